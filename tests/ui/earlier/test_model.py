from __future__ import annotations

import pytest
from PySide6.QtCore import QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from annotator.domain.span import Span
from annotator.ui.desk import Desk
from annotator.ui.earlier.model import OFFER, OffersModel, decision_words, spoken
from annotator.workspace.links import dismiss, link
from annotator.workspace.offers import Offer, offers_of_claim
from tests.ui.earlier.conftest import SENTENCE, Mark


@pytest.fixture
def claim(mark: Mark, earlier: list[str]) -> str:
    return mark(SENTENCE)


@pytest.fixture
def offers(desk: Desk, claim: str) -> list[Offer]:
    return list(offers_of_claim(desk.workspace.base, claim).found)


@pytest.fixture
def model(offers: list[Offer]) -> OffersModel:
    model = OffersModel()
    model.show(offers)
    return model


def test_it_says_all_that_is_painted(desk: Desk, earlier: list[str], model: OffersModel) -> None:
    index = model.index(0)
    assert index.data(OFFER).match.claim.id == earlier[0]
    assert index.data() == SENTENCE
    said = index.data(Qt.ItemDataRole.AccessibleTextRole)
    for part in ("Same claim", SENTENCE.rstrip("."), "Refuted", "False", "2025-11-03", "Le bilan", "Zoé"):
        assert part in said, part
    assert ".." not in said
    tip = index.data(Qt.ItemDataRole.ToolTipRole)
    assert SENTENCE in tip
    assert "Le bilan" in tip
    assert index.data(Qt.ItemDataRole.DecorationRole) is None


def test_it_says_what_was_decided(desk: Desk, claim: str, earlier: list[str], offers: list[Offer]) -> None:
    assert decision_words(offers[0]) == ""
    desk.run(link, claim, earlier[0], "contradicts", None)
    desk.run(dismiss, claim, earlier[1], None)
    decided = {offer.match.claim.id: offer for offer in offers_of_claim(desk.workspace.base, claim).found}
    assert decision_words(decided[earlier[0]]) == "Linked: Contradicts"
    assert "Linked: Contradicts" in spoken(decided[earlier[0]])
    assert decision_words(decided[earlier[1]]) == "Dismissed"


def test_the_same_claims_keep_their_rows(offers: list[Offer], model: OffersModel) -> None:
    held = QPersistentModelIndex(model.index(1))
    told: list[tuple[int, int]] = []
    model.dataChanged.connect(lambda first, last: told.append((first.row(), last.row())))
    model.show(list(offers))
    assert told == [(0, len(offers) - 1)]
    assert held.row() == 1
    model.show(list(reversed(offers)))
    assert not held.isValid()
    assert model.row_of(offers[0].match.claim.id) == len(offers) - 1
    assert model.row_of("gone") == -1
    assert model.offer(99) is None
    assert model.offer(-1) is None


def test_it_keeps_what_qt_asks_of_a_model(offers: list[Offer], model: OffersModel) -> None:
    """Qt's own tester follows it and warns, which fails the test."""
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    for shown in ([], offers[:1], offers, offers[1:], []):
        model.show(shown)
        assert model.rowCount() == len(shown)
    tester.deleteLater()


def test_a_claim_of_the_article_itself_is_offered_too(desk: Desk, mark: Mark, span: Span) -> None:
    first = mark("une multiplication par quatre de ses moyens")
    again = mark("Une multiplication par quatre")
    offered = [offer.match.claim.id for offer in offers_of_claim(desk.workspace.base, again).found]
    assert offered == [first]
