"""A second reader who works blind: in a copy of the base that says where claims stand, and not what is thought of them.

What the second reader judges in it comes back by a merge, which shows where both agree and where they do not.
"""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from annotator.domain.ports import Progress, Silent
from annotator.domain.status import NEW
from annotator.store.base import Base, copy_base, create_base, open_base
from annotator.store.blame import blaming
from annotator.store.merging.blinding import take_out_judgements
from annotator.workspace.merging import merge_base
from annotator.workspace.workspace import Workspace


def copy_for_second_reader(workspace: Workspace, path: Path, progress: Progress | None = None) -> int:
    """Make a base for a second reader: the articles with their claims, all of them unverified, without verdict, note,
    tags, evidence, links and history, and the claims that were imported as they are. Returns how many claims it has
    to be read.

    Raises `BaseExists` and what else `create_base` raises, and `Cancelled` if `progress` does; then nothing is left.
    """
    watcher = progress or Silent()
    with TemporaryDirectory(prefix="annotator-") as folder:
        copy = Path(folder) / workspace.base.path.name
        copy_base(workspace.base.path, copy, watcher)
        with closing(open_base(copy)) as base:
            count = _blind(base)
        with closing(create_base(path)) as made:
            try:
                merge_base(replace(workspace, base=made), copy, watcher)
            except BaseException:
                made.close()
                for suffix in ("", "-wal", "-shm"):
                    Path(f"{path}{suffix}").unlink(missing_ok=True)
                raise
    return count


def _blind(base: Base) -> int:
    with blaming(str(base.path)):
        return take_out_judgements(base.connection, NEW.id)
