"""Coaching with 100 000 evaluations of 25 items, 500 agents, 3 000 sessions: lists below 100 ms, a board below 150."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta

import pytest

from qadesk.domain.after.agent_board import weeks_until
from qadesk.domain.after.coaching import ActionFilter, ActionState, SessionFilter, SessionState
from qadesk.services.after.coaching_effects import windows
from qadesk.storage import SqlDatabase, Workspace, open_database
from tests.perf.after_centre import START, YEAR_MS
from tests.perf.coaching_centre import AGENT, LAST_DAY, fill_coaching
from tests.perf.test_storage_perf import best_of

Report = Callable[..., None]

SESSIONS = {
    "everything": SessionFilter(),
    "planned": SessionFilter(states=(SessionState.PLANNED,)),
    "an agent": SessionFilter(agent_no=AGENT),
    "a team": SessionFilter(group="组3"),
    "a month": SessionFilter(from_ms=START + YEAR_MS // 2, before_ms=START + YEAR_MS // 2 + 31 * 86_400_000),
}
ACTIONS = {
    "everything": ActionFilter(),
    "open": ActionFilter(states=(ActionState.OPEN,)),
    "overdue": ActionFilter(states=(ActionState.OPEN,), due_before=date(2025, 3, 1)),
    "an agent": ActionFilter(agent_no=AGENT),
    "one": ActionFilter(uid="action-77"),
}


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SqlDatabase]:
    with Workspace.create(tmp_path_factory.mktemp("perf") / "workspace", at_ms=START) as workspace:
        opened = open_database(workspace)
        fill_coaching(opened)
        yield opened
        opened.close()


def test_board(database: SqlDatabase, figure: Report) -> None:
    periods = weeks_until(LAST_DAY, 12)
    found = database.queries.coaching.board(AGENT, periods, 30)
    assert found and len(found.evaluations) == 30 and found.items and found.scores
    taken = best_of(lambda: database.queries.coaching.board(AGENT, periods, 30))
    figure("an agent's board of 12 weeks, of 100 000 evaluations of 25 items", taken, "ms", at_most=150)


@pytest.mark.parametrize("name", SESSIONS)
def test_sessions(database: SqlDatabase, figure: Report, name: str) -> None:
    rows = database.queries.coaching.sessions(SESSIONS[name])
    taken = best_of(lambda: database.queries.coaching.sessions(SESSIONS[name]))
    figure(f"3 000 coaching sessions, {name} ({len(rows)} rows)", taken, "ms", at_most=100)


@pytest.mark.parametrize("name", ACTIONS)
def test_actions(database: SqlDatabase, figure: Report, name: str) -> None:
    rows = database.queries.coaching.actions(ACTIONS[name])
    taken = best_of(lambda: database.queries.coaching.actions(ACTIONS[name]))
    figure(f"6 000 action items, {name} ({len(rows)} rows)", taken, "ms", at_most=100)


@pytest.mark.parametrize("agent", [None, AGENT], ids=["everybody", "an agent"])
def test_remarks(database: SqlDatabase, figure: Report, agent: str | None) -> None:
    rows = database.queries.coaching.remarks(agent, 1000)
    assert rows
    taken = best_of(lambda: database.queries.coaching.remarks(agent, 1000))
    figure(f"notes for {agent or 'everybody'} ({len(rows)} rows)", taken, "ms", at_most=100)


@pytest.mark.parametrize("days", [31, 364], ids=["a month", "a year"])
def test_time(database: SqlDatabase, figure: Report, days: int) -> None:
    first = LAST_DAY - timedelta(days=days)
    assert database.queries.coaching.time(first, LAST_DAY)
    taken = best_of(lambda: database.queries.coaching.time(first, LAST_DAY))
    figure(f"time for coaching and inspecting over {days} days", taken, "ms", at_most=100)


def test_effect(database: SqlDatabase, figure: Report) -> None:
    span = windows(date(2025, 6, 1), LAST_DAY)
    counts = database.queries.coaching.loss_counts(AGENT, "service", "i3", span)
    assert counts and min(counts.agent_before.scored, counts.team_after.scored) > 5
    taken = best_of(lambda: database.queries.coaching.loss_counts(AGENT, "service", "i3", span))
    figure("the effect of an action item after seven months", taken, "ms", at_most=100)
