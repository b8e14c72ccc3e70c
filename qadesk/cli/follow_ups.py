"""``followup``: follow-ups opened, reported back on, verified; lists handed out and read back."""

import datetime as dt
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Any
from zoneinfo import ZoneInfo

import typer

from qadesk.cli.context import Context, Json, Who, context_of, iso_time, put_json, put_table
from qadesk.domain.after.clocks import Clock
from qadesk.domain.after.events import Happened
from qadesk.domain.after.follow_up_figures import FollowUpLine, FollowUpStatistics
from qadesk.domain.after.follow_up_words import no_way, way_of
from qadesk.domain.after.followups import (
    DoneBy,
    FollowUp,
    FollowUpFilter,
    FollowUpRow,
    FollowUpState,
    NewFollowUp,
    Origin,
    Proposal,
    Reported,
)
from qadesk.domain.after.forms import FormReport
from qadesk.domain.errors import told
from qadesk.domain.masking import masked_text
from qadesk.domain.texts import QT_TRANSLATE_NOOP, Translate

_DAY = {"formats": ["%Y-%m-%d"]}

Uid = Annotated[str, typer.Argument(help="Uid of a follow-up (followup list).")]
Why = Annotated[str, typer.Option("--why", help="The reason, in a sentence.")]


def register(cli: typer.Typer) -> None:
    """Add the commands of this module."""
    group = typer.Typer(help="Follow-ups: problems that somebody handles, reports back on, and QA verifies.")
    group.command("list")(list_)
    group.command("add")(add)
    group.command("proposals")(proposals)
    group.command("report")(report)
    group.command("verify")(verify)
    group.command("send-back")(send_back)
    group.command("withdraw")(withdraw)
    group.command("hand-over")(hand_over)
    group.command("show")(show)
    group.command("sheet")(sheet)
    group.command("import")(import_)
    group.command("stats")(stats)
    group.command("callback-form")(callback_form)
    cli.add_typer(group, name="followup")


def list_(
    ctx: typer.Context,
    leader: Annotated[str | None, typer.Option(help="Number of a team leader.")] = None,
    handler: Annotated[str | None, typer.Option(help="Number of a handler.")] = None,
    agent: Annotated[str | None, typer.Option(help="Number of an agent.")] = None,
    group: Annotated[str | None, typer.Option(help="A business group.")] = None,
    state: Annotated[
        list[FollowUpState] | None, typer.Option(help="open, reported, closed or withdrawn; may be repeated.")
    ] = None,
    overdue: Annotated[bool, typer.Option("--overdue", help="Open ones whose time has run out.")] = False,
    due_today: Annotated[bool, typer.Option("--due-today", help="Open ones whose time ends today.")] = False,
    report_number: Annotated[str | None, typer.Option("--report", help="Number of a period report.")] = None,
    most: Annotated[int | None, typer.Option(min=1, help="At most so many.")] = None,
    as_json: Json = False,
) -> None:
    """Follow-ups: open ones first, by when they are due; then those to verify; then those that are done."""
    wanted = FollowUpFilter(
        states=tuple(state or ()),
        leader_no=leader,
        handler_no=handler,
        agent_no=agent,
        group=group,
        report_number=report_number,
        most=most,
    )
    with context_of(ctx).services() as services:
        if overdue:
            wanted = services.follow_ups.overdue(wanted)
        if due_today:
            wanted = services.follow_ups.due_today(wanted)
        rows = services.follow_ups.rows(wanted).result()
        now, zone = services.clock(), services.zone
    if as_json:
        put_json([row_json(row, now, zone) for row in rows])
        return
    header = ("uid", "state", "due", "overdue", "agent_no", "handler", "leader", "what", "done_by", "callback")
    put_table(
        [
            (
                row.uid,
                row.state.value,
                row.clock.last_day if row.clock else "",
                "overdue" if row.overdue(now) else "",
                row.agent_no,
                row.handler_no,
                row.leader_no,
                masked_text(row.what),
                row.how.value if row.how else "",
                row.callback_no,
            )
            for row in rows
        ],
        header,
    )


def add(
    ctx: typer.Context,
    evaluation: Annotated[str, typer.Option(help="Uid of an evaluation that lost a point.")] = "",
    item: Annotated[str, typer.Option(help="Key of the item.")] = "",
    call: Annotated[str, typer.Option(help="Uid of a problem recording, or its call.")] = "",
    agent: Annotated[str, typer.Option(help="Number of the agent, where no call tells it.")] = "",
    what: Annotated[str, typer.Option(help="What has to be handled; proposed for a lost point.")] = "",
    handler: Annotated[str, typer.Option(help="Number of who handles it; the agent by default.")] = "",
    leader: Annotated[str, typer.Option(help="Number of the team leader; the agent's by default.")] = "",
    now: Annotated[bool, typer.Option("--now", help="Its time begins today, not with the period report.")] = False,
    who: Who = "",
    as_json: Json = False,
) -> None:
    """Open a follow-up: of a lost point, a problem recording, or by hand."""
    if item and not evaluation:
        raise typer.BadParameter("--item", param_hint="--evaluation")
    origin = Origin.LOST_POINT if item else Origin.RECORDING if call or evaluation else Origin.BY_HAND
    new = NewFollowUp(
        origin=origin,
        what=what,
        handler_no=handler,
        leader_no=leader,
        evaluation_uid=evaluation,
        item_key=item,
        call_uid=call,
        agent_no=agent,
        starts_now=now,
    )
    with context_of(ctx).changing(who) as services:
        made = services.follow_ups.open(new, who).result()
        _put(ctx, made, services.zone, QT_TRANSLATE_NOOP("cli", "Follow-up {uid} opened."), as_json=as_json)


def proposals(
    ctx: typer.Context,
    evaluation: Annotated[str, typer.Argument(help="Uid of an evaluation.")],
    as_json: Json = False,
) -> None:
    """The lost points of an evaluation that nobody follows yet."""
    with context_of(ctx).services() as services:
        found = services.follow_ups.proposals(evaluation).result()
    if as_json:
        put_json([proposal_json(each) for each in found])
        return
    put_table([(each.item_key, each.lost, masked_text(each.what)) for each in found], ("item", "lost", "what"))


def report(
    ctx: typer.Context,
    uid: Uid,
    text: Annotated[str, typer.Option("--text", help="What was done, and what came of it.")],
    by: Annotated[str, typer.Option("--by", help="callback, coaching, correction or other.")],
    number: Annotated[str, typer.Option("--number", help="The callback service number of a callback.")] = "",
    who: Who = "",
    as_json: Json = False,
) -> None:
    """Report back on a follow-up; a callback needs its callback service number."""
    context = context_of(ctx)
    way = way_of(by, context.app.translate)
    if way is None:
        raise no_way(by, [each.value for each in DoneBy])
    told_ = Reported(how=way, text=text, callback_no=number, reported_by=who)
    with context.changing(who) as services:
        done = services.follow_ups.report(uid, told_).result()
        _put(ctx, done, services.zone, QT_TRANSLATE_NOOP("cli", "Reported; QA verifies {uid}."), as_json=as_json)


def verify(ctx: typer.Context, uid: Uid, why: Why = "", who: Who = "", as_json: Json = False) -> None:
    """QA closes a follow-up that was reported back on."""
    with context_of(ctx).changing(who) as services:
        done = services.follow_ups.verify(uid, who, why).result()
        _put(ctx, done, services.zone, QT_TRANSLATE_NOOP("cli", "Follow-up {uid} closed."), as_json=as_json)


def send_back(ctx: typer.Context, uid: Uid, why: Why, who: Who = "", as_json: Json = False) -> None:
    """QA sends a report back with the reason; the follow-up is open again, with a new time."""
    with context_of(ctx).changing(who) as services:
        done = services.follow_ups.send_back(uid, who, why).result()
        _put(ctx, done, services.zone, QT_TRANSLATE_NOOP("cli", "Follow-up {uid} sent back."), as_json=as_json)


def withdraw(ctx: typer.Context, uid: Uid, why: Why, who: Who = "", as_json: Json = False) -> None:
    """Withdraw a follow-up, with the reason."""
    with context_of(ctx).changing(who) as services:
        done = services.follow_ups.withdraw(uid, who, why).result()
        _put(ctx, done, services.zone, QT_TRANSLATE_NOOP("cli", "Follow-up {uid} withdrawn."), as_json=as_json)


def hand_over(
    ctx: typer.Context,
    uid: Uid,
    to: Annotated[str, typer.Option("--to", help="Number of who handles it from now on.")],
    why: Why,
    who: Who = "",
    as_json: Json = False,
) -> None:
    """Hand a follow-up over to somebody else; its time runs on."""
    with context_of(ctx).changing(who) as services:
        done = services.follow_ups.hand_over(uid, to, who, why).result()
        _put(ctx, done, services.zone, QT_TRANSLATE_NOOP("cli", "Follow-up {uid} handed over."), as_json=as_json)


def show(ctx: typer.Context, uid: Uid, as_json: Json = False) -> None:
    """A follow-up with everything that happened to it."""
    with context_of(ctx).services() as services:
        found, zone = services.follow_ups.get(uid).result(), services.zone
    if as_json:
        put_json(follow_up_json(found, zone))
        return
    put_table(
        [(iso_time(each.at_ms, zone), each.who, each.kind, masked_text(_said(each))) for each in found.events],
        ("at", "who", "what", "why"),
    )


def _said(event: Happened) -> str:
    """Why it happened; of a report what was done, with the callback service number."""
    told = (event.facts.get(name) for name in ("how", "callback", "text"))
    return event.why or " · ".join(str(each) for each in told if each)


def sheet(
    ctx: typer.Context,
    leader: Annotated[str | None, typer.Option(help="Number of the team leader whose team it is for.")] = None,
    handler: Annotated[str | None, typer.Option(help="Number of the handler, in place of a leader.")] = None,
    formats: Annotated[str, typer.Option("--format", help="pdf to print, xlsx to fill in; parted by commas.")] = "pdf",
    output: Annotated[Path, typer.Option("-o", "--output", help="Folder for the files.")] = Path(),
    as_json: Json = False,
) -> None:
    """Write the list of what is open, to be handed out and filled in."""
    if bool(leader) == bool(handler):
        raise typer.BadParameter("--leader NO / --handler NO", param_hint="--leader")
    output.mkdir(parents=True, exist_ok=True)
    names = list(dict.fromkeys(name.strip() for name in formats.split(",") if name.strip()))
    with context_of(ctx).services() as services:
        lists = services.follow_up_lists
        files = [
            lists.list_out(output, leader_no=leader, handler_no=handler, format_name=name).result() for name in names
        ]
    if as_json:
        put_json({"files": files})
        return
    for path in files:
        typer.echo(path)


def import_(
    ctx: typer.Context,
    file: Annotated[Path, typer.Argument(help="A list that came back filled in (XLSX).")],
    who: Who = "",
    as_json: Json = False,
) -> None:
    """Take in what leaders wrote into a list: each row by itself."""
    context = context_of(ctx)
    with context.changing(who) as services:
        done = services.follow_up_lists.take_list(file, who).result()
    if as_json:
        put_json(form_json(done, context.app.translate))
        return
    _tell_form(context, done)


def stats(
    ctx: typer.Context,
    day_from: Annotated[dt.datetime | None, typer.Option("--from", help="First day of opening.", **_DAY)] = None,
    day_to: Annotated[dt.datetime | None, typer.Option("--to", help="Last day of opening.", **_DAY)] = None,
    group: Annotated[str | None, typer.Option(help="A business group.")] = None,
    as_json: Json = False,
) -> None:
    """Figures of follow-ups: opened, closed, overdue, in time, days taken; by leader and by item."""
    first, last = (day.date() if day else None for day in (day_from, day_to))
    with context_of(ctx).services() as services:
        found = services.follow_ups.statistics(first, last, group).result()
    if as_json:
        put_json(statistics_json(found))
        return
    header = ("of", "key", "name", "opened", "open", "overdue", "to_verify", "closed", "on_time", "days")
    lines = [("all", found.total)]
    lines += [("leader", line) for line in found.by_leader] + [("item", line) for line in found.by_item]
    put_table([_stat_row(of, line) for of, line in lines], header)


def callback_form(
    ctx: typer.Context,
    form: Annotated[
        str | None, typer.Argument(help="The new form: # a digit, as HB########; '' for any number.")
    ] = None,
    who: Who = "",
    as_json: Json = False,
) -> None:
    """The form of callback service numbers, shown or set."""
    context = context_of(ctx)
    with context.services() if form is None else context.changing(who) as services:
        if form is not None:
            services.follow_ups.set_callback_form(form, who).result()
        shown = services.follow_ups.callback_form
    if as_json:
        put_json({"callback_form": shown})
    else:
        typer.echo(shown)


def _put(ctx: typer.Context, each: FollowUp, zone: ZoneInfo, text: str, *, as_json: bool) -> None:
    if as_json:
        put_json(follow_up_json(each, zone))
    else:
        context_of(ctx).say(text, uid=each.uid)


def _tell_form(context: Context, done: FormReport) -> None:
    context.say(
        QT_TRANSLATE_NOOP("cli", "{taken} taken in, {unchanged} known already, {empty} empty, {refused} refused."),
        taken=len(done.taken),
        unchanged=done.unchanged,
        empty=done.empty,
        refused=len(done.refused),
    )
    for issue in done.refused:
        reason = told(issue.reason, context.app.translate)
        context.say(QT_TRANSLATE_NOOP("cli", "row {row}: {reason}"), row=issue.row, reason=reason)


def _stat_row(of: str, line: FollowUpLine) -> tuple[object, ...]:
    counts = (line.opened, line.open, line.overdue, line.to_verify, line.closed)
    return (of, line.key, line.name, *counts, line.on_time_share, line.days)


def row_json(row: FollowUpRow, now_ms: int, zone: ZoneInfo) -> dict[str, Any]:
    """A line of the list in the shape of the command line."""
    return {
        "uid": row.uid,
        "origin": row.origin,
        "state": row.state,
        "what": masked_text(row.what),
        "item": row.item_key or None,
        "item_title": row.item or None,
        "agent_no": row.agent_no or None,
        "agent": row.agent,
        "group": row.group,
        "handler": row.handler_no,
        "leader": row.leader_no or None,
        "evaluation": row.evaluation_uid or None,
        "call": row.call_uid or None,
        "evidence": [list(span) for span in row.evidence],
        "opened_at": iso_time(row.opened_at_ms, zone),
        "report": row.report_number or None,
        **clock_json(row.clock, zone),
        "overdue": row.overdue(now_ms),
        "late": row.late,
        "by": row.how,
        "text": masked_text(row.report),
        "callback": row.callback_no or None,
        "reported_by": row.reported_by or None,
        "reported_at": iso_time(row.reported_at_ms, zone),
        "sent_back": row.sent_back,
        "closed_at": iso_time(row.closed_at_ms, zone),
    }


def clock_json(clock: Clock | None, zone: ZoneInfo) -> dict[str, Any]:
    """When it is due, as far as that is known."""
    return {
        "due": clock.last_day if clock else None,
        "due_at": iso_time(clock.ends_at_ms, zone) if clock else None,
        "provisional": clock.provisional if clock else None,
    }


def follow_up_json(each: FollowUp, zone: ZoneInfo) -> dict[str, Any]:
    """A follow-up with its events in the shape of the command line."""
    report_ = each.report
    return {
        "uid": each.uid,
        "origin": each.origin,
        "state": each.state,
        "what": masked_text(each.what),
        "item": each.item_key or None,
        "item_title": each.item or None,
        "agent_no": each.agent_no or None,
        "group": each.group,
        "handler": each.handler_no,
        "leader": each.leader_no or None,
        "evaluation": each.evaluation_uid or None,
        "call": each.call_uid or None,
        "report": each.report_number or None,
        **clock_json(each.clock, zone),
        "late": each.late,
        "by": report_.how if report_ else None,
        "text": masked_text(report_.text) if report_ else None,
        "callback": (report_.callback_no or None) if report_ else None,
        "reported_by": report_.reported_by if report_ else None,
        "sent_back": each.sent_back,
        "closed_at": iso_time(each.closed_at_ms, zone),
        "closed_by": each.closed_by or None,
        "events": [
            {"at": iso_time(event.at_ms, zone), "who": event.who, "kind": event.kind, "why": masked_text(event.why)}
            for event in each.events
        ],
    }


def proposal_json(each: Proposal) -> dict[str, Any]:
    """A lost point that could be followed."""
    return {
        "evaluation": each.evaluation_uid,
        "item": each.item_key,
        "item_title": each.item,
        "lost": each.lost,
        "critical": each.critical,
        "what": masked_text(each.what),
        "evidence": [list(span) for span in each.evidence],
        "handler": each.handler_no or None,
        "leader": each.leader_no or None,
    }


def form_json(done: FormReport, translate: Translate) -> dict[str, Any]:
    """What came of a form."""
    return {
        "taken": list(done.taken),
        "unchanged": done.unchanged,
        "empty": done.empty,
        "refused": [{"row": each.row, "reason": told(each.reason, translate)} for each in done.refused],
    }


def statistics_json(found: FollowUpStatistics) -> dict[str, Any]:
    """The figures, all and by leader and item."""

    def lines(some: Sequence[FollowUpLine]) -> list[dict[str, Any]]:
        return [_line_json(line) for line in some]

    return {**_line_json(found.total), "by_leader": lines(found.by_leader), "by_item": lines(found.by_item)}


def _line_json(line: FollowUpLine) -> dict[str, Any]:
    return {
        "key": line.key or None,
        "name": line.name or None,
        "opened": line.opened,
        "waiting": line.waiting,
        "open": line.open,
        "overdue": line.overdue,
        "to_verify": line.to_verify,
        "closed": line.closed,
        "withdrawn": line.withdrawn,
        "sent_back": line.sent_back,
        "due": line.due,
        "on_time": line.on_time,
        "on_time_share": line.on_time_share,
        "days": line.days,
    }
