"""The page's commands: which key does what on the desk."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractButton, QApplication

from qadesk.gui.actions import Commands
from qadesk.gui.desk.fields import OwnKeys
from qadesk.gui.desk.listening import AGENT, CUSTOMER

if TYPE_CHECKING:
    from qadesk.gui.desk.page import DeskPage

ZOOM = 1.6
PAN = 0.25
SLIDER_KEYS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home)
"""Keys that sliders keep while they have the focus."""


class Keys(QObject):
    """Binds the declared commands to what the page's parts do."""

    def __init__(self, page: "DeskPage", commands: Commands) -> None:
        super().__init__(page)
        self._page, self._commands = page, commands
        OwnKeys(SLIDER_KEYS, self).serve(page.form.agentVolume, page.form.customerVolume)
        for slots in (self._listening(), self._scoring(), self._marking(), self._viewing()):
            for name, slot in slots.items():
                commands.bind(f"desk.{name}", slot, page)
        for button, name in (
            (page.form.whyButton, "why"),
            (page.form.coachButton, "coaching_note"),
            (page.form.submitButton, "submit_next"),
            (page.form.cardButton, "choose_card"),
        ):
            commands.dress(button, f"desk.{name}")
        commands.dress(page.form.correctButton, "desk.revise")
        commands.keys_changed.connect(self.label)
        self.label()

    def label(self) -> None:
        """Write the keys in force beside the buttons' words."""
        reading = self._page.desk is not None and self._page.scoring.read_only
        why, submit = self.tr("Why?"), self.tr("Next call") if reading else self.tr("Submit and next")
        self._page.form.whyButton.setText(f"{why}  {self._short('desk.why')}".strip())
        self._page.form.submitButton.setText(f"{submit}  {self._short('desk.submit_next')}".strip())

    def _short(self, name: str) -> str:
        """The first key of a command, with the sign for Return: buttons have little room."""
        keys = self._commands.keys(name)
        text = keys[0].toString(QKeySequence.SequenceFormat.PortableText) if keys else ""
        return text.replace("Return", "↵").replace("Enter", "↵")

    def _listening(self) -> dict[str, Callable[[], object]]:
        sound = self._page.listening
        return {
            "play_pause": sound.toggle,
            "play": sound.play,
            "pause": sound.pause,
            "back": lambda: sound.skip_step(-1),
            "forward": lambda: sound.skip_step(1),
            "back_1": lambda: sound.skip(-1000),
            "forward_1": lambda: sound.skip(1000),
            "last_span": sound.last_span,
            "slower": lambda: sound.faster(-1),
            "faster": lambda: sound.faster(1),
            "normal_speed": lambda: sound.set_speed(1.0),
            "to_start": lambda: sound.seek(0),
            "loop": self._page.toggle_loop,
            "mute_agent": lambda: sound.mute(AGENT, not sound.muted(AGENT)),
            "mute_customer": lambda: sound.mute(CUSTOMER, not sound.muted(CUSTOMER)),
        }

    def _scoring(self) -> dict[str, Callable[[], object]]:
        page, scoring = self._page, self._page.scoring
        digits = {f"answer_{digit}": _pressing(page, str(digit)) for digit in range(10)}
        return {
            "previous_open": lambda: scoring.next_open(-1),
            "next_open": scoring.next_open,
            "previous_item": lambda: scoring.step(-1),
            "next_item": lambda: scoring.step(1),
            **digits,
            "answer_na": _pressing(page, "N"),
            "clear_answer": scoring.clear,
            "comment": page.hand.edit_comment,
            "call_comment": lambda: page.notes.comment.setFocus(Qt.FocusReason.ShortcutFocusReason),
            "coaching_note": lambda: page.notes.coaching.setFocus(Qt.FocusReason.ShortcutFocusReason),
            "why": page.toggle_why,
            "undo": scoring.undo,
            "redo": scoring.redo,
            "submit_next": page.submit,
            "next_call": page.next_call,
            "revise": page.correct,
            "choose_card": page.choose_card,
            "export": page.export,
        }

    def _marking(self) -> dict[str, Callable[[], object]]:
        evidence = self._page.evidence
        return {
            "mark": evidence.mark,
            "next_mark": lambda: evidence.next(1),
            "previous_mark": lambda: evidence.next(-1),
            "remove_mark": self._remove,
            "take_evidence": self._enter,
        }

    def _viewing(self) -> dict[str, Callable[[], object]]:
        view = self._page.wave.view
        return {
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
            self._page.hand.take_evidence()

    def _remove(self) -> None:
        if not self._page.spans.remove_current():
            self._page.evidence.remove_last()

    def _zoom_selection(self) -> None:
        span = self._page.wave.view.selection()
        if span is not None:
            self._page.wave.view.zoom_to(*span)


def _pressing(page: "DeskPage", key: str) -> Callable[[], object]:
    return lambda: page.hand.press(key)
