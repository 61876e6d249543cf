"""Emoji in rich text as pictures: each kind once, however often it stands there.

Qt puts a picture of its own into a PDF for each emoji of a text, so that two hundred of them weigh some megabytes; an
image that is used many times it puts there once.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtGui import QImage, QTextDocument

_ONE = "(?:[\U0001f300-\U0001faff][\U0001f3fb-\U0001f3ff]?|[\u2190-\u2bff](?=\ufe0f))\ufe0f?"
_EMOJI = re.compile(f"[\U0001f1e6-\U0001f1ff]{{2}}|{_ONE}(?:\u200d(?:{_ONE}|[\u2640\u2642\u2695-\u2708]\ufe0f?))*")
"""Flags, and emoji alone or joined to sequences (https://www.unicode.org/reports/tr51/)."""

_PIXELS = 72
_SIZE = 13
"""Of an emoji among the letters, in pixels of 1/96 inch."""


def set_html(document: QTextDocument, html: str) -> None:
    """Give a document rich text. What looks like an emoji may stand in its text only, not in its markup."""
    from PySide6.QtCore import QUrl
    from PySide6.QtGui import QTextDocument

    pictures: dict[str, str] = {}

    def picture(found: re.Match[str]) -> str:
        emoji = found.group()
        if emoji not in pictures:
            pictures[emoji] = "-".join(f"{ord(letter):x}" for letter in emoji)
            document.addResource(QTextDocument.ResourceType.ImageResource, QUrl(pictures[emoji]), _drawn(emoji))
        return f'<img src="{pictures[emoji]}" width="{_SIZE}" height="{_SIZE}">'

    document.setHtml(_EMOJI.sub(picture, html))


def _drawn(emoji: str) -> QImage:
    from PySide6.QtCore import QRectF, Qt
    from PySide6.QtGui import QFont, QImage, QPainter

    image = QImage(_PIXELS, _PIXELS, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    font = QFont()
    font.setPixelSize(_PIXELS * 3 // 4)
    painter = QPainter(image)
    painter.setFont(font)
    painter.drawText(QRectF(0, 0, _PIXELS, _PIXELS), Qt.AlignmentFlag.AlignCenter, emoji)
    painter.end()
    return image
