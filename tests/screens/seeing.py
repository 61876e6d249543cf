"""What a reader would see amiss in a window: texts cut off, and texts in another language."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QStyle,
    QStyleOptionComboBox,
    QToolButton,
    QWidget,
)

from annotator import i18n

SLACK = 1
"""Pixels by which Qt's own rounding may differ."""


def settle() -> None:
    """Let the layouts take their place: some wait for the size of others."""
    for _turn in range(5):
        QApplication.processEvents()


def shown(window: QWidget) -> Iterator[QWidget]:
    """The widgets of a window that can be seen, or scrolled into sight."""
    return (widget for widget in window.findChildren(QWidget) if widget.isVisibleTo(window))


def clipped(window: QWidget) -> list[str]:
    """Texts for which there is not enough room."""
    return [f"{type(widget).__name__} {text!r}" for widget in shown(window) if (text := _cut(widget))]


def _cut(widget: QWidget) -> str:
    """The text of a widget that has less room than it needs; empty if it has enough."""
    match widget:
        case QLabel() if widget.text():
            if widget.wordWrap():
                return widget.text() if widget.heightForWidth(widget.width()) > widget.height() + SLACK else ""
            return widget.text() if _small(widget) else ""
        case QPushButton() if widget.text():
            return widget.text() if _small(widget) else ""
        case QToolButton() if widget.text() and widget.toolButtonStyle() != Qt.ToolButtonStyle.ToolButtonIconOnly:
            icon = 0 if widget.icon().isNull() else widget.iconSize().width()
            return widget.text() if icon + _wide(widget, widget.text()) > widget.width() else ""
        case QComboBox():
            option = QStyleOptionComboBox()
            widget.initStyleOption(option)
            room = widget.style().subControlRect(
                QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, widget
            )
            return widget.currentText() if _wide(widget, widget.currentText()) > room.width() + SLACK else ""
        case _:
            return ""


def _small(widget: QWidget) -> bool:
    size, wanted = widget.size(), widget.sizeHint()
    return size.width() + SLACK < wanted.width() or size.height() + SLACK < wanted.height()


def _wide(widget: QWidget, text: str) -> int:
    return QFontMetrics(widget.font()).horizontalAdvance(text)


def texts(window: QWidget) -> set[str]:
    """Every text that can be read in a window, tips, menus and what screen readers say included."""
    found: set[str] = set()
    for widget in (window, *shown(window)):
        found |= {widget.windowTitle(), widget.toolTip(), widget.accessibleName(), widget.accessibleDescription()}
        match widget:
            case QLabel() | QAbstractButton():
                found.add(widget.text())
            case QLineEdit() | QPlainTextEdit():
                found.add(widget.placeholderText())
            case QComboBox():
                found |= {widget.itemText(row) for row in range(widget.count())}
    for action in window.findChildren(QAction):
        found |= {action.text(), action.iconText(), action.toolTip()}
    for menu in window.findChildren(QMenu):
        found.add(menu.title())
    return {text for text in found if text}


def in_english(window: QWidget) -> set[str]:
    """Texts of a window that the current language has other words for."""
    return {text for text in texts(window) if i18n._(text) != text}
