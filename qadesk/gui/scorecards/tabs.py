"""The tabs above a card's panels: Build, Consultation, Versions, Lab, Advisor; by click and by key, remembered."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QButtonGroup, QToolButton, QWidget

from qadesk.gui.actions import Commands
from qadesk.gui.forms.ui_scorecards import Ui_Scorecards

NAMES = ("build", "consultation", "versions", "lab", "advisor")


class Tabs(QObject):
    """A tab without a panel is not shown."""

    shown = Signal(str)
    """The name of the panel that is in front now."""

    def __init__(self, form: Ui_Scorecards, panels: Mapping[str, QWidget], commands: Commands, page: QWidget) -> None:
        super().__init__(page)
        self._form, self._panels = form, panels
        self._buttons: dict[str, QToolButton] = {name: getattr(form, f"{name}Tab") for name in NAMES}
        self._corners: dict[str, QWidget] = {}
        group = QButtonGroup(self)
        for name, button in self._buttons.items():
            group.addButton(button)
            button.setVisible(name in panels)
            if name in panels:
                form.panels.addWidget(panels[name])
                commands.bind(f"scorecards.{name}", partial(self.show, name), page)
                commands.dress(button, f"scorecards.{name}", connect=False)
                button.clicked.connect(lambda _=False, name=name: self.show(name))
        self.show(NAMES[0])

    @property
    def current(self) -> str:
        """The panel in front."""
        return next(name for name, panel in self._panels.items() if panel is self._form.panels.currentWidget())

    def show(self, name: str) -> None:
        """Bring a panel to the front."""
        self._form.panels.setCurrentWidget(self._panels[name])
        self._buttons[name].setChecked(True)
        for other, corner in self._corners.items():
            corner.setVisible(other == name)
        self.shown.emit(name)

    def put_beside(self, name: str, corner: QWidget) -> None:
        """Buttons of a panel at the end of the row of tabs, while that panel is in front."""
        self._corners[name] = corner
        self._form.tabsLayout.addWidget(corner)
        corner.setVisible(self.current == name)
