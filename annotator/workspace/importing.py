"""Reading articles: from files and folders, from the clipboard, from the web."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from annotator.domain.article import Imported
from annotator.domain.errors import AnnotatorError, BinaryFile, IsDirectory
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


def read_address(url: str, progress: Progress | None = None) -> Imported:
    """Fetch a page or a document of the web and read it: only ever called when the reviewer asks for it.

    Raises `FetchFailed`, `FileTooLarge`, `Cancelled`, and as `importers.read_data` does.
    """
    from annotator.importers import read_data
    from annotator.workspace.fetching import fetch

    fetched = fetch(url, progress)
    imported = read_data(fetched.data, fetched.path)
    return replace(
        imported, source=fetched.url, fields=replace(imported.fields, url=imported.fields.url or fetched.url)
    )


def read_clipboard(text: str, html: str = "") -> Imported:
    """An article from text on the clipboard, or from the HTML that a browser puts there beside it, which knows headings
    and no-break spaces. Raises `EmptyFile`."""
    from annotator.importers import read_html, read_text

    if html:
        try:
            return read_html(html)
        except AnnotatorError:
            if not text:
                raise
    return read_text(text)


def files_in(paths: Iterable[Path]) -> Iterator[Path]:
    """The files that are named, and in the place of a folder those in it that are called like an article, however deep,
    in order of their names. Raises `IsDirectory` at a folder that has none."""
    for path in paths:
        if not _is_folder(path):
            yield path
            continue
        suffixes = tuple(pattern.removeprefix("*") for pattern in article_patterns())
        within = sorted(
            Path(folder) / name
            for folder, _folders, names in os.walk(path)
            if not any(part.startswith(".") for part in Path(folder).relative_to(path).parts)
            for name in names
            if name.lower().endswith(suffixes) and not name.startswith((".", "~$"))
        )
        if not within:
            raise IsDirectory(str(path))
        yield from within


def article_patterns() -> tuple[str, ...]:
    """What files with an article are called: `*.txt`."""
    from annotator.importers import file_patterns

    return tuple(file_patterns())


def _is_folder(path: Path) -> bool:
    """Whether it is one that can be looked at; what is wrong with another path is told by who opens it."""
    try:
        return path.is_dir()
    except OSError:
        return False
