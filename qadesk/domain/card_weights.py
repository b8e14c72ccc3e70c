"""The points of the items of a call centre's table: shares, weights of sections, points that several items have."""

from dataclasses import dataclass, field
from decimal import ROUND_DOWN, Decimal

from qadesk.domain import card_guess as guess
from qadesk.domain.card_groups import Grouped, RowGroup, SectionGroup
from qadesk.domain.items import BY_KIND
from qadesk.domain.texts import QT_TRANSLATE_NOOP

HUNDRED = Decimal(100)

FROM_SHARES = QT_TRANSLATE_NOOP("errors", "The weights are shares of 1; they are read as points of 100.")
FROM_SECTIONS = QT_TRANSLATE_NOOP("errors", "The weights are shares of their section “{section}” with {points} points.")
SHARED = QT_TRANSLATE_NOOP("errors", "{points} points are shared among {count} items that have none of their own.")
FROM_DEDUCTIONS = QT_TRANSLATE_NOOP("errors", "The item has no points; the {points} that its faults cost are taken.")


@dataclass(slots=True)
class Weights:
    """Points by row of an item, and what was guessed: (row, English source of the context "errors", facts)."""

    by_row: dict[int, Decimal] = field(default_factory=dict)
    told: list[tuple[int | None, str, dict[str, str]]] = field(default_factory=list)

    def of(self, group: RowGroup) -> Decimal | None:
        """The points of an item; ``None`` where nothing tells."""
        return self.by_row.get(group.row)


def amounts(found: Grouped) -> Weights:
    """The points of every item of a table that does not name its kind in qadesk's own word."""
    weights = Weights()
    for section in found.sections:
        for item in section.items:
            stated = _stated(item)
            if stated is not None:
                weights.by_row[item.row] = stated
    _shares_of_one(found, weights)
    _of_sections(found, weights)
    for section in found.sections:
        _shared(section, weights, found)
        _from_deductions(section, weights)
    weights.by_row = {row: tidy(points) for row, points in weights.by_row.items()}
    return weights


def tidy(points: Decimal) -> Decimal:
    """15.00 as 15, and 20 not as 2E+1."""
    return Decimal(f"{points.normalize():f}")


def _stated(item: RowGroup) -> Decimal | None:
    for text in (*item.texts("points"), *item.texts("levels")):
        weight = guess.weight(text)
        if weight is not None:
            return weight.points
    labelled = [
        found
        for name in ("points", "levels", "options")
        for text in item.texts(name)
        if (found := guess.labelled(text))
    ]
    if labelled:
        return max(points for _, points in labelled[0])
    return guess.points_behind(item.cells.get("title", ""))


def _scored(section: SectionGroup) -> list[RowGroup]:
    """The items of a section that have points of their own: no vetoes, nothing on top."""
    title = section.cells.get("section", "")
    if guess.is_bonus(title) or guess.is_critical(title):
        return []
    return [item for item in section.items if item.cells.get("kind", "") not in BY_KIND and not _apart(item)]


def _apart(item: RowGroup) -> bool:
    about = " ".join(item.cells.get(name, "") for name in ("title", "points", "kind"))
    flag = item.cells.get("critical", "")
    vetoes = guess.is_critical(about) or guess.is_critical(flag) or (bool(flag) and guess.truth(flag) is True)
    silent = not guess.deductions(item.said())
    return vetoes or guess.is_bonus(about) or (silent and guess.is_critical(item.said()))


def _shares_of_one(found: Grouped, weights: Weights) -> None:
    """0.05 is what a cell formatted as 5 % holds."""
    items = [item for section in found.sections for item in _scored(section)]
    values = [weights.by_row[item.row] for item in items if item.row in weights.by_row]
    sections = [section for section in found.sections if _scored(section)]
    most = max(len(sections), 1) + Decimal("0.1")
    if values and max(values) <= 1 and Decimal("0.9") <= sum(values) <= most and len(values) > 1:
        for item in items:
            if item.row in weights.by_row:
                weights.by_row[item.row] *= HUNDRED
        weights.told.append((None, FROM_SHARES, {}))


def _points_of(section: SectionGroup) -> Decimal | None:
    """What the table says that a section is worth."""
    weight = guess.weight(section.cells.get("section_points", ""))
    points = weight.points if weight else guess.points_behind(section.cells.get("section", ""))
    return points * HUNDRED if points is not None and 0 < points <= 1 and weight and not weight.percent else points


def _of_sections(found: Grouped, weights: Weights) -> None:
    """Items that add up to 100 in a section that is worth less are shares of it.

    So are any, where the sections alone add up to 100, and all the items together do not.
    """
    sections = [section for section in found.sections if _scored(section)]
    sums = {section.row: _sum_of(section, weights) for section in sections}
    worths = {section.row: _points_of(section) or Decimal(0) for section in sections}
    whole = sum(worths.values()) == HUNDRED != sum(sums.values())
    for section in sections:
        worth, among = worths[section.row], sums[section.row]
        if among and worth and worth != among and (whole or (worth < HUNDRED == among)):
            _scale(section, worth, among, weights)


def _sum_of(section: SectionGroup, weights: Weights) -> Decimal:
    return sum((weights.by_row.get(item.row, Decimal(0)) for item in _scored(section)), Decimal(0))


def _scale(section: SectionGroup, worth: Decimal, among: Decimal, weights: Weights) -> None:
    """Shares of ``among`` as points of ``worth``, to two decimals, the last one with the rest."""
    rows = [item.row for item in _scored(section) if item.row in weights.by_row]
    for row in rows:
        share = weights.by_row[row] * worth / among
        weights.by_row[row] = share.quantize(Decimal("0.01"), ROUND_DOWN)
    weights.by_row[rows[-1]] += worth - sum(weights.by_row[row] for row in rows)
    facts = {"section": section.cells.get("section", ""), "points": f"{worth:f}"}
    weights.told.append((section.row, FROM_SECTIONS, facts))


def _shared(section: SectionGroup, weights: Weights, found: Grouped) -> None:
    """Points that stand once for several items, as in a merged cell, are divided among them."""
    items = _scored(section)
    worth = _points_of(section) or section.stated
    without = [item for item in items if item.row not in weights.by_row and not _faults(item)]
    if without and len(without) == len(items) and worth:
        _divide(worth, items, weights)
        return
    sums = sum(points for row, points in weights.by_row.items() if row in _rows(found))
    if without and sums in (found.stated, worth, HUNDRED):
        for run in _runs(items, weights):
            _divide(weights.by_row[run[0].row], run, weights)


def _rows(found: Grouped) -> set[int]:
    return {item.row for section in found.sections for item in _scored(section)}


def _runs(items: list[RowGroup], weights: Weights) -> list[list[RowGroup]]:
    """Items with points, each with those below it that have none; only where there are such."""
    runs: list[list[RowGroup]] = []
    for item in items:
        if item.row in weights.by_row:
            runs.append([item])
        elif runs:
            runs[-1].append(item)
    return [run for run in runs if len(run) > 1]


def _divide(points: Decimal, items: list[RowGroup], weights: Weights) -> None:
    """Equal parts to two decimals, the last one with the rest."""
    part = (points / len(items)).quantize(Decimal("0.01"), ROUND_DOWN)
    for item in items:
        weights.by_row[item.row] = part
    weights.by_row[items[-1].row] = points - part * (len(items) - 1)
    weights.told.append((items[0].row, SHARED, {"points": f"{points:f}", "count": str(len(items))}))


def _faults(item: RowGroup) -> list[Decimal]:
    costs = [guess.cost(text) for text in item.texts("deduct")]
    named = [fault.points for fault in guess.deductions(item.said()) if not fault.whole]
    return [cost for cost in costs if cost] or named


def _from_deductions(section: SectionGroup, weights: Weights) -> None:
    for item in _scored(section):
        if item.row not in weights.by_row and (costs := _faults(item)):
            weights.by_row[item.row] = sum(costs, Decimal(0))
            weights.told.append((item.row, FROM_DEDUCTIONS, {"points": f"{weights.by_row[item.row]:f}"}))
