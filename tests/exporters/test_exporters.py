from __future__ import annotations

import pytest

from annotator.exporters import exporter, exporters


def test_each_format_is_found_by_its_own_id() -> None:
    found = exporters()
    assert "csv" in [format_.id for format_ in found]
    assert [exporter(format_.id) for format_ in found] == list(found)


@pytest.mark.parametrize("format_", exporters(), ids=lambda format_: format_.id)
def test_a_format_says_what_a_dialog_needs(format_: object) -> None:
    known = exporter(getattr(format_, "id", ""))
    assert known.label
    assert known.suffix.startswith(".")
    assert len({preset.id for preset in known.presets}) == len(known.presets) > 0
    assert all(preset.label for preset in known.presets)


def test_an_unknown_format_is_a_bug() -> None:
    with pytest.raises(KeyError):
        exporter("xyz")
