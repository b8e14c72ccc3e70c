"""The popup beside the two sides: how loud each is, what goes to which ear, the balance, and levelling."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QFrame,
    QGridLayout,
    QLabel,
    QPushButton,
    QSlider,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from qadesk.domain.audio_devices import Route
from qadesk.gui.actions import Commands
from qadesk.gui.desk.mix import AGENT, CUSTOMER, Mix
from qadesk.gui.desk.needs import DeskServices
from qadesk.gui.fields import OwnKeys
from qadesk.gui.looks import dressed
from qadesk.gui.outputs import Outputs

SLIDER_KEYS = (
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_Left,
    Qt.Key.Key_Right,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
)
SLIDER_WIDTH = 190


class MixPopup(QFrame):
    """Closes with Esc or a click beside it, as menus do."""

    def __init__(self, mix: Mix, services: DeskServices, commands: Commands, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._mix, self._commands = mix, commands
        self._button: QToolButton | None = None
        self.setObjectName("mixPopup")
        dressed(self, "panel")
        self.volumes = (self._volume(AGENT), self._volume(CUSTOMER))
        self.balance = _slider(-100, 100, self.tr("Balance between left and right ear"))
        self.balance.valueChanged.connect(lambda percent: mix.set_balance(percent / 100))
        self.level = QCheckBox()
        self.level.clicked.connect(lambda on: mix.set_levelling(bool(on)))
        self.routes: dict[Route, QPushButton] = {}
        self._group = QButtonGroup(self)
        self.output, self._hint = QComboBox(), QLabel()
        self._lay_out()
        self.outputs = Outputs(self.output, self._hint, services.executor, services.player, services.settings, self)
        OwnKeys(SLIDER_KEYS, self).serve(*self.volumes, self.balance)
        mix.changed.connect(self._show)
        commands.keys_changed.connect(self._label)
        self._label()
        self._show()

    def pop_up(self, button: QToolButton) -> None:
        """Show it above or below a button."""
        self._button = button
        button.setChecked(True)
        self.adjustSize()
        corner = button.mapToGlobal(button.rect().topRight())
        at = QPoint(corner.x() - self.width(), corner.y() - self.height() - 4)
        self.move(at if at.y() > 0 else button.mapToGlobal(QPoint(0, button.height() + 4)))
        self.show()
        self.outputs.ask()
        self.volumes[0].setFocus(Qt.FocusReason.PopupFocusReason)

    def show_channels(self, *, two: bool) -> None:
        """In a mono recording there is one volume and nothing to choose between."""
        for part in (self._words[1], self.volumes[1], self.level, *self.routes.values(), self._words[3]):
            part.setVisible(two)
        self._words[0].setText(self.tr("Agent") if two else self.tr("Sound"))

    def hideEvent(self, event: object) -> None:
        """The button is up again."""
        super().hideEvent(event)  # type: ignore[arg-type]
        if self._button is not None:
            self._button.setChecked(False)

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        self._words = [QLabel(self.tr("Agent")), QLabel(self.tr("Customer")), QLabel(self.tr("Balance")),
                       QLabel(self.tr("Heard"))]  # fmt: skip
        for row, (word, look, slider) in enumerate(
            zip(self._words, ("agent", "customer", "muted"), (*self.volumes, self.balance), strict=False)
        ):
            dressed(word, look)
            grid.addWidget(word, row, 0)
            grid.addWidget(slider, row, 1)
        dressed(self._words[3], "muted")
        grid.addWidget(self._words[3], 3, 0, Qt.AlignmentFlag.AlignTop)
        grid.addLayout(self._make_routes(), 3, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(12)
        column.addLayout(grid)
        column.addWidget(self.level)
        self._lay_out_output(column)

    def _lay_out_output(self, column: QVBoxLayout) -> None:
        self.output.setAccessibleName(self.tr("Sound output"))
        self.output.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._hint.setWordWrap(True)
        dressed(self._hint, "muted small")
        column.addWidget(self.output)
        column.addWidget(self._hint)

    def _make_routes(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(4)
        for route in ("both", "swapped", "agent", "customer", "mono"):
            button = QPushButton()
            button.setCheckable(True)
            dressed(button, "option")
            button.clicked.connect(lambda _=False, route=route: self._mix.set_route(route))
            self.routes[route] = button
            self._group.addButton(button)
            column.addWidget(button)
        return column

    def _label(self) -> None:
        words: dict[Route, tuple[str, str]] = {
            "both": (self.tr("Agent left, customer right"), "desk.hear_both"),
            "swapped": (self.tr("Customer left, agent right"), "desk.hear_swapped"),
            "agent": (self.tr("Agent only"), "desk.hear_agent"),
            "customer": (self.tr("Customer only"), "desk.hear_customer"),
            "mono": (self.tr("Both in both ears"), "desk.hear_mono"),
        }
        for route, (text, name) in words.items():
            self.routes[route].setText(f"{text}  {self._commands.keys_text(name)}".strip())
        levelling, keys = self.tr("Level the voices"), self._commands.keys_text("desk.level")
        self.level.setText(f"{levelling}  {keys}".strip())
        self.level.setToolTip(self.tr("A quiet customer and a loud agent become equally loud"))

    def _show(self) -> None:
        mix = self._mix
        self.routes[mix.route].setChecked(True)
        self.level.setChecked(mix.levelling)
        self.balance.blockSignals(True)
        self.balance.setValue(round(mix.balance * 100))
        self.balance.blockSignals(False)

    def _volume(self, channel: int) -> QSlider:
        name = (self.tr("Volume of the agent"), self.tr("Volume of the customer"))[channel]
        slider = _slider(0, 200, name)
        slider.setValue(round(self._mix.volume(channel) * 100))
        slider.valueChanged.connect(lambda percent: self._mix.set_volume(channel, percent / 100))
        return slider


def _slider(least: int, most: int, name: str) -> QSlider:
    slider = QSlider(Qt.Orientation.Horizontal)
    slider.setRange(least, most)
    slider.setSingleStep(5)
    slider.setPageStep(25)
    slider.setFixedWidth(SLIDER_WIDTH)
    slider.setAccessibleName(name)
    return slider
