"""Claims that are there already are found by their ids and their words, and become what the reviewer wants."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.domain.claim import ClaimFilter
from annotator.domain.errors import ImportFromItself
from annotator.store.base import Base
from annotator.store.claims import records
from annotator.workspace.claims_import import import_claims
from annotator.workspace.undo import undo
from annotator.workspace.workspace import Workspace
from tests.claims_base import tables


def table(folder: Path, *rows: str, head: str = "id;citation;verdict;url") -> Path:
    path = folder / "claims.csv"
    path.write_text("\n".join((head, *rows)), encoding="utf-8")
    return path


def judged(base: Base) -> dict[str, tuple[str, str]]:
    return {record.claim.quote: (record.claim.status, record.verdict_label) for record in records(base, ClaimFilter())}


@pytest.mark.parametrize(
    ("row", "known"),
    [
        ("a1;Tout autre chose.;;", True),  # one id
        (";LE CHOMAGE A BAISSE, DE 12 % ;;", True),  # one text, as far as a reader sees
        ("b1;Le chômage a baissé de 12 %.;;https://example.org/1", True),  # one address and text
        ("b1;Le chômage a baissé de 12 %.;;", False),  # two ids, no address
        ("b1;Le chômage a baissé de 12 %.;;https://example.org/2", False),
        (";Le chômage a baissé de 12 %.;;https://example.org/2", False),
        (";Le chômage a baissé de 13 %.;;", False),
    ],
)
def test_what_is_one_claim(workspace: Workspace, tmp_path: Path, row: str, known: bool) -> None:
    first = "a1;Le chômage a baissé de 12 %.;Faux;https://example.org/1"
    import_claims(workspace, table(tmp_path, first))
    done = import_claims(workspace, table(tmp_path, row))
    assert (done.added, done.known) == ((0, 1) if known else (1, 0))


def test_within_one_file(workspace: Workspace, tmp_path: Path) -> None:
    done = import_claims(
        workspace, table(tmp_path, "Une affirmation", "une affirmation !", "Une autre", head="citation")
    )
    assert (done.added, done.known) == (2, 1)


def test_update(workspace: Workspace, base: Base, tmp_path: Path) -> None:
    import_claims(workspace, table(tmp_path, "a1;Le parc a doublé.;;", "a2;Le parc a triplé.;Vrai;"))
    before = tables(base)
    newer = table(tmp_path, "a1;Le parc a doublé.;Faux;https://example.org/1", "a2;Le parc a triplé.;;", "a3;Neuf.;;")
    done = import_claims(workspace, newer, duplicates="update")
    assert (done.added, done.known, done.updated) == (1, 2, 1)
    found = judged(base)
    assert found["Le parc a doublé."] == ("refuted", "False")
    assert found["Le parc a triplé."] == ("verified", "True")
    again = import_claims(workspace, newer, duplicates="update")
    assert (again.added, again.updated) == (0, 0)
    undo(workspace)
    assert tables(base) == before


def test_keep_both(workspace: Workspace, base: Base, tmp_path: Path) -> None:
    path = table(tmp_path, "a1;Le parc a doublé.;;", "a1;Le parc a doublé.;;")
    assert import_claims(workspace, path, duplicates="keep").added == 2
    assert import_claims(workspace, path, duplicates="keep").added == 2
    assert base.column("SELECT count(*) FROM claim WHERE external_id = 'a1'") == [4]


def test_a_base_does_not_come_into_itself(workspace: Workspace, base: Base) -> None:
    with pytest.raises(ImportFromItself):
        import_claims(workspace, base.path)
