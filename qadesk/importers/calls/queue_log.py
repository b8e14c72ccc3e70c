"""The ``queue_log`` of Asterisk: one line an event, whose figures have other units and places from event to event."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from qadesk.domain.call_logs import CallFigures, LoggedCall, LogOptions, Outcome
from qadesk.domain.calls import CallFacts, Direction
from qadesk.domain.recordings import ImportIssue
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.importers.base import is_extension
from qadesk.importers.calls.base import Again, Head, LogReader, Parsed, device_number, dialled, distinct, refused
from qadesk.importers.calls.gather import Row
from qadesk.importers.calls.lines import Record

_LINE = re.compile(r"[0-9]{9,10}(?:\.[0-9]{1,6})?\|[^|]*\|[^|]*\|[^|]*\|[A-Z]+(?:\||\s*$)")
_TIME = re.compile(r"([0-9]{10})(?:\.([0-9]{1,6}))?")
_EARLIEST = "1000000000"
_LATEST = "4102444800"
"""The year 2100; calls before September 2001 have nine digits."""
_FIELDS = ("time", "callid", "queuename", "agent", "event", "data1", "data2", "data3", "data4", "data5")

_DATA: Mapping[str, int] = {
    "DID": 1,
    "ENTERQUEUE": 2,
    "RINGNOANSWER": 1,
    "RINGCANCELED": 1,
    "CONNECT": 1,
    "COMPLETEAGENT": 2,
    "COMPLETECALLER": 2,
    "ABANDON": 3,
    "EXITEMPTY": 3,
    "EXITWITHTIMEOUT": 3,
    "EXITWITHKEY": 4,
    "TRANSFER": 4,
    "BLINDTRANSFER": 4,
    "ATTENDEDTRANSFER": 4,
}
"""The events of a call, and how many fields of data each has at least. All others are about agents and the program."""
_WAITED = {"CONNECT": 0, "ABANDON": 2, "EXITEMPTY": 2, "EXITWITHTIMEOUT": 2, "EXITWITHKEY": 3,
           "COMPLETEAGENT": 0, "COMPLETECALLER": 0, "TRANSFER": 2, "BLINDTRANSFER": 2}  # fmt: skip
"""Which field is the time in the queue, in seconds."""
_TALKED = {"COMPLETEAGENT": 1, "COMPLETECALLER": 1, "TRANSFER": 3, "BLINDTRANSFER": 3}
"""Which field is the time of talking, in seconds."""
_TRANSFERS = ("TRANSFER", "BLINDTRANSFER", "ATTENDEDTRANSFER")
_RUNG = ("RINGNOANSWER", "RINGCANCELED", "CONNECT")
_OUTCOMES = {
    "ABANDON": Outcome.ABANDONED,
    "EXITEMPTY": Outcome.NO_ANSWER,
    "EXITWITHTIMEOUT": Outcome.NO_ANSWER,
    "EXITWITHKEY": Outcome.NO_ANSWER,
}
_NOBODY = ("", "NONE")

NO_EVENT = QT_TRANSLATE_NOOP("errors", "The line is no event of a queue_log.")
CUT_OFF = QT_TRANSLATE_NOOP("errors", "The event {event} has fewer fields than it needs; the line is cut off.")
NO_SECONDS = QT_TRANSLATE_NOOP("errors", "The event {event} has no number where its seconds should be.")


class Event(NamedTuple):
    """One event of a call; times in ms."""

    call_id: str
    number: int
    at_ms: int
    queue: str
    agent: str
    name: str
    waited_ms: int | None
    talked_ms: int | None
    detail: str
    """The caller's number of ENTERQUEUE; the channel of the agent of CONNECT."""


class QueueLog:
    """``/var/log/asterisk/queue_log``."""

    name = "queue_log"

    def sniff(self, head: Head) -> float:
        """By its first lines."""
        return 0.97 * sum(bool(_LINE.match(line)) for line in head.lines) / len(head.lines) if head.lines else 0

    def columns(self, head: Head) -> tuple[str, ...]:
        """The names of the fields, as the documentation of Asterisk has them."""
        return _FIELDS

    def mapping(self, head: Head, options: LogOptions) -> Mapping[str, str]:
        """Nothing is left open."""
        return {}

    def reader(self, head: Head, options: LogOptions, again: Again | None) -> LogReader:
        """What reads this log; its times need no zone."""
        return _Reader(head.name)


class _Reader:
    day_first: bool | None = None
    widths = range(5, 12)
    splitter = "|"
    warnings: tuple[ImportIssue, ...] = ()

    def __init__(self, name: str) -> None:
        self._name = name

    def parse(self, record: Record) -> Parsed | None:
        """The event of a line; nothing where it is about no call."""
        number, cells, wrong = record
        if wrong:
            return refused(self._name, number, wrong)
        if len(cells) == 1 and not cells[0].strip():
            return None
        at = _TIME.fullmatch(cells[0]) if len(cells) > 4 else None
        if at is None or at[1] > _LATEST or at[1] < _EARLIEST or not cells[4].isupper():
            return refused(self._name, number, NO_EVENT)
        name, call_id = cells[4].strip(), cells[1]
        if name not in _DATA or call_id in _NOBODY:
            return None
        data = cells[5:]
        if len(data) < _DATA[name] or (name == "ENTERQUEUE" and not any(data)):
            return refused(self._name, number, CUT_OFF, event=name)
        waited, talked = _figures(name, data)
        if -1 in (waited, talked):
            return refused(self._name, number, NO_SECONDS, event=name)
        at_ms = int(at[1]) * 1000 + int((at[2] or "").ljust(3, "0")[:3])
        detail = data[1] if name in ("ENTERQUEUE", "CONNECT") and len(data) > 1 else ""
        return call_id, number, at_ms, cells[2], cells[3], name, waited, talked, detail

    def apart(self, rows: list[Row]) -> list[list[Row]]:
        """All of one call: such identifiers hold the second in which they were made."""
        return [rows]

    def call(self, rows: list[Row]) -> LoggedCall:
        """The call of these events."""
        events = [Event._make(row) for row in distinct(rows)]
        events.sort(key=lambda event: (event.at_ms, event.number))
        return _call(events, tuple([row[1] for row in rows]))


def _figures(name: str, data: list[str]) -> tuple[int | None, int | None]:
    """How long the caller waited and talked, in ms; -1 where there is something else than seconds."""
    if name == "ATTENDEDTRANSFER":
        return _attended(data)
    waited, talked = _WAITED.get(name), _TALKED.get(name)
    return (
        None if waited is None else _ms(data[waited]),
        None if talked is None else _ms(data[talked]),
    )


def _attended(data: list[str]) -> tuple[int | None, int | None]:
    """``BRIDGE|id|hold|talk|…``, ``APP|name|hold|talk|…``, ``LINK|channel|channel|hold|talk|…``."""
    at = 3 if data[0] == "LINK" else 2
    return (-1, -1) if len(data) < at + 2 else (_ms(data[at]), _ms(data[at + 1]))


def _ms(seconds: str) -> int:
    text = seconds.strip()
    return int(text) * 1000 if text.isdecimal() and len(text) < 8 else -1


def _call(events: list[Event], rows: tuple[int, ...]) -> LoggedCall:
    answers = [event for event in events if event.name == "CONNECT"]
    finished = [event for event in events if event.talked_ms is not None]
    served = answers or finished
    entered = next((event for event in events if event.name == "ENTERQUEUE"), None)
    talk_ms = sum(event.talked_ms or 0 for event in finished) if finished else None
    agents = [event.agent for event in served if event.agent not in _NOBODY]
    number, agent = _agent(agents[0]) if agents else (None, None)
    facts = CallFacts(
        unique_id=events[0].call_id,
        started_at_ms=_started(events, entered),
        agent_no=number,
        agent=agent,
        queue=_queue(served or events),
        direction=Direction.INBOUND,
        customer=dialled(entered.detail) if entered else None,
        seconds=str(talk_ms // 1000) if talk_ms is not None else None,
    )
    ended = next((event for event in reversed(events) if event.name in _OUTCOMES), None)
    figures = CallFigures(
        outcome=Outcome.ANSWERED if served else _OUTCOMES[ended.name] if ended else None,
        wait_ms=next((event.waited_ms for event in events if event.waited_ms is not None), None),
        talk_ms=talk_ms if served else 0 if ended else None,
        transferred=_transferred(events, agents) if served else None,
        agents_rung=len({event.agent for event in events if event.name in _RUNG and event.agent not in _NOBODY}),
    )
    channels = tuple(dict.fromkeys([event.detail for event in answers if event.detail not in ("", events[0].call_id)]))
    return LoggedCall(facts=facts, figures=figures, rows=rows, also_known_as=channels)


def _started(events: list[Event], entered: Event | None) -> int:
    """When the call entered the queue; of a log that begins later, the first event less the wait it tells."""
    first = events[0]
    return first.at_ms if entered else first.at_ms - (first.waited_ms or 0) - (first.talked_ms or 0)


def _queue(events: list[Event]) -> str | None:
    return next((event.queue for event in events if event.queue not in _NOBODY), None)


def _transferred(events: list[Event], agents: list[str]) -> bool | None:
    """Whether another took the call over; ``None`` while it goes on."""
    if len(set(agents)) > 1 or any(event.name in _TRANSFERS for event in events):
        return True
    return False if any(event.talked_ms is not None for event in events) else None


def _agent(text: str) -> tuple[str | None, str | None]:
    """The number of an agent, or the name where that is all."""
    number = device_number(text) or (text if is_extension(text) else None)
    return (number, None) if number else (None, text)
