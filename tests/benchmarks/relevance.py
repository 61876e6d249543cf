"""Fits the model of relevance again: `python -m tests.benchmarks.relevance SHARED [--write]`.

For each published query with a known answer, the candidates are those that a base of the published claims gives. The
model is linear; it is the one that makes the known claim likeliest among the candidates of its query (softmax, ridge
penalty), found by Newton's method. MAP@5 is printed for five folds over queries, each scored by what the others
taught, by words alone and with the meaning of claims; `--write` puts the weights of all queries together into
`annotator/matching/weights.py`.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import numpy as np
from numpy import float64
from numpy.typing import NDArray

from annotator.matching import weights
from annotator.matching.relevance import against_best, measured_of
from annotator.store.index.search import passages, texts
from annotator.workspace.suggestions import found_for
from tests.benchmarks.published import SETS, PublishedSet, base_of, published

RIDGE = 0.01
"""Penalty on weights of standardised measures: of 0.001, 0.01 and 0.05 the best across the folds."""

FOLDS, MOST_STEPS = 5, 50
PLAIN = ("length", "figures other")
"""Measures that count by their value alone."""


@dataclass(frozen=True, slots=True)
class Case:
    """One query: its values (candidates by columns), which candidates are right, how many there are to find."""

    set: str
    values: NDArray[float64] | None
    right: NDArray[float64]
    to_find: int


def columns(measured: dict[str, NDArray[float64]]) -> Iterator[tuple[str, int, NDArray[float64]]]:
    for name, values in measured.items():
        yield name, 0, values
        if not name.startswith(PLAIN):
            yield name, 1, against_best(values)


def cases(published_set: PublishedSet, folder: Path, *, meanings: bool) -> Iterator[tuple[Case, list[tuple[str, int]]]]:
    with base_of(published_set, folder, meanings=meanings) as base:
        for query in published_set.queries:
            candidates = found_for(base, query.passage)
            found = candidates.claims
            if not found.numbers:
                yield Case(published_set.name, None, np.zeros(0), len(query.right)), []
                continue
            told = texts(base, found.numbers)
            measured, best, _ = measured_of(
                candidates.asked, found.rows, found.rarity, partial(_picked, told), candidates.alike
            )
            named = list(columns(measured))
            ids = passages(base, found.numbers)
            right = np.array([ids[found.numbers[place]][0] in query.right for place in best], float)
            yield (
                Case(published_set.name, np.stack([values for _, _, values in named], 1), right, len(query.right)),
                [(name, kind) for name, kind, _ in named],
            )


def _picked(told: list[tuple[str, str]], places: Sequence[int]) -> list[tuple[str, str]]:
    return [told[place] for place in places]


def fit(chosen: Iterable[Case]) -> NDArray[float64]:
    """The weights that make right candidates likeliest."""
    taught = [(case.values, case.right) for case in chosen if case.values is not None and case.right.any()]
    values = np.concatenate([value for value, _ in taught])
    right = np.concatenate([right / right.sum() for _, right in taught])
    sizes = np.array([len(value) for value, _ in taught])
    starts = np.cumsum(sizes) - sizes
    group = np.repeat(np.arange(len(taught)), sizes)
    spread = values.std(axis=0) + 1e-9
    values = (values - values.mean(axis=0)) / spread

    def likely(weight: NDArray[float64]) -> NDArray[float64]:
        scores = values @ weight
        chances = np.exp(scores - np.maximum.reduceat(scores, starts)[group])
        shares: NDArray[float64] = chances / np.add.reduceat(chances, starts)[group]
        return shares

    def loss(weight: NDArray[float64]) -> float:
        return float(-(right * np.log(likely(weight) + 1e-12)).sum() / len(taught) + RIDGE * weight @ weight / 2)

    found = np.zeros(values.shape[1])
    reached = loss(found)
    for _ in range(MOST_STEPS):
        shares = likely(found)
        gradient = values.T @ (shares - right) / len(taught) + RIDGE * found
        weighted = values * shares[:, None]
        means = np.add.reduceat(weighted, starts)
        curvature = (weighted.T @ values - means.T @ means) / len(taught) + RIDGE * np.eye(len(found))
        step = np.linalg.solve(curvature, gradient)
        # Newton's step, halved until it helps.
        while (tried := loss(found - step)) > reached and np.abs(step).max() > 1e-6:
            step /= 2
        found, gained, reached = found - step, reached - tried, tried
        if gained < 1e-7:
            break
    fitted: NDArray[float64] = found / spread
    return fitted


def average_precision(case: Case, weight: NDArray[float64]) -> float:
    if case.values is None:
        return 0.0
    hits = total = 0.0
    for place, candidate in enumerate(np.argsort(-(case.values @ weight), kind="stable")[:5], 1):
        if case.right[candidate]:
            hits += 1
            total += hits / place
    return total / min(case.to_find, 5)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("shared", type=Path)
    parser.add_argument("--bases", type=Path, default=Path("build/bases"), help="where the bases are made and kept")
    parser.add_argument("--write", action="store_true")
    chosen = parser.parse_args()
    for table in ("WEIGHTS", "WITH_MEANING"):
        meanings = table != "WEIGHTS"
        everything: list[Case] = []
        names: list[tuple[str, int]] = []
        for name in SETS:
            for case, named in cases(published(chosen.shared, name), chosen.bases, meanings=meanings):
                everything.append(case)
                names = names or named
        print(table, *(f"{name} {score:.4f}" for name, score in crossed(everything).items()), flush=True)
        if chosen.write:
            write(table, names, fit(everything))


def crossed(everything: Sequence[Case]) -> dict[str, float]:
    """MAP@5 of each set, every query scored by what the other folds taught."""
    scores: dict[str, list[float]] = {}
    for fold in range(FOLDS):
        weight = fit(case for place, case in enumerate(everything) if place % FOLDS != fold)
        for place, case in enumerate(everything):
            if place % FOLDS == fold:
                scores.setdefault(case.set, []).append(average_precision(case, weight))
    return {name: float(np.mean(values)) for name, values in scores.items()}


def write(name_of_table: str, names: list[tuple[str, int]], weight: NDArray[float64]) -> None:
    table: dict[str, list[float]] = {}
    for (name, kind), value in zip(names, weight, strict=True):
        table.setdefault(name, [0.0, 0.0])[kind] = float(value)
    lines = [f'    "{name}": ({plain:.3f}, {relative:.3f}),' for name, (plain, relative) in table.items()]
    path = Path(weights.__file__)
    start = f"\n{name_of_table}: dict[str, tuple[float, float]] = {{\n"
    before, after = path.read_text(encoding="utf-8").split(start, 1)
    path.write_text(before + start + "\n".join(lines) + "\n}\n" + after.split("}\n", 1)[1], encoding="utf-8")


if __name__ == "__main__":
    main()
