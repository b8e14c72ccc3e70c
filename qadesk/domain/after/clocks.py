"""Clocks of working days: how long there is for an answer. Frozen when they start, whatever the calendar becomes."""

from dataclasses import dataclass
from datetime import date

BY_REPORT = "report "
"""How the ``why`` of a clock begins that an issued report started; its number follows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """Working days that run. Day 0 is the local date of what starts it; it ends at the closing hour of the last day."""

    day0: date
    days: int
    last_day: date
    ends_at_ms: int
    """The closing hour of the last day, in the site's time zone, as an instant."""
    provisional: bool = False
    """Whether a day was counted of a year whose holidays nobody has published yet."""
    why: str = ""
    """What started it: ``released``, ``report NUMBER``, ``opened``, ``decided``, ``handed over``."""

    def over(self, at_ms: int) -> bool:
        """Whether it has ended; the instant of its end is still in time."""
        return at_ms > self.ends_at_ms
