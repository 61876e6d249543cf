"""Likeness by runs of three to five letters within words, which forgives slips, scanning and inflection."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

from annotator.text.fold import fold
from annotator.text.terms import LONGEST, readable

if TYPE_CHECKING:
    from numpy import bool_, float64, int64, uint32
    from numpy.typing import NDArray

RUNS = (3, 4, 5)
"""Lengths of the runs of letters; a space at either end of a word is one of them."""

K1, B = 1.2, 0.75
"""Of BM25, as for words."""

_OWNER_BITS = 10
_LONGEST_CLAIM = 600
_MIX = 0x9E3779B1


def letters(query: str, texts: Sequence[str]) -> dict[str, NDArray[float64]]:
    """Cosine, BM25 and coverage over the runs of letters of a query and of each text.

    What is rare is told by the texts themselves, which were all found for the same words: measured on published
    queries, as good as to ask the whole base.
    """
    import numpy as np

    size = len(texts)
    asked, times = np.unique(_runs([readable(query[:LONGEST])])[0], return_counts=True)
    runs, owners = _runs([text[:_LONGEST_CLAIM] for text in texts])
    # One sort puts each run beside itself in all texts, and counts it in each.
    pairs, counts = np.unique(
        runs.astype(np.uint64) << np.uint64(_OWNER_BITS) | owners.astype(np.uint64), return_counts=True
    )
    runs, owners = (pairs >> np.uint64(_OWNER_BITS)).astype(np.uint32), pairs & np.uint64((1 << _OWNER_BITS) - 1)
    owners = owners.astype(np.intp)
    firsts = np.flatnonzero(np.concatenate(([True], runs[1:] != runs[:-1]))) if len(runs) else np.zeros(0, np.intp)
    spread = np.diff(np.append(firsts, len(runs)))
    rarity = np.log(1 + (size - spread + 0.5) / (spread + 0.5))
    place = np.searchsorted(asked, runs[firsts]).clip(max=max(len(asked) - 1, 0))
    known = asked[place] == runs[firsts] if len(asked) else np.zeros(len(firsts), bool)
    weight = np.where(known, (1 + np.log(times[place])) * rarity, 0.0) if len(asked) else np.zeros(len(firsts))
    unknown = np.setdiff1d(asked, runs[firsts], assume_unique=True)
    told = np.repeat(rarity, spread)
    norm = np.sqrt((weight**2).sum() + len(unknown) * np.log(2 * size + 1) ** 2) + 1e-9

    def total(values: NDArray[float64]) -> NDArray[float64]:
        return np.bincount(owners, weights=values, minlength=size).astype(float)

    in_text = (1 + np.log(counts)) * told
    is_known = np.repeat(known, spread)
    length = total(counts.astype(float))
    floor = K1 * (1 - B + B * length / (length.mean() + 1e-9))
    return {
        "letters cosine": total(in_text * np.repeat(weight, spread)) / norm / (np.sqrt(total(in_text**2)) + 1e-9),
        "letters bm25": total(is_known * told * counts * (K1 + 1) / (counts + floor[owners])),
        "letters claim": total(is_known * told) / (total(told) + 1e-9),
    }


def _runs(texts: Sequence[str]) -> tuple[NDArray[uint32], NDArray[int64]]:
    """The runs of letters in some texts as small numbers, and the text of each."""
    import numpy as np

    # A line end keeps texts apart, and is no letter.
    joined = "\n".join(fold(text).replace("\n", " ") for text in texts)
    codes = np.frombuffer(f" {joined} ".encode("utf-32-le", "surrogatepass"), np.uint32)
    letter = _is_letter()[np.minimum(codes, 0xFFFF)]
    owner = np.cumsum(codes == 10)
    values = np.where(letter, codes, 32).astype(np.uint32)
    runs, owners = [np.zeros(0, np.uint32)], [np.zeros(0, np.int64)]
    for length in RUNS:
        count = len(values) - length + 1
        if count <= 0:
            continue
        run = np.zeros(count, np.uint32)
        for place in range(length):
            run = run * np.uint32(_MIX) + values[place : place + count]
        inside = letter[1 : 1 + count].copy()
        for place in range(2, length - 1):
            inside &= letter[place : place + count]
        runs.append(run[inside])
        owners.append(owner[1 : 1 + count][inside])
    return np.concatenate(runs), np.concatenate(owners)


@cache
def _is_letter() -> NDArray[bool_]:
    """Of each code point of the basic plane, whether it is a letter or a figure."""
    import numpy as np

    return np.fromiter((chr(code).isalnum() for code in range(0x10000)), bool, 0x10000)
