"""What KPIs need from the database and from tables of the world outside, as Protocols."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Protocol
from zoneinfo import ZoneInfo

from qadesk.domain.insight.kpi_counts import CallCounts, ImportedValue, KpiSpan, RatingCounts, RequestCounts
from qadesk.domain.insight.kpi_rows import KpisTaken, KpiTable
from qadesk.domain.insight.kpis import Target


class KpiQueries(Protocol):
    """Counts of calls that came in; with a zone by half hours of its day, else by day and team."""

    def calls(self, span: KpiSpan, threshold_s: int, zone: ZoneInfo | None = None) -> list[CallCounts]:
        """Of which a log tells how they ended."""

    def requests(self, span: KpiSpan, repeat_days: int, zone: ZoneInfo | None = None) -> list[RequestCounts]:
        """Requests that began in the span, told apart by who called again within so many days."""

    def ratings(self, span: KpiSpan, zone: ZoneInfo | None = None) -> list[RatingCounts]:
        """Ratings by customers."""

    def teamless_unanswered(self, span: KpiSpan) -> bool:
        """Whether calls that nobody answered bear no team, all of them."""

    def imported(self, span: KpiSpan) -> list[ImportedValue]:
        """What tables brought, of all teams and of each; of one team only with a group."""

    def inspectable(self, span: KpiSpan) -> int:
        """Calls of these days that somebody could have listened to: all but those of which a log says that nobody
        answered."""

    def targets(self) -> list[Target]:
        """Everything that was set, by KPI and day."""


class KpiStore(Protocol):
    """Imported values and targets."""

    def take(self, intake: str, source: str, values: Sequence[Sequence[ImportedValue]]) -> KpisTaken:
        """Keep the values of some rows; what is there already with another value is changed, and the journal knows."""

    def target(self, kpi: str, holds_from: date) -> Target | None:
        """The one that begins on that day."""

    def put_target(self, target: Target) -> None:
        """Keep it, in place of one of the same KPI and day."""

    def drop_target(self, kpi: str, holds_from: date) -> bool:
        """Forget the one that begins on that day; whether there was one."""


class KpiTables(Protocol):
    """Tables of KPIs in the world outside."""

    def __call__(self, path: Path) -> KpiTable:
        """Every row, those that cannot be used with the reason. Raises ``UserError`` when it is no such table."""
