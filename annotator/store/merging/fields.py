"""Making one of what two bases say in the fields of one row.

A field that was written after its row was made holds what was written last; of values that rows were made with, the
earlier one, and any value before none. (A last-writer-wins register, Shapiro, Preguiça, Baquero and Zawirski 2011, A
comprehensive study of convergent and commutative replicated data types, 3.2.2, for each field.)
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from annotator.store.merging.state import Merging
from annotator.store.noting import FIELDS
from annotator.store.transaction import Values

Stamp = tuple[str, str, int]
"""When a field was written and by whom; 1 if its row was made with it then."""

_BORN = {"article": "created_at", "claim": "created_at"}


def merge_fields(merging: Merging, table: str) -> None:
    """Make the fields one of all rows of a table that both bases have."""
    names = [column for columns in FIELDS[table].values() for column in columns]
    names += ["created_at", "updated_at"] if table in _BORN else []
    for ours, theirs, stamps in _differing(merging, table, names):
        key = ours["id"]
        values: Values = {}
        for field, columns in FIELDS[table].items():
            own = _register(table, field, columns, ours, stamps[0])
            other = _register(table, field, columns, theirs, stamps[1])
            held = max(own, other)
            if held.value != own.value:
                values |= dict(zip(columns, held.value, strict=True))
            for lost in (own, other):
                if lost.value != held.value:
                    _keep_address(merging, table, field, lost, key)
            _stamp(merging, table, field, held, (ours, theirs))
        if table in _BORN:
            values["created_at"] = min(ours["created_at"], theirs["created_at"])
            values["updated_at"] = max(ours["updated_at"], theirs["updated_at"])
        if "version_id" in values:
            values["article_id"] = theirs["article_id"]
        if merging.rows.update(table, (key,), values) and table in ("claim", "evidence"):
            merging.changed.add(ours["claim_id"] if table == "evidence" else key)


class _Register(NamedTuple):
    """A value, and what it is compared by with another one: how it came about (2 written, 1 made with, 0 none), its
    place among such, what it is."""

    rank: int
    order: tuple[int, ...]
    shown: str
    value: tuple[Any, ...]
    at: str = ""
    reviewer: str = ""


def _register(table: str, field: str, columns: Sequence[str], row: Values, stamps: dict[str, Stamp]) -> _Register:
    value = tuple(row[name] for name in columns)
    # A version may have another id over there.
    shown = repr([part for name, part in zip(columns, value, strict=True) if name != "version_id"])
    at, reviewer, born = stamps.get(field, ("", "", 1))
    if not born:
        return _Register(2, tuple(map(ord, at)), shown, value, at, reviewer)
    if field != "position" and all(part in ("", 0, None) for part in value):
        return _Register(0, (), "", value)
    at = at or row.get("created_at", "")
    # The earlier one is to be the greater.
    return _Register(1, tuple(-ord(sign) for sign in at), shown, value, at)


def _stamp(merging: Merging, table: str, field: str, held: _Register, rows: tuple[Values, Values]) -> None:
    """Note when the value that holds was written, unless the row says so itself."""
    key = {"owner": rows[0]["id"], "field": field}
    if held.rank == 2:
        merging.note("written", key, {"at": held.at, "reviewer": held.reviewer, "born": 0})
    elif held.rank == 1 and table in _BORN and held.at != min(row["created_at"] for row in rows):
        merging.note("written", key, {"at": held.at, "reviewer": "", "born": 1})


def _keep_address(merging: Merging, table: str, field: str, lost: _Register, article_id: str) -> None:
    """An article is still found by an address that another one has taken the place of."""
    if table == "article" and field == "url" and lost.value != ("",):
        merging.note("alias", {"kind": "url", "id": lost.value[0]}, {"means": article_id})


def _differing(
    merging: Merging, table: str, names: Sequence[str]
) -> Iterator[tuple[Values, Values, tuple[dict[str, Stamp], dict[str, Stamp]]]]:
    """Rows of both bases that are not alike, as they would be here, with the stamps of their fields."""
    mapped = {"version_id": "v.ours", "article_id": "w.article_id"}
    joined = ""
    if table == "claim":
        joined = "JOIN temp.version_of AS v ON v.theirs = t.version_id JOIN main.version AS w ON w.id = v.ours"
        names = [*names, "article_id"]
    theirs = [mapped.get(name, f't."{name}"') for name in names]
    unlike = " OR ".join(f'm."{name}" IS NOT {other}' for name, other in zip(names, theirs, strict=True))
    listed = ", ".join(f'm."{name}"' for name in names), ", ".join(theirs)
    owner = ", m.claim_id" if table == "evidence" else ""
    sql = f"""SELECT m.id, t.id, {listed[0]}, {listed[1]}{owner} FROM temp.{table}_of AS p
        JOIN theirs.{table} AS t ON t.id = p.theirs JOIN main.{table} AS m ON m.id = p.ours {joined}
        WHERE NOT p.new AND ({unlike} OR EXISTS (SELECT 1 FROM theirs.written AS s WHERE s.owner = t.id
            AND NOT EXISTS (SELECT 1 FROM main.written AS o
                WHERE o.owner = m.id AND o.field = s.field AND o.at = s.at)))"""
    for row in merging.run(sql):
        values = tuple(row)
        size = len(names)
        ours = {"id": values[0]} | dict(zip(names, values[2 : 2 + size], strict=True))
        if owner:
            ours["claim_id"] = values[-1]
        # Several of theirs may be one of ours: what the one before has changed is read again.
        present = merging.rows.read(table, (values[0],)) or ours
        ours |= {name: present[name] for name in names}
        other = {"id": values[1]} | dict(zip(names, values[2 + size : 2 + 2 * size], strict=True))
        yield ours, other, (_stamps(merging, "main", values[0]), _stamps(merging, "theirs", values[1]))


def _stamps(merging: Merging, schema: str, owner: str) -> dict[str, Stamp]:
    sql = f"SELECT field, at, reviewer, born FROM {schema}.written WHERE owner = ?"
    return {row[0]: (row[1], row[2], row[3]) for row in merging.run(sql, (owner,))}
