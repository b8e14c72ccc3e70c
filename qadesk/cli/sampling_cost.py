"""``sample cost``: what a plan costs in hours and buys in precision."""

from dataclasses import asdict
from typing import Any

import typer

from qadesk.cli.context import Context, Json, context_of, put_json, put_table
from qadesk.cli.sampling_plans import Plan, plan_named
from qadesk.domain.sampling_cost import Estimate, Precision, decimal_text
from qadesk.domain.sampling_words import why
from qadesk.domain.texts import QT_TRANSLATE_NOOP


def cost(ctx: typer.Context, plan: Plan, as_json: Json = False) -> None:
    """What a plan would draw, how long that takes, and how exactly averages and pass rates would be known."""
    context = context_of(ctx)
    with context.services() as services:
        found = services.sampling.estimate(plan_named(services, plan)).result()
    if as_json:
        put_json(estimate_json(context, found))
    else:
        _tell(context, found)


def estimate_json(context: Context, found: Estimate) -> dict[str, Any]:
    """The estimate in the shape of the command line: figures as decimal texts."""
    last = found.strata[-1].key
    strata = [
        {**_plain(asdict(each)), "why": why(each, each.key == last, context.app.translate)} for each in found.strata
    ]
    return {
        "population": found.population,
        "left_out": dict(found.left_out),
        "unread": found.unread,
        "strata": strata,
        "cost": {
            **_plain(asdict(found.cost)),
            "inspecting_h": decimal_text(found.cost.inspecting_h),
            "coaching_share": _text(found.cost.coaching_share, 4),
            "leaves_enough": found.cost.leaves_enough,
        },
        "centre": precision_json(found.centre),
        "teams": [precision_json(each) for each in found.teams],
        "agents": [precision_json(each) for each in found.agents],
        "ranks": {**_plain(asdict(found.ranks)), "told_apart": found.ranks.told_apart},
        "spread": decimal_text(found.spread),
        "spread_from": found.spread_from,
        "rules": _plain(asdict(found.rules)),
    }


def precision_json(found: Precision) -> dict[str, Any]:
    """Half-widths in points of 100, rates from 0 to 1."""
    low, high = found.pass_rate or (None, None)
    return {
        "name": found.name,
        "calls": found.calls,
        "population": found.population,
        "effective": decimal_text(found.effective, 1),
        "score_half_width": _text(found.score),
        "pass_rate": _text(found.expected_pass_rate, 4),
        "pass_rate_interval": None if low is None else [_text(low, 4), _text(high, 4)],
        "more_for_precision": found.more,
    }


def _plain(values: dict[str, Any]) -> dict[str, Any]:
    return {name: decimal_text(value, 4) if isinstance(value, float) else value for name, value in values.items()}


def _text(value: float | None, places: int = 2) -> str | None:
    return None if value is None else decimal_text(value, places)


def _tell(context: Context, found: Estimate) -> None:
    say, needed = context.say, found.cost
    drawn = QT_TRANSLATE_NOOP(
        "cli", "{calls} of {population} calls: {listening} h of listening, {overhead} h around it."
    )
    say(
        drawn,
        calls=needed.calls,
        population=found.population,
        listening=decimal_text(needed.listening_h, 1),
        overhead=decimal_text(needed.overhead_h, 1),
    )
    time = QT_TRANSLATE_NOOP(
        "cli", "{inspectors} inspectors have {available} h on {days} days (Monday to Friday); {coaching} h are left."
    )
    say(
        time,
        inspectors=needed.inspectors,
        available=decimal_text(needed.available_h, 1),
        days=needed.working_days,
        coaching=decimal_text(needed.coaching_h, 1),
    )
    if not needed.leaves_enough:
        target = QT_TRANSLATE_NOOP("cli", "That is less than the {target} h that are to be kept for coaching.")
        say(target, target=decimal_text(needed.coaching_target_h, 1))
    if not found.spread_from:
        say(QT_TRANSLATE_NOOP("cli", "There are no past scores: a spread of {sd} points is assumed."), sd=found.spread)
    ranks = found.ranks
    if ranks.difference is not None:
        differ = QT_TRANSLATE_NOOP("cli", "Two agents can be told apart whose averages differ by {points} points.")
        say(differ, points=decimal_text(ranks.difference, 1))
    if ranks.neighbours and not ranks.told_apart:
        apart = QT_TRANSLATE_NOOP(
            "cli", "Agents cannot be ranked by this: {overlapping} of {neighbours} neighbours would overlap."
        )
        say(apart, overlapping=ranks.overlapping, neighbours=ranks.neighbours)
    rows = [_row(each) for each in (found.centre, *found.teams, *found.agents)]
    put_table(rows, ("name", "calls", "population", "±", "pass rate from", "to", "more for ±5"))


def _row(found: Precision) -> tuple[object, ...]:
    plain = precision_json(found)
    low, high = plain["pass_rate_interval"] or (None, None)
    return (found.name, found.calls, found.population, plain["score_half_width"], low, high, found.more)
