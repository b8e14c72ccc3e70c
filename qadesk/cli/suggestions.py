"""``suggestions``: what a scorecard's rules propose for a call, and how far inspectors agree with each rule."""

from collections.abc import Sequence
from typing import Annotated

import typer

from qadesk.cli.context import Context, Json, context_of, put_json, put_table
from qadesk.domain.spans import Span
from qadesk.domain.suggestions import RuleAgreement, Suggestion
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.services.suggest import Suggested


def register(cli: typer.Typer) -> None:
    """Add the command of this module."""
    cli.command("suggestions")(suggestions)


def suggestions(
    ctx: typer.Context,
    uid: Annotated[str | None, typer.Argument(help="Uid of a recording or a call.")] = None,
    scorecard: Annotated[str | None, typer.Option(help="Key of a scorecard; the one that fits the call.")] = None,
    agreement: Annotated[bool, typer.Option("--agreement", help="How far inspectors agree with each rule.")] = False,
    as_json: Json = False,
) -> None:
    """What the phrase and sound rules of a scorecard propose for a call; with --agreement how the rules fare."""
    context = context_of(ctx)
    if agreement == (uid is not None):
        raise typer.BadParameter("UID, or --agreement")
    with context.services() as services:
        if uid is None:
            _put_agreement(services.suggesting.agreement(scorecard).result(), as_json=as_json)
        else:
            _put(context, services.suggesting.look(uid, scorecard).future.result(), as_json=as_json)


def _put(context: Context, found: Suggested, *, as_json: bool) -> None:
    if not found.has_transcript:
        context.say(QT_TRANSLATE_NOOP("cli", "There is no transcript: nothing is suggested about phrases."))
    if found.no_voice is not None:
        what = QT_TRANSLATE_NOOP("cli", "Nothing is suggested about silence and talk-over: {reason}")
        context.say(what, reason=found.no_voice.text(context.app.translate))
    if as_json:
        put_json([_json(context, each) for each in found.suggestions])
        return
    put_table(
        [
            (each.item, _value(each), each.sentence(context.app.translate), _spans(each.places))
            for each in found.suggestions
        ],
        ("item", "value", "why", "places"),
    )


def _json(context: Context, each: Suggestion) -> dict[str, object]:
    return {
        "item": each.item,
        "rule": each.rule,
        "value": list(each.value) if isinstance(each.value, tuple) else each.value,
        "why": each.sentence(context.app.translate),
        "places": [list(place) for place in each.places],
        "further_rules": [reason.rule for reason in each.further],
    }


def _value(each: Suggestion) -> object:
    return ", ".join(each.value) if isinstance(each.value, tuple) else each.value


def _spans(places: Sequence[Span]) -> str:
    return " ".join(f"{start / 1000:.1f}–{end / 1000:.1f}" for start, end in places)


def _put_agreement(rows: Sequence[RuleAgreement], *, as_json: bool) -> None:
    names = ("scorecard", "version", "item", "rule", "suggested", "accepted", "rejected", "same")
    table = [
        (row.card_key, row.card_version, row.item, row.rule, row.suggested, row.accepted, row.rejected, row.same)
        for row in rows
    ]
    if as_json:
        put_json([dict(zip(names, cells, strict=True)) for cells in table])
        return
    put_table(list(table), names)
