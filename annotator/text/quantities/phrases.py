"""Phrases of one or more words, found at a place in a list of words: the one way in which every table is looked up."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Generic, TypeVar

from annotator.text.quantities.words import split

T = TypeVar("T")
_OPTIONAL = re.compile(r"\(([^()]*)\)")


def expand(written: str) -> list[str]:
    """The forms of a table cell: `livre(s)|pound` is `livre`, `livres`, `pound`; all optional parts go together."""
    forms: list[str] = []
    for form in written.split("|"):
        forms.append(_OPTIONAL.sub("", form))
        if "(" in form:
            forms.append(_OPTIONAL.sub(r"\1", form))
            if form.count("(") > 1:
                forms.append(_OPTIONAL.sub(r"\1", form, count=1).replace("(s)", "").replace("(es)", ""))
    return forms


def rows(table: dict[T, str]) -> Iterator[tuple[str, T]]:
    """(form, value) for each form of each cell of a table that is keyed by value."""
    for value, written in table.items():
        for form in expand(written):
            yield form, value


_ELISIONS = {
    " de": (" d'", " du", " des", " de la", " de l'"),
    " a": (" au", " aux", " a la", " a l'"),
    " que": (" qu'",),
}


def with_elisions(table: Iterable[tuple[str, T]]) -> Iterator[tuple[str, T]]:
    """The rows, and those that French makes of them before a vowel or an article: "plus de", "plus d'", "plus des"."""
    for form, value in table:
        yield form, value
        for ending, others in _ELISIONS.items():
            if form.endswith(ending):
                yield from ((form.removesuffix(ending) + other, value) for other in others)


class Phrases(Generic[T]):
    """A map from phrases to values. Phrases are split into words as texts are; the longest one at a place wins."""

    __slots__ = ("_tree", "firsts")

    def __init__(self, rows: Iterable[tuple[str, T]], *, backwards: bool = False) -> None:
        self._tree: dict[str, tuple[dict, T | None]] = {}  # type: ignore[type-arg]
        for phrase, value in rows:
            words = split(phrase)
            if backwards:
                words.reverse()
            branch = self._tree
            for word in words[:-1]:
                branch = branch.setdefault(word, ({}, None))[0]
            deeper = branch[words[-1]][0] if words[-1] in branch else {}
            branch[words[-1]] = (deeper, value)
        self.firsts = frozenset(self._tree)

    def openings(self) -> Iterator[tuple[str, frozenset[str]]]:
        """Each first word with the words that must come second; none where the first word is a phrase already."""
        for word, (branch, value) in self._tree.items():
            yield word, frozenset() if value is not None else frozenset(branch)

    def at(self, words: Sequence[str], start: int) -> tuple[T, int] | None:
        """The value of the longest phrase that begins at `start`, and where it ends."""
        node = self._tree.get(words[start])
        found: tuple[T, int] | None = None
        while node is not None:
            start += 1
            branch, value = node
            if value is not None:
                found = value, start
            node = branch.get(words[start])
        return found

    def before(self, words: Sequence[str], end: int) -> tuple[T, int] | None:
        """The value of the longest phrase (of a map built backwards) that ends before `end`, and where it begins."""
        found: tuple[T, int] | None = None
        branch = self._tree
        while end > 0:
            end -= 1
            node = branch.get(words[end])
            if node is None:
                break
            branch, value = node
            if value is not None:
                found = value, end
        return found
