"""Flags on claims that an earlier one stands against, in a real panel."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from annotator.domain.article import ArticleFields, Imported
from annotator.domain.changes import EVERYTHING, Changes
from annotator.domain.match import Comparison, Match
from annotator.domain.span import Span
from annotator.ui.claims import flagging
from annotator.ui.claims.model import CONFLICT
from annotator.ui.claims.panel import ClaimsPanel
from annotator.ui.desk import Desk
from annotator.workspace import queries
from annotator.workspace.articles import add_article
from annotator.workspace.claims import edit_claim, mark_quote, move_claim, remove_claims
from annotator.workspace.links import dismiss, link, unlink
from annotator.workspace.undo import undo
from annotator.workspace.workspace import open_workspace
from tests.ui.claims.conftest import Mark, quotes

EARLIER = "« Nous restons », dit sa présidente, qui promet 2,4 Mds$ d’ici à 2030. Le groupe emploie 9 500 personnes."
FIELDS = ArticleFields(title="Le bilan", language="fr", published="2025-11-03")
DIFFERENT = Comparison("different_figure", 80.0)


@pytest.fixture(autouse=True)
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """No pause is waited for."""
    monkeypatch.setattr(flagging, "PAUSE_MS", 0)


@pytest.fixture
def earlier(desk: Desk, mark: Mark) -> str:
    """A claim of another article, that stands against "2,1 Mds$"."""
    return mark("2,4 Mds$", article=desk.run(add_article, Imported(EARLIER, FIELDS)).subject)


def settle(qtbot: QtBot, panel: ClaimsPanel) -> None:
    """Waits until all that is shown was looked at."""
    qtbot.waitUntil(lambda: not panel.flagging.busy)


def flagged(panel: ClaimsPanel) -> list[str]:
    """The quotes of the flagged rows."""
    marks = [panel.model.index(row, 0).data(CONFLICT) for row in range(panel.model.rowCount())]
    return [quote for quote, mark in zip(quotes(panel), marks, strict=True) if mark]


def test_a_claim_is_flagged_that_another_figure_stands_against(
    desk: Desk, mark: Mark, earlier: str, panel: ClaimsPanel, qtbot: QtBot
) -> None:
    mark("2,1 Mds$")
    mark("multiplication par quatre", nth=1)
    settle(qtbot, panel)
    assert flagged(panel) == ["2,1 Mds$"]
    index = panel.model.index(quotes(panel).index("2,1 Mds$"), 0)
    conflict = index.data(CONFLICT)
    assert isinstance(conflict, Match)
    assert conflict.claim.id == earlier
    tip = index.data(Qt.ItemDataRole.ToolTipRole)
    assert tip.startswith("<p>Another figure: 2,4 Mds$ instead of 2,1 Mds$  ·  Le bilan  ·  2025-11-03</p>")
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == (
        "Unverified: 2,1 Mds$. Another figure: 2,4 Mds$ instead of 2,1 Mds$. "
        "« Nous restons », dit sa présidente 🙂, qui promet 2,1 Mds$ d’ici à 2030."
    )


def test_a_flag_is_drawn(desk: Desk, mark: Mark, panel: ClaimsPanel, qtbot: QtBot) -> None:
    mark("2,1 Mds$")
    settle(qtbot, panel)
    before = panel.view.viewport().grab().toImage()
    panel.model.flag(1, _conflict(desk, mark))
    assert panel.view.viewport().grab().toImage() != before
    panel.model.flag(1, None)
    assert panel.view.viewport().grab().toImage() == before


def _conflict(desk: Desk, mark: Mark) -> Match:
    return Match(queries.claims_by(desk.workspace.base, "number", (1,))[0], DIFFERENT, "Le bilan", "", "")


def test_only_rows_that_change_are_drawn_again(
    desk: Desk, mark: Mark, earlier: str, panel: ClaimsPanel, qtbot: QtBot
) -> None:
    mark("2,1 Mds$")
    mark("dix ans")
    told: list[int] = []
    settle(qtbot, panel)
    panel.model.dataChanged.connect(lambda first, last: told.extend((first.row(), last.row())))
    panel.model.flag(2, panel.model.index(1, 0).data(CONFLICT))
    assert told == []
    panel.model.flag(2, None)
    assert told == [1, 1]


@pytest.mark.parametrize("decide", [dismiss, lambda *args: link(args[0], args[1], args[2], "contradicts", args[3])])
def test_a_decision_takes_the_flag_away(
    desk: Desk, mark: Mark, earlier: str, panel: ClaimsPanel, qtbot: QtBot, decide: Callable[..., Changes]
) -> None:
    claim = mark("2,1 Mds$")
    settle(qtbot, panel)
    assert flagged(panel) == ["2,1 Mds$"]
    desk.run(decide, claim, earlier, DIFFERENT)
    settle(qtbot, panel)
    assert flagged(panel) == []
    desk.run(unlink, claim, earlier)
    settle(qtbot, panel)
    assert flagged(panel) == ["2,1 Mds$"]


def test_a_claim_is_flagged_for_one_that_comes_later(desk: Desk, mark: Mark, panel: ClaimsPanel, qtbot: QtBot) -> None:
    mark("2,1 Mds$")
    settle(qtbot, panel)
    assert flagged(panel) == []
    mark("2,4 Mds$", article=desk.run(add_article, Imported(EARLIER, FIELDS)).subject)
    settle(qtbot, panel)
    assert flagged(panel) == ["2,1 Mds$"]
    desk.run(undo)
    settle(qtbot, panel)
    assert flagged(panel) == []


def test_a_flag_goes_with_the_claim_it_was_for(
    desk: Desk, mark: Mark, earlier: str, panel: ClaimsPanel, qtbot: QtBot
) -> None:
    mark("2,1 Mds$")
    settle(qtbot, panel)
    desk.run(remove_claims, (earlier,))
    settle(qtbot, panel)
    assert flagged(panel) == []


def test_a_moved_claim_is_looked_at_again(
    desk: Desk, mark: Mark, earlier: str, panel: ClaimsPanel, qtbot: QtBot
) -> None:
    claim = mark("2,1 Mds$")
    settle(qtbot, panel)
    start = desk.text.index("multiplication par quatre de")
    desk.run(move_claim, claim, Span(start, start + 25))
    settle(qtbot, panel)
    assert flagged(panel) == []


def test_what_has_nothing_to_do_with_a_change_is_not_looked_at_again(
    desk: Desk, mark: Mark, earlier: str, panel: ClaimsPanel, qtbot: QtBot
) -> None:
    mark("2,1 Mds$")
    other = mark("dix ans")
    settle(qtbot, panel)
    # A colleague's claim that nobody has told of: whoever is looked at again is flagged for it no more.
    base = desk.workspace.base
    base.connection.execute("UPDATE claim SET quote = 'rien', sentence = 'rien' WHERE id = ?", (earlier,))
    desk.run(edit_claim, other, note="x")
    settle(qtbot, panel)
    assert flagged(panel) == ["2,1 Mds$"]
    desk.run(edit_claim, earlier, note="x")
    settle(qtbot, panel)
    assert flagged(panel) == []


def test_a_colleagues_claim_is_seen(desk: Desk, mark: Mark, panel: ClaimsPanel, qtbot: QtBot) -> None:
    mark("2,1 Mds$")
    settle(qtbot, panel)
    colleague = open_workspace(desk.workspace.base.path)
    article = add_article(colleague, Imported(EARLIER, FIELDS)).subject
    mark_quote(colleague, article, "2,4 Mds$", "unverified")
    colleague.close()
    desk.look_around()
    settle(qtbot, panel)
    assert flagged(panel) == ["2,1 Mds$"]


def test_another_base_has_flags_of_its_own(
    desk: Desk, mark: Mark, earlier: str, panel: ClaimsPanel, qtbot: QtBot, tmp_path: Path
) -> None:
    mark("2,1 Mds$")
    settle(qtbot, panel)
    desk.use_base(open_workspace(tmp_path / "other.sqlite", create=True))
    desk.open_article(desk.run(add_article, Imported(EARLIER, FIELDS)).subject)
    mark("9 500 personnes")
    mark("2,4 Mds$")
    settle(qtbot, panel)
    assert quotes(panel) == ["2,4 Mds$", "9 500 personnes"]
    assert flagged(panel) == []


def test_the_window_does_not_wait(desk: Desk, mark: Mark, earlier: str, panel: ClaimsPanel, qtbot: QtBot) -> None:
    free = threading.Event()
    desk.spare.start(lambda _job: (free.wait(10), None)[1])
    mark("2,1 Mds$")
    assert quotes(panel) == ["2,1 Mds$"]
    assert panel.flagging.busy
    free.set()
    settle(qtbot, panel)
    assert flagged(panel) == ["2,1 Mds$"]


def test_in_a_whole_base_the_rows_shown_are_looked_at(
    desk: Desk, mark: Mark, earlier: str, panel: ClaimsPanel, qtbot: QtBot
) -> None:
    mark("2,1 Mds$")
    mine = desk.article.id if desk.article else ""
    desk.open_article("")
    text = "\n".join(f"La ville numéro {place} est là." for place in range(30))
    other = desk.run(add_article, Imported(text)).subject
    for place in range(30):
        mark(f"numéro {place} est", article=other)
    desk.changed.emit(EVERYTHING)
    panel.bar.menu.choose_order("position")
    panel.bar.scope.setCurrentIndex(1)
    settle(qtbot, panel)
    row = panel.model.row_of(queries.claims_of(desk.workspace.base, _version(desk, mine))[0].number)
    panel.view.scrollTo(panel.model.index(row, 0))
    settle(qtbot, panel)
    assert "2,1 Mds$" in flagged(panel)


def _version(desk: Desk, article_id: str) -> str:
    return queries.article(desk.workspace.base, article_id).version.id


def test_a_desk_that_is_closed_looks_at_nothing(desk: Desk, mark: Mark, panel: ClaimsPanel, qtbot: QtBot) -> None:
    mark("2,1 Mds$")
    desk.spare.stop()
    settle(qtbot, panel)
    assert flagged(panel) == []
