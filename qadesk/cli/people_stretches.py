"""``people absence|mentor``: what holds on some days, added, listed and removed; ``people correct`` for teams."""

import datetime as dt
from dataclasses import replace
from typing import Annotated, TypeVar

import typer

from qadesk.cli.context import Json, Who, context_of, put_json, put_table
from qadesk.cli.people_text import DAY
from qadesk.domain.errors import UserError
from qadesk.domain.people import Absence, Days, Membership, Mentorship
from qadesk.domain.people_history import PersonRecord
from qadesk.domain.texts import QT_TRANSLATE_NOOP

No = Annotated[str, typer.Argument(help="Number of the person.")]
Mentor = Annotated[str, typer.Argument(help="Number of the mentor.")]
Apprentice = Annotated[str, typer.Argument(help="Number of the apprentice.")]
First = Annotated[dt.datetime | None, typer.Option("--from", formats=[DAY], help="First day.")]
Last = Annotated[dt.datetime | None, typer.Option("--to", formats=[DAY], help="Last day, included.")]

T = TypeVar("T")

NOT_THERE = QT_TRANSLATE_NOOP("errors", "Nothing like that is known of {no}.")
SEE_HISTORY = QT_TRANSLATE_NOOP("errors", "See: qadesk people history {no}.")


def register(people: typer.Typer) -> None:
    """Add the commands of this module."""
    absence = typer.Typer(help="Days on which somebody is away: no work is assigned then.")
    absence.command("add")(absence_add)
    absence.command("list")(absence_list)
    absence.command("remove")(absence_remove)
    people.add_typer(absence, name="absence")
    mentor = typer.Typer(help="Mentors and apprentices: they do not score each other.")
    mentor.command("add")(mentor_add)
    mentor.command("list")(mentor_list)
    mentor.command("remove")(mentor_remove)
    people.add_typer(mentor, name="mentor")
    people.command("correct")(correct)


def absence_add(
    ctx: typer.Context,
    no: No,
    first: Annotated[dt.datetime, typer.Option("--from", formats=[DAY], help="First day.")],
    last: Last = None,
    why: Annotated[str, typer.Option(help="Reason.")] = "",
    who: Who = "",
) -> None:
    """Somebody is away from a day on; without --to on that day only."""
    days = Days(first.date(), (last or first).date())
    with context_of(ctx).changing(who) as services:
        services.people.amend(no, None, Absence(no, days, why.strip()), who=who).result()


def absence_list(
    ctx: typer.Context,
    no: Annotated[str | None, typer.Argument(help="Number of the person; everybody by default.")] = None,
    as_json: Json = False,
) -> None:
    """Absences, by person and day."""
    with context_of(ctx).services() as services:
        book = services.people.book().result()
    found = [each for each in book.absences if no in (None, each.person_no)]
    if as_json:
        put_json([{"no": a.person_no, "from": a.days.first, "to": a.days.last, "why": a.why} for a in found])
        return
    put_table([(a.person_no, a.days.first, a.days.last, a.why) for a in found], ("no", "from", "to", "why"))


def absence_remove(
    ctx: typer.Context,
    no: No,
    first: Annotated[dt.datetime, typer.Option("--from", formats=[DAY], help="First day of the absence.")],
    who: Who = "",
) -> None:
    """Take an absence out."""
    with context_of(ctx).changing(who) as services:
        record = services.people.record(no).result()
        found = [each for each in record.absences if each.days.first == first.date()]
        services.people.amend(no, _one(found, no), None, who=who).result()


def mentor_add(
    ctx: typer.Context, mentor: Mentor, apprentice: Apprentice, first: First = None, last: Last = None, who: Who = ""
) -> None:
    """Make two people mentor and apprentice, from a day on or since always."""
    pair = Mentorship(mentor, apprentice, Days(_date(first), _date(last)))
    with context_of(ctx).changing(who) as services:
        services.people.amend(apprentice, None, pair, who=who).result()


def mentor_list(ctx: typer.Context, as_json: Json = False) -> None:
    """All pairs."""
    with context_of(ctx).services() as services:
        pairs = services.people.book().result().mentorships
    if as_json:
        put_json(
            [
                {"mentor": p.mentor_no, "apprentice": p.apprentice_no, "from": p.days.first, "to": p.days.last}
                for p in pairs
            ]
        )
        return
    rows = [(p.mentor_no, p.apprentice_no, p.days.first, p.days.last) for p in pairs]
    put_table(rows, ("mentor", "apprentice", "from", "to"))


def mentor_remove(
    ctx: typer.Context,
    mentor: Mentor,
    apprentice: Apprentice,
    last: Annotated[
        dt.datetime | None,
        typer.Option("--to", formats=[DAY], help="Their last day as a pair; none: it never was one."),
    ] = None,
    who: Who = "",
) -> None:
    """End a pair on a day, or take it out as if it had never been."""
    with context_of(ctx).changing(who) as services:
        record = services.people.record(apprentice).result()
        pair = _one([each for each in record.mentors if each.mentor_no == mentor][-1:], apprentice)
        ended = replace(pair, days=Days(pair.days.first, last.date())) if last else None
        services.people.amend(apprentice, pair, ended, who=who).result()


def correct(
    ctx: typer.Context,
    no: No,
    at: Annotated[dt.datetime, typer.Option(formats=[DAY], help="A day of the stretch in a team that is wrong.")],
    group: Annotated[str | None, typer.Option(help="The right team.")] = None,
    leader: Annotated[str | None, typer.Option(help="The right leader's number.")] = None,
    first: First = None,
    last: Last = None,
    remove: Annotated[bool, typer.Option("--remove", help="It never was so.")] = False,
    who: Who = "",
) -> None:
    """Correct or remove a stretch in a team; calls of those days count for the right team then."""
    with context_of(ctx).changing(who) as services:
        wrong = _team_on(services.people.record(no).result(), at.date())
        days = Days(_date(first) or wrong.days.first, _date(last) or wrong.days.last)
        right = Membership(no, group or wrong.group, days, leader or (None if group else wrong.leader))
        services.people.amend(no, wrong, None if remove else right, who=who).result()


def _team_on(record: PersonRecord, day: dt.date) -> Membership:
    return _one([each for each in record.memberships if each.days.holds(day)], record.person.no)


def _one(found: list[T], no: str) -> T:
    if not found:
        raise UserError(NOT_THERE, SEE_HISTORY, no=no)
    return found[0]


def _date(moment: dt.datetime | None) -> dt.date | None:
    return moment.date() if moment else None
