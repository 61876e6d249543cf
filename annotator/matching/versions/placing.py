"""Where the claims of a text stand in a new version of it.

First by their words: in a sentence that is the same, wherever it stands now. Then by the alignment of the two texts,
sentence by sentence and word by word. So a passage that stands three times ("37 ans") is found at its own place.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from annotator.domain.placement import KEPT, ORPHAN, RECHECK, Change, Placement
from annotator.domain.ports import Progress, Silent
from annotator.domain.span import Span
from annotator.matching.forms import tag_of
from annotator.matching.versions.blocks import Block, blocks
from annotator.matching.versions.changes import Side, changed_passage, changed_sentence, is_fragment
from annotator.text.language import detect
from annotator.text.versions.pairing import Pair, pair_texts
from annotator.text.versions.units import Units
from annotator.text.versions.words import Word, words

_GONE = Placement(ORPHAN)
_REPORTED = 100


class Placer:
    """Two versions of a text, held side by side once for any number of claims."""

    def __init__(self, old: str, new: str, language: str = "") -> None:
        """`language` is a tag, detected if it is empty."""
        self.old, self.new = Units(old), Units(new)
        self.pairing = pair_texts(self.old, self.new)
        self.language = tag_of(language) or detect(new) or detect(old) or "fr"
        self._counts = [Counter(unit.forms for unit in units) for units in (self.old, self.new)]
        self._between = lru_cache(maxsize=256)(self._compared)

    @property
    def alike(self) -> float:
        """How much of the old text stands in the new one word for word, from 0 to 1."""
        kept = [self.old[index] for index, pair in enumerate(self.pairing.of_old) if pair and pair.same]
        return sum(len(unit.span) for unit in kept) / max(1, sum(len(unit.span) for unit in self.old))

    def place_all(self, spans: Sequence[Span], progress: Progress | None = None) -> list[Placement]:
        """Where claims stand now that stood on these spans of the old text. Raises `Cancelled` if `progress` does."""
        watcher = progress or Silent()
        found = []
        for done, span in enumerate(spans):
            if done % _REPORTED == 0:
                watcher.report(done, len(spans))
            found.append(self.place(span))
        watcher.report(len(spans), len(spans))
        return found

    def place(self, span: Span) -> Placement:
        """Where a claim stands now that stood on this span of the old text."""
        joined = self._sentences(span)
        if joined is None:
            return self._elsewhere(span)
        here, there = self.old.span(joined[0]), self.new.span(joined[1])
        if here.encloses(span) and here.of(self.old.text) == there.of(self.new.text):
            moved = there.start - here.start
            return self._kept(joined, Span(span.start + moved, span.end + moved))
        left, right, found = self._between(here, there)
        passage = _touched(left, span)
        place = _mapped(found, passage)
        if _forms(left, passage) != _forms(right, place):
            place = _unused(right, found, _forms(left, passage)) or _trimmed(right, place, left, passage)
        if not passage or not place:
            return self._elsewhere(span)
        old, new = Side(self.old.text, left, passage), Side(self.new.text, right, place)
        now = _span(right, place)
        if _forms(left, passage) != _forms(right, place):
            return Placement(RECHECK, now, changed_passage(old, new, self.language))
        change = changed_sentence(old, new, self.language)
        return Placement(RECHECK, now, change) if change else self._kept(joined, now)

    def _kept(self, joined: tuple[range, range], now: Span) -> Placement:
        """Kept, unless the sentence has stood several times and it is not sure which one is left."""
        unsure = any(
            self._counts[0][forms := self.old[index].forms] > max(1, self._counts[1][forms]) for index in joined[0]
        )
        if unsure and not self._has_neighbour(*joined):
            return Placement(RECHECK, now, Change("repeated"))
        return Placement(KEPT, now)

    def _has_neighbour(self, here: range, there: range) -> bool:
        """Whether the sentence before or the one behind has come along."""
        of_old, of_new = self.pairing.of_old, self.pairing.of_new
        for old, new in ((here.start - 1, there.start - 1), (here.stop, there.stop)):
            if 0 <= old < len(of_old) and 0 <= new < len(of_new) and of_old[old] and of_old[old] is of_new[new]:
                return True
        return False

    def _compared(self, here: Span, there: Span) -> tuple[list[Word], list[Word], list[Block]]:
        left, right = words(self.old.plain, here), words(self.new.plain, there)
        return left, right, blocks(left, right)

    def _sentences(self, span: Span) -> tuple[range, range] | None:
        """The sentences that a span touches, and those that they became; None if none of them is in the new text."""
        of = self.old.around(span)
        pairs = list(dict.fromkeys(pair for index in of if (pair := self.pairing.of_old[index])))
        if not pairs:
            return None
        if all(one.new.stop == other.new.start for one, other in pairwise(pairs)):
            start, stop = min(of.start, pairs[0].old.start), max(of.stop, pairs[-1].old.stop)
            return range(start, stop), range(pairs[0].new.start, pairs[-1].new.stop)
        most = max(pairs, key=lambda pair: self._shared(pair, span))
        return most.old, most.new

    def _shared(self, pair: Pair, span: Span) -> int:
        """How much of a span stands in the old sentences of a pair."""
        whole = self.old.span(pair.old)
        return min(whole.end, span.end) - max(whole.start, span.start)

    def _elsewhere(self, span: Span) -> Placement:
        """A passage that says something by itself may stand in a sentence that is otherwise new."""
        quote = span.of(self.old.plain)
        if is_fragment(quote, self.language):
            return _GONE
        start = self.new.plain.find(quote)
        if start < 0 or self.new.plain.find(quote, start + 1) >= 0:
            return _GONE
        now = Span(start, start + len(quote))
        if any(self.pairing.of_new[index] for index in self.new.around(now)):
            return _GONE
        return Placement(RECHECK, now, Change("sentence"))


def _forms(of: Sequence[Word], within: range) -> list[str]:
    return [of[index].form for index in within]


def _touched(of: Sequence[Word], span: Span) -> range:
    """The words that a span touches."""
    inside = [index for index, word in enumerate(of) if word.end > span.start and word.start < span.end]
    return range(inside[0], inside[-1] + 1) if inside else range(0)


def _mapped(found: Sequence[Block], passage: range) -> range:
    """The new words that stand for old ones: what was put in the place of a word that is gone stands for it."""
    start, stop = 0, 0
    first, last = passage.start, passage.stop - 1
    for block in found:
        if block.old_start <= first < block.old_end:
            start = block.new_start + (first - block.old_start if block.same else 0)
        if block.old_start <= last < block.old_end:
            stop = block.new_start + last - block.old_start + 1 if block.same else block.new_end
    return range(start, max(start, stop))


def _unused(right: Sequence[Word], found: Sequence[Block], sought: list[str]) -> range | None:
    """Where the very words stand among those of the new text that answer no others."""
    for block in found:
        if block.same:
            continue
        for start in range(block.new_start, block.new_end - len(sought) + 1):
            place = range(start, start + len(sought))
            if _forms(right, place) == sought:
                return place
    return None


def _trimmed(right: Sequence[Word], place: range, left: Sequence[Word], passage: range) -> range:
    """A changed passage without signs at its edges, if the old one had none there."""
    start, stop = place.start, place.stop
    if passage and left[passage.start].form[-1].isalnum():
        while start < stop and not right[start].form[-1].isalnum():
            start += 1
    if passage and left[passage.stop - 1].form[-1].isalnum():
        while start < stop and right[stop - 1].form in ".,;:!?…()[]\"'-":
            stop -= 1
    return range(start, stop)


def _span(of: Sequence[Word], place: range) -> Span:
    return Span(of[place.start].start, of[place.stop - 1].end)
