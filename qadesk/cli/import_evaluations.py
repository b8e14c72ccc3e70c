"""``import evaluations``: what was evaluated elsewhere, or before qadesk."""

from pathlib import Path
from typing import Annotated, Any

import typer

from qadesk.cli.context import Context, Json, Who, context_of, put_json
from qadesk.cli.progress import show_progress
from qadesk.domain.errors import UserError
from qadesk.domain.past_rows import ImportedEvaluations, Points, ScoreDifference, SheetReading, SheetWishes
from qadesk.domain.plain_json import from_json
from qadesk.domain.texts import QT_TRANSLATE_NOOP, Translate

TABLES = (".csv", ".tsv", ".txt", ".xlsx", ".xlsm", ".xls")
"""Names of tables end like this; any other file is read as JSON."""
MOST_BYTES = 1 << 20


def evaluations(
    ctx: typer.Context,
    file: Annotated[Path, typer.Argument(help="JSON list, or CSV or XLSX table with a row for each evaluation.")],
    scorecard: Annotated[str, typer.Option(help="KEY or KEY@VERSION of the scorecard of a table.")] = "",
    columns: Annotated[
        list[str] | None,
        typer.Option(
            "--map", help="HEADING=ITEM[:earned|lost|value] of a table, or a JSON file of these; may be repeated."
        ),
    ] = None,
    points: Annotated[Points | None, typer.Option(help="What the numbers of a table are.")] = None,
    check: Annotated[bool, typer.Option("--check", help="Say what would come of it; write nothing.")] = False,
    who: Who = "",
    as_json: Json = False,
) -> None:
    """Bring in past evaluations; each is scored anew, and rows that could not be submitted are listed with the reason.

    The recordings need not be here. Known ones stay as they are; unknown people and groups are added.
    """
    context = context_of(ctx)
    sheet = _sheet(file, scorecard, columns or [], points)
    with context.services() if check else context.changing(who) as services:
        job = services.past_import.run(file, who, sheet, check=check)
        job.watchers.append(show_progress)
        report = job.future.result()
    told = report_json(report, context.app.translate)
    if as_json:
        put_json(told)
        return
    _say_sheet(context, report.sheet)
    for refused in told["refused"]:
        typer.echo(context.words(QT_TRANSLATE_NOOP("cli", "refused: row {row}: {reason}"), **refused))
    for each in told["differences"]:
        text = QT_TRANSLATE_NOOP("cli", "row {row}: score given {given}, computed {computed}")
        typer.echo(context.words(text, **each))
    for person in report.people:
        typer.echo(context.words(QT_TRANSLATE_NOOP("cli", "added: {no} {name}"), no=person.no, name=person.name))
    for group in report.groups:
        typer.echo(context.words(QT_TRANSLATE_NOOP("cli", "added: group {name}"), name=group))
    if report.ignored:
        names = ", ".join(report.ignored)
        context.say(QT_TRANSLATE_NOOP("cli", "Fields that say nothing here: {names}."), names=names)
    done = QT_TRANSLATE_NOOP("cli", "{imported} imported, {unchanged} unchanged, {refused} refused.")
    if check:
        done = QT_TRANSLATE_NOOP("cli", "{imported} would go in, {unchanged} are known, {refused} refused.")
    context.say(
        done,
        imported=report.imported,
        unchanged=report.unchanged,
        refused=len(report.refused),
    )


def report_json(report: ImportedEvaluations, translate: Translate) -> dict[str, Any]:
    """What the import did, in the shape of the command line."""
    people = [
        {"kind": person.role.value, "no": person.no, "name": person.name, "group": person.group}
        for person in report.people
    ]
    return {
        "imported": report.imported,
        "unchanged": report.unchanged,
        "refused": [{"row": each.row, "reason": each.reason.text(translate)} for each in report.refused],
        "differences": [
            {"row": each.row, "given": str(each.given), "computed": str(each.computed), "diff": _difference(each)}
            for each in report.differences
        ],
        "created": [*people, *({"kind": "group", "name": name} for name in report.groups)],
        "ignored": list(report.ignored),
        **({} if report.sheet is None else _sheet_json(report.sheet)),
    }


def _difference(each: ScoreDifference) -> str | None:
    """Ours less theirs."""
    return None if each.computed is None else str(each.computed - each.given)


def _sheet_json(sheet: SheetReading) -> dict[str, Any]:
    return {
        "columns": [
            {"heading": each.heading, "target": each.target, "points": each.points and each.points.value}
            for each in sheet.columns
        ],
        "unmapped": [{"heading": heading, "resembles": key or None} for heading, key in sheet.unmapped.items()],
        "ambiguous": [{"heading": heading, "items": list(keys)} for heading, keys in sheet.ambiguous.items()],
        "missing": list(sheet.missing),
        "skipped": list(sheet.skipped),
    }


def _say_sheet(context: Context, sheet: SheetReading | None) -> None:
    """Which columns were not understood, and which items have none."""
    if sheet is None:
        return
    for heading, key in sheet.unmapped.items():
        text = QT_TRANSLATE_NOOP("cli", "column left out: {heading}")
        if key:
            text = QT_TRANSLATE_NOOP("cli", "column left out: {heading}; is it {key}? Then add --map “{heading}={key}”")
        typer.echo(context.words(text, heading=heading, key=key))
    for heading, keys in sheet.ambiguous.items():
        text = QT_TRANSLATE_NOOP("cli", "column left out, as it can mean several: {heading}: {keys}")
        typer.echo(context.words(text, heading=heading, keys=", ".join(keys)))
    if sheet.missing:
        text = QT_TRANSLATE_NOOP("cli", "items without a column: {keys}")
        typer.echo(context.words(text, keys=", ".join(sheet.missing)))


def _sheet(file: Path, scorecard: str, columns: list[str], points: Points | None) -> SheetWishes | None:
    """What was said of a table; ``None`` of a JSON list, which says it all itself. Raises ``UserError``."""
    if file.suffix.lower() not in TABLES:
        if scorecard or columns or points:
            raise UserError(
                QT_TRANSLATE_NOOP("errors", "Only of tables a scorecard, columns or points can be said."),
                QT_TRANSLATE_NOOP("errors", "Leave these options out: a JSON list names its scorecards itself."),
            )
        return None
    key, sign, version = scorecard.partition("@")
    if not key or (sign and not (version.isascii() and version.isdigit() and len(version) < 10)):
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "It is not said which scorecard the table {name} was scored with."),
            QT_TRANSLATE_NOOP("errors", "Add --scorecard KEY or --scorecard KEY@VERSION."),
            name=file.name,
        )
    return SheetWishes(scorecard=key, version=int(version) if sign else None, columns=_columns(columns), points=points)


def _columns(given: list[str]) -> dict[str, str]:
    """HEADING=TARGET pairs, and files of them."""
    found: dict[str, str] = {}
    for each in given:
        heading, sign, target = each.rpartition("=")
        if sign and heading and target:
            found[heading] = target
        else:
            found.update(_columns_of(Path(each)))
    return found


def _columns_of(path: Path) -> dict[str, str]:
    try:
        plain = from_json(path.read_text("utf-8-sig")) if path.stat().st_size <= MOST_BYTES else None
    except (OSError, ValueError):
        plain = None
    if not isinstance(plain, dict) or not all(isinstance(target, str) for target in plain.values()):
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "“{name}” says of no columns what they mean."),
            QT_TRANSLATE_NOOP("errors", 'Give --map HEADING=ITEM, or a JSON file as {{"HEADING": "ITEM"}}.'),
            name=path.name,
        )
    return plain
