"""Whom a notice goes to: roles, teams, persons; and how many people that are."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QGridLayout, QHBoxLayout, QLineEdit, QPushButton, QWidget

from qadesk.domain.after.notices import Audience, NoticeDraft
from qadesk.domain.people import Person, Role
from qadesk.gui.after.notices_columns import ROLES
from qadesk.gui.inputs.spots import Labelled, column_of
from qadesk.gui.notice_words import words
from qadesk.gui.parts import number, styled, wrapped
from qadesk.gui.words import caption

CHIPS_A_LINE = 2


class NamesField(QWidget):
    """Names chosen one by one: typed, or from the list; each stands below as a chip that a click takes out."""

    changed = Signal()

    def __init__(self, offered: Sequence[tuple[str, str]], hint: str, parent: QWidget | None = None) -> None:
        """``offered``: what is kept, and what is read."""
        super().__init__(parent)
        self._offered = dict(offered)
        self.names: list[str] = []
        self.combo = QComboBox()
        self.combo.setEditable(True)
        self.combo.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        for data, text in offered:
            self.combo.addItem(text, data)
        self._complete(hint)
        self._host = QWidget()
        self._chips = QGridLayout(self._host)
        self._chips.setContentsMargins(0, 0, 0, 0)
        self._chips.setSpacing(6)
        self._chips.setColumnStretch(CHIPS_A_LINE, 1)
        column = column_of(self, 4)
        column.addWidget(self.combo)
        column.addWidget(self._host)
        column.addStretch(1)
        self._host.hide()
        self.combo.activated.connect(self._take)

    def show_names(self, names: Sequence[str]) -> None:
        """Those that are chosen."""
        self.names = list(dict.fromkeys(names))
        self._show()

    def take_typed(self) -> None:
        """What was typed in full and not yet taken."""
        at = self.combo.findText(self.combo.currentText().strip(), Qt.MatchFlag.MatchFixedString)
        if at >= 0:
            self._take(at)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Return takes the name that was typed, and does not press the dialog's button as well."""
        returned = isinstance(event, QKeyEvent) and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if returned and event.type() == QEvent.Type.KeyPress and self.combo.currentText().strip():
            self.take_typed()
            return True
        return super().eventFilter(watched, event)

    def _complete(self, hint: str) -> None:
        self.combo.setCurrentIndex(-1)
        line = self.combo.lineEdit()
        assert isinstance(line, QLineEdit)
        line.setPlaceholderText(hint)
        line.installEventFilter(self)
        self.combo.installEventFilter(self)
        completer = self.combo.completer()
        assert isinstance(completer, QCompleter)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)

    def _take(self, at: int) -> None:
        data = str(self.combo.itemData(at))
        self.combo.setCurrentIndex(-1)
        self.combo.clearEditText()
        if data not in self.names:
            self.names.append(data)
            self._show()
            self.changed.emit()

    def _remove(self, name: str) -> None:
        self.names.remove(name)
        self._show()
        self.combo.setFocus()
        self.changed.emit()

    def _show(self) -> None:
        while (entry := self._chips.takeAt(0)) is not None:
            widget = entry.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for at, name in enumerate(self.names):
            text = self._offered.get(name, name)
            chip = styled(QPushButton(f"{caption(text)}  ×"), "chip")
            chip.setAutoDefault(False)
            chip.setAccessibleName(self.tr("Take out {name}").format(name=text))
            chip.clicked.connect(lambda _=False, name=name: self._remove(name))
            self._chips.addWidget(chip, *divmod(at, CHIPS_A_LINE))
        self._host.setVisible(bool(self.names))


class AudienceFields(QWidget):
    """Roles and teams together mean those who are both; persons come on top; nothing chosen means everybody."""

    changed = Signal()

    def __init__(self, people: Sequence[Person], groups: Sequence[str], today: date) -> None:
        super().__init__()
        self._people, self._today = people, today
        self.roles: dict[Role, QPushButton] = {}
        row = QHBoxLayout()
        row.setSpacing(6)
        for role, text in ROLES.items():
            button = styled(QPushButton(words(text)), "option")
            button.setCheckable(True)
            button.setAutoDefault(False)
            button.toggled.connect(lambda _: self._tell())
            row.addWidget(button)
            self.roles[role] = button
        row.addStretch(1)
        self.groups = NamesField([(group, group) for group in groups], self.tr("All teams"))
        self.persons = NamesField([(each.no, f"{each.name} {each.no}") for each in people], self.tr("Name or number"))
        self.count = wrapped("", "muted small")
        host = QWidget()
        host.setLayout(row)
        row.setContentsMargins(0, 0, 0, 0)
        column = column_of(self, 12)
        column.addWidget(Labelled(self.tr("To these roles"), host))
        pair = QHBoxLayout()
        pair.setSpacing(12)
        for title, field in ((self.tr("In these teams"), self.groups), (self.tr("And to these persons"), self.persons)):
            labelled = Labelled(title, field)
            field.combo.setAccessibleName(title)
            pair.addWidget(labelled, 1)
            field.changed.connect(self._tell)
        column.addLayout(pair)
        column.addWidget(self.count)
        self._tell()

    def audience(self) -> Audience:
        """As it stands; a name that was typed in full counts."""
        roles = tuple(role for role, button in self.roles.items() if button.isChecked())
        return Audience(roles, tuple(self.groups.names), tuple(self.persons.names))

    def show_draft(self, draft: NoticeDraft) -> None:
        """Those whom a draft names."""
        for role, button in self.roles.items():
            button.setChecked(role in draft.roles)
        self.groups.show_names(draft.groups)
        self.persons.show_names(draft.persons)
        self._tell()

    def _tell(self) -> None:
        audience = self.audience()
        count = len(audience.among(self._people, self._today))
        everybody = audience == Audience()
        text = self.tr("To everybody: {count} people.") if everybody else self.tr("To {count} people.")
        self.count.setText(text.format(count=number(count)))
        self.changed.emit()


def role_word(role: Role) -> str:
    """What a person does, as the people page says it."""
    sources = {
        Role.INSPECTOR: "Inspector",
        Role.LEAD: "QA lead",
        Role.LEADER: "Team leader",
        Role.AGENT: "Agent",
        Role.TRAINER: "Trainer",
    }
    return QCoreApplication.translate("People", sources[role])
