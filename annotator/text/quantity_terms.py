"""Index terms of quantities: "37 ans" and "trente-sept ans", "quadruplé" and "×4" are found by each other.

The reader of quantities is loaded at the first text that is read: a window opens without it.
"""

from __future__ import annotations

import re
from functools import cache

from annotator.text.fold import fold, pieces
from annotator.text.language import detect
from annotator.text.stop_words import STOP_WORDS
from annotator.text.terms import LONGEST, number

_FIGURE = re.compile(r"[\d½¼¾%]")


def quantity_terms(text: str, language: str = "") -> list[int]:
    """The index terms of the quantities in a text, without repetition. `language` is a tag, detected if it is empty."""
    text = text[:LONGEST]
    if not may_hold(text):
        return []
    from annotator.text.quantities.grammar.reader import quantities
    from annotator.text.quantities.keys import keys
    from annotator.text.quantities.lexicon.tables import LANGUAGES

    found = quantities(text, language if language[:2].lower() in LANGUAGES else detect(text) or "fr")
    return list(dict.fromkeys(number(key) for quantity in found for key in keys(quantity)))


def may_hold(text: str) -> bool:
    """Whether a text has figures or words of number. Spares most texts the reading, which costs ten times as much."""
    return _FIGURE.search(text) is not None or any(map(_NUMBERS.__getitem__, pieces(text)))


class _Numbers(dict[str, bool]):
    """Whether words, as they are written, are words of number. Forgets all when it is full."""

    MOST = 1 << 17

    def __missing__(self, word: str) -> bool:
        if len(self) >= self.MOST:
            self.clear()
        found = self[word] = fold(word) in _number_words()
        return found


_NUMBERS = _Numbers()


@cache
def _number_words() -> frozenset[str]:
    """The words that begin a number or a multiple in any language, "un" and its like aside."""
    from annotator.text.quantities.lexicon.tables import LANGUAGES, tables

    found: set[str] = set()
    for language in LANGUAGES:
        known = tables(language)
        found |= known.numbers.starts | set(known.context.multiples) | set(known.context.doubtful_multiples)
        found -= known.numbers.ones
    return frozenset(found - STOP_WORDS)
