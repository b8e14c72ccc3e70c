"""``pack``: work to a laptop, results back, in one sealed file each."""

import os
from pathlib import Path
from typing import Annotated, Any
from zoneinfo import ZoneInfo

import typer

from qadesk.cli.context import Context, Json, Who, context_of, iso_time, put_json
from qadesk.cli.progress import show_progress
from qadesk.domain.errors import UserError, told
from qadesk.domain.packs import SHORTEST_PASSWORD, PackIssue, PackKind, PackSummary, too_short
from qadesk.domain.texts import QT_TRANSLATE_NOOP, Translate
from qadesk.services.executor import Job

VARIABLE = "QADESK_PACK_PASSWORD"
LONGEST_PASSWORD = 4096

PasswordFile = Annotated[
    Path | None,
    typer.Option(help=f"File whose first line is the password; else {VARIABLE}, else it is asked for."),
]
ASK = QT_TRANSLATE_NOOP("cli", "Password of the pack")
ASK_AGAIN = QT_TRANSLATE_NOOP("cli", "The same again")


def register(cli: typer.Typer) -> None:
    """Add the commands of this module."""
    group = typer.Typer(help="Take calls along to score them elsewhere, and bring the results home.")
    group.command("out")(out)
    group.command("in")(in_)
    group.command("show")(show)
    cli.add_typer(group, name="pack")


def out(
    ctx: typer.Context,
    output: Annotated[Path, typer.Option("-o", "--output", help="File to write.")],
    inspector: Annotated[str, typer.Option(help="Number of the inspector.")] = "",
    draw_uid: Annotated[str, typer.Option("--draw", help="Only what was assigned of this draw.")] = "",
    results: Annotated[bool, typer.Option("--results", help="What was scored here, to be taken home.")] = False,
    password_file: PasswordFile = None,
    who: Who = "",
    as_json: Json = False,
) -> None:
    """Write an inspector's open work with its recordings (or, with --results, what was scored) into a sealed file."""
    if not results and not inspector:
        raise typer.BadParameter("--inspector NO / --results", param_hint="--inspector")
    if results and draw_uid:
        raise typer.BadParameter("--results", param_hint="--draw")
    context = context_of(ctx)
    password = _password(context, password_file, twice=True)
    if len(password) < SHORTEST_PASSWORD:
        raise too_short()
    with context.changing(who) as services:
        target = output.absolute()
        job = (
            services.packs.results_out(target, password, who, inspector)
            if results
            else services.packs.out(inspector, target, password, who, draw_uid)
        )
        summary = _waited(job)
        zone = services.zone
    _tell(context, summary, zone, as_json=as_json, file=output)


def in_(
    ctx: typer.Context,
    file: Annotated[Path, typer.Argument(help="A work pack, or results.")],
    password_file: PasswordFile = None,
    who: Who = "",
    as_json: Json = False,
) -> None:
    """Take in a work pack or results; what is here already stays as it is."""
    context = context_of(ctx)
    password = _password(context, password_file)
    with context.changing(who) as services:
        summary = _waited(services.packs.take_in(file.absolute(), password, who))
        zone = services.zone
    _tell(context, summary, zone, as_json=as_json, file=file)


def show(
    ctx: typer.Context,
    file: Annotated[Path, typer.Argument(help="A work pack, or results.")],
    password_file: PasswordFile = None,
    as_json: Json = False,
) -> None:
    """What a pack holds, checked whole; nothing is taken in."""
    context = context_of(ctx)
    password = _password(context, password_file)
    with context.services() as services:
        summary = _waited(services.packs.show(file.absolute(), password))
        zone = services.zone
    _tell(context, summary, zone, as_json=as_json, file=file)


def _waited(job: Job[PackSummary]) -> PackSummary:
    job.watchers.append(show_progress)
    return job.future.result()


def _password(context: Context, file: Path | None, *, twice: bool = False) -> str:
    """From the file, the environment, or whoever sits there; never from the command line, which others can see."""
    if file is not None:
        lines = context.app.read_text(file).splitlines()
        return lines[0][:LONGEST_PASSWORD] if lines else ""
    if VARIABLE in os.environ:
        return os.environ[VARIABLE]
    typed: str = typer.prompt(context.words(ASK), hide_input=True, err=True)
    if twice and typer.prompt(context.words(ASK_AGAIN), hide_input=True, err=True) != typed:
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "The two passwords are not the same."),
            QT_TRANSLATE_NOOP("errors", "Type the same password twice."),
        )
    return typed


WORK_OUT = QT_TRANSLATE_NOOP(
    "cli", "Work pack of {inspector}: {calls} calls, {recordings} recordings ({megabytes} MB), {cards} scorecards."
)
RESULTS = QT_TRANSLATE_NOOP(
    "cli", "Results: {evaluations} revisions of {calls} calls; {drafts} drafts are not in the pack."
)
TAKEN = QT_TRANSLATE_NOOP("cli", "{imported} taken in, {unchanged} unchanged, {refused} refused, {done} done.")
REFUSED = QT_TRANSLATE_NOOP("cli", "refused: {where}: {reason}")
NOTE = QT_TRANSLATE_NOOP("cli", "note: {where}: {reason}")


def _tell(context: Context, summary: PackSummary, zone: ZoneInfo, *, as_json: bool, file: Path) -> None:
    translate = context.app.translate
    if as_json:
        put_json(summary_json(summary, zone, translate, file))
        return
    for frame, issues in ((REFUSED, summary.refused), (NOTE, summary.notes)):
        for each in issues:
            typer.echo(context.words(frame, where=each.uid, reason=told(each.reason, translate)))
    context.say(
        WORK_OUT if summary.kind is PackKind.WORK else RESULTS,
        inspector=summary.inspector_no,
        calls=summary.calls,
        recordings=summary.recordings,
        megabytes=f"{summary.sound_bytes / 1e6:.1f}",
        cards=summary.cards,
        evaluations=summary.evaluations,
        drafts=summary.drafts,
    )
    if summary.imported or summary.unchanged or summary.refused:
        context.say(
            TAKEN,
            imported=summary.imported,
            unchanged=summary.unchanged,
            refused=len(summary.refused),
            done=summary.done,
        )


def summary_json(summary: PackSummary, zone: ZoneInfo, translate: Translate, file: Path) -> dict[str, Any]:
    """What a pack holds and what became of it, in the shape of the command line."""
    return {
        "file": str(file),
        "kind": summary.kind.value,
        "uid": summary.uid,
        "inspector": summary.inspector_no or None,
        "made_at": iso_time(summary.made_at_ms, zone),
        "made_by": summary.made_by or None,
        "timezone": summary.zone,
        "calls": summary.calls,
        "recordings": summary.recordings,
        "bytes": summary.sound_bytes,
        "scorecards": summary.cards,
        "assignments": summary.assignments,
        "evaluations": summary.evaluations,
        "drafts": summary.drafts,
        "imported": summary.imported,
        "unchanged": summary.unchanged,
        "done": summary.done,
        "refused": [_issue(each, translate) for each in summary.refused],
        "notes": [_issue(each, translate) for each in summary.notes],
    }


def _issue(each: PackIssue, translate: Translate) -> dict[str, str]:
    return {"uid": each.uid, "reason": told(each.reason, translate)}
