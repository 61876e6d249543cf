"""What stands in the margins of printed pages: running heads, page numbers, footnotes."""

from __future__ import annotations

import re
from collections import Counter

from annotator.importers.reading.pdf_lines import RAISED, Line
from annotator.text.web_address import is_web_address

_MARGIN = 0.12
"""The part of the height of a page that running heads stand in, above and below."""

_DIGITS = re.compile(r"\d+|\b[ivxlc]+\b")
_NUMBER = re.compile(r"(?:page|p\.)?\s*[-–—]?\s*\d{1,4}\s*(?:(?:/|sur|of|de)\s*\d{1,4})?\s*[-–—]?$", re.IGNORECASE)
_OF_A_PROGRAM = re.compile(
    rf"{_NUMBER.pattern}|https?://\S+(?:\s+\d+/\d+)?$|\d{{1,4}}[/.-]\d{{1,2}}[/.-]\d{{2,4}},?\s+\d{{1,2}}:\d{{2}}",
    re.IGNORECASE,
)
_RAISED = "".join(RAISED.values())
_MARK = re.compile(f"([{_RAISED}]{{1,3}})")
_PLAIN = {ord(raised): digit for digit, raised in RAISED.items()}
_NOTE = re.compile(rf"(?:([{_RAISED}]{{1,3}})|(\d{{1,3}})(?=[^\W\d_]|[\s.)]+\S))[\s.)]*(.*)$", re.DOTALL)


def without_running_heads(pages: list[list[Line]], heights: list[float]) -> list[list[Line]]:
    """Pages without page numbers, what a browser prints in the margins, and what several pages have at their edges."""
    counts = Counter(
        key
        for lines, height in zip(pages, heights, strict=True)
        for key in {_key(line) for line in lines if _in_margin(line, height)}
    )
    return [
        [
            line
            for line in lines
            if not _in_margin(line, height) or (counts[_key(line)] < 2 and not _OF_A_PROGRAM.match(line.text))
        ]
        for lines, height in zip(pages, heights, strict=True)
    ]


def address_in_margin(pages: list[list[Line]], heights: list[float]) -> str:
    """The address that a browser has printed in a margin; empty if there is none."""
    for lines, height in zip(pages, heights, strict=True):
        for line in lines:
            address = line.text.split(maxsplit=1)[0]
            if _in_margin(line, height) and is_web_address(address):
                return address
    return ""


def split_footnotes(lines: list[Line]) -> tuple[list[Line], dict[str, str]]:
    """The lines of a page without its footnotes, and the text of each by its mark, in plain digits.

    A footnote begins with a number that stands raised in the text above: raised itself, small, or close to its text.
    """
    marks = {mark.translate(_PLAIN) for line in lines for mark in _MARK.findall(line.text[1:])}
    if not marks:
        return lines, {}
    ordered = sorted(lines, key=lambda line: -line.top)
    sizes = sorted(line.size for line in ordered for _ in line.text)
    usual = sizes[len(sizes) // 2]
    notes: dict[str, str] = {}
    mark, left, right = "", 0.0, 0.0
    kept: list[Line] = []
    for line in ordered:
        found = _NOTE.match(line.text)
        number = (found[1] or found[2]).translate(_PLAIN) if found else ""
        small = line.size < 0.95 * usual or (found is not None and line.text[len(number) : len(number) + 1].isalpha())
        if found and number in marks - set(notes) and (found[1] or small) and line.top < ordered[0].top / 2:
            mark, notes[number], left, right = number, found[3], line.left, line.right
        elif mark and line.size < 1.02 * usual and left - 1 < line.left < right:
            notes[mark] = f"{notes[mark].removesuffix('-')}{'' if notes[mark].endswith('-') else ' '}{line.text}"
        else:
            kept.append(line)
    gone = {id(line) for line in ordered} - {id(line) for line in kept}
    return [line for line in lines if id(line) not in gone], notes


def _in_margin(line: Line, height: float) -> bool:
    return line.bottom > (1 - _MARGIN) * height or line.top < _MARGIN * height


def _key(line: Line) -> tuple[str, int]:
    """What a line says but for its figures, and at what height it stands, to a centimetre or so."""
    return _DIGITS.sub("#", line.text), round(line.bottom / 20)
