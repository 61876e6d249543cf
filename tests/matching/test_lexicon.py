from __future__ import annotations

import pytest

from annotator.matching.lexicon.contrasts import DEGREES, MAGNITUDES, MOVING, RIVALS
from annotator.matching.lexicon.function_words import FUNCTION_WORDS
from annotator.matching.lexicon.names import AS_SPELLED, NAMES
from annotator.matching.lexicon.negations import NEGATIONS
from annotator.matching.lexicon.opposites import AXES
from annotator.matching.lexicon.synonyms import ROWS
from annotator.text.fold import fold


def test_axes_have_two_ends_in_each_language_and_no_word_at_both() -> None:
    assert len({axis.id for axis in AXES}) == len(AXES)
    for axis in AXES:
        for ends in axis[1:]:
            plus, minus = (set(map(fold, end.split())) for end in ends.split(" / "))
            assert plus and minus
            assert not plus & minus


def test_no_word_is_on_two_axes() -> None:
    for column in (1, 2, 3):
        words = [word for axis in AXES for word in set(map(fold, axis[column].split())) - {"/"}]
        assert [word for word in set(words) if words.count(word) > 1] == []


def test_each_row_of_synonyms_has_three_languages() -> None:
    assert all(len(row) == 3 and all(row) for row in ROWS)


@pytest.mark.parametrize("column", [0, 1, 2])
def test_no_word_has_two_meanings(column: int) -> None:
    meanings: dict[str, set[str]] = {}
    for row in ROWS:
        for word in row[column].split():
            meanings.setdefault(fold(word), set()).add(fold(row[0].split()[0]))
    assert {word: found for word, found in meanings.items() if len(found) > 1} == {}


def test_what_tables_refer_to_is_in_them() -> None:
    axes = {axis.id for axis in AXES}
    meanings = {fold(row[0].split()[0]) for row in ROWS}
    assert axes >= MOVING
    assert {key for pair in RIVALS for key, sign in pair if sign} <= axes
    assert {key for pair in RIVALS for key, sign in pair if not sign} <= meanings
    assert {fold(name) for names in NAMES for name in names} >= AS_SPELLED


def test_what_is_looked_up_folded_is_folded() -> None:
    words = {word for functions in FUNCTION_WORDS.values() for word in functions} | DEGREES | MAGNITUDES
    for denying in NEGATIONS.values():
        words |= denying.words | denying.openers | denying.particles | denying.verbs | denying.answers
    assert {word for word in words if fold(word) != word} == set()
