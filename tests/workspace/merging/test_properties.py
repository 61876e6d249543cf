"""Whatever three reviewers did apart: the order of merging makes no difference, nor does merging twice."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator.store.base import copy_base, open_base
from annotator.store.integrity import findings
from annotator.workspace.undo import redo, undo
from annotator.workspace.workspace import open_workspace
from tests.claims_base import tables
from tests.workspace.merging.bases import ACTS, Act, Player, clock, merge_into, merged, seen

# `--hypothesis-seed` has no say where others rely on the outcome: look for more with `derandomize=False`.
FEW = settings(max_examples=15, derandomize=True, deadline=None, suppress_health_check=list(HealthCheck))


def one_text(act: Act) -> Act:
    """The same act, but of one address there is one text."""
    return (act[0], act[1], act[1], act[3]) if act[0] == "add" else act


acts = st.lists(ACTS, max_size=12)
apart = st.lists(ACTS.filter(lambda act: act[0] not in ("address", "version")).map(one_text), max_size=12)
staying = st.lists(
    ACTS.filter(lambda act: act[0] not in ("move", "anchor", "address", "remove_article", "version")).map(one_text),
    max_size=12,
)
three = st.tuples(acts, acts, acts)


def made(folder: Path, common: list[Act], own: tuple[list[Act], ...]) -> list[Path]:
    """Bases of reviewers who, if there is anything in common, began with copies of one base."""
    start = folder / "common.sqlite"
    with closing(open_workspace(start, reviewer="Ada", create=True, clock=clock(0))) as workspace:
        Player(workspace).play(common)
    paths = []
    for place, (name, some) in enumerate(zip("abc", own, strict=False)):
        path = folder / f"{name}.sqlite"
        reviewer = ("Ada", "Bob", "Cleo")[place]
        if common:
            copy_base(start, path)
        with closing(open_workspace(path, reviewer=reviewer, create=not common, clock=clock(10 + place))) as workspace:
            Player(workspace).play(some)
        paths.append(path)
    return paths


def look(path: Path) -> dict[str, Any]:
    with closing(open_base(path)) as base:
        assert findings(base) == []
        return seen(base)


@FEW
@given(own=st.tuples(apart, apart, apart))
def test_the_order_of_merging_bases_made_apart_makes_no_difference(own: tuple[list[Act], ...]) -> None:
    compare_orders([], own)


@FEW
@given(common=staying, own=st.tuples(staying, staying, staying))
def test_the_order_of_merging_copies_makes_no_difference(common: list[Act], own: tuple[list[Act], ...]) -> None:
    compare_orders(common, own)


@FEW
@given(common=st.just([]) | acts, own=st.tuples(acts, acts))
def test_two_bases_come_to_the_same_from_either_side(common: list[Act], own: tuple[list[Act], ...]) -> None:
    """Whatever was done: claims moved, addresses changed, articles removed, new versions imported."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        a, b = made(folder, common, own)
        assert look(merged(folder, "ab", a, b)) == look(merged(folder, "ba", b, a))


def compare_orders(common: list[Act], own: tuple[list[Act], ...]) -> None:
    with TemporaryDirectory() as name:
        folder = Path(name)
        a, b, c = made(folder, common, own)
        ab, ba, bc = merged(folder, "ab", a, b), merged(folder, "ba", b, a), merged(folder, "bc", b, c)
        assert look(ab) == look(ba)
        orders = [
            look(merged(folder, "abc", ab, c)),
            look(merged(folder, "a-bc", a, bc)),
            look(merged(folder, "cab", c, ba)),
            look(merged(folder, "bc-a", bc, a)),
            look(merged(folder, "acb", a, c, b)),
        ]
        for other in orders[1:]:
            assert other == orders[0]


@FEW
@given(common=acts, own=three)
def test_merging_twice_changes_nothing_and_undo_takes_back_all(common: list[Act], own: tuple[list[Act], ...]) -> None:
    with TemporaryDirectory() as name:
        folder = Path(name)
        a, b, _ = made(folder, common, own)
        with closing(open_base(b)) as base:
            theirs = tables(base)
        with closing(open_base(a)) as base:
            before = tables(base)
        changed = bool(merge_into(a, b).changes)
        with closing(open_base(a)) as base:
            after = tables(base)
        again = merge_into(a, b)
        assert again.nothing
        # The other one learns what this one knows, and has nothing new to say then.
        merge_into(b, a)
        assert merge_into(a, b).nothing
        assert look(a) == look(b)
        if changed:
            with closing(open_workspace(a, reviewer="Mo")) as workspace:
                assert tables(workspace.base) == after
                undo(workspace)
                assert tables(workspace.base) == before
                assert findings(workspace.base) == []
                redo(workspace)
                assert tables(workspace.base) == after
        else:
            assert before == after
        del theirs
