"""What the coaching page says of sessions, action items, clips and their effects."""

import datetime as dt
from decimal import Decimal
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QLocale

from qadesk.domain.after.agent_board import BoardEvaluation, EvidenceClip, Remark
from qadesk.domain.after.coaching import ActionRow, ActionState, Effect, SessionRow, SessionState
from qadesk.gui.coaching.entries import Entry
from qadesk.gui.due import due_cell
from qadesk.gui.lines import Cell, Tone
from qadesk.gui.parts import DASH, number, percent, points, signed

MINUTE_MS = 60_000


def state_word(state: SessionState) -> str:
    """Where a session stands."""
    words = {
        SessionState.PLANNED: QCoreApplication.translate("Coaching", "Planned"),
        SessionState.OPEN: QCoreApplication.translate("Coaching", "In session"),
        SessionState.HELD: QCoreApplication.translate("Coaching", "To be acknowledged"),
        SessionState.ACKNOWLEDGED: QCoreApplication.translate("Coaching", "Acknowledged"),
        SessionState.CANCELLED: QCoreApplication.translate("Coaching", "Cancelled"),
    }
    return words[state]


def state_tone(state: SessionState) -> Tone:
    """The look of a session's state."""
    tones: dict[SessionState, Tone] = {
        SessionState.OPEN: "accent",
        SessionState.HELD: "warning",
        SessionState.ACKNOWLEDGED: "good",
    }
    return tones.get(state, "plain")


def action_word(state: ActionState) -> str:
    """Where an action item stands."""
    words = {
        ActionState.OPEN: QCoreApplication.translate("Coaching", "Open"),
        ActionState.DONE: QCoreApplication.translate("Coaching", "Done"),
        ActionState.DROPPED: QCoreApplication.translate("Coaching", "Dropped"),
    }
    return words[state]


def verdict_cell(effect: Effect) -> Cell:
    """Whether it worked, as a chip; what cannot be told is said as that."""
    if effect.verdict == "too early":
        return Cell(QCoreApplication.translate("Coaching", "Too early to say"), "plain")
    if effect.verdict == "better":
        return Cell(QCoreApplication.translate("Coaching", "Better"), "good")
    if effect.verdict == "worse":
        return Cell(QCoreApplication.translate("Coaching", "Worse"), "warning")
    return Cell(QCoreApplication.translate("Coaching", "No difference told"), "plain")


def effect_sentence(effect: Effect) -> str:
    """The difference of differences with its interval, in words that do not claim more than the figures hold."""
    if effect.verdict == "too early" or effect.difference is None:
        text = QCoreApplication.translate(
            "Coaching",
            "Too early to say: {before} scored answers before and {after} since; the difference means nothing.",
        )
        return text.format(before=effect.agent_before.scored, after=effect.agent_after.scored)
    if effect.low is None or effect.high is None:
        text = QCoreApplication.translate("Coaching", "Against the team: {difference} percentage points.")
        return text.format(difference=signed(effect.difference * 100, 1))
    text = QCoreApplication.translate(
        "Coaching", "Against the team: {difference} percentage points (95 %: {low} to {high}); less is better."
    )
    return text.format(
        difference=signed(effect.difference * 100, 1),
        low=signed(effect.low * 100, 1),
        high=signed(effect.high * 100, 1),
    )


def day_of(at_ms: int | None, zone: ZoneInfo) -> dt.date | None:
    """The local day of an instant."""
    return None if at_ms is None else dt.datetime.fromtimestamp(at_ms / 1000, zone).date()


def instant(at_ms: int | None, zone: ZoneInfo) -> str:
    """Day and time to the minute; a dash for none."""
    return DASH if at_ms is None else dt.datetime.fromtimestamp(at_ms / 1000, zone).strftime("%Y-%m-%d %H:%M")


def clock(ms: int) -> str:
    """Minutes and seconds, with hours where there are any."""
    minutes, seconds = divmod(ms // 1000, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes:02}:{seconds:02}"


def hours(ms: int) -> str:
    """Hours to one decimal."""
    return QLocale().toString(ms / 3_600_000, "f", 1)


def evaluation_entry(each: BoardEvaluation, zone: ZoneInfo) -> Entry:
    """Day of the call and score, card below; what the agent may not see yet says so."""
    row = each.row
    failed = row.passed is False
    chip = row.band or ""
    tone: Tone = "critical" if row.critical else "warning" if failed else "plain"
    ink: Tone = "" if tone == "plain" else tone
    if not each.released:
        chip, tone = QCoreApplication.translate("Coaching", "Not released"), "warning"
    tip = "\n".join(part for part in (row.card_title, row.band or "", row.coaching_note) if part)
    return Entry(
        key=row.uid, title=instant(row.started_at_ms, zone), below=row.card_title, figure=points(row.score),
        figure_tone=ink, chip=chip, tone=tone, tip=tip, about=each,
    )  # fmt: skip


def action_entry(row: ActionRow, today: dt.date) -> Entry:
    """What was agreed, until when, measured by what."""
    due = due_cell(row.due_on, today) if row.due_on is not None else Cell("")
    return Entry(
        key=row.uid, title=row.what, below=row.item, chip=due.text, tone=due.tone or "plain", about=row,
        tip=" · ".join(part for part in (row.what, row.item) if part),
    )  # fmt: skip


def clip_entry(clip: EvidenceClip, zone: ZoneInfo) -> Entry:
    """The item, what was written to it, how much it cost and where it lies."""
    words = clip.note or clip.comment
    when = f"{instant(clip.call_started_at_ms, zone)[5:10]} {clock(clip.start_ms)}"
    below = " · ".join(part for part in (when, words) if part)
    figure = "" if clip.lost is None else f"−{number(clip.lost, 0 if clip.lost == int(clip.lost) else 2)}"
    return Entry(
        key=f"{clip.evaluation_uid}:{clip.item_key}:{clip.start_ms}", title=clip.item, below=below, figure=figure,
        figure_tone="critical" if clip.critical else "", icon="mdi6.play-circle-outline", about=clip,
        chip="" if clip.released else QCoreApplication.translate("Coaching", "Not released"), tone="warning",
        tip="\n".join(part for part in (clip.item, clip.comment, clip.note) if part),
    )  # fmt: skip


def remark_entry(remark: Remark, zone: ZoneInfo) -> Entry:
    """What was written while listening."""
    live = QCoreApplication.translate("Coaching", "While listening")
    note = QCoreApplication.translate("Coaching", "Coaching note")
    kind = live if remark.kind == "live" else note
    return Entry(
        key=remark.uid, title=remark.text.replace("\n", " "), tip=remark.text, about=remark,
        below=f"{instant(remark.at_ms, zone)[5:]} · {kind}", icon="mdi6.note-text-outline",
    )  # fmt: skip


def session_words(row: SessionRow, zone: ZoneInfo) -> str:
    """A session in a list to choose from."""
    at = row.started_at_ms if row.started_at_ms is not None else row.planned_at_ms
    return f"{instant(at, zone)[5:]} · {state_word(row.state)}"


def share(lost: int, scored: int) -> str:
    """A loss rate with what it rests on."""
    if not scored:
        return DASH
    return f"{percent(Decimal(lost) / Decimal(scored), 0)} ({lost}/{scored})"
