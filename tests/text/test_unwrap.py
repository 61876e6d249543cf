from __future__ import annotations

import textwrap

import pytest

from annotator.text.canonical import canonical
from annotator.text.unwrap import unwrap

PARAGRAPHS = [
    "Le groupe annonce une usine",
    "La société compte investir 3,2 milliards d’euros en deux ans dans trois usines du nord du pays, a fait savoir sa "
    "directrice générale mardi. C’est quatre fois plus que dans les cinq années précédentes, et plus que tout ce que "
    "ses concurrents ont promis ensemble.",
    "Le syndicat demande des garanties. « Nous avons déjà entendu cela », a répondu son délégué, qui rappelle que deux "
    "sites sur cinq ont fermé depuis 2019, et qu’aucun des emplois promis alors n’est venu.",
    "Réponse en mars.",
]


@pytest.mark.parametrize("width", [60, 72, 80, 98])
@pytest.mark.parametrize("gap", ["\n\n", "\n", "\r\n\r\n"])
def test_a_wrapped_text_is_in_paragraphs_again(width: int, gap: str) -> None:
    line_end = "\r\n" if "\r" in gap else "\n"
    wrapped = gap.join(line_end.join(textwrap.wrap(text, width, break_on_hyphens=False)) for text in PARAGRAPHS)
    assert canonical(unwrap(wrapped)).split("\n") == PARAGRAPHS


def test_one_paragraph_a_line_stays() -> None:
    for gap in ("\n", "\n\n"):
        assert unwrap(gap.join(PARAGRAPHS)) == gap.join(PARAGRAPHS)


def test_one_long_address_does_not_hide_the_width() -> None:
    wrapped = "\n\n".join("\n".join(textwrap.wrap(text, 72)) for text in PARAGRAPHS)
    wrapped += "\n\nhttps://exemple.fr/" + "a" * 200
    assert canonical(unwrap(wrapped)).split("\n")[:4] == PARAGRAPHS


def test_a_compound_broken_at_its_hyphen_is_whole_again() -> None:
    lines = textwrap.wrap(PARAGRAPHS[1], 72)
    lines[0] = lines[0][:60] + " cyber-"
    lines[1] = "résilience " + lines[1]
    assert " cyber-résilience " in unwrap("\n".join(lines))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n\n",
        "un mot",
        "Courte ligne\nAutre ligne\nEncore une",
        "- du pain\n- du vin\n- du fromage de chèvre",
        # Headlines: long lines, each on its own.
        "\n".join(
            [
                "La ville double son budget pour les écoles du quartier nord",
                "Un rapport accuse trois ministères de retards répétés",
                "Les prix de l’énergie ont baissé de 12 % en six mois",
                "Grève reconduite dans les transports jusqu’à vendredi soir",
                "Le maire répond aux critiques de l’opposition sur l’eau",
            ]
        ),
        # Verse.
        "\n".join(
            [
                "Le vent se lève et pousse au large",
                "Les barques grises du matin,",
                "Et nul ne sait sous quelle charge",
                "Ploie le dos du vieux marin.",
            ]
        ),
    ],
)
def test_lists_headlines_and_verse_stay(text: str) -> None:
    assert unwrap(text) == text


def test_items_and_indented_lines_begin_a_paragraph() -> None:
    body = textwrap.wrap(PARAGRAPHS[1] + " " + PARAGRAPHS[2], 72)
    text = "\n".join([*body, "- un premier point", "- un second point", *body, *["   " + body[0], *body[1:]]])
    result = unwrap(text).split("\n")
    assert result[1:3] == ["- un premier point", "- un second point"]
    assert result[-1].startswith("   La société")
