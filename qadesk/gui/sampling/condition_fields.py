"""The fields of a stratum's conditions: each shows its part of a ``When`` and puts back what a hand has changed."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import time
from decimal import Decimal
from typing import Any, TypeVar

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPushButton, QWidget

from qadesk.domain.call_words import CALL_WORDS, coded
from qadesk.domain.sampling import Length, ShiftPart, When
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.domain.when_words import SHIFT, WEEKDAYS, times_text
from qadesk.gui.fields import LineField
from qadesk.gui.flow import FlowLayout
from qadesk.gui.inputs.amount import AmountField
from qadesk.gui.inputs.choosing import Chips, Picker
from qadesk.gui.inputs.spots import Note, column_of, plain_label
from qadesk.gui.looks import dressed
from qadesk.gui.words import caption, field_word

T = TypeVar("T", When, Length)

_RANGE = re.compile(r"\s*([01]?[0-9]|2[0-3])[:：]([0-5][0-9])\s*[-–—~至到]\s*([01]?[0-9]|2[0-4])[:：]([0-5][0-9])\s*")


class ConditionField(QWidget):
    """One condition; ``changed`` follows every change by hand."""

    changed = Signal()

    def show_when(self, when: When) -> None:
        """Show what holds."""
        raise NotImplementedError

    def put(self, when: When) -> When:
        """The conditions with what stands here."""
        raise NotImplementedError


class Toggles(ConditionField):
    """Some of a few values, as buttons; ``others`` takes those that nobody has thought of."""

    def __init__(self, name: str, values: Sequence[tuple[object, str]], *, others: bool = False) -> None:
        super().__init__()
        self._name = name
        self._buttons: dict[object, QPushButton] = {}
        self._host = QWidget()
        self._flow = FlowLayout(self._host)
        self._others = LineField() if others else None
        column = column_of(self, 6)
        column.addWidget(self._host)
        for value, words in values:
            self._add(value, words)
        if self._others is not None:
            self._others.setPlaceholderText(self.tr("Others, parted by commas"))
            self._others.setAccessibleName(self.tr("Others, parted by commas"))
            self._others.edited.connect(lambda _: self.changed.emit())
            column.addWidget(self._others)

    def offer(self, values: Sequence[tuple[object, str]]) -> None:
        """More values to choose from."""
        for value, words in values:
            if value not in self._buttons:
                self._add(value, words)

    def show_when(self, when: When) -> None:
        """The values that hold are pressed; those without a button are written."""
        held: tuple[Any, ...] = getattr(when, self._name)
        rest = [value for value in held if value not in self._buttons]
        for value, button in self._buttons.items():
            button.setChecked(value in held)
        if self._others is None:
            return
        if tuple(self._written()) != tuple(rest):
            self._others.show_text(", ".join(rest))

    def put(self, when: When) -> When:
        """The values that are pressed, then those that are written."""
        pressed = [value for value, button in self._buttons.items() if button.isChecked()]
        return _with(when, self._name, tuple(dict.fromkeys([*pressed, *self._written()])))

    def _add(self, value: object, words: str) -> None:
        button = QPushButton(caption(words))
        button.setCheckable(True)
        button.setAutoDefault(False)
        dressed(button, "toggle")
        button.clicked.connect(lambda: self.changed.emit())
        self._buttons[value] = button
        self._flow.addWidget(button)

    def _written(self) -> list[str]:
        if self._others is None:
            return []
        parts = (coded(self._name, part) for part in re.split(r"[,，、;；\n]", self._others.text()))
        return [part for part in parts if part]


class Number(ConditionField):
    """A bound, in a unit."""

    def __init__(self, name: str, before: str, behind: str, first: Decimal) -> None:
        super().__init__()
        self._name, self._first = name, first
        self._field = AmountField()
        self._field.setAccessibleName(before)
        self._field.amount_edited.connect(lambda _: self.changed.emit())
        line = _line(self)
        for part in (plain_label(before, "muted"), self._field, plain_label(behind, "muted")):
            line.addWidget(part)
        line.addStretch(1)

    def show_when(self, when: When) -> None:
        """The bound that holds."""
        held: Decimal | None = getattr(when, self._name)
        self._field.show_amount(self._first if held is None else held)

    def put(self, when: When) -> When:
        """The bound that is written."""
        return _with(when, self._name, self._first if self._field.shown is None else self._field.shown)


class YesNo(ConditionField):
    """The one or the other."""

    def __init__(self, name: str, yes: str, no: str) -> None:
        super().__init__()
        self._name = name
        self._chips = Chips((("yes", yes), ("no", no)))
        self._chips.picked.connect(lambda _: self.changed.emit())
        column_of(self).addWidget(self._chips)

    def show_when(self, when: When) -> None:
        """Which one holds."""
        self._chips.show_name("no" if getattr(when, self._name) is False else "yes")

    def put(self, when: When) -> When:
        """Which one is pressed."""
        return _with(when, self._name, self._chips.chip("yes").isChecked())


class Clock(ConditionField):
    """Ranges of the local clock, as people write them."""

    def __init__(self) -> None:
        super().__init__()
        self._times: tuple[tuple[time, time], ...] = ()
        self._field, self._note = LineField(), Note()
        self._field.setAccessibleName(self.tr("Times of the day"))
        self._field.setPlaceholderText("11:30-13:00, 17:30-18:30")
        self._field.edited.connect(self._take)
        column = column_of(self, 4)
        column.addWidget(self._field)
        column.addWidget(self._note)

    def show_when(self, when: When) -> None:
        """The ranges that hold."""
        if when.times != self._times or not self._field.text():
            self._field.show_text(times_text(when.times))
        self._times = when.times
        self._note.complain("")

    def put(self, when: When) -> When:
        """The ranges that are written and can be read."""
        return replace(when, times=self._times)

    def _take(self, text: str) -> None:
        found = read_times(text)
        wrong = self.tr("Write ranges like 11:30-13:00, parted by commas.")
        self._note.complain(wrong if found is None else "")
        if found is not None and found != self._times:
            self._times = found
            self.changed.emit()


def read_times(text: str) -> tuple[tuple[time, time], ...] | None:
    """Ranges of the clock; ``None`` where something is none. An end of 24:00 is midnight."""
    found = []
    for part in filter(str.strip, re.split(r"[,，、;；]", text)):
        match = _RANGE.fullmatch(part)
        if match is None:
            return None
        first, last = time(int(match[1]), int(match[2])), time(int(match[3]) % 24, int(match[4]))
        if first == last or (match[3] == "24" and match[4] != "00"):
            return None
        found.append((first, last))
    return tuple(found) or None


LONGER, SHORTER, LONG, SHORT = "above", "below", "above_percentile", "below_percentile"


class LengthField(ConditionField):
    """Unusually long or short: against seconds, or against the other calls."""

    def __init__(self) -> None:
        super().__init__()
        self._kind, self._bound = Picker(letters=16), AmountField()
        self._kind.offer(
            (
                (LONG, self.tr("unusually long, above the % mark")),
                (SHORT, self.tr("unusually short, below the % mark")),
                (LONGER, self.tr("longer than, seconds")),
                (SHORTER, self.tr("shorter than, seconds")),
            )
        )
        self._kind.setAccessibleName(self.tr("Length"))
        self._bound.setAccessibleName(self.tr("Bound"))
        self._within = QCheckBox(self.tr("among calls of the same business type"))
        self._rest = Length()
        self._kind.picked.connect(self._pick)
        self._bound.amount_edited.connect(lambda _: self.changed.emit())
        self._within.clicked.connect(lambda: self.changed.emit())
        column = column_of(self, 6)
        line = QHBoxLayout()
        line.addWidget(self._kind, 1)
        line.addWidget(self._bound)
        column.addLayout(line)
        column.addWidget(self._within)

    def show_when(self, when: When) -> None:
        """The first bound that holds; a second one, out of a file, stays as it is."""
        length = when.length or Length(above_percentile=Decimal(95), within_business_type=True)
        kind = next((name for name in (LONG, SHORT, LONGER, SHORTER) if getattr(length, name) is not None), LONG)
        self._kind.show_data(kind)
        bound = getattr(length, kind)
        self._bound.show_amount(Decimal(95) if bound is None else bound)
        self._within.setChecked(length.within_business_type)
        self._within.setVisible(kind in (LONG, SHORT))
        self._rest = _with(length, kind, None)

    def put(self, when: When) -> When:
        """The bound that is written, beside the one that came from a file."""
        kind = self._kind.entries[max(self._kind.currentIndex(), 0)][0]
        bound = Decimal(0) if self._bound.shown is None else self._bound.shown
        length = replace(self._rest, within_business_type=self._within.isChecked())
        return replace(when, length=_with(length, str(kind), bound))

    def _pick(self, kind: object) -> None:
        usual = {LONG: 95, SHORT: 5, LONGER: 600, SHORTER: 30}
        self._bound.show_amount(Decimal(usual[str(kind)]))
        self._within.setVisible(kind in (LONG, SHORT))
        self.changed.emit()


def _with(record: T, name: str, value: object) -> T:
    changes: dict[str, Any] = {name: value}
    return replace(record, **changes)


def _line(host: QWidget) -> QHBoxLayout:
    line = QHBoxLayout(host)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(8)
    return line


@dataclass(frozen=True, slots=True)
class Kind:
    """A condition that a stratum can have."""

    name: str
    """Attribute of ``When``."""
    title: str
    """English source of the context ``sampling``."""
    first: object
    """What it is when it is added."""
    make: Callable[[], ConditionField]


def _said(text: str) -> str:
    return QCoreApplication.translate("sampling", text)


def _known(field: str) -> list[tuple[object, str]]:
    return [(value, field_word(field, value)) for value in CALL_WORDS[field]]


ABOVE = QT_TRANSLATE_NOOP("sampling", "above")
BELOW = QT_TRANSLATE_NOOP("sampling", "below")
SECONDS = QT_TRANSLATE_NOOP("sampling", "seconds")
TIMES = QT_TRANSLATE_NOOP("sampling", "times")
YES = QT_TRANSLATE_NOOP("sampling", "Yes")
NO = QT_TRANSLATE_NOOP("sampling", "No")

KINDS: tuple[Kind, ...] = (
    Kind("length", QT_TRANSLATE_NOOP("sampling", "Length"),
         Length(above_percentile=Decimal(95), within_business_type=True), LengthField),
    Kind("shift", QT_TRANSLATE_NOOP("sampling", "Part of the shift"), (ShiftPart.FIRST_HOUR,),
         lambda: Toggles("shift", [(part, _said(words)) for part, words in SHIFT.items()])),
    Kind("times", QT_TRANSLATE_NOOP("sampling", "Time of day"),
         ((time(11, 30), time(13)), (time(17, 30), time(18, 30))), Clock),
    Kind("peak", QT_TRANSLATE_NOOP("sampling", "Peak hours"), True, lambda: YesNo("peak", _said(YES), _said(NO))),
    Kind("business_type", QT_TRANSLATE_NOOP("sampling", "Business type"), ("complaint",),
         lambda: Toggles("business_type", _known("business_type"), others=True)),
    Kind("queue", QT_TRANSLATE_NOOP("sampling", "Queue"), (), lambda: Toggles("queue", [], others=True)),
    Kind("direction", QT_TRANSLATE_NOOP("sampling", "Direction"), ("inbound",),
         lambda: Toggles("direction", _known("direction"))),
    Kind("contact", QT_TRANSLATE_NOOP("sampling", "Contact"), ("first",),
         lambda: Toggles("contact", _known("contact"))),
    Kind("repeat", QT_TRANSLATE_NOOP("sampling", "Repeat contact"), True,
         lambda: YesNo("repeat", _said(YES), _said(NO))),
    Kind("rating_below", QT_TRANSLATE_NOOP("sampling", "Customer's rating"), Decimal(3),
         lambda: Number("rating_below", _said(BELOW), "", Decimal(3))),
    Kind("silence_above_s", QT_TRANSLATE_NOOP("sampling", "Long silence"), Decimal(20),
         lambda: Number("silence_above_s", _said(ABOVE), _said(SECONDS), Decimal(20))),
    Kind("talkover_above", QT_TRANSLATE_NOOP("sampling", "Talk-over"), Decimal(5),
         lambda: Number("talkover_above", _said(ABOVE), _said(TIMES), Decimal(5))),
    Kind("weekdays", QT_TRANSLATE_NOOP("sampling", "Day of the week"), (6, 7),
         lambda: Toggles("weekdays", [(at, _said(day)) for at, day in enumerate(WEEKDAYS, 1)])),
)  # fmt: skip
"""In the order in which they are offered."""
