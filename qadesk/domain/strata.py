"""Which stratum a call belongs to: the first one whose conditions it meets, the last one takes everything."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import time
from decimal import ROUND_CEILING, Decimal
from math import inf, isfinite

from qadesk.domain.population import DAY_MINUTES, HOUR_MS, PeriodCalls, Population, Rows, among, day_of, worded
from qadesk.domain.sampling import Length, ShiftPart, Stratum, When


@dataclass(frozen=True, slots=True, eq=False)
class Stratified:
    """The rows of each stratum, in the plan's order; and those drawn before, which are in the population no more."""

    rows: tuple[Rows, ...]
    before: tuple[Rows, ...]


def stratified(population: Population, strata: Sequence[Stratum]) -> Stratified:
    """Every call of the population in its stratum; percentiles are those of the whole population."""
    rows, before = population.rows, population.before
    found: list[tuple[Rows, Rows]] = []
    for stratum in strata[:-1]:
        met = _met(population, stratum.when)
        found.append(([row for row in rows if row in met], [row for row in before if row in met]))
        rows, before = [row for row in rows if row not in met], [row for row in before if row not in met]
    found.append((rows, before))
    return Stratified(tuple(each for each, _ in found), tuple(each for _, each in found))


def _met(population: Population, when: When) -> frozenset[int]:
    """The rows that meet conditions, of whatever stratum; kept, as most strata stay while one is edited."""
    if when not in population.met:
        meets = _meeting(population, when)
        population.met[when] = frozenset([*meets(population.rows), *meets(population.before)])
    return population.met[when]


def _meeting(population: Population, when: When) -> Callable[[Rows], Rows]:
    """What narrows rows down to those that meet every condition."""
    narrowings = [*_by_words(population.period, when), *_by_figures(population, when), *_by_clock(population, when)]

    def meets(rows: Rows) -> Rows:
        for narrow in narrowings:
            rows = narrow(rows)
        return rows

    return meets


def _by_words(period: PeriodCalls, when: When) -> list[Callable[[Rows], Rows]]:
    asked = (
        ("business_type", period.business_types, when.business_type),
        ("queue", period.queues, when.queue),
        ("direction", period.directions, when.direction),
        ("contact", period.contacts, when.contact),
    )
    return [_one_of(column, worded(name, column, values)) for name, column, values in asked if values]


def _one_of(column: Sequence[str | None], values: frozenset[str]) -> Callable[[Rows], Rows]:
    return lambda rows: among(rows, column, values)


def _by_figures(population: Population, when: When) -> list[Callable[[Rows], Rows]]:
    """Ratings, repeats, silences, talk-over and lengths; what is unknown never meets."""
    period = population.period
    found: list[Callable[[Rows], Rows]] = []
    if when.rating_below is not None:
        bound = when.rating_below
        low = frozenset(each for each in set(period.ratings) if each is not None and _below(each, bound))
        found.append(_one_of(period.ratings, low))
    if when.repeat is not None:
        found.append(_equal(period.repeats, when.repeat))
    if when.silence_above_s is not None:
        found.append(_above(period.silences_ms, float(when.silence_above_s * 1000)))
    if when.talkover_above is not None:
        found.append(_above(period.talkovers, float(when.talkover_above)))
    if when.length is not None:
        found.extend(_by_length(population, when.length))
    return found


def _below(rating: str, bound: Decimal) -> bool:
    value = number(rating)
    return value is not None and value < float(bound)


def number(text: str | None) -> float | None:
    """What a text says in figures; ``None`` for words."""
    try:
        value = float(text or "")
    except ValueError:
        return None
    return value if isfinite(value) else None


def _equal(column: Sequence[bool | None], wanted: bool) -> Callable[[Rows], Rows]:
    return lambda rows: [row for row in rows if column[row] is wanted]


def _above(column: Sequence[float | None], bound: float) -> Callable[[Rows], Rows]:
    return lambda rows: [row for row in rows if (value := column[row]) is not None and value > bound]


def _under(column: Sequence[float | None], bound: float) -> Callable[[Rows], Rows]:
    return lambda rows: [row for row in rows if (value := column[row]) is not None and value < bound]


def _by_length(population: Population, length: Length) -> list[Callable[[Rows], Rows]]:
    seconds = population.period.seconds
    found: list[Callable[[Rows], Rows]] = []
    if length.above is not None:
        found.append(_above(seconds, float(length.above)))
    if length.below is not None:
        found.append(_under(seconds, float(length.below)))
    if length.above_percentile is not None:
        found.append(_beyond(population, length.above_percentile, length, above=True))
    if length.below_percentile is not None:
        found.append(_beyond(population, length.below_percentile, length, above=False))
    return found


def _beyond(population: Population, percent: Decimal, length: Length, *, above: bool) -> Callable[[Rows], Rows]:
    """Strictly above or below a percentile of the population, or of the call's own business type in it."""
    seconds, kinds = population.period.seconds, population.period.business_types
    if not length.within_business_type:
        bound = nearest_rank(population.lengths, percent)
        return _none if bound is None else (_above if above else _under)(seconds, bound)
    never = inf if above else -inf
    ranks = {kind: nearest_rank(lengths, percent) for kind, lengths in population.lengths_by_type.items()}
    bounds = {kind: never if rank is None else rank for kind, rank in ranks.items()}
    if above:
        return lambda rows: [row for row in rows if (value := seconds[row]) is not None and value > bounds[kinds[row]]]
    return lambda rows: [row for row in rows if (value := seconds[row]) is not None and value < bounds[kinds[row]]]


def _none(_rows: Rows) -> Rows:
    return []


def nearest_rank(ordered: Sequence[float], percent: Decimal) -> float | None:
    """The ⌈percent/100 × n⌉-th smallest of n values, which come ascending; ``None`` where there are none."""
    if not ordered:
        return None
    rank = int((percent * len(ordered) / 100).to_integral_value(ROUND_CEILING))
    return ordered[max(rank, 1) - 1]


def _by_clock(population: Population, when: When) -> list[Callable[[Rows], Rows]]:
    period = population.period
    found: list[Callable[[Rows], Rows]] = []
    if when.times:
        found.append(_within_minutes(period.minutes, clock_minutes(when.times)))
    if when.weekdays:
        weekdays = frozenset(day for day in set(period.days) if day_of(day).isoweekday() in when.weekdays)
        found.append(lambda rows: [row for row in rows if period.days[row] in weekdays])
    if when.shift:
        found.append(_in_shift(period, when.shift))
    if when.peak is not None:
        found.append(_at_peak(period, when.peak))
    return found


def clock_minutes(ranges: Iterable[tuple[time, time]]) -> frozenset[int]:
    """The minutes of the day in ranges of the clock, start included, end not; one may go over midnight."""
    found: set[int] = set()
    for start, end in ranges:
        first, last = start.hour * 60 + start.minute, end.hour * 60 + end.minute
        found.update(minute % DAY_MINUTES for minute in range(first, last if last > first else last + DAY_MINUTES))
    return frozenset(found)


def _within_minutes(column: Sequence[int], minutes: frozenset[int]) -> Callable[[Rows], Rows]:
    return lambda rows: [row for row in rows if column[row] in minutes]


def _in_shift(period: PeriodCalls, parts: Sequence[ShiftPart]) -> Callable[[Rows], Rows]:
    """In the hour from the start of the agent's first call of the day, or in the one up to that of the last."""
    begins = HOUR_MS if ShiftPart.FIRST_HOUR in parts else 0
    ends = HOUR_MS if ShiftPart.LAST_HOUR in parts else 0

    def meets(rows: Rows) -> Rows:
        shifts, starts = period.shifts, period.started_at_ms
        until = {shift: first + begins for shift, (first, _) in period.shift_ends.items()}
        since = {shift: last - ends for shift, (_, last) in period.shift_ends.items()}
        return [
            row
            for row in rows
            if (at := starts[row]) is not None and (at < until[shifts[row]] or at > since[shifts[row]])
        ]

    return meets


def _at_peak(period: PeriodCalls, wanted: bool) -> Callable[[Rows], Rows]:
    def meets(rows: Rows) -> Rows:
        hours, days, minutes = period.peak_hours, period.days, period.minutes
        return [row for row in rows if (minutes[row] // 60 in hours[days[row]]) is wanted]

    return meets
