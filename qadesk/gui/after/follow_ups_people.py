"""Somebody by number: found by a part of the name or the number, without leaving the keyboard."""

from collections.abc import Iterable

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QCompleter, QWidget

from qadesk.domain.people import Person
from qadesk.gui.fields import LineField


class PersonField(LineField):
    """What is written stays as it is; ``no`` is the number that it means."""

    def __init__(self, people: Iterable[Person], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._numbers = {_named(person): person.no for person in sorted(people, key=lambda each: each.no)}
        self.setPlaceholderText(self.tr("Name or number"))
        finding = QCompleter(self)
        finding.setModel(QStringListModel(list(self._numbers), finding))
        finding.setFilterMode(Qt.MatchFlag.MatchContains)
        finding.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        finding.setMaxVisibleItems(10)
        finding.activated.connect(lambda text: self.edited.emit(str(text)))
        self.setCompleter(finding)

    @property
    def no(self) -> str:
        """The number of whoever is meant: named, or the only one that fits; else what is written."""
        text = self.text().strip()
        if not text or text in self._numbers:
            return self._numbers.get(text, "")
        wanted = text.casefold()
        exact = [no for no in self._numbers.values() if no.casefold() == wanted]
        fitting = exact or [no for name, no in self._numbers.items() if wanted in name.casefold()]
        return fitting[0] if len(fitting) == 1 else text

    def show_no(self, no: str) -> None:
        """Somebody from outside."""
        self.show_text(next((name for name, known in self._numbers.items() if known == no), no))


def _named(person: Person) -> str:
    name = " ".join(part for part in (person.no, person.name) if part)
    return f"{name} · {person.group}" if person.group else name
