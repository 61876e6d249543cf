"""What two reviewers have found for one claim: none of it may be taken for the other's."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from annotator.domain.evidence_file import evidence_file
from annotator.store.base import copy_base
from annotator.store.noting import FIELDS
from annotator.store.schema import columns_of
from annotator.workspace.evidence import add_evidence, edit_evidence
from annotator.workspace.evidence_files import add_file
from annotator.workspace.merging import merge_base
from annotator.workspace.queries import claim
from annotator.workspace.workspace import Workspace, open_workspace
from tests.claims_base import added, marked
from tests.workspace.merging.bases import clock


@pytest.fixture
def pair(tmp_path: Path) -> Iterator[tuple[Workspace, Workspace, str]]:
    """Two reviewers with copies of one base, and a claim with a source in both."""
    with closing(open_workspace(tmp_path / "ada.sqlite", reviewer="Ada", create=True, clock=clock(0))) as ada:
        claim_id = marked(ada, added(ada), "37 ans", "verified")
        add_evidence(ada, claim_id, url="https://example.org")
        copy_base(ada.base.path, tmp_path / "bob.sqlite")
        with closing(open_workspace(tmp_path / "bob.sqlite", reviewer="Bob", clock=clock(1))) as bob:
            yield ada, bob, claim_id


def test_files_that_are_alike_in_all_but_what_they_are_stay_two(pair: tuple[Workspace, Workspace, str]) -> None:
    ada, bob, claim_id = pair
    add_file(ada, claim_id, evidence_file("one.txt", b"one"))
    add_file(bob, claim_id, evidence_file("two.txt", b"two"))
    merge_base(ada, bob.base.path)
    merge_base(bob, ada.base.path)
    for workspace in (ada, bob):
        found = {source.file_name for source in claim(workspace.base, claim_id).evidence}
        assert found == {"", "one.txt", "two.txt"}


def test_the_same_file_with_the_same_words_is_one(pair: tuple[Workspace, Workspace, str]) -> None:
    ada, bob, claim_id = pair
    for workspace in (ada, bob):
        add_file(workspace, claim_id, evidence_file("one.txt", b"one"), note="p. 3")
    assert merge_base(ada, bob.base.path).evidence == 0
    assert len(claim(ada.base, claim_id).evidence) == 2


def test_a_file_that_both_have_is_one_though_another_one_stands_before_it(
    pair: tuple[Workspace, Workspace, str],
) -> None:
    ada, bob, claim_id = pair
    add_file(bob, claim_id, evidence_file("other.txt", b"other"))
    for workspace in (ada, bob):
        add_file(workspace, claim_id, evidence_file("one.txt", b"one"))
    assert merge_base(ada, bob.base.path).evidence == 1
    assert len(claim(ada.base, claim_id).evidence) == 3


def test_notes_without_an_address_stay_two(pair: tuple[Workspace, Workspace, str]) -> None:
    ada, bob, claim_id = pair
    add_evidence(ada, claim_id, note="Called the town hall")
    add_evidence(bob, claim_id, note="Called the ministry")
    merge_base(ada, bob.base.path)
    found = {source.note for source in claim(ada.base, claim_id).evidence}
    assert found == {"", "Called the town hall", "Called the ministry"}


def test_the_note_of_a_source_comes_with_the_rest_of_it(pair: tuple[Workspace, Workspace, str]) -> None:
    ada, bob, claim_id = pair
    edit_evidence(bob, claim(bob.base, claim_id).evidence[0].id, note="p. 12")
    merge_base(ada, bob.base.path)
    assert claim(ada.base, claim_id).evidence[0].note == "p. 12"


def test_all_that_can_be_written_of_a_source_is_noted(pair: tuple[Workspace, Workspace, str]) -> None:
    """A column that is added to the table and not to the fields would be lost in a merge."""
    ada = pair[0]
    noted = {column for columns in FIELDS["evidence"].values() for column in columns}
    fixed = {"id", "claim_id", "position", "file_sha256", "file_name", "media_type", "file_size"}
    assert set(columns_of(ada.base.connection, "evidence")) == noted | fixed
