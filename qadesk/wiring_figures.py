"""The wiring of what figures say: reports, KPIs, insight; one function a room, called by ``wiring.wired``."""

from pathlib import Path
from zoneinfo import ZoneInfo

from qadesk.domain.texts import Translate
from qadesk.late import LatePeriodReport, LedgerFiles, late_kpis, late_picture_kind
from qadesk.services.after.ports_release import Clocks
from qadesk.services.after.releasing import Releasing
from qadesk.services.cards import Cards
from qadesk.services.executor import Executor
from qadesk.services.import_kpis import ImportKpis
from qadesk.services.kpi_board import KpiBoard
from qadesk.services.ports import Clock
from qadesk.services.reporting.contents import Contents
from qadesk.services.reporting.house import House
from qadesk.services.reporting.issuing import Issuing
from qadesk.services.reporting.reporting import Reporting
from qadesk.services.reporting.wording import Wording
from qadesk.services.settings import Settings


def wired_reporting(
    executor: Executor,
    cards: Cards,
    kpis: KpiBoard,
    releasing: Releasing,
    clocks: Clocks,
    settings: Settings,
    *,
    folder: Path,
    fonts: Path,
    clock: Clock,
    zone: ZoneInfo,
    translate: Translate,
) -> Reporting:
    """The period report."""
    from qadesk.storage.files import export

    contents = Contents(executor, cards, kpis, LedgerFiles(), settings, clock, zone, translate)
    house = House(executor, settings, folder, export, late_picture_kind, clock)
    issuing = Issuing(executor, contents, releasing, clocks, settings, clock, zone)
    documents = LatePeriodReport(fonts, lambda: house.facts.logo, zone, translate)
    return Reporting(executor, contents, Wording(executor, clock), issuing, house, documents, export)


def wired_kpis(executor: Executor, settings: Settings, clock: Clock, zone: ZoneInfo) -> tuple[KpiBoard, ImportKpis]:
    """The KPI board, and the import of tables for it."""
    return KpiBoard(executor, settings, clock, zone), ImportKpis(executor, late_kpis, clock)
