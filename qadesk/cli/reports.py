"""``report``: the report of a period, as documents and for other programs."""

import datetime as dt
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Annotated

import typer

from qadesk.cli.context import Json, context_of, put_json
from qadesk.domain.errors import UserError
from qadesk.domain.report.content import Words
from qadesk.domain.report.periods import named
from qadesk.domain.texts import QT_TRANSLATE_NOOP

_DAY = {"formats": ["%Y-%m-%d"]}


def register(cli: typer.Typer) -> None:
    """Add the commands of this module."""
    group = typer.Typer(help="Period reports.")
    group.command("period")(period)
    group.command("words")(words)
    cli.add_typer(group, name="report")


def period(
    ctx: typer.Context,
    day_from: Annotated[dt.datetime, typer.Option("--from", **_DAY, help="First day, by the calls' local dates.")],
    day_to: Annotated[dt.datetime, typer.Option("--to", **_DAY, help="Last day.")],
    team: Annotated[str | None, typer.Option("--group", help="A team; the whole centre by default.")] = None,
    folder: Annotated[Path | None, typer.Option("-o", "--output", help="Folder; the workspace's exports.")] = None,
    formats: Annotated[str, typer.Option("--format", help="Any of pdf, docx, xlsx, json, with commas.")] = "json",
    uids: Annotated[bool, typer.Option("--uids", help="Name the evaluations behind each figure.")] = False,
    as_json: Json = False,
) -> None:
    """Take the figures of a period and write its report: period.json, period.pdf, period.docx, period.xlsx."""
    context = context_of(ctx)
    with context.services() as services:
        target = (folder or services.exports).absolute()
        content = services.reporting.content(named(day_from.date(), day_to.date(), team)).result()
        wanted = [name for name in (each.strip().lower() for each in formats.split(",")) if name]
        paths = services.reporting.write(content, target, wanted or ("json",), uids=uids).result()
    if as_json:
        put_json({"files": [str(path) for path in paths], "number": None})
        return
    for path in paths:
        typer.echo(path)
    context.say(QT_TRANSLATE_NOOP("cli", "{count} evaluations are counted."), count=content.headline.inspected)


def words(
    ctx: typer.Context,
    day_from: Annotated[dt.datetime, typer.Option("--from", **_DAY, help="First day of the period.")],
    day_to: Annotated[dt.datetime, typer.Option("--to", **_DAY, help="Last day.")],
    team: Annotated[str | None, typer.Option("--group", help="A team; the whole centre by default.")] = None,
    part: Annotated[str | None, typer.Option(help="A part of the report; with --text its words.")] = None,
    text: Annotated[str | None, typer.Option(help="The words of the part; empty takes them out.")] = None,
    address: Annotated[str | None, typer.Option(help="The address to write to.")] = None,
    add: Annotated[list[str] | None, typer.Option(help="A common problem of your own.")] = None,
    reword: Annotated[list[str] | None, typer.Option(help="KEY=TEXT: a proposed problem in other words.")] = None,
    leave_out: Annotated[list[str] | None, typer.Option(help="The key of a proposed problem to leave out.")] = None,
    who: Annotated[str, typer.Option("--as", help="Who writes, by number; needed to change anything.")] = "",
    as_json: Json = False,
) -> None:
    """The lead's words in the report of a period; a new period begins with those of the last one of its kind."""
    context = context_of(ctx)
    period = named(day_from.date(), day_to.date(), team)
    given = _Given(part, text, address, tuple(add or ()), tuple(reword or ()), tuple(leave_out or ()))
    with context.services(write=given.any) as services:
        wording = services.reporting.wording
        found = (wording.change(period, given.change, who) if given.any else wording.of(period)).result()
        told = wording.phrases(part).result() if part is not None else []
    if as_json:
        common = {"common": dict(found.common), "added": list(found.added), "address": found.address}
        put_json({"texts": dict(found.texts), **common, "phrases": told})
        return
    for name, said in found.texts.items():
        typer.echo(f"{name}: {said}")
    for line in (*found.added, *(each or "" for each in found.common.values()), found.address):
        if line:
            typer.echo(line)


@dataclass(frozen=True, slots=True)
class _Given:
    """What the options of ``report words`` change."""

    part: str | None
    text: str | None
    address: str | None
    add: tuple[str, ...]
    reword: tuple[str, ...]
    leave_out: tuple[str, ...]

    @property
    def any(self) -> bool:
        """Whether anything is to be changed."""
        return self.text is not None or self.address is not None or bool(self.add or self.reword or self.leave_out)

    def change(self, before: Words) -> Words:
        """The words with these changes. Raises ``UserError`` for words of no part, and a rewording without a key."""
        texts = dict(before.texts)
        if self.text is not None:
            texts[self.part or ""] = self.text
        common = {**before.common, **dict.fromkeys(self.leave_out)}
        for each in self.reword:
            key, _, said = each.partition("=")
            if not said.strip():
                raise UserError(
                    QT_TRANSLATE_NOOP("errors", "“{text}” rewords no problem."),
                    QT_TRANSLATE_NOOP("errors", "Write KEY=TEXT, with a key of “problems” in period.json."),
                    text=each,
                )
            common[key] = said.strip()
        added = (*before.added, *(each for each in self.add if each not in before.added))
        address = before.address if self.address is None else self.address
        return replace(before, texts=texts, common=common, added=added, address=address)
