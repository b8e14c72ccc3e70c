"""Asking what holds for a folder or a recorder."""

from collections.abc import Callable
from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QDialog, QFormLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from qadesk.domain.call_words import CALL_WORDS
from qadesk.domain.errors import UserError
from qadesk.gui.inputs.choosing import Picker
from qadesk.gui.inputs.zone import ZoneField
from qadesk.gui.intake.words import field_name
from qadesk.gui.notices import in_words
from qadesk.gui.parts import styled, wrapped
from qadesk.gui.words import field_word
from qadesk.services.sources import SourceSaid

TYPED = ("queue", "business_type", "group")


class SourceForm(QDialog):
    """``say`` is given what was filled in; what it refuses is told in place, and the form stays."""

    def __init__(self, said: SourceSaid, site: ZoneInfo, say: Callable[[SourceSaid], None], parent: QWidget) -> None:
        super().__init__(parent)
        self._said, self._say = said, say
        self.setWindowTitle(self.tr("Source"))
        self.zone = ZoneField(site)
        self.zone.show_zone(said.zone)
        self.side = Picker(letters=12)
        self.side.offer([(None, self.tr("as everywhere")), (0, self.tr("left channel")), (1, self.tr("right channel"))])
        self.side.show_data(said.agent_channel)
        self.direction = Picker(letters=12)
        words: list[tuple[object, str]] = [("", self.tr("not the same for all"))]
        self.direction.offer(words + [(code, field_word("direction", code)) for code in CALL_WORDS["direction"]])
        self.direction.show_data(said.defaults.get("direction", ""))
        self.fields = {name: QLineEdit(said.defaults.get(name, "")) for name in TYPED}
        self.problem = wrapped("", "critical small")
        self.problem.hide()
        self.ok = styled(QPushButton(self.tr("Keep")), "primary")
        self.ok.setDefault(True)
        self.ok.clicked.connect(self.accept)
        self._lay_out()
        self.zone.setFocus()

    def accept(self) -> None:
        """Keep it, unless something cannot be so."""
        kept = {name: value for name, value in self._said.defaults.items() if name not in (*TYPED, "direction")}
        direction = self.direction.entries[self.direction.currentIndex()][0]
        if direction:
            kept["direction"] = str(direction)
        kept |= {name: field.text().strip() for name, field in self.fields.items() if field.text().strip()}
        side = self.side.entries[self.side.currentIndex()][0]
        try:
            zone = self.zone.zone_name()
            self._say(SourceSaid(self._said.source, zone, None if side is None else int(str(side)), kept))
        except UserError as error:
            self.problem.setText(in_words(error))
            self.problem.show()
            return
        super().accept()

    def _lay_out(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(20, 16, 20, 16)
        outer.setSpacing(12)
        outer.addWidget(styled(wrapped(self._said.source), "heading"))
        form = QFormLayout()
        form.setHorizontalSpacing(20)
        form.setVerticalSpacing(10)
        rows: list[tuple[str, QWidget]] = [
            (self.tr("Times are in"), self.zone),
            (self.tr("Agents are on the"), self.side),
        ]
        if self._said.is_folder:
            rows.append((field_name("direction"), self.direction))
            rows += [(field_name(name), field) for name, field in self.fields.items()]
        for title, field in rows:
            label = styled(QLabel(title), "muted")
            label.setBuddy(field)
            field.setAccessibleName(title)
            form.addRow(label, field)
        outer.addLayout(form)
        if self._said.is_folder:
            outer.addWidget(
                wrapped(self.tr("What stays empty is not the same for all calls of the folder."), "muted small")
            )
        outer.addWidget(self.problem)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        cancel = QPushButton(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        buttons.addWidget(cancel)
        buttons.addWidget(self.ok)
        outer.addLayout(buttons)
        self.setMinimumWidth(460)
