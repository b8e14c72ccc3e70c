"""Who may hand in an appeal, and who may decide."""

from collections.abc import Iterable
from datetime import date

from qadesk.domain.errors import UserError
from qadesk.domain.people import PeopleBook, Person, Role
from qadesk.domain.texts import QT_TRANSLATE_NOOP


def check_filer(book: PeopleBook, no: str, agent_no: str, days: Iterable[date]) -> None:
    """The agent, who leads them on one of these days, or a QA lead. Raises ``UserError`` for anybody else."""
    if no == agent_no or _is_lead(book, no):
        return
    if no not in {leader for day in days for leader in leaders_of(book, agent_no, day)}:
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "{no} does not lead the team of the agent {agent} and cannot appeal here."),
            QT_TRANSLATE_NOOP("errors", "An appeal is handed in by the agent, their team leader, or a QA lead."),
            no=no,
            agent=agent_no or "–",
        )


def leaders_of(book: PeopleBook, agent_no: str, day: date) -> frozenset[str]:
    """Who leads an agent on a day: the leader named for them, and the leaders of their team."""
    mine = [each for each in book.memberships if each.person_no == agent_no and each.days.holds(day)]
    named = {each.leader for each in mine if each.leader}
    groups = {each.group for each in mine}
    leading = {person.no for person in book.people if person.role is Role.LEADER}
    of_team = {
        each.person_no
        for each in book.memberships
        if each.person_no in leading and each.group in groups and each.days.holds(day)
    }
    return frozenset((named | of_team) - {agent_no})


def check_qa(person: Person) -> None:
    """QA decides. Raises ``UserError`` for a team leader, a trainer or an agent."""
    if person.role not in (Role.LEAD, Role.INSPECTOR):
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "{no} is neither a QA lead nor an inspector and cannot decide appeals."),
            QT_TRANSLATE_NOOP("errors", "Let a QA lead decide, or an inspector who did not give the score."),
            no=person.no,
        )


def _is_lead(book: PeopleBook, no: str) -> bool:
    return any(person.no == no and person.role is Role.LEAD for person in book.people)
