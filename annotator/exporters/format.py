"""What a format must offer, and what it is given to write."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, BinaryIO, Literal, Protocol

from annotator.domain.claim import ClaimRecord
from annotator.domain.verdict import Verdict


@dataclass(frozen=True, slots=True)
class Preset:
    """A way of writing a format, for a program that reads it. `label` is a message to translate."""

    id: str
    label: str


Rows = list[tuple[str, ...]]
Parts = dict[str, dict[str, tuple[Any, ...]]]


@dataclass(frozen=True, slots=True)
class Publisher:
    """Who publishes the checks: the organisation, its address, and the page that a check stands on, in which `{id}` is
    the id of the claim. Empty is not known."""

    name: str = ""
    url: str = ""
    page: str = ""


NOBODY = Publisher()


class Printer(Protocol):
    """Sets pages, see `Source.print_pages`."""

    def __call__(self, parts: Iterable[str], stream: BinaryIO, *, size: str, title: str) -> None: ...


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A text of an article under review, and the claims on it in the order of the text; a `former` one was
    replaced."""

    title: str
    url: str
    outlet: str
    author: str
    published: str
    language: str
    text: str
    records: Sequence[ClaimRecord]
    former: bool = False


class Source(Protocol):
    """The claims to write, all as they were at one moment. Each call begins anew; nothing is held in memory.

    What reads a base may raise its errors, and `Cancelled`.
    """

    @property
    def moment(self) -> str:
        """When that was: ISO 8601 in UTC, as `2026-03-02T09:30:00.000Z`."""

    @property
    def total(self) -> int:
        """How many claims there are."""

    @property
    def scale(self) -> Sequence[Verdict]:
        """The steps of the base's scale, the truest first."""

    @property
    def publisher(self) -> Publisher: ...

    def rows(self, fields: Sequence[str]) -> Iterator[tuple[Rows, Parts]]:
        """Pages of rows with the named fields of `ClaimRecord` (`claim.id`, `article_title`) as texts, and what hangs
        on their claims: a field such as `claim.tags` is empty in the rows, and its parts are given by field and id of
        the claim. The fastest way, for tables."""

    def records(self) -> Iterator[ClaimRecord]:
        """The claims, whole."""

    def articles(self) -> Iterator[Reviewed]:
        """The texts that the claims stand in, one at a time with its claims."""

    def counts(self, field: Literal["status", "verdict"]) -> Mapping[str, int]:
        """How many claims have each status or each verdict, by their ids."""

    def print_pages(self, parts: Iterable[str], stream: BinaryIO, *, size: str, title: str) -> None:
        """Write PDF of parts in rich text, each from a new page on; `size` is `a4` or `letter`. Raises `OSError`."""

    def operations(self, claim_id: str) -> Sequence[int]:
        """The numbers of the operations in the history that made or changed a claim, oldest first."""


class Exporter(Protocol):
    """A format. `label` and `hint`, what is in it and for whom, are messages to translate; `suffix` is the end of a
    file name (`.csv`); `publishes` says whether it names the publisher; the first preset is taken if none is named."""

    @property
    def id(self) -> str: ...

    @property
    def label(self) -> str: ...

    @property
    def suffix(self) -> str: ...

    @property
    def hint(self) -> str: ...

    @property
    def publishes(self) -> bool: ...

    @property
    def presets(self) -> tuple[Preset, ...]: ...

    def write(self, source: Source, stream: BinaryIO, preset: str) -> int:
        """Write each claim as it comes, so that a million need no more memory than one, and return how many were
        written: a format may have no place for some. The stream stays open.

        `preset` is an id of `presets`. Raises `OSError`, and what `source` raises.
        """
