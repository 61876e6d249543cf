"""Reading articles, their versions and their texts."""

from __future__ import annotations

from annotator.domain.article import Article, ArticleFields, Version
from annotator.domain.errors import AmbiguousId, ArticleNotFound
from annotator.store.base import Base, Row
from annotator.store.rows import Mapping

_FIELDS = Mapping(ArticleFields, "article")
_VERSION = Mapping(Version, "version")

# The tail is the fields of `Article` behind the version, in their order.
_SELECT = f"""
SELECT article.id, {_FIELDS.columns}, {_VERSION.columns}, article.created_at, article.updated_at,
    (SELECT count(*) FROM claim WHERE claim.article_id = article.id),
    (SELECT count(*) FROM claim WHERE claim.article_id = article.id AND status = 'unverified')
FROM article JOIN version ON version.article_id = article.id
    AND version.number = (SELECT max(number) FROM version AS v WHERE v.article_id = article.id)
"""


def articles(base: Base) -> list[Article]:
    """All articles with their newest version, the newest article first; not those of imported claims."""
    return [
        _article(row)
        for row in base.rows(f"{_SELECT} WHERE batch_id IS NULL ORDER BY article.created_at DESC, article.id DESC")
    ]


def article(base: Base, article_id: str) -> Article:
    """The article with this id; raises `ArticleNotFound`."""
    row = base.row(f"{_SELECT} WHERE article.id = ?", (article_id,))
    if row is None:
        raise ArticleNotFound(article_id)
    return _article(row)


def article_by_prefix(base: Base, prefix: str) -> Article:
    """The one article whose id begins so; raises `ArticleNotFound` or `AmbiguousId`."""
    rows = base.rows("SELECT id FROM article WHERE substr(id, 1, ?) = ? LIMIT 3", (len(prefix), prefix))
    if not prefix or not rows:
        raise ArticleNotFound(prefix)
    if len(rows) > 1:
        raise AmbiguousId(prefix, len(rows))
    return article(base, rows[0]["id"])


def article_with_text(base: Base, sha256: str) -> str | None:
    """The id of the article that has a version with this text, or None."""
    row = base.row("SELECT article_id FROM version WHERE sha256 = ? LIMIT 1", (sha256,))
    return None if row is None else str(row["article_id"])


def text_of(base: Base, version_id: str) -> str:
    """The canonical text of a version; raises `ArticleNotFound` if there is no such version."""
    row = base.row(
        "SELECT text FROM canonical_text JOIN version USING (sha256) WHERE version.id = ?",
        (version_id,),
    )
    if row is None:
        raise ArticleNotFound(version_id)
    return str(row["text"])


def _article(row: Row) -> Article:
    article_id, *values = row
    rest = iter(values)
    return Article(article_id, _FIELDS.take(rest), _VERSION.take(rest), *rest)
