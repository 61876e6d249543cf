"""What the author of an article or a colleague noted beside it, offered as evidence on claims over the same passage."""

from __future__ import annotations

from annotator.domain.article import NOTE_KINDS, ArticleNote
from annotator.domain.changes import Changes
from annotator.domain.claim import Claim
from annotator.i18n import _
from annotator.store.articles import article
from annotator.store.aside import aside_of
from annotator.store.base import Base
from annotator.workspace.evidence import add_evidence
from annotator.workspace.workspace import Workspace


def notes_on(base: Base, claim: Claim) -> list[ArticleNote]:
    """The notes on passages that share something with a claim, but for those that are evidence of it by now."""
    taken = {(evidence.title, evidence.quote) for evidence in claim.evidence}
    return [
        note
        for note in aside_of(base, claim.version_id).notes
        if note.span.overlaps(claim.span) and (note_title(note), note.text) not in taken
    ]


def add_note(workspace: Workspace, claim_id: str, article_id: str, note: ArticleNote) -> Changes:
    """Make a note evidence of a claim: its text is what is quoted, its author and kind the title. Raises
    `ClaimNotFound`, `ArticleNotFound`."""
    url = article(workspace.base, article_id).fields.url
    dated = {"accessed": note.written[:10]} if note.written else {}
    return add_evidence(
        workspace, claim_id, title=note_title(note), quote=note.text, stance="context", url=url, **dated
    )


def note_title(note: ArticleNote) -> str:
    """What a note is and who wrote it: "Comment by Léa Martin"."""
    kind = _(NOTE_KINDS.get(note.kind, NOTE_KINDS["comment"]))
    return _("{kind} by {author}").format(kind=kind, author=note.author) if note.author else kind
