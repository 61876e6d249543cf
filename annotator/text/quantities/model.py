"""What a quantity is: a value or an interval with its unit, as it stands in a text."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from annotator.domain.span import Span

KINDS: frozenset[str] = frozenset(
    {
        # how much
        "number",  # a number with neither unit nor noun
        "count",  # of a noun: "37 morts"
        "money",
        "percent",
        "percentage_points",
        "factor",  # "×4", "doublé", "divisé par deux"
        "ratio",  # "un tiers", "un sur trois"
        "ordinal",
        # measures; each is a dimension of `units.UNITS`
        "duration",
        "age",
        "length",
        "mass",
        "area",
        "volume",
        "speed",
        "temperature",
        "energy",
        "power",
        "data",
        "data_rate",
        "angle",
        "pressure",
        "frequency",
        "voltage",
        "current",
        "dose",
        "concentration",
        # when
        "date",
        "year",
        "decade",
        "century",
        "time",
        "recurrence",  # "tous les jours", "chaque lundi"
    }
)
CALENDAR: frozenset[str] = frozenset({"date", "year", "decade", "century", "time", "recurrence"})

COMPARATORS: frozenset[str] = frozenset(
    {"", "about", "nearly", "over", "under", "at_least", "at_most", "few", "before", "after", "since", "until"}
    | {"early", "mid", "late"}
)
"""How the stated value binds the real one. `about` is on either side, `nearly` ("près de", "almost") just below,
`over` and `under` are strict in grammar though not in use, `few` ("quelques semaines") hardly binds at all; the last
seven are of dates: "avant 2019", "fin 2019"."""

DIRECTIONS: frozenset[str] = frozenset({"", "up", "down"})

_LONGEST = 60


@dataclass(frozen=True, slots=True)
class Quantity:
    """One quantity of a text. Values are exact.

    `span` covers number and unit, not the comparator; `text` is what stands there. `low` and `high` are the stated
    value, or the two ends of a stated interval, in `unit`, which is an id of `units.UNITS`, an ISO 4217 code, or one of
    `percent`, `point`, `factor`, `share` (of 1), `rank`, `year`, `decade`, `century`; it is empty for numbers, counts
    and dates. Both are None for dates, times and recurrences, whose value is `when`.

    `step` is the place value of the last figure written (1/10 for `4,5`, 10**8 for `4,5 milliards`, 0 where the value
    is exact as in `un tiers`): what equality after rounding is judged by.

    `direction` tells a rise from a fall; `target` is set when the quantity is the level reached ("grimpe à 12 %"), not
    the change. `noun` is what is counted, folded (no case, no accents), `per` the unit or noun of a rate ("par an").

    `when` is the value of a date, a time or a recurrence after ISO 8601 and TIMEX3 (ISO 24617-1): `2022-02-24`,
    `2022-02`, `XXXX-02-24` (no year given), `XXXX-WXX-5` (a Friday), `T14:30`, `P1W` (each week), `2019/2021` (an
    interval). What is relative to the time of writing stays so, and `references.resolve` settles it: `D+1D` is one day
    later, `W-1W` the week before. A duration counted from now ("il y a deux ans") has both, value and `when`.
    """

    span: Span
    text: str
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

    @property
    def value(self) -> Fraction | None:
        """The stated value; None for an interval and for a date."""
        return self.low if self.low == self.high else None

    def as_record(self) -> dict[str, object]:
        """The quantity as plain JSON: values as text (`exact`), intervals by `low` and `high`, no empty fields."""
        record: dict[str, object] = {
            "start": self.span.start,
            "end": self.span.end,
            "text": self.text,
            "kind": self.kind,
        }
        if self.value is not None:
            record["value"] = exact(self.value)
        elif self.low is not None and self.high is not None:
            record |= {"low": exact(self.low), "high": exact(self.high)}
        others = ("unit", "comparator", "direction", "target", "noun", "per", "when")
        return record | {name: getattr(self, name) for name in others if getattr(self, name)}

    @property
    def approximate(self) -> bool:
        """Whether the text itself says that the value is not exact."""
        return self.comparator in ("about", "nearly", "few")


def exact(value: Fraction) -> str:
    """A value as plain text: decimal notation if it ends, `1/3` if it does not, `1E+400` beyond 60 digits."""
    places, rest = 0, value.denominator
    for prime in (2, 5):
        power = 0
        while rest % prime == 0:
            rest //= prime
            power += 1
        places = max(places, power)
    if rest != 1:
        return f"{value.numerator}/{value.denominator}"
    digits = str(abs(value.numerator) * 10**places // value.denominator)
    sign = "-" if value < 0 else ""
    if max(len(digits), places) > _LONGEST:
        short = digits.rstrip("0") or "0"
        return f"{sign}{short}E{len(digits) - len(short) - places:+d}"
    if not places:
        return sign + digits
    digits = digits.rjust(places + 1, "0")
    return f"{sign}{digits[:-places]}.{digits[-places:]}"
