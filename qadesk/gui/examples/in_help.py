"""The examples of an item in the form's help: listed, good ones first, and heard right there."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QVBoxLayout, QWidget

from qadesk.gui.clips.needs import ClipServices
from qadesk.gui.clips.player import ClipPlayer
from qadesk.gui.examples.shown import Shown
from qadesk.gui.fields import OwnKeys
from qadesk.gui.inputs.spots import plain_label
from qadesk.gui.models.recording_columns import length
from qadesk.gui.parts import styled
from qadesk.gui.shell import Shell


class ExamplesInHelp(QWidget):
    """A button each; the player comes with the first that is played. The call on the desk keeps its place."""

    play_wanted = Signal(object)
    """A ``Shown``."""

    def __init__(self, services: ClipServices, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shell = shell
        self.shown: tuple[Shown, ...] = ()
        self.buttons: list[QPushButton] = []
        self.player = ClipPlayer(services, shell, self)
        self.player.hide()
        self._keys = OwnKeys((Qt.Key.Key_Space,), self)
        self._keys.serve(self.player.play_button)
        self.player.volume_slider.hide()  # the form is narrow; the speed is what one changes
        self._lines = QWidget()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._column.addWidget(self._lines)
        self._column.addWidget(self.player)

    @property
    def tabs(self) -> list[QWidget]:
        """What Tab goes through."""
        player = self.player
        return [*self.buttons, player.play_button, player.speed_combo]

    def show_examples(self, shown: Sequence[Shown]) -> None:
        """Replace the list; what plays goes on."""
        ordered = tuple(sorted(shown, key=lambda each: each.kind != "good"))
        if ordered == self.shown:
            return
        self.shown = ordered
        self._lines.hide()
        self._lines.deleteLater()
        self._lines, self.buttons = QWidget(), []
        grid = QGridLayout(self._lines)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        for row, each in enumerate(ordered):
            text = "\n".join(part for part in (each.spoken, each.heard.note) if part)
            grid.addWidget(self._button(each), row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(plain_label(text, "small"), row, 1)
        self._column.insertWidget(0, self._lines)

    def _button(self, shown: Shown) -> QPushButton:
        """Its length; what it shows stands beside it, over as many lines as the form is narrow."""
        button = styled(QPushButton(length(shown.heard.seconds)), "option")
        icon = (
            ("mdi6.thumb-up-outline", "good_text") if shown.kind == "good" else ("mdi6.thumb-down-outline", "warning")
        )
        button.setIcon(self._shell.theme.icon(*icon))
        button.setAccessibleName(self.tr("Play the example {title}").format(title=shown.spoken))
        button.setToolTip(button.accessibleName())
        button.clicked.connect(lambda: self._play(shown))
        self._keys.serve(button)
        self.buttons.append(button)
        return button

    def _play(self, shown: Shown) -> None:
        self.player.show()
        self.play_wanted.emit(shown)
