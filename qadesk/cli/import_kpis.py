"""``import kpi``: figures that a centre has ready made."""

from pathlib import Path
from typing import Annotated

import typer

from qadesk.cli.context import Json, Who, context_of, put_json
from qadesk.domain.errors import told
from qadesk.domain.texts import QT_TRANSLATE_NOOP

REFUSED_ROW = QT_TRANSLATE_NOOP("cli", "refused: {where}: {reason}")


def kpi(
    ctx: typer.Context,
    file: Annotated[
        Path,
        typer.Argument(help="CSV or XLSX table: a row for each day (and group, half hour), or for each figure."),
    ],
    who: Who = "",
    as_json: Json = False,
) -> None:
    """Take in a table of KPIs; rows that cannot be used are listed with the reason."""
    context = context_of(ctx)
    translate = context.app.translate
    with context.changing(who) as services:
        report = services.kpi_import.run(file, who=who).future.result()
    done = report.intake
    refused = [
        {"row": each.row, **({"column": each.column} if each.column else {}), "reason": told(each.reason, translate)}
        for each in report.refused
    ]
    if as_json:
        counts = {"imported": done.imported, "updated": done.updated, "unchanged": done.unchanged}
        put_json({**counts, "refused": refused, "intake": done.uid})
        return
    for each in refused:
        where = ", ".join(str(part) for part in (f"row {each['row']}", each.get("column")) if part)
        typer.echo(context.words(REFUSED_ROW, where=where, reason=each["reason"]))
    context.say(
        QT_TRANSLATE_NOOP("cli", "{imported} imported, {updated} updated, {unchanged} unchanged, {refused} refused."),
        imported=done.imported,
        updated=done.updated,
        unchanged=done.unchanged,
        refused=len(refused),
    )
