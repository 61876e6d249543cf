"""What a document says beside its text, kept with the version as JSON: as immutable as the text it is about."""

from __future__ import annotations

import json

from annotator.domain.article import ArticleNote, Aside, Heading, Imported, Page
from annotator.domain.span import Span
from annotator.store.base import Base


def packed(imported: Imported) -> str:
    """Notes, headings and pages of an article for the column `aside`; empty where there is nothing of it."""
    notes = [[n.span.start, n.span.end, n.text, n.kind, n.author, n.written] for n in imported.notes]
    headings = [[heading.span.start, heading.span.end, heading.level] for heading in imported.headings]
    pages = [[page.start, page.label] for page in imported.pages]
    parts = {"notes": notes, "headings": headings, "pages": pages}
    held = {name: rows for name, rows in parts.items() if rows}
    return json.dumps(held, ensure_ascii=False, separators=(",", ":")) if held else ""


def aside_of(base: Base, version_id: str) -> Aside:
    """What stands beside the text of a version; nothing if there is no such version."""
    row = base.row("SELECT aside FROM version WHERE id = ?", (version_id,))
    held = json.loads(row["aside"]) if row is not None and row["aside"] else {}
    return Aside(
        tuple(ArticleNote(Span(start, end), *rest) for start, end, *rest in held.get("notes", ())),
        tuple(Heading(Span(start, end), level) for start, end, level in held.get("headings", ())),
        tuple(Page(start, label) for start, label in held.get("pages", ())),
    )
