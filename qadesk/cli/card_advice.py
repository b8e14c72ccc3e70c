"""``scorecard advise`` and ``scorecard accuracy``: what past evaluations say about a card and under it."""

import datetime as dt
from dataclasses import fields
from decimal import Decimal
from typing import Annotated

import typer

from qadesk.cli.context import Context, Json, Who, context_of, put_json, put_table
from qadesk.domain.accuracies import CardAccuracies
from qadesk.domain.advice import Advice, ItemAdvice, ItemFigures
from qadesk.domain.advising import PROPOSALS, percent, sentence
from qadesk.domain.texts import QT_TRANSLATE_NOOP, Translate
from qadesk.services.container import Services

Key = Annotated[str, typer.Argument(help="Key of a published scorecard.")]
Months = Annotated[int | None, typer.Option(min=1, max=120, help="The past so many months.")]
From = Annotated[dt.datetime | None, typer.Option("--from", formats=["%Y-%m-%d"], help="First day, of the call.")]
To = Annotated[dt.datetime | None, typer.Option("--to", formats=["%Y-%m-%d"], help="Last day, of the call.")]


def register(group: typer.Typer) -> None:
    """Add the commands of this module to the group of scorecards."""
    group.command("advise")(advise)
    group.command("accuracy")(accuracy)


def advise(
    ctx: typer.Context,
    key: Key,
    months: Months = None,
    day_from: From = None,
    day_to: To = None,
    take: Annotated[
        list[str] | None, typer.Option(help="Make a draft with the proposal for this item; “all”: with every one.")
    ] = None,
    who: Who = "",
    as_json: Json = False,
) -> None:
    """How each item behaves over past evaluations, and what that proposes: raise, lower, reword, drop or keep."""
    context = context_of(ctx)
    keys: list[str] = []
    with context.changing(who) if take else context.services() as services:
        found = _asked(services, key, months, day_from, day_to)
        if take:
            keys = _chosen(found, take)
        if keys:
            services.advisor.draft(found, keys, who).result()
    if as_json:
        put_json(advice_json(found, context.app.translate))
    else:
        _show(context, found)
    if take:
        made = QT_TRANSLATE_NOOP("cli", "A draft of {key} is kept; see what it does: qadesk scorecard whatif {key}.")
        nothing = QT_TRANSLATE_NOOP("cli", "Nothing is proposed for these items of {key}: no draft is made.")
        context.say(made if keys else nothing, key=key)


def accuracy(
    ctx: typer.Context, key: Key, months: Months = None, day_from: From = None, day_to: To = None, as_json: Json = False
) -> None:
    """The four accuracies of a card with their targets, and the error rate."""
    context = context_of(ctx)
    with context.services() as services:
        found = services.advisor.accuracies(key, months=months, day_from=_day(day_from), day_to=_day(day_to)).result()
    if as_json:
        put_json(accuracies_json(found))
        return
    rows: list[tuple[object, ...]] = [
        (each.name, percent(each.value), percent(each.target), _met(each.met), each.numerator, each.denominator)
        for each in found.accuracies
    ]
    rows.append(
        (
            "information_errors",
            percent(found.error_rate),
            percent(found.error_rate_target),
            _met(found.error_rate_met),
            found.information_errors,
            found.evaluations,
        )
    )
    put_table(rows, ("accuracy", "value", "target", "met", "numerator", "denominator"))


def advice_json(advice: Advice, translate: Translate) -> dict[str, object]:
    """The advice in the shape of the command line: figures as decimal strings."""
    return {
        "scorecard": advice.card_key,
        "version": advice.version,
        "evaluations": advice.evaluations,
        "from": advice.day_from,
        "to": advice.day_to,
        "enough": advice.enough,
        "items": [_item_json(each, translate) for each in advice.items],
    }


def accuracies_json(found: CardAccuracies) -> dict[str, object]:
    """``{scorecard, evaluations, accuracies: {name: {value, numerator, denominator, target, met}}, error_rate: …}``."""
    return {
        "scorecard": found.card_key,
        "evaluations": found.evaluations,
        "accuracies": {
            str(each.name): {
                "value": each.value,
                "numerator": each.numerator,
                "denominator": each.denominator,
                "target": each.target,
                "met": each.met,
            }
            for each in found.accuracies
        },
        "error_rate": {
            "value": found.error_rate,
            "numerator": found.information_errors,
            "denominator": found.evaluations,
            "target": found.error_rate_target,
            "met": found.error_rate_met,
        },
    }


def _asked(
    services: Services, key: str, months: int | None, day_from: dt.datetime | None, day_to: dt.datetime | None
) -> Advice:
    return services.advisor.advise(key, months=months, day_from=_day(day_from), day_to=_day(day_to)).result()


def _day(moment: dt.datetime | None) -> dt.date | None:
    return None if moment is None else moment.date()


def _chosen(found: Advice, take: list[str]) -> list[str]:
    """The items named (or all) that something is proposed for."""
    known = [each.figures.key for each in found.items]
    wanted = known if take == ["all"] else take
    for key in wanted:
        if key not in known:
            raise typer.BadParameter(f"{key}: {', '.join(known)}")
    return [each.figures.key for each in found.items if each.figures.key in wanted and each.proposal != "keep"]


def _item_json(each: ItemAdvice, translate: Translate) -> dict[str, object]:
    figures = {field.name: getattr(each.figures, field.name) for field in fields(ItemFigures)}
    proposed: dict[str, object] = {"proposal": each.proposal, "proposed_points": each.points}
    return {**figures, **proposed, "why": sentence(each, translate)}


def _show(context: Context, advice: Advice) -> None:
    translate = context.app.translate
    rows: list[tuple[object, ...]] = [
        (
            each.figures.key,
            each.figures.title,
            _plain(each.figures.points),
            _plain(each.points),
            translate("advice", PROPOSALS[each.proposal]),
            percent(each.figures.lost_share),
            each.figures.discrimination,
            each.figures.kappa,
            sentence(each, translate),
        )
        for each in advice.items
    ]
    put_table(rows, ("item", "title", "points", "proposed", "proposal", "lost", "discrimination", "kappa", "why"))
    if not advice.enough:
        few = QT_TRANSLATE_NOOP("cli", "Only {count} evaluations: too few to propose anything.")
        context.say(few, count=advice.evaluations)


def _plain(points: Decimal) -> str:
    return f"{points.normalize():f}"


def _met(met: bool | None) -> str:
    return {True: "yes", False: "no", None: ""}[met]
