"""What was said in the call on the desk, and what its scorecard's rules make of it."""

from PySide6.QtCore import QObject, Signal

from qadesk.domain.errors import UserError
from qadesk.gui.desk.needs import DeskServices
from qadesk.gui.jobs import deliver
from qadesk.services.evaluate import Desk


class Spoken(QObject):
    """Asks the services; answers for a call that has gone are dropped."""

    lines_known = Signal(tuple)
    """The transcript's lines on the call's timeline; empty without one."""
    proposed = Signal(list)
    """Every ``Suggestion`` for the call."""
    failed = Signal(object)
    """A ``UserError``."""

    def __init__(self, services: DeskServices, parent: QObject) -> None:
        super().__init__(parent)
        self._services = services
        self._desk: Desk | None = None
        self._wish = 0

    def open(self, desk: Desk | None) -> None:
        """Another call, or the same one with more of its recordings; ``None`` for no call."""
        self._wish += 1
        wish, self._desk = self._wish, desk
        if desk is None:
            self.lines_known.emit(())
            return
        lines = self._services.transcripts.of_call(desk.recordings)
        deliver(lines, self, lambda said: self._tell(said) if wish == self._wish else None, self._fail)
        self.propose()

    def propose(self) -> None:
        """Look what the rules propose now: transcript or voices may have come."""
        desk, wish = self._desk, self._wish
        if desk is None:
            return
        found = self._services.suggesting.for_call(desk.recordings, desk.card)
        deliver(found, self, lambda all_: self.proposed.emit(all_) if wish == self._wish else None, self._fail)

    def _tell(self, said: tuple[object, ...]) -> None:
        self.lines_known.emit(said)

    def _fail(self, error: UserError) -> None:
        self.failed.emit(error)
