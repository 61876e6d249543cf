"""Many claims are read by several processes, and the index is the one that is kept claim by claim."""

from __future__ import annotations

import os
from contextlib import closing
from pathlib import Path

import pytest

from annotator.domain.errors import Cancelled
from annotator.store.base import Base, create_base
from annotator.store.index import crew, upkeep
from annotator.store.index.pages import read_page
from annotator.store.index.reading import rows_of_texts
from annotator.store.integrity import findings
from annotator.workspace.claims_import import import_claims
from annotator.workspace.undo import redo, undo
from annotator.workspace.workspace import Workspace

TEXTS = (
    "Le chômage a baissé de {} % en 2026.",
    "Une vidéo montre un parc de {} hectares à Nîmes",
    "Trente-sept ans, la moitié, ½ et {},5 Mds€",
    "#JeSuisCharlie dit « non » {} fois",
    "No{}thing here",
)
COUNT = 1_200


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "claims.tsv"
    lines = (f"c{n}\t{TEXTS[n % len(TEXTS)].format(n)}\tTitre {n // 700}\n" for n in range(COUNT))
    path.write_text("claim_id\tclaim\ttitle\n" + "".join(lines), encoding="utf-8")
    return path


@pytest.fixture
def processes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(upkeep, "MANY", 100)
    monkeypatch.setattr(upkeep, "_AT_ONCE", 100)
    monkeypatch.setattr(crew, "_processors", lambda: 2)


def index(base: Base) -> tuple[dict[int, bytes], list[bytes]]:
    pages = base.rows("SELECT postings, checksum FROM index_page ORDER BY page")
    return (
        dict(map(tuple, base.rows("SELECT number, terms FROM index_terms"))),
        [read_page(*page).pairs().tobytes() for page in pages],
    )


def one_by_one(base: Base, path: Path) -> tuple[dict[int, bytes], list[bytes]]:
    """The index of a base to which the claims of another are added, each in a transaction of its own."""
    with closing(create_base(path)) as other:
        connection = other.connection
        connection.execute("ATTACH ? AS bulk", (str(base.path),))
        for name in ("batch", "canonical_text", "article", "version"):
            connection.execute(f"INSERT INTO {name} SELECT * FROM bulk.{name}")
        for number in base.column("SELECT number FROM claim ORDER BY number"):
            connection.execute("BEGIN")
            connection.execute("INSERT INTO claim SELECT * FROM bulk.claim WHERE number = ?", (number,))
            upkeep.keep(connection)
            connection.execute("COMMIT")
        upkeep.rebuild(connection)
        searched = "SELECT rowid FROM claim_search WHERE claim_search MATCH 'hectares' ORDER BY rowid"
        assert other.column(searched) == base.column(searched) != []
        return index(other)


@pytest.mark.usefixtures("processes")
def test_the_index_is_the_one_kept_claim_by_claim(
    workspace: Workspace, base: Base, table: Path, tmp_path: Path
) -> None:
    assert import_claims(workspace, table).added == COUNT
    assert findings(base) == []
    upkeep.rebuild(base.connection)
    assert index(base) == one_by_one(base, tmp_path / "other.sqlite")


@pytest.mark.usefixtures("processes")
def test_an_import_is_undone_and_made_again(workspace: Workspace, base: Base, table: Path) -> None:
    import_claims(workspace, table)
    searched = "SELECT rowid FROM claim_search WHERE claim_search MATCH 'hectares'"
    there = base.column(searched)
    undo(workspace)
    assert base.column(searched) == base.column("SELECT number FROM index_terms") == []
    assert findings(base) == []
    redo(workspace)
    assert base.column(searched) == there
    assert findings(base) == []


@pytest.mark.usefixtures("processes")
def test_cancelling_ends_the_processes(workspace: Workspace, base: Base, table: Path) -> None:
    class Impatient:
        def report(self, done: int, total: int) -> None:
            if done:
                raise Cancelled

    with pytest.raises(Cancelled):
        import_claims(workspace, table, Impatient())
    assert base.column("SELECT number FROM claim") == []
    assert findings(base) == []


@pytest.mark.usefixtures("processes")
def test_without_other_processes_it_takes_longer(
    workspace: Workspace, base: Base, table: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(crew, "_processors", lambda: 1)
    import_claims(workspace, table)
    assert findings(base) == []


def test_a_process_that_dies_takes_nothing_along(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crew, "_processors", lambda: 2)
    texts = [("37 ans", "Il a 37 ans", "", "", "fr")] * 5
    helped = crew.Crew()
    try:
        assert helped._pool is not None
        helped._pool.submit(os._exit, 1)
        helped.hand_in([1, 2, 3, 4, 5], texts)
        expected = list(zip(range(1, 6), rows_of_texts(texts), strict=True))
        assert helped.taken(wait=True) == expected
        helped.hand_in([1, 2, 3, 4, 5], texts)
        assert helped.taken(wait=False) == expected
        assert helped.taken(wait=True) is None
    finally:
        helped.close()
