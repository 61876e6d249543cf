"""Which claims are there already, and what is to become of them.

Two claims are one if they have one id, here or where they come from. They are one too if they say the same words,
case, accents and signs aside, unless both have an id of their own and not the same address: a newsroom that numbers its
checks knows when it has made two.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from annotator.i18n import N_
from annotator.store import batches
from annotator.store.base import Base
from annotator.store.copies import Copy, Texts
from annotator.text.fold import tokens
from annotator.workspace.intake.rows import ClaimRow

CHOICES: dict[str, str] = {
    "skip": N_("Leave them as they are"),
    "update": N_("Update them: status, verdict, note, address"),
    "keep": N_("Keep both"),
}
"""What is to become of claims that are there already."""

Known = tuple[ClaimRow, str]
"""A row, and the id of the claim that it is; empty for a new one."""


def text_key(text: str) -> int:
    """A number for the words of a text, within one process."""
    return hash(" ".join(tokens(text)))


@dataclass
class Duplicates:
    """Finds claims that are there already, those of the same file among them; to be closed."""

    base: Base
    by_text: bool
    _texts: Texts | None = None
    _came: list[tuple[int, Copy]] = field(default_factory=list)

    def known(self, rows: Sequence[ClaimRow], new_id: Callable[[], str]) -> list[Known]:
        """Each row with the claim that it is; a new one is given its id."""
        connection = self.base.connection
        ids = batches.ids_known(connection, [one for row in rows for one in (row.id, row.external_id) if one])
        keys = [text_key(row.quote) for row in rows] if self.by_text else []
        if self.by_text and self._texts is None:
            self._texts = Texts(connection, text_key)
        copies = self._texts.find(keys) if self._texts else {}
        found: list[Known] = []
        fresh: list[tuple[int, Copy]] = []
        for place, row in enumerate(rows):
            claim_id = ids.get(row.id) or ids.get(row.external_id) or ""
            if not claim_id and keys:
                claim_id = next((copy.claim_id for copy in copies.get(keys[place], ()) if _is_one(row, copy)), "")
            if not claim_id:
                row.id = row.id or new_id()
                ids |= {one: row.id for one in (row.id, row.external_id) if one}
                if keys:
                    copy = Copy(row.id, row.external_id, row.source.url)
                    copies.setdefault(keys[place], []).append(copy)
                    fresh.append((keys[place], copy))
            found.append((row, claim_id))
        if self._texts:
            self._texts.add(fresh)
        return found

    def close(self) -> None:
        if self._texts:
            self._texts.close()


def _is_one(row: ClaimRow, copy: Copy) -> bool:
    if row.source.url and copy.url:
        return row.source.url == copy.url
    return not (row.external_id and copy.external_id)
