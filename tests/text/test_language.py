from __future__ import annotations

import csv

import pytest

from annotator.text.language import detect, reads_well
from tests.conftest import SHARED


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("La région investit 3,2 Mds€ dans ses lycées.", "fr"),
        ("C'EST UNE MULTIPLICATION PAR QUATRE", "fr"),
        ("37 ans", "fr"),
        ("The region spends $2.1bn on its schools.", "en"),
        ("37 years", "en"),
        ("They don’t know why", "en"),
        ("La región invierte 3,2 mil millones en sus escuelas.", "es"),
        ("¿Cuánto cuesta?", "es"),
        ("", ""),
        ("3,2 %", ""),
        ("Toulouse", ""),
        ("价格是37元", ""),
    ],
)
def test_detect(text: str, language: str) -> None:
    assert detect(text) == language


@pytest.mark.parametrize(
    ("text", "well"),
    [
        ("La région investit 3,2 Mds€ dans ses lycées.", True),
        ("The region spends $2.1bn on its schools.", True),
        ("La región invierte 3,2 mil millones en sus escuelas.", True),
        ("Prezydent powiedział, że wzrost wyniesie trzy procent, a inflacja spadnie.", False),
        ("Ïðåçèäåíò ñêàçàë, ÷òî ðîñò ñîñòàâèò òðè ïðîöåíòà", False),
        ("", False),
    ],
)
def test_reads_well(text: str, well: bool) -> None:
    assert reads_well(text) is well


def test_only_the_beginning_is_looked_at() -> None:
    assert detect("3,2 " * 5000 + "the end of the story is here") == ""


@pytest.mark.parametrize(("name", "language", "right"), [("fr", "fr", 0.99), ("clef2020-en", "en", 0.99)])
def test_published_claims(name: str, language: str, right: float) -> None:
    path = SHARED / "match" / "claims" / f"{name}.tsv"
    if not path.is_file():
        pytest.skip(f"the published claims are not at hand: {path.name}")
    with path.open(encoding="utf-8", newline="") as file:
        claims = [row["claim"] for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)]
    answers = [detect(claim) for claim in claims]
    assert answers.count(language) / len(claims) >= right
    assert 1 - (answers.count(language) + answers.count("")) / len(claims) <= 0.003
