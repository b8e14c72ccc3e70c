"""A choice among the sound outputs: asked for in another thread, remembered by name."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QComboBox, QLabel

from qadesk.domain.audio_devices import OutputDevice
from qadesk.domain.errors import UserError
from qadesk.gui.jobs import deliver
from qadesk.gui.notices import in_words
from qadesk.services.executor import Executor
from qadesk.services.ports import Player
from qadesk.services.settings import OUTPUT, Settings


class Outputs(QObject):
    """The chosen one stays chosen while it is not there: it is used again when it is back."""

    def __init__(
        self, combo: QComboBox, hint: QLabel, executor: Executor, player: Player, settings: Settings, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._combo, self._hint = combo, hint
        self._executor, self._player, self._settings = executor, player, settings
        combo.activated.connect(self._choose)
        self._show([])

    def ask(self) -> None:
        """Look which outputs there are now."""
        deliver(self._executor.look(self._player.outputs), self, self._show, self._fail)

    def _show(self, outputs: list[OutputDevice]) -> None:
        combo, chosen = self._combo, self._settings.get(OUTPUT)
        default = next((each.name for each in outputs if each.default), "")
        usual = self.tr("The system's default ({name})").format(name=default) if default else self.tr("As the system")
        choices = [(usual, ""), *((each.name, each.name) for each in outputs)]
        missing = bool(chosen) and all(name != chosen for _, name in choices)
        if missing:
            choices.append((self.tr("{name} (not connected)").format(name=chosen), chosen))
        combo.clear()
        for at, (text, name) in enumerate(choices):
            combo.addItem(text, name)
            combo.setItemData(at, text, Qt.ItemDataRole.ToolTipRole)
        combo.setCurrentIndex(max(combo.findData(chosen), 0))
        self._say(self.tr("It is used as soon as it is connected again.") if missing and outputs else "")

    def _fail(self, error: UserError) -> None:
        self._show([])
        self._say(in_words(error))

    def _say(self, text: str) -> None:
        self._hint.setText(text)
        self._hint.setVisible(bool(text))

    def _choose(self) -> None:
        name = str(self._combo.currentData())
        self._settings.put(OUTPUT, name)
        self._player.set_device(name or None)
