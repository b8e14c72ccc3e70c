"""Pictures of the insight page: the overview, a team of it, the KPI board."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from qadesk.domain.report.content import Period
from qadesk.gui.insight.page import InsightPage

if TYPE_CHECKING:
    from tests.pictures import Studio

AUTUMN = Period(day_from=date(2026, 9, 1), day_to=date(2026, 10, 31))


def _page(studio: "Studio", name: str) -> InsightPage:
    from tests.pictures import settle, wait_until

    studio.window.show_page("insight")
    page = studio.window.page("insight")
    assert isinstance(page, InsightPage)
    page.bar.show_period(AUTUMN)
    page.overview.by.show_data("group")
    page.show_panel(name)
    wait_until(lambda: bool(page.overview.groups.rows) or name != "overview")
    settle(700)
    return page


@contextmanager
def overview(studio: "Studio") -> Iterator[QWidget]:
    """Figures, trend, teams, and the evaluations with the lowest scores."""
    from tests.pictures import settle

    page = _page(studio, "overview")
    page.overview.table.selectRow(0)
    settle(400)
    yield studio.window


@contextmanager
def agents(studio: "Studio") -> Iterator[QWidget]:
    """Narrowed to a team: its agents."""
    from tests.pictures import settle

    page = _page(studio, "overview")
    page.overview.table.selectRow(0)
    page.overview.table.opened.emit(0)
    settle(900)
    yield studio.window


@contextmanager
def kpi(studio: "Studio") -> Iterator[QWidget]:
    """The KPI board."""
    from tests.pictures import settle

    _page(studio, "kpi")
    settle(600)
    yield studio.window


@contextmanager
def agent(studio: "Studio") -> Iterator[QWidget]:
    """One agent: scores under control, sections beside the team's, evidence, coaching, appeals."""
    from tests.pictures import settle, wait_until

    page = _page(studio, "overview")
    page.show_agent("2014")
    wait_until(lambda: page.agents.view is not None)
    settle(900)
    yield studio.window
