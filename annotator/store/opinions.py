"""Opinions in the base: each change of a judgement is noted as one, with its operation.

The first judgement of a claim needs no row: as long as there is none, the claim itself says what was thought by its
reviewer when it was made.
"""

from __future__ import annotations

import hashlib
import json
import uuid
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, replace
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from annotator.domain.opinion import OPEN, OVERRULED, SETTLED, Opinion, disagree, is_judged
from annotator.store.base import Base
from annotator.store.disputes import DISPUTES
from annotator.store.rows import Mapping as Columns
from annotator.store.rows import listed

if TYPE_CHECKING:
    from annotator.store.history import RowChange
    from annotator.store.transaction import Transaction

JUDGED = ("status", "verdict", "note")
COLUMNS = Columns(Opinion, "opinion")


def opinions_of(base: Base, claim_ids: Iterable[str]) -> dict[str, tuple[Opinion, ...]]:
    """All opinions on each of the claims that has rows of them, oldest first."""
    sql = f"""SELECT claim_id, {COLUMNS.columns} FROM opinion
              WHERE claim_id IN (SELECT value FROM json_each(?)) ORDER BY at, id"""
    found: dict[str, list[Opinion]] = {}
    for row in base.rows(sql, (listed(claim_ids),)):
        values = iter(row)
        found.setdefault(next(values), []).append(COLUMNS.take(values))
    return {claim_id: tuple(opinions) for claim_id, opinions in found.items()}


def disputed(base: Base) -> list[str]:
    """Ids of the claims on which open opinions differ, in the order in which the claims were made."""
    return base.column(f"SELECT id FROM claim WHERE id IN ({DISPUTES}) ORDER BY number")


def judgements(base: Base, article_id: str = "") -> Iterator[list[Opinion]]:
    """For each claim of an article, or of all, that several reviewers have judged: what they thought by themselves,
    oldest first; not what they decided over differing opinions."""
    where = "AND claim_id IN (SELECT id FROM claim WHERE article_id = :article)" if article_id else ""
    sql = f"""SELECT claim_id, {COLUMNS.columns} FROM opinion
        WHERE decision = 0 {where} AND claim_id IN (
            SELECT claim_id FROM opinion GROUP BY claim_id HAVING min(reviewer) <> max(reviewer))
        ORDER BY claim_id, at, id"""
    rows = base.rows(sql, {"article": article_id} if article_id else {})
    for _, of_claim in groupby(rows, key=itemgetter(0)):
        yield [COLUMNS.take(iter(tuple(row)[1:])) for row in of_claim]


def first_opinion(claim: Mapping[str, Any]) -> Opinion | None:
    """What the row of a claim says by itself, None if it is not judged."""
    if not is_judged(claim["status"], claim["verdict"], claim["note"]):
        return None
    return made(claim["reviewer"], claim["created_at"], claim)


def made(reviewer: str, at: str, values: Mapping[str, Any]) -> Opinion:
    """An open opinion with the id that it has in every base."""
    verdict = str(values["verdict"])
    # A step of a base's own scale has another id in another base.
    named = "" if _is_uuid(verdict) else verdict
    whole = json.dumps([at, reviewer, values["status"], named, values["note"]], ensure_ascii=False)
    digest = hashlib.sha256(whole.encode()).hexdigest()[:32]
    return Opinion(digest, reviewer, at, values["status"], verdict, values["note"])


def note_opinions(rows: Transaction, reviewer: str, at: str) -> None:
    """Note the judgements that an operation has changed. What it says of opinions itself is left as it is."""
    for claim_id, former in _changed(rows.changes).items():
        claim = rows.read("claim", (claim_id,))
        if claim is not None:
            _judge(rows, claim, claim | former, reviewer, at)


def _changed(changes: Iterable[RowChange]) -> dict[str, dict[str, Any]]:
    """Claims that were judged otherwise, with what they were before."""
    found: dict[str, dict[str, Any]] = {}
    passed: set[str] = set()
    for change in changes:
        row = change.after or change.before or {}
        if change.table == "opinion":
            passed.add(row["claim_id"])
        elif change.table == "claim":
            if change.before is None or change.after is None:
                passed.add(row["id"])
            else:
                named = {name: change.before[name] for name in (*JUDGED, "reviewer") if name in change.before}
                if named:
                    found[row["id"]] = named | found.get(row["id"], {})
    return {claim_id: former for claim_id, former in found.items() if claim_id not in passed}


def _judge(rows: Transaction, claim: dict[str, Any], former: dict[str, Any], reviewer: str, at: str) -> None:
    present = opinions_of(rows.base, [claim["id"]]).get(claim["id"], ())
    standing = [opinion for opinion in present if opinion.standing == OPEN]
    unwritten = None
    if not present:
        unwritten = first_opinion(former)
    if all(claim[name] == former[name] for name in JUDGED):
        # Another reviewer is named; what was thought before was not their opinion.
        if unwritten is not None:
            add(rows, claim["id"], unwritten)
        return
    decided = disagree(standing)
    for opinion in standing:
        set_standing(rows, claim["id"], opinion, SETTLED if decided or opinion.reviewer == reviewer else OVERRULED)
    if unwritten is not None:
        add(rows, claim["id"], unwritten, SETTLED if unwritten.reviewer == reviewer else OVERRULED)
    if is_judged(claim["status"], claim["verdict"], claim["note"]):
        new = made(reviewer, at, claim)
        taken = {opinion.id for opinion in present} | ({unwritten.id} if unwritten else set())
        if new.id in taken:
            # The same again within a thousandth of a second.
            new = replace(new, id=uuid.uuid4().hex)
        add(rows, claim["id"], replace(new, decision=int(decided)))


def add(rows: Transaction, claim_id: str, opinion: Opinion, standing: int = OPEN) -> None:
    """Write an opinion."""
    rows.insert("opinion", {"claim_id": claim_id, **asdict(opinion), "standing": standing})


def set_standing(rows: Transaction, claim_id: str, opinion: Opinion, standing: int) -> None:
    """Let an opinion stand otherwise."""
    rows.update("opinion", (claim_id, opinion.id), {"standing": standing})


def _is_uuid(verdict: str) -> bool:
    return len(verdict) == 36 and verdict.count("-") == 4
