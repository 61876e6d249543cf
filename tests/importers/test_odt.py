from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from annotator.domain.article import Imported, Page
from annotator.domain.errors import UnreadableDocument
from annotator.importers.format import Importer
from annotator.importers.odt import IMPORTER
from tests.importers.made import FOLDER, notes

NAMES = "office text table draw dc style meta".split()
SPACES = " ".join(f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in NAMES)


def flat(body: str) -> bytes:
    text = f"<office:body><office:text>{body}</office:text></office:body>"
    return f"<office:document {SPACES}>{text}</office:document>".encode()


def read(body: str) -> Imported:
    return IMPORTER.read(flat(body), Path("a.fodt"))


def test_it_is_an_importer() -> None:
    importer: Importer = IMPORTER
    data = (FOLDER / "draft.fr.odt").read_bytes()
    assert importer.sniff(data, Path("a.ODT")) > 0.5
    assert importer.sniff(data, Path("a")) > 0.5
    assert importer.sniff(flat(""), Path("a.fodt")) > 0.5
    assert importer.sniff((FOLDER / "draft.fr.docx").read_bytes(), Path("a")) == 0
    assert importer.sniff(b"Texte", Path("a.odt")) == 0


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("<text:p>Un\n  <text:span>deux</text:span> trois</text:p><text:p/><text:p>4</text:p>", "Un deux trois\n4"),
        ("<text:p>a<text:s text:c='2'/>b<text:tab/>c<text:line-break/>d</text:p>", "a  b\tc\nd"),
        ("<text:tracked-changes><text:p>supprimé</text:p></text:tracked-changes><text:p>vu</text:p>", "vu"),
        ("<text:section><text:p>1</text:p></text:section><text:list-item><text:p>2</text:p></text:list-item>", "1\n2"),
        ("<text:table-of-content><text:p>Sommaire</text:p></text:table-of-content><text:p>Texte</text:p>", "Texte"),
        ("<text:p>a<draw:text-box><text:p>boîte</text:p></draw:text-box> après</text:p>", "a après\nboîte"),
    ],
)  # fmt: skip
def test_what_is_read(body: str, text: str) -> None:
    assert read(body).text == text


def test_pages_that_the_program_has_noted() -> None:
    article = read("<text:p>Un <text:soft-page-break/>deux</text:p><text:soft-page-break/><text:p>trois</text:p>")
    assert article.pages == (Page(0, "1"), Page(3, "2"), Page(8, "3"))


def test_a_comment_at_a_place() -> None:
    article = read(
        "<text:p>Une phrase. Il y a 37 ans<office:annotation><text:p>Sûr ?</text:p></office:annotation>.</text:p>"
    )
    assert notes(article) == [("comment", "", "Il y a 37 ans", "Sûr ?")]


def test_a_document_under_a_password() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("content.xml", bytes(range(256)))
        archive.writestr("META-INF/manifest.xml", "<manifest:encryption-data/>")
    with pytest.raises(UnreadableDocument) as caught:
        IMPORTER.read(buffer.getvalue(), Path("a.odt"))
    assert caught.value.reason == "encrypted"
