"""Sentences of a text, in French, English and Spanish.

A rule-based splitter of our own: the libraries tried break one French news sentence in three at `M.`, `art. 4` or
inside guillemets. A place after `.`, `!`, `?` or `…` and its closing marks ends a sentence unless what stands before it
(an abbreviation, an initial, the number of a heading) or after it (a small letter, a digit after `p.`) says otherwise.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from annotator.domain.span import Span
from annotator.text.abbreviations import BEFORE_DIGITS, BEFORE_NUMERALS, MAY_END, NEVER_LAST, OPENERS, TITLES
from annotator.text.paragraphs import paragraphs, paragraphs_around

# The end marks; marks that close, where a guillemet may stand off by a space; a note's number; then white space, except
# in scripts that put none between sentences.
_END = re.compile(
    r"""(?<![.!?…‽])(?P<marks>[.!?…‽]++) (?:[ \u00a0\u202f]?» | ["”’')\]›] | \[\d{1,3}\] | [¹²³⁴-⁹])* (?P<gap>\s+)
    | [。！？]+[」』”）]*""",
    re.VERBOSE,
)
_OPENING = " \t\u00a0\u202f«\"“‘'([‹–—―¿¡-"
_CONTINUES = ",;:)]»”"
_BEFORE = re.compile(r"""[^\s«»"“”‘(\[/'’]*$""")
_NEXT_WORD = re.compile(r"[^\W\d_]+['’]?")
_DIGITS = re.compile(r"\d|n[°º]")
_NUMERAL = re.compile(r"[LRDA]\.\s?\d|[IVXLC]+\b(?!['’])")
_ENUMERATOR = re.compile(r"\d{1,3}(?:\.\d{1,3})*|[IVX]{1,5}|[A-Za-z]")
_DOTTED = re.compile(r"(?:[^\W\d_]\.-?)+[^\W\d_]")
# A letter that is no initial: `sur X.`, `plan B.`
_LETTER = re.compile(r"(?i:\b(?:sur|on|via|en|plan|option|vitamin[ea]?|groupe?|grupo|type|tipo|phase|classe?))\s[A-Z]$")
_FAR = 40


def sentences(text: str, within: Span | None = None) -> list[Span]:
    """The sentences of `text`, or of the paragraphs that `within` covers, trimmed of white space, in order.

    No sentence goes over a line end, and every character that is not white space is in one.
    """
    found = []
    for paragraph in paragraphs(text) if within is None else _lines(text, within):
        start = paragraph.start
        for end, following in _ends(text, paragraph):
            found += _trimmed(text, start, end)
            start = following
        found += _trimmed(text, start, paragraph.end)
    return found


def sentence_at(text: str, span: Span) -> Span:
    """The smallest run of whole sentences that encloses `span`, trimmed of white space.

    Looks at the paragraphs of `span` alone, so that the length of the text does not matter.
    """
    inside = _trimmed(text, span.start, span.end) or [span]
    start, end = inside[0].start, inside[0].end
    found = sentences(text, paragraphs_around(text, inside[0]))
    return Span(
        max((sentence.start for sentence in found if sentence.start <= start), default=start),
        min((sentence.end for sentence in found if sentence.end >= end), default=end),
    )


def _lines(text: str, within: Span) -> list[Span]:
    return [Span(within.start + line.start, within.start + line.end) for line in paragraphs(within.of(text))]


def _trimmed(text: str, start: int, end: int) -> list[Span]:
    """The range without white space at its edges; nothing if nothing is left."""
    piece = text[start:end]
    left = len(piece) - len(piece.lstrip())
    right = len(piece.rstrip())
    return [Span(start + left, start + right)] if left < right else []


def _ends(text: str, paragraph: Span) -> Iterator[tuple[int, int]]:
    """Where sentences of a paragraph end, each with where the next one begins."""
    start = paragraph.start
    for found in _END.finditer(text, paragraph.start, paragraph.end):
        if found["marks"] is None:
            yield found.end(), found.end()
        elif _ends_here(text, start, found, paragraph.end):
            yield found.start("gap"), found.end()
        else:
            continue
        start = found.end()


def _ends_here(text: str, start: int, found: re.Match[str], limit: int) -> bool:
    """Whether the sentence that begins at `start` ends at these marks."""
    following = text[found.end() : min(found.end() + _FAR, limit)].lstrip(_OPENING)
    if not following or _goes_on(following):
        return False
    before = text[max(start, found.start() - _FAR) : found.start()]
    if before.rstrip("«“ \u00a0\u202f")[-1:] in ("", "(", "["):
        return False  # `[…]`, `(?)`, or marks that the sentence begins with
    if found["marks"] != ".":
        return True
    word = _BEFORE.search(before)
    return word is None or not _is_open(word.group().lstrip("¿¡—–-"), following, before)


def _goes_on(following: str) -> bool:
    """Whether a text that begins so continues a sentence: with a small letter, but not as in `iPhone`, or a comma."""
    return (following[0].islower() and not following[1:2].isupper()) or following[0] in _CONTINUES


def _is_open(word: str, following: str, before: str) -> bool:
    """Whether a full stop after `word` leaves the sentence open, whose end so far is `before`."""
    small = word.lower()
    if before.lstrip() == word and _ENUMERATOR.fullmatch(word):
        return True  # `1. Introduction`
    if small in NEVER_LAST or (small in TITLES and word[0].isupper()):
        return True
    if small in BEFORE_DIGITS and _DIGITS.match(following):
        return True
    if small in BEFORE_NUMERALS and _NUMERAL.match(following):
        return True
    if small in MAY_END or _DOTTED.fullmatch(word) or (_is_initial(word) and not _LETTER.search(before)):
        return not _begins_sentence(following)
    return False


def _is_initial(word: str) -> bool:
    """`J` of `J. Martin`, `P` of `Jean-P. Martin`."""
    last = word.rsplit("-", 1)[-1]
    return len(last) == 1 and last.isupper()


def _begins_sentence(following: str) -> bool:
    found = _NEXT_WORD.match(following)
    return found is not None and found.group().lower().replace("’", "'") in OPENERS
