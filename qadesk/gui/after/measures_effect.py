"""What became of the figure that a measure aims at: before and after, each with its interval, and what that says."""

from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from qadesk.domain.after.measures import Aim, MeasureEffect, Verdict
from qadesk.gui.parts import number, percent, points, signed, styled, wrapped
from qadesk.gui.theme import Theme, set_class

ROW, NAME_WIDTH, SIDE = 28, 64, 12
DOT, CAP = 4.5, 5.0
CLASSES: dict[Verdict, str] = {
    "better": "good heading",
    "worse": "critical heading",
    "no difference told": "muted heading",
    "too early": "muted heading",
}


class EffectPicture(QWidget):
    """Two dots over one scale, before above after, each with the bar of its interval."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._effect: MeasureEffect | None = None
        self._aim: Aim = "average"
        self.setFixedHeight(3 * ROW)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.theme_changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(320, 3 * ROW)

    def show_effect(self, effect: MeasureEffect, aim: Aim, spoken: str) -> None:
        """Paint another one; ``spoken`` says the same in words."""
        self._effect, self._aim = effect, aim
        self.setAccessibleName(spoken)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Names at the left, the scale below."""
        effect = self._effect
        if effect is None:
            return
        low, high = scale_of(effect, self._aim)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = self.font()
        font.setPixelSize(12)
        painter.setFont(font)
        self._paint_scale(painter, low, high)
        rows = (
            (self.tr("Before"), effect.before, effect.before_interval, "text_muted"),
            (self.tr("After"), effect.after, effect.after_interval, "accent"),
        )
        for at, (name, value, interval, ink) in enumerate(rows):
            painter.setPen(QColor(self._theme.colours.text_muted))
            painter.drawText(QRectF(0, at * ROW, NAME_WIDTH, ROW), Qt.AlignmentFlag.AlignVCenter, name)
            if value is not None:
                self._paint_value(painter, at, value, interval, (low, high), ink)

    def _x(self, value: Decimal, low: Decimal, high: Decimal) -> float:
        share = float((value - low) / (high - low))
        return NAME_WIDTH + SIDE + share * (self.width() - NAME_WIDTH - 2 * SIDE)

    def _paint_scale(self, painter: QPainter, low: Decimal, high: Decimal) -> None:
        y = 2 * ROW
        painter.setPen(QPen(QColor(self._theme.colours.border_strong), 1))
        painter.drawLine(QPointF(self._x(low, low, high), y), QPointF(self._x(high, low, high), y))
        painter.setPen(QColor(self._theme.colours.text_muted))
        for value, alignment in ((low, Qt.AlignmentFlag.AlignLeft), (high, Qt.AlignmentFlag.AlignRight)):
            left = NAME_WIDTH + SIDE if alignment == Qt.AlignmentFlag.AlignLeft else self.width() - SIDE - 100
            place = QRectF(left, y + 4, 100, ROW - 4)
            painter.drawText(place, alignment | Qt.AlignmentFlag.AlignTop, figure(value, self._aim, places=0))

    def _paint_value(
        self,
        painter: QPainter,
        at: int,
        value: Decimal,
        interval: tuple[Decimal, Decimal] | None,
        scale: tuple[Decimal, Decimal],
        ink: str,
    ) -> None:
        colour, y = QColor(getattr(self._theme.colours, ink)), (at + 0.5) * ROW
        if interval is not None:
            left, right = (self._x(min(max(end, scale[0]), scale[1]), *scale) for end in interval)
            painter.setPen(QPen(colour, 2))
            painter.drawLine(QPointF(left, y), QPointF(right, y))
            for end in (left, right):
                painter.drawLine(QPointF(end, y - CAP), QPointF(end, y + CAP))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawEllipse(QPointF(self._x(value, *scale), y), DOT, DOT)


class EffectView(QWidget):
    """The verdict, the picture, and the figures in words."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = styled(QLabel(self.tr("Did it work?")), "section")
        self.verdict = wrapped("", "heading")
        self.picture = EffectPicture(theme)
        self.told = wrapped("", "small")
        self.caution = wrapped(
            self.tr("A change after a measure is not always a change by it: what else changed is for people to know."),
            "muted small",
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(6)
        for part in (self.title, self.verdict, self.picture, self.told, self.caution):
            column.addWidget(part)

    def show_effect(self, effect: MeasureEffect, aim: Aim) -> None:
        """What is known of it so far."""
        set_class(self.verdict, CLASSES[effect.verdict])
        self.verdict.setText(self._verdict(effect))
        self.told.setText("\n".join(self._lines(effect, aim)))
        self.picture.setVisible(effect.before is not None or effect.after is not None)
        self.caution.setVisible(effect.after is not None)
        self.picture.show_effect(effect, aim, f"{self.verdict.text()} {self.told.text()}")

    def _verdict(self, effect: MeasureEffect) -> str:
        if effect.after_days is None:
            return self.tr("It has not begun: there is nothing to compare yet.")
        words = {
            "better": self.tr("Better than before."),
            "worse": self.tr("Worse than before."),
            "no difference told": self.tr("No difference can be told: chance alone could make one like this."),
            "too early": self.tr("Too early to say: too few calls have been scored on one side."),
        }
        return words[effect.verdict]

    def _lines(self, effect: MeasureEffect, aim: Aim) -> list[str]:
        found = []
        sides = (
            (self.tr("Before"), effect.before, effect.before_interval, effect.before_calls, effect.before_days),
            (self.tr("After"), effect.after, effect.after_interval, effect.after_calls, effect.after_days),
        )
        for name, value, interval, calls, days in sides:
            if days is None:
                continue
            text = self.tr("{name}: {value} in {calls} calls, {first} to {last}")
            line = text.format(name=name, first=days[0], last=days[1], value=figure(value, aim), calls=number(calls))
            found.append(line + (f"; {self._interval(interval, aim)}" if interval else ""))
        if effect.change is not None and effect.change_interval is not None:
            low, high = effect.change_interval
            found.append(self._change(effect.change, low, high, aim))
        return found

    def _interval(self, interval: tuple[Decimal, Decimal], aim: Aim) -> str:
        low, high = (figure(end, aim) for end in interval)
        return self.tr("with 95 % confidence between {low} and {high}").format(low=low, high=high)

    def _change(self, change: Decimal, low: Decimal, high: Decimal, aim: Aim) -> str:
        if aim == "average":
            text = self.tr("Change: {change} points, with 95 % confidence between {low} and {high}")
            told = [signed(value, 2) for value in (change, low, high)]
        else:
            text = self.tr("Change: {change} percentage points, with 95 % confidence between {low} and {high}")
            told = [signed(value * 100, 1) for value in (change, low, high)]
        return text.format(change=told[0], low=told[1], high=told[2])


def figure(value: Decimal | None, aim: Aim, places: int | None = None) -> str:
    """A share as per cent, an average in points."""
    if aim == "average":
        return points(value) if places is None else number(value, places)
    return percent(value, 1 if places is None else places)


def scale_of(effect: MeasureEffect, aim: Aim) -> tuple[Decimal, Decimal]:
    """From where to where the picture goes: around all that is shown, shares never beyond 0 and 1."""
    shown = [value for value in (effect.before, effect.after) if value is not None]
    for interval in (effect.before_interval, effect.after_interval):
        shown += interval or ()
    step = Decimal(5) if aim == "average" else Decimal("0.05")
    low, high = min(shown, default=Decimal(0)), max(shown, default=step)
    low = (low / step).to_integral_value(ROUND_FLOOR) * step
    high = (high / step).to_integral_value(ROUND_CEILING) * step
    if aim != "average":
        low, high = max(low, Decimal(0)), min(high, Decimal(1))
    return low, max(high, low + step)
