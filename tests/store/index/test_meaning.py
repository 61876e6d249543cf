"""Vectors of what claims mean: they go with their claims, and what is wrong with them harms no search."""

from __future__ import annotations

import random
import sqlite3
from contextlib import closing

import pytest

from annotator.domain.article import Imported
from annotator.store.base import Base, open_base
from annotator.store.index import meaning, nearest
from annotator.store.integrity import findings
from annotator.workspace.articles import add_article, edit_article, remove_article
from annotator.workspace.claims import edit_claim, mark_quote, remove_claims, set_status
from annotator.workspace.undo import undo
from annotator.workspace.workspace import Workspace
from tests.claims_base import added, marked

MODEL = "a model/1"


def vector(seed: int) -> bytes:
    return random.Random(seed).randbytes(512)


def keep(base: Base, model: str = MODEL) -> None:
    """Give each claim a vector that hangs on its number."""
    numbers = meaning.missing(base, model)
    meaning.save(base, model, [(said, vector(said.number)) for said in meaning.said(base, numbers)])


@pytest.fixture
def claim_id(workspace: Workspace, base: Base) -> str:
    claim_id = marked(workspace, added(workspace), "1 200 emplois")
    keep(base)
    return claim_id


def known(base: Base) -> list[int]:
    return [number for number, found in enumerate(meaning.vectors_of(base, range(10))) if found is not None]


def test_a_claim_that_says_something_else_has_none(workspace: Workspace, base: Base, claim_id: str) -> None:
    assert known(base) == [1] and meaning.missing(base, MODEL) == []
    set_status(workspace, [claim_id], "verified")
    edit_claim(workspace, claim_id, note="Vu.")
    assert known(base) == [1]
    edit_claim(workspace, claim_id, normalised="Douze cents postes")
    assert known(base) == [] and meaning.missing(base, MODEL) == [1]
    keep(base)
    remove_claims(workspace, [claim_id])
    assert known(base) == [] and meaning.missing(base, MODEL) == []
    undo(workspace)
    assert meaning.missing(base, MODEL) == meaning.missing(base, MODEL, [claim_id]) == [1]
    assert meaning.missing(base, MODEL, ["another"]) == []
    assert findings(base) == []


def test_the_title_counts_where_it_is_about_the_claim(workspace: Workspace, base: Base, claim_id: str) -> None:
    article_id = base.column("SELECT id FROM article")[0]
    edit_article(workspace, article_id, title="Une gigafactory")
    assert known(base) == [1]
    assert "gigafactory" not in meaning.said(base, [1])[0].text
    base.connection.execute("INSERT INTO batch (id, source) VALUES ('b', 'a.tsv')")
    base.connection.execute("UPDATE article SET batch_id = 'b'")
    assert meaning.said(base, [1])[0].text.endswith(" Une gigafactory")
    edit_article(workspace, article_id, title="Deux usines")
    assert known(base) == []
    remove_article(workspace, article_id)


def test_a_claim_that_changes_meanwhile_gets_none(workspace: Workspace, base: Base, claim_id: str) -> None:
    edit_claim(workspace, claim_id, normalised="Un")
    said = meaning.said(base, [1])
    edit_claim(workspace, claim_id, normalised="Deux")
    meaning.save(base, MODEL, [(said[0], vector(1)), (meaning.Said(99, "gone"), vector(2))])
    assert known(base) == [] and base.column("SELECT count(*) FROM index_meaning") == [0]


def test_vectors_of_another_model_are_thrown_away(base: Base, claim_id: str) -> None:
    assert claim_id
    assert meaning.stamp_of(base, "another/2") is None
    assert meaning.missing(base, "another/2") == [1]
    assert nearest.nearest(base, "another/2", vector(1), limit=5) == []
    keep(base, "another/2")
    assert base.column("SELECT model FROM index_meaning_model") == ["another/2"]
    assert meaning.missing(base, MODEL) == [1]


def test_the_nearest_are_found_as_they_come_and_go(workspace: Workspace, base: Base) -> None:
    text = "\n".join(f"Phrase {word} du texte." for word in ("un", "deux", "trois", "quatre", "cinq"))
    article_id = add_article(workspace, Imported(text)).subject
    ids = []
    for word in ("un", "deux", "trois", "quatre", "cinq"):
        ids.append(mark_quote(workspace, article_id, word, "unverified", nth=1).subject)
        keep(base)
        number = len(ids)
        assert nearest.nearest(base, MODEL, vector(number), limit=3)[0] == number
    assert sorted(nearest.nearest(base, MODEL, vector(2), limit=9)) == [1, 2, 3, 4, 5]
    remove_claims(workspace, ids[:4])
    nearest.forget_signs(base)
    assert nearest.nearest(base, MODEL, vector(2), limit=9) == [5]


def test_of_too_many_none_is_sought(base: Base, claim_id: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert claim_id
    monkeypatch.setattr(nearest, "MOST", 0)
    nearest.forget_signs(base)
    for _ in range(2):
        assert nearest.nearest(base, MODEL, vector(1), limit=5) == []
    nearest.forget_signs(base)


def test_another_program_replaces_a_claim(base: Base, claim_id: str) -> None:
    assert claim_id
    with closing(sqlite3.connect(base.path)) as other, other:
        other.execute("CREATE TEMP TABLE copy AS SELECT * FROM claim")
        other.execute("INSERT OR REPLACE INTO claim SELECT * FROM copy")
    assert known(base) == []


def test_tables_that_are_gone_are_made_anew(base: Base, claim_id: str) -> None:
    assert claim_id
    base.connection.execute("DROP TABLE index_meaning")
    assert meaning.stamp_of(base, MODEL) is None
    assert meaning.missing(base, MODEL) == [1]
    with closing(open_base(base.path)) as again:
        assert findings(again) == []
        keep(again)
        assert known(again) == [1]


def test_vectors_of_no_claim_are_found_wrong(base: Base, claim_id: str) -> None:
    assert claim_id
    base.connection.execute("UPDATE index_meaning SET number = 7")
    assert findings(base) == [("index", "7")]
    meaning.forget(base)
    assert findings(base) == [] and meaning.missing(base, MODEL) == [1]
