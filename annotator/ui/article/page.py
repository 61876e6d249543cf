"""How an article is laid out to be read: font, line spacing, room between paragraphs, some 70 letters a line.

The format goes into the document before the text: to format 2,800 paragraphs afterwards takes 25 times as long as to
insert them (measured with Qt 6.11).
"""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF, QTextBlockFormat, QTextCursor, QTextDocument

from annotator.ui.article.painting import GUTTER

SMALLEST, LARGEST = -5, 12
"""Limits of the zoom level; at 0 letters are 13 points high, and a level makes them a tenth larger or smaller."""

_FAMILIES = ("Inter", "Noto Sans", "Segoe UI", "Helvetica Neue", "DejaVu Sans", "sans-serif")
_POINTS = 13.0
_LETTERS = 70
_LINE_HEIGHT = 150.0
_BETWEEN_PARAGRAPHS = 0.55  # of a font's height
_TOP, _RIGHT, _BOTTOM = 28.0, 28.0, 72.0
_ALPHABET = "abcdefghijklmnopqrstuvwxyz    "


def reading_font(level: int) -> QFont:
    """The font of the article at a zoom level."""
    font = QFont()
    installed = [family for family in _FAMILIES[:-1] if QFontDatabase.hasFamily(family)]
    font.setFamilies([*installed, _FAMILIES[-1]])
    font.setPointSizeF(_POINTS * 1.1**level)
    return font


def page_width(font: QFont) -> float:
    """How wide a page is on which a line holds 70 letters, its margins with it, in pixels."""
    metrics = QFontMetricsF(font)
    return GUTTER + _RIGHT + _LETTERS * metrics.horizontalAdvance(_ALPHABET) / len(_ALPHABET)


def document_of(text: str, font: QFont) -> QTextDocument:
    """A document of `text`, laid out for reading.

    It is a new one each time: in the document of a widget an insertion pushes the caret to its end, and Qt would lay
    out the whole text to draw it there.
    """
    paragraph = QTextBlockFormat()
    paragraph.setLineHeight(_LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    paragraph.setBottomMargin(round(QFontMetricsF(font).height() * _BETWEEN_PARAGRAPHS))
    document = QTextDocument()
    document.setUndoRedoEnabled(False)
    document.setDefaultFont(font)
    frame = document.rootFrame().frameFormat()
    frame.setLeftMargin(GUTTER)
    frame.setTopMargin(_TOP)
    frame.setRightMargin(_RIGHT)
    frame.setBottomMargin(_BOTTOM)
    document.rootFrame().setFrameFormat(frame)
    cursor = QTextCursor(document)
    cursor.setBlockFormat(paragraph)
    cursor.insertText(text)
    return document
