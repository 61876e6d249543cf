#!/usr/bin/env python3
"""Brings the catalogues up to date with the source, and compiles them: `.venv/bin/python packaging/messages.py`.

Every message of `annotator/` gets an entry in each `resources/i18n/*/LC_MESSAGES/annotator.po`; a message that is gone
leaves it; nothing is guessed from a similar one. The `.po` holds no line numbers and no dates, and both files depend on
nothing but the messages, so that a change shows what was changed. Lists what is left to translate; exit code 1 if any.
"""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator
from pathlib import Path

from babel.messages import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parent.parent
KEYWORDS = {"_": None, "N_": None, "ngettext": (1, 2), "pgettext": ((1, "c"), 2)}
COMMENT_TAG = "i18n:"


class PlainCatalog(Catalog):
    """A catalogue whose header has no dates and no name of the program that wrote it."""

    @property
    def mime_headers(self) -> list[tuple[str, str]]:
        return [
            ("Project-Id-Version", "factcheck-annotator"),
            ("Language", str(self.locale)),
            ("MIME-Version", "1.0"),
            ("Content-Type", "text/plain; charset=UTF-8"),
            ("Content-Transfer-Encoding", "8bit"),
            ("Plural-Forms", self.plural_forms),
        ]

    @mime_headers.setter
    def mime_headers(self, headers: list[tuple[str, str]]) -> None:
        raise AttributeError("the header is fixed")


def messages() -> Iterator[Message]:
    """Every message marked in the source; its location is the file and the line."""
    found = extract_from_dir(ROOT / "annotator", [("**.py", "python")], keywords=KEYWORDS, comment_tags=(COMMENT_TAG,))
    for filename, line, text, comments, context in found:
        yield Message(text, locations=[(filename, line)], auto_comments=comments, context=context)


def catalogues() -> list[Path]:
    """The `.po` file of each language."""
    return sorted((ROOT / "resources" / "i18n").glob("*/LC_MESSAGES/annotator.po"))


def read(path: Path) -> Catalog:
    """The catalogue as it stands in a `.po` file."""
    with path.open("rb") as file:
        return read_po(file, locale=path.parts[-3], domain="annotator")


def updated(path: Path) -> Catalog:
    """A catalogue of the messages in the source, with the translations that the `.po` file has for them."""
    known = read(path)
    catalog = PlainCatalog(locale=path.parts[-3], domain="annotator", header_comment="", fuzzy=False)
    for message in messages():
        old = known.get(message.id, message.context)
        string = old.string if old and bool(old.pluralizable) == bool(message.pluralizable) else ""
        catalog.add(message.id, string, auto_comments=message.auto_comments, context=message.context)
    return catalog


def po_text(catalog: Catalog) -> bytes:
    """What stands in the `.po` file, sorted by message."""
    buffer = io.BytesIO()
    write_po(buffer, catalog, width=120, no_location=True, sort_output=True, ignore_obsolete=True)
    return buffer.getvalue().lstrip()


def compiled(catalog: Catalog) -> bytes:
    """What stands in the `.mo` file."""
    plain = PlainCatalog(locale=catalog.locale, domain="annotator", fuzzy=False)
    for message in catalog:
        if message.id:
            plain.add(message.id, message.string, context=message.context)
    buffer = io.BytesIO()
    write_mo(buffer, plain)
    return buffer.getvalue()


def untranslated(catalog: Catalog) -> list[Message]:
    """The messages that have no translation, or lack one of its plural forms."""
    return [m for m in catalog if m.id and not all(m.string if isinstance(m.string, (tuple, list)) else [m.string])]


def main() -> int:
    missing = 0
    for path in catalogues():
        catalog = updated(path)
        path.write_bytes(po_text(catalog))
        path.with_suffix(".mo").write_bytes(compiled(catalog))
        for message in untranslated(catalog):
            missing += 1
            print(f"{path.relative_to(ROOT)}: not translated: {message.id!r}")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
