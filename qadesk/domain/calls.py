"""A call and what is known about it: who, when, which queue, and who said so."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from datetime import date
from enum import StrEnum


class Contact(StrEnum):
    """Whether the customer calls about this for the first time."""

    FIRST = "first"
    REPEAT = "repeat"


class Direction(StrEnum):
    """Who called whom, seen from the centre."""

    INBOUND = "inbound"
    OUTBOUND = "outbound"
    INTERNAL = "internal"


@dataclass(frozen=True, slots=True, kw_only=True)
class CallFacts:
    """What is known about a call; ``None`` is unknown and stays unknown, never a guess.

    ``started_at_ms`` is a UTC instant; ``seconds`` the length somebody declared, not the decoded one; ``custom`` holds
    the centre's own fields (``subject`` is shown as the call's title where present).
    """

    unique_id: str | None = None
    started_at_ms: int | None = None
    agent_no: str | None = None
    agent: str | None = None
    group: str | None = None
    queue: str | None = None
    direction: str | None = None
    business_type: str | None = None
    contact: str | None = None
    customer: str | None = None
    rating: str | None = None
    seconds: str | None = None
    custom: Mapping[str, str] = field(default_factory=dict)

    def known(self) -> dict[str, object]:
        """The fields that are known, by name; custom fields under their own names."""
        named = {name: value for name in _NAMED if (value := getattr(self, name)) is not None}
        return named | dict(self.custom)

    def for_conditions(self) -> dict[str, str]:
        """The fields a scorecard's condition can ask for, as words."""
        return {name: str(value) for name, value in self.known().items()}


_NAMED = tuple(each.name for each in fields(CallFacts) if each.name != "custom")


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """A call of the catalogue; ``provenance`` says for each known field where it came from."""

    uid: str
    facts: CallFacts
    provenance: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class CallPlace:
    """Whose call it is: agent, group and local date, as far as they are known."""

    agent_no: str
    group: str | None
    day: date | None


def masked(number: str | None) -> str:
    """A customer's number with its middle hidden: ``13800000001`` -> ``138****0001``; short ones wholly."""
    if not number:
        return ""
    return f"{number[:3]}****{number[-4:]}" if len(number) >= 8 else "*" * len(number)
