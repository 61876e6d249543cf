"""The history in words: what each operation changed, before and after."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from annotator.domain.claim import DISMISSED, LINK_KINDS, PRIORITIES, STANCES
from annotator.domain.placement import OUTCOMES
from annotator.domain.status import STATUSES
from annotator.i18n import N_, _
from annotator.store.base import Base
from annotator.store.claims import claims_by
from annotator.store.history import RowChange
from annotator.store.timeline import (
    Entry,
    claim_in_history,
    entries,
    entry,
    quote_in_history,
    source_of_batch,
    subjects_of_article,
    subjects_of_claim,
    title_in_base,
)
from annotator.store.verdicts import verdict_labels
from annotator.workspace.wording import FIELDS, operation_words

__all__ = [
    "Alteration",
    "Entry",
    "Teller",
    "claim_in_history",
    "entries",
    "entry",
    "shown",
    "subjects_of_article",
    "subjects_of_claim",
]

Row = dict[str, Any]

COMES: dict[str, str] = {
    "article": N_("Article added"),
    "version": N_("Text added"),
    "claim": N_("Claim marked"),
    "claim_tag": N_("Tag added"),
    "evidence": N_("Source added"),
    "link": N_("Linked to an earlier claim"),
    "placement": N_("Found in the new version"),
    "verdict": N_("Verdict added"),
    "batch": N_("Claims imported"),
    "merge": N_("Base merged"),
}
GOES: dict[str, str] = {
    "article": N_("Article removed"),
    "version": N_("Text removed"),
    "claim": N_("Claim removed"),
    "claim_tag": N_("Tag removed"),
    "evidence": N_("Source removed"),
    "link": N_("Link removed"),
    "placement": N_("Place in the new version removed"),
    "verdict": N_("Verdict removed"),
    "batch": N_("Imported claims taken out"),
    "merge": N_("Merged base taken out"),
}
"""What it means that a row of a table comes or goes."""

COLUMNS: dict[str, dict[str, str]] = {
    "claim": {
        "quote": N_("Passage"),
        "start": N_("Place of the passage"),
        **{name: FIELDS[name] for name in ("status", "verdict", "note", "normalised", "speaker", "claim_date")},
        **{name: FIELDS[name] for name in ("priority", "reviewer")},
    },
    "evidence": {
        "url": N_("URL of the source"),
        "title": N_("Title of the source"),
        "quote": N_("Quoted passage of the source"),
        "stance": N_("Stance of the source"),
        "accessed": N_("Date accessed"),
        "note": N_("Note on the source"),
    },
    "link": {"kind": N_("Kind of the link")},
    "article": {name: FIELDS[name] for name in ("title", "outlet", "author", "published", "url", "language")},
    "verdict": {"label": N_("Label of the verdict"), "position": N_("Place of the verdict")},
}
"""The columns of which an update is told, in this order; the others follow from them."""


@dataclass(frozen=True, slots=True)
class Alteration:
    """One thing that an operation changed. A value is empty where there was or is none.

    `owner` is the id of the claim or article that it is about, empty for the base itself.
    """

    words: str
    before: str
    after: str
    owner: str

    def __str__(self) -> str:
        if self.before and self.after:
            return _("{what}: {before} → {after}").format(what=self.words, before=self.before, after=self.after)
        if self.before or self.after:
            taken = _("{what}: {before} → (empty)") if self.before and not self.gone else _("{what}: {value}")
            return taken.format(what=self.words, before=self.before, value=self.after or self.before)
        return self.words

    @property
    def gone(self) -> bool:
        """Whether the words say already that the value is no more."""
        return self.words in {_(words) for words in GOES.values()}


def shown(told: Entry) -> list[RowChange]:
    """The changes of an entry, but for the opinions that are noted with each change of a judgement."""
    return [change for change in told.changes if change.table != "opinion"]


class Teller:
    """Puts entries into words; remembers what it has looked up in the base."""

    def __init__(self, base: Base) -> None:
        self._base = base
        self._verdicts = verdict_labels(base)
        self._owners: dict[str, str] = {}

    def operation(self, told: Entry) -> str:
        """The name of the operation, for an undo or redo with what it is about."""
        words = operation_words(told.operation)
        if not told.target_operation:
            # They are made to stand behind "Undo:", and stand alone here.
            return words[:1].upper() + words[1:]
        return _("{action}: {detail}").format(action=words, detail=operation_words(told.target_operation))

    def alterations(self, told: Entry, claim_id: str = "") -> Iterator[Alteration]:
        """What an entry changed, or what of it is about one claim."""
        for change in shown(told):
            row = change.after or change.before or {}
            own = row.get("claim_id", row["id"] if change.table == "claim" else "")
            if not claim_id or own == claim_id or change.table in ("batch", "merge"):
                yield from self._told(change, own or row.get("article_id", row.get("id", "")))

    def owner(self, owner: str) -> str:
        """The claim or article of an alteration: its passage or title, empty for the base itself."""
        if owner not in self._owners:
            self._owners[owner] = self._looked_up(owner)
        return self._owners[owner]

    def _told(self, change: RowChange, owner: str) -> Iterator[Alteration]:
        table, before, after = change.table, change.before, change.after
        if before is not None and after is not None:
            for column, words in COLUMNS.get(table, {}).items():
                if column in after and (column != "start" or "quote" not in after):
                    old, new = self._value(column, before[column]), self._value(column, after[column])
                    yield Alteration(_(words), old, new, owner)
        elif after is not None:
            words = N_("Match dismissed") if after.get("kind") == DISMISSED else COMES.get(table, table)
            yield Alteration(_(words), "", self._named(table, after), owner)
            if table == "claim":
                status = COLUMNS["claim"]["status"]
                yield Alteration(_(status), "", self._value("status", after["status"]), owner)
        elif before is not None:
            yield Alteration(_(GOES.get(table, table)), self._named(table, before), "", owner)

    def _named(self, table: str, row: Row) -> str:
        """A whole row in a few words."""
        match table:
            case "claim":
                return str(row["quote"])
            case "claim_tag":
                return str(row["tag"])
            case "evidence":
                names = (row.get(name, "") for name in ("file_name", "title", "url", "quote", "note"))
                return " · ".join(name for name in names if name)
            case "placement":
                return _(OUTCOMES.get(row["outcome"], str(row["outcome"])))
            case "link":
                return "" if row["kind"] == DISMISSED else self._value("kind", row["kind"])
            case "article":
                return str(row["title"])
            case "version":
                return _("version {number}").format(number=row["number"])
            case "verdict":
                return str(row["label"] or self._value("verdict", row["id"]))
            case "merge":
                return str(row.get("source", ""))
            case "batch":
                return source_of_batch(self._base, row["id"])
        return ""

    def _value(self, column: str, value: Any) -> str:
        match column:
            case "status":
                return next((_(status.label) for status in STATUSES if status.id == value), str(value))
            case "verdict":
                return self._verdicts.get(value, str(value))
            case "priority":
                return _(PRIORITIES.get(value, str(value)))
            case "stance":
                return _(STANCES.get(value, str(value)))
            case "kind":
                return _("Dismissed") if value == DISMISSED else _(LINK_KINDS.get(value, str(value)))
        return str(value)

    def _looked_up(self, owner: str) -> str:
        for claim in claims_by(self._base, "id", (owner,)):
            return _("No. {number}, “{quote}”").format(number=claim.number, quote=claim.quote)
        title = title_in_base(self._base, owner)
        quote = "" if title else quote_in_history(self._base, owner)
        return _("“{quote}”").format(quote=quote) if quote else title
