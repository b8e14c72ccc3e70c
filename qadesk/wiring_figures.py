"""The wiring of what figures say: reports, KPIs, insight; one function a room, called by ``wiring.wired``."""

from pathlib import Path
from zoneinfo import ZoneInfo

from qadesk.domain.texts import Translate
from qadesk.late import LatePeriodReport, LedgerFiles, late_kpis
from qadesk.services.cards import Cards
from qadesk.services.executor import Executor
from qadesk.services.import_kpis import ImportKpis
from qadesk.services.kpi_board import KpiBoard
from qadesk.services.ports import Clock
from qadesk.services.reporting.contents import Contents
from qadesk.services.reporting.reporting import Reporting
from qadesk.services.reporting.wording import Wording
from qadesk.services.settings import Settings


def wired_reporting(
    executor: Executor, cards: Cards, kpis: KpiBoard, fonts: Path, clock: Clock, zone: ZoneInfo, translate: Translate
) -> Reporting:
    """The period report."""
    from qadesk.storage.files import export

    contents = Contents(executor, cards, kpis, LedgerFiles(), clock, zone, translate)
    return Reporting(executor, contents, Wording(executor, clock), LatePeriodReport(fonts, zone, translate), export)


def wired_kpis(executor: Executor, settings: Settings, clock: Clock, zone: ZoneInfo) -> tuple[KpiBoard, ImportKpis]:
    """The KPI board, and the import of tables for it."""
    return KpiBoard(executor, settings, clock, zone), ImportKpis(executor, late_kpis, clock)
