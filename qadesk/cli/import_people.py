"""``import people``: teams, leaders, agents, inspectors from a table."""

import datetime as dt
from pathlib import Path
from typing import Annotated

import typer

from qadesk.cli.context import Json, Who, context_of, put_json, put_table
from qadesk.domain.errors import told
from qadesk.domain.people_import import Fate, PeoplePlan, PersonChange
from qadesk.domain.people_plain import difference
from qadesk.domain.recordings import ImportIssue
from qadesk.domain.texts import QT_TRANSLATE_NOOP, Translate
from qadesk.services.people import PeopleOptions

REFUSED_ROW = QT_TRANSLATE_NOOP("cli", "refused: {where}: {reason}")
WARNED_ROW = QT_TRANSLATE_NOOP("cli", "warning: {where}: {reason}")


def people(
    ctx: typer.Context,
    file: Annotated[Path, typer.Argument(help="CSV or XLSX table with a row for each person, or for each stretch.")],
    since: Annotated[
        dt.datetime | None,
        typer.Option(formats=["%Y-%m-%d"], help="When changed teams and extensions began; today by default."),
    ] = None,
    column: Annotated[
        list[str] | None, typer.Option("--column", help="HEADING=COLUMN of the table; may be repeated.")
    ] = None,
    preview: Annotated[bool, typer.Option("--preview", help="Show what would change; write nothing.")] = False,
    who: Who = "",
    as_json: Json = False,
) -> None:
    """Add the people of a table, or change those whose numbers are known; rows that cannot be used are listed."""
    context = context_of(ctx)
    options = PeopleOptions(columns=_columns(column), since=since.date() if since else None)
    translate = context.app.translate
    if preview:
        with context.services() as services:
            plan = services.people.preview(file, options).result()
        result = _counted(plan) | {"changes": [_change(each) for each in _told(plan)]}
        refused, warnings = plan.refused, plan.warnings
    else:
        with context.changing(who) as services:
            report = services.people.run(file, options, who=who).future.result()
        done = report.intake
        result = {
            "imported": done.imported + done.updated,
            "unchanged": done.unchanged,
            "new": done.imported,
            "changed": done.updated,
            "intake": done.uid,
        }
        refused, warnings = report.refused, report.warnings
    if as_json:
        issues = {"refused": refused, "warnings": warnings}
        put_json(result | {name: [_issue(each, translate) for each in some] for name, some in issues.items()})
        return
    if preview:
        put_table(_rows(_told(plan)), ("no", "name", "change", "field", "before", "after"))
    for text, some in ((REFUSED_ROW, refused), (WARNED_ROW, warnings)):
        for each in some:
            where = ", ".join(filter(None, (f"row {each.row}", each.column))) if each.row is not None else each.path
            typer.echo(context.words(text, where=where, reason=told(each.reason, translate)))
    context.say(
        QT_TRANSLATE_NOOP("cli", "{new} new, {changed} changed, {unchanged} unchanged, {refused} refused."),
        **{**result, "refused": len(refused)},
    )


def _columns(pairs: list[str] | None) -> dict[str, str] | None:
    if not pairs:
        return None
    found = {}
    for pair in pairs:
        heading, sign, target = pair.rpartition("=")
        if not sign or not heading or not target:
            raise typer.BadParameter("HEADING=COLUMN", param_hint="--column")
        found[heading] = target
    return found


def _counted(plan: PeoplePlan) -> dict[str, object]:
    new, changed = len(plan.of(Fate.NEW)), len(plan.of(Fate.CHANGED))
    return {
        "imported": new + changed,
        "unchanged": len(plan.of(Fate.UNCHANGED)),
        "new": new,
        "changed": changed,
    }


def _told(plan: PeoplePlan) -> list[PersonChange]:
    return [change for change in plan.changes if change.fate is not Fate.UNCHANGED]


def _change(change: PersonChange) -> dict[str, object]:
    before, after = difference(change.before, change.after)
    person = change.after.person
    fields = {name: {"from": before.get(name), "to": value} for name, value in after.items() if name != "no"}
    return {"no": person.no, "name": person.name, "fate": change.fate.value, "rows": change.rows, "fields": fields}


def _rows(changes: list[PersonChange]) -> list[tuple[object, ...]]:
    """A row for each field of each change; of somebody new the team is enough."""
    rows: list[tuple[object, ...]] = []
    for change in changes:
        person, fate = change.after.person, change.fate
        before, after = difference(change.before, change.after)
        names = ["group"] if fate is Fate.NEW else [name for name in after if name != "no"]
        rows += [
            (person.no, person.name, fate.value, name, _plain(before.get(name)), _plain(after.get(name)))
            for name in names
        ]
    return rows


def _plain(value: object) -> object:
    """A value in a cell; stretches as what, first day, last day, by whom, one after the other."""
    if not isinstance(value, list | tuple):
        return value
    if any(isinstance(each, list | tuple) for each in value):
        return "; ".join(str(_plain(each)) for each in value)
    return " ".join("–" if each is None else str(each) for each in value)


def _issue(issue: ImportIssue, translate: Translate) -> dict[str, object]:
    return {"row": issue.row, "column": issue.column, "reason": told(issue.reason, translate)}
