"""Messages through gettext, with no Qt. English is the source language."""

from __future__ import annotations


def N_(message: str) -> str:  # noqa: N802 - gettext's own name
    """Marks a message that is translated later, where it is shown."""
    return message
