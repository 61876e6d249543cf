from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.errors import Cancelled
from annotator.domain.placement import KEPT, ORPHAN, RECHECK, Change, Placement
from annotator.domain.span import Span
from annotator.matching.versions.placing import Placer
from annotator.text.canonical import canonical
from annotator.text.versions.words import forms, plain
from annotator.text.words import snap
from tests.text.versions.test_pairing import PROSE

ARTICLE = (
    "Le suspect, un homme de 37 ans, a été arrêté mardi à Lyon. Sa compagne, 37 ans, est libre.\n"
    "Le maire, 37 ans, n’a pas réagi. Le chômage a augmenté de 12 % en un an dans la région, selon l’Insee.\n"
    "Il s’agit d’une multiplication par quatre des montants. Le procès s’ouvre lundi à Nantes."
)


def place(quote: str, *edits: tuple[str, str], nth: int = 1, old: str = ARTICLE, language: str = "fr") -> Placement:
    """What becomes of the nth place of a quote when the first of each edit is replaced by the second."""
    new = old
    for was, now in edits:
        assert new.count(was) == 1
        new = new.replace(was, now)
    return Placer(old, new, language).place(spot(old, quote, nth))


def spot(text: str, quote: str, nth: int = 1) -> Span:
    start = -1
    for _ in range(nth):
        start = text.index(quote, start + 1)
    return Span(start, start + len(quote))


def change(found: Placement) -> Change:
    assert found.outcome == RECHECK
    assert found.change is not None
    return found.change


def test_a_changed_figure_is_to_be_rechecked_and_its_likes_elsewhere_are_kept() -> None:
    edit = ("homme de 37 ans", "homme de 38 ans")
    assert change(place("37 ans", edit)) == Change("figure", "37 ans", "38 ans")
    assert place("37 ans", edit, nth=2).outcome == KEPT
    assert place("37 ans", edit, nth=3).outcome == KEPT


@pytest.mark.parametrize(
    ("edit", "kind"),
    [
        (("augmenté", "baissé"), "direction"),
        (("a augmenté", "n’a pas augmenté"), "negation"),
        (("a augmenté", "aurait augmenté"), "certainty"),
        (("12 %", "13 %"), "figure"),
        (("12 %", "plus de 12 %"), "figure"),
        (("Le chômage", "Le trafic"), "wording"),
        (("Le chômage", "À Lyon, le chômage"), "name"),
        (("a augmenté", "a bien augmenté"), "wording"),
    ],
)
def test_what_changed_in_the_passage(edit: tuple[str, str], kind: str) -> None:
    assert change(place("Le chômage a augmenté de 12 % en un an", edit)).kind == kind


@pytest.mark.parametrize(
    ("edit", "kind"),
    [
        (("12 %", "13 %"), "figure"),
        (("l’Insee", "l’Ifop"), "name"),
        (("a augmenté", "a baissé"), "direction"),
        (("dans la région", "pas dans la région"), "negation"),
        (("dans la région", "dans notre région"), "sentence"),
    ],
)
def test_what_changed_in_the_sentence_of_a_fragment(edit: tuple[str, str], kind: str) -> None:
    assert change(place("en un an", edit)).kind == kind


def test_a_sentence_may_change_where_nothing_hangs_on_it() -> None:
    quote = "Le chômage a augmenté de 12 % en un an dans la région"
    assert place(quote, ("selon l’Insee", "d’après un relevé de l’Insee")).outcome == RECHECK  # beside the passage
    old = ARTICLE.replace("selon l’Insee", "ce qui a surpris tous les observateurs de la vie économique")
    assert place(quote, ("observateurs", "habitués"), old=old).outcome == KEPT


def test_typography_changes_nothing_and_the_new_spelling_is_taken() -> None:
    found = place("augmenté de 12 %", ("12 %", "12\u00a0%"), ("l’Insee", "l'Insee"))
    assert found == Placement(KEPT, found.span)
    assert found.span == spot(ARTICLE.replace("12 %", "12\u00a0%"), "augmenté de 12\u00a0%")


def test_other_words_for_a_figure_are_shown_in_its_place() -> None:
    found = place("multiplication par quatre", ("une multiplication par quatre", "un quadruplement"))
    assert change(found).kind == "figure"
    assert change(found).now.endswith("quadruplement")


def test_a_passage_that_is_gone_is_an_orphan() -> None:
    assert place("lundi à Nantes", (" Le procès s’ouvre lundi à Nantes.", "")).outcome == ORPHAN
    assert place("37 ans", ("Sa compagne, 37 ans, est libre.", ""), nth=2).outcome == ORPHAN
    assert place("mardi", (" mardi", "")).outcome == ORPHAN


def test_what_stays_of_a_passage_over_two_sentences_is_to_be_rechecked() -> None:
    quote = "des montants. Le procès s’ouvre"
    assert place(quote, ("Le procès s’ouvre", "Le procès commence")).outcome == RECHECK
    assert place(quote, (" Le procès s’ouvre lundi à Nantes.", "")).outcome == RECHECK


def test_paragraphs_that_change_places_take_their_claims_along() -> None:
    new = "\n".join(ARTICLE.split("\n")[::-1])
    placer = Placer(ARTICLE, new)
    for nth, order in ((1, 2), (2, 3), (3, 1)):
        assert placer.place(spot(ARTICLE, "37 ans", nth)) == Placement(KEPT, spot(new, "37 ans", order))


def test_a_passage_in_a_sentence_that_is_otherwise_new() -> None:
    old = f"{ARTICLE} Pour la première fois la mairie de Sète interdit les voitures dans le port, dit-on."
    new = (
        f"{ARTICLE} D’après plusieurs sources concordantes, et malgré les protestations répétées des commerçants, dont "
        "beaucoup craignent une chute durable des ventes en été, la mairie de Sète interdit les voitures : une mesure "
        "que le conseil avait pourtant repoussée."
    )
    found = Placer(old, new, "fr").place(spot(old, "la mairie de Sète interdit les voitures"))
    assert found.outcome == RECHECK
    assert found.span == spot(new, "la mairie de Sète interdit les voitures")


def test_one_of_two_alike_sentences_that_is_left_alone_is_to_be_rechecked() -> None:
    twin = "La plus jeune des victimes avait 37 ans."
    old = f"Avant. {twin} Après.\nUn mot de la fin sur autre chose."
    new = f"Un mot de la fin sur autre chose.\nIci, rien. {twin}\nEt voilà."
    placer = Placer(f"{old}\n{twin}", new, "fr")
    first, second = (placer.place(spot(placer.old.text, "37 ans", nth)) for nth in (1, 2))
    assert first.outcome == ORPHAN
    assert change(second).kind == "repeated"


def test_progress_is_told_and_can_stop_the_work() -> None:
    class Stopper:
        def report(self, done: int, total: int) -> None:
            raise Cancelled

    with pytest.raises(Cancelled):
        Placer(ARTICLE, ARTICLE).place_all([Span(0, 2)], Stopper())


@st.composite
def texts_with_spans(draw: st.DrawFn) -> tuple[str, str, list[Span]]:
    old, new = (canonical("\n".join(draw(PROSE))) for _ in range(2))
    starts = st.integers(0, len(old) - 1)
    spans = st.tuples(starts, st.integers(1, 60)).map(lambda pair: Span(pair[0], min(len(old), sum(pair))))
    selected = spans.map(lambda span: snap(old, span)).filter(bool)
    return old, new, [span for span in draw(st.lists(selected, min_size=1, max_size=5)) if span]


@given(texts_with_spans())
def test_kept_means_word_for_word(made: tuple[str, str, list[Span]]) -> None:
    old, new, spans = made
    for span, found in zip(spans, Placer(old, new).place_all(spans), strict=True):
        assert (found.span is None) == (found.outcome == ORPHAN)
        assert (found.change is None) == (found.outcome != RECHECK)
        if found.span:
            assert found.span.end <= len(new)
        if found.outcome == KEPT and found.span:
            assert (
                forms(plain(found.span.of(new)), None) == forms(plain(span.of(old)), None) or not span.of(old).isalnum()
            )


@given(texts_with_spans())
def test_the_same_text_keeps_every_claim(made: tuple[str, str, list[Span]]) -> None:
    old, _new, spans = made
    assert Placer(old, old).place_all(spans) == [Placement(KEPT, span) for span in spans]
    before = f"Un autre début.\n{old}"
    moved = [Span(span.start + 16, span.end + 16) for span in spans]
    assert Placer(old, before).place_all(spans) == [Placement(KEPT, span) for span in moved]
