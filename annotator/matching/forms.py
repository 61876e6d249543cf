"""The forms in which texts are compared: words folded (no case, no accents), stemmed, without function words.

Stemming is PyStemmer's (Snowball, in C): `augmenté`, `augmentation` and `augmentent` become one stem, at a fifth of a
microsecond a word, for all three languages.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

import Stemmer

from annotator.domain.span import Span
from annotator.matching.function_words import FUNCTION_WORDS
from annotator.matching.opposites import AXES

LANGUAGES = {"fr": "french", "en": "english", "es": "spanish"}
LONGEST = 4_000
"""Code points of a text that are compared; of a longer one, its beginning."""

_WORD = re.compile(r"[^\W\d_]+(?=n['’]t\b)|n['’]t\b|[^\W\d_]+(?:\.(?=[^\W\d_]\b)[^\W\d_])*|\d+")


class Word(NamedTuple):
    """A word of a text: as written, folded, its stem, and the subject it stands for (`key`), the same for synonyms.

    `axis` is the pair of opposites it belongs to, and `sign` (1 or -1) the end of it.
    """

    text: str
    folded: str
    stem: str
    key: str
    start: int
    function: bool
    name: bool
    axis: str
    sign: int


class Form(NamedTuple):
    words: tuple[Word, ...]
    language: str


def fold(text: str) -> str:
    """The text without case and accents."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def language_of(text: str, tag: str = "") -> str:
    """The language of a text: that of its tag, or else the one whose function words it has most of (French, if none)."""
    if tag[:2] in LANGUAGES:
        return tag[:2]
    words = fold(text[:LONGEST]).replace("'", " ").replace("’", " ").split()
    counts = {name: sum(word in known for word in words) for name, known in FUNCTION_WORDS.items()}
    return max(counts, key=lambda name: counts[name])


@cache
def stemmer(language: str) -> Stemmer.Stemmer:
    return Stemmer.Stemmer(LANGUAGES[language])


@cache
def signs(language: str) -> dict[str, tuple[str, int]]:
    """Axis and sign by folded word and by stem."""
    table: dict[str, tuple[str, int]] = {}
    for axis, languages in AXES.items():
        for sign, words in zip((1, -1), languages[language], strict=True):
            for word in words.split():
                table.setdefault(fold(word), (axis, sign))
                table.setdefault("=" + stemmer(language).stemWord(fold(word)), (axis, sign))
    return table


@lru_cache(maxsize=4096)
def form(text: str, language: str) -> Form:
    return Form(tuple(_words(text[:LONGEST], language)), language)


def _words(text: str, language: str) -> Iterator[Word]:
    functions = FUNCTION_WORDS[language]
    table = signs(language)
    stem_of = stemmer(language).stemWord
    first = True
    for found in _WORD.finditer(text):
        written = found.group()
        folded = fold(written)
        stem = stem_of(folded)
        axis, sign = table.get(folded) or table.get("=" + stem) or ("", 0)
        function = folded in functions and not axis
        name = not function and written[0].isupper() and (not first or written.isupper())
        yield Word(written, folded, stem, axis or stem, found.start(), function, name, axis, sign)
        first = False


def content(words: tuple[Word, ...], without: tuple[Span, ...] = ()) -> list[Word]:
    """The words that carry the subject, without those inside the given spans."""
    return [
        word
        for word in words
        if not word.function and not word.folded.isdigit() and not any(word.start in span for span in without)
    ]
