from __future__ import annotations

from collections import Counter

from annotator.domain.placement import KEPT, ORPHAN, RECHECK
from annotator.matching.versions.placing import Placer
from tests.matching.versions.edits import case

SEEDS = range(5_000, 5_120)
"""Others than those of the benchmark, and a tenth as many."""


def test_what_has_changed_is_never_kept_and_what_has_not_is_at_its_own_place() -> None:
    counts: Counter[tuple[str, str]] = Counter()
    astray = 0
    for seed in SEEDS:
        made = case(seed)
        placer = Placer(made.old, made.new, made.language)
        for span, truth, place in made.claims:
            found = placer.place(span)
            assert (found.outcome, truth) != (KEPT, "changed"), (seed, span.of(made.old))
            counts[truth, found.outcome] += 1
            astray += found.outcome == KEPT and truth == "kept" and found.span != place
    kept = sum(count for (truth, _), count in counts.items() if truth == "kept")
    assert counts["kept", KEPT] > 0.99 * kept
    assert counts["changed", RECHECK] > 20 * (counts["changed", ORPHAN] + 1)
    assert counts["gone", ORPHAN] > 20 * counts["gone", KEPT]
    assert astray <= 2  # sentences that are alike, one of which is gone
