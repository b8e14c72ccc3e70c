"""The tables of the lab's result: bands, who crosses the pass mark, places of agents and teams, items, what is left."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from qadesk.domain.whatif import ItemEffect, Moved, RankChange, Unmatched, WhatIf
from qadesk.gui.plots.charts.change import Change
from qadesk.gui.scorecards.kinds import amount
from qadesk.gui.scorecards.lab_parts import DASH, number, percent, points, signed
from qadesk.gui.scorecards.lab_table import Column


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
        Column(QCoreApplication.translate("LabTables", "Band"), lambda row: row.title, lambda row: row.place),
        Column(
            QCoreApplication.translate("LabTables", "Before"),
            lambda row: number(row.before),
            lambda row: row.before,
            70,
            True,
        ),
        Column(
            QCoreApplication.translate("LabTables", "After"),
            lambda row: number(row.after),
            lambda row: row.after,
            70,
            True,
        ),
        Column(QCoreApplication.translate("LabTables", "Share"), _share, lambda row: row.after, 76, True),
        Column(
            QCoreApplication.translate("LabTables", "Change"),
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
        Column(QCoreApplication.translate("LabTables", "Now"), _verdict, lambda row: row.passes, 110),
        Column(
            QCoreApplication.translate("LabTables", "Agent"),
            lambda row: _named(row.agent_no, row.agent),
            lambda row: row.agent_no,
        ),
        Column(QCoreApplication.translate("LabTables", "Team"), lambda row: row.group or "", lambda row: row.group, 96),
        Column(
            QCoreApplication.translate("LabTables", "Day"), lambda row: row.day.isoformat(), lambda row: row.day, 100
        ),
        Column(
            QCoreApplication.translate("LabTables", "Before"),
            lambda row: points(row.before),
            lambda row: row.before,
            80,
            True,
        ),
        Column(
            QCoreApplication.translate("LabTables", "After"),
            lambda row: points(row.after),
            lambda row: row.after,
            80,
            True,
        ),
    ]


def rank_columns(rows: Sequence[RankChange] = (), who: str = "") -> list[Column[RankChange]]:
    """Places and averages, the change of the average as a picture on one scale for all rows."""
    values = [float(value) for row in rows for value in (row.before, row.after) if value is not None]
    low, high = (min(values), max(values)) if values else (0.0, 1.0)
    return [
        Column(
            QCoreApplication.translate("LabTables", "Place"),
            lambda row: number(row.rank_after),
            lambda row: row.rank_after,
            58,
            True,
        ),
        Column(QCoreApplication.translate("LabTables", "Moved"), _places, _climbed, 74, True, tip=_places_in_words),
        Column(who or QCoreApplication.translate("LabTables", "Agent"), _ranked, lambda row: row.name),
        Column(
            QCoreApplication.translate("LabTables", "Evaluations"),
            lambda row: number(row.evaluations),
            lambda row: row.evaluations,
            92,
            True,
        ),
        Column(
            QCoreApplication.translate("LabTables", "Before"),
            lambda row: points(row.before),
            lambda row: row.before,
            72,
            True,
        ),
        Column(
            QCoreApplication.translate("LabTables", "After"),
            lambda row: points(row.after),
            lambda row: row.after,
            72,
            True,
        ),
        Column(
            QCoreApplication.translate("LabTables", "Average"),
            lambda row: f"{points(row.before)} → {points(row.after)}",
            lambda row: _difference(row.before, row.after),
            150,
            change=lambda row: Change(_part(row.before, low, high), _part(row.after, low, high)),
        ),
    ]


def item_columns(rows: Sequence[ItemEffect] = ()) -> list[Column[ItemEffect]]:
    """Weights and what the items cost on average, as bars on one scale."""
    most = max((float(value) for row in rows for value in (row.lost_before, row.lost_after) if value), default=1.0)
    return [
        Column(
            QCoreApplication.translate("LabTables", "Item"),
            lambda row: row.title,
            lambda row: row.title,
            tip=lambda row: f"{row.section}: {row.title}",
        ),
        Column(QCoreApplication.translate("LabTables", "Weight"), _weights, lambda row: row.points_after, 92, True),
        Column(
            QCoreApplication.translate("LabTables", "Answered"),
            lambda row: number(row.answered),
            lambda row: row.answered,
            80,
            True,
        ),
        Column(
            QCoreApplication.translate("LabTables", "Lost before"),
            lambda row: points(row.lost_before),
            lambda row: row.lost_before,
            92,
            True,
        ),
        Column(
            QCoreApplication.translate("LabTables", "Lost after"),
            lambda row: points(row.lost_after),
            lambda row: row.lost_after,
            88,
            True,
        ),
        Column(
            QCoreApplication.translate("LabTables", "Points lost on average"),
            lambda row: f"{points(row.lost_before)} → {points(row.lost_after)}",
            lambda row: _difference(row.lost_before, row.lost_after),
            160,
            change=lambda row: Change(_part(row.lost_before, 0, most), _part(row.lost_after, 0, most)),
            bars=True,
        ),
    ]


def unmatched_columns() -> list[Column[Unmatched]]:
    """What cannot be carried over, and why."""
    return [
        Column(QCoreApplication.translate("LabTables", "Item"), lambda row: row.title, lambda row: row.title, 220),
        Column(
            QCoreApplication.translate("LabTables", "Evaluations"),
            lambda row: number(row.evaluations),
            lambda row: row.evaluations,
            92,
            True,
        ),
        Column(QCoreApplication.translate("LabTables", "Why"), _why, lambda row: row.why),
    ]


def _why(row: Unmatched) -> str:
    match row.why:
        case "new":
            return QCoreApplication.translate("LabTables", "The item is new: past evaluations are scored without it.")
        case "gone":
            return QCoreApplication.translate("LabTables", "The item is gone: its answers do not count any more.")
        case "kind":
            return QCoreApplication.translate(
                "LabTables", "It was an item of another kind: its answers cannot be read as this one's."
            )
        case "value":
            return QCoreApplication.translate("LabTables", "The answer that was given is not offered any more.")


def _verdict(row: Moved) -> str:
    if row.after is None:
        return QCoreApplication.translate("LabTables", "✕ no score")
    return (
        QCoreApplication.translate("LabTables", "✓ would pass")
        if row.passes
        else QCoreApplication.translate("LabTables", "✕ would fail")
    )


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
    return QCoreApplication.translate("LabTables", "{before} before, {after} after").format(
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
