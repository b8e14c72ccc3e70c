"""The fields of sampling plans in files, the shapes they have there, and the rules that a plan must keep."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from datetime import time
from decimal import Decimal
from typing import Any

from qadesk.domain.card_fields import Date
from qadesk.domain.items.shapes import Amount, Flag, Key, OneOf, Prose, Record, Several, Text, Whole, brief, within
from qadesk.domain.sampling import (
    Length,
    Per,
    PopulationFilter,
    Quotas,
    SamplingPlan,
    ShiftPart,
    Stratum,
    When,
)
from qadesk.domain.scorecards import Field, MalformedError, Problem, Shape
from qadesk.domain.texts import QT_TRANSLATE_NOOP

FORMAT = "qadesk-sampling-plan/1"
MOST = 1000
"""Calls an agent; more is a slip of the hand."""
MOST_MONTHS = 120
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_RANGE = re.compile(r"([01][0-9]|2[0-3]):([0-5][0-9])-(([01][0-9]|2[0-3]):([0-5][0-9])|24:00)")


@dataclass(frozen=True)
class Maybe(Shape):
    """A value, or nothing behind the colon."""

    shape: Shape

    def read(self, plain: object) -> Any:
        """Typed, from a plain value; ``None`` for nothing and for an empty text."""
        return None if plain is None or plain == "" else self.shape.read(plain)

    def write(self, value: Any) -> object:
        """Plain, as a file has it."""
        return self.shape.write(value)


@dataclass(frozen=True)
class Listed(Shape):
    """A list of values; nothing behind the colon is an empty one, a single value stands for a list of one."""

    shape: Shape

    def read(self, plain: object) -> tuple[Any, ...]:
        """Typed, from a plain value."""
        if plain is None:
            return ()
        return Several(self.shape).read(plain if isinstance(plain, list) else [plain])

    def write(self, value: tuple[Any, ...]) -> object:
        """Plain, as a file has it."""
        return [self.shape.write(each) for each in value]


@dataclass(frozen=True)
class Bounded(Shape):
    """A number within bounds, both included."""

    shape: Shape
    least: Decimal
    most: Decimal

    def read(self, plain: object) -> Any:
        """Typed, from a plain value."""
        number: Any = self.shape.read(plain)
        if not self.least <= number <= self.most:
            what = QT_TRANSLATE_NOOP("card", "This must be a number from {least} to {most}.")
            raise MalformedError(what, least=str(self.least), most=str(self.most))
        return number

    def write(self, value: Any) -> object:
        """Plain, as a file has it."""
        return value


@dataclass(frozen=True)
class Bound(Shape):
    """``{below: 3}`` or ``{above: 5}``; the bare number means the same."""

    name: str

    def read(self, plain: object) -> Decimal:
        """Typed, from a plain value."""
        if not isinstance(plain, Mapping):
            return Amount().read(plain)
        if set(plain) != {self.name}:
            what = QT_TRANSLATE_NOOP("card", "This must have the field “{name}” and no other.")
            raise MalformedError(what, name=self.name)
        number: Decimal = within(f".{self.name}", Amount(), plain[self.name])
        return number

    def write(self, value: Decimal) -> object:
        """Plain, as a file has it."""
        return {self.name: value}


class ClockRange(Shape):
    """``11:30-13:00``: the start is included, the end is not; one that ends before it starts goes over midnight."""

    def read(self, plain: object) -> tuple[time, time]:
        """Typed, from a plain value."""
        found = _RANGE.fullmatch(plain.replace(" ", "")) if isinstance(plain, str) else None
        if found is None:
            raise MalformedError(QT_TRANSLATE_NOOP("card", "This must be a range of the clock like 11:30-13:00."))
        start, end = time(int(found[1]), int(found[2])), time(int(found[4] or 0), int(found[5] or 0))
        if start == end:
            raise MalformedError(QT_TRANSLATE_NOOP("card", "A range of the clock must not end where it starts."))
        return start, end

    def write(self, value: tuple[time, time]) -> object:
        """Plain, as a file has it."""
        return f"{value[0]:%H:%M}-{value[1]:%H:%M}"


class Weekday(Shape):
    """1 (Monday) to 7, or mon … sun."""

    def read(self, plain: object) -> int:
        """Typed, from a plain value."""
        if isinstance(plain, str) and plain.lower()[:3] in WEEKDAYS and len(plain) >= 3 and plain.isalpha():
            return WEEKDAYS.index(plain.lower()[:3]) + 1
        if isinstance(plain, Decimal) and plain in range(1, 8):
            return int(plain)
        raise MalformedError(QT_TRANSLATE_NOOP("card", "This must be a weekday: mon … sun, or 1 (Monday) to 7."))

    def write(self, value: int) -> object:
        """Plain, as a file has it."""
        return WEEKDAYS[value - 1]


class LengthShape(Shape):
    """``{above, below}`` in seconds, ``{above_percentile, below_percentile, within: business_type}``."""

    def read(self, plain: object) -> Length:
        """Typed, from a plain value."""
        names = ("above", "below", "above_percentile", "below_percentile")
        values: Any = _LENGTH.read(plain)
        kind = values.pop("within", None)
        if not any(values.get(name) is not None for name in names):
            raise MalformedError(
                QT_TRANSLATE_NOOP("card", "A bound is missing: one of {names}."), names=", ".join(names)
            )
        if kind and values.get("above_percentile") is None and values.get("below_percentile") is None:
            raise MalformedError(QT_TRANSLATE_NOOP("card", "“within” goes with percentiles only."), ".within")
        return Length(**values, within_business_type=kind is not None)

    def write(self, value: Length) -> object:
        """Plain, as a file has it."""
        plain = {each.name: getattr(value, each.name) for each in fields(Length)}
        within_type = plain.pop("within_business_type")
        found = {name: number for name, number in plain.items() if number is not None}
        return {**found, "within": "business_type"} if within_type else found


_SECONDS = Maybe(Bounded(Amount(), Decimal(0), Decimal(1_000_000)))
_PERCENT = Maybe(Bounded(Amount(), Decimal("0.000001"), Decimal(100)))
_LENGTH = Record(
    dict,
    (
        Field("above", _SECONDS, required=False),
        Field("below", _SECONDS, required=False),
        Field("above_percentile", _PERCENT, required=False),
        Field("below_percentile", _PERCENT, required=False),
        Field("within", Maybe(OneOf(("business_type",))), required=False),
    ),
)

Names = tuple[tuple[str, str, Shape], ...]
"""(name in files, attribute, shape)"""

POPULATION: Names = (
    ("from", "day_from", Date()),
    ("to", "day_to", Date()),
    ("groups", "groups", Listed(Text())),
    ("agents", "agents", Listed(Text())),
    ("business_types", "business_types", Listed(Text())),
    ("queues", "queues", Listed(Text())),
    ("direction", "direction", Maybe(Text())),
    ("min_seconds", "min_seconds", _SECONDS),
    ("recorded", "recorded", Flag()),
)
WHEN: Names = (
    ("business_type", "business_type", Listed(Text())),
    ("queue", "queue", Listed(Text())),
    ("direction", "direction", Listed(Text())),
    ("contact", "contact", Listed(Text())),
    ("rating", "rating_below", Maybe(Bound("below"))),
    ("repeat", "repeat", Maybe(Flag())),
    ("silence_s", "silence_above_s", Maybe(Bound("above"))),
    ("talkover", "talkover_above", Maybe(Bound("above"))),
    ("seconds", "length", Maybe(LengthShape())),
    ("time", "times", Listed(ClockRange())),
    ("shift", "shift", Listed(OneOf(tuple(ShiftPart), ShiftPart))),
    ("peak", "peak", Maybe(Flag())),
    ("weekday", "weekdays", Listed(Weekday())),
)
_COUNT = Bounded(Whole(), Decimal(0), Decimal(MOST))
_MONTHS = Bounded(Whole(), Decimal(1), Decimal(MOST_MONTHS))
NEW_STAFF = Record(dict, (Field("months", _MONTHS), Field("quota", _COUNT)))
BELOW_PASS = Record(dict, (Field("quota", _COUNT),))
PER_AGENT: Names = (
    ("quota", "quota", _COUNT),
    ("per", "per", Maybe(OneOf(tuple(Per), Per))),
    ("new_staff", "new_staff", Maybe(NEW_STAFF)),
    ("below_pass", "below_pass", Maybe(BELOW_PASS)),
)
STRATUM: Names = (
    ("key", "key", Key()),
    ("title", "title", Maybe(Prose())),
    ("when", "when", Amount()),
    ("share", "share", Bounded(Amount(), Decimal(0), Decimal(1))),
)
"""``when`` is read part by part; its shape here is never asked."""


def problems(plan: SamplingPlan) -> Iterator[Problem]:
    """What is wrong with a plan whose fields can each be read."""
    if plan.population.day_from > plan.population.day_to:
        what = QT_TRANSLATE_NOOP("card", "The population ends on {last}, before it begins on {first}.")
        facts = {"first": plan.population.day_from.isoformat(), "last": plan.population.day_to.isoformat()}
        yield Problem("population.to", what, facts)
    if not plan.strata:
        yield Problem("strata", QT_TRANSLATE_NOOP("card", "A plan needs one stratum at least."), {})
        return
    keys = Counter(stratum.key for stratum in plan.strata)
    for at, stratum in enumerate(plan.strata):
        if keys[stratum.key] > 1:
            what = QT_TRANSLATE_NOOP("card", "There are two strata with the key “{key}”.")
            yield Problem(f"strata[{at}].key", what, {"key": stratum.key})
    if plan.strata[-1].when != When():
        what = QT_TRANSLATE_NOOP("card", "The last stratum takes everything: its “when” must be empty.")
        yield Problem(f"strata[{len(plan.strata) - 1}].when", what, {})
    total = sum((stratum.share for stratum in plan.strata), Decimal(0))
    if total != 1:
        what = QT_TRANSLATE_NOOP("card", "The shares add up to {total}, not to 1.")
        yield Problem("strata", what, {"total": f"{total.normalize():f}"})


def unknown(plain: Mapping[str, object], known: Iterable[str]) -> Iterator[Problem]:
    """Fields that nobody knows: a typo must not be silently ignored."""
    names = list(known)
    for name in plain:
        if name not in names:
            what = QT_TRANSLATE_NOOP("card", "The field “{name}” is unknown here; known are: {names}.")
            yield Problem(str(name), what, {"name": brief(name), "names": ", ".join(names)})


def plain_of(value: object, names: Names) -> dict[str, object]:
    """The plain mapping of an object's fields, without those that are as good as absent."""
    found = ((name, getattr(value, attribute), shape) for name, attribute, shape in names)
    return {name: shape.write(each) for name, each, shape in found if each not in (None, "", ()) or each is False}


def plan_plain(plan: SamplingPlan) -> dict[str, object]:
    """A plan as plain values in the order of its file."""
    head: dict[str, object] = {"format": FORMAT, "key": plan.key}
    if plan.title:
        head["title"] = plan.title
    return {
        **head,
        "population": _population_plain(plan.population),
        "per_agent": _quotas_plain(plan.per_agent),
        "strata": [_stratum_plain(each) for each in plan.strata],
    }


def _population_plain(wanted: PopulationFilter) -> dict[str, object]:
    plain = plain_of(wanted, POPULATION)
    if not wanted.recorded:
        del plain["recorded"]
    return plain


def _quotas_plain(quotas: Quotas) -> dict[str, object]:
    plain: dict[str, object] = {"quota": quotas.quota}
    if quotas.per is not Per.POPULATION:
        plain["per"] = quotas.per.value
    if quotas.new_staff_quota is not None:
        plain["new_staff"] = {"months": quotas.new_staff_months, "quota": quotas.new_staff_quota}
    if quotas.below_pass_quota is not None:
        plain["below_pass"] = {"quota": quotas.below_pass_quota}
    return plain


def _stratum_plain(stratum: Stratum) -> dict[str, object]:
    named: dict[str, object] = {"key": stratum.key}
    if stratum.title:
        named["title"] = stratum.title
    return {**named, "when": plain_of(stratum.when, WHEN), "share": stratum.share}
