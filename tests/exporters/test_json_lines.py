from __future__ import annotations

import io
import json
from dataclasses import fields
from pathlib import Path
from typing import Any

import pandas

from annotator.domain.claim import Claim, ClaimRecord, Evidence, Link
from annotator.exporters import exporter, json_lines
from tests.exporters.records import RECORDS, Given

GOLDEN = Path(__file__).parent / "golden" / "claims.jsonl"


def written() -> bytes:
    stream = io.BytesIO()
    exporter("jsonl").write(Given(), stream, "everything")
    return stream.getvalue()


def lines() -> list[dict[str, Any]]:
    return [json.loads(line) for line in written().decode().splitlines()]


def test_it_writes_what_it_always_wrote() -> None:
    assert written() == GOLDEN.read_bytes()


def test_a_line_is_a_claim_whatever_stands_in_it() -> None:
    assert len(written().split(b"\n")) == len(RECORDS) + 1
    assert [line["quote"] for line in lines()] == [record.claim.quote for record in RECORDS]
    assert lines()[4]["note"] == "première\r\ndeuxième"


def test_the_members_are_the_same_in_each_line_and_documented() -> None:
    first, *others = lines()
    assert all(list(line) == list(first) for line in others)
    for name in (*first, *first["article"], *first["evidence"][0], *first["links"][0]):
        assert f"`{name}`" in (json_lines.__doc__ or "") or f"`article.{name}`" in (json_lines.__doc__ or ""), name


def test_nothing_that_is_known_of_a_claim_is_left_out() -> None:
    first = lines()[0]
    assert set(first["evidence"][0]) == {field.name for field in fields(Evidence)}
    assert set(first["links"][0]) == {field.name for field in fields(Link)}
    assert first["orphan"] is False
    local = {"number", "span", "article_id", "version_id"}
    assert {field.name for field in fields(Claim)} - local <= set(first)
    assert {field.name.removeprefix("article_") for field in fields(ClaimRecord)} - {
        "claim",
        "verdict_label",
        "orphan",
    } == set(first["article"]) - {"id", "version_id"}
    assert (first["start"], first["end"], first["history"]) == (118, 143, [1, 99])
    assert first["verdict"] == {"id": "true", "label": "Vrai"}
    assert lines()[1]["verdict"] is None


def test_pandas_reads_it() -> None:
    frame = pandas.read_json(io.BytesIO(written()), lines=True, dtype=False)
    assert frame["quote"].tolist() == [record.claim.quote for record in RECORDS]
    assert frame["tags"].tolist()[0] == ["chiffres", "énergie"]
