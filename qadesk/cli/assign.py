"""``assign``: calls into the hands of inspectors, and where they are."""

import datetime as dt
from collections.abc import Sequence
from typing import Annotated, Any
from zoneinfo import ZoneInfo

import typer
from typer.core import TyperGroup

from qadesk.cli.blind import Reader, blind_for
from qadesk.cli.context import Context, Json, Who, context_of, iso_time, put_json, put_table
from qadesk.domain.assigning import LeftOut, Proposal
from qadesk.domain.assignments import Assignment, AssignmentRow, AssignmentState
from qadesk.domain.texts import QT_TRANSLATE_NOOP, Translate
from qadesk.services.assigning import BARS

LEFT = {
    LeftOut.BARRED: QT_TRANSLATE_NOOP("cli", "nobody of these may score it"),
    LeftOut.ASSIGNED: QT_TRANSLATE_NOOP("cli", "{holder} has it already"),
    LeftOut.SCORED: QT_TRANSLATE_NOOP("cli", "it has been scored already"),
}
_DAY = {"formats": ["%Y-%m-%d"]}

Uids = Annotated[list[str], typer.Argument(help="Uids of assignments (assign list).")]
Why = Annotated[str, typer.Option("--why", help="The reason, in a sentence.")]


class DrawFirst(TyperGroup):
    """``assign DRAW …`` is short for ``assign draw DRAW …``."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """The arguments, with the command that is meant where none is named; ``ctx`` is typer's own context."""
        if args and args[0] not in self.commands and args[0] not in ("-h", "--help"):
            args = ["draw", *args]
        return super().parse_args(ctx, args)


def register(cli: typer.Typer) -> None:
    """Add the commands of this module."""
    group = typer.Typer(help="Give calls to inspectors, move them, take them back.", cls=DrawFirst)
    group.command("draw")(draw)
    group.command("list")(list_)
    group.command("move")(move)
    group.command("withdraw")(withdraw)
    group.command("due")(due)
    cli.add_typer(group, name="assign")


def draw(
    ctx: typer.Context,
    draw_uid: Annotated[str, typer.Argument(metavar="DRAW", help="Uid of a committed draw.")] = "",
    call: Annotated[
        list[str] | None, typer.Option("--call", help="Uid of a call, in place of a draw; may be repeated.")
    ] = None,
    to: Annotated[list[str] | None, typer.Option("--to", help="Number of an inspector; may be repeated.")] = None,
    all_inspectors: Annotated[bool, typer.Option("--all-inspectors", help="Everybody who inspects.")] = False,
    due_on: Annotated[dt.datetime | None, typer.Option("--due", help="Last day; some working days on.", **_DAY)] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Show how they would be shared; assign nothing.")] = False,
    who: Who = "",
    as_json: Json = False,
) -> None:
    """Share the calls of a draw evenly among inspectors, by minutes; the word draw may be left out."""
    if bool(draw_uid) == bool(call):
        raise typer.BadParameter("DRAW / --call", param_hint="DRAW")
    if bool(to) == all_inspectors:
        raise typer.BadParameter("--to NO / --all-inspectors", param_hint="--to")
    context = context_of(ctx)
    day = due_on.date() if due_on else None
    with context.services() if dry_run else context.changing(who) as services:
        proposal = (
            services.assigning.propose(draw_uid, to or (), day)
            if draw_uid
            else services.assigning.propose_calls(call or (), to or (), day)
        ).result()
        assigned = [] if dry_run else services.assigning.assign(proposal, who).result()
    if as_json:
        put_json(proposal_json(proposal, assigned, context.app.translate))
        return
    put_table(
        [(load.inspector_no, load.name, load.calls, f"{load.seconds / 60:.1f}", load.days) for load in proposal.loads],
        ("inspector", "name", "calls", "minutes", "days"),
    )
    _tell_left(context, proposal)
    if not dry_run:
        context.say(
            QT_TRANSLATE_NOOP("cli", "{count} calls assigned, due on {day}."), count=len(assigned), day=proposal.due_on
        )


def _tell_left(context: Context, proposal: Proposal) -> None:
    for each in proposal.left:
        bars = "; ".join(f"{no}: {context.app.translate('assigning', BARS[bar])}" for no, bar in each.bars)
        reason = context.words(LEFT[each.reason], holder=each.holder)
        context.say(
            QT_TRANSLATE_NOOP("cli", "not assigned: {call}: {reason}"),
            call=each.call_uid,
            reason=f"{reason} ({bars})" if bars else reason,
        )


def list_(
    ctx: typer.Context,
    inspector: Annotated[str | None, typer.Option(help="Number of an inspector.")] = None,
    draw_uid: Annotated[str | None, typer.Option("--draw", help="Uid of a draw.")] = None,
    state: Annotated[
        list[AssignmentState] | None, typer.Option(help="open, done or withdrawn; may be repeated.")
    ] = None,
    who: Reader = "",
    as_json: Json = False,
) -> None:
    """Assigned calls, by due date, then the start of the call; open ones unless a state or a draw is named."""
    states = tuple(state or ()) or (() if draw_uid else (AssignmentState.OPEN,))
    with context_of(ctx).services() as services:
        rows = services.assigning.listed(inspector_no=inspector, draw_uid=draw_uid, states=states).result()
        if who:
            rows = [row for row, _ in blind_for(services, who).assignments(rows).result()]
        zone = services.zone
    if as_json:
        put_json([row_json(row, zone) for row in rows])
        return
    put_table(
        [
            (r.uid, r.inspector_no, r.due_on, r.state.value, iso_time(r.started_at_ms, zone), r.agent_no, r.call_uid)
            for r in rows
        ],
        ("uid", "inspector", "due", "state", "started_at", "agent_no", "call"),
    )


def move(
    ctx: typer.Context,
    uids: Uids,
    to: Annotated[str, typer.Option("--to", help="Number of the inspector who gets them.")],
    why: Why,
    who: Who = "",
    as_json: Json = False,
) -> None:
    """Give open work to somebody else, with the reason."""
    with context_of(ctx).changing(who) as services:
        moved = services.assigning.reassign(uids, to, who, why).result()
    _tell(ctx, moved, as_json=as_json)


def withdraw(ctx: typer.Context, uids: Uids, why: Why, who: Who = "", as_json: Json = False) -> None:
    """Take open work back, with the reason."""
    with context_of(ctx).changing(who) as services:
        gone = services.assigning.withdraw(uids, who, why).result()
    _tell(ctx, gone, as_json=as_json)


def due(
    ctx: typer.Context,
    uids: Uids,
    on: Annotated[dt.datetime, typer.Option("--on", help="The new due date.", **_DAY)],
    why: Why = "",
    who: Who = "",
    as_json: Json = False,
) -> None:
    """Set another due date for open work."""
    with context_of(ctx).changing(who) as services:
        moved = services.assigning.set_due(uids, on.date(), who, why).result()
    _tell(ctx, moved, as_json=as_json)


def _tell(ctx: typer.Context, changed: Sequence[Assignment], *, as_json: bool) -> None:
    if as_json:
        put_json([assignment_json(each) for each in changed])
    else:
        context_of(ctx).say(QT_TRANSLATE_NOOP("cli", "{count} assignments changed."), count=len(changed))


def assignment_json(each: Assignment) -> dict[str, Any]:
    """An assignment in the shape of the command line."""
    return {
        "uid": each.uid,
        "call": each.call_uid,
        "inspector": each.inspector_no,
        "due": each.due_on,
        "state": each.state.value,
        "why": each.why,
    }


def row_json(row: AssignmentRow, zone: ZoneInfo) -> dict[str, Any]:
    """A line of a queue in the shape of the command line."""
    return {
        "uid": row.uid,
        "call": row.call_uid,
        "recording": row.recording_uid,
        "inspector": row.inspector_no,
        "agent_no": row.agent_no,
        "agent": row.agent,
        "group": row.group,
        "started_at": iso_time(row.started_at_ms, zone),
        "seconds": row.seconds,
        "queue": row.queue,
        "business_type": row.business_type,
        "stratum": row.stratum,
        "due": row.due_on,
        "state": row.state.value,
        "evaluation": row.evaluation_uid,
        "drafted": row.drafted,
        "packed_at": iso_time(row.packed_at_ms, zone),
    }


def proposal_json(proposal: Proposal, assigned: Sequence[Assignment], translate: Translate) -> dict[str, Any]:
    """How calls are (or would be) shared."""
    return {
        "draw": proposal.draw_uid or None,
        "due": proposal.due_on,
        "inspectors": [
            {
                "no": load.inspector_no,
                "name": load.name,
                "calls": load.calls,
                "minutes": round(load.seconds / 60, 2),
                "days": load.days,
                "why_none": load.bar,
            }
            for load in proposal.loads
        ],
        "calls": [{"call": each.call_uid, "inspector": each.inspector_no} for each in proposal.given],
        "left": [
            {
                "call": each.call_uid,
                "reason": each.reason,
                "holder": each.holder,
                "bars": [
                    {"inspector": no, "reason": bar, "text": translate("assigning", BARS[bar])} for no, bar in each.bars
                ],
            }
            for each in proposal.left
        ],
        "assigned": [assignment_json(each) for each in assigned],
    }
