"""Exports of many claims: how long, and with how much memory.

    python -m tests.benchmarks.exports [CLAIMS]      1,000,000 claims, half a minute and 1 GB of disk for the base

The floor of CSV is a bare `csv.writer` loop over the very same rows, in memory already: it reads no base. Each
measurement is a process of its own, ours and the floor taking turns; times are of the processor.
"""

from __future__ import annotations

import argparse
import csv
import json
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

ROUNDS = 3
PER_ARTICLE = 500
BLOCK = 20_000
"""Rows that the floor has in memory at once; reading them is not counted."""

_TOPICS = "croissance emploi énergie prix logement déficit inflation salaires santé école transport climat".split()
_AT = "2026-03-02T10:00:00.000Z"
_COLUMNS = (
    'id, article_id, version_id, start, "end", quote, sentence, sentence_start, paragraph, status, verdict, note, '
    "reviewer, created_at, updated_at"
)


def fill(path: Path, claims: int) -> None:
    """A base in which each third claim has a tag, each third a source, and each tenth is linked to an earlier one.

    Written as rows, without the indexes by which claims are searched: an export uses none of them.
    """
    from annotator.store.base import create_base

    base = create_base(path)
    connection, chance = base.connection, random.Random(7)
    connection.execute("PRAGMA synchronous = OFF")
    connection.execute("BEGIN")
    triggers = connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name <> 'history'")
    for (name,) in triggers.fetchall():
        connection.execute(f"DROP TRIGGER {name}")
    for number in range(0, claims, PER_ARTICLE):
        rows = list(_article(connection, number, min(PER_ARTICLE, claims - number), chance))
        connection.executemany(f"INSERT INTO claim ({_COLUMNS}) VALUES ({', '.join('?' * 15)})", rows)
        ids = [row[0] for row in rows]
        connection.executemany(
            "INSERT INTO claim_tag VALUES (?, ?)", [(one, chance.choice(_TOPICS)) for one in ids[::3]]
        )
        connection.executemany(
            "INSERT INTO evidence (id, claim_id, position, url, title) VALUES (?, ?, 0, ?, 'Rapport')",
            [(f"e-{one}", one, f"https://example.org/rapport/{one}") for one in ids[1::3]],
        )
        connection.executemany(
            "INSERT INTO link (claim_id, earlier_id, kind, match_kind, score, created_at) "
            f"VALUES (?, ?, 'same', 'reworded', 87.5, '{_AT}')",
            list(zip(ids[9::10], ids[::10], strict=False)),
        )
    connection.execute("COMMIT")
    base.close()


def _article(connection: Any, first: int, count: int, chance: random.Random) -> Iterator[tuple[Any, ...]]:
    """Add an article; its claims as rows."""
    article, version = f"0197a000-0000-7000-9000-{first:012}", f"0197a000-0000-7000-a000-{first:012}"
    sentences = [
        f"Selon l’institut, {chance.choice(_TOPICS)} et {chance.choice(_TOPICS)} ont gagné {chance.randint(1, 99)} % "
        f"depuis {chance.randint(1990, 2025)}, devant {chance.choice(_TOPICS)} : c’est ce que dit la note publiée hier."
        for _ in range(count)
    ]
    text = "\n".join(sentences)
    connection.execute("INSERT INTO canonical_text VALUES (?, ?)", (f"{first:064x}", text))
    connection.execute(
        "INSERT INTO article (id, title, outlet, author, published, url, language, created_at, updated_at) "
        f"VALUES (?, ?, 'La Gazette', 'Léa', '2026-03-01', ?, 'fr', '{_AT}', '{_AT}')",
        (article, f"Article {first} : {chance.choice(_TOPICS)}", f"https://example.org/a/{first}"),
    )
    connection.execute(
        f"INSERT INTO version (id, article_id, number, sha256, length, imported_at) VALUES (?, ?, 1, ?, ?, '{_AT}')",
        (version, article, f"{first:064x}", len(text)),
    )
    start = 0
    for place, sentence in enumerate(sentences):
        begin, end = start + sentence.index("gagné") + 6, start + sentence.index(" %") + 2
        status = chance.choice(("unverified", "verified", "refuted", "recheck"))
        verdict, note = chance.choice(("", "true", "false")), chance.choice(("", "Vu au rapport, page 12 ; « ×4 »"))
        quote = text[begin:end]
        claim = f"0197a000-0000-7000-8000-{first + place:012}"
        yield (
            claim,
            article,
            version,
            begin,
            end,
            quote,
            sentence,
            start,
            place + 1,
            status,
            verdict,
            note,
            "Zoé",
            _AT,
            _AT,
        )
        start += len(sentence) + 1


def export(base: str, exporter: str, output: str) -> None:
    """In a process of its own: export all claims, and print what it took."""
    from annotator.domain.claim import ClaimFilter
    from annotator.store.base import open_base
    from annotator.workspace.exporting import export_to

    opened = open_base(Path(base), read_only=True)
    begin = time.process_time()
    with Path(output).open("wb") as stream:
        export_to(opened, ClaimFilter(), "position", exporter, "", stream)
    _tell(time.process_time() - begin)


def floor(source: str, output: str) -> None:
    """In a process of its own: write the rows of a table again."""
    seconds = 0.0
    with (
        Path(source).open(encoding="utf-8", newline="") as read,
        Path(output).open("w", encoding="utf-8", newline="") as file,
    ):
        rows, writer = csv.reader(read), csv.writer(file, lineterminator="\r\n")
        while block := list(islice(rows, BLOCK)):
            begin = time.process_time()
            for row in block:
                writer.writerow(row)
            seconds += time.process_time() - begin
    _tell(seconds)


def _tell(seconds: float) -> None:
    # Not what `getrusage` says, which remembers the process that started this one.
    status = Path("/proc/self/status").read_text()
    print(json.dumps([seconds, int(status.split("VmHWM:")[1].split()[0]) / 1024]))


def measured(*arguments: str) -> tuple[float, float]:
    """Seconds and peak memory in MB of a process."""
    command = [sys.executable, "-m", "tests.benchmarks.exports", *arguments]
    ran = subprocess.run(command, check=True, capture_output=True, text=True, env=os.environ | {"PYTHONPATH": "."})
    seconds, memory = json.loads(ran.stdout)
    return seconds, memory


def report(claims: int, folder: Path) -> None:
    base, table, again = str(folder / "claims.sqlite"), str(folder / "claims.csv"), str(folder / "again.csv")
    fill(Path(base), claims)
    turns = [(measured("--export", base, "csv", table), measured("--floor", table, again)) for _ in range(ROUNDS)]
    assert Path(table).read_bytes() == Path(again).read_bytes()
    ours, bare = (statistics.median(turn[place][0] for turn in turns) for place in (0, 1))
    ratio = statistics.median(turn[0][0] / turn[1][0] for turn in turns)
    print(f"| {claims:,} claims | seconds | peak memory | file |\n| --- | ---: | ---: | ---: |")
    print(f"| bare `csv.writer` loop (floor) | {bare:.2f} | | |")
    print(f"| CSV | {ours:.2f}, ratio {ratio:.2f} | {turns[0][0][1]:.0f} MB | {_size(table)} |")
    for exporter in ("jsonl", "claimreview", "webannotation", "html", "xlsx"):
        output = str(folder / f"claims.{exporter}")
        seconds, memory = measured("--export", base, exporter, output)
        print(f"| {exporter} | {seconds:.1f} | {memory:.0f} MB | {_size(output)} |", flush=True)
        Path(output).unlink()


def _size(path: str) -> str:
    return f"{Path(path).stat().st_size / 1e6:.0f} MB"


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("claims", nargs="?", type=int, default=1_000_000)
    parser.add_argument("--export", nargs=3)
    parser.add_argument("--floor", nargs=2)
    options = parser.parse_args()
    if options.export:
        export(*options.export)
    elif options.floor:
        floor(*options.floor)
    else:
        with tempfile.TemporaryDirectory() as folder:
            report(options.claims, Path(folder))


if __name__ == "__main__":
    main()
