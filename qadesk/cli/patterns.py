"""``patterns`` and ``sources``: a centre's own naming schemes by example, and what holds for whole folders."""

import os
from collections.abc import Iterable, Mapping
from dataclasses import replace
from itertools import pairwise
from pathlib import Path, PurePath
from typing import Annotated, Any
from zoneinfo import ZoneInfo

import typer

from qadesk.cli.context import Json, Who, context_of, iso_time, put_json, put_table
from qadesk.domain.calls import CallFacts, masked
from qadesk.domain.errors import UserError
from qadesk.domain.name_patterns import NamePattern, Part, regex_of
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.services.container import Services
from qadesk.services.name_patterns import with_folders
from qadesk.services.settings import SOURCE_DEFAULTS, SOURCE_ZONES
from qadesk.services.sources import Sources

NO_FIELD = QT_TRANSLATE_NOOP("errors", "“{text}” is not of the form field=text.")
NO_FIELD_TODO = QT_TRANSLATE_NOOP(
    "errors", "Say for example agent_no=8001, or agent_no=8001#2 for its second place in the name."
)
NOT_THERE = QT_TRANSLATE_NOOP("errors", "“{text}” does not stand in the sample {sample}.")
NOT_THERE_TODO = QT_TRANSLATE_NOOP("errors", "Copy the text from the sample as it stands there.")
OVERLAP = QT_TRANSLATE_NOOP("errors", "The fields {first} and {second} overlap in the sample.")


Reveal = Annotated[bool, typer.Option("--reveal", help="Show customers' numbers.")]


def register(cli: typer.Typer) -> None:
    """Add the commands of this module."""
    patterns = typer.Typer(help="The centre's own naming schemes of recordings, built by example.")
    patterns.command("list")(list_)
    patterns.command("propose")(propose)
    patterns.command("add")(add)
    patterns.command("try")(try_)
    patterns.command("remove")(remove)
    cli.add_typer(patterns, name="patterns")
    sources = typer.Typer(help="What holds for whole folders of recordings, or for a recorder's names.")
    sources.command("list")(sources_list)
    sources.command("set")(sources_set)
    cli.add_typer(sources, name="sources")


def list_(ctx: typer.Context, reveal: Reveal = False, as_json: Json = False) -> None:
    """The patterns, in the order in which they are tried."""
    with context_of(ctx).services() as services:
        patterns = services.name_patterns.all()
    told = [{**pattern_json(each if reveal else _discreet(each)), "regex": regex_of(each)} for each in patterns]
    if as_json:
        put_json(told)
        return
    put_table([(each["name"], each["sample"], each["regex"]) for each in told], ("name", "sample", "regex"))


def propose(
    ctx: typer.Context,
    sample: Annotated[str, typer.Argument(help="The name of a recording.")],
    as_json: Json = False,
) -> None:
    """Guess the parts of a sample name."""
    name = PurePath(sample).name
    with context_of(ctx).services() as services:
        parts = services.name_patterns.propose(name)
    pattern = NamePattern("", name, parts)
    if as_json:
        put_json({"sample": name, "parts": [_part_json(part) for part in parts], "regex": regex_of(pattern)})
        return
    put_table([(part.field, part.text) for part in parts if part.field], ("field", "text"))


def add(
    ctx: typer.Context,
    name: Annotated[str, typer.Option(help="Name of the pattern; one of the same name is replaced.")],
    sample: Annotated[str, typer.Option(help="The name of a recording.")],
    field: Annotated[
        list[str] | None,
        typer.Option(help="field=text: what that text of the sample is. Without any, the parts are guessed."),
    ] = None,
    regex: Annotated[list[str] | None, typer.Option(help="field=regex: what a field matches.")] = None,
    layout: Annotated[list[str] | None, typer.Option(help="field=layout of a date or time, as %d%m%Y.")] = None,
    folder: Annotated[list[Path] | None, typer.Option(help="Where it holds; everywhere by default.")] = None,
    who: Who = "",
    as_json: Json = False,
) -> None:
    """Keep a pattern made from a sample name."""
    sample = PurePath(sample).name
    regexes, layouts = dict(_pairs(regex)), dict(_pairs(layout))
    folders = [Path(os.path.realpath(each)) for each in folder or ()]
    with context_of(ctx).changing(who) as services:
        parts = parts_of(sample, list(_pairs(field))) if field else services.name_patterns.propose(sample)
        whole = tuple(
            Part(part.text, part.field, regexes.get(part.field, ""), layouts.get(part.field, "")) for part in parts
        )
        pattern = with_folders(NamePattern(name, sample, whole), folders)
        services.name_patterns.add(pattern)
    if as_json:
        put_json(pattern_json(pattern))
    else:
        typer.echo(regex_of(pattern))


def try_(
    ctx: typer.Context,
    name: Annotated[str, typer.Argument(help="Name of the pattern.")],
    folder: Annotated[Path, typer.Argument(help="Folder with recordings.")],
    reveal: Reveal = False,
    as_json: Json = False,
) -> None:
    """What a pattern reads from the names of the recordings below a folder."""
    with context_of(ctx).services() as services:
        pattern = services.name_patterns.get(name)
        tried = services.name_patterns.try_in(pattern, folder).result()
        zone = services.zone
    read = [(path, None if facts is None else _facts_json(facts, zone, reveal=reveal)) for path, facts in tried]
    if as_json:
        put_json([{"path": str(path), "facts": facts} for path, facts in read])
        return
    names = [path.name if reveal or facts is None else _hidden(path.name, facts.customer) for path, facts in tried]
    rows: list[tuple[object, ...]] = [(name, _told(facts)) for name, (_, facts) in zip(names, read, strict=True)]
    put_table(rows, ("file", "facts"))


def remove(
    ctx: typer.Context,
    name: Annotated[str, typer.Argument(help="Name of the pattern.")],
    who: Who = "",
    as_json: Json = False,
) -> None:
    """Forget a pattern; calls read by it keep what they have."""
    with context_of(ctx).changing(who) as services:
        services.name_patterns.remove(name)
    if as_json:
        put_json({"removed": name})


def sources_list(ctx: typer.Context, as_json: Json = False) -> None:
    """The folders and recorders of which something was said."""
    with context_of(ctx).services() as services:
        said = _sources_json(services)
    if as_json:
        put_json(said)
        return
    put_table([(each["source"], each["zone"], each["defaults"]) for each in said], ("source", "zone", "defaults"))


def sources_set(
    ctx: typer.Context,
    source: Annotated[str, typer.Argument(help="A folder, or a recorder as provenance names it: file name (FreePBX).")],
    zone: Annotated[str | None, typer.Option(help="Time zone of its times; '' for the site's.")] = None,
    default: Annotated[
        list[str] | None, typer.Option(help="field=value for all its calls of which nothing better is known; none: ''.")
    ] = None,
    who: Who = "",
    as_json: Json = False,
) -> None:
    """Say in which time zone a source writes, and what holds for all calls of a folder."""
    place = source if source.startswith("file name (") else os.path.realpath(source)
    with context_of(ctx).changing(who) as services:
        sources = Sources(services.settings)
        if zone is not None:
            sources.keep_zone(place, zone)
        if default is not None:
            sources.keep_defaults(Path(place), dict(_pairs(filter(None, default))))
        said = _sources_json(services)
    if as_json:
        put_json(said)


def parts_of(sample: str, fields: Iterable[tuple[str, str]]) -> tuple[Part, ...]:
    """The sample in parts, of which those named are fields.

    Raises ``UserError`` where a text is not in the sample, and where two of them overlap.
    """
    spans = sorted((*_span(sample, text), field) for field, text in fields)
    for (_, end, first), (start, _, second) in pairwise(spans):
        if start < end:
            raise UserError(OVERLAP, first=first, second=second)
    parts, at = [], 0
    for start, end, field in spans:
        parts += [Part(sample[at:start]), Part(sample[start:end], field)]
        at = end
    return tuple(part for part in (*parts, Part(sample[at:])) if part.text)


def pattern_json(pattern: NamePattern) -> dict[str, Any]:
    """A pattern in the shape of the command line."""
    return {
        "name": pattern.name,
        "sample": pattern.sample,
        "parts": [_part_json(part) for part in pattern.parts],
        "folders": list(pattern.folders),
        "regex": regex_of(pattern),
    }


def _span(sample: str, text: str) -> tuple[int, int]:
    """Where a text stands first, or for the N-th time where ``#N`` follows it."""
    wanted, _, number = text.rpartition("#")
    if not (wanted and number.isdigit() and int(number)) or text in sample:
        wanted, number = text, "1"
    at = -1
    for _ in range(int(number)):
        at = sample.find(wanted, at + 1)
        if at < 0:
            raise UserError(NOT_THERE, NOT_THERE_TODO, text=text, sample=sample)
    return at, at + len(wanted)


def _pairs(given: Iterable[str] | None) -> Iterable[tuple[str, str]]:
    for text in given or ():
        name, sign, value = text.partition("=")
        if not (sign and name and value):
            raise UserError(NO_FIELD, NO_FIELD_TODO, text=text)
        yield name.strip(), value


def _part_json(part: Part) -> dict[str, str]:
    return {"text": part.text, "field": part.field, "regex": part.regex, "layout": part.layout}


def _facts_json(facts: CallFacts, zone: ZoneInfo, *, reveal: bool) -> dict[str, object]:
    known = facts.known()
    if facts.started_at_ms is not None:
        known = {"started_at": iso_time(known.pop("started_at_ms"), zone), **known}  # type: ignore[arg-type]
    return {**known, "customer": masked(facts.customer)} if facts.customer and not reveal else known


def _told(known: Mapping[str, object] | None) -> str:
    return "—" if known is None else ", ".join(f"{name}={value}" for name, value in known.items())


def _hidden(name: str, customer: str | None) -> str:
    return name.replace(customer, masked(customer)) if customer else name


def _discreet(pattern: NamePattern) -> NamePattern:
    """The pattern with the middle of the sample's telephone number hidden."""
    parts = tuple(replace(each, text=masked(each.text)) if each.field == "customer" else each for each in pattern.parts)
    return replace(pattern, parts=parts, sample="".join(part.text for part in parts))


def _sources_json(services: Services) -> list[dict[str, Any]]:
    zones: Mapping[str, str] = services.settings.get(SOURCE_ZONES)
    defaults = services.settings.get(SOURCE_DEFAULTS)
    names = dict.fromkeys((*zones, *defaults))
    return [{"source": name, "zone": zones.get(name, ""), "defaults": dict(defaults.get(name, {}))} for name in names]
