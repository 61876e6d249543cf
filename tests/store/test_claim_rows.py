"""Rows for tables say the same as whole records."""

from __future__ import annotations

from dataclasses import fields
from operator import attrgetter
from pathlib import Path

import pytest

from annotator.domain.claim import SORTS, Claim, ClaimFilter, ClaimRecord
from annotator.domain.verdict import Verdict
from annotator.store import claims as reading
from annotator.store.base import Base
from annotator.store.claim_history import ClaimHistory
from annotator.store.claim_rows import field_pages
from annotator.store.claims import records
from annotator.store.parts import PARTS
from annotator.store.verdicts import scale
from annotator.workspace.claims import edit_claim, set_tags
from annotator.workspace.claims_import import import_claims
from annotator.workspace.evidence import add_evidence
from annotator.workspace.links import link
from annotator.workspace.scale import set_scale
from annotator.workspace.undo import undo
from annotator.workspace.workspace import Workspace
from tests.claims_base import OTHER_TEXT, added, history, marked

FIELDS = [
    *(f"claim.{field.name}" for field in fields(Claim) if field.name not in ("number", "span")),
    "claim.span.start",
    "claim.span.end",
    *(field.name for field in fields(ClaimRecord) if field.name not in ("claim", "orphan")),
]


@pytest.fixture
def two(workspace: Workspace) -> tuple[str, str]:
    """Two claims, one with all that a claim can have."""
    article_id = added(workspace, url="https://example.org/1", outlet="Le Journal", published="2026-03")
    plain = marked(workspace, added(workspace, OTHER_TEXT), "37 ans")
    whole = marked(workspace, article_id, "multiplication par quatre", "verified")
    set_scale(workspace, [*scale(workspace.base), Verdict("", "C’est \"vrai\"; 'oui'", 99)])
    verdict = scale(workspace.base)[-1].id
    edit_claim(workspace, whole, verdict=verdict, note="a\nb", speaker="M. Ruiz", claim_date="2026", priority=2)
    set_tags(workspace, whole, ("énergie", "chiffres"))
    add_evidence(workspace, whole, url="https://example.org/a", title="A", quote="q")
    add_evidence(workspace, whole, title="B", stance="context")
    link(workspace, whole, plain, "same", None)
    return plain, whole


@pytest.mark.parametrize("order", SORTS)
def test_rows_are_what_records_hold(base: Base, two: tuple[str, str], order: str) -> None:
    expected = list(records(base, ClaimFilter(), order))
    ((rows, parts),) = field_pages(base, ClaimFilter(), order, FIELDS)
    assert len(rows) == len(expected) == 2
    for row, record in zip(rows, expected, strict=True):
        for cell, field in zip(row, FIELDS, strict=True):
            value = attrgetter(field)(record)
            if field.removeprefix("claim.") in PARTS:
                assert (cell, parts[field].get(record.claim.id, ())) == ("", value)
            else:
                assert cell == str(value), field


def test_pages_are_read_one_after_the_other(base: Base, workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "PAGE", 2)
    article_id = added(workspace, " ".join(f"{number} ans." for number in range(10, 15)))
    ids = [marked(workspace, article_id, f"{number} ans") for number in range(10, 15)]
    pages = [rows for rows, _parts in field_pages(base, ClaimFilter(), "newest", ["claim.id"])]
    assert pages == [[(ids[4],), (ids[3],)], [(ids[2],), (ids[1],)], [(ids[0],)]]
    assert [record.claim.id for record in records(base, ClaimFilter())] == ids


def test_a_claim_knows_its_operations(base: Base, workspace: Workspace, two: tuple[str, str], tmp_path: Path) -> None:
    plain, whole = two
    names = dict(enumerate(history(base), 1))
    found = ClaimHistory(base)
    assert [names[seq] for seq in found.operations(whole)] == [
        "claim.mark",
        "claim.edit",
        "claim.tags",
        "evidence.add",
        "evidence.add",
        "link.add",
    ]
    assert [names[seq] for seq in found.operations(plain)] == ["claim.mark"]
    assert found.operations("none") == ()
    found.close()


def test_an_undo_is_one_of_its_operations(base: Base, workspace: Workspace, two: tuple[str, str]) -> None:
    before = len(history(base))
    undo(workspace)
    found = ClaimHistory(base)
    assert found.operations(two[1])[-1] == before + 1
    found.close()


def test_an_imported_claim_names_its_import(base: Base, workspace: Workspace, tmp_path: Path) -> None:
    table = tmp_path / "claims.tsv"
    table.write_text("claim_id\tclaim\n1\tIl a 37 ans.\n2\tElle a 38 ans.\n", encoding="utf-8")
    import_claims(workspace, table)
    found = ClaimHistory(base)
    for record in records(base, ClaimFilter()):
        assert found.operations(record.claim.id) == (len(history(base)),)
    found.close()
