"""``people pin``: the PIN with which somebody acknowledges on another's machine."""

from typing import Annotated

import typer

from qadesk.cli.context import context_of
from qadesk.cli.release import first_lines
from qadesk.domain.texts import QT_TRANSLATE_NOOP


def register(people: typer.Typer) -> None:
    """Add the command of this module."""
    people.command("pin")(pin)


def pin(
    ctx: typer.Context,
    no: Annotated[str, typer.Argument(help="Number of the person.")],
    change: Annotated[bool, typer.Option("--change", help="The first line of the input is the old PIN.")] = False,
    who: Annotated[str, typer.Option("--as", help="Who does this: the person, or a QA lead who sets it anew.")] = "",
) -> None:
    """Set the PIN of somebody: its digits are a line of the standard input, never on the command line."""
    lines = first_lines(2 if change else 1)
    context = context_of(ctx)
    with context.changing(who) as services:
        services.acknowledging.set_pin(no, lines[-1], who or no, old=lines[0] if change else "").result()
    context.say(QT_TRANSLATE_NOOP("cli", "The PIN of {no} is set."), no=no)
