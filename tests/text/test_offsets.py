from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtWidgets import QApplication

from annotator.text.canonical import canonical
from annotator.text.offsets import Offsets

TEXTS = {
    "ascii": "Plain text\nof two lines.",
    "bmp": "L’été coûte 3\u00a0€, 1\u202f000\u202f%.\n«\u00a0Déjà\u00a0»",
    "emoji": "😀a👩‍👩‍👧‍👦b\n🇫🇷🇪🇸 c😀😀",
    "combining": "x\u0323\u0302 q\u0303\n1\u20e3",
    "right to left": "السعر 37 سنة\nמחיר 3,2 😀 אחוז",
    "only emoji": "😀😀😀",
    "empty": "",
}


@pytest.fixture
def document(qapp: QApplication) -> Iterator[QTextDocument]:
    document = QTextDocument()
    yield document
    document.deleteLater()


def places(document: QTextDocument) -> list[int]:
    """Every place a text cursor can be set to that is not inside a surrogate pair."""
    end = document.characterCount() - 1
    low = {position for position in range(end) if 0xDC00 <= ord(document.characterAt(position)) < 0xE000}
    return [position for position in range(end + 1) if position not in low]


@pytest.mark.parametrize("name", TEXTS)
def test_every_offset_is_where_qt_has_it(name: str, document: QTextDocument) -> None:
    text = canonical(TEXTS[name])
    assert text == TEXTS[name]
    document.setPlainText(text)
    offsets = Offsets(text)
    assert [offsets.to_qt(offset) for offset in range(len(text) + 1)] == places(document)
    assert [offsets.to_code_points(position) for position in places(document)] == list(range(len(text) + 1))


@given(
    st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn", "Co"]) | st.sampled_from("\n😀🇫é\u0301"), max_size=60)
)
def test_any_canonical_text_is_where_qt_has_it(raw: str) -> None:
    text = canonical(raw)
    document = QTextDocument(text)
    assert [Offsets(text).to_qt(offset) for offset in range(len(text) + 1)] == places(document)


def test_a_real_cursor_selects_the_passage(document: QTextDocument) -> None:
    text = "😀 Cela fait 37\u00a0ans 🇪🇸 en Espagne"
    document.setPlainText(text)
    offsets = Offsets(text)
    start = text.index("37")
    cursor = QTextCursor(document)
    cursor.setPosition(offsets.to_qt(start))
    cursor.setPosition(offsets.to_qt(start + 6), QTextCursor.MoveMode.KeepAnchor)
    assert offsets.to_code_points(cursor.selectionStart()) == start
    assert offsets.to_code_points(cursor.selectionEnd()) == start + 6
    assert text[start : start + 6] == "37\u00a0ans"


def test_a_position_inside_a_surrogate_pair_is_before_the_pair() -> None:
    offsets = Offsets("a😀b")
    assert [offsets.to_code_points(position) for position in range(5)] == [0, 1, 1, 2, 3]
