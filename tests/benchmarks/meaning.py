"""What the meaning of claims costs: `python -m tests.benchmarks.meaning TABLE... [--compute N]`.

For each table (TSV with claim_id and claim): a base is made, the meanings of its claims are computed, and the queries
of `dev/scale` are asked without and with them, turn by turn. `--compute` stops after so many claims.
"""

from __future__ import annotations

import argparse
import resource
import shutil
import statistics
import time
from contextlib import closing
from pathlib import Path

from annotator.matching import meaning as encoder
from annotator.store.base import Base, open_base
from annotator.store.index import meaning as kept
from annotator.workspace import meaning
from annotator.workspace.batch_matching import answers_to
from annotator.workspace.claims_import import import_claims
from annotator.workspace.workspace import open_workspace
from tests.benchmarks.published import lines


def peak() -> float:
    """Megabytes that the process has held at most."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def encoding() -> None:
    before = peak()
    started = time.perf_counter()
    encoder.load()
    print(f"loading: {time.perf_counter() - started:.2f} s, {peak() - before:.0f} MB")
    for words in (2, 15, 60):
        text = " ".join(f"parole{place}" for place in range(words))
        took = []
        for _ in range(100):
            started = time.perf_counter()
            encoder.vectors([text])
            took.append(1000 * (time.perf_counter() - started))
        print(f"a text of {len(encoder.prepared(text))} characters: {shown(took)}")


def made(table: Path, folder: Path) -> Path:
    """A base of the claims of a table, without meanings."""
    path = folder / f"{table.stem}-meaning.sqlite"
    folder.mkdir(parents=True, exist_ok=True)
    path.unlink(missing_ok=True)
    with closing(open_workspace(path, create=True)) as workspace:
        import_claims(workspace, table)
    return path


def asked(bases: list[Base], texts: list[str]) -> list[list[float]]:
    """Milliseconds of each query in each base, turn by turn."""
    took: list[list[float]] = [[] for _ in bases]
    for text in texts:
        for base, times in zip(bases, took, strict=True):
            started = time.perf_counter()
            answers_to(base, "", text, top=100)
            times.append(1000 * (time.perf_counter() - started))
    return took


def without_meanings(path: Path) -> Path:
    """A copy of a base, its vectors left out."""
    copy = Path(shutil.copy(path, path.with_stem(f"{path.stem}-without")))
    with closing(open_base(copy)) as base:
        kept.forget(base)
    return copy


def shown(took: list[float]) -> str:
    return f"{statistics.median(took):.1f} ms, p95 {statistics.quantiles(took, n=20)[18]:.1f} ms"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("tables", type=Path, nargs="*")
    parser.add_argument("--compute", type=int)
    parser.add_argument("--shared", type=Path, default=Path(__file__).parents[3] / "shared")
    parser.add_argument("--bases", type=Path, default=Path("build/bases"), help="where bases are made and kept")
    chosen = parser.parse_args()
    texts = [row[1] for row in lines(chosen.shared / "match" / "dev" / "scale" / "queries.tsv")]
    encoding()
    for table in chosen.tables:
        path = made(table, chosen.bases)
        with closing(open_base(path)) as base:
            size = path.stat().st_size
            numbers = meaning.missing(base)[: chosen.compute]
            started = time.perf_counter()
            meaning.compute(base, numbers)
            took = time.perf_counter() - started
            base.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            grown = (path.stat().st_size - size) / max(len(numbers), 1)
            print(f"{table.stem}: {len(numbers):,} meanings in {took:.0f} s, {grown:.0f} bytes each")
            with closing(open_base(without_meanings(path))) as without:
                for name, one in (("without", without), ("with", base)):
                    before, started = peak(), time.perf_counter()
                    answers_to(one, "", "une première question", top=100)
                    first = 1000 * (time.perf_counter() - started)
                    print(f"{table.stem}: first query {name} meanings {first:.0f} ms, {peak() - before:.0f} MB more")
                for name, times in zip(("without", "with"), asked([without, base], texts), strict=True):
                    print(f"{table.stem}: {name} meanings {shown(times)}", flush=True)


if __name__ == "__main__":
    main()
