"""A reviewer's session as a script: what it does depends on a seed, and each operation is told when it is done."""

from __future__ import annotations

import csv
import random
from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

from annotator.domain.article import ArticleFields, Imported
from annotator.domain.claim import ClaimFilter
from annotator.domain.errors import NothingToRedo, NothingToUndo, StaleChange
from annotator.domain.span import Span
from annotator.domain.status import STATUSES
from annotator.store.base import Base
from annotator.store.integrity import findings
from annotator.workspace.articles import add_article
from annotator.workspace.backups import copy_base
from annotator.workspace.claims import edit_claim, mark, move_claim, remove_claims, set_status, set_tags
from annotator.workspace.evidence import add_evidence
from annotator.workspace.exporting import export
from annotator.workspace.links import link
from annotator.workspace.merging import merge_base
from annotator.workspace.undo import redo, undo
from annotator.workspace.versions import add_version
from annotator.workspace.workspace import Workspace, open_workspace

WORDS = (
    "Le groupe investit 2,1 milliards en Espagne et promet 37 emplois par quatre ans selon la ville de Porvèze".split()
)


@dataclass(frozen=True, slots=True)
class Told:
    """An operation that was told to be done: its row in the history. `exported` counts the rows of an export."""

    seq: int
    hash: str
    exported: int = -1

    def line(self) -> bytes:
        return f"{self.seq} {self.hash} {self.exported}\n".encode()

    @classmethod
    def of(cls, line: bytes) -> Told:
        seq, digest, exported = line.decode().split(" ")
        return cls(int(seq), digest, int(exported))


class Session:
    """Marks, tags, edits, links, undoes, brings in new versions, merges and exports, in a random order."""

    def __init__(self, workspace: Workspace, seed: int, target: Path) -> None:
        self.workspace, self.random, self.target = workspace, random.Random(seed), target
        self.steps: tuple[Callable[[], int | None], ...] = (
            *(self.mark,) * 6,
            *(self.status,) * 3,
            *(self.tag,) * 2,
            self.note,
            self.move,
            self.source,
            self.link,
            self.remove,
            self.article,
            self.version,
            *(self.back,) * 3,
            *(self.forth,) * 2,
            self.merge,
            self.export,
        )

    def step(self) -> Told:
        """Do one thing, and say what can be relied on from now on."""
        with suppress(NothingToUndo, NothingToRedo, StaleChange):
            exported = self.random.choice(self.steps)()
            return last(self.workspace.base, -1 if exported is None else exported)
        return last(self.workspace.base)

    def article(self) -> None:
        add_article(self.workspace, Imported(self.text(), ArticleFields(title=self.word(), language="fr")))

    def version(self) -> None:
        if article := self.pick("SELECT id FROM article"):
            add_version(self.workspace, article, Imported(self.text()))

    def mark(self) -> None:
        version = self.pick("SELECT id FROM version ORDER BY id DESC LIMIT 5")
        if not version:
            self.article()
            return
        length = self.workspace.base.column("SELECT length FROM version WHERE id = ?", (version,))[0]
        start = self.random.randrange(length - 12)
        mark(self.workspace, version, Span(start, start + self.random.randrange(3, 12)), self.status_id())

    def status(self) -> None:
        if claim := self.claim():
            set_status(self.workspace, (claim, self.claim()), self.status_id())

    def tag(self) -> None:
        if claim := self.claim():
            set_tags(self.workspace, claim, self.random.sample(WORDS, 3))

    def note(self) -> None:
        if claim := self.claim():
            edit_claim(self.workspace, claim, note=" ".join(self.random.choices(WORDS, k=200)))

    def move(self) -> None:
        if claim := self.claim():
            move_claim(self.workspace, claim, Span(start := self.random.randrange(40), start + 9))

    def source(self) -> None:
        if claim := self.claim():
            add_evidence(self.workspace, claim, url="https://example.org", quote=self.word())

    def link(self) -> None:
        one, other = self.claim(), self.claim()
        if one != other:
            link(self.workspace, one, other, "related", None)

    def remove(self) -> None:
        if claim := self.claim():
            remove_claims(self.workspace, (claim,))

    def back(self) -> None:
        undo(self.workspace)

    def forth(self) -> None:
        redo(self.workspace)

    def merge(self) -> None:
        """A colleague has worked on a copy, and brings it back."""
        path = self.target.with_suffix(f".{self.random.random()}.sqlite")
        copy_base(self.workspace.base, path)
        with closing(open_workspace(path, reviewer="Zoé")) as colleague:
            theirs = Session(colleague, self.random.randrange(1_000_000), self.target)
            for step in (theirs.mark, theirs.status, theirs.article):
                step()
        merge_base(self.workspace, path)
        path.unlink()

    def export(self) -> int:
        return export(self.workspace.base, ClaimFilter(), "position", "csv", "", self.target)

    def claim(self) -> str:
        return self.pick("SELECT id FROM claim ORDER BY number DESC LIMIT 40")

    def status_id(self) -> str:
        return self.random.choice(STATUSES).id

    def word(self) -> str:
        return self.random.choice(WORDS)

    def text(self) -> str:
        return "\n".join(" ".join(self.random.choices(WORDS, k=15)) + "." for _ in range(5))

    def pick(self, sql: str) -> str:
        """One of the ids that a query finds, empty if it finds none."""
        found = self.workspace.base.column(sql)
        return str(self.random.choice(found)) if found else ""


def last(base: Base, exported: int = -1) -> Told:
    """The newest row of the history."""
    row = base.row("SELECT seq, hash FROM history ORDER BY seq DESC LIMIT 1")
    return Told(row[0], row[1], exported) if row else Told(0, "", exported)


def lost(base: Base, told: list[Told]) -> list[Told]:
    """What was told to be done and is not there."""
    kept = dict(base.connection.execute("SELECT seq, hash FROM history").fetchall())
    return [one for one in told if one.seq and kept.get(one.seq) != one.hash]


def wrong(base: Base, told: list[Told], target: Path | None = None) -> list[str]:
    """All that is wrong after a fault: a base that is not sound, operations that are lost, an export that is half."""
    found = [f"{kind}: {where}" for kind, where in findings(base)]
    found += [f"lost: {one}" for one in lost(base, told)]
    exported = [one.exported for one in told if one.exported >= 0]
    if target is not None and exported:
        try:
            with target.open(encoding="utf-8-sig", newline="") as file:
                columns = {len(row) for row in csv.reader(file)}
        except OSError as error:
            found.append(f"export: {error}")
        else:
            if len(columns) != 1:
                found.append(f"export: rows of {sorted(columns)} columns")
    return found
