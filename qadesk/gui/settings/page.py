"""The settings page: every change holds at once and is kept."""

from typing import cast

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QDoubleSpinBox, QWidget

from qadesk.domain.people import Person, Role
from qadesk.domain.voice_facts import GRADES
from qadesk.gui.forms.ui_settings import Ui_Settings
from qadesk.gui.language import NAMES
from qadesk.gui.outputs import Outputs
from qadesk.gui.settings.working_days import WorkingDays
from qadesk.gui.shell import Shell
from qadesk.gui.theme import Scheme
from qadesk.gui.words import grade_word
from qadesk.services.container import Services
from qadesk.services.settings import (
    BACKTRACK_MS,
    BLIND,
    EVIDENCE_MS,
    LANGUAGE,
    LEVELLING,
    NOISY_LINES,
    PAUSE_TYPING,
    REACTION_MS,
    SILENCE_LABEL_MS,
    SKIP_GRADE,
    SKIP_MS,
    SLOW_MS,
    SLOW_SPEED,
    THEME,
    WORK_IDLE_AFTER_S,
    Setting,
)


class SettingsPage(QWidget):
    """Language, appearance, listening, keys, and where the workspace lies."""

    def __init__(self, services: Services, person: Person, shell: Shell) -> None:
        super().__init__()
        self._settings = services.settings
        self._shell = shell
        self.form = Ui_Settings()
        self.form.setupUi(self)  # type: ignore[no-untyped-call]
        form = self.form
        self.outputs = Outputs(
            form.outputCombo, form.outputHint, services.executor, services.player, services.settings, self
        )
        fill_languages(form.languageCombo, self._settings.get(LANGUAGE))
        fill_themes(form.themeCombo, self._settings.get(THEME))
        form.languageCombo.activated.connect(self._language_chosen)
        form.themeCombo.activated.connect(self._theme_chosen)
        self.working_days = WorkingDays(form, services, person.no, shell.notices, self)
        self._set_up_listening()
        self._set_up_site(person)
        form.keysButton.clicked.connect(shell.signals.show_keys)
        form.keysButton.setToolTip(shell.commands.action("window.keys").toolTip())
        form.folderValue.setText(str(services.folder))
        form.personValue.setText(f"{person.no} {person.name}")
        self.setFocusProxy(form.languageCombo)

    def showEvent(self, event: QShowEvent) -> None:
        """What was changed on the desk meanwhile, and the outputs there are now."""
        self._show_listening()
        self.outputs.ask()
        if not self.form.workdaysCard.isHidden():
            self.working_days.show()
        super().showEvent(event)

    def _set_up_listening(self) -> None:
        form, settings = self.form, self._settings
        for spin, setting in self._times().items():
            spin.valueChanged.connect(lambda value, setting=setting: settings.put(setting, round(value * 1000)))
        form.slowSpeedSpin.valueChanged.connect(lambda value: settings.put(SLOW_SPEED, round(value, 2)))
        form.reactionSpin.valueChanged.connect(lambda value: settings.put(REACTION_MS, value))
        for grade in GRADES:
            form.gradeCombo.addItem(grade_word(grade), grade)
        form.noisyCombo.addItem(self.tr("As usual"), False)
        form.noisyCombo.addItem(self.tr("More strictly: the lines are noisy"), True)
        form.gradeCombo.activated.connect(lambda _: settings.put(SKIP_GRADE, str(form.gradeCombo.currentData())))
        form.noisyCombo.activated.connect(lambda _: settings.put(NOISY_LINES, bool(form.noisyCombo.currentData())))
        for box, wanted in self._switches().items():
            box.clicked.connect(lambda on, wanted=wanted: settings.put(wanted, bool(on)))
        self._show_listening()

    def _set_up_site(self, person: Person) -> None:
        """What holds for everybody is the lead's to say."""
        form, settings = self.form, self._settings
        form.siteCard.setVisible(person.role is Role.LEAD)
        form.workdaysCard.setVisible(person.role is Role.LEAD)
        form.blindCheck.setChecked(settings.get(BLIND))
        form.idleSpin.setValue(settings.get(WORK_IDLE_AFTER_S))
        form.blindCheck.clicked.connect(lambda on: settings.put(BLIND, bool(on)))
        form.idleSpin.valueChanged.connect(lambda seconds: settings.put(WORK_IDLE_AFTER_S, seconds))

    def _show_listening(self) -> None:
        form, settings = self.form, self._settings
        for spin, setting in self._times().items():
            spin.setValue(min(max(settings.get(setting) / 1000, spin.minimum()), spin.maximum()))
        form.slowSpeedSpin.setValue(settings.get(SLOW_SPEED))
        form.reactionSpin.setValue(min(settings.get(REACTION_MS), form.reactionSpin.maximum()))
        form.gradeCombo.setCurrentIndex(max(form.gradeCombo.findData(settings.get(SKIP_GRADE)), 0))
        form.noisyCombo.setCurrentIndex(int(settings.get(NOISY_LINES)))
        for box, wanted in self._switches().items():
            box.setChecked(settings.get(wanted))

    def _times(self) -> dict[QDoubleSpinBox, Setting[int]]:
        """Seconds on the page, milliseconds in the settings."""
        form = self.form
        return {
            form.skipSpin: SKIP_MS,
            form.backtrackSpin: BACKTRACK_MS,
            form.slowSpin: SLOW_MS,
            form.evidenceSpin: EVIDENCE_MS,
            form.silenceSpin: SILENCE_LABEL_MS,
        }

    def _switches(self) -> dict[QCheckBox, Setting[bool]]:
        return {self.form.levelCheck: LEVELLING, self.form.typingCheck: PAUSE_TYPING}

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
