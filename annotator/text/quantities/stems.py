"""A noun without its plural, so that what is counted can be told alike: light on purpose, for folded words only."""

from __future__ import annotations

_ENDINGS = (("aux", "al"), ("ies", "y"), ("ones", "on"), ("es", ""), ("s", ""), ("x", ""), ("e", ""))
_LEAST = 4


def stem(noun: str) -> str:
    """The noun without its plural ending, and without the `e` that may be left or not (`femmes`, `femme`)."""
    noun = noun.replace("œ", "oe")
    for ending, instead in _ENDINGS:
        if noun.endswith(ending) and len(noun) - len(ending) + len(instead) >= _LEAST - 1 and len(noun) >= _LEAST:
            return noun[: len(noun) - len(ending)] + instead
    return noun
