"""Pages of the web, saved as HTML."""

from __future__ import annotations

import re
from pathlib import Path

from annotator.domain.article import Imported
from annotator.i18n import N_
from annotator.importers.reading.charset import decode_html
from annotator.importers.reading.page import read_page
from annotator.text.decoding import is_text

_BEGINNING = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*|<!--(?:(?!-->).)*-->\s*)*(?:<!doctype\s+html|<html|<head|<body)",
    re.IGNORECASE | re.DOTALL,
)


class Html:
    """Reads the main text of a page; see `reading.page`."""

    id = "html"
    label = N_("Web page")
    suffixes = (".html", ".htm", ".xhtml")

    def sniff(self, head: bytes, path: Path) -> float:
        if not is_text(head):
            return 0.0
        if path.suffix.lower() in self.suffixes:
            return 0.9
        return 0.6 if _BEGINNING.match(head) else 0.0

    def read(self, data: bytes, path: Path) -> Imported:
        text, encoding = decode_html(data, path)
        return read_page(text, path, encoding=encoding)


IMPORTER = Html()
