"""A scorecard made of the rows of a table, as call centres have them or as qadesk wrote them; every guess is told."""

import re
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Any

from qadesk.domain import card_guess as guess
from qadesk.domain.card_base import on_base
from qadesk.domain.card_cells import plain_of, read_cell, read_item
from qadesk.domain.card_fields import CARD_FIELDS
from qadesk.domain.card_groups import Grouped, RowGroup, SectionGroup, grouped
from qadesk.domain.card_items import clues, guessed
from qadesk.domain.card_weights import Weights, amounts
from qadesk.domain.errors import UserError, reason, unpacked
from qadesk.domain.items import BY_KIND, Critical
from qadesk.domain.items.critical import Effect, EffectKind
from qadesk.domain.items.shapes import KEY, brief
from qadesk.domain.recordings import ImportIssue
from qadesk.domain.scorecards import (
    FORMAT,
    NA,
    Band,
    Demand,
    Family,
    Item,
    MalformedError,
    Problem,
    Require,
    Scorecard,
    Section,
)
from qadesk.domain.tables import ColumnMapping, Table
from qadesk.domain.texts import QT_TRANSLATE_NOOP

PASS_SHARE = Decimal("0.85")
"""Pass mark of the total where a table names none: what most call centres ask."""

KIND_NAMES = {
    "yes_no": QT_TRANSLATE_NOOP("errors", "yes or no"),
    "scale": QT_TRANSLATE_NOOP("errors", "a scale"),
    "choice": QT_TRANSLATE_NOOP("errors", "one of several options"),
    "faults": QT_TRANSLATE_NOOP("errors", "a list of faults"),
    "count": QT_TRANSLATE_NOOP("errors", "a count of how often"),
    "bonus": QT_TRANSLATE_NOOP("errors", "bonus points"),
    "critical": QT_TRANSLATE_NOOP("errors", "a critical error"),
    "note": QT_TRANSLATE_NOOP("errors", "a note without points"),
}
FAMILY_NAMES = {
    Family.CUSTOMER: QT_TRANSLATE_NOOP("errors", "customer-critical"),
    Family.BUSINESS: QT_TRANSLATE_NOOP("errors", "business-critical"),
    Family.COMPLIANCE: QT_TRANSLATE_NOOP("errors", "compliance-critical"),
}
EFFECT_NAMES = {
    EffectKind.ZERO_CARD: QT_TRANSLATE_NOOP("errors", "the call gets 0 points"),
    EffectKind.ZERO_SECTION: QT_TRANSLATE_NOOP("errors", "its section gets 0 points"),
    EffectKind.CAP: QT_TRANSLATE_NOOP("errors", "the score is capped"),
    EffectKind.FAIL_ONLY: QT_TRANSLATE_NOOP("errors", "the call fails, its points stay"),
}
LOOK = QT_TRANSLATE_NOOP("errors", "Look at it before the card is published, and correct it where that is wrong.")


def card_of(table: Table, mapping: ColumnMapping) -> tuple[Scorecard, list[ImportIssue]]:
    """The card in a table, which may be unsound, and everything that was guessed or could not be read, by row.

    ``mapping`` names the columns of ``card_columns`` by their headings. Raises ``UserError`` where no column holds the
    items, or no row is one.
    """
    if "title" not in mapping.values() and "kind" not in mapping.values():
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "No column of the table {name} holds the items."),
            QT_TRANSLATE_NOOP("errors", "Say which column does."),
            name=table.name,
        )
    found = grouped(table, mapping)
    if not any(section.items for section in found.sections) and _stated(table).get("format") != FORMAT:
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "No row of the table {name} is an item of a scorecard."),
            QT_TRANSLATE_NOOP("errors", "Check which column holds the items and which their points."),
            name=table.name,
        )
    builder = _Builder(table, {name: heading for heading, name in mapping.items()}, found)
    return builder.card(), sorted(builder.issues, key=lambda issue: issue.row or 0)


def named(name: str, title: str, key: str) -> ImportIssue:
    """What is told of a title and a key that were guessed of the table in the file ``name``."""
    return ImportIssue(name, UserError(NAMED, LOOK, title=title, key=key).packed(), None, None)


def _stated(table: Table) -> dict[str, str]:
    """Fields of the card that stand above the headings in qadesk's own workbooks."""
    names = {each.name for each in CARD_FIELDS}
    rows = ((row[0].split("\n")[-1].strip(), row[1]) for row in table.above if len(row) > 1 and row[0])
    return {name: value for name, value in rows if name in names and value}


@dataclass(slots=True)
class _Builder:
    """Builds one card and collects what is to be told."""

    table: Table
    headings: dict[str, str]
    found: Grouped
    issues: list[ImportIssue] = field(default_factory=list)
    keys: set[str] = field(default_factory=lambda: {NA})

    def card(self) -> Scorecard:
        """The whole card."""
        weights = amounts(self.found)
        sections = [self._section(at, group, weights) for at, group in enumerate(self.found.sections, 1)]
        if "format" not in _stated(self.table):
            sections = self._fit(self._on_base(sections, weights))
        self._tell_of_rows()
        self._tell_of_weights(weights, sections)
        return self._whole(tuple(sections))

    # Sections and items

    def _section(self, at: int, group: SectionGroup, weights: Weights) -> Section:
        key = self._key(group.cells.get("section_key", ""), f"s{at}", group.row, "section_key")
        title = group.cells.get("section", "")
        own = "section_key" in group.cells
        items: list[Item] = []
        for nth, row in enumerate(group.items, 1):
            items += self._items(f"{key}_i{nth}", row, title, weights)
        if not own:
            title = guess.without_numbering(title)
        return Section(key=key, title=self._text(title) if own else title or self._title(), items=tuple(items))

    def _items(self, fallback: str, group: RowGroup, section: str, weights: Weights) -> list[Item]:
        kind = group.cells.get("kind", "").strip()
        key = self._key(group.cells.get("key", ""), fallback, group.row, "key")
        if kind in BY_KIND:
            return [self._stated_item(kind, key, group)]
        seen = clues(group, section, weights.of(group))
        made = guessed(key, seen, self._common(group, seen.standard))
        self.keys.update(each.key for each in made)
        for each in made:
            self._tell_of_kind(group, each)
            if each.counts_as:
                self._tell(group.row, COUNTS, "title", title=brief(each.title))
        if made[0].scored and not getattr(made[0], "points", 0):
            self._tell(group.row, NO_POINTS, "points", todo=GIVE_POINTS, title=brief(made[0].title))
        return made

    def _tell_of_kind(self, group: RowGroup, item: Item) -> None:
        title = brief(item.title)
        if isinstance(item, Critical):
            family, effect = FAMILY_NAMES[item.family], EFFECT_NAMES[item.effect.kind]
            self._tell(group.row, READ_AS_CRITICAL, "title", title=title, family=family, effect=effect)
        else:
            self._tell(group.row, READ_AS, "title", title=title, kind=KIND_NAMES[item.kind])
        if item.allow_na and "allow_na" not in group.cells:
            self._tell(group.row, MAY_NOT_APPLY, "title", title=title)

    def _stated_item(self, kind: str, key: str, group: RowGroup) -> Item:
        """An item whose kind its row names in qadesk's own word."""
        values, wrong = read_item(kind, group.cells)
        for column, error in wrong:
            self._unreadable(group.row, column, error.problem)
        blank = {each.attribute: _BLANK[each.name] for each in BY_KIND[kind].fields if each.required}
        for name in blank.keys() - values.keys():
            if not any(column == name for column, _ in wrong):
                self._tell(group.row, MISSING, name, todo=GIVE, name=name)
        return BY_KIND[kind](**{**blank, "title": "", **values, "key": key})  # type: ignore[arg-type]

    def _common(self, group: RowGroup, standard: str) -> dict[str, Any]:
        """What a table says of any kind of item: help with remarks, reasons, information errors."""
        remarks = [text for text in group.texts("remark") if text not in standard]
        reasons = re.split(r"[;；\n、]", "\n".join(group.texts("reasons")))
        listed = tuple(dict.fromkeys(each.strip() for each in reasons if each.strip()))
        more: dict[str, Any] = {"help": "\n".join([standard, *remarks]).strip(), "reasons": listed}
        stated = group.cells.get("counts_as")
        about = guess.truth(stated) if stated else guess.about_information(group.cells.get("title", ""))
        return {**more, "counts_as": "information_error"} if about else more

    def _key(self, given: str, fallback: str, row: int, column: str) -> str:
        key = self._text(given.strip())
        if key and (not KEY.fullmatch(key) or key in self.keys):
            self._tell(row, NEW_KEY, column, key=brief(key))
            key = ""
        number = 1
        while not key:
            name = fallback if number == 1 else f"{fallback}_{number}"
            key = "" if name in self.keys else name
            number += 1
        self.keys.add(key)
        return key

    def _on_base(self, sections: list[Section], weights: Weights) -> list[Section]:
        """The items of a list of deductions from a base, where they would add up to something else."""
        bases = [guess.base_points(text) for row in self.table.above for text in row]
        base = next((each for each in bases if each), None)
        only = "deduct" in self.headings and not self.headings.keys() & _WITH_POINTS
        if base is None or not only or _total(tuple(sections)) in (base, 0):
            return sections
        weights.told.clear()
        self.issues = [each for each in self.issues if not _of_scored(each)]
        self._tell(None, ON_BASE, points=f"{base:f}")
        return on_base(sections, base, chinese=self._chinese())

    def _fit(self, sections: list[Section]) -> list[Section]:
        """Sections as a sound card has them: bonus points stand with others, only points can be zeroed."""
        kept: list[Section] = []
        for section in sections:
            alone = section.items and all(item.kind == "bonus" for item in section.items)
            if alone and kept:
                self._tell(None, MOVED, title=section.title, section=kept[-1].title)
                kept[-1] = replace(kept[-1], items=kept[-1].items + section.items)
            else:
                kept.append(section)
        return [each if any(item.scored for item in each.items) else self._unscored(each) for each in kept]

    def _unscored(self, section: Section) -> Section:
        """A veto on a section without points takes the whole card's."""
        for item in section.items:
            if _without_zero_section(item) != item:
                self._tell(None, ZEROES_ALL, title=brief(item.title))
        return replace(section, items=tuple(_without_zero_section(item) for item in section.items))

    # What surrounds the items

    def _whole(self, sections: tuple[Section, ...]) -> Scorecard:
        values = self._card_values(_stated(self.table))
        total = values.pop("total", None)
        total = _total(sections) if total is None else total
        mark = values.pop("pass_mark", None)
        mark = self._pass_mark(total) if mark is None else mark
        if "title" in values:
            head = {"key": self._card_key(), "bands": (), **values}
        else:
            bands = self._bands(mark, total)
            head = {"key": self._card_key(), "title": self._title(), "bands": bands, **values}
            self.issues.append(named(self.table.name, head["title"], head["key"]))
            self._tell(None, BANDS, bands="; ".join(f"{band.title} ≥ {band.from_:f}" for band in bands))
        return Scorecard(total=total, pass_mark=mark, sections=sections, **head)

    def _card_values(self, stated: dict[str, str]) -> dict[str, Any]:
        values: dict[str, Any] = {}
        if stated.pop("format", None) is None:
            return values
        values["title"] = ""
        for each in CARD_FIELDS:
            if each.name in stated:
                try:
                    values[each.attribute] = read_cell(each, stated[each.name])
                except MalformedError as error:
                    self._unreadable(None, each.name, error.problem)
        if "require" in values:
            given = values["require"]
            values["require"] = Require(given.comment or Demand.NEVER, given.evidence or Demand.NEVER)
        return values

    def _card_key(self) -> str:
        stem = re.sub(r"[^a-z0-9]+", "-", self.table.name.rsplit(".", 1)[0].lower()).strip("-0123456789")
        return stem if KEY.fullmatch(stem) and stem != NA and len(stem) > 2 else "scorecard"

    def _title(self) -> str:
        rows = (text.strip() for row in self.table.above for text in row)
        titles = [text for text in rows if 3 < len(text) <= 60 and guess.pass_mark(text) is None]
        return " ".join(titles[0].split()) if titles else self.table.name.rsplit(".", 1)[0]

    def _pass_mark(self, total: Decimal) -> Decimal:
        for text in self._around():
            mark = guess.pass_mark(text)
            if mark is not None and mark <= total:
                self._tell(None, PASS_FOUND, mark=f"{mark:f}", text=brief(text))
                return mark
        mark = (total * PASS_SHARE).quantize(Decimal(1))
        self._tell(None, PASS_GUESSED, mark=f"{mark:f}")
        return mark

    def _bands(self, mark: Decimal, total: Decimal) -> tuple[Band, ...]:
        good, bad = ("合格", "不合格") if self._chinese() else ("Passed", "Failed")
        named = next((found for text in self._around() if (found := guess.bands(text))), {})
        starts = {start: title for title, start in named.items() if 0 < start <= total}
        if mark > 0 and mark not in starts:
            starts[mark] = good
        lowest = Band(Decimal(0), bad if starts else good)
        return (*(Band(start, starts[start]) for start in sorted(starts, reverse=True)), lowest)

    def _chinese(self) -> bool:
        words = "".join((*self.table.columns, *(cell for row in self.table.rows[:20] for cell in row)))
        return bool(re.search("[\u4e00-\u9fff]", words))

    def _around(self) -> list[str]:
        """The texts above the headings, and those that are no items."""
        return [text for row in self.table.above for text in row] + [text for _, text in self.found.remarks]

    def _text(self, cell: str) -> str:
        return str(plain_of(_TITLE, cell))

    # What is told

    def _tell_of_rows(self) -> None:
        if self.table.sheet:
            self._tell(None, SHEET, sheet=self.table.sheet)
        for row, text in self.found.remarks:
            self._tell(row, LEFT_OUT, text=brief(text))
        for row in sorted(self.table.hidden):
            self._tell(row, HIDDEN)

    def _tell_of_weights(self, weights: Weights, sections: list[Section]) -> None:
        for row, what, facts in weights.told:
            self._tell(row, what, "points", **dict(facts))
        total = _total(tuple(sections))
        if self.found.stated is not None and self.found.stated != total:
            self._tell(None, OTHER_TOTAL, stated=f"{self.found.stated:f}", total=f"{total:f}")
        elif total != 100 and self.found.stated is None and "format" not in _stated(self.table):
            self._tell(None, NOT_100, total=f"{total:f}")

    def _unreadable(self, row: int | None, column: str, problem: Problem) -> None:
        self._tell(row, UNREADABLE, column, todo=GIVE, reason=reason("card", problem.what, problem.facts))

    def _tell(
        self, row: int | None, what: str, column: str | None = None, *, todo: str = LOOK, **facts: object
    ) -> None:
        heading = self.headings.get(column) if column else None
        self.issues.append(ImportIssue(self.table.name, UserError(what, todo, **facts).packed(), row, heading))


_WITH_POINTS = {"points", "section_points", "levels", "level", "options"}
_TITLE = CARD_FIELDS[2]
_BLANK: dict[str, object] = {
    "points": Decimal(0),
    "per": Decimal(0),
    "levels": 1,
    "options": (),
    "family": Family.CUSTOMER,
    "effect": Effect(EffectKind.ZERO_CARD),
    "input": "text",
}
"""What stands for a field that a row ought to have and has not: the check will name it."""


def _of_scored(issue: ImportIssue) -> bool:
    """True for what was told of a scored item by itself."""
    error = unpacked(issue.reason)
    about = error is not None and error.what in (READ_AS, COUNTS, MAY_NOT_APPLY)
    return about and error is not None and error.facts.get("kind") != KIND_NAMES["bonus"]


def _without_zero_section(item: Item) -> Item:
    if isinstance(item, Critical) and item.effect.kind is EffectKind.ZERO_SECTION:
        return replace(item, effect=Effect(EffectKind.ZERO_CARD))
    return item


def _total(sections: tuple[Section, ...]) -> Decimal:
    points = (getattr(item, "points", Decimal(0)) for each in sections for item in each.items if item.scored)
    return sum(points, Decimal(0))


READ_AS = QT_TRANSLATE_NOOP("errors", "“{title}” is read as: {kind}.")
READ_AS_CRITICAL = QT_TRANSLATE_NOOP("errors", "“{title}” is read as a critical error: {family}, {effect}.")
MAY_NOT_APPLY = QT_TRANSLATE_NOOP("errors", "“{title}” may be answered with “not applicable”.")
SHEET = QT_TRANSLATE_NOOP("errors", "Of the sheets of the workbook, “{sheet}” is read.")
ZEROES_ALL = QT_TRANSLATE_NOOP("errors", "“{title}” stands in a section without points and takes all of the call's.")
BANDS = QT_TRANSLATE_NOOP("errors", "The score bands are set to: {bands}.")
COUNTS = QT_TRANSLATE_NOOP("errors", "“{title}” is taken to be about right information, and counts in the error rate.")
NO_POINTS = QT_TRANSLATE_NOOP("errors", "“{title}” has no points in the table.")
GIVE_POINTS = QT_TRANSLATE_NOOP("errors", "Give it its points before the card is published.")
MISSING = QT_TRANSLATE_NOOP("errors", "The field “{name}” of the item is missing.")
GIVE = QT_TRANSLATE_NOOP("errors", "Fill it in before the card is published.")
UNREADABLE = QT_TRANSLATE_NOOP("errors", "A cell cannot be read: {reason}")
NEW_KEY = QT_TRANSLATE_NOOP("errors", "“{key}” cannot be a key, or is one already; another one was made.")
MOVED = QT_TRANSLATE_NOOP("errors", "The section “{title}” has bonus points only; they stand in “{section}” now.")
NAMED = QT_TRANSLATE_NOOP("errors", "The card is named “{title}”, its key is {key}.")
PASS_FOUND = QT_TRANSLATE_NOOP("errors", "The pass mark of {mark} is taken from “{text}”.")
PASS_GUESSED = QT_TRANSLATE_NOOP("errors", "The table names no pass mark; {mark} is set, 85 % of the total.")
LEFT_OUT = QT_TRANSLATE_NOOP("errors", "The text “{text}” is no item and is left out.")
HIDDEN = QT_TRANSLATE_NOOP("errors", "The row is hidden in the table and is left out.")
OTHER_TOTAL = QT_TRANSLATE_NOOP("errors", "The table states a total of {stated}, but its items add up to {total}.")
ON_BASE = QT_TRANSLATE_NOOP(
    "errors", "Faults are deducted from {points} points; all of them are one item with a list of faults."
)
NOT_100 = QT_TRANSLATE_NOOP("errors", "The points of the items add up to {total}.")
