"""Measures of how much candidates share with a query: its words, their neighbourhood, its quantities.

All are computed over all candidates at once, in arrays, from the packed index terms of their fields (`text.terms`).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotator.text.terms import FIGURES, TITLE

if TYPE_CHECKING:
    from numpy import bool_, float64, int64, uint32
    from numpy.typing import NDArray

    Numbers = NDArray[float64]
    Flags = NDArray[bool_]

K1, B = 1.2, 0.6
"""BM25's saturation of repeated words and weight of length (Robertson and Zaragoza 2009)."""

WINDOW, EARLY = 12, 25
"""Words of a post in which a claim is looked for as a whole, and that count as its beginning."""

_TINY = 1e-9


@dataclass(frozen=True, slots=True)
class Asked:
    """A query: its text, the terms of its words in their order, and what the terms of words and those of quantities
    tell that the base knows."""

    text: str
    terms: Sequence[int]
    words: Mapping[int, float]
    figures: Mapping[int, float]


Rarity = Callable[["NDArray[uint32]"], "Numbers"]
"""How much terms tell: their inverse document frequency in the base."""

Texts = Callable[[Sequence[int]], Sequence[tuple[str, str]]]
"""The texts and titles of candidates, asked for by their places."""


def measures(asked: Asked, rows: Sequence[bytes], rarity: Rarity) -> dict[str, Numbers]:
    """The measures of each candidate, by name; `rows` are packed index terms. A claim without a title is measured by
    its own words where a title is."""
    pool = _Pool(asked, rows, rarity)
    found = {name: values for part in _PARTS for name, values in pool.of_words(part).items()}
    untitled = found["length title"] == 0
    for name in [name for name in found if name.endswith(" title")]:
        own = found[name.removesuffix("title") + "body"]
        found[name][untitled] = own[untitled]
    for part in _PARTS:
        del found[f"length {part}"]
    return found | {"pairs": pool.pairs()} | pool.places() | pool.of_figures()


_PARTS = ("body", "title", "all")


class _Pool:
    """The terms of all candidates, one after the other: each with its candidate, its field, what it tells, and where it
    stands among those sought."""

    def __init__(self, asked: Asked, rows: Sequence[bytes], rarity: Rarity) -> None:
        import numpy as np

        self.size = len(rows)
        self.terms = np.frombuffer(b"".join(rows), np.uint32)
        sizes = np.fromiter((len(row) // 4 for row in rows), np.int64, len(rows))
        self.owner = np.repeat(np.arange(len(rows)), sizes)
        marks = self.terms == 0
        before = np.cumsum(marks)
        starts = np.cumsum(sizes) - sizes
        field = before - np.repeat(before[starts] - marks[starts], sizes)
        known = dict(asked.figures) | dict(asked.words)
        # Never empty, so that every term has a place to be compared with; 0 is no term.
        self.sought = np.array(sorted({0, *known}), np.uint32)
        self.weights = np.array([known.get(int(term), 0.0) for term in self.sought])
        self.is_word = np.array([int(term) in asked.words for term in self.sought])
        self.order = np.searchsorted(self.sought, np.array(asked.terms, np.uint32)).clip(max=len(self.sought) - 1)
        self.order[self.sought[self.order] != np.array(asked.terms, np.uint32)] = 0
        self.at = np.searchsorted(self.sought, self.terms).clip(max=len(self.sought) - 1)
        self.shared = (self.sought[self.at] == self.terms) & ~marks
        unique, back = np.unique(self.terms, return_inverse=True)
        self.told = rarity(unique)[back] * ~marks
        body = field < TITLE
        title = field == TITLE
        self.parts = {"body": body & ~marks, "title": title & ~marks, "all": (body | title) & ~marks}
        self.figures = (field == FIGURES) & ~marks

    def total(self, values: Numbers | Flags) -> Numbers:
        """The sum for each candidate of a value for each term."""
        import numpy as np

        return np.bincount(self.owner, weights=values, minlength=self.size).astype(float)

    def counts(self, part: Flags) -> Numbers:
        """How often each candidate has each term sought, in a part of its fields."""
        import numpy as np

        width = len(self.sought)
        kept = part & self.shared
        found: NDArray[int64] = np.bincount(self.owner[kept] * width + self.at[kept], minlength=self.size * width)
        return found.reshape(self.size, width).astype(float)

    def of_words(self, name: str) -> dict[str, Numbers]:
        """BM25, what share of the query and of the claim is shared, cosine, and the rarest word shared."""
        import numpy as np

        part = self.parts[name]
        weights = self.weights * self.is_word
        counts = self.counts(part)
        present = counts > 0
        length = self.total(part)
        floor = K1 * (1 - B + B * length / max(length.mean(), 1.0))
        norm = np.sqrt(self.total(self.told**2 * part) * (weights**2).sum()) + _TINY
        return {
            f"bm25 {name}": (counts * (K1 + 1) / (counts + floor[:, None])) @ weights,
            f"query {name}": present @ weights / (weights.sum() + _TINY),
            f"claim {name}": self.total(self.told * (part & self.shared)) / (self.total(self.told * part) + _TINY),
            f"cosine {name}": present @ weights**2 / norm,
            f"rarest {name}": (present * weights).max(axis=1) / (weights.max() + _TINY),
            f"length {name}": np.log1p(length),
        }

    def pairs(self) -> Numbers:
        """What share of the claim's pairs of neighbouring words stand side by side in the query too."""
        import numpy as np

        places = self.at + 1
        places[~self.shared] = 0
        width = len(self.sought) + 1
        body = self.parts["body"]
        inside = body[:-1] & body[1:] & (self.owner[:-1] == self.owner[1:])
        asked = (self.order[:-1] + 1) * width + self.order[1:] + 1
        asked = asked[(self.order[:-1] > 0) & (self.order[1:] > 0)]
        paired = np.isin(places[:-1] * width + places[1:], asked) & inside
        weight = self.told[:-1] + self.told[1:]
        owner = self.owner[:-1]
        whole = np.bincount(owner, weight * inside, self.size)
        found: Numbers = np.bincount(owner, weight * paired, self.size) / (whole + _TINY)
        return found

    def places(self) -> dict[str, Numbers]:
        """Of what a claim shares with a long query: how much stands close together, how much at its beginning."""
        import numpy as np

        told = (self.counts(self.parts["body"]) > 0)[:, self.order] * (self.weights * self.is_word)[self.order]
        running = np.concatenate((np.zeros((self.size, 1)), np.cumsum(told, axis=1)), axis=1)
        wide = min(WINDOW, told.shape[1])
        dense = (running[:, wide:] - running[:, : running.shape[1] - wide]).max(axis=1)
        return {
            "window": dense / (self.total(self.told * self.parts["body"]) + _TINY),
            "early": running[:, min(EARLY, told.shape[1])] / (running[:, -1] + _TINY),
        }

    def of_figures(self) -> dict[str, Numbers]:
        """What share of the quantities of the query and of the claim is shared; and whether a claim has others
        alone."""
        weights = self.weights * ~self.is_word
        present = self.counts(self.figures) > 0
        shared = self.total(self.told * (self.figures & self.shared))
        return {
            "figures query": present @ weights / (weights.sum() + _TINY),
            "figures claim": shared / (self.total(self.told * self.figures) + _TINY),
            "figures other": ((shared == 0) & (self.total(self.figures) > 0)).astype(float),
        }
