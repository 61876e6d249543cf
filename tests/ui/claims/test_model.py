from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from annotator.domain.claim import ClaimFilter
from annotator.domain.errors import BaseDamaged
from annotator.ui.claims import model as module
from annotator.ui.claims.model import RECORD, ClaimsModel
from annotator.ui.desk import Desk
from annotator.workspace import queries
from annotator.workspace.claims import edit_claim, remove_claims, set_status
from annotator.workspace.workspace import Workspace, open_workspace
from tests.ui.claims.conftest import Mark

QUOTES = ("dix ans", "multiplication", "37 ans", "sa présidente", "2,1 Mds$")


@pytest.fixture
def model(desk: Desk, mark: Mark) -> ClaimsModel:
    for quote in QUOTES:
        mark(quote)
    model = ClaimsModel()
    model.use(desk.workspace.base, [5, 4, 3, 2, 1])
    return model


def shown(model: ClaimsModel) -> list[int]:
    return model.numbers(range(model.rowCount()))


def test_it_serves_what_a_list_and_a_screen_reader_need(model: ClaimsModel) -> None:
    index = model.index(2, 0)
    assert index.data() == "37 ans"
    assert index.data(RECORD).claim.number == 3
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == (
        "Unverified: 37 ans. Il est présent depuis 37 ans dans le pays."
    )
    assert "37 ans dans le pays" in index.data(Qt.ItemDataRole.ToolTipRole)
    assert index.data(Qt.ItemDataRole.DecorationRole) is None
    assert model.columnCount() == 1
    assert model.rowCount(index) == 0


def test_the_tool_tip_takes_text_for_text(desk: Desk, model: ClaimsModel) -> None:
    desk.run(edit_claim, queries.claims_by(desk.workspace.base, "number", (3,))[0].id, note="<b>&", priority=3)
    tip = model.index(2, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert "&lt;b&gt;&amp;" in tip
    assert "High" in tip


def test_records_are_read_a_page_at_a_time(
    desk: Desk, mark: Mark, model: ClaimsModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "PAGE", 2)
    model.forget()
    assert model.record(3) is not None
    assert [number for number in range(1, 6) if model.kept(number)] == [2, 3]


def test_no_more_records_are_kept_than_wanted(model: ClaimsModel, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "PAGE", 1)
    monkeypatch.setattr(module, "MOST_KEPT", 2)
    model.forget()
    for row in range(5):
        assert model.record(row) is not None
    assert sum(model.kept(number) is not None for number in range(1, 6)) <= 3


def test_a_claim_that_is_gone_has_an_empty_row(desk: Desk, model: ClaimsModel) -> None:
    desk.run(remove_claims, [queries.claims_by(desk.workspace.base, "number", (3,))[0].id])
    assert model.record(2) is None
    assert model.index(2, 0).data() is None
    assert len(model.ids(range(5))) == 4


def test_a_base_that_cannot_be_read_is_told_and_leaves_empty_rows(damaged_base: Workspace) -> None:
    model = ClaimsModel()
    failed: list[object] = []
    model.failed.connect(failed.append)
    model.use(damaged_base.base, [1])
    assert model.record(0) is None
    assert model.record(0) is None
    assert [type(error) for error in failed] == [BaseDamaged]


@pytest.mark.parametrize(
    ("after", "survivors"),
    [
        ([5, 4, 3, 2, 1], [5, 4, 3, 2, 1]),
        ([4, 3, 2, 1], [4, 3, 2, 1]),
        ([5, 4, 2, 1], [5, 4, 2, 1]),
        ([5, 4, 3], [5, 4, 3]),
        ([], []),
    ],
)
def test_rows_that_go_in_one_place_leave_the_others_in_peace(
    desk: Desk, model: ClaimsModel, after: list[int], survivors: list[int]
) -> None:
    held = {number: QPersistentModelIndex(model.index(row, 0)) for row, number in enumerate(shown(model))}
    model.use(desk.workspace.base, after)
    assert shown(model) == after
    assert [number for number, index in held.items() if index.isValid()] == survivors
    assert all(held[number].row() == row for row, number in enumerate(after))


@pytest.mark.parametrize("after", [[6, 3, 2], [3, 6, 2], [3, 2, 6], [3, 6, 1, 2]])
def test_rows_that_come_in_one_place_leave_the_others_in_peace(
    desk: Desk, mark: Mark, model: ClaimsModel, after: list[int]
) -> None:
    mark("37 ans dans le pays")
    model.use(desk.workspace.base, [3, 2])
    held = QPersistentModelIndex(model.index(1, 0))
    model.use(desk.workspace.base, after)
    assert shown(model) == after
    assert held.isValid()
    assert held.row() == after.index(2)


@pytest.mark.parametrize("after", [[1, 2, 3, 4, 5], [5, 2, 6], [4, 5]])
def test_any_other_order_resets_the_rows(desk: Desk, mark: Mark, model: ClaimsModel, after: list[int]) -> None:
    mark("37 ans dans le pays")
    resets: list[None] = []
    model.modelReset.connect(lambda: resets.append(None))
    model.use(desk.workspace.base, after)
    assert shown(model) == after
    assert len(resets) == 1


def test_another_base_is_read_anew_though_its_numbers_are_the_same(
    desk: Desk, mark: Mark, model: ClaimsModel, tmp_path: Path
) -> None:
    assert model.record(0) is not None
    other = open_workspace(tmp_path / "other.sqlite", create=True)
    model.use(other.base, [5, 4, 3, 2, 1])
    assert model.record(0) is None
    other.close()


def test_a_refreshed_claim_is_shown_as_it_is_now(desk: Desk, model: ClaimsModel) -> None:
    told: list[QModelIndex] = []
    base = desk.workspace.base
    assert model.record(0) is not None
    model.dataChanged.connect(lambda first, _last: told.append(first.row()))
    desk.run(set_status, [queries.claims_by(base, "number", (2,))[0].id], "verified")
    model.refresh(queries.records_by_number(base, (2,)))
    assert told == [3]
    assert model.index(3, 0).data(RECORD).claim.status == "verified"


def test_claims_are_taken_out_wherever_they_stand(model: ClaimsModel) -> None:
    model.remove([1, 4, 99])
    assert shown(model) == [5, 3, 2]
    assert [model.row_of(number) for number in (1, 2, 3, 4, 5)] == [-1, 2, 1, -1, 0]


def test_ids_of_more_rows_than_a_page_are_read_at_once(
    desk: Desk, model: ClaimsModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = model.ids(range(5))
    monkeypatch.setattr(module, "PAGE", 2)
    model.forget()
    assert model.ids(range(5)) == expected
    assert [queries.claim(desk.workspace.base, claim_id).number for claim_id in expected] == [5, 4, 3, 2, 1]
    assert not any(model.kept(number) for number in range(1, 6))


def test_it_keeps_what_qt_asks_of_a_model(desk: Desk, mark: Mark, model: ClaimsModel) -> None:
    """Qt's own tester follows it and warns, which fails the test."""
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    mark("37 ans dans le pays")
    for numbers in ([5, 4, 3, 2, 1], [5, 1], [5, 6, 1], [1, 6, 5], [], [3]):
        model.use(desk.workspace.base, numbers)
        assert shown(model) == numbers
    model.use(desk.workspace.base, queries.claim_numbers(desk.workspace.base, ClaimFilter()))
    model.remove([5, 2])
    assert [model.index(row, 0).data() for row in range(4)] == [
        "dix ans",
        "37 ans dans le pays",
        "37 ans",
        "sa présidente",
    ]
    tester.deleteLater()
