"""The window: a rail of pages, the page, a status bar. It knows pages only as entries of a list."""

from base64 import b64decode, b64encode
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import cast

from PySide6.QtCore import QByteArray, QCoreApplication, QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QFont, QFontMetrics
from PySide6.QtWidgets import (
    QApplication,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QMessageBox,
    QSizePolicy,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from qadesk.domain.people import Person
from qadesk.gui.actions import Commands, TextGuard
from qadesk.gui.cheat_sheet import CheatSheet
from qadesk.gui.crash import CrashHandler
from qadesk.gui.idle_sound import IdleSound
from qadesk.gui.jobs import JobsBar, deliver
from qadesk.gui.language import Language
from qadesk.gui.models.shared_filter import SharedFilter
from qadesk.gui.notices import NoticeBar
from qadesk.gui.pages import PAGES, Page
from qadesk.gui.recordings.export_dialog import ExportDialog
from qadesk.gui.recordings.exporting import SheetExport
from qadesk.gui.recordings.import_dialog import ImportDialog
from qadesk.gui.shell import HoldsWork, Shell, Signals
from qadesk.gui.theme import Theme
from qadesk.gui.watching import FolderWatch
from qadesk.services.cards_ahead import parse_ahead
from qadesk.services.container import Services
from qadesk.services.find_files import Looked
from qadesk.services.settings import SHORTCUTS, WINDOW

SMALLEST = QSize(1024, 640)
FIRST = QSize(1440, 900)
CATCH_UP_AFTER_MS = 5000
"""Nobody waits for the voices of what was there before: the window comes up first."""
RAIL_BUTTON_PIXELS = 60
RAIL_MARGIN_PIXELS = 24
"""Padding, border and the style's own margin, on both sides of a button's text."""
RAIL_TEXT_PIXELS = 12


class MainWindow(QMainWindow):
    """Lends its parts to the pages as a ``Shell``; pages speak through ``signals``."""

    def __init__(
        self,
        services: Services,
        person: Person,
        theme: Theme,
        language: Language,
        crash: CrashHandler,
        pages: Sequence[Page] = PAGES,
    ) -> None:
        super().__init__()
        self._services, self._person = services, person
        self._theme = theme
        self._crash = crash
        self._pages: dict[str, QWidget] = {}
        self._buttons: dict[str, QToolButton] = {}
        self.signals = Signals(self)
        settings = services.settings
        kept: dict[str, str] = settings.get(SHORTCUTS)
        self.commands = Commands(kept, lambda keys: settings.put(SHORTCUTS, keys), self)
        self.jobs = JobsBar(theme)
        self.notices = NoticeBar(theme)
        self._shell = Shell(
            self.signals, self.commands, theme, language, self.jobs, self.notices, SharedFilter(settings, self), crash
        )
        crash.show_errors_with(self.notices.show_error)
        self._guard = TextGuard(self.commands, self)
        self._sheets = SheetExport(services, self._shell, self)
        self._watch = FolderWatch(services, self._shell, self)
        self._lay_out(person)
        self._make_pages([page for page in pages if person.role in page.roles], person)
        self._bind()
        self._connect()
        self.setAcceptDrops(True)
        self.setMinimumSize(SMALLEST)
        self._restore()
        deliver(services.find_files.look(), self, self._looked)

    def show_page(self, name: str) -> None:
        """Bring a page to the front."""
        page = self._pages[name]
        self._stack.setCurrentWidget(page)
        self._buttons[name].setChecked(True)
        page.setFocus(Qt.FocusReason.OtherFocusReason)

    def page(self, name: str) -> QWidget:
        """A page by its name."""
        return self._pages[name]

    @property
    def current(self) -> str:
        """The name of the page in front."""
        return next(name for name, page in self._pages.items() if page is self._stack.currentWidget())

    def import_paths(self, paths: Sequence[str]) -> ImportDialog:
        """Open the import on these files and folders."""
        services, wanted = self._services, [Path(path) for path in paths]
        dialog = ImportDialog(services.importing, wanted, self._shell, self, site=services.zone, who=self._person.no)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
        return dialog

    def ask_export(self, uids: list[str]) -> ExportDialog:
        """Ask for formats and folder, then export the sheets of these evaluations."""
        return self._sheets.ask(uids)

    def show_keys(self) -> None:
        """The keys, for reading and changing."""
        sheet = CheatSheet(self.commands, self)
        sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        sheet.open()

    def leave(self) -> None:
        """Let every page save and let go; called before the window is closed or made anew."""
        self.signals.leaving.emit()
        self._crash.forget_savers()
        self._keep()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files and folders may be dropped anywhere."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """What was dropped is imported."""
        self.signals.import_paths.emit([url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()])
        event.acceptProposedAction()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The rail is walked with the arrow keys."""
        if event.type() == QEvent.Type.KeyPress and watched in self._buttons.values():
            key = event.key()  # type: ignore[attr-defined]
            if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
                cast(QToolButton, watched).focusNextPrevChild(key == Qt.Key.Key_Down)
                return True
        return super().eventFilter(watched, event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Nothing is lost by closing; what cannot be saved is given up only when somebody says so."""
        held = any(isinstance(page, HoldsWork) and page.unsaved() for page in self._pages.values())
        if held and not self._agrees_to_lose():
            event.ignore()
            return
        self.leave()
        super().closeEvent(event)

    def _agrees_to_lose(self) -> bool:
        text = self.tr("The last changes could not be saved. If you close now, they are lost.")
        lose, stay = QMessageBox.StandardButton.Discard, QMessageBox.StandardButton.Cancel
        return QMessageBox.warning(self, self.windowTitle(), text, lose | stay, stay) == lose

    def _lay_out(self, person: Person) -> None:
        self._stack = QStackedWidget()
        rail = QFrame()
        rail.setObjectName("rail")
        self._rail = QVBoxLayout(rail)
        self._rail.setContentsMargins(6, 6, 6, 6)
        self._rail.setSpacing(2)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self._stack, 1)
        column.addWidget(self.notices)
        body = QWidget()
        layout = QHBoxLayout(body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(rail)
        layout.addLayout(column, 1)
        self.setCentralWidget(body)
        self.statusBar().setSizeGripEnabled(False)
        who = QLabel(f"{person.no} {person.name}")
        who.setContentsMargins(12, 0, 12, 0)
        self.statusBar().addWidget(who)
        self._idle = IdleSound(self._services, self.signals)
        self.statusBar().addPermanentWidget(self._idle)
        self.statusBar().addPermanentWidget(self.jobs)
        self.setWindowTitle(f"qadesk · {self._services.folder.name}")

    def _make_pages(self, pages: Sequence[Page], person: Person) -> None:
        group = QButtonGroup(self)
        for number, entry in enumerate(pages, 1):
            page = entry.make(self._services, person, self._shell)
            button = self._rail_button(entry, number)
            group.addButton(button)
            if entry.at_end:
                self._rail.addStretch(1)
            self._rail.addWidget(button)
            self._stack.addWidget(page)
            self._pages[entry.name] = page
            self._buttons[entry.name] = button

    def _rail_button(self, entry: Page, number: int) -> QToolButton:
        title = QCoreApplication.translate("Pages", entry.title)
        button = QToolButton()
        button.setText(title)
        button.setIcon(self._theme.icon(entry.icon))
        button.setIconSize(QSize(20, 20))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        button.setCheckable(True)
        button.setAccessibleName(title)
        bold = QFont(QApplication.font())
        bold.setPixelSize(RAIL_TEXT_PIXELS)
        bold.setBold(True)
        button.setMinimumWidth(
            max(RAIL_BUTTON_PIXELS, QFontMetrics(bold).horizontalAdvance(title) + RAIL_MARGIN_PIXELS)
        )
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        keys = self.commands.keys_text(f"window.page_{number}")
        button.setToolTip(f"{title} ({keys})")
        button.clicked.connect(lambda: self.show_page(entry.name))
        button.toggled.connect(
            lambda on: button.setIcon(self._theme.icon(entry.icon, "accent_text" if on else "text_muted"))
        )
        button.installEventFilter(self)
        return button

    def _bind(self) -> None:
        bind = self.commands.bind
        for number, name in enumerate(self._pages, 1):
            bind(f"window.page_{number}", partial(self.show_page, name), self)
        bind("window.import", lambda: self.signals.import_paths.emit([]), self)
        bind("window.keys", self.show_keys, self)
        bind("window.quit", self.close, self)

    def _connect(self) -> None:
        if self._services.writable:
            self.signals.ready.connect(self._watch.start)
        self.signals.leaving.connect(self._watch.stop)
        self.signals.import_paths.connect(self.import_paths)
        self.signals.show_keys.connect(self.show_keys)
        signals = self.signals
        signals.show_page.connect(lambda name: self.show_page(name) if name in self._pages else None)
        for signal in (signals.open_call, signals.open_assigned, signals.open_call_at, signals.open_revision):
            signal.connect(lambda *_: self._show_desk())

    def _show_desk(self) -> None:
        if "desk" in self._pages:
            self.show_page("desk")
        else:
            self.notices.show_message(
                self.tr("The desk is for those who score. Evidence is played where it is listed.")
            )

    def _looked(self, found: Looked) -> None:
        if found.missing or found.back or found.changed:
            self.signals.recordings_changed.emit()
        if self._services.writable:
            self._idle.start()
            parse_ahead(self._services.executor, self._services.cards)
            QTimer.singleShot(CATCH_UP_AFTER_MS, self, self._services.voices.catch_up)
            deliver(self._services.executor.look(self._services.calendars.prepare), self, lambda _: None)

    def _restore(self) -> None:
        kept = self._services.settings.get(WINDOW)
        geometry = kept.get("geometry")
        if not (geometry and self.restoreGeometry(QByteArray(b64decode(geometry)))):
            self.resize(FIRST)
        name = kept.get("page")
        self.show_page(name if name in self._pages else next(iter(self._pages)))

    def _keep(self) -> None:
        geometry = b64encode(bytes(self.saveGeometry().data())).decode()
        self._services.settings.put(WINDOW, {"geometry": geometry, "page": self.current})
