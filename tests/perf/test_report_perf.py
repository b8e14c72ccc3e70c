"""The period report of 5 000 evaluations: its figures, each format, all formats together, issuing."""

import time
from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from typing import Any

import pytest

from qadesk.app import Application
from qadesk.domain.report.periods import named
from qadesk.services.container import Services
from tests.e2e.program import Inside
from tests.period_centre import FIRST, LAST, MONTHS, build

Report = Callable[..., None]
PER_AGENT, CALLS = 28, 6000
FORMATS = ("pdf", "docx", "xlsx", "json")


@pytest.fixture(scope="module")
def centre(tmp_path_factory: pytest.TempPathFactory) -> Inside:
    home = tmp_path_factory.mktemp("centre")
    return build(Inside(home, home / "workspace"), CALLS, per_agent=PER_AGENT)


def took(work: Callable[[], "Future[Any]"]) -> tuple[float, Any]:
    start = time.perf_counter()
    found = work().result()
    return time.perf_counter() - start, found


def test_the_report_of_a_quarter(centre: Inside, figure: Report, tmp_path: Path) -> None:
    start = time.perf_counter()
    centre.run("report", "period", "--from", FIRST, "--to", LAST, "--format", ",".join(FORMATS), "-o", tmp_path / "a")
    figure("period report: whole command, all formats", time.perf_counter() - start, "s", at_most=5)
    from qadesk.storage.recent import RecentWorkspaces

    with Application(RecentWorkspaces(tmp_path / "recent.json")).open(centre.workspace, write=True) as services:
        _each(services, figure, tmp_path)


def _each(services: Services, figure: Report, tmp_path: Path) -> None:
    period = named(MONTHS[0][0], MONTHS[2][0].replace(day=30))
    seconds, content = took(lambda: services.reporting.content(period))
    figure(f"period report: figures of {content.headline.inspected} evaluations", seconds, "s", at_most=1)
    for name in FORMATS:
        seconds, _ = took(lambda name=name: services.reporting.write(content, tmp_path / "b", [name]))  # type: ignore[misc]
        figure(f"period report: {name}", seconds, "s", at_most=2)
    seconds, pages = took(lambda: services.reporting.pages(content, 96))
    figure(f"period report: preview of {len(pages)} pages", seconds, "s", at_most=2)
    seconds, edition = took(lambda: services.reporting.issuing.issue(period, "9000"))
    figure(f"period report: issuing with {len(edition.extracts)} extracts", seconds, "s", at_most=5)
    seconds, _ = took(lambda: services.reporting.issuing.issue(period, "9000"))
    figure("period report: issued once more", seconds, "s", at_most=2)
