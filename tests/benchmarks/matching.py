"""Quality and speed of finding earlier claims, beside other ways to find them.

    python -m tests.benchmarks.matching quality SHARED      MAP@5 on the published sets
    python -m tests.benchmarks.matching speed TABLE...      bases of some sizes (TSV with claim_id and claim)
    python -m tests.benchmarks.matching insert              what the index adds to marking a claim

Peers that are not installed are left out (scikit-learn, bm25s, rank-bm25: `pip install scikit-learn bm25s rank-bm25`).
"""

from __future__ import annotations

import argparse
import resource
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

from annotator.domain.article import ArticleFields, Imported
from annotator.domain.span import Span
from annotator.store.base import Base, open_base
from annotator.workspace.articles import add_article
from annotator.workspace.batch_matching import answers_to
from annotator.workspace.claims import mark
from annotator.workspace.claims_import import import_claims
from annotator.workspace.workspace import open_workspace
from tests.benchmarks.peers import PEERS, Search
from tests.benchmarks.published import SETS, PublishedSet, base_of, lines, published

TOP = 100


def quality(shared: Path, bases: Path, part: str, peers: bool) -> None:
    table: dict[str, dict[str, str]] = {}
    for name in SETS:
        chosen = published(shared, name, part)
        with base_of(chosen, bases) as base:
            table.setdefault("annotator match, by words", {})[name] = f"{map5(chosen, ours(base)):.3f}"
        with base_of(chosen, bases, meanings=True) as base:
            table.setdefault("annotator match", {})[name] = f"{map5(chosen, ours(base)):.3f}"
        texts = [f"{claim.text} {claim.title}".strip() for claim in chosen.claims]
        ids = [claim.id for claim in chosen.claims]
        for peer, make in PEERS.items() if peers else ():
            try:
                search = make(texts)
            except ImportError:
                continue
            table.setdefault(peer, {})[name] = f"{map5(chosen, named(search, ids)):.3f}"
            print(peer, name, table[peer][name], flush=True)
    print("| MAP@5 |", " | ".join(SETS), "|")
    print("| --- |", " | ".join("---:" for _ in SETS), "|")
    for method, row in table.items():
        print(f"| {method} |", " | ".join(row.get(name, "") for name in SETS), "|")


def ours(base: Base) -> Callable[[str], list[str]]:
    return lambda text: [answer.claim_id for answer in answers_to(base, "", text, top=TOP)]


def named(search: Search, ids: list[str]) -> Callable[[str], list[str]]:
    return lambda text: [ids[place] for place in search(text, 10)]


def map5(of: PublishedSet, find: Callable[[str], list[str]]) -> float:
    """Mean average precision of the first five, as CLEF's CheckThat! has it."""
    scores = []
    for query in of.queries:
        hits = total = 0.0
        for place, claim_id in enumerate(find(query.text)[:5], 1):
            if claim_id in query.right:
                hits += 1
                total += hits / place
        scores.append(total / min(len(query.right), 5))
    return statistics.mean(scores)


def speed(tables: list[Path], shared: Path, bases: Path) -> None:
    from rapidfuzz import fuzz, process

    queries = lines(shared / "match" / "dev" / "scale" / "queries.tsv")
    right: dict[str, set[str]] = {}
    for query_id, number, _ in lines(shared / "match" / "dev" / "scale" / "qrels.tsv"):
        right.setdefault(query_id, set()).add(number)
    bases.mkdir(parents=True, exist_ok=True)
    for table in tables:
        path = bases / f"{table.stem}.sqlite"
        if not path.is_file():
            started = time.perf_counter()
            with closing(open_workspace(path, create=True)) as workspace:
                count = import_claims(workspace, table).added
            print(f"{table.stem}: {count:,} claims imported and indexed in {time.perf_counter() - started:.1f} s")
        memory = peak()
        with closing(open_base(path, read_only=True)) as base:
            started = time.perf_counter()
            answers_to(base, "", "une première question", top=TOP)
            print(f"{table.stem}: first query after opening {1000 * (time.perf_counter() - started):.0f} ms")
            took: list[float] = []
            hits: dict[str, list[bool]] = {}
            for query_id, text, kind, *_ in queries:
                found = answers_to(base, query_id, text, top=TOP)
                took.append(found[0].ms if found else 0.0)
                if query_id in right:
                    hits.setdefault(kind, []).append(any(a.claim_id in right[query_id] for a in found[:10]))
            rows, pages = sizes(base)
        print(f"{table.stem}: ours {shown(took)}; peak memory {peak() - memory:.0f} MB more")
        print(f"{table.stem}: index of {rows:.0f} + {pages:.0f} bytes a claim")
        texts = [row[1] for row in lines(table)]
        brute: list[float] = []
        brute_hits: dict[str, list[bool]] = {}
        # At a million claims it takes 2.5 s a query: every third will do.
        for query_id, text, kind, *_ in queries[:: max(1, len(texts) // 300_000)]:
            started = time.perf_counter()
            best = process.extract(text, texts, scorer=fuzz.token_set_ratio, limit=10)
            brute.append(1000 * (time.perf_counter() - started))
            if query_id in right:
                brute_hits.setdefault(kind, []).append(any(str(place) in right[query_id] for _, _, place in best))
        ratio = statistics.median(brute) / statistics.median(took)
        print(f"{table.stem}: rapidfuzz.process.extract, token_set_ratio {shown(brute)}: {ratio:.0f} times ours")
        print("| hit@10 |", " | ".join((*hits, "all")), "|")
        for name, found_hits in (("ours", hits), ("extract", brute_hits)):
            everything = [hit for kind in found_hits.values() for hit in kind]
            shares = [
                f"{statistics.mean(kind):.2f}" for kind in (*(found_hits.get(k, [False]) for k in hits), everything)
            ]
            print(f"| {name} |", " | ".join(shares), "|", flush=True)


def shown(took: list[float]) -> str:
    return f"{statistics.median(took):.1f} ms, p95 {statistics.quantiles(took, n=20)[18]:.1f} ms"


def sizes(base: Base) -> tuple[float, float]:
    """Bytes of the index for each claim: terms by claim, and pages."""
    count = base.column("SELECT count(*) FROM claim")[0]
    rows = base.column("SELECT sum(length(terms)) FROM index_terms")[0]
    pages = base.column("SELECT sum(length(postings)) FROM index_page")[0] or 0
    return rows / count, pages / count


def peak() -> float:
    """Megabytes that the process has held at most."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def insert() -> None:
    """Marks a claim with its commit, with the index and without its triggers, turn by turn."""
    sentence = "Le groupe investit {} milliards d'euros en Espagne, dit M. Ruiz. "
    text = "".join(sentence.format(number) for number in range(2_000))
    spans = spans_of(text, sentence)
    took: dict[str, list[float]] = {"with": [], "without": []}
    with tempfile.TemporaryDirectory() as folder:
        makers = {}
        for name in took:
            workspace = open_workspace(Path(folder) / f"{name}.sqlite", create=True)
            article = add_article(workspace, Imported(text, ArticleFields(title="Un parc", language="fr")))
            if name == "without":
                drop_triggers(workspace.base.connection)
            version = workspace.base.column("SELECT id FROM version")[0]
            makers[name] = (workspace, version, article)
        for span in spans[:1_000]:
            for name, (workspace, version, _) in makers.items():
                started = time.perf_counter()
                mark(workspace, version, span, "verified")
                took[name].append(1000 * (time.perf_counter() - started))
        for workspace, _, _ in makers.values():
            workspace.close()
    ratio = statistics.median(took["with"]) / statistics.median(took["without"])
    print(f"mark a claim: {shown(took['with'])}; without the index {shown(took['without'])}: {ratio:.2f} times")


def drop_triggers(connection: sqlite3.Connection) -> None:
    for name in ("index_insert", "index_update", "index_delete", "index_article"):
        connection.execute(f"DROP TRIGGER {name}")


def spans_of(text: str, sentence: str) -> list[Span]:
    """The amount in each sentence."""

    def found() -> Iterator[Span]:
        start = text.find("investit")
        while start >= 0:
            yield Span(start + 9, text.index(" en Espagne", start))
            start = text.find("investit", start + 1)

    assert sentence
    return list(found())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=("quality", "speed", "insert"))
    parser.add_argument("paths", type=Path, nargs="*")
    parser.add_argument("--shared", type=Path, default=Path(__file__).parents[3] / "shared")
    parser.add_argument("--part", default="dev")
    parser.add_argument("--bases", type=Path, default=Path("build/bases"), help="where bases are made and kept")
    parser.add_argument("--ours", action="store_true", help="leave the peers out")
    chosen = parser.parse_args()
    match chosen.what:
        case "quality":
            quality(chosen.shared, chosen.bases, chosen.part, not chosen.ours)
        case "speed":
            speed(chosen.paths, chosen.shared, chosen.bases)
        case _:
            insert()


if __name__ == "__main__":
    main()
