"""The evaluation sheet as JSON: every value, exact, for programs."""

import json
from decimal import Decimal
from zoneinfo import ZoneInfo

from qadesk.domain.answers import Evidence
from qadesk.domain.sheets import SheetContent, SheetItem, SheetRevision, SheetSection, SheetWave
from qadesk.domain.texts import Translate
from qadesk.reports.text import moment

FORMAT = "qadesk-sheet/1"

Json = None | bool | int | float | str | list["Json"] | dict[str, "Json"]


class JsonSheet:
    """UTF-8, indented; figures are decimal strings, times ISO 8601 with offset, spans ``[start_ms, end_ms]``."""

    name = "json"

    def render(self, content: SheetContent, translate: Translate) -> bytes:
        """The document; keys are never translated, and lone surrogates (from odd file names) become ``?``."""
        text = json.dumps(sheet_document(content), ensure_ascii=False, indent=2)
        return (text + "\n").encode("utf-8", errors="replace")


def sheet_document(content: SheetContent) -> dict[str, Json]:
    """The sheet as plain values."""
    return {
        "format": FORMAT,
        "uid": content.uid,
        "revision": content.revision,
        "reason": content.reason,
        "submitted_at": _instant(content.submitted_at_ms, content.zone),
        "inspector": {"no": content.inspector_no, "name": content.inspector},
        "call": _call(content),
        "recording": {"uid": content.recording_uid, "file": content.file, "seconds": content.seconds},
        "scorecard": {
            "key": content.card_key,
            "title": content.card_title,
            "version": content.card_version,
            "total": _number(content.total),
            "pass_mark": _number(content.pass_mark),
        },
        "score": _number(content.score),
        "passed": content.passed,
        "band": content.band,
        "critical": list(content.critical),
        "sections": [_section(section) for section in content.sections],
        "steps": list(content.why),
        "comment": content.comment,
        "coaching_note": content.coaching_note,
        "heard": _heard(content),
        "notes": [{"span": [mark.start_ms, mark.end_ms], "note": mark.note} for mark in content.marks],
        "redacted": _redacted(content),
        "history": [_revision(former, content.zone) for former in content.history],
        "wave": _wave(content.wave) if content.wave else None,
        "zone": content.zone.key,
    }


def _heard(content: SheetContent) -> dict[str, Json]:
    return {
        "share": _number(content.heard_share),
        "demand": _number(content.heard_demand),
        "speeds": list(content.speeds) if content.speeds else None,
    }


def _redacted(content: SheetContent) -> dict[str, Json] | None:
    if not content.redacted_file:
        return None
    return {
        "file": content.redacted_file,
        "sha256": content.redacted_sha256,
        "spans": [[start, end] for start, end in content.redacted_spans],
    }


def _call(content: SheetContent) -> dict[str, Json]:
    call = content.call
    return {
        "unique_id": call.unique_id,
        "started_at": _instant(call.started_at_ms, content.zone),
        "agent_no": call.agent_no,
        "agent": call.agent,
        "group": call.group,
        "queue": call.queue,
        "direction": call.direction,
        "business_type": call.business_type,
        "contact": call.contact,
        "customer": call.customer,
        "rating": call.rating,
        "seconds": call.seconds,
        "custom": dict(call.custom),
    }


def _section(section: SheetSection) -> dict[str, Json]:
    return {
        "key": section.key,
        "title": section.title,
        "score": _number(section.score),
        "max": _number(section.max),
        "items": [_item(item) for item in section.items],
    }


def _item(item: SheetItem) -> dict[str, Json]:
    return {
        "number": item.number,
        "key": item.key,
        "title": item.title,
        "kind": item.kind,
        "state": str(item.state),
        "answer": item.answer,
        "points": _number(item.points),
        "max": _number(item.max),
        "lost": item.lost,
        "critical": item.critical,
        "comment": item.comment,
        "evidence": [_evidence(each) for each in item.evidence],
    }


def _evidence(evidence: Evidence) -> dict[str, Json]:
    return {"span": [evidence.start_ms, evidence.end_ms], "note": evidence.note}


def _revision(former: SheetRevision, zone: ZoneInfo) -> dict[str, Json]:
    return {
        "revision": former.revision,
        "inspector": former.inspector,
        "submitted_at": _instant(former.submitted_at_ms, zone),
        "score": _number(former.score),
        "reason": former.reason,
    }


def _wave(wave: SheetWave) -> dict[str, Json]:
    lanes: list[Json] = [
        {"role": role, "columns": [[round(low, 4), round(high, 4)] for low, high in columns]}
        for role, columns in zip(wave.roles, wave.channels, strict=True)
    ]
    return {"duration_ms": wave.duration_ms, "lanes": lanes}


def _instant(at_ms: int | None, zone: ZoneInfo) -> str | None:
    at = None if at_ms is None else moment(at_ms, zone)
    return at.isoformat(timespec="milliseconds") if at else None


def _number(number: Decimal | None) -> str | None:
    return None if number is None else f"{number:f}"
