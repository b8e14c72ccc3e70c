"""Call detail records of Asterisk: what one row says, and which call several rows make up."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from qadesk.domain.call_logs import CallFigures, LoggedCall, Outcome
from qadesk.domain.calls import CallFacts, Direction
from qadesk.importers.base import is_extension, outside
from qadesk.importers.calls.base import device_number, dialled, distinct, warned
from qadesk.importers.calls.gather import Row

DEVICE, LOCAL, TRUNK = "device", "local", "trunk"
DISPOSITIONS = {
    "ANSWERED": Outcome.ANSWERED,
    "NO ANSWER": Outcome.NO_ANSWER,
    "NOANSWER": Outcome.NO_ANSWER,
    "BUSY": Outcome.BUSY,
    "FAILED": Outcome.FAILED,
    "CONGESTION": Outcome.FAILED,
}


class CdrRow(NamedTuple):
    """One row, as far as calls are made of it; there may be millions, so nothing stands in it twice."""

    key: str
    """What rows of one call have in common: the linked identifier, else its own."""
    number: int
    unique_id: str | None
    """Its own identifier; ``None`` where that is the key, '' where it has none and the key is made up."""
    start_ms: int
    answered_ms: int
    """When talking began, by the lengths (the answer's own time is in few logs); the end, where nobody answered."""
    end_ms: int
    disposition: str
    source: str
    destination: str
    caller_device: str
    """The extension whose channel made the call; '' where it came over a trunk, or the row does not say."""
    by_trunk: bool
    taken_by: str
    """The extension that it rang at."""
    rung: str
    """How: ``DEVICE``, ``LOCAL`` (by way of a row of its own), ``TRUNK``, or '' where the row does not say."""
    queue: str
    """The queue, where the application is one."""
    recording: str
    odd: tuple[tuple[str, str], ...]
    """Cells that could not be believed: column and packed reason."""


def cdr_row(
    number: int,
    start_ms: int,
    duration: int,
    billed: int,
    field: Mapping[str, str],
    recording: str,
    odd: tuple[tuple[str, str], ...] = (),
) -> Row:
    """A ``CdrRow`` as a plain tuple, out of the fields by their names in Asterisk. Lengths are in seconds."""
    unique_id, linked_id = field.get("uniqueid", ""), field.get("linkedid", "")
    channel, other, source, destination = field["channel"], field["dstchannel"], field["src"], field["dst"]
    disposition, application = field["disposition"], field["lastapp"]
    key = linked_id or unique_id
    own = None if key and unique_id in (key, "") else unique_id
    end_ms = start_ms + duration * 1000
    talked = min(billed, duration) if disposition == "ANSWERED" else 0
    taken_by, rung = _rung(other)
    if not other and application == "Dial" and is_extension(destination):
        taken_by = destination
    caller_device = device_number(channel) or ""
    if channel.startswith("Local/") and caller_device != source:  # the half of a call that rings at an agent
        caller_device = ""
    return (
        key or f"{channel} {start_ms}",
        number,
        own,
        start_ms,
        end_ms - talked * 1000,
        end_ms,
        disposition,
        source if dialled(source) else field.get("cnum") or source,
        destination,
        caller_device,
        bool(channel) and not caller_device,
        taken_by,
        rung,
        queue_of(application, field["lastdata"]),
        recording,
        odd,
    )


def _rung(channel: str) -> tuple[str, str]:
    """The extension that a channel rings at, and how."""
    if not channel:
        return "", ""
    number = device_number(channel)
    if number is None:
        return "", TRUNK
    return number, LOCAL if channel.startswith("Local/") else DEVICE


def queue_of(application: str, data: str) -> str:
    """The queue's name out of ``6001,t,,,300`` (or ``6001|t|…`` of old versions)."""
    return data.replace("|", ",").partition(",")[0] if application == "Queue" else ""


def recorded_in(text: str) -> str:
    """The name of a recording, without folders, out of a field that may bear one (``audio:/var/…/name.wav``)."""
    if not text.startswith("audio:"):
        return ""
    return re.split(r"[/\\]", text[6:])[-1]


def call_of(name: str, rows: list[Row]) -> LoggedCall:
    """The call of these rows (each a ``CdrRow``) of the log ``name``, which all bear one identifier."""
    legs = [CdrRow._make(row) for row in distinct(rows)]
    if len(legs) > 1:
        legs.sort(key=lambda leg: (leg.start_ms, leg.number))
    first = _first(legs)
    direction = _direction(first)
    unique_id = None if first.unique_id == "" else first.key
    if direction == Direction.INBOUND:
        facts, figures = _inbound(first, legs, unique_id)
    else:
        facts, figures = _from_inside(first, legs, unique_id, direction)
    return LoggedCall(
        facts=facts,
        figures=figures,
        rows=(first.number,) if len(rows) == 1 else tuple([row[1] for row in rows]),
        also_known_as=_each([leg.unique_id for leg in legs if leg.unique_id]),
        recording_names=_each([leg.recording for leg in legs if leg.recording]),
        warnings=tuple([warned(name, leg.number, column, reason) for leg in legs for column, reason in leg.odd]),
    )


def _each(texts: list[str]) -> tuple[str, ...]:
    """Each text once."""
    return tuple(texts) if len(texts) < 2 else tuple(dict.fromkeys(texts))


def _first(legs: list[CdrRow]) -> CdrRow:
    """The leg with which the call began: the one whose identifier the others are linked to, else the earliest."""
    if len(legs) == 1:
        return legs[0]
    return next((leg for leg in legs if leg.unique_id is None), legs[0])


def _direction(leg: CdrRow) -> Direction | None:
    """Who called whom. Channels tell it surer than numbers: companies call from numbers as short as extensions."""
    if leg.by_trunk:
        return Direction.INBOUND
    if not leg.caller_device and not is_extension(leg.source):
        return Direction.INBOUND if dialled(leg.source) and is_extension(leg.destination) else None
    to_trunk = leg.rung == TRUNK and dialled(leg.destination)
    return Direction.OUTBOUND if to_trunk or outside(leg.destination) else Direction.INTERNAL


def _inbound(first: CdrRow, legs: list[CdrRow], unique_id: str | None) -> tuple[CallFacts, CallFigures]:
    """A call from outside: the agent is whoever answered first."""
    answered = _answered(legs)
    talk_ms = _together(answered)
    queued = next((leg for leg in legs if leg.queue), None)
    until = answered[0].answered_ms if answered else max([leg.end_ms for leg in legs])
    facts = CallFacts(
        unique_id=unique_id,
        started_at_ms=legs[0].start_ms,
        agent_no=answered[0].taken_by if answered else None,
        queue=queued.queue if queued else None,
        direction=Direction.INBOUND,
        customer=dialled(first.source),
        seconds=str(talk_ms // 1000) if answered else None,
    )
    figures = CallFigures(
        outcome=Outcome.ANSWERED if answered else _unanswered(legs),
        wait_ms=max(0, until - (queued or legs[0]).start_ms),
        talk_ms=talk_ms,
        transferred=len({leg.taken_by for leg in answered}) > 1 if answered else None,
        agents_rung=len({leg.taken_by for leg in legs if leg.taken_by}),
    )
    return facts, figures


def _from_inside(
    first: CdrRow, legs: list[CdrRow], unique_id: str | None, direction: Direction | None
) -> tuple[CallFacts, CallFigures]:
    """A call that somebody of the centre made, to outside or within it; or one of which neither can be told."""
    answered = [leg for leg in legs if leg.answered_ms < leg.end_ms]
    talk_ms = _together(answered)
    agent = first.caller_device or (first.source if is_extension(first.source) else None)
    outbound = direction == Direction.OUTBOUND
    facts = CallFacts(
        unique_id=unique_id,
        started_at_ms=legs[0].start_ms,
        agent_no=agent,
        queue=next((leg.queue for leg in legs if leg.queue), None),
        direction=direction,
        customer=dialled(first.destination) if outbound else None,
        seconds=str(talk_ms // 1000) if answered else None,
    )
    figures = CallFigures(
        outcome=Outcome.ANSWERED if answered else DISPOSITIONS.get(legs[-1].disposition),
        talk_ms=talk_ms,
        transferred=any(leg.taken_by not in ("", agent) for leg in answered) if answered and outbound else None,
    )
    return facts, figures


def _answered(legs: list[CdrRow]) -> list[CdrRow]:
    """The legs on which an agent spoke, by time of answer.

    A queue's own row is billed from the moment the queue picks up; where an agent's device has a row of its own, that
    tells how long he spoke.
    """
    found = [leg for leg in legs if leg.taken_by and leg.answered_ms < leg.end_ms]
    if len(found) < 2:
        return found
    devices = [leg for leg in found if leg.rung != LOCAL]
    return sorted(devices or found, key=lambda leg: (leg.answered_ms, leg.number))


def _together(legs: list[CdrRow]) -> int:
    """How long any of the legs was spoken on, in ms; rows of one conversation overlap."""
    if len(legs) == 1:
        return legs[0].end_ms - legs[0].answered_ms
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
