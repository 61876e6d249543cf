from __future__ import annotations

from pathlib import Path

import pytest

from annotator.domain.errors import EmptyFile
from annotator.importers.format import Importer
from annotator.importers.mhtml import IMPORTER
from tests.importers.made import FOLDER, read


def test_it_is_an_importer() -> None:
    importer: Importer = IMPORTER
    data = (FOLDER / "page.fr.mhtml").read_bytes()
    assert importer.sniff(data, Path("a.MHT")) > 0.5
    assert importer.sniff(data, Path("a")) > 0.5
    assert importer.sniff((FOLDER / "mail.en.eml").read_bytes(), Path("a.eml")) == 0


def test_it_is_the_article_that_chromium_saved_as_html() -> None:
    archive, page = read("page.fr.mhtml"), read("page.fr.html")
    assert archive.text == page.text
    assert archive.headings == page.headings
    assert (archive.fields.title, archive.fields.url) == (page.fields.title, page.fields.url)
    lines = archive.text.split("\n")
    assert lines[:2] == [
        "La passerelle de Vaudreille rouvrira en\u00a0mai",
        "Les travaux auront duré dix-huit mois et coûté 4,2\u00a0millions d’euros, soit 12\u00a0% de plus que prévu.",
    ]
    assert "«\u202fC’est un ouvrage" in archive.text
    assert "démontage de l’ancien tablier, en novembre 2024\u00a0;" in lines
    assert "180\u202f000 euros" in archive.text
    for around in ("Accueil", "cookies", "partenaires", "À lire aussi", "Handball", "Mentions"):
        assert around not in archive.text


def test_the_address_is_that_of_the_page_where_it_names_none() -> None:
    data = (FOLDER / "page.fr.mhtml").read_bytes().replace(b"canonical", b"other")
    assert IMPORTER.read(data, Path("a.mhtml")).fields.url == "http://127.0.0.1:8765/page.fr.source.html"


def test_an_archive_without_a_page() -> None:
    with pytest.raises(EmptyFile):
        IMPORTER.read(
            b"Content-Type: multipart/related; boundary=B\n\n--B\nContent-Type: image/png\n\nx\n--B--", Path("a.mht")
        )
