"""Somebody on the right of the page: who they are now, and what they were when."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QScrollArea, QWidget

from qadesk.domain.people import Absence, ExtensionUse, Mentorship, Person
from qadesk.domain.people_history import PersonRecord, Stretch
from qadesk.gui.looks import dressed
from qadesk.gui.people.section import Section
from qadesk.gui.people.timeline import Timeline
from qadesk.gui.people.words import day_text, first_text, last_text, named, role_word
from qadesk.gui.theme import Theme, set_class

WIDE_PIXELS = 1040

S = TypeVar("S", bound=Stretch)


class PersonView(QScrollArea):
    """Shows a record; what a hand wants goes out as signals."""

    edit_wanted = Signal()
    move_wanted = Signal()
    leave_wanted = Signal()
    add_wanted = Signal(type)
    """A kind of stretch."""
    correct_wanted = Signal(object)
    remove_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.record: PersonRecord | None = None

    def set_up(self, theme: Theme, *, writable: bool) -> None:
        """Called once."""
        self._writable = writable
        self.timeline = Timeline(theme)
        self._make_head()
        days = (self.tr("From"), self.tr("To"))
        self.teams = Section(
            self.tr("Teams"), (self.tr("Team"), self.tr("Leader"), *days), self.tr("In no team so far."), can_add=False
        )
        self.teams.insert(self.timeline)
        none = self.tr("No extension: calls that name one are not found.")
        self.extensions = Section(self.tr("Extensions"), (self.tr("Extension"), *days), none)
        none = self.tr("None entered. Nobody is given work for days of absence.")
        self.absences = Section(self.tr("Absences"), (self.tr("Reason"), *days), none)
        none = self.tr("In no pair. Mentor and apprentice do not score each other.")
        columns = (self.tr("Person"), self.tr("Is the"), *days)
        self.pairs = Section(self.tr("Mentors and apprentices"), columns, none)
        for section, kind in ((self.extensions, ExtensionUse), (self.pairs, Mentorship), (self.absences, Absence)):
            section.add_wanted.connect(lambda kind=kind: self.add_wanted.emit(kind))
        for section in self.sections:
            section.set_writable(writable)
            section.correct_wanted.connect(self.correct_wanted)
            section.remove_wanted.connect(self.remove_wanted)
        self._lay_out()

    @property
    def sections(self) -> tuple[Section, ...]:
        """The parts below the head, in the order of Tab."""
        return self.teams, self.extensions, self.absences, self.pairs

    def show_record(self, record: PersonRecord, records: Mapping[str, PersonRecord], today: date) -> None:
        """Show somebody; ``records`` name the others."""
        another = self.record is None or self.record.person.no != record.person.no
        self.record = record
        people = {no: each.person for no, each in records.items()}
        self._show_head(record.person, people, today)
        self.timeline.show_teams(record.memberships, record.employed, today)
        self.teams.show_rows(
            [
                _row(m, (m.group, named(people.get(m.leader or ""), m.leader)), today)
                for m in _newest(record.memberships)
            ]
        )
        self.extensions.show_rows([_row(use, (use.extension,), today) for use in _newest(record.extensions)])
        others = [pair for each in records.values() for pair in each.mentors if pair.mentor_no == record.person.no]
        self.pairs.show_rows([self._pair(pair, people, today) for pair in _newest([*record.mentors, *others])])
        self.absences.show_rows(
            [_row(each, (each.why or self.tr("away"),), today) for each in _newest(record.absences)]
        )
        if another:
            self.verticalScrollBar().setValue(0)

    def _pair(self, pair: Mentorship, people: Mapping[str, Person], today: date) -> tuple[Stretch, Sequence[str], bool]:
        assert self.record is not None, "a pair is of somebody"
        mine = pair.apprentice_no == self.record.person.no
        other = pair.mentor_no if mine else pair.apprentice_no
        return _row(
            pair, (named(people.get(other), other), self.tr("mentor") if mine else self.tr("apprentice")), today
        )

    def _make_head(self) -> None:
        self.name = QLabel()
        dressed(self.name, "title")
        self.left_chip = QLabel()
        dressed(self.left_chip, "chip plain")
        self.facts = QLabel()
        dressed(self.facts, "muted")
        self.facts.setWordWrap(True)
        self.edit_button = QPushButton(self.tr("&Edit …"))
        self.move_button = QPushButton(self.tr("&Move …"))
        self.leave_button = QPushButton(self.tr("&Leave …"))
        for button, wanted in (
            (self.edit_button, self.edit_wanted),
            (self.move_button, self.move_wanted),
            (self.leave_button, self.leave_wanted),
        ):
            button.clicked.connect(wanted)
            button.setVisible(self._writable)

    def _show_head(self, person: Person, people: Mapping[str, Person], today: date) -> None:
        self.name.setText(person.name)
        left = person.left_on is not None and person.left_on < today
        self.left_chip.setVisible(person.left_on is not None)
        text = self.tr("left on {day}") if left else self.tr("last day {day}")
        self.left_chip.setText(text.format(day=day_text(person.left_on)))
        set_class(self.left_chip, "chip plain" if left else "chip warning")
        leader = named(people.get(person.leader or ""), person.leader)
        facts = [
            person.no,
            role_word(person.role),
            person.group or self.tr("in no team"),
            self.tr("leader {name}").format(name=leader) if leader else "",
            self.tr("extension {number}").format(number=person.extension) if person.extension else "",
            self.tr("since {day}").format(day=day_text(person.hired_on)) if person.hired_on else "",
        ]
        self.facts.setText("  ·  ".join(fact for fact in facts if fact))

    def _lay_out(self) -> None:
        page = QWidget()
        dressed(page, "page")
        outer = QHBoxLayout(page)
        outer.setContentsMargins(24, 16, 24, 16)
        column = QWidget()
        column.setMaximumWidth(WIDE_PIXELS)
        grid = QGridLayout(column)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(12)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.name)
        top.addWidget(self.left_chip)
        top.addStretch(1)
        for button in (self.edit_button, self.move_button, self.leave_button):
            top.addWidget(button)
        grid.addLayout(top, 0, 0, 1, 2)
        grid.addWidget(self.facts, 1, 0, 1, 2)
        grid.addWidget(self.teams, 2, 0, 1, 2)
        grid.addWidget(self.extensions, 3, 0)
        grid.addWidget(self.absences, 3, 1)
        grid.addWidget(self.pairs, 4, 0, 1, 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        grid.setRowStretch(5, 1)
        outer.addWidget(column, 1)
        outer.addStretch(0)
        self.setWidget(page)


def _newest(stretches: Sequence[S]) -> list[S]:
    return sorted(stretches, key=lambda each: each.days.first or date.min, reverse=True)


def _row(stretch: Stretch, texts: Sequence[str], today: date) -> tuple[Stretch, Sequence[str], bool]:
    return stretch, (*texts, first_text(stretch.days), last_text(stretch.days)), stretch.days.holds(today)
