"""Rows out of the pages of a file, where what leads to them is lost (https://www.sqlite.org/fileformat2.html)."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from pathlib import Path
from typing import Any

Record = tuple[int, list[Any]]
"""The number of a row and its columns."""

_LEAF = 0x0D
_WHOLE = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}
"""Serial types of whole numbers, with their bytes."""


class PageFile:
    """The pages of a base as they are on the disk; what stands in a -wal file is not among them."""

    def __init__(self, path: Path) -> None:
        self._bytes = path.read_bytes()
        size = int.from_bytes(self._bytes[16:18])
        self._size = 65_536 if size == 1 else size
        self._usable = self._size - (self._bytes[20] if len(self._bytes) > 20 else 0)

    def records(self) -> Iterator[Record]:
        """All rows of all leaves of tables that can be read and are in use, page by page."""
        if self._size < 512:
            return
        free = set(self._free())
        for number in range(1, len(self._bytes) // self._size + 1):
            page = self._page(number)
            head = 100 if number == 1 else 0
            if number in free or page[head] != _LEAF:
                continue
            for place in range(int.from_bytes(page[head + 3 : head + 5])):
                at = head + 8 + 2 * place
                try:
                    yield self._record(page, int.from_bytes(page[at : at + 2]))
                except (IndexError, ValueError):
                    continue

    def _page(self, number: int) -> bytes:
        return self._bytes[(number - 1) * self._size : number * self._size]

    def _free(self) -> Iterator[int]:
        """Pages that hold what was deleted."""
        seen: set[int] = set()
        trunk = int.from_bytes(self._bytes[32:36])
        while trunk and trunk not in seen:
            seen.add(trunk)
            yield trunk
            page = self._page(trunk)
            for place in range(min(int.from_bytes(page[4:8]), self._size // 4 - 2)):
                yield int.from_bytes(page[8 + 4 * place : 12 + 4 * place])
            trunk = int.from_bytes(page[:4])

    def _record(self, page: bytes, at: int) -> Record:
        length, at = _varint(page, at)
        number, at = _varint(page, at)
        payload = self._payload(page, at, length)
        end, place = _varint(payload, 0)
        values: list[Any] = []
        body = end
        while place < end:
            kind, place = _varint(payload, place)
            value, body = _value(payload, kind, body)
            values.append(value)
        return number - (1 << 64) if number >> 63 else number, values

    def _payload(self, page: bytes, at: int, length: int) -> bytes:
        """What stands on the page, and on the pages that it goes on upon."""
        if length > len(self._bytes):
            raise ValueError
        most, least = self._usable - 35, (self._usable - 12) * 32 // 255 - 23
        local = length
        if length > most:
            local = least + (length - least) % (self._usable - 4)
            local = local if local <= most else least
        found = page[at : at + local]
        following = int.from_bytes(page[at + local : at + local + 4]) if local < length else 0
        pieces = [found]
        have = len(found)
        while following and have < length:
            page = self._page(following)
            if len(page) < self._usable:
                raise ValueError
            pieces.append(page[4 : min(self._usable, 4 + length - have)])
            have += len(pieces[-1])
            following = int.from_bytes(page[:4])
        if have < length:
            raise ValueError
        return b"".join(pieces)


def _varint(data: bytes, at: int) -> tuple[int, int]:
    """A number of 1 to 9 bytes, and the place behind it."""
    value = 0
    for place in range(at, at + 8):
        value = value << 7 | data[place] & 0x7F
        if data[place] < 0x80:
            return value, place + 1
    return value << 8 | data[at + 8], at + 9


def _value(data: bytes, kind: int, at: int) -> tuple[Any, int]:
    """One column, and the place behind it. Raises `ValueError`."""
    if kind in (0, 8, 9):
        return {0: None, 8: 0, 9: 1}[kind], at
    if kind in _WHOLE:
        end = at + _WHOLE[kind]
        return int.from_bytes(data[at:end], signed=True), end
    if kind == 7:
        return struct.unpack(">d", data[at : at + 8])[0], at + 8
    if kind < 12:
        raise ValueError
    end = at + (kind - 12) // 2
    if end > len(data):
        raise ValueError
    return (data[at:end].decode() if kind % 2 else data[at:end]), end
