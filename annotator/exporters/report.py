"""What a report for people shows, in whichever format: articles with their claims marked, and facts of a claim."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from annotator.domain.claim import PRIORITIES, STANCES, Claim, ClaimRecord, Evidence
from annotator.domain.status import STATUSES, status
from annotator.exporters.format import Reviewed, Source
from annotator.exporters.linked_data import uri
from annotator.i18n import _, ngettext


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a paragraph: the claims that cover it, the widest first, and those that begin with it, by number."""

    text: str
    claims: tuple[int, ...] = ()
    begins: tuple[int, ...] = ()


def paragraphs(text: str, claims: Sequence[Claim]) -> Iterator[list[Piece]]:
    """The paragraphs of a text, cut where claims begin and end. The number of a claim is its place in `claims`."""
    waiting = sorted(range(len(claims)), key=lambda number: (claims[number].span.start, -claims[number].span.end))
    waiting.reverse()
    edges = sorted({edge for claim in claims for edge in (claim.span.start, claim.span.end)})
    inside: list[int] = []
    start = 0
    for paragraph in text.split("\n"):
        if not paragraph:
            yield []
            start += 1
            continue
        end = start + len(paragraph)
        cuts = [start, *edges[bisect_right(edges, start) : bisect_left(edges, end)], end]
        pieces = []
        for cut, following in pairwise(cuts):
            inside = [number for number in inside if claims[number].span.end > cut]
            begins = []
            while waiting and claims[waiting[-1]].span.start <= cut:
                number = waiting.pop()
                # Unless it covered a line break alone.
                if claims[number].span.end > cut:
                    begins.append(number)
            inside += begins
            pieces.append(Piece(text[cut:following], tuple(inside), tuple(begins)))
        yield pieces
        start = end + 1


def mixed(colour: str, other: str, share: float) -> str:
    """A colour (`#1b7f4b`) with a share of another, from 0 to 1."""
    pairs = [(int(colour[place : place + 2], 16), int(other[place : place + 2], 16)) for place in (1, 3, 5)]
    return "#" + "".join(f"{round(one + (another - one) * share):02x}" for one, another in pairs)


def wash(status_id: str) -> str:
    """The colour of a status to lay under text on white paper."""
    return mixed(status(status_id).light, "#ffffff", 0.82)


def title(source: Source, first: Reviewed | None) -> str:
    """The title of a report: that of its first article, if that is the only one."""
    alone = first is not None and len(first.records) == source.total
    return heading(first) if first is not None and alone else _("Fact-check report")


def status_label(record: ClaimRecord) -> str:
    return _(status(record.claim.status).label)


def heading(article: Reviewed) -> str:
    return article.title or _("Article without a title")


def origin(article: Reviewed) -> list[str]:
    """Where an article comes from: outlet, author, date; and whether this is a text that it has no longer."""
    former = _("an earlier version of the text") if article.former else ""
    return [part for part in (article.outlet, article.author, article.published, former) if part]


def facts(record: ClaimRecord) -> list[tuple[str, str]]:
    """What is recorded of a claim beside its status, verdict and evidence: names and values, without what is empty."""
    claim = record.claim
    found = [
        (_("Note"), claim.note),
        (_("Normalised wording"), claim.normalised),
        (_("Speaker"), claim.speaker),
        (_("Claim date"), claim.claim_date),
        (_("Priority"), _(PRIORITIES[claim.priority]) if claim.priority in PRIORITIES and claim.priority else ""),
        (_("Tags"), ", ".join(claim.tags)),
        (_("Reviewer"), claim.reviewer),
    ]
    return [(name, value) for name, value in found if value]


def stance(evidence: Evidence) -> str:
    return _(STANCES.get(evidence.stance, evidence.stance))


def evidence_title(evidence: Evidence) -> str:
    return evidence.title or evidence.url or evidence.file_name


def details(evidence: Evidence) -> list[str]:
    """What is known of a source beside its title, in a few words each: the file that it is, when it was looked at."""
    file = evidence.file_name if evidence.file_name != evidence_title(evidence) else ""
    accessed = _("accessed {date}").format(date=evidence.accessed) if evidence.accessed else ""
    return [part for part in (file, accessed) if part]


def address(evidence: Evidence) -> str:
    """Where a source can be opened; empty for what is no web address."""
    return uri(evidence.url)


def figures(source: Source) -> list[tuple[str, int]]:
    """How many claims have each status."""
    counted = source.counts("status")
    return [(row.id, counted.get(row.id, 0)) for row in STATUSES]


def verdicts(source: Source) -> list[tuple[str, int]]:
    """How many claims have each verdict, by its label; without those that none has."""
    counted = source.counts("verdict")
    return [(step.label, counted[step.id]) for step in source.scale if counted.get(step.id)]


def made(source: Source) -> str:
    """What the report is about and when it was made, in a sentence."""
    day, time = source.moment[:10], source.moment[11:16]
    text = ngettext("{count} claim as of {day}, {time} UTC.", "{count} claims as of {day}, {time} UTC.", source.total)
    return text.format(count=source.total, day=day, time=time)
