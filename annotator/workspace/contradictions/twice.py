"""The same thing said twice in one article, with another figure or in the opposite sense."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from math import log
from typing import NamedTuple

from annotator.domain.claim import Claim
from annotator.domain.contradiction import Contradiction
from annotator.domain.match import Comparison, Passage
from annotator.domain.ports import Progress
from annotator.domain.span import Span
from annotator.matching.compare import compare
from annotator.matching.evidence import Evidence, evidence
from annotator.matching.figures import CONFLICTS
from annotator.matching.reasons import figure
from annotator.matching.vocabulary import vocabulary
from annotator.matching.wording import same_words
from annotator.text.fold import fold
from annotator.text.quantities import Quantity
from annotator.text.quantities.model import CALENDAR
from annotator.text.quantities.stems import stem
from annotator.workspace.contradictions.reading import Sentence

MOST_STATEMENTS = 20_000
"""Statements of an article that are compared, the first ones."""

MOST_PAIRS = 10_000
"""Pairs that are compared in full, those that share most: some seconds."""

COMMON = 40
"""A word of more statements than that says nothing of what any two of them share."""

SHARED = 0.45
"""Part of the weight of the shorter statement's words that two must share to be compared in full."""

SUBJECT = 1.5
"""Weight of the words of subject that two statements share at the least: a name, or two words."""

ENTIRE, NEARLY_ALL = 2.0, 0.8
"""The same, and the part of one of them that the other has, where one is much the shorter."""

ROWS = 3
"""Other figures that make a statement one of a list."""

LONGEST = 1_000
"""Code points of a statement; more is a list."""

APART = 4
"""How far apart, as a ratio, two figures for one thing may be; farther apart they are of two things."""

STEP = 50
"""Pairs compared between two reports."""

_CLAUSE = re.compile(r"[;:«»“”()—–]|,\s|\s-\s")
_WORD = re.compile(r"[^\W\d_]+")

TIMES: frozenset[str] = frozenset(
    "desormais auparavant alors jadis autrefois hier avant apres ensuite aujourd jusqu actuellement maintenant deja"
    " initialement previously now today formerly then earlier later currently before after once initially already"
    " ahora antes despues entonces actualmente hoy ayer ya".split()
)
"""Words that say that a figure is of another time (folded)."""


class Statement(NamedTuple):
    """A clause, a sentence or a claim; `sentence` is the number of the one it stands in."""

    passage: Passage
    span: Span
    sentence: int
    words: frozenset[str]


def said_twice(
    sentences: Sequence[Sentence], claims: Iterable[Claim], language: str, progress: Progress
) -> list[Contradiction]:
    """Pairs of statements that conflict, in the order of the text. Only what agrees in its words and in its time does:
    "8 % in 2019, 7 % in 2023" is no contradiction."""
    statements = list(_statements(sentences, claims, language))[:MOST_STATEMENTS]
    pairs = _pairs(statements)
    found: dict[tuple[int, int], tuple[float, Contradiction]] = {}
    for place, (one, other) in enumerate(pairs):
        if not place % STEP:
            progress.report(place, len(pairs))
        first, second = statements[one], statements[other]
        if second.sentence < first.sentence:
            first, second = second, first
        where = (first.sentence, second.sentence)
        if not _one_time(sentences[where[0]], sentences[where[1]]):
            continue
        if comparison := _conflict(first, second):
            made = Contradiction(comparison.kind, first.span, second.span, comparison.reasons[0])
            if where not in found or found[where][0] < comparison.score:
                found[where] = comparison.score, made
    return _without_lists([made for _score, made in found.values()])


def _without_lists(found: list[Contradiction]) -> list[Contradiction]:
    """A statement that several other figures stand against is a row of a table: "8 min read", "6 min read"."""
    others: dict[Span, set[str]] = defaultdict(set)
    for one in found:
        said = dict(one.reason.args)
        others[one.first].add(said.get("right", ""))
        others[one.second].add(said.get("left", ""))
    return [one for one in found if max(len(others[one.first]), len(others[one.second])) < ROWS]


def _statements(sentences: Sequence[Sentence], claims: Iterable[Claim], language: str) -> Iterator[Statement]:
    known = vocabulary(language)

    def words(text: str) -> frozenset[str]:
        return frozenset(key for word in _WORD.findall(text) if (key := known.term(word).key))

    starts = {sentence.span.start: number for number, sentence in enumerate(sentences)}
    for claim in claims:
        if (number := starts.get(claim.sentence_start)) is not None:
            kept = words(claim.quote)
            kept = kept if len(kept) > 2 else words(claim.sentence)
            yield Statement(Passage(claim.quote, claim.sentence, language), claim.span, number, kept)
    for number, sentence in enumerate(sentences):
        if not any(_tells(one) for one in sentence.figures):
            continue
        spans = (span for span in (sentence.span, *_clauses(sentence)) if len(span) <= LONGEST)
        for span in dict.fromkeys(spans):
            text = sentence.of(span.start, span.end)
            yield Statement(Passage(text, text, language), span, number, words(text))


def _clauses(sentence: Sentence) -> Iterator[Span]:
    """What stands between the marks of a sentence, if a figure is in it."""
    marks = [0, *(place for found in _CLAUSE.finditer(sentence.text) for place in found.span()), len(sentence.text)]
    figures = (one.span for one in sentence.figures if _tells(one))
    figure = next(figures, None)
    for start, end in zip(marks[::2], marks[1::2], strict=True):
        clause = sentence.text[start:end].strip()
        start += sentence.text[start:end].index(clause) + sentence.span.start
        while figure and figure.start < start:
            figure = next(figures, None)
        if clause and figure and figure.end <= start + len(clause):
            yield Span(start, start + len(clause))


def _tells(figure: Quantity) -> bool:
    """Whether a figure says how much."""
    return figure.kind not in CALENDAR and figure.kind != "ordinal"


def _pairs(statements: Sequence[Statement]) -> list[tuple[int, int]]:
    """Statements of two sentences that share rare words, those first that share most."""
    uses = Counter(word for statement in statements for word in statement.words)
    weights = {word: log(1 + len(statements) / count) for word, count in uses.items() if count <= COMMON}
    having: dict[str, list[int]] = defaultdict(list)
    whole = [sum(weights.get(word, 0.0) for word in statement.words) for statement in statements]
    scores: list[tuple[float, int, int]] = []
    for other, statement in enumerate(statements):
        shared: dict[int, float] = defaultdict(float)
        for word in statement.words & weights.keys():
            for one in having[word]:
                shared[one] += weights[word]
            having[word].append(other)
        for one, weight in shared.items():
            part = weight / min(whole[one], whole[other])
            if part >= SHARED and statements[one].sentence != statement.sentence:
                scores.append((part, one, other))
        if len(scores) > 4 * MOST_PAIRS:
            scores = sorted(scores, reverse=True)[:MOST_PAIRS]
    return [(one, other) for _part, one, other in sorted(scores, reverse=True)[:MOST_PAIRS]]


def _conflict(first: Statement, second: Statement) -> Comparison | None:
    """What two statements are to each other, if that is a conflict of one figure or of their sense."""
    comparison = compare(first.passage, second.passage)
    found = evidence(first.passage, second.passage)
    if len(found.words.alignment.pairs) < 2:
        return None
    if comparison.kind == "opposite":
        return comparison
    against = [pair for pair in found.figures.pairs if pair.relation in CONFLICTS]
    if len(against) != 1 or not _of_one_thing(against[0].left, against[0].right):
        return None
    if comparison.kind == "different_figure" and found.words.subject >= SUBJECT:
        return comparison
    return Comparison("different_figure", comparison.score, (figure(against[0]),)) if _near(found) else None


def _near(found: Evidence) -> bool:
    """Whether two statements that are too short for a comparison across articles say one thing within one article."""
    words = found.words
    if words.changed or words.other_statement:
        return False
    same = same_words(words, found.left.whole, found.right.whole)
    return same or (words.subject >= ENTIRE and max(found.shares) >= NEARLY_ALL)


def _of_one_thing(one: Quantity, other: Quantity) -> bool:
    if not (_tells(one) and _tells(other) and one.kind == other.kind != "number"):
        return False
    if one.kind == "count" and stem(one.noun) != stem(other.noun):
        return False
    return not (one.value and other.value) or Fraction(1, APART) <= one.value / other.value <= APART


def _one_time(one: Sentence, other: Sentence) -> bool:
    """Whether two sentences speak of the same time, as far as they say it. A full date alone is that of the telling."""
    times = [
        {one.when or one.text for one in sentence.figures if one.kind in CALENDAR}
        | (TIMES & {fold(word) for word in _WORD.findall(sentence.text)})
        for sentence in (one, other)
    ]
    if times[0] and times[1]:
        return not times[0].isdisjoint(times[1])
    return all(len(time) == 10 and time[4] == "-" for time in times[0] | times[1])
