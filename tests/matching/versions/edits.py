"""Articles that are edited at random, with what each edit means for the claims on them: a truth that is known because
it is made, not read back."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from random import Random
from typing import NamedTuple

from annotator import assets
from annotator.domain.span import Span
from annotator.text.canonical import canonical
from annotator.text.paragraphs import paragraphs
from annotator.text.sentences import sentences
from annotator.text.words import snap

TRUTHS = ("kept", "free", "changed", "gone")
"""What must become of a claim, the mildest first. A free one may be kept or to be rechecked: a word was added far from
it in its sentence, and it has neither so few words nor so many that it is clear what that means."""

_NUMBER = re.compile(r"(?<![\d.,])\d{1,3}(?![\d.,]|\u00a0\d| \d{3})")
_WORD = re.compile(r"[^\W\d_]+")
_OTHER = re.compile(r"\b(?!(?:jamais|never)\b)[^\W\d_]{5,}")
"""Words that may be replaced; not a denial that was put in, which would be taken back so."""
_DENIALS = {"fr": "jamais", "en": "never"}
_TURNED = {
    "fr": {"hausse": "baisse", "baisserait": "augmenterait", "plus": "moins", "moins": "plus", "deux": "quatre"}
    | {"trois": "cinq", "quatre": "trois", "tiers": "quart"},
    "en": {"up": "down", "fall": "rise", "more": "less", "less": "more", "two": "four", "three": "five"}
    | {"third": "quarter", "fourfold": "threefold"},
}
_ADDED = {"fr": "également", "en": "also"}
_WORDS = {"fr": ("paravent", "tournesol", "locomotive"), "en": ("sunflower", "locomotive", "umbrella")}
_NEW = {
    "fr": "La rédaction a joint la préfecture, qui n’a pas donné suite avant {number} heures.",
    "en": "The newsroom called the prefecture, which had not replied after {number} hours.",
}
_REPEATED = {
    "fr": (
        "La plus jeune avait 37 ans.",
        "Un homme de 37 ans a été entendu par les enquêteurs.",
        "Le site emploie 37 personnes depuis 37 ans, selon la mairie.",
    ),
    "en": (
        "The youngest was 37 years old.",
        "A man aged 37 years was heard by the police.",
        "The plant has had 37 workers for 37 years, the town says.",
    ),
}


@dataclass
class Marked:
    """A claim in a sentence, by its place there, and what must become of it."""

    start: int
    end: int
    truth: str = "kept"

    def becomes(self, truth: str) -> None:
        self.truth = max(self.truth, truth, key=TRUTHS.index)


@dataclass
class Sentence:
    text: str
    claims: list[Marked] = field(default_factory=list)
    turned: bool = False

    def replace(self, start: int, end: int, text: str) -> None:
        """Put a text in the place of another; claims around follow, and those that it touches have changed."""
        self.text = self.text[:start] + text + self.text[end:]
        grown = len(text) - (end - start)
        for claim in self.claims:
            if claim.start >= end and (claim.start, end) != (start, start):
                claim.start, claim.end = claim.start + grown, claim.end + grown
            elif claim.end > start:
                claim.becomes("changed")
                claim.end = max(claim.end + grown, claim.start + 1)

    def all_become(self, truth: str) -> None:
        for claim in self.claims:
            claim.becomes(truth)


Paragraph = list[Sentence]


def _is_prose(paragraph: Paragraph) -> bool:
    """Whether it ends as a sentence does, so that another one may follow."""
    return paragraph[-1].text.endswith((".", "!", "?"))


class Story:
    """An article as paragraphs of sentences, with claims on it."""

    def __init__(self, text: str, language: str) -> None:
        self.language = language
        self.paragraphs: list[Paragraph] = [
            [Sentence(span.of(text)) for span in sentences(text, within)] for within in paragraphs(text)
        ]

    def sentences(self) -> Iterator[Sentence]:
        for paragraph in self.paragraphs:
            yield from paragraph

    @property
    def text(self) -> str:
        return "\n".join(
            " ".join(sentence.text for sentence in paragraph) for paragraph in self.paragraphs if paragraph
        )

    def places(self) -> dict[int, Span]:
        """Where each claim that is not gone stands in the text, by its identity."""
        found = {}
        start = 0
        for paragraph in self.paragraphs:
            for sentence in paragraph:
                for claim in sentence.claims:
                    found[id(claim)] = Span(start + claim.start, start + claim.end)
                start += len(sentence.text) + 1
        return found

    def insert(self, rng: Random, sentence: Sentence) -> None:
        """Add a sentence to a paragraph that is no heading."""
        paragraph = rng.choice([paragraph for paragraph in self.paragraphs if _is_prose(paragraph)])
        paragraph.insert(rng.randrange(len(paragraph) + 1), sentence)

    def mark(self, rng: Random, count: int) -> list[Marked]:
        """Mark words, runs of words and whole sentences."""
        marked = []
        for sentence in rng.choices(list(self.sentences()), k=count):
            words = [found.span() for found in re.finditer(r"\S+", sentence.text)]
            first = rng.randrange(len(words))
            last = min(len(words) - 1, first + rng.choice((0, 1, 2, 4, 8, 40)))
            # As a selection is made: whole words, figures with their units.
            span = snap(sentence.text, Span(words[first][0], words[last][1]))
            if span is None:
                continue
            claim = Marked(span.start, span.end)
            sentence.claims.append(claim)
            marked.append(claim)
        return marked


def _change_figure(story: Story, rng: Random) -> None:
    sentence, found = _some(story, rng, _NUMBER)
    if found:
        other = str(int(found.group()) + rng.choice((1, 2, 10, 100)))
        sentence.replace(*found.span(), other)
        sentence.all_become("changed")


def _deny(story: Story, rng: Random) -> None:
    sentence, found = _some(story, rng, _WORD)
    if found:
        sentence.replace(found.end(), found.end(), f" {_DENIALS[story.language]}")
        sentence.all_become("changed")


def _turn(story: Story, rng: Random) -> None:
    """A direction turned round, or another number in words."""
    turned = _TURNED[story.language]
    sentence, found = _some(story, rng, re.compile(rf"\b(?:{'|'.join(turned)})\b"))
    # Not twice, which might turn it back.
    if found and not sentence.turned:
        sentence.turned = True
        sentence.replace(*found.span(), turned[found.group()])
        sentence.all_become("changed")


def _change_word(story: Story, rng: Random) -> None:
    """Another word. Whether the word that went was a name or a direction is not known here."""
    sentence, found = _some(story, rng, _OTHER)
    if found:
        sentence.all_become("free")
        other = rng.choice(_WORDS[story.language])
        sentence.replace(*found.span(), other.capitalize() if found.group()[0].isupper() else other)


def _add_word(story: Story, rng: Random) -> None:
    """A word that says little, inside a claim or far from it."""
    sentence, found = _some(story, rng, re.compile(r"(?<=[^\W\d_]) (?=[^\W\d_])"))
    if not found:
        return
    for claim in sentence.claims:
        apart = claim.start - found.end() if claim.start >= found.end() else found.start() - claim.end
        between = sentence.text[min(found.end(), claim.end) : max(found.start(), claim.start)]
        long = sum(len(word) > 4 for word in _WORD.findall(sentence.text[claim.start : claim.end])) > 5
        if claim.end <= found.start() or claim.start >= found.end():
            claim.becomes("kept" if long and apart > 0 and len(_WORD.findall(between)) > 4 else "free")
    sentence.replace(found.start(), found.start(), f" {_ADDED[story.language]}")


def _typography(story: Story, rng: Random) -> None:
    sentence = rng.choice(list(story.sentences()))
    kin = str.maketrans({"’": "'", "'": "’", "\u00a0": " ", "–": "-"})
    sentence.text = sentence.text.translate(kin)


def _remove_sentence(story: Story, rng: Random) -> None:
    paragraph = rng.choice([paragraph for paragraph in story.paragraphs if paragraph])
    paragraph.pop(rng.randrange(len(paragraph))).all_become("gone")


def _remove_paragraph(story: Story, rng: Random) -> None:
    if len(story.paragraphs) > 3:
        for sentence in story.paragraphs.pop(rng.randrange(len(story.paragraphs))):
            sentence.all_become("gone")


def _add_sentence(story: Story, rng: Random) -> None:
    story.insert(rng, Sentence(_NEW[story.language].format(number=rng.randrange(2, 60))))


def _add_paragraph(story: Story, rng: Random) -> None:
    """A new paragraph, in which a passage of the article may stand once more."""
    quoted = rng.choice([*_REPEATED[story.language], "37 ans" if story.language == "fr" else "37 years"])
    story.paragraphs.insert(
        rng.randrange(len(story.paragraphs) + 1), [Sentence(f"Lire aussi : « {quoted} » ({rng.random():.6f}).")]
    )


def _move_paragraph(story: Story, rng: Random) -> None:
    moved = story.paragraphs.pop(rng.randrange(len(story.paragraphs)))
    story.paragraphs.insert(rng.randrange(len(story.paragraphs) + 1), moved)


def _split_paragraph(story: Story, rng: Random) -> None:
    place = rng.randrange(len(story.paragraphs))
    paragraph = story.paragraphs[place]
    if len(paragraph) > 1:
        cut = rng.randrange(1, len(paragraph))
        story.paragraphs[place : place + 1] = [paragraph[:cut], paragraph[cut:]]


def _join_paragraphs(story: Story, rng: Random) -> None:
    place = rng.randrange(len(story.paragraphs) - 1)
    first, second = story.paragraphs[place : place + 2]
    if _is_prose(first):
        story.paragraphs[place : place + 2] = [first + second]


EDITS: dict[str, Callable[[Story, Random], None]] = {
    "figure": _change_figure,
    "denial": _deny,
    "turned": _turn,
    "other word": _change_word,
    "added word": _add_word,
    "typography": _typography,
    "removed sentence": _remove_sentence,
    "removed paragraph": _remove_paragraph,
    "added sentence": _add_sentence,
    "added paragraph": _add_paragraph,
    "moved paragraph": _move_paragraph,
    "split paragraph": _split_paragraph,
    "joined paragraphs": _join_paragraphs,
}


def _some(story: Story, rng: Random, pattern: re.Pattern[str]) -> tuple[Sentence, re.Match[str] | None]:
    """A sentence with a place where the pattern stands, claims preferred."""
    sentences = [sentence for sentence in story.sentences() if pattern.search(sentence.text)]
    claimed = [sentence for sentence in sentences if sentence.claims]
    if not sentences:
        return Sentence(""), None
    sentence = rng.choice(claimed if claimed and rng.random() < 0.7 else sentences)
    return sentence, rng.choice(list(pattern.finditer(sentence.text)))


class Case(NamedTuple):
    """An article before and after some edits. For each claim: its old span, what must become of it, its new span."""

    old: str
    new: str
    language: str
    edits: tuple[str, ...]
    claims: tuple[tuple[Span, str, Span | None], ...]


def samples() -> list[tuple[str, str]]:
    """The articles that are edited, with their languages."""
    folder = assets.path("sample")
    return [
        (canonical((folder / f"{name}.{language}.txt").read_text("utf-8")), language)
        for name in ("article", "earlier")
        for language in ("fr", "en")
    ]


def case(seed: int, *, claims: int = 25, most_edits: int = 12, texts: Sequence[tuple[str, str]] | None = None) -> Case:
    """An article, of `texts` or our own, with claims and up to `most_edits` edits; the same for the same seed."""
    rng = Random(seed)
    text, language = rng.choice(texts or samples())
    story = Story(text, language)
    # What stands several times must be found at its own place.
    for repeated in rng.choices(_REPEATED[language], k=rng.randrange(6)):
        story.insert(rng, Sentence(repeated))
    marked = story.mark(rng, claims)
    old, before = story.text, story.places()
    names = tuple(rng.choice(list(EDITS)) for _ in range(rng.randrange(1, most_edits + 1)))
    for name in names:
        EDITS[name](story, rng)
        story.paragraphs = [paragraph for paragraph in story.paragraphs if paragraph]
    after = story.places()
    return Case(old, story.text, language, names, tuple((before[id(c)], c.truth, after.get(id(c))) for c in marked))
