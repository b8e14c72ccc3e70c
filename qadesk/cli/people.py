"""``people``: who inspects, leads and is scored, and who is where from which day on."""

import datetime as dt
from dataclasses import replace
from typing import Annotated

import typer

from qadesk.cli import people_pin, people_stretches
from qadesk.cli.context import Json, Who, context_of, put_json, put_table
from qadesk.cli.people_text import DAY, person_json, put_record, record_json
from qadesk.domain.people import Person, Role
from qadesk.domain.texts import QT_TRANSLATE_NOOP

No = Annotated[str, typer.Argument(help="Number of the person.")]
Since = Annotated[dt.datetime | None, typer.Option(formats=[DAY], help="From this day on; today by default.")]


def register(cli: typer.Typer) -> None:
    """Add the commands of this module."""
    group = typer.Typer(help="People of the workspace, and where they were when.")
    group.command("add")(add)
    group.command("list")(list_)
    group.command("show")(show)
    group.command("history")(show)
    group.command("move")(move)
    group.command("extension")(extension)
    group.command("leave")(leave)
    group.command("rename-team")(rename_team)
    people_stretches.register(group)
    people_pin.register(group)
    cli.add_typer(group, name="people")


def add(
    ctx: typer.Context,
    no: No,
    name: Annotated[str, typer.Argument(help="Name.")],
    role: Annotated[Role, typer.Option(help="What the person does.")] = Role.AGENT,
    group: Annotated[str | None, typer.Option(help="Business group (team).")] = None,
    leader: Annotated[str | None, typer.Option(help="Number of the team leader.")] = None,
    extension: Annotated[str | None, typer.Option(help="Telephone extension.")] = None,
    hired_on: Annotated[dt.datetime | None, typer.Option(formats=[DAY])] = None,
    left_on: Annotated[dt.datetime | None, typer.Option(formats=[DAY])] = None,
    since: Since = None,
    who: Who = "",
    as_json: Json = False,
) -> None:
    """Add a person, or change the one of that number: a changed team or extension holds from --since on."""
    person = Person(
        no=no,
        name=name,
        role=role,
        group=group,
        leader=leader,
        extension=extension,
        hired_on=_date(hired_on),
        left_on=_date(left_on),
    )
    with context_of(ctx).changing(who) as services:
        stored = services.people.save(person, _date(since), who=who).result()
    if as_json:
        put_json(person_json(stored.person))


def list_(
    ctx: typer.Context,
    role: Annotated[Role | None, typer.Option()] = None,
    group: Annotated[str | None, typer.Option(help="Only this team.")] = None,
    on: Annotated[
        dt.datetime | None, typer.Option(formats=[DAY], help="Teams, leaders and extensions as they were on this day.")
    ] = None,
    as_json: Json = False,
) -> None:
    """Everybody, or those of a role or a team; also as it was on a day."""
    with context_of(ctx).services() as services:
        book = services.people.book().result()
    everybody = book.people if on is None else book.on(on.date())
    people = [p for p in everybody if role in (None, p.role) and group in (None, p.group)]
    if as_json:
        put_json([person_json(person) for person in people])
        return
    rows = [(p.no, p.name, p.role.value, p.group, p.extension, p.left_on) for p in people]
    put_table(rows, ("no", "name", "role", "group", "extension", "left_on"))


def show(ctx: typer.Context, no: No, as_json: Json = False) -> None:
    """A person with teams, extensions, mentors, apprentices and absences by the day."""
    with context_of(ctx).services() as services:
        record, book = services.people.record(no).result(), services.people.book().result()
    if as_json:
        put_json(record_json(record, book))
    else:
        put_record(record, book)


def move(
    ctx: typer.Context,
    no: No,
    group: Annotated[str, typer.Option(help="The team to move to; empty: in none.")],
    since: Since = None,
    leader: Annotated[str | None, typer.Option(help="Number of the leader there.")] = None,
    who: Who = "",
    as_json: Json = False,
) -> None:
    """Move a person to another team from a day on; what they did before stays with the old team."""
    with context_of(ctx).changing(who) as services:
        person = services.people.record(no).result().person
        # without --leader nobody leads them there yet; who only stays keeps theirs
        kept = person.leader if group == (person.group or "") else None
        moved = replace(person, group=group, leader=leader or kept)
        stored = services.people.save(moved, _date(since), who=who).result()
        book = services.people.book().result()
    if as_json:
        put_json(record_json(stored, book))


def extension(
    ctx: typer.Context,
    no: No,
    number: Annotated[str, typer.Argument(help="The extension; empty: none.")],
    since: Since = None,
    who: Who = "",
    as_json: Json = False,
) -> None:
    """Give a person another extension from a day on."""
    with context_of(ctx).changing(who) as services:
        person = services.people.record(no).result().person
        stored = services.people.save(replace(person, extension=number), _date(since), who=who).result()
        book = services.people.book().result()
    if as_json:
        put_json(record_json(stored, book))


def leave(
    ctx: typer.Context,
    no: No,
    on: Annotated[dt.datetime | None, typer.Option(formats=[DAY], help="The last day; today by default.")] = None,
    back: Annotated[bool, typer.Option("--back", help="They have not left after all.")] = False,
    who: Who = "",
    as_json: Json = False,
) -> None:
    """A person's last day of work; they stay in history and get no new work."""
    with context_of(ctx).changing(who) as services:
        people = services.people
        stored = (people.come_back(no, who=who) if back else people.leave(no, _date(on), who=who)).result()
    if as_json:
        put_json(person_json(stored.person))


def rename_team(
    ctx: typer.Context,
    old: Annotated[str, typer.Argument(help="Name of the team.")],
    new: Annotated[str, typer.Argument(help="Its new name.")],
    who: Who = "",
) -> None:
    """Give a team another name, in history too."""
    context = context_of(ctx)
    with context.changing(who) as services:
        services.people.rename_group(old, new, who=who).result()
    context.say(QT_TRANSLATE_NOOP("cli", "The team {old} is called {new} now."), old=old, new=new)


def _date(moment: dt.datetime | None) -> dt.date | None:
    return moment.date() if moment else None
