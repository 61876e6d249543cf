from __future__ import annotations

import random
import time

from annotator.domain.match import Passage
from annotator.matching.ranking import rank
from tests.matching.pairs import pairs

CLAIM = Passage("Le chômage a baissé de 12 % à Lyon en 2022.")
CANDIDATES = {
    "other": Passage("Le maire de Lyon inaugure un pont."),
    "figure": Passage("Le chômage a baissé de 15 % à Lyon en 2022."),
    "same": Passage("Le chômage a baissé de 12% à Lyon en 2022"),
    "topic": Passage("Le chômage des jeunes inquiète le préfet de Lyon."),
    "opposite": Passage("Le chômage a augmenté de 12 % à Lyon en 2022."),
    "reworded": Passage("En 2022, le nombre de chômeurs lyonnais a diminué de 12 % à Lyon."),
    "unrelated": Passage("Un requin a été vu à Biarritz."),
}


def test_the_order_is_that_of_use() -> None:
    found = rank(CLAIM, list(CANDIDATES.items()), limit=10)
    assert next(key for key, _ in found) == "same"
    assert {key for key, _ in found[:4]} == {"same", "reworded", "figure", "opposite"}
    assert "unrelated" not in dict(found)
    kinds = {key: comparison.kind for key, comparison in found}
    assert kinds["figure"] == "different_figure"
    assert kinds["topic"] == "related"


def test_no_more_than_the_limit() -> None:
    assert len(rank(CLAIM, list(CANDIDATES.items()), limit=2)) == 2
    assert rank(CLAIM, list(CANDIDATES.items()), limit=0) == []
    assert rank(CLAIM, [], limit=5) == []


def test_a_fragment_is_sifted_by_its_sentence() -> None:
    fragment = Passage("12 %", CLAIM.text)
    found = rank(fragment, list(CANDIDATES.items()), limit=10)
    assert {key for key, _ in found[:4]} == {"same", "reworded", "figure", "opposite"}


def test_equal_candidates_stay_in_order() -> None:
    twins = [(key, CANDIDATES["same"]) for key in range(5)]
    assert [key for key, _ in rank(CLAIM, twins, limit=5)] == list(range(5))


def test_candidates_of_another_language_are_found() -> None:
    candidates = [
        ("no", Passage("The mayor opened a bridge.")),
        ("yes", Passage("Unemployment fell by 12% in Lyon in 2022.")),
    ]
    assert [key for key, _ in rank(CLAIM, candidates, limit=1)] == ["yes"]


def test_two_hundred_candidates_take_a_few_milliseconds() -> None:
    """Measured at 7 to 10 ms; the bound leaves room for a slow machine."""
    words = [pair.a.text for pair in pairs()]
    chance = random.Random(1)
    candidates = [(number, Passage(" ".join(chance.sample(words, 4))[:200])) for number in range(200)]
    rank(CLAIM, candidates[:1], limit=1)
    started = time.perf_counter()
    rank(CLAIM, candidates, limit=20)
    assert time.perf_counter() - started < 0.15
