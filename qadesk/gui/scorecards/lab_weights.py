"""The weights and critical errors of the card under trial: a row an item, each with its field."""

from decimal import Decimal

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QDoubleSpinBox, QGridLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from qadesk.domain.card_editing import points_of
from qadesk.domain.items import Critical
from qadesk.domain.items.critical import Effect, EffectKind
from qadesk.domain.scorecards import Item, Scorecard, Section
from qadesk.gui.inputs.choosing import Picker
from qadesk.gui.parts import styled
from qadesk.gui.scorecards.kinds import amount
from qadesk.gui.scorecards.lab_trial import Trial
from qadesk.gui.theme import set_class

WIDTH = 84
MOST = 10_000.0


class PointsSpin(QDoubleSpinBox):
    """An exact number by keys; the wheel scrolls the list and never changes a weight by accident."""

    typed = Signal(object)
    """The ``Decimal`` that a hand has set."""

    def __init__(self, least: str = "0.01") -> None:
        super().__init__()
        self.setDecimals(2)
        self.setRange(float(least), MOST)
        self.setFixedWidth(WIDTH)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.valueChanged.connect(lambda _: self.typed.emit(self.amount))

    @property
    def amount(self) -> Decimal:
        """The number in hundredths, as short as it can be."""
        return Decimal(amount(Decimal(f"{self.value():.2f}")))

    def show_amount(self, number: Decimal) -> None:
        """What holds; what is being typed stays where it says the same."""
        if self.amount != number:
            with QSignalBlocker(self):
                self.setValue(float(number))

    def textFromValue(self, value: float) -> str:
        """5, not 5.00."""
        return amount(Decimal(f"{value:.2f}"))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Left to the list."""
        event.ignore()


class Weights(QWidget):
    """Made once for the items of a card, then kept up to date in place: the keyboard stays where it is."""

    points_set = Signal(str, object)
    """(item's key, ``Decimal``)"""
    effect_set = Signal(str, object)
    """(item's key, ``Effect``)"""
    rebuilt = Signal()
    """There are other fields now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.spins: dict[str, PointsSpin] = {}
        self.effects: dict[str, _EffectRow] = {}
        self._labels: dict[str, tuple[QLabel, QLabel]] = {}
        self._sums: dict[str, QLabel] = {}
        self._built: object = None
        self._trial: Trial | None = None
        self._body: QWidget | None = None
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)

    def fields(self) -> list[QWidget]:
        """Every field, in the order of the card."""
        found: list[QWidget] = []
        for item in self._trial.card.items() if self._trial else ():
            if item.key in self.spins:
                found.append(self.spins[item.key])
            elif item.key in self.effects:
                found += [self.effects[item.key].picker, self.effects[item.key].cap]
        return found

    def take(self, trial: Trial) -> None:
        """The weights of another trial."""
        self._trial = trial
        self.refresh()

    def refresh(self) -> None:
        """Show what the card has now."""
        if self._trial is None:
            return
        card = self._trial.card
        if self._built != _shape(card):
            self._build(card)
        for section in card.sections:
            self._sums[section.key].setText(amount(sum(map(points_of, filter(_weighed, section.items)), Decimal(0))))
        for item in card.items():
            self._refresh_item(item)

    def _refresh_item(self, item: Item) -> None:
        assert self._trial is not None
        was = self._trial.was(item.key)
        if isinstance(item, Critical):
            self.effects[item.key].show_effect(item.effect)
            return
        if item.key not in self.spins:
            return
        self.spins[item.key].show_amount(points_of(item))
        title, before = self._labels[item.key]
        changed = was is None or points_of(was) != points_of(item)
        set_class(title, "heading" if changed else "")
        before.setText("" if not changed else self.tr("new") if was is None else f"{amount(points_of(was))} →")

    def _build(self, card: Scorecard) -> None:
        if self._body is not None:
            self._body.hide()
            self._outer.removeWidget(self._body)
            self._body.deleteLater()
        self.spins, self.effects, self._labels, self._sums = {}, {}, {}, {}
        self._body = QWidget()
        grid = QGridLayout(self._body)
        grid.setContentsMargins(0, 0, 4, 8)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(0, 1)
        for section in card.sections:
            self._add_section(grid, section)
        self._outer.addWidget(self._body)
        self._built = _shape(card)
        self.rebuilt.emit()

    def _add_section(self, grid: QGridLayout, section: Section) -> None:
        row = grid.rowCount()
        grid.setRowMinimumHeight(row, 28)
        self._sums[section.key] = styled(QLabel(), "section")
        self._sums[section.key].setContentsMargins(0, 0, 26, 0)
        bottom = Qt.AlignmentFlag.AlignBottom
        grid.addWidget(styled(QLabel(section.title), "section"), row, 0, 1, 2, bottom)
        grid.addWidget(self._sums[section.key], row, 2, bottom | Qt.AlignmentFlag.AlignRight)
        for item in section.items:
            if isinstance(item, Critical):
                self._add_critical(grid, item)
            elif _weighed(item) or hasattr(item, "points"):
                self._add_item(grid, item)

    def _add_item(self, grid: QGridLayout, item: Item) -> None:
        row, title, before, spin = grid.rowCount(), _wrapping(item.title), styled(QLabel(), "muted small"), PointsSpin()
        spin.setAccessibleName(self.tr("Weight of {item}").format(item=item.title))
        spin.typed.connect(lambda points, key=item.key: self.points_set.emit(key, points))
        title.setBuddy(spin)
        grid.addWidget(title, row, 0)
        grid.addWidget(before, row, 1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(spin, row, 2)
        self.spins[item.key], self._labels[item.key] = spin, (title, before)

    def _add_critical(self, grid: QGridLayout, item: Critical) -> None:
        row = _EffectRow(item)
        row.changed.connect(lambda effect, key=item.key: self.effect_set.emit(key, effect))
        grid.addWidget(row, grid.rowCount(), 0, 1, 3)
        self.effects[item.key] = row


class _EffectRow(QWidget):
    """A critical error with what becomes of the score."""

    changed = Signal(object)

    def __init__(self, item: Critical) -> None:
        super().__init__()
        self.picker, self.cap = Picker(letters=8), PointsSpin("0")
        title = _wrapping(item.title)
        self.picker.setAccessibleName(self.tr("Effect of {item}").format(item=item.title))
        self.cap.setAccessibleName(self.tr("Not above"))
        self.picker.offer(
            [
                (EffectKind.ZERO_CARD, self.tr("The whole call scores 0")),
                (EffectKind.ZERO_SECTION, self.tr("Its section scores 0")),
                (EffectKind.CAP, self.tr("Capped at")),
                (EffectKind.FAIL_ONLY, self.tr("Fails, its score stays")),
            ]
        )
        self.picker.picked.connect(self._choose)
        self.cap.typed.connect(lambda cap: self.changed.emit(Effect(EffectKind.CAP, cap)))
        self.cap.setValue(59)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(0, 1)
        grid.addWidget(title, 0, 0, 1, 2)
        grid.addWidget(self.picker, 1, 0)
        grid.addWidget(self.cap, 1, 1)

    def show_effect(self, effect: Effect) -> None:
        """What holds."""
        self.picker.show_data(effect.kind)
        self.cap.setVisible(effect.kind is EffectKind.CAP)
        if effect.cap is not None:
            self.cap.show_amount(effect.cap)

    def _choose(self, kind: EffectKind) -> None:
        self.changed.emit(Effect(kind, self.cap.amount if kind is EffectKind.CAP else None))


def _shape(card: Scorecard) -> object:
    """What the rows are made from: with another one they are made anew."""
    return tuple((each.key, each.title, tuple((i.key, i.title, i.kind) for i in each.items)) for each in card.sections)


def _weighed(item: Item) -> bool:
    return item.scored


def _wrapping(text: str) -> QLabel:
    label = QLabel(text)
    label.setWordWrap(True)
    label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    return label
