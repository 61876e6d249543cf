"""The style sheet: only what a palette cannot say. Its colours are the tokens of `annotator.ui.colours`."""

from __future__ import annotations

from dataclasses import asdict
from string import Template

from annotator import assets
from annotator.ui.colours import LIGHT, Colours

_SHEET = Template("""
QToolTip { background: $raised; color: $text; border: 1px solid $border; padding: 4px 6px; }

QSplitter::handle { background: $border; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QSplitter::handle:hover { background: $accent; }
QMainWindow::separator { background: $border; width: 1px; height: 1px; }
QMainWindow::separator:hover { background: $accent; }

QDockWidget::title { background: $window; color: $muted; padding: 8px 8px 6px 12px; text-align: left; }

QToolBar { background: $window; border: none; border-bottom: 1px solid $border; padding: 4px 8px; spacing: 4px; }
QToolBar QToolButton { padding: 5px 7px; }
QToolBar::separator { background: $border; width: 1px; margin: 4px 6px; }
QStatusBar { border-top: 1px solid $border; color: $muted; min-height: 28px; }
QStatusBar::item { border: none; }
QMenuBar { background: $window; border-bottom: 1px solid $border; padding: 2px 4px; }
QMenuBar::item { padding: 4px 8px; border-radius: 4px; background: transparent; }
QMenuBar::item:selected { background: $hover; }
QMenu { background: $raised; border: 1px solid $border; padding: 4px; }
QMenu::item { padding: 5px 24px 5px 8px; border-radius: 4px; }
QMenu::item:selected { background: $selection; }
QMenu::item:disabled { color: $disabled; }
QMenu::icon { padding-left: 6px; }
QMenu::separator { height: 1px; background: $border; margin: 4px 8px; }

QToolButton { border: 1px solid transparent; border-radius: 6px; padding: 4px; background: transparent; }
QToolButton:hover { background: $hover; }
QToolButton:pressed, QToolButton:checked { background: $pressed; }
QToolButton:focus { border-color: $accent; }
QToolButton[popupMode="1"] { padding-right: 16px; }
QToolButton::menu-indicator { image: none; }

QWidget#status-row QToolButton { border-color: $border; background: $paper; }
QWidget#status-row QToolButton:hover { background: $hover; }
QWidget#status-row QToolButton:checked { border-color: $strong_border; background: $pressed; font-weight: 600; }
QWidget#status-row QToolButton:focus { border-color: $accent; }
QStatusBar QToolButton { padding: 2px 6px; color: $muted; }
QStatusBar QLabel { color: $muted; }
QLabel#base { padding-right: 12px; }

QPushButton { border: 1px solid $border; border-radius: 6px; padding: 5px 14px; background: $raised; }
QPushButton:hover { background: $hover; }
QPushButton:pressed, QPushButton:checked { background: $pressed; }
QPushButton:focus { border-color: $accent; }
QPushButton:default { background: $accent; border-color: $accent; color: $on_accent; }
QPushButton:disabled { background: transparent; border-color: $border; color: $disabled; }

QLineEdit, QPlainTextEdit, QDateEdit, QSpinBox {
    border: 1px solid $border; border-radius: 6px; padding: 4px 8px; background: $paper;
    selection-background-color: $selection; selection-color: $text;
}
QPlainTextEdit { padding: 4px; }
QLineEdit:hover, QPlainTextEdit:hover { border-color: $strong_border; }
QLineEdit:focus, QPlainTextEdit:focus, QDateEdit:focus, QSpinBox:focus { border-color: $accent; }
QLineEdit:read-only { background: transparent; }

QComboBox {
    border: 1px solid $border; border-radius: 6px; padding: 4px 8px; background: $paper; min-height: 1.3em;
}
QComboBox:hover { border-color: $strong_border; }
QComboBox:focus { border-color: $accent; }
QComboBox::drop-down { border: none; width: 24px; }
QComboBox::down-arrow { image: url("$chevron"); width: 14px; height: 14px; }
QComboBox QAbstractItemView { background: $raised; border: 1px solid $border; padding: 4px; }

QListWidget::indicator, QCheckBox::indicator {
    width: 14px; height: 14px; border: 1px solid $strong_border; border-radius: 3px; background: $paper;
}
QListWidget::indicator:checked, QCheckBox::indicator:checked {
    border-color: $accent; background: $accent; image: url("$check");
}

QTabWidget::pane { border: none; border-top: 1px solid $border; }
QTabBar { qproperty-drawBase: 0; }
QTabBar::tab { padding: 7px 12px; color: $muted; border: none; border-bottom: 2px solid transparent; }
QTabBar::tab:hover { color: $text; }
QTabBar::tab:selected { color: $text; border-bottom-color: $accent; }
QTabBar::tab:focus { background: $hover; }

QListView, QTableView, QTreeView, QScrollArea { border: none; outline: none; }
QListView::item, QTreeView::item { padding: 6px 8px; }
QTableWidget::item { padding: 0 5px; }
QListView::item:hover, QTreeView::item:hover { background: $hover; }
QListView::item:selected, QTreeView::item:selected, QTableView::item:selected { background: $selection; color: $text; }
/* Its rows paint their own ground. */
QTableView#claims-list { selection-background-color: transparent; }
QTableView#claims-list::item:selected { background: transparent; }
QHeaderView::section {
    background: $window; color: $muted; border: none; border-bottom: 1px solid $border; padding: 5px 8px;
}

QLabel#muted, QLabel#article-about { color: $muted; }
QLabel#hint { color: $muted; padding: 24px; }
QLabel#export-hint { color: $muted; }
QLabel#wrong { color: $wrong; }
QLabel#quote { font-weight: 600; }
QLabel#article-title, QLabel#empty-title { font-size: 15pt; font-weight: 600; }
QFrame#article-head, QFrame#find-bar { background: $window; border-bottom: 1px solid $border; }
QFrame#paper { background: $paper; }
QFrame#card { background: $paper; border: 1px solid $border; border-radius: 6px; }
QFrame#tour, QFrame#older { background: $selection; border-bottom: 1px solid $border; }
QFrame#messages { background: $raised; border: 1px solid $strong_border; border-radius: 8px; }
QFrame#job { background: $raised; border-top: 1px solid $border; }

QScrollBar { background: transparent; border: none; }
QScrollBar:vertical { width: 12px; }
QScrollBar:horizontal { height: 12px; }
QScrollBar::handle { background: $strong_border; border-radius: 3px; margin: 3px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover, QScrollBar::handle:pressed { background: $muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
""")


def style_sheet(colours: Colours) -> str:
    """The style sheet in these colours."""
    # A style sheet takes pictures from files only, so each is there once for each theme.
    theme = "light" if colours is LIGHT else "dark"
    pictures = {name: assets.path(f"styles/{name}-{theme}.svg").as_posix() for name in ("chevron", "check")}
    return _SHEET.substitute(asdict(colours), **pictures)
