"""Opinions of two bases on one claim: all are kept, and where open ones differ, the claim shows it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields, replace
from typing import Any

from annotator.domain.opinion import Opinion, disagree, outcome
from annotator.store.merging.state import Merging
from annotator.store.opinions import COLUMNS, JUDGED, first_opinion, set_standing
from annotator.store.transaction import Values

_NAMES = tuple(field.name for field in fields(Opinion))


def merge_opinions(merging: Merging) -> None:
    """Unite the opinions on all claims that both bases have."""
    own = ", ".join(f"m.{name}" for name in (*JUDGED, "reviewer", "created_at"))
    other = "t.status, coalesce(d.ours, t.verdict), t.note, t.reviewer, t.created_at"
    sql = f"""SELECT m.id, t.id, {own}, {other}
        FROM temp.claim_of AS p JOIN theirs.claim AS t ON t.id = p.theirs JOIN main.claim AS m ON m.id = p.ours
        LEFT JOIN temp.verdict_of AS d ON d.theirs = t.verdict
        WHERE NOT p.new AND (({own}) IS NOT ({other})
            OR EXISTS (SELECT 1 FROM theirs.opinion WHERE claim_id = t.id)
            OR EXISTS (SELECT 1 FROM main.opinion WHERE claim_id = m.id))"""
    names = (*JUDGED, "reviewer", "created_at")
    before: dict[str, tuple[Opinion, ...]] = {}
    for row in merging.run(sql):
        values = tuple(row)
        ours = dict(zip(names, values[2:7], strict=True))
        theirs = dict(zip(names, values[7:], strict=True))
        _unite(merging, (values[0], values[1]), ours, theirs, before)


def _unite(
    merging: Merging, ids: tuple[str, str], ours: Values, theirs: Values, seen: dict[str, tuple[Opinion, ...]]
) -> None:
    ours_id, theirs_id = ids
    present = seen[ours_id] if ours_id in seen else _opinions(merging, "main", ours_id)
    own = {opinion.id: opinion for opinion in present}
    united = own | _unwritten(present, ours) if ours_id not in seen else own
    given = _opinions(merging, "theirs", theirs_id)
    incoming = {opinion.id: opinion for opinion in given} | _unwritten(given, theirs)
    for name, opinion in incoming.items():
        known = united.get(name)
        united = united | {
            name: replace(opinion, standing=max(opinion.standing, known.standing if known else opinion.standing))
        }
    for name, opinion in united.items():
        if name not in own:
            _add(merging, ours_id, opinion)
        elif own[name].standing != opinion.standing:
            set_standing(merging.rows, ours_id, opinion, opinion.standing)
    seen[ours_id] = tuple(united.values())
    if united == own:
        return
    _conclude(merging, ours_id, united.values())


def _conclude(merging: Merging, claim_id: str, opinions: Iterable[Opinion]) -> None:
    """Give a claim what its opinions come to."""
    opinions = tuple(opinions)
    if opinions:
        changed = merging.rows.update("claim", (claim_id,), dict(zip(JUDGED, outcome(opinions), strict=True)))
        if changed:
            merging.changed.add(claim_id)
    if disagree(opinions):
        merging.disputed.add(claim_id)
    else:
        merging.disputed.discard(claim_id)


def _opinions(merging: Merging, schema: str, claim_id: str) -> tuple[Opinion, ...]:
    columns = COLUMNS.columns
    if schema == "theirs":
        columns = columns.replace('opinion."verdict"', "coalesce(d.ours, opinion.verdict)")
    sql = f"""SELECT {columns} FROM {schema}.opinion LEFT JOIN temp.verdict_of AS d ON d.theirs = opinion.verdict
              WHERE claim_id = ?"""
    return tuple(COLUMNS.take(iter(row)) for row in merging.run(sql, (claim_id,)))


def _unwritten(present: Iterable[Opinion], claim: dict[str, Any]) -> dict[str, Opinion]:
    """What a claim says by its own row, if it has no opinions."""
    if any(present):
        return {}
    opinion = first_opinion(claim)
    return {opinion.id: opinion} if opinion else {}


def _add(merging: Merging, claim_id: str, opinion: Opinion) -> None:
    values = (claim_id, *(getattr(opinion, name) for name in _NAMES))
    marks = ", ".join("?" * len(values))
    merging.bring(
        "opinion",
        f"INSERT INTO main.opinion (claim_id, {', '.join(_NAMES)}) VALUES ({marks}) RETURNING claim_id, id",
        values,
    )
