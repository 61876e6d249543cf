"""Claims follow the text where a merge brings a newer version of their article, as where one is imported.

What comes of it depends on the two bases alone, not on who merges them or when: dates are those of the version, and
what is said of a claim is said by `PROGRAM`.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from annotator.domain.opinion import OPEN, SETTLED, Opinion
from annotator.domain.placement import KEPT, Placement
from annotator.domain.ports import Progress
from annotator.store.articles import article, text_of
from annotator.store.merging.state import Merging
from annotator.store.opinions import JUDGED, add, first_opinion, made, opinions_of, set_standing
from annotator.store.transaction import Values
from annotator.store.versions import Behind, claims_behind
from annotator.text.paragraphs import Paragraphs
from annotator.workspace.articles import PROGRAM
from annotator.workspace.claims import columns_at
from annotator.workspace.versions import RETURNED, TO_RECHECK, earlier_row


def follow_texts(merging: Merging, progress: Progress) -> None:
    """Place the claims that a merge has left on an older version than the newest of their article.

    A claim that is said to be gone from there comes back only if it stands in the newest one as it was, to be
    rechecked. Where either base had placed a claim, that has come with the merge. Raises `Cancelled` if `progress`
    does.
    """
    pairs: defaultdict[tuple[str, str], list[Behind]] = defaultdict(list)
    for claim in _touched(merging):
        pairs[claim.version_id, claim.newest_id].append(claim)
    for done, ((older, newest), claims) in enumerate(pairs.items()):
        progress.report(done, len(pairs))
        _follow_pair(merging, older, newest, claims)


def _touched(merging: Merging) -> list[Behind]:
    """The claims on older versions that came, or were changed, or whose article has other versions than before."""
    came = {key[0] for key in merging.came.rows.get("claim", ())}
    versions = {key[0] for key in merging.came.rows.get("version", ())}
    # Others were numbered anew.
    versions |= {
        change.after["id"] for change in merging.rows.changes if change.table == "version" and change.after is not None
    }
    behind = (replace(claim, came=claim.id in came) for claim in claims_behind(merging.rows.base, versions))
    return [claim for claim in behind if claim.came or claim.news or claim.id in merging.changed]


def _follow_pair(merging: Merging, older: str, newest: str, claims: list[Behind]) -> None:
    # The alignment brings the tables of matching along.
    from annotator.matching.versions.placing import Placer

    base = merging.rows.base
    text = text_of(base, newest)
    paragraphs = Paragraphs(text)
    placer = Placer(text_of(base, older), text, article(base, claims[0].article_id).fields.language)
    for claim in claims:
        found = placer.place(claim.span)
        if claim.gone and found.outcome != KEPT:
            continue
        columns = columns_at(text, found.span, paragraphs) if found.span else {}
        _Follower(merging, claim, RETURNED if claim.gone else found).follow(columns)


@dataclass
class _Follower:
    """One claim, and what becomes of it."""

    merging: Merging
    claim: Behind
    found: Placement

    def follow(self, columns: Values) -> None:
        rows, claim_id, outcome = self.merging.rows, self.claim.id, self.found.outcome
        row = rows.rows_where("claim", id=claim_id)[0]
        # A claim may have been set back onto the older text since it was placed.
        rows.delete("placement", (claim_id, self.claim.newest_id))
        rows.insert("placement", earlier_row(row, self.claim.newest_id, self.found))
        changed: Values = {"version_id": self.claim.newest_id, **columns} if columns else {}
        if outcome != KEPT:
            opinion = self._doubt(row, "" if columns else row["verdict"])
            changed |= {name: getattr(opinion, name) for name in JUDGED}
            changed["updated_at"] = max(row["updated_at"], self.claim.imported_at)
        rows.update("claim", (claim_id,), changed)
        if columns:
            self._stamp()
        self.merging.followed[outcome] += 1
        if not self.claim.came:
            self.merging.changed.add(claim_id)

    def _doubt(self, row: Values, verdict: str) -> Opinion:
        """What was thought of the older text counts no more; that somebody has to look again does."""
        rows = self.merging.rows
        present = opinions_of(rows.base, [self.claim.id]).get(self.claim.id, ())
        for opinion in present:
            if opinion.standing == OPEN:
                set_standing(rows, self.claim.id, opinion, SETTLED)
        first = None if present else first_opinion(row)
        if first is not None:
            add(rows, self.claim.id, first, SETTLED)
        doubt = replace(
            made(PROGRAM, self.claim.imported_at, row | {"status": TO_RECHECK, "verdict": verdict}), decision=1
        )
        known = {opinion.id for opinion in present}
        if doubt.id in known:
            set_standing(rows, self.claim.id, doubt, OPEN)
        else:
            add(rows, self.claim.id, doubt)
        self.merging.disputed.discard(self.claim.id)
        return doubt

    def _stamp(self) -> None:
        """The place in the newest text is newer than the one before, whatever is merged later."""
        key = {"owner": self.claim.id, "field": "place"}
        at = self.claim.imported_at
        for (before,) in self.merging.run(
            "SELECT at FROM main.written WHERE owner = :owner AND field = :field AND NOT born", key
        ):
            at = max(at, _after(before))
        self.merging.note("written", key, {"at": at, "reviewer": PROGRAM, "born": 0})


def _after(at: str) -> str:
    """A thousandth of a second later."""
    later = datetime.fromisoformat(at) + timedelta(milliseconds=1)
    return later.isoformat(timespec="milliseconds").replace("+00:00", "Z")
