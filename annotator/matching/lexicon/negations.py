"""Words that deny what follows, in French, English and Spanish. All folded."""

from __future__ import annotations

from typing import NamedTuple


class Negations(NamedTuple):
    """`words` deny by themselves; `openers` do so only with one of `particles` after them ("ne ... pas"), or one of
    `subjects` before them ("personne ne"); one of `openings` before them has denied already ("aucun pays ne"). `verbs`
    deny when one of `links` follows ("renonce à", "failed to"). `exceptions` are phrases that deny nothing, by their
    first word. A word of `answers` with a comma after it is an answer."""

    words: frozenset[str]
    openers: frozenset[str]
    particles: frozenset[str]
    subjects: frozenset[str]
    openings: frozenset[str]
    verbs: frozenset[str]
    links: frozenset[str]
    exceptions: dict[str, list[tuple[str, ...]]]
    answers: frozenset[str]


def _by_first(*phrases: str) -> dict[str, list[tuple[str, ...]]]:
    """Phrases as words, by their first."""
    table: dict[str, list[tuple[str, ...]]] = {}
    for phrase in phrases:
        words = tuple(phrase.split())
        table.setdefault(words[0], []).append(words)
    return table


NEGATIONS: dict[str, Negations] = {
    "fr": Negations(
        words=frozenset("pas aucun aucune nul nulle jamais sans non ni nullement".split()),
        openers=frozenset({"ne", "n"}),
        subjects=frozenset({"personne", "rien"}),
        openings=frozenset("aucun aucune nul nulle".split()),
        particles=frozenset("pas plus jamais rien aucun aucune personne guere point ni nul nulle nullement".split()),
        verbs=frozenset(
            "renonce renoncer renoncent refuse refuser refusent echoue echouer cesse cesser evite eviter faux dement "
            "impossible dementir nie nier refute refuter empeche empecher manque manquent manquait manquaient".split()
        ),
        links=frozenset({"a", "de", "d", "que", "qu", "avoir", "etre", "vouloir"}),
        exceptions=_by_first(
            "non seulement", "pas seulement", "pas moins de", "sans doute", "pas que", "pas uniquement",
            "plus que jamais", "sans abri", "sans papiers", "sans domicile",
            "sans emploi", "pourquoi pas", "jamais vu", "sans precedent",
            "non plus", "pas mal", "pas loin de",
        ),
        answers=frozenset({"non"}),
    ),
    "en": Negations(
        words=frozenset((
                "not n't no never none nobody nothing neither nor without cannot non hardly lack lacks lacked lacking"
            ).split()),
        openers=frozenset(),
        particles=frozenset(),
        subjects=frozenset(),
        openings=frozenset(),
        verbs=frozenset(
            "fail fails failed refuse refuses refused decline declines declined false untrue deny denies denied stop "
            "stopped unable impossible".split()
        ),
        links=frozenset({"to", "that", "having"}),
        exceptions=_by_first(
            "not only", "not just", "no less than", "no fewer than", "no doubt", "without precedent", "not least",
            "nothing but", "no wonder", "not to mention", "no matter", "none other than", "non profit",
        ),
        answers=frozenset({"no"}),
    ),
    "es": Negations(
        words=frozenset("no nunca jamas ningun ninguno ninguna nadie nada sin tampoco ni".split()),
        openers=frozenset(),
        particles=frozenset(),
        subjects=frozenset(),
        openings=frozenset(),
        verbs=frozenset(
            "deja dejo dejado niega nego falso imposible desmiente desmintio rechaza rehusa evita impide".split()
        ),
        links=frozenset({"de", "que", "a", "haber"}),
        exceptions=_by_first(
            "no solo", "no menos de", "sin duda", "nada menos que", "sin embargo", "sin precedentes", "no obstante",
        ),
        answers=frozenset({"no"}),
    ),
}  # fmt: skip

FOR, AGAINST = frozenset({"pour", "for", "por", "para"}), frozenset({"contre", "against", "contra"})
"""Words, folded, with which one is for or against what follows."""

FALSE = frozenset("faux false untrue falso".split())
"""Words, folded, that deny what follows and say nothing else."""

FAVOUR = frozenset({"faveur", "favor", "favour"})
"""Words, folded, with which one is for something and nothing else."""
