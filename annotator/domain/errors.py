"""Errors carry data, not prose: `annotator.workspace.wording` puts each into words, in one place for window and CLI.

What is wrong in the user's world (a missing file, a full disk) is an `AnnotatorError`; a bug of ours is not.
"""

from __future__ import annotations

from dataclasses import dataclass


class AnnotatorError(Exception):
    """Anything the user can be told about. Subclasses are dataclasses whose fields are the facts."""

    def __str__(self) -> str:
        return repr(self)


@dataclass(eq=False)
class Cancelled(AnnotatorError):
    """The user stopped the work."""


# --- what is asked for is not there, or makes no sense ---


@dataclass(eq=False)
class InvalidSpan(AnnotatorError):
    start: int
    end: int


@dataclass(eq=False)
class UnknownStatus(AnnotatorError):
    status: str
    known: tuple[str, ...]


@dataclass(eq=False)
class UnknownVerdict(AnnotatorError):
    verdict: str
    known: tuple[str, ...]


@dataclass(eq=False)
class UnknownPreset(AnnotatorError):
    preset: str
    known: tuple[str, ...]


@dataclass(eq=False)
class InvalidField(AnnotatorError):
    """A value that the field cannot hold, such as a date that is none."""

    field: str
    value: str


@dataclass(eq=False)
class ArticleNotFound(AnnotatorError):
    article_id: str


@dataclass(eq=False)
class ClaimNotFound(AnnotatorError):
    claim_id: str


@dataclass(eq=False)
class EvidenceNotFound(AnnotatorError):
    evidence_id: str


@dataclass(eq=False)
class OpinionNotFound(AnnotatorError):
    opinion_id: str


@dataclass(eq=False)
class NoFile(AnnotatorError):
    """A source that is no file."""

    evidence_id: str


@dataclass(eq=False)
class ProgramNotOpened(AnnotatorError):
    """A file that might run if it were opened."""

    name: str


@dataclass(eq=False)
class AmbiguousId(AnnotatorError):
    prefix: str
    count: int


@dataclass(eq=False)
class QuoteNotFound(AnnotatorError):
    """The quote stands `found` times in the article, and the `nth` was asked for."""

    quote: str
    nth: int
    found: int


@dataclass(eq=False)
class VerdictInUse(AnnotatorError):
    label: str
    claims: int


@dataclass(eq=False)
class ArticleRemoved(AnnotatorError):
    """A claim is to come back whose article is not there."""


@dataclass(eq=False)
class SelfLink(AnnotatorError):
    claim_id: str


@dataclass(eq=False)
class NothingToConfirm(AnnotatorError):
    """None of the claims has had another status than to be rechecked."""


@dataclass(eq=False)
class NothingToUndo(AnnotatorError):
    pass


@dataclass(eq=False)
class NothingToRedo(AnnotatorError):
    pass


@dataclass(eq=False)
class StaleChange(AnnotatorError):
    """Somebody else changed the same thing: `expected` is what we thought it was, `actual` what it is.

    `field` is empty if it is gone, or something stands in its place or hangs on it; `reviewer` who did it, if known.
    """

    table: str
    field: str
    expected: str
    actual: str
    reviewer: str = ""


# --- files that come in ---


@dataclass(eq=False)
class FileMissing(AnnotatorError):
    path: str


@dataclass(eq=False)
class IsDirectory(AnnotatorError):
    path: str


@dataclass(eq=False)
class FileUnreadable(AnnotatorError):
    path: str
    reason: str


@dataclass(eq=False)
class FileTooLarge(AnnotatorError):
    """`size` and `limit` in bytes."""

    path: str
    size: int
    limit: int


@dataclass(eq=False)
class EvidenceTooLarge(AnnotatorError):
    """`size` and `limit` in bytes."""

    name: str
    size: int
    limit: int


@dataclass(eq=False)
class EmptyFile(AnnotatorError):
    path: str


@dataclass(eq=False)
class BinaryFile(AnnotatorError):
    path: str


@dataclass(eq=False)
class UndecodableFile(AnnotatorError):
    path: str


@dataclass(eq=False)
class UnreadableDocument(AnnotatorError):
    """No article is to be had of it: `damaged`, `encrypted`, `pictures` of text, or `huge` when it is unpacked."""

    path: str
    reason: str


@dataclass(eq=False)
class FetchFailed(AnnotatorError):
    url: str
    reason: str  # `address`, `time`, `unreachable`, or `status` with the number in the answer
    status: int = 0


@dataclass(eq=False)
class MissingColumn(AnnotatorError):
    """A table without a column that is needed."""

    path: str
    column: str


@dataclass(eq=False)
class InvalidRow(AnnotatorError):
    """A table has a value that its column cannot hold; lines count from 1."""

    path: str
    line: int
    column: str
    value: str


@dataclass(eq=False)
class BrokenTable(AnnotatorError):
    """From this line on, or this item, a table cannot be read as what it is; lines count from 1."""

    path: str
    line: int


@dataclass(eq=False)
class ImportFromItself(AnnotatorError):
    """The file to take claims from is the base that they are for."""

    path: str


@dataclass(eq=False)
class UnknownFormat(AnnotatorError):
    path: str


@dataclass(eq=False)
class MalformedLine(AnnotatorError):
    """The line, counted from 1, is no UTF-8 or has fewer than `columns` with tabs between them."""

    path: str
    line: int
    columns: int


# --- files that go out ---


@dataclass(eq=False)
class ExportFailed(AnnotatorError):
    path: str
    reason: str


@dataclass(eq=False)
class ExportOverBase(AnnotatorError):
    """The file to write is the claims base itself."""

    path: str


@dataclass(eq=False)
class OutputFailed(AnnotatorError):
    """Standard output cannot be written to."""

    reason: str


# --- the claims base: the user's world ---


@dataclass(eq=False)
class BaseMissing(AnnotatorError):
    path: str


@dataclass(eq=False)
class BaseExists(AnnotatorError):
    path: str


@dataclass(eq=False)
class NotABase(AnnotatorError):
    """The file is no SQLite file, or one of another program."""

    path: str


@dataclass(eq=False)
class BaseNewer(AnnotatorError):
    """Written by a newer Annotator: `unknown` names the schema steps this one does not have."""

    path: str
    unknown: tuple[str, ...]


@dataclass(eq=False)
class BaseAhead(AnnotatorError):
    """Written by a newer Annotator: it is read here, and not changed."""

    path: str


@dataclass(eq=False)
class SqliteTooOld(AnnotatorError):
    """The SQLite on this machine is older than a base needs; both are versions such as `3.37.0`."""

    found: str
    needed: str


@dataclass(eq=False)
class BaseGone(AnnotatorError):
    """The file was moved, removed or replaced by another one while it was open."""

    path: str


@dataclass(eq=False)
class BaseOlder(AnnotatorError):
    """Written by an older Annotator, and cannot be brought up to date because it can only be read."""

    path: str


@dataclass(eq=False)
class BaseReadOnly(AnnotatorError):
    path: str


@dataclass(eq=False)
class BaseLocked(AnnotatorError):
    path: str


@dataclass(eq=False)
class DiskFull(AnnotatorError):
    path: str


@dataclass(eq=False)
class BaseDamaged(AnnotatorError):
    path: str
    detail: str


@dataclass(eq=False)
class EncoderMissing(AnnotatorError):
    """What tells the meaning of texts is not installed."""


@dataclass(eq=False)
class BackupFailed(AnnotatorError):
    """A backup of the base cannot be made or put back; the base is as it was."""

    path: str
    reason: str


@dataclass(eq=False)
class BackupNotFound(AnnotatorError):
    """No backup has a name that begins so, or several have."""

    name: str


@dataclass(eq=False)
class SameBase(AnnotatorError):
    """A base cannot be merged into itself."""

    path: str


@dataclass(eq=False)
class BaseUnreachable(AnnotatorError):
    """The file cannot be opened or made where it is."""

    path: str
    reason: str
