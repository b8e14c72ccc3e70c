"""``evaluate`` and ``evaluations``: scoring without a screen, and what was scored."""

import datetime as dt
from pathlib import Path
from typing import Annotated, Any
from zoneinfo import ZoneInfo

import typer

from qadesk.cli.blind import Reader, blind_for
from qadesk.cli.context import Json, context_of, iso_time, put_json, put_table
from qadesk.domain.evaluations import Evaluation, EvaluationRow, EvaluationState
from qadesk.domain.listening import percent
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.services.evaluate import Given

STATES = {
    EvaluationState.DRAFT: QT_TRANSLATE_NOOP("cli", "draft"),
    EvaluationState.SUBMITTED: QT_TRANSLATE_NOOP("cli", "submitted"),
    EvaluationState.RELEASED: QT_TRANSLATE_NOOP("cli", "released"),
}


def register(cli: typer.Typer) -> None:
    """Add the commands of this module."""
    cli.command("evaluate")(evaluate)
    cli.command("evaluations")(evaluations)


def evaluate(
    ctx: typer.Context,
    recording: Annotated[str, typer.Option(help="Uid of a recording or a call.")],
    scorecard: Annotated[str, typer.Option(help="Key of a published scorecard.")],
    who: Annotated[str, typer.Option("--as", help="Number of the inspector.")],
    answers: Annotated[Path, typer.Option(help="Answers file (YAML or JSON).")],
    submit: Annotated[bool, typer.Option("--submit", help="Submit; refused while something is open.")] = False,
    revise: Annotated[bool, typer.Option("--revise", help="Correct a submitted evaluation by a new revision.")] = False,
    reason: Annotated[str, typer.Option(help="Why the score is corrected.")] = "",
    unheard: Annotated[str, typer.Option(help="Why less speech was heard than the scorecard demands.")] = "",
    as_json: Json = False,
) -> None:
    """Give the answers of a file to a call; kept as a draft unless submitted."""
    context = context_of(ctx)
    document = context.app.read_text(answers)
    given = Given(
        recording,
        scorecard,
        who,
        document,
        answers.name,
        submit=submit,
        revise=revise,
        reason=reason,
        unheard=unheard,
    )
    with context.changing(who) as services:
        evaluation, score = services.evaluating.give(given).result()
    result: dict[str, Any] = {
        "uid": evaluation.uid,
        "revision": evaluation.revision,
        "state": evaluation.state.value,
        "score": score.score,
        "passed": score.passed,
        "band": score.band,
        "critical": list(score.critical),
        "open": list(score.open),
        "heard_share": evaluation.heard_share,
    }
    _tell_unenforced(ctx, evaluation)
    if as_json:
        put_json(result)
    else:
        _tell(ctx, evaluation, result)


def _tell_unenforced(ctx: typer.Context, evaluation: Evaluation) -> None:
    """A demand that nobody could look at is not passed over in silence."""
    if evaluation.heard_demand is None or evaluation.heard_share is not None:
        return
    context_of(ctx).say(
        QT_TRANSLATE_NOOP(
            "cli", "The scorecard demands that {demand} % of the speech was heard; how much was is not known."
        ),
        demand=percent(evaluation.heard_demand),
    )


def _tell(ctx: typer.Context, evaluation: Evaluation, result: dict[str, Any]) -> None:
    context = context_of(ctx)
    context.say(
        QT_TRANSLATE_NOOP("cli", "Evaluation {uid}, revision {revision}: {state}, score {score}."),
        uid=evaluation.uid,
        revision=evaluation.revision,
        state=context.words(STATES[evaluation.state]),
        score="–" if result["score"] is None else result["score"],
    )
    typer.echo(evaluation.uid)


def evaluations(
    ctx: typer.Context,
    day_from: Annotated[dt.datetime | None, typer.Option("--from", formats=["%Y-%m-%d"])] = None,
    day_to: Annotated[dt.datetime | None, typer.Option("--to", formats=["%Y-%m-%d"])] = None,
    by: Annotated[str, typer.Option(help="call or submitted: the date that counts.")] = "call",
    drafts: Annotated[bool, typer.Option("--drafts", help="Drafts too.")] = False,
    who: Reader = "",
    as_json: Json = False,
) -> None:
    """The latest submitted revision of every evaluation."""
    if by not in ("call", "submitted"):
        raise typer.BadParameter("call or submitted", param_hint="--by")
    first, last = (day.date() if day else None for day in (day_from, day_to))
    with context_of(ctx).services() as services:
        rows = services.catalogue.evaluations(first, last, by=by, drafts=drafts).result()
        if who:
            rows = blind_for(services, who).evaluations(rows).result()
        zone = services.zone
    if as_json:
        put_json([row_json(row, zone) for row in rows])
        return
    put_table(
        [(r.uid, r.revision, r.state.value, r.inspector_no, r.agent_no, r.score, r.band) for r in rows],
        ("uid", "revision", "state", "inspector", "agent_no", "score", "band"),
    )


def row_json(row: EvaluationRow, zone: ZoneInfo) -> dict[str, object]:
    """An evaluation in the shape of the command line."""
    return {
        "uid": row.uid,
        "revision": row.revision,
        "state": row.state.value,
        "recording": row.recording_uid,
        "call": row.call_uid,
        "scorecard": row.card_key,
        "version": row.card_version,
        "inspector": row.inspector_no,
        "agent_no": row.agent_no,
        "agent": row.agent,
        "group": row.group,
        "started_at": iso_time(row.started_at_ms, zone),
        "submitted_at": iso_time(row.submitted_at_ms, zone),
        "score": row.score,
        "passed": row.passed,
        "band": row.band,
        "critical": list(row.critical),
        "heard_share": row.heard_share,
        "heard_demand": row.heard_demand,
    }
