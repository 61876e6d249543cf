"""New versions of an article: the claims follow the text, and what has changed under them is never passed over."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from annotator.domain.article import ARTICLE_FIELDS, Article, Imported
from annotator.domain.changes import Changes
from annotator.domain.claim import ClaimPlace
from annotator.domain.errors import EmptyFile, NothingToConfirm
from annotator.domain.placement import KEPT, PLACED, RECHECK, Change, Placement
from annotator.domain.ports import Progress, Silent
from annotator.domain.span import Span
from annotator.store.articles import article, text_of
from annotator.store.base import Base
from annotator.store.claims import places_of
from annotator.store.transaction import Values
from annotator.store.versions import addresses, placements_of, versions_of
from annotator.text.canonical import sha256
from annotator.text.fold import fold
from annotator.text.paragraphs import Paragraphs
from annotator.workspace.articles import version_row
from annotator.workspace.claims import columns_at
from annotator.workspace.fields import checked, is_date
from annotator.workspace.links import OPEN_STATUSES
from annotator.workspace.workspace import Operation, Workspace

TO_RECHECK = "recheck"
"""The status of a claim that has to be looked at again."""

RETURNED = Placement(RECHECK, change=Change("returned"))
"""What becomes of a claim that was gone and stands in a text as it was."""

_ADDRESS = re.compile(r"^(?:https?://)?(?:www\.|m\.|amp\.)?(?P<path>[^?#]*[^/?#])/?(?:[?#].*)?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class PlannedClaim:
    """A claim that stands on `was` of an older version, what becomes of it, and its columns in the new one."""

    id: str
    was: Span
    placement: Placement
    columns: Values


@dataclass(frozen=True, slots=True)
class VersionPlan:
    """What a new text would make of the claims of an article: worked out beforehand, as it may take seconds.

    `version_id` is the newest version that it was held against, `claims` are those on it, and `returned` those that
    were gone and stand in the new text again. `alike` tells how much of the sentences of that version stands in the new
    one, from 0 to 1.
    """

    article_id: str
    version_id: str
    sha256: str
    claims: tuple[PlannedClaim, ...] = ()
    returned: tuple[PlannedClaim, ...] = ()
    alike: float = 1.0
    unchanged: bool = False

    def count(self, outcome: str) -> int:
        return sum(claim.placement.outcome == outcome for claim in self.claims)


def plan_version(base: Base, article_id: str, imported: Imported, progress: Progress | None = None) -> VersionPlan:
    """Hold a text against the newest version of an article. Changes nothing.

    Raises `EmptyFile`, `ArticleNotFound`, and `Cancelled` when `progress` does.
    """
    if not imported.text:
        raise EmptyFile(imported.source)
    newest = article(base, article_id).version
    digest = sha256(imported.text)
    if digest == newest.sha256:
        return VersionPlan(article_id, newest.id, digest, unchanged=True)
    # The alignment brings the tables of matching along.
    from annotator.matching.versions.placing import Placer

    watcher = progress or Silent()
    watcher.report(0, 0)
    language = article(base, article_id).fields.language
    paragraphs = Paragraphs(imported.text)

    def planned(places: list[ClaimPlace], found: list[Placement]) -> Iterator[PlannedClaim]:
        for place, placement in zip(places, found, strict=True):
            columns = columns_at(imported.text, placement.span, paragraphs) if placement.span else {}
            yield PlannedClaim(place.id, place.span, placement, columns)

    places = places_of(base, newest.id)
    placer = Placer(text_of(base, newest.id), imported.text, language)
    claims = tuple(planned(places, placer.place_all([place.span for place in places], watcher)))
    returned: list[PlannedClaim] = []
    for version in versions_of(base, article_id)[1:]:
        if gone := places_of(base, version.id):
            older = Placer(text_of(base, version.id), imported.text, language)
            back = planned(gone, older.place_all([place.span for place in gone], watcher))
            returned += [replace(one, placement=RETURNED) for one in back if one.placement.outcome == KEPT]
    return VersionPlan(article_id, newest.id, digest, claims, tuple(returned), placer.alike)


def add_version(workspace: Workspace, article_id: str, imported: Imported, plan: VersionPlan | None = None) -> Changes:
    """Make a text the newest version of an article; `Changes.subject` is the article.

    Each claim follows its passage. One that changed, or whose sentence did, is to be rechecked and has no verdict any
    more until a person says so; one that is gone stays with the version before and is to be rechecked. What was before
    is kept, see `EarlierPlacement`. The text of the newest version once more changes nothing. A `plan` that no longer
    fits the base is made anew. Fields that the article lacks are filled. Raises `EmptyFile`, `ArticleNotFound`.
    """
    plan = plan or plan_version(workspace.base, article_id, imported)
    if plan.unchanged:
        return Changes("version.add", subject=article_id)
    with workspace.operation("version.add") as operation:
        operation.subject = operation.article(article_id)["id"]
        if not _fits(workspace.base, plan, sha256(imported.text)):
            plan = plan_version(workspace.base, article_id, imported)
            if plan.unchanged:
                return Changes("version.add", subject=article_id)
        version_id = _insert(workspace, operation, imported, plan)
        for planned in (*plan.claims, *plan.returned):
            _follow(operation, planned, version_id)
    return operation.changes


def anchor_claim(workspace: Workspace, claim_id: str, span: Span) -> Changes:
    """Put a claim on a passage of the newest version of its article, as a person has found it there. Its status stays.

    Raises `ClaimNotFound`, `InvalidSpan`.
    """
    with workspace.operation("claim.anchor") as operation:
        operation.subject = claim_id
        claim = operation.claim(claim_id)
        version = article(workspace.base, claim["article_id"]).version
        columns = columns_at(text_of(workspace.base, version.id), span)
        known = operation.rows.read("placement", (claim_id, version.id))
        if known:
            operation.rows.update("placement", (claim_id, version.id), {"outcome": PLACED})
        elif claim["version_id"] != version.id:
            operation.rows.insert("placement", earlier_row(claim, version.id, Placement(PLACED)))
        operation.change_claim(claim_id, {"version_id": version.id, **columns})
    return operation.changes


def confirm_claims(workspace: Workspace, claim_ids: Iterable[str]) -> Changes:
    """Say that claims to be rechecked are still right: status and verdict are again what they were before the text
    changed. Raises `ClaimNotFound`, and `NothingToConfirm` where none of them has been judged before."""
    ids = tuple(dict.fromkeys(claim_ids))
    with workspace.operation("claim.confirm") as operation:
        operation.subject = ids[0] if len(ids) == 1 else ""
        judged = {claim_id: judged_before(workspace.base, claim_id) for claim_id in ids}
        if not any(judged.values()):
            raise NothingToConfirm
        for claim_id, before in judged.items():
            claim = operation.claim(claim_id)
            if before and claim["status"] == TO_RECHECK:
                operation.change_claim(claim_id, {"status": before[0], "verdict": claim["verdict"] or before[1]})
    return operation.changes


def judged_before(base: Base, claim_id: str) -> tuple[str, str] | None:
    """Status and verdict of a claim before its text changed; None if nobody had judged it."""
    for earlier in placements_of(base, claim_id):
        if earlier.status not in OPEN_STATUSES:
            return earlier.status, earlier.verdict
    return None


def version_candidates(base: Base, imported: Imported) -> list[Article]:
    """Articles of the base that a text may be a new version of: with its address, or else with its title, the newest
    first. None if the base has that very text already."""
    digest = sha256(imported.text)
    address, title = _address(imported.fields.url), fold(imported.fields.title).strip()
    by_address: list[str] = []
    by_title: list[str] = []
    for article_id, url, known in addresses(base):
        if address and _address(url) == address:
            by_address.append(article_id)
        elif title and fold(known).strip() == title:
            by_title.append(article_id)
    candidates = [article(base, article_id) for article_id in by_address + by_title]
    return [
        candidate
        for candidate in candidates
        if digest not in {version.sha256 for version in versions_of(base, candidate.id)}
    ]


def _address(url: str) -> str:
    """An address without what differs between two links to one page."""
    found = _ADDRESS.match(url.strip())
    return found["path"].lower() if found else ""


def _fits(base: Base, plan: VersionPlan, digest: str) -> bool:
    """Whether a plan was made of this text, and of the article as it still is."""
    newest = article(base, plan.article_id).version
    if (newest.id, digest) != (plan.version_id, plan.sha256):
        return False
    if [(p.id, p.span) for p in places_of(base, newest.id)] != [(c.id, c.was) for c in plan.claims]:
        return False
    older = versions_of(base, plan.article_id)[1:] if plan.returned else []
    gone = {(p.id, p.span) for version in older for p in places_of(base, version.id)}
    return gone.issuperset((c.id, c.was) for c in plan.returned)


def _insert(workspace: Workspace, operation: Operation, imported: Imported, plan: VersionPlan) -> str:
    """Add the row of the version, and what the article has not known so far; returns the version's id."""
    row = operation.article(plan.article_id)
    missing = {
        name: checked(name, value)
        for name in ARTICLE_FIELDS
        if not row[name] and (value := getattr(imported.fields, name)) and (name != "published" or is_date(value))
    }
    number = article(workspace.base, plan.article_id).version.number + 1
    operation.rows.keep_text(plan.sha256, imported.text)
    version_id = workspace.new_id()
    operation.rows.insert("version", version_row(imported, plan.article_id, version_id, number, operation.at))
    operation.rows.update("article", (plan.article_id,), {**missing, "updated_at": operation.at})
    return version_id


def _follow(operation: Operation, planned: PlannedClaim, later_id: str) -> None:
    """Let a claim follow its passage, and note where it stood."""
    claim = operation.claim(planned.id)
    operation.rows.insert("placement", earlier_row(claim, later_id, planned.placement))
    moved = {"version_id": later_id, **planned.columns} if planned.columns else {}
    if planned.placement.outcome == KEPT:
        # It is as it was: no date of its own changes.
        operation.rows.update("claim", (planned.id,), moved)
    else:
        unsure = {"verdict": ""} if moved else {}
        operation.change_claim(planned.id, {**moved, **unsure, "status": TO_RECHECK})


def earlier_row(claim: Values, later_id: str, placement: Placement) -> Values:
    """The row that keeps where a claim stood, and what became of it."""
    change = placement.change or Change("")
    taken = ("version_id", "start", "end", "quote", "status", "verdict")
    return {
        "claim_id": claim["id"],
        "later_id": later_id,
        **{name: claim[name] for name in taken},
        "outcome": placement.outcome,
        "reason": change.kind,
        "was": change.was,
        "now": change.now,
    }
