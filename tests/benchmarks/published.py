"""The published claims and queries, kept beside the repository and never in it, and bases made of them."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from annotator.domain.match import Passage
from annotator.store.base import Base, open_base
from annotator.workspace import meaning
from annotator.workspace.claims_import import import_claims
from annotator.workspace.workspace import open_workspace

SETS: dict[str, str] = {
    "fr-posts": "fr",
    "fr-headlines": "fr",
    "clef2020-en": "clef2020-en",
    "clef2022-2a-en": "clef2022-2a-en",
}
"""The sets that the model is fitted on, and the claims that each is searched in."""

csv.field_size_limit(1 << 24)


@dataclass(frozen=True, slots=True)
class PublishedClaim:
    id: str
    text: str
    title: str


@dataclass(frozen=True, slots=True)
class PublishedQuery:
    id: str
    text: str
    right: frozenset[str]

    @property
    def passage(self) -> Passage:
        return Passage(self.text, self.text)


@dataclass(frozen=True, slots=True)
class PublishedSet:
    name: str
    base: str
    claims: list[PublishedClaim]
    queries: list[PublishedQuery]


def lines(path: Path) -> list[list[str]]:
    """The rows of a table but the first."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE))[1:]


def published(shared: Path, name: str, part: str = "dev") -> PublishedSet:
    """A set of the folder `match`, with the queries whose answers are known."""
    claims = [PublishedClaim(row[0], row[1], row[2] if len(row) > 2 else "") for row in lines(claims_of(shared, name))]
    right: dict[str, set[str]] = {}
    for row in lines(shared / "match" / part / name / "qrels.tsv"):
        right.setdefault(row[0], set()).add(row[1])
    queries = [
        PublishedQuery(row[0], row[1], frozenset(right.get(row[0], ())))
        for row in lines(shared / "match" / part / name / "queries.tsv")
    ]
    return PublishedSet(name, SETS.get(name, name), claims, [query for query in queries if query.right])


def claims_of(shared: Path, name: str) -> Path:
    return shared / "match" / "claims" / f"{SETS.get(name, name)}.tsv"


@contextmanager
def base_of(of: PublishedSet, folder: Path, *, meanings: bool = False) -> Iterator[Base]:
    """A base of the claims of a set, made by our own import if it is not there yet; with their meanings, if wanted."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{of.base}{'-meanings' if meanings else ''}.sqlite"
    if not path.is_file():
        table = path.with_suffix(".tsv")
        rows = [("claim_id", "claim", "title"), *((claim.id, claim.text, claim.title) for claim in of.claims)]
        table.write_text("".join("\t".join(row) + "\n" for row in rows), encoding="utf-8")
        workspace = open_workspace(path, create=True)
        try:
            import_claims(workspace, table)
        finally:
            workspace.close()
    base = open_base(path, read_only=True)
    try:
        if meanings:
            meaning.compute(base, meaning.missing(base))
            meaning.load(base)
        yield base
    finally:
        base.close()
