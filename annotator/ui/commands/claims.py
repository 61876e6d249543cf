"""Marking and working through claims."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.i18n import _
from annotator.workspace.claims import remove_claims, set_status
from annotator.workspace.undo import redo as redo_operation
from annotator.workspace.undo import undo as undo_operation
from annotator.workspace.versions import confirm_claims

if TYPE_CHECKING:
    from annotator.ui.actions.table import Run
    from annotator.ui.window import MainWindow


def marking(status_id: str) -> Run:
    """The command that marks the selected passage with a status, or gives it to the chosen claim."""

    def run(window: MainWindow) -> None:
        desk = window.desk
        if desk.passage is not None:
            window.article.view.commands.mark(status_id)
        elif desk.claim_id:
            desk.do(set_status, window.claims.chosen_ids() or (desk.claim_id,), status_id)

    return run


def sentence(window: MainWindow) -> None:
    window.article.view.commands.select_sentence()


def anchor(window: MainWindow) -> None:
    window.article.view.commands.move_here()


def confirm(window: MainWindow) -> None:
    """Take "to recheck" away from claims that are still right."""
    window.flush()
    window.desk.do(confirm_claims, window.claims.chosen_ids() or (window.desk.claim_id,))


def next_unverified(window: MainWindow) -> None:
    window.claims.next_with_status("unverified")
    window.article.return_to_claim()


def previous_unverified(window: MainWindow) -> None:
    window.claims.next_with_status("unverified", forward=False)
    window.article.return_to_claim()


def note(window: MainWindow) -> None:
    window.record.focus_note()


def source(window: MainWindow) -> None:
    window.record.add_source()


def taking(place: int) -> Run:
    """The command that decides for the opinion at a place, counted from 0, where opinions on a claim differ."""
    return lambda window: window.record.opinions.take(place)


def disagreements(window: MainWindow) -> None:
    """List the claims on which opinions differ."""
    window.claims.bar.show_disputed()
    window.claims.view.setFocus()


def remove(window: MainWindow) -> None:
    # What is typed about a claim goes with it, and undo brings both back.
    window.flush()
    ids = window.claims.chosen_ids() or (window.desk.claim_id,)
    if window.desk.do(remove_claims, ids):
        window.desk.told.emit(_("Removed. Ctrl+Z brings it back."))


def undo(window: MainWindow) -> None:
    """Take back the newest operation and show what that was about."""
    window.flush()
    changes = window.desk.do(undo_operation)
    if changes is not None:
        window.desk.reveal(changes)
        window.article.return_to_claim()


def redo(window: MainWindow) -> None:
    window.flush()
    changes = window.desk.do(redo_operation)
    if changes is not None:
        window.desk.reveal(changes)
        window.article.return_to_claim()
