"""``example``: the library of good and bad examples, their consent, and their masked clips."""

import datetime as dt
from pathlib import Path
from typing import Annotated
from zoneinfo import ZoneInfo

import typer

from qadesk.cli.context import Json, Who, context_of, iso_time, put_json, put_table
from qadesk.domain.after.examples import Example, ExampleFilter, HeardExample, Kind, tags_of
from qadesk.domain.handing_on import ClipFormat
from qadesk.domain.moments import moment_ms, moment_text
from qadesk.services.after.examples import FORMATS, NewExample

Uid = Annotated[str, typer.Argument(help="Uid of an example (example list).")]
Why = Annotated[str, typer.Option("--why", help="The reason, in a sentence.")]
By = Annotated[str, typer.Option("--as", help="Number of the person who does this.")]


def register(cli: typer.Typer) -> None:
    """Add the commands of this module."""
    group = typer.Typer(help="The library of examples: clips that show how an item is done well, or badly.")
    group.command("add")(add)
    group.command("list")(list_)
    group.command("show")(show)
    group.command("consent")(consent)
    group.command("withdraw")(withdraw)
    group.command("export")(export)
    cli.add_typer(group, name="example")


def add(
    ctx: typer.Context,
    source: Annotated[str, typer.Argument(help="Uid of a call, a recording or an evaluation.")],
    start: Annotated[str, typer.Option("--from", help="Start in the call: 2:58, 2:58.5 or 178.5 seconds.")],
    end: Annotated[str, typer.Option("--to", help="End in the call.")],
    item: Annotated[str, typer.Option(help="Key of the item that it shows.")],
    title: Annotated[str, typer.Option(help="What is to be heard, in a few words.")],
    who: By,
    card: Annotated[str, typer.Option("--card", help="Key of the scorecard; the evaluation's by default.")] = "",
    kind: Annotated[Kind, typer.Option(help="good or bad.")] = "good",
    note: Annotated[str, typer.Option(help="What to listen for.")] = "",
    tag: Annotated[list[str] | None, typer.Option("--tag", help="A tag; may be repeated.")] = None,
    as_json: Json = False,
) -> None:
    """Mark a clip as an example of an item; others hear it once its agent has agreed."""
    wanted = NewExample(
        source=source,
        start_ms=moment_ms(start),
        end_ms=moment_ms(end),
        kind=kind,
        title=title,
        item_key=item,
        card_key=card,
        note=note,
        tags=tags_of(tag or ()),
    )
    with context_of(ctx).changing(who) as services:
        kept = services.examples.add(wanted, who).result()
        zone = services.zone
    _tell(kept, zone, as_json=as_json)


def list_(
    ctx: typer.Context,
    card: Annotated[str | None, typer.Option("--card", help="Key of a scorecard.")] = None,
    item: Annotated[str | None, typer.Option(help="Key of an item, in whatever version.")] = None,
    kind: Annotated[Kind | None, typer.Option(help="good or bad.")] = None,
    tag: Annotated[str | None, typer.Option(help="A tag.")] = None,
    text: Annotated[str, typer.Option(help="Words in title, note or tags.")] = "",
    agent: Annotated[str | None, typer.Option(help="Number of the agent whose calls they are of.")] = None,
    for_others: Annotated[
        bool, typer.Option("--for-others", help="What other agents may hear, and nothing of whose it is.")
    ] = False,
    withdrawn: Annotated[bool, typer.Option("--withdrawn", help="Those that were taken out too.")] = False,
    as_json: Json = False,
) -> None:
    """Examples, newest first."""
    wanted = ExampleFilter(
        card_key=card, item_key=item, kind=kind, tag=tag, text=text, agent_no=agent, withdrawn=withdrawn
    )
    with context_of(ctx).services() as services:
        zone = services.zone
        if for_others:
            _list_heard(services.examples.heard(wanted).result(), as_json=as_json)
            return
        rows = services.examples.rows(wanted).result()
    if as_json:
        put_json([example_json(row, zone) for row in rows])
        return
    put_table(
        [(r.uid, r.kind, r.card_key, r.item_key, r.title, r.agent_no, "yes" if r.for_others else "no") for r in rows],
        ("uid", "kind", "scorecard", "item", "title", "agent_no", "for_others"),
    )


def _list_heard(rows: list[HeardExample], *, as_json: bool) -> None:
    if as_json:
        put_json([heard_json(row) for row in rows])
        return
    put_table(
        [(row.uid, row.kind, row.card_key, row.item_key, row.title, row.seconds) for row in rows],
        ("uid", "kind", "scorecard", "item", "title", "seconds"),
    )


def show(ctx: typer.Context, uid: Uid, as_json: Json = False) -> None:
    """One example, with its consent."""
    with context_of(ctx).services() as services:
        found = services.examples.get(uid).result()
        zone = services.zone
    _tell(found, zone, as_json=as_json)


def consent(
    ctx: typer.Context,
    uid: Uid,
    who: By,
    note: Annotated[str, typer.Option(help="How the agent agreed: said so on that day, signed …")] = "",
    on: Annotated[
        dt.datetime | None, typer.Option("--on", formats=["%Y-%m-%d"], help="The day it was given; now.")
    ] = None,
    take_back: Annotated[bool, typer.Option("--take-back", help="The agent does not agree any more.")] = False,
    as_json: Json = False,
) -> None:
    """Record that the agent agrees that others hear it, or takes that back."""
    with context_of(ctx).changing(who) as services:
        zone = services.zone
        at_ms = None if on is None else round(on.replace(hour=12, tzinfo=zone).timestamp() * 1000)
        kept = (
            services.examples.take_consent_back(uid, who, note)
            if take_back
            else services.examples.consent(uid, note, who, at_ms)
        ).result()
    _tell(kept, zone, as_json=as_json)


def withdraw(ctx: typer.Context, uid: Uid, why: Why, who: By, as_json: Json = False) -> None:
    """Take an example out of the library, with the reason."""
    with context_of(ctx).changing(who) as services:
        gone = services.examples.withdraw(uid, who, why).result()
        zone = services.zone
    _tell(gone, zone, as_json=as_json)


def export(
    ctx: typer.Context,
    uid: Uid,
    output: Annotated[Path | None, typer.Option("-o", "--output", help="File; else in the exports.")] = None,
    format_name: Annotated[ClipFormat | None, typer.Option("--format", help="wav, flac or mp3.")] = None,
    who: Who = "",
    as_json: Json = False,
) -> None:
    """Write the clip as a file, everything covered that is marked or says a number; only with consent."""
    ending = output.suffix.lower().lstrip(".") if output else ""
    named: ClipFormat = next((each for each in FORMATS if each == ending), "wav")
    chosen = named if format_name is None else format_name
    with context_of(ctx).changing(who) as services:
        target = output.absolute() if output else None
        path = services.examples.export(uid, target, who, chosen).future.result()
    if as_json:
        put_json({"files": [path]})
    else:
        typer.echo(path)


def _tell(example: Example, zone: ZoneInfo, *, as_json: bool) -> None:
    if as_json:
        put_json(example_json(example, zone))
        return
    told = example_json(example, zone)
    told["span"] = f"{moment_text(example.start_ms)}-{moment_text(example.end_ms)}"
    told["tags"] = ", ".join(example.tags)
    put_table([(key, value) for key, value in told.items() if value not in (None, "")], ("field", "value"))


def example_json(example: Example, zone: ZoneInfo) -> dict[str, object]:
    """An example in the shape of the command line, as QA sees it."""
    return {
        "uid": example.uid,
        "kind": example.kind,
        "title": example.title,
        "scorecard": example.card_key,
        "item": example.item_key,
        "call": example.call_uid,
        "agent_no": example.agent_no,
        "span": [example.start_ms, example.end_ms],
        "note": example.note,
        "tags": list(example.tags),
        "added_by": example.added_by,
        "added_at": iso_time(example.added_at_ms, zone),
        "for_others": example.for_others,
        "consent_at": iso_time(example.consent_at_ms, zone),
        "consent_note": example.consent_note,
        "withdrawn_at": iso_time(example.withdrawn_at_ms, zone),
        "why": example.why,
    }


def heard_json(example: HeardExample) -> dict[str, object]:
    """An example for those who only hear it."""
    return {
        "uid": example.uid,
        "kind": example.kind,
        "title": example.title,
        "scorecard": example.card_key,
        "item": example.item_key,
        "note": example.note,
        "tags": list(example.tags),
        "seconds": example.seconds,
    }
