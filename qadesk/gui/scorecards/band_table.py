"""The bands of a card as lines: from how many points, and what the band is called."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QToolButton, QWidget

from qadesk.domain.scorecards import Band
from qadesk.gui.fields import LineField
from qadesk.gui.inputs.amount import AmountField
from qadesk.gui.inputs.spots import Note, Spot, column_of
from qadesk.gui.theme import Theme, set_class

Bands = tuple[Band, ...]
FIRST_EDGE = Decimal(60)
"""Where a second band starts, before anybody has decided it."""


class BandTable(QWidget):
    """From the best band down; the last one starts at 0."""

    edited = Signal(object, str, bool)
    """(bands, what was touched, whether by typing)."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._bands: Bands = ()
        self._lines: list[_Line] = []
        self.note = Note()
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(6)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(1, 1)
        self.add_button = QPushButton(self.tr("+ Band"))
        set_class(self.add_button, "quiet")
        self.add_button.clicked.connect(self._add)
        foot = QHBoxLayout()
        foot.addWidget(self.add_button)
        foot.addStretch(1)
        column = column_of(self, 4)
        column.addLayout(self._grid)
        column.addWidget(self.note)
        column.addLayout(foot)

    def show_bands(self, bands: Bands, *, read_only: bool) -> None:
        """The bands as they are now; lines stay where they are, so that whoever types in one goes on."""
        self._bands = bands
        while len(self._lines) > len(bands):
            self._lines.pop().remove(self._grid)
        while len(self._lines) < len(bands):
            self._lines.append(self._line(len(self._lines)))
        for at, (line, band) in enumerate(zip(self._lines, bands, strict=True)):
            line.show_band(band, last=at == len(bands) - 1, alone=len(bands) == 1, read_only=read_only)
        self.add_button.setVisible(not read_only)

    def spots(self) -> Iterator[Spot]:
        """Each line's fields."""
        for at, line in enumerate(self._lines):
            yield Spot(f"bands[{at}].from", line.amount, self.note)
            yield Spot(f"bands[{at}].title", line.title, self.note)
        yield Spot("bands", self.add_button, self.note)

    def _line(self, at: int) -> "_Line":
        line = _Line(self._grid, at, self._theme)
        line.amount.setAccessibleName(self.tr("Band {n}: from how many points").format(n=at + 1))
        line.title.setAccessibleName(self.tr("Band {n}: title").format(n=at + 1))
        line.remove_button.setToolTip(self.tr("Remove the band"))
        line.remove_button.setAccessibleName(self.tr("Remove the band {n}").format(n=at + 1))
        line.amount.amount_edited.connect(lambda value: self._put(at, "from", from_=value))
        line.amount.complained.connect(self.note.complain)
        line.title.edited.connect(lambda text: self._put(at, "title", title=text))
        line.remove_button.clicked.connect(lambda: self._remove(at))
        return line

    def _put(self, at: int, field: str, **values: object) -> None:
        band = replace(self._bands[at], **values)  # type: ignore[arg-type]
        self._tell((*self._bands[:at], band, *self._bands[at + 1 :]), f"bands[{at}].{field}", typing=True)

    def _remove(self, at: int) -> None:
        """The points of a band that goes fall to the one below; without the last one the next starts at 0."""
        rest = [*self._bands[:at], *self._bands[at + 1 :]]
        if at == len(rest) and rest:
            rest[-1] = replace(rest[-1], from_=Decimal(0))
        self._tell(tuple(rest), "bands", typing=False)

    def _add(self) -> None:
        """A band right above the last one, to be named."""
        at = max(len(self._bands) - 1, 0)
        above = self._bands[at - 1].from_ if at else 2 * FIRST_EDGE
        start = (above / 2).to_integral_value() if self._bands else Decimal(0)
        self._tell((*self._bands[:at], Band(start, self.tr("New band")), *self._bands[at:]), "bands", typing=False)
        if at < len(self._lines):
            self._lines[at].title.setFocus()
            self._lines[at].title.selectAll()

    def _tell(self, bands: Bands, subject: str, *, typing: bool) -> None:
        self.edited.emit(bands, subject, typing)


class _Line:
    """The fields of one band."""

    def __init__(self, grid: QGridLayout, at: int, theme: Theme) -> None:
        self.amount, self.title, self.remove_button = AmountField(), LineField(), QToolButton()
        self.remove_button.setIcon(theme.icon("mdi6.close"))
        set_class(self.remove_button, "quiet")
        for column, part in enumerate((self.amount, self.title, self.remove_button)):
            grid.addWidget(part, at, column)

    def show_band(self, band: Band, *, last: bool, alone: bool, read_only: bool) -> None:
        """One band as it is now."""
        self.amount.show_amount(band.from_)
        self.amount.setReadOnly(read_only or (last and not band.from_))
        self.title.show_text(band.title)
        self.title.setReadOnly(read_only)
        self.remove_button.setVisible(not read_only and not alone)

    def remove(self, grid: QGridLayout) -> None:
        """Take the fields away."""
        for part in (self.amount, self.title, self.remove_button):
            grid.removeWidget(part)
            part.hide()
            part.deleteLater()
