"""The window's program: fonts, language, look, which workspace, who sits here, then the window until it is closed."""

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication, QMessageBox

from qadesk.domain.errors import UserError
from qadesk.domain.people import Person, Role
from qadesk.gui.crash import CrashHandler
from qadesk.gui.garbage import OrderlyCollector
from qadesk.gui.language import Language
from qadesk.gui.main_window import MainWindow
from qadesk.gui.notices import sentences
from qadesk.gui.pages import SCORING
from qadesk.gui.start_dialog import StartDialog, Workspaces
from qadesk.gui.theme import Scheme, Theme, register_fonts
from qadesk.gui.welcome import WelcomeDialog
from qadesk.services.container import Services
from qadesk.services.settings import LANGUAGE, LAST_INSPECTOR, THEME, Setting

TIME_ZONE = "Asia/Shanghai"
"""Of a workspace that is made from the window."""


class Recent(Protocol):
    """The workspaces this user has opened."""

    def all(self) -> list[Path]:
        """Opened last first; they may be missing by now."""

    def knows(self, folder: Path) -> bool:
        """Whether that workspace was opened before."""


class Program(Protocol):
    """What the composition root offers to the window."""

    @property
    def recent(self) -> Recent:
        """The workspaces this user has opened."""

    def place(self, folder: Path | None) -> Path:
        """The folder of a workspace: as given, else the platform's."""

    def open(self, folder: Path | None, *, write: bool) -> AbstractContextManager[Services]:
        """The services of a workspace until the block ends. Raises ``UserError``."""

    def create(self, folder: Path | None, timezone: str) -> Path:
        """A new workspace. Raises ``UserError``."""

    def backups(self, folder: Path | None) -> list[Path]:
        """The backups of a workspace, newest first."""

    def restore(self, folder: Path | None, backup: Path) -> Path | None:
        """Put a backup in the place of the database, which is moved aside. Raises ``UserError``."""

    def demo(self, folder: Path | None, report: Callable[[str], None]) -> Path:
        """The demo workspace, built where it is not there yet."""

    @property
    def asked_language(self) -> str:
        """zh_CN or en where the program was started with it, for whom the system's language would do; else ''."""

    def set_language(self, language: str) -> None:
        """zh_CN or en, for everything that the floors below say from now on."""


@dataclass(frozen=True, slots=True)
class Resources:
    """Where the files of the program lie."""

    fonts: tuple[Path, ...]
    translations: Path
    """The folder with ``qadesk_zh_CN.qm``."""
    icon: Path | None = None


class Session:
    """One workspace open at a time; the next is opened before the present one is let go."""

    def __init__(self, program: Program) -> None:
        self._program = program
        self._held: AbstractContextManager[Services] | None = None
        self.services: Services | None = None

    def open(self, folder: Path | None) -> Services:
        """Open another workspace. Raises ``UserError``; the present one stays open then."""
        entering = self._program.open(folder, write=True)
        services = entering.__enter__()
        self.close()
        self._held, self.services = entering, services
        return services

    def create(self, folder: Path) -> Services:
        """Make a workspace and open it. Raises ``UserError``."""
        return self.open(self._program.create(folder, TIME_ZONE))

    def restore(self, folder: Path, backup: Path) -> Services:
        """Put a backup in the place of a workspace's database, and open it. Raises ``UserError``."""
        self._program.restore(folder, backup)
        return self.open(folder)

    def recent(self) -> Sequence[Path]:
        """Workspaces opened before that are still there."""
        return [folder for folder in self._program.recent.all() if folder.is_dir()]

    def close(self) -> None:
        """Let go of the workspace; everything that was to be written is."""
        held, self._held, self.services = self._held, None, None
        if held is not None:
            held.__exit__(None, None, None)


class GuiApplication:
    """Holds what lives as long as the program; makes the window anew when the language changes."""

    def __init__(self, app: QApplication, program: Program, resources: Resources) -> None:
        self._app = app
        self._program = program
        self.session = Session(program)
        families = register_fonts(resources.fonts)
        self.language = Language(app, resources.translations, asked=program.asked_language)
        self.theme = Theme(app, "system", families)
        if resources.icon is not None:
            app.setWindowIcon(QIcon(str(resources.icon)))
        self.crash = CrashHandler(app.exit, app)
        self.crash.show_errors_with(_tell)
        self.window: MainWindow | None = None
        self._chosen: dict[Setting[str], str] = {}

    def run(self, folder: Path | None) -> int:
        """Open the workspace, ask who is here, show the window; the exit code."""
        self.crash.install()
        try:
            services = self.open_or_ask(folder)
            person = self.ask_person(services) if services is not None else None
            if person is None:
                return 0
            self.show_window(person).signals.ready.emit()
            return self._app.exec()
        finally:
            self._end()

    def open_and_close(self, folder: Path | None) -> int:
        """Open the workspace and the window for the first inspector there is, and close both. Raises ``UserError``."""
        self.crash.install()
        try:
            services = self.session.open(self._program.place(folder))
            people = services.catalogue.people().result()
            person = next((p for p in people if p.role in SCORING), Person(no="0", name="", role=Role.INSPECTOR))
            window = self.show_window(person)
            QTimer.singleShot(0, window, window.close)
            return self._app.exec()
        finally:
            self._end()

    def _end(self) -> None:
        """The window goes before the workspace that it reads from: after a bug it may still be there."""
        if self.window is not None and shiboken6.isValid(self.window):
            self.window.close()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self.window = None
        self.session.close()
        self.crash.uninstall()

    def open_or_ask(self, folder: Path | None) -> Services | None:
        """The workspace's services; where it cannot be opened, whatever the person chooses instead."""
        place = self._program.place(folder)
        try:
            services: Services | None = self.session.open(place)
        except UserError as error:
            known = self._program.recent.knows(place)
            services = self._without_end(WelcomeDialog(error, place, known, self.ways(), self._demo).choose)
        if services is not None:
            services.settings.load(services.settings.get(LAST_INSPECTOR))
            self._use_settings(services)
        return services

    def ask_person(self, services: Services) -> Person | None:
        """Who sits here; that person's settings hold from now on."""
        dialog = StartDialog(services, self.theme, self.language, self.ways())
        self._without_end(dialog.exec)
        if dialog.person is not None:
            for setting, value in dialog.chosen.items():
                dialog.services.settings.put(setting, value)
        dialog.deleteLater()
        return dialog.person

    def show_window(self, person: Person) -> MainWindow:
        """The main window for this person, in the language and look that are theirs."""
        services = self.session.services
        if services is None:
            raise LookupError("no workspace is open")
        self._use_settings(services)
        window = MainWindow(services, person, self.theme, self.language, self.crash)
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        again = Qt.ConnectionType.QueuedConnection
        window.signals.language_changed.connect(lambda: self._make_anew(person), again)
        self.window = window
        window.show()
        window.activateWindow()
        return window

    def _make_anew(self, person: Person) -> None:
        old, shown = self.window, self.window.current if self.window else ""
        self._without_end(lambda: old.close() if old is not None else None)
        window = self.show_window(person)
        window.show_page(shown)
        window.signals.ready.emit()

    def _without_end(self, act: Callable[[], Services | int | bool | None]) -> Services | None:
        """Closing the only window meanwhile does not end the program."""
        self._app.setQuitOnLastWindowClosed(False)
        result = act()
        self._app.setQuitOnLastWindowClosed(True)
        return result if isinstance(result, Services) else None

    def ways(self) -> Workspaces:
        """What dialogs can do about workspaces."""
        session = self.session
        return Workspaces(session.recent, session.open, session.create, self._program.backups, session.restore)

    def _demo(self) -> Services:
        return self.session.open(self._program.demo(None, lambda _: QCoreApplication.processEvents()))

    def _use_settings(self, services: Services) -> None:
        self.language.use(services.settings.get(LANGUAGE))
        self._program.set_language(self.language.code)
        chosen = services.settings.get(THEME)
        scheme: Scheme = "light" if chosen == "light" else "dark" if chosen == "dark" else "system"
        self.theme.set_scheme(scheme)


def _tell(error: UserError) -> None:
    """The world's error before there is a window that could show it."""
    what, todo = sentences(error)
    box = QMessageBox(QMessageBox.Icon.Warning, "qadesk", what)
    box.setInformativeText(todo)
    box.exec()


def run_gui(program: Program, folder: Path | None, resources: Path, *, closing_at_once: bool = False) -> int:
    """The whole program with a screen; returns its exit code: 0, or 1 after a bug.

    ``resources`` is the folder of fonts, translations and icons. ``closing_at_once`` opens the window for the first
    inspector and closes it again, to see that it can be opened.
    """
    application = GuiApplication(qt_application(), program, resources_in(resources))
    with OrderlyCollector():
        return application.open_and_close(folder) if closing_at_once else application.run(folder)


def resources_in(folder: Path) -> Resources:
    """The window's files in the folder of resources."""
    fonts = tuple(folder / "fonts" / f"NotoSansSC-{weight}.ttf" for weight in ("Regular", "Bold"))
    icon = folder / "icons" / "qadesk.svg"
    return Resources(fonts, folder / "i18n", icon if icon.is_file() else None)


def qt_application() -> QApplication:
    """The one QApplication of the process, made if there is none."""
    existing = QCoreApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    app = QApplication(["qadesk"])
    app.setApplicationName("qadesk")
    app.setDesktopFileName("qadesk")
    return app
