"""What two passages have for and against each other, before it is judged."""

from __future__ import annotations

from typing import NamedTuple

from annotator.domain.match import Passage
from annotator.matching.alignment import align, joined
from annotator.matching.figures import CALENDAR, CONFLICTS, UNLIKE, Figures, match
from annotator.matching.forms import Form, form, languages_of
from annotator.matching.polarity import Contradiction, polarity
from annotator.matching.wording import Wording, wording
from annotator.text.quantities import Quantity

FRAGMENT = 2.3
"""Weight of words under which a passage says too little to be judged without its sentence."""

ENOUGH = 2.5
"""Weight, that of two names or three words, which two texts must share to say one thing where one is much longer."""


class Side(NamedTuple):
    """`focus` is the passage; `whole` is what it is judged by: itself, or the sentence of a fragment."""

    focus: Form
    whole: Form

    @property
    def fragment(self) -> bool:
        return self.focus is not self.whole


def _side(passage: Passage, language: str) -> Side:
    focus = form(passage.text, language)
    if sum(word.weight for word in focus.words) < FRAGMENT and passage.sentence and passage.sentence != passage.text:
        whole = form(passage.sentence, language)
        if len(whole.words) > len(focus.words):
            return Side(focus, whole)
    return Side(focus, focus)


class Evidence(NamedTuple):
    """All that speaks for one kind or another. `shares` tells how much of each text the other has, from 0 to 1."""

    left: Side
    right: Side
    words: Wording
    figures: Figures
    against: Contradiction | None
    shares: tuple[float, float]
    beside: float
    """Weight of the figures around two fragments that agree, which speak for one subject as words do."""
    apart: bool
    """Whether each of two fragments stands in the sentence of the other as well, as another figure of it."""

    @property
    def closeness(self) -> float:
        """How much of the two texts is shared: mostly of the shorter, some of the longer."""
        return 0.65 * max(self.shares) + 0.35 * min(self.shares)

    @property
    def figures_agree(self) -> bool:
        """Whether the texts have a figure in common that is no date."""
        return any(pair.left.kind not in CALENDAR for pair in self.figures.of("equal"))

    @property
    def thin(self) -> bool:
        """Whether a text has so little of its own that its being in the longer one says nothing."""
        shared = self.words.subject + sum(_weight(pair.left) for pair in self.figures.of("equal", "near"))
        return min(self.shares) < 0.45 and shared < ENOUGH


def evidence(a: Passage, b: Passage) -> Evidence:
    """Reads two passages against each other."""
    first, second = languages_of(a, b)
    left, right = _side(a, first), _side(b, second)
    alignment = align(left.whole.words, right.whole.words)
    signs = polarity(left.whole, right.whole, alignment)
    words = wording(left.whole, right.whole, joined(alignment, signs.events))
    figures = match(_figures(left), _figures(right), (left.whole, right.whole))
    around = match(left.whole.figures, right.whole.figures, (left.whole, right.whole))
    beside = max(_agreeing(around) - _agreeing(figures), 0.0) if left.fragment or right.fragment else 0.0
    shares = _shares(words, figures, beside)
    return Evidence(left, right, words, figures, signs.against, shares, beside, _apart(left, right, figures))


def _figures(side: Side) -> tuple[Quantity, ...]:
    return side.focus.figures or side.whole.figures


def _agreeing(figures: Figures) -> float:
    return sum(_weight(pair.left) for pair in figures.of("equal", "near"))


def _apart(left: Side, right: Side, figures: Figures) -> bool:
    if not (left.fragment and right.fragment and left.focus.figures and right.focus.figures) or figures.of("equal"):
        return False
    forms = (left.whole, right.whole)
    return bool(
        match(left.focus.figures, right.whole.figures, forms).of("equal")
        and match(left.whole.figures, right.focus.figures, forms).of("equal")
    )


def _shares(words: Wording, figures: Figures, beside: float) -> tuple[float, float]:
    """How much of each text the other has."""
    against = CONFLICTS | UNLIKE
    equal = beside + sum(_weight(pair.left) for pair in figures.pairs if pair.relation not in against)
    conflicts = sum(_weight(pair.left) for pair in figures.pairs if pair.relation in against)
    shares = []
    for shared, total, alone in (
        (words.shared_left, words.left, figures.left),
        (words.shared_right, words.right, figures.right),
    ):
        whole = total + equal + conflicts + 0.5 * sum(map(_weight, alone))
        shares.append((shared + equal + 0.5 * conflicts) / whole if whole else 0.0)
    return shares[0], shares[1]


def _weight(quantity: Quantity) -> float:
    return 0.6 if quantity.kind in CALENDAR or quantity.kind == "ordinal" else 1.0
