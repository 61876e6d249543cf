"""From the bytes of HTML to its text."""

from __future__ import annotations

import codecs
import re
from pathlib import Path

from annotator.domain.errors import UndecodableFile
from annotator.text.decoding import decode

_LOOKED_AT = 4096
_COMMENT = re.compile(rb"<!--.*?(?:-->|\Z)", re.DOTALL)
_META = re.compile(rb"<meta\b[^>]*?\bcharset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
_XML = re.compile(rb"\s*<\?xml\b[^>]*?\bencoding\s*=\s*[\"']([\w.:-]+)", re.IGNORECASE)
_MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)

# Pages that say one of these mean Windows' own encoding (https://encoding.spec.whatwg.org/#names-and-labels).
_WESTERN = frozenset(("ascii", "iso8859-1"))
_NEVER = frozenset(("idna", "punycode", "raw-unicode-escape", "undefined", "unicode-escape", "utf-7"))


def decode_html(data: bytes, path: Path, told: str = "") -> tuple[str, str]:
    """The text of HTML and the Python name of its encoding: by its byte-order mark, what its sender has `told`, its
    `meta` element or XML declaration, or else by its bytes.

    Where the bytes are not as declared, they decide; what then cannot be read becomes U+FFFD, as in a browser: a broken
    byte in an advertisement is no reason to refuse an article. Raises `UndecodableFile` if nothing is declared either.
    """
    encoding = "" if data.startswith(_MARKS) else _python_name(told) or _declared(data)
    if encoding:
        try:
            return data.decode(encoding), encoding
        except UnicodeError:
            pass
    try:
        return decode(data, path)
    except UndecodableFile:
        if not encoding:
            raise
        return data.decode(encoding, "replace"), encoding


def _declared(data: bytes) -> str:
    head = _COMMENT.sub(b"", data[:_LOOKED_AT])
    found = _META.search(head) or _XML.match(head)
    name = _python_name(found[1].decode("ascii")) if found else ""
    # It could not have been read if it were.
    return "utf-8" if name.startswith(("utf-16", "utf-32")) else name


def _python_name(label: str) -> str:
    """The Python name of an encoding, empty if it is none that pages are in."""
    try:
        name = codecs.lookup(label.strip()).name
        " ".encode(name)
    except (LookupError, ValueError):  # not known, or not of text, as base64
        return ""
    if name in _NEVER:
        return ""
    return "cp1252" if name in _WESTERN else name
