"""A title for a text that brings none."""

from __future__ import annotations

LONGEST_TITLE = 150
SHORTENED = 80


def title_of(text: str) -> str:
    """The first paragraph of a canonical text if it looks like a title, or else its first words.

    A title has at most 150 code points, does not end like a sentence or a clause, and something follows it.
    """
    first, _, rest = text.partition("\n")
    clause = first.rstrip('"»”’) \u00a0\u202f').endswith((".", ",", ";", ":")) and not first.endswith("...")
    return first if rest and not clause and len(first) <= LONGEST_TITLE else shortened(first)


def shortened(text: str, limit: int = SHORTENED) -> str:
    """`text`, or as many of its first words as fit in `limit` code points, with `…` after them."""
    if len(text) <= limit:
        return text
    cut = max((place for place, character in enumerate(text[: limit + 1]) if character.isspace()), default=limit)
    return text[:cut].rstrip(" \t\u00a0\u202f,;:.–—-«“(") + "…"
