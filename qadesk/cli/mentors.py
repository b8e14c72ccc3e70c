"""``mentors``: mentor pairs, and how an apprentice gets on beside the mentor's share in it."""

import datetime as dt
from typing import Annotated

import typer

from qadesk.cli.context import Json, context_of, put_json, put_table
from qadesk.cli.measures import effect_json
from qadesk.domain.after.coaching import Effect, LossCounts, SectionTrend
from qadesk.domain.after.mentoring import CoachedItem, MentorPair, MentorProgress, Standing, WeekOfPair


def register(cli: typer.Typer) -> None:
    """Add the commands of this module."""
    group = typer.Typer(help="Mentor pairs: who is paired, and how the apprentice gets on.")
    group.command("list")(list_)
    group.command("progress")(progress)
    cli.add_typer(group, name="mentors")


def list_(
    ctx: typer.Context,
    on: Annotated[dt.datetime | None, typer.Option("--on", formats=["%Y-%m-%d"], help="The day; today.")] = None,
    as_json: Json = False,
) -> None:
    """The pairs that hold on a day."""
    with context_of(ctx).services() as services:
        found = services.mentoring.pairs(on.date() if on else None).result()
    if as_json:
        put_json([pair_json(each) for each in found])
        return
    put_table(
        [(p.mentor_no, p.mentor, p.apprentice_no, p.apprentice, p.group, p.since, p.until) for p in found],
        ("mentor_no", "mentor", "apprentice_no", "apprentice", "group", "since", "until"),
    )


def progress(
    ctx: typer.Context,
    mentor: Annotated[str, typer.Argument(help="Number of the mentor.")],
    apprentice: Annotated[str, typer.Argument(help="Number of the apprentice.")],
    as_json: Json = False,
) -> None:
    """The apprentice week by week, beside the mentor and the team's other newcomers; sessions held and their effect."""
    with context_of(ctx).services() as services:
        found = services.mentoring.progress(mentor, apprentice).result()
    if as_json:
        put_json(progress_json(found))
        return
    put_table(
        [_week_cells(week) for week in found.weeks],
        ("week", "paired", "apprentice", "calls", "mentor", "calls", "newcomers", "calls"),
    )
    against = found.against_newcomers
    put_table(
        [
            ("before", found.before.scores.average, found.before.scores.calls),
            ("since", found.after.scores.average, found.after.scores.calls),
            ("change", found.change.change, found.change.verdict),
            ("against newcomers", against.difference, against.verdict),
            ("sessions", found.held.sessions, f"{found.held.spent_ms / 60_000:.0f} min"),
        ],
        ("", "average", ""),
    )


def _week_cells(week: WeekOfPair) -> tuple[object, ...]:
    cells: list[object] = [week.monday, "yes" if week.paired else "no"]
    for each in (week.apprentice, week.mentor, week.newcomers):
        cells += [each.scores.average, each.scores.calls]
    return tuple(cells)


def pair_json(pair: MentorPair) -> dict[str, object]:
    """A pair in the shape of the command line."""
    return {
        "mentor_no": pair.mentor_no,
        "mentor": pair.mentor,
        "apprentice_no": pair.apprentice_no,
        "apprentice": pair.apprentice,
        "group": pair.group,
        "since": pair.since,
        "until": pair.until,
    }


def progress_json(found: MentorProgress) -> dict[str, object]:
    """An apprentice's progress; averages in points, shares from 0 to 1."""
    against = found.against_newcomers
    return {
        "pair": pair_json(found.pair),
        "newcomers": list(found.newcomers),
        "before": standing_json(found.before),
        "since": standing_json(found.after),
        "change": effect_json(found.change),
        "against_newcomers": {
            "difference": against.difference,
            "interval": None if against.low is None else [against.low, against.high],
            "verdict": against.verdict,
        },
        "mentor": {
            "sessions": found.held.sessions,
            "minutes": round(found.held.spent_ms / 60_000, 1),
            "coached": [_coached_json(each) for each in found.coached],
        },
        "weeks": [
            {
                "monday": week.monday,
                "paired": week.paired,
                "apprentice": standing_json(week.apprentice),
                "mentor": standing_json(week.mentor),
                "newcomers": standing_json(week.newcomers),
            }
            for week in found.weeks
        ],
        "sections": [_section_json(each) for each in found.sections],
    }


def standing_json(standing: Standing) -> dict[str, object]:
    """What was scored in some days."""
    return {
        "calls": standing.scores.calls,
        "average": standing.scores.average,
        "passed": standing.passed,
        "critical": standing.critical,
        "lost_a_call": standing.lost_a_call,
    }


def _section_json(trend: SectionTrend) -> dict[str, object]:
    return {
        "scorecard": trend.card_key,
        "section": trend.section_key,
        "title": trend.title,
        "apprentice": list(trend.agent),
        "newcomers": list(trend.team),
    }


def _coached_json(coached: CoachedItem) -> dict[str, object]:
    action = coached.action
    return {
        "action": action.uid,
        "what": action.what,
        "scorecard": action.card_key or None,
        "item": action.item_key or None,
        "state": action.state,
        "agreed": action.agreed_on,
        "effect": None if coached.effect is None else _effect_json(coached.effect),
    }


def _effect_json(found: Effect) -> dict[str, object]:
    return {
        "agent": [_counts(found.agent_before), _counts(found.agent_after)],
        "team": [_counts(found.team_before), _counts(found.team_after)],
        "difference": found.difference,
        "interval": None if found.low is None else [found.low, found.high],
        "verdict": found.verdict,
    }


def _counts(counts: LossCounts) -> dict[str, int]:
    return {"lost": counts.lost, "scored": counts.scored}
