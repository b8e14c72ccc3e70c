"""People of a call centre: who inspects, who leads, who is scored."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Role(StrEnum):
    """What a person does; declared at the start of the window or by ``--as``, not protected by passwords yet."""

    INSPECTOR = "inspector"
    LEAD = "lead"
    LEADER = "leader"
    AGENT = "agent"
    TRAINER = "trainer"


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody known by a number; ``group`` is the team (业务组), ``leader`` the number of the team leader."""

    no: str
    name: str
    role: Role
    group: str | None = None
    leader: str | None = None
    hired_on: date | None = None
    left_on: date | None = None
    extension: str | None = None
    uid: str = ""
