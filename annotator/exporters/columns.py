"""The columns of a table of claims, in their order: named alike in every format and in the JSON of the command line."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import Any

from annotator.domain.claim import DISMISSED, ClaimRecord, Evidence, Link
from annotator.exporters.format import Source
from annotator.i18n import N_

Cell = str | int | tuple[str, ...] | None
"""Text, a whole number, several texts, or nothing."""


@dataclass(frozen=True, slots=True)
class Column:
    """A cell is the `field` of a `ClaimRecord`, such as `claim.quote`, or what `of` makes of it.

    `joint` stands between several texts where a format has room for one only; `kind` is what a spreadsheet may make of
    the cell: `text`, `number`, `date` (ISO 8601, perhaps only the year or month), `time` (in UTC) or `link`. `label` is
    its heading for people, a message to translate.
    """

    id: str
    field: str
    label: str
    kind: str = "text"
    of: Callable[[Any], Cell] | None = None
    joint: str = ""

    def read(self, record: ClaimRecord) -> Cell:
        cell: Cell = attrgetter(self.field)(record)
        return cell if self.of is None else self.of(cell)

    def text(self, record: ClaimRecord) -> str:
        """The cell as one text."""
        return self.joined(attrgetter(self.field)(record))

    def joined(self, value: Any) -> str:
        """One text for what the field holds."""
        cell = value if self.of is None else self.of(value)
        if isinstance(cell, tuple):
            return self.joint.join(cell)
        return "" if cell is None else str(cell)


_CLOSER = {"same": ("same", "reworded"), "contradicts": ("different_figure", "opposite")}
"""Match kinds that bear a reviewer's decision out and say how."""


def _sources(evidence: Sequence[Evidence]) -> tuple[str, ...]:
    """The address of each source, or else its title, the name of its file, or what it says."""
    return tuple(source.name for source in evidence if source.name)


def _match(links: Sequence[Link]) -> Link | None:
    """The link to an earlier claim that speaks loudest; links come best first, and one that was dismissed is none."""
    return next((link for link in links if link.kind != DISMISSED), None)


def _matched_claim_id(links: Sequence[Link]) -> str:
    link = _match(links)
    return link.earlier_id if link else ""


def _match_kind(links: Sequence[Link]) -> str:
    """What the comparison said, if that only says it more closely than the reviewer; else the reviewer's own word."""
    link = _match(links)
    if link is None:
        return ""
    return link.match_kind if link.match_kind in _CLOSER.get(link.kind, ()) else link.kind


def _match_score(links: Sequence[Link]) -> int | None:
    """0-100, in whole numbers: a decimal point is a date or a text to half of the spreadsheets."""
    link = _match(links)
    return round(link.score) if link and link.match_kind else None


COLUMNS: tuple[Column, ...] = (
    Column("claim_id", "claim.id", N_("Claim")),
    Column("article_title", "article_title", N_("Article")),
    Column("article_url", "article_url", N_("URL"), "link"),
    Column("article_outlet", "article_outlet", N_("Outlet")),
    Column("article_date", "article_published", N_("Date"), "date"),
    Column("article_sha256", "sha256", N_("SHA-256 of the text")),
    Column("paragraph", "claim.paragraph", N_("Paragraph"), "number"),
    Column("start", "claim.span.start", N_("Start"), "number"),
    Column("end", "claim.span.end", N_("End"), "number"),
    Column("quote", "claim.quote", N_("Quote")),
    Column("sentence", "claim.sentence", N_("Sentence")),
    Column("claim_normalised", "claim.normalised", N_("Normalised wording")),
    Column("speaker", "claim.speaker", N_("Speaker")),
    Column("claim_date", "claim.claim_date", N_("Claim date"), "date"),
    # The id, the same in every language and preset; the verdict has the words of the base's own scale.
    Column("status", "claim.status", N_("Status")),
    Column("verdict", "verdict_label", N_("Verdict")),
    Column("note", "claim.note", N_("Note")),
    Column("sources", "claim.evidence", N_("Evidence"), "link", _sources, " | "),
    Column("tags", "claim.tags", N_("Tags"), joint=", "),
    Column("priority", "claim.priority", N_("Priority"), "number"),
    Column("reviewer", "claim.reviewer", N_("Reviewer")),
    Column("created_at", "claim.created_at", N_("Marked (UTC)"), "time"),
    Column("updated_at", "claim.updated_at", N_("Changed (UTC)"), "time"),
    Column("matched_claim_id", "claim.links", N_("Earlier claim"), of=_matched_claim_id),
    Column("match_kind", "claim.links", N_("Match"), of=_match_kind),
    Column("match_score", "claim.links", N_("Score"), "number", _match_score),
)

Row = Sequence[str]

_FIELDS = [column.field for column in COLUMNS]


def table(source: Source) -> Iterator[list[Row]]:
    """The cells of all claims as texts, some hundred rows at a time.

    Rows of claims on which nothing hangs pass as they are read: a million take hardly longer than to write.
    """
    for rows, parts in source.rows(_FIELDS):
        filled: dict[str, list[tuple[int, str]]] = {}
        for place, column in enumerate(COLUMNS):
            for claim_id, hanging in parts.get(column.field, {}).items():
                filled.setdefault(claim_id, []).append((place, column.joined(hanging)))
        yield [_filled(row, filled[row[0]]) if row[0] in filled else row for row in rows]


def _filled(row: Row, cells: list[tuple[int, str]]) -> Row:
    whole = list(row)
    for place, cell in cells:
        whole[place] = cell
    return whole
