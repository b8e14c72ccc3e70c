"""``sample plan``: the plans that a workspace keeps, and files of plans."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from qadesk.cli.context import Context, Json, Who, context_of, named_path, put_json, put_table
from qadesk.domain.card_check import Finding
from qadesk.domain.sampling import SamplingPlan
from qadesk.services.container import Services

Plan = Annotated[str, typer.Argument(metavar="PLAN", help="File of a plan (YAML or JSON), or the key of a kept one.")]


def register(group: typer.Typer) -> None:
    """Add the commands of this module to the group of samples."""
    plans = typer.Typer(help="Sampling plans that the workspace keeps.")
    plans.command("list")(plan_list)
    plans.command("show")(plan_show)
    plans.command("check")(plan_check)
    plans.command("import")(plan_import)
    plans.command("export")(plan_export)
    plans.command("remove")(plan_remove)
    group.add_typer(plans, name="plan")


def plan_named(services: Services, name: str) -> SamplingPlan:
    """The plan of a file where there is one of that name, else the kept one of that key. Raises ``UserError``."""
    path = Path(name)
    if path.is_file() or path.suffix:
        return services.sampling.read(path.absolute()).result()
    return services.sampling.plan(name).result()


def plan_list(ctx: typer.Context, as_json: Json = False) -> None:
    """The plans that the workspace keeps."""
    with context_of(ctx).services() as services:
        plans = services.sampling.plans().result()
    rows = [
        (p.key, p.title, p.population.day_from, p.population.day_to, p.per_agent.quota, len(p.strata)) for p in plans
    ]
    header = ("key", "title", "from", "to", "quota", "strata")
    if as_json:
        put_json([dict(zip(header, row, strict=True)) for row in rows])
        return
    put_table(list(rows), header)


def plan_show(ctx: typer.Context, plan: Plan) -> None:
    """A plan as YAML."""
    with context_of(ctx).services() as services:
        sys.stdout.write(services.sampling.write(plan_named(services, plan)))


def plan_check(
    ctx: typer.Context, path: Annotated[Path, typer.Argument(help="File of a plan.")], as_json: Json = False
) -> None:
    """Everything that is wrong with a plan's file; the exit code is 2 where there is anything."""
    context = context_of(ctx)
    document = context.app.read_text(path)
    with context.services() as services:
        found = services.sampling.check(document)
    if as_json:
        put_json({"ok": not found, "errors": [_finding(context, each) for each in found]})
    else:
        put_table(
            [(each.line, each.where, each.sentence(context.app.translate)) for each in found], ("line", "where", "what")
        )
    if found:
        raise typer.Exit(2)


def _finding(context: Context, finding: Finding) -> dict[str, object]:
    return {"line": finding.line, "where": finding.where, "what": finding.sentence(context.app.translate)}


def plan_import(
    ctx: typer.Context,
    path: Annotated[Path, typer.Argument(help="File of a plan.")],
    who: Who = "",
    as_json: Json = False,
) -> None:
    """Keep the plan of a file, in place of an older one of its key."""
    context = context_of(ctx)
    with context.changing(who) as services:
        plan = services.sampling.save(services.sampling.read(path.absolute()).result(), who).result()
    if as_json:
        put_json({"key": plan.key})


def plan_export(
    ctx: typer.Context,
    key: Annotated[str, typer.Argument(help="Key of a kept plan.")],
    target: Annotated[Path, typer.Option("-o", "--output", parser=named_path, metavar="FILE", help="YAML, or .json.")],
) -> None:
    """Write a kept plan as a file."""
    context = context_of(ctx)
    with context.services() as services:
        plan = services.sampling.plan(key).result()
        typer.echo(services.sampling.export_plan(plan, target.absolute()).result())


def plan_remove(
    ctx: typer.Context, key: Annotated[str, typer.Argument(help="Key of a kept plan.")], who: Who = ""
) -> None:
    """Take a plan out; draws from it stay."""
    with context_of(ctx).changing(who) as services:
        services.sampling.remove(key, who).result()
