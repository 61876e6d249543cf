from __future__ import annotations

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.text.fold import FoldedText, fold, tokens


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("L’Été à Nîmes", "l'ete a nimes"),
        ("ŒUVRE, cœur, Æsir", "oeuvre, coeur, aesir"),
        ("Straße ﬁn ﬂeur", "strasse fin fleur"),
        ("1\u202f000\u00a0€", "1 000 €"),
        ("«\u00a0oui\u00a0» “no”", '" oui " "no"'),
        ("non‑dit – −3", "non-dit - -3"),
        ("Łódź, Ærø, Đà Nẵng, İstanbul, ılık", "lodz, aero, da nang, istanbul, ilik"),
        ("m², 5ᵉ, ½, 10\u2009%", "m2, 5e, 1⁄2, 10 %"),
        ("co\u00adopé\u200brer", "cooperer"),
        ("e\u0301te\u0301", "ete"),
        ("señor ¿qué?", "senor ¿que?"),
        ("ΣΊΣΥΦΟΣ Москва 37 年", "σισυφοσ москва 37 年"),
        ("", ""),
    ],
)
def test_fold(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text())
def test_fold_is_the_same_for_composed_and_decomposed_text_and_for_folded_text(text: str) -> None:
    assert fold(unicodedata.normalize("NFD", text)) == fold(unicodedata.normalize("NFC", text))
    assert fold(fold(text)) == fold(text)


def test_tokens() -> None:
    assert tokens("L’État a versé 3,2 Mds$ (+12,5 %) à 1.234,50 € en 2026.") == [
        *("l", "etat", "a", "verse", "3,2", "mds", "12,5", "a", "1.234,50", "en", "2026")
    ]
    assert tokens("a_b 37-ans") == ["a", "b", "37", "ans"]
    assert tokens(" … ") == []


TEXT = "Le cœur de l’Été, ÉTÉ et e\u0301te\u0301. Stra\u00adße, 37\u00a0ans."


@pytest.mark.parametrize(
    ("needle", "found"),
    [
        ("été", ["Été", "ÉTÉ", "e\u0301te\u0301"]),
        ("ETE", ["Été", "ÉTÉ", "e\u0301te\u0301"]),
        ("coeur", ["cœur"]),
        ("co", ["cœ"]),
        ("eur", ["œur"]),
        ("l'été", ["l’Été"]),
        ("strasse", ["Stra\u00adße"]),
        ("37 ans", ["37\u00a0ans"]),
        ("s", ["S", "ß", "s"]),
        ("hiver", []),
        ("", []),
        ("\u00ad", []),
    ],
)
def test_find(needle: str, found: list[str]) -> None:
    assert [span.of(TEXT) for span in FoldedText(TEXT).find(needle)] == found


def test_a_folded_text_is_searched_again_and_again() -> None:
    folded = FoldedText("Été. Œuvre. Été.")
    assert [span.start for span in folded.find("ete")] == [0, 12]
    assert [span.start for span in folded.find("oeuvre")] == [5]


@given(st.text("aeé\u0301œß’ \u00adﬁ", max_size=30), st.data())
def test_every_piece_of_a_text_is_found(text: str, data: st.DataObject) -> None:
    if not text:
        return
    start = data.draw(st.integers(0, len(text) - 1))
    piece = text[start : data.draw(st.integers(start + 1, len(text)))]
    spans = FoldedText(text).find(piece)
    assert spans or not fold(piece)
    assert all(left.end <= right.start for left, right in pairwise(spans))
    for span in spans:
        assert fold(piece) in fold(span.of(text))
