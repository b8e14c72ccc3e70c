"""``appeal``: handed in, decided, asked for again, withdrawn; forms and packages that travel; lists and figures."""

import datetime as dt
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated
from zoneinfo import ZoneInfo

import typer

from qadesk.cli.appeal_text import appeal_json, put_appeal, put_report, put_statistics, row_json, statistics_json
from qadesk.cli.context import Context, Json, Who, context_of, iso_time, put_json, put_table
from qadesk.domain.after.appeal_words import spans_of
from qadesk.domain.after.appeals import (
    Appeal,
    AppealFilter,
    AppealState,
    Claim,
    Deciding,
    Filing,
    Outcome,
    Verdict,
)
from qadesk.domain.texts import QT_TRANSLATE_NOOP

PACKAGE = ".qdappeals"
_DAY = {"formats": ["%Y-%m-%d"]}

Uid = Annotated[str, typer.Argument(help="Uid of an appeal (appeal list).")]
By = Annotated[str, typer.Option("--as", help="Number of the person who does this.")]
Items = Annotated[
    list[str] | None, typer.Option("--item", help="Key of an item; may be repeated; none: the whole evaluation.")
]
Reasons = Annotated[list[str] | None, typer.Option("--reason", help="Why; one for each item, or one for all.")]
EvidenceSpans = Annotated[
    list[str] | None,
    typer.Option("--evidence", help="Times of the call, as 12.0-15.5 or 1:23-1:40; KEY=TIMES where items are several."),
]
Received = Annotated[
    str, typer.Option("--received", help="When it was handed in, where that was before: 2026-01-06T17:30.")
]


def register(cli: typer.Typer) -> None:
    """Add the commands of this module."""
    group = typer.Typer(help="Appeals against scores: hand in, decide, look up.")
    group.command("list")(list_)
    group.command("show")(show)
    group.command("file")(file)
    group.command("decide")(decide)
    group.command("again")(again)
    group.command("withdraw")(withdraw)
    group.command("stats")(stats)
    group.command("form")(form)
    group.command("import")(import_)
    group.command("pack")(pack)
    cli.add_typer(group, name="appeal")


def list_(
    ctx: typer.Context,
    group: Annotated[str | None, typer.Option(help="A team.")] = None,
    agent: Annotated[str | None, typer.Option(help="Number of an agent.")] = None,
    inspector: Annotated[str | None, typer.Option(help="Number of who gave the score.")] = None,
    evaluation: Annotated[str | None, typer.Option(help="Uid of an evaluation.")] = None,
    state: Annotated[list[AppealState] | None, typer.Option(help="A state; may be repeated.")] = None,
    only_open: Annotated[bool, typer.Option("--open", help="Those that wait for a decision.")] = False,
    late: Annotated[bool, typer.Option("--late", help="Those whose decision is overdue.")] = False,
    due_today: Annotated[bool, typer.Option("--due-today", help="Those to be decided today.")] = False,
    as_json: Json = False,
) -> None:
    """Appeals: what waits by due time, then the others, handed in last first."""
    if only_open + late + due_today > 1 or (state and (only_open or late or due_today)):
        raise typer.BadParameter("--open / --late / --due-today / --state")
    wanted = AppealFilter(
        states=tuple(state or ()), group=group, agent_no=agent, scorer_no=inspector, evaluation_uid=evaluation
    )
    with context_of(ctx).services() as services:
        appeals = services.appeals
        if late:
            wanted = appeals.late(wanted)
        elif due_today:
            wanted = appeals.due_today(wanted)
        elif only_open:
            wanted = appeals.open(wanted)
        rows = appeals.rows(wanted).result()
        zone, now = services.zone, services.clock()
    if as_json:
        put_json([row_json(row, zone, now) for row in rows])
        return
    put_table(
        [
            (
                r.uid,
                r.state.value,
                r.outcome,
                r.agent_no,
                r.group,
                r.scorer_no,
                iso_time(r.due_at_ms, zone),
                r.evaluation_uid,
            )
            for r in rows
        ],
        ("uid", "state", "outcome", "agent_no", "group", "inspector", "due", "evaluation"),
    )


def show(ctx: typer.Context, uid: Uid, as_json: Json = False) -> None:
    """An appeal with everything that happened to it: was, is, why."""
    context = context_of(ctx)
    with context.services() as services:
        appeal = services.appeals.get(uid).result()
        zone = services.zone
    if as_json:
        put_json(appeal_json(appeal, zone))
    else:
        put_appeal(context, appeal, zone)


def file(
    ctx: typer.Context,
    uid: Annotated[str, typer.Argument(help="Uid of a released evaluation, or of its call or recording.")],
    who: By,
    item: Items = None,
    reason: Reasons = None,
    evidence: EvidenceSpans = None,
    filed_by: Annotated[str, typer.Option("--for", help="Number of who handed it in, where that is not --as.")] = "",
    received: Received = "",
    as_json: Json = False,
) -> None:
    """Hand in an appeal: the agent, their team leader, or a QA lead, while the time for it runs."""
    context = context_of(ctx)
    claims = _claims(item or (), reason or (), evidence or ())
    with context.changing(who) as services:
        filing = Filing(
            evaluation_uid=uid,
            claims=claims,
            filed_by=filed_by or who,
            received_at_ms=_instant(received, services.zone),
        )
        appeal = services.appeals.file(filing, who).result()
        zone = services.zone
    _tell(context, appeal, zone, as_json=as_json)


def decide(
    ctx: typer.Context,
    uid: Uid,
    who: By,
    verdict: Annotated[
        list[str],
        typer.Option("--verdict", help="KEY=upheld|partly|rejected:REASON, one for each claim; ALL=… for all of them."),
    ],
    reason: Annotated[str, typer.Option("--reason", help="What is said of the whole.")] = "",
    answers: Annotated[
        Path | None, typer.Option("--answers", help="Answers file with what changes; a new revision is made of it.")
    ] = None,
    no_change: Annotated[bool, typer.Option("--no-change", help="Upheld, and yet no answer changes.")] = False,
    as_json: Json = False,
) -> None:
    """Decide an appeal: somebody other than the scorer, in the second instance other than the first decider too."""
    context = context_of(ctx)
    with context.changing(who) as services:
        appeal = services.appeals.get(uid).result()
        changed = {}
        if answers is not None:
            changed = services.appeals.answers(uid, context.app.read_text(answers), answers.name).result()
        deciding = Deciding(
            verdicts=_verdicts(appeal, verdict),
            decided_by=who,
            reason=reason,
            answers=changed,
            unchanged=no_change,
        )
        appeal = services.appeals.decide(uid, deciding).result()
        zone = services.zone
    _tell(context, appeal, zone, as_json=as_json)


def again(
    ctx: typer.Context,
    uid: Uid,
    who: By,
    item: Items = None,
    reason: Reasons = None,
    evidence: EvidenceSpans = None,
    filed_by: Annotated[str, typer.Option("--for", help="Number of who handed it in, where that is not --as.")] = "",
    received: Received = "",
    as_json: Json = False,
) -> None:
    """Ask for the second instance, once; without a reason, the claims of the first stand."""
    context = context_of(ctx)
    claims = _claims(item or (), reason or (), evidence or ()) if item or reason or evidence else ()
    with context.changing(who) as services:
        at_ms = _instant(received, services.zone)
        appeal = services.appeals.file_again(uid, claims, who, at_ms, filed_by=filed_by).result()
        zone = services.zone
    _tell(context, appeal, zone, as_json=as_json)


def withdraw(
    ctx: typer.Context,
    uid: Uid,
    who: By,
    why: Annotated[str, typer.Option("--reason", "--why", help="The reason, in a sentence.")],
    as_json: Json = False,
) -> None:
    """Take an appeal back that waits for its decision."""
    context = context_of(ctx)
    with context.changing(who) as services:
        appeal = services.appeals.withdraw(uid, who, why).result()
        zone = services.zone
    _tell(context, appeal, zone, as_json=as_json)


def stats(
    ctx: typer.Context,
    day_from: Annotated[dt.datetime, typer.Option("--from", **_DAY)],
    day_to: Annotated[dt.datetime, typer.Option("--to", **_DAY)],
    group: Annotated[str | None, typer.Option(help="A team; the whole centre by default.")] = None,
    as_json: Json = False,
) -> None:
    """Figures of appeals against what was released on these days: rate, upheld share, items, inspectors, days taken."""
    context = context_of(ctx)
    with context.services() as services:
        found = services.appeals.statistics(day_from.date(), day_to.date(), group).result()
    if as_json:
        put_json(statistics_json(found))
    else:
        put_statistics(context, found)


def form(
    ctx: typer.Context,
    output: Annotated[Path, typer.Option("-o", "--output", help="XLSX file to write.")],
    leader: Annotated[str, typer.Option(help="Number of a team leader: their people.")] = "",
    group: Annotated[str | None, typer.Option(help="A team.")] = None,
    who: Who = "",
    as_json: Json = False,
) -> None:
    """A form in which a team leader collects appeals: what is released and can still be appealed against."""
    context = context_of(ctx)
    with context.services() as services:
        path = services.appeals.form(output.absolute(), who=who or leader, leader_no=leader, group=group).result()
    _tell_file(context, path, as_json=as_json)


def import_(
    ctx: typer.Context,
    file: Annotated[Path, typer.Argument(help="A form that was filled in, or a package (.qdappeals).")],
    who: By,
    received: Received = "",
    as_json: Json = False,
) -> None:
    """Take in a form or a package, row by row; the same twice changes nothing."""
    context = context_of(ctx)
    with context.changing(who) as services:
        at_ms = _instant(received, services.zone)
        if file.suffix.lower() == PACKAGE:
            report = services.appeals.take_pack(file.absolute(), who).result()
        else:
            report = services.appeals.take_form(file.absolute(), who, at_ms).result()
    put_report(context, report, as_json=as_json)


def pack(
    ctx: typer.Context,
    output: Annotated[Path, typer.Option("-o", "--output", help="File to write (.qdappeals).")],
    who: By,
    group: Annotated[str | None, typer.Option(help="A team; all appeals by default.")] = None,
    as_json: Json = False,
) -> None:
    """Write the appeals of this workspace into a package, to be taken in where they are decided."""
    context = context_of(ctx)
    with context.changing(who) as services:
        path = services.appeals.pack(output.absolute(), who, AppealFilter(group=group)).result()
    _tell_file(context, path, as_json=as_json)


def _claims(items: Sequence[str], reasons: Sequence[str], evidence: Sequence[str]) -> tuple[Claim, ...]:
    keys = list(items) or [""]
    if not reasons or len(reasons) not in (1, len(keys)):
        raise typer.BadParameter("one for each --item, or one for all", param_hint="--reason")
    spans: dict[str, tuple[tuple[int, int], ...]] = {}
    for text in evidence:
        key, named, times = text.partition("=")
        if (named and key not in keys) or (not named and len(keys) > 1):
            raise typer.BadParameter(f"KEY={times or text}", param_hint="--evidence")
        where = key if named else keys[0]
        spans[where] = (*spans.get(where, ()), *spans_of(times if named else text))
    whys = list(reasons) if len(reasons) == len(keys) else list(reasons) * len(keys)
    return tuple(
        Claim(item_key=key, reason=why, evidence=spans.get(key, ())) for key, why in zip(keys, whys, strict=True)
    )


def _verdicts(appeal: Appeal, given: Sequence[str]) -> tuple[Verdict, ...]:
    found = []
    for text in given:
        key, equals, rest = text.partition("=")
        outcome, colon, reason = rest.partition(":")
        if not equals or not colon or outcome not in {each.value for each in Outcome}:
            raise typer.BadParameter(text, param_hint="--verdict")
        keys = [each.item_key for each in appeal.claims] if key == "ALL" else [key]
        found += [Verdict(item_key=each, outcome=Outcome(outcome), reason=reason) for each in keys]
    return tuple(found)


def _instant(text: str, zone: ZoneInfo) -> int | None:
    """ISO 8601 as an instant; without offset in the site's time zone."""
    if not text.strip():
        return None
    try:
        at = dt.datetime.fromisoformat(text.strip())
    except ValueError as error:
        raise typer.BadParameter(text, param_hint="--received") from error
    return round((at if at.tzinfo else at.replace(tzinfo=zone)).timestamp() * 1000)


def _tell(context: Context, appeal: Appeal, zone: ZoneInfo, *, as_json: bool) -> None:
    if as_json:
        put_json(appeal_json(appeal, zone))
        return
    put_appeal(context, appeal, zone)


def _tell_file(context: Context, path: Path, *, as_json: bool) -> None:
    if as_json:
        put_json({"file": str(path)})
    else:
        context.say(QT_TRANSLATE_NOOP("cli", "Written: {path}"), path=path)
