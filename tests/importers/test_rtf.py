from __future__ import annotations

from pathlib import Path

import pytest

from annotator.domain.article import Imported
from annotator.domain.errors import UnreadableDocument
from annotator.importers.format import Importer
from annotator.importers.rtf import IMPORTER


def read(body: str) -> Imported:
    return IMPORTER.read(rf"{{\rtf1\ansi\ansicpg1252 {body}}}".encode("cp1252"), Path("a.rtf"))


def test_it_is_an_importer() -> None:
    importer: Importer = IMPORTER
    assert importer.sniff(b"{\\rtf1 x}", Path("a")) > 0.5
    assert importer.sniff(b"Texte", Path("a.rtf")) == 0


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (r"L\rquote \'e9t\'e9 : 37\~ans\emdash fin\par", "L’été : 37\u00a0ans—fin"),
        (r"{\uc1\u233\'e9}{\uc2\u8364\'80\'81}{\uc0\u233}l\u8217 ?a", "é€él’a"),
        (r"emoji \u-10179?\u-8704? fin", "emoji 😀 fin"),
        (r"Un\line deux\par\pard trois\par", "Un\ndeux\ntrois"),
        (r"{\fonttbl{\f0\fcharset0 Arial;}{\f1\fcharset204 Arial;}}\f1 \'c4\'e0\f0  \'e9", "Да é"),
        (r"{\header en-t\'eate}{\*\generator Mot;}{\pict 00ff}{\*\bkmkstart a}Texte{\listtext\bullet }", "Texte"),
        (r"Un{\deleted non}{\v cach\'e9} deux{\field{\*\fldinst PAGE}{\fldrslt 7}}", "Un deux7"),
        (r"\bin5 {{{{{Texte \{a\}\\b", r"Texte {a}\b"),
        (r"\trowd\intbl a\cell\intbl b\par c\cell\row\pard Fin", "a\tb c\nFin"),
        (r"\trowd\intbl a\cell\intbl\cell\intbl c\cell\row\pard", "a\t\tc"),
        ("Brut : déjà", "Brut : déjà"),
    ],
)
def test_what_is_read(body: str, text: str) -> None:
    assert read(body).text == text


def test_headings_by_style_and_by_level() -> None:
    article = read(
        r"{\stylesheet{\s0 Normal;}{\s1 heading 1;}}\pard\s1 Titre\par\pard\outlinelevel2 Plus bas\par\pard Texte\par"
    )
    assert [(heading.span.of(article.text), heading.level) for heading in article.headings] == [
        ("Titre", 1),
        ("Plus bas", 3),
    ]


@pytest.mark.parametrize("source", [b"", b"Texte", b"{\\rtf1" + b"{" * 1000], ids=["empty", "text", "deep"])
def test_what_cannot_be_read(source: bytes) -> None:
    with pytest.raises(UnreadableDocument):
        IMPORTER.read(source, Path("a.rtf"))


@pytest.mark.parametrize("body", ["}}}} Texte", r"\u Texte", r"\u99999999999 x", r"\bin99999999 x", r"\f-1\s-1 Texte"])
def test_what_makes_little_sense_is_no_error(body: str) -> None:
    read(body)
