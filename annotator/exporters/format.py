"""What a format must offer."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import BinaryIO, Protocol

from annotator.domain.claim import ClaimRecord


@dataclass(frozen=True, slots=True)
class Preset:
    """A way of writing a format, for a program that reads it. `label` is a message to translate."""

    id: str
    label: str


class Exporter(Protocol):
    """A format. `label` is a message to translate, `suffix` the end of a file name (`.csv`); the first preset is the
    one to take when none is named."""

    @property
    def id(self) -> str: ...

    @property
    def label(self) -> str: ...

    @property
    def suffix(self) -> str: ...

    @property
    def presets(self) -> tuple[Preset, ...]: ...

    def write(self, records: Iterable[ClaimRecord], stream: BinaryIO, preset: str) -> None:
        """Write each record as it comes, so that a million need no more memory than one. The stream stays open.

        `preset` is an id of `presets`. Raises `OSError`, and what `records` raises.
        """
