"""The pages of the window, listed."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from qadesk.domain.people import Person
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.gui.recordings.page import RecordingsPage
from qadesk.gui.settings.page import SettingsPage
from qadesk.gui.shell import Shell
from qadesk.services.container import Services


@dataclass(frozen=True, slots=True)
class Page:
    """An entry of the rail; ``title`` is an English source of the context "Pages"."""

    name: str
    title: str
    icon: str
    make: Callable[[Services, Person, Shell], QWidget]
    at_end: bool = False
    """Whether its button stands at the lower end of the rail."""


def _recordings(services: Services, person: Person, shell: Shell) -> QWidget:
    return RecordingsPage(services, person, shell)


def _settings(services: Services, person: Person, shell: Shell) -> QWidget:
    return SettingsPage(services, person, shell)


PAGES: tuple[Page, ...] = (
    Page("recordings", QT_TRANSLATE_NOOP("Pages", "Recordings"), "mdi6.format-list-bulleted", _recordings),
    Page("settings", QT_TRANSLATE_NOOP("Pages", "Settings"), "mdi6.cog-outline", _settings, at_end=True),
)
