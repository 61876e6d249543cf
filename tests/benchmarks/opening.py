"""Opening a small and a large base, to the first painted window.

python -m tests.benchmarks.opening SMALL LARGE [ROUNDS]
"""

from __future__ import annotations

import statistics
import sys
import tempfile
from pathlib import Path

from tests.benchmarks.startup import OURS, measure


def main(small: str, large: str, rounds: int = 7) -> None:
    taken: dict[str, list[float]] = {small: [], large: []}
    with tempfile.TemporaryDirectory() as home:
        for _ in range(rounds + 1):
            for base in (small, large):
                taken[base].append(measure(OURS, base, home=Path(home))[0])
    # The first round fills the caches of the disk.
    medians = {base: statistics.median(times[1:]) for base, times in taken.items()}
    for base, milliseconds in medians.items():
        print(f"| {Path(base).name} | {milliseconds:.0f} ms | {milliseconds / medians[small]:.2f} |")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], *(int(word) for word in sys.argv[3:]))
