from __future__ import annotations

from annotator.matching.likeness import likenesses

TEXTS = [
    ("Le maire de Lyon inaugure un pont.", "fr"),
    ("Le chômage a baissé à Lyon.", "fr"),
    ("Le chomage a baisé a Lion.", "fr"),
    ("Un requin à Biarritz.", "fr"),
    ("Unemployment fell in Lyon.", "en"),
]


def test_the_most_alike_has_the_highest_likeness() -> None:
    found = likenesses("Le chômage baisse à Lyon", "fr", TEXTS)
    assert max(found) == found[1]
    assert min(found) == found[3]


def test_slips_and_languages_are_forgiven() -> None:
    found = likenesses("Le chômage baisse à Lyon", "", TEXTS)
    assert found[2] > found[0] > found[3]
    assert found[4] > found[3]


def test_likeness_is_relative_to_the_others() -> None:
    found = likenesses("Le chômage baisse à Lyon", "fr", TEXTS)
    assert abs(sum(found)) < 1e-9
    assert likenesses("Le chômage", "fr", []) == []
    assert likenesses("", "fr", TEXTS[:2]) == [0.0, 0.0]
