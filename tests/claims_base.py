"""A claims base to test with: a clock that tells what it is told, an article, and what is in the tables."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from annotator.domain.article import ArticleFields, Imported
from annotator.domain.span import Span
from annotator.store.articles import article, text_of
from annotator.store.base import Base
from annotator.store.tables import KEYS
from annotator.workspace.articles import add_article
from annotator.workspace.claims import mark
from annotator.workspace.workspace import Workspace

TEXT = (
    "Le groupe investit 2,1 milliards d'euros en Espagne.\n"
    "« C'est une multiplication par quatre », dit M. Ruiz, 37 ans. Le parc ouvrira en 2027.\n"
    "Selon la ville, 1 200 emplois sont promis."
)
"""Three paragraphs, the second of two sentences."""

OTHER_TEXT = "Le groupe promet une multiplication par quatre, dit M. Ruiz, 37 ans.\nLa mairie attend 900 emplois."


class Ticking:
    """A clock that goes on by a second each time it is read."""

    def __init__(self, start: datetime = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)) -> None:
        self.time = start

    def now(self) -> datetime:
        self.time += timedelta(seconds=1)
        return self.time


def added(workspace: Workspace, text: str = TEXT, **fields: str) -> str:
    """The id of an article that was added."""
    return add_article(
        workspace, Imported(text, ArticleFields(**{"title": "Un parc", "language": "fr"} | fields))
    ).subject


def marked(workspace: Workspace, article_id: str, quote: str, status: str = "unverified") -> str:
    """The id of a claim that was made of a passage."""
    version = article(workspace.base, article_id).version
    start = text_of(workspace.base, version.id).index(quote)
    return mark(workspace, version.id, Span(start, start + len(quote)), status).subject


def tables(base: Base) -> dict[str, list[dict[str, Any]]]:
    """All that operations have written, the history aside."""
    found = {}
    for name, key in KEYS.items():
        order = ", ".join(f'"{column}"' for column in key)
        found[name] = [dict(row) for row in base.rows(f"SELECT * FROM {name} ORDER BY {order}")]
    return found


def history(base: Base) -> list[str]:
    """The names of the operations in the history, oldest first."""
    return [row[0] for row in base.rows("SELECT operation FROM history ORDER BY seq")]
