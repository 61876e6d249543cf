"""The articles that the tool ships: read like any other, with the facts that the tour and the journeys count on."""

from __future__ import annotations

import pytest

from annotator import assets
from annotator.domain.article import Imported
from annotator.importers import read_file
from annotator.text.anchors import occurrences


def sample(name: str) -> Imported:
    return read_file(assets.path(f"sample/{name}.txt"))


@pytest.mark.parametrize(
    ("language", "title", "facts"),
    [
        ("fr", "Ormelune investit 4,6\u00a0Mds$", ("multiplication par quatre", "37 ans", "4,6 milliards de dollars")),
        ("en", "Ormelune to invest $4.6bn", ("fourfold increase", "37 years", "$4.6 billion")),
    ],
)
def test_the_article(language: str, title: str, facts: tuple[str, ...]) -> None:
    article = sample(f"article.{language}")
    assert article.fields.language == language
    assert article.fields.title.startswith(title)
    assert 350 <= len(article.text.split()) <= 500
    assert article.text.count("\n") >= 10
    for fact in facts:
        assert len(occurrences(article.text, fact)) == 1


@pytest.mark.parametrize(
    ("language", "same", "reworded", "other"),
    [("fr", "37 ans", "quadruplement", "4,2 milliards de dollars"), ("en", "37 years", "quadruple", "$4.2 billion")],
)
def test_the_earlier_article_restates_its_facts(language: str, same: str, reworded: str, other: str) -> None:
    article, earlier = sample(f"article.{language}").text, sample(f"earlier.{language}").text
    assert same in article
    assert same in earlier
    assert reworded in earlier
    assert reworded not in article
    assert other in earlier
    assert other not in article
