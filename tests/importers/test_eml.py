from __future__ import annotations

from pathlib import Path

import pytest

from annotator.domain.article import Imported
from annotator.domain.errors import EmptyFile
from annotator.importers.eml import IMPORTER
from annotator.importers.format import Importer
from tests.importers.made import FOLDER
from tests.importers.made import read as read_made

HEAD = (
    "From: =?utf-8?q?L=C3=A9a?= Martin <lea@gazette.example>\nTo: a@b.example\n"
    "Subject: Re: =?utf-8?q?L=27=C3=A9t=C3=A9?=\n"
    "Date: Mon, 2 Mar 2026 23:30:00 -0500\n"
)
PARTS = HEAD + (
    "MIME-Version: 1.0\nContent-Type: multipart/alternative; boundary=B\n\n--B\n"
    "Content-Type: text/plain; charset=utf-8\n\nplain\n--B\nContent-Type: text/html; charset=iso-8859-1\n"
    "Content-Transfer-Encoding: quoted-printable\n\n"
    '<p>37=A0ans, l\'=E9t=E9</p><div class=3D"gmail_quote"><p>ancien</p></div>\n--B--\n'
)


def read(source: str) -> Imported:
    return IMPORTER.read(source.encode(), Path("a.eml"))


def test_it_is_an_importer() -> None:
    importer: Importer = IMPORTER
    assert importer.sniff((FOLDER / "mail.fr.eml").read_bytes(), Path("a.EML")) > 0.5
    assert importer.sniff((HEAD + "\nTexte").encode(), Path("mail")) > 0.5
    assert importer.sniff(b"Date : lundi\nFrom here on, all is text.\n", Path("a.txt")) == 0
    assert importer.sniff(b"Texte", Path("a.eml")) == 0


def test_a_mail_of_a_mail_program_without_signature_and_answered_mail() -> None:
    article = read_made("mail.fr.eml")
    assert article.text.split("\n") == [
        "Bonjour Jeanne,",
        "Voici les chiffres que tu demandais. La passerelle de Vaudreille a coûté 4,2 millions d’euros, soit 12 % de"
        " plus que prévu, et elle était fermée depuis dix-huit mois. Le comptage de l’agglomération donne 3 400"
        " passages par jour en 2025.",
        "Je reste joignable jusqu’à 18 h.",
        "Solène Aubrac",
    ]
    assert (article.fields.title, article.fields.author) == ("Passerelle : les chiffres", "Solène Aubrac")


def test_a_mail_in_html() -> None:
    article = read_made("mail.en.eml")
    assert article.text.split("\n") == [
        "Dear Ada,",
        "The board has decided to freeze fares until January 2028. It will cost £1.6\u00a0million a\u00a0year.",
        "840,000 passengers in 2025",
        "9% of what passengers pay",
        "Best regards,",
        "Moira Fenwick",
    ]


def test_headers_and_parts() -> None:
    article = read(PARTS)
    assert article.text == "37\u00a0ans, l'été"
    fields = article.fields
    assert (fields.title, fields.author, fields.published) == ("L'été", "Léa Martin", "2026-03-02")


def test_answers_between_quotations_are_kept() -> None:
    body = "> Combien ?\n37 ans.\n> Et qui paie ?\nLa mairie.\n"
    assert read(f"{HEAD}\n{body}").text == body.strip()


def test_a_mail_that_only_quotes_is_kept() -> None:
    assert read(f"{HEAD}\n> Une ligne.\n> Une autre.\n").text == "> Une ligne.\n> Une autre."


def test_a_forwarded_mail_under_an_answer_is_left_out() -> None:
    assert read(f"{HEAD}\nVoir dessous.\n\n-----Message d'origine-----\nDe : x\nAncien.\n").text == "Voir dessous."


def test_lines_that_flow_are_joined() -> None:
    mail = f"{HEAD}Content-Type: text/plain; charset=utf-8; format=flowed\n\nUne phrase \nqui flotte.\n\nFin.\n"
    assert read(mail).text == "Une phrase qui flotte.\nFin."


@pytest.mark.parametrize("header", ["Date: hier", "Date: Mon, 99 Mar 99999 00:00", "From: <>", "Subject: =?x?q?=?="])
def test_headers_that_make_no_sense(header: str) -> None:
    assert read(f"Message-ID: <1>\n{header}\n\nTexte.").text == "Texte."


def test_a_mail_without_words() -> None:
    with pytest.raises(EmptyFile):
        read(f"{HEAD}MIME-Version: 1.0\nContent-Type: image/png\n\nAAAA")
