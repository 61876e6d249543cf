"""The superlative told by a denial: "no country is taxed more than France", which is "France is the most taxed"."""

from __future__ import annotations

from itertools import pairwise

from annotator.matching.forms import Form
from annotator.matching.negation import Denial

_NO = frozenset("aucun aucune nul nulle personne no none nobody ningun ninguna nadie".split())
_MORE = {
    "fr": frozenset("plus moins".split()),
    "en": frozenset("more less fewer".split()),
    "es": frozenset("mas menos".split()),
}
_THAN = {"fr": frozenset({"que", "qu"}), "en": frozenset({"than"}), "es": frozenset({"que"})}
_BEFORE = {
    "fr": frozenset("le la les".split()),
    "en": frozenset("the".split()),
    "es": frozenset("el la los las lo con".split()),
}
_MOST = {"fr": _MORE["fr"], "en": frozenset("most least fewest".split()), "es": _MORE["es"]}
_REACH = 4
"""Tokens after "than" among which the name is that stands out."""


def unsurpassed(form: Form, denial: Denial) -> bool:
    """Whether a denial says of a name that nothing has more: "aucun ... plus ... que la France"."""
    said = form.tokens[denial.first : denial.last + 1]
    if not any(token.folded in _NO for token in said):
        return False
    more = False
    for place in range(denial.first, len(form.tokens)):
        token = form.tokens[place]
        more = more or token.folded in _MORE[form.language] or (form.language == "en" and token.folded.endswith("er"))
        if more and token.folded in _THAN[form.language]:
            return any(word.name and place < word.place <= place + _REACH for word in form.words)
    return False


def superlative(form: Form) -> bool:
    """Whether a text says "le plus", "the most", "the highest", "con más"."""
    tokens = form.tokens
    for before, token in pairwise(tokens):
        most = token.folded in _MOST[form.language] or (form.language == "en" and token.folded.endswith("est"))
        if most and before.folded in _BEFORE[form.language]:
            return True
    return False
