"""Where the parsers of others begin: whatever they raise over a broken document comes out as one error of ours."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from annotator.domain.errors import AnnotatorError, UnreadableDocument


@contextmanager
def guarded(path: Path) -> Iterator[None]:
    """Raises `UnreadableDocument` for anything that is raised within, errors of ours excepted.

    Parsers raise all there is over a broken file (IndexError, AssertionError, RecursionError...), so this takes all:
    only calls of parsers belong in it, and what walks through what they give.
    """
    try:
        yield
    except AnnotatorError:
        raise
    except Exception as error:
        raise UnreadableDocument(str(path), "damaged") from error
