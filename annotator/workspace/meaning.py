"""What claims mean, as far as it is known: vectors made when nobody waits, and never needed.

The encoder is loaded by `load` alone; before that, and where it is not installed, a search goes by words and
quantities. Like `workspace.matching`, all of it is imported at its first use.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from contextlib import closing
from typing import TYPE_CHECKING

from annotator.domain.errors import EncoderMissing
from annotator.domain.match import Passage
from annotator.domain.ports import Progress, Silent
from annotator.store.base import Base, open_base
from annotator.store.index import meaning as kept
from annotator.store.index.meaning import Written, written

__all__ = ["Written", "available", "compute", "keep", "load", "missing", "vector_for", "weighed", "written"]

if TYPE_CHECKING:
    from numpy import float64
    from numpy.typing import NDArray

ROUGHLY = 100
"""Claims among which the nearest are sought exactly."""

_AT_ONCE = 128
"""Claims encoded between two short writes: 0.1 s."""


def available() -> bool:
    """Whether meanings can be computed here."""
    from annotator.matching import meaning

    return meaning.available()


def load(base: Base) -> None:
    """Load the encoder, if the base has vectors to be compared with: 0.8 s, once."""
    from annotator.matching import meaning

    if meaning.available() and kept.stamp_of(base, meaning.MODEL) is not None:
        meaning.load()


def missing(base: Base, among: Collection[str] | None = None) -> list[int]:
    """Numbers of the claims of which the meaning is not known, the newest first; `among` claims of these ids."""
    from annotator.matching.meaning import MODEL

    return kept.missing(base, MODEL, among)


def compute(base: Base, numbers: Sequence[int], progress: Progress | None = None) -> None:
    """Compute the meanings of these claims and keep them, on a connection of its own, in short transactions: 1 ms a
    claim, of which nobody else has to wait for more than the writing of a few. What is done stays if it is stopped.

    Raises `EncoderMissing`, what `open_base` raises, and `Cancelled` if `progress` does.
    """
    from annotator.matching import meaning

    if not meaning.available():
        raise EncoderMissing
    watcher = progress or Silent()
    with closing(open_base(base.path)) as own:
        # What is lost when the power fails is made again.
        own.connection.execute("PRAGMA synchronous = NORMAL")
        for start in range(0, len(numbers), _AT_ONCE):
            watcher.report(start, len(numbers))
            said = kept.said(own, numbers[start : start + _AT_ONCE])
            vectors = meaning.vectors([one.text for one in said])
            kept.save(own, meaning.MODEL, list(zip(said, vectors, strict=True)))
        watcher.report(len(numbers), len(numbers))


def keep(base: Base, among: Collection[str] | None, progress: Progress, *, most: int) -> None:
    """Load the encoder, and compute the meanings that are missing, at most `most`; `among` claims of these ids, if
    given. Where there is no encoder nothing is done, and where there are no claims it is not loaded. On a connection of
    its own. Raises what `compute` raises."""
    if not available():
        return
    with closing(base.again()) as own:
        numbers = missing(own, among)[: most or None] if most else []
        load(own)
    if numbers:
        compute(base, numbers, progress)


def vector_for(base: Base, passage: Passage) -> bytes | None:
    """The vector of a passage, of its sentence where it has one; None where there is nothing to compare it with."""
    from annotator.matching import meaning

    if not meaning.loaded() or kept.stamp_of(base, meaning.MODEL) is None:
        return None
    return meaning.vectors([passage.sentence or passage.text])[0]


def weighed(base: Base, vector: bytes, numbers: Sequence[int]) -> tuple[list[int], NDArray[float64]]:
    """The claims nearest to a vector that are not among these, nearest first; and the cosine of the vector with each of
    these and then of those, NaN where a claim has no vector."""
    import numpy as np

    from annotator.matching import meaning
    from annotator.matching.relevance import NEAR
    from annotator.store.index.nearest import forget_signs, nearest

    given = set(numbers)
    rough = nearest(base, meaning.MODEL, vector, limit=ROUGHLY)
    others = [number for number in rough if number not in given]
    cosines = meaning.alike(vector, kept.vectors_of(base, [*numbers, *others]))
    ours, theirs = cosines[: len(numbers)], cosines[len(numbers) :]
    gone = np.isnan(theirs)
    if int(gone.sum()) * 2 > len(rough):
        forget_signs(base)
    best = np.argsort(np.where(gone, 1, -theirs), kind="stable")[: min(NEAR, int((~gone).sum()))]
    return [others[place] for place in best], np.concatenate((ours, theirs[best]))
