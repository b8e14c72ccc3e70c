"""The scoring form: sections with their points, and a row for every item; the first screenful comes first."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from fractions import Fraction

from PySide6.QtCore import QElapsedTimer, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from qadesk.domain.conditions import atoms
from qadesk.domain.scorecards import Item, ItemIs, Scorecard, Section
from qadesk.domain.scoring import Result, SectionScore
from qadesk.gui.looks import dressed
from qadesk.gui.scoring_form import figures
from qadesk.gui.scoring_form.form_blocks import BLOCK, ROW_PIXELS, Block, Entry, dealt, entries_of, rearranged
from qadesk.gui.scoring_form.item_row import ItemRow
from qadesk.gui.scoring_form.row_state import RowState, condition_text

SLICE_MS = 2
"""A slice ends with the row it is at by then, which takes two or three more; laying it out and painting come on top."""
MARGIN = 12


class FormView(QObject):
    """Rows in a scroll area, block by block. A card that is shown already keeps its rows."""

    built = Signal()
    """One can work: the first screenful is there, or the one around the item where somebody was."""
    completed = Signal()
    """All rows are there."""
    row_made = Signal(object)
    """A new ``ItemRow``, to be connected."""
    arrived = Signal(list)
    """Keys of items whose rows are shown from now on."""

    def __init__(self, area: QScrollArea, contents: QWidget, tabs_after: QWidget | None = None) -> None:
        """``tabs_after`` is what Tab comes from to the first row."""
        super().__init__(area)
        self._area, self._contents, self._tabs_after = area, contents, tabs_after
        self._layout = QVBoxLayout(contents)
        self._layout.setContentsMargins(MARGIN, 6, MARGIN, 12)
        self._layout.setSpacing(0)
        self._layout.addStretch(1)
        self._blocks: list[Block] = []
        self._known: _Known | None = None
        self._states: dict[str, RowState] = {}
        self._figures: dict[str, str] = {}
        self._rows: dict[str, ItemRow] = {}
        self._headings: dict[str, _Heading] = {}
        self._work: Iterator[bool] = iter(())
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._go_on)
        self._read_only = True
        self._revealed = ""
        self._built = False
        bar = area.verticalScrollBar()
        bar.rangeChanged.connect(lambda *_: QTimer.singleShot(0, self, self._reveal_again))
        bar.actionTriggered.connect(self._leave)

    @property
    def complete(self) -> bool:
        """Whether all rows are there."""
        return self._built and not self._unmade()

    def row(self, key: str) -> ItemRow | None:
        """The row of an item, once it is made."""
        return self._rows.get(key)

    def rows(self) -> list[ItemRow]:
        """All rows made so far, in the order of the form."""
        known = self._known.numbers if self._known is not None else {}
        return [self._rows[key] for key in known if key in self._rows]

    def show_card(self, card: Scorecard, *, read_only: bool, at: str = "") -> None:
        """Make the rows of this card, those around the item ``at`` first.

        ``built`` and ``completed`` follow, at once where the rows are there already.
        """
        self._read_only = read_only
        for row in self._rows.values():
            row.set_read_only(read_only)
        if self._known is None or card != self._known.card:
            self._clear()
            self._known = _Known(card)
            self._blocks = [self._add_block(entries, n) for n, entries in enumerate(dealt(entries_of(card)))]
            self._begin(at)
        elif self._built:
            self.built.emit()
            if self.complete:
                self.completed.emit()

    def change_card(self, card: Scorecard) -> None:
        """The same card in another state, as while it is being built: rows stay, but for those of changed items.

        A title, which is typed letter by letter, is changed where it stands.
        """
        before = self._known
        if before is None or not self._built or _rules(before.card) != _rules(card):
            self.show_card(card, read_only=False)
            return
        after = self._known = _Known(card)
        other = [key for key, row in self._rows.items() if not before.reads_alike(after, row.item)]
        for key in other:
            self._states.pop(key, None)
        removed: list[QWidget] = [self._rows.pop(key) for key in other]
        removed += [self._headings.pop(key) for key in list(self._headings) if key not in after.sections]
        for key, row in self._rows.items():
            row.move_to(card, after.items[key], after.numbers[key])
        for key, heading in self._headings.items():
            heading.title.setText(after.sections[key].title)
        removed += self._rearrange(entries_of(card))
        for widget in removed:
            _remove(widget)
        if self._unmade():
            self._begin(self._revealed)

    def show_states(self, states: Iterable[tuple[str, RowState]]) -> None:
        """Bring the rows up to date; those still to be made will show this when they are."""
        self._states = dict(states)
        for key, state in self._states.items():
            row = self._rows.get(key)
            if row is not None:
                row.show_state(state)

    def show_sections(self, card: Scorecard, result: Result) -> None:
        """``18 / 25`` beside each section's title; nothing where the card hides its points."""
        for section in result.sections:
            self._figures[section.key] = "" if card.hide_points else _section_figures(section)
            heading = self._headings.get(section.key)
            if heading is not None:
                heading.figure.setText(self._figures[section.key])

    def reveal(self, key: str) -> None:
        """Scroll so that the item is in sight, and keep it there until somebody scrolls away.

        A row that is still to be made is made next.
        """
        self._revealed = key
        row = self._rows.get(key)
        if row is None or not row.isVisibleTo(self._contents):
            return
        top = row.mapTo(self._contents, QPoint(0, 0)).y()
        self._area.ensureVisible(0, top + row.height(), 0, 24)
        self._area.ensureVisible(0, top, 0, 24)

    def _reveal_again(self) -> None:
        self.reveal(self._revealed)

    def _leave(self) -> None:
        self._revealed = ""

    # -- the work, in slices ------------------------------------------------------------------------------------------

    def _clear(self) -> None:
        self._timer.stop()
        self._revealed = ""
        self._built = False
        self._states, self._figures = {}, {}
        self._rows.clear()
        self._headings.clear()
        for block in self._blocks:
            _remove(block)
        self._blocks = []

    def _begin(self, at: str) -> None:
        self._work = self._make(at)
        self._timer.start(0)

    def _go_on(self) -> None:
        spent = QElapsedTimer()
        spent.start()
        for pause in self._work:
            if pause or spent.elapsed() >= SLICE_MS:
                return
        self._timer.stop()

    def _make(self, at: str) -> Iterator[bool]:
        """Rows one by one: first a screenful around an item, then what somebody has gone to, then the rest.

        Yields whether the slice should end there.
        """
        if not self._built:
            for block in self._first_blocks(at):
                yield from self._make_block(block)
            self._built = True
            self.built.emit()
        while unmade := self._unmade():
            yield from self._make_block(min(unmade, key=self._distance))
        self.completed.emit()

    def _unmade(self) -> list[Block]:
        return [block for block in self._blocks if not block.made]

    def _first_blocks(self, at: str) -> list[Block]:
        """What a screen shows with that item, at its lower end where it is further down; its own block first."""
        count = self._area.viewport().height() // (BLOCK * ROW_PIXELS) + 1
        own = next((n for n, block in enumerate(self._blocks) if Entry("item", at) in block.entries), 0)
        first = max(own + 1 - count, 0)
        return sorted(self._blocks[first : first + count], key=lambda block: block is not self._blocks[own])

    def _distance(self, block: Block) -> tuple[bool, bool, int]:
        """How soon a block is wanted: the one with the item that is meant, then what is in sight or next below."""
        below = block.geometry().bottom() - self._area.verticalScrollBar().value()
        return Entry("item", self._revealed) not in block.entries, below < 0, abs(below)

    def _make_block(self, block: Block) -> Iterator[bool]:
        """The block's rows, unseen, then all of them shown; no more of it where the block is not wanted any longer."""
        while (entry := next((each for each in block.entries if self._widget(each) is None), None)) is not None:
            self._make_widget(entry, block)
            yield False
            if block not in self._blocks:
                return
        yield True
        if block in self._blocks:
            self._fill(block)
            self.arrived.emit([entry.key for entry in block.entries if entry.kind == "item"])
            yield True

    # -- blocks and what they hold ------------------------------------------------------------------------------------

    def _add_block(self, entries: Sequence[Entry], at: int) -> Block:
        block = Block(entries)
        self._layout.insertWidget(at, block)
        return block

    def _rearrange(self, after: Sequence[Entry]) -> list[QWidget]:
        """Share the entries out anew; returns the blocks that hold nothing any more."""
        before, self._blocks = self._blocks, []
        for at, part in enumerate(rearranged([block.entries for block in before], after)):
            block = self._add_block(part.entries, at) if part.old is None else before[part.old]
            self._blocks.append(block)
            there = [widget for each in part.entries if (widget := self._widget(each)) is not None]
            whole = len(there) == len(part.entries)
            if block.made and whole and part.entries == block.entries:
                continue
            block.expect(part.entries)
            for widget in there:
                if widget.parentWidget() is not block:
                    widget.setParent(block)
            if block.made or whole:
                self._fill(block)
        return [block for block in before if block not in self._blocks]

    def _fill(self, block: Block) -> None:
        """Show what the block is to hold; what is not there yet is made at once."""
        block.hold([self._widget(each) or self._make_widget(each, block) for each in block.entries])
        block.show()
        last = self._last_before(block)
        for row in self._rows_of(block):
            last = row.order_tabs(row if last is None else last)

    def _last_before(self, block: Block) -> QWidget | None:
        """What Tab comes from to a block's first row."""
        for earlier in reversed(self._blocks[: self._blocks.index(block)]):
            for row in reversed(self._rows_of(earlier)):
                return row.last_tab
        return self._tabs_after

    def _rows_of(self, block: Block) -> list[ItemRow]:
        return [self._rows[each.key] for each in block.entries if each.kind == "item"] if block.made else []

    def _widget(self, entry: Entry) -> QWidget | None:
        return self._headings.get(entry.key) if entry.kind == "section" else self._rows.get(entry.key)

    def _make_widget(self, entry: Entry, block: Block) -> QWidget:
        """Filled and dressed while it is not seen, so that showing it is little work."""
        made = self._make_heading(entry.key) if entry.kind == "section" else self._make_row(entry.key)
        made.setParent(block)
        for part in made.findChildren(QWidget):
            part.ensurePolished()
        return made

    def _make_row(self, key: str) -> ItemRow:
        assert self._known is not None
        row = self._rows[key] = ItemRow(self._known.card, self._known.items[key], self._known.numbers[key])
        row.set_read_only(self._read_only)
        self.row_made.emit(row)
        if key in self._states:
            row.show_state(self._states[key])
        return row

    def _make_heading(self, key: str) -> "_Heading":
        assert self._known is not None
        heading = self._headings[key] = _Heading(self._known.sections[key].title)
        heading.figure.setText(self._figures.get(key, ""))
        return heading


class _Heading(QWidget):
    """A section's title and its points."""

    def __init__(self, title: str) -> None:
        super().__init__()
        line = QHBoxLayout(self)
        line.setContentsMargins(8, 12, 10, 2)
        self.title, self.figure = QLabel(title), QLabel()
        self.title.setWordWrap(True)
        for label in (self.title, self.figure):
            dressed(label, "section")
        line.addWidget(self.title, 1)
        line.addWidget(self.figure, 0, Qt.AlignmentFlag.AlignTop)


class _Known:
    """A card, and its parts by their keys in the order of the form."""

    def __init__(self, card: Scorecard) -> None:
        self.card = card
        self.items: dict[str, Item] = {item.key: item for item in card.items()}
        self.numbers = {key: number for number, key in enumerate(self.items, 1)}
        self.sections: dict[str, Section] = {section.key: section for section in card.sections}

    def reads_alike(self, after: "_Known", item: Item) -> bool:
        """Whether an item's row looks the same in another state of the card, but for title and number."""
        other = after.items.get(item.key)
        if other is None or (other is not item and replace(other, title=item.title) != item):
            return False
        named = [atom.item for atom in atoms(item.when) if isinstance(atom, ItemIs)] if item.when else []
        if item.when is None or all(self.items.get(key) is after.items.get(key) for key in named):
            return True
        return condition_text(self.card, item.when) == condition_text(after.card, item.when)


def _remove(widget: QWidget) -> None:
    widget.hide()
    widget.deleteLater()


def _rules(card: Scorecard) -> tuple[object, ...]:
    """What of a card all rows depend on."""
    return card.hide_points, card.require


def _section_figures(section: SectionScore) -> str:
    if not section.max:
        return ""
    if section.applicable == Fraction(0):
        return f"— / {figures.points(section.max)}"
    return f"{figures.points(section.earned)} / {figures.points(section.applicable)}"
