"""``measure``: improvement measures, from the proposal to what they did to the figure they aim at."""

import datetime as dt
from typing import Annotated
from zoneinfo import ZoneInfo

import typer

from qadesk.cli.context import Json, context_of, iso_time, put_json, put_table
from qadesk.domain.after.measures import Aim, Measure, MeasureEffect, MeasureFilter, MeasureRow, MeasureState
from qadesk.services.after.measures import EFFECT_DAYS, NewMeasure

Uid = Annotated[str, typer.Argument(help="Uid of a measure (measure list).")]
By = Annotated[str, typer.Option("--as", help="Number of the person who does this.")]
_DAY = {"formats": ["%Y-%m-%d"]}


def register(cli: typer.Typer) -> None:
    """Add the commands of this module."""
    group = typer.Typer(help="Improvement measures: proposed, decided, carried out, and whether they worked.")
    group.command("propose")(propose)
    group.command("accept")(accept)
    group.command("reject")(reject)
    group.command("begin")(begin)
    group.command("finish")(finish)
    group.command("list")(list_)
    group.command("effect")(effect)
    cli.add_typer(group, name="measure")


def propose(
    ctx: typer.Context,
    what: Annotated[str, typer.Argument(help="What is to be done, in a sentence.")],
    why: Annotated[str, typer.Option("--why", help="Why, in a sentence.")],
    who: By,
    aim: Annotated[Aim, typer.Option(help="item, average, pass rate or error rate.")] = "average",
    card: Annotated[str, typer.Option("--card", help="Key of a scorecard; all by default.")] = "",
    item: Annotated[str, typer.Option(help="Key of the item whose loss rate is aimed at.")] = "",
    group: Annotated[str | None, typer.Option(help="A team; the whole centre by default.")] = None,
    as_json: Json = False,
) -> None:
    """Propose a measure, and which figure it aims at."""
    aimed: Aim = "item" if item else aim
    new = NewMeasure(what=what, why=why, aim=aimed, card_key=card, item_key=item, group=group)
    with context_of(ctx).changing(who) as services:
        measure = services.measures.propose(new, who).result()
        zone = services.zone
    _tell(measure, zone, as_json=as_json)


def accept(
    ctx: typer.Context,
    uid: Uid,
    who: By,
    why: Annotated[str, typer.Option("--why", help="The reason, in a sentence.")] = "",
    due: Annotated[dt.datetime | None, typer.Option("--due", help="Until when it is to be done.", **_DAY)] = None,
    as_json: Json = False,
) -> None:
    """Accept a proposal: a lead other than its proposer."""
    with context_of(ctx).changing(who) as services:
        measure = services.measures.accept(uid, who, why, due.date() if due else None).result()
        zone = services.zone
    _tell(measure, zone, as_json=as_json)


def reject(
    ctx: typer.Context,
    uid: Uid,
    why: Annotated[str, typer.Option("--why", help="The reason, in a sentence.")],
    who: By,
    as_json: Json = False,
) -> None:
    """Reject a proposal, with the reason: a lead other than its proposer."""
    with context_of(ctx).changing(who) as services:
        measure = services.measures.reject(uid, who, why).result()
        zone = services.zone
    _tell(measure, zone, as_json=as_json)


def begin(
    ctx: typer.Context,
    uid: Uid,
    owner: Annotated[str, typer.Option(help="Number of the person who sees to it.")],
    who: By,
    on: Annotated[dt.datetime | None, typer.Option("--on", help="The first day; today.", **_DAY)] = None,
    due: Annotated[dt.datetime | None, typer.Option("--due", help="Until when it is to be done.", **_DAY)] = None,
    as_json: Json = False,
) -> None:
    """Let an accepted measure take effect, in somebody's hands."""
    first, last = (day.date() if day else None for day in (on, due))
    with context_of(ctx).changing(who) as services:
        measure = services.measures.begin(uid, owner, who, first, last).result()
        zone = services.zone
    _tell(measure, zone, as_json=as_json)


def finish(
    ctx: typer.Context,
    uid: Uid,
    outcome: Annotated[str, typer.Option(help="What came of it, in a sentence.")],
    who: By,
    on: Annotated[dt.datetime | None, typer.Option("--on", help="The day; today.", **_DAY)] = None,
    as_json: Json = False,
) -> None:
    """Finish a running measure, with its outcome."""
    with context_of(ctx).changing(who) as services:
        measure = services.measures.finish(uid, outcome, who, on.date() if on else None).result()
        zone = services.zone
    _tell(measure, zone, as_json=as_json)


def list_(
    ctx: typer.Context,
    state: Annotated[list[MeasureState] | None, typer.Option(help="A state; may be repeated.")] = None,
    group: Annotated[str | None, typer.Option(help="Those for a team.")] = None,
    owner: Annotated[str | None, typer.Option(help="Number of the person who sees to it.")] = None,
    overdue: Annotated[bool, typer.Option("--overdue", help="Only those that should have been done.")] = False,
    as_json: Json = False,
) -> None:
    """Measures, the newest proposal first."""
    wanted = MeasureFilter(states=tuple(state or ()), group=group, owner_no=owner)
    with context_of(ctx).services() as services:
        rows = [row for row in services.measures.rows(wanted).result() if row.overdue or not overdue]
        zone = services.zone
    if as_json:
        put_json([row_json(row, zone) for row in rows])
        return
    put_table(
        [
            (m.uid, m.state.value, m.aim, m.item_key, m.group, m.owner_no, m.due_on, "!" if row.overdue else "", m.what)
            for row in rows
            for m in (row.measure,)
        ],
        ("uid", "state", "aim", "item", "group", "owner", "due", "overdue", "what"),
    )


def effect(
    ctx: typer.Context,
    uid: Uid,
    days: Annotated[int, typer.Option(min=1, max=3650, help="So many days before, and at most as many since.")] = (
        EFFECT_DAYS
    ),
    as_json: Json = False,
) -> None:
    """The figure a measure aims at, before it began and since, with intervals (95 %) and a verdict."""
    with context_of(ctx).services() as services:
        found = services.measures.effect(uid, days).result()
    if as_json:
        put_json(effect_json(found))
        return
    put_table(
        [
            ("before", found.before, _span(found.before_interval), found.before_calls, _span(found.before_days)),
            ("after", found.after, _span(found.after_interval), found.after_calls, _span(found.after_days)),
            ("change", found.change, _span(found.change_interval), None, found.verdict),
        ],
        ("", "figure", "interval", "calls", "days"),
    )


def _span(pair: tuple[object, object] | None) -> str | None:
    return None if pair is None else f"{pair[0]} – {pair[1]}"


def _tell(measure: Measure, zone: ZoneInfo, *, as_json: bool) -> None:
    told = measure_json(measure, zone)
    if as_json:
        put_json(told)
        return
    put_table([(key, value) for key, value in told.items() if value not in (None, "")], ("field", "value"))


def measure_json(measure: Measure, zone: ZoneInfo) -> dict[str, object]:
    """A measure in the shape of the command line."""
    return {
        "uid": measure.uid,
        "state": measure.state.value,
        "what": measure.what,
        "why": measure.why,
        "aim": measure.aim,
        "scorecard": measure.card_key or None,
        "item": measure.item_key or None,
        "group": measure.group,
        "proposed_by": measure.proposed_by,
        "proposed_at": iso_time(measure.proposed_at_ms, zone),
        "decided_by": measure.decided_by or None,
        "decided_at": iso_time(measure.decided_at_ms, zone),
        "decided_why": measure.decided_why,
        "owner": measure.owner_no or None,
        "due": measure.due_on,
        "begun": measure.begun_on,
        "done": measure.done_on,
        "outcome": measure.outcome,
    }


def row_json(row: MeasureRow, zone: ZoneInfo) -> dict[str, object]:
    """A line of the list."""
    return {**measure_json(row.measure, zone), "overdue": row.overdue}


def effect_json(found: MeasureEffect) -> dict[str, object]:
    """A figure before and after; decimals as texts."""
    return {
        "before": {
            "value": found.before,
            "interval": found.before_interval,
            "calls": found.before_calls,
            "days": found.before_days,
        },
        "after": {
            "value": found.after,
            "interval": found.after_interval,
            "calls": found.after_calls,
            "days": found.after_days,
        },
        "change": found.change,
        "change_interval": found.change_interval,
        "verdict": found.verdict,
    }
