"""The four accuracies and the error rate beside their targets: met or not told by a sign and a word."""

from decimal import Decimal

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from qadesk.domain.accuracies import CardAccuracies
from qadesk.domain.scorecards import AccuracyKind
from qadesk.gui.parts import percent, styled
from qadesk.gui.theme import set_class


class AccuracyStrip(QFrame):
    """Five figures side by side."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_class(self, "card")
        words = {
            AccuracyKind.CUSTOMER: self.tr("Customer-critical accuracy"),
            AccuracyKind.BUSINESS: self.tr("Business-critical accuracy"),
            AccuracyKind.COMPLIANCE: self.tr("Compliance-critical accuracy"),
            AccuracyKind.NON_CRITICAL: self.tr("Non-critical accuracy"),
        }
        self.accuracies = {name: _Target(words[name]) for name in AccuracyKind}
        self.error_rate = _Target(self.tr("Error rate"))
        line = QHBoxLayout(self)
        line.setContentsMargins(16, 10, 16, 10)
        line.setSpacing(12)
        for figure in (*self.accuracies.values(), self.error_rate):
            line.addWidget(figure, 1)

    def show_accuracies(self, found: CardAccuracies) -> None:
        """All figures with their targets."""
        for each in found.accuracies:
            self.accuracies[each.name].show_figure(each.value, each.target, each.met)
        self.error_rate.show_figure(found.error_rate, found.error_rate_target, found.error_rate_met, most=True)


class _Target(QWidget):
    """A share, with its target below."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self.value = styled(QLabel(), "figure")
        self.chip = styled(QLabel(), "chip plain")
        caption = styled(QLabel(name), "muted small")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addWidget(caption)
        column.addWidget(self.value)
        below = QHBoxLayout()
        below.addWidget(self.chip)
        below.addStretch(1)
        column.addLayout(below)

    def show_figure(
        self, value: Decimal | None, target: Decimal | None, met: bool | None, *, most: bool = False
    ) -> None:
        """``most``: the target is an upper limit."""
        self.value.setText(percent(value, 2 if most else 1))
        self.chip.setText(self._told(target, met, most))
        set_class(self.chip, "chip plain" if met is None else "chip good" if met else "chip warning")
        self.setAccessibleName(f"{self._name}: {self.value.text()}, {self.chip.text()}")

    def _told(self, target: Decimal | None, met: bool | None, most: bool) -> str:
        if target is None:
            return self.tr("no target")
        limit = f"{'≤' if most else '≥'} {percent(target, 2 if most else 1)}"
        if met is None:
            return limit
        return (
            self.tr("✓ met, {target}").format(target=limit)
            if met
            else self.tr("✕ missed, {target}").format(target=limit)
        )
