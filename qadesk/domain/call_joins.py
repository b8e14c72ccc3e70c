"""Which call a log or a recording tells of: by identifier, by the recording's name, by number and time."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

TOLERANCE_MS = 2000
"""So far apart may two clocks tell the time of one call."""
LONGEST_WAIT_MS = 1_200_000
"""A recording that begins with the agent's answer is looked for in calls that began so long before."""
FARTHEST_MS = 12 * 3_600_000
"""Two that bear one identifier and begin farther apart are two calls: the system that counted them began anew.

Nearer ones may be one call read in two time zones.
"""
_SHORTEST_NATIONAL = 7
"""Shorter numbers are extensions and service numbers: their leading zeros and eights are their own."""

_WORD = re.compile(r"[0-9]*[A-Za-z][0-9A-Za-z]*")
_DIGIT, _DIGITS = re.compile(r"[0-9]"), re.compile(r"9+")


@dataclass(frozen=True, slots=True)
class Seen:
    """What two sources are likely to agree on about a call."""

    started_at_ms: int | None
    customer: str | None
    agent_no: str | None
    unique_id: str | None = None
    wait_ms: int | None = None


@dataclass(frozen=True, slots=True)
class Candidate:
    """A call that is there, by its key."""

    id: int
    seen: Seen
    sources: str = ""
    """Its provenance as stored."""
    intake: int | None = None
    """Key of the import that it came with."""


def digits(number: str | None) -> str:
    """A telephone number without what is written differently from source to source; '' for none.

    Signs, spaces, a trunk or international zero and the country code of mainland China go: ``+86 138-0000-0001``,
    ``013800000001`` and ``13800000001`` are one. Extensions stay as they are.
    """
    if not number:
        return ""
    plain = number if number.isdecimal() else "".join(sign for sign in number if sign.isdecimal())
    if len(plain) < _SHORTEST_NATIONAL:
        return plain
    bare = plain.removeprefix("00")
    if bare.startswith("86") and len(bare) >= 12:
        bare = bare[2:]
    return bare.lstrip("0") or plain


def spellings(number: str | None) -> tuple[str, ...]:
    """The ways in which sources may have written a number, for looking it up without reading every call."""
    bare = digits(number)
    if not bare or not number:
        return ()
    prefixes = ("", "0", "86", "+86", "0086") if len(bare) >= _SHORTEST_NATIONAL else ("",)
    return tuple(dict.fromkeys((number, *(prefix + bare for prefix in prefixes))))


def times(seen: Seen) -> tuple[int, ...]:
    """When a recording of the call may begin: with the call, or with the agent's answer."""
    if seen.started_at_ms is None:
        return ()
    return (seen.started_at_ms, seen.started_at_ms + seen.wait_ms) if seen.wait_ms else (seen.started_at_ms,)


def is_findable(seen: Seen) -> bool:
    """Whether number and time can tell which call it is; of one without any identifier, the time alone."""
    return seen.started_at_ms is not None and bool(not seen.unique_id or seen.agent_no or digits(seen.customer))


def fitting(seen: Seen, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Of the candidates those that may be the same call: exactly one is an answer, more are a question.

    The customers' numbers agree, or, where one of them is unknown, the agents'; the times are at most
    ``TOLERANCE_MS`` apart; and no one system tells them apart by its identifiers. Where several fit, those that begin
    at the very same instant go first, then those of the same agent.
    """
    found = [each for each in candidates if _agree(seen, each.seen) and _apart(seen, each.seen) <= TOLERANCE_MS]
    for better in (_at_once, _by_one_agent):
        narrower = [each for each in found if better(seen, each.seen)]
        if len(found) > 1 and narrower:
            found = narrower
    return found


def told_apart(one: str | None, other: str | None) -> bool:
    """Whether two identifiers are of two calls: they differ, and look as if one system had made both."""
    return bool(one) and bool(other) and one != other and _shape(one or "") == _shape(other or "")


def _shape(unique_id: str) -> str:
    """``1767672000.12`` is like ``1767679999.4711``, ``20260105`` not like ``123``."""
    shape = _DIGIT.sub("9", _WORD.sub("x", unique_id))
    return shape if shape.strip("9") == "" else _DIGITS.sub("9", shape)


def _agree(one: Seen, other: Seen) -> bool:
    if told_apart(one.unique_id, other.unique_id):
        return False
    ours, theirs = digits(one.customer), digits(other.customer)
    if ours and theirs:
        return ours == theirs
    if not any((ours, theirs, one.agent_no, other.agent_no, one.unique_id, other.unique_id)):
        # Of calls that nothing else is known of, as of unknown callers who gave up, the instant has to do.
        return _at_once(one, other)
    return _by_one_agent(one, other)


def _apart(one: Seen, other: Seen) -> int:
    return min((abs(a - b) for a in times(one) for b in times(other)), default=TOLERANCE_MS + 1)


def _at_once(one: Seen, other: Seen) -> bool:
    return one.started_at_ms == other.started_at_ms


def _by_one_agent(one: Seen, other: Seen) -> bool:
    return bool(one.agent_no) and one.agent_no == other.agent_no
