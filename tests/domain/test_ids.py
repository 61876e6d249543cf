"""Ids of bases made apart never collide."""

from __future__ import annotations

import multiprocessing
import re
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from uuid import RFC_4122, UUID

from annotator.domain.ids import new_id

MANY = 20_000
AT = datetime(2026, 3, 2, 8, 0, 0, 123_000, tzinfo=UTC)


class Stopped:
    """A clock that stands still: all ids are of one millisecond."""

    def __init__(self, at: datetime = AT) -> None:
        self.at = at

    def now(self) -> datetime:
        return self.at


def some(count: int) -> list[str]:
    clock = Stopped()
    return [new_id(clock) for _ in range(count)]


def test_an_id_is_a_uuid_of_version_7_that_tells_its_time() -> None:
    for name in some(100):
        value = UUID(name)
        assert re.fullmatch(r"[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}", name)
        assert (value.version, value.variant) == (7, RFC_4122)
        assert value.int >> 80 == int(AT.timestamp() * 1000)


def test_ids_stand_in_the_order_of_their_time() -> None:
    names = [new_id(Stopped(AT + timedelta(milliseconds=step))) for step in range(1000)]
    assert names == sorted(names)


def test_none_of_one_millisecond_is_the_same_in_threads() -> None:
    with ThreadPoolExecutor(8) as threads:
        found = [name for part in threads.map(some, [MANY] * 8) for name in part]
    assert len(set(found)) == 8 * MANY


def test_none_of_one_millisecond_is_the_same_in_processes_forked_from_one() -> None:
    """A generator of numbers that a fork copies would give both the same ones."""
    some(10)
    forked = multiprocessing.get_context("fork")
    with ProcessPoolExecutor(4, mp_context=forked) as processes:
        found = [name for part in processes.map(some, [MANY] * 4) for name in part]
    assert len(set(found)) == 4 * MANY
