"""``scorecard``: the life of a card in the workspace: draft, consultation, published, retired; what applies when."""

import datetime as dt
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Literal
from zoneinfo import ZoneInfo

import typer

from qadesk.cli.card_text import card_lines
from qadesk.cli.context import Context, Json, Who, context_of, iso_time, put_json, put_table
from qadesk.domain.card_versions import ANY_DAY, DRAFT_VERSION, FirstDay, StoredCard
from qadesk.domain.consultation import CardComment
from qadesk.domain.texts import QT_TRANSLATE_NOOP

Key = Annotated[str, typer.Argument(help="Key of a scorecard.")]
Answered = Literal["taken", "declined", "noted"]
DAY = ["%Y-%m-%d"]
HEADER = ("key", "version", "state", "effective_from", "retired_from", "business_types", "title")
Used = dict[tuple[str, int], int]
"""How many evaluations were submitted under a version of a key."""


@dataclass(frozen=True, slots=True)
class First:
    """What is said of the first day."""

    day: date | FirstDay


def _first(text: str) -> First:
    """A date, or “any”. Raises ``BadParameter``."""
    if text == ANY_DAY.value:
        return First(ANY_DAY)
    try:
        return First(dt.datetime.strptime(text, DAY[0]).date())
    except ValueError as error:
        raise typer.BadParameter(f"'{text}' is neither a date like 2026-01-31 nor “{ANY_DAY.value}”.") from error


def register(group: typer.Typer) -> None:
    """Add the commands of this module to the group of scorecards."""
    group.command("list")(list_)
    group.command("show")(show)
    group.command("draft")(draft)
    group.command("consult")(consult)
    group.command("comment")(comment)
    group.command("comments")(comments)
    group.command("answer")(answer)
    group.command("publish")(publish)
    group.command("retire")(retire)
    group.command("discard")(discard)
    group.command("applies")(applies)


def list_(
    ctx: typer.Context,
    every: Annotated[bool, typer.Option("--all", help="Every version, not the latest only.")] = False,
    as_json: Json = False,
) -> None:
    """The scorecards of the workspace: drafts, and the latest published version of each."""
    with context_of(ctx).services() as services:
        cards = services.executor.write(
            lambda stores: stores.scorecards.versions() if every else stores.scorecards.all()
        ).result()
        keys = {card.key for card in cards}
        counts = services.executor.read(lambda queries: {key: queries.card_uses(key) for key in keys}).result()
        zone = services.zone
    used = {(key, version): count for key, versions in counts.items() for version, count in versions.items()}
    _put_cards(cards, zone, as_json=as_json, used=used)


def show(
    ctx: typer.Context,
    key: Key,
    version: Annotated[int | None, typer.Option(help="Version; the latest published one by default.")] = None,
    as_draft: Annotated[bool, typer.Option("--draft", help="The draft.")] = False,
    as_json: Json = False,
) -> None:
    """What stands in a scorecard: rules, sections, items, conditions in words."""
    context = context_of(ctx)
    wanted = DRAFT_VERSION if as_draft else version
    with context.services() as services:
        cards = services.cards
        stored, card = services.executor.write(lambda stores: cards.readable(stores, key, wanted)).result()
        plain, zone = cards.plain(card), services.zone
    if as_json:
        put_json({**plain, **card_json(stored, zone)})
        return
    for line in card_lines(stored, card, context.app.translate):
        typer.echo(line)


def draft(
    ctx: typer.Context,
    key: Key,
    version: Annotated[int | None, typer.Option(help="Version to begin with; the latest by default.")] = None,
    who: Who = "",
    as_json: Json = False,
) -> None:
    """Begin a draft with a published version, to be edited; the draft there is, where there is one."""
    context = context_of(ctx)
    with context.changing(who) as services:
        begun = services.card_drafts.begin(key, version, who).result()
        zone = services.zone
    _put_card(context, begun, zone, QT_TRANSLATE_NOOP("cli", "{key} has a draft."), as_json=as_json)


def consult(
    ctx: typer.Context,
    key: Key,
    back: Annotated[bool, typer.Option("--back", help="End the consultation; the comments stay.")] = False,
    who: Who = "",
    as_json: Json = False,
) -> None:
    """Open the draft of a key to comments."""
    context = context_of(ctx)
    with context.changing(who) as services:
        change = services.cards.back_to_draft if back else services.cards.consult
        opened = services.executor.write(lambda stores: change(stores, key, who)).result()
        zone = services.zone
    now_open = QT_TRANSLATE_NOOP("cli", "The draft of {key} is open to comments.")
    closed = QT_TRANSLATE_NOOP("cli", "The draft of {key} takes no more comments.")
    _put_card(context, opened, zone, closed if back else now_open, as_json=as_json)


def comment(
    ctx: typer.Context,
    key: Key,
    text: Annotated[str, typer.Option(help="What should be different, and why.")],
    item: Annotated[str, typer.Option(help="Key of an item; the card as a whole by default.")] = "",
    who: Who = "",
    as_json: Json = False,
) -> None:
    """Comment on an item of a draft in consultation."""
    context = context_of(ctx)
    with context.changing(who) as services:
        kept = services.consultation.comment(key, item, text, who).result()
        zone = services.zone
    if as_json:
        put_json(comment_json(kept, zone))
    else:
        typer.echo(kept.uid)


def comments(
    ctx: typer.Context,
    key: Key,
    version: Annotated[int | None, typer.Option(help="Version; 0 is the draft; all by default.")] = None,
    item: Annotated[str | None, typer.Option(help="Key of an item.")] = None,
    only_open: Annotated[bool, typer.Option("--open", help="Those that wait for an answer.")] = False,
    as_json: Json = False,
) -> None:
    """What was said about a scorecard before it was published, and what became of it."""
    with context_of(ctx).services() as services:
        found = services.consultation.comments(key, version, item_key=item, only_open=only_open).result()
        zone = services.zone
    if as_json:
        put_json([comment_json(each, zone) for each in found])
        return
    put_table(
        [
            (each.uid, each.version or "draft", each.item_title, each.author, each.text, each.verdict, each.answer)
            for each in found
        ],
        ("uid", "version", "item", "author", "text", "verdict", "answer"),
    )


def answer(
    ctx: typer.Context,
    uid: Annotated[str, typer.Argument(help="Uid of a comment.")],
    verdict: Annotated[Answered, typer.Option(help="What becomes of it.")],
    text: Annotated[str, typer.Option(help="Why; needed for a comment that is declined.")] = "",
    who: Who = "",
    as_json: Json = False,
) -> None:
    """Answer a comment; may be changed until the draft is published."""
    context = context_of(ctx)
    with context.changing(who) as services:
        answered = services.consultation.answer(uid, text, verdict, who).result()
        zone = services.zone
    if as_json:
        put_json(comment_json(answered, zone))
    else:
        context.say(QT_TRANSLATE_NOOP("cli", "The comment of {author} is answered."), author=answered.author)


def publish(
    ctx: typer.Context,
    key: Annotated[str, typer.Argument(help="Key of the draft.")],
    day_from: Annotated[
        First | None,
        typer.Option(
            "--from",
            parser=_first,
            metavar="[%Y-%m-%d|any]",
            help="First day, of the call, it holds for, or “any”; else as its file says.",
        ),
    ] = None,
    business_types: Annotated[
        list[str] | None, typer.Option("--business-type", help="Type it serves, repeatable; else as its file says.")
    ] = None,
    note: Annotated[str | None, typer.Option(help="What is new in this version.")] = None,
    who: Who = "",
    as_json: Json = False,
) -> None:
    """Make the draft of a key its next version; it never changes again."""
    context = context_of(ctx)
    first = day_from.day if day_from else None
    with context.changing(who) as services:
        cards, types = services.cards, business_types or None
        stored = services.executor.write(
            lambda stores: cards.publish(stores, key, who, effective_from=first, business_types=types, note=note)
        ).result()
        zone = services.zone
    _put_card(context, stored, zone, QT_TRANSLATE_NOOP("cli", "Published {key}, version {version}."), as_json=as_json)


def retire(
    ctx: typer.Context,
    key: Key,
    day_from: Annotated[
        dt.datetime, typer.Option("--from", formats=DAY, help="First day, of the call, it holds for no more.")
    ],
    why: Annotated[str, typer.Option(help="The reason; it stays on record.")],
    version: Annotated[int | None, typer.Option(help="One version; the whole card by default.")] = None,
    who: Who = "",
    as_json: Json = False,
) -> None:
    """Let a card apply to no calls from a day on, for good; what was scored under it stays."""
    context = context_of(ctx)
    with context.changing(who) as services:
        cards = services.cards
        stored = services.executor.write(
            lambda stores: cards.retire(stores, key, version, day_from.date(), who, why)
        ).result()
        zone = services.zone
    _put_card(context, stored, zone, QT_TRANSLATE_NOOP("cli", "{key} is retired from {day} on."), as_json=as_json)


def discard(ctx: typer.Context, key: Key, who: Who = "", as_json: Json = False) -> None:
    """Remove the draft of a key, with the comments on it; published versions stay."""
    context = context_of(ctx)
    with context.changing(who) as services:
        cards = services.cards
        services.executor.write(lambda stores: cards.discard(stores, key, who)).result()
    if as_json:
        put_json({"discarded": key})
    else:
        context.say(QT_TRANSLATE_NOOP("cli", "The draft of {key} is gone."), key=key)


def applies(
    ctx: typer.Context,
    business_type: Annotated[str | None, typer.Option(help="Of the call; any by default.")] = None,
    day: Annotated[
        dt.datetime | None, typer.Option("--on", formats=DAY, help="Day of the call; today by default.")
    ] = None,
    as_json: Json = False,
) -> None:
    """Which version of which scorecard applies to calls of a day; with a business type the most fitting first."""
    with context_of(ctx).services() as services:
        cards, when = services.cards, day.date() if day else services.cards.today()
        found = services.executor.write(
            lambda stores: (
                cards.for_call(stores, business_type, when) if business_type else cards.in_force(stores, when)
            )
        ).result()
        zone = services.zone
    _put_cards(found, zone, as_json=as_json)


def card_json(card: StoredCard, zone: ZoneInfo) -> dict[str, object]:
    """A scorecard version in the shape of the command line."""
    return {
        "key": card.key,
        "version": card.version or None,
        "state": card.state.value,
        "title": card.title,
        "business_types": list(card.business_types),
        "effective_from": card.effective_from,
        "retired_from": card.retired_from,
        "published_at": iso_time(card.published_at_ms, zone),
        "consulting_since": iso_time(card.consulting_since_ms, zone),
        "changed_at": iso_time(card.changed_at_ms or None, zone),
        "changed_by": card.changed_by or None,
        "note": card.note,
    }


def comment_json(comment: CardComment, zone: ZoneInfo) -> dict[str, object]:
    """A comment in the shape of the command line."""
    return {
        "uid": comment.uid,
        "scorecard": comment.card_key,
        "version": comment.version or None,
        "item": comment.item_key or None,
        "item_title": comment.item_title,
        "author_no": comment.author_no,
        "author": comment.author,
        "at": iso_time(comment.at_ms, zone),
        "text": comment.text,
        "open": comment.open,
        "verdict": comment.verdict or None,
        "answer": comment.answer,
        "answered_by": comment.answered_by or None,
        "answered_at": iso_time(comment.answered_at_ms, zone),
    }


def _put_card(context: Context, card: StoredCard, zone: ZoneInfo, said: str, *, as_json: bool) -> None:
    if as_json:
        put_json(card_json(card, zone))
    else:
        context.say(said, key=card.key, version=card.version, day=card.retired_from)


def _put_cards(cards: list[StoredCard], zone: ZoneInfo, *, as_json: bool, used: Used | None = None) -> None:
    counts = [{} if used is None else {"evaluations": used.get((card.key, card.version), 0)} for card in cards]
    if as_json:
        put_json([{**card_json(card, zone), **count} for card, count in zip(cards, counts, strict=True)])
        return
    rows: list[tuple[object, ...]] = [
        (
            card.key,
            card.version or "draft",
            card.state.value,
            card.effective_from,
            card.retired_from,
            ",".join(card.business_types),
            *count.values(),
            card.title,
        )
        for card, count in zip(cards, counts, strict=True)
    ]
    put_table(rows, HEADER if used is None else (*HEADER[:-1], "evaluations", HEADER[-1]))
