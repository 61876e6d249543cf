"""Why two passages are what they are to each other: messages with the very words and figures, put into words elsewhere.

`left` is of the first passage, `right` of the second; a message reads as one about the second, the earlier claim.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from annotator.domain.match import Comparison, Reason
from annotator.i18n import N_
from annotator.matching.figures import Compared
from annotator.matching.polarity import Contradiction

LONGEST = 60
"""Code points of a word or figure in a reason."""

SAME_WORDS = Reason(N_("Same words"))
NO_SENTENCE = Reason(N_("Too short to be judged without its sentence"))
OTHER_SENTENCE = Reason(N_("The sentences around them speak of something else"))

_FIGURES = {
    "equal": N_("Same figure: {right}"),
    "near": N_("{right} agrees with {left}"),
    "different": N_("{right} instead of {left}"),
    "currency": N_("Another currency: {right} instead of {left}"),
    "unit": N_("Another unit: {right} instead of {left}"),
    "rate": N_("Another unit: {right} instead of {left}"),
    "date": N_("Another date: {right} instead of {left}"),
    "turned": N_("The other direction: {right} instead of {left}"),
    "crossed": N_("The same figures the other way round: {right} in the place of {left}"),
}


def figure(pair: Compared, relation: str = "") -> Reason:
    """What one figure is to the other."""
    return _sides(_FIGURES[relation or pair.relation], pair.left.text, pair.right.text)


def amount(left: str, right: str) -> Reason:
    """How many, in words that are no number ("des centaines")."""
    return _sides(_FIGURES["different"], left, right)


def against(found: Contradiction) -> Reason:
    """The words that stand against each other."""
    message = N_("The other direction: “{right}” instead of “{left}”")
    if found.kind == "denial":
        message = N_("Denied on one side only: “{right}” instead of “{left}”")
    return _sides(message, found.left, found.right)


def exchanged(names: tuple[str, str]) -> Reason:
    """Who does it to whom has changed."""
    return _sides(N_("{left} and {right} have changed places"), *names)


def changed(left: str, right: str) -> Reason:
    """Another name or subject."""
    return _sides(N_("Speaks of “{right}”, not of “{left}”"), left, right)


def synonym(left: str, right: str) -> Reason:
    """Two words for one thing."""
    return _sides(N_("“{right}” for “{left}”"), left, right)


def shared(words: Iterable[str]) -> Reason:
    """Words that both have."""
    return Reason(N_("In common: {words}"), (("words", ", ".join(map(_short, words))),))


def turned(comparison: Comparison) -> Comparison:
    """The same comparison with the passages the other way round."""
    other = {"left": "right", "right": "left"}
    return replace(
        comparison,
        reasons=tuple(
            replace(reason, args=tuple(sorted((other.get(name, name), text) for name, text in reason.args)))
            for reason in comparison.reasons
        ),
    )


def _sides(message: str, left: str, right: str) -> Reason:
    return Reason(message, (("left", _short(left)), ("right", _short(right))))


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"
