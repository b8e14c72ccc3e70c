"""Lines of the list of all calls, recorded or not."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class CallRow:
    """One call as lists show it; times in ms, ``None`` unknown."""

    id: int
    uid: str
    unique_id: str | None
    started_at_ms: int | None
    agent_no: str | None
    agent: str | None
    group: str | None
    """The team that the call counts for."""
    queue: str | None
    direction: str | None
    customer: str | None
    outcome: str | None
    wait_ms: int | None
    talk_ms: int | None
    hold_ms: int | None
    wrap_ms: int | None
    transferred: bool | None
    recorded: bool


Place = tuple[int, int]
"""Where a page of the list ends: the start of its last call (-1 where it is unknown) and its key."""


def place_of(row: CallRow) -> Place:
    """Where the next page goes on."""
    return (-1 if row.started_at_ms is None else row.started_at_ms, row.id)
