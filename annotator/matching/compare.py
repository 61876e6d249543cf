"""What two passages are to each other: the same claim, another figure, the opposite, or only the same subject."""

from __future__ import annotations

from annotator.domain.match import Comparison, Passage, Reason
from annotator.i18n import N_
from annotator.matching.figures import Figures, agree, figures
from annotator.matching.forms import Word, content, fold, form, language_of

_BANDS = {
    "same": (90.0, 100.0),
    "reworded": (70.0, 89.9),
    "different_figure": (60.0, 89.9),
    "opposite": (60.0, 89.9),
    "related": (30.0, 69.9),
    "unrelated": (0.0, 29.9),
}
_NEGATIONS = frozenset("not n't never no none nobody nothing nor without pas jamais aucun aucune sans ni nunca ningun sin".split())


def compare(a: Passage, b: Passage) -> Comparison:
    """Compare two passages."""
    if fold(a.text).split() == fold(b.text).split() and (a.sentence or a.text) == (b.sentence or b.text):
        return Comparison("same", 100.0, (Reason(N_("Same words")),))
    text_a, text_b = _judged(a), _judged(b)
    form_a = form(text_a, language_of(text_a, a.language))
    form_b = form(text_b, language_of(text_b, b.language))
    agreement = agree(figures(a.text, form_a.language), figures(b.text, form_b.language))
    left = content(form_a.words, tuple(f.span for f in figures(text_a, form_a.language)))
    right = content(form_b.words, tuple(f.span for f in figures(text_b, form_b.language)))
    topic = _topic(left, right, agreement)
    if topic < 0.3:
        return _made("unrelated", topic, [])
    if topic >= 0.5:
        turned = _turned(left, right)
        if turned:
            return _made("opposite", topic, [turned])
        if agreement.different:
            one, other = agreement.different[0]
            reason = Reason(N_("{left} instead of {right}"), (("left", one.text), ("right", other.text)))
            return _made("different_figure", topic, [reason])
        negated = [{w.folded for w in f.words} & _NEGATIONS for f in (form_a, form_b)]
        if bool(negated[0]) != bool(negated[1]):
            word = next(iter(negated[0] or negated[1]))
            return _made("opposite", topic, [Reason(N_("Only one of them says “{word}”"), (("word", word),))])
    if topic >= 0.95:
        return _made("same", topic, [Reason(N_("Same words"))])
    if topic >= 0.7:
        return _made("reworded", topic, [])
    return _made("related", topic, [])


def _judged(passage: Passage) -> str:
    return passage.sentence if passage.sentence and len(passage.text) < 40 else passage.text


def _topic(left: list[Word], right: list[Word], agreement: Figures) -> float:
    one, other = {w.key for w in left}, {w.key for w in right}
    shared = len(one & other) + len(agreement.equal) + len(agreement.different)
    smaller = min(len(one) + len(agreement.left), len(other) + len(agreement.right))
    if not one and not other:
        return 1.0 if shared else 0.0
    smaller += len(agreement.equal) + len(agreement.different)
    total = len(one | other) + len(agreement.left) + len(agreement.right) + len(agreement.equal) + len(agreement.different)
    return 0.6 * shared / max(smaller, 1) + 0.4 * shared / max(total, 1)


def _turned(left: list[Word], right: list[Word]) -> Reason | None:
    for axis in sorted({w.axis for w in left} & {w.axis for w in right} - {""}):
        one = [w for w in left if w.axis == axis]
        other = [w for w in right if w.axis == axis]
        if {w.sign for w in one}.isdisjoint(w.sign for w in other):
            return Reason(N_("{left} instead of {right}"), (("left", one[0].text), ("right", other[0].text)))
    return None


def _made(kind: str, topic: float, reasons: list[Reason]) -> Comparison:
    low, high = _BANDS[kind]
    return Comparison(kind, round(low + (high - low) * min(topic, 1.0), 1), tuple(reasons))
