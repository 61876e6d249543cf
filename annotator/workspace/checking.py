"""Checking that a base is sound, and making anew what can be."""

from __future__ import annotations

from pathlib import Path

from annotator.domain.ports import Progress
from annotator.store.base import Base, open_base
from annotator.store.blame import blaming
from annotator.store.index import meaning, upkeep
from annotator.store.integrity import Finding, findings
from annotator.store.recovery import rebuilding
from annotator.store.recovery.rebuilding import Saved


def check_base(base: Base, progress: Progress | None = None) -> list[Finding]:
    """All that is wrong with a base, empty for a sound one; `wording.finding_words` says each in one line.

    On a connection of its own, and one that may write where the file can be written: SQLite compares the search index
    with the claims on no other. Nothing is changed. Raises what `open_base` raises, and `Cancelled` if `progress` does.
    """
    own = open_base(base.path)
    try:
        return findings(own, progress)
    finally:
        own.close()


def recover_base(path: Path, target: Path, progress: Progress | None = None) -> list[Saved]:
    """Save what can be read of a damaged base into a new one; see `rebuilding.recover`."""
    return rebuilding.recover(path, target, progress)


def rebuild_index(base: Base, progress: Progress | None = None) -> None:
    """Make the index of earlier claims anew from the claims; the meanings of claims are forgotten, to be computed anew
    (`meaning.compute`). Raises what `blame` says, and `Cancelled`."""
    with blaming(str(base.path)):
        upkeep.rebuild(base.connection, progress)
    meaning.forget(base)
