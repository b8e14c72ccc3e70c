"""``scorecard whatif``: what another card would have made of past evaluations. Nothing is stored."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import fields, is_dataclass, replace
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Annotated, Any, Literal

import typer

from qadesk.cli.card_lab_text import whatif_lines
from qadesk.cli.context import Context, Json, context_of, named_path, put_json
from qadesk.domain.card_change import number
from qadesk.domain.card_editing import fill_to_total, points_given, points_of, replace_item, with_points
from qadesk.domain.card_versions import DRAFT_VERSION, StoredCard
from qadesk.domain.errors import UserError
from qadesk.domain.items.critical import Critical, EffectShape
from qadesk.domain.items.shapes import in_limits
from qadesk.domain.scorecards import Item, MalformedError, NotApplicable, Scorecard
from qadesk.domain.scoring import unknown_item
from qadesk.domain.texts import QT_TRANSLATE_NOOP, listed
from qadesk.domain.whatif import WhatIf
from qadesk.services.container import Services
from qadesk.services.targets import format_of

Rule = Literal["rescale_section", "rescale_card", "full_credit"]
DAY = ["%Y-%m-%d"]
_FILL = QT_TRANSLATE_NOOP("errors", "Change others as well, or have them scaled: add --fill.")
_CHANGE_OTHERS = QT_TRANSLATE_NOOP("errors", "Change others as well: the rest cannot be scaled to what is left.")


def register(group: typer.Typer) -> None:
    """Add the command of this module to the group of scorecards."""
    group.command("whatif")(whatif)


def whatif(
    ctx: typer.Context,
    key: Annotated[str, typer.Argument(help="Key of a published scorecard.")],
    as_draft: Annotated[bool, typer.Option("--draft", help="Try the draft; the default where there is one.")] = False,
    as_published: Annotated[bool, typer.Option("--published", help="Try the latest published version.")] = False,
    card: Annotated[Path | None, typer.Option(help="Try the card of a file.")] = None,
    months: Annotated[int | None, typer.Option(min=1, max=120, help="The past so many months.")] = None,
    day_from: Annotated[dt.datetime | None, typer.Option("--from", formats=DAY, help="First day, of the call.")] = None,
    day_to: Annotated[dt.datetime | None, typer.Option("--to", formats=DAY, help="Last day, of the call.")] = None,
    group: Annotated[str | None, typer.Option(help="One team only.")] = None,
    set_points: Annotated[list[str] | None, typer.Option(help="Another weight, as ITEM=POINTS.")] = None,
    set_effect: Annotated[
        list[str] | None, typer.Option(help="Another effect of a critical error, as ITEM=zero_card or ITEM=cap:59.")
    ] = None,
    pass_mark: Annotated[str | None, typer.Option(help="Another pass mark.")] = None,
    not_applicable: Annotated[Rule | None, typer.Option(help="Another rule for what does not apply.")] = None,
    fill: Annotated[bool, typer.Option("--fill", help="Scale the other weights so that all add up.")] = False,
    format_name: Annotated[
        Literal["xlsx", "csv"] | None, typer.Option("--format", help="Format of the file; by its ending by default.")
    ] = None,
    target: Annotated[
        Path | None,
        typer.Option(
            "-o", "--output", parser=named_path, metavar="PATH", help="File or folder for all tables of the result."
        ),
    ] = None,
    as_json: Json = False,
) -> None:
    """Past evaluations under another card: averages, who moves over the pass mark, ranks, items. Nothing is stored."""
    context = context_of(ctx)
    chosen = _format_of(context, format_name, target)
    if sum((as_draft, as_published, card is not None)) > 1:
        raise typer.BadParameter("--draft, --published or --card", param_hint="--card")
    document = None if card is None else context.app.read_text(card)
    with context.services() as services:
        if card is not None and document is not None:
            name, tried = card.name, services.cards.sound(document, card.name)
        else:
            name, tried = _stored(context, services, key, as_draft=as_draft, as_published=as_published)
        tried = _with_points(tried, set_points or [], fill=fill)
        tried = _with_effects(tried, set_effect or [])
        tried = tried if pass_mark is None else replace(tried, pass_mark=_amount(pass_mark, "--pass-mark"))
        tried = tried if not_applicable is None else replace(tried, not_applicable=NotApplicable(not_applicable))
        first, last = (day.date() if day else None for day in (day_from, day_to))
        loaded = services.lab.load(key, months=months, day_from=first, day_to=last, group=group).result()
        found = services.lab.run(loaded, tried).result()
        path = services.lab_files.export(found, chosen, target.absolute()).result() if target is not None else None
    if path is None:
        _put(context, found, name, loaded.versions, as_json=as_json)
    elif as_json:
        put_json({**whatif_json(found), "files": [str(path)]})
    else:
        typer.echo(path)


def _format_of(context: Context, format_name: str | None, target: Path | None) -> str:
    """The format asked for, else what the file's ending says, else a workbook."""
    if target is None and format_name is not None:
        raise typer.BadParameter(
            context.words(QT_TRANSLATE_NOOP("cli", "A file or folder is needed to be written to.")),
            param_hint="--output",
        )
    return format_of(target, format_name, "xlsx")


def _put(context: Context, found: WhatIf, tried: str, versions: Sequence[int], *, as_json: bool) -> None:
    if as_json:
        put_json(whatif_json(found))
        return
    if found.evaluations:
        compared = QT_TRANSLATE_NOOP("cli", "Tried: {tried}. Compared with the scores given under: {versions}.")
        given = listed((_version(context, number) for number in versions), context.app.translate)
        typer.echo(context.words(compared, tried=tried, versions=given))
    for line in whatif_lines(found, context.words):
        typer.echo(line)


def _version(context: Context, number: int) -> str:
    return context.words(QT_TRANSLATE_NOOP("cli", "version {number}"), number=number)


def _stored(
    context: Context, services: Services, key: str, *, as_draft: bool, as_published: bool
) -> tuple[str, Scorecard]:
    """The card to be tried and what it is called."""

    def read(stores: Any) -> tuple[StoredCard, Scorecard]:
        there = not as_published and stores.scorecards.get(key, DRAFT_VERSION) is not None
        version = DRAFT_VERSION if as_draft or there else None
        return services.cards.readable(stores, key, version)

    stored, card = services.executor.write(read).result()
    draft = context.words(QT_TRANSLATE_NOOP("cli", "draft"))
    return (_version(context, stored.version) if stored.version else draft), card


def _with_points(card: Scorecard, wishes: list[str], *, fill: bool) -> Scorecard:
    fixed = []
    for wish in wishes:
        key, points = _pair(wish, "--set-points")
        item = _item(card, key)
        if not item.full:
            raise typer.BadParameter(f"{key}: {item.kind}", param_hint="--set-points")
        amount = _amount(points, "--set-points")
        if amount != points_of(item):
            card = replace_item(card, key, with_points(item, amount))
        fixed.append(key)
    card = fill_to_total(card, fixed) if fill else card
    if wishes and points_given(card) != card.total:
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "With these weights the items add up to {points}, not to {total}."),
            _CHANGE_OTHERS if fill else _FILL,
            points=number(points_given(card)),
            total=number(card.total),
        )
    return card


def _with_effects(card: Scorecard, wishes: list[str]) -> Scorecard:
    for wish in wishes:
        key, word = _pair(wish, "--set-effect")
        item = _item(card, key)
        name, _, cap = word.partition(":")
        plain: object = {"cap": _amount(cap, "--set-effect")} if name == "cap" else word
        if not isinstance(item, Critical):
            raise typer.BadParameter(f"{key}: {item.kind}", param_hint="--set-effect")
        try:
            card = replace_item(card, key, replace(item, effect=EffectShape().read(plain)))
        except MalformedError as wrong:
            raise typer.BadParameter(word, param_hint="--set-effect") from wrong
    return card


def _item(card: Scorecard, key: str) -> Item:
    try:
        return card.item(key)
    except KeyError:
        raise unknown_item(card, key) from None


def _pair(wish: str, option: str) -> tuple[str, str]:
    key, equals, value = wish.partition("=")
    if not equals:
        raise typer.BadParameter(wish, param_hint=option)
    return key.strip(), value.strip()


def _amount(text: str, option: str) -> Decimal:
    try:
        amount = Decimal(text)
    except InvalidOperation:
        raise typer.BadParameter(text[:60], param_hint=option) from None
    if not in_limits(amount) or amount < 0:
        raise typer.BadParameter(text[:60], param_hint=option)
    return amount


def whatif_json(found: WhatIf) -> dict[str, Any]:
    """The result in the shape of the command line: as ``domain.whatif`` has it, amounts and shares as texts."""
    plain: dict[str, Any] = _plain(found)
    return plain


def _plain(value: Any) -> Any:
    if is_dataclass(value):
        return {each.name: _plain(getattr(value, each.name)) for each in fields(value)}
    if isinstance(value, tuple) and hasattr(value, "_asdict"):
        return {name: _plain(part) for name, part in value._asdict().items()}
    if isinstance(value, tuple | list):
        return [_plain(part) for part in value]
    if isinstance(value, Decimal):
        return f"{value:f}"
    return value.isoformat() if isinstance(value, dt.date) else value
