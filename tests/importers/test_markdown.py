from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.article import ArticleFields
from annotator.importers.format import Importer
from annotator.importers.markdown import IMPORTER
from annotator.text.canonical import canonical


def read(source: str) -> str:
    return IMPORTER.read(source.encode(), Path("article.md")).text


def test_it_is_an_importer() -> None:
    importer: Importer = IMPORTER
    assert importer.sniff(b"# Titre", Path("a.MD")) > 0.5
    assert importer.sniff(b"# Titre", Path("a.txt")) == 0
    assert importer.sniff(b"\x00\x01\x02", Path("a.md")) == 0


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("# Un *grand* titre #\n\nTexte.", "Un grand titre\nTexte."),
        ("Titre\n=====\nSous-titre\n---\nTexte.", "Titre\nSous-titre\nTexte."),
        ("Un paragraphe\nsur deux lignes.\n\nUn autre.", "Un paragraphe sur deux lignes.\nUn autre."),
        ("Une fin  \nforcée\\\nici.", "Une fin\nforcée\nici."),
        ("**gras**, _italique_, ***les deux***, ~~barré~~, `code`", "gras, italique, les deux, barré, code"),
        ("Un [lien](https://a.fr 'titre'), un [autre][1].\n\n[1]: https://b.fr", "Un lien, un autre."),
        ("![Une *vue* du port](vue.png)", "Une vue du port"),
        ("<https://exemple.fr> et &eacute;t&eacute; \\*", "https://exemple.fr et été *"),
        ("- un\n- deux\n  - trois\n\n1. quatre\n2. cinq", "un\ndeux\ntrois\nquatre\ncinq"),
        ("- un\n\n  encore\n- deux", "un\nencore\ndeux"),
        ("> « Cité »\n> encore\n>\n> > Deux fois", "« Cité » encore\nDeux fois"),
        ("    du code\n\n```py\nx = 1\n```", "du code\nx = 1"),
        ("| A | B |\n|---|--:|\n| 37 ans | 3,2 % |", "A\tB\n37 ans\t3,2 %"),
        ("Avant <!-- caché --> après<br>ligne <b>gras</b>", "Avant  après\nligne gras"),
        ("<!-- caché\nencore -->\n\nTexte", "Texte"),
        ("<div>\n<p>Un <b>bloc</b></p><p>deux</p>\n<script>x()</script>\n</div>\n\nFin", "Un bloc\ndeux\nFin"),
        ("<div><![if !IE]>bloc<![endif]></div>", "bloc"),
        ("Un\n\n***\n\nDeux", "Un\nDeux"),
        ("3 * 4 * 5 et snake_case_ici, 2\\. pas une liste", "3 * 4 * 5 et snake_case_ici, 2. pas une liste"),
        ("L’été : « 3,2 Mds$ »\u00a0; 12\u202f%", "L’été : « 3,2 Mds$ »\u00a0; 12\u202f%"),
        ("", ""),
        ("<!-- rien -->", ""),
    ],
)
def test_words_stay_and_marks_go(source: str, text: str) -> None:
    assert read(source) == text
    assert canonical(text) == text


def test_fields() -> None:
    source = "---\nauthor: A. Roche\ndate: 2026-03-02\nlang: fr-FR\n---\n\nIntro.\n\n# Le *titre*\n\nC’est un texte."
    imported = IMPORTER.read(source.encode("utf-8-sig"), Path("dossier/article.md"))
    assert imported.fields == ArticleFields("Le titre", "", "A. Roche", "2026-03-02", "", "fr-FR")
    assert imported.text == "Intro.\nLe titre\nC’est un texte."
    assert (imported.source, imported.media_type, imported.encoding) == ("article.md", "text/markdown", "utf-8-sig")


def test_a_title_from_the_head_or_the_first_words() -> None:
    assert IMPORTER.read(b"---\r\ntitle: T\r\n---\r\n# H\r\n", Path("a.md")).fields.title == "T"
    assert IMPORTER.read(b"## Deux\n\nTexte.", Path("a.md")).fields.title == "Deux"
    assert IMPORTER.read("Il est là, dans la ville.".encode("cp1252"), Path("a.md")).fields.language == "fr"


PIECES = ["# ", "*", "**", "_", "`", "```\n", "[", "](", ")", "![", "<", "<!", "<![", "<!--", "-->", ">", "</", "div"]
PIECES += ["|", "---", "\n", "\n\n", "a", " ", "    ", "- ", "1. ", "> ", "&", ":", "\\", "é"]


@given(st.lists(st.sampled_from(PIECES)).map("".join))
def test_any_source_is_read(source: str) -> None:
    text = read(source)
    assert canonical(text) == text


@pytest.mark.parametrize("mark", ["> ", "- ", "1. ", "> - "])
@pytest.mark.parametrize("depth", [10, 20, 45, 60, 200, 2000])
def test_nothing_is_lost_however_deep_it_stands(mark: str, depth: int) -> None:
    text = read(f"Début\n\n{mark * depth}profond\n\nFin\n\n{'[' * 500}")
    assert text.startswith("Début")
    assert "profond" in text
    assert text.endswith("[")
    assert depth > 20 or "profond" in text.split("\n")
