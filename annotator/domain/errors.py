"""Errors carry data, not prose: `annotator.workspace.wording` puts each into words, in one place for window and CLI.

What is wrong in the user's world (a missing file, a full disk) is an `AnnotatorError`; a bug of ours is not.
"""

from __future__ import annotations

from inspect import get_annotations
from typing import ClassVar, dataclass_transform


@dataclass_transform(eq_default=False)
class AnnotatorError(Exception):
    """Anything the user can be told about. The annotated fields of a subclass are the facts, and what it is made with.

    Made as a dataclass is, but not by `dataclass`, which compiles methods for each of them, 13 ms of every start.
    """

    facts: ClassVar[dict[str, str]] = {}
    """The names of the fields, in their order, and their types."""
    __match_args__: ClassVar[tuple[str, ...]] = ()

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        cls.facts = get_annotations(cls)
        cls.__match_args__ = tuple(cls.facts)  # type: ignore[misc]  # mypy holds it for final, as `dataclass` writes it

    def __init__(self, *values: object, **named: object) -> None:
        facts = type(self).facts
        given = dict(zip(facts, values, strict=False)) | named
        if len(given) < len(values) + len(named) or not given.keys() <= facts.keys():
            raise TypeError(f"{type(self).__name__} is made with {', '.join(facts) or 'nothing'}")
        if missing := [name for name in facts if name not in given and not hasattr(type(self), name)]:
            raise TypeError(f"{type(self).__name__} lacks {', '.join(missing)}")
        for name, value in given.items():
            setattr(self, name, value)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(f'{name}={getattr(self, name)!r}' for name in self.facts)})"

    def __str__(self) -> str:
        return repr(self)


class Cancelled(AnnotatorError):
    """The user stopped the work."""


# --- what is asked for is not there, or makes no sense ---


class InvalidSpan(AnnotatorError):
    start: int
    end: int


class UnknownStatus(AnnotatorError):
    status: str
    known: tuple[str, ...]


class UnknownVerdict(AnnotatorError):
    verdict: str
    known: tuple[str, ...]


class UnknownPreset(AnnotatorError):
    preset: str
    known: tuple[str, ...]


class InvalidField(AnnotatorError):
    """A value that the field cannot hold, such as a date that is none."""

    field: str
    value: str


class ArticleNotFound(AnnotatorError):
    article_id: str


class ClaimNotFound(AnnotatorError):
    claim_id: str


class EvidenceNotFound(AnnotatorError):
    evidence_id: str


class OpinionNotFound(AnnotatorError):
    opinion_id: str


class NoFile(AnnotatorError):
    """A source that is no file."""

    evidence_id: str


class ProgramNotOpened(AnnotatorError):
    """A file that might run if it were opened."""

    name: str


class AmbiguousId(AnnotatorError):
    prefix: str
    count: int


class QuoteNotFound(AnnotatorError):
    """The quote stands `found` times in the article, and the `nth` was asked for."""

    quote: str
    nth: int
    found: int


class VerdictInUse(AnnotatorError):
    label: str
    claims: int


class ArticleRemoved(AnnotatorError):
    """A claim is to come back whose article is not there."""


class SelfLink(AnnotatorError):
    claim_id: str


class NothingToConfirm(AnnotatorError):
    """None of the claims has had another status than to be rechecked."""


class NothingToUndo(AnnotatorError):
    pass


class NothingToRedo(AnnotatorError):
    pass


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


class FileMissing(AnnotatorError):
    path: str


class IsDirectory(AnnotatorError):
    path: str


class FileUnreadable(AnnotatorError):
    path: str
    reason: str


class FileTooLarge(AnnotatorError):
    """`size` and `limit` in bytes."""

    path: str
    size: int
    limit: int


class EvidenceTooLarge(AnnotatorError):
    """`size` and `limit` in bytes."""

    name: str
    size: int
    limit: int


class EmptyFile(AnnotatorError):
    path: str


class BinaryFile(AnnotatorError):
    path: str


class UndecodableFile(AnnotatorError):
    path: str


class UnreadableDocument(AnnotatorError):
    """No article is to be had of it: `damaged`, `encrypted`, `pictures` of text, or `huge` when it is unpacked."""

    path: str
    reason: str


class FetchFailed(AnnotatorError):
    url: str
    reason: str  # `address`, `time`, `unreachable`, or `status` with the number in the answer
    status: int = 0


class MissingColumn(AnnotatorError):
    """A table without a column that is needed."""

    path: str
    column: str


class InvalidRow(AnnotatorError):
    """A table has a value that its column cannot hold; lines count from 1."""

    path: str
    line: int
    column: str
    value: str


class BrokenTable(AnnotatorError):
    """From this line on, or this item, a table cannot be read as what it is; lines count from 1."""

    path: str
    line: int


class ImportFromItself(AnnotatorError):
    """The file to take claims from is the base that they are for."""

    path: str


class UnknownFormat(AnnotatorError):
    path: str


class MalformedLine(AnnotatorError):
    """The line, counted from 1, is no UTF-8 or has fewer than `columns` with tabs between them."""

    path: str
    line: int
    columns: int


# --- files that go out ---


class ExportFailed(AnnotatorError):
    path: str
    reason: str


class ExportOverBase(AnnotatorError):
    """The file to write is the claims base itself."""

    path: str


class OutputFailed(AnnotatorError):
    """Standard output cannot be written to."""

    reason: str


# --- the claims base: the user's world ---


class BaseMissing(AnnotatorError):
    path: str


class BaseExists(AnnotatorError):
    path: str


class NotABase(AnnotatorError):
    """The file is no SQLite file, or one of another program."""

    path: str


class BaseNewer(AnnotatorError):
    """Written by a newer Annotator: `unknown` names the schema steps this one does not have."""

    path: str
    unknown: tuple[str, ...]


class BaseAhead(AnnotatorError):
    """Written by a newer Annotator: it is read here, and not changed."""

    path: str


class SqliteTooOld(AnnotatorError):
    """The SQLite on this machine is older than a base needs; both are versions such as `3.37.0`."""

    found: str
    needed: str


class BaseGone(AnnotatorError):
    """The file was moved, removed or replaced by another one while it was open."""

    path: str


class BaseOlder(AnnotatorError):
    """Written by an older Annotator, and cannot be brought up to date because it can only be read."""

    path: str


class BaseReadOnly(AnnotatorError):
    path: str


class BaseLocked(AnnotatorError):
    path: str


class DiskFull(AnnotatorError):
    path: str


class BaseDamaged(AnnotatorError):
    path: str
    detail: str


class EncoderMissing(AnnotatorError):
    """What tells the meaning of texts is not installed."""


class BackupFailed(AnnotatorError):
    """A backup of the base cannot be made or put back; the base is as it was."""

    path: str
    reason: str


class BackupNotFound(AnnotatorError):
    """No backup has a name that begins so, or several have."""

    name: str


class SameBase(AnnotatorError):
    """A base cannot be merged into itself."""

    path: str


class BaseUnreachable(AnnotatorError):
    """The file cannot be opened or made where it is."""

    path: str
    reason: str
