"""What of a mail its sender has written: not the signature, and not the mail that is answered under it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_SIGNATURE = re.compile(r"-- ?$")
_ATTRIBUTION = re.compile(r"(?:le|on|el|am)\b.{5,160}(?:écrit|wrote|escribió|schrieb).{0,5}$", re.IGNORECASE)
_FORWARDED = re.compile(
    r"-{2,} ?(?:original message|message d.origine|message transféré|forwarded message)", re.IGNORECASE
)
_CLASSES = frozenset("gmail_quote gmail_signature moz-signature moz-cite-prefix yahoo_quoted protonmail_quote".split())


def own_lines(text: str, *, flowed: bool) -> str:
    """A mail in plain text, without the quoted mail at its end; what stands between quotations is an answer to them,
    and all is kept. Lines that were broken for sending (`flowed`, RFC 3676) are joined."""
    lines = text.replace("\r\n", "\n").split("\n")
    end = next((place for place, line in enumerate(lines) if _SIGNATURE.match(line)), len(lines))
    lines = _without_quoted_end(lines[:end])
    if flowed:
        return re.sub(r" \n(?=.)", " ", "\n".join(lines))
    return "\n".join(lines)


def drop_quoted(tree: HtmlElement) -> None:
    """Take the mail that is answered, and the signature, out of a mail in HTML."""
    for element in list(tree.iter("div", "blockquote", "pre", "span")):
        classes = element.get("class", "").split()
        cited = element.tag == "blockquote" and element.get("type") == "cite"
        if (cited or not _CLASSES.isdisjoint(classes)) and element.getparent() is not None:
            element.drop_tree()


def _without_quoted_end(lines: list[str]) -> list[str]:
    cut = next((place for place, line in enumerate(lines) if _FORWARDED.match(line)), None)
    if cut and any(line.strip() for line in lines[:cut]):
        lines = lines[:cut]
    end = _trimmed(lines, len(lines))
    start = end
    while start and (lines[start - 1].startswith(">") or not lines[start - 1].strip()):
        start -= 1
    if start == end or not any(line.startswith(">") for line in lines[start:end]):
        return lines[:end]
    # The line that says who wrote what is quoted may itself have been broken.
    for size in (1, 2):
        before = " ".join(line.strip() for line in lines[max(start - size, 0) : start])
        if _ATTRIBUTION.match(before):
            start -= size
            break
    return lines[:start] if any(line.strip() for line in lines[:start]) else lines[:end]


def _trimmed(lines: list[str], end: int) -> int:
    while end and not lines[end - 1].strip():
        end -= 1
    return end
