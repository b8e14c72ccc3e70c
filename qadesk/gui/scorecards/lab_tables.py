"""The tables of the lab's result: bands, who crosses the pass mark, places of agents and teams, items, what is left."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeVar

from PySide6.QtCore import QCoreApplication

from qadesk.domain.whatif import ItemEffect, Moved, RankChange, Unmatched, WhatIf
from qadesk.gui.parts import DASH, number, percent, points, signed
from qadesk.gui.plots.charts.change import Change
from qadesk.gui.scorecards.kinds import amount
from qadesk.gui.scorecards.lab_table import Column

R = TypeVar("R")
translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class BandCount:
    """Evaluations in a score band, by its place from the top."""

    place: int
    title: str
    before: int
    after: int
    scored_before: int
    scored_after: int


def band_counts(found: WhatIf) -> list[BandCount]:
    """The bands of the card under trial from the top, and those that only past versions had."""
    titles = [*found.after.bands, *(title for title in found.before.bands if title not in found.after.bands)]
    return [
        BandCount(
            place,
            title,
            found.before.bands.get(title, 0),
            found.after.bands.get(title, 0),
            found.before.scored,
            found.after.scored,
        )
        for place, title in enumerate(titles)
    ]


def band_columns(rows: Sequence[BandCount] = ()) -> list[Column[BandCount]]:
    """Number and share, before and after."""
    most = max((max(row.before, row.after) for row in rows), default=0)
    return [
        Column(translate("LabTables", "Band"), lambda row: row.title, lambda row: row.place),
        _count(translate("LabTables", "Before"), lambda row: row.before, 70),
        _count(translate("LabTables", "After"), lambda row: row.after, 70),
        Column(translate("LabTables", "Share"), _share, lambda row: row.after, 76, True),
        Column(
            translate("LabTables", "Change"),
            lambda row: signed(row.after - row.before),
            lambda row: row.after - row.before,
            150,
            change=lambda row: Change(_part(row.before, 0, most), _part(row.after, 0, most)),
            bars=True,
        ),
    ]


def moved_columns() -> list[Column[Moved]]:
    """Who crosses the pass mark; Return opens the evaluation."""
    return [
        Column(translate("LabTables", "Now"), _verdict, lambda row: row.passes, 110),
        Column(translate("LabTables", "Agent"), lambda row: _named(row.agent_no, row.agent), lambda row: row.agent_no),
        Column(translate("LabTables", "Team"), lambda row: row.group or "", lambda row: row.group, 96),
        Column(translate("LabTables", "Day"), lambda row: row.day.isoformat(), lambda row: row.day, 100),
        _points(translate("LabTables", "Before"), lambda row: row.before, 80),
        _points(translate("LabTables", "After"), lambda row: row.after, 80),
    ]


def rank_columns(rows: Sequence[RankChange] = (), who: str = "") -> list[Column[RankChange]]:
    """Places and averages, the change of the average as a picture on one scale for all rows."""
    values = [float(value) for row in rows for value in (row.before, row.after) if value is not None]
    low, high = (min(values), max(values)) if values else (0.0, 1.0)
    return [
        _count(translate("LabTables", "Place"), lambda row: row.rank_after, 60),
        Column(translate("LabTables", "Moved"), _places, _climbed, 70, True, tip=_places_in_words),
        Column(who or translate("LabTables", "Agent"), _ranked, lambda row: row.name),
        _count(translate("LabTables", "Evaluations"), lambda row: row.evaluations, 90),
        _points(translate("LabTables", "Before"), lambda row: row.before, 72),
        _points(translate("LabTables", "After"), lambda row: row.after, 72),
        Column(
            translate("LabTables", "Average"),
            lambda row: f"{points(row.before)} → {points(row.after)}",
            lambda row: _difference(row.before, row.after),
            116,
            change=lambda row: Change(_part(row.before, low, high), _part(row.after, low, high)),
        ),
    ]


def item_columns(rows: Sequence[ItemEffect] = ()) -> list[Column[ItemEffect]]:
    """Weights and what the items cost on average, as bars on one scale."""
    most = max((float(value) for row in rows for value in (row.lost_before, row.lost_after) if value), default=1.0)
    return [
        Column(
            translate("LabTables", "Item"),
            lambda row: row.title,
            lambda row: row.title,
            tip=lambda row: f"{row.section}: {row.title}",
        ),
        Column(translate("LabTables", "Weight"), _weights, lambda row: row.points_after, 84, True),
        _count(translate("LabTables", "Answered"), lambda row: row.answered, 82),
        _points(translate("LabTables", "Lost before"), lambda row: row.lost_before, 94),
        _points(translate("LabTables", "Lost after"), lambda row: row.lost_after, 86),
        Column(
            translate("LabTables", "Average lost"),
            lambda row: f"{points(row.lost_before)} → {points(row.lost_after)}",
            lambda row: _difference(row.lost_before, row.lost_after),
            116,
            change=lambda row: Change(_part(row.lost_before, 0, most), _part(row.lost_after, 0, most)),
            bars=True,
        ),
    ]


def unmatched_columns() -> list[Column[Unmatched]]:
    """What cannot be carried over, and why."""
    return [
        Column(translate("LabTables", "Item"), lambda row: row.title, lambda row: row.title, 220),
        Column(
            translate("LabTables", "Evaluations"),
            lambda row: number(row.evaluations),
            lambda row: row.evaluations,
            92,
            True,
        ),
        Column(translate("LabTables", "Why"), _why, lambda row: row.why),
    ]


def _count(title: str, value: Callable[[R], int | None], width: int) -> Column[R]:
    return Column(title, lambda row: number(value(row)), value, width, True)


def _points(title: str, value: Callable[[R], Decimal | None], width: int) -> Column[R]:
    return Column(title, lambda row: points(value(row)), value, width, True)


def _why(row: Unmatched) -> str:
    match row.why:
        case "new":
            return translate("LabTables", "A new item: scored without it")
        case "gone":
            return translate("LabTables", "No longer on the card")
        case "kind":
            return QCoreApplication.translate("LabTables", "An item of another kind now")
        case "value":
            return translate("LabTables", "The answer given is no longer offered")


def _verdict(row: Moved) -> str:
    if row.after is None:
        return translate("LabTables", "✕ no score")
    return translate("LabTables", "✓ would pass") if row.passes else translate("LabTables", "✕ would fail")


def _named(no: str | None, name: str | None) -> str:
    return " ".join(part for part in (no, name) if part) or DASH


def _ranked(row: RankChange) -> str:
    return row.name if row.name == row.key else _named(row.key, row.name)


def _climbed(row: RankChange) -> int | None:
    """Places up; below 0: down."""
    if row.rank_before is None or row.rank_after is None:
        return None
    return row.rank_before - row.rank_after


def _places(row: RankChange) -> str:
    climbed = _climbed(row)
    if climbed is None:
        return DASH
    return f"▲ {climbed}" if climbed > 0 else f"▼ {-climbed}" if climbed < 0 else "="


def _places_in_words(row: RankChange) -> str:
    return translate("LabTables", "{before} before, {after} after").format(
        before=number(row.rank_before), after=number(row.rank_after)
    )


def _share(row: BandCount) -> str:
    return percent(Decimal(row.after) / row.scored_after if row.scored_after else None)


def _weights(row: ItemEffect) -> str:
    before, after = (DASH if each is None else amount(each) for each in (row.points_before, row.points_after))
    return after if before == after else f"{before} → {after}"


def _difference(before: Decimal | None, after: Decimal | None) -> Decimal | None:
    return None if before is None or after is None else after - before


def _part(value: Decimal | int | None, low: float, high: float) -> float | None:
    if value is None:
        return None
    return (float(value) - low) / (high - low) if high > low else 0.5
