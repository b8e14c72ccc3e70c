"""The form in which leaders report back: what is known of each follow-up, and three cells to fill in."""

import datetime as dt
from collections.abc import Mapping
from zoneinfo import ZoneInfo

from qadesk.domain.after.clocks import Clock
from qadesk.domain.after.follow_up_sheets import KIND, ROUND, FollowUpSheet, ListedFollowUp
from qadesk.domain.after.follow_up_words import told_way
from qadesk.domain.after.followups import DoneBy
from qadesk.domain.after.forms import Form, FormColumn
from qadesk.domain.texts import QT_TRANSLATE_NOOP, Translate

TITLE = QT_TRANSLATE_NOOP("follow-ups", "Follow-ups to report back on")
FOR_LEADER = QT_TRANSLATE_NOOP("follow-ups", "Team leader: {name} ({no})")
FOR_HANDLER = QT_TRANSLATE_NOOP("follow-ups", "Handler: {name} ({no})")
HOW_TO = QT_TRANSLATE_NOOP(
    "follow-ups", "For each line say how it was handled and what came of it, then send the form back to QA."
)
NUMBER_NEEDED = QT_TRANSLATE_NOOP(
    "follow-ups", "A callback is complete only with its callback service number; those look like {form}."
)
ANY_NUMBER = QT_TRANSLATE_NOOP("follow-ups", "A callback is complete only with its callback service number.")
OVERDUE = QT_TRANSLATE_NOOP("follow-ups", "overdue")
WAITING = QT_TRANSLATE_NOOP("follow-ups", "when the report is issued")
SENT_BACK = QT_TRANSLATE_NOOP("follow-ups", "Sent back: {why}")

_HEADINGS = {
    "due": QT_TRANSLATE_NOOP("follow-ups", "Due"),
    "agent": QT_TRANSLATE_NOOP("follow-ups", "Agent"),
    "group": QT_TRANSLATE_NOOP("follow-ups", "Business group"),
    "call": QT_TRANSLATE_NOOP("follow-ups", "Call"),
    "item": QT_TRANSLATE_NOOP("follow-ups", "Item"),
    "what": QT_TRANSLATE_NOOP("follow-ups", "Problem"),
    "heard": QT_TRANSLATE_NOOP("follow-ups", "Heard at"),
    "handler": QT_TRANSLATE_NOOP("follow-ups", "Handler"),
    "how": QT_TRANSLATE_NOOP("follow-ups", "Done by"),
    "text": QT_TRANSLATE_NOOP("follow-ups", "What was done"),
    "callback": QT_TRANSLATE_NOOP("follow-ups", "Callback service number"),
}
_WIDTHS = {"due": 17, "agent": 14, "call": 17, "item": 18, "what": 40, "text": 40, "callback": 18}
_FILLED = ("how", "text", "callback")


def heading(key: str, translate: Translate) -> str:
    """A column's heading in the reader's language."""
    return translate("follow-ups", _HEADINGS[key])


def follow_up_form(sheet: FollowUpSheet, translate: Translate) -> Form:
    """The form of a list; hidden columns say which follow-up a row is, and how often it had been sent back."""
    choices = tuple(told_way(way, translate) for way in DoneBy)
    shown = tuple(
        FormColumn(
            key=key,
            heading=heading(key, translate),
            width=_WIDTHS.get(key, 14),
            to_fill=key in _FILLED,
            choices=choices if key == "how" else (),
        )
        for key in _HEADINGS
    )
    hidden = tuple(FormColumn(key=key, heading=key, hidden=True) for key in ("uid", ROUND))
    return Form(
        kind=KIND,
        title=translate("follow-ups", TITLE),
        notes=notes(sheet, translate),
        columns=(*shown, *hidden),
        rows=tuple(_row(line, sheet.zone, translate) for line in sheet.lines),
    )


def notes(sheet: FollowUpSheet, translate: Translate) -> tuple[str, ...]:
    """For whom it is, and how it is filled in."""
    for_whom = []
    if sheet.leader_no:
        for_whom.append(translate("follow-ups", FOR_LEADER).format(name=sheet.leader, no=sheet.leader_no))
    if sheet.handler_no:
        for_whom.append(translate("follow-ups", FOR_HANDLER).format(name=sheet.handler, no=sheet.handler_no))
    form = sheet.callback_form
    number = translate("follow-ups", NUMBER_NEEDED).format(form=form) if form else translate("follow-ups", ANY_NUMBER)
    return (*for_whom, translate("follow-ups", HOW_TO), number)


def due_text(clock: Clock | None, zone: ZoneInfo, translate: Translate) -> str:
    """Until when to report back: ``2026-01-08 18:00``; a clock that waits for the report says so."""
    return moment(clock.ends_at_ms, zone) if clock else translate("follow-ups", WAITING)


def moment(at_ms: int | None, zone: ZoneInfo) -> str:
    """A local date and time; '' for none."""
    return "" if at_ms is None else f"{dt.datetime.fromtimestamp(at_ms / 1000, zone):%Y-%m-%d %H:%M}"


def heard_at(evidence: tuple[tuple[int, int], ...]) -> str:
    """Where on the call it is heard: ``01:12–01:20, 03:00``."""
    return ", ".join(_code(start) if end <= start else f"{_code(start)}–{_code(end)}" for start, end in evidence)


def named(name: str | None, no: str) -> str:
    """A person as lists tell them: number and name."""
    return " ".join(part for part in (no, name or "") if part)


def _row(line: ListedFollowUp, zone: ZoneInfo, translate: Translate) -> Mapping[str, str]:
    row = line.row
    due = due_text(row.clock, zone, translate)
    back = translate("follow-ups", SENT_BACK).format(why=line.why_back) if line.why_back else ""
    return {
        "due": f"{due} {translate('follow-ups', OVERDUE)}" if line.overdue else due,
        "agent": named(row.agent, row.agent_no),
        "group": row.group or "",
        "call": moment(row.call_started_at_ms, zone),
        "item": row.item,
        "what": "\n".join(part for part in (line.what, back) if part),
        "heard": heard_at(row.evidence),
        "handler": named(row.handler, row.handler_no),
        "uid": row.uid,
        ROUND: str(row.sent_back),
    }


def _code(at_ms: int) -> str:
    minutes, seconds = divmod(max(0, at_ms) // 1000, 60)
    return f"{minutes:02}:{seconds:02}"
