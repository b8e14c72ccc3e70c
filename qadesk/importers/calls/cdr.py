"""Call detail records of Asterisk: what one row says, and which call several rows make up."""

import re
from typing import NamedTuple

from qadesk.domain.call_logs import CallFigures, LoggedCall, Outcome
from qadesk.domain.calls import CallFacts, Direction
from qadesk.importers.base import is_extension, outside
from qadesk.importers.calls.base import device_number, dialled, distinct
from qadesk.importers.calls.gather import Row

DISPOSITIONS = {
    "ANSWERED": Outcome.ANSWERED,
    "NO ANSWER": Outcome.NO_ANSWER,
    "NOANSWER": Outcome.NO_ANSWER,
    "BUSY": Outcome.BUSY,
    "FAILED": Outcome.FAILED,
    "CONGESTION": Outcome.FAILED,
}


class CdrRow(NamedTuple):
    """One row, as far as calls are made of it."""

    number: int
    unique_id: str
    linked_id: str
    start_ms: int
    duration: int
    """Seconds from the start to the end."""
    talked: int
    """Billable seconds of an answered row, 0 of any other."""
    disposition: str
    source: str
    destination: str
    channel: str
    other_channel: str
    application: str
    queue: str
    """The queue, where the application is one."""
    caller: str
    """The caller's number as it was sent, where the row says it beside the source."""
    recording: str

    @property
    def end_ms(self) -> int:
        """The end of the row as an instant."""
        return self.start_ms + self.duration * 1000

    @property
    def answered_ms(self) -> int:
        """When it was answered, by its lengths: the answer's own time is in few logs."""
        return self.start_ms + (self.duration - self.talked) * 1000


def queue_of(application: str, data: str) -> str:
    """The queue's name out of ``6001,t,,,300`` (or ``6001|t|…`` of old versions)."""
    return re.split(r"[,|]", data, maxsplit=1)[0] if application == "Queue" else ""


def recorded_in(text: str) -> str:
    """The name of a recording, without folders, out of a field that may bear one (``audio:/var/…/name.wav``)."""
    if not text.startswith("audio:"):
        return ""
    return re.split(r"[/\\]", text[6:])[-1]


def call_of(rows: list[Row]) -> LoggedCall:
    """The call of these rows (``CdrRow`` as plain tuples), which all bear one identifier."""
    legs = [CdrRow._make(row) for row in distinct(rows)]
    legs.sort(key=lambda leg: (leg.start_ms, leg.number))
    first = _first(legs)
    direction = _direction(first)
    build = _inbound if direction == Direction.INBOUND else _from_inside
    facts, figures = build(first, legs, direction)
    unique_id = facts.unique_id
    others = tuple(dict.fromkeys(leg.unique_id for leg in legs if leg.unique_id and leg.unique_id != unique_id))
    recordings = tuple(dict.fromkeys(leg.recording for leg in legs if leg.recording))
    numbers = tuple(row[0] for row in rows)
    return LoggedCall(facts=facts, figures=figures, rows=numbers, also_known_as=others, recording_names=recordings)


def _first(legs: list[CdrRow]) -> CdrRow:
    """The leg with which the call began: the one whose identifier the others are linked to, else the earliest."""
    if len(legs) == 1:
        return legs[0]
    return next((leg for leg in legs if leg.unique_id == leg.linked_id), legs[0])


def _direction(leg: CdrRow) -> Direction | None:
    """Who called whom. Channels tell it surer than numbers: companies call from numbers as short as extensions."""
    if device_number(leg.channel) is None:
        if leg.channel:
            return Direction.INBOUND
        if not is_extension(leg.source):
            return Direction.INBOUND if dialled(leg.source) and is_extension(leg.destination) else None
    if outside(leg.destination):
        return Direction.OUTBOUND
    if dialled(leg.destination) and leg.other_channel and device_number(leg.other_channel) is None:
        return Direction.OUTBOUND
    return Direction.INTERNAL


def _facts(
    first: CdrRow,
    legs: list[CdrRow],
    direction: Direction | None,
    *,
    agent_no: str | None,
    customer: str | None,
    seconds: str | None,
) -> CallFacts:
    return CallFacts(
        unique_id=first.linked_id or first.unique_id or None,
        started_at_ms=legs[0].start_ms,
        queue=next((leg.queue for leg in legs if leg.queue), None),
        direction=direction,
        agent_no=agent_no,
        customer=customer,
        seconds=seconds,
    )


def _inbound(first: CdrRow, legs: list[CdrRow], direction: Direction | None) -> tuple[CallFacts, CallFigures]:
    """A call from outside: the agent is whoever answered first."""
    answered = _answered(legs)
    talk = _together(answered)
    agents = [agent for leg in answered if (agent := _taken_by(leg))]
    waiting = next((leg.start_ms for leg in legs if leg.queue), legs[0].start_ms)
    until = answered[0].answered_ms if answered else max(leg.end_ms for leg in legs)
    facts = _facts(
        first,
        legs,
        direction,
        agent_no=agents[0] if agents else None,
        customer=dialled(first.source) or dialled(first.caller),
        seconds=str(talk // 1000) if answered else None,
    )
    figures = CallFigures(
        outcome=Outcome.ANSWERED if answered else _unanswered(legs),
        wait_ms=max(0, until - waiting),
        talk_ms=talk if answered else 0,
        transferred=len(set(agents)) > 1 if answered else None,
        agents_rung=len({agent for leg in legs if (agent := _taken_by(leg))}),
    )
    return facts, figures


def _from_inside(first: CdrRow, legs: list[CdrRow], direction: Direction | None) -> tuple[CallFacts, CallFigures]:
    """A call that somebody of the centre made, to outside or within it; or one of which neither can be told."""
    answered = [leg for leg in legs if leg.talked]
    talk = _together(answered)
    agent = device_number(first.channel) or (first.source if is_extension(first.source) else None)
    others = {other for leg in answered if (other := device_number(leg.other_channel)) and other != agent}
    facts = _facts(
        first,
        legs,
        direction,
        agent_no=agent,
        customer=dialled(first.destination) if direction == Direction.OUTBOUND else None,
        seconds=str(talk // 1000) if answered else None,
    )
    figures = CallFigures(
        outcome=Outcome.ANSWERED if answered else DISPOSITIONS.get(legs[-1].disposition),
        talk_ms=talk if answered else 0,
        transferred=bool(others) if answered and direction == Direction.OUTBOUND else None,
    )
    return facts, figures


def _taken_by(leg: CdrRow) -> str | None:
    """The extension that a leg from outside rang at."""
    if leg.other_channel:
        return device_number(leg.other_channel)
    return leg.destination if leg.application == "Dial" and is_extension(leg.destination) else None


def _answered(legs: list[CdrRow]) -> list[CdrRow]:
    """The legs on which an agent spoke, by time of answer.

    A queue's own row is billed from the moment the queue picks up; where an agent's device has a row of its own, that
    tells how long he spoke.
    """
    found = [leg for leg in legs if leg.talked and _taken_by(leg)]
    devices = [leg for leg in found if not leg.other_channel.startswith("Local/")]
    return sorted(devices or found, key=lambda leg: (leg.answered_ms, leg.number))


def _together(legs: list[CdrRow]) -> int:
    """How long any of the legs was spoken on, in ms; rows of one conversation overlap."""
    total, until = 0, 0
    for begin, end in sorted((leg.answered_ms, leg.end_ms) for leg in legs):
        total += max(0, end - max(begin, until))
        until = max(until, end)
    return total


def _unanswered(legs: list[CdrRow]) -> Outcome | None:
    """How a call from outside ended that no agent took.

    Whoever gets out of a queue goes on to something else; where the queue is the last, the caller hung up in it. A call
    that heard nothing but announcements was neither lost nor taken.
    """
    last = legs[-1]
    if last.queue:
        return Outcome.ABANDONED
    if any(leg.queue for leg in legs):
        return Outcome.NO_ANSWER
    outcome = DISPOSITIONS.get(last.disposition)
    return None if outcome == Outcome.ANSWERED else outcome
