"""What is done with an earlier claim."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotator.ui.actions.table import Run
    from annotator.ui.window import MainWindow


def linking(kind: str) -> Run:
    """The command that links the chosen claim to the current match as a kind of `LINK_KINDS`."""

    def run(window: MainWindow) -> None:
        window.earlier.link_current(kind)

    return run


def dismiss(window: MainWindow) -> None:
    window.earlier.dismiss_current()


def open_earlier(window: MainWindow) -> None:
    window.earlier.open_current()
