from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from annotator.domain.article import Imported
from annotator.domain.errors import UnreadableDocument
from annotator.importers.docx import IMPORTER
from annotator.importers.format import Importer
from tests.importers.made import FOLDER, notes

SPACES = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://x"'


def packed(body: str, **parts: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("word/document.xml", f"<w:document {SPACES}><w:body>{body}</w:body></w:document>")
        for name, inside in parts.items():
            archive.writestr(f"word/{name}.xml", f"<w:{name} {SPACES}>{inside}</w:{name}>")
    return buffer.getvalue()


def read(body: str, **parts: str) -> Imported:
    return IMPORTER.read(packed(body, **parts), Path("a.docx"))


def run(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def test_it_is_an_importer() -> None:
    importer: Importer = IMPORTER
    data = (FOLDER / "draft.fr.docx").read_bytes()
    assert importer.sniff(data, Path("a.DOCX")) > 0.5
    assert importer.sniff(data, Path("a")) > 0.5
    assert importer.sniff((FOLDER / "draft.fr.odt").read_bytes(), Path("a")) == 0
    assert importer.sniff(b"Texte", Path("a.docx")) == 0


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (f"<w:p>{run('Un ')}{run('deux')}</w:p><w:p/><w:p>{run('trois')}</w:p>", "Un deux\ntrois"),
        (f"<w:p>{run('Un')}<w:r><w:tab/><w:br/></w:r>{run('deux')}</w:p>", "Un\ndeux"),
        (
            "<w:p><w:r><w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t><w:softHyphen/><w:t>c</w:t></w:r></w:p>",
            "a\u2011b\xadc",
        ),
        (
            f"<w:p><w:del>{run('non')}</w:del><w:moveFrom>{run('non')}</w:moveFrom><w:ins>{run('oui')}</w:ins></w:p>",
            "oui",
        ),
        (f"<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>caché</w:t></w:r>{run('vu')}</w:p>", "vu"),
        (f"<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{run('un')}</w:p><w:p>{run(' deux')}</w:p>", "un deux"),
        (f"<w:sdt><w:sdtContent><w:p>{run('cadre')}</w:p></w:sdtContent></w:sdt>", "cadre"),
        (f"<w:p><w:r><w:instrText>PAGE</w:instrText></w:r><w:hyperlink>{run('lien')}</w:hyperlink></w:p>", "lien"),
        (
            f"<w:p>{run('avant')}<w:r><mc:Choice><w:txbxContent><w:p>{run('boîte')}</w:p></w:txbxContent></mc:Choice>"
            f"<mc:Fallback><w:txbxContent><w:p>{run('boîte')}</w:p></w:txbxContent></mc:Fallback></w:r>"
            f"{run(' après')}</w:p>",
            "avant après\nboîte",
        ),
        (
            f"<w:tbl><w:tr><w:tc><w:p>{run('a')}</w:p></w:tc><w:tc><w:p/></w:tc><w:tc><w:p>{run('b')}</w:p></w:tc></w:tr>"
            f"<w:tr><w:tc><w:p>{run('c')}</w:p><w:p>{run('d')}</w:p></w:tc><w:tc><w:p>{run('e')}</w:p></w:tc></w:tr></w:tbl>",
            "a\t\tb\nc\nd\ne",
        ),
    ],
)
def test_what_is_read(body: str, text: str) -> None:
    assert read(body).text == text


def test_endnotes_and_a_comment_without_a_range() -> None:
    article = read(
        f"<w:p>{run('Il y a 37 ans.')}<w:r><w:endnoteReference w:id='2'/><w:commentReference w:id='7'/></w:r></w:p>",
        endnotes=f"<w:endnote w:id='0' w:type='separator'><w:p>{run('-')}</w:p></w:endnote>"
        f"<w:endnote w:id='2'><w:p>{run('Mairie.')}</w:p></w:endnote>",
        comments=f"<w:comment w:id='7' w:author='Léa'><w:p>{run('Sûr ?')}</w:p><w:p>{run('Voir.')}</w:p></w:comment>",
    )
    assert notes(article) == [
        ("footnote", "", "Il y a 37 ans.", "Mairie."),
        ("comment", "Léa", "Il y a 37 ans.", "Sûr ?\nVoir."),
    ]


def test_headings_by_style_in_any_language_and_by_level() -> None:
    article = read(
        f"<w:p><w:pPr><w:pStyle w:val='Titre1'/></w:pPr>{run('Un')}</w:p>"
        f"<w:p><w:pPr><w:pStyle w:val='Maison'/></w:pPr>{run('Deux')}</w:p>"
        f"<w:p><w:pPr><w:outlineLvl w:val='3'/></w:pPr>{run('Trois')}</w:p>"
        f"<w:p><w:pPr><w:pStyle w:val='Normal'/></w:pPr>{run('Texte.')}</w:p>",
        styles="<w:style w:styleId='Titre1'><w:name w:val='heading 1'/></w:style>"
        "<w:style w:styleId='Maison'><w:name w:val='Intertitre'/><w:basedOn w:val='Titre1'/></w:style>",
    )
    assert [(heading.span.of(article.text), heading.level) for heading in article.headings] == [
        ("Un", 1),
        ("Deux", 1),
        ("Trois", 4),
    ]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"\xd0\xcf\x11\xe0" + bytes(600), "encrypted"),
        (b"PK\x03\x04" + bytes(50), "damaged"),
        (packed("<w:p>"), "damaged"),
        (packed("<w:p>" * 220 + "</w:p>" * 220), "huge"),
    ],
    ids=["password", "no archive", "no XML", "deep"],
)
def test_what_cannot_be_read(data: bytes, reason: str) -> None:
    with pytest.raises(UnreadableDocument) as caught:
        IMPORTER.read(data, Path("a.docx"))
    assert vars(caught.value) == {"path": "a.docx", "reason": reason}
