"""Parts that do not add up to the total that is stated with them, in one sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from annotator.domain.contradiction import Contradiction
from annotator.domain.match import Reason
from annotator.domain.span import Span
from annotator.i18n import N_
from annotator.text.quantities import Quantity
from annotator.text.quantities.model import CALENDAR
from annotator.workspace.contradictions.reading import Sentence
from annotator.workspace.contradictions.writing import amount

MOST_PARTS = 20
"""Parts of a total that are added; a longer list is a table."""

FAR = 60
"""Code points between a total and the word that begins its parts."""

LOOSE = Fraction(1, 20)
"""What "about" leaves open, as a part of the total."""

# Some of the total, perhaps not all of it: the parts may be less, but never more.
_SOME = (
    r"dont|parmi (?:lesquel(?:le)?s|eux)|of which|of whom|of them|including|"
    r"entre ell[oa]s|de l[oa]s cuales|incluid[oa]s"
)
# All of it.
_ALL = (
    r"(?:se )?réparti(?:e?s|ssent|t)?(?: en| entre)?|à savoir|c[’']est-à-dire|(?:se )?divis(?:é|ée|és|ées|ent) en|"
    r"made up of|split (?:into|between)|divided (?:into|between)|namely|"
    r"repartid[oa]s(?: en| entre)?|es decir|a saber"
)
_OPENING = re.compile(rf"(?i)\b(?:(?P<some>{_SOME})|(?P<all>{_ALL}))\b|(?P<list>\s?:)(?=\s)")
_JOINED = re.compile(r"(?i)(?:[,;]|(?:[,;]\s*)?\b(?:et|and|y|e|plus|puis|then))\s+(?:[^\W\d]+[\s’'\-]+){0,3}$")
_LAST = re.compile(r"(?i)\b(?:et|and|y|e)\s+(?:[^\W\d]+[\s’'\-]+){0,3}$")
_SUM = re.compile(
    r"(?i)\b(?:au total|en tout|un total de|in all|in total|a total of|altogether|en total|un total de)\b"
)
_THEREFORE = re.compile(r"(?i)\b(?:soit|c[’']est-à-dire|that is|for|o sea|es decir|lo que suma|totalling|totaling)\b")
_OPEN_ENDS = frozenset({"over", "at_least", "few"})
_NEVER = CALENDAR | {"ordinal", "factor", "ratio", "percentage_points"}

EXCEED = N_("{parts} make {sum}, more than {left}")
DIFFER = N_("{parts} make {sum}, not {left}")


def wrong_totals(sentence: Sentence, language: str) -> Iterator[Contradiction]:
    """Totals of a sentence that are not the sum of their parts."""
    figures = [figure for figure in sentence.figures if figure.kind not in _NEVER and figure.value is not None]
    for place, total in enumerate(figures[:-1]):
        opening = _opening(sentence, total, figures[place + 1])
        if opening:
            parts = list(_parts(sentence, total, figures[place + 1 : place + 1 + MOST_PARTS]))
            whole = opening["some"] is None
            if opening["list"] and not all(_same_thing(part, total) for part in parts):
                continue
            if opening["some"] and total.kind == "percent":
                continue  # "35 % of graduates, 70 % of women": nobody is in one part alone
            found = _wrong(sentence, total, parts, language, whole=whole)
            if found:
                yield found
    yield from _summed_up(sentence, figures, language)


def _opening(sentence: Sentence, total: Quantity, following: Quantity) -> re.Match[str] | None:
    """The words between a total and the figure after it that say that its parts follow."""
    between = sentence.of(total.span.end, following.span.start)
    if len(between) > FAR:
        return None
    found = list(_OPENING.finditer(between))
    # Nothing but the words for "about" may stand between them and the first part.
    return found[-1] if found and len(between[found[-1].end() :].split()) <= 3 else None


def _parts(sentence: Sentence, total: Quantity, following: list[Quantity]) -> Iterator[Quantity]:
    """The figures that are listed one after the other, as long as they are of the total's kind."""
    end = 0
    for part in following:
        if not _comparable(part, total) or part.low is None or total.low is None or part.low > total.low:
            return
        if end and not _JOINED.search(sentence.of(end, part.span.start)):
            return
        yield part
        end = part.span.end


def _summed_up(sentence: Sentence, figures: list[Quantity], language: str) -> Iterator[Contradiction]:
    """Totals behind their parts: "1,500 here and 900 there, that is 2,300 in all"."""
    for place, total in enumerate(figures):
        if place < 2 or not _is_sum(sentence, total):
            continue
        parts: list[Quantity] = []
        for part in reversed(figures[max(place - MOST_PARTS, 0) : place]):
            if not _same_thing(part, total) or part.low is None or total.low is None or part.low > total.low:
                break
            joined = not parts or _JOINED.search(sentence.of(part.span.end, parts[0].span.start))
            if not joined:
                break
            parts.insert(0, part)
        if len(parts) > 1 and (found := _wrong(sentence, total, parts, language, whole=True)):
            yield found


def _is_sum(sentence: Sentence, total: Quantity) -> bool:
    before = sentence.of(max(total.span.start - FAR // 2, sentence.span.start), total.span.start)
    after = sentence.of(total.span.end, min(total.span.end + FAR // 2, sentence.span.end))
    after = re.split(r"[,;.]", after, maxsplit=1)[0]
    return bool(_SUM.search(before) or (_SUM.search(after) and _THEREFORE.search(before)))


def _wrong(
    sentence: Sentence, total: Quantity, parts: list[Quantity], language: str, *, whole: bool
) -> Contradiction | None:
    if len(parts) < 2 or not _ends(sentence, parts) or total.low is None:
        return None
    added = sum((part.low for part in parts if part.low is not None), Fraction(0))
    over = added - total.low
    if abs(over) <= _slack([total, *parts], total.low):
        return None
    if over > 0 and (total.comparator in _OPEN_ENDS or any(part.comparator == "at_most" for part in parts)):
        return None
    if over < 0 and (not whole or any(part.comparator in _OPEN_ENDS for part in parts)):
        return None
    listed = " + ".join(part.text for part in parts)
    words = (("left", total.text), ("parts", listed), ("sum", amount(added, total.unit, language)))
    second = Span(parts[0].span.start, parts[-1].span.end)
    return Contradiction("total", total.span, second, Reason(DIFFER if whole else EXCEED, words))


def _ends(sentence: Sentence, parts: list[Quantity]) -> bool:
    """Whether the list is at its end: an "and" stands before the last part."""
    return bool(_LAST.search(sentence.of(parts[-2].span.end, parts[-1].span.start)))


def _slack(figures: list[Quantity], total: Fraction) -> Fraction:
    """What rounding and "about" leave open. A whole number is taken at its word."""
    rounded = sum((figure.step / 2 for figure in figures if figure.step != 1), Fraction(0))
    return rounded + (LOOSE * total if any(figure.approximate for figure in figures) else 0)


def _comparable(part: Quantity, total: Quantity) -> bool:
    """Whether they can be added: of one unit, or one does not say of which ("5 billion euros, 3 billion of it")."""
    if (part.kind, part.unit) == (total.kind, total.unit):
        return True
    return part.kind == "number" or (part.kind == "count" and total.kind == "number")


def _same_thing(part: Quantity, total: Quantity) -> bool:
    """Whether a part is of what the total is of, or does not say of what it is."""
    if part.kind == "count" and total.kind == "count":
        return part.noun == total.noun
    return _comparable(part, total)
