"""Files that are cut off or have some bytes wrong: only errors of ours come out, and soon."""

from __future__ import annotations

import csv
import io
import json
import time
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from annotator.domain.errors import AnnotatorError
from annotator.importers.claims import open_table
from tests.importers.claims.test_claim_review import REVIEW

LONGEST = 5.0
"""Seconds for a file of some kilobytes, on a machine with other things to do."""


def table() -> bytes:
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";")
    writer.writerows(
        [["id", "citation", "date"], *([n, f"Élu à {n} ans ; « réélu »\n", "2026-03-02"] for n in range(20))]
    )
    return text.getvalue().encode()


def feed() -> bytes:
    return json.dumps({"@type": "DataFeed", "dataFeedElement": [{"item": [REVIEW]}] * 5}, ensure_ascii=False).encode()


def workbook() -> bytes:
    book: Any = Workbook()
    stream = io.BytesIO()
    for row in (["id", "citation"], *([n, f"Élu à {n} ans"] for n in range(20))):
        book.active.append(row)
    book.save(stream)
    return stream.getvalue()


WHOLE = {
    "claims.csv": table(),
    "claims.tsv": table().replace(b";", b"\t"),
    "claims.json": feed(),
    "claims.xlsx": workbook(),
}


@pytest.mark.parametrize("name", WHOLE)
@settings(max_examples=500, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_damage(tmp_path: Path, name: str, data: st.DataObject) -> None:
    content = bytearray(WHOLE[name])
    for place in data.draw(st.lists(st.integers(0, len(content) - 1), max_size=6)):
        content[place] ^= data.draw(st.integers(1, 255))
    end = data.draw(st.one_of(st.just(len(content)), st.integers(0, len(content))))
    path = tmp_path / name
    path.write_bytes(content[:end])
    started = time.monotonic()
    try:
        with closing(open_table(path)) as opened:
            for _line, cells in opened.rows:
                assert all(isinstance(cell, str) for cell in cells)
    except AnnotatorError:
        pass
    assert time.monotonic() - started < LONGEST
