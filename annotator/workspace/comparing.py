"""What a newsroom has changed between two versions of an article."""

from __future__ import annotations

from annotator.domain.comparison import ComparedClaim, ComparedVersions
from annotator.domain.ports import Progress, Silent
from annotator.store.articles import text_of
from annotator.store.base import Base
from annotator.store.claims import claims_by
from annotator.store.versions import placements_into, places_on, versions_of


def compare_versions(
    base: Base, article_id: str, number: int = 0, progress: Progress | None = None
) -> ComparedVersions | None:
    """A version of an article (the newest one if `number` is 0) beside the one before it; None if there is no such.

    Raises `Cancelled` when `progress` does.
    """
    # The alignment brings the tables of matching along.
    from annotator.matching.versions.rows import compared_rows

    (progress or Silent()).report(0, 0)
    versions = versions_of(base, article_id)
    place = next((place for place, version in enumerate(versions) if version.number == number), 0 if not number else -1)
    if place < 0 or place + 1 >= len(versions):
        return None
    new, old = versions[place], versions[place + 1]
    old_text, new_text = text_of(base, old.id), text_of(base, new.id)
    return ComparedVersions(
        old, new, old_text, new_text, tuple(compared_rows(old_text, new_text)), _claims(base, old.id, new.id)
    )


def _claims(base: Base, old_id: str, new_id: str) -> tuple[ComparedClaim, ...]:
    """The claims that stood on the old version or that came back, and where they stand in the new one."""
    placements = placements_into(base, new_id)
    now = {place.id: place.span for place in places_on(base, new_id)}
    for claim in claims_by(base, "id", [placement.claim_id for placement in placements]):
        if claim.version_id == new_id:
            now[claim.id] = claim.span
    here = (placement for placement in placements if placement.version_id == old_id)
    return tuple(ComparedClaim(placement, now.get(placement.claim_id)) for placement in here)
