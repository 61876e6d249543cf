from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from annotator.domain.status import STATUSES
from annotator.ui.article.keys import BINDINGS, Command, binding_of


def pressed(key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, key, modifiers)


def test_each_status_marks_with_its_own_key() -> None:
    for status in STATUSES:
        if status.key:
            binding = binding_of(pressed(Qt.Key(ord(status.key))))
            assert binding is not None
            assert (binding.command, binding.status) == (Command.MARK, status.id)


def test_no_key_does_two_things_and_every_command_has_one() -> None:
    keys = [QKeySequence(binding.key).toString() for binding in BINDINGS]

    assert len(keys) == len(set(keys))
    assert all(keys)
    assert {binding.command for binding in BINDINGS} == set(Command)


def test_none_is_a_key_of_window_managers() -> None:
    for binding in BINDINGS:
        assert not binding.key.startswith(("Ctrl+Alt+", "Alt+Shift+", "Meta+")), binding
        assert binding.key not in ("Alt+Tab", "Alt+F4", "Alt+Space", "Alt+Esc")


def test_the_number_pad_is_like_the_other_keys() -> None:
    keypad = Qt.KeyboardModifier.KeypadModifier

    assert binding_of(pressed(Qt.Key.Key_Enter, keypad)) == binding_of(pressed(Qt.Key.Key_Enter))
    assert binding_of(pressed(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)) is None
