"""The small forms of the page: a new person, another team, the last day, and what held on some days."""

from collections.abc import Mapping
from concurrent.futures import Future
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from qadesk.domain.people import Absence, Days, ExtensionUse, Membership, Mentorship, Person, Role
from qadesk.domain.people_history import PersonRecord, Stretch
from qadesk.gui.people.form_dialog import FormDialog, Send
from qadesk.gui.people.inputs import DayField, PersonField, TeamField
from qadesk.gui.people.words import role_word
from qadesk.services.people import PeopleDesk


class PersonForms:
    """Makes the forms; what they send off is done as ``who``."""

    def __init__(self, desk: PeopleDesk, who: str, parent: QWidget) -> None:
        self._desk, self._who, self._parent = desk, who, parent
        self._people: Mapping[str, Person] = {}
        self._teams: list[str] = []

    def know(self, records: Mapping[str, PersonRecord]) -> None:
        """The people and teams to choose from."""
        self._people = {no: record.person for no, record in records.items()}
        self._teams = sorted({team.group for record in records.values() for team in record.memberships})

    def add(self, team: str) -> FormDialog:
        """Somebody new, in that team."""
        no, name, role, number = QLineEdit(), QLineEdit(), _roles(Role.AGENT), QLineEdit()
        group, leader = TeamField(self._teams, team), PersonField(self._people, self._leader_of(team))
        hired = self._day(None, self.tr("unknown"))
        no.setPlaceholderText(self.tr("staff number, such as 2031"))

        def send() -> "Future[PersonRecord]":
            person = Person(
                no=no.text(),
                name=name.text(),
                role=Role(role.currentData()),
                group=group.team(),
                leader=leader.no(),
                extension=number.text(),
                hired_on=hired.day(),
            )
            return self._desk.add(person, who=self._who)

        rows = [
            (self.tr("&Number"), no),
            (self.tr("N&ame"), name),
            (self.tr("&Role"), role),
            (self.tr("&Team"), group),
            (self.tr("&Leader"), leader),
            (self.tr("E&xtension"), number),
            (self.tr("First &day of work"), hired),
        ]
        return self._form(self.tr("Add a person"), rows, send, ok_text=self.tr("Add"))

    def edit(self, person: Person) -> FormDialog:
        """Name, role, first and last day."""
        name, role = QLineEdit(person.name), _roles(person.role)
        hired, left = self._day(person.hired_on, self.tr("unknown")), self._day(person.left_on, self.tr("works here"))

        def send() -> "Future[PersonRecord]":
            changed = replace(
                person, name=name.text(), role=Role(role.currentData()), hired_on=hired.day(), left_on=left.day()
            )
            return self._desk.save(changed, who=self._who)

        rows = [
            (self.tr("N&ame"), name),
            (self.tr("&Role"), role),
            (self.tr("First &day of work"), hired),
            (self.tr("&Last day of work"), left),
        ]
        return self._form(self.tr("Edit {name}").format(name=person.name), rows, send)

    def move(self, person: Person) -> FormDialog:
        """Another team from a day on."""
        group, leader = TeamField(self._teams, person.group), PersonField(self._people, person.leader)
        since = self._day(self._desk.today(), "")
        group.currentTextChanged.connect(lambda text: leader.setText(self._leader_text(text)))

        def send() -> "Future[PersonRecord]":
            moved = replace(person, group=group.team(), leader=leader.no())
            return self._desk.save(moved, since.needed(), who=self._who)

        rows = [(self.tr("&Team"), group), (self.tr("&Leader"), leader), (self.tr("&From"), since)]
        hint = self.tr("Calls and scores of the days before stay with the old team.")
        title = self.tr("Move {name} to another team").format(name=person.name)
        return self._form(title, rows, send, hint=hint, ok_text=self.tr("Move"))

    def leave(self, person: Person) -> FormDialog:
        """The last day of work."""
        day = self._day(person.left_on or self._desk.today(), self.tr("works here"))

        def send() -> "Future[PersonRecord]":
            last = day.day()
            if last is None:
                return self._desk.come_back(person.no, who=self._who)
            return self._desk.leave(person.no, last, who=self._who)

        hint = self.tr("Whoever leaves stays in history and is given no new work. Empty: they have not left.")
        title = self.tr("Last day of work of {name}").format(name=person.name)
        return self._form(title, [(self.tr("&Last day"), day)], send, hint=hint)

    def rename(self, team: str) -> FormDialog:
        """Another name for a team."""
        name = QLineEdit(team)

        def send() -> "Future[None]":
            return self._desk.rename_group(team, name.text(), who=self._who)

        hint = self.tr("The team is called so in history too; recordings and scores go along.")
        return self._form(
            self.tr("Rename the team {team}").format(team=team), [(self.tr("N&ame"), name)], send, hint=hint
        )

    def stretch(self, kind: type[Stretch], no: str, old: Stretch | None) -> FormDialog:
        """A new stretch of a kind, or an old one to be corrected."""
        if kind is Membership:
            return self._membership(no, old)
        if kind is ExtensionUse:
            return self._extension(no, old)
        return self._mentor(no, old) if kind is Mentorship else self._absence(no, old)

    def tr(self, text: str) -> str:
        """A text of these forms in the reader's language."""
        return QCoreApplication.translate("PersonForms", text)

    def _membership(self, no: str, old: Stretch | None) -> FormDialog:
        known = old if isinstance(old, Membership) else Membership(no, "", Days(self._desk.today()))
        group, leader = TeamField(self._teams, known.group), PersonField(self._people, known.leader)
        first, last = self._days(known.days)

        def send() -> "Future[PersonRecord]":
            new = Membership(no, group.team() or known.group, Days(first.day(), last.day()), leader.no())
            return self._desk.amend(no, old, new, who=self._who)

        rows = [(self.tr("&Team"), group), (self.tr("&Leader"), leader), *self._day_rows(first, last)]
        hint = self.tr("Calls and scores of these days count for the team that stands here.")
        return self._form(self.tr("Correct a stretch in a team"), rows, send, hint=hint)

    def _extension(self, no: str, old: Stretch | None) -> FormDialog:
        known = old if isinstance(old, ExtensionUse) else ExtensionUse(no, "", Days(self._desk.today()))
        number = QLineEdit(known.extension)
        first, last = self._days(known.days)

        def send() -> "Future[PersonRecord]":
            new = ExtensionUse(no, number.text().strip(), Days(first.day(), last.day()))
            return self._desk.amend(no, old, new if new.extension else None, who=self._who)

        rows = [(self.tr("E&xtension"), number), *self._day_rows(first, last)]
        hint = self.tr("A call that names the extension is theirs on these days.")
        return self._form(self.tr("Extension"), rows, send, hint=hint)

    def _mentor(self, no: str, old: Stretch | None) -> FormDialog:
        known = old if isinstance(old, Mentorship) else None
        as_mentor = known is not None and known.mentor_no == no
        other_no = (known.apprentice_no if as_mentor else known.mentor_no) if known else None
        other, what = PersonField(self._people, other_no), QComboBox()
        what.addItem(self.tr("is the mentor"), False)
        what.addItem(self.tr("is the apprentice"), True)
        what.setCurrentIndex(int(as_mentor))
        first, last = self._days(known.days if known else Days(self._desk.today()))
        other.setEnabled(known is None)
        what.setEnabled(known is None)

        def send() -> "Future[PersonRecord]":
            chosen = other.no() or ""
            mentor, apprentice = (no, chosen) if what.currentData() else (chosen, no)
            pair = Mentorship(mentor, apprentice, Days(first.day(), last.day()))
            return self._desk.amend(apprentice, old, pair, who=self._who)

        rows = [(self.tr("&Person"), other), (self.tr("&Who"), what), *self._day_rows(first, last)]
        return self._form(self.tr("Mentor and apprentice"), rows, send)

    def _absence(self, no: str, old: Stretch | None) -> FormDialog:
        today = self._desk.today()
        known = old if isinstance(old, Absence) else Absence(no, Days(today, today))
        why = QLineEdit(known.why)
        first, last = self._days(known.days)

        def send() -> "Future[PersonRecord]":
            new = Absence(no, Days(first.needed(), last.needed()), why.text().strip())
            return self._desk.amend(no, old, new, who=self._who)

        return self._form(self.tr("Absence"), [*self._day_rows(first, last), (self.tr("&Reason"), why)], send)

    def _form(self, title: str, rows: list[tuple[str, QWidget]], send: Send, **texts: str) -> FormDialog:
        return FormDialog(title, rows, send, self._parent, **texts)

    def _day(self, day: date | None, open_text: str) -> DayField:
        return DayField(day, self._desk.today(), open_text)

    def _days(self, days: Days) -> tuple[DayField, DayField]:
        return self._day(days.first, self.tr("always")), self._day(days.last, self.tr("open"))

    def _day_rows(self, first: DayField, last: DayField) -> list[tuple[str, QWidget]]:
        return [(self.tr("&From"), first), (self.tr("&To, included"), last)]

    def _leader_of(self, team: str | None) -> str | None:
        """Who leads a team at present, as most of its people say."""
        said = [p.leader for p in self._people.values() if team and p.group == team and p.leader and not p.left_on]
        return max(set(said), key=said.count) if said else None

    def _leader_text(self, team: str) -> str:
        no = self._leader_of(team.strip())
        person = self._people.get(no or "")
        return f"{person.name} {person.no}" if person else ""


def _roles(role: Role) -> QComboBox:
    combo = QComboBox()
    for each in Role:
        combo.addItem(role_word(each), each.value)
    combo.setCurrentIndex(combo.findData(role.value))
    return combo
