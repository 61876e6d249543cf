"""Articles as flat OpenDocument text, which LibreOffice writes in any format.

In what an article is made of, each line is a paragraph. It begins with `# ` (title), `## ` (heading), `- ` (item of a
list) or `| ` (row of a table). In it, `{comment|author|passage|what it says}` and `{note|what it says}` hang notes on a
passage or at a place; `{ins|…}` was inserted and `{del|…}` deleted while changes were tracked.
"""

from __future__ import annotations

import re
from html import escape

_MARK = re.compile(r"\{(comment|note|ins|del)\|([^}]*)\}")
_DATE = "2026-03-02T09:30:00"

_DOCUMENT = """<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
 xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0"
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:meta><dc:title>{title}</dc:title><meta:initial-creator>Jeanne Morel</meta:initial-creator>
<dc:creator>Jeanne Morel</dc:creator><meta:creation-date>{date}</meta:creation-date><dc:date>{date}</dc:date>
<dc:language>{language}</dc:language></office:meta>
<office:styles>
<style:default-style style:family="paragraph"><style:paragraph-properties fo:margin-bottom="0.2cm"/>
<style:text-properties style:font-name="DejaVu Serif" fo:font-family="DejaVu Serif" fo:font-size="{size}pt"
 fo:language="{language}" fo:country="{country}" fo:hyphenate="true" fo:hyphenation-remain-char-count="3"
 fo:hyphenation-push-char-count="3"/></style:default-style>
<style:style style:name="Standard" style:family="paragraph"/>
<style:style style:name="Body" style:family="paragraph" style:parent-style-name="Standard">
<style:paragraph-properties fo:text-align="{align}"/></style:style>
<style:style style:name="Title" style:family="paragraph" style:parent-style-name="Standard">
<style:text-properties fo:font-size="18pt" fo:font-weight="bold" fo:hyphenate="false"/></style:style>
<style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph"
 style:parent-style-name="Standard" style:default-outline-level="1">
<style:text-properties fo:font-size="13pt" fo:font-weight="bold"/></style:style>
</office:styles>
<office:automatic-styles>
<style:page-layout style:name="page"><style:page-layout-properties fo:page-width="14.8cm" fo:page-height="21cm"
 fo:margin="1.5cm"><style:columns fo:column-count="{columns}" fo:column-gap="0.8cm"/></style:page-layout-properties>
<style:header-style><style:header-footer-properties fo:min-height="0.8cm" fo:margin-bottom="0.4cm"/>
</style:header-style><style:footer-style><style:header-footer-properties fo:min-height="0.8cm" fo:margin-top="0.4cm"/>
</style:footer-style>
</style:page-layout>
<text:list-style style:name="L"><text:list-level-style-bullet text:level="1" text:bullet-char="•"/></text:list-style>
</office:automatic-styles>
<office:master-styles>
<style:master-page style:name="Standard" style:page-layout-name="page">{around}</style:master-page>
</office:master-styles>
<office:body><office:text>{tracked}{body}</office:text></office:body></office:document>
"""
_AROUND = """<style:header><text:p text:style-name="Standard">Le Courrier de Vaudreille</text:p></style:header>
<style:footer><text:p text:style-name="Standard"><text:page-number>1</text:page-number>
/ <text:page-count>2</text:page-count></text:p></style:footer>"""


def accepted(text: str) -> str:
    """A text with its tracked changes accepted: on paper nobody sees them."""
    return re.sub(r"\{(ins|del)\|([^}]*)\}", lambda found: found[2] if found[1] == "ins" else "", text)


def draft(text: str, language: str, *, columns: int = 1, bare: bool = False) -> str:
    """The article, with a running head and page numbers unless it is `bare`."""
    paragraphs = text.split("\n")
    changes: list[str] = []
    body = "".join(_blocks(paragraphs, changes))
    tracked = f"<text:tracked-changes>{''.join(changes)}</text:tracked-changes>" if changes else ""
    return _DOCUMENT.format(
        title=escape(paragraphs[0].removeprefix("# ")),
        language=language,
        country={"fr": "FR", "en": "GB"}[language],
        date=_DATE,
        columns=columns,
        size=9 if columns > 1 else 11,
        align="left" if bare else "justify",
        around="" if bare else _AROUND,
        tracked=tracked,
        body=body,
    )


def _blocks(paragraphs: list[str], changes: list[str]) -> list[str]:
    blocks: list[str] = []
    before = ""
    for paragraph in paragraphs:
        kind = paragraph.split(" ", 1)[0]
        if before in ("-", "|") and kind != before:
            blocks.append("</text:list>" if before == "-" else "</table:table>")
        before = kind
        if kind == "#":
            blocks.append(f'<text:p text:style-name="Title">{_runs(paragraph[2:], changes)}</text:p>')
        elif kind == "##":
            inside = _runs(paragraph[3:], changes)
            blocks.append(f'<text:h text:style-name="Heading_20_1" text:outline-level="1">{inside}</text:h>')
        elif kind == "-":
            opening = "" if blocks[-1].endswith("</text:list-item>") else '<text:list text:style-name="L">'
            blocks.append(f"{opening}<text:list-item>{_body(paragraph[2:], changes)}</text:list-item>")
        elif kind == "|":
            cells = paragraph[2:].split("\t")
            opening = (
                ""
                if blocks[-1].endswith("</table:table-row>")
                else (f'<table:table><table:table-column table:number-columns-repeated="{len(cells)}"/>')
            )
            row = "".join(f"<table:table-cell>{_body(cell, changes)}</table:table-cell>" for cell in cells)
            blocks.append(f"{opening}<table:table-row>{row}</table:table-row>")
        else:
            blocks.append(_body(paragraph, changes))
    return blocks


def _body(text: str, changes: list[str]) -> str:
    return f'<text:p text:style-name="Body">{_runs(text, changes)}</text:p>'


def _runs(text: str, changes: list[str]) -> str:
    runs, start = [], 0
    for found in _MARK.finditer(text):
        runs += [escape(text[start : found.start()]), _marked(found[1], found[2].split("|"), changes)]
        start = found.end()
    return "".join([*runs, escape(text[start:])])


def _marked(kind: str, parts: list[str], changes: list[str]) -> str:
    if kind == "note":
        return (
            '<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>'
            f'<text:p text:style-name="Standard">{escape(parts[0])}</text:p></text:note-body></text:note>'
        )
    if kind == "comment":
        author, passage, words = parts
        name = f"c{len(words)}"
        return (
            f'<office:annotation office:name="{name}"><dc:creator>{author}</dc:creator><dc:date>{_DATE}</dc:date>'
            f"<text:p>{escape(words)}</text:p></office:annotation>{escape(passage)}<office:annotation-end"
            f' office:name="{name}"/>'
        )
    name = f"ct{len(changes) + 1}"
    words = escape(parts[0])
    about = f"<office:change-info><dc:creator>Jeanne Morel</dc:creator><dc:date>{_DATE}</dc:date></office:change-info>"
    inserted = kind == "ins"
    change = (
        f"<text:insertion>{about}</text:insertion>"
        if inserted
        else (f"<text:deletion>{about}<text:p>{words}</text:p></text:deletion>")
    )
    changes.append(f'<text:changed-region text:id="{name}">{change}</text:changed-region>')
    place = f'text:change-id="{name}"/>'
    return f"<text:change-start {place}{words}<text:change-end {place}" if inserted else f"<text:change {place}"
