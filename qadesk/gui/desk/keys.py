"""The page's commands: which key does what on the desk."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from qadesk.gui.actions import Commands
from qadesk.gui.desk.evidence import Evidencing
from qadesk.gui.desk.hand import Hand
from qadesk.gui.desk.listening import Listening
from qadesk.gui.desk.marking import Marking
from qadesk.gui.desk.mix import AGENT, CUSTOMER
from qadesk.gui.desk.notes import Notes
from qadesk.gui.desk.sound_side import SoundSide
from qadesk.gui.desk.span_list import SpanList
from qadesk.gui.desk.wave_card import WaveCard
from qadesk.gui.forms.ui_desk import Ui_Desk
from qadesk.gui.scoring_form.scoring import Scoring
from qadesk.services.evaluate import Desk

ZOOM = 1.6
PAN = 0.25


class Work(Protocol):
    """What keys can do on the desk: by a part of the page, or by the page itself."""

    form: Ui_Desk
    sound: SoundSide
    listening: Listening
    marking: Marking
    scoring: Scoring
    evidence: Evidencing
    hand: Hand
    notes: Notes
    spans: SpanList
    wave: WaveCard

    @property
    def desk(self) -> Desk | None:
        """What lies on the desk."""

    def toggle_loop(self) -> None:
        """Repeat the selection, or stop repeating."""

    def swap_sides(self) -> None:
        """The agent is on the other channel."""

    def toggle_why(self) -> None:
        """Show why the score is what it is, or the form again."""

    def submit(self) -> None:
        """Submit and open the next."""

    def next_call(self) -> None:
        """The next call of the queue, without submitting this one."""

    def correct(self) -> None:
        """Begin a new revision of a submitted evaluation."""

    def choose_card(self) -> None:
        """Score with another card."""

    def export(self) -> None:
        """Ask for the evaluation's sheet."""


class Keys(QObject):
    """Binds the declared commands, in force while ``page`` is shown, to what its parts do."""

    def __init__(self, page: QWidget, work: Work, commands: Commands) -> None:
        super().__init__(page)
        self._page, self._work, self._commands = page, work, commands
        form = work.form
        for slots in (self._listening(), self._mixing(), self._scoring(), self._marking(), self._viewing()):
            for name, slot in slots.items():
                commands.bind(f"desk.{name}", slot, page)
        for button, name in (
            (form.whyButton, "why"),
            (form.coachButton, "coaching_note"),
            (form.submitButton, "submit_next"),
            (form.cardButton, "choose_card"),
        ):
            commands.dress(button, f"desk.{name}")
        commands.dress(form.correctButton, "desk.revise")
        commands.keys_changed.connect(self.label)
        page.installEventFilter(self)
        work.wave.view.installEventFilter(self)
        self.label()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Esc that no text field has taken ends the loop; the waveform lets its selection go as well."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape:
            sound = self._work.listening
            if sound.loop is not None:
                sound.set_loop(None)
                return watched is self._page
        return False

    def label(self) -> None:
        """Write the keys in force beside the buttons' words."""
        reading = self._work.desk is not None and self._work.scoring.read_only
        why, submit = self.tr("Why?"), self.tr("Next call") if reading else self.tr("Submit and next")
        self._work.hand.label_keys(self._short("desk.accept"), self._short("desk.reject"))
        self._work.form.whyButton.setText(f"{why}  {self._short('desk.why')}".strip())
        self._work.form.submitButton.setText(f"{submit}  {self._short('desk.submit_next')}".strip())

    def _short(self, name: str) -> str:
        """The first key of a command, with the sign for Return: buttons have little room."""
        keys = self._commands.keys(name)
        text = keys[0].toString(QKeySequence.SequenceFormat.PortableText) if keys else ""
        return text.replace("Return", "↵").replace("Enter", "↵")

    def _listening(self) -> dict[str, Callable[[], object]]:
        sound = self._work.listening
        return {
            "play_pause": sound.toggle,
            "play": sound.play,
            "pause": sound.pause,
            "back": lambda: sound.skip_step(-1),
            "forward": lambda: sound.skip_step(1),
            "back_1": lambda: sound.skip(-1000),
            "forward_1": lambda: sound.skip(1000),
            "last_span": sound.last_span,
            "slow_replay": sound.replay_slowly,
            "slower": lambda: sound.faster(-1),
            "faster": lambda: sound.faster(1),
            "normal_speed": lambda: sound.set_speed(1.0),
            "to_start": lambda: sound.seek(0),
            "loop": self._work.toggle_loop,
            "skip_silence": self._work.sound.skipping.toggle,
            "skip_grade": self._work.sound.skipping.next_grade,
            "unheard": self._work.sound.coverage.go_on,
            "swap_sides": self._work.swap_sides,
        }

    def _mixing(self) -> dict[str, Callable[[], object]]:
        mix = self._work.listening.mix
        return {
            "mix": self._work.sound.transport.show_mix,
            "mute_agent": lambda: mix.toggle_mute(AGENT),
            "mute_customer": lambda: mix.toggle_mute(CUSTOMER),
            "hear_both": lambda: mix.set_route("both"),
            "hear_swapped": lambda: mix.toggle_route("swapped"),
            "hear_agent": lambda: mix.toggle_route("agent"),
            "hear_customer": lambda: mix.toggle_route("customer"),
            "hear_mono": lambda: mix.toggle_route("mono"),
            "level": lambda: mix.set_levelling(not mix.levelling),
            "lean_left": lambda: mix.lean(-1),
            "lean_right": lambda: mix.lean(1),
        }

    def _scoring(self) -> dict[str, Callable[[], object]]:
        work, scoring = self._work, self._work.scoring
        digits = {f"answer_{digit}": _pressing(work.hand, str(digit)) for digit in range(10)}
        return {
            "previous_open": lambda: scoring.next_open(-1),
            "next_open": scoring.next_open,
            "previous_item": lambda: scoring.step(-1),
            "next_item": lambda: scoring.step(1),
            **digits,
            "answer_na": _pressing(work.hand, "N"),
            "clear_answer": scoring.clear,
            "accept": lambda: scoring.decide("accepted"),
            "reject": lambda: scoring.decide("rejected"),
            "item_help": work.hand.toggle_help,
            "comment": work.hand.edit_comment,
            "call_comment": lambda: work.marking.write(work.notes.comment),
            "coaching_note": lambda: work.marking.write(work.notes.coaching),
            "why": work.toggle_why,
            "undo": scoring.undo,
            "redo": scoring.redo,
            "submit_next": work.submit,
            "next_call": work.next_call,
            "revise": work.correct,
            "choose_card": work.choose_card,
            "export": work.export,
        }

    def _marking(self) -> dict[str, Callable[[], object]]:
        evidence, marking = self._work.evidence, self._work.marking
        return {
            "mark": evidence.mark,
            "mark_note": marking.mark_with_note,
            "bookmark": lambda: evidence.mark("bookmark"),
            "redact": evidence.redact,
            "edit_mark": marking.edit_note,
            "next_mark": lambda: evidence.next(1),
            "previous_mark": lambda: evidence.next(-1),
            "remove_mark": self._remove,
            "take_evidence": self._enter,
        }

    def _viewing(self) -> dict[str, Callable[[], object]]:
        view, marking = self._work.wave.view, self._work.marking
        return {
            "transcript": marking.read_transcript,
            "find": marking.find,
            "facts": marking.read_facts,
            "spans": marking.read_spans,
            "zoom_in": lambda: view.zoom_by(ZOOM),
            "zoom_out": lambda: view.zoom_by(1 / ZOOM),
            "zoom_all": view.zoom_all,
            "zoom_selection": self._zoom_selection,
            "pan_left": lambda: view.pan_by(-PAN),
            "pan_right": lambda: view.pan_by(PAN),
        }

    def _enter(self) -> None:
        """Return presses the button that has the keyboard; anywhere else it takes the offered evidence."""
        focus = QApplication.focusWidget()
        if isinstance(focus, QAbstractButton) and self._page.isAncestorOf(focus):
            focus.click()
        else:
            self._work.hand.take_evidence()

    def _remove(self) -> None:
        if not self._work.spans.remove_current():
            self._work.evidence.remove_chosen()

    def _zoom_selection(self) -> None:
        span = self._work.wave.view.selection()
        if span is not None:
            self._work.wave.view.zoom_to(*span)


def _pressing(hand: Hand, key: str) -> Callable[[], object]:
    return lambda: hand.press(key)
