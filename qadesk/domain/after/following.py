"""The state machine of follow-ups (问题跟踪): what may happen to one, and what its events fold into. Pure.

*opened* → open; *reported* → reported; *verified* → closed, or *sent back* → open again with a new clock; an open or
reported one may be *withdrawn*; an open one *handed over*. What has happened is never taken back: events only come.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Final, cast

from qadesk.domain.after.clocks import Clock
from qadesk.domain.after.events import Happened
from qadesk.domain.after.follow_up_words import callback_fits
from qadesk.domain.after.followups import DoneBy, FollowUp, FollowUpState, NewFollowUp, Origin, Reported
from qadesk.domain.errors import UserError
from qadesk.domain.said import said
from qadesk.domain.texts import QT_TRANSLATE_NOOP

OPENED: Final = "opened"
CLOCK: Final = "clock started"
REPORTED: Final = "reported"
VERIFIED: Final = "verified"
SENT_BACK: Final = "sent back"
WITHDRAWN: Final = "withdrawn"
HANDED_OVER: Final = "handed over"

_STATES: Final[Mapping[str, tuple[FollowUpState, ...]]] = {
    CLOCK: (FollowUpState.OPEN,),
    REPORTED: (FollowUpState.OPEN,),
    VERIFIED: (FollowUpState.REPORTED,),
    SENT_BACK: (FollowUpState.REPORTED,),
    WITHDRAWN: (FollowUpState.OPEN, FollowUpState.REPORTED),
    HANDED_OVER: (FollowUpState.OPEN,),
}
"""In which states an event can happen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """What is known of where a follow-up belongs: on the call's day, else on the day it is opened."""

    agent_no: str = ""
    group: str | None = None
    item: str = ""


def opened(new: NewFollowUp, place: Place, at_ms: int, who: str, clock: Clock | None = None) -> Happened:
    """A follow-up begins; without a clock, that starts with the period report. Raises ``UserError``."""
    if not said(new.what):
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "A follow-up needs a text."),
            QT_TRANSLATE_NOOP("errors", "Say in a sentence what has to be handled."),
        )
    if not said(new.handler_no):
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "A follow-up needs a handler."),
            QT_TRANSLATE_NOOP("errors", "Name who handles it and reports back."),
        )
    facts: dict[str, object] = {
        "origin": new.origin.value,
        "what": said(new.what),
        "handler": said(new.handler_no),
        "leader": said(new.leader_no),
        "group": place.group,
        "agent": place.agent_no,
        "evaluation": new.evaluation_uid,
        "item": new.item_key,
        "title": place.item,
        "call": new.call_uid,
        "evidence": [list(span) for span in new.evidence],
        "clock": clock_plain(clock),
    }
    return Happened(at_ms=at_ms, who=who, kind=OPENED, facts=facts)


def clock_started(number: str, clock: Clock, at_ms: int, who: str) -> Happened:
    """The period report of that number was issued: the time to report back begins."""
    return Happened(at_ms=at_ms, who=who, kind=CLOCK, facts={"report": number, "clock": clock_plain(clock)})


def reported(follow_up: FollowUp, report: Reported, who: str, form: str = "") -> Happened:
    """What was done is told; late where the clock has run out. ``form`` is that of callback service numbers.

    Raises ``UserError``: not open, no text, a callback without its number or with one of another form.
    """
    _allow(follow_up, REPORTED)
    text, number = said(report.text), said(report.callback_no)
    if not text:
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "Reporting back needs a text."),
            QT_TRANSLATE_NOOP("errors", "Say in a sentence what was done and how it ended."),
        )
    if lacks_number(report):
        raise no_number()
    if report.at_ms < follow_up.opened_at_ms:
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "Nobody can have reported back before the follow-up was opened."),
            QT_TRANSLATE_NOOP("errors", "Check the time at which it was reported."),
        )
    if report.how is DoneBy.CALLBACK and not callback_fits(number, form):
        if not form.strip():
            raise UserError(
                QT_TRANSLATE_NOOP("errors", "“{number}” is no callback service number: there is no digit in it."),
                QT_TRANSLATE_NOOP("errors", "Write the number of the callback, or say how else it was done."),
                number=number,
            )
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "“{number}” is no callback service number: those look like {form}."),
            QT_TRANSLATE_NOOP("errors", "Check the number; their form is a setting."),
            number=number,
            form=form,
        )
    late = follow_up.clock is not None and follow_up.clock.over(report.at_ms)
    facts: dict[str, object] = {"how": report.how.value, "text": text, "callback": number}
    facts |= {"by": report.reported_by, "late": late}
    return Happened(at_ms=report.at_ms, who=who, kind=REPORTED, facts=facts)


def verified(follow_up: FollowUp, at_ms: int, who: str, why: str = "") -> Happened:
    """QA has looked at what was done: it is closed.

    Raises ``UserError``: nothing reported, ``who`` reported it or handles or handled it, a callback without its number.
    """
    _allow(follow_up, VERIFIED)
    report = follow_up.report
    assert report is not None, "it is reported"
    before = {event.facts["from"] for event in follow_up.events if event.kind == HANDED_OVER}
    if who in (report.reported_by, follow_up.handler_no) or who in before:
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "Nobody verifies what they handled or reported themselves."),
            QT_TRANSLATE_NOOP("errors", "Let somebody else of QA verify it."),
        )
    if lacks_number(report):
        raise no_number()
    return Happened(at_ms=at_ms, who=who, kind=VERIFIED, why=said(why))


def sent_back(follow_up: FollowUp, at_ms: int, who: str, why: str, clock: Clock) -> Happened:
    """QA is not content: it is open again, with a clock of its own. Raises ``UserError``: not reported, no reason."""
    _allow(follow_up, SENT_BACK)
    reason = _reason(why, QT_TRANSLATE_NOOP("errors", "Sending a follow-up back needs a reason."))
    return Happened(at_ms=at_ms, who=who, kind=SENT_BACK, why=reason, facts={"clock": clock_plain(clock)})


def withdrawn(follow_up: FollowUp, at_ms: int, who: str, why: str) -> Happened:
    """It is not wanted any more. Raises ``UserError``: closed or withdrawn already, no reason."""
    _allow(follow_up, WITHDRAWN)
    reason = _reason(why, QT_TRANSLATE_NOOP("errors", "Withdrawing a follow-up needs a reason."))
    return Happened(at_ms=at_ms, who=who, kind=WITHDRAWN, why=reason)


def handed_over(follow_up: FollowUp, to: str, at_ms: int, who: str, why: str) -> Happened:
    """Somebody else handles it; its clock runs on. Raises ``UserError``: not open, the same handler, no reason."""
    _allow(follow_up, HANDED_OVER)
    reason = _reason(why, QT_TRANSLATE_NOOP("errors", "Handing a follow-up over needs a reason."))
    if said(to) == follow_up.handler_no:
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "{no} handles this follow-up already."),
            QT_TRANSLATE_NOOP("errors", "Name somebody else."),
            no=to,
        )
    facts = {"from": follow_up.handler_no, "to": said(to)}
    return Happened(at_ms=at_ms, who=who, kind=HANDED_OVER, why=reason, facts=facts)


def folded(uid: str, events: Iterable[Happened]) -> FollowUp:
    """What the events of a follow-up make of it. Raises ``ValueError`` for events that cannot have happened."""
    follow_up: FollowUp | None = None
    for event in events:
        follow_up = _begun(uid, event) if follow_up is None else after(follow_up, event)
    if follow_up is None:
        raise ValueError("a follow-up begins with an event")
    return follow_up


def after(follow_up: FollowUp, event: Happened) -> FollowUp:
    """The follow-up after one more event. Raises ``ValueError`` where that cannot happen to it."""
    if follow_up.state not in _STATES.get(event.kind, ()):
        raise ValueError(f"{event.kind!r} cannot happen to a follow-up that is {follow_up.state.value}")
    return replace(_changed(follow_up, event, event.facts), events=(*follow_up.events, event))


def lacks_number(report: Reported | None) -> bool:
    """Whether it is a callback without its callback service number."""
    if report is None or report.how is not DoneBy.CALLBACK:
        return False
    return not any(letter.isalnum() for letter in said(report.callback_no))


def no_number() -> UserError:
    """A callback needs its number."""
    return UserError(
        QT_TRANSLATE_NOOP("errors", "A follow-up by callback is complete only with its callback service number."),
        QT_TRANSLATE_NOOP("errors", "Write the number of the callback, or say how else it was done."),
    )


def clock_plain(clock: Clock | None) -> dict[str, object] | None:
    """A clock as plain values of an event."""
    if clock is None:
        return None
    return {
        "day0": clock.day0.isoformat(),
        "days": clock.days,
        "last_day": clock.last_day.isoformat(),
        "ends_at_ms": clock.ends_at_ms,
        "provisional": clock.provisional,
        "why": clock.why,
    }


def plain_clock(plain: object) -> Clock | None:
    """The clock again. Raises ``ValueError``, ``KeyError`` or ``TypeError`` for other values."""
    if plain is None:
        return None
    facts = cast(Mapping[str, Any], plain)
    return Clock(
        day0=date.fromisoformat(facts["day0"]),
        days=int(facts["days"]),
        last_day=date.fromisoformat(facts["last_day"]),
        ends_at_ms=int(facts["ends_at_ms"]),
        provisional=bool(facts["provisional"]),
        why=str(facts["why"]),
    )


def facts_json(event: Happened) -> str:
    """The facts of an event as JSON."""
    return json.dumps(dict(event.facts), ensure_ascii=False)


def _begun(uid: str, event: Happened) -> FollowUp:
    if event.kind != OPENED:
        raise ValueError(f"a follow-up begins by being opened, not {event.kind!r}")
    facts = cast(Mapping[str, Any], event.facts)
    return FollowUp(
        uid=uid,
        origin=Origin(facts["origin"]),
        state=FollowUpState.OPEN,
        what=facts["what"],
        handler_no=facts["handler"],
        leader_no=facts["leader"],
        group=facts["group"],
        agent_no=facts["agent"],
        evaluation_uid=facts["evaluation"],
        item_key=facts["item"],
        item=facts["title"],
        call_uid=facts["call"],
        evidence=tuple((int(start), int(end)) for start, end in facts["evidence"]),
        opened_at_ms=event.at_ms,
        opened_by=event.who,
        clock=plain_clock(facts["clock"]),
        events=(event,),
    )


def _changed(follow_up: FollowUp, event: Happened, plain: Mapping[str, object]) -> FollowUp:
    facts = cast(Mapping[str, Any], plain)
    match event.kind:
        case "clock started":
            return replace(follow_up, report_number=facts["report"], clock=plain_clock(facts["clock"]))
        case "reported":
            report = report_of(event)
            late = follow_up.late or bool(facts["late"])
            return replace(follow_up, state=FollowUpState.REPORTED, report=report, late=late)
        case "verified":
            if lacks_number(follow_up.report):
                raise ValueError("a callback is never closed without its number")
            return replace(follow_up, state=FollowUpState.CLOSED, closed_at_ms=event.at_ms, closed_by=event.who)
        case "sent back":
            back = follow_up.sent_back + 1
            return replace(follow_up, state=FollowUpState.OPEN, clock=plain_clock(facts["clock"]), sent_back=back)
        case "handed over":
            return replace(follow_up, handler_no=facts["to"])
        case _:
            withdrawn_ = FollowUpState.WITHDRAWN
            return replace(follow_up, state=withdrawn_, closed_at_ms=event.at_ms, closed_by=event.who)


def report_of(event: Happened) -> Reported:
    """What an event *reported* tells."""
    facts = cast(Mapping[str, Any], event.facts)
    return Reported(
        how=DoneBy(facts["how"]),
        text=facts["text"],
        callback_no=facts["callback"],
        reported_by=facts["by"],
        at_ms=event.at_ms,
    )


def _allow(follow_up: FollowUp, kind: str) -> None:
    if follow_up.state not in _STATES[kind]:
        raise _not_now(follow_up)


def _not_now(follow_up: FollowUp) -> UserError:
    what, todo = _REFUSALS[follow_up.state]
    return UserError(what, todo, uid=follow_up.uid)


_REFUSALS: Final = {
    FollowUpState.OPEN: (
        QT_TRANSLATE_NOOP("errors", "Nobody has reported back on the follow-up {uid} yet."),
        QT_TRANSLATE_NOOP("errors", "Let the handler report back first."),
    ),
    FollowUpState.REPORTED: (
        QT_TRANSLATE_NOOP("errors", "The follow-up {uid} has been reported back on already."),
        QT_TRANSLATE_NOOP("errors", "Verify it, or send it back first."),
    ),
    FollowUpState.CLOSED: (
        QT_TRANSLATE_NOOP("errors", "The follow-up {uid} is closed."),
        QT_TRANSLATE_NOOP("errors", "Open another one if the problem is back."),
    ),
    FollowUpState.WITHDRAWN: (
        QT_TRANSLATE_NOOP("errors", "The follow-up {uid} has been withdrawn."),
        QT_TRANSLATE_NOOP("errors", "Open another one if the problem is to be handled after all."),
    ),
}


def _reason(why: str, what: str) -> str:
    if not said(why):
        raise UserError(what, QT_TRANSLATE_NOOP("errors", "Say in one sentence why."))
    return said(why)
