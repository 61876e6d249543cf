"""What each measure of relevance counts: a linear model over candidates, fitted by `tests/benchmarks/relevance.py`."""

from __future__ import annotations

WEIGHTS: dict[str, tuple[float, float]] = {
    "bm25 body": (0.665, 0.521),
    "query body": (0.586, 0.898),
    "claim body": (-0.911, -0.513),
    "cosine body": (-3.437, -0.215),
    "rarest body": (0.319, 0.461),
    "bm25 title": (0.071, 0.209),
    "query title": (-2.448, 0.970),
    "claim title": (2.541, -0.907),
    "cosine title": (0.614, 0.234),
    "rarest title": (-0.292, -0.163),
    "bm25 all": (0.980, 0.456),
    "query all": (5.826, 1.302),
    "claim all": (2.037, 1.159),
    "cosine all": (-6.739, 1.021),
    "rarest all": (0.885, 1.084),
    "pairs": (-3.035, 0.654),
    "window": (1.652, 0.812),
    "early": (0.724, 0.881),
    "figures query": (-0.559, 0.124),
    "figures claim": (0.127, 0.478),
    "figures other": (-0.429, 0.000),
    "letters cosine": (-1.000, 1.988),
    "letters bm25": (0.606, 3.144),
    "letters claim": (1.316, 0.075),
}
"""For each measure, what its value counts, and what its value against the highest among the candidates."""
