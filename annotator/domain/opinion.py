"""Opinions: what reviewers think of a claim, and what follows for the claim."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from annotator.domain.status import NEW

OVERRULED, OPEN, SETTLED = 0, 1, 2
"""How an opinion stands. *Overruled*: another reviewer, who saw it, judged
otherwise in the same base. *Open*: it counts. *Settled*: its reviewer thought again, or a person decided between
opinions. Of two bases that know the same opinion the greater one holds, so that their order does not matter; that is
why an overruled opinion counts again when a base comes in where its reviewer still stands by it."""

DISPUTED = "recheck"
"""The status of a claim on which open opinions differ: nobody's verdict is published over somebody else's."""


@dataclass(frozen=True, slots=True)
class Opinion:
    """A judgement. `at` is when it was given, as `ports.timestamp` writes it; `standing` one of the numbers above;
    `decision` is 1 if it was given over differing opinions of others: it says nothing of how its reviewer had read."""

    id: str
    reviewer: str
    at: str
    status: str
    verdict: str
    note: str
    standing: int = OPEN
    decision: int = 0


def is_judged(status: str, verdict: str, note: str) -> bool:
    """Whether anybody has said anything: a claim that was only marked holds no opinion."""
    return (status, verdict, note) != (NEW.id, "", "")


def disagree(opinions: Iterable[Opinion]) -> bool:
    """Whether open opinions differ in status or verdict. Who has not checked or gives no verdict contradicts nobody."""
    statuses, verdicts = _judgements(opinion for opinion in opinions if opinion.standing == OPEN)
    return len(statuses) > 1 or len(verdicts) > 1


def outcome(opinions: Iterable[Opinion]) -> tuple[str, str, str]:
    """Status, verdict and note of a claim with these opinions; the same in whatever order they are given."""
    counted = sorted((o for o in opinions if o.standing == OPEN), key=lambda o: (o.at, o.id))
    note = joined([opinion.note for opinion in counted])
    if disagree(counted):
        return DISPUTED, "", note
    statuses, verdicts = _judgements(counted)
    return next(iter(statuses), NEW.id), next(iter(verdicts), ""), note


def _judgements(opinions: Iterable[Opinion]) -> tuple[set[str], set[str]]:
    given = [(opinion.status, opinion.verdict) for opinion in opinions]
    return {status for status, _ in given} - {NEW.id}, {verdict for _, verdict in given} - {""}


def joined(notes: Sequence[str]) -> str:
    """Notes one below the other, each once; one that another holds word for word is not repeated."""
    said = list(dict.fromkeys(note for note in notes if note))
    kept = [note for note in said if not any(note != other and note in other for other in said)]
    return "\n".join(kept)
