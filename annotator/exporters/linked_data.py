"""JSON-LD that is written as it comes, and the addresses in it."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any, BinaryIO
from urllib.parse import quote, urlsplit

_ALLOWED = ":/?#[]@!$&'()*+,;=%"
"""What an address may hold beside letters, digits and `-._~` (RFC 3986, 2.2), and what is escaped already."""


def write_items(stream: BinaryIO, items: Iterable[dict[str, Any]], frame: str = "[%s]") -> int:
    """Write JSON with an array of items, one a line; `frame` is the JSON around it with `[%s]` in the array's place.

    Returns how many items there were.
    """
    before, after = frame.split("%s")
    stream.write(before.encode())
    count = 0
    for item in items:
        stream.write((",\n" if count else "\n").encode() + compact(item).encode())
        count += 1
    stream.write(f"\n{after}\n".encode())
    return count


def compact(value: Any) -> str:
    """The JSON of a value in one line, without what is empty in its objects."""
    return json.dumps(_filled(value), ensure_ascii=False, separators=(",", ":"))


def urn(uuid: str) -> str:
    """The name of something that has a UUID and no address (RFC 9562, 4)."""
    return f"urn:uuid:{uuid}"


def uri(address: str) -> str:
    """A web address with all that a URI must not hold escaped; empty for what is no web address."""
    try:
        parts = urlsplit(address.strip())
        host = parts.hostname
    except ValueError:
        return ""
    return quote(parts.geturl(), safe=_ALLOWED) if parts.scheme in ("http", "https") and host else ""


def _filled(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: filled for name, inner in value.items() if (filled := _filled(inner)) not in ("", None, [], {})}
    if isinstance(value, list | tuple):
        return [_filled(inner) for inner in value]
    return value
