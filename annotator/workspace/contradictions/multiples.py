"""Factors that do not fit the two amounts that are given with them: "fourfold", from 1.5 to 4.6 billion."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import combinations
from typing import NamedTuple

from annotator.domain.contradiction import Contradiction
from annotator.domain.match import Reason
from annotator.domain.span import Span
from annotator.i18n import N_
from annotator.text.quantities import Quantity
from annotator.text.quantities.model import CALENDAR
from annotator.workspace.contradictions.reading import Sentence
from annotator.workspace.contradictions.writing import number

BEFORE, AFTER = 2, 1
"""Sentences around that of a factor in which one of the two amounts may stand."""

MOST_AMOUNTS = 8
"""Amounts of a kind around a factor; among more nobody can tell which two are meant."""

ROUNDED = Fraction(1, 8)
"""How far from the stated factor the real one may be: "fourfold" is said of 3.5 to 4.5."""

LOOSE = Fraction(1, 4)
"""The same for "about four times"."""

UNRELATED = Fraction(2)
"""Amounts whose ratio is farther than that from the factor, as a ratio, are not those that are meant."""

WRONG = N_("{second} to {first}: {ratio} times, not “{factor}”")

_NEVER = CALENDAR | {"ordinal", "factor", "ratio", "age", "duration", "percentage_points"}


class _Amount(NamedTuple):
    """One of the values of a figure: an interval ("from 10 to 30 million") has two."""

    value: Fraction
    figure: Quantity
    here: bool
    """Whether it stands in the sentence of the factor."""


def wrong_factors(sentences: Sequence[Sentence], place: int, language: str) -> Iterator[Contradiction]:
    """Factors of the sentence at `place` that contradict the amounts in it and around it."""
    for factor in sentences[place].figures:
        if factor.kind == "factor" and factor.value and not factor.value <= 0:
            stated = max(factor.value, 1 / factor.value)
            pairs = [pair for amounts in _amounts(sentences, place).values() for pair in _pairs(amounts)]
            if stated > 1 and (found := _wrong(factor, stated, pairs, language)):
                yield found


def _amounts(sentences: Sequence[Sentence], place: int) -> dict[tuple[str, str, str], list[_Amount]]:
    """The amounts around a factor by what they are of."""
    found: dict[tuple[str, str, str], list[_Amount]] = {}
    for other in range(max(place - BEFORE, 0), min(place + AFTER + 1, len(sentences))):
        for figure in sentences[other].figures:
            if figure.kind in _NEVER or figure.low is None or figure.high is None or figure.low <= 0:
                continue
            kept = found.setdefault((figure.kind, figure.unit, figure.noun), [])
            for value in dict.fromkeys((figure.low, figure.high)):
                kept.append(_Amount(value, figure, other == place))
    return {of: kept for of, kept in found.items() if len(kept) <= MOST_AMOUNTS}


def _pairs(amounts: list[_Amount]) -> Iterator[tuple[_Amount, _Amount]]:
    """The smaller and the larger of each two amounts of which one stands beside the factor."""
    for one, other in combinations(amounts, 2):
        if (one.here or other.here) and one.value != other.value:
            yield (one, other) if one.value < other.value else (other, one)


def _wrong(
    factor: Quantity, stated: Fraction, pairs: list[tuple[_Amount, _Amount]], language: str
) -> Contradiction | None:
    """The pair whose ratio comes nearest to the factor, if none fits."""
    if not pairs:
        return None
    smaller, larger = min(pairs, key=lambda pair: _distance(pair[1].value / pair[0].value, stated))
    ratio = larger.value / smaller.value
    if _fits(factor, stated, ratio, _spread(smaller) + _spread(larger)) or _distance(ratio, stated) > UNRELATED:
        return None
    first, second = larger.figure, smaller.figure
    words = {
        "factor": factor.text,
        "first": first.text,
        "second": second.text,
        "ratio": number(ratio, language),
    }
    return Contradiction("factor", factor.span, _passage(smaller, larger), Reason(WRONG, tuple(words.items())))


def _passage(one: _Amount, other: _Amount) -> Span:
    """Both amounts, or only the one that does not stand beside the factor."""
    if one.here != other.here:
        return (other if one.here else one).figure.span
    first, second = one.figure.span, other.figure.span
    return Span(min(first.start, second.start), max(first.end, second.end))


def _distance(one: Fraction, other: Fraction) -> Fraction:
    return max(one / other, other / one)


def _fits(factor: Quantity, stated: Fraction, ratio: Fraction, spread: Fraction) -> bool:
    least = most = (LOOSE if factor.approximate else ROUNDED) + spread
    if factor.comparator in ("over", "at_least"):
        most = max(most, UNRELATED - 1)
    if factor.comparator in ("under", "at_most", "nearly"):
        least = max(least, LOOSE)
    return stated * (1 - least) <= ratio <= stated * (1 + most)


def _spread(amount: _Amount) -> Fraction:
    """What the rounding of an amount leaves open, as a part of it."""
    figure = amount.figure
    return (figure.step / 2 if figure.step != 1 else Fraction(0)) / amount.value + (LOOSE if figure.approximate else 0)
