"""What the folders of a recording say, where neither its name nor anything better does."""

import datetime as dt
import re
from functools import lru_cache
from zoneinfo import ZoneInfo

from qadesk.domain.calls import CallFacts
from qadesk.importers.base import UUID, YEARS, day_of

GENESYS = "Genesys Cloud"
_EXPORT = re.compile(
    rf"year=(?P<y>[0-9]{{4}})/month=(?P<m>[0-9]{{1,2}})/day=(?P<d>[0-9]{{1,2}})(?:/hour=(?P<h>[0-9]{{1,2}}))?"
    rf"(?:/conversation_id=(?P<call>{UUID}))?/",
    re.I,
)
_FUSION = re.compile(r"/(?P<domain>[^/]{1,253})/archive/(?P<y>[0-9]{4})/(?P<m>[A-Z][a-z]{2})/(?P<d>[0-9]{1,2})/")
_DAYS = re.compile(r"/(?P<day>(?:19|20)[0-9]{2}(?:/[0-9]{1,2}/[0-9]{1,2}|-[0-9]{2}-[0-9]{2}|[0-9]{4}))(?=/)")
_MONTHS = {
    name: number
    for number, name in enumerate("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(), 1)  # noqa: SIM905
}
LONGEST = 2000
"""Deeper paths are looked at from their end."""


@lru_cache(maxsize=4096)
def facts_from_folder(folder: str, zone: ZoneInfo) -> tuple[CallFacts, str]:
    """What the path of a folder says of the calls in it, and whose way of filing it is; ('' where it says nothing)."""
    path = ("/" + folder.replace("\\", "/").strip("/") + "/")[-LONGEST:]
    return _genesys(path, zone) or _fusion(path) or _dated(path) or (CallFacts(), "")


def _genesys(path: str, zone: ZoneInfo) -> tuple[CallFacts, str] | None:
    """Its hours are UTC: the day is that of the hour where the centre is."""
    match = _EXPORT.search(path)
    if match is None:
        return None
    date = {}
    try:
        hour = dt.datetime(int(match["y"]), int(match["m"]), int(match["d"]), int(match["h"] or 0), tzinfo=dt.UTC)
        if hour.year in YEARS and match["h"]:
            date = {"date": hour.astimezone(zone).date().isoformat()}
    except ValueError:
        pass
    return CallFacts(unique_id=match["call"], custom=date), GENESYS


def _fusion(path: str) -> tuple[CallFacts, str] | None:
    match = _FUSION.search(path)
    if match is None:
        return None
    month = _MONTHS.get(match["m"], 0)
    day = day_of(f"{match['y']}{month:02}{int(match['d']):02}")
    return CallFacts(custom={"domain": match["domain"], **({"date": day} if day else {})}), "FusionPBX"


def _dated(path: str) -> tuple[CallFacts, str] | None:
    """The deepest folder that is a day: ``2026/01/05``, ``2026-01-05`` or ``20260105``."""
    for match in reversed(list(_DAYS.finditer(path))):
        parts = re.split("[/-]", match["day"])
        day = day_of("".join(part.zfill(2) for part in parts))
        if day:
            return CallFacts(custom={"date": day}), "date"
    return None
