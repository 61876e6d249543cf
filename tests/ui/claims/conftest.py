"""A claims panel on the desk, its window active."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from annotator.domain.article import ArticleFields, Imported
from annotator.ui.claims.panel import ClaimsPanel
from annotator.ui.desk import Desk
from annotator.workspace.articles import add_article
from annotator.workspace.claims import mark_quote
from annotator.workspace.workspace import Workspace, open_workspace

Mark = Callable[..., str]


@pytest.fixture
def mark(desk: Desk) -> Mark:
    """Marks a quote of the article being read, or of another one; returns the claim's id."""

    def run(quote: str, status: str = "unverified", *, article: str = "", nth: int = 1) -> str:
        there = article or (desk.article.id if desk.article else "")
        return desk.run(mark_quote, there, quote, status, nth=nth).subject

    return run


@pytest.fixture
def other_article(desk: Desk) -> str:
    """A second article of the base, which is not open."""
    text = "Une banque compte 38 ans d’existence. Elle emploie 9 500 personnes."
    return desk.run(add_article, Imported(text, ArticleFields(title="La banque", language="fr"))).subject


@pytest.fixture
def damaged_base(desk: Desk, mark: Mark, tmp_path: Path) -> Iterator[Workspace]:
    """A copy of the base with one claim more, on "37 ans", in which the pages with claims were overwritten."""
    mark("37 ans")
    path = tmp_path / "damaged.sqlite"
    desk.workspace.base.connection.execute("VACUUM INTO ?", (str(path),))
    pages = [path.read_bytes()[start : start + 4096] for start in range(0, path.stat().st_size, 4096)]
    for place, page in enumerate(pages):
        if b"37 ans dans" in page and b'"sentence"' not in page and b"Le groupe annonce" not in page:
            pages[place] = b"\xff" * 4096  # neither the history nor the text
    path.write_bytes(b"".join(pages))
    workspace = open_workspace(path)
    yield workspace
    workspace.close()


@pytest.fixture
def panel(desk: Desk, qtbot: QtBot) -> Iterator[ClaimsPanel]:
    panel = ClaimsPanel(desk)
    qtbot.addWidget(panel)
    panel.resize(420, 500)
    with qtbot.waitActive(panel):
        panel.show()
        panel.activateWindow()
    yield panel
    panel.hide()


def button(panel: ClaimsPanel, name: str) -> QToolButton:
    """The button over the list with this name; `filter-verified` filters by a status."""
    found = panel.findChild(QToolButton, name)
    assert isinstance(found, QToolButton)
    return found


def quotes(panel: ClaimsPanel) -> list[str]:
    """The quotes in the list, from top to bottom."""
    found = (panel.model.record(row) for row in range(panel.model.rowCount()))
    return [record.claim.quote if record else "" for record in found]


def current(panel: ClaimsPanel) -> str:
    """The quote of the current row."""
    index = panel.view.currentIndex()
    record = panel.model.record(index.row()) if index.isValid() else None
    return record.claim.quote if record else ""
