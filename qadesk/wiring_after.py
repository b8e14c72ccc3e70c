"""The wiring of what follows a score: one function a room, called by ``wiring.wired``."""

from zoneinfo import ZoneInfo

from qadesk.late import LateCountryTables
from qadesk.services.calendars import Calendars
from qadesk.services.executor import Executor
from qadesk.services.ports import Clock
from qadesk.services.settings import Settings


def wired_calendars(executor: Executor, settings: Settings, clock: Clock, zone: ZoneInfo) -> Calendars:
    """Working days; what countries say of them is loaded when a day is asked for."""
    return Calendars(executor, settings, LateCountryTables(), clock, zone)
