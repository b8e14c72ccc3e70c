"""The scoring form: sections with their points, and a row for every item, built in slices so that nothing waits."""

from collections.abc import Iterable, Iterator
from fractions import Fraction

from PySide6.QtCore import QElapsedTimer, QObject, QPoint, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from qadesk.domain.scorecards import Item, Scorecard, Section
from qadesk.domain.scoring import Result, SectionScore
from qadesk.gui.desk import figures
from qadesk.gui.desk.item_row import ItemRow
from qadesk.gui.desk.row_state import RowState, condition_text
from qadesk.gui.looks import dressed

SLICE_MS = 6
MARGIN = 12


class FormView(QObject):
    """Rows in a scroll area. A card that is shown already keeps its rows."""

    built = Signal()
    """All rows are there."""
    row_made = Signal(object)
    """A new ``ItemRow``, to be connected."""

    def __init__(self, area: QScrollArea, contents: QWidget) -> None:
        super().__init__(area)
        self._area, self._contents = area, contents
        self._layout = QVBoxLayout(contents)
        self._layout.setContentsMargins(MARGIN, 6, MARGIN, 12)
        self._layout.setSpacing(0)
        self._card: Scorecard | None = None
        self._states: dict[str, RowState] = {}
        self._rows: dict[str, ItemRow] = {}
        self._sections: dict[str, QLabel] = {}
        self._headings: dict[str, QWidget] = {}
        self._work: Iterator[None] = iter(())
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._go_on)
        self._read_only = True
        self._revealed = ""
        self.complete = False
        area.verticalScrollBar().rangeChanged.connect(lambda *_: QTimer.singleShot(0, self, self._reveal_again))

    def row(self, key: str) -> ItemRow | None:
        """The row of an item, once it is made."""
        return self._rows.get(key)

    def rows(self) -> Iterable[ItemRow]:
        """All rows made so far, in the order of the form."""
        return self._rows.values()

    def show_card(self, card: Scorecard, *, read_only: bool) -> None:
        """Make the rows of this card; ``built`` follows, at once where they are there already."""
        self._read_only = read_only
        for row in self._rows.values():
            row.set_read_only(read_only)
        if card == self._card and self.complete:
            self.built.emit()
            return
        self._clear()
        self._card, self._states = card, {}
        self._work = self._make(card)
        self._contents.hide()
        self._timer.start(0)
        self._go_on()

    def change_card(self, card: Scorecard) -> None:
        """The same card in another state, as while it is being built: rows whose items are as they were stay."""
        before = self._card
        if before is None or not self.complete or _rules(before) != _rules(card):
            self.show_card(card, read_only=False)
            return
        self._card = card
        while self._layout.takeAt(0) is not None:
            pass
        known, self._rows = self._rows, {}
        headings, self._headings, self._sections = self._headings, {}, {}
        number = 0
        for section in card.sections:
            self._take_heading(section, headings.pop(section.key, None))
            for item in section.items:
                number += 1
                self._take_row(card, item, number, known, before)
        self._layout.addStretch(1)
        for gone in (*headings.values(), *known.values()):
            gone.hide()
            gone.deleteLater()

    def _take_heading(self, section: Section, known: QWidget | None) -> None:
        titles = known.findChildren(QLabel) if known is not None else []
        if known is None or not titles:
            self._layout.addWidget(self._heading(section))
            return
        title, figure = titles
        title.setText(section.title)
        self._headings[section.key], self._sections[section.key] = known, figure
        self._layout.addWidget(known)

    def _take_row(self, card: Scorecard, item: Item, number: int, known: dict[str, ItemRow], before: Scorecard) -> None:
        row = known.get(item.key)
        if row is None or row.item != item or not _worded_alike(before, card, item):
            self._add_row(card, item, number)
            return
        del known[item.key]
        row.renumber(card, number)
        self._rows[item.key] = row
        self._layout.addWidget(row)

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
            label = self._sections.get(section.key)
            if label is not None:
                label.setText("" if card.hide_points else _section_figures(section))

    def reveal(self, key: str) -> None:
        """Scroll so that the item is in sight, and keep it there when it grows or the form gets lower."""
        self._revealed = key
        row = self._rows.get(key)
        if row is None:
            return
        top = row.mapTo(self._contents, QPoint(0, 0)).y()
        self._area.ensureVisible(0, top + row.height(), 0, 24)
        self._area.ensureVisible(0, top, 0, 24)

    def _reveal_again(self) -> None:
        self.reveal(self._revealed)

    def _clear(self) -> None:
        self._timer.stop()
        self._revealed = ""
        self.complete = False
        self._rows.clear()
        self._sections.clear()
        self._headings.clear()
        while (item := self._layout.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def _go_on(self) -> None:
        spent = QElapsedTimer()
        spent.start()
        for _ in self._work:
            if spent.elapsed() >= SLICE_MS:
                return
        self._timer.stop()
        if not self.complete:
            self.complete = True
            self._contents.show()
            self.built.emit()

    def _make(self, card: Scorecard) -> Iterator[None]:
        number = 0
        for section in card.sections:
            self._layout.addWidget(self._heading(section))
            for item in section.items:
                number += 1
                self._add_row(card, item, number)
                yield
        self._layout.addStretch(1)

    def _add_row(self, card: Scorecard, item: Item, number: int) -> None:
        row = ItemRow(card, item, number)
        self._rows[item.key] = row
        self._layout.addWidget(row)
        row.set_read_only(self._read_only)
        self.row_made.emit(row)
        self._prepare(row)

    def _prepare(self, row: ItemRow) -> None:
        """Fill and dress the row now, so that showing all of them at the end is little work."""
        if row.item.key in self._states:
            row.show_state(self._states[row.item.key])
        for part in row.findChildren(QWidget):
            part.ensurePolished()

    def _heading(self, section: Section) -> QWidget:
        host = QWidget()
        line = QHBoxLayout(host)
        line.setContentsMargins(8, 12, 10, 2)
        title, figure = QLabel(section.title), QLabel()
        for label in (title, figure):
            dressed(label, "section")
        line.addWidget(title, 1)
        line.addWidget(figure)
        self._sections[section.key], self._headings[section.key] = figure, host
        return host


def _rules(card: Scorecard) -> tuple[object, ...]:
    """What of a card all rows depend on."""
    return card.hide_points, card.require


def _worded_alike(before: Scorecard, after: Scorecard, item: Item) -> bool:
    """Whether the item's condition, which names other items by their titles, still reads the same."""
    return item.when is None or condition_text(before, item.when) == condition_text(after, item.when)


def _section_figures(section: SectionScore) -> str:
    if not section.max:
        return ""
    if section.applicable == Fraction(0):
        return f"— / {figures.points(section.max)}"
    return f"{figures.points(section.earned)} / {figures.points(section.applicable)}"
