"""Undo and redo: the history read backwards, each reviewer their own part of it.

What another reviewer did since is never overwritten: where both have changed the same thing, undo is refused.
"""

from __future__ import annotations

from dataclasses import replace

from annotator.domain.changes import Changes
from annotator.domain.errors import NothingToRedo, NothingToUndo
from annotator.store.history import next_redo, next_undo
from annotator.workspace.workspace import Workspace


def undo(workspace: Workspace) -> Changes:
    """Take back the reviewer's newest operation. Raises `NothingToUndo`, `StaleChange`."""
    with workspace.operation("undo") as operation:
        step = next_undo(workspace.base, workspace.reviewer)
        if step is None:
            raise NothingToUndo
        operation.rows.reverse(step, again=False)
    return _about_one(operation.changes)


def redo(workspace: Workspace) -> Changes:
    """Make the operation again that the reviewer undid last. Raises `NothingToRedo`, `StaleChange`."""
    with workspace.operation("redo") as operation:
        step = next_redo(workspace.base, workspace.reviewer)
        if step is None:
            raise NothingToRedo
        operation.rows.reverse(step, again=True)
    return _about_one(operation.changes)


def undoable(workspace: Workspace) -> str:
    """The operation that undo would take back, empty if there is none."""
    step = next_undo(workspace.base, workspace.reviewer)
    return step.operation if step else ""


def redoable(workspace: Workspace) -> str:
    """The operation that redo would make again, empty if there is none."""
    step = next_redo(workspace.base, workspace.reviewer)
    return step.operation if step else ""


def _about_one(changes: Changes) -> Changes:
    """With a subject, if only one claim changed, or one article; that one has perhaps come back with all its claims."""
    for touched in (changes.claims, changes.articles):
        if len(touched) == 1:
            return replace(changes, subject=next(iter(touched)))
    return changes
