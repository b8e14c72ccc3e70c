"""``report``: the report of a period, as documents and for other programs."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Annotated

import typer

from qadesk.cli.context import Context, Json, Who, context_of, iso_time, put_json, put_table
from qadesk.cli.release_text import report_json
from qadesk.domain.errors import UserError
from qadesk.domain.report.content import ReportContent, Words
from qadesk.domain.report.periods import named
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.services.container import Services

_DAY = {"formats": ["%Y-%m-%d"]}
Folder = Annotated[Path | None, typer.Option("-o", "--output", help="Folder; the workspace's exports.")]
Formats = Annotated[str, typer.Option("--format", help="Any of pdf, docx, xlsx, json, with commas.")]
Uids = Annotated[bool, typer.Option("--uids", help="Name the evaluations behind each figure.")]


def register(cli: typer.Typer) -> None:
    """Add the commands of this module."""
    group = typer.Typer(help="Period reports.")
    group.command("period")(period)
    group.command("words")(words)
    group.command("list")(editions)
    group.command("show")(show)
    group.command("house")(house)
    cli.add_typer(group, name="report")


def period(
    ctx: typer.Context,
    day_from: Annotated[dt.datetime, typer.Option("--from", **_DAY, help="First day, by the calls' local dates.")],
    day_to: Annotated[dt.datetime, typer.Option("--to", **_DAY, help="Last day.")],
    team: Annotated[str | None, typer.Option("--group", help="A team; the whole centre by default.")] = None,
    folder: Folder = None,
    formats: Formats = "json",
    uids: Uids = False,
    issue: Annotated[bool, typer.Option("--issue", help="Issue it; issued before: the same once more.")] = False,
    amend: Annotated[bool, typer.Option("--amend", help="Issue what has changed as an amendment.")] = False,
    number: Annotated[str, typer.Option("--number", help="The number of a new report; that of its period.")] = "",
    note: Annotated[str, typer.Option("--note", help="A remark on the issue or amendment.")] = "",
    who: Who = "",
    as_json: Json = False,
) -> None:
    """Take the figures of a period and write its report: period.json, period.pdf, period.docx, period.xlsx."""
    context = context_of(ctx)
    if not issue and not amend:
        with context.services() as services:
            wanted = _wanted(formats, services)
            target = (folder or services.exports).absolute()
            content = services.reporting.content(named(day_from.date(), day_to.date(), team)).result()
            paths = services.reporting.write(content, target, wanted, uids=uids).result()
        _tell(context, paths, content, as_json=as_json)
        return
    with context.changing(who) as services:
        wanted = _wanted(formats, services)
        target = (folder or services.exports).absolute()
        services.reporting.refuse_place(target)
        issuing, of = services.reporting.issuing, named(day_from.date(), day_to.date(), team)
        edition = (issuing.amend(of, who, note) if amend else issuing.issue(of, who, note, number)).result()
        try:
            paths = services.reporting.write_edition(edition, target, wanted, uids=uids).result()
        except UserError:
            said = QT_TRANSLATE_NOOP("cli", "Report {number} is issued; “qadesk report show” writes its files again.")
            context.say(said, number=edition.content.number)
            raise
    _tell(context, paths, edition.content, as_json=as_json)


def show(
    ctx: typer.Context,
    number: Annotated[str, typer.Argument(help="The number of the report.")],
    amendment: Annotated[int | None, typer.Option("--amendment", help="0 for the report itself; the last.")] = None,
    folder: Folder = None,
    formats: Formats = "json",
    uids: Uids = False,
    as_json: Json = False,
) -> None:
    """Write an issued report once more, from its figures as they were issued."""
    context = context_of(ctx)
    with context.services() as services:
        wanted = _wanted(formats, services)
        target = (folder or services.exports).absolute()
        edition = services.reporting.issuing.edition(number, amendment).result()
        paths = services.reporting.write_edition(edition, target, wanted, uids=uids).result()
    _tell(context, paths, edition.content, as_json=as_json)


def editions(ctx: typer.Context, as_json: Json = False) -> None:
    """Issued reports and their amendments, newest first."""
    context = context_of(ctx)
    with context.services() as services:
        found, zone = services.reporting.issuing.editions().result(), services.zone
    if as_json:
        put_json([report_json(each, zone) for each in found])
        return
    rows = [
        (each.number, each.amendment, each.day_from, each.day_to, each.group, iso_time(each.issued_at_ms, zone),
         each.issued_by, each.frozen)
        for each in found
    ]  # fmt: skip
    put_table(rows, ("number", "amendment", "from", "to", "group", "issued", "by", "kept"))


def house(
    ctx: typer.Context,
    name: Annotated[str | None, typer.Option("--name", help="The centre's name; empty takes it away.")] = None,
    address: Annotated[str | None, typer.Option("--address", help="Where answers go.")] = None,
    logo: Annotated[Path | None, typer.Option("--logo", help="A PNG or JPEG picture; a copy is kept.")] = None,
    no_logo: Annotated[bool, typer.Option("--no-logo", help="Take the logo away.")] = False,
    agents: Annotated[
        bool | None, typer.Option("--name-agents/--mask-agents", help="Whether reports name agents.")
    ] = None,
    who: Who = "",
    as_json: Json = False,
) -> None:
    """Whose reports these are: name, address, logo; without options what is kept."""
    context = context_of(ctx)
    changes = no_logo or any(each is not None for each in (name, address, logo, agents))
    with context.changing(who) if changes else context.services() as services:
        kept = services.reporting.house
        if logo is not None or no_logo:
            kept.logo(logo, who).result()
        if name is not None:
            kept.name(name, who).result()
        if address is not None:
            kept.address(address, who).result()
        if agents is not None:
            kept.names_agents(named=agents, who=who).result()
        facts = kept.facts
    logo_file = None if facts.logo is None else str(facts.logo)
    told = {"name": facts.name, "address": facts.address, "logo": logo_file, "names_agents": facts.names_agents}
    if as_json:
        put_json(told)
        return
    for key, value in told.items():
        typer.echo(f"{key}: {'' if value is None else value}")


def _wanted(formats: str, services: Services) -> list[str]:
    """Formats by name. Raises ``UserError`` for one that is none, before anything is issued."""
    names = [name for name in (each.strip().lower() for each in formats.split(",")) if name] or ["json"]
    services.reporting.refuse_unknown(names)
    return names


def _tell(context: Context, paths: Sequence[Path], content: ReportContent, *, as_json: bool) -> None:
    if as_json:
        number = {"number": content.number or None, "amendment": content.amendment}
        put_json({"files": [str(path) for path in paths], **number})
        return
    for path in paths:
        typer.echo(path)
    if content.number:
        said = QT_TRANSLATE_NOOP(
            "cli", "This is report {number}, amendment {amendment}; {count} evaluations are counted."
        )
        if not content.amendment:
            said = QT_TRANSLATE_NOOP("cli", "Report {number}; {count} evaluations are counted.")
    else:
        said = QT_TRANSLATE_NOOP("cli", "{count} evaluations are counted.")
    facts = {"number": content.number, "amendment": content.amendment, "count": content.headline.inspected}
    context.say(said, **facts)


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
