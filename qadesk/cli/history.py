"""``history``: what the audit trail says of a thing."""

import json
from typing import Annotated, Any
from zoneinfo import ZoneInfo

import typer

from qadesk.cli.context import Json, context_of, iso_time, put_json, put_table
from qadesk.domain.after.audit_words import ReadLine
from qadesk.domain.errors import UserError
from qadesk.domain.texts import QT_TRANSLATE_NOOP


def register(cli: typer.Typer) -> None:
    """Add the command of this module."""
    cli.command("history")(history)


def history(
    ctx: typer.Context,
    uid: Annotated[str, typer.Argument(help="Uid of an evaluation, appeal, follow-up, session …, or a card's key.")],
    as_json: Json = False,
) -> None:
    """Everything that was changed about a thing and what belongs to it, newest first."""
    with context_of(ctx).services() as services:
        lines = services.history.read(uid).result()
        zone = services.zone
    if not lines:
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "Nothing is written of {uid} in the audit trail."),
            QT_TRANSLATE_NOOP("errors", "Check the uid; drafts leave no entries until they are submitted."),
            uid=uid[:80],
        )
    if as_json:
        put_json([line_json(line, zone) for line in lines])
        return
    put_table(
        [(iso_time(each.at_ms, zone), each.who, each.what, each.was, each.now, each.why) for each in lines],
        ("at", "who", "what", "was", "is", "why"),
    )


def line_json(line: ReadLine, zone: ZoneInfo) -> dict[str, object]:
    """An entry in the shape of the command line: as it was written, and in words."""
    entry = line.entry
    return {
        "at": iso_time(entry.at_ms, zone),
        "who": entry.who,
        "name": entry.name,
        "what": entry.what,
        "target": entry.target,
        "before": _plain(entry.before),
        "after": _plain(entry.after),
        "why": entry.why,
        "text": {"what": line.what, "was": line.was, "is": line.now, "why": line.why},
    }


def _plain(text: str) -> Any:
    try:
        return json.loads(text) if text else None
    except ValueError:
        return text
