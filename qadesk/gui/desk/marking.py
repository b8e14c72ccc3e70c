"""Marks, their notes and the panels by key: what is written or read while the sound goes on."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget

from qadesk.gui.desk.evidence import Evidencing
from qadesk.gui.desk.notes import Notes
from qadesk.gui.desk.sound_side import SoundSide
from qadesk.gui.desk.span_list import SpanList
from qadesk.gui.fields import LIST_KEYS, OwnKeys

SHORTCUT = Qt.FocusReason.ShortcutFocusReason


class Marking(QObject):
    """Connects the list of spans with what they are, and brings the panel to the front that is meant."""

    def __init__(self, evidence: Evidencing, spans: SpanList, sound: SoundSide, notes: Notes, parent: QWidget) -> None:
        super().__init__(parent)
        self._evidence, self._spans, self._sound, self._notes = evidence, spans, sound, notes
        OwnKeys(LIST_KEYS, self).serve(sound.transcript.list, sound.facts.list)
        evidence.shown.connect(spans.show_places)
        evidence.selected.connect(spans.select)
        evidence.scored.connect(sound.skipping.keep)
        spans.chosen.connect(evidence.choose)
        spans.selected.connect(evidence.select)
        spans.removal_wanted.connect(evidence.remove)
        spans.annotated.connect(evidence.annotate)
        spans.kind_wanted.connect(evidence.turn_into)
        sound.transcript.mark_wanted.connect(evidence.mark_span)

    def mark_with_note(self) -> None:
        """Mark this moment and write its note while the sound goes on."""
        if self._evidence.mark():
            self.edit_note()

    def edit_note(self) -> None:
        """Write the note of the mark that was made or chosen last."""
        if self._evidence.chosen is not None:
            self._sound.panels.show("spans")
            self._spans.edit_note()

    def write(self, field: QWidget) -> None:
        """Put the cursor into the comment on the call, or the coaching note."""
        self._sound.panels.show("notes")
        field.setFocus(SHORTCUT)

    def read_transcript(self) -> None:
        """The transcript in front, with the keyboard; again: the comments."""
        self._read("transcript", self._sound.transcript.list, "notes")

    def find(self) -> None:
        """Find words in the transcript."""
        self._sound.panels.show("transcript")
        self._sound.transcript.open_find()

    def read_facts(self) -> None:
        """The figures of the sound in front, with the keyboard; again: the marks."""
        self._read("facts", self._sound.facts.list, "spans")

    def read_spans(self) -> None:
        """Evidence and marks in front, with the keyboard; again: the figures."""
        self._read("spans", self._spans.view, "facts")

    def _read(self, name: str, view: QWidget, other: str) -> None:
        panels = self._sound.panels
        if panels.in_front(name) and QApplication.focusWidget() is view:
            panels.show(other)
            return
        panels.show(name)
        if view.isVisible():
            view.setFocus(SHORTCUT)
