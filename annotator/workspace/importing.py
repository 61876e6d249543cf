"""Reading articles: from a file, from the clipboard."""

from __future__ import annotations

from pathlib import Path

from annotator.domain.article import Imported
from annotator.domain.ports import Progress, Silent


def read_article(path: Path, progress: Progress | None = None) -> Imported:
    """Read a file with the importer that knows it best. Raises as `importers.read_file` does."""
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
