"""The form in which texts are compared: their content words, folded, stemmed and told what they stand for.

Stemming is PyStemmer's (Snowball, in C, all three languages): `augmenté`, `augmentent` and `augmentation` become one
stem at a fifth of a microsecond a word. Function words are left out; names and light words are marked.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from annotator.domain.match import Passage
from annotator.matching.lexicon.function_words import AFTER, ANDS, TURNS
from annotator.matching.lexicon.names import AS_SPELLED
from annotator.matching.lexicon.negations import FALSE
from annotator.matching.vocabulary import LANGUAGES, NOTHING, Meaning, Vocabulary, vocabulary
from annotator.text.fold import fold
from annotator.text.language import detect
from annotator.text.quantities import Quantity, is_relative, quantities

LONGEST = 3_000
"""Code points that are compared; of a longer text, its beginning. A claim is a few hundred."""

MOST_FIGURES = 40
"""Figures of a text that are compared, the first ones: each is held against each of the other text."""

KEPT = 512
"""Forms that are remembered, some ten megabytes at most."""

LIGHT, NAME = 0.35, 1.5
"""Weights of words that say little, and of names; other words weigh 1."""

_NUMBER = re.compile(r"\d+(?:[.,:/\-]\d+)*")
_ENGLISH = re.compile(r"[$£]\d|\d\.\d{1,2}(?![\d.])|\b(?:billions?|trillions?|thousand|hundred)\b", re.IGNORECASE)
"""Figures that only English has: "$2.1bn", "two billion"."""

_ADDRESS = re.compile(r"https?://\S+|\b(?:t\.co|bit\.ly)/\w+", re.IGNORECASE)
_OPENING = re.compile(
    r"\W*(?:RT\s+@\w+:?|(?<!\w)@\w+"
    r"|(?:breaking(?: news)?|[uú]ltima hora|urgente?|alerte(?: info)?|flash info)\s*[^\w\s]+)",
    re.IGNORECASE,
)
"""What a post has around what it says: addresses, whom it answers, a call for attention."""

_TOKEN = re.compile(
    r"""
      [^\W\d_]+(?=n['’]t\b) | n['’]t\b      # didn't: did, n't
    | (?:[^\W\d_]\.){2,}                    # U.S.
    | \d+(?:[.,]\d+)*(?![^\W\d_])
    | [^\W_]+
    """,
    re.VERBOSE,
)
_CLAUSE = frozenset(".;:!?,()[]{}«»“”…—–\n")
_NOUN_AFTER: dict[str, frozenset[str]] = {
    "fr": frozenset(
        "l le la les un une des du de d au aux ce cet cette ces son sa ses leur leurs notre votre nos en".split()
    ),
    "en": frozenset("the a an of in this that these those his her their its our your my on at from by".split()),
    "es": frozenset("el la los las un una unos unas del de al este esta estos estas su sus en".split()),
}


class Token(NamedTuple):
    """A token of a text: as written, folded, its stem, where it stands, and the clause it is in. A `part` of a clause
    is what stands between "and"s."""

    text: str
    folded: str
    stem: str
    start: int
    clause: int
    part: int


class Word(NamedTuple):
    """A content word, or a phrase or name of several. `token` is its first one, `place` the index of that.

    `key` is what it stands for, the same for words that say the same; `sign` tells the two ends of an axis of opposites
    apart (1, -1; 0 for a word without opposite). `noun` says that it stands where a noun does, `known` that
    the tables have it.
    """

    text: str
    token: Token
    place: int
    key: str
    sign: int
    weight: float
    name: bool
    noun: bool
    known: bool

    @property
    def folded(self) -> str:
        return self.token.folded

    @property
    def stem(self) -> str:
        return self.token.stem


@dataclass(frozen=True, slots=True, eq=False)
class Form:
    """A text as it is compared: its content words without those of its quantities, which stand beside them.

    `numbers` are those that are part of no quantity, or of a vague one: "49.3", "192.168.1.2", "the last 75 years".
    """

    language: str
    text: str
    tokens: tuple[Token, ...]
    words: tuple[Word, ...]
    figures: tuple[Quantity, ...]
    numbers: tuple[str, ...] = ()


def _vague(quantity: Quantity) -> bool:
    """Whether a quantity says nothing of its own: "now", "a few", "the last"."""
    if quantity.comparator == "few" or quantity.unit in ("from_here", "from_end"):
        return True
    return not quantity.text[:1].isdigit() and is_relative(quantity.when)


def languages_of(a: Passage, b: Passage) -> tuple[str, str]:
    """The languages of two passages: of their tags, or else what their words say; where a passage says nothing, that of
    the other; where neither does, the one whose tables know most of their words (French, if none)."""
    first, second = _language(a), _language(b)
    if not first and not second:
        first, second = _known_in(a) or _figures_in(a), _known_in(b) or _figures_in(b)
    return first or second or "fr", second or first or "fr"


def _language(passage: Passage) -> str:
    return tag_of(passage.language) or detect(passage.sentence or passage.text)


def _known_in(passage: Passage) -> str:
    words = _TOKEN.findall((passage.sentence or passage.text)[:LONGEST])
    counts = {language: sum(map(vocabulary(language).knows, words)) for language in LANGUAGES}
    best = max(counts, key=counts.__getitem__)
    return best if counts[best] else ""


def _figures_in(passage: Passage) -> str:
    return "en" if _ENGLISH.search(passage.text[:LONGEST]) else ""


def tag_of(language: str) -> str:
    """`fr`, `en` or `es` of a language tag, or an empty string for any other."""
    tag = language[:2].lower()
    return tag if tag in LANGUAGES else ""


@lru_cache(maxsize=KEPT)
def form(text: str, language: str) -> Form:
    """The form of a text. Kept for the texts that were asked for last, as a selection that moves asks again."""
    text = text[:LONGEST]
    said = _without_noise(text)
    known = vocabulary(language)
    tokens = _tokens(said, known, language)
    read = quantities(said, language)
    figures = tuple(figure for figure in read if not _vague(figure))
    inside = {place for figure in figures for place in range(figure.span.start, figure.span.end)}
    numbers = tuple(
        found.group()
        for found in _NUMBER.finditer(said)
        if not any(figure.span.start < found.end() and found.start() < figure.span.end for figure in figures)
    )
    nouns = {figure.noun for figure in figures}
    words = (
        word
        for word in _words(tokens, known, language)
        if word.token.start not in inside or word.folded in nouns or (word.sign and word.weight > LIGHT)
    )
    return Form(language, text, tokens, tuple(words), figures[:MOST_FIGURES], numbers)


def _without_noise(text: str) -> str:
    """The text with spaces for what is noise, unless nothing would be left."""
    said = _ADDRESS.sub(_blank, text) if "/" in text else text
    if found := _OPENING.match(said):
        said = _blank(found) + said[found.end() :]
    return said if said is text or any(map(str.isalnum, said)) else text


def _blank(found: re.Match[str]) -> str:
    return " " * len(found.group())


def _tokens(text: str, known: Vocabulary, language: str) -> tuple[Token, ...]:
    found = list(_TOKEN.finditer(text))
    folded = [fold(token.group()) for token in found]
    tokens: list[Token] = []
    clause = part = end = 0
    for token, plain, stem in zip(found, folded, known.stems([token.group() for token in found]), strict=True):
        gap = text[end : token.start()]
        if plain in TURNS[language] or not (_CLAUSE.isdisjoint(gap) or _abbreviated(tokens, gap)):
            clause += 1
            part += 1
        elif plain in ANDS[language]:
            part += 1
        tokens.append(Token(token.group(), plain, stem, token.start(), clause, part))
        end = token.end()
    return tuple(tokens)


def _abbreviated(before: list[Token], gap: str) -> bool:
    """Whether what stands between two words is the stop of a title or an initial: "M. Martin", "Dr. No"."""
    return bool(before) and gap == ". " and len(before[-1].text) <= 3 and before[-1].text[0].isupper()


def _words(tokens: tuple[Token, ...], known: Vocabulary, language: str) -> list[Word]:
    stems = [token.stem for token in tokens]
    shouted = _shouted(tokens)
    words: list[Word] = []
    place = 0
    while place < len(tokens):
        token = tokens[place]
        phrase = known.phrase(stems, place)
        meaning = phrase[0] if phrase else _meaning(token, known, shouted)
        if place and tokens[place - 1].folded in AFTER[language].get(token.folded, ()):
            meaning = NOTHING
        end = phrase[1] if phrase else place + 1
        if meaning is not NOTHING:
            text = " ".join(part.text for part in tokens[place:end]) if phrase else token.text
            before = tokens[place - 1] if place and tokens[place - 1].clause == token.clause else None
            name = meaning.name if meaning else not shouted and _capital(token, before)
            noun = name or (before.folded in _NOUN_AFTER[language] if before else token.text[0].isupper())
            light = token.stem in known.light or (token.folded in FALSE and _refutes(tokens, place, known))
            weight = NAME if name else LIGHT if light and not phrase else 1.0
            # A name has no inflection: "Martinez" is not "Martin".
            key, sign = (meaning.key, meaning.sign) if meaning else (token.folded if name else token.stem, 0)
            words.append(Word(text, token, place, key, sign, weight, name, noun, meaning is not None))
        place = end
    return words


def _refutes(tokens: tuple[Token, ...], place: int, known: Vocabulary) -> bool:
    """Whether a word denies what follows it, and so says no more than a "not" does: "it is false that"."""
    following = tokens[place + 1].folded if place + 1 < len(tokens) else ""
    return following in known.denying.links


def _meaning(token: Token, known: Vocabulary, shouted: bool) -> Meaning | None:
    """What a token stands for: nothing for a function word, None where no table knows it."""
    meaning = known.meaning(token.text, token.folded, token.stem)
    if meaning and meaning.name and token.folded in AS_SPELLED:
        as_spelled = token.text.isupper() if len(token.folded) < 4 else token.text[0].isupper()
        if shouted or not as_spelled:
            meaning = None
    if meaning is None and token.folded in known.functions:
        return NOTHING
    return meaning


def _capital(token: Token, before: Token | None) -> bool:
    """Whether a word is a name by its capital, which at the beginning of a clause says nothing."""
    return token.text[0].isupper() and (before is not None or (len(token.text) > 1 and token.text.isupper()))


def _shouted(tokens: tuple[Token, ...]) -> bool:
    """Whether a text is all in capitals, so that they say nothing."""
    return sum(token.text.isupper() for token in tokens) * 2 > len(tokens) > 2
