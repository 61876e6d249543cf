"""Which backups are kept, and what is taken for one."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

from annotator.store.backups.folder import DAYS, LATEST, WEEKS, Backup, backups_of, folder_of, kept, let_go, new_name

NOW = datetime(2026, 3, 6, 18, 0, tzinfo=UTC)
"""A Friday."""


def backup(at: datetime) -> Backup:
    return Backup(Path(f"{at.isoformat()}.sqlite"), at)


def test_the_latest_are_kept() -> None:
    made = [backup(NOW - timedelta(minutes=minutes)) for minutes in range(30)]
    assert kept(made) == set(made[:LATEST])


def test_of_each_of_the_last_days_and_weeks_the_last_one_is_kept() -> None:
    made = [backup(NOW - timedelta(hours=hours)) for hours in range(24 * 60)]
    remaining = sorted((one.at for one in kept(made)), reverse=True)
    assert remaining[:LATEST] == [one.at for one in made[:LATEST]]
    assert [(at.day, at.hour) for at in remaining[LATEST : LATEST + DAYS - 1]] == [
        (5, 23),
        (4, 23),
        (3, 23),
        (2, 23),
        (1, 23),
        (28, 23),
    ]
    # The week of now and the one that ended on Sunday the 1st are there; two more Sundays.
    assert [(at.month, at.day, at.hour) for at in remaining[LATEST + DAYS - 1 :]] == [(2, 22, 23), (2, 15, 23)]
    assert len(remaining) == LATEST + (DAYS - 1) + (WEEKS - 2)


def test_time_alone_takes_nothing_away() -> None:
    made = [backup(NOW - timedelta(days=365 * years)) for years in range(4)]
    assert kept(made) == set(made)


def test_files_that_are_no_backups_are_left_alone(tmp_path: Path) -> None:
    base = tmp_path / "claims.sqlite"
    assert backups_of(base) == []
    folder_of(base).mkdir()
    other = folder_of(base) / "notes.sqlite"
    other.touch()
    young = folder_of(base) / ".abc.part"
    young.touch()
    for minutes in range(30):
        new_name(base, NOW - timedelta(minutes=minutes)).touch()
    let_go(base, datetime.now(UTC))
    assert other.exists()
    assert young.exists()
    assert [one.at for one in backups_of(base)] == [NOW - timedelta(minutes=minutes) for minutes in range(LATEST)]
    let_go(base, datetime.now(UTC) + timedelta(days=1))
    assert not young.exists()


def test_two_backups_of_one_moment_have_two_names(tmp_path: Path) -> None:
    base = tmp_path / "claims.sqlite"
    folder_of(base).mkdir()
    first = new_name(base, NOW)
    first.touch()
    assert new_name(base, NOW) not in (first,)
    assert new_name(base, NOW).parent == first.parent
