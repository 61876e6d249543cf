"""Looks for all kinds of contradictions in one article."""

from __future__ import annotations

from collections.abc import Iterable

from annotator.domain.claim import Claim
from annotator.domain.contradiction import Contradiction
from annotator.domain.ports import Progress, Silent
from annotator.store.articles import article, text_of
from annotator.store.base import Base
from annotator.store.claims import claims_of
from annotator.text.language import detect
from annotator.workspace.contradictions.multiples import wrong_factors
from annotator.workspace.contradictions.reading import Sentence, read
from annotator.workspace.contradictions.totals import wrong_totals

MOST = 200
"""Contradictions listed, the first ones of the text."""

_LANGUAGES = ("fr", "en", "es")


def contradictions(
    text: str, language: str = "", claims: Iterable[Claim] = (), progress: Progress | None = None
) -> list[Contradiction]:
    """What in a text does not fit together, in its order; at most `MOST`.

    `claims` are those of the text: they are compared too where they hold no figure. Time is linear in the length of the
    text, with a bounded number of comparisons. Raises `Cancelled` from `progress`.
    """
    tag = language[:2].lower()
    tag = tag if tag in _LANGUAGES else detect(text) or "fr"
    return _found(text, tag, claims, progress or Silent())


def contradictions_of(base: Base, article_id: str, progress: Progress | None = None) -> tuple[str, list[Contradiction]]:
    """The text of an article as it is now, and what in it does not fit together. Raises `ArticleNotFound`."""
    chosen = article(base, article_id)
    text = text_of(base, chosen.version.id)
    return text, contradictions(text, chosen.fields.language, claims_of(base, chosen.version.id), progress)


def _found(text: str, language: str, claims: Iterable[Claim], progress: Progress) -> list[Contradiction]:
    # Its tables take longer to load than a window to open.
    from annotator.workspace.contradictions.twice import said_twice

    sentences = read(text, language, _Half(progress, 0))
    found = [*_arithmetic(sentences, language), *said_twice(sentences, claims, language, _Half(progress, 1))]
    return sorted(found, key=lambda one: (one.first, one.second, one.kind))[:MOST]


def _arithmetic(sentences: list[Sentence], language: str) -> list[Contradiction]:
    found: list[Contradiction] = []
    for place, sentence in enumerate(sentences):
        found += wrong_totals(sentence, language)
        found += wrong_factors(sentences, place, language)
    return found


class _Half:
    """Progress of the first or the second half of the work, in thousandths of the whole."""

    def __init__(self, progress: Progress, half: int) -> None:
        self._progress = progress
        self._half = half

    def report(self, done: int, total: int) -> None:
        self._progress.report(500 * self._half + 500 * done // max(total, 1), 1000)
