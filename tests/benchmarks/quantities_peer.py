"""How many of the published cases the peers get right: `python -m tests.benchmarks.quantities_peer`.

Recognizers-Text for Python (`recognizers-text-suite`, with `emoji<1.3`, which it needs) and quantulum3, each where it
is installed; counted as in `quantities`, in their favour: any result with the value and, for the first, the unit by
its own name counts, wherever it stands. quantulum3 knows English alone and no dates: of it the value is enough, and
cases of dates and ordinals are left out.
"""

from __future__ import annotations

import importlib
import importlib.util
import sys
from collections import Counter
from collections.abc import Callable
from datetime import datetime
from typing import Any

from tests.benchmarks.quantities import CASES, read_cases

_MODELS = {
    "NumberModel": ("recognizers_number", "NumberRecognizer", "get_number_model"),
    "OrdinalModel": ("recognizers_number", "NumberRecognizer", "get_ordinal_model"),
    "PercentModel": ("recognizers_number", "NumberRecognizer", "get_percentage_model"),
    "AgeModel": ("recognizers_number_with_unit", "NumberWithUnitRecognizer", "get_age_model"),
    "CurrencyModel": ("recognizers_number_with_unit", "NumberWithUnitRecognizer", "get_currency_model"),
    "DimensionModel": ("recognizers_number_with_unit", "NumberWithUnitRecognizer", "get_dimension_model"),
    "TemperatureModel": ("recognizers_number_with_unit", "NumberWithUnitRecognizer", "get_temperature_model"),
    "DateTimeModel": ("recognizers_date_time", "DateTimeRecognizer", "get_datetime_model"),
}
_FRENCH = "fr-fr"


_NOT_QUANTULUM = ("DateTimeModel", "OrdinalModel")


def read(case: dict[str, Any]) -> list[dict[str, Any]]:
    """What the peer makes of a case: the resolutions of its results; nothing where it fails."""
    module, recognizer, getter = _MODELS[case["set"]]
    model = getattr(getattr(importlib.import_module(module), recognizer)(_FRENCH), getter)(_FRENCH)
    arguments: list[Any] = [case["text"]]
    if case["set"] == "DateTimeModel":
        arguments.append(
            datetime.fromisoformat((case["context"] or {}).get("ReferenceDateTime", "2016-11-07T00:00:00"))
        )
    try:
        return [result.resolution or {} for result in model.parse(*arguments)]
    except (ValueError, TypeError, IndexError, KeyError, AttributeError, OverflowError):
        return []


def right(case: dict[str, Any]) -> bool:
    """Whether all results with a value are found, or none where there are none."""
    found = read(case)
    wanted = [result["resolution"] for result in case["results"]]
    wanted = [resolution for resolution in wanted if resolution.get("value", "") is not None]
    if not case["results"]:
        return not found
    return all(any(_same(resolution, other) for other in found) for resolution in wanted)


def quantulum_right(case: dict[str, Any]) -> bool:
    """The same for quantulum3."""
    parser = importlib.import_module("quantulum3.parser")
    try:
        found = [float(quantity.value) for quantity in parser.parse(case["text"])]
    except (ValueError, TypeError, IndexError, KeyError, AttributeError, OverflowError):
        found = []
    wanted = [result["resolution"].get("value", "") for result in case["results"]]
    if not case["results"]:
        return not found
    return all(_number(value) in found for value in wanted if value is not None)


def _same(wanted: dict[str, Any], found: dict[str, Any]) -> bool:
    if "values" in wanted:
        timexes = {value.get("timex") for value in found.get("values", [])}
        return any(value["timex"] in timexes for value in wanted["values"])
    if "offset" in wanted and str(found.get("offset")) == wanted["offset"]:
        return True
    return _number(found.get("value")) == _number(wanted["value"]) and wanted.get("unit") in (None, found.get("unit"))


def _number(written: object) -> object:
    try:
        return float(f"{float(str(written).rstrip('%').replace(',', '.')):.12g}")
    except ValueError:
        return written


PEERS: dict[str, tuple[str, Callable[[dict[str, Any]], bool], tuple[str, ...]]] = {
    "Recognizers-Text": ("recognizers_number", right, ()),
    "quantulum3": ("quantulum3", quantulum_right, _NOT_QUANTULUM),
}


def main() -> int:
    peers = [name for name, (module, *_) in PEERS.items() if importlib.util.find_spec(module)]
    if not CASES.exists() or not peers:
        print("the cases or the peers are not at hand: nothing measured", file=sys.stderr)
        return 2
    for name in peers:
        _module, counts, left_out = PEERS[name]
        total: Counter[str] = Counter()
        good: Counter[str] = Counter()
        for case in read_cases(CASES):
            if case["set"] not in left_out:
                total[case["set"]] += 1
                good[case["set"]] += counts(case)
        print(name)
        for model in sorted(total):
            print(f"{model:18}{total[model]:7}{good[model]:7}{good[model] / total[model]:8.3f}")
        print(f"{'all':18}{total.total():7}{good.total():7}{good.total() / total.total():8.3f}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
