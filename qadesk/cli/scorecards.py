"""``scorecard``: check and score files, import and publish in the workspace."""

from pathlib import Path
from typing import Annotated

import typer

from qadesk.cli.context import Json, Who, context_of, put_json, put_table
from qadesk.domain.card_versions import StoredCard
from qadesk.domain.texts import QT_TRANSLATE_NOOP

CardFile = Annotated[Path, typer.Argument(help="Scorecard file (YAML or JSON).")]


def register(cli: typer.Typer) -> None:
    """Add the commands of this module."""
    group = typer.Typer(help="Scorecards.")
    group.command("check")(check)
    group.command("score")(score)
    group.command("list")(list_)
    group.command("import")(import_)
    group.command("publish")(publish)
    group.command("export")(export)
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


def list_(ctx: typer.Context, as_json: Json = False) -> None:
    """The scorecards of the workspace."""
    with context_of(ctx).services() as services:
        cards = services.executor.write(lambda stores: stores.scorecards.all()).result()
    if as_json:
        put_json([card_json(card) for card in cards])
        return
    put_table(
        [(c.key, c.version or "draft", c.title, ",".join(c.business_types)) for c in cards],
        ("key", "version", "title", "business_types"),
    )


def import_(ctx: typer.Context, file: CardFile, who: Who = "", as_json: Json = False) -> None:
    """Keep a sound scorecard file as the draft of its key."""
    context = context_of(ctx)
    document = context.app.read_text(file)
    with context.changing(who) as services:
        cards = services.cards
        stored = services.executor.write(lambda stores: cards.import_draft(stores, document, file.name)).result()
    if as_json:
        put_json(card_json(stored))
    else:
        context.say(
            QT_TRANSLATE_NOOP("cli", "The draft of {key} is kept; publish it when it is agreed."), key=stored.key
        )


def publish(
    ctx: typer.Context,
    key: Annotated[str, typer.Argument(help="Key of the draft.")],
    who: Who = "",
    as_json: Json = False,
) -> None:
    """Make the draft of a key its next version; it never changes again."""
    context = context_of(ctx)
    with context.changing(who) as services:
        cards = services.cards
        stored = services.executor.write(lambda stores: cards.publish(stores, key, who)).result()
    if as_json:
        put_json(card_json(stored))
    else:
        context.say(QT_TRANSLATE_NOOP("cli", "Published {key}, version {version}."), key=key, version=stored.version)


def export(
    ctx: typer.Context,
    key: Annotated[str, typer.Argument(help="Key of a scorecard.")],
    version: Annotated[int | None, typer.Option(help="Version; the latest by default.")] = None,
    as_json: Json = False,
) -> None:
    """The document of a published scorecard on standard output, as it was published."""
    with context_of(ctx).services() as services:
        cards = services.cards
        stored, _ = services.executor.write(lambda stores: cards.load(stores, key, version)).result()
    if as_json:
        put_json({**card_json(stored), "document": stored.document})
        return
    typer.echo(stored.document, nl=not stored.document.endswith("\n"))


def card_json(card: StoredCard) -> dict[str, object]:
    """A scorecard version in the shape of the command line."""
    return {
        "key": card.key,
        "version": card.version or None,
        "state": "draft" if card.published_at_ms is None else "published",
        "title": card.title,
        "business_types": list(card.business_types),
    }
