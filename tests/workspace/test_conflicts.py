"""Earlier claims that stand against a claim."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from annotator.domain.errors import ClaimNotFound
from annotator.domain.match import Comparison
from annotator.store.base import Base
from annotator.store.claims import claim
from annotator.workspace.claims import remove_claims
from annotator.workspace.conflicts import conflicts
from annotator.workspace.links import dismiss, link, unlink
from annotator.workspace.workspace import Workspace
from tests.claims_base import added, marked

AGED = "Le ministre de la Pêche a 37 ans."
OLDER = "Le ministre de la Pêche a 38 ans."
RISE = "Le chômage des jeunes est en hausse de 12 % dans le pays."
FALL = "Le chômage des jeunes est en baisse de 12 % dans le pays."


def against(base: Base, claim_id: str) -> list[tuple[str, str]]:
    found = conflicts(base, claim(base, claim_id))
    return [(match.comparison.kind, match.claim.id) for match in found]


@pytest.fixture
def earlier(workspace: Workspace) -> str:
    return marked(workspace, added(workspace, OLDER), "38 ans")


@pytest.fixture
def later(workspace: Workspace) -> str:
    return marked(workspace, added(workspace, AGED), "37 ans")


def test_another_figure_stands_against_a_claim(base: Base, earlier: str, later: str) -> None:
    assert against(base, later) == [("different_figure", earlier)]
    assert against(base, earlier) == [("different_figure", later)]


def test_the_opposite_stands_against_a_claim(workspace: Workspace, base: Base) -> None:
    before = marked(workspace, added(workspace, RISE), "hausse de 12 %")
    assert against(base, marked(workspace, added(workspace, FALL), "baisse de 12 %")) == [("opposite", before)]


def test_the_same_stands_against_nothing(workspace: Workspace, base: Base, later: str) -> None:
    again = marked(workspace, added(workspace, f"{AGED} La mer est bleue."), "37 ans")
    assert against(base, again) == []


@pytest.mark.parametrize("decide", [dismiss, lambda *args: link(args[0], args[1], args[2], "contradicts", args[3])])
def test_what_was_decided_about_is_settled(
    workspace: Workspace, base: Base, earlier: str, later: str, decide: Callable[..., object]
) -> None:
    decide(workspace, later, earlier, Comparison("different_figure", 80.0))
    assert against(base, later) == []
    unlink(workspace, later, earlier)
    assert against(base, later) == [("different_figure", earlier)]


def test_two_figures_of_one_sentence_are_one_statement(workspace: Workspace, base: Base) -> None:
    article = added(workspace, "On nous avait annoncé 900 postes, il y a eu 410 postes dans la ville.")
    first, second = marked(workspace, article, "900 postes"), marked(workspace, article, "410 postes")
    assert against(base, first) == against(base, second) == []


def test_a_claim_that_is_gone(workspace: Workspace, base: Base, later: str) -> None:
    gone = claim(base, later)
    remove_claims(workspace, (later,))
    with pytest.raises(ClaimNotFound):
        conflicts(base, gone)
