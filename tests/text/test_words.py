from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.span import Span
from annotator.text.words import Edge, snap, step

# The selection stands in ⟦ ⟧; after the arrow, what it means.
SNAPPED = """
une multipl⟦ication par qua⟧tre des ⇒ multiplication par quatre
une ⟦multiplication par quatre ⟧des ⇒ multiplication par quatre
une⟦ multiplication ⟧par ⇒ multiplication
la cyber-rés⟦ilie⟧nce nationale ⇒ cyber-résilience
la cyber⟦-rés⟧ilience ⇒ cyber-résilience
la cyber⟦-⟧résilience ⇒ cyber-résilience
a-t-⟦il⟧ dit ⇒ a-t-il
dans l'⟦infra⟧structure ⇒ infrastructure
dans l’⟦infrastructure⟧ ⇒ infrastructure
dans ⟦l’infra⟧structure ⇒ l’infrastructure
dans⟦ l'⟧infrastructure ⇒ l'infrastructure
dans l⟦'infrastructure⟧ ⇒ infrastructure
⟦dans l'⟧infrastructure ⇒ dans l'infrastructure
jusqu'⟦à⟧ demain ⇒ à
aujour⟦d'h⟧ui même ⇒ aujourd'hui
aujourd’⟦hui⟧ même ⇒ aujourd’hui
quelqu'⟦un⟧ vient ⇒ quelqu'un
they do⟦n't⟧ know ⇒ don't
it⟦'s⟧ true ⇒ it's
the workers⟦' pay⟧ rose ⇒ pay
les étudiant⟦·e⟧·s ⇒ étudiant·e·s
la R⟦&D⟧ ⇒ R&D
des Mds⟦$⟧ ⇒ Mds$
« ⟦Notre choix est fait », ⟧a-t-il ⇒ Notre choix est fait
⟦« Notre choix est fait »⟧ ⇒ Notre choix est fait
⟦(le total)⟧. ⇒ le total
le ⟦« Grand Débat » ⟧est ⇒ Grand Débat
⟦le « Grand Débat » ⟧est ⇒ le « Grand Débat »
⟦« Grand Débat » est⟧ ⇒ « Grand Débat » est
⟦« a » et « b »⟧ ⇒ « a » et « b »
⟦l’Agence (AIE),⟧ dit ⇒ l’Agence (AIE)
⟦AIE), dit⟧ ⇒ AIE), dit
l’Agence ⟦(AIE⟧) ⇒ AIE
⟦"a" et "b"⟧ ⇒ "a" et "b"
⟦"a b"⟧ ⇒ a b
⟦a "b⟧" ⇒ a "b
⟦; puis, … ⟧ ⇒ puis
⟦Est-ce vrai ?⟧ ⇒ Est-ce vrai
de ⟦3⟧,2 milliards ⇒ 3,2 milliards
de 3⟦,⟧2 milliards ⇒ 3,2 milliards
de ⟦3,2⟧ milliards de dollars. ⇒ 3,2 milliards de dollars
de 3,2 ⟦milliards⟧ de dollars ⇒ milliards
de 3,⟦2 milliards⟧ de dollars ⇒ 3,2 milliards de dollars
de ⟦3⟧ millions d'euros ⇒ 3 millions d'euros
de ⟦3⟧ millions de personnes ⇒ 3 millions
annonce ⟦2,1⟧ Mds$ en Espagne ⇒ 2,1 Mds$
annonce 2,1 ⟦Mds⟧$ en Espagne ⇒ Mds$
annonce 2⟦,1 Mds$ en Esp⟧agne ⇒ 2,1 Mds$ en Espagne
annonce 2,⟦1⟧\u00a0Md€ ⇒ 2,1\u00a0Md€
coûte ⟦1⟧ 000 € ⇒ 1 000 €
coûte 1⟦ 0⟧00 € ⇒ 1 000 €
coûte 1\u00a0⟦000⟧\u00a0€ ⇒ 1\u00a0000\u00a0€
coûte 1\u202f0⟦00\u202f0⟧00 ⇒ 1\u202f000\u202f000
en 2020 ⟦300⟧ personnes ⇒ 300
en ⟦20⟧20 300 personnes ⇒ 2020
de ⟦12⟧ % par an ⇒ 12 %
de 12 ⟦%⟧ par an ⇒ 12 %
de 12\u202f%⟦ par⟧ an ⇒ par
de ⟦12%⟧ ⇒ 12%
de +⟦300⟧ % ⇒ +300 %
de ⟦+ 300⟧ % ⇒ + 300 %
de ⟦−3⟧ % ⇒ −3 %
de -⟦3⟧ % ⇒ -3 %
Lyon - ⟦3⟧ ans ⇒ 3 ans
engagement de ⟦37⟧ ans envers ⇒ 37 ans
engagement de ⟦3⟧7\u00a0ans envers ⇒ 37\u00a0ans
engagement ⟦de 37⟧ ans envers ⇒ de 37 ans
engagement de 37 ⟦ans⟧ envers ⇒ ans
engagement de 37⟦ ans⟧ envers ⇒ ans
engagement de 3⟦7 ans envers⟧ ⇒ 37 ans envers
une ⟦37⟧-year-old woman ⇒ 37-year-old
for ⟦37⟧ years now ⇒ 37 years
worth $⟦2⟧.1bn. ⇒ $2.1bn
worth US$2.⟦1⟧ billion dollars ⇒ US$2.1 billion dollars
worth £⟦3⟧m ⇒ £3m
worth €⟦4⟧.5 billion ⇒ €4.5 billion
soit ⟦×⟧4 ⇒ ×4
soit ×⟦4⟧ ⇒ ×4
soit ⟦4⟧ fois plus ⇒ 4 fois
baisse de ⟦0⟧,3 point. ⇒ 0,3 point
hausse de ⟦2⟧ points de pourcentage ⇒ 2 points de pourcentage
roule à ⟦90⟧ km/h ⇒ 90 km/h
fait ⟦12⟧ °C ⇒ 12 °C
total de ⟦480⟧ mégawatts. ⇒ 480 mégawatts
surface de ⟦40⟧ m² ⇒ 40 m²
à ⟦10⟧ h 30 ⇒ 10 h 30
à ⟦10⟧h30 ⇒ 10h30
le ⟦24⟧/02/2022 ⇒ 24/02/2022
de ⟦2024⟧-2025 ⇒ 2024-2025
le G⟦7⟧ ⇒ G7
le COVID-⟦19⟧ ⇒ COVID-19
le ⟦1⟧er mai ⇒ 1er
au ⟦37⟧, anses ⇒ 37
au ⟦37⟧ anses ⇒ 37
voir ⟦exemple⟧.fr et ⇒ exemple.fr
voir https://exem⟦ple⟧.fr/a-b?c=d. ⇒ https://exemple.fr/a-b?c=d
à jean.⟦roche⟧@exemple.fr. ⇒ jean.roche@exemple.fr
par ⟦@roche⟧ hier ⇒ @roche
the ⟦U⟧.S. Senate ⇒ U.S.
en 52 av. ⟦J⟧.-C., ⇒ J.-C.
un e\u0301t⟦e\u0301⟧ chaud ⇒ e\u0301te\u0301
un ét\u00ad⟦é⟧ ⇒ ét\u00adé
bravo ⟦👩‍⟧👩‍👧 ! ⇒ 👩‍👩‍👧
bravo ⟦🇫🇷⟧ ! ⇒ 🇫🇷
سعر ⟦السع⟧ر هنا ⇒ السعر
""".strip().split("\n")


def selection(marked: str) -> tuple[str, Span]:
    start, end = marked.index("⟦"), marked.index("⟧") - 1
    return marked.replace("⟦", "").replace("⟧", ""), Span(start, end)


@pytest.mark.parametrize("case", SNAPPED)
def test_snap(case: str) -> None:
    marked, expected = case.split(" ⇒ ")
    text, span = selection(marked)
    snapped = snap(text, span)
    assert snapped is not None
    assert snapped.of(text) == expected
    assert snap(text, snapped) == snapped


@pytest.mark.parametrize("marked", ["a⟦ ⟧b", "a⟦ \n\u00a0⟧b", "a⟦ », ⟧b", "⟦...⟧", "a ⟦–⟧ b", "a⟦\n⟧b"])
def test_nothing_but_white_space_and_stops_is_no_selection(marked: str) -> None:
    assert snap(*selection(marked)) is None


def test_snap_over_paragraphs() -> None:
    text, span = selection("Un titre de 3⟦7 ans\nEntre deux.\nUn tota⟦l".replace("⟦l", "⟧l"))
    snapped = snap(text, span)
    assert snapped is not None
    assert snapped.of(text) == "37 ans\nEntre deux.\nUn total"


def test_snap_past_the_end_stops_there() -> None:
    assert snap("un mot", Span(4, 99)) == Span(3, 6)
    assert snap("", Span(0, 3)) is None


def test_figures_do_not_go_over_line_ends() -> None:
    text = "Total : 37\nans plus tard"
    assert snap(text, Span(8, 9)) == Span(8, 10)


STEPS: list[tuple[str, Edge, bool, str]] = [
    ("Il a ⟦dit⟧ que non", "end", True, "dit que"),
    ("Il a ⟦dit que⟧ non", "end", False, "dit"),
    ("Il a ⟦dit⟧ que non", "start", False, "a dit"),
    ("Il ⟦a dit⟧ que non", "start", True, "dit"),
    ("Il a ⟦dit⟧ que non", "end", False, "dit"),
    ("Il a ⟦dit⟧ que non", "start", True, "dit"),
    ("⟦Il⟧ a", "start", False, "Il"),
    ("Il ⟦a⟧.", "end", True, "a"),
    ("⟦depuis⟧ 37 ans ici", "end", True, "depuis 37 ans"),
    ("⟦depuis 37 ans⟧ ici", "end", False, "depuis"),
    ("⟦37 ans ici⟧", "start", True, "ans ici"),
    ("depuis 37 ⟦ans⟧", "start", False, "37 ans"),
    ("⟦37 ans⟧", "end", False, "37 ans"),
    ("⟦dans⟧ l'été", "end", True, "dans l'été"),
    ("⟦dans l'été⟧", "end", False, "dans"),
    ("⟦l'été⟧", "start", True, "été"),
    ("⟦dit⟧ », puis", "end", True, "dit », puis"),
    ("⟦fin.⟧\nDébut", "end", True, "fin.\nDébut"),
    ("Fin.\n⟦Début⟧", "start", False, "Fin.\nDébut"),
    ("⟦fin.\nDébut⟧", "end", False, "fin"),
    ("⟦« Oui », dit-il.⟧", "end", False, "« Oui », dit-il"),
    ("⟦« Oui », dit-il.⟧", "start", True, "Oui », dit-il."),
    ("co⟦up⟧é ici", "end", True, "upé"),
    ("⟦fin⟧\n", "end", True, "fin"),
    ("⟦fin⟧\n\nDébut\n", "end", True, "fin\n\nDébut"),
]


@pytest.mark.parametrize(("marked", "edge", "forward", "expected"), STEPS)
def test_step(marked: str, edge: Edge, forward: bool, expected: str) -> None:
    text, span = selection(marked)
    assert step(text, span, edge, forward).of(text) == expected


def test_a_million_code_points_cost_no_more_than_their_paragraph() -> None:
    text = "Une phrase de 37 ans.\n" * 50_000
    snapped = snap(text, Span(14, len(text) - 7))
    assert snapped == Span(14, len(text) - 2)


PIECES = st.lists(
    st.sampled_from(
        [*"«»\"'’‘“”()[],.;:!?…-–+×%€$ \n\u00a0\u202f\u0301😀🇫👩\u200d"]
        + [
            "37",
            "3",
            "000",
            "ans",
            "milliards",
            "de",
            "dollars",
            "Mds$",
            "l",
            "été",
            "M",
            "U.S.",
            "a@b.fr",
            "https://a",
        ]
    ),
    min_size=1,
    max_size=12,
).map("".join)


@given(PIECES, st.data())
def test_the_snapped_selection_of_a_snapped_selection_is_itself(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    snapped = snap(text, Span(start, data.draw(st.integers(start + 1, len(text)))))
    if snapped is not None:
        assert snap(text, snapped) == snapped


@given(PIECES, st.data(), st.sampled_from(["start", "end"]), st.booleans())
def test_a_step_moves_one_edge_or_nothing(text: str, data: st.DataObject, edge: Edge, forward: bool) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    span = Span(start, data.draw(st.integers(start + 1, len(text))))
    moved = step(text, span, edge, forward)
    assert moved.end <= len(text)
    if edge == "end":
        assert moved.start == span.start
        assert moved.end >= span.end if forward else moved.end <= span.end
    else:
        assert moved.end == span.end
        assert moved.start >= span.start if forward else moved.start <= span.start
