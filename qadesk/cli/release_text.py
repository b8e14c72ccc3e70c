"""Releases, agents' views, acknowledgements and issued reports in the shape of the command line."""

from typing import Any
from zoneinfo import ZoneInfo

import typer

from qadesk.cli.context import Context, iso_time
from qadesk.domain.after.agent_view import AgentView, LostPoint
from qadesk.domain.after.clocks import Clock
from qadesk.domain.after.releases import Acknowledgement, Asked, IssuedReport, ReleaseRow, ReleaseState
from qadesk.domain.errors import told
from qadesk.domain.texts import QT_TRANSLATE_NOOP, Translate

STATES: dict[ReleaseState | None, str] = {
    None: QT_TRANSLATE_NOOP("cli", "not asked"),
    ReleaseState.WAITING: QT_TRANSLATE_NOOP("cli", "waiting for approval"),
    ReleaseState.PLANNED: QT_TRANSLATE_NOOP("cli", "planned"),
    ReleaseState.RELEASED: QT_TRANSLATE_NOOP("cli", "released"),
    ReleaseState.SENT_BACK: QT_TRANSLATE_NOOP("cli", "sent back"),
}


def clock_json(clock: Clock | None) -> dict[str, Any] | None:
    """A clock of working days."""
    if clock is None:
        return None
    return {
        "day0": clock.day0,
        "days": clock.days,
        "last_day": clock.last_day,
        "ends_at_ms": clock.ends_at_ms,
        "provisional": clock.provisional,
        "why": clock.why,
    }


def asked_json(asked: Asked, translate: Translate) -> dict[str, Any]:
    """What became of each evaluation."""
    return {
        "released": asked.released,
        "planned": asked.planned,
        "waiting": asked.waiting,
        "sent_back": asked.sent_back,
        "taken_off": asked.taken_off,
        "refused": [{"uid": each.uid, "reason": told(each.reason, translate)} for each in asked.refused],
    }


def row_json(row: ReleaseRow, zone: ZoneInfo) -> dict[str, Any]:
    """A line of the list."""
    return {
        "uid": row.evaluation_uid,
        "revision": row.revision,
        "call": row.call_uid,
        "scorecard": row.card_key,
        "agent_no": row.agent_no,
        "agent": row.agent,
        "group": row.group,
        "inspector": row.inspector_no,
        "started_at": iso_time(row.started_at_ms, zone),
        "submitted_at": iso_time(row.submitted_at_ms, zone),
        "score": row.score,
        "passed": row.passed,
        "band": row.band,
        "critical": row.critical,
        "state": row.state.value if row.state else "not asked",
        "planned_at": iso_time(row.planned_at_ms, zone),
        "approved_by": row.approved_by or None,
        "why": row.why,
        "released_at": iso_time(row.released_at_ms, zone),
        "clock": clock_json(row.clock),
        "acknowledged_at": iso_time(row.acknowledged_at_ms, zone),
        "appeal": row.appeal_uid,
    }


def view_json(view: AgentView, zone: ZoneInfo) -> dict[str, Any]:
    """What an agent sees."""
    found: dict[str, Any] = {
        "uid": view.evaluation_uid,
        "revision": view.revision,
        "call": view.call_uid,
        "agent_no": view.agent_no,
        "agent": view.agent,
        "group": view.group,
        "started_at": iso_time(view.call.started_at_ms, zone),
        "seconds": view.seconds,
        "customer": view.call.customer,
        "scorecard": view.card_title,
        "score": view.score,
        "total": view.total,
        "pass_mark": view.pass_mark,
        "passed": view.passed,
        "band": view.band,
        "critical": view.critical,
        "sections": [{"title": each.title, "score": each.score, "max": each.max} for each in view.sections],
        "why": view.why,
        "lost": [_lost_json(each) for each in view.lost],
        "praise": [{"title": title, "comment": comment} for title, comment in view.praise],
        "comment": view.comment,
        "advice": view.advice,
        "released_at": iso_time(view.released_at_ms, zone),
        "appeal_until": clock_json(view.clock),
        "revisions": [
            {
                "revision": each.revision,
                "score": each.score,
                "passed": each.passed,
                "submitted_at": iso_time(each.submitted_at_ms, zone),
                "why": each.why,
            }
            for each in view.revisions
        ],
        "acknowledged": [acknowledgement_json(each, zone) for each in view.acknowledged],
    }
    if view.inspector:
        found["inspector"] = view.inspector
    return found


def _lost_json(lost: LostPoint) -> dict[str, Any]:
    return {
        "key": lost.item_key,
        "title": lost.title,
        "section": lost.section,
        "answer": lost.answer,
        "points": lost.points,
        "max": lost.max,
        "lost": lost.lost,
        "critical": lost.critical,
        "comment": lost.comment,
        "evidence": [[each.start_ms, each.end_ms] for each in lost.evidence],
        "norm": lost.norm,
    }


def acknowledgement_json(each: Acknowledgement, zone: ZoneInfo) -> dict[str, Any]:
    """Somebody has seen something, and says so."""
    return {
        "uid": each.uid,
        "target": each.target_uid,
        "revision": each.revision,
        "person": each.person_no,
        "how": each.how.value,
        "at": iso_time(each.at_ms, zone),
        "comment": each.comment,
        "recorded_by": each.recorded_by,
        "returned_on": each.returned_on,
    }


def report_json(each: IssuedReport, zone: ZoneInfo) -> dict[str, Any]:
    """An issued report."""
    return {
        "uid": each.uid,
        "number": each.number,
        "amendment": each.amendment,
        "from": each.day_from,
        "to": each.day_to,
        "group": each.group,
        "issued_at": iso_time(each.issued_at_ms, zone),
        "issued_by": each.issued_by,
        "note": each.note,
        "kept": each.frozen,
    }


def put_view(context: Context, view: AgentView, zone: ZoneInfo) -> None:
    """What an agent sees, for people on standard output."""
    words = context.words
    verdict = words(QT_TRANSLATE_NOOP("cli", "passed") if view.passed else QT_TRANSLATE_NOOP("cli", "not passed"))
    typer.echo(f"{view.card_title}  {view.score} / {view.total}  {view.band or ''}  {verdict}")
    typer.echo(f"{view.agent_no} {view.agent or ''}  {iso_time(view.call.started_at_ms, zone) or ''}")
    for lost in view.lost:
        typer.echo(f"- {lost.section} · {lost.title}: {lost.answer}  −{lost.lost}")
        for text in (lost.comment, lost.norm):
            if text.strip():
                typer.echo(f"    {text}")
        for each in lost.evidence:
            typer.echo(f"    [{each.start_ms / 1000:.1f} s – {each.end_ms / 1000:.1f} s] {each.note}")
    for text in (view.comment, view.advice, *view.why):
        if text.strip():
            typer.echo(text)
    for revision in view.revisions:
        typer.echo(f"{revision.revision}: {revision.score}  {revision.why}")
    if view.clock is not None:
        until = iso_time(view.clock.ends_at_ms, zone)
        typer.echo(words(QT_TRANSLATE_NOOP("cli", "An appeal is possible until {until}."), until=until))
