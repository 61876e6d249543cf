"""JSON read as it comes: the items of the lists of a document, one after the other, whatever its size."""

from __future__ import annotations

import codecs
import json
from collections.abc import Callable, Collection, Iterator
from typing import BinaryIO

LONGEST_ITEM = 20_000_000
"""Characters of one item; the longest that anybody publishes have some thousand."""

_PIECE = 1 << 16
_DECODER = json.JSONDecoder(strict=False)
_SPACE = " \t\n\r\ufeff"


class JsonBroken(Exception):
    """The text is no JSON, or none of a size that can be held; `item` is the number of the last whole item."""

    def __init__(self, item: int) -> None:
        super().__init__(item)
        self.item = item


def items(file: BinaryIO, lists: Collection[str]) -> Iterator[object]:
    """The items of the outermost list, or of those lists that an outermost object has under the names of `lists`; an
    outermost object without any is an item itself. Several documents may follow each other, as in JSON Lines.

    Raises `JsonBroken`, `UnicodeDecodeError`, `OSError`.
    """
    return _Walk(file, lists).items()


class _Walk:
    def __init__(self, file: BinaryIO, lists: Collection[str]) -> None:
        self._file = file
        self._lists = lists
        self._decode: Callable[[bytes, bool], str] = codecs.getincrementaldecoder("utf-8-sig")().decode
        self._text = ""
        self._at = 0
        self._ended = False
        self._count = 0

    def items(self) -> Iterator[object]:
        while self._next():
            match self._next():
                case "[":
                    self._at += 1
                    yield from self._array()
                case "{":
                    self._at += 1
                    yield from self._object()
                case _:
                    yield self._value()

    def _array(self) -> Iterator[object]:
        """The items of a list whose bracket was passed."""
        if self._next() == "]":
            self._at += 1
            return
        while True:
            yield self._value()
            match self._take():
                case "]":
                    return
                case ",":
                    continue
                case _:
                    raise JsonBroken(self._count)

    def _object(self) -> Iterator[object]:
        """The items of the lists in an object whose brace was passed, or the object."""
        whole: dict[str, object] = {}
        listed = False
        if self._next() == "}":
            self._at += 1
            return
        while True:
            name = self._value(counted=False)
            if not isinstance(name, str) or self._take() != ":":
                raise JsonBroken(self._count)
            if name in self._lists and self._next() == "[":
                listed = True
                self._at += 1
                yield from self._array()
            else:
                whole[name] = self._value(counted=False)
            match self._take():
                case "}":
                    break
                case ",":
                    continue
                case _:
                    raise JsonBroken(self._count)
        if not listed:
            self._count += 1
            yield whole

    def _value(self, *, counted: bool = True) -> object:
        self._next()
        wanted = _PIECE
        while True:
            try:
                value, end = _DECODER.raw_decode(self._text, self._at)
                # A number at the end of what was read may go on.
                if end < len(self._text) or self._ended:
                    self._at = end
                    self._count += counted
                    found: object = value
                    return found
            except ValueError:
                if self._ended or len(self._text) - self._at > LONGEST_ITEM:
                    raise JsonBroken(self._count) from None
            except RecursionError:
                raise JsonBroken(self._count) from None
            self._read(wanted)
            # Twice as much each time: a long item is not tried again for each piece of it.
            wanted *= 2

    def _next(self) -> str:
        """The next character that is no space, not passed; empty at the end."""
        while True:
            while self._at < len(self._text):
                if self._text[self._at] not in _SPACE:
                    return self._text[self._at]
                self._at += 1
            if self._ended:
                return ""
            self._read(_PIECE)

    def _take(self) -> str:
        found = self._next()
        self._at += 1
        return found

    def _read(self, wanted: int) -> None:
        data = self._file.read(wanted)
        self._ended = not data
        self._text = self._text[self._at :] + self._decode(data, self._ended)
        self._at = 0
