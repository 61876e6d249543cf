"""What the index says of a claim: the terms of its fields."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from sqlite3 import Connection

from annotator.store.rows import listed
from annotator.text.quantity_terms import quantity_terms
from annotator.text.terms import packed, terms

_CLAIMS = """
SELECT claim.number, quote, sentence, normalised, article.title, article.language
FROM claim JOIN article ON article.id = claim.article_id
WHERE claim.number IN (SELECT value FROM json_each(?))
"""


Texts = tuple[str, str, str, str, str]
"""Of a claim: quote, sentence, normalised wording, and of its article title and language."""


def texts_of(connection: Connection, numbers: Sequence[int]) -> list[tuple[int, Texts]]:
    """Number and texts of each of these claims that is there."""
    cursor = connection.cursor()
    cursor.row_factory = None
    return [(number, tuple(texts)) for number, *texts in cursor.execute(_CLAIMS, (listed(numbers),))]


def rows_of(connection: Connection, numbers: Sequence[int]) -> Iterator[tuple[int, bytes]]:
    """Number and row of `index_terms` of each of these claims that is there."""
    for number, texts in texts_of(connection, numbers):
        yield number, row_of(*texts)


def rows_of_texts(texts: Sequence[Texts]) -> list[bytes]:
    """The rows of `index_terms` of claims with these texts."""
    return [row_of(*one) for one in texts]


def row_of(quote: str, sentence: str, normalised: str, title: str, language: str) -> bytes:
    """The row of `index_terms` of a claim with these texts: its fields as `text.terms` names them."""
    figures = quantity_terms(sentence or quote, language)
    figures += [term for term in quantity_terms(normalised, language) if term not in figures]
    context = sentence.replace(quote, " ", 1)
    return packed((terms(quote), terms(context), terms(normalised), terms(title), figures))
