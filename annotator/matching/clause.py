"""The clause of a sentence that a figure stands in: what the sentence says of it, without speakers and asides."""

from __future__ import annotations

import re
from dataclasses import replace

from annotator.domain.match import Passage
from annotator.text.fold import fold

_BOUND = re.compile(r"[«»“”\";:()\[\]—–\n]|[.!?…](?=\s)|(?<!\w)(?:où|where|mais|but)(?!\w)", re.IGNORECASE)
"""Where a clause ends on either side: quotation marks, strong punctuation and the words that turn to another thing."""

_PLACE_OF = re.compile(r"((?:[^\W\d_]+[-'’ ])*[^\W\d_]+)\s*,?\s*$")
"""The words before "where": of these, the last ones name the place."""

_WHERE = frozenset({"ou", "where"})

_ASIDE = re.compile(r",(?!\d)\s*(?P<next>[^\W\d_]*)")
"""A comma after the figure, with the word that follows it."""

_GOES_ON = frozenset(
    "a au aux d de du des en dans pour pendant depuis contre sur entre in at on of for from since".split()
)
"""Words with which a clause goes on after a comma: they tell where, when and of what."""

_LINKS = frozenset("de du des d l la le les en a au aux in at of the from near".split())
"""Words before which the name of a place begins."""


_REFUTED = re.compile(
    r"(?<!\w)(?:faux|fausses?|inexacte?s?|d[ée]ment\w*|false|untrue|wrong|den(?:y|ies|ied)|fals[oa]s?)(?!\w)"
)
"""Words outside a clause that may take back what it says."""


def in_clause(passage: Passage, language: str) -> Passage | None:
    """The passage with its clause for its sentence; None if the sentence does not tell which clause that is,
    or may take back what the clause says.

    Before the passage a comma bounds nothing, as what the figure is said of often stands there ("En France, ..."):
    after it, one ends the clause, as a speaker often follows ("..., says the company").
    """
    places = list(re.finditer(rf"(?<!\w){re.escape(passage.text)}(?!\w)", passage.sentence))
    if len(places) != 1:
        return None
    start, end = _start(passage.sentence, places[0].start()), _end(passage.sentence, places[0].end())
    if _REFUTED.search(passage.sentence[:start].lower()) or _REFUTED.search(passage.sentence[end:].lower()):
        return None
    clause = passage.sentence[start:end].strip(" ,.\u00a0\u202f")
    return replace(passage, sentence=clause, language=language)


def _start(sentence: str, at: int) -> int:
    bounds = list(_BOUND.finditer(sentence, 0, at))
    if not bounds:
        return 0
    last = bounds[-1]
    if fold(last.group()) not in _WHERE:
        return last.end()
    before = _PLACE_OF.search(sentence, 0, last.start())
    if not before:
        return last.end()
    words = list(re.finditer(r"[^\W\d_]+(?:-[^\W\d_]+)*", before.group(1)))
    for word in reversed(words):
        if fold(word.group()) in _LINKS:
            return before.start(1) + word.end()
    return before.start(1)


def _end(sentence: str, at: int) -> int:
    bound = _BOUND.search(sentence, at)
    end = bound.start() if bound else len(sentence)
    for aside in _ASIDE.finditer(sentence, at, end):
        if fold(aside["next"]) not in _GOES_ON:
            return aside.start()
    return end
