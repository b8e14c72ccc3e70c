"""Thinning keeps what it promises and nothing much more."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from qadesk.storage import backup
from qadesk.storage.thinning import superfluous
from tests.unit.storage.conftest import NOON

NOW = datetime(2026, 3, 11, 12, tzinfo=UTC)
TIMES = st.sets(
    st.integers(min_value=-5, max_value=200 * 24 * 6).map(lambda tens: NOW - timedelta(minutes=10 * tens)), max_size=300
)


@given(TIMES)
def test_the_promised_ones_stay(taken: set[datetime]) -> None:
    kept = taken - superfluous(taken, NOW)
    assert set(sorted(taken)[-10:]) <= kept
    recent = [time for time in taken if time >= NOW - timedelta(days=14)]
    for day in {time.date() for time in recent}:
        assert max(time for time in recent if time.date() == day) in kept
    weeks = [time for time in taken if time >= NOW - timedelta(weeks=8)]
    for week in {time.isocalendar()[:2] for time in weeks}:
        assert max(time for time in weeks if time.isocalendar()[:2] == week) in kept


@given(TIMES)
def test_there_is_a_bound_and_thinning_twice_is_thinning_once(taken: set[datetime]) -> None:
    kept = taken - superfluous(taken, NOW)
    assert len(kept) <= 10 + 15 + 9
    assert superfluous(kept, NOW) == set()


def test_only_automatic_backups_are_thinned(tmp_path: Path) -> None:
    for hours in range(40):
        for occasion in ("exit", "manual"):
            (tmp_path / f"qadesk-{backup.stamp(NOON - hours * 3_600_000)}-{occasion}.db").touch()
    (tmp_path / "notes.txt").touch()
    backup.thin(tmp_path, NOON)
    left = [path.name for path in tmp_path.iterdir()]
    assert sum(name.endswith("-manual.db") for name in left) == 40
    assert 10 <= sum(name.endswith("-exit.db") for name in left) <= 13
    assert "notes.txt" in left
