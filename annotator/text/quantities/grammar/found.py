"""A quantity while it is being read, in words rather than code points."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction


@dataclass(slots=True)
class Found:
    """What stands in words `start` to `end`; the fields are those of `Quantity`.

    `number_end` is where the number itself ends, `scaled` says that a scale ends it and `mantissa` is what stands
    before that scale, `whole` that it is a plain whole number: what intervals and compounds are made by.
    """

    start: int
    end: int
    kind: str
    low: Fraction | None = None
    high: Fraction | None = None
    unit: str = ""
    step: Fraction = Fraction(0)
    comparator: str = ""
    direction: str = ""
    target: bool = False
    noun: str = ""
    per: str = ""
    when: str = ""
    number_end: int = 0
    mantissa: Fraction | None = None
    scale: int = 1
