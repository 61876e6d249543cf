from __future__ import annotations

from pathlib import Path

import pytest

from annotator.domain.article import ArticleFields, Imported
from annotator.domain.errors import UnreadableDocument
from annotator.importers.reading.assembly import Assembly
from annotator.importers.reading.html import DEEPEST, LONGEST, MOST_ELEMENTS, parse_html, write_html

PATH = Path("a.html")


def written(source: str) -> Imported:
    into = Assembly()
    write_html(parse_html(source, PATH), into)
    return into.finish(ArticleFields(), "", "")


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("<p>Un\n  deux</p>trois <p> quatre", "Un deux\ntrois\nquatre"),
        ("<p>37&nbsp;ans, «&#8239;oui&#8239;»", "37\u00a0ans, «\u202foui\u202f»"),
        ("<p>Un <b>mot</b><i>gras</i> ici<br>puis<br><br>là", "Un motgras ici\npuis\nlà"),
        ("<ul><li>un</li><li>deux <ul><li>trois</ul></ul>", "un\ndeux\ntrois"),
        ("<table><tr><th>An<th>Part<tr><td>2025<td><p>37 %</p></table>", "An\tPart\n2025\t37 %"),
        ("<table><tr><td><p>Un</p><p>deux</p></td><td>trois</td></tr></table>", "Un\ndeux\ntrois"),
        ("<pre>un\n  deux</pre>", "un\ndeux"),
        ("<p>Avant<script>x()</script><style>p{}</style> après</p><svg><text>non</text></svg>", "Avant après"),
        ("<p style='Display: none'>caché</p><p hidden>caché</p><p>vu", "vu"),
        ("<p>👨\u200d👩\u200d👧 É e\u0301", "👨\u200d👩\u200d👧 É é"),
        ("<p>un<p>", "un"),
    ],
)
def test_all_text_of_a_tree(source: str, text: str) -> None:
    assert written(source).text == text


def test_headings_are_told() -> None:
    article = written("<h1>Un <em>titre</em></h1><p>Texte.</p><h3>Plus bas</h3>")
    assert [(heading.span.of(article.text), heading.level) for heading in article.headings] == [
        ("Un titre", 1),
        ("Plus bas", 3),
    ]


@pytest.mark.parametrize(
    "source",
    ["<div>" * (DEEPEST + 20) + "x", "<i>x</i>" * (MOST_ELEMENTS + 1), "<p>" + "x" * (LONGEST + 1)],
    ids=["deep", "many", "long"],
)
def test_what_is_larger_than_any_article_is_refused(source: str) -> None:
    with pytest.raises(UnreadableDocument) as caught:
        parse_html(source, PATH)
    assert caught.value.reason == "huge"


def test_pictures_that_a_saved_page_holds_are_not_counted() -> None:
    picture = f'<img src="data:image/png;base64,{"A" * LONGEST}">'
    style = f"<style>p {{ background: url(data:{'A' * LONGEST}) }}</style>"
    assert written(f"{style}<p>Texte.{picture}</p>").text == "Texte."


@pytest.mark.parametrize("source", ["", " ", "<", "<!-- x", "<?xml ?>", "\0\0", "&#xD800;"])
def test_what_is_hardly_html(source: str) -> None:
    try:
        assert len(written(source).text) <= 1
    except UnreadableDocument as error:
        assert error.reason == "damaged"
