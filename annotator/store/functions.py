"""What SQL asks of Python: texts compared as a reader would, where SQLite knows ASCII alone."""

from __future__ import annotations

import re
import sqlite3

from annotator.text.fold import fold

_WORD = re.compile(r"[^\W_]+")


def add_functions(connection: sqlite3.Connection) -> None:
    """Give a connection `folded(text)` and `has_words(text, words)`. For queries only: the schema uses neither, so that
    other programs can write to a base."""
    connection.create_function("folded", 1, fold, deterministic=True)
    connection.create_function("has_words", 2, has_words, deterministic=True)


def has_words(text: str, words: str) -> bool:
    """Whether a text has these words side by side, the last one perhaps only begun, accents and case set aside."""
    return _spaced(words) in _spaced(text)


def _spaced(text: str) -> str:
    return " " + " ".join(_WORD.findall(fold(text)))
