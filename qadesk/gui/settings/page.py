"""The settings page: every change holds at once and is kept."""

from typing import cast

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QDoubleSpinBox, QWidget

from qadesk.domain.people import Person
from qadesk.gui.forms.ui_settings import Ui_Settings
from qadesk.gui.language import NAMES
from qadesk.gui.shell import Shell
from qadesk.gui.theme import Scheme
from qadesk.services.container import Services
from qadesk.services.settings import EVIDENCE_MS, LANGUAGE, REACTION_MS, SKIP_MS, THEME, Setting


class SettingsPage(QWidget):
    """Language, appearance, listening, keys, and where the workspace lies."""

    def __init__(self, services: Services, person: Person, shell: Shell) -> None:
        super().__init__()
        self._settings = services.settings
        self._shell = shell
        self.form = Ui_Settings()
        self.form.setupUi(self)  # type: ignore[no-untyped-call]
        form = self.form
        fill_languages(form.languageCombo, self._settings.get(LANGUAGE))
        fill_themes(form.themeCombo, self._settings.get(THEME))
        form.languageCombo.activated.connect(self._language_chosen)
        form.themeCombo.activated.connect(self._theme_chosen)
        self._seconds(form.skipSpin, SKIP_MS)
        self._seconds(form.evidenceSpin, EVIDENCE_MS)
        form.reactionSpin.setValue(min(self._settings.get(REACTION_MS), form.reactionSpin.maximum()))
        form.reactionSpin.valueChanged.connect(lambda value: self._settings.put(REACTION_MS, value))
        form.keysButton.clicked.connect(shell.signals.show_keys)
        form.keysButton.setToolTip(shell.commands.action("window.keys").toolTip())
        form.folderValue.setText(str(services.folder))
        form.personValue.setText(f"{person.no} {person.name}")
        self.setFocusProxy(form.languageCombo)

    def _seconds(self, spin: QDoubleSpinBox, setting: Setting[int]) -> None:
        spin.setValue(min(self._settings.get(setting) / 1000, spin.maximum()))
        spin.valueChanged.connect(lambda value: self._settings.put(setting, round(value * 1000)))

    def _language_chosen(self) -> None:
        self._settings.put(LANGUAGE, str(self.form.languageCombo.currentData()))
        self._shell.signals.language_changed.emit()

    def _theme_chosen(self) -> None:
        scheme = chosen_scheme(self.form.themeCombo)
        self._settings.put(THEME, scheme)
        self._shell.theme.set_scheme(scheme)


def fill_languages(combo: QComboBox, chosen: str) -> None:
    """The languages in their own words, after the system's."""
    combo.clear()
    combo.addItem(QCoreApplication.translate("Settings", "As the system"), "")
    for code, name in NAMES.items():
        combo.addItem(name, code)
    combo.setCurrentIndex(max(combo.findData(chosen), 0))


def fill_themes(combo: QComboBox, chosen: str) -> None:
    """Light, dark, or as the system."""
    combo.clear()
    combo.addItem(QCoreApplication.translate("Settings", "As the system"), "system")
    combo.addItem(QCoreApplication.translate("Settings", "Light"), "light")
    combo.addItem(QCoreApplication.translate("Settings", "Dark"), "dark")
    combo.setCurrentIndex(max(combo.findData(chosen), 0))


def chosen_scheme(combo: QComboBox) -> Scheme:
    """The scheme that a combo of ``fill_themes`` shows."""
    return cast(Scheme, str(combo.currentData()))
