"""Tables of past evaluations, one row an evaluation: CSV and workbooks as call centres keep them."""

import datetime as dt
import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from decimal import Decimal
from pathlib import Path, PurePosixPath
from typing import Any
from zoneinfo import ZoneInfo

from qadesk.domain.calls import CallFacts
from qadesk.domain.errors import UserError
from qadesk.domain.items import Critical
from qadesk.domain.past_cells import is_blank, signed
from qadesk.domain.past_rows import (
    PastCell,
    PastCells,
    PastList,
    PastRow,
    Points,
    RefusedRow,
    SheetColumn,
    SheetWishes,
)
from qadesk.domain.scorecards import Scorecard
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.importers.calls.cells import CellReader
from qadesk.importers.metadata import LONGEST_QUOTE, RAGGED
from qadesk.importers.moments import DayOrder
from qadesk.importers.past_headings import Headings, Titles, check_wishes, find_headings, is_total, reading
from qadesk.importers.people_words import read_day
from qadesk.importers.recordings import facts_from_name
from qadesk.importers.tables import MOST_COLUMNS, plain_cell, refused, table_rows

NO_ITEMS = QT_TRANSLATE_NOOP("errors", "No column of the table {name} is called as an item of the scorecard {card}.")
NAME_ITEMS = QT_TRANSLATE_NOOP("errors", "Call columns as the items are called, or say which is which with --map.")
NO_INSPECTOR = QT_TRANSLATE_NOOP("errors", "The row does not say who evaluated.")
NAME_INSPECTOR = QT_TRANSLATE_NOOP("errors", "Give a column “质检员” or “inspector” and fill it in.")
NO_DAY = QT_TRANSLATE_NOOP("errors", "The row does not say when it was evaluated.")
NAME_DAY = QT_TRANSLATE_NOOP("errors", "Give a column “质检日期” or “evaluated_at” and fill it in.")
NO_TIME = QT_TRANSLATE_NOOP("errors", "“{value}” in the column “{heading}” is no day or time that can be read.")
WRITE_TIME = QT_TRANSLATE_NOOP("errors", "Write it as 2026-01-31 14:05.")
NO_FIELD = QT_TRANSLATE_NOOP("errors", "“{value}” in the column “{heading}” cannot be read.")
MEND_FIELD = QT_TRANSLATE_NOOP("errors", "Correct the cell or empty it.")
MEND_ROW = QT_TRANSLATE_NOOP("errors", "Give every column a heading.")

_TIMES = ("evaluated_at", "started_at", "started_day")
_CLOCK = re.compile(r"\d{1,2}:\d{2}(?::\d{2})?")
_DAY_ONLY = re.compile(r".*T00:00:00|[2-7]\d{4}", re.ASCII)
_OFTEN_ENOUGH = 12
"""The hour of a day on which somebody evaluated, where nobody wrote down the time."""
_FACTS = frozenset(each.name for each in fields(CallFacts))


@dataclass(frozen=True, slots=True)
class _Columns:
    """The columns of one table by what they are, with what the numbers of each are."""

    items: Mapping[int, SheetColumn]
    fields: Mapping[str, tuple[int, str]]
    """Field -> place and heading."""


def read_past_sheet(path: Path, zone: ZoneInfo, cards: Sequence[Scorecard], wishes: SheetWishes) -> PastList:
    """Every row, those that cannot be read with the reason. ``cards`` are versions of one scorecard, the latest first.

    Raises ``UserError`` when the file is no table, or none of its columns is an item.
    """
    rows = [[plain_cell(cell) for cell in row] for row in table_rows(path)]
    if max(map(len, rows), default=0) > MOST_COLUMNS:
        raise refused(path, QT_TRANSLATE_NOOP("errors", "The table {name} has more than 500 columns."))
    titles = Titles(cards)
    found = find_headings(rows, titles, wishes)
    if found is None:
        raise UserError(NO_ITEMS, NAME_ITEMS, name=path.name, card=wishes.scorecard)
    check_wishes(wishes, found, titles)
    found = replace(found, places=_with_points(found, rows, titles, wishes))
    columns = _Columns(
        items={place: column for place, column in found.places.items() if column.target in titles.keys},
        fields={column.target: (place, column.heading) for place, column in found.places.items()},
    )
    table = _Sheet(columns, rows[found.body :], zone, wishes)
    taken, bad, skipped = [], [], []
    for number, cells in enumerate(rows[found.body :], found.body + 1):
        if not any(cells):
            continue
        if is_total(cells) or _repeats(cells, found):
            skipped.append(number)
            continue
        try:
            if any(cells[len(found.names) :]):
                raise UserError(RAGGED, MEND_ROW)
            taken.append(table.row(number, cells + [""] * (len(found.names) - len(cells))))
        except UserError as error:
            bad.append(RefusedRow(number, error))
    listed = "critical" in columns.fields
    needed = (item.key for item in cards[0].items() if item.scored or (isinstance(item, Critical) and not listed))
    return PastList(tuple(taken), tuple(bad), sheet=reading(found, titles, needed, skipped))


def _repeats(cells: Sequence[str], found: Headings) -> bool:
    """Whether a row is the headings once more, as on a printed page."""
    lowest = [name.rpartition("/")[2] for name in found.names]
    return [cell for cell in cells if cell] == [name for name, cell in zip(lowest, cells, strict=False) if cell]


def _with_points(
    found: Headings, rows: Sequence[Sequence[str]], titles: Titles, wishes: SheetWishes
) -> dict[int, SheetColumn]:
    """The columns with what their numbers are: as somebody said, as the heading says, as a negative number tells."""
    said = {target.partition(":")[0] for target in wishes.columns.values() if ":" in target}
    places = {}
    for place, column in found.places.items():
        if column.target in titles.keys and column.target not in said:
            texts = {row[place] for row in rows[found.body :] if place < len(row) and not is_total(row)}
            numbers = [number for text in texts if (number := signed(text)) is not None]
            points = column.points
            if wishes.points is not None and numbers and points is not Points.VALUE:
                points = wishes.points
            elif points is None and any(lost for _, lost in numbers):
                points = Points.LOST
            column = replace(column, points=points)
        places[place] = column
    return places


class _Sheet:
    """Reads the rows of one table."""

    def __init__(self, columns: _Columns, body: Sequence[Sequence[str]], zone: ZoneInfo, wishes: SheetWishes) -> None:
        self._columns = columns
        self._zone = zone
        self._wishes = wishes
        order = DayOrder()
        for name in _TIMES:
            if name in columns.fields:
                place = columns.fields[name][0]
                order.look(row[place] for row in body if place < len(row))
        self._cells = CellReader(zone, order.day_first)

    def row(self, number: int, cells: Sequence[str]) -> PastRow:
        """One evaluation. Raises ``UserError``."""

        def text(name: str) -> str:
            place = self._columns.fields.get(name)
            return "" if place is None or is_blank(cells[place[0]]) else cells[place[0]].strip()

        facts, file = self._call(cells, text("file"))
        inspector = _narrow(text("inspector"))
        if not inspector:
            raise UserError(NO_INSPECTOR, NAME_INSPECTOR)
        evaluated = self._evaluated(text("evaluated_at"), facts)
        critical = self._columns.fields.get("critical")
        score = signed(text("score"))
        return PastRow(
            row=number,
            scorecard=self._wishes.scorecard,
            version=self._wishes.version,
            facts=facts,
            inspector_no=inspector,
            evaluated_at_ms=evaluated,
            answers={},
            score=None if score is None else Decimal(-score[0] if score[1] else score[0]),
            comment=text("comment"),
            coaching_note=text("coaching_note"),
            cells=PastCells(
                items={
                    column.target: PastCell(column.heading, cells[place], column.points)
                    for place, column in self._columns.items.items()
                },
                criticals=PastCell(critical[1], cells[critical[0]]) if critical else None,
            ),
            file=file,
            by_name=True,
        )

    def _call(self, cells: Sequence[str], file: str) -> tuple[CallFacts, str]:
        """What the row says of the call, after it what its recording's name says; and that name."""
        name = file.replace("\\", "/").rpartition("/")[2]
        by_name = facts_from_name(PurePosixPath(name), self._zone)[0] if name else CallFacts()
        said = dict(self._said(cells))
        day = said.pop("date", None)
        custom = by_name.custom if day is None else {**by_name.custom, "date": str(day)}
        # A table's own words go before what is read from a name.
        return replace(by_name, custom=custom, **said), name

    def _said(self, cells: Sequence[str]) -> Iterator[tuple[str, Any]]:
        """The fields of the call, ``date`` where the time of day is unknown."""
        for field, (place, heading) in self._columns.fields.items():
            if field not in _FACTS or is_blank(cells[place]) or field == "started_at":
                continue
            value, wrong, _ = self._cells.read(_narrow(cells[place]), field)
            if wrong:
                raise UserError(NO_FIELD, MEND_FIELD, value=cells[place][:LONGEST_QUOTE], heading=heading)
            if value is not None:
                yield field, value
        yield from self._started(cells)

    def _started(self, cells: Sequence[str]) -> Iterator[tuple[str, Any]]:
        parts = [
            (heading, _narrow(cells[place]))
            for field in ("started_day", "started_at")
            if (column := self._columns.fields.get(field)) is not None
            for place, heading in [column]
            if not is_blank(cells[place])
        ]
        if not parts:
            return
        heading, text = parts[-1]
        day = read_day(parts[0][1]) if len(parts) == 2 and _CLOCK.fullmatch(text) else None
        at_ms, wrong = self._cells.time(f"{day.isoformat()} {text}" if day else text)
        only = read_day(text)
        if at_ms is not None and not _DAY_ONLY.fullmatch(text):
            yield "started_at_ms", at_ms
        elif only is not None:
            yield "date", only.isoformat()
        elif wrong:
            raise UserError(NO_TIME, WRITE_TIME, value=text[:LONGEST_QUOTE], heading=heading)

    def _evaluated(self, text: str, facts: CallFacts) -> int:
        """When it was evaluated; where no column says so, when the call was."""
        plain = _narrow(text)
        if not plain:
            if facts.started_at_ms is None:
                raise UserError(NO_DAY, NAME_DAY)
            return facts.started_at_ms
        at_ms, _ = self._cells.time(plain)
        day = read_day(plain)
        if day is not None and (at_ms is None or _DAY_ONLY.fullmatch(plain)):
            moment = dt.datetime(day.year, day.month, day.day, _OFTEN_ENOUGH, tzinfo=self._zone)
            return round(moment.timestamp() * 1000)
        if at_ms is None:
            heading = self._columns.fields["evaluated_at"][1]
            raise UserError(NO_TIME, WRITE_TIME, value=text[:LONGEST_QUOTE], heading=heading)
        return at_ms


def _narrow(text: str) -> str:
    """Numbers and names as systems know them: full-width digits and letters narrow, case kept."""
    return unicodedata.normalize("NFKC", text).strip()
