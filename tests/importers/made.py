"""The documents of `documents/`, and what is in them."""

from __future__ import annotations

import re
from pathlib import Path

from annotator import assets
from annotator.domain.article import ArticleNote, Imported
from annotator.importers import read_file
from tests.importers.documents import writer

FOLDER = Path(writer.__file__).parent


def read(name: str) -> Imported:
    return read_file(FOLDER / name)


def paragraphs(language: str) -> list[str]:
    """The paragraphs of `article.*.txt` as they are read, with tracked changes accepted and without notes."""
    source = writer.accepted((FOLDER / f"article.{language}.txt").read_text(encoding="utf-8").strip())
    source = re.sub(r"\{comment\|[^|}]*\|([^|}]*)\|[^}]*\}", r"\1", source)
    source = re.sub(r"\{note\|[^}]*\}", "", source)
    return [re.sub(r"^(?:#+|-|\|) ", "", line) for line in source.split("\n")]


def sample_paragraphs() -> list[str]:
    """The paragraphs of the shipped article, with every white space a space."""
    text = assets.path("sample/article.fr.txt").read_text(encoding="utf-8")
    return [" ".join(line.split()) for line in text.split("\n") if line]


def notes(article: Imported) -> list[tuple[str, str, str, str]]:
    """Kind, author, passage and text of each note."""

    def row(note: ArticleNote) -> tuple[str, str, str, str]:
        return note.kind, note.author, note.span.of(article.text), note.text

    return [row(note) for note in article.notes]
