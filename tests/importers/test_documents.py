"""What all formats of documents have in common, on documents that other programs have made."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest

from annotator.domain.errors import AnnotatorError, UnreadableDocument
from annotator.importers import read_file
from tests.importers.breaking import SocketOpened
from tests.importers.made import FOLDER, notes, paragraphs, read, sample_paragraphs

DOCUMENTS = sorted(path.name for path in FOLDER.iterdir() if path.suffix not in (".py", ".txt") and path.is_file())
LOCKED = "locked.fr.pdf"

COMMENTS = {
    "fr": [
        ("comment", "Léa Martin", "4,2 millions d’euros", "Chiffre de la mairie : à vérifier dans le budget voté."),
        ("comment", "Paul N’Diaye", "les 180 000 euros de l’éclairage", "Demander la facture à la régie."),
    ],
    "en": [("comment", "Ada Brook", "£1.6 million a year", "Board paper says 1.4. Which one is it?")],
}
FOOTNOTES = {
    "fr": [
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
    ],
    "en": [("footnote", "", "The ferry has crossed the sound for 112 years", "First crossing on 2 May 1914.")],
}


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("suffix", ["docx", "odt", "rtf"])
def test_a_draft_with_comments_footnotes_and_tracked_changes(suffix: str, language: str) -> None:
    article = read(f"draft.{language}.{suffix}")
    assert article.text.split("\n") == paragraphs(language)
    found = notes(article)
    assert [note for note in found if note[0] == "comment"] == COMMENTS[language]
    assert [note for note in found if note[0] == "footnote"] == FOOTNOTES[language]
    assert {note.written.removesuffix("Z") for note in article.notes if note.kind == "comment"} == {
        "2026-03-02T09:30:00"
    }
    headings = [heading.span.of(article.text) for heading in article.headings]
    assert headings[0] == article.fields.title == paragraphs(language)[0]
    assert len(headings) == {"fr": 3, "en": 2}[language]
    assert (article.fields.author, article.fields.published, article.fields.language) == (
        "Jeanne Morel",
        "2026-03-02",
        language,
    )


@pytest.mark.parametrize("suffix", ["docx", "odt", "rtf", "epub", "html", "pdf"])
def test_the_shipped_article_is_the_same_in_every_format(suffix: str) -> None:
    text = read(f"sample.fr.{suffix}").text
    assert [" ".join(line.split()) for line in text.split("\n")] == sample_paragraphs()
    assert "4,6\u00a0Mds$" in text or suffix == "pdf"


@pytest.mark.parametrize("name", DOCUMENTS)
@pytest.mark.usefixtures("no_sockets")
def test_nothing_is_fetched(name: str) -> None:
    if name == LOCKED:
        with pytest.raises(UnreadableDocument):
            read(name)
    else:
        assert read(name).text


@pytest.mark.usefixtures("no_sockets")
def test_that_nothing_is_fetched_would_be_noticed() -> None:
    with pytest.raises(SocketOpened), socket.socket() as opened:
        opened.connect(("127.0.0.1", 9))


@pytest.mark.parametrize("name", DOCUMENTS)
def test_half_a_document_is_told_in_one_way(name: str, tmp_path: Path) -> None:
    data = (FOLDER / name).read_bytes()
    path = tmp_path / name
    for size in (len(data) // 2, 600, 12):
        path.write_bytes(data[:size])
        try:
            read_file(path)
        except AnnotatorError as error:
            assert vars(error)["path"] == str(path)
