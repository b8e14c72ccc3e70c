"""Calls of a period, as few words as possible each."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from qadesk.domain.population import PeriodCalls

SHANGHAI = ZoneInfo("Asia/Shanghai")


def at(text: str, zone: ZoneInfo = SHANGHAI, fold: int = 0) -> int:
    """A local time like ``2026-01-05 09:30`` as an instant in ms."""
    return round(datetime.fromisoformat(text).replace(tzinfo=zone, fold=fold).timestamp() * 1000)


def period(*calls: Mapping[str, Any], zone: ZoneInfo = SHANGHAI, **more: Any) -> PeriodCalls:
    """One call a mapping: name, start (local text or ms), agent, seconds …; what is not given is unknown."""

    def column(name: str, default: Any = None) -> Sequence[Any]:
        return [call.get(name, default) for call in calls]

    starts = [at(each, zone) if isinstance(each, str) else each for each in column("start", "2026-01-05 10:00")]
    return PeriodCalls(
        zone=zone,
        ids=list(range(1, len(calls) + 1)),
        names=[call.get("name", f"call-{number}") for number, call in enumerate(calls)],
        started_at_ms=starts,
        agents=column("agent", "8001"),
        groups=column("group"),
        business_types=column("business_type"),
        directions=column("direction"),
        queues=column("queue"),
        contacts=column("contact"),
        customers=column("customer"),
        ratings=column("rating"),
        seconds=column("seconds"),
        silences_ms=column("silence_ms"),
        talkovers=column("talkovers"),
        audible=column("audible", True),
        drawn=frozenset(row for row, call in enumerate(calls) if call.get("drawn")),
        **more,
    )
