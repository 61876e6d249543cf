"""How words stand against each other, beyond the axes of `opposites`."""

from __future__ import annotations

DEGREES = frozenset("plus moins davantage more less fewer mas menos".split())
"""Folded words that say more or less of what follows them."""

NOUGHT = frozenset("zero zeros cero nought 0".split())
"""Folded words that say in figures what a denial says in words."""

PREFIXES = ("in", "im", "il", "ir", "un", "non", "dis", "des", "de", "mal", "anti")
"""Beginnings that turn a word round, in all three languages."""

MOVING = frozenset(
    {
        "amount",
        "before",
        "first",
        "ahead",
        "strong",
        "good",
        "big",
        "start",
        "fast",
        "many",
        "full",
        "extreme",
        "possible",
    }
)
"""Axes whose words say nothing of what they are about. Those of others ("young", "dead") are subjects, too."""

RIVALS: frozenset[frozenset[tuple[str, int]]] = frozenset(
    frozenset(pair)
    for pair in (
        (("keep", 1), ("create", -1)),
        (("keep", 1), ("enter", -1)),
        (("keep", 1), ("start", -1)),
        (("keep", 1), ("open", -1)),
        (("create", 1), ("keep", -1)),
        (("start", 1), ("keep", -1)),
        (("support", -1), ("signer", 0)),
        (("lien", 0), ("proteger", 0)),
        (("lien", 0), ("help", -1)),
        (("prison", 0), ("liberte", 0)),
        (("custody", 1), ("liberte", 0)),
        (("surplus", 1), ("win", -1)),
        (("amount", 1), ("big", -1)),
        (("keep", 1), ("rompre", 0)),
        (("keep", 1), ("custody", 1)),
        (("allow", -1), ("compulsory", 1)),
    )
)
"""Meanings that stand against each other although they are of two axes, or of none: keys of the tables with signs."""

MAGNITUDES: frozenset[str] = frozenset(
    "dizaine dizaines centaine centaines millier milliers million millions milliard milliards dozens hundreds "
    "thousands millions billions docenas decenas cientos centenares miles millares millones".split()
)
"""Folded words for how many, where no number is given: one instead of the other is another figure."""

NEUTRAL: dict[str, tuple[str, ...]] = {
    "fr": (
        "au moins", "du moins", "à moins que", "au plus", "tout au plus", "en plus", "plus ou moins", "plus tard",
        "non plus", "plus tôt", "premier ministre", "première ministre", "l'an dernier", "année dernière",
        "mois dernier", "de plus", "semaine dernière", "été dernier", "au début", "à la fin", "mise en avant",
        "haut débit", "d'après", "tout bas", "bas âge", "point de vue", "à long terme", "à court terme",
        "long terme", "court terme", "petit à petit",
    ),
    "en": (
        "at least", "at most", "more or less", "no more than", "no less than", "last year", "last month",
        "last week", "set up", "sign up", "made up", "make up", "end up", "ended up", "up to", "break down",
        "cover up", "give up", "shot down", "cut off", "pick up",
        "show up", "look like", "in the first place", "last night", "last summer", "closed doors", "down payment",
        "grown up", "follow up", "long term", "short term", "free speech", "free trade", "first lady",
    ),
    "es": (
        "al menos", "por lo menos", "más o menos", "como mucho", "más tarde", "además", "último año", "último mes",
        "ni más ni menos", "largo plazo", "corto plazo", "a largo", "a lo largo", "a menos que",
    ),
}  # fmt: skip
"""Phrases in which such words are no sign."""
