from __future__ import annotations

import pytest

from annotator.domain.errors import InvalidField, UnknownVerdict, VerdictInUse
from annotator.domain.verdict import DEFAULT_SCALE, Verdict
from annotator.i18n import set_language
from annotator.store.base import Base
from annotator.store.verdicts import scale
from annotator.workspace.claims import edit_claim
from annotator.workspace.scale import set_scale
from annotator.workspace.workspace import Workspace
from tests.claims_base import history, marked, tables


def labels(base: Base) -> list[str]:
    return [verdict.label for verdict in scale(base)]


def test_a_scale_is_made_anew(workspace: Workspace, base: Base) -> None:
    true, false = scale(base)[0], scale(base)[4]
    changes = set_scale(workspace, [false, Verdict("", " Presque \n vrai ", 0), Verdict(true.id, "Exact", 0)])
    assert changes.scale
    assert not changes.claims
    found = scale(base)
    assert [(verdict.label, verdict.position) for verdict in found] == [("False", 0), ("Presque vrai", 1), ("Exact", 2)]
    assert (found[0].id, found[2].id) == (false.id, true.id)
    assert found[1].id not in DEFAULT_SCALE
    assert history(base) == ["scale.edit"]


def test_a_default_step_goes_on_being_translated_until_it_is_renamed(workspace: Workspace, base: Base) -> None:
    set_language("fr")
    wanted = scale(base)
    set_scale(workspace, [*wanted[1:], Verdict(wanted[0].id, "Exact", 0)])
    assert [row["label"] for row in tables(base)["verdict"] if row["label"]] == ["Exact"]
    set_language("en")
    assert labels(base)[0] == "Mostly true"
    assert labels(base)[-1] == "Exact"


def test_the_same_scale_is_no_change(workspace: Workspace, base: Base) -> None:
    assert not set_scale(workspace, scale(base))
    assert history(base) == []


def test_a_scale_may_be_empty(workspace: Workspace, base: Base) -> None:
    set_scale(workspace, [])
    assert scale(base) == []


def test_a_verdict_in_use_stays(workspace: Workspace, base: Base, article_id: str) -> None:
    for quote in ("37 ans", "2027"):
        edit_claim(workspace, marked(workspace, article_id, quote), verdict="false")
    before = tables(base), history(base)
    with pytest.raises(VerdictInUse) as caught:
        set_scale(workspace, [verdict for verdict in scale(base) if verdict.id != "false"])
    assert (caught.value.label, caught.value.claims) == ("False", 2)
    assert (tables(base), history(base)) == before


@pytest.mark.parametrize(
    ("wanted", "error"),
    [
        ([Verdict("", "", 0)], InvalidField),
        ([Verdict("true", " \n", 0)], InvalidField),
        ([Verdict("", "A", 0), Verdict("", " A ", 1)], InvalidField),
        ([Verdict("none", "A", 0)], UnknownVerdict),
        ([Verdict("true", "A", 0), Verdict("true", "B", 0)], UnknownVerdict),
    ],
)
def test_what_is_no_scale(workspace: Workspace, base: Base, wanted: list[Verdict], error: type[Exception]) -> None:
    before = tables(base)
    with pytest.raises(error):
        set_scale(workspace, wanted)
    assert tables(base) == before
    assert history(base) == []
