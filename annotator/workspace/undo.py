"""Undo and redo: the history read backwards."""

from __future__ import annotations

from annotator.domain.changes import Changes
from annotator.domain.errors import NothingToRedo, NothingToUndo
from annotator.store.history import Entry, next_redo, next_undo
from annotator.workspace.workspace import Workspace, changes_of


def undo(workspace: Workspace) -> Changes:
    """Take back the newest operation. Raises `NothingToUndo`, `StaleChange`."""
    entry = next_undo(workspace.base)
    if entry is None:
        raise NothingToUndo
    return _reverse(workspace, "undo", entry, again=False)


def redo(workspace: Workspace) -> Changes:
    """Make the operation again that was undone last. Raises `NothingToRedo`, `StaleChange`."""
    entry = next_redo(workspace.base)
    if entry is None:
        raise NothingToRedo
    return _reverse(workspace, "redo", entry, again=True)


def undoable(workspace: Workspace) -> str:
    """The operation that undo would take back, empty if there is none."""
    entry = next_undo(workspace.base)
    return entry.operation if entry else ""


def redoable(workspace: Workspace) -> str:
    """The operation that redo would make again, empty if there is none."""
    entry = next_redo(workspace.base)
    return entry.operation if entry else ""


def _reverse(workspace: Workspace, name: str, entry: Entry, *, again: bool) -> Changes:
    with workspace.operation(name) as operation:
        operation.rows.reverse(entry, again=again)
        touched = changes_of(name, operation.rows.changes)
        about = touched.claims or touched.articles
        operation.subject = next(iter(about)) if len(about) == 1 else ""
    return operation.changes
