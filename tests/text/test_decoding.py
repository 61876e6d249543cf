from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.errors import UndecodableFile
from annotator.text.decoding import decode, is_text

FRENCH = (
    "À l'été 2026, le cœur du système coûtera 3,2 milliards d'euros (€), soit 37 ans d'efforts.\n"
    "«\u00a0C'est déjà ça\u00a0», dit-elle\u00a0; ŒUVRE ou hasard\u00a0?\n"
)
FRENCH_1988 = FRENCH.replace("œ", "oe").replace("Œ", "OE").replace("€", "EUR")
SPANISH = "España invertirá más: «¿Cuánto?», preguntó el niño en la reunión. ¡3,2 mil millones!\n"


def read(data: bytes) -> tuple[str, str]:
    return decode(data, Path("article.txt"))


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (FRENCH, "cp1252"),
        (FRENCH.replace("'", "’"), "cp1252"),
        (FRENCH * 50, "cp1252"),
        (FRENCH, "iso8859-15"),
        (FRENCH, "mac-roman"),
        (FRENCH_1988, "cp850"),
        (SPANISH, "cp1252"),
        (SPANISH, "mac-roman"),
        ("L'été", "cp1252"),
        ("Il a 37 ans, déjà.", "cp1252"),
        ("Le café, 3 €", "cp1252"),
        ("Le café, 3 €", "iso8859-15"),
        ("Le cœur", "iso8859-15"),
        ("Президент сказал, что рост составит три процента, а инфляция снизится.", "cp1251"),
        ("Prezydent powiedział, że wzrost wyniesie trzy procent. Źródło: rząd. Święta będą później.", "cp1250"),
        ("大統領は、成長率が三パーセントになると述べた。", "cp932"),
        ("x" * 300_000 + "\n" + FRENCH, "cp1252"),
    ],
)
def test_older_encodings(text: str, encoding: str) -> None:
    found, name = read(text.encode(encoding))
    assert found == text
    assert text.encode(name) == text.encode(encoding)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("text", [FRENCH, FRENCH_1988, SPANISH, "Plain ASCII.\n", "😀 37\u202fans"])
def test_unicode_encodings(text: str, encoding: str) -> None:
    data = text.encode(encoding)
    assert is_text(data)
    assert read(data) == (text, encoding)


@pytest.mark.parametrize("mark", [b"\xff\xfe\x00\x00", b"\xfe\xff", b"\x00\x00\xfe\xff"])
def test_a_byte_order_mark_of_either_order(mark: bytes) -> None:
    encoding = {2: "utf-16-be"}.get(len(mark), "utf-32-le" if mark[0] else "utf-32-be")
    assert read(mark + "L'Été".encode(encoding))[0] == "L'Été"


def test_nothing_is_utf_8() -> None:
    assert read(b"") == ("", "utf-8")


@pytest.mark.parametrize(
    "data",
    [
        FRENCH.encode().replace("œ".encode(), b"\xc5", 1),  # half a character lost
        FRENCH.encode().replace(b"37", b"3\xff7"),
        (FRENCH * 100).encode() + b"\xe2\x80",  # cut off
        FRENCH.encode() + "déjà".encode("cp1252"),  # two encodings in one file
        b"\xff\xfea",  # an odd byte after a UTF-16 mark
        b"\xef\xbb\xbf\xff",
        b"Il a 37 ans\x81\x8d\x90",
    ],
)
def test_what_is_broken_is_refused_and_not_guessed(data: bytes) -> None:
    with pytest.raises(UndecodableFile) as caught:
        read(data)
    assert caught.value.path == "article.txt"


@given(st.text(st.characters(codec="cp1252", exclude_categories=["Cc"])))
def test_no_character_is_lost_whatever_the_encoding_is_taken_for(text: str) -> None:
    data = text.encode("cp1252")
    try:
        found, name = read(data)
    except UndecodableFile:
        return
    # Not the same bytes: the East Asian code pages write some characters in two ways.
    assert found.encode(name).decode(name) == found
    assert "\ufffd" not in found


@pytest.mark.parametrize(
    "head",
    [
        b"PK\x03\x04rest",
        b"%PDF-1.7\nrest",
        b"\x89PNG\r\n\x1a\n",
        b"\xff\xd8\xff\xe0\x00\x10JFIF",
        b"SQLite format 3\x00",
        b"\x00" * 100,
        bytes(range(256)) * 10,
        b"GIF89a",
    ],
)
def test_binary(head: bytes) -> None:
    assert not is_text(head)


@pytest.mark.parametrize(
    "head", [b"", b"a", b"PK is a name", FRENCH.encode("cp1252"), b"a\tb\r\n\x0c\x1b[1m", b"MZ is a name"]
)
def test_text(head: bytes) -> None:
    assert is_text(head)
