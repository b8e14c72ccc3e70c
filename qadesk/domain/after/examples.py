"""The library of examples: clips of calls that show how an item is done well, or badly; as values."""

from dataclasses import dataclass
from typing import Literal

Kind = Literal["good", "bad"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A clip marked as an example of an item. Whose it is, is told to nobody who only hears it."""

    uid: str
    call_uid: str
    start_ms: int
    end_ms: int
    kind: Kind
    title: str
    card_key: str
    item_key: str
    note: str = ""
    tags: tuple[str, ...] = ()
    added_by: str = ""
    added_at_ms: int = 0
    agent_no: str | None = None
    consent_at_ms: int | None = None
    """When the agent agreed that others may hear it; without it only QA and the agent do."""
    consent_note: str = ""
    withdrawn_at_ms: int | None = None
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExampleFilter:
    """Which examples; what is ``None`` or empty leaves that side open."""

    card_key: str | None = None
    item_key: str | None = None
    kind: Kind | None = None
    tag: str | None = None
    text: str = ""
    for_others: bool = False
    """Only those that may be heard by other agents."""
