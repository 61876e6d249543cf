"""The history: looked at, and gone back in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.i18n import _
from annotator.workspace.restoring import bring_back, restore_claim

if TYPE_CHECKING:
    from annotator.ui.history.dialog import HistoryDialog
    from annotator.ui.window import MainWindow


def of_claim(window: MainWindow) -> None:
    from annotator.ui.history.dialog import CLAIM

    _dialog(window).show_tab(CLAIM)


def of_base(window: MainWindow) -> None:
    from annotator.ui.history.dialog import BASE

    _dialog(window).show_tab(BASE)


def _dialog(window: MainWindow) -> HistoryDialog:
    """Made when it is wanted for the first time."""
    from annotator.ui.history.dialog import HistoryDialog

    # What is typed is part of the history from now on.
    window.flush()
    dialog = window.findChild(HistoryDialog)
    if not isinstance(dialog, HistoryDialog):
        dialog = HistoryDialog(window.desk, window)
        dialog.restore_wanted.connect(lambda claim_id, seq: _restore(window, claim_id, seq))
        dialog.return_wanted.connect(lambda seq: _bring_back(window, seq))
        dialog.claim_wanted.connect(window.desk.choose_claim)
    return dialog


def _restore(window: MainWindow, claim_id: str, seq: int) -> None:
    window.flush()
    changes = window.desk.do(restore_claim, claim_id, seq)
    if changes is not None:
        done = _("The earlier state is back. Ctrl+Z takes it away again.")
        window.desk.told.emit(done if changes else _("This is the state of now."))


def _bring_back(window: MainWindow, seq: int) -> None:
    window.flush()
    changes = window.desk.do(bring_back, seq)
    if changes is not None:
        window.desk.reveal(changes)
        done = _("What was removed is back. Ctrl+Z takes it away again.")
        window.desk.told.emit(done if changes else _("All of it is there already."))
