"""What the lines of a log's first calls say."""

from PySide6.QtCore import QCoreApplication

from qadesk.domain.call_logs import LoggedCall
from qadesk.domain.calls import masked
from qadesk.gui.intake.words import OUTCOMES, word
from qadesk.gui.lines import RIGHT, Cell, Column, Tone
from qadesk.gui.models.recording_columns import Formats, length
from qadesk.gui.parts import DASH
from qadesk.gui.words import field_word

TONES: dict[str, Tone] = {"answered": "good", "abandoned": "warning", "no_answer": "warning"}


def call_columns(formats: Formats) -> tuple[Column[LoggedCall], ...]:
    """When, who, with whom, where, how it ended, how long each part took; customers' numbers are masked."""
    translate = QCoreApplication.translate

    def customer(call: LoggedCall) -> Cell:
        return _text(masked(call.facts.customer) if call.facts.customer else None)

    return (
        Column(
            "when",
            translate("Intake", "Start"),
            148,
            lambda call: _text(formats.instant(call.facts.started_at_ms)),
        ),
        Column("agent", translate("Intake", "Agent"), 0, lambda call: _text(_agent(call))),
        Column("customer", translate("Intake", "Customer"), 120, customer),
        Column("queue", translate("Intake", "Queue"), 100, lambda call: _text(call.facts.queue)),
        Column("direction", translate("Intake", "Direction"), 88, lambda call: _text(_direction(call))),
        Column("outcome", translate("Intake", "Outcome"), 108, _outcome),
        Column("wait", translate("Intake", "Wait"), 72, lambda call: _time(call.figures.wait_ms), RIGHT),
        Column("talk", translate("Intake", "Talk"), 72, lambda call: _time(call.figures.talk_ms), RIGHT),
        Column(
            "wrap",
            translate("Intake", "After call"),
            92,
            lambda call: _time(call.figures.wrap_ms),
            RIGHT,
            1,
        ),
    )


def _agent(call: LoggedCall) -> str:
    return " ".join(part for part in (call.facts.agent_no, call.facts.agent) if part)


def _direction(call: LoggedCall) -> str | None:
    return field_word("direction", call.facts.direction) if call.facts.direction else None


def _outcome(call: LoggedCall) -> Cell:
    outcome = call.figures.outcome
    return _text(None) if outcome is None else Cell(word(OUTCOMES, outcome), TONES.get(outcome, "plain"))


def _time(ms: int | None) -> Cell:
    return _text(None if ms is None else length(ms / 1000))


def _text(text: str | None) -> Cell:
    return Cell(text or DASH, muted=not text)
