"""The tables of `lexicon` made ready for look-up: what a word stands for, in one language."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

import Stemmer

from annotator.matching.lexicon.contrasts import NEUTRAL
from annotator.matching.lexicon.function_words import FUNCTION_WORDS
from annotator.matching.lexicon.irregular import IRREGULAR
from annotator.matching.lexicon.light_words import LIGHT_WORDS
from annotator.matching.lexicon.names import AS_SPELLED, NAMES
from annotator.matching.lexicon.negations import NEGATIONS
from annotator.matching.lexicon.opposites import AXES
from annotator.matching.lexicon.synonyms import ROWS
from annotator.text.fold import fold

LANGUAGES = {"fr": "french", "en": "english", "es": "spanish"}


class Meaning(NamedTuple):
    """What a word stands for: `key` is the same for all words that say the same. A word that has an opposite has the
    `sign` of its end, 1 or -1; others have 0."""

    key: str
    sign: int = 0
    name: bool = False


NOTHING = Meaning("")

TERMS_KEPT = 20_000
"""Words remembered with their letters, a few megabytes at most."""

_INFLECTED = 4
"""Letters of an irregular form from which it has a feminine and a plural too: `ouvert`, `ouvertes`."""

_ENDINGS = {"fr": ("e", "s", "es"), "es": ("s",)}

_PLURAL = re.compile(r"(?<=\w{3}[^m])ent$")
"""The end of `relient`, which the French stemmer leaves on."""


class Term(NamedTuple):
    """What a word stands for, its stem, and its runs of four letters."""

    key: str
    stem: str
    grams: frozenset[str]
    light: bool


class Vocabulary:
    """The words of one language. Phrases are looked up by the stems of their words, the longest first."""

    def __init__(self, language: str) -> None:
        self._stem = Stemmer.Stemmer(LANGUAGES[language])
        self._french = language == "fr"
        rows = [row.split() for row in IRREGULAR[language].strip().splitlines()]
        self._lemmas = {form: row[0] for row in rows for form in row[1:]}
        if language != "en":
            for lemma, *forms in rows:
                for form in forms:
                    for ending in _ENDINGS[language] if len(form) >= _INFLECTED else ():
                        self._lemmas.setdefault(form + ending, lemma)
        self.denying = NEGATIONS[language]
        self.functions = FUNCTION_WORDS[language] | self.denying.words | self.denying.openers
        self.light = frozenset(self.stems(LIGHT_WORDS[language].split()))
        self._terms: dict[str, Term] = {}
        self._accented: dict[str, Meaning] = {}
        self._words: dict[str, Meaning] = {}
        self._stems: dict[str, Meaning] = {}
        self._phrases: dict[str, list[tuple[tuple[str, ...], Meaning]]] = {}
        column = list(LANGUAGES).index(language)
        for phrase in NEUTRAL[language]:
            self._add(phrase, NOTHING)
        for names in NAMES:
            for name in names:
                self._add(name, Meaning(fold(names[0]), name=True))
        for axis in AXES:
            for sign, words in zip((1, -1), axis[1 + column].split(" / "), strict=True):
                self._add_all(words.split(), Meaning(axis.id, sign))
        for row in ROWS:
            self._add_all(row[column].split(), Meaning(fold(row[0].split()[0])))
        for phrases in self._phrases.values():
            phrases.sort(key=lambda phrase: -len(phrase[0]))

    def stems(self, words: list[str]) -> list[str]:
        """The folded stems of words. They are stemmed with their accents, which tell `augmenté` from `augmente`."""
        if not words:
            return []
        lemmas = [self._lemmas.get(word, word) for word in map(str.lower, words)]
        stems = fold("\n".join(self._stem.stemWords(lemmas))).split("\n")
        return [_PLURAL.sub("", stem) for stem in stems] if self._french else stems

    def meaning(self, word: str, folded: str, stem: str) -> Meaning | None:
        """What a word stands for, if any table says so. A function word stands for nothing, unless the tables have
        it as it stands ("plus")."""
        if found := self._accented.get(word.lower()) or self._words.get(folded):
            return found
        return None if folded in self.functions else self._stems.get(stem)

    def denies(self, word: str) -> bool:
        """Whether a word denies, or may be part of what does."""
        folded = fold(word)
        return folded in self.denying.words or folded in self.denying.particles

    def knows(self, word: str) -> bool:
        """Whether any table of the language has the word."""
        term = self.term(word)
        return term.light or self.meaning(word, fold(word), term.stem) is not None

    def term(self, word: str) -> Term:
        """A word as candidates are sifted by: its key is empty for a function word."""
        found = self._terms.get(word)
        if found is None:
            if len(self._terms) >= TERMS_KEPT:
                self._terms.clear()
            found = self._terms[word] = self._term(word)
        return found

    def _term(self, word: str) -> Term:
        folded, stem = fold(word), self.stems([word])[0]
        if folded in self.functions:
            return Term("", stem, frozenset(), True)
        meaning = self.meaning(word, folded, stem)
        padded = f" {folded} "
        grams = frozenset(padded[start : start + 4] for start in range(max(len(padded) - 3, 1)))
        return Term(meaning.key if meaning else stem, stem, grams, stem in self.light)

    def phrase(self, stems: list[str], start: int) -> tuple[Meaning, int] | None:
        """What the longest known phrase that begins at `start` stands for, and where it ends."""
        for rest, meaning in self._phrases.get(stems[start], ()):
            end = start + 1 + len(rest)
            if tuple(stems[start + 1 : end]) == rest:
                return meaning, end
        return None

    def _add_all(self, words: Iterable[str], meaning: Meaning) -> None:
        for word in words:
            self._add(word.replace("_", " "), meaning)
            if self._french and word.endswith("er") and len(word) > 4:
                self._add(word[:-1], meaning)  # `relie` has another stem than `relier`

    def _add(self, phrase: str, meaning: Meaning) -> None:
        words = split(fold(phrase))
        stems = self.stems(split(phrase))
        if len(words) > 1:
            self._phrases.setdefault(stems[0], []).append((tuple(stems[1:]), meaning))
            return
        if words[0] in self.functions and words[0] != phrase.lower():
            self._accented.setdefault(phrase.lower(), meaning)  # "sûr" is a word that "sur" is not
            return
        self._words.setdefault(words[0], meaning)
        if not (meaning.name and words[0] in AS_SPELLED):
            self._stems.setdefault(stems[0], meaning)


def split(phrase: str) -> list[str]:
    """The words of a phrase of the tables, as those of a text are split."""
    return phrase.replace("'", " ").replace("-", " ").split()


@cache
def vocabulary(language: str) -> Vocabulary:
    """The vocabulary of `fr`, `en` or `es`."""
    return Vocabulary(language)
