"""Coaching in the shapes of the command line."""

from dataclasses import asdict
from typing import Any
from zoneinfo import ZoneInfo

from qadesk.cli.context import iso_time
from qadesk.domain.after.agent_board import AgentBoard, Remark
from qadesk.domain.after.coaching import ActionRow, CoachingTime, Effect, LossCounts, Session, SessionRow
from qadesk.domain.evaluations import EvaluationRow


def note(row: EvaluationRow, zone: ZoneInfo) -> dict[str, object]:
    """The coaching note of an evaluation."""
    return {
        "kind": "evaluation",
        "agent_no": row.agent_no,
        "agent": row.agent,
        "group": row.group,
        "note": row.coaching_note,
        "inspector": row.inspector_no,
        "at": iso_time(row.submitted_at_ms, zone),
        "submitted_at": iso_time(row.submitted_at_ms, zone),
        "started_at": iso_time(row.started_at_ms, zone),
        "evaluation": row.uid,
        "revision": row.revision,
        "recording": row.recording_uid,
        "call": row.call_uid,
        "position_ms": None,
        "score": row.score,
    }


def live(remark: Remark, zone: ZoneInfo) -> dict[str, object]:
    """A live note, with the same keys."""
    return {
        "kind": "live",
        "uid": remark.uid,
        "agent_no": remark.agent_no,
        "agent": remark.agent,
        "group": remark.group,
        "note": remark.text,
        "inspector": remark.by_no,
        "at": iso_time(remark.at_ms, zone),
        "submitted_at": None,
        "started_at": None,
        "evaluation": remark.evaluation_uid or None,
        "revision": None,
        "recording": None,
        "call": remark.call_uid or None,
        "position_ms": remark.position_ms,
        "score": None,
    }


def session_row(row: SessionRow, zone: ZoneInfo) -> dict[str, object]:
    """A line of the list of sessions."""
    return _timed(asdict(row), zone)


def session(made: Session, zone: ZoneInfo) -> dict[str, object]:
    """A session with everything in it."""
    return _timed(asdict(made), zone)


def _timed(values: dict[str, Any], zone: ZoneInfo) -> dict[str, object]:
    """Instants as ISO 8601."""
    found: dict[str, object] = {}
    for name, value in values.items():
        if name.endswith("_at_ms"):
            found[name.removesuffix("_ms")] = iso_time(value, zone)
        elif isinstance(value, list | tuple):
            found[name] = [_timed(each, zone) if isinstance(each, dict) else each for each in value]
        else:
            found[name] = value
    return found


def action_row(row: ActionRow) -> dict[str, object]:
    """A line of the list of action items."""
    values: dict[str, object] = asdict(row)
    return {"due": values.pop("due_on"), **values}


def effect(found: Effect) -> dict[str, object]:
    """What became of a loss rate."""
    sides = ("agent_before", "agent_after", "team_before", "team_after")
    interval = None if found.low is None else [found.low, found.high]
    return {
        "verdict": found.verdict,
        "difference": found.difference,
        "interval": interval,
        **{side: _counts(getattr(found, side)) for side in sides},
    }


def _counts(counts: LossCounts) -> dict[str, int]:
    return {"lost": counts.lost, "scored": counts.scored}


def time(row: CoachingTime) -> dict[str, object]:
    """Somebody's time; minutes rounded down beside the exact figures."""
    minutes = {"coaching_minutes": row.coaching_ms // 60_000, "inspecting_minutes": row.inspecting_ms // 60_000}
    return {**asdict(row), **minutes}


def board(found: AgentBoard, zone: ZoneInfo) -> dict[str, object]:
    """Everything on the table."""
    values = asdict(found)
    del values["released"]  # each evaluation and clip says so of itself
    values["evaluations"] = [
        {**_timed(each["row"], zone), "released": each["released"]} for each in values["evaluations"]
    ]
    return _timed(values, zone)
