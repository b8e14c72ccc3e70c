"""Lists of what follows a score, with 100 000 evaluations: each below 100 ms."""

from collections.abc import Callable, Iterator
from datetime import date

import pytest

from qadesk.domain.after.appeals import OPEN_STATES, AppealFilter
from qadesk.domain.after.releases import ReleaseFilter
from qadesk.storage import SqlDatabase, Workspace, open_database
from tests.perf.after_centre import START, YEAR_MS, fill
from tests.perf.appeals_centre import DAY_MS, fill_appeals
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
