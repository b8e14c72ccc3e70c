"""The examples of an item in the form's help: listed, good ones first, and heard right there."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from qadesk.gui.clips.needs import ClipServices
from qadesk.gui.clips.player import ClipPlayer
from qadesk.gui.examples.shown import Shown
from qadesk.gui.fields import OwnKeys
from qadesk.gui.inputs.spots import plain_label
from qadesk.gui.models.recording_columns import length
from qadesk.gui.parts import styled
from qadesk.gui.shell import Shell
from qadesk.gui.words import caption


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
        self._lines = QVBoxLayout()
        self._lines.setSpacing(2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(self._lines)
        column.addWidget(self.player)

    @property
    def tabs(self) -> list[QWidget]:
        """What Tab goes through."""
        player = self.player
        return [*self.buttons, player.play_button, player.speed_combo, player.volume_slider]

    def show_examples(self, shown: Sequence[Shown]) -> None:
        """Replace the list; what plays goes on."""
        ordered = tuple(sorted(shown, key=lambda each: each.kind != "good"))
        if ordered == self.shown:
            return
        self.shown = ordered
        while (entry := self._lines.takeAt(0)) is not None:
            widget = entry.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.buttons = []
        for each in ordered:
            self._lines.addWidget(self._button(each), 0, Qt.AlignmentFlag.AlignLeft)
            if each.heard.note:
                self._lines.addWidget(plain_label(each.heard.note))

    def _button(self, shown: Shown) -> QPushButton:
        text = f"{shown.spoken}  {length(shown.heard.seconds)}"
        button = styled(QPushButton(caption(text)), "option")
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
