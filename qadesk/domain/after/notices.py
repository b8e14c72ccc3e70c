"""Notices (通知) to trainers, leaders, inspectors: changed rules, changed cards, findings; and who has read them."""

from dataclasses import dataclass
from enum import StrEnum

from qadesk.domain.people import Role


class NoticeKind(StrEnum):
    """What a notice is about."""

    RULES = "business rules"
    CARD = "scorecard"
    FINDING = "finding"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """A notice to roles, teams or persons; all of these empty: to everybody."""

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


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeRow:
    """A notice in somebody's list."""

    notice: Notice
    by: str
    read_at_ms: int | None
    readers: int
    addressed: int
