"""Opening a scorecard: its draft to be worked on, or a published version to be read."""

from collections.abc import Callable
from concurrent.futures import Future
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from qadesk.domain.card_versions import StoredCard
from qadesk.domain.errors import UserError
from qadesk.domain.scorecards import Scorecard
from qadesk.gui.jobs import deliver
from qadesk.gui.saved import DraftSaved
from qadesk.gui.scorecards.card_entries import Entry
from qadesk.services.autosave import Autosave
from qadesk.services.card_drafts import CardSession, CardState
from qadesk.services.container import Services

T = TypeVar("T")


class Opening(QObject):
    """Only what was asked for last is opened: whoever clicks through the list sees the last one."""

    opened = Signal(object, bool)
    """(CardSession, whether it is only to be read)."""
    failed = Signal(object)
    """``UserError``."""

    def __init__(self, services: Services, who: str, saved: DraftSaved, parent: QObject) -> None:
        super().__init__(parent)
        self._services, self._who, self._saved = services, who, saved
        self._turn = 0

    def open(self, entry: Entry) -> None:
        """The draft where there is one and this process may write, else the version to be read."""
        self._turn += 1
        if entry.draft is not None and self._services.writable:
            self._open_draft(entry.draft)
        else:
            self._read(entry.shown)

    def cancel(self) -> None:
        """What was asked for is not wanted any more."""
        self._turn += 1

    def begin(self, entry: Entry) -> None:
        """A draft made of the published version, then open it."""
        self._turn += 1
        drafts = self._services.card_drafts
        version = None if entry.published is None else entry.published.version
        self._deliver(drafts.begin(entry.key, version, self._who), self._open_draft)

    def _open_draft(self, stored: StoredCard) -> None:
        saved, failed = self._saved.start(stored.changed_at_ms)
        opening = self._services.card_drafts.open(stored.key, saved, failed, self._who)
        self._deliver(opening, lambda session: self.opened.emit(session, False))

    def _read(self, stored: StoredCard) -> None:
        self._saved.clear()
        reading = self._services.executor.look(lambda: self._services.card_drafts.card_of(stored))
        self._deliver(reading, lambda card: self.opened.emit(for_reading(stored, card), True))

    def _deliver(self, future: "Future[T]", then: Callable[[T], object]) -> None:
        turn = self._turn

        def arrived(result: T) -> None:
            if turn == self._turn:
                then(result)

        def refused(error: UserError) -> None:
            if turn == self._turn:
                self.failed.emit(error)

        deliver(future, self, arrived, refused)


def for_reading(stored: StoredCard, card: Scorecard) -> CardSession:
    """A session of which nothing is ever saved."""
    never: Autosave[CardState] = Autosave(lambda work: Future(), lambda stores, state: None, _nothing, _nothing)
    return CardSession(stored, card, never)


def _nothing(_: object) -> None:
    """Nobody is told."""
