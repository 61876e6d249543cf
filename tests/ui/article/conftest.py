"""A view on the screen, with a text of every kind of trouble in it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.ui import theme
from annotator.ui.article.view import ArticleView
from tests.ui.article.hand import Hand

TEXT = (
    "Le pont 🌉 de la Marne a coûté 3,2\u00a0milliards d’euros. "
    "Son trafic 🚗🚗 a augmenté de 12\u00a0% en 37\u00a0ans, dit M. Roux.\n"
    "«\u00a0Une multiplication par quatre\u00a0», selon la mairie. La suite est connue de tous ici.\n"
    "Fin de l’histoire."
)


@pytest.fixture
def view(qtbot: QtBot, qapp: QApplication) -> Iterator[ArticleView]:
    theme.apply(qapp, "light")
    shown = ArticleView()
    qtbot.addWidget(shown)
    shown.resize(900, 600)
    with qtbot.waitActive(shown):
        shown.show()
        shown.activateWindow()
    shown.setFocus()
    shown.show_text(TEXT)
    yield shown
    shown.close()


@pytest.fixture
def hand(view: ArticleView) -> Hand:
    return Hand(view)
