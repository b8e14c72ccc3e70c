"""``people add|list``: who inspects, leads and is scored."""

import datetime as dt
from typing import Annotated

import typer

from qadesk.cli.context import Json, Who, context_of, put_json, put_table
from qadesk.domain.people import Person, Role


def register(cli: typer.Typer) -> None:
    """Add the commands of this module."""
    group = typer.Typer(help="People of the workspace.")
    group.command("add")(add)
    group.command("list")(list_)
    cli.add_typer(group, name="people")


def add(
    ctx: typer.Context,
    no: Annotated[str, typer.Argument(help="Number of the person.")],
    name: Annotated[str, typer.Argument(help="Name.")],
    role: Annotated[Role, typer.Option(help="What the person does.")] = Role.AGENT,
    group: Annotated[str | None, typer.Option(help="Business group (team).")] = None,
    leader: Annotated[str | None, typer.Option(help="Number of the team leader.")] = None,
    extension: Annotated[str | None, typer.Option(help="Telephone extension.")] = None,
    hired_on: Annotated[dt.datetime | None, typer.Option(formats=["%Y-%m-%d"])] = None,
    left_on: Annotated[dt.datetime | None, typer.Option(formats=["%Y-%m-%d"])] = None,
    who: Who = "",
    as_json: Json = False,
) -> None:
    """Add a person, or change the one of that number."""
    person = Person(
        no=no,
        name=name,
        role=role,
        group=group,
        leader=leader,
        extension=extension,
        hired_on=hired_on.date() if hired_on else None,
        left_on=left_on.date() if left_on else None,
    )
    with context_of(ctx).changing(who) as services:
        stored = services.executor.write(lambda stores: stores.people.add(person)).result()
    if as_json:
        put_json(person_json(stored))


def list_(ctx: typer.Context, role: Annotated[Role | None, typer.Option()] = None, as_json: Json = False) -> None:
    """Everybody, or those of a role."""
    with context_of(ctx).services() as services:
        people = services.catalogue.people(role).result()
    if as_json:
        put_json([person_json(person) for person in people])
        return
    put_table([(p.no, p.name, p.role.value, p.group) for p in people], ("no", "name", "role", "group"))


def person_json(person: Person) -> dict[str, object]:
    """A person in the shape of the command line."""
    return {
        "uid": person.uid,
        "no": person.no,
        "name": person.name,
        "role": person.role.value,
        "group": person.group,
        "leader": person.leader,
        "extension": person.extension,
        "hired_on": person.hired_on.isoformat() if person.hired_on else None,
        "left_on": person.left_on.isoformat() if person.left_on else None,
    }
