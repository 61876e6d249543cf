"""Where earlier claims come from: a file with a table, a feed of reviews, or another base."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from annotator.domain.claim import DISMISSED, ClaimFilter, ClaimRecord
from annotator.domain.errors import ImportFromItself
from annotator.importers.claims import open_table
from annotator.store.base import Base, open_base, snapshot
from annotator.store.claims import records
from annotator.store.kept_files import content
from annotator.workspace.fields import checked
from annotator.workspace.intake.columns import Mapped, chosen, is_export
from annotator.workspace.intake.rows import ClaimRow, Earlier, RowReader, Source, verdicts

_SQLITE = b"SQLite format 3\x00"


def _no_file(digest: str) -> bytes:
    """A table names no files."""
    raise KeyError(digest)


@dataclass(frozen=True, slots=True)
class Intake:
    """Claims that come in, as they are read. `columns` and `mapped` are empty for another base, which needs no
    mapping; `place` tells how far of how much was read, in some unit, and `file` gives the file of a source by its
    hash: only those of another base have any."""

    columns: tuple[str, ...]
    mapped: Mapped
    rows: Iterator[ClaimRow]
    place: Callable[[], tuple[int, int]]
    file: Callable[[str], bytes] = _no_file


@contextmanager
def intake(path: Path, base: Base | None, wanted: Mapping[str, str] | None = None) -> Iterator[Intake]:
    """The claims in a file for a base; `wanted` names the headings of fields that are not to be guessed.

    Raises `ImportFromItself`, `MissingColumn`, what `importers.claims.open_table` and `open_base`
    raise, and while the rows are read `InvalidRow` and what the format raises.
    """
    if base is not None and base.holds(path):
        raise ImportFromItself(str(path))
    if is_base(path):
        other = open_base(path, read_only=True)
        try:
            with snapshot(other) as steady:
                yield _of_base(steady, base)
        finally:
            other.close()
        return
    table = open_table(path)
    try:
        mapped = chosen(str(path), table.columns, wanted or {})
        own = is_export(table.columns) or "rating_share" in table.columns
        reader = RowReader(base, str(path), table.columns, mapped, own=own, quoted=table.quoted)
        yield Intake(table.columns, mapped, reader.rows(table.rows), table.place)
    finally:
        table.close()


def is_base(path: Path) -> bool:
    """Whether a file is a database, and so perhaps another base."""
    try:
        with path.open("rb") as file:
            return file.read(len(_SQLITE)) == _SQLITE
    except (OSError, ValueError):
        # Whoever opens it will say what is wrong.
        return False


def _of_base(other: Base, base: Base | None) -> Intake:
    total = other.column("SELECT count(*) FROM claim")[0]
    names = verdicts(base)
    done = 0

    def rows() -> Iterator[ClaimRow]:
        nonlocal done
        for record in records(other, ClaimFilter(), "newest"):
            done += 1
            yield _row(done, record, names)

    return Intake((), {}, rows(), lambda: (done, total), partial(content, other))


def _row(line: int, record: ClaimRecord, names: Mapping[str, str]) -> ClaimRow:
    claim = record.claim
    link = next((link for link in claim.links if link.kind != DISMISSED), None)
    verdict = names.get(claim.verdict, "") if claim.verdict in names else names.get(record.verdict_label, "")
    rated = "" if verdict else record.verdict_label
    return ClaimRow(
        line,
        quote=claim.quote,
        id=claim.id,
        external_id=claim.external_id,
        sentence=claim.sentence if claim.quote in claim.sentence else "",
        normalised=claim.normalised,
        speaker=claim.speaker,
        claim_date=claim.claim_date,
        status=claim.status,
        verdict=verdict,
        rated=checked("verdict", rated),
        note="\n".join(filter(None, (rated, claim.note))),
        priority=claim.priority,
        reviewer=claim.reviewer,
        created_at=claim.created_at,
        updated_at=claim.updated_at,
        tags=claim.tags,
        evidence=tuple(replace(source, id="") for source in claim.evidence),
        earlier=Earlier(link.earlier_id, link.kind, link.match_kind, link.score) if link else None,
        source=Source(
            record.article_title,
            record.article_url,
            record.article_outlet,
            record.article_author,
            record.article_published,
            record.article_language,
            record.sha256,
        ),
    )
