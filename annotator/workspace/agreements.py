"""How far the reviewers of a base agree, each two of them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import combinations

from annotator.domain.agreement import Agreement, agreement
from annotator.domain.opinion import Opinion
from annotator.domain.status import NEW
from annotator.store.base import Base
from annotator.store.opinions import judgements


@dataclass(frozen=True, slots=True)
class ReaderAgreement:
    """Two reviewers, in the order of their names, and how far they agree on status and verdict of the claims to which
    both gave one."""

    first: str
    second: str
    status: Agreement
    verdict: Agreement


def agreements(base: Base, article_id: str = "") -> list[ReaderAgreement]:
    """The agreement of each two reviewers who have judged the same claims, of one article or of all.

    What counts is what each of them thought last by themselves, and not what they decided over differing
    opinions.
    """
    by_pair: dict[tuple[str, str], list[tuple[Opinion, Opinion]]] = defaultdict(list)
    for of_claim in judgements(base, article_id):
        latest = {opinion.reviewer: opinion for opinion in of_claim}
        for pair in combinations(sorted(latest), 2):
            by_pair[pair].append((latest[pair[0]], latest[pair[1]]))
    return [_compared(*pair, opinions) for pair, opinions in sorted(by_pair.items())]


def _compared(first: str, second: str, pairs: list[tuple[Opinion, Opinion]]) -> ReaderAgreement:
    statuses = [(a.status, b.status) for a, b in pairs if NEW.id not in (a.status, b.status)]
    verdicts = [(a.verdict, b.verdict) for a, b in pairs if a.verdict and b.verdict]
    return ReaderAgreement(first, second, agreement(statuses), agreement(verdicts))
