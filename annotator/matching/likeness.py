"""A quick likeness of a passage to each of some candidates, to find the few that are worth a comparison in full.

Two measures, each over the candidates alone: BM25 (Robertson and Zaragoza 2009) over what words stand for, and the
share of runs of four letters, weighted alike, which forgives slips and inflection. What is rare is told by the
candidates: they were all found for the same words, so what most of them have tells nothing.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from math import log, sqrt
from typing import NamedTuple

from annotator.matching.forms import LONGEST, tag_of
from annotator.matching.vocabulary import vocabulary
from annotator.text.language import detect

K1, B = 1.2, 0.75
"""BM25's saturation of repeated words and weight of length."""

LENGTH = 0.65
"""How far a longer text must share more letters to be as like."""

_WORD = re.compile(r"[^\W_]+")


def likenesses(text: str, language: str, others: Sequence[tuple[str, str]]) -> list[float]:
    """How like `text` each of `others` (text and language tag) is, in standard deviations from their mean.

    Where a tag is not known, the words are taken for those of `text`.
    """
    own = tag_of(language) or detect(text) or "fr"
    sought = _read(text, own)
    found = [_read(other, tag_of(tag) or own) for other, tag in others]
    by_words = _bm25(set(sought.keys), [text.keys for text in found])
    by_letters = _shared(sought.grams, [text.grams for text in found])
    return [sum(pair) for pair in zip(_standard(by_words), _standard(by_letters), strict=True)]


class _Text(NamedTuple):
    """What the words of a text stand for, and the runs of letters in them; function words left out."""

    keys: tuple[str, ...]
    grams: frozenset[str]


@lru_cache(maxsize=1024)
def _read(text: str, language: str) -> _Text:
    known = vocabulary(language)
    terms = [term for word in _WORD.findall(text[:LONGEST]) if (term := known.term(word)).key]
    return _Text(tuple(term.key for term in terms), frozenset().union(*(term.grams for term in terms)))


def _bm25(sought: set[str], texts: list[tuple[str, ...]]) -> list[float]:
    kept = [[word for word in text if word in sought] for text in texts]
    frequency = Counter(word for text in kept for word in set(text))
    weights = {word: log(1 + (len(texts) - count + 0.5) / (count + 0.5)) for word, count in frequency.items()}
    mean = sum(map(len, texts)) / max(len(texts), 1) or 1.0
    scores = []
    for text, shared in zip(texts, kept, strict=True):
        floor = K1 * (1 - B + B * len(text) / mean)
        counts = Counter(shared)
        scores.append(sum(weights[word] * count * (K1 + 1) / (count + floor) for word, count in counts.items()))
    return scores


def _shared(sought: frozenset[str], texts: list[frozenset[str]]) -> list[float]:
    kept = [sought & text for text in texts]
    frequency = Counter(gram for text in kept for gram in text)
    weights = {gram: log((len(texts) + 1) / (count + 0.5)) for gram, count in frequency.items()}
    return [
        sum(weights[gram] for gram in shared) / max(len(text), 1) ** LENGTH
        for text, shared in zip(texts, kept, strict=True)
    ]


def _standard(scores: list[float]) -> list[float]:
    mean = sum(scores) / max(len(scores), 1)
    spread = sqrt(sum((score - mean) ** 2 for score in scores) / max(len(scores), 1)) or 1.0
    return [(score - mean) / spread for score in scores]
