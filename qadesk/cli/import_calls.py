"""``import calls``: what a telephone system's log tells; ``calls``: all calls, recorded or not."""

import datetime as dt
import itertools
import json
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Annotated
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import typer

from qadesk.cli.blind import Reader, blind_for
from qadesk.cli.context import Context, Json, Who, context_of, iso_time, put_json, put_table
from qadesk.cli.intakes import issue_json, tell_issues
from qadesk.cli.progress import show_progress
from qadesk.domain.call_logs import LoggedCall, LogOptions, LogPreview
from qadesk.domain.call_rows import CallRow, Place, place_of
from qadesk.domain.calls import masked
from qadesk.domain.errors import UserError
from qadesk.domain.intake import IntakeReport
from qadesk.domain.texts import QT_TRANSLATE_NOOP, Translate
from qadesk.services.blind import Blind
from qadesk.services.container import Services
from qadesk.services.ports import Queries

PAGE = 2000
SHOWN = 20
"""So many calls of a preview are told to people."""
HEADER = (
    "unique_id",
    "started_at",
    "agent_no",
    "agent",
    "group",
    "queue",
    "direction",
    "customer",
    "outcome",
    "talk_s",
)


def add_to(group: typer.Typer) -> None:
    """Add the command to the group of imports."""
    group.command("calls")(calls)


def register(cli: typer.Typer) -> None:
    """Add the commands of this module that stand alone."""
    cli.command("calls")(list_calls)


def calls(
    ctx: typer.Context,
    file: Annotated[Path, typer.Argument(help="A log: CSV, XLSX, Master.csv, queue_log …")],
    format_name: Annotated[str, typer.Option("--format", help="Its format; found out by default.")] = "",
    zone: Annotated[str, typer.Option(help="Time zone of times without offset; the site's by default.")] = "",
    column: Annotated[
        list[str] | None, typer.Option("--column", help="HEADING=FIELD of a table; may be repeated.")
    ] = None,
    encoding: Annotated[str, typer.Option(help="Its encoding, as gb18030; found out by default.")] = "",
    preview: Annotated[bool, typer.Option("--preview", help="Only look at its head.")] = False,
    who: Who = "",
    as_json: Json = False,
) -> None:
    """Import the calls of a log, recorded or not; rows that cannot be used are listed with the reason."""
    context = context_of(ctx)
    columns = dict(_pair(text) for text in column or ())
    if preview:
        with context.services() as services:
            options = _options(services, file, format_name, zone, encoding, columns)
            _show(context, services.call_import.preview(file, options).result(), services.zone, as_json=as_json)
        return
    with context.changing(who) as services:
        options = _options(services, file, format_name, zone, encoding, columns)
        job = services.call_import.run(file, options, who)
        job.watchers.append(show_progress)
        report = job.future.result()
    if as_json:
        put_json(report_json(report, context.app.translate))
        return
    tell_issues(context, report)
    context.say(
        QT_TRANSLATE_NOOP("cli", "{imported} imported, {updated} updated, {unchanged} unchanged, {refused} refused."),
        imported=report.intake.imported,
        updated=report.intake.updated,
        unchanged=report.intake.unchanged,
        refused=report.intake.refused,
    )


def list_calls(
    ctx: typer.Context,
    day_from: Annotated[dt.datetime | None, typer.Option("--from", formats=["%Y-%m-%d"], help="First date.")] = None,
    day_to: Annotated[dt.datetime | None, typer.Option("--to", formats=["%Y-%m-%d"], help="Last date.")] = None,
    who: Reader = "",
    reveal: Annotated[bool, typer.Option("--reveal", help="Show customers' numbers whole.")] = False,
    as_json: Json = False,
) -> None:
    """All calls that are known, recorded or not, in the order of time."""
    with context_of(ctx).services() as services:
        blind = blind_for(services, who) if who else None
        rows = _pages(services, blind, _start(day_from, services.zone), _start(_next_day(day_to), services.zone))
        told = (call_json(row, services.zone, reveal=reveal) for row in rows)
        if as_json:
            _stream(told)
            return
        put_table([], HEADER)
        for call in told:
            typer.echo("\t".join("" if call[name] is None else str(call[name]) for name in HEADER))


def report_json(report: IntakeReport, translate: Translate) -> dict[str, object]:
    """What an import of calls did, in the shape of the command line; rows are counted as in the file."""
    intake = report.intake
    return {
        "imported": intake.imported,
        "updated": intake.updated,
        "unchanged": intake.unchanged,
        "refused": [issue_json(issue, translate) for issue in report.refused],
        "refused_count": intake.refused,
        "warnings": [issue_json(issue, translate) for issue in report.warnings],
        "warnings_count": intake.warnings,
        "format": intake.format_name,
        "intake": intake.uid,
    }


def call_json(row: CallRow, zone: ZoneInfo, *, reveal: bool) -> dict[str, object]:
    """A call in the shape of the command line; times in seconds."""
    return {
        "uid": row.uid,
        "unique_id": row.unique_id,
        "started_at": iso_time(row.started_at_ms, zone),
        "agent_no": row.agent_no,
        "agent": row.agent,
        "group": row.group,
        "queue": row.queue,
        "direction": row.direction,
        "customer": row.customer if reveal or row.customer is None else masked(row.customer),
        "outcome": row.outcome,
        "wait_s": _seconds(row.wait_ms),
        "talk_s": _seconds(row.talk_ms),
        "hold_s": _seconds(row.hold_ms),
        "wrap_s": _seconds(row.wrap_ms),
        "transferred": row.transferred,
        "recorded": row.recorded,
    }


def _seconds(ms: int | None) -> float | None:
    return None if ms is None else ms / 1000


def _pages(services: Services, blind: Blind | None, first_ms: int | None, before_ms: int | None) -> Iterator[CallRow]:
    place: Place | None = None
    while True:
        ask = partial(_page, blind=blind, first_ms=first_ms, before_ms=before_ms, after=place)
        page = services.executor.read(ask).result()
        yield from page
        if len(page) < PAGE:
            return
        place = place_of(page[-1])


def _page(
    queries: Queries, blind: Blind | None, first_ms: int | None, before_ms: int | None, after: Place | None
) -> list[CallRow]:
    rows = queries.calls_page(first_ms, before_ms, after, PAGE)
    return rows if blind is None else blind.calls(queries, rows)


def _stream(calls: Iterator[dict[str, object]]) -> None:
    """One JSON list, written as it comes."""
    out = sys.stdout.buffer
    sys.stdout.flush()
    out.write(b"[")
    for at, call in enumerate(calls):
        text = json.dumps(call, ensure_ascii=False)
        out.write((b",\n  " if at else b"\n  ") + text.encode("utf-8", "backslashreplace"))
    out.write(b"\n]\n")
    out.flush()


def _start(day: dt.datetime | None, zone: ZoneInfo) -> int | None:
    return None if day is None else int(day.replace(tzinfo=zone).timestamp() * 1000)


def _next_day(day: dt.datetime | None) -> dt.datetime | None:
    return None if day is None else day + dt.timedelta(days=1)


def _options(
    services: Services, file: Path, format_name: str, zone: str, encoding: str, columns: dict[str, str]
) -> LogOptions:
    """What is said here goes before what is remembered or suggested, column by column."""
    options = LogOptions(zone=_zone(zone) or services.zone, format_name=format_name, encoding=encoding)
    if not columns:
        return options
    suggested = services.call_import.preview(file, options).result().mapping
    return LogOptions(zone=options.zone, format_name=format_name, encoding=encoding, mapping={**suggested, **columns})


def _zone(name: str) -> ZoneInfo | None:
    try:
        return ZoneInfo(name) if name else None
    except (ZoneInfoNotFoundError, ValueError) as error:
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "There is no time zone called {name}."),
            QT_TRANSLATE_NOOP("errors", "Use a name like Asia/Shanghai."),
            name=name,
        ) from error


def _pair(text: str) -> tuple[str, str]:
    heading, sign, target = text.rpartition("=")
    if not sign or not heading or not target:
        raise typer.BadParameter("HEADING=FIELD", param_hint="--column")
    return heading, target


def _show(context: Context, preview: LogPreview, zone: ZoneInfo, *, as_json: bool) -> None:
    translate = context.app.translate
    calls = [_preview_json(call, zone) for call in preview.calls]
    if as_json:
        put_json(
            {
                "format": preview.format_name,
                "encoding": preview.encoding,
                "delimiter": preview.delimiter,
                "columns": list(preview.columns),
                "mapping": dict(preview.mapping),
                "calls": calls,
                "issues": [issue_json(issue, translate) for issue in preview.issues],
            }
        )
        return
    context.say(
        QT_TRANSLATE_NOOP("cli", "Format {format}, encoding {encoding}."),
        format=preview.format_name or "-",
        encoding=preview.encoding or "-",
    )
    if preview.mapping:
        put_table([(each, preview.mapping.get(each)) for each in preview.columns], ("heading", "field"))
    names = ("unique_id", "started_at", "agent_no", "queue", "direction", "customer", "outcome", "talk_s")
    put_table([tuple(call[name] for name in names) for call in calls[:SHOWN]], names)


def _preview_json(call: LoggedCall, zone: ZoneInfo) -> dict[str, object]:
    facts, figures = call.facts, call.figures
    return {
        "unique_id": facts.unique_id,
        "started_at": iso_time(facts.started_at_ms, zone),
        "agent_no": facts.agent_no,
        "agent": facts.agent,
        "queue": facts.queue,
        "direction": facts.direction,
        "customer": masked(facts.customer) if facts.customer else None,
        "outcome": figures.outcome,
        "wait_s": _seconds(figures.wait_ms),
        "talk_s": _seconds(figures.talk_ms),
        "rows": list(itertools.islice(call.rows, 50)),
    }
