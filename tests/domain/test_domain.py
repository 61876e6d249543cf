"""The shared vocabulary: spans, statuses, ids, clocks, errors, changes."""

from __future__ import annotations

import pickle
import time
import uuid
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.changes import EVERYTHING, Changes
from annotator.domain.claim import CLAIM_FIELDS, ClaimFilter
from annotator.domain.errors import AnnotatorError, InvalidSpan, StaleChange, UnknownStatus
from annotator.domain.ids import new_id
from annotator.domain.ports import SystemClock, timestamp, today
from annotator.domain.span import Span
from annotator.domain.status import NEW, STATUSES, status


class Stopped:
    """A clock that stands still."""

    def __init__(self, time: datetime) -> None:
        self.time = time

    def now(self) -> datetime:
        return self.time


NOON = Stopped(datetime(2026, 3, 2, 12, 0, 0, 123456, tzinfo=UTC))

ends = st.integers(0, 30)
spans = st.tuples(ends, ends).filter(lambda pair: pair[0] < pair[1]).map(lambda pair: Span(*pair))


@pytest.mark.parametrize(("start", "end"), [(-1, 3), (3, 3), (4, 3), (0, 0)])
def test_a_span_covers_something(start: int, end: int) -> None:
    with pytest.raises(InvalidSpan) as caught:
        Span(start, end)
    assert (caught.value.start, caught.value.end) == (start, end)


@given(spans, spans)
def test_spans_are_sets_of_places(one: Span, other: Span) -> None:
    places, others = set(range(one.start, one.end)), set(range(other.start, other.end))
    assert len(one) == len(places)
    assert all((place in one) == (place in places) for place in range(32))
    assert one.overlaps(other) == other.overlaps(one) == bool(places & others)
    assert one.encloses(other) == (places >= others)
    assert (one < other) == ((one.start, one.end) < (other.start, other.end))


def test_the_passage_of_a_span() -> None:
    assert Span(1, 3).of("a😀é") == "😀é"
    with pytest.raises(InvalidSpan):
        Span(1, 4).of("a😀é")


def test_statuses() -> None:
    assert status("unverified") is NEW
    assert len({row.id for row in STATUSES}) == len({row.key for row in STATUSES}) == len(STATUSES)
    with pytest.raises(UnknownStatus) as caught:
        status("Verified")
    assert caught.value.known == tuple(row.id for row in STATUSES)


@given(st.datetimes(datetime(1970, 1, 2), datetime(9999, 12, 30)))
def test_ids_are_uuids_of_version_7_in_the_order_of_time(moment: datetime) -> None:
    clock = Stopped(moment.replace(tzinfo=UTC))
    one = uuid.UUID(new_id(clock))
    assert (one.version, one.variant) == (7, uuid.RFC_4122)
    assert one.int >> 80 == int(clock.time.timestamp() * 1000)
    assert new_id(clock) != str(one)
    assert str(one) < new_id(Stopped(clock.time + timedelta(milliseconds=2)))


def test_time_is_stored_in_utc_with_milliseconds() -> None:
    assert timestamp(NOON) == "2026-03-02T12:00:00.123Z"
    assert timestamp(Stopped(NOON.time.astimezone(timezone(timedelta(hours=9))))) == "2026-03-02T12:00:00.123Z"
    assert timestamp(Stopped(datetime(2026, 3, 2, tzinfo=UTC))) == "2026-03-02T00:00:00.000Z"
    assert SystemClock().now().tzinfo is UTC


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="the time zone of a process cannot be set")
@pytest.mark.parametrize(("zone", "date"), [("UTC", "2026-03-02"), ("XXX-13", "2026-03-03"), ("XXX+13", "2026-03-01")])
def test_today_is_the_reviewer_s(zone: str, date: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setenv("TZ", zone)
        time.tzset()
        assert today(NOON) == date
    time.tzset()


def test_changes_are_true_when_there_are_any() -> None:
    assert bool(Changes("claim.edit", subject="x")) is False
    for some in (Changes(articles=frozenset("a")), Changes(claims=frozenset("c")), Changes(scale=True), EVERYTHING):
        assert bool(some) is True
    assert Changes(claims=frozenset("c")).touches_claim("c")
    assert not Changes(claims=frozenset("c")).touches_claim("d")
    assert not Changes(claims=frozenset("c")).touches_article("c")
    assert Changes(articles=frozenset("a")).touches_article("a")
    assert EVERYTHING.touches_article("a")
    assert EVERYTHING.touches_claim("c")


def test_errors_are_data() -> None:
    kinds: Any = AnnotatorError.__subclasses__()
    assert {kind.__module__ for kind in kinds} == {"annotator.domain.errors"}
    for kind in kinds:
        # A plain exception: hashable, and equal to itself alone.
        one, other = (kind(*(1 for _ in kind.facts)) for _ in range(2))
        assert one != other
        assert hash(one) != hash(other)
    assert str(StaleChange("claim", "note", "a", "b", "Léa")) == (
        "StaleChange(table='claim', field='note', expected='a', actual='b', reviewer='Léa')"
    )


def test_an_error_is_made_with_its_facts_and_no_others() -> None:
    kind: Any = StaleChange
    assert kind("claim", "note", expected="a", actual="b").reviewer == ""
    for values, named in (
        (("claim",), {}),
        (("claim", "note", "a", "b", "Léa", "too many"), {}),
        (("claim", "note", "a", "b"), {"table": "twice"}),
        (("claim", "note", "a", "b"), {"other": "unknown"}),
    ):
        with pytest.raises(TypeError):
            kind(*values, **named)


def test_an_error_crosses_processes() -> None:
    again = pickle.loads(pickle.dumps(StaleChange("claim", "note", "a", "b", reviewer="Léa")))
    assert repr(again) == "StaleChange(table='claim', field='note', expected='a', actual='b', reviewer='Léa')"


def test_a_filter_that_restricts_nothing_is_the_default() -> None:
    assert ClaimFilter() == ClaimFilter(text="", statuses=frozenset(), tag="", reviewer="", article_id="")
    assert len(set(CLAIM_FIELDS)) == len(CLAIM_FIELDS)
