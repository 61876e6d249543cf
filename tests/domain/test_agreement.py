"""Cohen's kappa against figures that others have published."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.agreement import Agreement, agreement

Table = dict[tuple[str, str], int]


@pytest.mark.parametrize(
    ("table", "observed", "expected", "kappa"),
    [
        # Fleiss, Levin and Paik, Statistical Methods for Rates and Proportions, 3rd edition, 2003, table 18.1.
        (
            {("p", "p"): 75, ("p", "n"): 1, ("p", "o"): 4, ("n", "p"): 5, ("n", "n"): 4, ("n", "o"): 1}
            | {("o", "o"): 10},
            0.89,
            0.66,
            0.68,
        ),
        # https://en.wikipedia.org/wiki/Cohen%27s_kappa, grant proposals read by two readers.
        ({("y", "y"): 20, ("y", "n"): 5, ("n", "y"): 10, ("n", "n"): 15}, 0.70, 0.50, 0.40),
        # scikit-learn, `cohen_kappa_score`, the example of its documentation: 0.6875.
        ({("neg", "neg"): 2, ("pos", "pos"): 1, ("neu", "neu"): 1, ("pos", "neg"): 1}, 0.80, 0.36, 0.6875),
    ],
)
def test_as_published(table: Table, observed: float, expected: float, kappa: float) -> None:
    found = agreement([pair for pair, count in table.items() for _ in range(count)])
    assert found.observed == pytest.approx(observed)
    assert found.expected == pytest.approx(expected)
    assert found.kappa == pytest.approx(kappa, abs=0.005)


def test_where_it_says_nothing() -> None:
    assert (agreement([]).observed, agreement([]).kappa) == (None, None)
    always = agreement([("verified", "verified")] * 7)
    assert (always.count, always.observed, always.kappa) == (7, 1.0, None)


def test_against_each_other() -> None:
    assert agreement([("a", "b"), ("b", "a")]).kappa == -1.0
    assert agreement([("a", "a"), ("a", "b")]) == Agreement(2, 1, 0.5)


@given(st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from("abc"))))
def test_the_order_of_readers_makes_no_difference_and_one_is_the_most(pairs: list[tuple[str, str]]) -> None:
    found = agreement(pairs)
    assert found == agreement([(b, a) for a, b in pairs])
    if found.kappa is not None:
        assert -1 <= found.kappa <= 1
        assert (found.kappa == 1) == (found.same == found.count)
