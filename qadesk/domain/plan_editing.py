"""Changes of a sampling plan, each from one sound plan to the next: shares add up to 1 whatever a hand does.

The last stratum takes everything, so it also takes the share that the others leave.
"""

import re
from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date, time, timedelta
from decimal import Decimal

from qadesk.domain.sampling import (
    Length,
    PopulationFilter,
    Quotas,
    SamplingPlan,
    ShiftPart,
    Stratum,
    When,
)
from qadesk.domain.texts import QT_TRANSLATE_NOOP, Translate

USUAL_SHARE = Decimal("0.10")
REST = "random"
MOST_OF_MONTH = 27


@dataclass(frozen=True, slots=True)
class Preset:
    """A stratum that centres usually have; ``title`` is an English source of the context ``sampling``."""

    key: str
    title: str
    when: When
    share: Decimal = USUAL_SHARE


def _percentile(*, above: int | None = None, below: int | None = None) -> When:
    return When(
        length=Length(
            above_percentile=None if above is None else Decimal(above),
            below_percentile=None if below is None else Decimal(below),
            within_business_type=True,
        )
    )


MEALS = ((time(11, 30), time(13)), (time(17, 30), time(18, 30)))
PRESETS: tuple[Preset, ...] = (
    Preset(
        "complaint", QT_TRANSLATE_NOOP("sampling", "Complaints"), When(business_type=("complaint",)), Decimal("0.25")
    ),
    Preset("long", QT_TRANSLATE_NOOP("sampling", "Unusually long"), _percentile(above=95), Decimal("0.15")),
    Preset("short", QT_TRANSLATE_NOOP("sampling", "Unusually short"), _percentile(below=5)),
    Preset(
        "edges",
        QT_TRANSLATE_NOOP("sampling", "First and last hour of the shift"),
        When(shift=(ShiftPart.FIRST_HOUR, ShiftPart.LAST_HOUR)),
        Decimal("0.15"),
    ),
    Preset("meal", QT_TRANSLATE_NOOP("sampling", "Mealtimes"), When(times=MEALS)),
    Preset("peak", QT_TRANSLATE_NOOP("sampling", "Peak hours"), When(peak=True)),
    Preset("repeat", QT_TRANSLATE_NOOP("sampling", "Repeat contacts"), When(repeat=True)),
    Preset("low_rating", QT_TRANSLATE_NOOP("sampling", "Low ratings"), When(rating_below=Decimal(3))),
    Preset("silence", QT_TRANSLATE_NOOP("sampling", "Long silences"), When(silence_above_s=Decimal(20))),
    Preset("talkover", QT_TRANSLATE_NOOP("sampling", "Talk-over"), When(talkover_above=Decimal(5))),
)
"""In the order in which they are offered; what is hard or rare comes before what is common."""
AT_RANDOM = QT_TRANSLATE_NOOP("sampling", "Purely random")
FIRST = ("complaint", "long", "short", "edges", "meal")
"""The strata that a new plan begins with."""


LAST_WEEK, THIS_MONTH, LAST_MONTH = "last_week", "this_month", "last_month"
THIS_WEEK = "this_week"
PERIODS = (
    (LAST_MONTH, QT_TRANSLATE_NOOP("sampling", "Last month")),
    (THIS_MONTH, QT_TRANSLATE_NOOP("sampling", "This month")),
    (LAST_WEEK, QT_TRANSLATE_NOOP("sampling", "Last week")),
    (THIS_WEEK, QT_TRANSLATE_NOOP("sampling", "This week")),
)


def period(name: str, today: date) -> tuple[date, date]:
    """First and last day of one of ``PERIODS``; weeks begin on Monday. Raises ``KeyError`` for others."""
    monday = today - timedelta(days=today.weekday())
    first = today.replace(day=1)
    next_month = (first + timedelta(days=32)).replace(day=1)
    periods = {
        LAST_MONTH: month_before(today),
        THIS_MONTH: (first, next_month - timedelta(days=1)),
        LAST_WEEK: (monday - timedelta(days=7), monday - timedelta(days=1)),
        THIS_WEEK: (monday, monday + timedelta(days=6)),
    }
    return periods[name]


def month_before(today: date) -> tuple[date, date]:
    """First and last day of the month before the one of ``today``."""
    last = today.replace(day=1) - timedelta(days=1)
    return last.replace(day=1), last


def usual_month(today: date) -> tuple[date, date]:
    """The present month in its last days, else the month before."""
    return (today.replace(day=1), today) if today.day > MOST_OF_MONTH else month_before(today)


def new_plan(key: str, title: str, today: date, translate: Translate) -> SamplingPlan:
    """A plan that most centres could begin with: eight calls an agent of a month, five strata and a random rest."""
    first, last = usual_month(today)
    presets = [preset for preset in PRESETS if preset.key in FIRST]
    chosen = tuple(
        Stratum(key=p.key, title=translate("sampling", p.title), when=p.when, share=p.share) for p in presets
    )
    rest = Stratum(key=REST, title=translate("sampling", AT_RANDOM), share=Decimal(0))
    return settled(
        SamplingPlan(
            key=key,
            title=title,
            population=PopulationFilter(day_from=first, day_to=last, recorded=True, min_seconds=Decimal(10)),
            per_agent=Quotas(quota=8, new_staff_months=3, new_staff_quota=16, below_pass_quota=12),
            strata=(*chosen, rest),
        )
    )


def of_preset(preset: Preset, translate: Translate) -> Stratum:
    """The stratum of a preset, named in the reader's language."""
    return Stratum(key=preset.key, title=translate("sampling", preset.title), when=preset.when, share=preset.share)


def settled(plan: SamplingPlan) -> SamplingPlan:
    """The plan with the last stratum's share as what the others leave; too large shares are cut from the end."""
    left = Decimal(1)
    strata = []
    for stratum in plan.strata[:-1]:
        share = min(max(stratum.share, Decimal(0)), left)
        left -= share
        strata.append(replace(stratum, share=share))
    return replace(plan, strata=(*strata, replace(plan.strata[-1], share=left, when=When())))


def put_stratum(plan: SamplingPlan, at: int, stratum: Stratum) -> SamplingPlan:
    """Another stratum in place of the one there; one that wants more than the others leave gets what they leave."""
    others = sum((each.share for place, each in enumerate(plan.strata[:-1]) if place != at), Decimal(0))
    fitting = replace(stratum, share=min(max(stratum.share, Decimal(0)), 1 - others))
    return settled(replace(plan, strata=(*plan.strata[:at], fitting, *plan.strata[at + 1 :])))


def add_stratum(plan: SamplingPlan, stratum: Stratum, at: int | None = None) -> tuple[SamplingPlan, str]:
    """A further stratum before the one at ``at`` (else before the last one), and its key, made unique."""
    place = len(plan.strata) - 1 if at is None else min(at, len(plan.strata) - 1)
    key = unused(stratum.key, [each.key for each in plan.strata])
    left = plan.strata[-1].share
    fitting = replace(stratum, key=key, share=min(stratum.share, left))
    return settled(replace(plan, strata=(*plan.strata[:place], fitting, *plan.strata[place:]))), key


def remove_stratum(plan: SamplingPlan, at: int) -> SamplingPlan:
    """Without that stratum; the last one stays."""
    if not 0 <= at < len(plan.strata) - 1:
        return plan
    return settled(replace(plan, strata=(*plan.strata[:at], *plan.strata[at + 1 :])))


def move_stratum(plan: SamplingPlan, at: int, to: int) -> SamplingPlan:
    """Earlier or later in the order of priority; the last one stays last."""
    inner = list(plan.strata[:-1])
    if not (0 <= at < len(inner) and 0 <= to < len(inner)):
        return plan
    inner.insert(to, inner.pop(at))
    return replace(plan, strata=(*inner, plan.strata[-1]))


def copy_of(plan: SamplingPlan, key: str, title: str) -> SamplingPlan:
    """The same plan under another name."""
    return replace(plan, key=key, title=title)


def unused(key: str, known: Collection[str]) -> str:
    """The key itself, else with the first number behind it that nobody has."""
    if key not in known:
        return key
    base = re.sub(r"_[0-9]+$", "", key)
    number = 2
    while f"{base}_{number}" in known:
        number += 1
    return f"{base}_{number}"
