"""``inspectors``: how inspectors score and listen."""

import datetime as dt
from decimal import Decimal
from typing import Annotated

import typer

from qadesk.cli.context import Json, context_of, put_json, put_table
from qadesk.domain.listening import InspectorListening, percent


def register(cli: typer.Typer) -> None:
    """Add the command of this module."""
    cli.command("inspectors")(inspectors)


def inspectors(
    ctx: typer.Context,
    day_from: Annotated[dt.datetime | None, typer.Option("--from", formats=["%Y-%m-%d"])] = None,
    day_to: Annotated[dt.datetime | None, typer.Option("--to", formats=["%Y-%m-%d"])] = None,
    by: Annotated[str, typer.Option(help="call or submitted: the date that counts.")] = "call",
    inspector: Annotated[str | None, typer.Option(help="Number of one inspector; everybody by default.")] = None,
    as_json: Json = False,
) -> None:
    """How many evaluations each inspector submitted, with what score on average, and how much speech was heard."""
    if by not in ("call", "submitted"):
        raise typer.BadParameter("call or submitted", param_hint="--by")
    first, last = (day.date() if day else None for day in (day_from, day_to))
    with context_of(ctx).services() as services:
        found = services.catalogue.listening(inspector, first, last, by=by).result()
    if as_json:
        put_json([inspector_json(each) for each in found])
        return
    put_table(
        [
            (
                each.inspector_no,
                each.inspector,
                each.evaluations,
                each.average_score,
                _percent(each.average_share),
                _percent(each.least_share),
                each.below_demand,
            )
            for each in found
        ],
        ("no", "inspector", "evaluations", "average_score", "average_heard", "least_heard", "below_demand"),
    )


def inspector_json(row: InspectorListening) -> dict[str, object]:
    """An inspector in the shape of the command line; shares are from 0 to 1."""
    return {
        "no": row.inspector_no,
        "inspector": row.inspector,
        "evaluations": row.evaluations,
        "average_score": row.average_score,
        "measured": row.measured,
        "average_heard_share": row.average_share,
        "least_heard_share": row.least_share,
        "below_demand": row.below_demand,
    }


def _percent(share: Decimal | None) -> str | None:
    return None if share is None else f"{percent(share)} %"
