"""``import``: recordings and people (and evaluations); ``relocate``: recordings found again where they are now."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from qadesk.cli import import_calls, intakes
from qadesk.cli.context import Context, Json, Who, context_of, put_json
from qadesk.cli.import_evaluations import evaluations
from qadesk.cli.import_kpis import kpi
from qadesk.cli.import_people import people
from qadesk.cli.progress import show_progress
from qadesk.domain.errors import told
from qadesk.domain.raw_audio import RAW_CODECS, parse_raw
from qadesk.domain.recordings import ImportIssue, ImportReport
from qadesk.domain.texts import QT_TRANSLATE_NOOP, Translate

REFUSED = QT_TRANSLATE_NOOP("cli", "refused: {where}: {reason}")
WARNING = QT_TRANSLATE_NOOP("cli", "warning: {where}: {reason}")


def register(cli: typer.Typer) -> None:
    """Add the commands of this module."""
    group = typer.Typer(help="Bring in recordings and what is known of them.")
    group.command("recordings")(recordings)
    group.command("people")(people)
    group.command("evaluations")(evaluations)
    group.command("kpi")(kpi)
    import_calls.add_to(group)
    intakes.add_to(group)
    cli.add_typer(group, name="import")
    cli.command("relocate")(relocate)
    import_calls.register(cli)


class AgentChannel(StrEnum):
    """The side of a two-channel recording that the agent is on: 0 is left, 1 is right."""

    LEFT = "left"
    RIGHT = "right"
    FIRST = "0"
    SECOND = "1"


def recordings(
    ctx: typer.Context,
    paths: Annotated[list[Path], typer.Argument(help="Files and folders.")],
    metadata: Annotated[Path | None, typer.Option(help="CSV or XLSX table of who, when, which queue.")] = None,
    column: Annotated[
        list[str] | None, typer.Option("--column", help="HEADING=FIELD of the table; may be repeated.")
    ] = None,
    copy: Annotated[bool, typer.Option("--copy", help="Keep copies in the workspace.")] = False,
    agent_channel: Annotated[
        AgentChannel | None,
        typer.Option(help="Where the agent is heard; remembered for these folders and naming schemes."),
    ] = None,
    raw: Annotated[
        str | None,
        typer.Option(
            metavar="CODEC:RATE[:CHANNELS]",
            help="How files without a header are read, for instance alaw:8000; remembered by folder and extension. "
            "Codecs: " + ", ".join(RAW_CODECS) + ".",
        ),
    ] = None,
    zone: Annotated[
        str | None,
        typer.Option(
            help="Time zone that the recorder writes times in, as Asia/Shanghai; remembered for these folders."
        ),
    ] = None,
    analyse: Annotated[
        bool | None,
        typer.Option(
            "--analyse/--no-analyse",
            help="Analyse the sound now, so that broken files are refused; by default that of up to 200 files.",
        ),
    ] = None,
    who: Who = "",
    as_json: Json = False,
) -> None:
    """Import recordings and analyse them; files that cannot be used are listed with the reason."""
    context = context_of(ctx)
    read_as = None if raw is None else parse_raw(raw)
    columns = dict(_pair(text) for text in column or ())
    with context.changing(who) as services:
        mapping = None
        if metadata is not None and columns:
            # What is said here goes before what is remembered or suggested, column by column.
            mapping = {**services.importing.preview((), metadata).result().mapping, **columns}
        side = None if agent_channel is None else int(agent_channel in (AgentChannel.RIGHT, AgentChannel.SECOND))
        job = services.importing.run(
            tuple(paths),
            metadata,
            mapping,
            copy=copy,
            agent_channel=side,
            raw=read_as,
            zone=zone,
            who=who,
            analyse=analyse,
        )
        job.watchers.append(show_progress)
        report = job.future.result()
    if as_json:
        put_json(report_json(report, context.app.translate))
        return
    say_report(context, report)


def relocate(
    ctx: typer.Context,
    place: Annotated[Path, typer.Argument(help="Folder to search, or the file where --recording lies now.")],
    recording: Annotated[str | None, typer.Option(help="Uid of one recording; all missing ones by default.")] = None,
    who: Who = "",
    as_json: Json = False,
) -> None:
    """Find recordings again whose files have moved, by their content."""
    context = context_of(ctx)
    with context.changing(who) as services:
        services.find_files.look().result()
        if recording is not None:
            services.find_files.relocate(recording, place.resolve()).result()
            found = 1
        else:
            found = services.find_files.relocate_folder(place).future.result()
    if as_json:
        put_json({"found": found})
    else:
        context.say(QT_TRANSLATE_NOOP("cli", "{count} recordings found again."), count=found)


def _pair(text: str) -> tuple[str, str]:
    heading, sign, target = text.rpartition("=")
    if not sign or not heading or not target:
        raise typer.BadParameter("HEADING=FIELD", param_hint="--column")
    return heading, target


def say_report(context: Context, report: ImportReport) -> None:
    """What an import did, for people."""
    for kind, issues in ((REFUSED, report.refused), (WARNING, report.warnings)):
        for issue in issues:
            typer.echo(context.words(kind, where=_where(issue), reason=told(issue.reason, context.app.translate)))
    context.say(
        QT_TRANSLATE_NOOP("cli", "{imported} imported, {updated} updated, {unchanged} unchanged, {refused} refused."),
        imported=report.imported,
        updated=report.updated,
        unchanged=report.unchanged,
        refused=len(report.refused),
    )
    if report.waiting:
        context.say(
            QT_TRANSLATE_NOOP("cli", "{count} recordings wait for their analysis: qadesk analyse."),
            count=report.waiting,
        )


def report_json(report: ImportReport, translate: Translate) -> dict[str, object]:
    """What an import did, in the shape of the command line."""
    return {
        "imported": report.imported,
        "updated": report.updated,
        "unchanged": report.unchanged,
        "refused": [issue_json(issue, translate) for issue in report.refused],
        "warnings": [issue_json(issue, translate) for issue in report.warnings],
        "recordings": list(report.recordings),
        "waiting": report.waiting,
        "intake": report.intake,
    }


def issue_json(issue: ImportIssue, translate: Translate) -> dict[str, object]:
    """A file or row with what is wrong with it."""
    place = {"row": issue.row, "column": issue.column} if issue.row is not None else {}
    return {"path": issue.path, **place, "reason": told(issue.reason, translate)}


def _where(issue: ImportIssue) -> str:
    parts = [issue.path, f"row {issue.row}" if issue.row is not None else "", issue.column or ""]
    return ", ".join(part for part in parts if part)
