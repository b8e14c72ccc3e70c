"""Getting a call onto the desk and off it again: opening, looking, submitting, correcting, the next one."""

from concurrent.futures import Future

from PySide6.QtCore import QObject, Signal

from qadesk.domain.evaluations import Evaluation, EvaluationRow, EvaluationState
from qadesk.gui.desk.call_queue import CallQueue
from qadesk.gui.jobs import deliver
from qadesk.services.blind import Blind
from qadesk.services.evaluate import Desk, Evaluating


class Opening(QObject):
    """Asks the services and says what came; answers that are overtaken by a later wish are dropped."""

    opened = Signal(object)
    """A ``Desk``."""
    audio_known = Signal(object)
    """The ``Desk`` of the present call anew: its recordings have been analysed."""
    submitted = Signal(object)
    """The submitted ``Evaluation``."""
    advised = Signal(list)
    """Earlier coaching notes of the agent, as ``EvaluationRow``."""
    queue_empty = Signal()
    failed = Signal(object)
    """A ``UserError``."""

    def __init__(
        self, evaluating: Evaluating, inspector_no: str, queue: CallQueue, blind: Blind, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._evaluating = evaluating
        self._inspector_no = inspector_no
        self._blind = blind
        self.queue = queue
        """Where the next call comes from."""
        self.hidden = False
        """Whether whose call was opened last must not be known yet."""
        self._wish = 0

    def open(self, uid: str, card_key: str | None = None) -> None:
        """Put a call onto the desk."""
        self._open(self._evaluating.open(uid, self._inspector_no, card_key))

    def look(self, uid: str, revision: int) -> None:
        """Put a submitted revision of an evaluation onto the desk, to be read."""
        self._open(self._evaluating.look(uid, revision))

    def resume(self, call_uid: str) -> None:
        """The draft of that call, which lay on the desk last; where it is none any more, the next of the queue."""
        if not call_uid:
            self.next("")
            return
        self._wish += 1
        wish = self._wish
        future = self._evaluating.open(call_uid, self._inspector_no)
        deliver(
            future,
            self,
            lambda desk: self._resume(desk, wish),
            lambda _: self.next("") if wish == self._wish else None,
        )

    def reread(self, evaluation: Evaluation) -> None:
        """The recordings of the present call anew, with what the analysis found."""
        wish = self._wish
        future = self._evaluating.look(evaluation.uid, evaluation.revision)
        deliver(
            future, self, lambda desk: self.audio_known.emit(desk) if wish == self._wish else None, self.failed.emit
        )

    def submit(self, evaluation: Evaluation) -> None:
        """Freeze the draft."""
        deliver(self._evaluating.submit(evaluation), self, self.submitted.emit, self.failed.emit)

    def correct(self, evaluation: Evaluation, reason: str) -> None:
        """A new draft revision of a submitted evaluation, put onto the desk."""
        future = self._evaluating.revise(evaluation.uid, self._inspector_no, reason)
        deliver(
            future, self, lambda draft: self._open(self._evaluating.look(draft.uid, draft.revision)), self.failed.emit
        )

    def next(self, call_uid: str) -> None:
        """The next call of the queue that is not the present one."""
        self._wish += 1
        wish = self._wish
        following = self.queue.next_after(call_uid)
        deliver(following, self, lambda uid: self._take_next(uid) if wish == self._wish else None, self.failed.emit)

    def advise(self, desk: Desk) -> None:
        """What the agent of this call was told before; who that is would be told by it as well."""
        agent_no = desk.call.facts.agent_no
        if agent_no is None or self.hidden:
            self.advised.emit([])
            return
        wish = self._wish
        future = self._evaluating.coaching_notes(agent_no)
        deliver(future, self, lambda rows: self._advise(rows, desk) if wish == self._wish else None, self.failed.emit)

    def _advise(self, rows: list[EvaluationRow], desk: Desk) -> None:
        self.advised.emit([row for row in rows if row.uid != desk.evaluation.uid])

    def _open(self, future: "Future[Desk]") -> None:
        self._wish += 1
        wish = self._wish
        deliver(future, self, lambda desk: self._look_whether_hidden(desk, wish), self.failed.emit)

    def _resume(self, desk: Desk, wish: int) -> None:
        if wish != self._wish:
            return
        if is_draft(desk.evaluation):
            self._look_whether_hidden(desk, wish)
        else:
            self.next("")

    def _look_whether_hidden(self, desk: Desk, wish: int) -> None:
        """Nothing of a call is shown before it is known what may be shown of it."""
        if wish != self._wish:
            return
        if not self._blind.on:
            self._tell(desk, False, wish)
            return
        hides = self._blind.hides(desk.call.uid)
        deliver(hides, self, lambda hidden: self._tell(desk, hidden, wish), self.failed.emit)

    def _tell(self, desk: Desk, hidden: bool, wish: int) -> None:
        if wish == self._wish:
            self.hidden = hidden
            self.opened.emit(desk)

    def _take_next(self, call_uid: str | None) -> None:
        if call_uid is None:
            self.queue_empty.emit()
        else:
            self.open(call_uid)


def is_draft(evaluation: Evaluation) -> bool:
    """Whether it can still be changed."""
    return evaluation.state is EvaluationState.DRAFT
