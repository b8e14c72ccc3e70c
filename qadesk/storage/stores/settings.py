"""Settings that travel with the workspace, for the site or for one person."""

import json
from collections.abc import Callable

from sqlalchemy import Connection, delete, insert, select, update

from qadesk.storage import catalogue, facts
from qadesk.storage import tables as t
from qadesk.storage.call_links import relink_calls
from qadesk.storage.sitetime import DEFAULT, SETTING, SiteTime


class SqlSettingStore:
    """Settings by name and owner; changing the site's time zone moves every local date with it."""

    def __init__(self, connection: Connection, changed_zone: Callable[[], None] = lambda: None) -> None:
        self._connection = connection
        self._changed_zone = changed_zone

    def get(self, name: str, owner: str = "") -> str | None:
        """The stored JSON, or ``None``."""
        s = t.setting.c
        return self._connection.scalar(select(s.value).where(s.name == name, s.owner == owner))

    def put(self, name: str, value: str, owner: str = "") -> None:
        """Store it. Raises ``UserError`` for a time zone that nobody knows."""
        is_zone = name == SETTING and not owner
        site = SiteTime(json.loads(value)) if is_zone else None
        s = t.setting.c
        self._connection.execute(delete(t.setting).where(s.name == name, s.owner == owner))
        self._connection.execute(insert(t.setting).values(name=name, value=value, owner=owner))
        if site is not None:
            self._changed_zone()
            self._move_dates(site)

    def site_time(self) -> SiteTime:
        """Local dates as the site's setting says."""
        stored = self.get(SETTING)
        return SiteTime(json.loads(stored) if stored else DEFAULT)

    def _move_dates(self, site: SiteTime) -> None:
        c, e = t.call.c, t.evaluation.c
        calls = self._connection.execute(select(c.id, c.started_at_ms, c.local_date)).all()
        moved = [
            (row.id, site.date_of(row.started_at_ms))
            for row in calls
            if site.date_of(row.started_at_ms) != row.local_date
        ]
        for call_id, day in moved:
            self._connection.execute(update(t.call).where(c.id == call_id).values(local_date=day))
        ids = [call_id for call_id, _ in moved]
        if ids:
            relink_calls(self._connection, ids)
        catalogue.refresh(self._connection, ids)
        submitted = select(e.id, e.submitted_at_ms).where(e.submitted_at_ms.is_not(None))
        rows = self._connection.execute(submitted).all()
        for row in rows:
            day = site.date_of(row.submitted_at_ms)
            self._connection.execute(update(t.evaluation).where(e.id == row.id).values(submitted_date=day))
        if rows:  # the hours of calls have moved too, whatever their days
            facts.rebuild(self._connection)
