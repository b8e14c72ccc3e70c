"""The row of filters above the catalogue, kept in step with the shared filter."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QDate, QObject, QTimer
from PySide6.QtWidgets import QComboBox, QDateEdit, QPushButton

from qadesk.domain.recordings import AudioState, FilterValues, RecordingFilter, WorkState
from qadesk.gui.forms.ui_recordings import Ui_Recordings
from qadesk.gui.models.recording_columns import word
from qadesk.gui.models.shared_filter import SharedFilter
from qadesk.gui.words import field_word
from qadesk.services.blind import Blind

TYPING_PAUSE_MS = 200
PROBLEMS = (AudioState.BROKEN, AudioState.MISSING)


class FilterBar(QObject):
    """Reads the controls into the filter, and shows a filter that came from elsewhere (the last session, a reset)."""

    def __init__(self, form: Ui_Recordings, shared: SharedFilter, today: dt.date, blind: Blind) -> None:
        super().__init__(form.searchEdit)
        self._form, self._blind = form, blind
        self._blindly = False
        self._shared = shared
        self._today = today
        self._showing = False
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(TYPING_PAUSE_MS)
        self._fill_fixed()
        self.hide_agents()
        self.show_filter(shared.value)
        self._connect()

    def offer(self, values: FilterValues) -> None:
        """What there is to choose from; the present choice is kept."""
        form = self._form
        types = ((name, field_word("business_type", name)) for name in values.business_types)
        _fill(form.groupCombo, self.tr("Team"), ((name, name) for name in values.groups))
        _fill(form.agentCombo, self.tr("Agent"), ((no, f"{no} {name}") for no, name in values.agents))
        _fill(form.typeCombo, self.tr("Business type"), types)
        self.show_filter(self._shared.value)

    def show_filter(self, value: RecordingFilter) -> None:
        """Put the controls to a filter without telling anybody."""
        form = self._form
        self._showing = True
        if form.searchEdit.text().strip() != value.text:
            form.searchEdit.setText(value.text)
        _choose(form.groupCombo, value.groups)
        _choose(form.agentCombo, value.agents)
        _choose(form.typeCombo, value.business_types)
        _choose(form.contactCombo, value.contacts)
        for button, state in self._states():
            button.setChecked(state in value.work_states)
        form.problemButton.setChecked(value.audio_states == PROBLEMS)
        self._show_period(value.day_from, value.day_to)
        form.clearButton.setVisible(self._shared.narrowed)
        self._showing = False

    def hide_agents(self) -> bool:
        """Who must not know yet whose calls these are can neither filter by it, nor is a filter kept from before.

        Returns whether that has changed since it was last asked.
        """
        changed = self._blindly is not self._blind.on
        self._blindly = self._blind.on
        for combo in (self._form.groupCombo, self._form.agentCombo):
            combo.setVisible(not self._blindly)
        if self._blindly:
            self._shared.change(groups=(), agents=())
        return changed

    def read_at_once(self) -> None:
        """Take what has been typed so far, without waiting for a pause."""
        self._read()

    def _fill_fixed(self) -> None:
        form = self._form
        contacts = [(name, word(name)) for name in ("first", "repeat")]
        _fill(form.contactCombo, self.tr("Contact"), contacts)
        for combo, title in ((form.groupCombo, self.tr("Team")), (form.agentCombo, self.tr("Agent"))):
            _fill(combo, title, ())
        _fill(form.typeCombo, self.tr("Business type"), ())
        _fill(form.periodCombo, self.tr("Time"), self._periods())

    def _periods(self) -> list[tuple[str, str]]:
        return [
            ("today", self.tr("Today")),
            ("yesterday", self.tr("Yesterday")),
            ("week", self.tr("Last 7 days")),
            ("month", self.tr("Last 30 days")),
            ("own", self.tr("From … to …")),
        ]

    def _connect(self) -> None:
        form = self._form
        form.searchEdit.textChanged.connect(self._typed)
        self._typing.timeout.connect(self._read)
        for combo in (form.groupCombo, form.agentCombo, form.typeCombo, form.contactCombo):
            combo.activated.connect(self._read)
        form.periodCombo.activated.connect(self._period_chosen)
        for edit in (form.fromEdit, form.toEdit):
            edit.dateChanged.connect(self._read)
        for button in (form.newButton, form.draftButton, form.scoredButton, form.problemButton):
            button.clicked.connect(self._read)
        self._shared.changed.connect(self.show_filter)

    def _read(self) -> None:
        """Take the controls over into the shared filter."""
        if self._showing:
            return
        self._typing.stop()
        form = self._form
        day_from, day_to = self._days()
        self._shared.set(
            replace(
                self._shared.value,
                text=form.searchEdit.text().strip(),
                work_states=tuple(state for button, state in self._states() if button.isChecked()),
                audio_states=PROBLEMS if form.problemButton.isChecked() else (),
                groups=_chosen(form.groupCombo),
                agents=_chosen(form.agentCombo),
                business_types=_chosen(form.typeCombo),
                contacts=_chosen(form.contactCombo),
                day_from=day_from,
                day_to=day_to,
            )
        )

    def _typed(self, text: str) -> None:
        """Wait for a pause in typing; an emptied field is a wish of its own."""
        if self._showing:
            return
        if text:
            self._typing.start()
        else:
            self._read()

    def _period_chosen(self) -> None:
        own = self._form.periodCombo.currentData() == "own"
        self._form.periodRow.setVisible(own)
        self._read()

    def _days(self) -> tuple[dt.date | None, dt.date | None]:
        """First and last day of the chosen period."""
        today, day = self._today, dt.timedelta(days=1)
        match self._form.periodCombo.currentData():
            case "today":
                return today, today
            case "yesterday":
                return today - day, today - day
            case "week":
                return today - 6 * day, today
            case "month":
                return today - 29 * day, today
            case "own":
                return _python_date(self._form.fromEdit), _python_date(self._form.toEdit)
        return None, None

    def _show_period(self, day_from: dt.date | None, day_to: dt.date | None) -> None:
        combo = self._form.periodCombo
        if day_from is None and day_to is None:
            combo.setCurrentIndex(0)
        elif self._days() != (day_from, day_to):
            combo.setCurrentIndex(combo.findData("own"))
            self._form.fromEdit.setDate(_qt_date(day_from or self._today))
            self._form.toEdit.setDate(_qt_date(day_to or self._today))
        self._form.periodRow.setVisible(combo.currentData() == "own")

    def _states(self) -> list[tuple[QPushButton, WorkState]]:
        form = self._form
        return [
            (form.newButton, WorkState.NEW),
            (form.draftButton, WorkState.DRAFT),
            (form.scoredButton, WorkState.SCORED),
        ]


def _fill(combo: QComboBox, everything: str, choices: Iterable[tuple[str, str]]) -> None:
    combo.clear()
    combo.addItem(everything, None)
    for value, text in choices:
        combo.addItem(text, value)


def _choose(combo: QComboBox, values: tuple[str, ...]) -> None:
    """Show the one value; one that is not offered (data may have gone) is added, so that nobody filters blindly."""
    if not values:
        combo.setCurrentIndex(0)
        return
    if combo.findData(values[0]) < 0:
        combo.addItem(values[0], values[0])
    combo.setCurrentIndex(combo.findData(values[0]))


def _chosen(combo: QComboBox) -> tuple[str, ...]:
    value: Any = combo.currentData()
    return () if value is None else (str(value),)


def _python_date(edit: QDateEdit) -> dt.date:
    date = edit.date()
    return dt.date(date.year(), date.month(), date.day())


def _qt_date(day: dt.date) -> QDate:
    return QDate(day.year, day.month, day.day)
