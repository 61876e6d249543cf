"""The other base: a copy of it, checked, brought to the schema of now, and attached."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from annotator.domain.errors import BaseDamaged, SameBase
from annotator.domain.ports import Progress
from annotator.store.base import Base, copy_base, open_base
from annotator.store.blame import blaming


@contextmanager
def attached(base: Base, path: Path, progress: Progress) -> Iterator[None]:
    """Attach a copy of another base as `theirs`. The other base is never changed, of whatever schema it is.

    Raises `SameBase`, `BaseDamaged`, and what `copy_base` raises.
    """
    if base.holds(path):
        raise SameBase(str(path))
    with TemporaryDirectory(prefix="annotator-") as folder:
        copy = Path(folder) / "theirs.sqlite"
        copy_base(path, copy, progress)
        with blaming(str(path)):
            _check(copy, path)
            # Also brings it to the schema of now.
            open_base(copy).close()
            base.connection.execute("ATTACH ? AS theirs", (str(copy),))
            try:
                # It is ours and for a moment: nobody reads it after a crash.
                base.connection.execute("PRAGMA theirs.journal_mode = MEMORY")
                base.connection.execute("PRAGMA theirs.synchronous = OFF")
                yield
            finally:
                base.connection.execute("DETACH theirs")


def _check(copy: Path, path: Path) -> None:
    """Raise `BaseDamaged` if what was copied is not sound."""
    with closing(sqlite3.connect(copy)) as connection:
        (said,) = connection.execute("PRAGMA quick_check(1)").fetchone()
        if said != "ok":
            raise BaseDamaged(str(path), said.splitlines()[0])
        missing = connection.execute("PRAGMA foreign_key_check").fetchone()
        if missing is not None:
            raise BaseDamaged(str(path), f"{missing[0]} {missing[1]} → {missing[2]}")
