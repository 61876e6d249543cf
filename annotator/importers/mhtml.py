"""Pages of the web, saved by a browser with all that belongs to them in one file."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

from annotator.domain.article import Imported
from annotator.domain.errors import EmptyFile
from annotator.i18n import N_
from annotator.importers.reading.charset import decode_html
from annotator.importers.reading.guard import guarded
from annotator.importers.reading.mail import charset, content, header, parse_mail
from annotator.importers.reading.page import read_page

_RELATED = re.compile(rb"^content-type:\s*multipart/related", re.IGNORECASE | re.MULTILINE)
_LOCATION = re.compile(rb"^(?:snapshot-)?content-location:", re.IGNORECASE | re.MULTILINE)


class Mhtml:
    """Reads the first page of the file; pictures and frames are not looked at."""

    id = "mhtml"
    label = N_("Web page")
    suffixes = (".mhtml", ".mht")

    def sniff(self, head: bytes, path: Path) -> float:
        if _RELATED.search(head) is None:
            return 0.0
        if path.suffix.lower() in self.suffixes:
            return 0.9
        return 0.6 if _LOCATION.search(head) else 0.0

    def read(self, data: bytes, path: Path) -> Imported:
        mail = parse_mail(data, path)
        with guarded(path):
            page = next((part for part in mail.walk() if part.get_content_type() == "text/html"), None)
        if page is None:
            raise EmptyFile(str(path))
        text, encoding = decode_html(content(page, path), path, charset(page))
        address = header(mail, "snapshot-content-location") or header(page, "content-location")
        imported = read_page(text, path, url=address, encoding=encoding, media_type="multipart/related")
        title = imported.fields.title or header(mail, "subject")
        return replace(imported, fields=replace(imported.fields, title=title))


IMPORTER = Mhtml()
