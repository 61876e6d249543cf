"""The report as PDF, to be sent and filed. What is on its pages is made here; they are set by the one who prints.

Of HTML only what Qt's rich text knows is used (https://doc.qt.io/qt-6/richtext-html-subset.html). Each status is told
in words at the passage, beside its colour.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import BinaryIO

from annotator.domain.claim import ClaimRecord, Evidence
from annotator.domain.status import STATUSES
from annotator.exporters import report
from annotator.exporters.format import Preset, Reviewed, Source
from annotator.exporters.linked_data import uri
from annotator.i18n import N_, _


class PdfReport:
    id = "pdf"
    label = N_("Report (PDF)")
    suffix = ".pdf"
    hint = N_("Articles with their claims marked, to send and file.")
    publishes = False
    presets = (Preset("a4", N_("A4")), Preset("letter", N_("US Letter")))

    def write(self, source: Source, stream: BinaryIO, preset: str) -> int:
        first = next(source.articles(), None)
        source.print_pages(_parts(source), stream, size=preset, title=report.title(source, first))
        return source.total


def _parts(source: Source) -> Iterator[str]:
    """The HTML of the summary with the first article, and of each article that follows: parts begin on a new page."""
    number, before = 0, _summary(source)
    for article in source.articles():
        yield before + _article(article, number)
        number, before = number + len(article.records), ""
    if before:
        yield before


def _summary(source: Source) -> str:
    labels = {row.id: _(row.label) for row in STATUSES}
    first = next(source.articles(), None)
    rows = [(labels[status_id], count) for status_id, count in report.figures(source)]
    made = f"{source.publisher.name} · {report.made(source)}" if source.publisher.name else report.made(source)
    return (
        f"<h1>{escape(report.title(source, first))}</h1><p>{escape(made)}</p>"
        + _heading(_("Summary"))
        + _table(rows)
        + (_heading(_("Verdicts")) + _table(found) if (found := report.verdicts(source)) else "")
    )


def _heading(text: str) -> str:
    return f"<h3>{escape(text)}</h3>"


def _table(rows: list[tuple[str, int]]) -> str:
    cells = "".join(f'<tr><td>{escape(label)}</td><td align="right">{count}</td></tr>' for label, count in rows)
    return f'<table cellpadding="3" cellspacing="0" border="0">{cells}</table>'


def _article(article: Reviewed, before: int) -> str:
    origin = [escape(part) for part in report.origin(article)]
    if address := uri(article.url):
        origin.append(f'<a href="{escape(address)}">{escape(article.url)}</a>')
    claims = "".join(_claim(record, before + place) for place, record in enumerate(article.records, 1))
    return (
        f"<h2>{escape(report.heading(article))}</h2><p>{' · '.join(origin)}</p>"
        + "".join(_paragraphs(article, before))
        + _heading(_("Claims"))
        + claims
    )


def _paragraphs(article: Reviewed, before: int) -> Iterator[str]:
    claims = [record.claim for record in article.records]
    for pieces in report.paragraphs(article.text, claims):
        marked = []
        for piece in pieces:
            for number in piece.begins:
                label = report.status_label(article.records[number])
                marked.append(
                    f'<span class="{claims[number].status}"><b>[{before + number + 1} {escape(label)}]</b>&nbsp;</span>'
                )
            inner = escape(piece.text)
            # The claim that began last is painted on top.
            marked.append(f'<span class="{claims[piece.claims[-1]].status}">{inner}</span>' if piece.claims else inner)
        if marked:
            yield f"<p>{''.join(marked)}</p>"


def _claim(record: ClaimRecord, number: int) -> str:
    claim = record.claim
    verdict = f" · {escape(record.verdict_label)}" if claim.verdict else ""
    sentence, place = claim.in_sentence
    said = (
        f"{escape(sentence[: place.start])}<b>{escape(sentence[place.start : place.end])}</b>"
        f"{escape(sentence[place.end :])}"
    )
    rows = [(name, _lines(value)) for name, value in report.facts(record)]
    if claim.evidence:
        rows.append((_("Evidence"), "<br>".join(map(_evidence, claim.evidence))))
    cells = "".join(
        f'<tr><td width="22%" class="name">{escape(name)}</td><td>{value}</td></tr>' for name, value in rows
    )
    return (
        f'<h4>{number}. <span class="{claim.status}">{escape(report.status_label(record))}</span>{verdict}</h4>'
        f"<p>{said}</p>" + (f'<table width="100%" cellpadding="2" cellspacing="0">{cells}</table>' if rows else "")
    )


def _evidence(evidence: Evidence) -> str:
    name = escape(report.evidence_title(evidence))
    if address := report.address(evidence):
        name = f'<a href="{escape(address)}">{name}</a>'
    parts = [f"<b>{escape(report.stance(evidence))}</b>", name, *map(escape, report.details(evidence))]
    quote = f"<br><i>{escape(evidence.quote)}</i>" if evidence.quote else ""
    note = f"<br>{_lines(evidence.note)}" if evidence.note else ""
    return " · ".join(filter(None, parts)) + quote + note


def _lines(text: str) -> str:
    return escape(text).replace("\n", "<br>")


EXPORTER = PdfReport()
