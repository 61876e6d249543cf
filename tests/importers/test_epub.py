from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from annotator.domain.errors import UnreadableDocument
from annotator.importers.epub import IMPORTER
from annotator.importers.format import Importer
from tests.importers.made import FOLDER, notes, paragraphs, read

CONTAINER = '<container><rootfiles><rootfile full-path="a/b.opf"/></rootfiles></container>'
PACKAGE = """<package xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata><dc:title>Titre</dc:title>
<dc:creator>Léa</dc:creator><dc:creator>Paul</dc:creator><dc:publisher>Édition</dc:publisher><dc:date>2026-03-02</dc:date>
</metadata><manifest>
<item id="n" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="1" href="un.xhtml" media-type="application/xhtml+xml"/>
<item id="2" href="../c/deux%20.xhtml" media-type="application/xhtml+xml"/>
<item id="3" href="image.png" media-type="image/png"/>
</manifest><spine><itemref idref="n"/><itemref idref="2"/><itemref idref="1"/>
<itemref idref="3"/><itemref idref="4"/></spine>
</package>"""


def packed(**parts: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("mimetype", "application/epub+zip")
        archive.writestr("META-INF/container.xml", CONTAINER)
        archive.writestr("a/b.opf", PACKAGE)
        archive.writestr("a/nav.xhtml", "<p>Sommaire")
        archive.writestr("a/un.xhtml", "<p>Un")
        archive.writestr("c/deux .xhtml", "<h1>Deux</h1>")
        for name, inside in parts.items():
            archive.writestr(name, inside)
    return buffer.getvalue()


def test_it_is_an_importer() -> None:
    importer: Importer = IMPORTER
    assert importer.sniff(packed(), Path("a.EPUB")) > 0.5
    assert importer.sniff(packed(), Path("a")) > 0.5
    assert importer.sniff(b"Texte", Path("a.epub")) == 0


def test_chapters_come_in_the_order_of_the_book() -> None:
    article = IMPORTER.read(packed(), Path("a.epub"))
    assert article.text == "Deux\nUn"
    fields = article.fields
    assert (fields.title, fields.author, fields.outlet, fields.published) == (
        "Titre",
        "Léa, Paul",
        "Édition",
        "2026-03-02",
    )


def test_a_book_of_libreoffice_has_its_footnotes_as_notes() -> None:
    article = read("draft.en.epub")
    assert notes(article) == [
        ("footnote", "", "The ferry has crossed the sound for 112 years", "First crossing on 2 May 1914.")
    ]
    assert [line for line in article.text.split("\n") if "ferry has" not in line] == [
        line for line in paragraphs("en") if "ferry has" not in line
    ]


def test_a_book_that_is_locked() -> None:
    data = packed(**{"META-INF/encryption.xml": "<encryption/>"})
    with pytest.raises(UnreadableDocument) as caught:
        IMPORTER.read(data, Path("a.epub"))
    assert caught.value.reason == "encrypted"


def test_fonts_that_are_locked_are_none_of_our_business() -> None:
    font = '<encryption><EncryptionMethod Algorithm="http://www.idpf.org/2008/embedding"/></encryption>'
    assert IMPORTER.read(packed(**{"META-INF/encryption.xml": font}), Path("a.epub")).text


def test_a_book_without_a_list_of_its_parts(tmp_path: Path) -> None:
    data = (FOLDER / "draft.en.docx").read_bytes()
    with pytest.raises(UnreadableDocument):
        IMPORTER.read(data, Path("a.epub"))
