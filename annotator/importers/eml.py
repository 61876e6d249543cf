"""Mails, saved by a mail program."""

from __future__ import annotations

import re
from email.message import EmailMessage
from email.utils import parseaddr, parsedate_to_datetime
from pathlib import Path

from annotator.domain.article import ArticleFields, Imported
from annotator.domain.errors import EmptyFile
from annotator.i18n import N_
from annotator.importers.reading.assembly import Assembly
from annotator.importers.reading.charset import decode_html
from annotator.importers.reading.guard import guarded
from annotator.importers.reading.html import parse_html, write_html
from annotator.importers.reading.mail import charset, content, header, parse_mail
from annotator.importers.reading.quoting import drop_quoted, own_lines
from annotator.text.decoding import is_text
from annotator.text.unwrap import unwrap

_HEAD = re.compile(rb"(?:[A-Za-z][A-Za-z0-9-]*:[^\n]*\r?\n(?:[ \t][^\n]*\r?\n)*){2,}")
_SENT = re.compile(rb"^(?:from|date|received|return-path|message-id):", re.IGNORECASE | re.MULTILINE)
_SUBJECT = re.compile(r"^(?:(?:re|fwd?|tr|aw|rép)\s*:\s*)+", re.IGNORECASE)


class Eml:
    """Reads what the sender wrote, without the mail it answers and without the signature; the subject is the title."""

    id = "eml"
    label = N_("Mail")
    suffixes = (".eml",)

    def sniff(self, head: bytes, path: Path) -> float:
        if not is_text(head):
            return 0.0
        found = _HEAD.match(head)
        if found is None or len(_SENT.findall(found[0])) < 2:
            return 0.0
        return 0.9 if path.suffix.lower() in self.suffixes else 0.55

    def read(self, data: bytes, path: Path) -> Imported:
        mail = parse_mail(data, path)
        with guarded(path):
            body = mail.get_body(("html", "plain"))
            flowed = body is not None and body.get_param("format") == "flowed"
        if body is None:
            raise EmptyFile(str(path))
        into = Assembly()
        text, encoding = decode_html(content(body, path), path, charset(body))
        if body.get_content_type() == "text/html":
            tree = parse_html(text, path)
            with guarded(path):
                drop_quoted(tree)
                write_html(tree, into)
        else:
            into.write(unwrap(own_lines(text, flowed=flowed)))
        return into.finish(_fields(mail), path.name, "message/rfc822", encoding)


def _fields(mail: EmailMessage) -> ArticleFields:
    name, address = parseaddr(header(mail, "from"))
    return ArticleFields(
        title=_SUBJECT.sub("", header(mail, "subject")), author=name or address, published=_date(header(mail, "date"))
    )


def _date(text: str) -> str:
    """The date on the sender's own calendar."""
    try:
        return parsedate_to_datetime(text).date().isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return ""


IMPORTER = Eml()
