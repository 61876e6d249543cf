"""Claims with their record: evidence, tags, links to earlier claims."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.domain.opinion import Opinion, disagree
from annotator.domain.span import Span
from annotator.i18n import N_

STANCES: dict[str, str] = {
    "supports": N_("Supports"),
    "contradicts": N_("Contradicts"),
    "context": N_("Context"),
}
PRIORITIES: dict[int, str] = {
    0: N_("No priority"),
    1: N_("Low priority"),
    2: N_("Medium priority"),
    3: N_("High priority"),
}
LINK_KINDS: dict[str, str] = {
    "same": N_("Same"),
    "contradicts": N_("Contradicts"),
    "related": N_("Related"),
}
DISMISSED = "dismissed"


@dataclass(frozen=True, slots=True)
class Evidence:
    """A source for or against a claim. `accessed` is an ISO date; `stance` a key of `STANCES`.

    It may be a file that is kept in the base under `file_sha256`, None for no file; `file_size` in bytes.
    """

    id: str
    url: str = ""
    title: str = ""
    quote: str = ""
    stance: str = "supports"
    accessed: str = ""
    note: str = ""
    file_sha256: str | None = None
    file_name: str = ""
    media_type: str = ""
    file_size: int = 0

    @property
    def name(self) -> str:
        """What it is called where there is room for one thing: where it is, or else what it says."""
        return self.url or self.title or self.file_name or self.quote or self.note


@dataclass(frozen=True, slots=True)
class Link:
    """A decision about an earlier claim: linked as same, contradicts or related, or dismissed.

    `match_kind` and `score` (0-100) are what the match had when it was decided; `status_taken` and `verdict_taken` are
    what was taken over from the earlier claim, empty for nothing.
    """

    earlier_id: str
    kind: str
    match_kind: str
    score: float
    status_taken: str
    verdict_taken: str
    reviewer: str
    created_at: str


@dataclass(frozen=True, slots=True)
class Claim:
    """A span of one version with its record.

    `quote` is the exact passage, `prefix` and `suffix` the text around it, `sentence` the sentence it stands in, which
    begins at code point `sentence_start` of the version; `paragraph` counts from 1. `verdict` is an id of the base's
    scale or empty. `number` is local to one base; `id` is the same everywhere; `external_id`
    is the one that an imported claim has where it comes from, else empty.
    """

    id: str
    number: int
    article_id: str
    version_id: str
    span: Span
    quote: str
    prefix: str
    suffix: str
    sentence: str
    sentence_start: int
    paragraph: int
    status: str
    verdict: str
    note: str
    normalised: str
    speaker: str
    claim_date: str
    priority: int
    reviewer: str
    created_at: str
    updated_at: str
    external_id: str = ""
    tags: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    links: tuple[Link, ...] = ()
    opinions: tuple[Opinion, ...] = ()

    @property
    def disputed(self) -> bool:
        """Whether opinions on it differ, and nobody has decided between them."""
        return bool(self.opinions) and disagree(self.opinions)

    @property
    def in_sentence(self) -> tuple[str, Span]:
        """The sentence, and the place of the quote in it; the quote alone if its sentence does not hold it."""
        return placed(self.sentence, self.quote, self.span.start - self.sentence_start)


def placed(sentence: str, quote: str, start: int) -> tuple[str, Span]:
    """A sentence and the place of a quote that begins at `start` of it; the quote alone if it does not stand there."""
    if start >= 0 and sentence[start : start + len(quote)] == quote:
        return sentence, Span(start, start + len(quote))
    return quote, Span(0, len(quote))


@dataclass(frozen=True, slots=True)
class ClaimPlace:
    """What is painted of a claim: where it stands, and its status."""

    id: str
    span: Span
    status: str


CLAIM_FIELDS: tuple[str, ...] = (
    "status",
    "verdict",
    "note",
    "normalised",
    "speaker",
    "claim_date",
    "priority",
    "reviewer",
)


@dataclass(frozen=True, slots=True)
class ClaimFilter:
    """Which claims a list or an export takes; an empty field does not restrict. `articles` are several.

    `text` is looked for in quote, sentence, normalised wording, note and article title, accents and case set aside.
    `orphans` takes only those that do not stand in the newest version of their article, `disputed` only those on which
    opinions differ.
    """

    text: str = ""
    statuses: frozenset[str] = frozenset()
    tag: str = ""
    reviewer: str = ""
    article_id: str = ""
    articles: frozenset[str] = frozenset()
    orphans: bool = False
    disputed: bool = False


SORTS: dict[str, str] = {
    "position": N_("Position in the article"),
    "newest": N_("Newest first"),
    "updated": N_("Last changed"),
    "status": N_("Status"),
    "priority": N_("Priority"),
    "quote": N_("Quote"),
}


@dataclass(frozen=True, slots=True)
class ClaimRecord:
    """A claim with all that an export says of its article, and the verdict's words. An orphan does not stand in the
    newest version of the article."""

    claim: Claim
    article_title: str
    article_url: str
    article_outlet: str
    article_author: str
    article_published: str
    article_language: str
    sha256: str
    verdict_label: str
    orphan: bool = False
