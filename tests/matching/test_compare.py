from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.domain.match import MATCH_KINDS, Passage
from annotator.matching.compare import SCALE, compare
from annotator.workspace.wording import reason_words
from tests.matching.pairs import pairs


def told(a: str, b: str, a_sentence: str = "", b_sentence: str = "") -> str:
    return compare(Passage(a, a_sentence), Passage(b, b_sentence)).kind


def why(a: str, b: str) -> list[str]:
    return [reason_words(reason) for reason in compare(Passage(a), Passage(b)).reasons]


@pytest.mark.parametrize(
    ("a", "b", "kind"),
    [
        ("37 ans", "38 ans", "different_figure"),
        ("hausse de 12 %", "baisse de 12 %", "opposite"),
        ("4,5 Mds$", "4,5 Mds€", "different_figure"),
        ("4,5 Mds€", "4.5 milliards d'euros", "same"),
        ("multiplication par quatre", "quadruplement", "reworded"),
        ("multiplication par quatre", "triplement", "different_figure"),
        ("−12 %", "+12 %", "opposite"),
        ("3 morts et 5 blessés", "5 morts et 3 blessés", "different_figure"),
        ("plus de 1 000 morts", "moins de 1 000 morts", "opposite"),
        ("12 km", "12 kg", "related"),
        ("12 km", "12 km/h", "related"),
        ("12 km", "37 ans", "unrelated"),
    ],
)
def test_bare_figures(a: str, b: str, kind: str) -> None:
    assert told(a, b) == kind


LYON = "Le suspect, âgé de 37 ans, a été interpellé à Lyon."
RETRAITE = "Il faut cotiser 37 ans pour toucher une retraite complète."


def test_a_fragment_is_judged_with_its_sentence() -> None:
    assert told("37 ans", "37 ans", LYON, RETRAITE) in ("related", "unrelated")
    assert told("37 ans", "37 ans", LYON, "À Lyon, un homme de 37 ans a été interpellé.") in ("same", "reworded")
    assert told("37 ans", "38 ans", LYON, "À Lyon, un homme de 38 ans a été interpellé.") == "different_figure"
    assert told("37 ans", "Le suspect interpellé à Lyon a 38 ans.", LYON) == "different_figure"
    assert told("37 ans", "Le suspect interpellé à Lyon a 37 ans.", LYON) in ("same", "reworded")


def test_a_fragment_without_its_sentence_is_related_at_most() -> None:
    assert told("37 ans", "37 ans", "", LYON) == "related"
    assert told("37 ans", "37 ans", "37 ans", LYON) == "related"
    assert told("37 ans", "38 ans", "", LYON) in ("related", "unrelated")


def test_a_long_passage_is_judged_by_itself() -> None:
    claim = "Le nombre de demandes d'asile a doublé en cinq ans"
    assert told(claim, claim, f"{claim}, selon Marine Le Pen.", f"Faux : {claim}, dit-on.") == "same"


@pytest.mark.parametrize(
    ("a", "b", "kind"),
    [
        ("Le chômage baisse mais l'inflation augmente.", "Le chômage augmente mais l'inflation baisse.", "opposite"),
        ("Le chômage baisse mais l'inflation augmente.", "L'inflation augmente.", "reworded"),
        ("Le chômage n'a pas augmenté.", "Le chômage a baissé.", "reworded"),
        ("Le chômage n'a pas augmenté.", "Le chômage a augmenté.", "opposite"),
        ("Le maire n'interdit pas les voitures.", "Le maire autorise les voitures.", "reworded"),
        ("Il est faux que la Terre se réchauffe.", "La Terre se réchauffe.", "opposite"),
        ("Non, la Terre ne se refroidit pas.", "La Terre se refroidit.", "opposite"),
        (
            "L'Allemagne vend plus de voitures que le Japon.",
            "Le Japon vend moins de voitures que l'Allemagne.",
            "reworded",
        ),
        (
            "L'Allemagne vend plus de voitures que le Japon.",
            "Le Japon vend plus de voitures que l'Allemagne.",
            "opposite",
        ),
        ("L'OM a perdu contre le PSG.", "Le PSG a gagné contre l'OM.", "reworded"),
        ("Macron a rencontré Scholz.", "Scholz a rencontré Macron.", "reworded"),
        ("L'Agence régionale de santé a fermé le bloc de Sarlat.", "L'ARS a fermé le bloc de Sarlat.", "reworded"),
    ],
)
def test_what_turns_a_statement_round_is_weighed_together(a: str, b: str, kind: str) -> None:
    assert told(a, b) == kind


def test_reasons_name_the_words_and_figures() -> None:
    assert why("37 ans", "38 ans") == ["38 ans instead of 37 ans"]
    assert why("38 ans", "37 ans") == ["37 ans instead of 38 ans"]
    assert why("4,5 Mds$", "4,5 Mds€") == ["Another currency: 4,5 Mds€ instead of 4,5 Mds$"]
    assert why("Le prix a augmenté.", "Le prix a baissé.")[0] == "The other direction: “baissé” instead of “augmenté”"
    assert (
        why("Le vaccin n'est pas sûr.", "Le vaccin est sûr.")[0]
        == "The other direction: “sûr” instead of “n'est pas sûr”"
    )
    assert why("M. Dupont a voté la loi.", "M. Durand a voté la loi.")[0] == "Speaks of “Durand”, not of “Dupont”"
    assert why("Le PSG a battu l'OM.", "L'OM a battu le PSG.")[0] == "PSG and OM have changed places"


def test_every_reason_can_be_put_into_words() -> None:
    for pair in pairs():
        for reason in compare(pair.a, pair.b).reasons:
            assert "{" not in reason_words(reason)


def test_the_score_is_that_of_the_kind() -> None:
    assert set(SCALE) == {*MATCH_KINDS, "unrelated"}
    for pair in pairs():
        found = compare(pair.a, pair.b)
        least, most = SCALE[found.kind]
        assert least <= found.score <= most


def test_languages_are_told_from_tags_or_words() -> None:
    french, english = (
        Passage("La dette atteint 4,5 billions", language="fr"),
        Passage("Debt hits 4.5 trillion", language="en"),
    )
    assert compare(french, english).kind in ("reworded", "related")
    assert told("Le chômage a atteint 7,4 % en 2023.", "Unemployment reached 7.4% in 2023.") == "reworded"
    assert told("Le chômage a atteint 7,4 % en 2023.", "Unemployment reached 9.4% in 2023.") == "different_figure"


WORDS = st.sampled_from(
    "le la pas ne n' aucun sans plus moins hausse baisse chômage Macron 37 ans 12 % 4,5 Mds€ $3bn never not rise fell "
    "no un tiers vaccin doublé en 2022 , . mais « » 😀 السلام 10^400 no subió más".split()
)
TEXTS = st.one_of(st.text(max_size=60), st.lists(WORDS, max_size=14).map(" ".join))
PASSAGES = st.builds(Passage, TEXTS, TEXTS, st.sampled_from(["", "fr", "en", "es", "de"]))


@given(PASSAGES, PASSAGES)
@settings(deadline=None)
def test_kind_and_score_are_the_same_the_other_way_round(a: Passage, b: Passage) -> None:
    one, other = compare(a, b), compare(b, a)
    assert (one.kind, one.score) == (other.kind, other.score)
    assert SCALE[one.kind][0] <= one.score <= SCALE[one.kind][1]


@given(PASSAGES)
@settings(deadline=None)
def test_a_passage_is_the_same_as_itself(passage: Passage) -> None:
    found = compare(passage, passage)
    assert (found.kind, found.score) == (("same", 100.0) if passage.text.strip() else ("unrelated", 0.0))


@given(TEXTS, st.integers(2, 400), st.integers(2, 400))
@settings(deadline=None)
def test_another_number_is_never_the_same(text: str, one: int, other: int) -> None:
    if one != other:
        assert told(f"{text} : {one} morts", f"{text} : {other} morts") not in ("same", "reworded")


@pytest.mark.parametrize(
    "text",
    [
        "mot " * 25_000,
        "a" * 100_000,
        "1 " * 50_000,
        "12 % " * 20_000,
        "ne pas " * 15_000,
        "Le chômage baisse. " * 5_000,
        "\n" * 100_000,
    ],
    ids=["words", "letters", "numbers", "percentages", "denials", "sentences", "lines"],
)
def test_a_long_text_takes_bounded_time(text: str) -> None:
    started = time.perf_counter()
    compare(Passage(text + "fin"), Passage("début " + text))
    compare(Passage(text), Passage("Le chômage baisse de 12 %."))
    assert time.perf_counter() - started < 3.0


def test_long_texts_that_differ_beyond_what_is_read_are_not_the_same() -> None:
    assert told("Le chômage baisse. " * 1000 + "Oui.", "Le chômage baisse. " * 1000 + "Non.") != "same"


@pytest.mark.parametrize(
    ("a", "b", "kind"),
    [
        ("", "", "unrelated"),
        (" ", "\n", "unrelated"),
        ("", "37 ans", "unrelated"),
        ("a", "b", "unrelated"),
        ("😀", "😃", "unrelated"),
        ("!?", "…", "unrelated"),
        ('NEAR(" OR *', '"NEAR(" OR *', "same"),
        ("السلام عليكم 37", "السلام عليكم 38", "different_figure"),
    ],
)
def test_odd_passages(a: str, b: str, kind: str) -> None:
    assert told(a, b) == kind


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("1,2,3,4", "1,2,3,5"),
        ("L’adresse 192.168.1.2 a été bloquée", "L’adresse 192.168.1.3 a été bloquée"),
        ("La version 3.2.1 est sortie hier", "La version 3.2.2 est sortie hier"),
        ("Le gouvernement recourt à l’article 49.3", "Le gouvernement recourt à l’article 49.2"),
    ],
)
def test_numbers_that_are_no_quantity_are_not_overlooked(a: str, b: str) -> None:
    assert told(a, b) == "different_figure"
