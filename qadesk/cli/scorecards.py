"""``scorecard``: check and score files, import and publish in the workspace."""

from pathlib import Path
from typing import Annotated

import typer

from qadesk.cli import card_advice, card_diff, card_files, card_lab, card_versions
from qadesk.cli.card_diff import TABLES
from qadesk.cli.card_files import finding_line
from qadesk.cli.context import Json, context_of, put_json
from qadesk.domain.errors import UserError
from qadesk.domain.texts import QT_TRANSLATE_NOOP

CardFile = Annotated[Path, typer.Argument(help="Scorecard file (YAML or JSON).")]


def register(cli: typer.Typer) -> None:
    """Add the commands of this module."""
    group = typer.Typer(help="Scorecards.")
    group.command("check")(check)
    group.command("score")(score)
    card_files.register(group)
    card_versions.register(group)
    card_diff.register(group)
    card_advice.register(group)
    card_lab.register(group)
    cli.add_typer(group, name="scorecard")


def check(ctx: typer.Context, card: CardFile, as_json: Json = False) -> None:
    """Everything that is wrong or odd about a scorecard file; exit 2 when it is not sound."""
    context = context_of(ctx)
    if card.suffix.casefold() in TABLES and card.is_file():
        raise UserError(
            QT_TRANSLATE_NOOP(
                "errors", "{name} is a table; only scorecards in YAML or JSON are checked as they stand."
            ),
            QT_TRANSLATE_NOOP("errors", "“qadesk scorecard import FILE --preview” says what is wrong with a table."),
            name=card.name,
        )
    found = context.app.check_card(card)
    if as_json:
        put_json(found)
    else:
        for kind in ("errors", "warnings"):
            for finding in found[kind]:  # type: ignore[attr-defined]
                typer.echo(finding_line(context, kind[:-1], finding))
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
