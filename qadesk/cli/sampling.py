"""``sample``: plans, draws by them, what they cost, and their ledgers."""

from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from qadesk.cli import sampling_plans
from qadesk.cli.context import Context, Json, Who, context_of, iso_time, named_path, put_json, put_table
from qadesk.cli.sampling_cost import cost
from qadesk.cli.sampling_plans import Plan, plan_named
from qadesk.domain.population import LeftOut
from qadesk.domain.sampling import Ledger, Verified
from qadesk.domain.sampling_words import LEFT_OUT, why
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.services.sampling_reading import Progress

Target = Annotated[
    Path | None,
    typer.Option("-o", "--output", parser=named_path, metavar="FILE", help="Write the ledger, with its population."),
]
LEAST_STEP = 100


def register(cli: typer.Typer) -> None:
    """Add the commands of this module."""
    group = typer.Typer(help="Draw calls fairly: plans, draws, ledgers.")
    group.command("draw")(draw)
    group.command("verify")(verify)
    group.command("cost")(cost)
    group.command("list")(list_)
    group.command("withdraw")(withdraw)
    sampling_plans.register(group)
    cli.add_typer(group, name="sample")


def draw(
    ctx: typer.Context,
    plan: Plan,
    seed: Annotated[str, typer.Option(help="Any text; the same one gives the same calls.")],
    commit: Annotated[bool, typer.Option("--commit", help="Keep the draw: its calls are not drawn again.")] = False,
    target: Target = None,
    who: Who = "",
    as_json: Json = False,
) -> None:
    """Draw calls by a plan. Without --commit nothing is kept."""
    context = context_of(ctx)
    with context.changing(who) if commit else context.services() as services:
        wanted = plan_named(services, plan)
        ledger = services.sampling.draw(wanted, seed, _told(context)).result()
        if commit:
            ledger = services.sampling.commit(ledger, who).result()
        if target is not None:
            services.sampling.export(ledger, target.absolute()).result()
        plain = services.sampling.plain(ledger)
    if as_json:
        put_json(plain)
    else:
        put_ledger(context, ledger)


def _told(context: Context) -> Progress:
    def step(done: int, total: int) -> None:
        if done % LEAST_STEP == 0 or done == total:
            reading = QT_TRANSLATE_NOOP("cli", "Reading recordings that nothing else can name: {done} of {total}")
            context.say(reading, done=done, total=total)

    return step


def put_ledger(context: Context, ledger: Ledger) -> None:
    """A draw for people."""
    head = QT_TRANSLATE_NOOP("cli", "{drawn} of {population} calls drawn with the seed {seed}.")
    context.say(head, drawn=len(ledger.drawn), population=ledger.population, seed=ledger.seed)
    if ledger.uid:
        context.say(QT_TRANSLATE_NOOP("cli", "Kept as {uid}."), uid=ledger.uid)
    last = ledger.strata[-1].key
    for total in ledger.strata:
        reason = why(total, total.key == last, context.app.translate)
        if reason is not None:
            context.say("{key}: {reason}", key=total.key, reason=reason)
    for left, calls in ledger.left_out.items():
        left_out = QT_TRANSLATE_NOOP("cli", "Left out: {calls}, {reason}.")
        context.say(left_out, calls=calls, reason=context.app.translate("sampling", LEFT_OUT[LeftOut(left)]))
    names = ("size", "quota", "taken_over", "drawn", "shortfall")
    put_table([(each.key, *(getattr(each, name) for name in names)) for each in ledger.strata], ("stratum", *names))
    drawn = [(each.call, each.agent_no, each.stratum, each.part) for each in ledger.drawn]
    put_table(drawn, ("call", "agent", "stratum", "part"))


def verify(
    ctx: typer.Context,
    draw_: Annotated[str, typer.Argument(metavar="LEDGER", help="File of a ledger, or the uid of a committed draw.")],
    as_json: Json = False,
) -> None:
    """Repeat a draw: do the same calls come out? The exit code is 2 where they do not. Tells what changed since."""
    context = context_of(ctx)
    path = Path(draw_)
    with context.services() as services:
        found = services.sampling.verify(path.absolute() if path.is_file() or path.suffix else draw_).result()
        plain = services.sampling.plain(found.ledger)
    if as_json:
        put_json({**plain, **_verified(found)})
    else:
        _tell(context, found)
    if not found.same:
        raise typer.Exit(2)


def _verified(found: Verified) -> dict[str, object]:
    return {
        "same": found.same,
        "committed": found.committed,
        "withdrawn": found.withdrawn,
        "repeated_from": found.repeated,
        "differences": [asdict(each) for each in found.differences],
        "since": {
            "came_in": found.came_in,
            "gone": found.gone,
            "moved": found.moved,
            "examples": [asdict(each) for each in found.examples],
        },
    }


def _tell(context: Context, found: Verified) -> None:
    if found.same:
        context.say(
            QT_TRANSLATE_NOOP("cli", "The ledger holds: the same {calls} calls."), calls=len(found.ledger.drawn)
        )
    else:
        context.say(QT_TRANSLATE_NOOP("cli", "The ledger does not hold."))
    if found.repeated == "calls":
        context.say(
            QT_TRANSLATE_NOOP("cli", "Repeated from the calls as they are now: the ledger came without a list.")
        )
    else:
        since = QT_TRANSLATE_NOOP(
            "cli", "Since then {came_in} calls came in, {gone} went, {moved} changed their stratum."
        )
        context.say(since, came_in=found.came_in, gone=found.gone, moved=found.moved)
    rows = [(each.what, each.name, each.ledger, each.found) for each in (*found.differences, *found.examples)]
    if rows:
        put_table(list(rows), ("what", "name", "ledger", "found"))


def list_(ctx: typer.Context, as_json: Json = False) -> None:
    """Committed draws, the newest first."""
    with context_of(ctx).services() as services:
        rows = services.sampling.ledgers().result()
        zone = services.zone
    if as_json:
        times = ("drawn_at_ms", "withdrawn_at_ms")
        named = [
            {name.removesuffix("_ms"): iso_time(v, zone) if name in times else v for name, v in asdict(row).items()}
            for row in rows
        ]
        put_json(named)
        return
    put_table(
        [
            (
                r.uid,
                r.plan_key,
                r.seed,
                r.day_from,
                r.day_to,
                r.population,
                r.drawn,
                r.assigned,
                r.scored,
                r.withdrawn_why,
            )
            for r in rows
        ],
        ("uid", "plan", "seed", "from", "to", "population", "drawn", "assigned", "scored", "withdrawn"),
    )


def withdraw(
    ctx: typer.Context,
    uid: Annotated[str, typer.Argument(help="The draw.")],
    reason: Annotated[str, typer.Option("--why", help="The reason; it stays in the audit trail.")],
    who: Who = "",
    as_json: Json = False,
) -> None:
    """Free the calls of a draw of which nothing is scored; its open assignments are withdrawn with it."""
    context = context_of(ctx)
    with context.changing(who) as services:
        done = services.sampling.withdraw(uid, who, reason).result()
    if as_json:
        put_json({"uid": done.uid, "calls": done.calls, "assignments": list(done.assignments)})
        return
    text = QT_TRANSLATE_NOOP("cli", "{calls} calls are free again; {assignments} assignments were withdrawn.")
    context.say(text, calls=done.calls, assignments=len(done.assignments))
