from __future__ import annotations

from pathlib import Path

import pytest

from annotator.domain.errors import UndecodableFile
from annotator.importers.reading.charset import decode_html

PAGE = "<html><head>{head}</head><p>L’été : 37\u00a0%, «\u202foui\u202f»"


@pytest.mark.parametrize(
    ("head", "encoding", "told", "read_with"),
    [
        ('<meta charset="utf-8">', "utf-8", "", "utf-8"),
        ("<meta charset=windows-1252>", "cp1252", "", "cp1252"),
        ('<META http-equiv="Content-Type" content="text/html; charset=ISO-8859-1">', "cp1252", "", "cp1252"),
        ("", "utf-8", "", "utf-8"),
        ("", "utf-8-sig", "", "utf-8-sig"),
        ("<meta charset=latin-1>", "utf-8-sig", "", "utf-8-sig"),
        ("<meta charset=utf-8>", "utf-16", "", "utf-16"),
        ("<meta charset=utf-8>", "cp1252", "windows-1252", "cp1252"),
        ("<!-- <meta charset=cp437> --><meta charset=utf-8>", "utf-8", "", "utf-8"),
        ("<meta charset=x-none>", "utf-8", "base64", "utf-8"),
        ("<meta charset=utf-8>", "cp1252", "", "cp1252"),
    ],
)
def test_encodings(head: str, encoding: str, told: str, read_with: str) -> None:
    page = PAGE.format(head=head)
    if encoding == "cp1252":
        page = page.replace("\u202f", "\u00a0")
    assert decode_html(page.encode(encoding), Path("a.html"), told) == (page, read_with)


def test_a_declaration_of_xml() -> None:
    page = '<?xml version="1.0" encoding="iso-8859-15"?>' + PAGE.format(head="").replace("’", "'").replace(
        "\u202f", " "
    )
    assert decode_html(page.encode("iso-8859-15"), Path("a.xhtml")) == (page, "iso8859-15")


def test_a_broken_byte_does_not_refuse_a_page_that_says_what_it_is() -> None:
    data = PAGE.format(head="<meta charset=utf-8>").encode() + b"\xff fin"
    assert decode_html(data, Path("a.html"))[0].endswith("\ufffd fin")
    with pytest.raises(UndecodableFile):
        decode_html(data.replace(b"<meta charset=utf-8>", b""), Path("a.html"))
