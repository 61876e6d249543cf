"""All steps of a merge, in their order."""

from __future__ import annotations

from collections.abc import Callable

from annotator.domain.ports import Progress
from annotator.store import merges
from annotator.store.history import RowChange
from annotator.store.index import upkeep
from annotator.store.merging import bringing, uniting
from annotator.store.merging.fields import merge_fields
from annotator.store.merging.judging import merge_opinions
from annotator.store.merging.pairing import pair
from annotator.store.merging.removals import remove, revive
from annotator.store.merging.state import Merging, begin, end
from annotator.store.merging.versions import bring_versions, pair_versions
from annotator.store.transaction import Transaction

_READ_ALIKE = """SELECT m.number AS here, t.number AS there FROM temp.claim_of AS p
    JOIN theirs.claim AS t ON t.id = p.theirs JOIN theirs.article AS u ON u.id = t.article_id
    JOIN main.claim AS m ON m.id = p.ours JOIN main.article AS n ON n.id = m.article_id
    WHERE p.new AND (t.quote, t.sentence, t.normalised, u.title, u.language)
        = (m.quote, m.sentence, m.normalised, n.title, n.language)"""
"""Claims that are new, of which the index says the same in both bases."""


def merge(
    rows: Transaction, merge_id: str, source: str, progress: Progress, follow: Callable[[Merging], None]
) -> Merging:
    """Merge the base that is attached as `theirs`, within a transaction. `source` is what it is called. When all is
    in, `follow` lets claims follow to newer versions of their articles.

    Raises `Cancelled` if `progress` does.
    """
    # What came is judged by those who judged it, and written when they wrote it.
    rows.noting = False
    rows.base.connection.execute("PRAGMA defer_foreign_keys = ON")
    merging = Merging(rows, progress)
    begin(merging)
    remove(merging)
    pair(merging, "verdict")
    pair(merging, "article", uniting.unite_article)
    pair_versions(merging)
    pair(merging, "claim", uniting.unite_claim)
    bringing.bring_verdicts(merging)
    bringing.bring_contents(merging)
    bringing.bring_articles(merging)
    bring_versions(merging)
    bringing.bring_claims(merging)
    bringing.bring_evidence(merging)
    bringing.bring_parts(merging)
    bringing.bring_opinions(merging)
    bringing.bring_stamps(merging)
    merge_opinions(merging)
    for table in ("article", "claim", "evidence", "verdict"):
        merge_fields(merging, table)
    bringing.merge_links(merging)
    bringing.merge_placements(merging)
    revive(merging)
    upkeep.adopt(rows.base.connection, "theirs", _READ_ALIKE)
    if merging.united:
        uniting.tidy(merging)
    end(merging)
    if merging.came.rows or rows.changes:
        rows.changes.append(RowChange("merge", None, {"id": merge_id, "source": source}))
        # Behind it: a redo has to put back what came before anything can be done to it.
        follow(merging)
        merges.keep(rows.base.connection, merge_id, source, merging.came)
    return merging
