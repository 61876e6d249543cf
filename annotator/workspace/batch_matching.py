"""Matching by the table: many queries at once, and how long each took."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from annotator.domain.match import Passage
from annotator.store.base import Base
from annotator.store.index.search import passages
from annotator.workspace import claim_tables
from annotator.workspace.matching import compare_found, weighed
from annotator.workspace.suggestions import relevant

COMPARED = 8
"""Claims of an answer that are compared in full, as many as are seen at a glance. Those behind have no kind."""


class Answer(NamedTuple):
    """A claim found for a query. `score` falls with the rank; `kind` is empty for what was not compared, and what a
    comparison takes for `unrelated` is said so; `ms` is the wall time of the whole query."""

    qid: str
    claim_id: str
    rank: int
    score: float
    kind: str
    ms: float

    def columns(self) -> tuple[str, ...]:
        """As text."""
        return self.qid, self.claim_id, str(self.rank), f"{self.score:.4f}", self.kind, f"{self.ms:.2f}"


def answers(base: Base, path: Path, *, top: int) -> Iterator[Answer]:
    """The best claims for each query of a table whose first two columns are an id and the text; the first line may be a
    header. Raises what `claim_tables.pairs` raises."""
    for query_id, text in claim_tables.pairs(path):
        yield from answers_to(base, query_id, text, top=top)


def answers_to(base: Base, query_id: str, text: str, *, top: int) -> list[Answer]:
    """The best claims for one text."""
    started = time.perf_counter()
    asked = Passage(text, text)
    found = relevant(base, asked)[:top]
    claims = passages(base, [one.number for one in found])
    compared = [
        (one.number, one.score, compare_found(asked, claims[one.number][1], one.alike)) for one in found[:COMPARED]
    ]
    ranked = [(number, weighed(score, comparison), comparison.kind) for number, score, comparison in compared]
    ranked.sort(key=lambda row: -row[1])
    # What is not compared stays behind.
    lowest = ranked[-1][1] if ranked else 0.0
    ranked += [(one.number, min(one.score, lowest), "") for one in found[COMPARED:]]
    ms = 1000 * (time.perf_counter() - started)
    return [
        Answer(query_id, claims[number][0], rank, score, kind, ms)
        for rank, (number, score, kind) in enumerate(ranked, 1)
    ]
