"""The desk page: a call to listen to at the left, the scorecard to score it with at the right."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QPalette, QShowEvent
from PySide6.QtWidgets import QWidget

from qadesk.domain.errors import UserError
from qadesk.domain.evaluations import Evaluation
from qadesk.domain.people import Person
from qadesk.gui.desk.call_queue import ChosenQueue, QueueName
from qadesk.gui.desk.day_line import DayLine
from qadesk.gui.desk.evidence import Evidencing
from qadesk.gui.desk.finishing import Finishing
from qadesk.gui.desk.fresh_sound import FreshSound
from qadesk.gui.desk.hand import Hand
from qadesk.gui.desk.header import Header
from qadesk.gui.desk.keys import Keys
from qadesk.gui.desk.marking import Marking
from qadesk.gui.desk.needs import DeskServices
from qadesk.gui.desk.notes import Notes
from qadesk.gui.desk.opening import Opening, is_draft
from qadesk.gui.desk.saved import SavedState
from qadesk.gui.desk.sound_side import SoundSide
from qadesk.gui.desk.span_list import SpanList
from qadesk.gui.desk.stage import Stage
from qadesk.gui.desk.veil import Veil
from qadesk.gui.desk.why import WhyView
from qadesk.gui.desk.why_switch import WhySwitch
from qadesk.gui.desk.work_clock import Standing, WorkClock
from qadesk.gui.fields import REDO, UNDO
from qadesk.gui.forms.ui_desk import Ui_Desk
from qadesk.gui.jobs import deliver
from qadesk.gui.notices import in_words
from qadesk.gui.scoring_form.ask import AskPanel, questions
from qadesk.gui.scoring_form.form_view import FormView
from qadesk.gui.scoring_form.scoring import Scoring
from qadesk.gui.shell import Shell
from qadesk.services.blind import Blind
from qadesk.services.evaluate import Desk
from qadesk.services.settings import LAST_CALL, SPEED


class DeskPage(QWidget):
    """Composes the parts and lets them speak to each other; each part knows its own concern only."""

    submitted = Signal(str)
    """Uid of an evaluation that has just been submitted."""
    began = Signal(str)
    """Uid of a call that lies on the desk now."""
    queue_wanted = Signal()
    """There is nothing on the desk: show the recordings."""
    told = Signal(str)
    """Something went as it should, and the page goes on to something else."""
    refused = Signal(object)
    """A ``UserError`` while no call lies on the desk."""
    export_wanted = Signal(str)
    """Uid of an evaluation whose sheet is wanted."""

    def __init__(self, services: DeskServices, person: Person, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services, self._person, self._shell = services, person, shell
        self._desk: Desk | None = None
        self._wanted_ms: tuple[str, int] | None = None
        self.form = Ui_Desk()
        self.form.setupUi(self)  # type: ignore[no-untyped-call]
        self.form.columnLine.setBackgroundRole(QPalette.ColorRole.Midlight)
        self._make_parts()
        self._connect_parts()
        self._connect_opening()
        self.keys = Keys(self, self, shell.commands)
        self.stage.show_nothing()

    # -- what the shell asks ------------------------------------------------------------------------------------------

    @property
    def desk(self) -> Desk | None:
        """What lies on the desk."""
        return self._desk

    def open_call(self, uid: str, card_key: str | None = None, queue: QueueName = "filter") -> None:
        """Put a call (by its own or its recording's uid) onto the desk; the present draft is saved and stays.

        ``queue`` is where the calls after it come from.
        """
        self.keep()
        self.queue.follow(queue)
        self.opening.open(uid, card_key)

    def open_assigned(self, uid: str) -> None:
        """As ``open_call``; what is assigned follows, the first due first."""
        self.open_call(uid, queue="assigned")

    def open_call_at(self, uid: str, position_ms: int) -> None:
        """As ``open_call``, at a position."""
        if self._desk is not None and self._desk.call.uid == uid and self.listening.ready:
            self.listening.seek(position_ms)
            return
        self.open_call(uid)
        self._wanted_ms = (uid, position_ms)

    def open_revision(self, uid: str, revision: int) -> None:
        """Show a submitted revision of an evaluation as it was; the present draft is saved and stays."""
        self.keep()
        self.opening.look(uid, revision)

    def resume(self) -> None:
        """Put onto the desk what lay there when the window was last closed, else the next call of the queue."""
        if self._desk is None:
            self.opening.resume(self._services.settings.get(LAST_CALL))

    def look_again(self) -> None:
        """Recordings have come in or were found again: what could not be heard before perhaps can be now."""
        self.fresh.look_again()

    def keep(self) -> None:
        """Hand what was heard, position, speed and focused item to the writer, as the draft is with every change."""
        if self._changing:
            self.sound.coverage.gather()
            self.scoring.session.listening(
                round(self.listening.position_ms), self.listening.speed, self.scoring.current or None
            )
            self.saved.wanted(self.scoring.session.evaluation.saves)

    def unsaved(self) -> bool:
        """Whether the last changes could not be saved and would be lost by closing."""
        return self._changing and self.saved.failing

    def close_call(self) -> None:
        """Take the call off the desk; its draft stays."""
        self.keep()
        self._clear()
        self.stage.show_nothing()

    # -- composition --------------------------------------------------------------------------------------------------

    def _make_parts(self) -> None:
        services, shell, form, no = self._services, self._shell, self.form, self._person.no
        self.scoring = Scoring(self)
        self.veil = Veil(self)
        self.sound = SoundSide(form, services, self.scoring, shell.commands, shell.theme, self.veil, self)
        self.listening, self.wave = self.sound.listening, self.sound.wave
        self.header = Header(form, services.zone, self.veil, self)
        self.evidence = Evidencing(self.scoring, self.listening, self.wave, self)
        self.rows = FormView(form.formArea, form.formContents, form.whyButton)
        QWidget.setTabOrder(form.whyButton, form.coachButton)
        self.ask = AskPanel(form.askPanel)
        self.why = WhyView(form.whyContents)
        self.notes = Notes(form, services.zone, self)
        self.spans = SpanList(form, shell.theme, self)
        self.saved = SavedState(form.savedLabel, self)
        blind = Blind(services.executor, services.settings, self._person)
        self.queue = ChosenQueue(services, no, lambda: blind.filter(shell.filter.value))
        self.opening = Opening(services.evaluating, no, self.queue, blind, self)
        self.day = DayLine(form.dayLabel, services, no, self.queue, self)
        self.clock = WorkClock(self._standing, no, services, self)
        self.fresh = FreshSound(
            services, self._person, (self.opening, self.sound, self.scoring), lambda: self._desk, self
        )
        self.marking = Marking(self.evidence, self.spans, self.sound, self.notes, self)
        self.stage = Stage(form, self.header, self.sound.transport, self.saved, shell.commands, self)
        self.hand = Hand(self.rows, self.scoring, self.evidence, self.ask, self.listening, self)
        self.whys = WhySwitch(form, self.why, self.scoring, self.hand, self)
        self.finishing = Finishing(form, self.scoring, self.opening, self.ask, self.sound.coverage, self)

    def _connect_parts(self) -> None:
        scoring = self.scoring
        scoring.changed.connect(self._show_changes)
        scoring.changed.connect(self.clock.used)
        scoring.refused.connect(self._refuse)
        self.rows.built.connect(self._show_built)
        self.listening.keep.connect(self.keep)
        self.notes.comment_edited.connect(scoring.call_comment)
        self.notes.coaching_edited.connect(scoring.coaching_note)
        self.spans.note_finished.connect(self.hand.take_keyboard)
        self.ask.answered.connect(self._know)
        self.saved.again.connect(self._save_again)
        self.finishing.said.connect(self.stage.say)
        self.whys.said.connect(self.stage.say)
        self.sound.spoken.proposed.connect(lambda found: scoring.suggest(self.veil.suggestions(found)))
        self.finishing.unheard.connect(self._say_unheard)
        self.finishing.blocked.connect(lambda: self.show_why(False))
        self.form.unheardButton.clicked.connect(self.sound.coverage.go_on)
        self.stage.queue_wanted.connect(self.queue_wanted)
        self.stage.next_wanted.connect(self.next_call)

    def _connect_opening(self) -> None:
        opening = self.opening
        opening.opened.connect(self._show_desk)
        opening.audio_known.connect(self._show_audio)
        opening.submitted.connect(self._show_submitted)
        opening.advised.connect(self.notes.show_earlier)
        opening.queue_empty.connect(self._show_end)
        opening.failed.connect(self._refuse)
        self._shell.filter.changed.connect(lambda _: self.day.count())
        self.day.failed.connect(self._refuse)
        self.fresh.refused.connect(self._refuse)

    # -- a call comes and goes ----------------------------------------------------------------------------------------

    def _show_desk(self, desk: Desk) -> None:
        if self._changing and self.saved.failing and not self.finishing.handed_over:
            self.stage.say(self.saved.failure)  # leaving a draft that is on no disk would lose it
            return
        self.keep()
        evaluation = self._newest(desk.evaluation)
        desk = replace(desk, evaluation=evaluation)
        read_only = not is_draft(evaluation)
        if read_only:  # points are hidden while scoring only
            desk = replace(desk, card=replace(desk.card, hide_points=False))
        self.clock.stop()
        self.veil.cover(desk, hidden=self.opening.hidden)
        if read_only:
            desk = replace(desk, evaluation=self.veil.evaluation(desk.evaluation))
        self._desk = desk
        self._services.settings.put(LAST_CALL, desk.call.uid)
        self.finishing.done()
        session = self._services.evaluating.session(desk, self.saved.saved, self.saved.failed)
        self.scoring.take(None, read_only=True)
        self.stage.say("")
        self.show_why(False)
        self.stage.show_desk(desk, read_only=read_only)
        self.rows.show_card(desk.card, read_only=read_only, at=evaluation.focused_item or "")
        self.ask.ask(() if read_only else questions(desk.card, desk.unknown))
        self.spans.set_read_only(read_only)
        self.scoring.take(session, read_only=read_only)
        speed = evaluation.speed if evaluation.saves else self._services.settings.get(SPEED)
        self.sound.open(desk, self._position(desk), speed)
        for recording in desk.recordings:
            deliver(self._services.audio.ensure_soon(recording), self, lambda _: None)
        self.keys.label()
        self.day.count()
        self.opening.advise(desk)
        if self._services.writable:
            self.clock.start()
        self.began.emit(desk.call.uid)

    def _standing(self) -> Standing:
        """What time is spent on now: nothing while another page is in front."""
        uid = self._desk.call.uid if self._desk is not None and self.isVisible() else ""
        return uid, self.listening.playing

    def _position(self, desk: Desk) -> int:
        """Where the listener was, or where somebody wants to go."""
        wanted, self._wanted_ms = self._wanted_ms, None
        return wanted[1] if wanted is not None and wanted[0] == desk.call.uid else desk.evaluation.position_ms

    def _newest(self, read: Evaluation) -> Evaluation:
        """The draft on the desk may have changed while it was being read again."""
        if not self._changing or not is_draft(read):
            return read
        mine = self.scoring.session.evaluation
        same = (mine.uid, mine.revision, mine.card_key) == (read.uid, read.revision, read.card_key)
        return mine if same and mine.saves > read.saves and not self.finishing.handed_over else read

    def _show_audio(self, desk: Desk) -> None:
        if self._desk is None or desk.call.uid != self._desk.call.uid:
            return
        self._desk = replace(self._desk, recordings=desk.recordings)
        self.header.show_call(self._desk.call, desk.recordings)
        self.fresh.open(self._desk)
        self.stage.show_channels(desk)

    def _show_submitted(self, evaluation: Evaluation) -> None:
        if self._desk is not None and self._desk.evaluation.uid == evaluation.uid:
            self._desk = replace(self._desk, evaluation=evaluation)
        self.finishing.done()
        score = "" if evaluation.score is None else f"{evaluation.score:f}"
        self.told.emit(self.tr("Submitted: {score}").format(score=score))
        self.submitted.emit(evaluation.uid)
        self.opening.next(evaluation.call_uid)

    def _show_end(self) -> None:
        if self._changing and self.queue.name == "assigned":
            self.stage.say(self.tr("No other call that is assigned to you waits."))
        elif self._changing:
            self.stage.say(self.tr("The queue holds no other call: every one that the filter shows is scored."))
        else:
            self._clear()
            self.stage.show_end(self.queue.name)

    def _clear(self) -> None:
        self.clock.stop()
        self._desk = None
        self.veil.cover(None, hidden=False)
        self.scoring.take(None, read_only=True)
        self.sound.close()

    # -- changes ------------------------------------------------------------------------------------------------------

    @property
    def _changing(self) -> bool:
        """Whether a draft lies on the desk."""
        return self._desk is not None and is_draft(self._desk.evaluation) and self.scoring.open

    def _show_changes(self) -> None:
        if not self.scoring.open:
            return
        session = self.scoring.session
        self.header.show_result(session.card, session.result, self.scoring.open_count())
        self.rows.show_states(self.scoring.states.items())
        self.rows.show_sections(session.card, session.result)
        evaluation = session.evaluation
        self.notes.show_texts(evaluation.comment, evaluation.coaching_note, read_only=self.scoring.read_only)
        if not self.scoring.read_only:
            self.saved.wanted(evaluation.saves)
        self.whys.refresh()
        if not self.form.messageBar.isHidden():
            self.stage.say("")

    def _show_built(self) -> None:
        """The rows are there: fill them, and scroll to where one was."""
        if self.scoring.open:
            self._show_changes()
            self.hand.show_focus("", self.scoring.current)

    def _save_again(self) -> None:
        if self._changing:
            self.scoring.session.save()

    def _say_unheard(self, text: str) -> None:
        keys = self._shell.commands.keys_text("desk.unheard")
        how = self.tr("{keys} plays it.").format(keys=keys)
        self.stage.say_unheard(f"{text} {how}" if keys else text)

    def _know(self, field: str, value: str) -> None:
        """The inspector has said a field of the call."""
        if self._desk is None:
            return
        session, recordings = self.scoring.session, self._desk.recordings
        session.set_call({**session.call, field: value})
        self.scoring.refresh()
        future = self._services.evaluating.set_call_fields(self._desk.call.uid, {field: value}, self._person.no)
        deliver(future, self, lambda call: self.header.show_call(call, recordings), self._refuse)

    def _refuse(self, error: UserError) -> None:
        if self._desk is None:
            self.refused.emit(error)
            return
        if self._changing:
            self.finishing.refused()
        self.stage.say(self.veil.text(in_words(error)))

    # -- commands -----------------------------------------------------------------------------------------------------

    def next_call(self) -> None:
        """The next call of the queue, without submitting this one."""
        self.keep()
        self.opening.next(self._desk.call.uid if self._desk else "")

    def submit(self) -> None:
        """Submit and open the next; refused with the first incomplete item named and focused.

        What can only be read is left for the next call.
        """
        if self._desk is not None and self.scoring.read_only:
            self.next_call()
        elif self._changing:
            self.keep()
            if self.finishing.submit():
                self.listening.pause()

    def correct(self) -> None:
        """Begin a new revision of a submitted evaluation."""
        if self._desk is not None:
            self.finishing.correct(self._desk.evaluation)

    def choose_card(self) -> None:
        """Score with another card that serves this call."""
        if self._desk is not None:
            self.finishing.choose_card(self._desk)

    def export(self) -> None:
        """Ask for the evaluation's sheet."""
        if self._desk is None:
            return
        if self.veil.down or (is_draft(self._desk.evaluation) and self._desk.evaluation.revision == 1):
            self.stage.say(self.tr("A draft has no sheet yet: submit the evaluation first, then export it."))
            return
        self.export_wanted.emit(self._desk.evaluation.uid)

    def toggle_why(self) -> None:
        """Show why the score is what it is, or the form again."""
        self.whys.toggle()

    def show_why(self, on: bool) -> None:
        """The steps of the arithmetic in place of the form, or the form."""
        self.whys.show(on)

    def swap_sides(self) -> None:
        """The agent is on the other channel of what is heard: kept with the recording, for everybody."""
        self.fresh.swap_sides()

    def toggle_loop(self) -> None:
        """Repeat the selection or the chosen mark, or stop repeating."""
        if self.listening.loop is not None:
            self.listening.set_loop(None)
        elif (span := self.evidence.loop_span()) is not None:
            self.listening.set_loop(span)
            self.listening.play()

    # -- Qt -----------------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Undo and redo that a text field has left to the page."""
        if event.matches(UNDO):
            self.scoring.undo()
        elif event.matches(REDO):
            self.scoring.redo()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Back from another page, where settings may have been changed."""
        self.sound.refresh()
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Another page: the sound stops, the place is kept."""
        self.listening.pause()
        super().hideEvent(event)
