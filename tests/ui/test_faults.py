"""What the window says and offers when the world around a base goes wrong."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from annotator.domain.errors import BaseAhead
from annotator.ui.application import Application
from annotator.ui.commands import bases
from annotator.workspace.claims import mark_quote, set_status
from annotator.workspace.settings import Settings
from annotator.workspace.wording import error_words
from annotator.workspace.workspace import open_workspace
from tests.claims_base import added
from tests.ui.program import quotes, settle, started


@pytest.fixture
def base(tmp_path: Path) -> Path:
    path = tmp_path / "claims.sqlite"
    workspace = open_workspace(path, reviewer="Zoé", create=True)
    mark_quote(workspace, added(workspace), "37 ans", "verified")
    workspace.close()
    return path


def choices(application: Application) -> dict[str, QPushButton]:
    buttons = application.window.messages.findChildren(QPushButton, "message-choice")
    return {button.text(): button for button in buttons if button.isVisible()}


def test_a_base_that_is_gone_is_saved_elsewhere(qtbot: QtBot, qapp: QApplication, base: Path) -> None:
    with started(qtbot, qapp, base) as application:
        window = application.window
        base.unlink()
        window.desk.look_around()
        assert "was moved, removed or replaced" in window.messages.text()
        choices(application)["Save a copy…"].click()
        (dialog,) = window.findChildren(QFileDialog)
        copy = base.with_name("copy.sqlite")
        dialog.filesSelected.emit([str(copy)])
        dialog.reject()
        settle()
        assert window.desk.workspace.base.path == copy
        assert quotes(window) == {"37 ans": "verified"}
        assert choices(application) == {}


def test_a_base_that_was_moved_is_opened_where_it_is_now(qtbot: QtBot, qapp: QApplication, base: Path) -> None:
    with started(qtbot, qapp, base) as application:
        window = application.window
        claim = window.desk.workspace.base.column("SELECT id FROM claim")[0]
        window.desk.do(set_status, (claim,), "refuted")
        elsewhere = base.rename(base.with_name("elsewhere.sqlite"))
        window.desk.look_around()
        assert set(choices(application)) == {"Save a copy…", "Open base…"}
        bases.use_base(window, elsewhere)
        assert quotes(window) == {"37 ans": "refuted"}
        assert window.desk.do(set_status, (claim,), "recheck") is not None
        assert quotes(window) == {"37 ans": "recheck"}


def test_a_base_that_is_back_needs_no_answer(qtbot: QtBot, qapp: QApplication, base: Path) -> None:
    with started(qtbot, qapp, base) as application:
        elsewhere = base.rename(base.with_name("elsewhere.sqlite"))
        application.desk.look_around()
        assert choices(application) != {}
        elsewhere.rename(base)
        application.desk.look_around()
        assert choices(application) == {}


def test_a_base_of_a_newer_program_is_shown_and_not_changed(qtbot: QtBot, qapp: QApplication, base: Path) -> None:
    workspace = open_workspace(base)
    workspace.base.connection.execute(
        "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES ('annotator', 'm9999_later', '')"
    )
    workspace.close()
    with started(qtbot, qapp, base) as application:
        assert quotes(application.window) == {"37 ans": "verified"}
        assert error_words(BaseAhead(str(base))) in application.window.messages.text()
        assert not application.window.actions_by_id.by_id["mark.refuted"].isEnabled()


def test_of_a_synchronised_folder_is_told_once(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> None:
    base = tmp_path / "Dropbox" / "claims.sqlite"
    settings = Settings(reviewer="Léa", toured=True)
    with started(qtbot, qapp, base, settings=settings) as application:
        assert "that Dropbox synchronises" in application.window.messages.text()
    with started(qtbot, qapp, base, settings=settings) as application:
        assert "synchronises" not in application.window.messages.text()
