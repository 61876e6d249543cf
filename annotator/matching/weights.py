"""What each measure of relevance counts: a linear model over candidates, fitted by `tests/benchmarks/relevance.py`."""

from __future__ import annotations

WEIGHTS: dict[str, tuple[float, float]] = {"bm25 all": (1.0, 0.0)}
"""For each measure, what its value counts, and what its value against the highest among the candidates."""
