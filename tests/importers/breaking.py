"""Documents broken in the ways that disks, networks and people break them."""

from __future__ import annotations

import random
import sys
import zlib
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile


class SocketOpened(BaseException):
    """No parser can swallow it."""


def forbid_sockets() -> None:
    """From now on this process opens no socket and looks no name up: whoever tries ends it."""

    def watch(event: str, _arguments: tuple[object, ...]) -> None:
        if _forbidden and event.startswith(("socket.", "urllib.Request", "http.client")):
            raise SocketOpened(event)

    if not _watching:
        _watching.append(True)
        sys.addaudithook(watch)
    _forbidden.append(True)


def allow_sockets() -> None:
    _forbidden.clear()


_watching: list[bool] = []
_forbidden: list[bool] = []

ARCHIVES = frozenset((".docx", ".odt", ".epub"))


def broken(data: bytes, path: Path, count: int, seed: int) -> Iterator[bytes]:
    """`count` broken forms of a document, the same for the same seed: cut off, with bits turned over, with a piece
    taken out, doubled or filled. Of an archive every other one is broken within a part, where its sums still hold."""
    chance = random.Random(zlib.crc32(path.name.encode()) ^ seed)
    for place in range(count):
        inside = path.suffix in ARCHIVES and place % 2
        yield _inside(data, chance) if inside else _break(data, chance)


def _break(data: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(data))
    piece = chance.randrange(1, max(2, len(data) // 8))
    match chance.randrange(5):
        case 0:
            return data[:at]
        case 1:
            flipped = bytearray(data)
            for _ in range(chance.choice((1, 1, 4, 32))):
                flipped[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
            return bytes(flipped)
        case 2:
            return data[:at] + data[at + piece :]
        case 3:
            return data[: at + piece] + data[at:]
        case _:
            filling = chance.choice((b"\0", b"\xff", b"<", b"{", b"&#0;"))
            return data[:at] + (filling * piece)[:piece] + data[at + piece :]


def _inside(data: bytes, chance: random.Random) -> bytes:
    try:
        with ZipFile(BytesIO(data)) as archive:
            parts = {name: archive.read(name) for name in archive.namelist()}
    except BadZipFile:
        return data
    texts = [name for name, part in parts.items() if name.endswith((".xml", ".xhtml", ".opf", ".rels")) and part]
    chosen = chance.choice(texts)
    parts[chosen] = _break(parts[chosen], chance)
    packed = BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return packed.getvalue()
