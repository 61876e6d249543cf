"""How many published cases are read right: `python -m tests.benchmarks.quantities [FILE] [--misses]`.

The cases are the French specifications of Microsoft's Recognizers-Text, one JSON object a line: `set` (the model that
the case is for), `text`, `context` (the time of writing), `results` with `text`, `start`, `end` (inclusive) and
`resolution` (value and unit). Each model only reports its own kind of thing, so a case is judged by the kinds of its
set alone (`KINDS`). How a case is counted:

- A result is *right* if a quantity of those kinds overlaps it and has its exact value (to the figures that are
  printed) and its unit. Their unit names are mapped to ours by reading "2 <unit>" with the reader itself; dates, times
  and recurrences are compared by their TIMEX3 value, relative ones after settling them at the case's time of writing;
  an interval counts as its two ends where the set only knows single numbers.
- A case is *right* if all its results are, and, where it has none, if nothing of its kinds was read.
- A case is *strictly right* if, more than that, nothing else of its kinds was read, each span is the very same, too.
- Results without a value ("convertir en fahrenheit") are no quantities, and left out; `--all` counts them as missed.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from fractions import Fraction
from pathlib import Path
from typing import Any

from annotator.text.quantities import Quantity, quantities
from annotator.text.quantities.lexicon.units import UNITS
from annotator.text.quantities.references import resolve

CASES = Path(__file__).parents[3] / "shared" / "match" / "dev" / "quantities-fr" / "cases.jsonl"
GOAL = 0.95
CLAIMS = {
    CASES.parents[2] / "claims" / "fr.tsv": "fr",
    CASES.parents[2] / "claims" / "clef2022-2a-en.tsv": "en",
}

_MEASURES = frozenset(unit.kind for unit in UNITS.values())
KINDS: dict[str, frozenset[str]] = {
    "NumberModel": frozenset(
        {"number", "count", "money", "percent", "percentage_points", "factor", "ratio", "age", "year"}
    )
    | _MEASURES,
    "OrdinalModel": frozenset({"ordinal"}),
    "PercentModel": frozenset({"percent"}),
    "AgeModel": frozenset({"age", "duration"}),
    "CurrencyModel": frozenset({"money"}),
    "DimensionModel": _MEASURES - {"duration", "temperature"},
    "TemperatureModel": frozenset({"temperature"}),
    "DateTimeModel": frozenset({"date", "time", "year", "decade", "century", "recurrence", "duration"}),
}
_UNIT_ALIASES = {
    "C": "C", "F": "F", "K": "K", "R": "R", "Degré": "degree", "Degree": "deg", "Ans": "year", "Mois": "month",
    "Semaines": "week", "Jours": "day", "Penny": "penny", "Cent": "cent",
}  # fmt: skip
_SECONDS = {"month": 30 * 86400, "quarter": 90 * 86400, "year": 365 * 86400, "decade": 3650 * 86400}
"""How long Recognizers-Text takes months and years to be."""


@dataclass(frozen=True)
class Verdict:
    """What became of a case: the results that were not found, and what was found beside them."""

    missed: list[str]
    extra: list[str]
    shifted: list[str]
    valueless: int

    @property
    def right(self) -> bool:
        return not self.missed

    @property
    def strict(self) -> bool:
        return not (self.missed or self.extra or self.shifted)


def judge(case: dict[str, Any]) -> Verdict:
    """Reads one case and compares."""
    found = [quantity for quantity in quantities(case["text"], "fr") if quantity.kind in KINDS[case["set"]]]
    missed: list[str] = []
    shifted: list[str] = []
    valueless = 0
    left = list(found)
    used: list[Quantity] = []
    for result in case["results"]:
        if result["resolution"].get("value", "") is None:
            valueless += 1
            continue
        start, end = _place(result, case["text"])
        hits = [q for q in found if q.span.start <= end and start < q.span.end and _same(q, result, case)]
        if not hits:
            missed.append(f"{result['text']} = {_shown(result)}")
            continue
        used += hits
        if not any((q.span.start, q.span.end - 1) == (start, end) for q in hits):
            shifted.append(result["text"])
    extra = [_described(quantity) for quantity in left if quantity not in used]
    if not case["results"] and extra:
        missed.append("nothing to be read")
    return Verdict(missed, extra, shifted, valueless)


def _place(result: dict[str, Any], text: str) -> tuple[int, int]:
    """Start and end; some cases leave them out, or have them in the resolution."""
    if result["start"] is not None:
        return result["start"], result["end"]
    start = text.lower().index(result["text"].lower())
    return start, start + len(result["text"]) - 1


def _same(quantity: Quantity, result: dict[str, Any], case: dict[str, Any]) -> bool:
    resolution = result["resolution"]
    if case["set"] == "DateTimeModel":
        reference = datetime.fromisoformat((case["context"] or {}).get("ReferenceDateTime", "2016-11-07T00:00:00"))
        return any(_same_time(quantity, value, reference) for value in resolution["values"])
    if case["set"] == "OrdinalModel":
        return _ordinal(quantity) == str(resolution["value"])
    expected = Fraction(resolution["value"].rstrip("%").replace(",", "."))
    if not any(value is not None and _close(value, expected) for value in (quantity.low, quantity.high)):
        return False
    return "unit" not in resolution or quantity.unit in _units(resolution["unit"])


def _close(value: Fraction, expected: Fraction) -> bool:
    """Equal to the fifteen figures that the specifications print."""
    return abs(value - expected) <= abs(expected) * Fraction(1, 10**14)


def _units(name: str) -> set[str]:
    """Our ids for one of their unit names: what the reader makes of "2 <name>", and of two millions of them."""
    if name in _UNIT_ALIASES:
        return {_UNIT_ALIASES[name]}
    texts = [text.format(form) for form in (name, f"{name}s") for text in ("2 {}", "2 millions de {}")]
    read = [(text, quantity) for text in texts for quantity in quantities(text, "fr")]
    return {quantity.unit for text, quantity in read if quantity.text == text and not quantity.per}


def _ordinal(quantity: Quantity) -> str:
    value = quantity.low
    if quantity.unit == "from_end":
        return f"end-{value}" if value else "end+0"
    if quantity.unit == "from_here":
        return f"current{int(value or 0):+d}"
    return str(value)


def _same_time(quantity: Quantity, value: dict[str, str], reference: datetime) -> bool:
    if value["type"] == "duration" and quantity.kind == "duration" and not quantity.when:
        return quantity.low is not None and _seconds(quantity) == Fraction(value["value"])
    timex = value["timex"]
    if timex.startswith("("):
        timex = "/".join(timex.strip("()").split(",")[:2])
    if quantity.kind == "decade" and quantity.low is not None:
        decade = int(quantity.low) % 100
        return timex == f"XX{decade:02d}-01-01/XX{(decade + 10) % 100:02d}-01-01"
    return resolve(quantity.when, reference) == timex


def _seconds(quantity: Quantity) -> Fraction:
    unit = UNITS[quantity.unit]
    size = unit.factor if unit.base == "s" else Fraction(_SECONDS.get(unit.id, 0))
    return (quantity.low or Fraction(0)) * size


def _shown(result: dict[str, Any]) -> str:
    resolution = result["resolution"]
    if "values" in resolution:
        return str(resolution["values"][0]["timex"])
    return " ".join(str(resolution[name]) for name in ("value", "unit") if name in resolution)


def _described(quantity: Quantity) -> str:
    value = quantity.when or (
        str(quantity.low) if quantity.low == quantity.high else f"{quantity.low}..{quantity.high}"
    )
    return f"{quantity.text} [{quantity.kind} {value} {quantity.unit}]"


def read_cases(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def speed() -> int:
    """Prints the time that reading takes for real claims, best of five runs, processor time."""
    for path, language in CLAIMS.items():
        if not path.exists():
            print(f"no claims at {path}: nothing measured", file=sys.stderr)
            return 2
        texts = [line.split("\t")[1] for line in path.read_text(encoding="utf-8").splitlines()[1:3001]]
        for tag in (language, ""):
            best = min(_seconds_for(texts, tag) for _ in range(5))
            characters = sum(map(len, texts))
            print(
                f"{path.name:24}{tag or 'guessed':8}{len(texts):6} texts {best / len(texts) * 1e6:7.0f} us a text"
                f"{best / characters * 200e6:7.0f} us for 200 characters"
            )
    return 0


def _seconds_for(texts: list[str], language: str) -> float:
    began = time.process_time()
    for text in texts:
        quantities(text, language)
    return time.process_time() - began


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("cases", nargs="?", type=Path, default=CASES)
    parser.add_argument("--misses", action="store_true", help="print each case that is not right")
    parser.add_argument("--all", action="store_true", help="count results without a value as missed")
    parser.add_argument("--speed", action="store_true", help="measure how long reading takes instead")
    options = parser.parse_args()
    if options.speed:
        return speed()
    if not options.cases.exists():
        print(f"no cases at {options.cases}: nothing measured", file=sys.stderr)
        return 2
    total: Counter[str] = Counter()
    right: Counter[str] = Counter()
    strict: Counter[str] = Counter()
    for case in read_cases(options.cases):
        verdict = judge(case)
        name = case["set"]
        total[name] += 1
        good = verdict.right and not (options.all and verdict.valueless)
        right[name] += good
        strict[name] += verdict.strict and good
        if options.misses and not good:
            print(f"{case['id']}: {case['text']!r}\n    missed {verdict.missed}\n    beside {verdict.extra}")
    print(f"{'set':18}{'cases':>7}{'right':>7}{'':>8}{'strict':>8}")
    for name in sorted(total):
        print(
            f"{name:18}{total[name]:7}{right[name]:7}{right[name] / total[name]:8.3f}{strict[name] / total[name]:8.3f}"
        )
    share = right.total() / total.total()
    print(
        f"{'all':18}{total.total():7}{right.total():7}{share:8.3f}{strict.total() / total.total():8.3f}   goal {GOAL}"
    )
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
