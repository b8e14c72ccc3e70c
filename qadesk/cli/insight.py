"""``insight``: what the figures say, of a filter, by groups, one by one; filters with names."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, Any

import typer

from qadesk.cli.context import Json, Who, context_of, put_json, put_table
from qadesk.cli.insight_agent import agent
from qadesk.cli.insight_options import Agent, Card, From, Group, Inspector, To, Type, figures_json, plain_value
from qadesk.domain.insight.facts import FactFilter
from qadesk.domain.insight.overview import BREAKDOWNS, InsightRow
from qadesk.domain.insight.views import OWN, PRESETS, View, plain
from qadesk.domain.texts import QT_TRANSLATE_NOOP


class By(StrEnum):
    """What evaluations are put together by."""

    GROUP = "group"
    AGENT = "agent"
    INSPECTOR = "inspector"
    BUSINESS_TYPE = "business_type"
    HOUR = "hour"
    CARD = "card"
    DAY = "day"
    MONTH = "month"


def register(cli: typer.Typer) -> None:
    """Add the commands of this module."""
    group = typer.Typer(help="What the figures say: overview, by groups, evaluation by evaluation.")
    group.command("overview")(overview)
    group.command("by")(by)
    group.command("list")(listed)
    group.command("bands")(bands)
    group.command("agent")(agent)
    group.command("views")(views)
    group.command("keep-view")(keep_view)
    group.command("drop-view")(drop_view)
    cli.add_typer(group, name="insight")


@dataclass(frozen=True, slots=True)
class _Wanted:
    """The options of a filter."""

    first: dt.datetime | None
    last: dt.datetime | None
    groups: list[str] | None
    agents: list[str] | None
    inspectors: list[str] | None
    types: list[str] | None
    cards: list[str] | None

    @property
    def filter(self) -> FactFilter:
        """The filter."""
        return FactFilter(
            day_from=None if self.first is None else self.first.date(),
            day_to=None if self.last is None else self.last.date(),
            groups=tuple(self.groups or ()),
            agents=tuple(self.agents or ()),
            inspectors=tuple(self.inspectors or ()),
            business_types=tuple(self.types or ()),
            cards=tuple(self.cards or ()),
        )


def overview(
    ctx: typer.Context,
    first: From = None,
    last: To = None,
    groups: Group = None,
    agents: Agent = None,
    inspectors: Inspector = None,
    types: Type = None,
    cards: Card = None,
    as_json: Json = False,
) -> None:
    """The figures of a filter with 95 % intervals, the period before, the trend, and what is overdue."""
    context = context_of(ctx)
    wanted = _Wanted(first, last, groups, agents, inspectors, types, cards).filter
    with context.services() as services:
        found = services.insight.overview(wanted).result()
    told = {
        **figures_json(found.figures),
        "previous": None if found.before is None else figures_json(found.before),
        "trend": [{found.step: row["key"], **row} for row in map(_row, found.trend)],
        "overdue": {"follow_ups": found.overdue_follow_ups, "action_items": found.overdue_tasks},
    }
    if as_json:
        put_json(told)
        return
    before = figures_json(found.before) if found.before is not None else {}
    names = ("inspected", "average", "interval", "pass_rate", "error_rate", "accuracies", "critical")
    put_table([(name, _text(told[name]), _text(before.get(name))) for name in names], ("figure", "now", "previous"))
    context.say(
        QT_TRANSLATE_NOOP("cli", "Overdue: {follow_ups} follow-ups, {tasks} action items."),
        follow_ups=found.overdue_follow_ups,
        tasks=found.overdue_tasks,
    )


def by(
    ctx: typer.Context,
    what: Annotated[By, typer.Argument(help="What they are put together by.")],
    first: From = None,
    last: To = None,
    groups: Group = None,
    agents: Agent = None,
    inspectors: Inspector = None,
    types: Type = None,
    cards: Card = None,
    uids: Annotated[bool, typer.Option("--uids", help="Name the evaluations behind each, with --json.")] = False,
    as_json: Json = False,
) -> None:
    """The figures of each team, agent, inspector, business type, hour, scorecard, day or month."""
    wanted = _Wanted(first, last, groups, agents, inspectors, types, cards).filter
    with context_of(ctx).services() as services:
        rows = services.insight.by(wanted, what.value).result()
        behind = services.insight.uids(wanted, what.value).result() if uids else {}
    found = [{**_row(each), **({"uids": behind.get(each.key, [])} if uids else {})} for each in rows]
    if as_json:
        put_json(found)
        return
    names = ("key", "title", "inspected", "average", "interval", "pass_rate", "error_rate", "standing")
    put_table([tuple(_text(row[name]) for name in names) for row in found], names)


def listed(
    ctx: typer.Context,
    first: From = None,
    last: To = None,
    groups: Group = None,
    agents: Agent = None,
    inspectors: Inspector = None,
    types: Type = None,
    cards: Card = None,
    most: Annotated[int, typer.Option("--most", min=1, help="At most so many.")] = 500,
    as_json: Json = False,
) -> None:
    """Evaluations one by one, lowest scores first."""
    wanted = _Wanted(first, last, groups, agents, inspectors, types, cards).filter
    with context_of(ctx).services() as services:
        found = services.insight.listed(wanted, most).result()
    names = ("uid", "call_uid", "day", "agent_no", "group", "inspector_no", "business_type", "card_key", "passed")
    rows = [{**{name: getattr(each, name) for name in names}, "score": plain_value(each.score)} for each in found.rows]
    if as_json:
        put_json({"total": found.total, "evaluations": rows})
        return
    shown = ("uid", "day", "agent_no", "group", "score", "passed")
    put_table([tuple(row[name] for name in shown) for row in rows], shown)


def bands(
    ctx: typer.Context,
    first: From = None,
    last: To = None,
    groups: Group = None,
    cards: Card = None,
    as_json: Json = False,
) -> None:
    """Agents of one scorecard by average, in bands that cannot be told apart; never over several scorecards."""
    context = context_of(ctx)
    wanted = _Wanted(first, last, groups, None, None, None, cards).filter
    with context.services() as services:
        found = services.insight.bands(wanted).result()
    names = ("agent_no", "agent", "scored", "average", "letters", "best", "worst")
    rows = [{name: plain_value(getattr(each, name)) for name in names} for each in found.placed]
    if as_json:
        few = [{"agent_no": each.agent_no, "scored": each.scored} for each in found.too_few]
        letters = [{"letter": each.letter, "agents": list(each.agents)} for each in found.bands]
        told = {"scorecard": found.card_key, "reason": found.reason or None, "agents": rows, "bands": letters}
        put_json({**told, "too_few": few})
        return
    put_table([tuple(row[name] for name in names) for row in rows], names)
    if found.reason:
        reasons = {
            "several_cards": QT_TRANSLATE_NOOP("cli", "Nobody is ranked over several scorecards: add --scorecard."),
            "no_card": QT_TRANSLATE_NOOP("cli", "Nothing was inspected."),
            "too_few_agents": QT_TRANSLATE_NOOP("cli", "Too few agents have enough scores to be compared."),
        }
        context.say(reasons[found.reason])


def views(ctx: typer.Context, as_json: Json = False) -> None:
    """Filters of the insight page that have a name."""
    with context_of(ctx).services() as services:
        found = services.insight.views().result()
    if as_json:
        put_json([{"name": each.name, **plain(each.view)} for each in found])
        return
    for each in found:
        typer.echo(each.name)


def keep_view(
    ctx: typer.Context,
    name: Annotated[str, typer.Argument(help="Its name; one of that name is replaced.")],
    first: From = None,
    last: To = None,
    groups: Group = None,
    agents: Agent = None,
    inspectors: Inspector = None,
    types: Type = None,
    cards: Card = None,
    what: Annotated[By, typer.Option("--by", help="The break-down that it shows.")] = By.GROUP,
    preset: Annotated[str, typer.Option("--preset", help="Days that move with today: “last month”, “week” …")] = "",
    who: Who = "",
) -> None:
    """Keep a filter under a name, for the window's insight page."""
    wanted = _Wanted(first, last, groups, agents, inspectors, types, cards).filter
    if preset and preset not in PRESETS:
        raise typer.BadParameter(", ".join(PRESETS), param_hint="--preset")
    view = View(
        preset=preset or (OWN if first or last else "all"),
        day_from=wanted.day_from,
        day_to=wanted.day_to,
        groups=wanted.groups,
        agents=wanted.agents,
        inspectors=wanted.inspectors,
        business_types=wanted.business_types,
        cards=wanted.cards,
        by=what.value if what.value in BREAKDOWNS else "group",
    )
    with context_of(ctx).changing(who) as services:
        services.insight.keep_view(name, view).result()


def drop_view(
    ctx: typer.Context, name: Annotated[str, typer.Argument(help="The name of the view.")], who: Who = ""
) -> None:
    """Forget a filter with a name."""
    with context_of(ctx).changing(who) as services:
        services.insight.drop_view(name).result()


def _row(each: InsightRow) -> dict[str, Any]:
    key = each.key.isoformat() if isinstance(each.key, dt.date) else each.key
    return {"key": key, "title": each.title, **figures_json(each.figures), "standing": each.standing or None}


def _text(value: Any) -> Any:
    if isinstance(value, dict):
        return ", ".join(f"{name} {_text(each)}" for name, each in value.items())
    return " – ".join(map(str, value)) if isinstance(value, list) else value
