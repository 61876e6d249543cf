"""What two passages are to each other: the same claim, another figure, the opposite, or only the same subject."""

from __future__ import annotations

from collections import Counter
from itertools import product

from annotator.domain.match import CONFLICTING, Comparison, Passage, Reason
from annotator.matching import reasons
from annotator.matching.alignment import SYNONYM
from annotator.matching.clause import in_clause
from annotator.matching.evidence import ENOUGH, Evidence, Side, evidence
from annotator.matching.figures import CALENDAR, CONFLICTS, UNLIKE, comparable, no_day, written_alike
from annotator.matching.forms import LIGHT, LONGEST, Form
from annotator.matching.lexicon.contrasts import MAGNITUDES, MOVING
from annotator.matching.negation import against_for, denied_more, in_favour
from annotator.matching.order import crossed, exchanged
from annotator.matching.polarity import Contradiction
from annotator.matching.wording import same_words
from annotator.text.quantities import Quantity

SCALE: dict[str, tuple[float, float]] = {
    "same": (90.0, 100.0),
    "reworded": (70.0, 89.9),
    "opposite": (60.0, 89.9),
    "different_figure": (60.0, 89.9),
    "related": (30.0, 69.9),
    "unrelated": (0.0, 29.9),
}
"""The scores of each kind, least and most. Within a kind the score tells how much of both texts is shared; only the
same words with the same figures score 100."""

RELATED, FIRM, REWORDED = 0.24, 0.6, 0.63
"""Closeness (0 to 1) from which two texts have to do with each other; are so near that their figures and signs are held
against each other; and say the same in other words."""

ALIKE = 0.8
"""Closeness from which a figure on either side that nothing answers is another figure, of whatever kind both are."""

ACROSS = 0.5
"""Closeness from which two texts of two languages say the same, if their figures agree and they share enough."""

LEAST = 0.75
"""Weight of the words of subject that two texts must share to have to do with each other; with `ENOUGH` of it, half the
closeness will do."""

NAMED = 1.5
"""Weight of the words of subject, a name or two words, that two clauses must share to be held against each other."""

MOST_COMMON = 8
"""Words in common that are named."""

AGED = frozenset("age agee ages agees aged old edad".split())
"""Words, folded, that make years an age."""

LASTING = frozenset("depuis for since desde durant pendant during".split())
"""Words, folded, that make years the time that something has lasted."""


def compare(a: Passage, b: Passage) -> Comparison:
    """Tells kind, score (0 to 100, see `SCALE`) and reasons. The other way round kind and score are the same.

    Figures, signs and denials are looked at before words: passages that differ in one of these are never the same,
    however alike. A short passage is judged with its sentence. Time is bounded: of a text, the first 3,000 code points
    are read.
    """
    if not (a.text.strip() and b.text.strip()):
        return Comparison("unrelated", 0.0)
    if _spelled_alike(a, b):
        return Comparison("same", 100.0, (reasons.SAME_WORDS,))
    if (b.text, b.sentence) < (a.text, a.sentence):
        return reasons.turned(_better(b, a))
    return _better(a, b)


def _spelled_alike(a: Passage, b: Passage) -> bool:
    return a.text == b.text and (a.sentence or a.text) == (b.sentence or b.text)


def _better(a: Passage, b: Passage) -> Comparison:
    """The judgement by sentences or, where these speak of more than the fragments do, by the clauses of the figures."""
    found = evidence(a, b)
    judged = _by_numbers(found)
    if judged.kind not in ("related", "unrelated") or found.apart:
        return judged
    if not (_figured(found.left) and _figured(found.right)):
        return judged  # what clauses are to each other holds only for figures that they share
    left = in_clause(a, found.left.whole.language) if found.left.fragment else a
    right = in_clause(b, found.right.whole.language) if found.right.fragment else b
    if left is None or right is None:
        return judged
    narrow = evidence(left, right)
    closer = _by_numbers(narrow)
    return closer if closer.kind not in ("related", "unrelated") and _holds(closer, narrow, found) else judged


def _figured(side: Side) -> bool:
    return bool(side.focus.figures or side.whole.figures)


def _holds(closer: Comparison, narrow: Evidence, found: Evidence) -> bool:
    """Whether what two clauses are to each other holds for their sentences: they share figures and a subject, the
    sentences do not deny each other, and do not name two actors of whom the clauses say one thing."""
    if narrow.words.subject < LEAST or narrow.words.subject + found.beside < NAMED or not narrow.figures.pairs:
        return False
    if _age_and_stay(found.left, found.right):
        return False
    if closer.kind in CONFLICTING:
        return True
    changed = found.words.changed
    left, right = narrow.left.whole.words, narrow.right.whole.words
    named = any(left[pair.left].name and right[pair.right].name for pair in narrow.words.alignment.pairs)
    actors = changed is not None and changed[0].name and changed[1].name
    return not found.against and (named or not actors)


def _age_and_stay(left: Side, right: Side) -> bool:
    """Whether the years of one are an age, and those of the other the time that something has lasted."""
    words = [{token.folded for token in side.whole.tokens} for side in (left, right)]
    return any(
        AGED & one and not AGED & other and LASTING & other and not LASTING & one
        for one, other in (words, reversed(words))
    )


def _by_numbers(found: Evidence) -> Comparison:
    """The judgement, with a last look at the numbers of which nothing else has told: those that are part of no
    quantity, and of texts that are alike those of quantities that the other text has no answer to."""
    judged = _judge(found)
    if judged.kind not in ("same", "reworded"):
        return judged
    left, right = Counter(found.left.whole.numbers), Counter(found.right.whole.numbers)
    if found.closeness >= ALIKE:
        left += Counter(_digits(found.figures.left))
        right += Counter(_digits(found.figures.right))
    if days := no_day(found.figures, found.left.whole.text, found.right.whole.text):
        return _made(found, "different_figure", reasons.amount(*days))
    if left == right:
        return judged
    alone, other = list((left - right).elements()), list((right - left).elements())
    if alone and other:
        return _made(found, "different_figure", reasons.amount(alone[0], other[0]))
    return _made(found, "reworded")


def _digits(alone: tuple[Quantity, ...]) -> list[str]:
    return [quantity.text for quantity in alone if any(map(str.isdigit, quantity.text))]


def _judge(found: Evidence) -> Comparison:
    left, right, words, figures = found.left, found.right, found.words, found.figures
    if not left.whole.words and not right.whole.words:
        return _by_figures(found)
    if not (left.whole.words and right.whole.words):
        kind = "related" if figures.pairs else "unrelated"
        return _made(found, kind, reasons.NO_SENTENCE)
    needed = RELATED / 2 if words.subject >= ENOUGH else RELATED
    if words.subject < LEAST or found.closeness < needed:
        return _made(found, "unrelated")
    if words.changed and {word.folded for word in words.changed} <= MAGNITUDES and found.closeness >= FIRM:
        return _made(found, "different_figure", reasons.amount(words.changed[0].text, words.changed[1].text))
    if words.changed:
        return _made(found, "related", reasons.changed(words.changed[0].text, words.changed[1].text))
    firm = _firm(found)
    if words.other_statement and not firm and not found.figures_agree and not found.beside:
        return _made(found, "related")
    if (found.closeness < FIRM and not firm) or found.thin:
        return _made(found, "related", *([reasons.OTHER_SENTENCE] if left.fragment or right.fragment else []))
    if found.apart or ((left.fragment or right.fragment) and _age_and_stay(left, right)):
        return _made(found, "related")
    return _opposed(found) or _by_conflict(found) or _alike(found)


def _firm(found: Evidence) -> bool:
    """Whether two texts of two languages say one thing: by their figures and names, as few of their words can meet."""
    across = found.left.whole.language != found.right.whole.language
    subject = found.words.subject + found.beside
    alone = _amounts(found.figures.left) or _amounts(found.figures.right)
    return across and found.closeness >= ACROSS and found.figures_agree and subject >= ENOUGH and not alone


def _by_figures(found: Evidence) -> Comparison:
    """Two passages of figures alone."""
    figures = found.figures
    if pairs := figures.of("turned"):
        return _made(found, "opposite", reasons.figure(pairs[0]))
    if pairs := figures.of(*CONFLICTS):
        return _made(found, "different_figure", reasons.figure(pairs[0]))
    if not figures.pairs:
        return _made(found, "unrelated")
    if pairs := figures.of(*UNLIKE):
        return _made(found, "related", reasons.figure(pairs[0]))
    exact = all(map(written_alike, figures.pairs)) and not figures.left and not figures.right
    return _made(found, "same" if exact else "reworded", reasons.figure(figures.pairs[0]))


def _opposed(found: Evidence) -> Comparison | None:
    left, right = found.left.whole, found.right.whole
    places = exchanged(left, right, found.words.alignment)
    against = found.against
    if places and against and against.kind == "direction":
        return None  # "A sells more than B" and "B sells less than A"
    if against:
        return _made(found, "opposite", reasons.against(against))
    if places:
        return _made(found, "opposite", reasons.exchanged(places))
    if pairs := found.figures.of("turned"):
        return _made(found, "opposite", reasons.figure(pairs[0]))
    swapped = crossed(left, right, found.figures)
    if swapped and swapped[1] == "turned":
        return _made(found, "opposite", reasons.figure(swapped[0]))
    return None


def _by_conflict(found: Evidence) -> Comparison | None:
    if pairs := found.figures.of(*CONFLICTS):
        return _made(found, "different_figure", *map(reasons.figure, pairs))
    if swapped := crossed(found.left.whole, found.right.whole, found.figures):
        return _made(found, "different_figure", reasons.figure(swapped[0], swapped[1]))
    if pairs := found.figures.of(*UNLIKE):
        return _made(found, "related", *map(reasons.figure, pairs))
    left, right = _numbers(found.left, found.words.alignment.left), _numbers(found.right, found.words.alignment.right)
    same = same_words(found.words, found.left.whole, found.right.whole)
    if found.figures.of("equal", "near") and not same:
        return None
    if left and right:
        return _made(found, "different_figure", reasons.amount(left[0], right[0]))
    amounts, others = _amounts(found.figures.left), _amounts(found.figures.right)
    for one, other in product(amounts, others):
        if comparable(one, other):
            return _made(found, "different_figure", reasons.amount(one.text, other.text))
    return _made(found, "related") if (left or amounts) and (right or others) else None


def _numbers(side: Side, alone: tuple[int, ...]) -> list[str]:
    """Numbers that are no quantity ("article 49") and that the other text lacks."""
    words = (side.whole.words[index] for index in alone)
    return [word.text for word in words if word.folded.isdigit()]


def _alike(found: Evidence) -> Comparison:
    figures = found.figures
    settled = not figures.left and not figures.right and all(map(written_alike, figures.pairs))
    read = all(len(side.whole.text) < LONGEST for side in (found.left, found.right))
    if same_words(found.words, found.left.whole, found.right.whole):
        if turned := _turned(found.left.whole, found.right.whole):
            return _made(found, "opposite", reasons.against(turned))
        if read and settled:
            return _made(found, "same", reasons.SAME_WORDS)
    if found.closeness < REWORDED and not _firm(found):
        return _made(found, "related")
    if stances := in_favour(found.left.whole, found.right.whole):
        return _made(found, "opposite", reasons.against(Contradiction("direction", *stances)))
    return _made(found, "reworded")


def _turned(left: Form, right: Form) -> Contradiction | None:
    """What the function words of two texts with the same content words say against each other."""
    if denied := denied_more(left, right):
        return Contradiction("denial", *denied)
    stances = against_for(left, right)
    return Contradiction("direction", *stances) if stances else None


def _amounts(alone: tuple[Quantity, ...]) -> list[Quantity]:
    """The figures that tell how much, not when or in which place."""
    return [quantity for quantity in alone if quantity.kind not in CALENDAR and quantity.kind != "ordinal"]


def _made(found: Evidence, kind: str, *decisive: Reason) -> Comparison:
    least, most = SCALE[kind]
    score = least + (most - least) * min(found.closeness, 1.0)
    return Comparison(kind, round(score, 1), (*decisive, *_also(found, kind)))


def _also(found: Evidence, kind: str) -> list[Reason]:
    """What else speaks for the kind: figures that agree, words in common."""
    if kind == "unrelated":
        return []
    also = [reasons.figure(pair) for pair in found.figures.of("equal", "near")]
    pairs = found.words.alignment.pairs
    left, right = found.left.whole.words, found.right.whole.words
    also += [
        reasons.synonym(left[pair.left].text, right[pair.right].text)
        for pair in pairs
        if kind == "reworded" and pair.quality == SYNONYM and not left[pair.left].name
    ]
    common = (left[pair.left] for pair in pairs if left[pair.left].weight > LIGHT)
    texts = list(dict.fromkeys(word.text for word in common if word.key not in MOVING))
    if texts and kind != "same":
        also.append(reasons.shared(texts[:MOST_COMMON]))
    return also
