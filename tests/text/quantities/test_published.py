"""The published French cases, where they are at hand."""

from __future__ import annotations

import pytest

from tests.benchmarks.quantities import CASES, GOAL, judge, read_cases


@pytest.mark.skipif(not CASES.exists(), reason="no ../shared/match beside the repository")
def test_the_goal_is_reached() -> None:
    verdicts = [judge(case) for case in read_cases(CASES)]
    assert sum(verdict.right for verdict in verdicts) / len(verdicts) >= GOAL
