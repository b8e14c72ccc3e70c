"""``coaching list``: the coaching notes that inspectors wrote while scoring."""

import datetime as dt
from typing import Annotated
from zoneinfo import ZoneInfo

import typer

from qadesk.cli.context import Json, context_of, iso_time, put_json, put_table
from qadesk.domain.evaluations import EvaluationRow


def register(cli: typer.Typer) -> None:
    """Add the commands of this module."""
    group = typer.Typer(help="Coaching notes.")
    group.command("list")(list_)
    cli.add_typer(group, name="coaching")


def list_(
    ctx: typer.Context,
    agent: Annotated[str | None, typer.Option(help="Number of the agent; everybody by default.")] = None,
    day_from: Annotated[
        dt.datetime | None, typer.Option("--from", formats=["%Y-%m-%d"], help="First date of the calls.")
    ] = None,
    day_to: Annotated[
        dt.datetime | None, typer.Option("--to", formats=["%Y-%m-%d"], help="Last date of the calls.")
    ] = None,
    as_json: Json = False,
) -> None:
    """The coaching notes of submitted evaluations, the latest first."""
    first, last = (day.date() if day else None for day in (day_from, day_to))
    with context_of(ctx).services() as services:
        rows = services.catalogue.evaluations(first, last).result()
        zone = services.zone
    noted = [row for row in rows if row.coaching_note and agent in (None, row.agent_no)]
    noted.sort(key=lambda row: row.submitted_at_ms or 0, reverse=True)
    if as_json:
        put_json([note_json(row, zone) for row in noted])
        return
    put_table(
        [(row.agent_no, row.agent, iso_time(row.submitted_at_ms, zone), row.uid, row.coaching_note) for row in noted],
        ("agent_no", "agent", "submitted_at", "evaluation", "note"),
    )


def note_json(row: EvaluationRow, zone: ZoneInfo) -> dict[str, object]:
    """A coaching note in the shape of the command line."""
    return {
        "agent_no": row.agent_no,
        "agent": row.agent,
        "group": row.group,
        "note": row.coaching_note,
        "inspector": row.inspector_no,
        "submitted_at": iso_time(row.submitted_at_ms, zone),
        "started_at": iso_time(row.started_at_ms, zone),
        "evaluation": row.uid,
        "revision": row.revision,
        "recording": row.recording_uid,
        "call": row.call_uid,
        "score": row.score,
    }
