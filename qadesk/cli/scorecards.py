"""``scorecard``: check and score files, import and publish in the workspace."""

from pathlib import Path
from typing import Annotated, Literal

import typer

from qadesk.cli import card_versions
from qadesk.cli.card_versions import card_json
from qadesk.cli.context import Json, Who, context_of, put_json
from qadesk.domain.card_versions import DRAFT_VERSION
from qadesk.domain.texts import QT_TRANSLATE_NOOP

CardFile = Annotated[Path, typer.Argument(help="Scorecard file (YAML or JSON).")]


def register(cli: typer.Typer) -> None:
    """Add the commands of this module."""
    group = typer.Typer(help="Scorecards.")
    group.command("check")(check)
    group.command("score")(score)
    group.command("import")(import_)
    group.command("export")(export)
    card_versions.register(group)
    cli.add_typer(group, name="scorecard")


def check(ctx: typer.Context, card: CardFile, as_json: Json = False) -> None:
    """Everything that is wrong or odd about a scorecard file; exit 2 when it is not sound."""
    found = context_of(ctx).app.check_card(card)
    if as_json:
        put_json(found)
    else:
        for kind in ("errors", "warnings"):
            for finding in found[kind]:  # type: ignore[attr-defined]
                typer.echo(f"{kind[:-1]}: {finding['where']}: {finding['what']}")
    if not found["ok"]:
        raise typer.Exit(2)


def score(
    ctx: typer.Context,
    card: CardFile,
    answers: Annotated[Path, typer.Argument(help="Answers file (YAML or JSON).")],
    as_json: Json = False,
) -> None:
    """The score of an answers file, with every step of how it came about."""
    result = context_of(ctx).app.score_card(card, answers)
    if as_json:
        put_json(result)
        return
    typer.echo(result["score"] if result["score"] is not None else "–")


def import_(ctx: typer.Context, file: CardFile, who: Who = "", as_json: Json = False) -> None:
    """Keep a sound scorecard file as the draft of its key."""
    context = context_of(ctx)
    document = context.app.read_text(file)
    with context.changing(who) as services:
        cards, zone = services.cards, services.zone
        stored = services.executor.write(lambda stores: cards.import_draft(stores, document, file.name, who)).result()
    if as_json:
        put_json(card_json(stored, zone))
    else:
        context.say(
            QT_TRANSLATE_NOOP("cli", "The draft of {key} is kept; publish it when it is agreed."), key=stored.key
        )


def export(
    ctx: typer.Context,
    key: Annotated[str, typer.Argument(help="Key of a scorecard.")],
    version: Annotated[int | None, typer.Option(help="Version; the latest published one by default.")] = None,
    as_draft: Annotated[bool, typer.Option("--draft", help="The draft.")] = False,
    format_name: Annotated[
        Literal["yaml", "json"] | None, typer.Option("--format", help="As it was published by default.")
    ] = None,
    as_json: Json = False,
) -> None:
    """The document of a scorecard on standard output, word by word as it was published."""
    wanted = DRAFT_VERSION if as_draft else version
    with context_of(ctx).services() as services:
        cards = services.cards
        stored, _ = services.executor.write(lambda stores: cards.readable(stores, key, wanted)).result()
        document = cards.document(stored, format_name or "")
        zone = services.zone
    if as_json:
        put_json({**card_json(stored, zone), "document": document})
        return
    typer.echo(document, nl=not document.endswith("\n"))
