from __future__ import annotations

from pathlib import Path

import pytest

from annotator.domain.article import ArticleFields, Imported
from annotator.importers.format import Importer
from annotator.importers.html import IMPORTER

PROSE = (
    "Le conseil de la ville de Bréval a voté lundi un budget de 4,2 millions d’euros pour la rénovation de l’école, "
    "construite il y a 37&nbsp;ans. La maire, Anne Rivoire, parle d’un «&#8239;effort sans précédent&#8239;»."
)
HEAD = """<!doctype html><html lang="fr"><head><meta charset="utf-8">
<title>L’école de Bréval sera rénovée - Le Courrier de Bréval</title>
<meta property="og:site_name" content="Le Courrier de Bréval">
<meta property="og:title" content="L’école de Bréval sera rénovée">
<meta name="author" content="Jeanne Morel"><meta property="article:published_time" content="2026-03-02T08:00:00+01:00">
<link rel="canonical" href="https://courrier.example/ecole?id=7"></head>"""
PAGE = (
    HEAD
    + """<body><nav><ul><li><a href="/">Accueil</a><li><a href="/sport">Sport</a></ul></nav>
<div id="cookie-banner"><p>Ce site utilise des cookies pour mesurer son audience et choisir ses publicités.</div>
<header><h1>L’école de Bréval sera rénovée</h1></header>
<p class="chapo">Le vote de lundi met fin à trois ans de débats entre la mairie et les parents d’élèves du village.</p>
<article>"""
    + f"<p>{PROSE}</p><h2>Trois ans de travaux</h2><p>{PROSE.replace('lundi', 'mardi')}</p>"
    + """<ul><li>une cantine de 120 places ;</li><li>deux salles de classe.</li></ul>
<table><tr><th>Année</th><th>Montant</th></tr><tr><td>2026</td><td>1,4 M€</td></tr></table>
<p>Crédits photos : Agence Bréval</p></article>
<aside><h3>À lire aussi</h3><p><a href="/x">Le pont de Bréval est fermé jusqu’au printemps prochain</a></aside>
<script>fetch("https://mouchard.example/")</script>
<footer><p>Mentions légales. Tous droits réservés.</footer></body></html>"""
)


def read(source: str, name: str = "page.html") -> Imported:
    return IMPORTER.read(source.encode(), Path(name))


def test_it_is_an_importer() -> None:
    importer: Importer = IMPORTER
    assert importer.sniff(PAGE.encode(), Path("a.HTML")) > 0.5
    assert importer.sniff(b"<!-- x -->\n<!DOCTYPE html>", Path("page")) > 0.5
    assert importer.sniff(b"<?xml version='1.0'?><rss>", Path("page")) == 0
    assert importer.sniff(b"Un texte <html>", Path("a.txt")) == 0
    assert importer.sniff(b"PK\x03\x04" + bytes(50), Path("a.html")) == 0


def test_the_article_without_the_page_around_it() -> None:
    article = read(PAGE)
    assert article.text.split("\n") == [
        "L’école de Bréval sera rénovée",
        "Le vote de lundi met fin à trois ans de débats entre la mairie et les parents d’élèves du village.",
        PROSE.replace("&nbsp;", "\u00a0").replace("&#8239;", "\u202f"),
        "Trois ans de travaux",
        PROSE.replace("&nbsp;", "\u00a0").replace("&#8239;", "\u202f").replace("lundi", "mardi"),
        "une cantine de 120 places ;",
        "deux salles de classe.",
        "Année\tMontant",
        "2026\t1,4 M€",
    ]
    assert [heading.span.of(article.text) for heading in article.headings] == [
        "L’école de Bréval sera rénovée",
        "Trois ans de travaux",
    ]


def test_what_a_page_tells_of_itself() -> None:
    article = read(PAGE)
    assert article.fields == ArticleFields(
        title="L’école de Bréval sera rénovée",
        outlet="Le Courrier de Bréval",
        author="Jeanne Morel",
        published="2026-03-02",
        url="https://courrier.example/ecole?id=7",
        language="fr",
    )
    assert (article.source, article.media_type, article.encoding) == ("page.html", "text/html", "utf-8")


def test_the_address_that_a_browser_has_left() -> None:
    saved = "<!DOCTYPE html>\n<!-- saved from url=(0025)https://courrier.example/7 -->\n"
    page = PAGE.replace("<!doctype html>", saved)
    assert read(page).fields.url == "https://courrier.example/ecole?id=7"
    assert read(page.replace("/ecole?id=7", "")).fields.url == "https://courrier.example/7"


@pytest.mark.parametrize("address", ["javascript:alert(1)", "/ecole", "https://a b", "http://", "http://[x"])
def test_an_address_that_is_none_is_left_out(address: str) -> None:
    assert read(PAGE.replace("https://courrier.example/ecole?id=7", address)).fields.url == ""


def test_a_page_with_nothing_around_its_text_is_read_whole() -> None:
    article = read("<html><head><title>Note</title></head><body><p>Il y a 37 ans.</p><p>Fin.</p></body></html>")
    assert article.text == "Il y a 37 ans.\nFin."
    assert (article.fields.title, article.fields.language) == ("Note", "fr")


def test_the_language_of_a_text_that_tells_none_is_that_of_the_page() -> None:
    assert read('<html lang="de-AT"><p>Zahlen').fields.language == "de"
    assert read('<html lang="en"><p>Il y a 37 ans que la loi est votée.').fields.language == "fr"


def test_white_space_that_means_something_survives() -> None:
    kept = "\u00a0\u202f\u2009\u200d"
    page = PAGE.replace("Anne Rivoire", f"Anne{kept}Rivoire")
    assert f"Anne{kept}Rivoire" in read(page).text
