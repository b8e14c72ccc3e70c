"""Which automatic backups may go; a pure function of their times."""

from collections.abc import Callable, Hashable, Iterable
from datetime import UTC, datetime, timedelta

NEWEST = 10
DAYS = 14
WEEKS = 8


def superfluous(taken: Iterable[datetime], now: datetime) -> set[datetime]:
    """The times of backups to remove, of all times that there are (aware, any zone).

    Kept are the newest ten, the last one of each of the last 14 days, and the last one of each ISO week of the last
    eight (all in UTC). What lies in the future, after a clock was set back, counts as newest and is kept with them.
    """
    times = sorted(set(taken), reverse=True)
    kept = set(times[:NEWEST])
    kept |= _last_of_each(times, now - timedelta(days=DAYS), lambda time: time.astimezone(UTC).date())
    kept |= _last_of_each(times, now - timedelta(weeks=WEEKS), lambda time: time.astimezone(UTC).isocalendar()[:2])
    return set(times) - kept


def _last_of_each(times: list[datetime], since: datetime, period: Callable[[datetime], Hashable]) -> set[datetime]:
    last: dict[Hashable, datetime] = {}
    for time in times:
        if time >= since:
            last.setdefault(period(time), time)
    return set(last.values())
