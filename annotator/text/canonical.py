"""The one canonical form of a text under review: what is stored, hashed, shown and counted in."""

from __future__ import annotations

import hashlib
import re
import unicodedata

from annotator.text.sentences import sentences

LONGEST_PARAGRAPH = 20_000
"""In code points. One paragraph of a million costs 61 ms a scroll in a text view; of 20,000, under 2 ms."""

_LINE_END = re.compile("\r\n?|[\v\f\x85\u2028\u2029]")

# Controls and noncharacters stand for nothing a reader sees. U+FDD0 and U+FDD1 are how a QTextDocument marks its own
# frames, U+FFFC is where it keeps an object, and a byte-order mark is one wherever files were joined.
_MEANINGLESS = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufdd0-\ufdef\ufeff\ufffc\ufffe\uffff"
    + "".join(f"{chr(plane << 16 | 0xFFFE)}{chr(plane << 16 | 0xFFFF)}" for plane in range(1, 17))
    + "]"
)
_SURROGATE = re.compile("[\ud800-\udfff]")
_DECOMPOSED = re.compile("[^\u0300-\u036f\n][\u0300-\u036f]+")


def canonical(raw: str) -> str:
    """The canonical form of `raw`; the form of a canonical text is itself.

    - Every line end (CR, CR LF, NEL, form feed, vertical tab, U+2028, U+2029) is one `\\n`. A paragraph is one line,
      without white space at its edges; there are no empty lines.
    - Characters that mean nothing (controls but the tab, noncharacters, byte-order marks) are left out; half a
      surrogate pair becomes U+FFFD, two halves that belong together become their character.
    - A letter and its combining accents become one character where there is one (NFC of these alone): nobody sees the
      difference, and a search would. Full NFC is not used: it changes what some characters look like (U+F900).
    - All else stays as it is: no-break spaces, curly quotes, soft hyphens, emoji.
    - A paragraph longer than `LONGEST_PARAGRAPH` is split where a sentence ends, or else at a space.
    """
    if raw.isprintable() and "\ufffc" not in raw and unicodedata.is_normalized("NFC", raw):
        # One line without any of it, as most claims are: in a fifth of the time.
        return "\n".join(_pieces(raw.strip()))
    text = _whole_characters(raw)
    text = _MEANINGLESS.sub("", _LINE_END.sub("\n", text))
    if not unicodedata.is_normalized("NFC", text):
        text = _DECOMPOSED.sub(lambda found: unicodedata.normalize("NFC", found.group()), text)
    lines = (line.strip() for line in text.split("\n"))
    return "\n".join(piece for line in lines if line for piece in _pieces(line))


def sha256(text: str) -> str:
    """The SHA-256 of the UTF-8 form of a canonical text, in hexadecimal."""
    return hashlib.sha256(text.encode()).hexdigest()


def _whole_characters(raw: str) -> str:
    """The text without surrogates, which UTF-8 cannot write."""
    if _SURROGATE.search(raw) is None:
        return raw
    return raw.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _pieces(line: str) -> list[str]:
    pieces = []
    while len(line) > LONGEST_PARAGRAPH:
        cut = _cut(line)
        pieces.append(line[:cut].rstrip())
        line = line[cut:].lstrip()
    if line:
        pieces.append(line)
    return pieces


def _cut(line: str) -> int:
    """Where to split a long line: before its last sentence that begins in time, its last word, or at the limit."""
    head = line[: LONGEST_PARAGRAPH + 1]
    last = sentences(head)[-1].start
    if last == 0:
        last = max(head.rfind(space) for space in " \t\u00a0\u202f\u3000") + 1
    if last == 0:
        last = LONGEST_PARAGRAPH
        while last > 1 and (unicodedata.category(line[last])[0] == "M" or "\u200d" in line[last - 1 : last + 1]):
            last -= 1
    return last
