"""VICIdial: ``YYYYMMDD-HHMMSS_AGENT``, ``…_PHONE_CAMPAIGN_AGENT[-all]`` and ``CAMPAIGN_TINYDATE_PHONE``."""

import datetime as dt
import re
from zoneinfo import ZoneInfo

from qadesk.domain.calls import CallFacts
from qadesk.importers.base import Parties, instant_ms, is_extension, outside

_FULL = re.compile(r"(?P<date>[0-9]{8})-(?P<time>[0-9]{6})_(?P<rest>[^.]+?)(?:-all|-in|-out)?\.\w+", re.IGNORECASE)
_TINY = re.compile(
    r"(?P<campaign>[A-Za-z]\w*)_(?P<year>[0-9])(?P<when>[0-9]{10})_(?P<phone>[0-9]+)(?:-all|-in|-out)?\.\w+",
    re.IGNORECASE,
)

_USER = re.compile(r"[A-Za-z0-9][A-Za-z0-9.@-]*")


class Vicidial:
    """The direction is not in the name and stays unknown."""

    name = "VICIdial"

    def sniff(self, name: str) -> float:
        """Sure of the full date with a dash; the tiny one could be something else."""
        full = _FULL.fullmatch(name)
        if full:
            # With two parts or without a number in front, names given by people look the same and say more.
            parts = full["rest"].split("_")
            return 0.9 if len(parts) in (1, 3) and (len(parts) == 1 or outside(parts[0])) else 0.45
        return 0.6 if _TINY.fullmatch(name) else 0.0

    def read(self, name: str, zone: ZoneInfo) -> CallFacts:
        """Time, customer, campaign as queue, agent."""
        full = _FULL.fullmatch(name)
        if full:
            return CallFacts(
                started_at_ms=instant_ms(full["date"] + full["time"], zone), **_parties(full["rest"].split("_"))
            )
        tiny = _TINY.fullmatch(name)
        if tiny is None:
            return CallFacts()
        return CallFacts(
            started_at_ms=_tiny_instant_ms(tiny["year"], tiny["when"], zone),
            queue=tiny["campaign"],
            customer=outside(tiny["phone"]),
        )


def _tiny_instant_ms(last_digit: str, when: str, zone: ZoneInfo) -> int | None:
    """A tiny date keeps only the last digit of its year: the latest such year whose date is not still to come."""
    now = dt.datetime.now(zone)
    year = now.year - (now.year - int(last_digit)) % 10
    started = instant_ms(f"{year}{when}", zone)
    if started is not None and started > now.timestamp() * 1000:
        return instant_ms(f"{year - 10}{when}", zone)
    return started


def _parties(parts: list[str]) -> Parties:
    if len(parts) == 1:
        return {"agent_no": parts[0]} if is_extension(parts[0]) else {"customer": outside(parts[0])}
    if len(parts) == 3 and outside(parts[0]):
        queue = parts[1] if parts[1] and parts[1].isprintable() else None
        agent_no = parts[2] if _USER.fullmatch(parts[2]) else None
        return {"customer": outside(parts[0]), "queue": queue, "agent_no": agent_no}
    customer = next((part for part in parts if outside(part)), None)
    return {"customer": customer, "agent_no": next((part for part in parts if is_extension(part)), None)}
