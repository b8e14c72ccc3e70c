"""Notices (通知) to trainers, leaders, inspectors: changed rules, changed cards, findings; and who has read them."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from qadesk.domain.errors import UserError
from qadesk.domain.people import Days, Person, Role
from qadesk.domain.said import said
from qadesk.domain.texts import QT_TRANSLATE_NOOP


class NoticeKind(StrEnum):
    """What a notice is about."""

    RULES = "business rules"
    CARD = "scorecard"
    FINDING = "finding"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeDraft:
    """A notice that nobody has published yet, written by somebody or proposed by the program."""

    kind: NoticeKind
    title: str
    text: str
    roles: tuple[Role, ...] = ()
    groups: tuple[str, ...] = ()
    persons: tuple[str, ...] = ()
    target: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """A notice to roles, teams or persons; all of these empty: to everybody.

    Roles and teams together mean those who are both (the leaders of these teams); persons come on top of that.
    """

    uid: str
    kind: NoticeKind
    title: str
    text: str
    by_no: str
    at_ms: int
    roles: tuple[Role, ...] = ()
    groups: tuple[str, ...] = ()
    persons: tuple[str, ...] = ()
    target: str = ""
    """What it is about: uid of an evaluation or call, key of a card."""
    withdrawn_at_ms: int | None = None

    @property
    def audience(self) -> "Audience":
        """To whom it goes."""
        return Audience(self.roles, self.groups, self.persons)


@dataclass(frozen=True, slots=True)
class Audience:
    """Roles, teams and numbers of persons that a notice goes to."""

    roles: tuple[Role, ...] = ()
    groups: tuple[str, ...] = ()
    persons: tuple[str, ...] = ()

    def holds(self, person: Person) -> bool:
        """Whether that person (with the present role and team) is meant."""
        if person.no in self.persons:
            return True
        if not self.roles and not self.groups:
            return not self.persons
        return (not self.roles or person.role in self.roles) and (not self.groups or person.group in self.groups)

    def among(self, people: Iterable[Person], day: date) -> list[Person]:
        """Those who are meant and work there on that day."""
        return [each for each in people if self.holds(each) and Days(None, each.left_on).holds(day)]


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeRow:
    """A notice in somebody's list."""

    notice: Notice
    by: str
    read_at_ms: int | None
    readers: int
    """Of those addressed, how many have read it."""
    addressed: int


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeReader:
    """Somebody a notice is addressed to, or who has read it; ``None``: not yet."""

    no: str
    name: str
    role: Role
    group: str | None
    read_at_ms: int | None


def checked(draft: NoticeDraft) -> NoticeDraft:
    """With texts tidied, everything named once. Raises ``UserError`` without a title or a text."""
    tidy = replace(
        draft,
        title=" ".join(draft.title.split()),
        text=said(draft.text),
        roles=tuple(dict.fromkeys(draft.roles)),
        groups=tuple(dict.fromkeys(said(each) for each in draft.groups if said(each))),
        persons=tuple(dict.fromkeys(said(each) for each in draft.persons if said(each))),
    )
    if not tidy.title or not tidy.text:
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "A notice needs a title and a text."),
            QT_TRANSLATE_NOOP("errors", "Say in a few words what has changed, and what people are to do."),
        )
    return tidy


def withdrawn(notice: Notice, at_ms: int, why: str) -> Notice:
    """Nobody is shown it any more; who had read it stays known. Raises ``UserError``: once, and with a reason."""
    if notice.withdrawn_at_ms is not None:
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "The notice “{title}” has been withdrawn already."),
            QT_TRANSLATE_NOOP("errors", "Publish a new one if it is to be read again."),
            title=notice.title,
        )
    if not said(why):
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "Withdrawing a notice needs a reason."),
            QT_TRANSLATE_NOOP("errors", "Write in one sentence why it does not hold any more."),
        )
    return replace(notice, withdrawn_at_ms=at_ms)
