"""The scoring form in blocks of some rows: each is made, shown and laid out for itself, so that no step takes long."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import Literal, NamedTuple

import shiboken6
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qadesk.domain.scorecards import Scorecard

BLOCK = 6
"""Entries of a block as it is made; twice as many at most after changes."""
ROW_PIXELS = 58
"""About what a row takes: the scroll bar is nearly right before the rows are there."""


class Entry(NamedTuple):
    """A section's title or an item's row on the form."""

    kind: Literal["section", "item"]
    key: str


class Part(NamedTuple):
    """What a block holds: a block there is (by its index), or a new one."""

    old: int | None
    entries: list[Entry]


def entries_of(card: Scorecard) -> list[Entry]:
    """Titles and rows of a card from top to bottom."""
    found: list[Entry] = []
    for section in card.sections:
        found.append(Entry("section", section.key))
        found += [Entry("item", item.key) for item in section.items]
    return found


def dealt(entries: Sequence[Entry]) -> Iterator[list[Entry]]:
    """Entries in portions of a block."""
    for first in range(0, len(entries), BLOCK):
        yield list(entries[first : first + BLOCK])


def rearranged(before: Sequence[Sequence[Entry]], after: Sequence[Entry]) -> list[Part]:
    """How entries in another order are shared out among the blocks there are, with few that change their block.

    New entries come to the one before them; what has grown too long is divided. Blocks without entries are left out.
    """
    flat = [(entry, block) for block, entries in enumerate(before) for entry in entries]
    matches = SequenceMatcher(None, [entry for entry, _ in flat], after, autojunk=False).get_matching_blocks()
    home = {match.b + n: flat[match.a + n][1] for match in matches for n in range(match.size)}
    shared: list[list[Entry]] = [[] for _ in before] or [[]]
    at = 0
    for place, entry in enumerate(after):
        at = home.get(place, at)
        shared[at].append(entry)
    parts: list[Part] = []
    for block, entries in enumerate(shared):
        portions = [entries] if len(entries) <= 2 * BLOCK else list(dealt(entries))
        for n, portion in enumerate(portions):
            if portion:
                parts.append(Part(block if n == 0 and before else None, portion))
    return parts


class Block(QWidget):
    """A piece of the form; hidden, until its rows are made, it keeps their place."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        super().__init__()
        self.made = False
        self.entries = list(entries)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        policy = self.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.setSizePolicy(policy)
        self._held: list[QWidget] = []
        self.hide()
        self.expect(entries)

    def expect(self, entries: Sequence[Entry]) -> None:
        """Other entries, to be made later."""
        self.entries = list(entries)
        self.setMinimumHeight(ROW_PIXELS * len(self.entries))

    def hold(self, widgets: Sequence[QWidget]) -> None:
        """The widgets of all entries; others that were here are left out of the layout, and remain."""
        self.made = True
        for other in self._held:
            if other not in widgets and shiboken6.isValid(other) and self._rows.indexOf(other) >= 0:
                self._rows.removeWidget(other)
        self._held = list(widgets)
        for at, widget in enumerate(widgets):
            # Never by itemAt: what it gives outlives the item, and is taken for what stands there next.
            if self._rows.indexOf(widget) != at:
                self._rows.insertWidget(at, widget)
            if widget.isHidden():  # as one is that comes from another block
                widget.show()
        self.setMinimumHeight(0)
