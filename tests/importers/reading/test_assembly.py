from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.article import ArticleFields, Page
from annotator.importers.reading.assembly import Assembly
from annotator.text.canonical import canonical


def test_headings_notes_and_pages_keep_their_places() -> None:
    into = Assembly()
    into.page("i")
    into.paragraph("  Une  usine ", level=1)
    into.write("\r\n Il y a ")
    start = into.here
    into.write("37\u00a0ans")
    into.note(start, into.here, "À vérifier.", "comment", "Léa", "2026-03-02")
    into.write(", dit-il.  ")
    into.end()
    into.page("ii")
    into.paragraph("Fin.")
    article = into.finish(ArticleFields(), "a.docx", "application/x-test")
    assert article.text == "Une  usine\nIl y a 37\u00a0ans, dit-il.\nFin."
    assert [(heading.span.of(article.text), heading.level) for heading in article.headings] == [("Une  usine", 1)]
    (note,) = article.notes
    assert (note.span.of(article.text), note.text, note.author) == ("37\u00a0ans", "À vérifier.", "Léa")
    assert article.pages == (Page(0, "i"), Page(article.text.index("Fin"), "ii"))
    assert (article.fields.title, article.fields.language) == ("Une  usine", "fr")


def test_a_note_at_a_place_is_about_what_its_sentence_has_said() -> None:
    into = Assembly()
    into.write("Une phrase. Il y a 37 ans")
    into.note(into.here, into.here, "Source : mairie.", "footnote")
    into.write(", dit-elle. Fin.")
    article = into.finish(ArticleFields(), "", "")
    assert [note.span.of(article.text) for note in article.notes] == ["Il y a 37 ans"]


def test_a_note_at_the_head_of_a_line_is_about_that_line_and_an_empty_one_about_nothing() -> None:
    into = Assembly()
    into.note(0, 0, "Tout est à revoir.", "comment")
    into.note(0, 5, " \n", "comment")
    into.write("Une phrase.\nUne autre.\n")
    into.note(into.here, into.here, "Fin.", "comment")
    article = into.finish(ArticleFields(), "", "")
    assert [note.span.of(article.text) for note in article.notes] == ["Une phrase.", "Une autre."]


def test_given_fields_are_not_guessed_over() -> None:
    into = Assembly()
    into.paragraph("Il y a 37 ans que la loi est là.")
    fields = ArticleFields(title="Titre", language="en", url="https://example.org/")
    assert into.finish(fields, "", "").fields == fields


def test_nothing_gives_nothing() -> None:
    into = Assembly()
    into.page("1")
    into.heading(1)
    into.note(0, 0, "Seule.", "comment")
    article = into.finish(ArticleFields(), "", "")
    assert (article.text, article.headings, article.notes, article.pages) == ("", (), (), ())


pieces = st.lists(st.text(alphabet="ab .\n\r\t\u00a0e\u0301\ufeff\U0001f600", max_size=8), min_size=1, max_size=8)


@given(pieces, st.data())
def test_the_text_is_canonical_and_every_span_is_in_it(written: list[str], data: st.DataObject) -> None:
    into = Assembly()
    places = [0]
    for piece in written:
        into.write(piece)
        places.append(into.here)
    start, end = sorted((data.draw(st.sampled_from(places)), data.draw(st.sampled_from(places))))
    into.note(start, end, "x", "comment")
    into.page("1")
    article = into.finish(ArticleFields(), "", "")
    assert article.text == canonical("".join(written))
    for note in article.notes:
        marked = note.span.of(article.text)
        assert marked == marked.strip() != ""
