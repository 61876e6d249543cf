"""Reading articles: from a file, from the clipboard."""

from __future__ import annotations

from pathlib import Path

from annotator.domain.article import Imported
from annotator.domain.errors import BinaryFile
from annotator.domain.ports import Progress, Silent
from annotator.store.base import Base


def read_article(path: Path, progress: Progress | None = None, *, base: Base | None = None) -> Imported:
    """Read a file with the importer that knows it best. Raises as `importers.read_file` does.

    Give the base that is open: its own file is refused unread, since closing it again would drop SQLite's locks on it
    (https://www.sqlite.org/howtocorrupt.html#_posix_advisory_locks_canceled_by_a_separate_thread_doing_close_).
    """
    if base is not None and base.holds(path):
        raise BinaryFile(str(path))
    # The importers bring chardet along, which nobody needs before the first file is opened.
    from annotator.importers import read_file

    return read_file(path, progress or Silent())


def read_clipboard(text: str) -> Imported:
    """An article from text on the clipboard. Raises `EmptyFile`."""
    from annotator.importers import read_text

    return read_text(text)


def article_patterns() -> tuple[str, ...]:
    """What files with an article are called: `*.txt`."""
    from annotator.importers import file_patterns

    return tuple(file_patterns())
