"""What was exported comes back as it was, from every format that is read."""

from __future__ import annotations

import csv
import subprocess
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from shutil import which
from typing import Any

import pytest

from annotator.domain.article import ArticleFields, Imported
from annotator.domain.claim import ClaimFilter
from annotator.domain.evidence_file import evidence_file
from annotator.i18n import set_language
from annotator.store.integrity import findings
from annotator.workspace.articles import add_article
from annotator.workspace.claims import edit_claim, mark_quote, set_tags
from annotator.workspace.claims_import import import_claims
from annotator.workspace.evidence import add_evidence
from annotator.workspace.evidence_files import add_file, file_of
from annotator.workspace.exporting import export
from annotator.workspace.links import link
from annotator.workspace.undo import redo, undo
from annotator.workspace.workspace import Workspace, open_workspace
from tests.claims_base import Ticking, tables

TEXT = """Le parc ouvrira en 2027, dit M. Ruiz ; « c’est une multiplication par quatre ».
Le groupe investit 2,1 milliards d’euros, soit +300 % en dix ans.
=SOMME(A1) n’est pas une formule, mais une phrase."""

PLACES = {"article_sha256", "paragraph", "start", "end"}
"""Where a claim stood in a text that does not come along."""


@pytest.fixture
def worked(workspace: Workspace) -> Workspace:
    """A base with claims on which everything hangs that can."""
    fields = ArticleFields(
        "« Le parc », dit-elle", "La Gazette", "Éric Œil", "2026-03-01", "https://example.org/a?b=1;c", "fr"
    )
    article = add_article(workspace, Imported(TEXT, fields)).subject
    factor = mark_quote(workspace, article, "multiplication par quatre", "refuted").subject
    money = mark_quote(workspace, article, "2,1 milliards d’euros", "verified").subject
    formula = mark_quote(workspace, article, "=SOMME(A1) n’est pas une formule", "recheck").subject
    edit_claim(workspace, factor, verdict="false", note="Une note,\navec « deux » lignes", speaker="M. Ruiz")
    edit_claim(
        workspace, money, verdict="mostly_true", claim_date="2026-02", normalised="2,1 Mds€ investis", priority=3
    )
    edit_claim(workspace, formula, note="'Apostrophe d’abord")
    set_tags(workspace, money, ["économie", "Espagne"])
    add_evidence(workspace, money, url="https://example.org/source", title="Un communiqué")
    add_evidence(workspace, money, title="Le rapport annuel, page 12")
    link(workspace, factor, money, "contradicts", None)
    return workspace


def later() -> Ticking:
    clock = Ticking()
    for _ in range(1_000):
        clock.now()
    return clock


@pytest.fixture
def fresh(tmp_path: Path) -> Iterator[Workspace]:
    with closing(open_workspace(tmp_path / "fresh.sqlite", reviewer="Bo", create=True, clock=later())) as opened:
        yield opened
        assert findings(opened.base) == []


def written(workspace: Workspace, path: Path, exporter: str = "csv", preset: str = "data") -> Path:
    export(workspace.base, ClaimFilter(), "newest", exporter, preset, path)
    return path


def cells(workspace: Workspace, folder: Path, *, without: set[str] = PLACES) -> list[dict[str, str]]:
    with written(workspace, folder / "again.csv").open(encoding="utf-8", newline="") as file:
        rows = [{name: cell for name, cell in row.items() if name not in without} for row in csv.DictReader(file)]
    return sorted(rows, key=lambda row: row["claim_id"])


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize(
    ("exporter", "preset", "name"),
    [
        ("csv", "data", "claims.csv"),
        ("csv", "excel-fr", "claims.csv"),
        ("csv", "excel-en", "claims.csv"),
        ("xlsx", "columns", "claims.xlsx"),
        ("xlsx", "readable", "claims.xlsx"),
    ],
)
def test_a_table_comes_back(
    worked: Workspace, fresh: Workspace, tmp_path: Path, language: str, exporter: str, preset: str, name: str
) -> None:
    set_language(language)
    before = cells(worked, tmp_path)
    done = import_claims(fresh, written(worked, tmp_path / name, exporter, preset))
    assert (done.added, done.known) == (3, 0)
    # Of a time, a spreadsheet keeps the seconds.
    assert cut(cells(fresh, tmp_path)) == cut(before)
    assert len(tables(fresh.base)["link"]) == 1


def cut(rows: list[dict[str, str]]) -> list[dict[str, str]]:
    return [{name: cell[:19] if name.endswith("_at") else cell for name, cell in row.items()} for row in rows]


def test_through_libreoffice(worked: Workspace, fresh: Workspace, tmp_path: Path) -> None:
    """It takes the CSV for what it shows, and writes a workbook of its own."""
    office = which("soffice") or which("libreoffice")
    if office is None:
        pytest.skip("LibreOffice is not installed")
    written(worked, tmp_path / "claims.csv")
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    # UTF-8 with commas; every column as text.
    options = f"CSV:44,34,76,1,{'/'.join(f'{place}/2' for place in range(1, 27))}"
    subprocess.run(
        [
            office,
            profile,
            "--headless",
            "--convert-to",
            "xlsx",
            f"--infilter={options}",
            "--outdir",
            tmp_path,
            tmp_path / "claims.csv",
        ],
        check=True,
        capture_output=True,
    )
    import_claims(fresh, tmp_path / "claims.xlsx")
    assert cut(cells(fresh, tmp_path)) == cut(cells(worked, tmp_path))


def test_another_base_comes_along(worked: Workspace, fresh: Workspace, tmp_path: Path) -> None:
    before = cells(worked, tmp_path)
    assert import_claims(fresh, worked.base.path).added == 3
    assert cells(fresh, tmp_path) == before
    kept = {row[0] for row in fresh.base.rows("SELECT title || stance || accessed FROM evidence")}
    assert kept == {row[0] for row in worked.base.rows("SELECT title || stance || accessed FROM evidence")}


def test_files_of_another_base_come_along(worked: Workspace, fresh: Workspace) -> None:
    file = evidence_file("rapport.pdf", b"%PDF-1.7 37 ans")
    claim_id = str(worked.base.column("SELECT id FROM claim LIMIT 1")[0])
    add_file(worked, claim_id, file, title="Le rapport")
    import_claims(fresh, worked.base.path)
    (source,) = fresh.base.column("SELECT id FROM evidence WHERE title = 'Le rapport' AND file_name <> ''")
    undo(fresh)
    redo(fresh)
    assert file_of(fresh.base, source) == file
    assert findings(fresh.base) == []


@pytest.mark.parametrize("preset", ["feed", "array"])
def test_claim_reviews_come_back(worked: Workspace, fresh: Workspace, tmp_path: Path, preset: str) -> None:
    done = import_claims(fresh, written(worked, tmp_path / "reviews.jsonld", "claimreview", preset))
    assert done.added == 2  # those that have a verdict
    said = ("quote", "sentence", "claim_id", "verdict", "speaker", "article_title", "article_url", "article_outlet",
            "article_date", "updated_at", "created_at", "reviewer", "status")  # fmt: skip
    before = {row["claim_id"]: row for row in cells(worked, tmp_path)}
    for row in cells(fresh, tmp_path):
        assert {name: row[name] for name in said if name != "sentence"} == {
            name: before[row["claim_id"]][name] for name in said if name != "sentence"
        }
    assert {row["sources"] for row in cells(fresh, tmp_path)} == {
        "https://example.org/source | Le rapport annuel, page 12",
        "",
    }


def test_what_came_in_is_undone_and_made_again(worked: Workspace, fresh: Workspace, tmp_path: Path) -> None:
    before = tables(fresh.base)
    import_claims(fresh, written(worked, tmp_path / "claims.csv"))
    after = tables(fresh.base)
    assert {name: len(after[name]) for name in ("claim", "claim_tag", "evidence", "link")} == {
        "claim": 3,
        "claim_tag": 2,
        "evidence": 2,
        "link": 1,
    }
    for _ in range(2):
        undo(fresh)
        assert tables(fresh.base) == before
        assert findings(fresh.base) == []
        redo(fresh)
        assert tables(fresh.base) == after


def test_what_came_back_is_known(worked: Workspace, tmp_path: Path) -> None:
    before: Any = tables(worked.base)
    for name, exporter in (("claims.csv", "csv"), ("claims.xlsx", "xlsx"), ("claims.jsonld", "claimreview")):
        done = import_claims(worked, written(worked, tmp_path / name, exporter, ""), duplicates="update")
        assert (done.added, done.updated) == (0, 0)
        assert done.known == (2 if exporter == "claimreview" else 3)
    assert tables(worked.base) == before
