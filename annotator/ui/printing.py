"""Pages of a report as PDF, set by Qt. Nothing of Qt is loaded before something is printed."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from annotator.domain.status import STATUSES
from annotator.exporters.report import wash
from annotator.ui.emoji import set_html

if TYPE_CHECKING:
    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QFont, QGuiApplication, QPainter, QPdfWriter

MARGIN = 18
"""Of a page, in millimetres, on each side."""

_POINTS = 10
_FOOTER_POINTS = 8
_RESOLUTION = 600
"""Dots per inch by which letters are placed; the letters themselves have outlines."""

_FAMILIES = ("Inter", "Noto Sans", "Segoe UI", "Helvetica Neue", "DejaVu Sans")


def print_pages(parts: Iterable[str], stream: BinaryIO, *, size: str, title: str) -> None:
    """Write PDF: each part, rich text, begins on a new page; all pages have the title and their number at the foot.

    `size` is `a4` or `letter`. Of the parts there is one at a time in memory. Raises `OSError`.
    """
    from PySide6.QtCore import QMarginsF
    from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

    application = _application()
    sizes = {"a4": QPageSize.PageSizeId.A4, "letter": QPageSize.PageSizeId.Letter}
    # By way of a file, since Qt writes to no stream of Python's.
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "report.pdf")
        writer = QPdfWriter(str(path))
        writer.setPageSize(QPageSize(sizes[size]))
        writer.setPageMargins(QMarginsF(MARGIN, MARGIN, MARGIN, MARGIN), QPageLayout.Unit.Millimeter)
        writer.setResolution(_RESOLUTION)
        writer.setTitle(title)
        writer.setCreator("Annotator")
        painter = QPainter(writer)
        try:
            pages = 0
            for part in parts:
                pages += _print(part, writer, painter, title, pages)
        finally:
            painter.end()
        with path.open("rb") as file:
            shutil.copyfileobj(file, stream)
    del application


def _application() -> QGuiApplication | None:
    """What fonts need: the application that runs, or one that shows nothing."""
    from PySide6.QtGui import QGuiApplication

    running = QGuiApplication.instance()
    if isinstance(running, QGuiApplication):
        return running
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    return QGuiApplication([])


def _print(part: str, writer: QPdfWriter, painter: QPainter, title: str, before: int) -> int:
    """Set one part behind `before` pages, and return how many pages it took."""
    from PySide6.QtCore import QRectF, QSizeF
    from PySide6.QtGui import QTextDocument

    width, height = writer.width(), writer.height()
    foot = round(_FOOTER_POINTS * 3 * _RESOLUTION / 72)
    document = QTextDocument()
    document.documentLayout().setPaintDevice(writer)
    document.setDefaultFont(_font(_POINTS))
    document.setDocumentMargin(0)
    document.setDefaultStyleSheet(_style())
    set_html(document, part)
    document.setPageSize(QSizeF(width, height - foot))
    for page in range(document.pageCount()):
        if before + page:
            writer.newPage()
        painter.save()
        painter.translate(0, -page * (height - foot))
        document.drawContents(painter, QRectF(0, page * (height - foot), width, height - foot))
        painter.restore()
        _print_foot(painter, title, before + page + 1, QRectF(0, height - foot, width, foot))
    return document.pageCount()


def _print_foot(painter: QPainter, title: str, number: int, place: QRectF) -> None:
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QColor, QFontMetrics

    font = _font(_FOOTER_POINTS)
    painter.save()
    painter.setFont(font)
    painter.setPen(QColor("#555555"))
    device = painter.device()
    short = QFontMetrics(font, device).elidedText(title, Qt.TextElideMode.ElideRight, round(place.width() * 0.85))
    painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, short)
    painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom, str(number))
    painter.restore()


def _font(points: int) -> QFont:
    from PySide6.QtGui import QFont

    font = QFont()
    font.setFamilies(list(_FAMILIES))
    font.setPointSize(points)
    # Letters that stand in for others, such as Inter's hyphen between two figures, could not be copied or searched.
    font.setFeature(QFont.Tag.fromString("calt"), 0)
    return font


def _style() -> str:
    marks = "".join(f".{row.id} {{ background-color: {wash(row.id)}; }}" for row in STATUSES)
    return (
        "h1 { font-size: 20pt; } h2 { font-size: 15pt; } h3 { font-size: 12pt; } h4 { font-size: 10pt; }"
        ".name { color: #555555; } a { color: #1a5fb4; }" + marks
    )
