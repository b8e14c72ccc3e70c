"""The desk page: a call to listen to at the left, the scorecard to score it with at the right."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QPalette
from PySide6.QtWidgets import QApplication, QInputDialog, QMenu, QMessageBox, QWidget

from qadesk.domain.errors import UserError
from qadesk.domain.evaluations import Evaluation
from qadesk.domain.people import Person
from qadesk.domain.recordings import AudioState
from qadesk.domain.scoring import Missing
from qadesk.gui.actions import takes_text
from qadesk.gui.desk.ask import AskPanel, questions
from qadesk.gui.desk.evidence import Evidencing
from qadesk.gui.desk.fields import REDO, UNDO
from qadesk.gui.desk.form_view import FormView
from qadesk.gui.desk.header import Header
from qadesk.gui.desk.item_row import ItemRow
from qadesk.gui.desk.keys import Keys
from qadesk.gui.desk.listening import Listening
from qadesk.gui.desk.needs import DeskServices
from qadesk.gui.desk.notes import Notes, SpanList
from qadesk.gui.desk.opening import Opening, is_draft
from qadesk.gui.desk.saved import SavedState
from qadesk.gui.desk.scoring import Scoring
from qadesk.gui.desk.transport import Transport
from qadesk.gui.desk.wave_card import WaveCard
from qadesk.gui.desk.why import WhyView
from qadesk.gui.forms.ui_desk import Ui_Desk
from qadesk.gui.jobs import deliver
from qadesk.gui.notices import sentences
from qadesk.gui.shell import Shell
from qadesk.services.evaluate import Desk


class DeskPage(QWidget):
    """Composes the parts and lets them speak to each other; each part knows its own concern only."""

    submitted = Signal(str)
    """Uid of an evaluation that has just been submitted."""
    began = Signal(str)
    """Uid of a call that lies on the desk now."""
    queue_wanted = Signal()
    """There is nothing on the desk: show the recordings."""
    export_wanted = Signal(str)
    """Uid of an evaluation whose sheet is wanted."""
    _analysed = Signal(str)

    def __init__(self, services: DeskServices, person: Person, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services, self._person, self._shell = services, person, shell
        self._desk: Desk | None = None
        self.form = Ui_Desk()
        self.form.setupUi(self)  # type: ignore[no-untyped-call]
        self.form.columnLine.setBackgroundRole(QPalette.ColorRole.Midlight)
        self._make_parts()
        self._connect_parts()
        self.keys = Keys(self, shell.commands)
        self._show_nothing()

    # -- what the shell asks ------------------------------------------------------------------------------------------

    @property
    def desk(self) -> Desk | None:
        """What lies on the desk."""
        return self._desk

    def open_call(self, uid: str, card_key: str | None = None) -> None:
        """Put a call (by its own or its recording's uid) onto the desk; the present draft is saved and stays."""
        self.keep()
        self.opening.open(uid, card_key)

    def keep(self) -> None:
        """Hand position, speed and focused item to the writer, as the draft is handed with every change."""
        if self._changing:
            self.scoring.session.listening(
                round(self.listening.position_ms), self.listening.speed, self.scoring.current or None
            )
            self.saved.wanted(self.scoring.session.evaluation.saves)

    def close_call(self) -> None:
        """Take the call off the desk; its draft stays."""
        self.keep()
        self._clear()

    def next_call(self) -> None:
        """The next call of the queue, without submitting this one."""
        self.keep()
        self.opening.next(self._desk.call.uid if self._desk else "")

    # -- composition --------------------------------------------------------------------------------------------------

    def _make_parts(self) -> None:
        services, shell, form = self._services, self._shell, self.form
        self.listening = Listening(services.player, services.settings, self)
        self.scoring = Scoring(self)
        self.header = Header(form, services.zone, self)
        self.wave = WaveCard(form, self.listening, services.audio.picture, shell.theme, self)
        self.transport = Transport(form, self.listening, services.settings, shell.commands, shell.theme, self)
        self.evidence = Evidencing(self.scoring, self.listening, self.wave, self)
        self.rows = FormView(form.formArea, form.formContents)
        self.ask = AskPanel(form.askPanel)
        self.why = WhyView(form.whyContents)
        self.notes = Notes(form, services.zone, self)
        self.spans = SpanList(form, shell.theme, self)
        self.saved = SavedState(form.savedLabel, self)
        self.opening = Opening(services.evaluating, self._person.no, lambda: shell.filter.value, self)

    def _connect_parts(self) -> None:
        self._connect_scoring()
        self._connect_opening()
        scoring = self.scoring
        self.wave.span_selected.connect(lambda span: self.transport.show_selection(span is not None))
        self.listening.keep.connect(self.keep)
        self.evidence.offered.connect(self._show_offer)
        self.evidence.shown.connect(self.spans.show_places)
        self.spans.chosen.connect(self.evidence.choose)
        self.spans.removal_wanted.connect(self.evidence.remove)
        self.notes.comment_edited.connect(scoring.call_comment)
        self.notes.coaching_edited.connect(scoring.coaching_note)
        self.ask.answered.connect(self._know)
        self.saved.again.connect(self._save_again)
        self._shell.filter.changed.connect(lambda _: self.opening.count())

    def _connect_scoring(self) -> None:
        self.scoring.changed.connect(self._show_changes)
        self.scoring.moved.connect(self._show_focus)
        self.scoring.refused.connect(self._refuse)
        self.scoring.comment_wanted.connect(self.edit_comment)
        self.rows.row_made.connect(self._connect_row)
        self.rows.built.connect(self._show_built)

    def _connect_opening(self) -> None:
        opening = self.opening
        opening.opened.connect(self._show_desk)
        opening.audio_known.connect(self._show_audio)
        opening.submitted.connect(self._show_submitted)
        opening.counted.connect(self.header.show_day)
        opening.advised.connect(self.notes.show_earlier)
        opening.queue_empty.connect(self._show_end)
        opening.failed.connect(self._refuse)
        self._services.audio.listen(lambda uid, state, reason: self._analysed.emit(uid))
        self._analysed.connect(self._delivered)

    def _connect_row(self, row: ItemRow) -> None:
        scoring = self.scoring
        row.chosen.connect(self._choose)
        row.wanted.connect(scoring.focus)
        row.number_typed.connect(scoring.number)
        row.text_typed.connect(scoring.text)
        row.commented.connect(scoring.comment)
        row.finished.connect(self._finish_row)
        row.play_wanted.connect(lambda span: self.listening.play_span(span.start_ms, span.end_ms))
        row.removal_wanted.connect(scoring.detach)
        row.offer_taken.connect(self._take_offer)

    # -- a call comes and goes ----------------------------------------------------------------------------------------

    def _show_desk(self, desk: Desk) -> None:
        self._desk = desk
        evaluation = desk.evaluation
        read_only = not is_draft(evaluation)
        session = self._services.evaluating.session(desk, self.saved.saved, self.saved.failed)
        self.say("")
        self._show_why(False)
        self.header.show_call(desk.call, desk.recordings)
        self.header.show_card(desk.card)
        self.form.cardButton.setVisible(len(desk.cards) > 1 and not read_only)
        self._show_look(desk, read_only=read_only)
        self.listening.open(desk.recordings, evaluation.position_ms, evaluation.speed)
        self._show_channels(desk)
        self.rows.show_card(desk.card)
        self.ask.ask(() if read_only else questions(desk.card, desk.unknown))
        self.scoring.take(session, read_only=read_only)
        for row in self.rows.rows():
            row.set_read_only(read_only)
        self.setEnabled(True)
        self._enable(True)
        self._prepare(desk)
        self.opening.count()
        self.opening.advise(desk)
        self.began.emit(desk.call.uid)

    def _prepare(self, desk: Desk) -> None:
        """What has not been analysed yet goes first now."""
        for recording in desk.recordings:
            if recording.state is AudioState.WAITING:
                self._services.audio.prepare(recording)

    def _show_look(self, desk: Desk, *, read_only: bool) -> None:
        form, evaluation = self.form, desk.evaluation
        form.lookBar.setVisible(read_only or bool(evaluation.reason))
        form.correctButton.setVisible(read_only)
        form.submitButton.setEnabled(not read_only)
        if read_only:
            self.saved.clear(self.tr("Submitted\nrevision {number}").format(number=evaluation.revision))
            text = self.tr("Submitted: nothing changes any more. A correction makes a new revision.")
        else:
            self.saved.start(evaluation)
            text = self.tr("Revision {number}, because: {reason}").format(
                number=evaluation.revision, reason=evaluation.reason
            )
        form.lookLabel.setText(text)

    def _show_channels(self, desk: Desk) -> None:
        audio = desk.recordings[0].audio if desk.recordings else None
        self.transport.show_channels(audio.channels if audio else 2)

    def _delivered(self, recording_uid: str) -> None:
        """The analysis of a recording has ended; if it is ours, it can be heard now."""
        if self._desk is not None and any(each.uid == recording_uid for each in self._desk.recordings):
            self.opening.reread(self.scoring.session.evaluation)

    def _show_audio(self, desk: Desk) -> None:
        if self._desk is None or desk.call.uid != self._desk.call.uid:
            return
        position, speed = self._desk.evaluation.position_ms, self._desk.evaluation.speed
        if self.listening.ready:
            position, speed = round(self.listening.position_ms), self.listening.speed
        self._desk = replace(self._desk, recordings=desk.recordings)
        self.header.show_call(desk.call, desk.recordings)
        self.listening.open(desk.recordings, position, speed)
        self._show_channels(desk)

    def _clear(self) -> None:
        self._desk = None
        self.listening.close()
        self.wave.show_recording(None)
        self.scoring.take(None, read_only=True)
        self._show_nothing()

    def _show_nothing(self) -> None:
        form = self.form
        form.titleLabel.setText(self.tr("No call on the desk"))
        form.factsLabel.setText(
            self.tr("Choose one on the page of recordings, or press {keys} for the next of the queue.").format(
                keys=self._shell.commands.keys_text("desk.next_call")
            )
        )
        form.typeChip.hide()
        form.cardTitle.setText("")
        form.statusLabel.setText("")
        form.totalLabel.setText("")
        form.bandChip.hide()
        form.lookBar.hide()
        self.saved.clear()
        self._enable(False)

    def _enable(self, on: bool) -> None:
        form = self.form
        form.rightColumn.setEnabled(on)
        form.lower.setVisible(on)
        form.whyButton.setVisible(on)
        form.waveCard.setEnabled(on)

    def _show_end(self) -> None:
        done = self.tr("The queue is empty: every call that the filter shows is scored.")
        if self._changing:
            self.say(done)
            return
        self._clear()
        self.form.titleLabel.setText(done)
        self.form.factsLabel.setText(self.tr("Change the filter on the page of recordings, or import more."))

    # -- changes ------------------------------------------------------------------------------------------------------

    def _show_changes(self) -> None:
        if not self.scoring.open:
            return
        session = self.scoring.session
        self.rows.show_states(self.scoring.states.items())
        self.rows.show_sections(session.card, session.result)
        self.header.show_result(session.card, session.result, self.scoring.open_count())
        evaluation = session.evaluation
        self.notes.show_texts(evaluation.comment, evaluation.coaching_note, read_only=self.scoring.read_only)
        if not self.scoring.read_only:
            self.saved.wanted(evaluation.saves)
        if not self.form.whyArea.isHidden():
            self.why.show_result(session.result)
        if not self.form.messageBar.isHidden():
            self.say("")

    def _show_built(self) -> None:
        """The rows are there: fill them, and scroll to where one was."""
        if self.scoring.open:
            for row in self.rows.rows():
                row.set_read_only(self.scoring.read_only)
            self._show_changes()
            self._show_focus("", self.scoring.current)

    def _show_focus(self, before: str, after: str) -> None:
        old, new = self.rows.row(before), self.rows.row(after)
        if old is not None:
            old.set_current(False)
        if new is not None:
            new.set_current(True)
            if not self.typing() and self.isVisible():
                new.setFocus(Qt.FocusReason.OtherFocusReason)
            QTimer.singleShot(0, self, lambda: self.rows.reveal(self.scoring.current))
            self.evidence.offer()

    def _show_offer(self, key: str, text: str) -> None:
        row = self.rows.row(key)
        if row is not None:
            row.set_offer(text)

    def _save_again(self) -> None:
        if self._changing:
            self.scoring.session.save()

    def _know(self, field: str, value: str) -> None:
        """The inspector has said a field of the call."""
        if self._desk is None:
            return
        session = self.scoring.session
        session.set_call({**session.call, field: value})
        self.scoring.refresh()
        future = self._services.evaluating.set_call_fields(self._desk.call.uid, {field: value}, self._person.no)
        deliver(
            future,
            self,
            lambda call: self.header.show_call(call, self._desk.recordings if self._desk else ()),
            self._refuse,
        )

    # -- commands -----------------------------------------------------------------------------------------------------

    def press(self, key: str) -> None:
        """A digit or ``N``: answers the question asked first, else the focused item."""
        if self.ask.asking:
            self.ask.press(key)
        else:
            self.scoring.press(key)

    def take_evidence(self) -> None:
        """Take the offered span, then go on to what is missing."""
        if self.evidence.take() or not self._stay_for_value():
            self.scoring.go_on()

    def edit_comment(self, key: str = "") -> None:
        """Put the cursor into an item's comment."""
        row = self.rows.row(key or self.scoring.current)
        if row is not None and not self.scoring.read_only:
            row.edit_comment()

    def toggle_why(self) -> None:
        """Show why the score is what it is, or the form again."""
        self._show_why(self.form.whyArea.isHidden())

    def submit(self) -> None:
        """Submit and open the next; refused with the first incomplete item named and focused."""
        if self._desk is None or self.scoring.read_only:
            return
        self.keep()
        key = self.scoring.first_missing()
        if key is not None or self.scoring.session.missing:
            self._name_missing(key)
            return
        self.form.submitButton.setEnabled(False)
        self.listening.pause()
        self.scoring.session.freeze()
        self.opening.submit(self.scoring.session.evaluation)

    def toggle_loop(self) -> None:
        """Repeat the selection, or stop repeating."""
        if self.listening.loop is not None:
            self.listening.set_loop(None)
        elif (span := self.wave.selection()) is not None:
            self.listening.set_loop(span)
        self.form.loopButton.setChecked(self.listening.loop is not None)

    def choose_card(self) -> None:
        """Score with another card that serves this call; answers given so far are given up after a question."""
        if self._desk is None or self.scoring.read_only or len(self._desk.cards) < 2:
            return
        menu = QMenu(self)
        for card in self._desk.cards:
            action = menu.addAction(card.title)
            action.setCheckable(True)
            action.setChecked(card.key == self._desk.card.key)
            action.triggered.connect(lambda _=False, key=card.key: self._change_card(key))
        menu.popup(self.form.cardButton.mapToGlobal(self.form.cardButton.rect().bottomLeft()))

    def export(self) -> None:
        """Ask for the evaluation's sheet."""
        if self._desk is not None:
            self.export_wanted.emit(self._desk.evaluation.uid)

    def correct(self) -> None:
        """Begin a new revision of a submitted evaluation, with a reason."""
        if self._desk is None or is_draft(self._desk.evaluation):
            return
        reason, agreed = QInputDialog.getText(
            self, self.tr("Correct the evaluation"), self.tr("Why does the score change? The reason stays on record.")
        )
        if agreed:
            self.opening.correct(self._desk.evaluation, reason)

    def typing(self) -> bool:
        """Whether the keyboard is in one of this page's text fields."""
        focus = QApplication.focusWidget()
        return focus is not None and self.isAncestorOf(focus) and takes_text(focus)

    def say(self, text: str) -> None:
        """A sentence above the footer; '' takes it away."""
        self.form.messageLabel.setText(text)
        self.form.messageBar.setVisible(bool(text))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Undo and redo that a text field has left to the page."""
        if event.matches(UNDO):
            self.scoring.undo()
        elif event.matches(REDO):
            self.scoring.redo()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Another page: the sound stops, the place is kept."""
        self.listening.pause()
        super().hideEvent(event)

    # -- inside -------------------------------------------------------------------------------------------------------

    def _choose(self, key: str, offer: str) -> None:
        self.scoring.focus(key)
        self.scoring.press(offer)

    def _take_offer(self, key: str) -> None:
        self.scoring.focus(key)
        self.take_evidence()

    def _finish_row(self, key: str) -> None:
        """Return in a row's field: back to the rows, and on."""
        focus = QApplication.focusWidget()
        if focus is not None:
            focus.clearFocus()
        self.scoring.focus(key)
        row = self.rows.row(key)
        if row is not None:
            row.setFocus(Qt.FocusReason.OtherFocusReason)
        self.scoring.go_on()

    def _stay_for_value(self) -> bool:
        """An unanswered text or number is written first."""
        row = self.rows.row(self.scoring.current)
        state = self.scoring.states.get(self.scoring.current)
        return row is not None and state is not None and state.value is None and row.edit_value()

    def _change_card(self, key: str) -> None:
        if self._desk is None or key == self._desk.card.key:
            return
        given = self.scoring.session.evaluation.answers
        question = self.tr("The answers given so far belong to the present scorecard and will be lost. Change it?")
        if (
            given
            and QMessageBox.question(self, self.tr("Change the scorecard"), question) != QMessageBox.StandardButton.Yes
        ):
            return
        self.scoring.session.freeze()
        self.opening.open(self._desk.call.uid, key)

    def _show_why(self, on: bool) -> None:
        self.form.whyArea.setVisible(on)
        self.form.formArea.setVisible(not on)
        self.form.whyButton.setChecked(on)
        row = self.rows.row(self.scoring.current)
        if on and not self.typing():
            self.form.whyArea.setFocus(Qt.FocusReason.OtherFocusReason)
        elif row is not None and not self.typing():
            row.setFocus(Qt.FocusReason.OtherFocusReason)
        if on and self.scoring.open:
            self.why.show_result(self.scoring.session.result)

    def _name_missing(self, key: str | None) -> None:
        self._show_why(False)
        if key is None:
            self.say(self.tr("No scored item applies to this call, so there is nothing to submit."))
            return
        titles = list(dict.fromkeys(b.item for b in self.scoring.session.missing if b.item))
        item = self.scoring.item(key)
        name = item.title if item else key
        what = _lack_words(self.scoring.states[key].lacks)
        more = self.tr(" And {count} more.").format(count=len(titles) - 1) if len(titles) > 1 else ""
        self.say(self.tr("Not submitted: “{item}” still needs {what}.").format(item=name, what=what) + more)

    def _show_submitted(self, evaluation: Evaluation) -> None:
        if self._desk is not None and self._desk.evaluation.uid == evaluation.uid:
            self._desk = replace(self._desk, evaluation=evaluation)
        self.submitted.emit(evaluation.uid)
        self.opening.next(evaluation.call_uid)

    @property
    def _changing(self) -> bool:
        """Whether a draft lies on the desk."""
        return self._desk is not None and is_draft(self._desk.evaluation) and self.scoring.open

    def _refuse(self, error: UserError) -> None:
        if self._changing:
            self.scoring.session.thaw()
            self.form.submitButton.setEnabled(True)
        self.say(" ".join(part for part in sentences(error) if part))


def _lack_words(lacks: frozenset[Missing]) -> str:
    words = {
        Missing.ANSWER: QCoreApplication.translate("desk", "an answer"),
        Missing.COMMENT: QCoreApplication.translate("desk", "a comment"),
        Missing.EVIDENCE: QCoreApplication.translate("desk", "evidence"),
    }
    return QCoreApplication.translate("desk", " and ").join(word for missing, word in words.items() if missing in lacks)
