"""Teams with their people, those who left folded away; with a search, whoever it finds."""

from collections.abc import Iterable, Mapping
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QBrush, QColor, QFont
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from qadesk.domain.people import Person, Role
from qadesk.domain.people_history import PersonRecord
from qadesk.gui.people.words import role_word
from qadesk.gui.theme import Theme

MOST_FOUND = 200
NO_ROLE = Qt.ItemDataRole.UserRole
TEAM_ROLE = Qt.ItemDataRole.UserRole + 1

LEFT = "\0left"
NONE = "\0none"
"""Keys of the two groups that are no teams."""

_ORDER = {Role.LEADER: 0, Role.LEAD: 0}


class PeopleTree(QTreeWidget):
    """Teams are filled when they are opened: five thousand people cost nothing before."""

    chosen = Signal(str)
    """Number of the person who is current now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._people: dict[str, list[Person]] = {}
        self._open: set[str] = set()
        self._filling = False
        self.setColumnCount(2)
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setRootIsDecorated(True)
        self.setIndentation(16)
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.itemExpanded.connect(self._expanded)
        self.itemCollapsed.connect(lambda item: self._open.discard(str(item.data(0, TEAM_ROLE))))
        self.currentItemChanged.connect(self._tell)

    def set_up(self, theme: Theme) -> None:
        """Called once."""
        self._theme = theme

    @property
    def current(self) -> str:
        """Number of the current person; '' on a team."""
        item = self.currentItem()
        return "" if item is None else str(item.data(0, NO_ROLE) or "")

    @property
    def current_team(self) -> str:
        """The team that is current, or that of the current person; '' for none."""
        item = self.currentItem()
        item = item.parent() or item if item is not None else None
        team = "" if item is None else str(item.data(0, TEAM_ROLE) or "")
        return "" if team in (LEFT, NONE) else team

    def show_people(self, records: Mapping[str, PersonRecord], today: date, text: str, current: str) -> None:
        """Show everybody by teams, or whom the text finds; ``current`` stays chosen where it is shown."""
        self._filling = True
        self.clear()
        words = text.casefold().split()
        people = [record.person for record in records.values()]
        if words:
            self._show_found([person for person in people if _fits(person, words)])
        else:
            self._show_teams(people, today)
        self._filling = False
        if current:
            self.choose(current)

    def choose(self, no: str) -> None:
        """Make somebody current, their team opened; nothing where they are not shown."""
        item = self._item(no)
        if item is not None:
            self._filling = True
            self.setCurrentItem(item)
            self.scrollToItem(item)
            self._filling = False

    def _item(self, no: str) -> QTreeWidgetItem | None:
        for at in range(self.topLevelItemCount()):
            top = self.topLevelItem(at)
            if top is None:
                continue
            if top.data(0, NO_ROLE) == no:
                return top
            team = str(top.data(0, TEAM_ROLE))
            if any(person.no == no for person in self._people.get(team, ())):
                top.setExpanded(True)
                return _child(top, no)
        return None

    def _show_teams(self, people: Iterable[Person], today: date) -> None:
        groups: dict[str, list[Person]] = {}
        for person in people:
            groups.setdefault(_key(person, today), []).append(person)
        self._people = groups
        titles = {NONE: self.tr("In no team"), LEFT: self.tr("Left")}
        for key in sorted(groups, key=lambda each: (each in titles, each == LEFT, each)):
            self._add_team(key, titles.get(key, key), len(groups[key]))

    def _add_team(self, key: str, title: str, count: int) -> None:
        item = QTreeWidgetItem([title, self.locale().toString(count)])
        item.setData(0, TEAM_ROLE, key)
        item.setChildIndicatorPolicy(QTreeWidgetItem.ChildIndicatorPolicy.ShowIndicator)
        item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        item.setForeground(1, self._muted())
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        item.setFont(0, font)
        item.setToolTip(0, title)
        self.addTopLevelItem(item)
        item.setExpanded(key in self._open)

    def _expanded(self, item: QTreeWidgetItem) -> None:
        team = str(item.data(0, TEAM_ROLE))
        self._open.add(team)
        if item.childCount() == 0:
            people = sorted(self._people.get(team, ()), key=lambda each: (_ORDER.get(each.role, 1), each.no))
            item.addChildren([self._person(person) for person in people])

    def _show_found(self, found: list[Person]) -> None:
        self._people = {}
        self.addTopLevelItems([self._person(person) for person in found[:MOST_FOUND]])
        if len(found) > MOST_FOUND:
            self._add_note(self.tr("and {count} more").format(count=len(found) - MOST_FOUND))
        elif not found:
            self._add_note(self.tr("Nobody is called or numbered so."))

    def _add_note(self, text: str) -> None:
        note = QTreeWidgetItem([text])
        note.setFlags(Qt.ItemFlag.NoItemFlags)
        note.setForeground(0, self._muted())
        self.addTopLevelItem(note)

    def _person(self, person: Person) -> QTreeWidgetItem:
        agent = person.role is Role.AGENT
        item = QTreeWidgetItem([person.name if agent else f"{person.name}  ·  {role_word(person.role)}", person.no])
        item.setData(0, NO_ROLE, person.no)
        item.setForeground(1, self._muted())
        item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        item.setToolTip(0, " · ".join(filter(None, (person.name, person.no, role_word(person.role), person.group))))
        return item

    def _muted(self) -> QBrush:
        return QBrush(QColor(self._theme.colours.text_muted))

    def _tell(self, item: QTreeWidgetItem | None) -> None:
        if item is not None and not self._filling and item.data(0, NO_ROLE):
            self.chosen.emit(str(item.data(0, NO_ROLE)))


def _child(top: QTreeWidgetItem, no: str) -> QTreeWidgetItem | None:
    for at in range(top.childCount()):
        child = top.child(at)
        if child is not None and child.data(0, NO_ROLE) == no:
            return child
    return None


def _key(person: Person, today: date) -> str:
    if person.left_on is not None and person.left_on < today:
        return LEFT
    return person.group or NONE


def _fits(person: Person, words: Iterable[str]) -> bool:
    text = f"{person.name} {person.no} {person.extension or ''}".casefold()
    return all(word in text for word in words)
