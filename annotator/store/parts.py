"""What hangs on claims: their tags, evidence, opinions and links, read for many claims with one query each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from annotator.domain.claim import Evidence, Link
from annotator.domain.opinion import Opinion
from annotator.store.base import Base
from annotator.store.rows import Mapping


@dataclass(frozen=True, slots=True)
class _Kind:
    """A table of parts, the columns that make one, and the order in which a claim has them."""

    table: str
    columns: str
    order: str
    make: Callable[..., Any]


PARTS: dict[str, _Kind] = {
    "tags": _Kind("claim_tag", "tag", "tag", str),
    "evidence": _Kind("evidence", Mapping(Evidence, "evidence").columns, "position, id", Evidence),
    "opinions": _Kind("opinion", Mapping(Opinion, "opinion").columns, "at, id", Opinion),
    "links": _Kind("link", Mapping(Link, "link").columns, "score DESC, created_at, earlier_id", Link),
}
"""The fields of `Claim` that have tables of their own."""


def parts_of(base: Base, ids: str, kind: str) -> dict[str, tuple[Any, ...]]:
    """The parts of a kind (a key of `PARTS`) of each claim that has any, in order; `ids` as made by `rows.listed`."""
    of = PARTS[kind]
    sql = f"""
    SELECT claim_id, {of.columns} FROM {of.table}
    WHERE claim_id IN (SELECT value FROM json_each(?)) ORDER BY claim_id, {of.order}
    """
    found: dict[str, list[Any]] = {}
    for owner, *values in base.tuples(sql, (ids,)):
        found.setdefault(owner, []).append(of.make(*values))
    return {owner: tuple(parts) for owner, parts in found.items()}
