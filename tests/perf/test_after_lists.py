"""Lists of what follows a score, with 100 000 evaluations: each below 100 ms."""

from collections.abc import Callable, Iterator
from datetime import date
from time import perf_counter

import pytest

from qadesk.domain.after.appeals import OPEN_STATES, AppealFilter
from qadesk.domain.after.clocks import Clock
from qadesk.domain.after.follow_up_figures import statistics
from qadesk.domain.after.followups import FollowUpFilter, FollowUpState
from qadesk.domain.after.releases import ReleaseFilter
from qadesk.storage import SqlDatabase, Workspace, open_database
from tests.perf.after_centre import START, YEAR_MS, fill
from tests.perf.appeals_centre import DAY_MS, fill_appeals
from tests.perf.follow_ups_centre import NOW, fill_follow_ups
from tests.perf.test_storage_perf import best_of

Report = Callable[..., None]

RELEASES = {
    "everything": ReleaseFilter(),
    "not asked for": ReleaseFilter(states=(None,)),
    "a team": ReleaseFilter(group="组3"),
    "an agent": ReleaseFilter(agent_no="1007"),
    "a month": ReleaseFilter(day_from=date(2025, 3, 1), day_to=date(2025, 3, 31)),
    "one evaluation": ReleaseFilter(evaluation_uid="evaluation-050000"),
    "nothing": ReleaseFilter(group="没有"),
}

APPEALS = {
    "everything": AppealFilter(),
    "open": AppealFilter(states=OPEN_STATES),
    "late": AppealFilter(states=OPEN_STATES, late_at_ms=START + YEAR_MS // 2),
    "due on a day": AppealFilter(
        states=OPEN_STATES, due_from_ms=START + YEAR_MS // 2, due_before_ms=START + YEAR_MS // 2 + DAY_MS
    ),
    "a team": AppealFilter(group="组3"),
    "an agent": AppealFilter(agent_no="1007"),
}


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SqlDatabase]:
    with Workspace.create(tmp_path_factory.mktemp("perf") / "workspace", at_ms=START) as workspace:
        opened = open_database(workspace)
        fill(opened)
        yield opened
        opened.close()


@pytest.mark.parametrize("name", RELEASES)
def test_releases(database: SqlDatabase, figure: Report, name: str) -> None:
    rows = database.queries.releases.rows(RELEASES[name])
    taken = best_of(lambda: database.queries.releases.rows(RELEASES[name]))
    figure(f"releases of 100 000 evaluations, {name} ({len(rows)} rows)", taken, "ms", at_most=100)


def test_an_agents_list(database: SqlDatabase, figure: Report) -> None:
    taken = best_of(lambda: database.queries.releases.agent_rows("1007", 200))
    figure("what was released to an agent, of 100 000 evaluations", taken, "ms", at_most=100)


@pytest.fixture(scope="module")
def appealed(database: SqlDatabase) -> SqlDatabase:
    fill_appeals(database)
    return database


@pytest.mark.parametrize("name", APPEALS)
def test_appeals(appealed: SqlDatabase, figure: Report, name: str) -> None:
    rows = appealed.queries.appeals.rows(APPEALS[name])
    taken = best_of(lambda: appealed.queries.appeals.rows(APPEALS[name]))
    figure(f"appeals, 5 000 over 100 000 evaluations, {name} ({len(rows)} rows)", taken, "ms", at_most=100)


def test_what_can_be_appealed_against(appealed: SqlDatabase, figure: Report) -> None:
    with appealed.transaction() as stores:
        at_ms = START + 94_000 * (YEAR_MS // 100_000)
        rows = stores.appeals.appealable(at_ms)
        taken = best_of(lambda: stores.appeals.appealable(at_ms))
    figure(f"what can be appealed against, of 100 000 evaluations ({len(rows)} rows)", taken, "ms", at_most=300)


FOLLOW_UPS = {
    "the first thousand of all": FollowUpFilter(most=1000),
    "open": FollowUpFilter(states=(FollowUpState.OPEN,)),
    "to verify": FollowUpFilter(states=(FollowUpState.REPORTED,)),
    "overdue": FollowUpFilter(overdue_at_ms=NOW),
    "due on a day": FollowUpFilter(states=(FollowUpState.OPEN,), due_from_ms=NOW - DAY_MS, due_before_ms=NOW),
    "a leader": FollowUpFilter(leader_no="1007"),
    "a handler": FollowUpFilter(handler_no="1007"),
    "a team's open ones": FollowUpFilter(group="组3", states=(FollowUpState.OPEN,)),
    "one evaluation": FollowUpFilter(evaluation_uid="evaluation-050000"),
}


@pytest.fixture(scope="module")
def followed(database: SqlDatabase) -> SqlDatabase:
    fill_follow_ups(database)
    return database


@pytest.mark.parametrize("name", FOLLOW_UPS)
def test_follow_ups(followed: SqlDatabase, figure: Report, name: str) -> None:
    rows = followed.queries.follow_ups.rows(FOLLOW_UPS[name])
    taken = best_of(lambda: followed.queries.follow_ups.rows(FOLLOW_UPS[name]))
    figure(f"follow-ups, 20 000 over 100 000 evaluations, {name} ({len(rows)} rows)", taken, "ms", at_most=100)


def test_all_follow_ups_and_their_figures(followed: SqlDatabase, figure: Report) -> None:
    everything = best_of(lambda: followed.queries.follow_ups.rows(FollowUpFilter()))
    figure("follow-ups, all 20 000 rows at once", everything, "ms")
    count = best_of(lambda: followed.queries.follow_ups.count(FollowUpFilter()))
    figure("counting 20 000 follow-ups", count, "ms", at_most=100)
    taken = best_of(lambda: statistics(followed.queries.follow_ups.figures(None, None, None), NOW, str))
    figure("figures of 20 000 follow-ups, by leader and item", taken, "ms", at_most=300)


def test_clocks_start_with_a_report(followed: SqlDatabase, figure: Report) -> None:
    clock = Clock(day0=date(2026, 1, 1), days=2, last_day=date(2026, 1, 5), ends_at_ms=NOW + 4 * DAY_MS)
    begun = perf_counter()
    with followed.transaction() as stores:
        started = stores.follow_ups.start_clocks("2025", clock, date(2025, 1, 1), date(2026, 1, 1), None, NOW, "9000")
    figure(f"a report starts {len(started)} clocks", (perf_counter() - begun) * 1000, "ms", at_most=500)
