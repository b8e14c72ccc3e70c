"""Where something that is dropped on the outline comes to stand."""

from dataclasses import dataclass

from qadesk.domain.card_editing import section_of
from qadesk.domain.scorecards import Scorecard
from qadesk.gui.scorecards.refs import Ref


@dataclass(frozen=True, slots=True)
class Drop:
    """For an item its section and place in it, for a section its place; both counted without what is moved."""

    section: str
    at: int


def destination(card: Scorecard, dragged: Ref, above: Ref | None, row: int) -> Drop | None:
    """Where ``dragged`` lands when it is dropped before ``row`` below ``above``; ``None`` where it cannot be.

    ``above`` is ``None`` between sections; ``row`` is -1 on ``above`` itself, or below everything.
    """
    keys = [section.key for section in card.sections]
    if dragged.kind == "item" and keys:
        return _item(card, keys, dragged.key, above, row)
    return _section(card, keys, dragged.key, above, row) if dragged.kind == "section" else None


def _item(card: Scorecard, keys: list[str], key: str, above: Ref | None, row: int) -> Drop | None:
    if above is not None and above.kind != "section":
        return None
    if above is None:  # between two sections: the end of the upper one
        at = len(keys) - 1 if row < 0 else max(row - 1, 0)
        section, row = card.sections[at], 0 if row == 0 else -1
    else:
        section = next(each for each in card.sections if each.key == above.key)
    items = [item.key for item in section.items]
    row = len(items) if row < 0 else row
    if section_of(card, key).key == section.key and items.index(key) < row:
        row -= 1
    return Drop(section.key, row)


def _section(card: Scorecard, keys: list[str], key: str, above: Ref | None, row: int) -> Drop | None:
    if above is not None and above.kind != "section":
        return None
    if above is not None:  # over another section's items: before or behind all of it, whichever is nearer
        size = len(card.sections[keys.index(above.key)].items)
        row = keys.index(above.key) + (row > size / 2)
    at = len(keys) if row < 0 else row
    return Drop("", at - 1 if keys.index(key) < at else at)
