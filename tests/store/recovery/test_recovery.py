"""What can be read of a damaged base is saved, and what its pages have lost is taken from the history."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from annotator.domain.errors import AnnotatorError, BaseExists, BaseMissing
from annotator.store.base import open_base
from annotator.store.integrity import findings
from annotator.store.recovery.rebuilding import recover
from annotator.workspace.claims import edit_claim, set_tags
from annotator.workspace.workspace import Workspace, open_workspace
from tests.claims_base import added, marked, tables

SENTENCES = [f"La commune numéro {number} compte {number * 37} habitants depuis dix ans." for number in range(300)]
PAGE = 4096


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An article with 300 claims, each with a note and a tag; all in the one file."""
    path = tmp_path_factory.mktemp("template") / "claims.sqlite"
    with closing(open_workspace(path, reviewer="Ada", create=True)) as workspace:
        article_id = added(workspace, "\n".join(SENTENCES))
        for sentence in SENTENCES:
            claim = marked(workspace, article_id, sentence)
            edit_claim(workspace, claim, note=f"Vérifié : {sentence}")
            set_tags(workspace, claim, ["population"])
    return path


@pytest.fixture
def filled(template: Path, tmp_path: Path) -> Iterator[Workspace]:
    path = tmp_path / "claims.sqlite"
    path.write_bytes(template.read_bytes())
    with closing(open_workspace(path)) as workspace:
        yield workspace


def pages_of(path: Path, name: str) -> list[int]:
    """The pages of a table or an index."""
    with closing(sqlite3.connect(path)) as connection:
        try:
            return [row[0] for row in connection.execute("SELECT pageno FROM dbstat WHERE name = ?", (name,))]
        except sqlite3.OperationalError:
            pytest.skip("this SQLite cannot say which pages belong to a table")


def on_leaves(path: Path, name: str) -> dict[int, int]:
    """How many rows of a table stand on each of its pages that has rows."""
    sql = "SELECT pageno, ncell FROM dbstat WHERE name = ? AND pagetype = 'leaf'"
    with closing(sqlite3.connect(path)) as connection:
        try:
            return dict(connection.execute(sql, (name,)))
        except sqlite3.OperationalError:
            pytest.skip("this SQLite cannot say which pages belong to a table")


def hurt(path: Path, pages: list[int]) -> None:
    """Leave nothing legible on these pages."""
    content = bytearray(path.read_bytes())
    for page in pages:
        content[(page - 1) * PAGE : page * PAGE] = b"\xff" * PAGE
    path.write_bytes(content)


def test_a_sound_base_is_saved_whole(filled: Workspace, tmp_path: Path) -> None:
    saved = recover(filled.base.path, tmp_path / "new.sqlite")
    assert not any(one.damaged or one.from_history for one in saved)
    with closing(open_base(tmp_path / "new.sqlite")) as new:
        assert tables(new) == tables(filled.base)
        assert findings(new) == []


@pytest.mark.parametrize("name", ["claim", "claim_tag", "article", "sqlite_autoindex_claim_1", "claim_search_data"])
def test_what_the_history_still_has_is_not_lost(filled: Workspace, tmp_path: Path, name: str) -> None:
    path, before = filled.base.path, tables(filled.base)
    filled.base.close()
    pages = pages_of(path, name)
    hurt(path, random.Random(1).sample(pages, min(4, len(pages))))
    saved = {one.table: one for one in recover(path, tmp_path / "new.sqlite")}
    with closing(open_base(tmp_path / "new.sqlite")) as new:
        assert tables(new) == before
        assert findings(new) == []
    # A table without numbers may be read from an index of it that is sound.
    if name in ("claim", "article"):
        assert saved[name].damaged
        assert saved[name].from_history > 0


def test_rows_behind_a_damaged_page_are_read(filled: Workspace, tmp_path: Path) -> None:
    path = filled.base.path
    filled.base.close()
    leaves = pages_of(path, "claim")
    hurt(path, leaves[len(leaves) // 2 : len(leaves) // 2 + 2])
    claims = next(one for one in recover(path, tmp_path / "new.sqlite") if one.table == "claim")
    # Ten claims or so stand on a page.
    assert claims.read > 250
    assert claims.read + claims.from_history == 300


def test_a_lost_text_is_put_together_from_its_claims(filled: Workspace, tmp_path: Path) -> None:
    path = filled.base.path
    filled.base.close()
    hurt(path, pages_of(path, "canonical_text"))
    recover(path, tmp_path / "new.sqlite")
    with closing(open_base(tmp_path / "new.sqlite")) as new:
        # What stood between them is lost: line ends, here.
        (text,) = new.column("SELECT text FROM canonical_text")
        assert len(text) == len("\n".join(SENTENCES))
        assert text.split() == " ".join(SENTENCES).split()
        assert {kind for kind, _where in findings(new)} <= {"text"}


def test_a_damaged_history_keeps_what_the_tables_have(filled: Workspace, tmp_path: Path) -> None:
    path, before = filled.base.path, tables(filled.base)
    filled.base.close()
    pages = pages_of(path, "history")
    hurt(path, pages[len(pages) // 2 : len(pages) // 2 + 3])
    recover(path, tmp_path / "new.sqlite")
    with closing(open_base(tmp_path / "new.sqlite")) as new:
        assert tables(new) == before
        assert {kind for kind, _where in findings(new)} <= {"history", "end", "subject"}


@pytest.mark.parametrize("seed", range(6))
def test_whatever_pages_are_hurt_nothing_fails_that_is_ours(filled: Workspace, tmp_path: Path, seed: int) -> None:
    path = filled.base.path
    filled.base.close()
    count = path.stat().st_size // PAGE
    leaves = on_leaves(path, "claim")
    pages = random.Random(seed).sample(range(2, count + 1), count // 10)
    hurt(path, pages)
    before = path.read_bytes()
    try:
        recover(path, tmp_path / "new.sqlite")
    except AnnotatorError:
        assert not (tmp_path / "new.sqlite").exists()
    else:
        with closing(open_base(tmp_path / "new.sqlite")) as new:
            legible = sum(rows for page, rows in leaves.items() if page not in pages)
            assert len(new.column("SELECT id FROM claim")) >= legible
            assert {"pages", "search", "index"}.isdisjoint(kind for kind, _where in findings(new))
    assert path.read_bytes() == before


def test_what_cannot_be_recovered_is_told(filled: Workspace, tmp_path: Path) -> None:
    with pytest.raises(BaseMissing):
        recover(tmp_path / "none.sqlite", tmp_path / "new.sqlite")
    with pytest.raises(BaseExists):
        recover(filled.base.path, filled.base.path)
    other = tmp_path / "noise.sqlite"
    other.write_bytes(b"\xff" * 20_000)
    with pytest.raises(AnnotatorError):
        recover(other, tmp_path / "new.sqlite")
    assert not (tmp_path / "new.sqlite").exists()
