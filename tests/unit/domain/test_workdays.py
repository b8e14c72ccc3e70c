"""Working days, Monday to Friday."""

from datetime import date

import pytest

from qadesk.domain.workdays import WorkCalendar

FRIDAY = date(2026, 1, 9)


@pytest.mark.parametrize(
    ("count", "day"), [(0, FRIDAY), (1, date(2026, 1, 12)), (5, date(2026, 1, 16)), (6, date(2026, 1, 19))]
)
def test_so_many_working_days_on(count: int, day: date) -> None:
    assert WorkCalendar().after_working_days(FRIDAY, count) == day


def test_weekends_are_left_out() -> None:
    assert list(WorkCalendar().working_days(FRIDAY, date(2026, 1, 13))) == [
        FRIDAY,
        date(2026, 1, 12),
        date(2026, 1, 13),
    ]
