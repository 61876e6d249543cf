"""JSON Lines (https://jsonlines.org): each line one claim, with everything that the base knows of it.

The members of a line, always all of them and in this order:

- `id`, `external_id` (where it was imported from), `status` (an id), `verdict` (its id and label, null for none),
  `note`, `normalised`, `speaker`, `claim_date`, `priority` (0-3), `reviewer`, `created_at`, `updated_at`;
- `quote`, `prefix`, `suffix`, `sentence`, `sentence_start`, `paragraph`, `start`, `end`: the passage and its place, in
  Unicode code points of the text that `article.sha256` names; `orphan`: whether the newest text has it no longer;
- `article`: `id`, `version_id`, `sha256`, `title`, `url`, `outlet`, `author`, `published`, `language`;
- `tags`; `evidence`: `id`, `url`, `title`, `quote`, `stance`, `accessed`, `note`, `file_sha256` (null for no file),
  `file_name`, `media_type`, `file_size` (bytes); `opinions`, oldest first: `id`, `reviewer`, `at`, `status`,
  `verdict`, `note`, `standing` (0 overruled, 1 open, 2 settled), `decision` (1 if given over differing ones);
  `links`: `earlier_id`, `kind`, `match_kind`, `score` (0-100), `status_taken`, `verdict_taken`, `reviewer`,
  `created_at`;
- `history`: the numbers of the operations that made or changed it, oldest first.

Dates are ISO 8601, whole or to the month or year; times are in UTC. What is not known is an empty text.
"""

from __future__ import annotations

import json
from dataclasses import fields
from typing import Any, BinaryIO

from annotator.domain.claim import ClaimRecord, Evidence, Link
from annotator.domain.opinion import Opinion
from annotator.exporters.format import Preset, Source
from annotator.i18n import N_

_RECORD = ("note", "normalised", "speaker", "claim_date", "priority", "reviewer", "created_at", "updated_at")
_PASSAGE = ("quote", "prefix", "suffix", "sentence", "sentence_start", "paragraph")
_EVIDENCE = tuple(field.name for field in fields(Evidence))
_OPINION = tuple(field.name for field in fields(Opinion))
_LINK = tuple(field.name for field in fields(Link))


class JsonLines:
    id = "jsonl"
    label = N_("JSON Lines")
    suffix = ".jsonl"
    hint = N_("All that is known of each claim, for programs.")
    publishes = False
    presets = (Preset("everything", N_("Everything, for programs")),)

    def write(self, source: Source, stream: BinaryIO, preset: str) -> int:
        for record in source.records():
            line = json.dumps(_members(record, source), ensure_ascii=False, separators=(",", ":"))
            stream.write(line.encode() + b"\n")
        return source.total


def _members(record: ClaimRecord, source: Source) -> dict[str, Any]:
    claim = record.claim
    return {
        "id": claim.id,
        "external_id": claim.external_id,
        "status": claim.status,
        "verdict": {"id": claim.verdict, "label": record.verdict_label} if claim.verdict else None,
        **{name: getattr(claim, name) for name in (*_RECORD, *_PASSAGE)},
        "start": claim.span.start,
        "end": claim.span.end,
        "orphan": record.orphan,
        "article": {
            "id": claim.article_id,
            "version_id": claim.version_id,
            "sha256": record.sha256,
            "title": record.article_title,
            "url": record.article_url,
            "outlet": record.article_outlet,
            "author": record.article_author,
            "published": record.article_published,
            "language": record.article_language,
        },
        "tags": list(claim.tags),
        "evidence": [{name: getattr(one, name) for name in _EVIDENCE} for one in claim.evidence],
        "opinions": [{name: getattr(one, name) for name in _OPINION} for one in claim.opinions],
        "links": [{name: getattr(one, name) for name in _LINK} for one in claim.links],
        "history": list(source.operations(claim.id)),
    }


EXPORTER = JsonLines()
