"""Appeals as the command line shows them: JSON for programs, lines for people."""

from typing import Any
from zoneinfo import ZoneInfo

import typer

from qadesk.cli.context import Context, iso_time, put_json, put_table
from qadesk.domain.after.appeal_facts import clock_of
from qadesk.domain.after.appeal_words import spans_text
from qadesk.domain.after.appealing import all_claims
from qadesk.domain.after.appeals import Appeal, AppealRow, AppealState, AppealStatistics, Claim, Decision, Outcome
from qadesk.domain.after.clocks import Clock
from qadesk.domain.after.events import Happened
from qadesk.domain.after.forms import FormReport
from qadesk.domain.errors import told
from qadesk.domain.texts import QT_TRANSLATE_NOOP

STATES = {
    AppealState.FILED: QT_TRANSLATE_NOOP("cli", "handed in"),
    AppealState.DECIDED: QT_TRANSLATE_NOOP("cli", "decided"),
    AppealState.FILED_AGAIN: QT_TRANSLATE_NOOP("cli", "second instance"),
    AppealState.FINAL: QT_TRANSLATE_NOOP("cli", "final"),
    AppealState.WITHDRAWN: QT_TRANSLATE_NOOP("cli", "withdrawn"),
}
OUTCOMES = {
    Outcome.UPHELD: QT_TRANSLATE_NOOP("cli", "upheld"),
    Outcome.PARTLY: QT_TRANSLATE_NOOP("cli", "partly upheld"),
    Outcome.REJECTED: QT_TRANSLATE_NOOP("cli", "rejected"),
}
WHOLE = QT_TRANSLATE_NOOP("cli", "the whole evaluation")


def row_json(row: AppealRow, zone: ZoneInfo, now_ms: int) -> dict[str, Any]:
    """A line of the list in the shape of the command line."""
    return {
        "uid": row.uid,
        "evaluation": row.evaluation_uid,
        "revision": row.revision,
        "call": row.call_uid,
        "scorecard": row.card_key,
        "agent_no": row.agent_no,
        "agent": row.agent,
        "group": row.group,
        "inspector": row.scorer_no,
        "state": row.state.value,
        "instance": row.instance,
        "outcome": row.outcome and row.outcome.value,
        "items": list(row.items),
        "filed_at": iso_time(row.filed_at_ms, zone),
        "filed_by": row.filed_by,
        "due": iso_time(row.due_at_ms, zone),
        "late": row.due_at_ms is not None and row.due_at_ms < now_ms,
        "decided_at": iso_time(row.decided_at_ms, zone),
        "decided_by": row.decided_by or None,
        "score_before": row.score_before,
        "score_after": row.score_after,
    }


def appeal_json(appeal: Appeal, zone: ZoneInfo) -> dict[str, Any]:
    """An appeal with everything that happened to it."""
    return {
        "uid": appeal.uid,
        "evaluation": appeal.evaluation_uid,
        "revision": appeal.revision,
        "state": appeal.state.value,
        "instance": appeal.instance,
        "outcome": appeal.outcome and appeal.outcome.value,
        "agent_no": appeal.agent_no,
        "group": appeal.group,
        "inspector": appeal.scorer_no,
        "filed_at": iso_time(appeal.filed_at_ms, zone),
        "filed_by": appeal.filed_by,
        "score": appeal.events[0].facts.get("score"),
        "claims": [_claim_json(each) for each in appeal.claims],
        "until": _ends(appeal.clock, zone),
        "decide_by": _ends(appeal.decide_by, zone) if appeal.open else None,
        "again_until": _ends(appeal.second_clock, zone) if appeal.state is AppealState.DECIDED else None,
        "decisions": [_decision_json(each, zone) for each in appeal.decisions],
        "events": [_event_json(each, zone) for each in appeal.events],
    }


def _claim_json(claim: Claim) -> dict[str, Any]:
    return {
        "item": claim.item_key or None,
        "title": claim.title or None,
        "reason": claim.reason,
        "evidence": [list(span) for span in claim.evidence],
    }


def _decision_json(decision: Decision, zone: ZoneInfo) -> dict[str, Any]:
    return {
        "instance": decision.instance,
        "outcome": decision.outcome.value,
        "verdicts": [
            {"item": each.item_key or None, "outcome": each.outcome.value, "reason": each.reason}
            for each in decision.verdicts
        ],
        "reason": decision.reason,
        "decided_at": iso_time(decision.decided_at_ms, zone),
        "decided_by": decision.decided_by,
        "score_before": decision.score_before,
        "score_after": decision.score_after,
        "revision_before": decision.revision_before,
        "revision_after": decision.revision_after,
    }


def _event_json(event: Happened, zone: ZoneInfo) -> dict[str, Any]:
    clock = clock_of(event.facts.get("clock"))
    recorded = event.facts.get("recorded_at_ms")
    return {
        "at": iso_time(event.at_ms, zone),
        "who": event.who,
        "kind": event.kind,
        "why": event.why,
        "until": _ends(clock, zone),
        "recorded_at": iso_time(recorded, zone) if isinstance(recorded, int) else None,
        "recorded_by": event.facts.get("recorded_by"),
    }


def _ends(clock: Clock | None, zone: ZoneInfo) -> str | None:
    return None if clock is None else iso_time(clock.ends_at_ms, zone)


def put_appeal(context: Context, appeal: Appeal, zone: ZoneInfo) -> None:
    """An appeal for people: its claims, what was decided, and the score as it was and is; the uid on stdout."""
    context.say(
        QT_TRANSLATE_NOOP("cli", "Appeal {uid} against evaluation {evaluation}, revision {revision}: {state}."),
        uid=appeal.uid,
        evaluation=appeal.evaluation_uid,
        revision=appeal.revision,
        state=context.words(STATES[appeal.state]),
    )
    for claim in appeal.claims:
        item = claim.title or claim.item_key or context.words(WHOLE)
        times = f" ({spans_text(claim.evidence)})" if claim.evidence else ""
        typer.echo(f"  {item}: {claim.reason}{times}", err=True)
    for decision in appeal.decisions:
        _put_decision(context, appeal, decision, zone)
    if appeal.open:
        context.say(QT_TRANSLATE_NOOP("cli", "To be decided until {until}."), until=_ends(appeal.decide_by, zone))
    elif appeal.state is AppealState.DECIDED:
        context.say(
            QT_TRANSLATE_NOOP("cli", "A second instance can be asked for until {until}."),
            until=_ends(appeal.second_clock, zone),
        )
    typer.echo(appeal.uid)


def _put_decision(context: Context, appeal: Appeal, decision: Decision, zone: ZoneInfo) -> None:
    context.say(
        QT_TRANSLATE_NOOP("cli", "Instance {instance}, {at}, {who}: {outcome}; the score was {was} and is {now}."),
        instance=decision.instance,
        at=iso_time(decision.decided_at_ms, zone),
        who=decision.decided_by,
        outcome=context.words(OUTCOMES[decision.outcome]),
        was=decision.score_before,
        now=decision.score_after,
    )
    titles = {each.item_key: each.title for claims in all_claims(appeal) for each in claims}
    for verdict in decision.verdicts:
        item = titles.get(verdict.item_key) or verdict.item_key or context.words(WHOLE)
        outcome = context.words(OUTCOMES[verdict.outcome])
        typer.echo(f"  {item}: {outcome}: {verdict.reason}", err=True)


def statistics_json(found: AppealStatistics) -> dict[str, Any]:
    """Figures in the shape of the command line."""
    return {
        "released": found.released,
        "appealed": found.appealed,
        "rate": found.rate,
        "decided": found.decided,
        "upheld": found.upheld,
        "partly": found.partly,
        "rejected": found.rejected,
        "upheld_share": found.upheld_share,
        "working_days": found.working_days,
        "by_item": [
            {"item": key or None, "title": title or None, "claims": count, "upheld": upheld}
            for key, title, count, upheld in found.by_item
        ],
        "by_inspector": [
            {"inspector": no, "name": name, "appealed": count, "upheld": upheld}
            for no, name, count, upheld in found.by_inspector
        ],
        "by_group": [
            {"group": group or None, "appealed": count, "upheld": upheld} for group, count, upheld in found.by_group
        ],
    }


def put_statistics(context: Context, found: AppealStatistics) -> None:
    """Figures for people: the totals as a sentence, then items, inspectors and teams as one table."""
    context.say(
        QT_TRANSLATE_NOOP(
            "cli",
            "{appealed} of {released} released evaluations appealed against ({rate}); {decided} decided: "
            "{upheld} upheld, {partly} partly, {rejected} rejected; {days} working days on average.",
        ),
        appealed=found.appealed,
        released=found.released,
        rate="–" if found.rate is None else f"{found.rate * 100:.2f} %",
        decided=found.decided,
        upheld=found.upheld,
        partly=found.partly,
        rejected=found.rejected,
        days="–" if found.working_days is None else found.working_days,
    )
    items = [("item", key, title, count, upheld) for key, title, count, upheld in found.by_item]
    inspectors = [("inspector", no, name, count, upheld) for no, name, count, upheld in found.by_inspector]
    groups = [("group", group, "", count, upheld) for group, count, upheld in found.by_group]
    put_table([*items, *inspectors, *groups], ("by", "key", "name", "appealed", "upheld"))


def put_report(context: Context, report: FormReport, *, as_json: bool) -> None:
    """What came of a form or a package."""
    translate = context.app.translate
    refused = [{"row": each.row, "where": each.path, "reason": told(each.reason, translate)} for each in report.refused]
    if as_json:
        counts = {"taken": list(report.taken), "unchanged": report.unchanged, "empty": report.empty}
        put_json({**counts, "refused": refused})
        return
    for each in refused:
        typer.echo(context.words(QT_TRANSLATE_NOOP("cli", "row {row} refused: {reason}"), **each))
    context.say(
        QT_TRANSLATE_NOOP(
            "cli", "{taken} appeals taken in, {unchanged} unchanged, {empty} rows empty, {refused} refused."
        ),
        taken=len(report.taken),
        unchanged=report.unchanged,
        empty=report.empty,
        refused=len(report.refused),
    )
