"""The words of the page of imports: kinds, states, formats, fields; and how sources are named."""

from pathlib import PurePath

from PySide6.QtCore import QCoreApplication

from qadesk.domain.intake import Intake, IntakeKind, IntakeState
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.gui.file_names import shown_path

KINDS = {
    IntakeKind.RECORDINGS: QT_TRANSLATE_NOOP("Intake", "Recordings"),
    IntakeKind.CALLS: QT_TRANSLATE_NOOP("Intake", "Call log"),
    IntakeKind.PEOPLE: QT_TRANSLATE_NOOP("Intake", "People"),
    IntakeKind.KPIS: QT_TRANSLATE_NOOP("Intake", "KPIs"),
}
STATES = {
    IntakeState.RUNNING: QT_TRANSLATE_NOOP("Intake", "Not finished"),
    IntakeState.DONE: QT_TRANSLATE_NOOP("Intake", "Done"),
    IntakeState.CANCELLED: QT_TRANSLATE_NOOP("Intake", "Cancelled"),
    IntakeState.TAKEN_BACK: QT_TRANSLATE_NOOP("Intake", "Taken back"),
}
FORMATS = {
    "asterisk": QT_TRANSLATE_NOOP("Intake", "Asterisk Master.csv"),
    "freepbx": QT_TRANSLATE_NOOP("Intake", "FreePBX call details"),
    "queue_log": QT_TRANSLATE_NOOP("Intake", "Asterisk queue_log"),
    "table": QT_TRANSLATE_NOOP("Intake", "Table with headings"),
}
"""Formats of call logs."""
OUTCOMES = {
    "answered": QT_TRANSLATE_NOOP("Intake", "Answered"),
    "abandoned": QT_TRANSLATE_NOOP("Intake", "Abandoned"),
    "no_answer": QT_TRANSLATE_NOOP("Intake", "No answer"),
    "busy": QT_TRANSLATE_NOOP("Intake", "Busy"),
    "failed": QT_TRANSLATE_NOOP("Intake", "Failed"),
}
FIELDS = {
    "unique_id": QT_TRANSLATE_NOOP("Intake", "Unique ID"),
    "agent_no": QT_TRANSLATE_NOOP("Intake", "Agent number"),
    "agent": QT_TRANSLATE_NOOP("Intake", "Agent's name"),
    "group": QT_TRANSLATE_NOOP("Intake", "Team"),
    "queue": QT_TRANSLATE_NOOP("Intake", "Queue"),
    "direction": QT_TRANSLATE_NOOP("Intake", "Direction"),
    "business_type": QT_TRANSLATE_NOOP("Intake", "Business type"),
    "contact": QT_TRANSLATE_NOOP("Intake", "First or repeat contact"),
    "customer": QT_TRANSLATE_NOOP("Intake", "Customer's number"),
    "rating": QT_TRANSLATE_NOOP("Intake", "Customer's rating"),
    "seconds": QT_TRANSLATE_NOOP("Intake", "Length"),
    "date": QT_TRANSLATE_NOOP("Intake", "Date"),
    "time": QT_TRANSLATE_NOOP("Intake", "Time of day"),
    "started_at": QT_TRANSLATE_NOOP("Intake", "Start (date and time)"),
    "epoch": QT_TRANSLATE_NOOP("Intake", "Seconds since 1970"),
    "ignored": QT_TRANSLATE_NOOP("Intake", "Means nothing"),
    "file": QT_TRANSLATE_NOOP("Intake", "Name of the recording"),
    "outcome": QT_TRANSLATE_NOOP("Intake", "Outcome"),
    "wait_seconds": QT_TRANSLATE_NOOP("Intake", "Waiting time"),
    "talk_seconds": QT_TRANSLATE_NOOP("Intake", "Talk time"),
    "hold_seconds": QT_TRANSLATE_NOOP("Intake", "Hold time"),
    "wrap_seconds": QT_TRANSLATE_NOOP("Intake", "After-call work"),
    "ended_at": QT_TRANSLATE_NOOP("Intake", "End"),
    "transferred": QT_TRANSLATE_NOOP("Intake", "Transferred"),
    "caller": QT_TRANSLATE_NOOP("Intake", "Caller's number"),
    "callee": QT_TRANSLATE_NOOP("Intake", "Called number"),
}
"""Columns of call logs and parts of names, canonical name -> English source."""


def word(words: object, name: str) -> str:
    """A name in the reader's language where it is one of the known ``words``, else as it is."""
    source = words.get(name) if isinstance(words, dict) else None
    return QCoreApplication.translate("Intake", source) if source else name


def field_name(field: str) -> str:
    """What a column or a part of a name holds; the centre's own fields keep their names."""
    return word(FIELDS, field)


def source_name(source: str) -> str:
    """The last parts of a file's or folder's path, the file first; several paths by the first of them."""
    several = source.split(", ")
    path = PurePath(several[0])
    name, above = path.name, path.parent.name
    text = f"{name or source}  ·  {above}" if above else name or source
    return shown_path(text + (" …" if len(several) > 1 else ""))


def format_word(intake: Intake) -> str:
    """The format of what came in; '' where nothing is to be said of it."""
    return word(FORMATS, intake.format_name)
