"""What a row of a table says of a claim."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache, lru_cache
from typing import NamedTuple
from uuid import UUID

from annotator.domain.claim import LINK_KINDS, PRIORITIES, Evidence
from annotator.domain.errors import InvalidField, InvalidRow
from annotator.domain.match import MATCH_KINDS
from annotator.domain.status import NEW, STATUSES
from annotator.domain.verdict import DEFAULT_SCALE
from annotator.i18n import LANGUAGES, translated
from annotator.store.base import Base
from annotator.store.verdicts import verdict_labels
from annotator.text.canonical import LONGEST_PARAGRAPH, canonical
from annotator.text.fold import fold
from annotator.workspace.fields import checked
from annotator.workspace.intake.columns import Mapped

_LIKELY_TRUE, _LIKELY_FALSE = 0.75, 0.25
_STATUS_OF = {"true": "verified", "mostly_true": "verified", "mostly_false": "refuted", "false": "refuted"}
_EARLIER = {"same": "same", "reworded": "same", "different_figure": "contradicts", "opposite": "contradicts"}
_CONTRADICTS = frozenset({"different_figure", "opposite"})
_FORMULA = ("'=", "'+", "'-", "'@", "'\t", "'\r")


class Source(NamedTuple):
    """The article that a claim comes from; `sha256` tells apart articles of which nothing else is known."""

    title: str = ""
    url: str = ""
    outlet: str = ""
    author: str = ""
    published: str = ""
    language: str = ""
    sha256: str = ""


class Earlier(NamedTuple):
    """A decision about a claim that is earlier still."""

    claim_id: str
    kind: str
    match_kind: str = ""
    score: float = 0


@dataclass(slots=True)
class ClaimRow:
    """A claim as a table tells it, checked; `line` is where it stands there. `id` is that of a claim which Annotator
    wrote, else empty. `rated` is a verdict that the base's scale does not have, kept in the note."""

    line: int
    quote: str = ""
    id: str = ""
    external_id: str = ""
    sentence: str = ""
    normalised: str = ""
    speaker: str = ""
    claim_date: str = ""
    status: str = ""
    verdict: str = ""
    rated: str = ""
    note: str = ""
    priority: int = 0
    reviewer: str = ""
    created_at: str = ""
    updated_at: str = ""
    tags: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    earlier: Earlier | None = None
    source: Source = field(default_factory=Source)


class RowReader:
    """Reads rows whose columns are known. `own` says that Annotator wrote the table, `quoted` that apostrophes stand
    before what a spreadsheet might run."""

    def __init__(
        self, base: Base | None, path: str, columns: Sequence[str], mapped: Mapped, *, own: bool, quoted: bool
    ):
        self._path = path
        self._columns = columns
        self._mapped = mapped
        self._own = own
        self._quoted = quoted and own
        self._verdicts = verdicts(base)
        self._plain = {name: place for name, place in mapped.items() if name in _PLAIN}
        self._sources = tuple(mapped.get(name, -1) for name in _SOURCE)
        self._source: tuple[tuple[str, ...], Source] = ((), Source())

    def rows(self, lines: Iterator[tuple[int, Sequence[str]]]) -> Iterator[ClaimRow]:
        """The claims of all lines. Raises `InvalidRow`, and what `lines` raises."""
        for line, cells in lines:
            yield self._row(line, cells)

    def _row(self, line: int, cells: Sequence[str]) -> ClaimRow:
        if self._quoted:
            cells = [cell[1:] if cell.startswith(_FORMULA) else cell for cell in cells]
        row = ClaimRow(line)
        count = len(cells)
        try:
            for name, place in self._plain.items():
                if place < count and (value := cells[place]):
                    _PLAIN[name](row, value)
            row.source = self._of(cells)
            self._judged(row, cells)
            if self._own or "matched_claim_id" in self._mapped:
                row.earlier = self._earlier(cells)
        except InvalidField as wrong:
            raise self._wrong(line, wrong.field, wrong.value) from None
        text = canonical(row.quote)
        if not self._own or len(text) > LONGEST_PARAGRAPH:
            text = text.replace("\n", " ")[:LONGEST_PARAGRAPH]
        if not text:
            raise self._wrong(line, "quote", row.quote)
        row.quote = text
        if row.sentence:
            sentence = canonical(row.sentence)
            row.sentence = sentence if text in sentence and len(sentence) <= LONGEST_PARAGRAPH else ""
        if self._own:
            row.id, row.external_id = _own_id(row.external_id), "" if _own_id(row.external_id) else row.external_id
        return row

    def _of(self, cells: Sequence[str]) -> Source:
        """The article of the row: most often that of the row before."""
        count = len(cells)
        said = tuple(cells[place] if 0 <= place < count else "" for place in self._sources)
        if said != self._source[0]:
            title, url, outlet, author, published, language, digest = said
            self._source = (
                said,
                Source(
                    checked("title", title),
                    checked("url", url),
                    checked("outlet", outlet),
                    checked("author", author),
                    _date("published", published),
                    _language(language),
                    digest,
                ),
            )
        return self._source[1]

    def _judged(self, row: ClaimRow, cells: Sequence[str]) -> None:
        verdict, rating, status = (self._cell(cells, name) for name in ("verdict", "rating_share", "status"))
        if verdict:
            row.verdict = self._verdicts.get(_key(verdict), "")
            row.rated = "" if row.verdict else checked("verdict", verdict)
        if status:
            row.status = _status(status)
        elif (self._own and "status" in self._mapped) or not (verdict or rating):
            row.status = NEW.id
        elif rating:
            row.status = _status_rated(rating)
        if not row.status:
            # A verdict of somebody else's scale says that it was judged, not how.
            row.status = _STATUS_OF.get(row.verdict, NEW.id)
        if row.rated:
            row.note = "\n".join(filter(None, (row.rated, row.note)))

    def _earlier(self, cells: Sequence[str]) -> Earlier | None:
        claim_id, kind, score = (self._cell(cells, name) for name in ("matched_claim_id", "match_kind", "match_score"))
        if not _own_id(claim_id) or (kind not in LINK_KINDS and kind not in _EARLIER):
            return None
        decided = _EARLIER.get(kind, kind)
        if not score.isdecimal() or int(score) > 100:
            return Earlier(claim_id, decided, kind if kind in _CONTRADICTS or kind == "reworded" else "")
        return Earlier(claim_id, decided, kind if kind in MATCH_KINDS else "related", float(score))

    def _cell(self, cells: Sequence[str], name: str) -> str:
        place = self._mapped.get(name, -1)
        return cells[place].strip() if 0 <= place < len(cells) else ""

    def _wrong(self, line: int, name: str, value: str) -> InvalidRow:
        place = self._mapped.get(_COLUMN_OF.get(name, name), -1)
        heading = self._columns[place] if 0 <= place < len(self._columns) else name
        return InvalidRow(self._path, line, heading, value if len(value) <= 80 else f"{value[:79]}…")


_SOURCE = (
    "article_title", "article_url", "article_outlet", "article_author", "article_date", "language", "article_sha256",
)  # fmt: skip
_COLUMN_OF = {"published": "article_date"}


def _set(name: str) -> Callable[[ClaimRow, str], None]:
    def put(row: ClaimRow, value: str) -> None:
        setattr(row, name, checked(name, value))

    return put


def _quote(row: ClaimRow, value: str) -> None:
    row.quote = value


def _sentence(row: ClaimRow, value: str) -> None:
    row.sentence = value


def _id(row: ClaimRow, value: str) -> None:
    row.external_id = row.external_id or value.strip()


def _elsewhere(row: ClaimRow, value: str) -> None:
    row.external_id = row.external_id or value.strip()


def _claim_date(row: ClaimRow, value: str) -> None:
    row.claim_date = _date("claim_date", value)


def _tags(row: ClaimRow, value: str) -> None:
    pieces = (checked("tag", piece) for piece in value.replace(";", ",").replace("\n", ",").split(","))
    row.tags = tuple(dict.fromkeys(filter(None, pieces)))


def _sources(row: ClaimRow, value: str) -> None:
    parts = value.replace("\n", " | ").split(" | ")
    row.evidence = tuple(map(_evidence, filter(None, (checked("title", part) for part in parts))))


def _evidence(name: str) -> Evidence:
    is_address = name.startswith(("http://", "https://"))
    return Evidence("", url=name) if is_address else Evidence("", title=name)


def _priority(row: ClaimRow, value: str) -> None:
    number = _PRIORITY.get(_key(value))
    if number is None:
        raise InvalidField("priority", value)
    row.priority = number


def _moment(name: str) -> Callable[[ClaimRow, str], None]:
    def put(row: ClaimRow, value: str) -> None:
        try:
            moment = datetime.fromisoformat(value.strip())
        except ValueError:
            raise InvalidField(name, value) from None
        if moment.tzinfo is None or moment.utcoffset():
            moment = moment.replace(tzinfo=None) - (moment.utcoffset() or moment.min - moment.min)
        setattr(row, name, moment.replace(tzinfo=None).isoformat(timespec="milliseconds") + "Z")

    return put


_PLAIN: dict[str, Callable[[ClaimRow, str], None]] = {
    "quote": _quote,
    "claim_id": _id,
    "external_id": _elsewhere,
    "sentence": _sentence,
    "claim_normalised": _set("normalised"),
    "speaker": _set("speaker"),
    "claim_date": _claim_date,
    "note": _set("note"),
    "sources": _sources,
    "tags": _tags,
    "priority": _priority,
    "reviewer": _set("reviewer"),
    "created_at": _moment("created_at"),
    "updated_at": _moment("updated_at"),
}


@lru_cache(maxsize=4_096)
def _date(name: str, value: str) -> str:
    return checked(name, value)


def _language(value: str) -> str:
    """A language tag; a name that is none is left out."""
    tag = value.strip()
    return tag if len(tag) <= 35 and tag.replace("-", "").replace("_", "").isalnum() and tag.isascii() else ""


def _status(value: str) -> str:
    found = _statuses().get(_key(value))
    if found is None:
        raise InvalidField("status", value)
    return found


def _status_rated(rating: str) -> str:
    try:
        share = float(rating.replace(",", "."))
    except ValueError:
        raise InvalidField("rating_share", rating) from None
    return "verified" if share >= _LIKELY_TRUE else "refuted" if share <= _LIKELY_FALSE else ""


def _own_id(value: str) -> str:
    """The id in the form that claims have, empty for another one."""
    try:
        return value if str(UUID(value)) == value else ""
    except ValueError:
        return ""


def _key(words: str) -> str:
    return " ".join(fold(words).split())


def verdicts(base: Base | None) -> dict[str, str]:
    """The id of each verdict by all its names: those of the base's scale, and of the default steps in it."""
    labels = verdict_labels(base) if base else dict(DEFAULT_SCALE)
    names: dict[str, str] = {}
    for verdict, label in labels.items():
        names |= {_key(verdict): verdict, _key(label): verdict}
    for verdict, label in DEFAULT_SCALE.items():
        if verdict in labels:
            for language in LANGUAGES:
                names.setdefault(_key(translated(language, label)), verdict)
    return names


_PRIORITY = {str(number): number for number in PRIORITIES}


@cache
def _statuses() -> dict[str, str]:
    """The id of each status by all its names."""
    names = {_key(row.id): row.id for row in STATUSES}
    return names | {_key(translated(language, row.label)): row.id for language in LANGUAGES for row in STATUSES}
