"""What each measure of relevance counts: a linear model over candidates, fitted by `tests/benchmarks/relevance.py`."""

from __future__ import annotations

WEIGHTS: dict[str, tuple[float, float]] = {
    "bm25 body": (0.677, 0.424),
    "query body": (1.629, 1.261),
    "claim body": (-1.685, -0.456),
    "cosine body": (-3.286, -0.269),
    "rarest body": (0.545, 0.565),
    "length body": (-0.327, 0.000),
    "bm25 title": (0.059, 0.267),
    "query title": (-3.246, 0.857),
    "claim title": (2.724, -0.895),
    "cosine title": (0.088, 0.151),
    "rarest title": (-0.301, -0.159),
    "length title": (0.196, 0.000),
    "bm25 all": (0.934, -0.001),
    "query all": (6.622, 1.307),
    "claim all": (1.665, 1.266),
    "cosine all": (-6.791, 1.071),
    "rarest all": (0.822, 0.826),
    "length all": (0.015, 0.000),
    "pairs": (-3.223, 0.705),
    "window": (1.456, 0.769),
    "early": (0.780, 0.873),
    "figures query": (-0.481, -0.003),
    "figures claim": (0.135, 0.516),
    "figures other": (-0.405, 0.000),
    "letters cosine body": (-8.649, -0.660),
    "letters bm25 body": (-0.046, -0.533),
    "letters claim body": (3.562, 0.555),
    "letters cosine all": (5.647, 2.709),
    "letters bm25 all": (0.653, 3.472),
    "letters claim all": (0.262, -0.743),
}
"""For each measure, what its value counts, and what its value against the highest among the candidates."""
