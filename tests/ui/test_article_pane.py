"""The article beside the desk: what is marked shows, and what is done in the text becomes an operation."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from annotator.domain.article import ArticleFields, Imported
from annotator.domain.errors import AnnotatorError, BaseLocked
from annotator.domain.span import Span
from annotator.ui.article_pane import ArticlePane
from annotator.ui.desk import Desk
from annotator.workspace import queries
from annotator.workspace.articles import add_article, edit_article
from annotator.workspace.claims import mark_quote, move_claim, remove_claims, set_status
from annotator.workspace.undo import redo, undo
from tests.ui.article.hand import Hand
from tests.ui.conftest import locked


@pytest.fixture
def pane(qtbot: QtBot, desk: Desk) -> Iterator[ArticlePane]:
    shown = ArticlePane(desk)
    shown.resize(900, 700)
    with qtbot.waitActive(shown):
        shown.show()
        shown.activateWindow()
    shown.view.setFocus()
    yield shown
    shown.close()
    shown.deleteLater()


@pytest.fixture
def hand(pane: ArticlePane) -> Hand:
    return Hand(pane.view)


def painted(pane: ArticlePane) -> dict[str, str]:
    """Status of each highlight, by quote."""
    view = pane.view
    return {highlight.span.of(view.text): highlight.status for highlight in view.marks.highlights}


def stored(desk: Desk) -> dict[str, str]:
    assert desk.article is not None
    return {claim.quote: claim.status for claim in queries.claims_of(desk.workspace.base, desk.article.version.id)}


def marked(desk: Desk, quote: str, status: str = "unverified") -> str:
    assert desk.article is not None
    return desk.run(mark_quote, desk.article.id, quote, status).subject


def words(pane: ArticlePane, name: str) -> str:
    label = pane.findChild(QLabel, name)
    assert isinstance(label, QLabel)
    return label.text() if label.isVisible() else ""


# --- what is marked shows ---


def test_claims_that_are_there_are_painted_when_their_article_is_opened(desk: Desk, pane: ArticlePane) -> None:
    marked(desk, "37 ans", "verified")
    first = desk.article
    assert first is not None
    desk.open_article(desk.run(add_article, Imported("Un autre texte.")).subject)
    assert painted(pane) == {}
    assert pane.view.text == "Un autre texte."
    desk.open_article(first.id)
    assert painted(pane) == {"37 ans": "verified"}


def test_highlights_follow_each_change(desk: Desk, pane: ArticlePane) -> None:
    claim = marked(desk, "37 ans")
    assert painted(pane) == {"37 ans": "unverified"}
    desk.do(set_status, (claim,), "refuted")
    assert painted(pane) == {"37 ans": "refuted"}
    span = queries.claim(desk.workspace.base, claim).span
    desk.do(move_claim, claim, Span(span.start - 7, span.end))
    assert painted(pane) == {"depuis 37 ans": "refuted"}
    desk.do(remove_claims, (claim,))
    assert painted(pane) == {}
    for operation, quotes in ((undo, {"depuis 37 ans"}), (undo, {"37 ans"}), (redo, {"depuis 37 ans"})):
        desk.do(operation)
        assert set(painted(pane)) == quotes


def test_claims_nest_and_overlap(desk: Desk, pane: ArticlePane) -> None:
    quotes = ("annonce une multiplication par quatre", "multiplication par quatre de ses moyens", "quatre")
    for quote in quotes:
        marked(desk, quote)
    assert len(pane.view.marks.highlights) == 3


def test_a_claim_of_another_article_is_not_painted(desk: Desk, pane: ArticlePane) -> None:
    other = desk.run(add_article, Imported("Un autre texte sur 37 ans."))
    desk.run(mark_quote, other.subject, "37 ans", "verified")
    assert painted(pane) == {}


def test_a_claim_on_another_version_is_not_painted(desk: Desk, pane: ArticlePane) -> None:
    """Versions come with a later release; their claims are in the base of a colleague who has it."""
    claim = marked(desk, "37 ans")
    assert desk.article is not None
    with sqlite3.connect(desk.workspace.base.path) as other:
        columns = "sha256, length, source, media_type, encoding, imported_at"
        other.execute(
            f"INSERT INTO version (id, article_id, number, {columns})"
            f" SELECT 'newer', article_id, 2, {columns} FROM version"
        )
    other.close()
    desk.look_around()
    assert desk.article.version.id == "newer"
    assert painted(pane) == {}
    desk.do(set_status, (claim,), "verified")
    assert painted(pane) == {}


def test_a_change_of_another_window_is_painted(desk: Desk, pane: ArticlePane) -> None:
    claim = marked(desk, "37 ans")
    with sqlite3.connect(desk.workspace.base.path) as other:
        other.execute("UPDATE claim SET status = 'verified' WHERE id = ?", (claim,))
    other.close()
    desk.look_around()
    assert painted(pane) == {"37 ans": "verified"}


def test_the_chosen_claim_is_framed_and_let_go_when_it_goes(desk: Desk, pane: ArticlePane) -> None:
    claim = marked(desk, "37 ans")
    desk.choose_claim(claim)
    assert pane.view.chosen == claim
    desk.do(undo)
    assert pane.view.chosen is None


def test_a_pane_that_is_made_later_shows_the_same(desk: Desk, pane: ArticlePane) -> None:
    desk.choose_claim(marked(desk, "37 ans"))
    later = ArticlePane(desk)
    assert later.view.text == desk.text
    assert later.view.chosen == desk.claim_id
    later.deleteLater()


# --- what is done becomes an operation ---


@pytest.mark.parametrize(
    ("key", "status"), [("v", "verified"), ("u", "unverified"), ("r", "refuted"), ("k", "recheck")]
)
def test_select_and_one_key(qtbot: QtBot, desk: Desk, pane: ArticlePane, hand: Hand, key: str, status: str) -> None:
    span = hand.span("37 ans")
    hand.drag(hand.edge(span.start), hand.edge(span.end))
    assert desk.passage == span
    qtbot.keyClicks(pane.view, key)
    assert stored(desk) == painted(pane) == {"37 ans": status}
    assert queries.claim(desk.workspace.base, desk.claim_id).quote == "37 ans"
    assert desk.passage is None


def test_a_key_gives_the_chosen_claim_another_status(qtbot: QtBot, desk: Desk, pane: ArticlePane) -> None:
    desk.choose_claim(marked(desk, "37 ans"))
    qtbot.keyClicks(pane.view, "v")
    assert stored(desk) == {"37 ans": "verified"}


def test_a_click_chooses_and_escape_lets_go(qtbot: QtBot, desk: Desk, pane: ArticlePane, hand: Hand) -> None:
    claim = marked(desk, "37 ans")
    hand.click(hand.point(hand.span("37 ans").start))
    assert desk.claim_id == claim
    qtbot.keyClick(pane.view, Qt.Key.Key_Escape)
    assert desk.claim_id == ""


def test_the_chosen_claim_is_resized_by_keys(qtbot: QtBot, desk: Desk, pane: ArticlePane) -> None:
    desk.choose_claim(marked(desk, "37 ans"))
    qtbot.keyClick(pane.view, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert stored(desk) == {"37 ans dans": "unverified"}
    assert set(painted(pane)) == {"37 ans dans"}


def test_what_cannot_be_saved_is_told_and_not_painted(qtbot: QtBot, desk: Desk, pane: ArticlePane, hand: Hand) -> None:
    failed: list[AnnotatorError] = []
    desk.failed.connect(failed.append)
    pane.view.select(hand.span("37 ans"))
    with locked(desk):
        qtbot.keyClicks(pane.view, "v")
    assert [type(error) for error in failed] == [BaseLocked]
    assert painted(pane) == {}
    pane.view.select(hand.span("37 ans"))
    qtbot.keyClicks(pane.view, "v")
    assert painted(pane) == {"37 ans": "verified"}


# --- its head ---


def test_the_head_names_the_article(desk: Desk, pane: ArticlePane) -> None:
    assert desk.article is not None
    assert (words(pane, "article-title"), words(pane, "article-about")) == ("Une multiplication", "")
    desk.do(edit_article, desk.article.id, title="", outlet="Le Journal", published="2026-03-02")
    assert words(pane, "article-title") == "Untitled"
    assert words(pane, "article-about") == "Le Journal · 2026-03-02"
    desk.do(edit_article, desk.article.id, title="<b>Gras</b>")
    assert words(pane, "article-title") == "<b>Gras</b>"
    label = pane.findChild(QLabel, "article-title")
    assert isinstance(label, QLabel) and label.textFormat() == Qt.TextFormat.PlainText


def test_without_an_article_it_says_how_to_come_by_one(qtbot: QtBot, desk: Desk, pane: ArticlePane) -> None:
    desk.do(undo)
    assert not pane.view.isVisible()
    asked: list[str] = []
    pane.open_wanted.connect(lambda: asked.append("open"))
    pane.sample_wanted.connect(lambda: asked.append("sample"))
    for name in ("empty-open", "empty-sample"):
        button = pane.findChild(QPushButton, name)
        assert isinstance(button, QPushButton) and button.isVisible()
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert asked == ["open", "sample"]
    desk.open_article(desk.run(add_article, Imported("Un texte.", ArticleFields())).subject)
    assert pane.view.isVisible()


# --- find ---


def test_find_looks_for_a_short_selection(desk: Desk, pane: ArticlePane, hand: Hand) -> None:
    pane.view.select(hand.span("multiplication"))
    pane.begin_find()
    assert pane.find_bar.line.text() == "multiplication"
    assert pane.view.marks.current_found == hand.span("multiplication")


def test_what_was_found_is_selected_and_can_be_marked(qtbot: QtBot, desk: Desk, pane: ArticlePane) -> None:
    pane.begin_find()
    qtbot.keyClicks(pane.find_bar.line, "2,1 mds")
    qtbot.keyClick(pane.find_bar.line, Qt.Key.Key_Escape)
    assert pane.view.hasFocus()
    qtbot.keyClicks(pane.view, "v")
    assert stored(desk) == {"2,1 Mds": "verified"}
