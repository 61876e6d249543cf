"""All kinds of contradictions in one article, its progress and its bounds."""

from __future__ import annotations

from time import monotonic

import pytest

from annotator import assets
from annotator.domain.contradiction import CONTRADICTION_KINDS
from annotator.domain.errors import ArticleNotFound, Cancelled
from annotator.store.base import Base
from annotator.workspace.contradictions import contradictions, contradictions_of

TEXT = (
    "Le groupe est présent à Porvèze depuis 37 ans. Il y a créé 2 300 emplois dont 1 500 en ville et 900 au port.\n"
    "Le budget passe de 1,5 Md$ à 4,6 Mds$, soit un quadruplement.\n"
    "Présent à Porvèze depuis 38 ans, le groupe y est chez lui."
)
LONG = 1_000_000


class Reports:
    """Hears of progress, and wants no more of it after so many reports."""

    def __init__(self, most: int = 1_000_000) -> None:
        self.heard: list[tuple[int, int]] = []
        self._most = most

    def report(self, done: int, total: int) -> None:
        self.heard.append((done, total))
        if len(self.heard) > self._most:
            raise Cancelled


def test_they_come_in_the_order_of_the_text() -> None:
    found = contradictions(TEXT, "fr")
    assert [one.kind for one in found] == ["different_figure", "total", "factor"]
    assert {one.kind for one in found} <= CONTRADICTION_KINDS.keys()
    assert all(one.first.of(TEXT) and one.second.of(TEXT) for one in found)


@pytest.mark.parametrize("name", ["article.fr.txt", "article.en.txt", "earlier.fr.txt", "earlier.en.txt"])
def test_the_samples_are_without_one(name: str) -> None:
    text = assets.path(f"sample/{name}").read_text(encoding="utf-8")
    assert contradictions(text, name.split(".")[1]) == []


@pytest.mark.parametrize("text", ["", " ", "🙂", "37", "مرحبا 37", "1e999 10^400 1,2,3,4", "\n\n\n", "dont et : , ;"])
def test_odd_texts_are_without_one(text: str) -> None:
    assert contradictions(text) == []


def test_progress_goes_on_to_the_end() -> None:
    reports = Reports()
    contradictions(TEXT, "fr", progress=reports)
    done = [done for done, _total in reports.heard]
    assert done == sorted(done)
    assert {total for _done, total in reports.heard} == {1000}


def test_it_can_be_stopped() -> None:
    with pytest.raises(Cancelled):
        contradictions(TEXT * 50, "fr", progress=Reports(most=3))


@pytest.mark.parametrize(
    "text",
    [
        "".join(
            f"La ville {number} a {number % 977} emplois et {number % 13} % de hausse.\n" for number in range(22_000)
        ),
        "emplois 1500 et 300 habitants dont " * 30_000,
        "1 2 3 " * 160_000,
    ],
    ids=["lines", "one sentence", "figures"],
)
def test_a_long_text_is_read_in_bounded_time(text: str) -> None:
    begun = monotonic()
    contradictions(text[:LONG], "fr")
    assert monotonic() - begun < 60


def test_an_article_that_is_not_there(base: Base) -> None:
    with pytest.raises(ArticleNotFound):
        contradictions_of(base, "none")
