"""The two cards below the transport: which panel is in front of each, by click and by key, remembered."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from qadesk.gui.actions import Commands
from qadesk.gui.forms.ui_desk import Ui_Desk
from qadesk.services.settings import PANELS, Settings


class Panels(QObject):
    """Left: transcript, or the comment on the call and coaching. Right: sound in figures, or evidence and marks."""

    def __init__(self, form: Ui_Desk, settings: Settings, commands: Commands, parent: QWidget) -> None:
        super().__init__(parent)
        self._form, self._settings = form, settings
        self._corners: dict[str, QWidget] = {}
        self._places: dict[str, tuple[str, QStackedWidget, QWidget, QToolButton]] = {
            "transcript": ("left", form.leftStack, form.transcriptPage, form.transcriptTab),
            "notes": ("left", form.leftStack, form.notesPage, form.notesTab),
            "facts": ("right", form.rightStack, form.factsPage, form.factsTab),
            "spans": ("right", form.rightStack, form.spansPage, form.spansTab),
        }
        groups = {"left": QButtonGroup(self), "right": QButtonGroup(self)}
        for name, (side, _, _, tab) in self._places.items():
            groups[side].addButton(tab)
            tab.clicked.connect(lambda _=False, name=name: self.show(name))
        commands.dress(form.transcriptTab, "desk.transcript", connect=False)
        commands.dress(form.notesTab, "desk.call_comment", connect=False)
        commands.dress(form.factsTab, "desk.facts", connect=False)
        commands.dress(form.spansTab, "desk.spans", connect=False)
        kept = self._kept()
        for side, first in (("left", "transcript"), ("right", "facts")):
            name = kept.get(side, first)
            self.show(name if name in self._places and self._places[name][0] == side else first)

    def show(self, name: str) -> None:
        """Bring a panel to the front of its card."""
        side, stack, page, tab = self._places[name]
        stack.setCurrentWidget(page)
        tab.setChecked(True)
        for other, corner in self._corners.items():
            if self._places[other][0] == side:
                corner.setVisible(other == name)
        self._settings.put(PANELS, {**self._kept(), side: name})

    def _kept(self) -> dict[str, str]:
        return self._settings.get(PANELS)

    def in_front(self, name: str) -> bool:
        """Whether that panel can be seen."""
        _, stack, page, _ = self._places[name]
        return stack.currentWidget() is page

    def fill(self, name: str, widget: QWidget) -> None:
        """Put a panel's content into its place."""
        layout = self._places[name][2].layout()
        assert isinstance(layout, QVBoxLayout)
        layout.addWidget(widget)

    def put_beside_tabs(self, name: str, button: QWidget) -> None:
        """A button of a panel at the end of its card's row of tabs, while the panel is in front."""
        side = self._places[name][0]
        corner = self._corners[name] = QWidget()
        inside = QHBoxLayout(corner)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(button)
        corner.setVisible(self.in_front(name))
        (self._form.leftTabs if side == "left" else self._form.rightTabs).addWidget(corner)
