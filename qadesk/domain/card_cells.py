"""Fields of cards in the cells of a table, as qadesk's own workbooks have them: one cell, one field, nothing lost.

A text stands as it is where a cell keeps it; otherwise as a JSON string. Numbers, flags and words stand as such, lists
and mappings as JSON.
"""

from decimal import Decimal

from qadesk.domain.card_columns import COLUMNS
from qadesk.domain.card_fields import CARD_FIELDS, ITEM_FIELDS, OPTIONAL_ITEM_FIELDS, SECTION_FIELDS
from qadesk.domain.items import BY_KIND
from qadesk.domain.items.shapes import Key, OneOf, Prose, Text, write_fields
from qadesk.domain.plain_json import from_json, to_json
from qadesk.domain.scorecards import Demand, Field, Item, MalformedError, Require, Scorecard, Section

Cell = str | Decimal
ITEM_COLUMNS = tuple(each.name for each in COLUMNS)
_COLUMN = {"help": "standard"}
"""Field of an item -> column, where the names differ."""


def column_for(field: str) -> str:
    """The column that a field of an item stands in."""
    return _COLUMN.get(field, field)


def card_cells(card: Scorecard) -> list[tuple[str, Cell]]:
    """(field, cell) of everything a card has beside its sections."""
    plain = write_fields(card, tuple(each for each in CARD_FIELDS if each.name != "format"))
    return [(name, _cell(value)) for name, value in plain.items() if value not in ({}, [])]


def row_cells(section: Section, item: Item | None) -> dict[str, Cell]:
    """By column, the cells of one row: of an item, or of a section that has none."""
    head = write_fields(section, SECTION_FIELDS)
    cells = {"section_key": _cell(head["key"]), "section": _cell(head["title"])}
    if item is None:
        return cells
    plain = write_fields(item, (*ITEM_FIELDS, *item.fields, *OPTIONAL_ITEM_FIELDS))
    demands = {name: str(each) for name in ("comment", "evidence") if (each := getattr(item.require, name)) is not None}
    plain.pop("require", None)
    own = {column_for(name): _cell(value) for name, value in plain.items()}
    return {**cells, "kind": item.kind, **own, **demands}


def _cell(value: object) -> Cell:
    match value:
        case bool():
            return "true" if value else "false"
        case int() | Decimal():
            return Decimal(value)
        case str():
            return value if _survives(value) else _quoted(value)
        case _:
            return _kept(to_json(value))


def _survives(text: str) -> bool:
    """Whether a cell gives a text back as it was: nothing invisible, no space around it, nothing like an escape."""
    whole = text == text.strip() and all(part.isprintable() for part in text.split("\n"))
    return whole and not text.startswith('"') and "_x" not in text


def _quoted(text: str) -> str:
    return to_json(text, ascii_only=True).replace("_x", "\\u005fx")


def _kept(json_text: str) -> str:
    """JSON with everything escaped that a cell would not keep."""
    if _survives(json_text):
        return json_text
    kept = "".join(letter if letter.isprintable() else _escaped(letter) for letter in json_text)
    return kept.replace("_x", "\\u005fx")


def _escaped(letter: str) -> str:
    return to_json(letter, ascii_only=True)[1:-1]


def read_cell(field: Field, cell: str) -> object:
    """The typed value of a field. Raises ``MalformedError``."""
    return field.shape.read(plain_of(field, cell))


def plain_of(field: Field, cell: str) -> object:
    """The plain value that a cell stands for."""
    textual = isinstance(field.shape, Key | OneOf | Text | Prose)
    if textual and not cell.startswith('"'):
        return cell
    try:
        return from_json(cell)
    except ValueError:
        return cell


def read_item(kind: str, cells: dict[str, str]) -> tuple[dict[str, object], list[tuple[str, MalformedError]]]:
    """The fields of an item of that kind that its row states, and (column, error) of those that cannot be read."""
    values: dict[str, object] = {}
    wrong: list[tuple[str, MalformedError]] = []
    own = BY_KIND[kind].fields
    for field in (*ITEM_FIELDS, *own, *OPTIONAL_ITEM_FIELDS):
        column = column_for(field.name)
        if column in cells and field.name != "require":
            try:
                values[field.attribute] = read_cell(field, cells[column])
            except MalformedError as error:
                wrong.append((column, error))
    values["require"] = Require(_demand(cells, "comment", wrong), _demand(cells, "evidence", wrong))
    return values, wrong


def _demand(cells: dict[str, str], column: str, wrong: list[tuple[str, MalformedError]]) -> Demand | None:
    word = cells.get(column, "")
    if not word:
        return None
    try:
        return Demand(str(OneOf(tuple(Demand)).read(word)))
    except MalformedError as error:
        wrong.append((column, error))
        return None
