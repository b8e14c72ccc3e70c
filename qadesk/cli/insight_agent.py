"""``insight agent``: the scores of one agent under control, sections beside the team's, evidence, what came after."""

from typing import Annotated, Any

import typer

from qadesk.cli.context import Json, context_of, put_json, put_table
from qadesk.cli.insight_options import From, To, figures_json, plain_value
from qadesk.domain.insight.agent import AgentView
from qadesk.domain.insight.facts import FactFilter
from qadesk.domain.texts import QT_TRANSLATE_NOOP


def agent(
    ctx: typer.Context,
    number: Annotated[str, typer.Argument(help="The agent's number.")],
    first: From = None,
    last: To = None,
    card: Annotated[str | None, typer.Option("--scorecard", help="Its key; the most used one.")] = None,
    as_json: Json = False,
) -> None:
    """One agent: history, control chart with signals by Nelson's rules, sections beside the team, evidence."""
    context = context_of(ctx)
    wanted = FactFilter(day_from=None if first is None else first.date(), day_to=None if last is None else last.date())
    with context.services() as services:
        found = services.agent_insight.of(number, wanted, card).result()
    if as_json:
        put_json(_json(found))
        return
    put_table([(each.title, each.share, each.team) for each in found.sections], ("section", "agent", "team"))
    chart = found.chart
    if chart.too_few:
        few = QT_TRANSLATE_NOOP("cli", "{count} scores: fewer than eight, so there are no control limits.")
        context.say(few, count=len(found.history))
        return
    said = QT_TRANSLATE_NOOP("cli", "{count} scores, average {average}, limits {lower} to {upper}, {signals} signals.")
    facts = {"average": chart.centre, "lower": chart.lower, "upper": chart.upper, "signals": len(chart.signals)}
    context.say(said, count=len(found.history), **facts)


def _json(found: AgentView) -> dict[str, Any]:
    chart = found.chart
    limits = ("centre", "sigma", "lower", "upper", "range_centre", "range_upper")
    return {
        "agent_no": found.agent_no,
        "agent": found.agent,
        "group": found.group,
        **figures_json(found.figures),
        "team": None if found.team is None else figures_json(found.team),
        "scorecards": [{"key": each.key, "title": each.title, "scored": each.scored} for each in found.cards],
        "scorecard": None if found.card is None else found.card.key,
        "history": [
            {"uid": each.uid, "day": each.day, "score": plain_value(each.score), "passed": each.passed}
            for each in found.history
        ],
        "control": {
            **{name: plain_value(getattr(chart, name)) for name in limits},
            "signals": [{"rule": each.rule, "side": each.side, "points": list(each.points)} for each in chart.signals],
            "wide_ranges": list(chart.wide_ranges),
        },
        "sections": [
            {"key": each.key, "title": each.title, "share": plain_value(each.share), "team": plain_value(each.team)}
            for each in found.sections
        ],
        "evidence": [
            {
                "uid": each.evaluation_uid,
                "call_uid": each.call_uid,
                "score": plain_value(each.score),
                "findings": [
                    {"item": item.item, "what": item.what, "start_ms": item.start_ms, "lost": plain_value(item.lost)}
                    for item in each.findings
                ],
            }
            for each in found.evidence
        ],
        "sessions": [{"uid": each.uid, "state": each.state.value, "topic": each.topic} for each in found.sessions],
        "actions": [
            {"uid": each.uid, "what": each.what, "state": each.state.value, "due": each.due_on}
            for each in found.actions
        ],
        "appeals": [{"uid": each.uid, "state": each.state.value, "items": list(each.items)} for each in found.appeals],
    }
