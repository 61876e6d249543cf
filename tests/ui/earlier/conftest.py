"""An earlier-claims panel on a desk with an article whose claims were met before."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from annotator.domain.article import ArticleFields, Imported
from annotator.domain.span import Span
from annotator.ui.desk import Desk
from annotator.ui.earlier.panel import EarlierPanel
from annotator.workspace.articles import add_article
from annotator.workspace.claims import edit_claim, mark_quote

SENTENCE = "Le groupe annonce une multiplication par quatre de ses moyens."
ANOTHER_FIGURE = "Le groupe annonce une multiplication par trois de ses moyens."

Mark = Callable[..., str]


@pytest.fixture
def mark(desk: Desk) -> Mark:
    """Marks a quote of the article being read, or of another one; returns the claim's id."""

    def run(quote: str, status: str = "unverified", *, article: str = "") -> str:
        there = article or (desk.article.id if desk.article else "")
        return desk.run(mark_quote, there, quote, status).subject

    return run


@pytest.fixture
def earlier(desk: Desk, mark: Mark) -> list[str]:
    """Two claims of an earlier article: the same sentence, refuted as false, and one with another figure."""
    fields = ArticleFields(title="Le bilan", language="fr", published="2025-11-03")
    article = desk.run(add_article, Imported(f"{SENTENCE}\n{ANOTHER_FIGURE}", fields)).subject
    claims = [mark(SENTENCE, "refuted", article=article), mark(ANOTHER_FIGURE, "verified", article=article)]
    desk.run(edit_claim, claims[0], verdict="false", reviewer="Zoé")
    return claims


@pytest.fixture
def span(desk: Desk) -> Span:
    """The sentence in the article being read."""
    start = desk.text.index(SENTENCE)
    return Span(start, start + len(SENTENCE))


@pytest.fixture
def panel(desk: Desk, qtbot: QtBot) -> Iterator[EarlierPanel]:
    panel = EarlierPanel(desk)
    panel.resize(460, 420)
    with qtbot.waitActive(panel):
        panel.show()
        panel.activateWindow()
    yield panel
    panel.close()
    panel.deleteLater()
    qtbot.waitUntil(lambda: desk.quick.idle)


def offered(panel: EarlierPanel) -> list[str]:
    """Ids of the earlier claims in the list, from top to bottom."""
    found = (panel.model.offer(row) for row in range(panel.count()))
    return [offer.match.claim.id for offer in found if offer]


def settle(qtbot: QtBot, panel: EarlierPanel) -> None:
    """Waits for the answer to what is selected or chosen now."""
    qtbot.waitUntil(lambda: not panel.finder.busy)
