"""What each measure of relevance counts: a linear model over candidates, fitted by `tests/benchmarks/relevance.py`."""

from __future__ import annotations

WEIGHTS: dict[str, tuple[float, float]] = {
    "bm25 body": (0.637, 0.329),
    "query body": (0.646, 0.940),
    "claim body": (-1.186, -0.450),
    "cosine body": (-3.715, -0.153),
    "rarest body": (0.348, 0.371),
    "bm25 title": (0.070, 0.243),
    "query title": (-3.056, 0.986),
    "claim title": (2.756, -1.066),
    "cosine title": (0.583, 0.232),
    "rarest title": (-0.270, -0.123),
    "bm25 all": (0.971, 0.075),
    "query all": (6.949, 1.278),
    "claim all": (2.177, 1.274),
    "cosine all": (-7.636, 1.183),
    "rarest all": (0.848, 0.866),
    "pairs": (-3.235, 0.708),
    "window": (1.364, 0.970),
    "early": (0.797, 0.881),
    "figures query": (-0.500, 0.008),
    "figures claim": (0.147, 0.525),
    "figures other": (-0.412, 0.000),
    "letters cosine": (-1.010, 2.173),
    "letters bm25": (0.605, 3.134),
    "letters claim": (2.096, -0.208),
}
"""For each measure, what its value counts, and what its value against the highest among the candidates."""
