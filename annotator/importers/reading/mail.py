"""Messages of the Internet (RFC 5322): mails, and what is packed as they are."""

from __future__ import annotations

import email
import email.policy
from email.message import EmailMessage, Message
from pathlib import Path

from annotator.importers.reading.guard import guarded
from annotator.text.canonical import canonical


def parse_mail(data: bytes, path: Path) -> EmailMessage:
    """The message, whatever state it is in. Raises `UnreadableDocument`."""
    with guarded(path):
        return email.message_from_bytes(data, policy=email.policy.default)


def header(part: Message, name: str) -> str:
    """A header in one line, decoded; empty if there is none."""
    try:
        return canonical(str(part.get(name, ""))).replace("\n", " ")
    except Exception:  # the parser of headers of Python raises what it likes over those that make no sense
        return ""


def charset(part: Message) -> str:
    """The encoding that a part says it is in; empty if it does not say, or nothing that makes sense."""
    try:
        return part.get_content_charset("") or ""
    except Exception:
        return ""


def content(part: Message, path: Path) -> bytes:
    """What a part holds, out of its transfer encoding. Raises `UnreadableDocument`."""
    with guarded(path):
        payload = part.get_payload(decode=True)
        return payload if isinstance(payload, bytes) else b""
