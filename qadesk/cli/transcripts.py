"""``transcript``: bring transcripts in, make them, search them, show them; numbers masked unless asked for."""

from dataclasses import asdict, replace
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from qadesk.cli.context import Context, Json, Who, context_of, iso_time, put_json, put_table
from qadesk.cli.progress import show_progress
from qadesk.domain.errors import UserError, told
from qadesk.domain.masked_lines import masked_lines
from qadesk.domain.masking import masked_text
from qadesk.domain.texts import QT_TRANSLATE_NOOP, Translate
from qadesk.domain.transcript_text import as_srt, as_text, as_vtt, clock
from qadesk.domain.transcripts import Line, LineIssue, Transcript, TranscriptReport
from qadesk.services.container import Services

Reveal = Annotated[bool, typer.Option("--reveal", help="Show phone, identity and card numbers whole.")]


class ShownAs(StrEnum):
    """How a transcript is written out."""

    TXT = "txt"
    SRT = "srt"
    VTT = "vtt"
    JSON = "json"


def register(cli: typer.Typer) -> None:
    """Add the commands of this module."""
    group = typer.Typer(help="What was said: transcripts of recordings.")
    group.command("import")(import_)
    group.command("search")(search)
    group.command("show")(show)
    group.command("make")(make)
    group.command("remove")(remove)
    cli.add_typer(group, name="transcript")


def import_(
    ctx: typer.Context,
    paths: Annotated[list[Path], typer.Argument(help="Transcript files, and folders of them.")],
    recording: Annotated[str | None, typer.Option(help="Uid of the recording; found by name or id otherwise.")] = None,
    format_name: Annotated[
        str | None, typer.Option("--format", help="srt, vtt, whisper …; found out otherwise.")
    ] = None,
    who: Who = "",
    as_json: Json = False,
) -> None:
    """Import transcripts for recordings that are here; lines and files that cannot be used are listed."""
    context = context_of(ctx)
    with context.changing(who) as services:
        job = services.transcripts.import_files(paths, recording, format_name)
        job.watchers.append(show_progress)
        report = job.future.result()
    if as_json:
        put_json(_report_json(report, context.app.translate))
    else:
        _tell(context, report)


def search(
    ctx: typer.Context,
    text: Annotated[str, typer.Argument(help="What was said; punctuation, spaces and case do not count.")],
    limit: Annotated[int, typer.Option(min=1, max=10_000, help="Most lines to list.")] = 50,
    reveal: Reveal = False,
    as_json: Json = False,
) -> None:
    """Find what was said in any call, newest calls first."""
    with context_of(ctx).services() as services:
        hits = services.transcripts.search(text, limit).result()
        zone = services.zone
    shown = hits if reveal else [replace(h, text=masked_text(h.text), path=masked_text(h.path)) for h in hits]
    if as_json:
        rows = [{**asdict(hit), "started_at": iso_time(hit.started_at_ms, zone)} for hit in shown]
        put_json([{name: value for name, value in row.items() if name != "started_at_ms"} for row in rows])
        return
    put_table(
        [
            (
                h.recording_uid,
                iso_time(h.started_at_ms, zone),
                h.agent_no,
                h.agent,
                clock(h.start_ms),
                h.speaker,
                h.text,
            )
            for h in shown
        ],
        ("recording", "started_at", "agent_no", "agent", "at", "speaker", "text"),
    )


def show(
    ctx: typer.Context,
    uid: Annotated[str, typer.Argument(help="Uid of a recording, or of a call with one recording.")],
    shown_as: Annotated[ShownAs, typer.Option("--format", help="How to write it.")] = ShownAs.TXT,
    reveal: Reveal = False,
    as_json: Json = False,
) -> None:
    """Write a transcript to standard output."""
    with context_of(ctx).services() as services:
        found = _existing(services, uid)
    if not reveal:
        texts = masked_lines(found.lines)
        lines = tuple(replace(line, text=text) for line, text in zip(found.lines, texts, strict=True))
        found = replace(found, lines=lines, source=masked_text(found.source))  # recorders name files by phone numbers
    match ShownAs.JSON if as_json else shown_as:
        case ShownAs.JSON:
            put_json(_transcript_json(found))
        case ShownAs.SRT:
            typer.echo(as_srt(found.lines), nl=False)
        case ShownAs.VTT:
            typer.echo(as_vtt(found.lines), nl=False)
        case ShownAs.TXT:
            typer.echo(as_text(found.lines), nl=False)


def make(
    ctx: typer.Context,
    uid: Annotated[str, typer.Argument(help="Uid of a recording.")],
    model: Annotated[Path, typer.Option("--model", help="Folder of a whisper model for faster-whisper.")],
    language: Annotated[str, typer.Option(help="zh, en …; found out otherwise.")] = "",
    who: Who = "",
    as_json: Json = False,
) -> None:
    """Recognise a recording's speech on this machine, without any network; needs the extra “speech”."""
    context = context_of(ctx)
    with context.changing(who) as services:
        job = services.transcripts.recognise(uid, model.absolute(), language)
        job.watchers.append(show_progress)
        made = job.future.result()
    if as_json:
        said = {"recording": made.recording_uid, "lines": len(made.lines), "language": made.language}
        put_json({**said, "model": made.source})
    else:
        context.say(QT_TRANSLATE_NOOP("cli", "{count} lines recognised."), count=len(made.lines))


def remove(
    ctx: typer.Context,
    uid: Annotated[str, typer.Argument(help="Uid of a recording.")],
    who: Who = "",
    as_json: Json = False,
) -> None:
    """Take a recording's transcript out of the workspace."""
    context = context_of(ctx)
    with context.changing(who) as services:
        services.transcripts.remove(uid).result()
    if as_json:
        put_json({"removed": uid})
    else:
        context.say(QT_TRANSLATE_NOOP("cli", "The transcript is removed."))


def _existing(services: Services, uid: str) -> Transcript:
    found = services.transcripts.of(uid).result()
    if found is None:
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "This recording has no transcript."),
            QT_TRANSLATE_NOOP("errors", "Import one, or make one with: qadesk transcript make."),
        )
    return found


def _tell(context: Context, report: TranscriptReport) -> None:
    translate = context.app.translate
    for path, reason in report.refused:
        text = QT_TRANSLATE_NOOP("cli", "refused: {where}: {reason}")
        typer.echo(context.words(text, where=path, reason=told(reason, translate)))
    for path in report.unmatched:
        typer.echo(context.words(QT_TRANSLATE_NOOP("cli", "belongs to no recording here: {where}"), where=path))
    for path, issue in report.warnings:
        where = f"{path}:{issue.row}" if issue.row else path
        text = QT_TRANSLATE_NOOP("cli", "warning: {where}: {reason}")
        typer.echo(context.words(text, where=where, reason=told(issue.reason, translate)))
    context.say(
        QT_TRANSLATE_NOOP(
            "cli",
            "{imported} imported, {unchanged} unchanged, {unmatched} of no recording here, {refused} refused.",
        ),
        imported=len(report.imported),
        unchanged=report.unchanged,
        unmatched=len(report.unmatched),
        refused=len(report.refused),
    )


def _report_json(report: TranscriptReport, translate: Translate) -> dict[str, object]:
    return {
        "imported": len(report.imported),
        "unchanged": report.unchanged,
        "unmatched": list(report.unmatched),
        "refused": [{"path": path, "reason": told(reason, translate)} for path, reason in report.refused],
        "warnings": [{"path": path, **_issue_json(issue, translate)} for path, issue in report.warnings],
        "transcripts": [
            {"path": path, "recording": uid, "format": name, "lines": lines}
            for path, uid, name, lines in report.imported
        ],
    }


def _issue_json(issue: LineIssue, translate: Translate) -> dict[str, object]:
    return {"row": issue.row or None, "reason": told(issue.reason, translate)}


def _transcript_json(found: Transcript) -> dict[str, object]:
    head = {name: getattr(found, name) for name in ("recording_uid", "format", "source", "language")}
    return {**head, "lines": [_line_json(line) for line in found.lines]}


def _line_json(line: Line) -> dict[str, object]:
    return {**asdict(line), "span": [line.start_ms, line.end_ms]}
