"""The settings of the user."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from annotator.i18n import LANGUAGES
from annotator.ui.dialogs.settings import SettingsDialog
from annotator.ui.theme import MODES
from annotator.workspace.settings import Settings
from tests.ui.program import part


def opened(settings: Settings) -> SettingsDialog:
    dialog = SettingsDialog(settings)
    dialog.open()
    return dialog


def close(dialog: SettingsDialog) -> None:
    dialog.reject()
    dialog.deleteLater()


def test_it_offers_every_language_and_every_look(qtbot: QtBot) -> None:
    dialog = opened(Settings())
    languages, themes = (part(dialog, QComboBox, f"settings-{name}") for name in ("language", "theme"))
    assert [languages.itemData(row) for row in range(languages.count())] == ["", *LANGUAGES]
    assert [languages.itemText(row) for row in range(languages.count())][1:] == list(LANGUAGES.values())
    assert [themes.itemData(row) for row in range(themes.count())] == list(MODES)
    close(dialog)


def test_it_shows_what_holds_and_gives_what_is_chosen(qtbot: QtBot) -> None:
    before = Settings(reviewer="Léa", language="fr", theme="dark", zoom=2, recent=["a"], toured=True)
    dialog = opened(before)
    assert dialog.choice() == before
    reviewer = part(dialog, QLineEdit, "settings-reviewer")
    reviewer.selectAll()
    qtbot.keyClicks(reviewer, "  Zoe  Martin ")
    themes = part(dialog, QComboBox, "settings-theme")
    themes.setCurrentIndex(themes.findData("light"))
    choice = dialog.choice()
    assert (choice.reviewer, choice.theme, choice.language) == ("Zoe Martin", "light", "fr")
    assert (choice.zoom, choice.recent, choice.toured) == (2, ["a"], True)
    assert before.reviewer == "Léa"
    close(dialog)


def test_what_no_longer_exists_is_shown_as_the_system_has_it(qtbot: QtBot) -> None:
    dialog = opened(Settings(language="tlh", theme="sepia"))
    choice = dialog.choice()
    assert (choice.language, choice.theme) == ("", "system")
    close(dialog)
