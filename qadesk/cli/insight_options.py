"""Options that the ``insight`` commands share, and how figures are told."""

import datetime as dt
from decimal import Decimal
from typing import Annotated, Any

import typer

from qadesk.domain.insight.overview import Figures

_DAY = {"formats": ["%Y-%m-%d"]}
From = Annotated[dt.datetime | None, typer.Option("--from", **_DAY, help="First day, by the calls' local dates.")]
To = Annotated[dt.datetime | None, typer.Option("--to", **_DAY, help="Last day.")]
Group = Annotated[list[str] | None, typer.Option("--group", help="A team; may be repeated.")]
Agent = Annotated[list[str] | None, typer.Option("--agent", help="An agent's number; may be repeated.")]
Inspector = Annotated[list[str] | None, typer.Option("--inspector", help="An inspector's number; may be repeated.")]
Type = Annotated[list[str] | None, typer.Option("--business-type", help="May be repeated.")]
Card = Annotated[list[str] | None, typer.Option("--scorecard", help="Its key; may be repeated.")]


def figures_json(found: Figures) -> dict[str, Any]:
    """Figures in the shape of the command line."""
    names = ("average", "interval", "pass_rate", "pass_interval", "error_rate", "error_interval")
    return {
        "inspected": found.inspected,
        "scored": found.scored,
        **{name: plain_value(getattr(found, name)) for name in names},
        "accuracies": {name: plain_value(value) for name, value in found.accuracies.items()},
        "critical": dict(found.criticals),
        "scorecards": found.cards,
        "few": found.few,
    }


def plain_value(value: Any) -> Any:
    """Exact numbers as text."""
    if isinstance(value, tuple):
        return [plain_value(each) for each in value]
    return str(value) if isinstance(value, Decimal) else value
