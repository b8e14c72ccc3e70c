"""KPIs out of what was counted: the call log goes first, an imported table speaks for days that no log tells of."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Protocol, TypeVar

from qadesk.domain.insight.kpi_counts import CallCounts, Cell, ImportedValue, RatingCounts, RequestCounts, satisfied
from qadesk.domain.insight.kpis import BOARD, By, KpiFigure, Phrase
from qadesk.domain.texts import QT_TRANSLATE_NOOP

LOG, RATINGS, IMPORTED = "call log", "ratings", "imported"

FROM_LOG = QT_TRANSLATE_NOOP("kpi", "Call log")
IN_TIME = QT_TRANSLATE_NOOP("kpi", "Call log: answered within {seconds} s")
STAND_IN = QT_TRANSLATE_NOOP("kpi", "Call log: customers who did not call again within {days} days, as a stand-in")
UNDECIDED = QT_TRANSLATE_NOOP("kpi", "requests whose days are not over yet: {count}")
TALK_ALONE = QT_TRANSLATE_NOOP("kpi", "Call log: talk time alone, as it does not tell after-call work")
BY_RATING = QT_TRANSLATE_NOOP("kpi", "Customers' ratings of calls")
FROM_TABLE = QT_TRANSLATE_NOOP("kpi", "Imported table")
PLAIN_MEAN = QT_TRANSLATE_NOOP("kpi", "Imported table: plain mean of {count} values, as it gives no counts")
LEFT_OUT = QT_TRANSLATE_NOOP("kpi", "imported values without counts, left out: {count}")

NO_LOG = QT_TRANSLATE_NOOP("kpi", "There is no call log of these days, and no imported table.")
NONE_ANSWERED = QT_TRANSLATE_NOOP("kpi", "No call of these days was answered.")
NO_END = QT_TRANSLATE_NOOP("kpi", "The call log does not tell how calls ended.")
NO_WAIT = QT_TRANSLATE_NOOP("kpi", "The call log does not tell how long callers waited.")
NO_TALK = QT_TRANSLATE_NOOP("kpi", "The call log does not tell how long people talked.")
NO_WRAP = QT_TRANSLATE_NOOP("kpi", "The call log does not tell after-call work.")
NO_CUSTOMER = QT_TRANSLATE_NOOP("kpi", "The call log names no customers by whom repeat contacts could be seen.")
NO_REQUEST = QT_TRANSLATE_NOOP("kpi", "No request began here: its calls were repeat contacts, or name no customer.")
NO_TEAM = QT_TRANSLATE_NOOP("kpi", "Calls that nobody answered bear no team: the figure holds for all teams together.")
NO_RATING = QT_TRANSLATE_NOOP("kpi", "There are no ratings or surveys of these days, and no imported table.")
NO_CASES = QT_TRANSLATE_NOOP("kpi", "There are no cases in this workspace, and no imported table of these days.")

_OF_ARRIVALS = ("answer_rate", "service_level")
_TIMES = {
    "average_queue_time_s": NO_WAIT,
    "average_handle_time_s": NO_TALK,
    "after_call_work_s": NO_WRAP,
    "service_level": NO_WAIT,
}
_ELSEWHERE = {"satisfaction": NO_RATING, "completion_rate": NO_CASES, "immediate_completion_rate": NO_CASES}

Key = date | str | int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class KpiRules:
    """The centre's own settings."""

    threshold_s: int = 20
    """A call answered within so many seconds is within the service level."""
    repeat_days: int = 7
    """Whoever calls again within so many days has not been helped at once."""
    satisfied: Sequence[str] = ()
    """Ratings of satisfied customers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KpiCounts:
    """Everything that is known of some days (and a team)."""

    group: str | None = None
    calls: Sequence[CallCounts] = ()
    requests: Sequence[RequestCounts] = ()
    ratings: Sequence[RatingCounts] = ()
    imported: Sequence[ImportedValue] = ()
    unanswered_have_teams: bool = True
    """False: a team's share of answered calls would leave out those that nobody answered."""


@dataclass(frozen=True, slots=True)
class _Part:
    """A cell's share of a figure; without counts an imported value."""

    cell: Cell
    numerator: Decimal | None
    denominator: Decimal | None
    value: Decimal | None = None
    undecided: int = 0


class _HasCell(Protocol):
    @property
    def cell(self) -> Cell: ...


T = TypeVar("T", bound=_HasCell)
_KEYS: Mapping[str, Callable[[Cell], Key]] = {
    "all": lambda cell: None,
    "day": lambda cell: cell.day,
    "group": lambda cell: cell.group,
    "interval": lambda cell: cell.minute,
}


def figures(known: KpiCounts, rules: KpiRules, by: By = "all") -> list[tuple[Key, dict[str, KpiFigure]]]:
    """The board of each day, team or interval, in their order (what has no known team last), or of all."""
    key_of = _KEYS[by]
    unknown_team = (by == "group" or known.group is not None) and not known.unanswered_have_teams
    log = {kpi: _by_key(parts, key_of) for kpi, parts in _log_parts(known, rules, unknown_team).items()}
    tables = {kpi: _by_key(parts, key_of) for kpi, parts in _imported_parts(known, by).items()}
    calls = _by_key(known.calls, key_of)
    keys: set[Key] = {None} if by == "all" else set(calls).union(*log.values(), *tables.values())
    said = _Phrases(rules, talk_alone=not _tell_wrap(known.calls))
    rows = []
    for key in sorted(keys, key=lambda each: (each is None, each)):
        row = {}
        for kpi in BOARD:
            parts, own = log.get(kpi.key, {}).get(key, []), tables.get(kpi.key, {}).get(key, [])
            found = _figure(kpi.key, parts, own, said)
            why = NO_REQUEST if kpi.key == "first_contact_resolution" and known.requests else ""
            row[kpi.key] = found or _missing(kpi.key, calls.get(key, []), unknown_team, why)
        if by != "group" or key is not None or any(each.exact is not None for each in row.values()):
            rows.append((key, row))
    return rows


def _by_key(parts: Iterable[T], key_of: Callable[[Cell], Key]) -> dict[Key, list[T]]:
    found: dict[Key, list[T]] = defaultdict(list)
    for part in parts:
        found[key_of(part.cell)].append(part)
    return dict(found)


# -- from the log ------------------------------------------------------------------------------------------------------


def _log_parts(known: KpiCounts, rules: KpiRules, unknown_team: bool) -> dict[str, list[_Part]]:
    waits = {each.cell.day for each in known.calls if each.timed}
    answers = {each.cell.day for each in known.calls if each.answered}
    wraps = _tell_wrap(known.calls)
    counted: dict[str, list[tuple[Cell, int | Decimal, int]]] = defaultdict(list)
    for each in known.calls:
        cell = each.cell
        handled = (each.handled_ms, each.handled) if wraps else (each.talk_ms, each.talked)
        counted["average_queue_time_s"].append((cell, _seconds(each.wait_ms), each.waited))
        counted["average_handle_time_s"].append((cell, _seconds(handled[0]), handled[1]))
        counted["after_call_work_s"].append((cell, _seconds(each.wrap_ms), each.wrapped))
        if unknown_team:
            continue
        counted["answer_rate"].append((cell, each.answered, each.came_in))
        # On a day whose log tells no waits nobody can say who was answered in time.
        if cell.day in waits or cell.day not in answers:
            counted["service_level"].append((cell, each.in_time, each.came_in - each.answered + each.timed))
    counted["satisfaction"] = list(satisfied(known.ratings, rules.satisfied))
    found = {
        kpi: [_Part(cell, Decimal(over), Decimal(under)) for cell, over, under in parts if under]
        for kpi, parts in counted.items()
    }
    found["first_contact_resolution"] = [
        _Part(each.cell, Decimal(each.solved), Decimal(each.requests), undecided=each.undecided)
        for each in known.requests
    ]
    return found


def _tell_wrap(calls: Iterable[CallCounts]) -> bool:
    return any(each.wrapped for each in calls)


def _seconds(milliseconds: int) -> Decimal:
    return Decimal(milliseconds).scaleb(-3)


# -- from imported tables ----------------------------------------------------------------------------------------------


def _imported_parts(known: KpiCounts, by: By) -> dict[str, list[_Part]]:
    """Of each day the values that are asked for, else finer ones of which they are made up; none counts twice."""
    found: dict[str, list[_Part]] = defaultdict(list)
    days: dict[tuple[str, date, str | None], list[ImportedValue]] = defaultdict(list)
    for each in known.imported:
        if by != "group" or each.cell.group is not None:
            days[each.kpi, each.cell.day, each.cell.group if by == "group" else None].append(each)
    for (kpi, _, team), values in days.items():
        for value in _coarsest(values, team if by == "group" else known.group, by):
            found[kpi].append(_Part(value.cell, value.numerator, value.denominator, value.value))
    return found


def _coarsest(values: Sequence[ImportedValue], team: str | None, by: By) -> list[ImportedValue]:
    for whole_day in (False,) if by == "interval" else (True, False):
        of_day = [each for each in values if (each.cell.minute is None) == whole_day]
        own = [each for each in of_day if each.cell.group == team]
        if own or of_day:
            return own or of_day
    return []


# -- together ----------------------------------------------------------------------------------------------------------


class _Phrases:
    """How figures of the log were come by."""

    def __init__(self, rules: KpiRules, *, talk_alone: bool) -> None:
        self._rules, self._talk_alone = rules, talk_alone

    def of(self, kpi: str, parts: Sequence[_Part]) -> list[Phrase]:
        """The phrases of a figure."""
        if kpi == "service_level":
            return [Phrase(text=IN_TIME, facts={"seconds": str(self._rules.threshold_s)})]
        if kpi == "first_contact_resolution":
            said = [Phrase(text=STAND_IN, facts={"days": str(self._rules.repeat_days)})]
            undecided = sum(part.undecided for part in parts)
            return [*said, Phrase(text=UNDECIDED, facts={"count": str(undecided)})] if undecided else said
        if kpi == "average_handle_time_s" and self._talk_alone:
            return [Phrase(text=TALK_ALONE)]
        return [Phrase(text=BY_RATING if kpi == "satisfaction" else FROM_LOG)]


def _figure(kpi: str, log: Sequence[_Part], tables: Sequence[_Part], said: _Phrases) -> KpiFigure | None:
    """Counts are added up; values without any are averaged where nothing else is there, else left out."""
    logged = {part.cell.day for part in log}
    tables = [part for part in tables if part.cell.day not in logged]
    whole = [part for part in tables if part.denominator is not None and part.numerator is not None]
    bare = [part.value for part in tables if part not in whole and part.value is not None]
    phrases = said.of(kpi, log) if log else []
    if whole or (bare and not log):
        phrases.append(_of_tables(whole, bare))
    if bare and (log or whole):
        phrases.append(Phrase(text=LEFT_OUT, facts={"count": str(len(bare))}))
    own = RATINGS if kpi == "satisfaction" else LOG
    sources = (*([own] if log else []), *([IMPORTED] if whole or (bare and not log) else []))
    counted = [*log, *whole]
    if not counted:
        mean = Fraction(sum(bare, Decimal(0))) / len(bare) if bare else None
        return mean if mean is None else KpiFigure(exact=mean, sources=sources, phrases=tuple(phrases))
    over = sum((part.numerator or Decimal(0) for part in counted), Decimal(0))
    under = sum((part.denominator or Decimal(0) for part in counted), Decimal(0))
    exact = Fraction(over) / Fraction(under)
    return KpiFigure(exact=exact, numerator=over, denominator=under, sources=sources, phrases=tuple(phrases))


def _of_tables(whole: Sequence[_Part], bare: Sequence[Decimal]) -> Phrase:
    if whole or len(bare) == 1:
        return Phrase(text=FROM_TABLE)
    return Phrase(text=PLAIN_MEAN, facts={"count": str(len(bare))})


def _missing(kpi: str, calls: Sequence[CallCounts], unknown_team: bool, otherwise: str) -> KpiFigure:
    return KpiFigure(phrases=(Phrase(text=_why(kpi, calls, unknown_team, otherwise)),))


def _why(kpi: str, calls: Sequence[CallCounts], unknown_team: bool, otherwise: str) -> str:
    if kpi in _ELSEWHERE:
        return _ELSEWHERE[kpi]
    if not calls:
        return NO_LOG
    if kpi in _OF_ARRIVALS and unknown_team:
        return NO_TEAM
    if kpi in _OF_ARRIVALS and not any(each.came_in for each in calls):
        return NO_END
    if not any(each.spoken for each in calls):
        return NONE_ANSWERED
    return otherwise or _TIMES.get(kpi, NO_CUSTOMER)
