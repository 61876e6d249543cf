"""What a merge did, or would do, in words."""

from __future__ import annotations

from annotator.i18n import _, ngettext
from annotator.workspace.merging import Merged


def merged_lines(done: Merged, *, dry_run: bool = False) -> list[str]:
    """What comes in, what is here already, and where opinions differ: a line each."""
    if done.nothing:
        return [_("There is nothing to merge: all of it is here already.")]
    lines = [_would_come(done) if dry_run else _came(done)]
    if done.known_claims:
        text = ngettext("{count} claim is here already.", "{count} claims are here already.", done.known_claims)
        lines.append(text.format(count=done.known_claims))
    if done.changed:
        text = ngettext("Something is new on {count} of them.", "Something is new on {count} of them.", done.changed)
        lines.append(text.format(count=done.changed))
    followed = done.kept + done.rechecked + done.orphaned
    if followed:
        text = ngettext(
            "{count} claim follows its article to a newer version: {kept} kept, {recheck} to recheck, {gone} gone.",
            "{count} claims follow their articles to newer versions: {kept} kept, {recheck} to recheck, {gone} gone.",
            followed,
        )
        lines.append(text.format(count=followed, kept=done.kept, recheck=done.rechecked, gone=done.orphaned))
    if done.removed:
        text = ngettext(
            "{count} claim was removed over there, and nobody has worked on it here since: it goes.",
            "{count} claims were removed over there, and nobody has worked on them here since: they go.",
            done.removed,
        )
        lines.append(text.format(count=done.removed))
    lines.append(_disagreements(done.disagreements))
    return lines


def _came(done: Merged) -> str:
    return _("New: {articles}, {claims}, {sources}.").format(**_counted(done))


def _would_come(done: Merged) -> str:
    return _("Would be new: {articles}, {claims}, {sources}.").format(**_counted(done))


def _counted(done: Merged) -> dict[str, str]:
    return {
        "articles": ngettext("{count} article", "{count} articles", done.articles).format(count=done.articles),
        "claims": ngettext("{count} claim", "{count} claims", done.claims).format(count=done.claims),
        "sources": ngettext("{count} source", "{count} sources", done.evidence).format(count=done.evidence),
    }


def _disagreements(count: int) -> str:
    if not count:
        return _("Opinions differ on none of the claims.")
    text = ngettext(
        "Opinions differ on {count} claim: both are kept, for you to decide.",
        "Opinions differ on {count} claims: both are kept, for you to decide.",
        count,
    )
    return text.format(count=count)
