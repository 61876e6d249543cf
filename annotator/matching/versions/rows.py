"""The paragraphs of two versions of a text beside each other, with the words that differ."""

from __future__ import annotations

from collections import Counter, defaultdict

from annotator.domain.comparison import ComparedRow
from annotator.domain.span import Span
from annotator.matching.versions.blocks import blocks
from annotator.text.versions.order import in_order
from annotator.text.versions.pairing import Pairing, pair_texts
from annotator.text.versions.units import Units
from annotator.text.versions.words import Word, words


def compared_rows(old: str, new: str) -> list[ComparedRow]:
    """Every paragraph of both texts once, in the order of both; what has moved stands alone on either side."""
    pairing = pair_texts(Units(old), Units(new))
    return _Rows(pairing).all()


class _Rows:
    def __init__(self, pairing: Pairing) -> None:
        self.pairing = pairing
        self.old, self.new = pairing.old, pairing.new
        self.old_marks: dict[int, list[Span]] = defaultdict(list)
        self.new_marks: dict[int, list[Span]] = defaultdict(list)
        self._mark()
        self.to_new, self.to_old = self._partners()

    def all(self) -> list[ComparedRow]:
        aligned = in_order(sorted((o, n) for o, n in self.to_new.items() if self.to_old.get(n) == o))
        rows: list[ComparedRow] = []
        place = other = 0
        for old, new in (*aligned, (len(self.old.paragraphs), len(self.new.paragraphs))):
            rows += [self._alone(number, was=True) for number in range(place, old)]
            rows += [self._alone(number, was=False) for number in range(other, new)]
            if old < len(self.old.paragraphs):
                rows.append(self._both(old, new))
            place, other = old + 1, new + 1
        return rows

    def _both(self, old: int, new: int) -> ComparedRow:
        left, right = tuple(self.old_marks[old]), tuple(self.new_marks[new])
        left_units = [self.old[index].forms for index in self.old.by_paragraph[old]]
        right_units = [self.new[index].forms for index in self.new.by_paragraph[new]]
        kind = "same" if left_units == right_units else "changed"
        return ComparedRow(kind, self._span(self.old, old), self._span(self.new, new), left, right)

    def _alone(self, number: int, *, was: bool) -> ComparedRow:
        """A paragraph of one side. It has moved if most of it stands on the other side as well."""
        partner = (self.to_new if was else self.to_old).get(number)
        other = 0 if partner is None else partner + 1
        kind = "moved" if other else "removed" if was else "added"
        if was:
            marks = tuple(self.old_marks[number]) if other else ()
            return ComparedRow(kind, self._span(self.old, number), old_marks=marks, other=other)
        marks = tuple(self.new_marks[number]) if other else ()
        return ComparedRow(kind, new=self._span(self.new, number), new_marks=marks, other=other)

    @staticmethod
    def _span(units: Units, number: int) -> Span:
        return units.paragraphs.span(number + 1)

    def _partners(self) -> tuple[dict[int, int], dict[int, int]]:
        """For each paragraph the one of the other side that has most of it, in code points."""
        shared: Counter[tuple[int, int]] = Counter()
        for pair in self.pairing.pairs:
            for here in pair.old:
                for there in pair.new:
                    size = min(len(self.old[here].span), len(self.new[there].span))
                    shared[self.old[here].paragraph, self.new[there].paragraph] += size
        to_new: dict[int, int] = {}
        to_old: dict[int, int] = {}
        for (here, there), size in shared.most_common():
            # A sentence that two long paragraphs have in common does not make them one.
            if size * 3 >= len(self._span(self.old, here)):
                to_new.setdefault(here, there)
            if size * 3 >= len(self._span(self.new, there)):
                to_old.setdefault(there, here)
        return to_new, to_old

    def _mark(self) -> None:
        for index, pair in enumerate(self.pairing.of_old):
            if pair is None:
                self.old_marks[self.old[index].paragraph].append(self.old[index].span)
        for index, pair in enumerate(self.pairing.of_new):
            if pair is None:
                self.new_marks[self.new[index].paragraph].append(self.new[index].span)
        for pair in self.pairing.pairs:
            if not pair.same:
                self._mark_words(self.old.span(pair.old), self.new.span(pair.new))
        for marks in (*self.old_marks.values(), *self.new_marks.values()):
            marks.sort()

    def _mark_words(self, here: Span, there: Span) -> None:
        left, right = words(self.old.plain, here), words(self.new.plain, there)
        for block in blocks(left, right):
            if block.same:
                continue
            for units, of, marks, start, end in (
                (self.old, left, self.old_marks, block.old_start, block.old_end),
                (self.new, right, self.new_marks, block.new_start, block.new_end),
            ):
                for span in _within(units, of[start:end]):
                    marks[units.paragraphs.number(span.start) - 1].append(span)


def _within(units: Units, run: list[Word]) -> list[Span]:
    """The span of some neighbouring words, one for each paragraph."""
    spans: list[Span] = []
    for word in run:
        number = units.paragraphs.number(word.start)
        if spans and units.paragraphs.number(spans[-1].start) == number:
            spans[-1] = Span(spans[-1].start, word.end)
        else:
            spans.append(Span(word.start, word.end))
    return spans
