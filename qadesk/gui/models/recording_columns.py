"""The columns of the catalogue: what each says about a recording, and by what it sorts."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QLocale, Qt

from qadesk.domain.calls import masked
from qadesk.domain.errors import told
from qadesk.domain.recordings import AudioState, RecordingRow, SortKey, WorkState
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.gui.file_names import hidden_name, shown_name, shown_path
from qadesk.gui.words import field_word

RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter

WORDS = {
    "first": QT_TRANSLATE_NOOP("Catalogue", "First"),
    "repeat": QT_TRANSLATE_NOOP("Catalogue", "Repeat"),
    "inbound": QT_TRANSLATE_NOOP("Catalogue", "Inbound"),
    "outbound": QT_TRANSLATE_NOOP("Catalogue", "Outbound"),
    "internal": QT_TRANSLATE_NOOP("Catalogue", "Internal"),
    "new": QT_TRANSLATE_NOOP("Catalogue", "New"),
    "draft": QT_TRANSLATE_NOOP("Catalogue", "Draft"),
    "scored": QT_TRANSLATE_NOOP("Catalogue", "Scored"),
    "waiting": QT_TRANSLATE_NOOP("Catalogue", "Analysing"),
    "broken": QT_TRANSLATE_NOOP("Catalogue", "Broken"),
    "missing": QT_TRANSLATE_NOOP("Catalogue", "Missing"),
}
"""Words of the domain for the reader; values that are not among them are data and shown as they are."""


@dataclass(frozen=True, slots=True)
class Formats:
    """How instants and numbers are written: the site's time zone, the reader's locale."""

    zone: ZoneInfo
    locale: QLocale

    def instant(self, at_ms: int | None) -> str:
        """Date and time of day to the minute, as in 2026-01-05 09:30; "" for an unknown time."""
        if at_ms is None:
            return ""
        return dt.datetime.fromtimestamp(at_ms / 1000, self.zone).strftime("%Y-%m-%d %H:%M")

    def number(self, value: Decimal | float, places: int) -> str:
        """A number with that many places in the reader's locale."""
        return self.locale.toString(float(value), "f", places)


def word(value: str | None) -> str:
    """A word of the domain in the reader's language."""
    known = WORDS.get(value or "")
    return QCoreApplication.translate("Catalogue", known) if known else value or ""


def length(seconds: float | None) -> str:
    """Minutes and seconds, with hours where there are any; "" when unknown."""
    if seconds is None:
        return ""
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes:02}:{rest:02}"


def state_text(row: RecordingRow, formats: Formats) -> str:
    """The score of a scored recording; else what keeps it from being played, or how far it has come."""
    if row.work_state is WorkState.SCORED and row.score is not None:
        return formats.number(row.score, 2)
    if row.audio_state is not AudioState.READY and row.work_state is not WorkState.DRAFT:
        return word(row.audio_state.value)
    return word(row.work_state.value)


def state_tone(row: RecordingRow) -> str:
    """The look of the state's chip: accent, plain, good, critical or warning."""
    if row.work_state is WorkState.SCORED:
        return "critical" if row.passed is False else "good"
    if row.audio_state in (AudioState.BROKEN, AudioState.MISSING):
        return "warning"
    if row.work_state is WorkState.DRAFT:
        return "accent"
    return "plain"


def type_text(row: RecordingRow, _: Formats) -> str:
    """The business type, in the reader's words where the program knows it."""
    return field_word("business_type", row.business_type) if row.business_type else ""


def agent_text(row: RecordingRow, _: Formats) -> str:
    """Number and name; where calls are scored blind, that these are hidden."""
    if row.hidden:
        return QCoreApplication.translate("Catalogue", "Hidden")
    return " ".join(part for part in (row.agent_no, row.agent) if part)


def file_text(row: RecordingRow, _: Formats) -> str:
    """The file's name, or a neutral one: recorders write the agent's number into it."""
    return hidden_name(row.call_uid) if row.hidden else shown_name(row.path, row.customer)


def path_text(row: RecordingRow, _: Formats) -> str:
    """The whole path, or what stands for it."""
    return hidden_name(row.call_uid) if row.hidden else shown_path(row.path, row.customer)


def queue_text(row: RecordingRow, _: Formats) -> str:
    """Direction and queue, as in "Inbound 6001"."""
    return " ".join(part for part in (word(row.direction), row.queue) if part)


def subject_or_remark(row: RecordingRow, formats: Formats) -> str:
    """A remark where there is one; else what the call is about, as far as anybody has said."""
    return remark_text(row, formats) or row.subject or ""


def remark_text(row: RecordingRow, _: Formats) -> str:
    """Why it cannot be played, or a warning about the file."""
    if row.audio_state is AudioState.MISSING:
        return QCoreApplication.translate("Catalogue", "The file is not where it was.")
    return told(row.reason, QCoreApplication.translate)


@dataclass(frozen=True, slots=True)
class Column:
    """``title`` is an English source of the context "Catalogue"; ``width`` in pixels, 0 takes what is left."""

    name: str
    title: str
    width: int
    text: Callable[[RecordingRow, Formats], str]
    sort: SortKey | None = None
    alignment: Qt.AlignmentFlag = LEFT
    tooltip: Callable[[RecordingRow, Formats], str] | None = None
    elide: Qt.TextElideMode = Qt.TextElideMode.ElideRight
    gives_way: int = 0
    """Columns with the highest number are the first to go where the table is narrow; 0 always stays."""


COLUMNS: tuple[Column, ...] = (
    Column("state", QT_TRANSLATE_NOOP("Catalogue", "State"), 92, state_text, "state"),
    Column("time", QT_TRANSLATE_NOOP("Catalogue", "Time"), 138, lambda r, f: f.instant(r.started_at_ms), "started_at"),
    Column("agent", QT_TRANSLATE_NOOP("Catalogue", "Agent"), 118, agent_text, "agent"),
    Column("group", QT_TRANSLATE_NOOP("Catalogue", "Team"), 72, lambda r, _: r.group or "", "group", gives_way=2),
    Column(
        "type",
        QT_TRANSLATE_NOOP("Catalogue", "Business type"),
        128,
        type_text,
        "business_type",
    ),
    Column(
        "contact", QT_TRANSLATE_NOOP("Catalogue", "Contact"), 80, lambda r, _: word(r.contact), "contact", gives_way=3
    ),
    Column("length", QT_TRANSLATE_NOOP("Catalogue", "Length"), 76, lambda r, _: length(r.seconds), "seconds", RIGHT),
    Column("queue", QT_TRANSLATE_NOOP("Catalogue", "Queue"), 120, queue_text, "queue", gives_way=4),
    Column("customer", QT_TRANSLATE_NOOP("Catalogue", "Customer"), 116, lambda r, _: masked(r.customer), gives_way=5),
    Column(
        "file",
        QT_TRANSLATE_NOOP("Catalogue", "File"),
        0,
        file_text,
        "name",
        tooltip=path_text,
        elide=Qt.TextElideMode.ElideMiddle,
    ),
    Column("remark", QT_TRANSLATE_NOOP("Catalogue", "Remark"), 150, subject_or_remark, gives_way=1),
)


def title_of(column: Column) -> str:
    """The column's title in the reader's language."""
    return QCoreApplication.translate("Catalogue", column.title)
