from __future__ import annotations

import io
from pathlib import Path

import pypdfium2
import pytest

from annotator.domain.article import Page
from annotator.domain.errors import UnreadableDocument
from annotator.importers.format import Importer
from annotator.importers.pdf import IMPORTER
from tests.importers.made import FOLDER, notes, paragraphs, read


def spaced(lines: list[str]) -> list[str]:
    return [" ".join(line.split()) for line in lines]


def test_it_is_an_importer() -> None:
    importer: Importer = IMPORTER
    data = (FOLDER / "printed.fr.pdf").read_bytes()
    assert importer.sniff(data, Path("a.PDF")) > 0.5
    assert importer.sniff(data, Path("a")) > 0.5
    assert importer.sniff(b"Texte", Path("a.pdf")) == 0


def test_hyphenated_lines_running_heads_and_footnotes() -> None:
    article = read("printed.fr.pdf")
    assert spaced(article.text.split("\n")) == spaced(paragraphs("fr"))
    assert notes(article) == [
        (
            "footnote",
            "",
            "L’ancienne passerelle avait été inaugurée il y a 37 ans",
            "Le 3 juin 1989, d’après les archives municipales.",
        ),
        (
            "footnote",
            "",
            "Le reste revient à la commune, qui a emprunté sur quinze ans",
            "Au taux de 3,1 %, délibération du 12 décembre 2024.",
        ),
    ]
    assert [heading.span.of(article.text) for heading in article.headings] == [
        "La passerelle de Vaudreille rouvrira en mai",
        "Dix-huit mois de chantier",
        "Qui paie quoi",
    ]
    assert article.pages == (Page(0, "1"), Page(article.text.index("Qui paie"), "2"))
    assert (article.fields.title, article.fields.author) == (article.text.split("\n")[0], "Jeanne Morel")


def test_two_columns_are_read_one_after_the_other() -> None:
    """All but the table, whose narrow cells break a word."""
    wanted = [line for line in spaced(paragraphs("fr")) if "M€" not in line and not line.startswith("Financeur")]
    lines = spaced(read("columns.fr.pdf").text.split("\n"))
    assert [line for line in lines if line in wanted] == wanted


def test_a_page_that_a_browser_has_printed() -> None:
    article = read("page.fr.pdf")
    lines = spaced(article.text.split("\n"))
    assert article.fields.url == "http://127.0.0.1:8765/page.fr.source.html"
    assert "http" not in article.text
    assert "pose des nouvelles piles, de mars à septembre 2025 ;" in lines
    (first,) = (line for line in lines if line.startswith("Fermée"))
    assert first.endswith("L’ancienne passerelle avait été inaugurée il y a 37 ans.")


def test_one_under_a_password() -> None:
    with pytest.raises(UnreadableDocument) as caught:
        read("locked.fr.pdf")
    assert caught.value.reason == "encrypted"


def test_one_without_a_letter() -> None:
    document = pypdfium2.PdfDocument.new()
    document.new_page(200, 200)
    buffer = io.BytesIO()
    document.save(buffer)
    document.close()
    with pytest.raises(UnreadableDocument) as caught:
        IMPORTER.read(buffer.getvalue(), Path("scan.pdf"))
    assert caught.value.reason == "pictures"
