"""What a misspelt word may have been: its neighbours by one slip of the hand, or by what a scanner takes for another.

Written out and looked up, as in Norvig's corrector (https://norvig.com/spell-correct.html): some four hundred look-ups
in memory, and nothing to keep in an index.
"""

from __future__ import annotations

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_SCANNED = (
    ("rn", "m"), ("m", "rn"), ("cl", "d"), ("d", "cl"), ("vv", "w"), ("w", "vv"), ("ii", "u"), ("li", "h"), ("nn", "m"),
    ("0", "o"), ("1", "l"), ("1", "i"), ("5", "s"), ("8", "b"), ("6", "b"), ("9", "g"), ("c", "e"), ("e", "c"), ("l",
    "i"), ("i", "l"), ("t", "f"), ("f", "t"),
)  # fmt: skip
"""What is read for what was printed."""

SHORTEST, LONGEST = 4, 24
"""Letters of a word that is corrected: shorter ones have a neighbour for everything, longer ones are no words."""


def neighbours(word: str) -> set[str]:
    """The words that one slip makes of a folded word: a letter lost, doubled, exchanged or turned round with the next,
    and each confusion of a scanner, everywhere it may have happened. Empty for words that are too short or too long."""
    if not SHORTEST <= len(word) <= LONGEST:
        return set()
    found: set[str] = set()
    for at in range(len(word) + 1):
        before, after = word[:at], word[at:]
        found.update(before + letter + after for letter in _LETTERS)
        if after:
            found.add(before + after[1:])
            found.update(before + letter + after[1:] for letter in _LETTERS)
        if len(after) > 1:
            found.add(before + after[1] + after[0] + after[2:])
    for read, printed in _SCANNED:
        parts = word.split(read)
        found.update(read.join(parts[:at]) + printed + read.join(parts[at:]) for at in range(1, len(parts)))
    found.discard(word)
    return found
