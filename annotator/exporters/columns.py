"""The columns of a table of claims, in their order: named alike in every format and in the JSON of the command line."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from annotator.domain.claim import DISMISSED, ClaimRecord, Link

Cell = str | int | tuple[str, ...] | None
"""Text, a whole number, several texts, or nothing."""


@dataclass(frozen=True, slots=True)
class Column:
    """`joint` stands between several texts where a format has room for one only."""

    id: str
    read: Callable[[ClaimRecord], Cell]
    joint: str = ""

    def text(self, record: ClaimRecord) -> str:
        """The cell as one text."""
        cell = self.read(record)
        if isinstance(cell, tuple):
            return self.joint.join(cell)
        return "" if cell is None else str(cell)


_CLOSER = {"same": ("same", "reworded"), "contradicts": ("different_figure", "opposite")}
"""Match kinds that bear a reviewer's decision out and say how."""


def _sources(record: ClaimRecord) -> tuple[str, ...]:
    """The address of each source, or its title where there is none."""
    return tuple(name for source in record.claim.evidence if (name := source.url or source.title))


def _match(record: ClaimRecord) -> Link | None:
    """The link to an earlier claim that speaks loudest; links come best first, and one that was dismissed is none."""
    return next((link for link in record.claim.links if link.kind != DISMISSED), None)


def _matched_claim_id(record: ClaimRecord) -> str:
    link = _match(record)
    return link.earlier_id if link else ""


def _match_kind(record: ClaimRecord) -> str:
    """What the comparison said, if that only says it more closely than the reviewer; else the reviewer's own word."""
    link = _match(record)
    if link is None:
        return ""
    return link.match_kind if link.match_kind in _CLOSER.get(link.kind, ()) else link.kind


def _match_score(record: ClaimRecord) -> int | None:
    """0-100, in whole numbers: a decimal point is a date or a text to half of the spreadsheets."""
    link = _match(record)
    return round(link.score) if link and link.match_kind else None


COLUMNS: tuple[Column, ...] = (
    Column("claim_id", lambda record: record.claim.id),
    Column("article_title", lambda record: record.article_title),
    Column("article_url", lambda record: record.article_url),
    Column("article_outlet", lambda record: record.article_outlet),
    Column("article_date", lambda record: record.article_published),
    Column("article_sha256", lambda record: record.sha256),
    Column("paragraph", lambda record: record.claim.paragraph),
    Column("start", lambda record: record.claim.span.start),
    Column("end", lambda record: record.claim.span.end),
    Column("quote", lambda record: record.claim.quote),
    Column("sentence", lambda record: record.claim.sentence),
    Column("claim_normalised", lambda record: record.claim.normalised),
    Column("speaker", lambda record: record.claim.speaker),
    Column("claim_date", lambda record: record.claim.claim_date),
    # The id, the same in every language and preset; the verdict has the words of the base's own scale.
    Column("status", lambda record: record.claim.status),
    Column("verdict", lambda record: record.verdict_label),
    Column("note", lambda record: record.claim.note),
    Column("sources", _sources, " | "),
    Column("tags", lambda record: record.claim.tags, ", "),
    Column("priority", lambda record: record.claim.priority),
    Column("reviewer", lambda record: record.claim.reviewer),
    Column("created_at", lambda record: record.claim.created_at),
    Column("updated_at", lambda record: record.claim.updated_at),
    Column("matched_claim_id", _matched_claim_id),
    Column("match_kind", _match_kind),
    Column("match_score", _match_score),
)
