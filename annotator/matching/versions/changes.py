"""Whether what a claim is judged by has changed, and what of it.

A claim stays as it is only if its passage is word for word the same (typography aside), and if in the rest of its
sentence no figure, name, denial, direction or degree of certainty differs, nor a word next to the passage. A passage of
so few words that it says nothing without its sentence ("37 ans") is judged with all the words of the sentence.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

from annotator.domain.placement import CHANGES, Change
from annotator.domain.span import Span
from annotator.matching.evidence import FRAGMENT
from annotator.matching.forms import form
from annotator.matching.lexicon.certainty import CERTAINTY
from annotator.matching.lexicon.contrasts import DEGREES, MAGNITUDES
from annotator.matching.versions.blocks import blocks
from annotator.matching.vocabulary import vocabulary
from annotator.text.fold import fold
from annotator.text.quantities import Quantity, quantities
from annotator.text.quantity_terms import may_hold
from annotator.text.versions.words import Word
from annotator.text.words import snap

NEXT_TO = 2
"""Words before and behind a passage that belong to it: "plus de", "n'a pas"."""

LONGEST = 80
"""Code points of changed words that are shown."""

_GRAVITY = {kind: place for place, kind in enumerate(CHANGES)}
_FIGURE_SIGNS = frozenset("%‰€$£¥+<>=±×÷°²³½¼¾≤≥≈~")
_OF_DEGREES = frozenset({"de", "d", "than"})
"""What follows "plus" and "more" where they bind a figure."""
_SILENT = frozenset(".,;:!…()[]{}\"'-—/|*_·•")
"""Signs outside the passage that change nothing by themselves; a question mark does."""


class Side:
    """One version of a sentence, or of several that belong together, with the words of the claim's passage in it."""

    def __init__(self, text: str, words: Sequence[Word], passage: range) -> None:
        self.text = text
        self.words = words
        self.passage = passage

    def forms(self, of: range) -> list[str]:
        """The words of a range, in small letters, without signs that say nothing."""
        return [self.words[index].form.lower() for index in of if self.words[index].form not in _SILENT]

    def around(self) -> tuple[list[str], list[str]]:
        """The words before the passage and those behind it."""
        return self.forms(range(self.passage.start)), self.forms(range(self.passage.stop, len(self.words)))

    def words_of(self, of: range) -> str:
        """A range as it stands in the text, its figures with their units."""
        if not of:
            return ""
        span = Span(self.words[of.start].start, self.words[of.stop - 1].end)
        whole = snap(self.text, span) or span
        shown = Span(min(span.start, whole.start), max(span.end, whole.end)).of(self.text)
        return shown if len(shown) <= LONGEST else f"{shown[: LONGEST - 1]}…"

    @property
    def quote(self) -> str:
        return self._text(self.passage)

    @property
    def sentence(self) -> str:
        return self._text(range(len(self.words)))

    def _text(self, of: range) -> str:
        return self.text[self.words[of.start].start : self.words[of.stop - 1].end] if of else ""


def changed_passage(old: Side, new: Side, language: str) -> Change:
    """The gravest change of a passage that is no longer the same."""
    here, there = old.passage, new.passage
    found = blocks(old.words[here.start : here.stop], new.words[there.start : there.stop])
    changed = [
        (
            range(here.start + block.old_start, here.start + block.old_end),
            range(there.start + block.new_start, there.start + block.new_end),
        )
        for block in found
        if not block.same
    ]
    return _gravest(old, new, changed, language, "wording")


def changed_sentence(old: Side, new: Side, language: str) -> Change | None:
    """The gravest change around a passage that is the same; None if none of it counts."""
    around, now = old.around(), new.around()
    if around == now:
        return None
    changed = [
        (range(block.old_start, block.old_end), range(block.new_start, block.new_end))
        for block in blocks(old.words, new.words)
        if not block.same
    ]
    change = _gravest(old, new, changed, language, "sentence")
    if _figures(old.sentence, language) != _figures(new.sentence, language):
        return change if change.kind in ("negation", "direction") else replace(change, kind="figure")
    if change.kind != "sentence":
        return change
    near = around[0][-NEXT_TO:] != now[0][-NEXT_TO:] or around[1][:NEXT_TO] != now[1][:NEXT_TO]
    return change if near or is_fragment(old.quote, language) else None


def is_fragment(quote: str, language: str) -> bool:
    """Whether a passage has too few words to say anything without its sentence."""
    return sum(word.weight for word in form(quote, language).words) < FRAGMENT


def _gravest(old: Side, new: Side, changed: Sequence[tuple[range, range]], language: str, least: str) -> Change:
    """The gravest of some changed runs of words, at least of the kind `least`."""
    best: tuple[int, range, range] | None = None
    for here, there in changed:
        kinds = [*_kinds(old, here, language), *_kinds(new, there, language)]
        gravity = min((_GRAVITY.get(kind, len(CHANGES)) for kind in kinds), default=len(CHANGES) + 1)
        if best is None or gravity < best[0]:
            best = gravity, here, there
    if best is None:
        return Change(least)
    gravity, here, there = best
    kind = list(CHANGES)[min(gravity, _GRAVITY[least])]
    return Change(kind, old.words_of(here), new.words_of(there))


def _kinds(side: Side, of: range, language: str) -> Iterator[str]:
    """What the words of a block are, signs that say nothing left out."""
    for index in of:
        word = side.words[index].form
        if word not in _SILENT or index in side.passage:
            following = side.words[index + 1].form if index + 1 < len(side.words) else ""
            yield _kind(word, following, language, opens=index == 0)


def _kind(word: str, following: str, language: str, *, opens: bool) -> str:
    folded = fold(word)
    if word in _FIGURE_SIGNS or folded in MAGNITUDES or may_hold(word):
        return "figure"
    known = vocabulary(language)
    if folded in DEGREES:
        return "figure" if following in _OF_DEGREES else "direction"
    if known.denies(word) or folded in known.denying.openers or folded in known.denying.verbs:
        return "negation"
    if folded in CERTAINTY[language]:
        return "certainty"
    if not folded or not folded[-1].isalnum():
        return ""
    meaning = known.meaning(word, folded, known.term(word).stem)
    if meaning and meaning.sign:
        return "direction"
    if word[0].isupper() and not (opens and folded in known.functions):
        return "name"
    return ""


def _figures(sentence: str, language: str) -> list[tuple[object, ...]]:
    """All that the figures of a sentence say, in order."""
    return [_said(quantity) for quantity in islice(quantities(sentence, language), 200)]


def _said(quantity: Quantity) -> tuple[object, ...]:
    return (
        quantity.kind, quantity.low, quantity.high, quantity.unit, quantity.comparator, quantity.direction,
        quantity.target, quantity.noun, quantity.per, quantity.when,
    )  # fmt: skip
