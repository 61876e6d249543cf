"""What the words around a quantity say of it: comparator, direction, sign, age."""

from __future__ import annotations

import re

from annotator.text.quantities.grammar.found import Found
from annotator.text.quantities.lexicon.tables import Tables
from annotator.text.quantities.model import CALENDAR
from annotator.text.quantities.words import Words

_CHANGING = frozenset({"percent", "percentage_points", "factor", "ratio"})
_STEADY = frozenset({"ordinal", "age", "number", *CALENDAR})
_REACH = 6
_THAN = frozenset({"que", "qu", "than"})
"""Words that compare."""

_NEAR = 2
_STOPS = frozenset('.,;:!?()[]«»"…')
_NOT_MINUS = frozenset({"de", "au", "ou", "plus", "or", "o"})
"""What makes "moins" a comparison: "de moins", "plus ou moins"."""
_ANGLES = re.compile(
    r"tourn|rotat|rotac|angle|inclin|pente|latitu|longitu|azimut|virage|pivot|turn|tilt|slope|gir[oa]|angul"
)
_AROUND = 12
_AGED = frozenset({"year", "month", "week", "day"})


class Setting:
    """Puts into a quantity what stands before and after it."""

    def __init__(self, text: Words, tables: Tables) -> None:
        self._text = text
        self._words = text.words
        self._context = tables.context
        self._almanac = tables.almanac

    def put(self, found: Found, done: int) -> None:
        """Sets sign, comparator, direction and kind from the words around; the first `done` words are taken."""
        if found.unit == "deg" and not self._speaks_of_angles(found):
            found.kind, found.unit = "temperature", "degree"
        if found.start > done:
            self._sign(found)
        before = self._comparator(found)
        if found.kind == "duration" and found.unit in _AGED and not found.when and found.comparator != "few":
            self._age(found, before)
        elif found.kind == "number" and found.scale == 1 and self._context.age_before.before(self._words, before):
            found.kind, found.unit = "age", "year"
        if found.kind not in _STEADY and not found.direction:
            self._direction(found, before)

    def _speaks_of_angles(self, found: Found) -> bool:
        near = self._words[max(0, found.start - _AROUND) : found.end + _AROUND]
        return any(_ANGLES.match(word) for word in near)

    # --- sign ---

    def _sign(self, found: Found) -> None:
        words, text, at = self._words, self._text, found.start - 1
        if at < 0 or found.low is None or found.kind in CALENDAR:
            return
        whole = at == 0 and found.end >= text.size
        if words[at] in self._context.minus and (found.kind == "temperature" or whole):
            if at == 0 or words[at - 1] not in _NOT_MINUS:
                self._negate(found, at)
            return
        if words[at] not in ("-", "+"):
            return
        glued = text.glued(found.start)
        apart = at == 0 or not text.glued(at) or words[at - 1] in ("(", "[", '"')
        if words[at] == "+":
            if apart and found.kind != "ordinal":
                found.start, found.direction = at, "up"
        elif apart and (glued or whole or (found.kind == "temperature" and at > 0)):
            self._negate(found, at)
            if found.kind in _CHANGING:
                found.direction = "down"

    def _negate(self, found: Found, start: int) -> None:
        if found.low is not None and found.high is not None:
            found.start, found.low, found.high = start, -found.high, -found.low

    # --- comparators ---

    def _comparator(self, found: Found) -> int:
        """Sets the comparator and returns where the words before the quantity end."""
        words, context = self._words, self._context
        before = found.start
        if found.kind in CALENDAR:
            self._bound(found)
            return before
        hit = context.comparators.before(words, before)
        if hit is None and before and (words[before - 1] in self._almanac.the or words[before - 1] == "'"):
            hit = context.comparators.before(words, before - (2 if words[before - 1] == "'" else 1))
        if hit:
            found.comparator, before = hit
        elif after := context.comparators_after.at(words, found.end):
            found.comparator = after[0]
        elif words[found.end] == "+" and self._text.glued(found.end) and not words[found.end + 1][:1].isdecimal():
            found.comparator = "at_least"
        return before

    def _bound(self, found: Found) -> None:
        start = found.start
        if edge := self._almanac.edges.before(self._words, start):
            found.comparator, start = edge
        if bound := self._almanac.bounds.before(self._words, start):
            found.comparator = bound[0]

    # --- ages ---

    def _age(self, found: Found, before: int) -> None:
        words, context = self._words, self._context
        after = context.age_after.at(words, found.end)
        if after:
            if after[0]:
                found.kind, found.end = "age", after[1]
            return
        previous = words[before - 1] if before else ""
        earlier = words[before - 2] if before > 1 else ""
        following = words[found.end]
        aside = previous in (",", "(") and following in (",", ")")
        had = previous in context.had and following not in ("de", "d", "dans")
        person = previous in ("de", "d", "'") and (
            earlier in context.people or (before > 2 and words[before - 3] in context.people)
        )
        if aside or had or person or context.age_before.before(words, before):
            found.kind = "age"

    # --- direction ---

    def _direction(self, found: Found, before: int) -> None:
        words, context = self._words, self._context
        changing = found.kind in _CHANGING
        at = before - 1
        if at >= 0 and words[at] == "'":
            at -= 1
        linked = at >= 0 and words[at] in context.links
        target = linked and context.links[words[at]]
        if linked:
            at -= 1
        end = found.end + (bool(found.noun) and words[found.end] == found.noun)
        after = context.more.at(words, end)
        if after and not (changing or found.kind == "money" or after[1] - end > 1):
            after = None
        # "gagne 15 % de moins": what is compared, not the verb, says which way.
        if after and (not linked or words[after[1]] in _THAN):
            found.direction = after[0]
            return
        if linked or changing:
            reach = _REACH if linked and changing else _NEAR if linked else 0
            if direction := self._moved(at, reach):
                found.direction, found.target = direction, target
                return
        if after:
            found.direction = after[0]

    def _moved(self, at: int, reach: int) -> str:
        """The direction of the nearest word of rise or fall, at `at` or up to `reach` words before it."""
        for place in range(at, max(-1, at - 1 - reach), -1):
            word = self._words[place]
            if word in _STOPS or (word[:1].isdecimal() and place < at - 1 and reach < _REACH):
                return ""
            if self._context.up.match(word):
                return "up"
            if self._context.down.match(word):
                return "down"
        return ""
