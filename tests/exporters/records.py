"""Claims as an export meets them, the awkward ones too."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import BinaryIO, Literal

from annotator.domain.claim import Claim, ClaimRecord, Evidence, Link
from annotator.domain.span import Span
from annotator.domain.verdict import Verdict
from annotator.exporters.format import NOBODY, Parts, Publisher, Reviewed, Rows
from annotator.ui.printing import print_pages


def claim(number: int, quote: str, *, start: int = 0, **fields: object) -> Claim:
    """A claim that says nothing but its quote, unless `fields` say more."""
    given: dict[str, object] = {
        "id": f"0197a000-0000-7000-8000-{number:012}",
        "number": number,
        "article_id": "0197a000-0000-7000-9000-000000000001",
        "version_id": "0197a000-0000-7000-a000-000000000001",
        "span": Span(start, start + len(quote)),
        "quote": quote,
        "prefix": "",
        "suffix": "",
        "sentence": quote,
        "sentence_start": start,
        "paragraph": 1,
        "status": "unverified",
        "verdict": "",
        "note": "",
        "normalised": "",
        "speaker": "",
        "claim_date": "",
        "priority": 0,
        "reviewer": "Zoé",
        "created_at": "2026-03-02T09:30:00.000Z",
        "updated_at": "2026-03-02T09:30:00.000Z",
    }
    return Claim(**(given | fields))  # type: ignore[arg-type]


def record(of: Claim, verdict_label: str = "") -> ClaimRecord:
    """The claim with its article."""
    return ClaimRecord(
        of,
        article_title="« L’île aux données », dit-elle",
        article_url="https://example.org/île?a=1;b=2",
        article_outlet="La Gazette",
        article_author="Éric Œil",
        article_published="2026-03-01",
        article_language="fr",
        sha256="5feceb66ffc86f38d952786c6d696c79c2dbc239dd4e91b46729d73a27fb57e9",
        verdict_label=verdict_label,
    )


def link(number: int, kind: str, match_kind: str, score: float) -> Link:
    return Link(
        earlier_id=f"0197a000-0000-7000-8000-{number:012}",
        kind=kind,
        match_kind=match_kind,
        score=score,
        status_taken="",
        verdict_taken="",
        reviewer="Zoé",
        created_at="2026-03-02T09:31:00.000Z",
    )


SCALE = (
    Verdict("true", "Vrai", 0),
    Verdict("imprecise", "Imprécis", 1),
    Verdict("false", "Faux", 2),
    Verdict("unverifiable", "Invérifiable", 3),
)

RECORDS: tuple[ClaimRecord, ...] = (
    record(
        claim(
            1,
            "multiplication par quatre",
            start=118,
            sentence="La capacité, soit une multiplication par quatre, coûtera 3,2 Md€.",
            sentence_start=90,
            paragraph=3,
            status="verified",
            verdict="true",
            note='Vu au rapport, page 12 :\n« ×4 »; puis "quatre".',
            normalised="La capacité a été multipliée par quatre",
            speaker="Maëlle Œuvray",
            claim_date="2026-02",
            priority=3,
            tags=("chiffres", "énergie"),
            evidence=(
                Evidence("1", url="https://example.org/rapport.pdf", title="Rapport"),
                Evidence("2", title="Entretien avec l’auteur"),
                Evidence("3", quote="rien que ces mots"),
            ),
            links=(
                link(9, "dismissed", "same", 99.0),
                link(8, "same", "reworded", 87.5),
                link(7, "related", "related", 40.0),
            ),
        ),
        "Vrai",
    ),
    record(claim(2, "37 ans", start=300, status="refuted", links=(link(8, "contradicts", "", 0.0),))),
    record(claim(3, "=1+1", note="+33 1 23 45 67 89", speaker="@compte")),
    record(claim(4, "-5 %", note="\tretrait", speaker="'déjà'")),
    record(claim(5, "𝟛 👩‍🔬 naïveté, 12 345 €", note="première\r\ndeuxième")),
)


@dataclass
class Given:
    """Claims to export that are at hand, and not in a base."""

    claims: Sequence[ClaimRecord] = RECORDS
    moment: str = "2026-03-03T08:00:00.000Z"
    scale: Sequence[Verdict] = SCALE
    publisher: Publisher = NOBODY
    text: str = ""

    @property
    def total(self) -> int:
        return len(self.claims)

    def rows(self, fields: Sequence[str]) -> Iterator[tuple[Rows, Parts]]:
        """A page for each claim."""
        for record in self.records():
            values = {field: attrgetter(field)(record) for field in fields}
            parts = {field: value for field, value in values.items() if isinstance(value, tuple)}
            row = tuple("" if field in parts else str(values[field]) for field in fields)
            yield [row], {field: {record.claim.id: value} if value else {} for field, value in parts.items()}

    def records(self) -> Iterator[ClaimRecord]:
        yield from self.claims

    def articles(self) -> Iterator[Reviewed]:
        """One article, of the `text`."""
        if self.claims:
            first = self.claims[0]
            yield Reviewed(
                title=first.article_title,
                url=first.article_url,
                outlet=first.article_outlet,
                author=first.article_author,
                published=first.article_published,
                language=first.article_language,
                text=self.text,
                records=self.claims,
            )

    def counts(self, field: Literal["status", "verdict"]) -> Mapping[str, int]:
        return Counter(getattr(record.claim, field) for record in self.claims)

    def print_pages(self, parts: Iterable[str], stream: BinaryIO, *, size: str, title: str) -> None:
        print_pages(parts, stream, size=size, title=title)

    def operations(self, claim_id: str) -> Sequence[int]:
        """The claim's own number, and one that all have."""
        return (int(claim_id[-1]), 99)
