"""``clip``, ``redact`` and ``evidence``: what leaves the workspace with a call's sound in it."""

from pathlib import Path
from typing import Annotated

import typer

from qadesk.cli.context import Context, Json, Who, context_of, put_json
from qadesk.cli.progress import show_progress
from qadesk.domain.handing_on import Clip, ClipFormat, Cover, RedactedCopy, RedactedSpan
from qadesk.domain.moments import moment_ms
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.services.container import Services
from qadesk.services.hand_on import RedactionWish

Uid = Annotated[str, typer.Argument(help="Uid of a call, a recording or an evaluation.")]


def register(cli: typer.Typer) -> None:
    """Add the commands of this module."""
    cli.command("clip")(clip)
    cli.command("redact")(redact)
    cli.command("evidence")(evidence)


def clip(
    ctx: typer.Context,
    uid: Uid,
    start: Annotated[str, typer.Option("--from", help="Start in the call: 2:58, 2:58.5 or 178.5 seconds.")],
    end: Annotated[str, typer.Option("--to", help="End in the call.")],
    format_name: Annotated[ClipFormat, typer.Option("--format", help="wav, flac or mp3.")] = "wav",
    title: Annotated[str, typer.Option(help="Title, kept in the file.")] = "",
    redacted: Annotated[bool, typer.Option("--redacted", help="From the newest redacted copy.")] = False,
    output: Annotated[Path | None, typer.Option("-o", "--output", help="File; else in the exports.")] = None,
    as_json: Json = False,
) -> None:
    """Export a span of a call as a sound file of its own."""
    context = context_of(ctx)
    wanted = Clip(moment_ms(start), moment_ms(end), title)
    with context.services() as services:
        target = output.absolute() if output else None
        path = services.hand_on.clip(uid, wanted, format_name, target, redacted=redacted).future.result()
    if as_json:
        put_json({"files": [path]})
    else:
        typer.echo(path)


def redact(
    ctx: typer.Context,
    uid: Uid,
    spans: Annotated[
        list[str] | None,
        typer.Option(
            "--span",
            help="START-END; @agent or @customer for one side, where the other one does not leak it; repeatable.",
        ),
    ] = None,
    marks: Annotated[bool, typer.Option("--marks", help="Cover the spans marked for it in the evaluation.")] = False,
    numbers: Annotated[bool, typer.Option("--numbers", help="Cover what the transcript says in numbers.")] = False,
    cover: Annotated[Cover, typer.Option(help="beep or silence.")] = "beep",
    output: Annotated[Path | None, typer.Option("-o", "--output", help="New WAV or FLAC; else in the exports.")] = None,
    who: Who = "",
    as_json: Json = False,
) -> None:
    """Write a copy of a call in which spans cannot be heard; the original stays as it is."""
    context = context_of(ctx)
    with context.changing(who) as services:
        wanted = [*_named(services, uid, spans or ())]
        if marks:
            wanted += services.hand_on.marked_spans(uid).result()
        if numbers:
            wanted += services.hand_on.number_spans(uid).future.result()
        wish = RedactionWish(uid, tuple(wanted), cover, output.absolute() if output else None, who)
        copy = services.hand_on.redact(wish).future.result()
    _tell(context, copy, as_json=as_json)


def evidence(
    ctx: typer.Context,
    uid: Annotated[str, typer.Argument(help="Uid of an evaluation (or of its call or recording).")],
    output: Annotated[Path, typer.Option("-o", "--output", help="A folder, or a file that ends with .zip.")],
    formats: Annotated[str, typer.Option("--sheet", help="Formats of the sheet: pdf, xlsx, json.")] = "pdf",
    clips: Annotated[ClipFormat, typer.Option("--clips", help="wav, flac or mp3.")] = "wav",
    redacted: Annotated[bool, typer.Option("--redacted", help="From the newest redacted copy.")] = False,
    as_json: Json = False,
) -> None:
    """Export an evaluation's sheet with a clip of each piece of evidence."""
    wanted = tuple(part.strip() for part in formats.split(",") if part.strip())
    with context_of(ctx).services() as services:
        job = services.hand_on.evidence(uid, output.absolute(), formats=wanted, clips=clips, redacted=redacted)
        job.watchers.append(show_progress)
        files = job.future.result()
    if as_json:
        put_json({"files": files})
        return
    for path in files:
        typer.echo(path)


def _named(services: Services, uid: str, texts: list[str] | tuple[()]) -> list[RedactedSpan]:
    found = []
    for text in texts:
        span, _, side = text.partition("@")
        start, _, end = span.partition("-")
        channel = None if not side else services.hand_on.channel_of(uid, side).future.result()
        found.append(RedactedSpan(moment_ms(start), moment_ms(end), channel))
    return found


def _tell(context: Context, copy: RedactedCopy, *, as_json: bool) -> None:
    if as_json:
        spans = [[span.start_ms, span.end_ms, span.channel] for span in copy.spans]
        put_json({"uid": copy.uid, "path": copy.path, "sha256": copy.sha256, "cover": copy.cover, "spans": spans})
        return
    typer.echo(copy.path)
    context.say(QT_TRANSLATE_NOOP("cli", "{count} spans are covered in a new file."), count=len(copy.spans))
