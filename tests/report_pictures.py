"""Pictures of the reports page: the lead's words beside the pages, figures with what is behind them, an edition."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from qadesk.domain.report.content import ReportContent, Words
from qadesk.domain.report.periods import period_of
from qadesk.gui.reports.page import ReportsPage
from qadesk.services.container import Services

if TYPE_CHECKING:
    from tests.pictures import Studio

LEAD = "9000"
SEPTEMBER = period_of("month", date(2026, 9, 1))


def _services(studio: "Studio") -> Services:
    services = studio.application.session.services
    assert services is not None
    return services


def _page(studio: "Studio", day: date) -> ReportsPage:
    from tests.pictures import wait_until

    studio.window.show_page("reports")
    page = studio.window.page("reports")
    assert isinstance(page, ReportsPage)
    seen: list[ReportContent] = []
    page.pages_shown.connect(seen.append)
    page.show_period(period_of("month", day))
    wait_until(lambda: any(each.period == page.bar.period for each in seen))
    return page


@contextmanager
def words(studio: "Studio") -> Iterator[QWidget]:
    """A draft with the lead's words."""
    from tests.pictures import settle

    said = Words(texts={"problems": "共性问题以等待告知为主，建议晨会统一讲解。"}, address="质检室")
    _services(studio).reporting.wording.put(period_of("month", date(2026, 10, 1)), said, LEAD).result()
    page = _page(studio, date(2026, 10, 1))
    page.show_panel("words")
    settle(500)
    yield studio.window


@contextmanager
def figures(studio: "Studio") -> Iterator[QWidget]:
    """A figure is chosen: the evaluations behind it."""
    from tests.pictures import settle, wait_until

    page = _page(studio, date(2026, 10, 1))
    page.show_panel("figures")
    page.figures.table.selectRow(4)
    wait_until(lambda: bool(page.figures.evaluations.rows))
    settle(300)
    yield studio.window


@contextmanager
def issued(studio: "Studio") -> Iterator[QWidget]:
    """A report as it was issued, among the others."""
    from tests.pictures import settle, wait_until

    edition = _services(studio).reporting.issuing.issue(SEPTEMBER, LEAD).result()
    page = _page(studio, date(2026, 9, 1))
    seen: list[object] = []
    page.pages_shown.connect(seen.append)
    page.show_edition(edition)
    wait_until(lambda: edition.content in seen)
    page.show_panel("issued")
    wait_until(lambda: bool(page.editions.model.rows))
    settle(900)
    yield studio.window
