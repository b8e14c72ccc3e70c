"""The inspector's day: what is planned, due and done, and what the time goes into."""

import datetime as dt
from collections import Counter
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from datetime import date, timedelta
from statistics import median
from zoneinfo import ZoneInfo

from qadesk.domain.assignments import FEWEST_MEASURED, DayFigures, Overhead, WorkedTime
from qadesk.domain.workdays import WorkCalendar
from qadesk.services.executor import Executor
from qadesk.services.ports import Clock, Queries
from qadesk.services.settings import SAMPLING_OVERHEAD_S, Settings

OVERHEAD_DAYS = 90
"""How far back the centre's own minutes a call are looked for."""


class Days:
    """Figures by inspector and local day."""

    def __init__(
        self,
        executor: Executor,
        settings: Settings,
        clock: Clock,
        zone: ZoneInfo,
        calendar: Callable[[], WorkCalendar] = WorkCalendar,
    ) -> None:
        self._calendar = calendar
        self._executor = executor
        self._settings = settings
        self._clock = clock
        self._zone = zone

    def today(self) -> date:
        """The present day in the site's time zone."""
        return dt.datetime.fromtimestamp(self._clock() / 1000, self._zone).date()

    def note(self, times: Sequence[WorkedTime]) -> "Future[None]":
        """Add time spent to what is there of the same inspector, call and day; unknown calls are passed over."""
        kept = tuple(times)
        return self._executor.write(lambda stores: stores.work_times.add(kept))

    def of(self, inspector_no: str, day: date | None = None) -> "Future[DayFigures]":
        """An inspector's day, the present one by default; what is due and open is as things stand now."""
        wanted = day or self.today()
        return self._executor.read(lambda queries: self._figures(queries, inspector_no, wanted))

    def range(self, day_from: date, day_to: date) -> "Future[dict[str, list[DayFigures]]]":
        """Every day from first to last of everybody who worked, or had something due, by number."""

        def look(queries: Queries) -> dict[str, list[DayFigures]]:
            wanted = [date.fromordinal(n) for n in range(day_from.toordinal(), day_to.toordinal() + 1)]
            who = queries.work.who_worked(day_from, day_to)
            return {no: [self._figures(queries, no, day) for day in wanted] for no in who}

        return self._executor.study(look)

    def overhead(self) -> "Future[Overhead]":
        """The centre's own minutes a call beside listening: the median of scoring and idle time over 90 days.

        Before enough calls have been timed it is what the site assumes.
        """
        since = self.today() - timedelta(days=OVERHEAD_DAYS)
        assumed = self._settings.get(SAMPLING_OVERHEAD_S)
        return self._executor.read(lambda queries: _overhead(queries.work.overheads(since), assumed))

    def _figures(self, queries: Queries, no: str, day: date) -> DayFigures:
        due = queries.work.due_dates(no)
        listening_ms, scoring_ms, idle_ms, calls = queries.work.worked(no, day)
        return DayFigures(
            day=day,
            planned=queries.work.planned(no, day, self._begin_ms(day), self._begin_ms(day + timedelta(days=1))),
            done=queries.work.done_on(no, day),
            due_today=sum(each == day for each in due),
            overdue=sum(each is not None and each < day for each in due),
            open=len(due),
            listening_ms=listening_ms,
            scoring_ms=scoring_ms,
            idle_ms=idle_ms,
            calls=calls,
            pace=pace(due, day, self._calendar()),
        )

    def _begin_ms(self, day: date) -> int:
        return round(dt.datetime.combine(day, dt.time(), self._zone).timestamp() * 1000)


def pace(due: Sequence[date | None], day: date, calendar: WorkCalendar) -> int:
    """Calls to score on a day so that all open ones are done in time: for each due date, what is due by then is spread
    evenly over the working days left; the strictest of them counts. What is overdue is to be done at once."""
    needed, by_then = 0, 0
    for until, count in sorted(Counter(each for each in due if each is not None).items()):
        by_then += count
        left = max(1, sum(1 for _ in calendar.working_days(day, until)))
        needed = max(needed, -(-by_then // left))
    return needed


def _overhead(each_ms: Sequence[int], assumed: float) -> Overhead:
    if len(each_ms) < FEWEST_MEASURED:
        return Overhead(assumed, len(each_ms), measured=False)
    return Overhead(median(each_ms) / 1000, len(each_ms), measured=True)
