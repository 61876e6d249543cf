"""Plain text, and whatever else looks like it."""

from __future__ import annotations

import re
from pathlib import Path

from annotator.domain.article import Imported
from annotator.i18n import N_
from annotator.text.decoding import decode, is_text
from annotator.text.prose import prose

_MARKED_UP = re.compile(
    rb"\s*(?:<!doctype|<html|<\?xml|<rss|<svg|\{\\rtf|%!PS|MIME-Version:|Received:|Return-Path:)", re.IGNORECASE
)


class Plain:
    """Reads `.txt` files, and files of any other name that hold text without mark-up."""

    id = "plain"
    label = N_("Plain text")
    suffixes = (".txt", ".text")

    def sniff(self, head: bytes, path: Path) -> float:
        if not is_text(head):
            return 0.0
        if path.suffix.lower() in self.suffixes:
            return 0.8
        return 0.0 if _MARKED_UP.match(head) else 0.3

    def read(self, data: bytes, path: Path) -> Imported:
        text, encoding = decode(data, path)
        return prose(text, path.name, encoding)


IMPORTER = Plain()
