"""The rows of a scorecard's table put together: sections, items that span several rows, sums and remarks."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal

from qadesk.domain import card_guess as guess
from qadesk.domain.card_columns import BY_NAME
from qadesk.domain.items import BY_KIND
from qadesk.domain.tables import ColumnMapping, Table

Cells = dict[str, str]
"""By the name of a column, what stands in it; empty cells are left out."""

LONGEST_TITLE = 60
"""Characters of a heading of a section that stands alone in its row; a longer text is a remark."""


@dataclass(slots=True)
class RowGroup:
    """An item with the rows that it spans: the first one whole, of the others what they add."""

    row: int
    cells: Cells
    more: list[Cells] = field(default_factory=list)

    def texts(self, column: str) -> list[str]:
        """What its rows have in a column, without repetitions."""
        found = (cells.get(column, "") for cells in (self.cells, *self.more))
        return list(dict.fromkeys(text for text in found if text))

    def said(self) -> str:
        """The standard, and what other columns say of scoring in more than a word or a number; a line each."""
        rules = (rule for cells in (self.cells, *self.more) for rule in rules_of(cells))
        return "\n".join(dict.fromkeys((*self.texts("standard"), *rules)))


def rules_of(cells: Cells) -> list[str]:
    """The texts of a row about scoring that stand in columns of deductions or of kinds."""
    deduct, kind = cells.get("deduct", ""), cells.get("kind", "")
    rules = [deduct] if guess.cost(deduct) is None else []
    return [text for text in (*rules, kind if guess.is_rule(kind) else "") if text]


@dataclass(slots=True)
class SectionGroup:
    """A section's rows in order, with what the table says that they add up to."""

    row: int
    cells: Cells
    items: list[RowGroup] = field(default_factory=list)
    stated: Decimal | None = None


@dataclass(slots=True)
class Grouped:
    """A whole table."""

    sections: list[SectionGroup] = field(default_factory=list)
    stated: Decimal | None = None
    """What the table says that everything adds up to."""
    remarks: list[tuple[int, str]] = field(default_factory=list)
    """Rows that hold a text and no item."""


def grouped(table: Table, mapping: ColumnMapping) -> Grouped:
    """The rows of a table; hidden ones are left out. Columns that the mapping does not name are not looked at."""
    reader = _Grouper(Grouped(), "section" in mapping.values())
    for number, cells, filled in _rows(table, mapping):
        if cells or filled:
            reader.take(number, cells, filled)
    return _without_empty(reader.found)


def _without_empty(found: Grouped) -> Grouped:
    """Titles below which no item stands are remarks, except in qadesk's own workbooks."""
    empty = [section for section in found.sections if not section.items and "section_key" not in section.cells]
    found.remarks = sorted([*found.remarks, *((each.row, each.cells.get("section", "")) for each in empty)])
    found.sections = [section for section in found.sections if section not in empty]
    return found


def _rows(table: Table, mapping: ColumnMapping) -> Iterator[tuple[int, Cells, list[str]]]:
    """(number, cells by column, all texts of the row) of every row that is not hidden."""
    places = [(mapping[heading], at) for at, heading in enumerate(table.columns) if mapping.get(heading) in BY_NAME]
    levels = [at for name, at in places if name == "level"]
    for number, row in enumerate(table.rows, table.first_row):
        if number not in table.hidden:
            cells = {name: row[at] for name, at in places if row[at].strip() and at not in levels}
            if levels and cells.keys() & {"title", "standard"}:
                cells["level"] = _levels([(table.columns[at], row[at]) for at in levels])
            yield number, cells, [t for t in row if t.strip()]


def _levels(pairs: list[tuple[str, str]]) -> str:
    """The levels of a row, one a line, label, points and text by tabs; those left blank beside others are none."""
    some = any(text.strip() for _, text in pairs)
    lines = []
    for heading, text in pairs:
        level, own = guess.level_heading(heading), guess.weight(text)
        if text.strip() or not some:
            points = own.points if own else level.points if level else None
            parts = (level.title if level else heading, "" if points is None else f"{points:f}", "" if own else text)
            lines.append("\t".join(" ".join(part.split()) for part in parts))
    return "\n".join(lines)


@dataclass(slots=True)
class _Grouper:
    found: Grouped
    has_sections: bool

    def take(self, number: int, cells: Cells, filled: list[str]) -> None:
        """One row that is not empty: by what it has, an item, a part of one, a section, a sum or a remark."""
        if cells.get("kind", "").strip() in BY_KIND:
            self._item(number, cells)
        elif "section_key" in cells and not cells.keys() & _OF_ITEMS:
            self._section(number, cells)
        elif guess.is_total(filled[0]) or any(guess.is_total(cells.get(name, "")) for name in ("section", "title")):
            self._sum(number, filled, cells)
        elif guess.is_remark(filled[0]):
            self.found.remarks.append((number, " ".join(filled)))
        elif len(set(filled)) == 1 and not self._is_item(cells):
            self._alone(number, cells, filled[0])
        elif not cells.keys() & _OF_ITEMS:
            self._section(number, cells)
        elif self._is_headed(cells, filled[0]):
            self._section(number, {"section": cells.get("title", ""), "section_points": cells.get("points", "")})
        elif self._continues(cells):
            self.found.sections[-1].items[-1].more.append(cells)
            self._section_points(cells)
        else:
            self._item(number, cells)

    def _is_headed(self, cells: Cells, first: str) -> bool:
        """True for a section's title in the column of items, told by its running number."""
        apart = _HEADED.fullmatch(first.strip()) and not cells.keys() & {"standard", "deduct"}
        return bool(apart) and not self.has_sections

    def _is_item(self, cells: Cells) -> bool:
        """A row with nothing but a title, or nothing but a standard, below a section of its own column."""
        return bool(self.has_sections and self.found.sections and cells.keys() & {"title", "standard"})

    def _alone(self, number: int, cells: Cells, text: str) -> None:
        heads = guess.is_critical(text) or guess.is_bonus(text)
        if len(text) > LONGEST_TITLE or (not cells and self.found.sections and not heads):
            self.found.remarks.append((number, text))
        elif cells or heads:
            self._section(number, {"section": text})

    def _section(self, number: int, cells: Cells) -> None:
        if cells.keys() & {"section", "section_key"}:
            self.found.sections.append(SectionGroup(number, cells))

    def _section_points(self, cells: Cells) -> None:
        if "section_points" in cells and "section_points" not in self.found.sections[-1].cells:
            self.found.sections[-1].cells["section_points"] = cells["section_points"]

    def _continues(self, cells: Cells) -> bool:
        """True for a row that adds to the item above: it has no title, or the same one as a merged cell filled in."""
        last = self.found.sections[-1] if self.found.sections else None
        if last is None or not last.items or self._new_section(cells):
            return False
        title = cells.get("title", "")
        points = cells.get("points", "")
        same = title == last.items[-1].cells.get("title") and points in ("", last.items[-1].cells.get("points"))
        return not title or (same and "standard" in cells)

    def _new_section(self, cells: Cells) -> bool:
        last = self.found.sections[-1].cells if self.found.sections else {}
        if "section_key" in cells and "section_key" in last:
            return cells["section_key"] != last["section_key"]
        return "section" in cells and cells["section"] != last.get("section")

    def _item(self, number: int, cells: Cells) -> None:
        if not self.found.sections or self._new_section(cells):
            names = ("section", "section_key", "section_points")
            head = {name: cells[name] for name in names if name in cells}
            self.found.sections.append(SectionGroup(number, head))
        self._section_points(cells)
        self.found.sections[-1].items.append(RowGroup(number, cells))

    def _sum(self, number: int, filled: list[str], cells: Cells) -> None:
        if len(set(filled)) == 1 and guess.bands(filled[0]):
            self.found.remarks.append((number, filled[0]))
            return
        weights = [guess.weight(text) for text in (cells.get("points", ""), *filled[1:])]
        amount = next((each.points for each in weights if each), guess.deduction(filled[0]))
        if guess.of_whole_card(filled[0]) or not self.found.sections:
            self.found.stated = amount
        else:
            self.found.sections[-1].stated = amount


_HEADED = re.compile(r"[一二三四五六七八九十]{1,3}[、.．]?|[IVX]{1,4}\.?")
"""The number of a section in a column of running numbers; those of items are 1, 2, 3."""
_OF_ITEMS = frozenset({"title", "standard", "points", "deduct", "kind", "options", "levels"})
