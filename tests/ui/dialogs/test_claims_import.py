"""Importing earlier claims in the window: mapping, preview, duplicates, and one step to take it back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QPushButton, QTableWidget
from pytestqt.qtbot import QtBot

from annotator.ui.commands.files import import_claims_from
from annotator.ui.dialogs.claims_import import ClaimsImportDialog
from annotator.ui.window import MainWindow
from tests.ui.program import part, settle, started

TABLE = """N°;Ce qui est dit;Personnalité;Conclusion;Lien;Publié le
1;Le parc a été multiplié par quatre en dix ans.;M. Ruiz;Faux;https://example.org/1;2026-03-02
2;Le chômage a baissé de 12 % en 2026.;Mme Durand;Vrai;https://example.org/2;04/03/2026
3;La région investit 3,2 milliards d’euros dans ses lycées.;Mme Durand;Plutôt vrai;https://example.org/3;2026
"""


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[MainWindow]:
    with started(qtbot, qapp, tmp_path / "claims.sqlite") as application:
        yield application.window


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "affirmations.csv"
    path.write_text(TABLE, encoding="cp1252")
    return path


def at_rest(qtbot: QtBot, window: MainWindow) -> None:
    desk = window.desk
    qtbot.waitUntil(lambda: desk.quick.idle and desk.spare.idle and desk.long.idle, timeout=20_000)
    settle()


def opened(qtbot: QtBot, window: MainWindow, path: Path) -> ClaimsImportDialog:
    import_claims_from(window, path)
    dialog = [one for one in window.findChildren(ClaimsImportDialog) if one.isVisible()][-1]
    assert isinstance(dialog, ClaimsImportDialog)
    at_rest(qtbot, window)
    return dialog


def choose(qtbot: QtBot, window: MainWindow, dialog: ClaimsImportDialog, field: str, heading: str) -> None:
    box = part(dialog, QComboBox, f"import-{field}")
    box.setCurrentIndex(box.findData(heading))
    box.activated.emit(box.currentIndex())
    at_rest(qtbot, window)


def shown(dialog: ClaimsImportDialog) -> list[list[str]]:
    preview = part(dialog, QTableWidget, "import-preview")
    cells = [[preview.item(row, column) for column in range(6)] for row in range(preview.rowCount())]
    return [[cell.text() if cell else "" for cell in row] for row in cells]


def test_columns_are_mapped_seen_and_taken_in(qtbot: QtBot, window: MainWindow, table: Path) -> None:
    dialog = opened(qtbot, window, table)
    done = part(dialog, QPushButton, "done")
    # Nothing says which column the claims are in.
    assert not done.isEnabled() and part(dialog, QLabel, "wrong").isVisible()
    choose(qtbot, window, dialog, "quote", "Ce qui est dit")
    assert done.isEnabled() and not part(dialog, QLabel, "wrong").isVisible()
    assert part(dialog, QComboBox, "import-verdict").currentText() == "Conclusion"
    first, second, third = shown(dialog)
    assert first == ["Le parc a été multiplié par quatre en dix ans.", "Refuted", "False", "M. Ruiz", "", "2026-03-02"]
    assert second[1:3] == ["Verified", "True"]
    assert third[2:] == ["Mostly true", "Mme Durand", "", "2026"]
    qtbot.mouseClick(done, Qt.MouseButton.LeftButton)
    at_rest(qtbot, window)
    base = window.desk.workspace.base
    assert base.column("SELECT count(*) FROM claim") == [3]
    assert window.desk.undoable == "claims.import"
    window.actions_by_id.by_id["undo"].trigger()
    at_rest(qtbot, window)
    assert base.column("SELECT count(*) FROM claim") == [0]


def test_what_is_wrong_is_said_before_anything_is_done(qtbot: QtBot, window: MainWindow, table: Path) -> None:
    table.write_text("id;citation;date\n1;Oui.;2026\n2;Non.;hier\n", encoding="utf-8")
    dialog = opened(qtbot, window, table)
    assert "hier" in part(dialog, QLabel, "wrong").text()
    assert not part(dialog, QPushButton, "done").isEnabled()
    choose(qtbot, window, dialog, "article_date", "")
    assert part(dialog, QPushButton, "done").isEnabled()
    assert [row[0] for row in shown(dialog)] == ["Oui.", "Non."]
    dialog.reject()
    at_rest(qtbot, window)


def test_a_base_needs_no_mapping(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    dialog = opened(qtbot, window, window.desk.workspace.base.path)
    assert not part(dialog, QPushButton, "done").isEnabled()
    dialog.reject()
    at_rest(qtbot, window)


def test_no_date_of_the_preview_is_cut_off(qtbot: QtBot, window: MainWindow, table: Path) -> None:
    dialog = opened(qtbot, window, table)
    choose(qtbot, window, dialog, "quote", "Ce qui est dit")
    preview = part(dialog, QTableWidget, "import-preview")
    assert preview.sizeHintForColumn(5) <= preview.columnWidth(5)
