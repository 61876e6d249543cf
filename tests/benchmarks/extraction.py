"""How well articles are taken out of pages of the web: `python -m tests.benchmarks.extraction ../shared`.

Measured as in trafilatura's own evaluation (its `tests/comparison.py`): passages that must be in the text and passages
of the page around it that must not; precision, recall and F1 over all of them. The floor is trafilatura alone in the
same run. Its text has no no-break spaces, and the passages neither, so every white space counts as a space.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

from annotator.importers.html import IMPORTER


def main(shared: Path) -> None:
    import trafilatura

    folder = shared / "documents" / "html"
    pages = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
    IMPORTER.read(b"<p>warm", Path("a.html"))
    print(f"{len(pages)} French pages\n")
    print("| | precision | recall | F1 | ms a page |")
    print("| --- | ---: | ---: | ---: | ---: |")

    def alone(path: Path) -> str:
        return trafilatura.extract(path.read_bytes(), include_comments=False) or ""

    def ours(path: Path) -> str:
        return IMPORTER.read(path.read_bytes(), path).text

    for name, read in (("trafilatura (floor)", alone), ("Annotator", ours)):
        start = time.perf_counter()
        texts = {page: _spaced(read(folder / page)) for page in pages}
        each = (time.perf_counter() - start) / len(pages)
        found = [_spaced(text) in texts[page] for page, parts in pages.items() for text in parts["with"]]
        around = [_spaced(text) in texts[page] for page, parts in pages.items() for text in parts["without"]]
        precision, recall = sum(found) / (sum(found) + sum(around)), sum(found) / len(found)
        score = 2 * precision * recall / (precision + recall)
        print(f"| {name} | {precision:.3f} | {recall:.3f} | {score:.3f} | {1000 * each:.0f} |")


def _spaced(text: str) -> str:
    return " ".join(text.split())


if __name__ == "__main__":
    main(Path(sys.argv[1]))
