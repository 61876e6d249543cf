from __future__ import annotations

from annotator.domain.article import Imported
from annotator.store.base import Base
from annotator.workspace.comparing import compare_versions
from annotator.workspace.versions import add_version
from annotator.workspace.workspace import Workspace
from tests.claims_base import TEXT, added, marked

SECOND = TEXT.replace("37 ans", "38 ans")
THIRD = SECOND.replace(" Le parc ouvrira en 2027.", "")


def test_a_version_beside_the_one_before(workspace: Workspace, base: Base) -> None:
    article_id = added(workspace)
    age, opens = marked(workspace, article_id, "37 ans"), marked(workspace, article_id, "Le parc ouvrira en 2027")
    assert compare_versions(base, article_id) is None
    add_version(workspace, article_id, Imported(SECOND))
    add_version(workspace, article_id, Imported(THIRD))
    newest = compare_versions(base, article_id)
    second = compare_versions(base, article_id, 2)
    assert newest is not None
    assert second is not None
    assert (newest.old.number, newest.new.number, newest.old_text, newest.new_text) == (2, 3, SECOND, THIRD)
    assert [(c.earlier.claim_id, c.earlier.outcome, c.now and c.now.of(THIRD)) for c in newest.claims] == [
        (age, "kept", "38 ans"),
        (opens, "orphan", None),
    ]
    assert [(c.earlier.outcome, c.earlier.span.of(TEXT), c.now and c.now.of(SECOND)) for c in second.claims] == [
        ("recheck", "37 ans", "38 ans"),
        ("kept", "Le parc ouvrira en 2027", "Le parc ouvrira en 2027"),
    ]
    assert [row.kind for row in second.rows] == ["same", "changed", "same"]
    assert compare_versions(base, article_id, 1) is None
    assert compare_versions(base, article_id, 9) is None
