"""Operations on articles."""

from __future__ import annotations

from dataclasses import replace

from annotator.domain.article import ARTICLE_FIELDS, Imported
from annotator.domain.changes import Changes
from annotator.domain.errors import EmptyFile, InvalidField
from annotator.store.articles import article_with_text
from annotator.store.aside import packed
from annotator.store.transaction import Values
from annotator.text.canonical import sha256
from annotator.workspace.fields import checked
from annotator.workspace.workspace import Workspace

PROGRAM = "Annotator"
"""Who does what nobody asked for."""


def add_article(workspace: Workspace, imported: Imported) -> Changes:
    """Add an article with its first version; `Changes.subject` is its id.

    A text that the base already holds is not added twice: the changes are empty and the subject is the article that
    has it. Raises `EmptyFile` for a text without a character, `InvalidField` for a date that is none.
    """
    if not imported.text:
        raise EmptyFile(imported.source)
    digest = sha256(imported.text)
    known = article_with_text(workspace.base, digest)
    if known is not None:
        return Changes("article.add", subject=known)
    values = {name: checked(name, getattr(imported.fields, name)) for name in ARTICLE_FIELDS}
    with workspace.operation("article.add") as operation:
        # Another window may have added it since we looked.
        known = article_with_text(workspace.base, digest)
        if known is not None:
            return Changes("article.add", subject=known)
        article_id = operation.subject = workspace.new_id()
        operation.rows.keep_text(digest, imported.text)
        operation.rows.insert(
            "article", {"id": article_id, **values, "created_at": operation.at, "updated_at": operation.at}
        )
        operation.rows.insert("version", version_row(imported, article_id, workspace.new_id(), 1, operation.at))
    return operation.changes


def add_shipped(workspace: Workspace, imported: Imported) -> Changes:
    """Add an article that comes with the program, as its own doing: the reviewer's undo does not take it away."""
    return add_article(replace(workspace, reviewer=PROGRAM), imported)


def version_row(imported: Imported, article_id: str, version_id: str, number: int, at: str) -> Values:
    """The row of a version of an article."""
    return {
        "id": version_id,
        "article_id": article_id,
        "number": number,
        "sha256": sha256(imported.text),
        "length": len(imported.text),
        # A file name need not be text: in another encoding than the system's it cannot be stored.
        "source": imported.source.encode(errors="replace").decode(),
        "media_type": imported.media_type,
        "encoding": imported.encoding,
        "imported_at": at,
        "aside": packed(imported),
    }


def edit_article(workspace: Workspace, /, article_id: str, **fields: str) -> Changes:
    """Change fields of `ArticleFields`. Raises `ArticleNotFound`, `InvalidField`."""
    values = {name: _checked(name, value) for name, value in fields.items()}
    with workspace.operation("article.edit") as operation:
        operation.subject = operation.article(article_id)["id"]
        operation.rows.update("article", (article_id,), values, stamp={"updated_at": operation.at})
    return operation.changes


def remove_article(workspace: Workspace, article_id: str) -> Changes:
    """Remove an article with its versions and claims; undo brings all of it back. Raises `ArticleNotFound`."""
    with workspace.operation("article.remove") as operation:
        operation.subject = operation.article(article_id)["id"]
        claims = operation.rows.rows_where("claim", article_id=article_id)
        operation.rows.delete_claims([claim["id"] for claim in claims])
        operation.rows.delete_where("version", article_id=article_id)
        operation.rows.delete("article", (article_id,))
    return operation.changes


def _checked(name: str, value: str) -> str:
    if name not in ARTICLE_FIELDS:
        raise InvalidField(name, value)
    return checked(name, value)
