"""``release``: evaluations on their way to the agents, what agents see and acknowledge, and issued reports."""

import datetime as dt
import sys
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from qadesk.cli.context import Context, Json, Who, context_of, iso_time, put_json, put_table
from qadesk.cli.progress import show_progress
from qadesk.cli.release_text import (
    STATES,
    acknowledgement_json,
    asked_json,
    put_view,
    report_json,
    row_json,
    view_json,
)
from qadesk.domain.after.releases import AcknowledgedBy, Asked, ReleaseFilter, ReleaseState, Wish
from qadesk.domain.errors import UserError, told
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.services.settings import RELEASE_APPROVAL, SHOW_INSPECTOR

REFUSED = 2
DAY = "%Y-%m-%d"
NOT_ASKED = "not asked"

Uids = Annotated[list[str], typer.Argument(help="Uids of evaluations.")]
Uid = Annotated[str, typer.Argument(help="Uid of an evaluation.")]
Agent = Annotated[str, typer.Option("--agent", help="Number of the agent.")]
Why = Annotated[str, typer.Option("--why", help="The reason, in a sentence.")]
First = Annotated[dt.datetime | None, typer.Option("--from", formats=[DAY], help="First day of the calls.")]
Last = Annotated[dt.datetime | None, typer.Option("--to", formats=[DAY], help="Last day, included.")]
Group = Annotated[str | None, typer.Option("--group", help="Business group (team).")]


def register(cli: typer.Typer) -> None:
    """Add the commands of this module."""
    group = typer.Typer(help="Release evaluations to their agents; record what they acknowledge; issue reports.")
    for name, command in (
        ("list", list_),
        ("ask", ask),
        ("approve", approve),
        ("send-back", send_back),
        ("take-off", take_off),
        ("due", due),
        ("view", view),
        ("sheet", sheet),
        ("acknowledge", acknowledge),
        ("report", report),
        ("reports", reports),
        ("settings", settings),
    ):
        group.command(name)(command)
    cli.add_typer(group, name="release")


def list_(
    ctx: typer.Context,
    state: Annotated[
        list[str] | None,
        typer.Option(help="not asked, waiting, planned, sent back or released; may be repeated."),
    ] = None,
    group: Group = None,
    agent: Annotated[str | None, typer.Option("--agent", help="Number of the agent.")] = None,
    first: First = None,
    last: Last = None,
    most: Annotated[int, typer.Option("--most", min=1, help="So many of each state at most.")] = 300,
    as_json: Json = False,
) -> None:
    """Evaluations on their way to agents, and those whose release nobody has asked for; the newest of each state."""
    context = context_of(ctx)
    wanted = ReleaseFilter(
        group=group, agent_no=agent, day_from=first and first.date(), day_to=last and last.date(), most=most
    )
    if state:
        wanted = replace(wanted, states=tuple(_state(text) for text in state))
    with context.services() as services:
        rows, zone = services.releasing.rows(wanted).result(), services.zone
    if as_json:
        put_json([row_json(row, zone) for row in rows])
        return
    put_table(
        [
            (
                row.evaluation_uid,
                row.revision,
                context.words(STATES[row.state]),
                row.agent_no,
                row.agent,
                row.group,
                row.score,
                iso_time(row.planned_at_ms if row.state is ReleaseState.PLANNED else row.released_at_ms, zone),
                row.clock.last_day.isoformat() if row.clock else "",
                iso_time(row.acknowledged_at_ms, zone),
            )
            for row in rows
        ],
        ("uid", "revision", "state", "agent", "name", "group", "score", "at", "appeal_until", "acknowledged"),
    )


def _state(text: str) -> ReleaseState | None:
    if text == NOT_ASKED:
        return None
    try:
        return ReleaseState(text)
    except ValueError as error:
        raise typer.BadParameter(repr(text), param_hint="--state") from error


def ask(
    ctx: typer.Context,
    uids: Annotated[list[str] | None, typer.Argument(help="Uids of evaluations.")] = None,
    everything: Annotated[
        bool, typer.Option("--all-submitted", help="Everything submitted that nobody has asked for.")
    ] = False,
    at: Annotated[
        dt.datetime | None,
        typer.Option(
            "--at", formats=["%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M"], help="When, local time; at once by default."
        ),
    ] = None,
    who: Who = "",
    as_json: Json = False,
) -> None:
    """Release evaluations to their agents, now or at a time; after approval where the workspace asks for it."""
    if bool(uids) == everything:
        raise typer.BadParameter("UID… / --all-submitted", param_hint="UID")
    context = context_of(ctx)
    with context.changing(who) as services:
        at_ms = None if at is None else int(at.replace(tzinfo=services.zone).timestamp() * 1000)
        releasing = services.releasing
        asked = (releasing.ask_for_all(who, at_ms) if everything else releasing.ask(uids or [], who, at_ms)).result()
    _tell(context, asked, as_json=as_json)


def approve(ctx: typer.Context, uids: Uids, why: Why = "", who: Who = "", as_json: Json = False) -> None:
    """Approve releases, as somebody else than the scorer."""
    context = context_of(ctx)
    with context.changing(who) as services:
        asked = services.releasing.approve(uids, who, why).result()
    _tell(context, asked, as_json=as_json)


def send_back(ctx: typer.Context, uids: Uids, why: Why, who: Who = "", as_json: Json = False) -> None:
    """Do not approve releases: the evaluations are to be corrected, with the reason."""
    context = context_of(ctx)
    with context.changing(who) as services:
        asked = services.releasing.send_back(uids, who, why).result()
    _tell(context, asked, as_json=as_json)


def take_off(ctx: typer.Context, uids: Uids, why: Why, who: Who = "", as_json: Json = False) -> None:
    """Take off what has not gone out yet. What is released stays released."""
    context = context_of(ctx)
    with context.changing(who) as services:
        asked = services.releasing.take_off(uids, who, why).result()
    _tell(context, asked, as_json=as_json)


def due(ctx: typer.Context, as_json: Json = False) -> None:
    """Release what was planned and whose time has come; opening the workspace does so too."""
    context = context_of(ctx)
    with context.services(write=True) as services:
        # The opening has asked for it already; that one is done before this one begins.
        released = services.releasing.at_opening.result() + services.releasing.due().result()
    if as_json:
        put_json({"released": released})
    else:
        context.say(QT_TRANSLATE_NOOP("cli", "{count} evaluations released."), count=len(released))


def view(ctx: typer.Context, uid: Uid, agent: Agent, as_json: Json = False) -> None:
    """An evaluation as its agent sees it: score, why, evidence, norm, advice; nothing about others."""
    context = context_of(ctx)
    with context.services() as services:
        seen, zone = services.releasing.agent_view(uid, agent).result(), services.zone
    if as_json:
        put_json(view_json(seen, zone))
    else:
        put_view(context, seen, zone)


def sheet(
    ctx: typer.Context,
    uids: Uids,
    folder: Annotated[Path | None, typer.Option("-o", "--output", help="Folder; the workspace's exports.")] = None,
    as_json: Json = False,
) -> None:
    """Agents' sheets as PDF, with a field in which the agent acknowledges."""
    context = context_of(ctx)
    with context.services() as services:
        job = services.agent_views.export(tuple(uids), (folder or services.exports).absolute())
        job.watchers.append(show_progress)
        files = job.future.result()
    if as_json:
        put_json({"files": [str(path) for path in files]})
        return
    for path in files:
        typer.echo(path)


def acknowledge(
    ctx: typer.Context,
    uid: Annotated[str, typer.Argument(help="Uid of an evaluation, or with --session of a coaching session.")],
    agent: Annotated[str, typer.Option("--agent", help="Number of the person who acknowledges.")],
    pin_stdin: Annotated[bool, typer.Option("--pin-stdin", help="The PIN is the first line of the input.")] = False,
    returned: Annotated[
        dt.datetime | None, typer.Option("--sheet", formats=[DAY], help="A signed sheet came back on that day.")
    ] = None,
    revision: Annotated[int, typer.Option("--revision", help="Of the sheet; the one that the agent sees.")] = 0,
    comment: Annotated[str, typer.Option("--comment", help="What the person remarks.")] = "",
    session: Annotated[bool, typer.Option("--session", help="The uid is of a coaching session.")] = False,
    who: Who = "",
    as_json: Json = False,
) -> None:
    """Record that somebody has seen an evaluation or a coaching session: by PIN, or by a sheet that came back."""
    if pin_stdin == (returned is not None):
        raise typer.BadParameter("--pin-stdin / --sheet DAY", param_hint="--pin-stdin")
    context = context_of(ctx)
    wish = Wish(
        target_kind="session" if session else "evaluation",
        target_uid=uid,
        person_no=agent,
        how=AcknowledgedBy.PIN if pin_stdin else AcknowledgedBy.SHEET,
        who=who or agent,
        pin=first_lines(1)[0] if pin_stdin else "",
        comment=comment,
        returned_on=returned and returned.date(),
        revision=revision,
    )
    with context.changing(who) as services:
        made, zone = services.acknowledging.acknowledge(wish).result(), services.zone
    if as_json:
        put_json(acknowledgement_json(made, zone))
    else:
        context.say(QT_TRANSLATE_NOOP("cli", "Acknowledged by {no}."), no=made.person_no)


def first_lines(count: int) -> list[str]:
    """The first lines of the standard input, without their ends: secrets never stand on the command line."""
    lines = [sys.stdin.readline().rstrip("\r\n") for _ in range(count)]
    if not all(lines):
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "There is no PIN on the standard input."),
            QT_TRANSLATE_NOOP("errors", "Give each PIN on a line of its own."),
        )
    return lines


def report(
    ctx: typer.Context,
    number: Annotated[str, typer.Argument(help="The number that stands on it.")],
    first: Annotated[dt.datetime, typer.Option("--from", formats=[DAY], help="First day of the period.")],
    last: Annotated[dt.datetime, typer.Option("--to", formats=[DAY], help="Last day, included.")],
    group: Group = None,
    on: Annotated[dt.datetime | None, typer.Option("--on", formats=[DAY], help="Day of issue; today.")] = None,
    note: Annotated[str, typer.Option("--note", help="A remark.")] = "",
    who: Who = "",
    as_json: Json = False,
) -> None:
    """A period report is issued: clocks of appeals and of follow-ups start on that day."""
    context = context_of(ctx)
    with context.changing(who) as services:
        at_ms = None if on is None else int(on.replace(tzinfo=services.zone).timestamp() * 1000)
        issued = services.releasing.issue_report(
            number, first.date(), last.date(), group, who, at_ms, note=note
        ).result()
        zone = services.zone
    if as_json:
        put_json(report_json(issued, zone))
    else:
        context.say(QT_TRANSLATE_NOOP("cli", "The report {number} is issued."), number=issued.number)


def reports(ctx: typer.Context, as_json: Json = False) -> None:
    """Issued reports, newest first."""
    context = context_of(ctx)
    with context.services() as services:
        issued, zone = services.releasing.reports().result(), services.zone
    if as_json:
        put_json([report_json(each, zone) for each in issued])
        return
    put_table(
        [(each.number, each.day_from, each.day_to, each.group, iso_time(each.issued_at_ms, zone)) for each in issued],
        ("number", "from", "to", "group", "issued"),
    )


def settings(
    ctx: typer.Context,
    approval: Annotated[
        bool | None, typer.Option("--approval/--no-approval", help="A second inspector approves each release.")
    ] = None,
    show_inspector: Annotated[
        bool | None, typer.Option("--show-inspector/--hide-inspector", help="Agents see who scored them.")
    ] = None,
    who: Who = "",
    as_json: Json = False,
) -> None:
    """Show or change how releases are made."""
    context = context_of(ctx)
    changes = [(RELEASE_APPROVAL, approval), (SHOW_INSPECTOR, show_inspector)]
    changing = any(value is not None for _, value in changes)
    with context.changing(who) if changing else context.services() as services:
        for setting, value in changes:
            if value is not None:
                services.settings.put(setting, value)
        told_now = {setting.name: services.settings.get(setting) for setting, _ in changes}
    if as_json:
        put_json(told_now)
        return
    put_table(list(told_now.items()), ("setting", "value"))


def _tell(context: Context, asked: Asked, *, as_json: bool) -> None:
    """What became of each; where nothing but refusals did, the exit code says so."""
    translate = context.app.translate
    done = (*asked.released, *asked.planned, *asked.waiting, *asked.sent_back, *asked.taken_off)
    if as_json:
        put_json(asked_json(asked, translate))
    for each in asked.refused:
        context.say("{uid}: {reason}", uid=each.uid, reason=told(each.reason, translate))
    if not as_json:
        context.say(
            QT_TRANSLATE_NOOP("cli", "{released} released, {planned} planned, {waiting} waiting for approval."),
            released=len(asked.released),
            planned=len(asked.planned),
            waiting=len(asked.waiting),
        )
    if asked.refused and not done:
        raise typer.Exit(REFUSED)
