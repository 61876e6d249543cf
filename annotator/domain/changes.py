"""What an operation changed: all that a view needs to refresh itself."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Changes:
    """Ids of what an operation made, changed or removed. `everything` says that anything may have changed.

    `counted` are the articles whose claims were made, removed or given another status: those to count anew.
    `subject` is the id of the one thing that the operation made or was about, empty if there is no such one.
    """

    operation: str = ""
    articles: frozenset[str] = frozenset()
    claims: frozenset[str] = frozenset()
    counted: frozenset[str] = frozenset()
    scale: bool = False
    everything: bool = False
    subject: str = ""

    def __bool__(self) -> bool:
        return self.everything or self.scale or bool(self.articles or self.claims)

    def touches_article(self, article_id: str) -> bool:
        return self.everything or article_id in self.articles

    def touches_claim(self, claim_id: str) -> bool:
        return self.everything or claim_id in self.claims


EVERYTHING = Changes(everything=True)
