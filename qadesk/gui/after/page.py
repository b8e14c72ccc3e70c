"""The page of what follows a score: releases, appeals, follow-ups, measures, notices; each a panel of its own."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QButtonGroup, QToolButton, QWidget

from qadesk.domain.after.notices import NoticeDraft
from qadesk.domain.people import Person
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.gui.after.appeals_panel import AppealsPanel
from qadesk.gui.after.examples_panel import ExamplesPanel
from qadesk.gui.after.follow_ups_panel import FollowUpsPanel
from qadesk.gui.after.measures_panel import MeasuresPanel
from qadesk.gui.after.notices_panel import NoticesPanel
from qadesk.gui.after.release_panel import ReleasePanel
from qadesk.gui.forms.ui_after import Ui_After
from qadesk.gui.parts import styled
from qadesk.gui.shell import Shell
from qadesk.services.container import Services


class Panel(Protocol):
    """A part of the page. It is a widget too."""

    def refresh(self) -> None:
        """Read everything anew."""

    def show_case(self, uid: str) -> None:
        """Bring a case to the front."""


@dataclass(frozen=True, slots=True)
class Part:
    """A panel of the page; ``title`` is an English source of the context "After"."""

    name: str
    title: str
    make: Callable[[Services, Person, Shell], QWidget]


PARTS: tuple[Part, ...] = (
    Part("release", QT_TRANSLATE_NOOP("After", "Release"), ReleasePanel),
    Part("appeals", QT_TRANSLATE_NOOP("After", "Appeals"), AppealsPanel),
    Part("follow-ups", QT_TRANSLATE_NOOP("After", "Follow-ups"), FollowUpsPanel),
    Part("measures", QT_TRANSLATE_NOOP("After", "Measures"), MeasuresPanel),
    Part("examples", QT_TRANSLATE_NOOP("After", "Examples"), ExamplesPanel),
    Part("notices", QT_TRANSLATE_NOOP("After", "Notices"), NoticesPanel),
)


class AfterPage(QWidget):
    """Shows one panel at a time; what is shown is read anew when something has changed."""

    def __init__(self, services: Services, person: Person, shell: Shell) -> None:
        super().__init__()
        self._services, self._person, self._shell = services, person, shell
        self.form = Ui_After()
        self.form.setupUi(self)  # type: ignore[no-untyped-call]
        self.panels: dict[str, QWidget] = {}
        self._tabs: dict[str, QToolButton] = {}
        self._front = ""
        self._stale = True
        self._set_up_form()
        signals = shell.signals
        signals.evaluations_changed.connect(self.refresh)
        signals.after_changed.connect(self.refresh)
        signals.show_case.connect(self._show_case)
        signals.notice_wanted.connect(self._write_notice)

    def refresh(self) -> None:
        """Read what is shown anew, now or when it is looked at next."""
        self._stale = not self.isVisible()
        if not self._stale and self._front:
            self._panel(self._front).refresh()

    def show_panel(self, name: str, uid: str = "") -> None:
        """Bring a panel to the front, and a case of it."""
        self._front = name
        self._tabs[name].setChecked(True)
        self.form.panels.setCurrentWidget(self.panels[name])
        self.setFocusProxy(self.panels[name])
        self._panel(name).refresh()
        if uid:
            self._panel(name).show_case(uid)

    def showEvent(self, event: QShowEvent) -> None:
        """What changed meanwhile is seen."""
        super().showEvent(event)
        if self._stale:
            self.refresh()

    def _show_case(self, name: str, uid: str) -> None:
        if name in self.panels:
            self._shell.signals.show_page.emit("after")
            self.show_panel(name, uid)

    def _write_notice(self, draft: NoticeDraft) -> None:
        panel = self.panels["notices"]
        if isinstance(panel, NoticesPanel):
            self._shell.signals.show_page.emit("after")
            self.show_panel("notices")
            panel.publish_proposed(draft)

    def _panel(self, name: str) -> Panel:
        return self.panels[name]  # type: ignore[return-value]

    def _set_up_form(self) -> None:
        group = QButtonGroup(self)
        for part in PARTS:
            tab = styled(QToolButton(), "quiet toggle")
            tab.setText(QCoreApplication.translate("After", part.title))
            tab.setCheckable(True)
            tab.clicked.connect(lambda _=False, name=part.name: self.show_panel(name))
            group.addButton(tab)
            self.form.tabsLayout.addWidget(tab)
            self._tabs[part.name] = tab
            self.panels[part.name] = part.make(self._services, self._person, self._shell)
            self.form.panels.addWidget(self.panels[part.name])
        if PARTS:
            self.show_panel(PARTS[0].name)
