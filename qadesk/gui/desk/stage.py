"""What the page as a whole shows: a draft, a submitted evaluation, or nothing yet."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from qadesk.domain.call_layout import call_parts, call_shape
from qadesk.gui.actions import Commands
from qadesk.gui.desk.call_queue import QueueName
from qadesk.gui.desk.header import Header
from qadesk.gui.desk.saved import SavedState
from qadesk.gui.desk.transport import Transport
from qadesk.gui.forms.ui_desk import Ui_Desk
from qadesk.services.evaluate import Desk


class Stage(QObject):
    """Shows and hides; knows the form's frames, not what happens in them."""

    queue_wanted = Signal()
    next_wanted = Signal()

    def __init__(
        self,
        form: Ui_Desk,
        header: Header,
        transport: Transport,
        saved: SavedState,
        commands: Commands,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._form, self._header, self._transport, self._saved = form, header, transport, saved
        self._commands = commands
        form.queueButton.clicked.connect(self.queue_wanted)
        form.nextButton.clicked.connect(self.next_wanted)

    def show_desk(self, desk: Desk, *, read_only: bool) -> None:
        """A call with its card and evaluation."""
        self._header.show_call(desk.call, desk.recordings)
        self._header.show_card(desk.card)
        self._form.cardButton.setVisible(len(desk.cards) > 1 and not read_only)
        self._show_look(desk, read_only=read_only)
        self.show_channels(desk)
        self._enable(True)

    def show_channels(self, desk: Desk) -> None:
        """One lane or two sides, as the call's one sound has them: two monos may be the two sides."""
        parts = call_parts(desk.recordings)
        self._transport.show_channels(call_shape(parts)[1] if parts else 2)

    def show_nothing(self) -> None:
        """No call yet: say what to do first."""
        self._show_empty(
            self.tr("No call on the desk"),
            self.tr("Take the next call of the queue ({keys}), or choose one on the page of recordings.").format(
                keys=self._commands.keys_text("desk.next_call")
            ),
        )

    def show_end(self, queue: QueueName) -> None:
        """The queue has been worked off."""
        if queue == "assigned":
            what = self.tr("Done: everything that was assigned to you is scored.")
            todo = self.tr("The page of today shows the day; more calls are on the page of recordings.")
        else:
            what = self.tr("The queue is empty: every call that the filter shows is scored.")
            todo = self.tr("Change the filter on the page of recordings, or import more.")
        self._show_empty(what, todo)
        self._form.nextButton.hide()

    def say(self, text: str) -> None:
        """A sentence above the footer; '' takes it away."""
        self._form.messageLabel.setText(text)
        self._form.messageBar.setVisible(bool(text))
        self._form.unheardButton.hide()

    def say_unheard(self, text: str) -> None:
        """As ``say``, with the way to what was not heard."""
        self.say(text)
        self._form.unheardButton.show()

    def _show_look(self, desk: Desk, *, read_only: bool) -> None:
        form, evaluation = self._form, desk.evaluation
        form.lookBar.setVisible(read_only or bool(evaluation.reason))
        form.correctButton.setVisible(read_only)
        form.submitButton.setEnabled(True)
        if read_only:
            self._saved.clear(self.tr("Submitted\nrevision {number}").format(number=evaluation.revision))
            text = self.tr("Submitted: nothing changes any more. A correction makes a new revision.")
        else:
            self._saved.start(evaluation)
            text = self.tr("Revision {number}, because: {reason}").format(
                number=evaluation.revision, reason=evaluation.reason
            )
        form.lookLabel.setText(text)

    def _show_empty(self, what: str, todo: str) -> None:
        form = self._form
        form.emptyLabel.setText(what)
        form.emptyHint.setText(todo)
        self._saved.clear()
        self._enable(False)

    def _enable(self, on: bool) -> None:
        form = self._form
        whole = [form.headerPart, form.waveCard, form.transportCard, form.lower, form.columnLine, form.rightColumn]
        going, coming = ([form.emptyCard], whole) if on else (whole, [form.emptyCard])
        for part in going:  # first: together they would need a higher window than either does
            part.hide()
        for part in coming:
            part.show()
        form.nextButton.setVisible(not on)
