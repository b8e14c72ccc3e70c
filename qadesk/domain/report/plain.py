"""The figures of a period as plain values: ``period.json``.

Averages and points are decimal strings with two places, rates with four; the same content gives the same bytes.
"""

import json
from decimal import Decimal
from typing import Any

from qadesk.domain.report.content import (
    AppealFigures,
    BandLine,
    CoachingFigures,
    CommonProblem,
    Criticals,
    DayLine,
    Estimate,
    GroupLine,
    Headline,
    Interval,
    KpiLine,
    LostLine,
    MeasureLine,
    Period,
    ProblemRecording,
    ReportContent,
    StratumLine,
    TrackedProblem,
    Why,
)

PLACES, RATE_PLACES = 2, 4


def to_bytes(content: ReportContent, *, uids: bool = False) -> bytes:
    """The file; ``uids`` adds the evaluations behind each figure."""
    return (json.dumps(plain(content, uids=uids), ensure_ascii=False, indent=2) + "\n").encode()


def plain(content: ReportContent, *, uids: bool = False) -> dict[str, Any]:
    """The values in the order of the report."""
    figures = content.headline
    return {
        "period": _period(content.period),
        "number": content.number or None,
        "amendment": content.amendment,
        **_headline(figures, uids=uids),
        "estimate": _estimate(content.estimate),
        "sampling_rate": _fixed(content.sampling_rate, RATE_PLACES),
        "scorecards": list(content.cards),
        "by_group": [_group(line, uids=uids) for line in content.groups],
        "by_scorecard": [
            {"scorecard": line.key, "title": line.title, **_headline(line.figures, uids=uids)}
            for line in content.by_card
        ],
        "by_day": [_day(line, uids=uids) for line in content.days],
        "bands": [_band(line, uids=uids) for line in content.bands],
        "lost_points": [_lost(line, uids=uids) for line in content.lost],
        "words": {"texts": dict(content.words.texts), "address": content.words.address},
        "problems": [_problem(line, uids=uids) for line in content.problems],
        "months": [
            {
                "month": line.month.strftime("%Y-%m"),
                "pass_target": _fixed(line.pass_target, RATE_PLACES),
                "error_target": _fixed(line.error_target, RATE_PLACES),
                **_headline(line.figures, uids=uids),
            }
            for line in content.months
        ],
        "why": [_why(line) for line in content.whys],
        "measures": [_measure(line) for line in content.measures],
        "kpi": {line.key: _kpi(line) for line in content.kpis},
        "tracked": [_tracked(line) for line in content.tracked],
        "problem_recordings": [_recording(line) for line in content.recordings],
        "coaching": _coaching(content.coaching),
        "appeals": _appeals(content.appeals),
        "sampling": [_stratum(line) for line in content.strata],
        "previous": _compared(content.previous, content.previous_period),
        "year_ago": _compared(content.year_ago, content.year_ago_period),
    }


def _period(period: Period) -> dict[str, Any]:
    return {
        "from": period.day_from.isoformat(),
        "to": period.day_to.isoformat(),
        "kind": period.kind,
        "group": period.group,
    }


def _headline(figures: Headline, *, uids: bool) -> dict[str, Any]:
    return {
        "inspected": figures.inspected,
        "scored": figures.scored,
        "average": _fixed(figures.average, PLACES),
        "interval": _interval(figures.interval, PLACES),
        "pass_rate": _fixed(figures.pass_rate, RATE_PLACES),
        "pass_interval": _interval(figures.pass_interval, RATE_PLACES),
        "error_rate": _fixed(figures.error_rate, RATE_PLACES),
        "error_interval": _interval(figures.error_interval, RATE_PLACES),
        "critical": _criticals(figures.critical),
        "accuracies": {name: _fixed(value, RATE_PLACES) for name, value in figures.accuracies.items()},
        **_behind(figures.uids, uids=uids),
    }


def _compared(figures: Headline | None, period: Period | None) -> dict[str, Any] | None:
    if figures is None or period is None:
        return None
    return {"period": _period(period), **_headline(figures, uids=False)}


def _criticals(found: Criticals) -> dict[str, int]:
    return {"customer": found.customer, "business": found.business, "compliance": found.compliance}


def _group(line: GroupLine, *, uids: bool) -> dict[str, Any]:
    return {
        "group": line.group,
        **_headline(line.figures, uids=uids),
        "tied_with": list(line.tied_with),
        "below_centre": line.below_centre,
        "previous_average": None if line.before is None else _fixed(line.before.average, PLACES),
    }


def _day(line: DayLine, *, uids: bool) -> dict[str, Any]:
    return {
        "date": line.day.isoformat(),
        "inspected": line.inspected,
        "average": _fixed(line.average, PLACES),
        "interval": _interval(line.interval, PLACES),
        **_behind(line.uids, uids=uids),
    }


def _band(line: BandLine, *, uids: bool) -> dict[str, Any]:
    from_ = _fixed(line.from_score, PLACES)
    return {"title": line.title, "from": from_, "count": line.count, **_behind(line.uids, uids=uids)}


def _lost(line: LostLine, *, uids: bool) -> dict[str, Any]:
    return {
        "scorecard": line.card_key,
        "item": line.item,
        "title": line.title,
        "section": line.section,
        "lost": _fixed(line.lost, PLACES),
        "times": line.times,
        "agents": line.agents,
        "share": _fixed(line.share, RATE_PLACES),
        "cumulative": _fixed(line.cumulative, RATE_PLACES),
        "previous_lost": _fixed(line.lost_before, PLACES),
        "densest": list(line.densest),
        **_behind(line.uids, uids=uids),
    }


def _problem(line: CommonProblem, *, uids: bool) -> dict[str, Any]:
    return {
        "key": line.key,
        "text": line.text,
        "item": line.item,
        "times": line.times,
        "agents": line.agents,
        "share": _fixed(line.share, RATE_PLACES),
        **_behind(line.uids, uids=uids),
    }


def _estimate(found: Estimate | None) -> dict[str, Any] | None:
    if found is None:
        return None
    return {
        "average": _fixed(found.average, PLACES),
        "interval": _interval(found.interval, PLACES),
        "population": found.population,
        "sample": found.sample,
        "plan": found.plan,
    }


def _recording(line: ProblemRecording) -> dict[str, Any]:
    findings = [
        {
            "item": each.item,
            "title": each.title,
            "start_ms": each.start_ms,
            "end_ms": each.end_ms,
            "what": each.what,
            "norm": each.norm,
            "critical": each.critical,
            "lost": _fixed(each.lost, PLACES),
        }
        for each in line.findings
    ]
    return {
        "uid": line.evaluation_uid,
        "call_uid": line.call_uid,
        "unique_id": line.unique_id,
        "agent_no": line.agent_no,
        "group": line.group,
        "score": _fixed(line.score, PLACES),
        "findings": findings,
        "advice": line.advice,
    }


def _stratum(line: StratumLine) -> dict[str, Any]:
    names = ("plan", "title", "size", "quota", "drawn", "shortfall", "why")
    return {name: getattr(line, name) for name in names}


def _why(line: Why) -> dict[str, Any]:
    places = PLACES if line.figure == "average" else RATE_PLACES
    amounts = {name: _fixed(getattr(line, name), places) for name in ("before", "after", "change", "mix", "rate")}
    parts = [
        {
            "name": part.name,
            "mix": _fixed(part.mix, places),
            "rate": _fixed(part.rate, places),
            "inspected": part.inspected,
            "previous_inspected": part.inspected_before,
        }
        for part in line.parts
    ]
    return {"figure": line.figure, "by": line.by, **amounts, "by_chance": line.by_chance, "parts": parts}


def _measure(line: MeasureLine) -> dict[str, Any]:
    return {
        "uid": line.uid,
        "title": line.title,
        "owner": line.owner,
        "begun": None if line.begun is None else line.begun.isoformat(),
        "state": line.state,
        "effect": line.effect,
    }


def _kpi(line: KpiLine) -> dict[str, Any]:
    names = ("value", "numerator", "denominator", "target", "target_to", "before")
    figures = {name: None if getattr(line, name) is None else str(getattr(line, name)) for name in names}
    return {**figures, "unit": line.unit, "met": line.met, "source": line.source or None, "why": line.why}


def _tracked(line: TrackedProblem) -> dict[str, Any]:
    return {
        "uid": line.uid,
        "agent_no": line.agent_no,
        "group": line.group,
        "call_uid": line.call_uid,
        "what": line.what,
        "handler": line.handler,
        "due": None if line.due is None else line.due.isoformat(),
        "state": line.state,
        "overdue": line.overdue,
    }


def _coaching(found: CoachingFigures) -> dict[str, int]:
    return {
        "sessions": found.sessions,
        "agents": found.agents,
        "minutes": found.minutes,
        "actions_agreed": found.actions_agreed,
        "actions_done": found.actions_done,
        "actions_overdue": found.actions_overdue,
    }


def _appeals(found: AppealFigures) -> dict[str, Any]:
    return {
        "filed": found.filed,
        "rate": _fixed(found.rate, RATE_PLACES),
        "decided": found.decided,
        "upheld": found.upheld,
        "upheld_share": _fixed(found.upheld_share, RATE_PLACES),
        "median_days": _fixed(found.median_days, PLACES),
    }


def _behind(found: tuple[str, ...], *, uids: bool) -> dict[str, list[str]]:
    return {"uids": list(found)} if uids else {}


def _fixed(value: Decimal | None, places: int) -> str | None:
    return None if value is None else f"{value:.{places}f}"


def _interval(found: Interval | None, places: int) -> list[str | None] | None:
    return None if found is None else [_fixed(each, places) for each in found]
