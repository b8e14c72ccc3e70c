"""The words of the evaluation sheet, the same in every format."""

from dataclasses import dataclass
from decimal import Decimal

from qadesk.domain.call_words import call_word
from qadesk.domain.listening import percent
from qadesk.domain.scores import ItemState
from qadesk.domain.sheets import SheetContent, SheetItem
from qadesk.domain.texts import QT_TRANSLATE_NOOP, Translate, listed
from qadesk.reports.text import clean, date_time, figure, span_code, time_code

TITLE = QT_TRANSLATE_NOOP("sheet", "Evaluation sheet")
LANGUAGE = QT_TRANSLATE_NOOP("sheet", "en")
"""The language tag of the texts themselves: its translation is ``zh-CN``."""

VERSION_LABEL = QT_TRANSLATE_NOOP("sheet", "Scorecard version")
VERSION = QT_TRANSLATE_NOOP("sheet", "Version {number}")
REVISION = QT_TRANSLATE_NOOP("sheet", "Revision")
SCORE = QT_TRANSLATE_NOOP("sheet", "Score")
OF_TOTAL = QT_TRANSLATE_NOOP("sheet", "out of {total}")
BAND = QT_TRANSLATE_NOOP("sheet", "Score band")
RESULT = QT_TRANSLATE_NOOP("sheet", "Result")
PASSED = QT_TRANSLATE_NOOP("sheet", "Passed")
FAILED = QT_TRANSLATE_NOOP("sheet", "Not passed")
PASS_MARK = QT_TRANSLATE_NOOP("sheet", "Pass mark")
CRITICAL_ERRORS = QT_TRANSLATE_NOOP("sheet", "Critical errors")
CRITICAL = QT_TRANSLATE_NOOP("sheet", "Critical")
NONE = QT_TRANSLATE_NOOP("sheet", "None")
SCORECARD = QT_TRANSLATE_NOOP("sheet", "Scorecard")
INSPECTOR = QT_TRANSLATE_NOOP("sheet", "Inspector")
SUBMITTED = QT_TRANSLATE_NOOP("sheet", "Submitted")
AGENT = QT_TRANSLATE_NOOP("sheet", "Agent")
TEAM = QT_TRANSLATE_NOOP("sheet", "Business group")
STARTED = QT_TRANSLATE_NOOP("sheet", "Call time")
LENGTH = QT_TRANSLATE_NOOP("sheet", "Length")
DIRECTION = QT_TRANSLATE_NOOP("sheet", "Direction")
QUEUE = QT_TRANSLATE_NOOP("sheet", "Queue")
BUSINESS_TYPE = QT_TRANSLATE_NOOP("sheet", "Business type")
CONTACT = QT_TRANSLATE_NOOP("sheet", "Contact")
CUSTOMER = QT_TRANSLATE_NOOP("sheet", "Customer")
FILE = QT_TRANSLATE_NOOP("sheet", "Recording file")
RECORDING = QT_TRANSLATE_NOOP("sheet", "Recording no.")
EVALUATION = QT_TRANSLATE_NOOP("sheet", "Evaluation no.")
SECTION = QT_TRANSLATE_NOOP("sheet", "Section")
ITEM = QT_TRANSLATE_NOOP("sheet", "Item")
ANSWER = QT_TRANSLATE_NOOP("sheet", "Answer")
POINTS = QT_TRANSLATE_NOOP("sheet", "Points")
EVIDENCE = QT_TRANSLATE_NOOP("sheet", "Evidence")
CALL_COMMENT = QT_TRANSLATE_NOOP("sheet", "Comment on the call")
COACHING_NOTE = QT_TRANSLATE_NOOP("sheet", "Coaching note")
WHY = QT_TRANSLATE_NOOP("sheet", "How the score came about")
HISTORY = QT_TRANSLATE_NOOP("sheet", "Former revisions")
REASON = QT_TRANSLATE_NOOP("sheet", "Reason of this revision")
NOT_ASKED = QT_TRANSLATE_NOOP("sheet", "Not asked on this call")
NOT_ANSWERED = QT_TRANSLATE_NOOP("sheet", "Not answered")
HEARD = QT_TRANSLATE_NOOP("sheet", "Speech heard")
HEARD_DEMAND = QT_TRANSLATE_NOOP("sheet", "{share} % demanded")
NOT_MEASURED = QT_TRANSLATE_NOOP("sheet", "not measured")
NOTES = QT_TRANSLATE_NOOP("sheet", "Notes")
REDACTED_FILE = QT_TRANSLATE_NOOP("sheet", "Redacted recording")
REDACTED_SHA256 = QT_TRANSLATE_NOOP("sheet", "Its SHA-256")
REDACTED_SPANS = QT_TRANSLATE_NOOP("sheet", "Covered in it")


@dataclass(frozen=True, slots=True)
class Fact:
    """A line of the call's facts: what it is, and its value as people read it (empty when unknown)."""

    label: str
    value: str


def call_facts(content: SheetContent, translate: Translate) -> tuple[Fact, ...]:
    """The facts of the call, in the order of the sheet."""
    call = content.call
    values = (
        (AGENT, " ".join(part for part in (call.agent_no, call.agent) if part)),
        (TEAM, call.group),
        (STARTED, date_time(call.started_at_ms, content.zone)),
        (LENGTH, time_code(round(content.seconds * 1000)) if content.seconds is not None else ""),
        (DIRECTION, call_word("direction", call.direction or "", translate)),
        (QUEUE, call.queue),
        (BUSINESS_TYPE, call_word("business_type", call.business_type or "", translate)),
        (CONTACT, call_word("contact", call.contact or "", translate)),
        (CUSTOMER, call.customer),
        (FILE, content.file),
        (RECORDING, content.recording_uid),
    )
    return tuple(Fact(translate("sheet", label), clean(value or "")) for label, value in values)


def answer_shown(item: SheetItem, translate: Translate) -> str:
    """What was answered, or why nothing was."""
    if item.state is ItemState.OUT_OF_PLAY:
        return translate("sheet", NOT_ASKED)
    if item.state is ItemState.OPEN:
        return translate("sheet", NOT_ANSWERED)
    return clean(item.answer)


def points(earned: Decimal | None, full: Decimal) -> str:
    """``3 / 5``; a dash where nothing counts."""
    return f"{figure(earned)} / {figure(full)}"


def verdict(content: SheetContent, translate: Translate) -> str:
    """Passed or not."""
    return translate("sheet", PASSED if content.passed else FAILED)


def inspector(content: SheetContent) -> str:
    """The inspector's number and name."""
    return clean(" ".join(part for part in (content.inspector_no, content.inspector) if part))


def heard(content: SheetContent, translate: Translate) -> Fact | None:
    """How much of the speech was heard, what was demanded, at what speed; ``None`` where nothing is known of it."""
    if content.heard_share is None and content.heard_demand is None:
        return None
    share = translate("sheet", NOT_MEASURED) if content.heard_share is None else f"{percent(content.heard_share)} %"
    parts = [share]
    if content.heard_demand is not None:
        parts.append(translate("sheet", HEARD_DEMAND).format(share=percent(content.heard_demand)))
    if content.speeds is not None:
        parts.append("–".join(dict.fromkeys(f"{speed:g}×" for speed in content.speeds)))
    return Fact(translate("sheet", HEARD), " · ".join(parts))


def redaction(content: SheetContent, translate: Translate) -> tuple[Fact, ...]:
    """Which redacted copy the sheet stands for: its name, its SHA-256, what is covered; nothing without one."""
    if not content.redacted_file:
        return ()
    spans = listed((span_code(start, end) for start, end in content.redacted_spans), translate)
    return (
        Fact(translate("sheet", REDACTED_FILE), clean(content.redacted_file)),
        Fact(translate("sheet", REDACTED_SHA256), content.redacted_sha256),
        Fact(translate("sheet", REDACTED_SPANS), spans),
    )
