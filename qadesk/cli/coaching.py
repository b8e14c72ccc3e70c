"""``coaching``: notes for agents, sessions without the window, what was agreed in them, and whether it worked."""

import datetime as dt
from pathlib import Path
from typing import Annotated
from zoneinfo import ZoneInfo

import typer

from qadesk.cli import coaching_json as plain
from qadesk.cli.context import Json, Who, context_of, put_json, put_table
from qadesk.domain.after.coaching import ActionFilter, ActionState, LiveNote, SessionFilter, SessionState
from qadesk.domain.errors import UserError
from qadesk.domain.texts import QT_TRANSLATE_NOOP

Day = Annotated[dt.datetime | None, typer.Option("--from", formats=["%Y-%m-%d"], help="First date.")]
LastDay = Annotated[dt.datetime | None, typer.Option("--to", formats=["%Y-%m-%d"], help="Last date.")]
OneAgent = Annotated[str, typer.Option("--agent", help="Number of the agent.")]
AnyAgent = Annotated[str | None, typer.Option("--agent", help="Number of the agent; everybody by default.")]
Uid = Annotated[str, typer.Argument(help="The uid.")]


def register(cli: typer.Typer) -> None:
    """Add the commands of this module."""
    group = typer.Typer(help="Coaching: notes, sessions, action items.")
    group.command("list")(list_)
    for command in (sessions, plan, begin, record, end, cancel, show, sheet, note, actions, close, effect, time, board):
        group.command(command.__name__)(command)
    cli.add_typer(group, name="coaching")


def list_(
    ctx: typer.Context, agent: AnyAgent = None, day_from: Day = None, day_to: LastDay = None, as_json: Json = False
) -> None:
    """The coaching notes of submitted evaluations, and live notes, the latest first."""
    first, last = (day.date() if day else None for day in (day_from, day_to))
    with context_of(ctx).services() as services:
        zone = services.zone
        rows = services.catalogue.evaluations(first, last).result()
        noted = [plain.note(row, zone) for row in rows if row.coaching_note and agent in (None, row.agent_no)]
        remarks = services.coaching.remarks(agent, day_from=first, day_to=last).result()
    live = [plain.live(each, zone) for each in remarks if each.kind == "live"]
    found = sorted([*noted, *live], key=lambda each: str(each["at"]), reverse=True)
    if as_json:
        put_json(found)
        return
    put_table(
        [tuple(each[name] for name in ("agent_no", "agent", "at", "kind", "evaluation", "note")) for each in found],
        ("agent_no", "agent", "at", "kind", "evaluation", "note"),
    )


def sessions(
    ctx: typer.Context,
    agent: AnyAgent = None,
    coach: Annotated[str | None, typer.Option(help="Number of the coach.")] = None,
    day_from: Day = None,
    day_to: LastDay = None,
    state: Annotated[SessionState | None, typer.Option(help="Only those that stand so.")] = None,
    as_json: Json = False,
) -> None:
    """Coaching sessions, the latest first."""
    with context_of(ctx).services() as services:
        zone = services.zone
        wanted = SessionFilter(
            agent_no=agent,
            coach_no=coach,
            states=() if state is None else (state,),
            from_ms=_instant(day_from, zone, 0),
            before_ms=_instant(day_to, zone, 1),
        )
        rows = [plain.session_row(row, zone) for row in services.coaching.rows(wanted).result()]
    _put(rows, ("uid", "state", "planned_at", "started_at", "agent_no", "agent", "coach_no", "topic"), as_json)


def plan(
    ctx: typer.Context,
    agent: OneAgent,
    at: Annotated[str, typer.Option(help="When, as 2026-01-31T14:00, in the site's time zone.")],
    who: Who,
    coach: Annotated[str, typer.Option(help="Number of the coach; whoever plans it by default.")] = "",
    minutes: Annotated[int, typer.Option(help="How long it is to last.")] = 30,
    topic: Annotated[str, typer.Option(help="What it is about.")] = "",
    as_json: Json = False,
) -> None:
    """Plan a session."""
    with context_of(ctx).changing(who) as services:
        at_ms = _moment(at, services.zone)
        made = services.coaching.plan(agent, coach or who, at_ms, minutes, topic, who=who).result()
        _told(ctx, plain.session(made, services.zone), as_json)


def begin(ctx: typer.Context, uid: Uid, who: Who, as_json: Json = False) -> None:
    """Begin a planned session."""
    with context_of(ctx).changing(who) as services:
        _told(ctx, plain.session(services.coaching.begin(uid, who=who).result(), services.zone), as_json)


def record(
    ctx: typer.Context,
    who: Who,
    uid: Annotated[str, typer.Argument(help="A planned session; without one it is one that nobody planned.")] = "",
    agent: Annotated[str, typer.Option(help="Number of the agent, where no session was planned.")] = "",
    notes: Annotated[str, typer.Option(help="What was said: a text, or the path of a text file.")] = "",
    topic: Annotated[str, typer.Option(help="What it was about.")] = "",
    minutes: Annotated[int, typer.Option(min=0, help="How long it took.")] = 0,
    evaluation: Annotated[list[str] | None, typer.Option(help="Uid of an evaluation that was talked about.")] = None,
    action: Annotated[list[str] | None, typer.Option(help="“WHAT;DUE;CARD/ITEM”, the last two optional.")] = None,
    as_json: Json = False,
) -> None:
    """Record a whole session that was held: begin it, write it down, end it."""
    agreed = [_action(text) for text in action or ()]
    context = context_of(ctx)
    with context.changing(who) as services:
        text = context.app.read_text(Path(notes)) if notes and _is_file(notes) else notes
        for _, _, card_key, item_key in agreed:
            if card_key or item_key:
                services.coaching.measure(card_key, item_key).result()
        session = services.coaching.begin(uid, agent_no=agent, who=who).result()
        failed: list[BaseException] = []
        editor = services.coaching.editor(session, lambda _: None, failed.append)
        editor.type_notes(text)
        if topic:
            editor.type_topic(topic)
        editor.set_evaluations((*session.evaluations, *(evaluation or ())))
        for what, due_on, card_key, item_key in agreed:
            editor.add_action(what, due_on, card_key, item_key)
        editor.tick(minutes * 60_000)
        done = services.coaching.end(session.uid, who).result()
        if failed:
            raise failed[0]
        _told(ctx, plain.session(done, services.zone), as_json)


def end(ctx: typer.Context, uid: Uid, who: Who, as_json: Json = False) -> None:
    """End a session: from then on it does not change, and waits for both to acknowledge it."""
    with context_of(ctx).changing(who) as services:
        _told(ctx, plain.session(services.coaching.end(uid, who).result(), services.zone), as_json)


def cancel(
    ctx: typer.Context,
    uid: Uid,
    who: Who,
    why: Annotated[str, typer.Option(help="Why it does not take place.")],
    as_json: Json = False,
) -> None:
    """Cancel a session."""
    with context_of(ctx).changing(who) as services:
        _told(ctx, plain.session(services.coaching.cancel(uid, who, why).result(), services.zone), as_json)


def show(ctx: typer.Context, uid: Uid, as_json: Json = False) -> None:
    """A session with everything in it, as JSON, whether that is asked for or not."""
    del as_json
    with context_of(ctx).services() as services:
        put_json(plain.session(services.coaching.get(uid).result(), services.zone))


def sheet(
    ctx: typer.Context,
    uid: Uid,
    out: Annotated[Path, typer.Option("-o", help="The PDF to write.")],
    as_json: Json = False,
) -> None:
    """The sheet of a session as a PDF, for agent and coach."""
    with context_of(ctx).services() as services:
        path = services.coaching_sheets.write(uid, out).result()
    if as_json:
        put_json({"files": [path]})
    else:
        typer.echo(str(path))


def note(
    ctx: typer.Context,
    agent: OneAgent,
    text: Annotated[str, typer.Option(help="What is to be said to the agent.")],
    who: Who,
    call: Annotated[str, typer.Option(help="Uid of the call or recording.")] = "",
    at: Annotated[float | None, typer.Option(min=0, help="At which second of it.")] = None,
    as_json: Json = False,
) -> None:
    """Write a note for an agent; it comes up when the agent is coached."""
    with context_of(ctx).changing(who) as services:
        position = None if at is None else round(at * 1000)
        given = LiveNote(uid="", agent_no=agent, text=text, by_no=who, at_ms=0, call_uid=call, position_ms=position)
        made = services.coaching.note_live(given, who).result()
    if as_json:
        put_json({"uid": made.uid, "agent_no": made.agent_no, "call": made.call_uid, "position_ms": made.position_ms})
    else:
        typer.echo(made.uid)


def actions(
    ctx: typer.Context,
    agent: AnyAgent = None,
    coach: Annotated[str | None, typer.Option(help="Number of the coach.")] = None,
    overdue: Annotated[bool, typer.Option("--overdue", help="Open ones past their day.")] = False,
    as_json: Json = False,
) -> None:
    """Action items, the first due first."""
    with context_of(ctx).services() as services:
        wanted = ActionFilter(agent_no=agent, coach_no=coach)
        rows = [plain.action_row(row) for row in services.coaching.actions(wanted, overdue=overdue).result()]
    _put(rows, ("uid", "state", "due", "agent_no", "agent", "what", "item"), as_json)


def close(
    ctx: typer.Context,
    uid: Uid,
    who: Who,
    done: Annotated[bool, typer.Option("--done/--dropped", help="It was done, or is dropped with the reason.")],
    why: Annotated[str, typer.Option(help="The reason.")] = "",
) -> None:
    """Close an action item."""
    with context_of(ctx).changing(who) as services:
        services.coaching.close_action(uid, ActionState.DONE if done else ActionState.DROPPED, who, why).result()


def effect(ctx: typer.Context, uid: Uid, as_json: Json = False) -> None:
    """Whether an action item has worked: the agent's loss rate before and after, against the team's change."""
    with context_of(ctx).services() as services:
        effect = services.coaching.effect(uid).result()
    if as_json:
        put_json(plain.effect(effect))
        return
    rates = (effect.agent_before, effect.agent_after, effect.team_before, effect.team_after)
    row = (
        effect.verdict,
        *(f"{each.lost}/{each.scored}" for each in rates),
        effect.difference,
        effect.low,
        effect.high,
    )
    columns = ("verdict", "agent_before", "agent_after", "team_before", "team_after", "difference", "low", "high")
    put_table([row], columns)


def time(ctx: typer.Context, day_from: Day = None, day_to: LastDay = None, as_json: Json = False) -> None:
    """Time spent coaching and inspecting, by person; the present month by default."""
    with context_of(ctx).services() as services:
        today = services.people.today()
        first = day_from.date() if day_from else today.replace(day=1)
        rows = services.coaching.time(first, day_to.date() if day_to else today).result()
    found = [plain.time(row) for row in rows]
    _put(found, ("person_no", "name", "coaching_minutes", "sessions", "inspecting_minutes", "calls"), as_json)


def board(
    ctx: typer.Context,
    agent: Annotated[str, typer.Argument(help="Number of the agent.")],
    as_json: Json = False,
) -> None:
    """What lies before coach and agent, as JSON, whether that is asked for or not."""
    del as_json
    with context_of(ctx).services() as services:
        put_json(plain.board(services.coaching.board(agent).result(), services.zone))


def _put(rows: list[dict[str, object]], columns: tuple[str, ...], as_json: bool, *, one: bool = False) -> None:
    if as_json:
        put_json(rows[0] if one else rows)
        return
    put_table([tuple(row[name] for name in columns) for row in rows], columns)


def _told(ctx: typer.Context, made: dict[str, object], as_json: bool) -> None:
    if as_json:
        put_json(made)
    else:
        typer.echo(f"{made['uid']}\t{made['state']}")


def _instant(day: dt.datetime | None, zone: ZoneInfo, more: int) -> int | None:
    if day is None:
        return None
    return int((day + dt.timedelta(days=more)).replace(tzinfo=zone).timestamp() * 1000)


def _moment(text: str, zone: ZoneInfo) -> int:
    try:
        at = dt.datetime.fromisoformat(text)
    except ValueError:
        raise _unreadable(text) from None
    return int((at if at.tzinfo else at.replace(tzinfo=zone)).timestamp() * 1000)


def _action(text: str) -> tuple[str, dt.date | None, str, str]:
    """“WHAT;DUE;CARD/ITEM”, its later parts optional. Raises ``UserError``."""
    what, due, measure = (*(part.strip() for part in text.rsplit(";", 2)), "", "")[:3]
    card_key, _, item_key = measure.partition("/")
    try:
        return what, dt.date.fromisoformat(due) if due else None, card_key, item_key
    except ValueError:
        raise _unreadable(due) from None


def _is_file(text: str) -> bool:
    try:
        return Path(text).is_file()
    except OSError:  # a long text is no name of a file
        return False


def _unreadable(text: str) -> UserError:
    return UserError(
        QT_TRANSLATE_NOOP("errors", "“{text}” is no date or time."),
        QT_TRANSLATE_NOOP("errors", "Write it as 2026-01-31, or 2026-01-31T14:00."),
        text=text,
    )
