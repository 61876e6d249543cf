"""A number in the making, word by word: "deux cent mille", "quatre-vingt-dix-sept", "dos mil millones"."""

from __future__ import annotations

from fractions import Fraction

from annotator.text.quantities.lexicon.language import NumberWords

_FULL = 0
_EMPTY = 1000


class Sum:
    """`group` is the part below a thousand, `scaled` what scales have taken in so far (value, scale).

    `room` is the bound below which a part may still be added: 10 after "vingt", 100 after "cent". `step` is the place
    value of the last figure. Each method takes one word and says whether it fits.
    """

    __slots__ = ("_table", "group", "last", "pending", "room", "scaled", "step")

    def __init__(self, table: NumberWords) -> None:
        self._table = table
        self.group: Fraction | int = 0
        self.room = _EMPTY
        self.scaled: list[tuple[Fraction | int, int]] = []
        self.pending = False
        self.step: Fraction | int = 1
        self.last = -1

    def figures(self, value: Fraction | int, step: Fraction | int) -> None:
        """Takes figures, after which only a hundred or a scale can come."""
        self.group += value
        self.step = step
        self.pending = True
        self.room = _FULL

    def small(self, value: int) -> bool:
        """Takes a part that is added. After ten only seven to nine can come ("dix-sept")."""
        wide = self._table.wide
        if value >= self.room or (self.last == 10 and value < 7) or (value == 0 and self.pending):
            return False
        self.group += value
        self.step = 1
        self.pending = True
        self.last = value
        if value in wide:
            self.room = 20
        elif value % 100 == 0:
            self.room = 100 if value else _FULL
        elif value % 10 == 0 and (value > 10 or wide):
            self.room = 10
        else:
            self.room = _FULL
        return True

    def score(self) -> bool:
        """Takes the "vingt" of "quatre-vingt"."""
        if self.last != 4 or self.group % 100 != 4:
            return False
        self.group += 76
        self.last = 80
        self.room = 20
        return True

    def hundred(self, bare: bool) -> bool:
        """Multiplies the group by a hundred; `bare` if the word may stand for one hundred."""
        if (self.group >= 100 and self.last >= 0) or not (self.pending or bare) or (self.pending and not self.group):
            return False
        self.group = self.group * 100 if self.pending else 100
        self.pending = True
        self.last = 100
        self.room = 100
        return True

    def scale(self, factor: int, bare: bool) -> bool:
        """Multiplies all that stands before and is smaller than the scale; `bare` if the word may stand for itself."""
        kept = len(self.scaled)
        while kept and self.scaled[kept - 1][1] < factor:
            kept -= 1
        taken = self.group + sum(value for value, _ in self.scaled[kept:])
        if (kept and self.scaled[kept - 1][1] == factor) or not (taken or bare) or (self.pending and not self.group):
            return False
        self.step = self.step * factor if taken else factor
        self.scaled[kept:] = [((taken or 1) * factor, factor)]
        self.group = 0
        self.pending = False
        self.last = -1
        self.room = _EMPTY
        return True

    def copy(self) -> Sum:
        """The sum as it stands, to come back to."""
        other = Sum(self._table)
        other.group, other.last, other.pending, other.room = self.group, self.last, self.pending, self.room
        other.scaled, other.step = self.scaled.copy(), self.step
        return other

    @property
    def total(self) -> Fraction:
        return Fraction(self.group + sum(value for value, _ in self.scaled))
