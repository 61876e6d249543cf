"""A report as one HTML file that needs nothing else: no script, no picture, no address is fetched.

The Content-Security-Policy in it forbids all but its own style sheet, by the hash of it (https://www.w3.org/TR/CSP3/).
Status is told by icon, by the line under a passage and in words, never by colour alone. Light or dark, as the reader's
system is; printed, it is light.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterator, Sequence
from html import escape
from string import Template
from typing import BinaryIO

from annotator import assets, i18n
from annotator.domain.claim import ClaimRecord, Evidence
from annotator.domain.status import STATUSES
from annotator.exporters import report
from annotator.exporters.format import Preset, Reviewed, Source
from annotator.exporters.linked_data import uri
from annotator.i18n import N_, _

_PLACE = "<!-- articles -->\n"
_NIGHT = "#16191f"
"""The dark paper of the style sheet."""

_ROW, _LABEL, _BAR = 26, 200, 380
"""Of the chart, in its own units: the height of a row, the width of its label and of its longest bar."""


class HtmlReport:
    id = "html"
    label = N_("Report (HTML)")
    suffix = ".html"
    hint = N_("Articles with their claims marked, for any browser.")
    publishes = False
    presets = (Preset("page", N_("One page, to read or print")),)

    def write(self, source: Source, stream: BinaryIO, preset: str) -> int:
        number = 0
        articles = source.articles()
        first = next(articles, None)
        before, after = _frame(source, first).split(_PLACE)
        stream.write((before + _summary(source)).encode())
        while first is not None:
            stream.write(_article(first, number).encode())
            number += len(first.records)
            first = next(articles, None)
        stream.write(after.encode())
        return number


def _frame(source: Source, first: Reviewed | None) -> str:
    style = _colours() + assets.path("templates/report.css").read_text(encoding="utf-8")
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    made = report.made(source)
    return Template(assets.path("templates/report.html").read_text(encoding="utf-8")).substitute(
        language=i18n.language(),
        style=style,
        style_hash=f"sha256-{digest}",
        title=escape(report.title(source, first)),
        icons=_icons(),
        made=escape(f"{source.publisher.name} · {made}" if source.publisher.name else made),
        footer=escape(_("Made with Annotator.")),
    )


def _colours() -> str:
    """The colours of the statuses for light, dark and paper: of the text (`tone`) and under it (`wash`)."""
    light = " ".join(
        f"--{row.id}: {report.mixed(row.light, '#000000', 0.2)}; --{row.id}-wash: {report.wash(row.id)};"
        for row in STATUSES
    )
    dark = " ".join(
        f"--{row.id}: {row.dark}; --{row.id}-wash: {report.mixed(row.dark, _NIGHT, 0.74)};" for row in STATUSES
    )
    classes = "\n".join(f".{row.id} {{ --tone: var(--{row.id}); --wash: var(--{row.id}-wash); }}" for row in STATUSES)
    return (
        f"\n:root {{ {light} }}\n@media screen and (prefers-color-scheme: dark) {{ :root {{ {dark} }} }}\n{classes}\n"
    )


def _icons() -> str:
    """The icons of all statuses, to be used by their ids."""
    symbols = []
    for row in STATUSES:
        drawing = assets.path(f"icons/{row.icon}.svg").read_text(encoding="utf-8")
        inner = re.sub(r"\s+", " ", drawing[drawing.index(">", drawing.index("<svg")) + 1 : drawing.index("</svg>")])
        symbols.append(f'<symbol id="i-{row.id}" viewBox="0 0 24 24">{inner.strip()}</symbol>')
    return f'<svg width="0" height="0" aria-hidden="true">{"".join(symbols)}</svg>'


def _icon(status_id: str) -> str:
    return f'<svg class="icon" aria-hidden="true"><use href="#i-{status_id}"/></svg>'


def _summary(source: Source) -> str:
    heading = _("Summary")
    labels = {row.id: _(row.label) for row in STATUSES}
    tiles = "\n".join(
        f'<li class="{status_id}"><strong>{count}</strong>'
        f"<span>{_icon(status_id)} {escape(labels[status_id])}</span></li>"
        for status_id, count in report.figures(source)
    )
    return (
        f'<section aria-labelledby="summary">\n<h2 id="summary">{escape(heading)}</h2>\n'
        f'<ul class="figures">\n{tiles}\n</ul>\n{_chart(report.verdicts(source))}</section>\n'
    )


def _chart(rows: Sequence[tuple[str, int]]) -> str:
    """Bars for the verdicts; nothing where there are none. A label that is too long is cut, its title has it whole."""
    if not rows:
        return ""
    most = max(count for _label, count in rows)
    bars = []
    for place, (label, count) in enumerate(rows):
        top = place * _ROW
        short = label if len(label) <= 26 else label[:25] + "…"
        bars.append(
            f'<g><title>{escape(label)}: {count}</title><text x="{_LABEL - 10}" y="{top + 18}" text-anchor="end">'
            f'{escape(short)}</text><rect x="{_LABEL}" y="{top + 4}" rx="3" height="{_ROW - 8}" '
            f'width="{max(2, round(_BAR * count / most))}"/>'
            f'<text x="{_LABEL + max(2, round(_BAR * count / most)) + 8}" y="{top + 18}">{count}</text></g>'
        )
    heading = _("Verdicts")
    described = "; ".join(f"{label}: {count}" for label, count in rows)
    return (
        f'<h3 id="verdicts">{escape(heading)}</h3>\n'
        f'<svg class="chart" viewBox="0 0 {_LABEL + _BAR + 60} {len(rows) * _ROW}" role="img" '
        f'aria-labelledby="verdicts chart-text"><desc id="chart-text">{escape(described)}</desc>{"".join(bars)}</svg>\n'
    )


def _article(article: Reviewed, before: int) -> str:
    """An article; `before` claims were numbered already."""
    claims = "\n".join(_claim(record, before + place) for place, record in enumerate(article.records, 1))
    origin = [escape(part) for part in report.origin(article)]
    if address := uri(article.url):
        origin.append(f'<a href="{escape(address)}">{escape(article.url)}</a>')
    language = f' lang="{escape(article.language)}"' if article.language else ""
    text = "\n".join(_paragraphs(article, before))
    heading = _("Claims")
    return (
        f"<article>\n<h2{language}>{escape(report.heading(article))}</h2>\n"
        + (f'<p class="origin">{" · ".join(origin)}</p>\n' if origin else "")
        + f'<div class="text"{language}>\n{text}\n</div>\n'
        + f'<h3>{escape(heading)}</h3>\n<ol class="claims">\n{claims}\n</ol>\n</article>\n'
    )


def _paragraphs(article: Reviewed, before: int) -> Iterator[str]:
    claims = [record.claim for record in article.records]
    for pieces in report.paragraphs(article.text, claims):
        marked = []
        for piece in pieces:
            inner = escape(piece.text)
            for number in reversed(piece.claims):
                anchor = _anchor(article.records[number], before + number + 1) if number in piece.begins else ""
                inner = f'<mark class="{claims[number].status}">{anchor}{inner}</mark>'
            marked.append(inner)
        if marked:
            yield f"<p>{''.join(marked)}</p>"


def _anchor(record: ClaimRecord, number: int) -> str:
    """The number that leads from a passage to its claim."""
    said = _("Claim {number}: {status}").format(number=number, status=report.status_label(record))
    return f'<a id="p{number}" href="#c{number}" aria-label="{escape(said)}">{_icon(record.claim.status)}{number}</a>'


def _claim(record: ClaimRecord, number: int) -> str:
    claim = record.claim
    verdict = f'<span class="verdict">{escape(record.verdict_label)}</span>' if claim.verdict else ""
    sentence, place = claim.in_sentence
    said = (
        f"{escape(sentence[: place.start])}<b>{escape(sentence[place.start : place.end])}</b>"
        f"{escape(sentence[place.end :])}"
    )
    language = f' lang="{escape(record.article_language)}"' if record.article_language else ""
    rows = [f"<dt>{escape(name)}</dt><dd>{escape(value)}</dd>" for name, value in report.facts(record)]
    if claim.evidence:
        name, sources = _("Evidence"), "".join(map(_evidence, claim.evidence))
        rows.append(f'<dt>{escape(name)}</dt><dd><ul class="evidence">{sources}</ul></dd>')
    return (
        f'<li id="c{number}" class="{claim.status}"><p class="state"><a class="number" href="#p{number}">{number}</a>'
        f"{_icon(claim.status)}<span>{escape(report.status_label(record))}</span>{verdict}</p>"
        f"<blockquote{language}>{said}</blockquote>" + (f"<dl>{''.join(rows)}</dl>" if rows else "") + "</li>"
    )


def _evidence(evidence: Evidence) -> str:
    name = escape(report.evidence_title(evidence))
    address = report.address(evidence)
    if address:
        name = f'<a href="{escape(address)}">{name}</a>'
    stance = f'<span class="stance">{escape(report.stance(evidence))}</span>'
    parts = [stance, name, *map(escape, report.details(evidence))]
    quote = f"<q>{escape(evidence.quote)}</q>" if evidence.quote else ""
    note = f'<span class="note">{escape(evidence.note)}</span>' if evidence.note else ""
    return f"<li>{' · '.join(filter(None, parts))}{quote}{note}</li>"


EXPORTER = HtmlReport()
