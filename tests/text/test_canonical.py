from __future__ import annotations

import hashlib
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.text.canonical import LONGEST_PARAGRAPH, canonical, sha256

UNTOUCHED = "«\u00a0L’été\u00a0» coûte 1\u202f000\u202f€ – “soft\u00adhyphen” 👩‍👩‍👧‍👦 🇫🇷 1️⃣ \u212b \uf900 a\tb"


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("", ""),
        (" \n\t\r\n\u00a0\n", ""),
        ("a\r\nb\rc\nd", "a\nb\nc\nd"),
        ("a\u2028b\u2029c\x85d\fe\vf", "a\nb\nc\nd\ne\nf"),
        ("\r\n\r\na\n\n\n\nb\n", "a\nb"),
        ("a  \t\n   b\u00a0\n", "a\nb"),
        ("\ufeffa\ufeffb", "ab"),
        ("a\x00b\x07c\x1bd\x7fe\x9ff", "abcdef"),
        ("a\ufdd0b\ufdd1c\ufffed\uffffe\U0001ffffF\ufffcg", "abcdeFg"),
        ("a\ud800b", "a\ufffdb"),
        ("\ud83d\ude00", "😀"),
        ("\ud83d\x00\ude00", "\ufffd\ufffd"),
        (UNTOUCHED, UNTOUCHED),
        ("e\u0301te\u0301 n\u0303", "été ñ"),
        ("x\u0301", "x\u0301"),
    ],
)
def test_canonical(raw: str, expected: str) -> None:
    assert canonical(raw) == expected


def test_decomposed_text_becomes_what_it_was_before() -> None:
    text = "À l’été 2026, Zoë Ångström a déjà reçu 37 œuvres à Łódź, señor."
    assert canonical(unicodedata.normalize("NFD", text)) == text


@given(st.text() | st.text(st.sampled_from("a \n\r\u0301\u0344\u0327é\u00a0\ufeff\x85\ud83d\ude00\x00")))
def test_the_form_of_a_canonical_text_is_itself(raw: str) -> None:
    once = canonical(raw)
    assert canonical(once) == once
    once.encode()


def words(count: int) -> str:
    return " ".join(f"mot{number}" for number in range(count))


def test_a_long_paragraph_is_split_where_sentences_end() -> None:
    sentence = "M. Roche compte 3,2 milliards. "
    pieces = canonical(sentence * 2000).split("\n")
    assert len(pieces) > 1
    assert all(len(piece) <= LONGEST_PARAGRAPH and piece.endswith("milliards.") for piece in pieces)
    assert " ".join(pieces) == (sentence * 2000).strip()


def test_a_long_sentence_is_split_at_a_space() -> None:
    raw = words(5000)
    pieces = canonical(raw).split("\n")
    assert len(pieces) > 1
    assert all(len(piece) <= LONGEST_PARAGRAPH for piece in pieces)
    assert " ".join(pieces) == raw


@pytest.mark.parametrize("unit", ["a", "e\u0301\u0323x\u0301", "👩\u200d👧", "价格是37元。"])
def test_a_paragraph_without_spaces_is_split_between_characters(unit: str) -> None:
    raw = unit * (45_000 // len(unit))
    text = canonical(raw)
    assert text.replace("\n", "") == canonical(raw[:19_000] + "\n" + raw[19_000:]).replace("\n", "")
    for piece in text.split("\n"):
        assert len(piece) <= LONGEST_PARAGRAPH
        assert not unicodedata.category(piece[0]).startswith("M")
        assert "\u200d" not in (piece[0], piece[-1])
    assert canonical(text) == text


def test_a_paragraph_just_short_enough_stays_whole() -> None:
    assert "\n" not in canonical("a" * LONGEST_PARAGRAPH)
    assert "\n" in canonical("a" * (LONGEST_PARAGRAPH + 1))


def test_sha256() -> None:
    assert sha256("été") == hashlib.sha256("été".encode()).hexdigest()
    assert sha256("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
