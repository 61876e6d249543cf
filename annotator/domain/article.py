"""Articles, their versions, and what an importer hands over."""

from __future__ import annotations

from dataclasses import dataclass, field, fields

from annotator.domain.span import Span
from annotator.i18n import N_


@dataclass(frozen=True, slots=True)
class ArticleFields:
    """What a reviewer can edit of an article. Dates are ISO 8601 (`2026-03-02`, `2026-03`, `2026`) or empty;
    the language is a BCP 47 tag (`fr`, `en`) or empty when it is not known."""

    title: str = ""
    outlet: str = ""
    author: str = ""
    published: str = ""
    url: str = ""
    language: str = ""


ARTICLE_FIELDS: tuple[str, ...] = tuple(f.name for f in fields(ArticleFields))


@dataclass(frozen=True, slots=True)
class Version:
    """One immutable canonical text of an article. `length` is in code points."""

    id: str
    article_id: str
    number: int
    sha256: str
    length: int
    source: str
    media_type: str
    encoding: str
    imported_at: str


@dataclass(frozen=True, slots=True)
class Article:
    """A text under review, with its newest version."""

    id: str
    fields: ArticleFields
    version: Version
    created_at: str
    updated_at: str
    claims: int = 0
    unverified: int = 0


CLIPBOARD = "clipboard"
"""The source of an article that came from there."""

NOTE_KINDS: dict[str, str] = {"comment": N_("Comment"), "footnote": N_("Footnote")}


@dataclass(frozen=True, slots=True)
class ArticleNote:
    """What a document says beside its text, about a passage of it: `kind` is a key of `NOTE_KINDS`.

    A mark that stands at a place, as that of a footnote does, is about what its sentence has said so far. `written` is
    ISO 8601, or empty if the document does not tell.
    """

    span: Span
    text: str
    kind: str = "comment"
    author: str = ""
    written: str = ""


@dataclass(frozen=True, slots=True)
class Heading:
    """A paragraph that is a heading, of level 1 (a title) to 6."""

    span: Span
    level: int


@dataclass(frozen=True, slots=True)
class Page:
    """Where a page of the document begins, in code points, and what it is called: `12`, `iv`."""

    start: int
    label: str


@dataclass(frozen=True, slots=True)
class Aside:
    """What a document says beside the text of a version, in the order of the text."""

    notes: tuple[ArticleNote, ...] = ()
    headings: tuple[Heading, ...] = ()
    pages: tuple[Page, ...] = ()

    def page_at(self, place: int) -> str:
        """What the page at a place is called; empty if the document has no pages."""
        return next((page.label for page in reversed(self.pages) if page.start <= place), "")


@dataclass(frozen=True, slots=True)
class Imported:
    """What an importer reads from a file or from the clipboard: canonical text and what is known about it.

    `source` is the file name (or `clipboard`), `encoding` the one the bytes were read with, empty if none was needed.
    Headings, notes and pages come in the order of the text; the first page begins at 0 if there are any.
    """

    text: str
    fields: ArticleFields = field(default_factory=ArticleFields)
    source: str = ""
    media_type: str = "text/plain"
    encoding: str = ""
    headings: tuple[Heading, ...] = ()
    notes: tuple[ArticleNote, ...] = ()
    pages: tuple[Page, ...] = ()
