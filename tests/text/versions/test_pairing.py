from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.span import Span
from annotator.text.canonical import canonical
from annotator.text.versions.order import in_order, unique
from annotator.text.versions.pairing import Pair, pair_texts
from annotator.text.versions.units import Units
from annotator.text.versions.words import forms, plain, words

SENTENCES = (
    "Le maire a inauguré la piscine.",
    "Un homme de 37 ans a été entendu.",
    "La plus jeune avait 37 ans.",
    "Le chômage a augmenté de 12 % en un an.",
    "La gare ferme en juin.",
    "Non.",
)
PROSE = st.lists(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=4).map(" ".join), min_size=1, max_size=8)


def pairs(old: str, new: str) -> list[tuple[str, str, bool, bool]]:
    left, right = Units(old), Units(new)
    found = pair_texts(left, right).pairs
    return [(left.span(p.old).of(old), right.span(p.new).of(new), p.same, p.moved) for p in found]


def test_typography_is_no_change_of_a_word() -> None:
    assert forms(plain("« L’été », 12\u00a0% – dit-il")) == forms(plain('"L\'été", 12 % - dit-il'))


def test_figures_keep_their_signs_and_their_decimals() -> None:
    assert forms(plain("−5 %")) != forms(plain("5 %"))
    assert forms(plain("1,5")) != forms(plain("15"))
    assert [word.form for word in words("de 10 000,5 à +3")] == ["de", "10", "000,5", "à", "+3"]


def test_what_stands_once_on_both_sides() -> None:
    assert unique(zip("abca", range(4), strict=True), zip("cab", range(3), strict=True)) == [(1, 2), (2, 0)]
    assert in_order([(0, 5), (1, 2), (2, 3), (3, 9), (4, 4)]) == [(1, 2), (2, 3), (4, 4)]
    assert in_order([]) == []


def test_a_changed_sentence_between_two_that_are_not() -> None:
    old = f"{SENTENCES[0]} Un homme de 37 ans est mort.\n{SENTENCES[3]}"
    new = f"{SENTENCES[0]} Un homme de 38 ans est mort hier.\n{SENTENCES[3]}"
    assert ("Un homme de 37 ans est mort.", "Un homme de 38 ans est mort hier.", False, False) in pairs(old, new)


def test_a_sentence_made_two_and_two_made_one() -> None:
    whole = "Le maire a inauguré la piscine, et le préfet a visité la gare de triage."
    parts = "Le maire a inauguré la piscine. Le préfet a visité la gare de triage."
    assert pairs(whole, parts) == [(whole, parts, False, False)]
    assert pairs(parts, whole) == [(parts, whole, False, False)]


def test_a_moved_paragraph_keeps_its_changed_sentence() -> None:
    moved = "Les pompiers ont lutté toute la nuit. Trois maisons ont brûlé à Sète."
    edited = "Les pompiers ont lutté toute la nuit. Quatre maisons ont brûlé à Sète."
    others = "\n".join(SENTENCES[:5])
    found = pairs(f"{moved}\n{others}", f"{others}\n{edited}")
    assert ("Trois maisons ont brûlé à Sète.", "Quatre maisons ont brûlé à Sète.", False, True) in found


def test_repeated_sentences_stay_in_their_order() -> None:
    old = f"{SENTENCES[0]} {SENTENCES[2]}\n{SENTENCES[4]} {SENTENCES[2]}"
    new = f"{SENTENCES[0]} La plus jeune avait 38 ans.\n{SENTENCES[4]} {SENTENCES[2]}"
    left, right = Units(old), Units(new)
    assert [(p.old.start, p.new.start) for p in pair_texts(left, right).pairs] == [(0, 0), (1, 1), (2, 2), (3, 3)]


def test_a_wide_gap_is_split() -> None:
    old = " ".join(f"La commune numéro {n} compte {n + 7} écoles et {n + 9} gares." for n in range(90))
    new = old.replace("gares", "ports")
    found = pair_texts(Units(old), Units(new))
    assert [(pair.old, pair.new) for pair in found.pairs] == [(range(n, n + 1), range(n, n + 1)) for n in range(90)]


@given(PROSE)
def test_a_text_is_itself(paragraphs: list[str]) -> None:
    text = canonical("\n".join(paragraphs))
    units = Units(text)
    assert pair_texts(units, Units(text)).pairs == [
        Pair(range(n, n + 1), range(n, n + 1), True) for n in range(len(units))
    ]


@given(PROSE, PROSE)
def test_every_sentence_is_in_one_pair_at_most(old: list[str], new: list[str]) -> None:
    left, right = Units("\n".join(old)), Units("\n".join(new))
    found = pair_texts(left, right)
    taken_left = [index for pair in found.pairs for index in pair.old]
    taken_right = [index for pair in found.pairs for index in pair.new]
    assert len(taken_left) == len(set(taken_left))
    assert len(taken_right) == len(set(taken_right))
    for pair in found.pairs:
        assert pair.same == ([left[i].forms for i in pair.old] == [right[j].forms for j in pair.new])


def test_the_sentences_that_a_span_touches() -> None:
    units = Units("Un. Deux trois.\nQuatre.")
    assert units.around(Span(0, 2)) == range(1)
    assert units.around(Span(3, 4)) == range(1)
    assert units.around(Span(3, 5)) == range(1, 2)
    assert units.around(Span(5, 18)) == range(1, 3)
    assert units.by_paragraph == [range(2), range(2, 3)]
