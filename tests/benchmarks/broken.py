"""Broken documents, by the thousand: `python -m tests.benchmarks.broken [COUNT]`, else 2,000 of each format.

Tells, for each importer, how many gave an article, how many were refused, how long the slowest took, and by how much
the memory of the process grew. Anything but an error of ours, or a socket, ends it with a traceback.
"""

from __future__ import annotations

import resource
import sys
import time
from collections import Counter
from pathlib import Path

from annotator.domain.errors import AnnotatorError
from annotator.importers import importers
from annotator.importers.format import Importer
from tests.importers.breaking import broken, forbid_sockets
from tests.importers.made import FOLDER


def main(count: int) -> None:
    forbid_sockets()
    print("| format | inputs | read | refused | median ms | slowest ms | memory grew by MB |")
    print("| --- | ---: | ---: | ---: | ---: | ---: | ---: |")
    for importer in importers():
        files = [path for path in sorted(FOLDER.iterdir()) if path.suffix in importer.suffixes and path.is_file()]
        if not files:
            continue
        for path in files:  # what is loaded with the first document is not counted
            try:
                importer.read(path.read_bytes(), path)
            except AnnotatorError:
                continue
        before = _peak()
        outcomes: Counter[str] = Counter()
        times: list[float] = []
        for path in files:
            for data in broken(path.read_bytes(), path, -(-count // len(files)), seed=1):
                start = time.perf_counter()
                outcomes[_outcome(importer, data, path)] += 1
                times.append(time.perf_counter() - start)
        times.sort()
        print(
            f"| {importer.id} | {len(times):,} | {outcomes['read']:,} | {outcomes['refused']:,} |"
            f" {1000 * times[len(times) // 2]:.1f} | {1000 * times[-1]:.0f} | {_peak() - before:.0f} |",
            flush=True,
        )


def _outcome(importer: Importer, data: bytes, path: Path) -> str:
    try:
        importer.read(data, path)
    except AnnotatorError:
        return "refused"
    return "read"


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 2000)
