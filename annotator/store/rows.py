"""From rows to the immutable objects of the domain: fields are columns of the same name."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator
from dataclasses import fields
from itertools import islice
from typing import Any, Generic, TypeVar

T = TypeVar("T")


class Mapping(Generic[T]):
    """The fields of a dataclass that a table holds, for `SELECT` and for reading what it gives.

    By place and not by name: of 5,000 claims with their 21 columns, looking for names takes most of the time.
    """

    def __init__(self, kind: type[T], table: str, *, without: Collection[str] = ()) -> None:
        # mypy cannot say that T is a dataclass; `fields` says so at import.
        self._names = tuple(field.name for field in fields(kind) if field.name not in without)  # type: ignore[arg-type]
        self._kind = kind
        self.columns = ", ".join(f'{table}."{name}"' for name in self._names)

    def take(self, values: Iterator[Any], **others: Any) -> T:
        """The object of the next `columns` among the values of a row; `others` are the fields left out of it."""
        return self._kind(**dict(zip(self._names, islice(values, len(self._names)), strict=True)), **others)


def listed(values: Iterable[str | int]) -> str:
    """Values for `IN (SELECT value FROM json_each(?))`: one statement for any number of them."""
    return json.dumps(list(values))
