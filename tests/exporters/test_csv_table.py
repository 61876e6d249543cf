from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.claim import ClaimRecord
from annotator.exporters import exporter
from annotator.exporters.columns import COLUMNS
from tests.exporters.records import RECORDS, Given, claim, link, record

GOLDEN = Path(__file__).parent / "golden"
PRESETS = {"data": (",", "utf-8"), "excel-fr": (";", "utf-8-sig"), "excel-en": (",", "utf-8-sig")}

COLUMN_NAMES = (
    "claim_id, article_title, article_url, article_outlet, article_date, article_sha256, paragraph, start, end, quote, "
    "sentence, claim_normalised, speaker, claim_date, status, verdict, note, sources, tags, priority, reviewer, "
    "created_at, updated_at, matched_claim_id, match_kind, match_score"
).split(", ")


def written(records: list[ClaimRecord] | tuple[ClaimRecord, ...], preset: str) -> bytes:
    stream = io.BytesIO()
    exporter("csv").write(Given(records), stream, preset)
    assert not stream.closed
    return stream.getvalue()


def cells(content: bytes, preset: str) -> list[dict[str, str]]:
    delimiter, encoding = PRESETS[preset]
    return list(csv.DictReader(io.StringIO(content.decode(encoding), newline=""), delimiter=delimiter))


def test_the_columns_are_these_in_this_order() -> None:
    assert [column.id for column in COLUMNS] == COLUMN_NAMES


@pytest.mark.parametrize("preset", PRESETS)
def test_it_writes_what_it_always_wrote(preset: str) -> None:
    assert written(RECORDS, preset) == (GOLDEN / f"{preset}.csv").read_bytes()


@pytest.mark.parametrize(
    ("preset", "start"),
    [("data", b"claim_id,"), ("excel-fr", b"\xef\xbb\xbfclaim_id;"), ("excel-en", b"\xef\xbb\xbfclaim_id,")],
)
def test_a_preset_has_its_mark_and_its_separator(preset: str, start: bytes) -> None:
    content = written(RECORDS, preset)
    assert content.startswith(start)
    assert content.endswith(b"\r\n")


def test_a_claim_fills_its_columns() -> None:
    row = cells(written(RECORDS, "data"), "data")[0]
    assert row["quote"] == "multiplication par quatre"
    assert row["verdict"] == "Vrai"
    assert row["status"] == "verified"
    assert row["sources"] == "https://example.org/rapport.pdf | Entretien avec l’auteur | rien que ces mots"
    assert row["tags"] == "chiffres, énergie"
    assert row["note"] == 'Vu au rapport, page 12 :\n« ×4 »; puis "quatre".'
    assert (row["paragraph"], row["start"], row["end"], row["priority"]) == ("3", "118", "143", "3")


def test_the_best_link_that_was_not_dismissed_is_the_match() -> None:
    rows = cells(written(RECORDS, "data"), "data")
    match = [(row["matched_claim_id"][-1:], row["match_kind"], row["match_score"]) for row in rows[:3]]
    assert match == [("8", "reworded", "88"), ("8", "contradicts", ""), ("", "", "")]


@pytest.mark.parametrize(
    ("decided", "compared", "told"),
    [
        ("same", "same", "same"),
        ("same", "reworded", "reworded"),
        ("same", "related", "same"),
        ("same", "opposite", "same"),
        ("contradicts", "opposite", "opposite"),
        ("contradicts", "different_figure", "different_figure"),
        ("contradicts", "related", "contradicts"),
        ("contradicts", "same", "contradicts"),
        ("related", "same", "related"),
        ("related", "unrelated", "related"),
    ],
)
def test_a_comparison_never_overrules_the_reviewer(decided: str, compared: str, told: str) -> None:
    of = record(claim(1, "37 ans", links=(link(8, decided, compared, 54.0),)))
    row = cells(written([of], "data"), "data")[0]
    assert (row["match_kind"], row["match_score"]) == (told, "54")


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
@pytest.mark.parametrize("preset", ["excel-fr", "excel-en"])
def test_what_would_run_as_a_formula_does_not(start: str, preset: str) -> None:
    text = f"{start}HYPERLINK(1)"
    of = claim(1, text, note=text, speaker=text, normalised=text, reviewer=text, tags=(text,))
    whole = replace(record(of, verdict_label=text), article_title=text, article_url=text, article_outlet=text)
    guarded = [name for name, cell in cells(written([whole], preset), preset)[0].items() if cell == f"'{text}"]
    assert guarded == [
        "article_title",
        "article_url",
        "article_outlet",
        "quote",
        "sentence",
        "claim_normalised",
        "speaker",
        "verdict",
        "note",
        "tags",
        "reviewer",
    ]
    assert f"'{text}" not in cells(written([whole], "data"), "data")[0].values()


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_data_is_read_back_exactly(note: str) -> None:
    assert cells(written([record(claim(1, "x", note=note))], "data"), "data")[0]["note"] == note


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_excel_is_read_back_but_for_the_apostrophe(note: str) -> None:
    read = cells(written([record(claim(1, "x", note=note))], "excel-fr"), "excel-fr")[0]["note"]
    assert read == (f"'{note}" if note[:1] in set("=+-@\t\r") - {""} else note)


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"])), min_size=4, max_size=4))
def test_the_lines_are_those_of_the_standard_library(texts: list[str]) -> None:
    note, speaker, normalised, tag = texts
    of = record(claim(1, "a, b", note=note, speaker=speaker, normalised=normalised, tags=(tag, '"')))
    lines = io.StringIO(newline="")
    writer = csv.writer(lines, lineterminator="\r\n")
    writer.writerows([[column.id for column in COLUMNS], [column.text(of) for column in COLUMNS]])
    assert written([of], "data").decode() == lines.getvalue()


def test_records_are_written_as_they_come() -> None:
    """A million claims are never in memory at once: while the last one is made, the first ones are written."""
    stream = io.BytesIO()
    sizes = []

    class Coming(Given):
        def records(self) -> Iterator[ClaimRecord]:
            for number in range(1000):
                sizes.append(len(stream.getvalue()))
                yield record(claim(number, "x"))

    exporter("csv").write(Coming(), stream, "data")
    assert sizes[-1] > len(stream.getvalue()) / 2
