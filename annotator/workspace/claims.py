"""Operations on claims: mark, tag, edit, move, remove."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any

from annotator.domain.changes import Changes
from annotator.domain.claim import CLAIM_FIELDS, PRIORITIES
from annotator.domain.errors import ArticleNotFound, InvalidField, QuoteNotFound, UnknownVerdict
from annotator.domain.span import Span
from annotator.domain.status import status
from annotator.store.articles import article, text_of
from annotator.store.verdicts import verdict_labels
from annotator.text.anchors import anchor, occurrences
from annotator.text.paragraphs import Paragraphs
from annotator.text.sentences import sentence_at
from annotator.workspace.fields import checked
from annotator.workspace.workspace import Operation, Workspace

_SEPARATOR = re.compile(r"[,;\r\n]")


def mark(workspace: Workspace, version_id: str, span: Span, status_id: str) -> Changes:
    """Make a claim of a passage; `Changes.subject` is its id.

    The same span marked again only takes the new status. Raises `UnknownStatus`, `InvalidSpan`, `ArticleNotFound`.
    """
    status(status_id)
    with workspace.operation("claim.mark") as operation:
        operation.subject = claim_at(workspace, operation, version_id, span, status_id)
        operation.change_claim(operation.subject, {"status": status_id})
    return operation.changes


def claim_at(workspace: Workspace, operation: Operation, version_id: str, span: Span, status_id: str) -> str:
    """The id of the claim on a span, as it is; where there is none, one is made with this status.

    Raises `InvalidSpan`, `ArticleNotFound`.
    """
    text = text_of(workspace.base, version_id)
    version = operation.rows.read("version", (version_id,))
    if version is None:
        raise ArticleNotFound(version_id)
    place = {"article_id": version["article_id"], "version_id": version_id, "start": span.start, "end": span.end}
    present = operation.rows.rows_where("claim", **place)
    if present:
        return str(present[0]["id"])
    row = {
        "id": workspace.new_id(),
        "article_id": version["article_id"],
        "version_id": version_id,
        **columns_at(text, span),
        "status": status_id,
        "reviewer": workspace.reviewer,
        "created_at": operation.at,
        "updated_at": operation.at,
    }
    return str(operation.rows.insert("claim", row)["id"])


def mark_quote(workspace: Workspace, article_id: str, quote: str, status_id: str, *, nth: int = 1) -> Changes:
    """Make a claim of the nth place (from 1) where the quote stands in the article's newest version.

    White space and apostrophes may be typed plainly. Raises `QuoteNotFound` and what `mark` raises.
    """
    version = article(workspace.base, article_id).version
    places = occurrences(text_of(workspace.base, version.id), quote, tolerant=True) if quote.strip() else []
    if not 1 <= nth <= len(places):
        raise QuoteNotFound(quote, nth, len(places))
    return mark(workspace, version.id, places[nth - 1], status_id)


def set_status(
    workspace: Workspace, claim_ids: Iterable[str], status_id: str, *, expected: str | None = None
) -> Changes:
    """Give claims a status, in one step of the history. Raises `UnknownStatus`, `ClaimNotFound`.

    With `expected`, the status that the reviewer saw, also `StaleChange` if they have another one by now.
    """
    status(status_id)
    ids = tuple(dict.fromkeys(claim_ids))
    with workspace.operation("claim.status") as operation:
        operation.subject = ids[0] if len(ids) == 1 else ""
        for claim_id in ids:
            if expected is not None:
                operation.expect("claim", operation.claim(claim_id), {"status": expected}, {"status": status_id})
            operation.change_claim(claim_id, {"status": status_id})
    return operation.changes


def edit_claim(workspace: Workspace, /, claim_id: str, *, expected: Any = None, **fields: Any) -> Changes:
    """Change fields of `CLAIM_FIELDS`. Raises `ClaimNotFound`, `UnknownStatus`, `UnknownVerdict`, `InvalidField`.

    With `expected`, the values by field that the reviewer saw, also `StaleChange` if something else is in them by now.
    """
    with workspace.operation("claim.edit") as operation:
        operation.subject = claim_id
        values = {name: _checked(workspace, name, value) for name, value in fields.items()}
        if expected:
            operation.expect("claim", operation.claim(claim_id), expected, values)
        operation.change_claim(claim_id, values)
    return operation.changes


def set_tags(
    workspace: Workspace, claim_id: str, tags: Sequence[str], *, expected: Sequence[str] | None = None
) -> Changes:
    """Give a claim exactly these tags; commas, semicolons and line ends separate tags. Raises `ClaimNotFound`.

    With `expected`, the tags that the reviewer saw, only the difference to them is made: what somebody else has added
    or taken away since stays so.
    """
    wanted = _tags(tags)
    with workspace.operation("claim.tags") as operation:
        operation.subject = operation.claim(claim_id)["id"]
        present = {row["tag"] for row in operation.rows.rows_where("claim_tag", claim_id=claim_id)}
        if expected is not None:
            seen = _tags(expected)
            wanted = (present - (seen - wanted)) | (wanted - seen)
        for tag in sorted(present - wanted):
            operation.rows.delete("claim_tag", (claim_id, tag))
        for tag in sorted(wanted - present):
            operation.rows.insert("claim_tag", {"claim_id": claim_id, "tag": tag})
        if present != wanted:
            operation.touch_claim(claim_id)
    return operation.changes


def _tags(texts: Sequence[str]) -> set[str]:
    return {tag for raw in texts for piece in _SEPARATOR.split(raw) if (tag := checked("tag", piece))}


def move_claim(workspace: Workspace, claim_id: str, span: Span) -> Changes:
    """Give a claim another span of its version; quote, context, sentence and paragraph follow.

    Raises `ClaimNotFound`, `InvalidSpan`.
    """
    with workspace.operation("claim.move") as operation:
        operation.subject = claim_id
        text = text_of(workspace.base, operation.claim(claim_id)["version_id"])
        operation.change_claim(claim_id, columns_at(text, span))
    return operation.changes


def remove_claims(workspace: Workspace, claim_ids: Iterable[str]) -> Changes:
    """Remove claims with their tags, evidence and links, in one step of the history. Raises `ClaimNotFound`."""
    ids = tuple(dict.fromkeys(claim_ids))
    with workspace.operation("claim.remove") as operation:
        operation.subject = ids[0] if len(ids) == 1 else ""
        for claim_id in ids:
            operation.claim(claim_id)
        operation.rows.delete_claims(ids)
    return operation.changes


def columns_at(text: str, span: Span, paragraphs: Paragraphs | None = None) -> dict[str, Any]:
    """The columns that follow from where a claim stands. For many claims on a long text give its `paragraphs`."""
    around = anchor(text, span)
    sentence = sentence_at(text, span)
    return {
        "start": span.start,
        "end": span.end,
        "quote": around.quote,
        "prefix": around.prefix,
        "suffix": around.suffix,
        "sentence": sentence.of(text),
        "sentence_start": sentence.start,
        # A paragraph of a canonical text is one line, and there are no empty ones.
        "paragraph": paragraphs.number(span.start) if paragraphs else text.count("\n", 0, span.start) + 1,
    }


def _checked(workspace: Workspace, name: str, value: Any) -> Any:
    if name not in CLAIM_FIELDS:
        raise InvalidField(name, str(value))
    match name:
        case "status":
            return status(str(value)).id
        case "verdict":
            known = verdict_labels(workspace.base)
            if value and value not in known:
                raise UnknownVerdict(str(value), tuple(known))
            return value
        case "priority":
            if value not in PRIORITIES:
                raise InvalidField(name, str(value))
            return value
        case _:
            return checked(name, str(value))
