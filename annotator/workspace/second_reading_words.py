"""What is said of a copy for a second reader."""

from __future__ import annotations

from pathlib import Path

from annotator.i18n import ngettext


def copied_words(path: Path, count: int) -> str:
    """What was made, and what to do with it."""
    text = ngettext(
        "{path} holds {count} claim to be read. Give it to the second reader, and merge it when it comes back.",
        "{path} holds {count} claims to be read. Give it to the second reader, and merge it when it comes back.",
        count,
    )
    return text.format(path=path, count=count)
