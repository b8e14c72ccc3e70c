"""``import evaluations``: what was evaluated elsewhere, or before qadesk."""

from pathlib import Path
from typing import Annotated, Any

import typer

from qadesk.cli.context import Json, Who, context_of, put_json
from qadesk.cli.progress import show_progress
from qadesk.domain.past_rows import ImportedEvaluations
from qadesk.domain.texts import QT_TRANSLATE_NOOP, Translate


def evaluations(
    ctx: typer.Context,
    file: Annotated[Path, typer.Argument(help="JSON list of evaluations.")],
    who: Who = "",
    as_json: Json = False,
) -> None:
    """Bring in past evaluations; each is scored anew, and rows that could not be submitted are listed with the reason.

    The recordings need not be here. Known ones stay as they are; unknown people and groups are added.
    """
    context = context_of(ctx)
    with context.changing(who) as services:
        job = services.past_import.run(file, who)
        job.watchers.append(show_progress)
        report = job.future.result()
    told = report_json(report, context.app.translate)
    if as_json:
        put_json(told)
        return
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
    context.say(
        QT_TRANSLATE_NOOP("cli", "{imported} imported, {unchanged} unchanged, {refused} refused."),
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
            {"row": each.row, "given": str(each.given), "computed": str(each.computed)} for each in report.differences
        ],
        "created": [*people, *({"kind": "group", "name": name} for name in report.groups)],
        "ignored": list(report.ignored),
    }
