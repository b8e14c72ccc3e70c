"""``kpi``: the board of KPIs of a period, and what each is to reach from which day on."""

import datetime as dt
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Any

import typer

from qadesk.cli.context import Context, Json, Who, context_of, put_json, put_table
from qadesk.domain.insight.kpis import SHARE, Aim, KpiRow, KpiValue, Target, kpi_of, said
from qadesk.domain.texts import QT_TRANSLATE_NOOP, Translate

_DAY = {"formats": ["%Y-%m-%d"]}
MET = QT_TRANSLATE_NOOP("cli", "met")
NOT_MET = QT_TRANSLATE_NOOP("cli", "not met")


class Grouping(StrEnum):
    """What the figures are put together by."""

    ALL = "all"
    DAY = "day"
    GROUP = "group"
    INTERVAL = "interval"


def register(cli: typer.Typer) -> None:
    """Add the commands of this module."""
    group = typer.Typer(help="KPIs of a period, and their targets.", invoke_without_command=True)
    group.callback()(board)
    targets = typer.Typer(help="What KPIs are to reach, and from which day on.")
    targets.command("set")(set_target)
    targets.command("drop")(drop_target)
    targets.command("list")(list_targets)
    group.add_typer(targets, name="target")
    cli.add_typer(group, name="kpi")


def board(
    ctx: typer.Context,
    day_from: Annotated[dt.datetime | None, typer.Option("--from", **_DAY, help="First day, local date.")] = None,
    day_to: Annotated[dt.datetime | None, typer.Option("--to", **_DAY, help="Last day.")] = None,
    team: Annotated[str | None, typer.Option("--group", help="A team; the whole centre by default.")] = None,
    by: Annotated[Grouping, typer.Option("--by", help="Of each day, team, or half hour of the day.")] = Grouping.ALL,
    as_json: Json = False,
) -> None:
    """Show the KPIs of a period: figure, target, and what each was counted from."""
    if ctx.invoked_subcommand is not None:
        return
    if day_from is None or day_to is None:
        raise typer.BadParameter("--from DAY --to DAY", param_hint="--from, --to")
    context = context_of(ctx)
    with context.services() as services:
        rows = services.kpis.board(day_from.date(), day_to.date(), team, by.value).result()
    translate = context.app.translate
    if not as_json:
        _show(context, rows, by)
    elif by is Grouping.ALL:
        put_json(_plain(rows[0], translate))
    else:
        put_json({"by": by.value, "rows": [{by.value: _key(row, by), **_plain(row, translate)} for row in rows]})


def set_target(
    ctx: typer.Context,
    kpi: Annotated[str, typer.Argument(help="Key of the KPI, as answer_rate; also pass_rate and error_rate.")],
    value: Annotated[str, typer.Argument(help="90%, 0.9, >=0.9, <=240, 30-60, or none.")],
    since: Annotated[dt.datetime, typer.Option("--from", **_DAY, help="The day from which it holds.")],
    who: Who = "",
    as_json: Json = False,
) -> None:
    """Say what a KPI is to reach from a day on; until then what held before holds."""
    context = context_of(ctx)
    with context.changing(who) as services:
        target = services.kpis.set_target(kpi, value, since.date(), who=who).result()
    if as_json:
        put_json(_target(target))
        return
    context.say(
        QT_TRANSLATE_NOOP("cli", "{kpi}: {target} from {day} on."),
        kpi=target.kpi,
        target=_aimed(target),
        day=target.holds_from,
    )


def drop_target(
    ctx: typer.Context,
    kpi: Annotated[str, typer.Argument(help="Key of the KPI.")],
    since: Annotated[dt.datetime, typer.Option("--from", **_DAY, help="The day from which the target holds.")],
    who: Who = "",
) -> None:
    """Take a target back that was set for a day."""
    context = context_of(ctx)
    with context.changing(who) as services:
        services.kpis.drop_target(kpi, since.date(), who=who).result()
    context.say(QT_TRANSLATE_NOOP("cli", "The target is gone."))


def list_targets(
    ctx: typer.Context,
    day: Annotated[dt.datetime | None, typer.Option("--on", **_DAY, help="What holds on that day.")] = None,
    as_json: Json = False,
) -> None:
    """Show what KPIs are to reach; a target without a day holds by default."""
    context = context_of(ctx)
    with context.services() as services:
        found = services.kpis.targets(day.date() if day else None).result()
    if as_json:
        put_json([_target(each) for each in found])
        return
    rows = [(each.kpi, each.holds_from, _aimed(each)) for each in found]
    put_table(rows, ("kpi", "from", "target"))


def _plain(row: KpiRow, translate: Translate) -> dict[str, dict[str, Any]]:
    return {each.kpi.key: _value(each, translate) for each in row.values}


def _value(each: KpiValue, translate: Translate) -> dict[str, Any]:
    figure = each.figure
    known = each.value is not None
    words = said(figure.phrases, translate)
    return {
        "value": each.value,
        "numerator": _count(figure.numerator),
        "denominator": _count(figure.denominator),
        "unit": each.kpi.unit,
        **_bounds(each.target),
        "met": each.met,
        "before": each.value_before,
        "trend": each.trend or None,
        "source": ", ".join(figure.sources) or None,
        "how": words if known else None,
        "why": None if known else words,
    }


def _bounds(target: Target) -> dict[str, Any]:
    return {
        "target": target.text or None,
        "direction": target.aim.value,
        "target_from": target.holds_from,
    }


def _target(target: Target) -> dict[str, Any]:
    return {"kpi": target.kpi, **_bounds(target)}


def _count(number: Decimal | None) -> int | Decimal | None:
    """Counts are whole; sums of seconds stay as they are."""
    return int(number) if number is not None and number == number.to_integral_value() else number


def _key(row: KpiRow, by: Grouping) -> str | None:
    if by is Grouping.INTERVAL and isinstance(row.key, int):
        return f"{row.key // 60:02}:{row.key % 60:02}"
    return None if row.key is None else str(row.key)


def _show(context: Context, rows: list[KpiRow], by: Grouping) -> None:
    lines = []
    for row in rows:
        for each in row.values:
            state = "" if each.met is None else context.words(MET if each.met else NOT_MET)
            figures = (_shown(each, each.value), _aimed(each.target), state, _shown(each, each.value_before))
            title = context.app.translate("kpi", each.kpi.title)
            words = said(each.figure.phrases, context.app.translate)
            lines.append((*([] if by is Grouping.ALL else [_key(row, by)]), title, *figures, words))
    key = () if by is Grouping.ALL else (by.value,)
    put_table(lines, (*key, "kpi", "value", "target", "state", "before", "source"))


def _shown(each: KpiValue, value: Decimal | None) -> str:
    if value is None:
        return ""
    return f"{value * 100:.2f}%" if each.kpi.unit == SHARE else f"{value} s"


def _aimed(target: Target) -> str:
    if target.aim is Aim.NONE:
        return ""
    sign = {Aim.MIN: "≥ ", Aim.MAX: "≤ "}.get(target.aim, "")
    share = kpi_of(target.kpi).unit == SHARE
    ends = [
        f"{(each * 100).normalize():f}%" if share else f"{each:f} s"
        for each in (target.low, target.high)
        if each is not None
    ]
    return sign + " – ".join(ends)
