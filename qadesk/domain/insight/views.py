"""What somebody looks at on the insight page, to be kept under a name: days, sides of the filter, the break-down."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from datetime import date, timedelta
from typing import Any

from qadesk.domain.insight.facts import FactFilter
from qadesk.domain.insight.groups import GroupedBy
from qadesk.domain.insight.overview import BREAKDOWNS
from qadesk.domain.report.periods import before, period_of

PAGE = "insight"
"""The page by which its views are kept."""
OWN = "own"
PRESETS = ("last 30 days", "week", "last week", "month", "last month", "quarter", "year", "all", OWN)
"""Days that move with today; ``own`` are fixed ones."""
LATELY = "last 30 days"
_SIDES = ("groups", "agents", "inspectors", "business_types", "cards")


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """``day_from`` and ``day_to`` count for ``own`` alone."""

    preset: str = LATELY
    day_from: date | None = None
    day_to: date | None = None
    groups: tuple[str, ...] = ()
    agents: tuple[str, ...] = ()
    inspectors: tuple[str, ...] = ()
    business_types: tuple[str, ...] = ()
    cards: tuple[str, ...] = ()
    by: GroupedBy = "group"

    def days(self, today: date) -> tuple[date | None, date | None]:
        """First and last day; a period that is under way ends with itself."""
        if self.preset == LATELY:
            return today - timedelta(days=29), today
        if self.preset in ("week", "month", "quarter", "year"):
            period = period_of(self.preset, today)
        elif self.preset in ("last week", "last month"):
            period = before(period_of(self.preset.removeprefix("last "), today))
        else:
            return (self.day_from, self.day_to) if self.preset == OWN else (None, None)
        return period.day_from, period.day_to

    def filter(self, today: date) -> FactFilter:
        """Which evaluations it shows."""
        first, last = self.days(today)
        return FactFilter(
            day_from=first,
            day_to=last,
            groups=self.groups,
            agents=self.agents,
            inspectors=self.inspectors,
            business_types=self.business_types,
            cards=self.cards,
        )


@dataclass(frozen=True, slots=True)
class NamedView:
    """A view that somebody has given a name."""

    name: str
    view: View


def plain(view: View) -> dict[str, Any]:
    """As JSON values; what is left open is left out."""
    found = {name: _plain(value) for name, value in asdict(view).items()}
    return {name: value for name, value in found.items() if value not in (None, [])}


def written(view: View) -> str:
    """As a document."""
    return json.dumps(plain(view), ensure_ascii=False, sort_keys=True)


def read(document: str) -> View:
    """The view of a document; what makes no sense (any more) is left open."""
    try:
        stored = json.loads(document)
    except ValueError:
        return View()
    return of_plain(stored) if isinstance(stored, Mapping) else View()


def of_plain(stored: Mapping[str, Any]) -> View:
    """The same of JSON values."""
    sides = {name: _names(stored.get(name)) for name in _SIDES}
    days = {name: _day(stored.get(name)) for name in ("day_from", "day_to")}
    rest = {each.name: each.default for each in fields(View) if each.name in ("preset", "by")}
    preset, by = stored.get("preset"), stored.get("by")
    rest["preset"] = preset if preset in PRESETS else rest["preset"]
    rest["by"] = by if by in BREAKDOWNS else rest["by"]
    if None not in days.values() and days["day_from"] > days["day_to"]:  # type: ignore[operator]
        days = {"day_from": days["day_to"], "day_to": days["day_from"]}
    return View(**sides, **days, **rest)  # type: ignore[arg-type]


def _plain(value: Any) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    return list(value) if isinstance(value, tuple) else value


def _names(value: Any) -> tuple[str, ...]:
    return tuple(str(each) for each in value) if isinstance(value, list) else ()


def _day(value: Any) -> date | None:
    try:
        return date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None
