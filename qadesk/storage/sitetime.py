"""Local dates in the site's time zone, which is a setting of the workspace."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from qadesk.domain.errors import UserError
from qadesk.domain.texts import QT_TRANSLATE_NOOP

SETTING = "timezone"
"""Name of the site's setting; its value is the JSON text of an IANA name."""
DEFAULT = "Asia/Shanghai"


class SiteTime:
    """Turns instants into local dates. Raises ``UserError`` for a time zone that nobody knows."""

    def __init__(self, name: str) -> None:
        try:
            self._zone = ZoneInfo(name)
        except (ZoneInfoNotFoundError, ValueError) as error:
            raise UserError(
                QT_TRANSLATE_NOOP("errors", "There is no time zone called {name}."),
                QT_TRANSLATE_NOOP("errors", "Use a name like Asia/Shanghai."),
                name=name,
            ) from error

    @property
    def name(self) -> str:
        """The IANA name."""
        return self._zone.key

    def hour_of(self, at_ms: int | None) -> int | None:
        """The hour of the local day, 0 to 23, in which a UTC instant lies; unknown stays unknown."""
        return None if at_ms is None else datetime.fromtimestamp(at_ms / 1000, self._zone).hour

    def date_of(self, at_ms: int | None) -> date | None:
        """The local date of a UTC instant; unknown stays unknown."""
        return None if at_ms is None else datetime.fromtimestamp(at_ms / 1000, UTC).astimezone(self._zone).date()
