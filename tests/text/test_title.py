from __future__ import annotations

import pytest

from annotator.text.title import shortened, title_of

LONG = (
    "Le groupe annonce un investissement de trois milliards d’euros dans ses usines du nord du pays, dont deux neuves"
)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Une usine pour le nord\nLe groupe annonce.", "Une usine pour le nord"),
        ("Faut-il y croire ?\nNon.", "Faut-il y croire ?"),
        ("L’usine, enfin...\nElle vient.", "L’usine, enfin..."),
        (LONG + "\nSuite.", LONG),
        ("Le groupe annonce une usine.\nSuite.", "Le groupe annonce une usine."),
        ("Une usine", "Une usine"),
        ("", ""),
        (LONG, "Le groupe annonce un investissement de trois milliards d’euros dans ses usines…"),
        (LONG + ".\nSuite.", "Le groupe annonce un investissement de trois milliards d’euros dans ses usines…"),
        (
            "« " + LONG + ". »\nSuite.",
            "« Le groupe annonce un investissement de trois milliards d’euros dans ses usines…",
        ),
    ],
)
def test_title(text: str, title: str) -> None:
    assert title_of(text) == title


@pytest.mark.parametrize(
    ("text", "limit", "short"),
    [
        ("un deux trois", 13, "un deux trois"),
        ("un deux trois", 12, "un deux…"),
        ("un deux trois", 8, "un deux…"),
        ("un deux trois", 7, "un deux…"),
        ("un deux trois", 6, "un…"),
        ("un, deux", 4, "un…"),
        ("anticonstitutionnel", 4, "anti…"),
    ],
)
def test_shortened(text: str, limit: int, short: str) -> None:
    assert shortened(text, limit) == short
