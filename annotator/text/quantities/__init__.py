"""Quantities: every number of a French, English or Spanish text with what it is a number of."""

from annotator.text.quantities.model import Quantity, exact
from annotator.text.quantities.reader import quantities

__all__ = ["Quantity", "exact", "quantities"]
