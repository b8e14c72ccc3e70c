"""``import journal``, ``import report``, ``import take-back``: what came in, what was refused, and back again."""

from pathlib import Path
from typing import Annotated
from zoneinfo import ZoneInfo

import typer

from qadesk.cli.context import Context, Json, Who, context_of, iso_time, put_json, put_table
from qadesk.cli.progress import show_progress
from qadesk.domain.errors import told
from qadesk.domain.intake import Intake, IntakeKind, IntakeReport, IntakeState
from qadesk.domain.recordings import ImportIssue
from qadesk.domain.texts import QT_TRANSLATE_NOOP, Translate

REFUSED = QT_TRANSLATE_NOOP("cli", "refused: {where}: {reason}")
WARNING = QT_TRANSLATE_NOOP("cli", "warning: {where}: {reason}")
KEPT = QT_TRANSLATE_NOOP("cli", "kept: {where}: {reason}")
KINDS = {
    IntakeKind.RECORDINGS: QT_TRANSLATE_NOOP("cli", "recordings"),
    IntakeKind.CALLS: QT_TRANSLATE_NOOP("cli", "calls"),
    IntakeKind.PEOPLE: QT_TRANSLATE_NOOP("cli", "people"),
    IntakeKind.KPIS: QT_TRANSLATE_NOOP("cli", "KPIs"),
}
STATES = {
    IntakeState.RUNNING: QT_TRANSLATE_NOOP("cli", "not finished"),
    IntakeState.DONE: QT_TRANSLATE_NOOP("cli", "done"),
    IntakeState.CANCELLED: QT_TRANSLATE_NOOP("cli", "cancelled"),
    IntakeState.TAKEN_BACK: QT_TRANSLATE_NOOP("cli", "taken back"),
}

Uid = Annotated[str, typer.Argument(help="Uid of an import, as the journal lists it.")]


def add_to(group: typer.Typer) -> None:
    """Add the commands to the group of imports."""
    group.command("journal")(journal)
    group.command("report")(report)
    group.command("take-back")(take_back)


def journal(ctx: typer.Context, as_json: Json = False) -> None:
    """All imports, newest first."""
    context = context_of(ctx)
    with context.services() as services:
        found, zone = services.intakes.all().result(), services.zone
    if as_json:
        put_json([intake_json(each, zone) for each in found])
        return
    header = ("uid", "kind", "at", "who", "state", "imported", "updated", "unchanged", "refused", "warnings", "source")
    put_table([_line(context, each, zone) for each in found], header)


def report(
    ctx: typer.Context,
    uid: Uid,
    output: Annotated[Path | None, typer.Option("-o", "--output", help="A file .xlsx or .csv to write.")] = None,
    as_json: Json = False,
) -> None:
    """What an import refused and warned of, with row and reason; into a file where one is named."""
    context = context_of(ctx)
    with context.services() as services:
        found, zone = services.intakes.report(uid).result(), services.zone
        written = services.intakes.save(uid, output).result() if output is not None else None
    if as_json:
        issues = {
            "refused_rows": [issue_json(issue, context.app.translate) for issue in found.refused],
            "warning_rows": [issue_json(issue, context.app.translate) for issue in found.warnings],
        }
        put_json({**intake_json(found.intake, zone), **issues, "file": written})
    elif written is None:
        tell_issues(context, found)
        counts = QT_TRANSLATE_NOOP(
            "cli", "{imported} imported, {updated} updated, {unchanged} unchanged, {refused} refused."
        )
        done = found.intake
        context.say(
            counts, imported=done.imported, updated=done.updated, unchanged=done.unchanged, refused=done.refused
        )
    else:
        context.say(QT_TRANSLATE_NOOP("cli", "Written: {path}"), path=written)


def take_back(ctx: typer.Context, uid: Uid, who: Who = "", as_json: Json = False) -> None:
    """Take an import back: what it brought goes, what it changed is as before; what has to stay is listed."""
    context = context_of(ctx)
    with context.changing(who) as services:
        job = services.intakes.take_back(uid, who)
        job.watchers.append(show_progress)
        done = job.future.result()
    if as_json:
        kept = [issue_json(issue, context.app.translate) for issue in done.kept]
        put_json({"removed": done.removed, "restored": done.restored, "kept": kept})
        return
    _tell(context, KEPT, done.kept)
    context.say(
        QT_TRANSLATE_NOOP("cli", "{removed} removed, {restored} as before, {kept} kept."),
        removed=done.removed,
        restored=done.restored,
        kept=len(done.kept),
    )


def tell_issues(context: Context, found: IntakeReport) -> None:
    """Refusals and warnings, a line each."""
    _tell(context, REFUSED, found.refused)
    _tell(context, WARNING, found.warnings)


def issue_json(issue: ImportIssue, translate: Translate) -> dict[str, object]:
    """A file or row with what is wrong with it."""
    reason = told(issue.reason, translate)
    return {"path": issue.path, "row": issue.row, "column": issue.column, "reason": reason}


def intake_json(intake: Intake, zone: ZoneInfo) -> dict[str, object]:
    """An import in the shape of the command line."""
    return {
        "uid": intake.uid,
        "kind": intake.kind.value,
        "source": intake.source,
        "format": intake.format_name,
        "at": iso_time(intake.at_ms, zone),
        "who": intake.who,
        "state": intake.state.value,
        "imported": intake.imported,
        "updated": intake.updated,
        "unchanged": intake.unchanged,
        "refused": intake.refused,
        "warnings": intake.warnings,
        "taken_back_at": iso_time(intake.taken_back_at_ms, zone),
        "taken_back_by": intake.taken_back_by,
    }


def _line(context: Context, intake: Intake, zone: ZoneInfo) -> tuple[object, ...]:
    counts = (intake.imported, intake.updated, intake.unchanged, intake.refused, intake.warnings)
    kind, state = context.words(KINDS[intake.kind]), context.words(STATES[intake.state])
    return (intake.uid, kind, iso_time(intake.at_ms, zone), intake.who, state, *counts, intake.source)


def _tell(context: Context, frame: str, issues: tuple[ImportIssue, ...]) -> None:
    for issue in issues:
        parts = [issue.path, f"row {issue.row}" if issue.row is not None else "", issue.column or ""]
        where = ", ".join(part for part in parts if part)
        typer.echo(context.words(frame, where=where, reason=told(issue.reason, context.app.translate)))
