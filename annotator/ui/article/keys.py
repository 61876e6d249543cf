"""The keys of the article, one row each. They work while the article has the keyboard focus, and then before any
shortcut of the window.

None is one that a common window manager takes: openbox has Ctrl+Alt and Alt+Shift with arrows, GNOME and Windows have
Ctrl+Alt, and Alt+Shift changes the keyboard layout.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from annotator.domain.status import STATUSES
from annotator.i18n import N_


class Command(Enum):
    """What a key can ask for."""

    MARK = auto()
    SENTENCE = auto()
    CHOOSE = auto()
    CLEAR = auto()
    NEXT = auto()
    PREVIOUS = auto()
    EXTEND_BACK = auto()
    EXTEND_ON = auto()
    START_BACK = auto()
    START_ON = auto()
    END_BACK = auto()
    END_ON = auto()
    MOVE_HERE = auto()


@dataclass(frozen=True, slots=True)
class Binding:
    """A key, as `QKeySequence` writes it, and what it does; `label` is a message, `status` the one to mark with."""

    key: str
    command: Command
    label: str
    status: str = ""


BINDINGS: tuple[Binding, ...] = (
    *(Binding(status.key, Command.MARK, status.label, status.id) for status in STATUSES if status.key),
    Binding("S", Command.SENTENCE, N_("Select the sentence")),
    Binding("Return", Command.CHOOSE, N_("Choose the claim at the caret")),
    Binding("Enter", Command.CHOOSE, N_("Choose the claim at the caret")),
    Binding("Space", Command.CHOOSE, N_("Choose the claim at the caret")),
    Binding("Esc", Command.CLEAR, N_("Let go of the selection and the claim")),
    Binding("N", Command.NEXT, N_("Next claim")),
    Binding("P", Command.PREVIOUS, N_("Previous claim")),
    Binding("Shift+Left", Command.EXTEND_BACK, N_("Extend the selection back by a word")),
    Binding("Shift+Right", Command.EXTEND_ON, N_("Extend the selection by a word")),
    Binding("Ctrl+Shift+Left", Command.EXTEND_BACK, N_("Extend the selection back by a word")),
    Binding("Ctrl+Shift+Right", Command.EXTEND_ON, N_("Extend the selection by a word")),
    Binding("Alt+Left", Command.END_BACK, N_("Move the end of the claim back by a word")),
    Binding("Alt+Right", Command.END_ON, N_("Move the end of the claim on by a word")),
    Binding("Alt+Up", Command.START_BACK, N_("Move the start of the claim back by a word")),
    Binding("Alt+Down", Command.START_ON, N_("Move the start of the claim on by a word")),
    Binding("M", Command.MOVE_HERE, N_("Move the claim to the selection")),
)


def binding_of(event: QKeyEvent) -> Binding | None:
    """The row of the table for a key that was pressed."""
    # Whether an arrow or Enter came from the number pad makes no difference.
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return _BY_KEY.get(QKeySequence(QKeyCombination(modifiers, Qt.Key(event.key()))).toString())


_BY_KEY = {QKeySequence(binding.key).toString(): binding for binding in BINDINGS}
