"""What only the order of words tells: who did it to whom, and which figure belongs to what."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import combinations

from annotator.matching.alignment import Alignment, Pair
from annotator.matching.figures import Compared, Figures
from annotator.matching.forms import LIGHT, Form, Word
from annotator.matching.lexicon.contrasts import MOVING
from annotator.text.fold import fold
from annotator.text.quantities import Quantity

_NEAR = 8
"""Tokens after a verb among which a "par" tells its doer."""

_AUXILIARY = 3
"""Tokens before a verb among which a "to be" makes it a passive."""

_BY = {"fr": frozenset({"par"}), "en": frozenset({"by"}), "es": frozenset({"por"})}
_BE = {
    "fr": frozenset("est sont ete etait etaient etre fut furent sera seront soit".split()),
    "en": frozenset("is are was were be been being gets got".split()),
    "es": frozenset("es son era eran fue fueron sido ser sera seran".split()),
}
_THAN = {"fr": frozenset({"que", "qu"}), "en": frozenset({"than"}), "es": frozenset({"que"})}
_FROM = frozenset({"de", "from", "desde", "d"})
_TO = frozenset({"a", "to", "hasta", "au"})
_BOTH_WAYS = tuple(
    "rencontr meet met encontr reun epous marri marry cas sign firm negoci negoti discut discuss talk parl habl "
    "ressembl semej collabor cooper coop partag shar compart alli voisin border accord divorc jou jug play".split()
)
"""Beginnings of verbs that hold both ways: who met whom is all one."""


def exchanged(left: Form, right: Form, alignment: Alignment) -> tuple[str, str] | None:
    """The two names that have changed places around a word between them, such as the winner and the loser; None if none
    have, or if a passive makes up for it. In a comparison ("plus que", "more than") nouns count as names do."""
    whole = not alignment.left and not alignment.right
    passive = any(token.folded in _BY[form.language] for form in (left, right) for token in form.tokens)
    nouns = [pair for pair in alignment.pairs if _entity(left, right, pair, passive or whole)]
    if len(nouns) < 2:
        return None
    named = [pair for pair in nouns if _entity(left, right, pair, False)]
    entities = [pair for pair in nouns if left.words[pair.left].weight > LIGHT] if whole else named
    for pivot in alignment.pairs:
        word = left.words[pivot.left]
        if pivot in named or word.name or word.stem.startswith(_BOTH_WAYS):
            continue
        turned = passive and _passive(left, pivot.left) != _passive(right, pivot.right)
        among = named if pivot in nouns else nouns if turned else entities
        beside = {
            (pair.left < pivot.left, pair.right < pivot.right): pair
            for pair in reversed(among)
            if pair != pivot and left.words[pair.left].token.clause == word.token.clause
        }
        swapped = (True, False) in beside and (False, True) in beside and not turned
        if swapped or (turned and _undergone(left, right, pivot, beside)):
            names = [left.words[pair.left].text for pair in among]
            return names[0], names[1]
    return None


def _undergone(left: Form, right: Form, pivot: Pair, beside: Mapping[tuple[bool, bool], Pair]) -> bool:
    """Whether one text tells with a passive that who did it in the other has undergone it: "A beat B", "A was beaten
    by B"."""
    before, after = beside.get((True, True)), beside.get((False, False))
    if before is None or after is None:
        return False
    done, does = (_undergoes(left, pivot.left), _undergoes(right, pivot.right))
    if done == does:
        return False
    form, verb, doer = (left, pivot.left, after.left) if done else (right, pivot.right, after.right)
    places = range(form.words[verb].place + 1, len(form.tokens))
    by = next(place for place in places if form.tokens[place].folded in _BY[form.language])
    following = next((index for index, word in enumerate(form.words) if word.place > by), None)
    between = (word for word in form.words[verb + 1 : doer] if word.place < by)
    return following == doer and all(word.sign for word in between)


def _undergoes(form: Form, verb: int) -> bool:
    """Whether a form of "to be" stands right before a verb."""
    place = form.words[verb].place
    return any(token.folded in _BE[form.language] for token in form.tokens[max(place - _AUXILIARY, 0) : place])


def _entity(left: Form, right: Form, pair: Pair, nouns: bool) -> bool:
    """Whether a word may be who does something: a name, which at the beginning of one text has a capital that says
    nothing; or a noun, in a comparison or where `nouns` are wanted."""
    word, answer = left.words[pair.left], right.words[pair.right]
    if word.name or answer.name:
        return (word.name and answer.name) or word.folded == answer.folded
    if MOVING & {word.key, answer.key}:
        return False
    if nouns and word.noun and answer.noun:
        return True
    return word.weight > LIGHT and _compares(left, word) and _compares(right, answer)


def _compares(form: Form, word: Word) -> bool:
    """Whether the clause of a word compares by "que" or "than"."""
    than = _THAN[form.language]
    signs = {other.place for other in form.words if other.sign and other.token.clause == word.token.clause}
    clause = [
        place for place, token in enumerate(form.tokens) if token.clause == word.token.clause and token.folded in than
    ]
    return any(0 < place - sign <= 4 for place in clause for sign in signs)


def _passive(form: Form, pivot: int) -> bool:
    """Whether the doer of a verb comes after it, with "par" or "by"."""
    word = form.words[pivot]
    after = form.tokens[word.place + 1 : word.place + 1 + _NEAR]
    return any(token.folded in _BY[form.language] and token.clause == word.token.clause for token in after)


def crossed(left: Form, right: Form, figures: Figures) -> tuple[Compared, str] | None:
    """Two equal figures that have changed places: `turned` where they are the ends of a way ("de 3 % à 5 %"), else
    `crossed`, if each now stands with what the other stood with ("18 % des hommes et 12 % des femmes")."""
    for one, other in combinations(figures.of("equal"), 2):
        if one.left.kind != other.left.kind:
            continue
        if (one.left.span < other.left.span) == (one.right.span < other.right.span):
            continue
        first, second = sorted((one, other), key=lambda pair: pair.left.span)
        if _way(left, first.left, second.left) and _way(right, second.right, first.right):
            return Compared(first.left, second.right, "turned"), "turned"
        owners = [
            _owner(left, one.left),
            _owner(left, other.left),
            _owner(right, one.right),
            _owner(right, other.right),
        ]
        if all(owners) and owners[0] == owners[3] != owners[1] == owners[2]:
            return Compared(first.left, second.right, "different"), "crossed"
    return None


def _way(form: Form, start: Quantity, end: Quantity) -> bool:
    return _before(form, start) in _FROM and _before(form, end) in _TO


def _before(form: Form, quantity: Quantity) -> str:
    before = [token for token in form.tokens if token.start < quantity.span.start]
    return before[-1].folded if before else ""


def _owner(form: Form, quantity: Quantity) -> str:
    """What a figure is a figure of: the noun it counts, or the first word after it in its clause, or the one before."""
    if quantity.noun:
        return fold(quantity.noun)
    after = [word for word in form.words if word.token.start >= quantity.span.end]
    before = [word for word in form.words if word.token.start < quantity.span.start]
    gap = [token for token in form.tokens if quantity.span.end <= token.start]
    if after and (not gap or after[0].token.clause == gap[0].clause):
        return after[0].key
    return before[-1].key if before else ""
