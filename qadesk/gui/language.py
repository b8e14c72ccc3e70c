"""The language in force: qadesk's own translation, Qt's, and the locale of dates and numbers."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

ENGLISH = "en"
CHINESE = "zh_CN"
NAMES = {CHINESE: "简体中文", ENGLISH: "English"}
"""Languages there are, each in its own words."""


class Language:
    """Holds the translators installed on ``app``; ``folder`` is where the ``qadesk_*.qm`` files lie.

    ``asked`` is the language that the program was started with: it stands for the system's.
    """

    def __init__(self, app: QApplication, folder: Path, wanted: str = "", *, asked: str = "") -> None:
        self._app = app
        self._folder = folder
        self._asked = asked
        self._installed: list[QTranslator] = []
        self.code = ""
        self.use(wanted)

    def use(self, wanted: str) -> bool:
        """Change to "zh_CN" or "en", or with "" to the system's; whether that changed anything.

        Windows made before keep their texts: they are made anew by who changes the language.
        """
        code = next((name for name in (wanted, self._asked) if name in NAMES), None) or system_language()
        if code == self.code:
            return False
        self.code = code
        for translator in self._installed:
            QCoreApplication.removeTranslator(translator)
        self._installed.clear()
        QLocale.setDefault(QLocale(code))
        if code != ENGLISH:
            qt = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
            self._install(qt / f"qtbase_{code}.qm")
            self._install(self._folder / f"qadesk_{code}.qm")
        return True

    def _install(self, path: Path) -> None:
        translator = QTranslator(self._app)
        if translator.load(str(path)):
            QCoreApplication.installTranslator(translator)
            self._installed.append(translator)


def system_language() -> str:
    """Chinese where the system speaks it, else English."""
    return CHINESE if QLocale.system().language() == QLocale.Language.Chinese else ENGLISH
