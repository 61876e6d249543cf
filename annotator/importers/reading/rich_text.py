"""The mark-up of Rich Text Format (Microsoft, specification 1.9.1), as far as it says what is read."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from annotator.importers.reading.assembly import Assembly
from annotator.importers.reading.rich_text_words import (
    CHARACTERS,
    CHARSETS,
    CODE_PAGES,
    GATHERED,
    HEADING,
    MARKS,
    SKIPPED,
)

_TOKEN = re.compile(
    r"\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z])|([{}])|([^\\{}\r\n]+)", re.DOTALL
)
_DEEPEST = 300


@dataclass(frozen=True, slots=True)
class _State:
    """What holds to the end of the group. `into` is the destination: empty for the text itself."""

    into: str = ""
    code_page: str = ""
    fallbacks: int = 1
    deleted: bool = False
    hidden: bool = False


@dataclass
class _Paragraph:
    level: int = 0
    in_table: bool = False


@dataclass
class _Gathered:
    """What stands in a destination aside from the text: its words, its numbers, and what stands in it in turn."""

    words: list[str] = field(default_factory=list)
    numbers: dict[str, int] = field(default_factory=dict)
    style: int = 0


class Reader:
    """Writes the text of a document into an assembly; `told` is what the document tells of itself."""

    def __init__(self, into: Assembly) -> None:
        self._into = into
        self._states: list[_State] = []
        self._state = _State()
        self._gathered: list[tuple[str, _Gathered]] = []
        self._paragraph = _Paragraph()
        self._fonts: dict[int, str] = {}
        self._font = 0
        self._levels: dict[int, int] = {}
        self._starts: dict[str, int] = {}
        self._spans: dict[str, tuple[int, int]] = {}
        self._comment: dict[str, str] = {}
        self._bytes = bytearray()
        self._skip = 0
        self._star = self._in_row = self._begun = False
        self._tabs = 0
        self.encoding = "cp1252"
        self.told: dict[str, str] = {}

    def read(self, source: str) -> None:
        """`source` holds one byte of the file a character."""
        place = 0
        while found := _TOKEN.search(source, place):
            place = found.end()
            word, number, byte, symbol, brace, text = found.groups()
            if byte is not None:
                self._byte(int(byte, 16))
                continue
            if text is not None:
                self._plain(text)
                continue
            self._flush()
            if brace == "{":
                self._open()
            elif brace == "}":
                self._close()
            elif symbol is not None:
                self._symbol(symbol)
            elif word == "bin":
                place += max(int(number or 0), 0)
            else:
                self._word(word, None if number is None else int(number))
        self._flush()
        self._into.end_row() if self._in_row else self._into.end()

    # --- groups ---

    def _open(self) -> None:
        if len(self._states) >= _DEEPEST:
            raise RecursionError
        self._states.append(self._state)

    def _close(self) -> None:
        before = self._state.into
        self._state = self._states.pop() if self._states else _State()
        if self._gathered and before == self._gathered[-1][0] != self._state.into:
            name, gathered = self._gathered.pop()
            self._take(name, gathered)

    def _enter(self, name: str) -> None:
        self._state = replace(self._state, into=name)
        if name in GATHERED:
            self._gathered.append((name, _Gathered()))

    def _take(self, name: str, gathered: _Gathered) -> None:
        """A destination has come to its end."""
        text = "".join(gathered.words).strip()
        if name in ("title", "author"):
            self.told.setdefault(name, text)
        elif name in ("creatim", "revtim"):
            self.told[name] = _date(gathered.numbers)
        elif name == "footnote":
            self._into.note(self._into.here, self._into.here, text, "footnote")
        elif name in ("atnauthor", "atndate", "atnref"):
            self._comment[name] = text
        elif name == "annotation":
            here = self._into.here
            start, end = self._spans.pop(self._comment.get("atnref", ""), (here, here))
            written = _moment(self._comment.get("atndate", ""))
            self._into.note(start, end, text, "comment", self._comment.get("atnauthor", ""), written)
            self._comment = {}

    # --- words ---

    def _symbol(self, symbol: str) -> None:
        if symbol == "*":
            self._star = True
        elif symbol in "\r\n":
            self._word("par", None)
        elif symbol in CHARACTERS:
            self._write(CHARACTERS[symbol])

    def _word(self, word: str, number: int | None) -> None:
        star, self._star = self._star, False
        if word in GATHERED or word in SKIPPED or word in MARKS:
            self._enter(word)
        elif star and word not in ("shppict", "fldrslt"):
            self._enter("unknown")
        elif word == "u" and number is not None:
            self._write(chr(number % 0x10000))
            self._skip = self._state.fallbacks
        elif word in CHARACTERS:
            self._write(CHARACTERS[word])
        elif self._state.into:
            self._word_aside(word, number)
        else:
            self._word_of_text(word, number)
        if word in ("uc", "deleted", "v", "plain", "f", "ansicpg", *CODE_PAGES):
            self._character(word, number)

    def _character(self, word: str, number: int | None) -> None:
        """A property of characters."""
        if word == "uc":
            self._state = replace(self._state, fallbacks=min(max(number or 0, 0), 8))
        elif word == "deleted":
            self._state = replace(self._state, deleted=number != 0)
        elif word == "v":
            self._state = replace(self._state, hidden=number != 0)
        elif word == "plain":
            self._state = replace(self._state, deleted=False, hidden=False, code_page="")
        elif word == "f" and self._state.into == "fonttbl":
            self._font = number or 0
        elif word == "f":
            self._state = replace(self._state, code_page=self._fonts.get(number or 0, ""))
        elif word == "ansicpg":
            self.encoding = _known(f"cp{number}")
        elif word in CODE_PAGES:
            self.encoding = CODE_PAGES[word]

    def _word_of_text(self, word: str, number: int | None) -> None:
        if word in ("par", "sect", "page", "column"):
            self._end_paragraph()
        elif word == "pard":
            self._paragraph = _Paragraph()
        elif word == "intbl":
            self._paragraph.in_table = True
        elif word == "outlinelevel" and number is not None:
            self._paragraph.level = number + 1 if 0 <= number < 9 else 0
        elif word == "s":
            self._paragraph.level = self._levels.get(number or 0, 0)
        elif word in ("cell", "nestcell") and self._in_row:
            self._tabs += 1
        elif word in ("row", "nestrow") and self._in_row:
            self._in_row = self._begun = False
            self._tabs = 0
            self._into.end_row()

    def _word_aside(self, word: str, number: int | None) -> None:
        """A word in a destination that is not the text."""
        if not self._gathered:
            return
        name, gathered = self._gathered[-1]
        if word in ("par", "line"):
            gathered.words.append("\n")
        elif name == "fonttbl" and word == "fcharset":
            self._fonts[self._font] = CHARSETS.get(number or 0, "")
        elif name == "stylesheet" and word == "s":
            gathered.style = number or 0
        elif number is not None:
            gathered.numbers[word] = number

    # --- text ---

    def _byte(self, value: int) -> None:
        if self._skip:
            self._skip -= 1
        else:
            self._bytes.append(value)

    def _plain(self, text: str) -> None:
        if self._skip:
            skipped = min(self._skip, len(text))
            self._skip -= skipped
            text = text[skipped:]
        if text.isascii():
            self._flush()
            self._write(text)
        else:  # bytes of the code page that were not escaped
            self._bytes += text.encode("latin-1")

    def _flush(self) -> None:
        if self._bytes:
            data, self._bytes = bytes(self._bytes), bytearray()
            self._write(data.decode(self._state.code_page or self.encoding, "replace"))

    def _write(self, text: str) -> None:
        if self._state.into:
            self._write_aside(text)
        elif not (self._state.deleted or self._state.hidden):
            self._write_text(text)

    def _write_text(self, text: str) -> None:
        if self._paragraph.in_table != self._in_row:
            self._in_row = self._paragraph.in_table
            self._tabs = 0
            self._into.begin_row() if self._in_row else self._into.end_row()
        if not self._begun and text.strip():
            self._begun = True
            if self._paragraph.level:
                self._into.heading(self._paragraph.level)
        for _ in range(self._tabs):
            self._into.next_cell()
        self._tabs = 0
        self._into.write(text)

    def _write_aside(self, text: str) -> None:
        name = self._state.into
        if name in ("atrfstart", "atrfend"):
            mark, here = text.strip(), self._into.here
            if name == "atrfstart":
                self._starts[mark] = here
            elif mark:
                self._spans[mark] = (self._starts.pop(mark, here), here)
        elif self._gathered and self._gathered[-1][0] == name:
            gathered = self._gathered[-1][1]
            gathered.words.append(text)
            if name == "stylesheet" and text.rstrip().endswith(";"):
                self._name_style(gathered)

    def _name_style(self, gathered: _Gathered) -> None:
        words = "".join(gathered.words).strip().rstrip(";").strip()
        if found := HEADING.search(words):
            self._levels[gathered.style] = int(found[1] or 1)
        gathered.words.clear()
        gathered.style = 0

    def _end_paragraph(self) -> None:
        self._begun = False
        self._into.end()


def _known(code_page: str) -> str:
    try:
        "".encode(code_page)
    except LookupError:
        return "cp1252"
    return code_page


def _date(numbers: dict[str, int]) -> str:
    try:
        return date(numbers["yr"], numbers["mo"], numbers["dy"]).isoformat()
    except (KeyError, ValueError):
        return ""


def _moment(packed: str) -> str:
    """The time in a DTTM: from the lowest bit on, 6 of minutes, 5 of hours, 5 of days, 4 of months, 9 of years since
    1900. Empty if it is none."""
    try:
        bits = int(packed) & 0xFFFFFFFF
        year, month, day = 1900 + (bits >> 20 & 0x1FF), bits >> 16 & 0xF, bits >> 11 & 0x1F
        return datetime(year, month, day, bits >> 6 & 0x1F, bits & 0x3F).isoformat()
    except ValueError:
        return ""
