"""The index of earlier claims: it follows every change, whoever makes it, and mends itself."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Callable
from contextlib import closing
from zlib import crc32

import pytest

from annotator.store.base import Base, open_base
from annotator.store.index import upkeep
from annotator.store.index.checking import disagreements
from annotator.store.index.loading import load
from annotator.store.index.pages import PageBroken, make_page, read_page
from annotator.store.index.search import Query, find
from annotator.store.integrity import findings
from annotator.text.terms import packed, term, words
from annotator.workspace.articles import edit_article, remove_article
from annotator.workspace.claims import edit_claim, remove_claims
from annotator.workspace.undo import redo, undo
from annotator.workspace.workspace import Workspace
from tests.claims_base import added, marked


def found(base: Base, text: str, limit: int = 50) -> list[int]:
    return find(base, Query(dict.fromkeys(words(text), 1.0), {}), limit=limit).numbers


@pytest.fixture
def claim_id(workspace: Workspace) -> str:
    return marked(workspace, added(workspace), "1 200 emplois")


def test_it_follows_every_operation(workspace: Workspace, base: Base, claim_id: str) -> None:
    assert found(base, "emploi") == found(base, "ville") == found(base, "parc") == [1]
    edit_claim(workspace, claim_id, normalised="Douze cents postes")
    assert found(base, "poste") == [1]
    undo(workspace)
    assert found(base, "poste") == []
    redo(workspace)
    assert found(base, "poste") == [1]
    remove_claims(workspace, [claim_id])
    assert found(base, "emploi") == []
    undo(workspace)
    assert found(base, "emploi") == [1]
    assert list(disagreements(base.connection)) == []


def test_it_follows_the_title_of_the_article(workspace: Workspace, base: Base, claim_id: str) -> None:
    assert claim_id
    article_id = base.column("SELECT id FROM article")[0]
    edit_article(workspace, article_id, title="Une gigafactory")
    assert found(base, "gigafactory") == [1]
    remove_article(workspace, article_id)
    assert found(base, "gigafactory") == []
    assert list(disagreements(base.connection)) == []


def test_what_another_program_writes_is_found_at_once(base: Base, claim_id: str) -> None:
    assert claim_id
    with closing(sqlite3.connect(base.path)) as other, other:
        other.execute("UPDATE claim SET normalised = 'une gigafactory'")
    assert found(base, "gigafactory") == [1]
    with closing(base.again()) as reader:
        assert found(reader, "gigafactory") == [1]
    with closing(open_base(base.path)) as writer:
        assert writer.column("SELECT count(*) FROM index_changed") == [0]
        assert found(writer, "gigafactory") == [1]
    assert [kind for kind, _ in findings(base)] == ["changed"]


def test_pages_and_what_is_newer(workspace: Workspace, base: Base, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(upkeep, "MOST_FRESH", 3)
    article_id = added(workspace)
    chance = random.Random(1)
    quotes = ["37 ans", "1 200 emplois", "2,1 milliards", "en Espagne", "ouvrira en 2027", "Le groupe", "M. Ruiz"]
    ids = [marked(workspace, article_id, quote) for quote in quotes]
    for step in range(25):
        edit_claim(workspace, chance.choice(ids), normalised=f"mot{step} {chance.choice(['rouge', 'vert'])}")
        expected = {row[0]: row[1] for row in base.rows("SELECT number, normalised FROM claim")}
        for colour in ("rouge", "vert"):
            assert set(found(base, colour)) == {number for number, text in expected.items() if colour in text}
        assert list(disagreements(base.connection)) == []
    assert base.column("SELECT count(*) FROM index_page") == [1]


def broken_page(base: Base) -> None:
    base.connection.execute("UPDATE index_page SET postings = x'0102', stamp = stamp + 1")
    base.connection.execute("UPDATE index_state SET stamp = stamp + 1")


def lost_table(base: Base) -> None:
    base.connection.execute("DROP TABLE index_page")


def other_version(base: Base) -> None:
    base.connection.execute("UPDATE index_state SET version = version + 1")


def wrong_terms(base: Base) -> None:
    base.connection.execute("UPDATE index_terms SET terms = x'00000000'")
    base.connection.execute("UPDATE index_state SET stamp = stamp + 1")


@pytest.mark.parametrize("damage", [broken_page, lost_table, other_version, wrong_terms])
def test_damage_is_found_and_mended(base: Base, claim_id: str, damage: Callable[[Base], None]) -> None:
    assert claim_id
    upkeep.rebuild(base.connection)
    damage(base)
    assert {kind for kind, _ in findings(base)} == {"index"}
    if damage is not wrong_terms:
        with closing(base.again()) as reader:
            assert found(reader, "emploi") == [1]
    upkeep.rebuild(base.connection)
    assert found(base, "emploi") == [1]
    assert findings(base) == []


def test_an_index_that_is_not_ours_is_made_anew_when_the_base_is_opened(base: Base, claim_id: str) -> None:
    assert claim_id
    for damage in (lost_table, other_version):
        damage(base)
        with closing(open_base(base.path)) as again:
            assert found(again, "emploi") == [1]
            assert findings(again) == []


def test_a_page_is_read_as_it_was_written() -> None:
    rows = [packed(([term(word) for word in text.split()], (), (), (), (7, 8))) for text in ("a b", "b c b", "")]
    page = make_page([0, 5, 65_535], rows)
    assert page.lengths[[0, 5, 65_535]].tolist() == [2, 3, 0]
    at, _ = page.find(page.terms)
    assert [page.claims_at(place).tolist() for place in at] == [
        [0, 5, 65_535]
        if int(number) in (7, 8)
        else [0, 5]
        if number == term("b")
        else [0]
        if number == term("a")
        else [5]
        for number in page.terms
    ]
    blob = page.to_bytes()
    assert read_page(blob, crc32(blob)).to_bytes() == blob
    for wrong in (blob[:-1], blob[:3], b"", blob.replace(b"\x02", b"\x03", 1)):
        with pytest.raises(PageBroken):
            read_page(wrong, crc32(blob))
    assert make_page((), ()).find(page.terms)[1].sum() == 0


def test_an_index_is_read_once(workspace: Workspace, base: Base, claim_id: str) -> None:
    first = load(base)
    assert load(base) is first
    with closing(base.again()) as other:
        assert load(other) is first
    edit_claim(workspace, claim_id, note="not in the index")
    assert load(base) is first
    edit_claim(workspace, claim_id, normalised="in the index")
    assert load(base) is not first


def test_numbers_may_be_anything(base: Base, claim_id: str) -> None:
    assert claim_id
    for number in (70_000, 2**40, -5):
        base.connection.execute("UPDATE claim SET number = ?", (number,))
        upkeep.rebuild(base.connection)
        assert found(base, "emploi") == [number]
        assert {kind for kind, _ in findings(base)} == {"changed"}
