"""The panel Lab: what the card under trial would have made of past evaluations, at every change of it."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from qadesk.domain.advising import LEAST_EVALUATIONS
from qadesk.domain.card_versions import DRAFT_VERSION
from qadesk.domain.errors import UserError
from qadesk.domain.evaluations import EvaluationState
from qadesk.domain.people import Person
from qadesk.domain.scorecards import Scorecard
from qadesk.domain.texts import run_on
from qadesk.domain.whatif import WhatIf
from qadesk.gui.jobs import deliver
from qadesk.gui.notices import in_words, translated
from qadesk.gui.parts import number, styled, wrapped
from qadesk.gui.scorecards.lab_controls import LabControls
from qadesk.gui.scorecards.lab_trial import Question, Trial
from qadesk.gui.scorecards.lab_wish import Lab
from qadesk.gui.shell import Shell
from qadesk.services.card_drafts import CardSession
from qadesk.services.container import Services
from qadesk.services.ports import Stores

if TYPE_CHECKING:
    from qadesk.gui.scorecards.lab_result import LabResult

DEBOUNCE_MS = 150


class LabPanel(QWidget):
    """Asks while it is in front; of several wishes only the newest is shown."""

    drafted = Signal(str)
    """The copy under trial was kept as the draft of this key."""
    shown = Signal()
    """The result of the newest wish stands."""

    def __init__(
        self, services: Services, person: Person, shell: Shell, parent: QWidget | None = None, *, lab: Lab | None = None
    ) -> None:
        super().__init__(parent)
        self._services, self._person, self._shell = services, person, shell
        self._lab: Lab = services.lab if lab is None else lab
        self._key: str | None = None
        self._reference: Scorecard | None = None
        self._session: CardSession | None = None
        self._stop: Callable[[], None] = lambda: None
        self._loaded, self._loading = 0, False
        self._stale, self._waiting, self._untaken = True, False, True
        self.trial: Trial | None = None
        self.result: LabResult | None = None
        self.controls = LabControls(services.cards.today)
        self.told = wrapped("", "warning")
        self.title, self.todo = styled(QLabel(), "title"), wrapped()
        self._stack = QStackedWidget()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DEBOUNCE_MS)
        self._lay_out()
        self._connect()
        self._show_none()

    # -- what the page says -------------------------------------------------------------------------------------------

    def show_card(self, key: str | None) -> None:
        """The card of that key, tried as it was published until a session is taken; ``None``: no card is open."""
        if key != self._key:
            self._lab.forget()
        self._key, self._reference = key, None
        self._loaded += 1
        self._loading = key is not None
        if key is None:
            self._begin()
            return
        loaded = self._loaded
        loading = self._services.executor.write(lambda stores: self._published(stores, key))
        deliver(loading, self, lambda card: self._use_reference(loaded, card), self._no_reference)

    def take(self, session: CardSession | None) -> None:
        """The draft that is open: its every change is tried, and what is tried here changes it."""
        self._stop()
        self._stop = lambda: None
        self._session = session
        if session is not None:
            self._stop = session.listen(self._changed)
        self._begin()

    # -- the card under trial -----------------------------------------------------------------------------------------

    def _published(self, stores: Stores, key: str) -> Scorecard | None:
        stored = stores.scorecards.get(key)
        return None if stored is None else self._services.card_drafts.card_of(stored)

    def _use_reference(self, loaded: int, card: Scorecard | None) -> None:
        if loaded == self._loaded:
            self._reference, self._loading = card, False
            self._begin()

    def _no_reference(self, error: UserError) -> None:
        self._loading = False
        self._shell.notices.show_error(error)

    def _begin(self) -> None:
        """Another card: a draft is tried as it is, a published version as a copy that is held here alone."""
        session, start = self._session, self._reference
        if session is not None and session.stored.version == DRAFT_VERSION:
            self.trial = Trial(session.card, session, self._reference)
        elif start is not None:
            self.trial = Trial(start, None)
        else:
            self.trial = Trial(session.card, None) if session is not None else None
        if self.trial is None or self._key is None:
            self.trial = None
            self._show_none()
            return
        self.trial.changed = self._changed
        self._untaken = True
        self._changed()

    def _changed(self) -> None:
        """Fields of many items take a while: behind another panel nothing is made and nothing is asked."""
        self._stale = True
        if self.isVisible():
            self._catch_up()

    def _catch_up(self) -> None:
        if self.trial is None:
            return
        if self._untaken:
            self._untaken = False
            self.controls.take(self.trial, may_keep=self._services.writable)
            self.controls.setEnabled(True)
        else:
            self.controls.refresh()
        self._timer.start()

    def _keep(self) -> None:
        trial = self.trial
        if trial is None or trial.kept:
            return
        keeping = self._services.card_drafts.start(trial.as_draft(), self._person.no)
        deliver(keeping, self, lambda stored: self.drafted.emit(stored.key), self._shell.notices.show_error)

    # -- asking -------------------------------------------------------------------------------------------------------

    def _wish(self) -> None:
        self._stale = True
        if self.isVisible():
            self._timer.start()

    def _ask(self) -> None:
        """Ask what is wished for now; while an answer is waited for, afterwards."""
        trial = self.trial
        if trial is None or self._waiting or self._loading:
            return
        self._stale, self._waiting = False, True
        deliver(self._services.executor.picture_work(trial.question()), self, self._try)

    def _try(self, question: Question) -> None:
        if question.faults or self._reference is None:
            if not self._overtaken():
                self._show_untried(question)
            return
        period, group = self.controls.period.period, self.controls.group
        future = self._lab.try_card(question.card, day_from=period.day_from, day_to=period.day_to, group=group)
        deliver(future, self, self._show, self._refuse)

    def _show_untried(self, question: Question) -> None:
        if question.faults:
            self._show_fault(question.faults[0].sentence(translated))
        else:
            self._show_empty()
        self.shown.emit()

    def _overtaken(self) -> bool:
        """Whether something else is wished for by now; that is asked instead."""
        self._waiting = False
        if self._stale and not self._timer.isActive():
            self._ask()
        return self._waiting or self._stale

    def _show(self, found: WhatIf) -> None:
        if self._overtaken() or self.trial is None:
            return
        if found.evaluations:
            self._made().show_result(found)
            self._stack.setCurrentWidget(self._made())
            self._tell(run_on(self._reservations(found, filled=bool(self.trial.rest))))
        else:
            self._show_empty()
        self.shown.emit()

    def _refuse(self, error: UserError) -> None:
        if not self._overtaken():
            self._show_fault(in_words(error))
            self.shown.emit()

    def _learned(self) -> None:
        """Evaluations have come in or gone: what was read before does not hold."""
        self._lab.forget()
        self._wish()

    def _made(self) -> "LabResult":
        """The result's widgets; charts are imported with the first result, as that takes some tenths of a second."""
        if self.result is None:
            from qadesk.gui.scorecards.lab_result import LabResult

            self.result = LabResult(self._shell.theme)
            self.result.evaluation_wanted.connect(self._open)
            self._stack.addWidget(self.result)
            self.result.follow(self.controls.keep_button)
        return self.result

    def _open(self, uid: str) -> None:
        reading = self._services.executor.write(lambda stores: _submitted(stores, uid))
        deliver(reading, self, lambda revision: self._shell.signals.open_revision.emit(uid, revision))

    # -- what is told -------------------------------------------------------------------------------------------------

    def _show_none(self) -> None:
        self.controls.setEnabled(False)
        self._say(self.tr("No scorecard is open"), self.tr("Choose one at the left to try other weights on it."))

    def _show_empty(self) -> None:
        self._say(
            self.tr("No past evaluations"),
            self.tr(
                "Nobody was scored with this scorecard in this period. Choose a longer period or all teams, or come "
                "back when some calls have been scored with it."
            ),
        )

    def _reservations(self, found: WhatIf, *, filled: bool) -> Iterator[str]:
        """What to bear in mind when reading the figures."""
        if filled:
            yield self.tr("The weights do not add up: tried as if the others were filled up to the total.")
        if found.evaluations < LEAST_EVALUATIONS:
            few = self.tr("Only {count} evaluations: a single one weighs a lot.")
            yield few.format(count=number(found.evaluations))

    def _show_fault(self, sentence: str) -> None:
        """The last result stays beside what keeps the present card from being tried."""
        if self.result is None or self._stack.currentWidget() is not self.result:
            self._say(self.tr("This scorecard cannot be tried yet"), sentence)
            return
        self._tell(run_on((sentence, self.tr("The figures are those of the last sound card."))))

    def _tell(self, sentence: str) -> None:
        self.told.setText(sentence)
        self.told.setVisible(bool(sentence))

    def _say(self, title: str, todo: str) -> None:
        self._tell("")
        self.title.setText(title)
        self.todo.setText(todo)
        self._stack.setCurrentIndex(0)

    # -- composition --------------------------------------------------------------------------------------------------

    def _connect(self) -> None:
        self._timer.timeout.connect(self._ask)
        self.controls.wished.connect(self._wish)
        self.controls.keep_wanted.connect(self._keep)
        self._shell.signals.evaluations_changed.connect(self._learned)

    def _lay_out(self) -> None:
        empty = styled(QFrame(), "card")
        inner = QVBoxLayout(empty)
        inner.setContentsMargins(24, 24, 24, 24)
        inner.addStretch(1)
        for part in (self.title, self.todo):
            part.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            inner.addWidget(part)
        inner.addStretch(2)
        self._stack.addWidget(empty)
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addWidget(self._stack, 1)
        right.addWidget(self.told)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(12)
        line.addWidget(self.controls)
        line.addLayout(right, 1)

    def showEvent(self, event: QShowEvent) -> None:
        """What was wished for meanwhile is asked now."""
        super().showEvent(event)
        teams = self._services.catalogue.filter_values()
        deliver(teams, self, lambda values: self.controls.show_teams(values.groups))
        if self._stale:
            self._catch_up()


def _submitted(stores: Stores, uid: str) -> int:
    """The number of the latest submitted revision: the latest of all may be a draft."""
    latest = stores.evaluations.get(uid)
    assert latest is not None
    return latest.revision - 1 if latest.state is EvaluationState.DRAFT else latest.revision
