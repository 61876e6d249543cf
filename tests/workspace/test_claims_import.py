"""Claims by the table: what is read, what is refused, and that an import is one step of the history."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.domain.claim import ClaimFilter
from annotator.domain.errors import (
    AnnotatorError,
    Cancelled,
    EmptyFile,
    FileMissing,
    InvalidRow,
    IsDirectory,
    MissingColumn,
    StaleChange,
    UndecodableFile,
)
from annotator.domain.match import Passage
from annotator.store.articles import articles
from annotator.store.base import Base
from annotator.store.claims import records
from annotator.store.integrity import findings
from annotator.workspace.batch_matching import answers
from annotator.workspace.claims import edit_claim, mark_quote
from annotator.workspace.claims_import import MOST_OF_ARTICLE, import_claims
from annotator.workspace.evidence import add_evidence
from annotator.workspace.suggestions import matches
from annotator.workspace.undo import redo, undo
from annotator.workspace.workspace import Workspace
from tests.claims_base import added, history, tables

HEAD = "claim_id\tclaim\ttitle\tstatus\tverdict\turl\tdate\tlanguage\tmore\n"
ROWS = (
    "a1\tLe chômage a baissé de 12 %.\tNon, le chômage\tverified\tfalse\thttps://example.org/1\t02/03/2026\tfr\tx\n"
    "a2\tLe parc compte 37 hectares.\tUn parc\trefuted\tPinocchio\thttps://example.org/2\t2026\tfr\tx\n"
    "a3\tLa tour mesure 100 m.\tUn parc\t\t\thttps://example.org/2\t2026\tfr\t\n"
)


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "claims.tsv"
    path.write_text(HEAD + ROWS, encoding="utf-8")
    return path


def test_claims_like_any_other(workspace: Workspace, base: Base, table: Path) -> None:
    done = import_claims(workspace, table)
    assert (done.added, done.known) == (3, 0)
    assert done.changes.everything
    assert findings(base) == []
    first, second, third = records(base, ClaimFilter())
    assert [record.claim.external_id for record in (first, second, third)] == ["a1", "a2", "a3"]
    assert first.claim.quote == first.claim.sentence == "Le chômage a baissé de 12 %."
    assert (first.claim.status, first.claim.verdict, first.claim.note) == ("verified", "false", "")
    assert (second.claim.verdict, second.claim.note) == ("", "Pinocchio")
    assert (first.article_title, first.article_published, first.article_url) == (
        "Non, le chômage",
        "2026-03-02",
        "https://example.org/1",
    )
    assert second.claim.article_id == third.claim.article_id != first.claim.article_id
    assert third.claim.status == "unverified"
    assert articles(base) == []
    assert [match.claim.external_id for match in matches(base, Passage("trente-sept hectares de parc"))] == ["a2"]
    edit_claim(workspace, first.claim.id, note="Voir la page 4")
    assert findings(base) == []


def test_an_import_is_one_step(workspace: Workspace, base: Base, table: Path) -> None:
    article_id = added(workspace)
    before = tables(base)
    import_claims(workspace, table)
    after = tables(base)
    mark_quote(workspace, article_id, "37 ans", "verified")
    undo(workspace)
    for _ in range(2):
        undo(workspace)
        assert tables(base) == before
        redo(workspace)
        assert tables(base) == after
    assert findings(base) == []
    assert history(base)[:2] == ["article.add", "claims.import"]
    assert max(len(row[0]) for row in base.rows("SELECT changes FROM history WHERE operation = 'claims.import'")) < 100


def test_what_hangs_on_claims_is_not_lost(workspace: Workspace, base: Base, table: Path) -> None:
    import_claims(workspace, table)
    claim_id = base.column("SELECT id FROM claim")[0]
    add_evidence(workspace, claim_id, url="https://example.org")
    step = base.rows("SELECT seq, operation, reviewer FROM history WHERE operation = 'claims.import'")[0]
    from annotator.store.history import Step

    with pytest.raises(StaleChange), workspace.operation("undo") as operation:
        operation.rows.reverse(Step(*step), again=False)
    assert len(tables(base)["claim"]) == 3
    assert findings(base) == []


def test_known_claims_are_passed_over(workspace: Workspace, table: Path) -> None:
    import_claims(workspace, table)
    with table.open("a", encoding="utf-8") as file:
        file.write("a4\tUne autre.\na4\tEncore une.\n")
    done = import_claims(workspace, table)
    assert (done.added, done.known) == (1, 4)


def test_many_claims_of_one_source(workspace: Workspace, base: Base, tmp_path: Path) -> None:
    path = tmp_path / "many.tsv"
    count = MOST_OF_ARTICLE + 5
    path.write_text(
        "claim_id\tclaim\n" + "".join(f"{n}\tAffirmation numéro {n}.\n" for n in range(count)), encoding="utf-8"
    )
    assert import_claims(workspace, path).added == count
    assert base.column("SELECT count(*) FROM article") == [2]
    assert findings(base) == []


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_csv(workspace: Workspace, base: Base, tmp_path: Path, separator: str) -> None:
    path = tmp_path / "claims.csv"
    row = separator.join(('"x"', '"Il a dit ""non"",\nà 4,5 %; oui"'))
    path.write_bytes(("\ufeffClaim_ID" + separator + "Claim\r\n" + row + "\r\n").encode())
    import_claims(workspace, path)
    assert base.column("SELECT quote FROM claim") == ['Il a dit "non", à 4,5 %; oui']


@pytest.mark.parametrize(
    ("content", "error"),
    [
        (b"", EmptyFile),
        (b"\n", EmptyFile),
        (b"claim_id\tvalue\n1\tx\n", MissingColumn),
        (b"claim_id\tclaim\n1\t \n", InvalidRow),
        (b"claim_id\tclaim\tdate\n1\tx\tyesterday\n", InvalidRow),
        (b"claim_id\tclaim\tstatus\n1\tx\tdone\n", InvalidRow),
        ("claim_id\tclaim\n1\tchômage à élever".encode() + b"\xc3\n", UndecodableFile),
    ],
)
def test_what_cannot_be_read_changes_nothing(
    workspace: Workspace, base: Base, tmp_path: Path, content: bytes, error: type[AnnotatorError]
) -> None:
    path = tmp_path / "claims.tsv"
    path.write_bytes(content)
    with pytest.raises(error):
        import_claims(workspace, path)
    assert base.column("SELECT count(*) FROM claim") == base.column("SELECT count(*) FROM history") == [0]


def test_no_file(workspace: Workspace, tmp_path: Path) -> None:
    with pytest.raises(FileMissing):
        import_claims(workspace, tmp_path / "none.tsv")
    with pytest.raises(IsDirectory):
        import_claims(workspace, tmp_path)


def test_progress_and_cancelling(workspace: Workspace, base: Base, table: Path) -> None:
    class Impatient:
        def report(self, done: int, total: int) -> None:
            assert 0 <= done <= total
            raise Cancelled

    with pytest.raises(Cancelled):
        import_claims(workspace, table, Impatient())
    assert base.column("SELECT count(*) FROM claim") == [0]


def test_many_queries(workspace: Workspace, base: Base, table: Path, tmp_path: Path) -> None:
    import_claims(workspace, table)
    queries = tmp_path / "queries.tsv"
    queries.write_text(
        "qid\ttext\tkind\nq1\tLe chômage a baissé de 15 %.\tx\nq2\t\nq3\tun parc de 37 hectares\n", encoding="utf-8"
    )
    found = list(answers(base, queries, top=2))
    assert {(answer.qid, answer.rank): answer.claim_id for answer in found}[("q1", 1)] == "a1"
    assert {(answer.qid, answer.rank): answer.claim_id for answer in found}[("q3", 1)] == "a2"
    assert found[0].kind == "different_figure"
    assert {answer.qid for answer in found} == {"q1", "q3"}
    assert all(answer.rank <= 2 and answer.ms > 0 for answer in found)
    assert found == sorted(found, key=lambda answer: (answer.qid, -answer.score))
