"""Which days an action item's effect is reckoned over."""

from datetime import date, timedelta

from qadesk.domain.after.coaching import Windows

BEFORE = timedelta(weeks=8)
"""So far back a before reaches."""
_DAY = timedelta(days=1)


def windows(agreed_on: date, today: date) -> Windows:
    """Eight weeks before the day of the agreement, and everything since; the day itself, which is both, left out.

    Calls go by their local date. What was coached in the morning is heard in the afternoon, or is not: so no call of
    that day is counted.
    """
    return Windows(agreed_on - BEFORE, agreed_on - _DAY, agreed_on + _DAY, today)
