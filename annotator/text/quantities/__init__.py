"""Quantities: every number of a French, English or Spanish text with what it is a number of.

`quantities` finds them, `compare` says what one is to another, `keys` gives the terms under which one is indexed.
"""

from annotator.text.quantities.compare import REASONS, Agreement, Outcome, compare
from annotator.text.quantities.grammar.reader import quantities
from annotator.text.quantities.keys import keys
from annotator.text.quantities.model import COMPARATORS, DIRECTIONS, KINDS, Quantity, exact
from annotator.text.quantities.references import is_relative, resolve

__all__ = [
    "COMPARATORS",
    "DIRECTIONS",
    "KINDS",
    "REASONS",
    "Agreement",
    "Outcome",
    "Quantity",
    "compare",
    "exact",
    "is_relative",
    "keys",
    "quantities",
    "resolve",
]
