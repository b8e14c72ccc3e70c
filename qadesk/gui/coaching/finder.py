"""Finding the agent to sit with: by a part of the name, the number or the team, without leaving the keyboard."""

from collections.abc import Iterable

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter, QWidget

from qadesk.domain.people import Person, Role
from qadesk.gui.fields import LineField


class AgentFinder(LineField):
    """Up and Down walk through what fits, Enter takes it."""

    found = Signal(str)
    """The number of the agent that was taken."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._numbers: dict[str, str] = {}
        self._model = QStringListModel(self)
        self.setPlaceholderText(self.tr("Agent: name or number"))
        self.setAccessibleName(self.tr("Find an agent"))
        finding = QCompleter(self)
        finding.setModel(self._model)
        finding.setFilterMode(Qt.MatchFlag.MatchContains)
        finding.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        finding.setMaxVisibleItems(12)
        finding.activated.connect(self._take)
        self.setCompleter(finding)
        self.returnPressed.connect(lambda: self._take(self.text()))

    def offer(self, people: Iterable[Person]) -> None:
        """Everybody who can be coached."""
        agents = sorted((p for p in people if p.role is Role.AGENT), key=lambda p: p.no)
        self._numbers = {named(agent): agent.no for agent in agents}
        self._model.setStringList(list(self._numbers))

    def show_agent(self, no: str) -> None:
        """The agent who sits here."""
        self.show_text(next((text for text, known in self._numbers.items() if known == no), no))

    def fitting(self, text: str) -> list[str]:
        """The numbers of everybody whom a text may mean; an exact number means that one."""
        wanted = text.strip().casefold()
        if not wanted:
            return []
        if wanted in (no.casefold() for no in self._numbers.values()):
            return [no for no in self._numbers.values() if no.casefold() == wanted]
        return [no for words, no in self._numbers.items() if wanted in words.casefold()]

    def _take(self, text: str) -> None:
        meant = self.fitting(text)
        if len(meant) == 1:
            self.show_agent(meant[0])
            self.found.emit(meant[0])


def named(person: Person) -> str:
    """Number, name and team."""
    name = " ".join(part for part in (person.no, person.name) if part)
    return f"{name} · {person.group}" if person.group else name
