from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.span import Span
from annotator.ui.article.highlights import Highlight, Highlights

# Short texts for overlaps, long ones for spans over several pages of the table.
spans = st.one_of(
    st.tuples(st.integers(0, 60), st.integers(1, 25)),
    st.tuples(st.integers(0, 9000), st.integers(1, 5000)),
).map(lambda pair: Span(pair[0], pair[0] + pair[1]))
highlights = st.lists(spans, max_size=25).map(
    lambda found: [Highlight(f"claim {number}", span, "verified") for number, span in enumerate(found)]
)


@given(highlights, spans)
def test_finds_exactly_what_overlaps_in_reading_order(made: list[Highlight], span: Span) -> None:
    found = Highlights(made).overlapping(span.start, span.end)

    assert {one.claim_id for one in found} == {one.claim_id for one in made if one.span.overlaps(span)}
    assert [one.span.start for one in found] == sorted(one.span.start for one in found)


@given(highlights)
def test_two_that_overlap_are_underlined_at_different_depths(made: list[Highlight]) -> None:
    table = Highlights(made)

    for one in made:
        for other in made:
            if one != other and one.span.overlaps(other.span):
                assert table.lane(one) != table.lane(other)


@given(highlights, st.data())
def test_a_change_names_all_that_look_different(made: list[Highlight], data: st.DataObject) -> None:
    table = Highlights(made)
    lanes = {one.claim_id: table.lane(one) for one in made}
    changed = Highlight(f"claim {data.draw(st.integers(0, 30))}", data.draw(spans), "refuted")

    if data.draw(st.booleans()):
        touched = table.put(changed)
    else:
        touched = table.remove(changed.claim_id)

    fresh = Highlights(table)
    for one in table:
        assert table.lane(one) == fresh.lane(one)
        if one.claim_id in lanes and lanes[one.claim_id] != table.lane(one):
            assert one in touched
    assert len(fresh) == len(table)


def test_another_status_leaves_the_neighbours_alone() -> None:
    inner, outer = Highlight("inner", Span(5, 9), "verified"), Highlight("outer", Span(0, 20), "verified")
    table = Highlights([inner, outer])
    other = Highlight("inner", Span(5, 9), "refuted")

    assert table.put(other) == [other]
    assert table.get("inner") == other


def test_the_innermost_comes_first_at_a_place() -> None:
    made = [
        Highlight("sentence", Span(0, 90), "verified"),
        Highlight("figure", Span(10, 16), "verified"),
        Highlight("clause", Span(5, 40), "verified"),
    ]

    assert [one.claim_id for one in Highlights(made).at(12)] == ["figure", "clause", "sentence"]
    assert [one.claim_id for one in Highlights(made).at(16)] == ["clause", "sentence"]


def test_a_removed_one_is_gone_and_removing_it_twice_is_nothing() -> None:
    table = Highlights([Highlight("one", Span(0, 5000), "verified")])

    assert [one.claim_id for one in table.remove("one")] == ["one"]
    assert table.remove("one") == []
    assert table.overlapping(0, 9000) == []
    assert len(table) == 0
