from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.span import Span
from annotator.text.sentences import sentence_at, sentences

# One case a line; `|` stands where a sentence ends and the next begins (with the space there left out of both).
FRENCH = """
M. Roche a menti.|Il le sait.
Mme Lavigne et MM. Roche et Petit ont signé.|Rien n'a suivi.
Le Dr. Lavigne a confirmé le chiffre.|Le Pr. Petit aussi.
Selon M. Le Goff, le taux est de 3,2 %.|Mme Le Tallec le conteste.
Me Dupuis plaidera mardi.|Me. Dupuis a gagné.
Mgr. Aubert et St. Benoît n'y sont pour rien.|Merci.
L'enveloppe atteint 3,2 Mds$.|Elle atteignait 1,1 Mds$ en 2020.
Cela coûte 3,2 Mds.|Le reste est gratuit.
Le déficit est de 3.5 points.|Il était de 3,2 points.
Voir p. 12 et pp. 14-16 du rapport.|La suite est p. XII.
L'art. 4 est abrogé.|L'art. L. 121-1 demeure, comme l'art. R. 12.
C'est de l'art.|La critique a applaudi.
Le chap. IV et le t. III sont épuisés.|Le vol. 2 est paru.
En 52 av. J.-C. Vercingétorix perd.|Rome gagne.
La ville date de 300 av. J.-C.|Elle compte 12 000 habitants.
J.-P. Martin et A. B. Colas ont publié.|C. Durand a relu.
Il l'a écrit sur X.|Roche a répondu sur X.|Personne n'a lu.
C'est le plan B.|Colas n'en veut pas.
Le plan B a échoué.|Le maire n'en veut pas.
Paul-E. Roux a parlé.|Personne n'a écouté.
Il vend des fruits, des légumes, etc.|Le marché ferme à midi.
Des pommes, des poires, etc. (voir la liste) sont vendues.|Pas de noix.
Il faut, p. ex. Paris, une ville.|C.-à-d. une grande.
« Notre choix est fait. »|Le ministre a quitté la salle.
« Notre choix est fait », a dit le ministre.|Il a quitté la salle.
« Notre choix est fait.|Nous partons », a-t-il dit.
« Notre choix est fait.|Nous partons. »|La salle s'est vidée.
« Vraiment ? » demande-t-elle.|« Oui ! » répond-il.
«\u00a0Vraiment\u00a0?\u00a0»|«\u00a0Oui\u00a0!\u00a0»
Est-ce vrai ?|Non.
Est-ce vrai ? demande le juge.|Non ! répond le témoin.
Quoi ?!|Encore ?!!|Oui...
C'est faux…|Archifaux.
C'est… faux, et même... ridicule.|Voilà.
Il hésite...|Puis il part.
Il a dit […] que non.|La suite manque.
Il est parti.|[…] Les autres aussi.
Ce fait (!) Paul le nie.|Ce chiffre (?) Anne l'affirme.
Il a gagné (voir plus bas.) et il a perdu.
(Le texte est en ligne.)|Il est long.
Rendez-vous à 10 h. 30 à la mairie.|Entrée libre.
Rendez-vous à 17 h.|La salle ouvre à 16 h 30.
Voir https://exemple.fr/a.html?x=1.|Le site est lent.
Écrire à jean.roche@exemple.fr.|Réponse sous 3 jours.
1. Une stratégie en quatre points
2.1. Le budget de 2026
IV. Les conséquences
a) Le premier point. b) Le second.
Le 3 janv. 2022, il neige.|Le 4 févr. 2022, il pleut.
Il a couru 100 m.|Elle a sauté 2 m.
Il pèse 80 kg.|300 personnes l'ont vu.
En 2022.|300 personnes.|12 blessés.
Le n° 5 est là.|N° 6 aussi.
La note[1] est fausse.[2]|La suite est vraie.¹|Fin.
— Tu viens ?|— Non.|— Dommage !
Il rit.|— Pourquoi ?
« Quoi ? » — dit-il en riant.
Env. 300 personnes, approx. 12 % du total.|Max. 400.
C'est l'O.N.U.|Il faut la saluer.
L'O.N.U. Genève est son siège.|Voilà.
Il est né à St. Malo.|Il y vit.
"Faux."|Le ministre s'explique.
"Faux", dit le ministre.|"Vrai", dit l'autre.
Et l'Europe ?|Elle attend...
Super !|😀 Le match est fini.
La loi du 6 janv. est claire.|Son art. 1er aussi.
Le prix (3,2 M€. environ) baisse.
Il a quitté exemple.fr.|C'est dit.
La Cie. Générale grandit.|Elle embauche.
"""
ENGLISH = """
Mr. Smith lied.|He knows it.
Mrs. Jones and Dr. Brown agreed.|Prof. Green did not.
It costs $2.1bn.|It cost $1.1bn in 2020.
It rose by 3.5 points.|Inflation was 3.2 percent.
The U.S. Senate voted.|The U.S. House did not.
He lives in the U.S.|His wife does not.
He works for the U.N. and the E.U.|She does too.
At 10 a.m. Monday it began.|It ended at 4 p.m.|The hall was empty.
Acme Inc. Chairman Bill Low quit.|Acme Ltd. is gone.
She joined Acme Inc.|The board cheered.
Some fruit, e.g. Apples, i.e. pears.|Nothing else.
J.K. Low and J. R. High wrote it.|It sold.
See p. 12, fig. 3 and No. 5.|See also vol. IV.
He said it on X.|Smith replied.
He said no.|I left.
He said no.|They left.
He told me.|Then he left.
It is 10 ft.|The other is 12 ft.
“It is true.”|The minister left.
“It is true,” he said.|“It is,” she said.
"Is it true?" he asked.|"No!" she said.
He said "No."|Then he left.
Really?!|Yes!|No…
Well...|Maybe not.
Wait... there is more.|Good.
He (rightly!) objected.|They (why?) laughed.
The new phone is out.|iPhone sales rose.
On Jan. 5 it rained.|On Sept. 12 it snowed.
Gov. Low met Sen. High and Rep. Wide.|Gen. Strong was late.
Low v. High was decided.|Smith vs. Jones was not.
Martin L. King Jr. spoke.|Sammy Low Jr.|He left.
Visit www.example.com.|Write to a.b@example.com.
Version 2.0.1 is out.|Get it at 3.30 today.
1. Introduction
B. The method
They won 3-2.|4,000 people came.
It was in 1999.|In 2000 it was not.
She has a Ph.D.|Her brother has none.
St. Louis won.|Mt. Everest is high.
He paid £3m.|“Too much,” she said.
(See below.)|It is long.
"""
SPANISH = """
El Sr. López mintió.|La Sra. García no.
Los EE. UU. crecen.|España también.
¿Es verdad?|¡No!|Es falso.
«Es verdad.»|El ministro se fue.
Véase la pág. 12.|El art. 4 sigue.
Cuesta 3,2 mil millones.|Costaba 1,1.
"""
CASES = [line for table in (FRENCH, ENGLISH, SPANISH) for line in table.strip().split("\n")]


def cut(text: str) -> list[str]:
    return [sentence.of(text) for sentence in sentences(text)]


@pytest.mark.parametrize("case", CASES)
def test_sentences(case: str) -> None:
    assert cut(case.replace("|", " ")) == case.split("|")


def test_the_table_is_large_enough() -> None:
    assert len(CASES) >= 80


def test_no_sentence_goes_over_a_line_end() -> None:
    assert cut("Un titre sans point\nUne phrase. Une autre.\n\n  \nM.\nRoche") == [
        "Un titre sans point",
        "Une phrase.",
        "Une autre.",
        "M.",
        "Roche",
    ]


def test_nothing_in_nothing() -> None:
    assert sentences("") == []
    assert sentences(" \n\u00a0") == []


def test_scripts_without_spaces() -> None:
    assert cut("价格是37元。真的吗？是！") == ["价格是37元。", "真的吗？", "是！"]


def test_sentences_within_a_paragraph() -> None:
    text = "Un. Deux.\nTrois. Quatre.\nCinq."
    start = text.index("Trois")
    assert [s.of(text) for s in sentences(text, Span(start, text.index("\nCinq")))] == ["Trois.", "Quatre."]


ARTICLE = "Le titre\nM. Roche investit 3,2 Mds$. C'est une multiplication par quatre. Rien de moins.\nIl a 37 ans."


@pytest.mark.parametrize(
    ("quote", "expected"),
    [
        ("par quatre", "C'est une multiplication par quatre."),
        ("3,2", "M. Roche investit 3,2 Mds$."),
        ("M", "M. Roche investit 3,2 Mds$."),
        (".", "M. Roche investit 3,2 Mds$."),
        ("$. C'est", "M. Roche investit 3,2 Mds$. C'est une multiplication par quatre."),
        (" C'est", "C'est une multiplication par quatre."),
        ("$. ", "M. Roche investit 3,2 Mds$."),
        ("moins.\nIl", "Rien de moins.\nIl a 37 ans."),
        ("moins.\n", "Rien de moins."),
        ("titre", "Le titre"),
        (ARTICLE, ARTICLE),
    ],
)
def test_sentence_at(quote: str, expected: str) -> None:
    start = ARTICLE.index(quote)
    assert sentence_at(ARTICLE, Span(start, start + len(quote))).of(ARTICLE) == expected


def test_sentence_at_white_space_alone_stays_in_its_paragraph() -> None:
    text = "Un. Deux."
    assert sentence_at(text, Span(3, 4)).encloses(Span(3, 4))
    assert sentence_at("a\n\nb", Span(1, 3)).encloses(Span(1, 3))


PIECES = st.lists(
    st.sampled_from(["M.", "Roche", "37", "3,2", ".", "!", "…", "«", "»", " ", "\u00a0", "\n", "a", "😀", "(", '"'])
)


@given(PIECES)
def test_sentences_hold_every_character_that_is_not_white_space(pieces: list[str]) -> None:
    text = "".join(pieces)
    found = sentences(text)
    assert "".join("".join(s.of(text) for s in found).split()) == "".join(text.split())
    assert found == sorted(found)
    for sentence in found:
        assert sentence.of(text) == sentence.of(text).strip()
        assert "\n" not in sentence.of(text)


@given(PIECES, st.data())
def test_sentence_at_encloses_the_span_and_is_its_own_run_of_sentences(pieces: list[str], data: st.DataObject) -> None:
    text = "".join(pieces)
    if not text:
        return
    start = data.draw(st.integers(0, len(text) - 1))
    span = Span(start, data.draw(st.integers(start + 1, len(text))))
    run = sentence_at(text, span)
    if span.of(text).strip():
        blank = len(span.of(text)) - len(span.of(text).lstrip())
        assert run.encloses(Span(span.start + blank, span.start + len(span.of(text).rstrip())))
        starts = {sentence.start for sentence in sentences(text)}
        ends = {sentence.end for sentence in sentences(text)}
        assert run.start in starts
        assert run.end in ends
        assert sentence_at(text, run) == run


@pytest.mark.parametrize("unit", [".", "...", ". ", ".»", "A. ", "« ", "1. ", "\u00a0»", "?!)"])
def test_any_paragraph_is_read_in_linear_time(unit: str) -> None:
    # Quadratic, each of these would take the better part of a minute.
    text = unit * (40_000 // len(unit))
    assert sentences(text)[-1].end == len(text.rstrip())
