"""Plain text as it comes from a file or the clipboard, made an article."""

from __future__ import annotations

from annotator.domain.article import ArticleFields, Imported
from annotator.text.canonical import canonical
from annotator.text.language import detect
from annotator.text.title import title_of
from annotator.text.unwrap import unwrap


def prose(raw: str, source: str, encoding: str = "") -> Imported:
    """The article in a plain text, with the title and the language that it seems to have. The title stays in the text,
    which is empty if there is nothing to read."""
    text = canonical(unwrap(raw))
    fields = ArticleFields(title=title_of(text), language=detect(text))
    return Imported(text, fields, source, "text/plain", encoding)
