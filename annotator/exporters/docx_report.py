"""The report as a Word document (ISO/IEC 29500), to be worked on: headings, marked passages, tables, links.

Status is told in words at the passage, beside its colour. The document is in memory until it is whole: it is for
articles, not for a base of a million claims.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any, BinaryIO

from annotator import i18n
from annotator.domain.claim import ClaimRecord, Evidence
from annotator.domain.status import STATUSES
from annotator.exporters import report
from annotator.exporters.format import Preset, Reviewed, Source
from annotator.exporters.linked_data import uri
from annotator.i18n import N_, _

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph
    from docx.text.run import Run

_LINK = "1A5FB4"
_WIDTHS = (42, 110)
"""Of the columns of a table, in millimetres."""

_CONTROL = dict.fromkeys([*range(9), *range(11, 32), 0xFFFE, 0xFFFF], " ")
"""What XML cannot hold; a tab and a line break become such."""


class DocxReport:
    id = "docx"
    label = N_("Report (Word)")
    suffix = ".docx"
    hint = N_("Articles with their claims marked, to work on.")
    publishes = False
    presets = (Preset("document", N_("Document, to work on")),)

    def write(self, source: Source, stream: BinaryIO, preset: str) -> int:
        # Only here: it is needed for nothing else.
        from docx import Document

        document = Document()
        first = next(source.articles(), None)
        _prepare(document, report.title(source, first), source.moment)
        _add_summary(document, source, report.title(source, first))
        number = 0
        for article in source.articles():
            _add_article(document, article, number)
            number += len(article.records)
        document.save(stream)
        return number


def _prepare(document: Document, title: str, moment: str) -> None:
    properties = document.core_properties
    properties.title, properties.author, properties.comments = _plain(title), "Annotator", ""
    properties.created = properties.modified = datetime.fromisoformat(moment)
    _set_language(document.styles["Normal"].element.get_or_add_rPr(), i18n.language())


def _add_summary(document: Document, source: Source, title: str) -> None:
    document.add_heading(_plain(title), 0)
    made = report.made(source)
    document.add_paragraph(_plain(f"{source.publisher.name} · {made}" if source.publisher.name else made))
    document.add_heading(_("Summary"), 1)
    labels = {row.id: _(row.label) for row in STATUSES}
    rows = [(labels[status_id], str(count)) for status_id, count in report.figures(source)]
    rows += [(label, str(count)) for label, count in report.verdicts(source)]
    _add_table(document, rows)


def _add_article(document: Document, article: Reviewed, before: int) -> None:
    document.add_heading(_plain(report.heading(article)), 1)
    origin = document.add_paragraph(_plain(" · ".join(report.origin(article))))
    if address := uri(article.url):
        origin.add_run(" · ")
        _add_link(origin, article.url, address)
    claims = [record.claim for record in article.records]
    for pieces in report.paragraphs(article.text, claims):
        if not pieces:
            continue
        paragraph = document.add_paragraph()
        for piece in pieces:
            for number in piece.begins:
                label = report.status_label(article.records[number])
                run = paragraph.add_run(f"[{before + number + 1} {label}]\u00a0")
                run.bold = True
                _shade(run, claims[number].status)
            run = paragraph.add_run(_plain(piece.text))
            # The schema wants the shade before the language. The claim that began last is painted on top.
            if piece.claims:
                _shade(run, claims[piece.claims[-1]].status)
            if article.language:
                _set_language(run._r.get_or_add_rPr(), article.language)
    document.add_heading(_("Claims"), 2)
    for place, record in enumerate(article.records, 1):
        _add_claim(document, record, before + place)


def _add_claim(document: Document, record: ClaimRecord, number: int) -> None:
    claim = record.claim
    heading = document.add_heading(f"{number}. ", 3)
    _shade(heading.add_run(report.status_label(record)), claim.status)
    if claim.verdict:
        heading.add_run(_plain(f" · {record.verdict_label}"))
    sentence, place = claim.in_sentence
    said = document.add_paragraph(_plain(sentence[: place.start]), style="Quote")
    said.add_run(_plain(sentence[place.start : place.end])).bold = True
    said.add_run(_plain(sentence[place.end :]))
    _add_table(document, report.facts(record), claim.evidence)


def _add_table(document: Document, rows: Sequence[tuple[str, str]], evidence: Sequence[Evidence] = ()) -> None:
    """A table of names and values, and of the evidence."""
    if not rows and not evidence:
        return
    from docx.shared import Mm

    table = document.add_table(rows=0, cols=2, style="Table Grid")
    table.autofit = False
    for name, value in rows:
        cells = table.add_row().cells
        cells[0].text, cells[1].text = _plain(name), _plain(value)
    for source in evidence:
        cells = table.add_row().cells
        cells[0].text = _plain(_("Evidence") + f" · {report.stance(source)}")
        paragraph = cells[1].paragraphs[0]
        name = report.evidence_title(source)
        if address := report.address(source):
            _add_link(paragraph, name, address)
        elif name:
            paragraph.add_run(_plain(name))
        for detail in report.details(source):
            paragraph.add_run(_plain(f" · {detail}" if paragraph.text else detail))
        if source.quote:
            cells[1].add_paragraph().add_run(_plain(source.quote)).italic = True
        if source.note:
            cells[1].add_paragraph(_plain(source.note))
    for row in table.rows:
        for cell, width in zip(row.cells, _WIDTHS, strict=True):
            cell.width = Mm(width)


def _add_link(paragraph: Paragraph, text: str, address: str) -> None:
    """A link: python-docx reads them and makes none."""
    from docx.opc.constants import RELATIONSHIP_TYPE
    from docx.shared import RGBColor

    target = paragraph.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    link = _element("w:hyperlink", {"r:id": target})
    run = paragraph.add_run(_plain(text))
    run.font.underline = True
    run.font.color.rgb = RGBColor.from_string(_LINK)
    link.append(run._r)
    paragraph._p.append(link)


def _shade(run: Run, status_id: str) -> None:
    """Lay the colour of a status under some text."""
    shade = _element("w:shd", {"w:val": "clear", "w:color": "auto", "w:fill": report.wash(status_id).removeprefix("#")})
    run._r.get_or_add_rPr().append(shade)


def _set_language(properties: Any, tag: str) -> None:
    """Say in which language a text is, for whoever checks its spelling or reads it aloud."""
    properties.append(_element("w:lang", {"w:val": tag}))


def _element(name: str, attributes: dict[str, str]) -> Any:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    element = OxmlElement(name)
    for attribute, value in attributes.items():
        element.set(qn(attribute), value)
    return element


def _plain(text: str) -> str:
    return text.translate(_CONTROL)


EXPORTER = DocxReport()
