from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

import pytest
from PySide6.QtCore import QDate, QLocale

from annotator.ui.times import minute, moment

STORED = "2026-03-02T12:00:00.000Z"
CLOCK = datetime.fromisoformat(STORED).astimezone().strftime("%H:%M")


@pytest.fixture(autouse=True)
def _french() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("fr_FR"))
    yield
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (QDate(2026, 3, 2), f"today {CLOCK}"),
        (QDate(2026, 3, 3), f"yesterday {CLOCK}"),
        (QDate(2026, 3, 4), f"02/03/2026 {CLOCK}"),
        (QDate(2026, 3, 1), f"02/03/2026 {CLOCK}"),
    ],
)
def test_the_day_in_words(day: QDate, words: str) -> None:
    assert moment(STORED, day) == words


def test_to_the_minute() -> None:
    assert minute(STORED) == f"02/03/2026 {CLOCK}"
