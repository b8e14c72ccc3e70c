"""``scorecard import`` and ``scorecard export``: scorecards out of files and into files."""

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Literal

import typer

from qadesk.cli.card_versions import card_json
from qadesk.cli.context import Context, Json, Who, context_of, named_path, put_json
from qadesk.domain.card_change import number
from qadesk.domain.card_check import errors
from qadesk.domain.card_versions import DRAFT_VERSION
from qadesk.domain.errors import told
from qadesk.domain.scorecards import Scorecard
from qadesk.domain.texts import QT_TRANSLATE_NOOP, Translate
from qadesk.services.card_files import CardPreview
from qadesk.services.targets import format_of


def register(group: typer.Typer) -> None:
    """Add the commands of this module."""
    group.command("import")(import_)
    group.command("export")(export)


def import_(
    ctx: typer.Context,
    file: Annotated[Path, typer.Argument(help="YAML, JSON, XLSX, XLS or CSV file.")],
    mapping: Annotated[
        list[str] | None,
        typer.Option("--mapping", help="HEADING=COLUMN of a table, nothing behind = to leave it out; may be repeated."),
    ] = None,
    key: Annotated[str, typer.Option("--key", help="Key of the scorecard; by default as the file says.")] = "",
    title: Annotated[str, typer.Option("--title", help="Title; by default as the file says.")] = "",
    replace: Annotated[bool, typer.Option("--replace", help="In place of the draft there is.")] = False,
    preview: Annotated[bool, typer.Option("--preview", help="Only say what would be kept.")] = False,
    who: Who = "",
    as_json: Json = False,
) -> None:
    """Keep a scorecard file as the draft of its key, sound or not, and say what was guessed and what is wrong."""
    context = context_of(ctx)
    given = dict(_pair(text) for text in mapping or ())
    with context.services() if preview else context.changing(who) as services:
        found = services.card_files.preview(file, given, key=key, title=title).result()
        stored = None if preview else services.card_files.keep(found, who, replace=replace).result()
        zone = services.zone
    report = report_json(found, context.app.translate)
    if as_json:
        put_json({**({} if stored is None else card_json(stored, zone)), **report})
        return
    _tell(context, found)
    if preview:
        _tell_kept(context, found.card)
    if stored is not None:
        context.say(
            QT_TRANSLATE_NOOP("cli", "The draft of {key} is kept; publish it when it is agreed."), key=stored.key
        )


def report_json(found: CardPreview, translate: Translate) -> dict[str, object]:
    """What a file held: ``{key, title, items, total, pass_mark, mapping, issues, ok, errors, warnings}``."""
    wrong = errors(found.findings)
    rows = [{"where": each.where, "what": each.sentence(translate), "line": each.line} for each in found.findings]
    faulty = [row for row, each in zip(rows, found.findings, strict=True) if each in wrong]
    return {
        "key": found.card.key,
        "title": found.card.title,
        "items": sum(1 for _ in found.card.items()),
        "total": f"{found.card.total:f}",
        "pass_mark": f"{found.card.pass_mark:f}",
        "mapping": None if found.mapping is None else dict(found.mapping),
        "issues": [
            {"row": each.row, "column": each.column, "reason": told(each.reason, translate)} for each in found.issues
        ],
        "ok": not wrong,
        "errors": faulty,
        "warnings": [row for row in rows if row not in faulty],
    }


def _tell(context: Context, found: CardPreview) -> None:
    for heading, column in (found.mapping or {}).items():
        typer.echo(f"{' '.join(heading.split())}\t{column}")
    for issue in found.issues:
        place = "" if issue.row is None else context.words(QT_TRANSLATE_NOOP("cli", "row {row}: "), row=issue.row)
        typer.echo(place + told(issue.reason, context.app.translate))
    for finding in found.findings:
        told_of = {"where": finding.where, "what": finding.sentence(context.app.translate), "line": finding.line}
        typer.echo(finding_line(context, finding.severity, told_of))


def finding_line(context: Context, severity: str, finding: Mapping[str, object]) -> str:
    """One thing that is wrong with a card: how much it matters, the line of the file, the place, the sentence."""
    line = finding["line"]
    row = "" if line is None else context.words(QT_TRANSLATE_NOOP("cli", "line {line}"), line=line)
    return ": ".join(str(part) for part in (severity, row, finding["where"], finding["what"]) if part)


def _tell_kept(context: Context, card: Scorecard) -> None:
    kept = QT_TRANSLATE_NOOP(
        "cli", "Would be kept as the draft of {key}: {title}; items: {items}, total {total}, pass mark {mark}."
    )
    items, total, mark = sum(1 for _ in card.items()), number(card.total), number(card.pass_mark)
    typer.echo(context.words(kept, key=card.key, title=card.title, items=items, total=total, mark=mark))


def _pair(text: str) -> tuple[str, str]:
    heading, found, column = text.rpartition("=")
    if not found:
        raise typer.BadParameter("HEADING=COLUMN", param_hint="--mapping")
    return heading, column.strip()


def export(
    ctx: typer.Context,
    key: Annotated[str, typer.Argument(help="Key of a scorecard.")],
    version: Annotated[int | None, typer.Option(help="Version; the latest published one by default.")] = None,
    as_draft: Annotated[bool, typer.Option("--draft", help="The draft.")] = False,
    format_name: Annotated[
        Literal["yaml", "json", "xlsx"] | None, typer.Option("--format", help="As it was published by default.")
    ] = None,
    target: Annotated[
        Path | None,
        typer.Option(
            "-o", "--output", parser=named_path, metavar="PATH", help="File or folder; standard output by default."
        ),
    ] = None,
    as_json: Json = False,
) -> None:
    """A scorecard as a file, or on standard output: YAML and JSON word by word as it was published."""
    context = context_of(ctx)
    if target is None and format_name == "xlsx":
        raise typer.BadParameter(
            context.words(QT_TRANSLATE_NOOP("cli", "A workbook needs a file or folder to be written to.")),
            param_hint="--output",
        )
    wanted = DRAFT_VERSION if as_draft else version
    with context.services() as services:
        if target is not None:
            chosen = format_of(target, format_name, "yaml")
            path = services.card_files.export(key, wanted, chosen, target.absolute()).result()
        else:
            cards, zone = services.cards, services.zone
            stored, _ = services.executor.write(lambda stores: cards.readable(stores, key, wanted)).result()
            document = cards.document(stored, format_name or "")
    if target is not None:
        if as_json:
            put_json({"files": [str(path)]})
        else:
            typer.echo(path)
    elif as_json:
        put_json({**card_json(stored, zone), "document": document})
    else:
        typer.echo(document, nl=not document.endswith("\n"))
