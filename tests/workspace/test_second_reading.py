"""A second reader works blind, in a copy, and both readings come together by a merge."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from annotator.domain.claim import ClaimFilter
from annotator.domain.errors import BaseExists, Cancelled
from annotator.domain.evidence_file import evidence_file
from annotator.store.integrity import findings
from annotator.workspace.agreements import agreements
from annotator.workspace.claims import edit_claim, set_status, set_tags
from annotator.workspace.claims_import import import_claims
from annotator.workspace.evidence_files import add_file
from annotator.workspace.links import link
from annotator.workspace.merging import merge_base
from annotator.workspace.opinions import disagreements
from annotator.workspace.queries import articles, records
from annotator.workspace.second_reading import copy_for_second_reader
from annotator.workspace.workspace import Workspace, open_workspace
from tests.claims_base import marked
from tests.workspace.merging.bases import clock

SECRET = "confidentiel"


@pytest.fixture
def read(workspace: Workspace, article_id: str) -> list[str]:
    """Claims that Ada has judged, with all that may hang on one."""
    ids = [marked(workspace, article_id, quote, "verified") for quote in ("37 ans", "1 200 emplois", "2027")]
    edit_claim(workspace, ids[0], verdict="mostly_true", note=SECRET)
    set_status(workspace, ids[1:2], "refuted")
    set_tags(workspace, ids[0], [SECRET])
    add_file(workspace, ids[0], evidence_file(f"{SECRET}.txt", SECRET.encode()))
    link(workspace, ids[0], ids[1], "related", None)
    return ids


def test_nothing_that_was_found_is_in_the_copy(workspace: Workspace, read: list[str], tmp_path: Path) -> None:
    table = tmp_path / "earlier.tsv"
    table.write_text("claim_id\tclaim\tstatus\nx1\tLe maire a 37 ans.\trefuted\n", encoding="utf-8")
    import_claims(workspace, table)
    copy = tmp_path / "second.sqlite"
    assert copy_for_second_reader(workspace, copy) == 3
    with closing(open_workspace(copy, reviewer="Bob")) as second:
        assert findings(second.base) == []
        own = [one.claim for one in records(second.base, ClaimFilter(article_id=articles(second.base)[0].id))]
        assert sorted(claim.id for claim in own) == sorted(read)
        for claim in own:
            assert (claim.status, claim.verdict, claim.note) == ("unverified", "", "")
            assert not (claim.tags or claim.evidence or claim.links or claim.opinions)
        # What others have published is there to compare with.
        assert len(list(records(second.base, ClaimFilter(statuses=frozenset({"refuted"}))))) == 1
    assert SECRET.encode() not in copy.read_bytes()


def test_both_readings_come_together(workspace: Workspace, read: list[str], tmp_path: Path) -> None:
    copy = tmp_path / "second.sqlite"
    copy_for_second_reader(workspace, copy)
    with closing(open_workspace(copy, reviewer="Bob", clock=clock(5000))) as second:
        set_status(second, read[:2], "verified")
    done = merge_base(workspace, copy)
    assert (done.claims, done.removed, done.disagreements) == (0, 0, 1)
    assert [one.record.claim.id for one in disagreements(workspace.base)] == [read[1]]
    (found,) = agreements(workspace.base)
    assert (found.first, found.second, found.status.count, found.status.same) == ("Ada", "Bob", 2, 1)
    # What only the first reader has found is as it was.
    claims = {one.claim.id: one.claim for one in records(workspace.base, ClaimFilter())}
    assert claims[read[2]].status == "verified"
    assert (claims[read[0]].verdict, claims[read[0]].note) == ("mostly_true", SECRET)
    assert claims[read[0]].tags == (SECRET,)
    assert len(claims[read[0]].evidence) == 1


def test_a_file_that_is_there_is_not_replaced_and_a_stopped_copy_is_gone(
    workspace: Workspace, read: list[str], tmp_path: Path
) -> None:
    with pytest.raises(BaseExists):
        copy_for_second_reader(workspace, workspace.base.path)

    copy = tmp_path / "second.sqlite"

    class Stopping:
        """Stops as soon as there is something to clear away."""

        def report(self, done: int, total: int) -> None:
            if copy.exists():
                raise Cancelled

    with pytest.raises(Cancelled):
        copy_for_second_reader(workspace, copy, Stopping())
    assert not list(tmp_path.glob("second.sqlite*"))
