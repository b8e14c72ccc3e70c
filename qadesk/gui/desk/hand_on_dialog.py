"""Asks what of a call is handed on: a clip, the list of marks, a redacted copy, or the evidence of its evaluation."""

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QDialog, QFileDialog, QToolButton, QWidget

from qadesk.domain.errors import UserError
from qadesk.domain.handing_on import Clip, ClipFormat, Cover, RedactedCopy
from qadesk.domain.moments import moment_ms, moment_text
from qadesk.domain.spans import Span, common, without
from qadesk.domain.texts import QT_TRANSLATE_NOOP, listed
from qadesk.gui.desk.cover_list import CoverList
from qadesk.gui.desk.hand_on_targets import REDACTED_ENDINGS, Targets, folder, new_file
from qadesk.gui.desk.hand_on_wishes import (
    CHOICES,
    CallInHand,
    Choice,
    ClipWish,
    CoverSpan,
    CoverWish,
    EvidenceWish,
    MarksWish,
    Wish,
)
from qadesk.gui.forms.ui_hand_on import Ui_HandOn
from qadesk.gui.notices import in_words, translated
from qadesk.gui.scoring_form import figures
from qadesk.gui.theme import set_class

FORMATS: tuple[tuple[str, ClipFormat], ...] = (("WAV", "wav"), ("FLAC", "flac"), ("MP3", "mp3"))


class HandOnDialog(QDialog):
    """``wish`` holds after it was accepted. It writes nothing by itself; what cannot be is said in it."""

    hear_wanted = Signal(int, int)
    """(start_ms, end_ms)."""
    numbers_wanted = Signal()
    span_added = Signal(int, int)
    """Somebody has written a span that is to be covered."""

    def __init__(self, call: CallInHand, choice: Choice, parent: QWidget) -> None:
        super().__init__(parent)
        self._call = call
        self._spans = call.spans
        self._covered: tuple[Span, ...] = ()
        self._wish: Wish | None = None
        self._targets = Targets(call)
        self.form = Ui_HandOn()
        self.form.setupUi(self)  # type: ignore[no-untyped-call]
        self.covers = CoverList(self.form, call.agent_channel, self)
        self._fill()
        self._connect()
        self.covers.show_spans(call.spans)
        self.show_copies(())
        self._choices()[choice].setChecked(True)
        self._show_choice()
        self.setMinimumWidth(620)
        self._choices()[choice].setFocus()

    @property
    def wish(self) -> Wish:
        """What was asked for."""
        assert self._wish is not None
        return self._wish

    @property
    def choice(self) -> Choice:
        """What is in front."""
        return next(name for name, button in self._choices().items() if button.isChecked())

    def show_spans(self, spans: Sequence[CoverSpan]) -> None:
        """What can be covered has changed."""
        self._spans = tuple(spans)
        self.covers.show_spans(spans)
        self._warn()

    def show_copies(self, copies: Sequence[RedactedCopy]) -> None:
        """The redacted copies of the call, newest first; where there is one, sound is taken from it."""
        self._covered = tuple(each.span for each in copies[0].spans) if copies else ()
        for box in (self.form.copyCheck, self.form.clipCopyCheck):
            box.setEnabled(bool(copies))
            box.setChecked(bool(copies))
        self._warn()

    def say(self, text: str, *, critical: bool = False) -> None:
        """A sentence above the buttons; '' takes it away."""
        form = self.form
        set_class(form.problemLabel, "critical" if critical else "muted")
        form.problemLabel.setText(text)
        form.problemLabel.setVisible(bool(text))

    def accept(self) -> None:
        """Only what can be done is accepted; else the sentence for it."""
        try:
            self._add_written()
            self._wish = self._read()
        except UserError as error:
            self.say(in_words(error), critical=True)
            return
        super().accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Return adds the span being written, and plays the one under the cursor, instead of ending the dialog."""
        pressed = event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent)
        if pressed and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):  # type: ignore[attr-defined]
            self._add() if watched is self.form.addEdit else self.covers.hear()
            return True
        return super().eventFilter(watched, event)

    # -- parts --------------------------------------------------------------------------------------------------------

    def _choices(self) -> dict[Choice, QToolButton]:
        form = self.form
        return {
            "clip": form.clipChoice,
            "marks": form.marksChoice,
            "redact": form.redactChoice,
            "evidence": form.evidenceChoice,
        }

    def _fill(self) -> None:
        form, call = self.form, self._call
        for combo in (form.clipFormat, form.clipsFormat):
            for title, name in FORMATS:
                combo.addItem(title, name)
        form.coverCombo.addItem(self.tr("A beep"), "beep")
        form.coverCombo.addItem(self.tr("Silence"), "silence")
        if call.clip is not None:
            form.fromEdit.setText(moment_text(call.clip.start_ms))
            form.toEdit.setText(moment_text(call.clip.end_ms))
            form.titleEdit.setText(call.clip.title)
        marks = self.tr("Marks and evidence of this evaluation: {n}. Numbers in their notes are masked.")
        form.marksText.setText(marks.format(n=call.marks))
        sheet = self.tr("The evaluation sheet, and a clip of each piece of evidence.")
        draft = self.tr("A draft has no sheet yet: submit the evaluation first, then hand on its evidence.")
        form.evidenceText.setText(sheet if call.submitted else draft)
        for part in (form.sheetRow, form.clipsRow, form.kindRow):
            for at in range(part.count()):
                item = part.itemAt(at)
                widget = item.widget() if item is not None else None
                if widget is not None:
                    widget.setEnabled(call.submitted)
        self.say("")
        self._show_length()

    def _connect(self) -> None:
        form = self.form
        for button in self._choices().values():
            button.toggled.connect(lambda on: self._show_choice() if on else None)
        for edit in (form.fromEdit, form.toEdit):
            edit.textChanged.connect(self._show_length)
        form.clipFormat.currentIndexChanged.connect(self._show_target)
        form.zipRadio.toggled.connect(self._show_target)
        form.targetEdit.textEdited.connect(lambda text: self._targets.write(self.choice, text))
        form.targetButton.clicked.connect(self._choose_target)
        form.hearClipButton.clicked.connect(self._hear_clip)
        form.addButton.clicked.connect(self._add)
        form.numbersButton.clicked.connect(self.numbers_wanted)
        self.covers.hear_wanted.connect(self.hear_wanted)
        self.covers.changed.connect(self._look)
        form.addEdit.textChanged.connect(self._look)
        for box in (*self._mark_boxes().values(), *self._sheet_boxes().values()):
            box.toggled.connect(self._look)
        for box in (form.copyCheck, form.clipCopyCheck):
            box.toggled.connect(self._warn)
        form.cancelButton.clicked.connect(self.reject)
        form.runButton.clicked.connect(self.accept)
        form.addEdit.installEventFilter(self)
        form.coverList.installEventFilter(self)

    def _show_choice(self) -> None:
        form, choice = self.form, self.choice
        form.pages.setCurrentIndex(CHOICES.index(choice))
        into_folder = choice == "marks" or (choice == "evidence" and form.folderRadio.isChecked())
        form.targetLabel.setText(self.tr("Folder") if into_folder else self.tr("File"))
        words = {"redact": self.tr("Write the copy")}
        form.runButton.setText(words.get(choice, self.tr("Export")))
        form.runButton.ensurePolished()
        form.runButton.setMinimumWidth(form.runButton.sizeHint().width())
        self.say("")
        self._show_target()

    def _show_target(self) -> None:
        form, choice = self.form, self.choice
        endings = {"clip": f".{form.clipFormat.currentData()}", "evidence": ".zip" if form.zipRadio.isChecked() else ""}
        start = self._clip_start()
        form.targetEdit.setText(self._targets.text(choice, start_ms=start, ending=endings.get(choice, "")))
        if choice == "evidence":
            form.targetLabel.setText(self.tr("File") if form.zipRadio.isChecked() else self.tr("Folder"))
        self._look()

    def _look(self) -> None:
        """What cannot be asked for yet is not offered."""
        ready = {
            "clip": True,
            "marks": any(box.isChecked() for box in self._mark_boxes().values()),
            "redact": bool(self.covers.covered()) or bool(self.form.addEdit.text().strip()),
            "evidence": self._call.submitted and any(box.isChecked() for box in self._sheet_boxes().values()),
        }
        self.form.runButton.setEnabled(ready[self.choice])

    def _show_length(self) -> None:
        try:
            seconds = (moment_ms(self.form.toEdit.text()) - moment_ms(self.form.fromEdit.text())) / 1000
        except UserError:
            seconds = 0.0
        self.form.lengthLabel.setText(self.tr("{seconds:.1f} s").format(seconds=seconds) if seconds > 0 else "")
        if self.choice == "clip":
            self._show_target()
        self._warn()

    def _warn(self) -> None:
        """Say where something that is to be covered would be heard in what is handed on."""
        form = self.form
        try:
            clip = [self._span(form.fromEdit.text(), form.toEdit.text())]
        except UserError:
            clip = []
        in_clip, in_all = common(clip, self._heard(form.clipCopyCheck)), self._heard(form.copyCheck)
        warning = self.tr("It holds what is to be covered: {spans}.")
        form.clipWarning.setText(warning.format(spans=_listed(in_clip)) if in_clip else "")
        copied = self.tr("The sound of the clips, and the file the sheet names, are those of the newest redacted copy.")
        plain = self.tr("Clips are cut from the recording itself.")
        heard = self.tr("What is to be covered would be heard: {spans}. Write a redacted copy first.")
        set_class(form.copyText, "warning small" if in_all else "muted small")
        calm = copied if form.copyCheck.isChecked() else plain
        form.copyText.setText(heard.format(spans=_listed(in_all)) if in_all else calm)

    def _heard(self, from_copy: QCheckBox) -> tuple[Span, ...]:
        """What somebody has marked to be covered, and is not covered in the sound that is chosen."""
        marked = [each.span for each in self._spans if each.marked]
        return without(marked, self._covered if from_copy.isChecked() else ())

    def _clip_start(self) -> int:
        try:
            return moment_ms(self.form.fromEdit.text())
        except UserError:
            return 0

    def _mark_boxes(self) -> dict[str, QCheckBox]:
        form = self.form
        return {"audacity": form.audacityCheck, "csv": form.csvCheck, "srt": form.srtCheck}

    def _sheet_boxes(self) -> dict[str, QCheckBox]:
        form = self.form
        return {"pdf": form.pdfCheck, "xlsx": form.xlsxCheck, "json": form.jsonCheck}

    # -- what the user does -------------------------------------------------------------------------------------------

    def _choose_target(self) -> None:
        title, now = self.tr("Where it goes"), self.form.targetEdit.text()
        if self.choice == "marks" or (self.choice == "evidence" and self.form.folderRadio.isChecked()):
            chosen = QFileDialog.getExistingDirectory(self, title, now)
        else:
            anew = QFileDialog.Option.DontConfirmOverwrite  # what is there is refused with a sentence
            chosen, _ = QFileDialog.getSaveFileName(self, title, now, options=anew)
        if chosen:
            self._targets.write(self.choice, chosen)
            self._show_target()

    def _hear_clip(self) -> None:
        try:
            clip = self._clip()
        except UserError as error:
            self.say(in_words(error), critical=True)
            return
        self.say("")
        self.hear_wanted.emit(clip.start_ms, clip.end_ms)

    def _add(self) -> None:
        try:
            self._add_written()
        except UserError as error:
            self.say(in_words(error), critical=True)

    def _add_written(self) -> None:
        """What stands in the field for another span joins the others."""
        text = self.form.addEdit.text().strip()
        if self.choice != "redact" or not text:
            return
        parts = text.replace("–", "-").replace("—", "-").replace("：", ":").split("-")
        start, end = self._span(parts[0], parts[-1])
        self.form.addEdit.clear()
        self.say("")
        self.span_added.emit(start, end)
        self.covers.choose((start, end))

    # -- what is asked for --------------------------------------------------------------------------------------------

    def _read(self) -> Wish:
        form, target = self.form, self.form.targetEdit.text()
        match self.choice:
            case "clip":
                kind = cast(ClipFormat, form.clipFormat.currentData())
                redacted = form.clipCopyCheck.isChecked()
                return ClipWish(self._clip(), kind, redacted, new_file(target, (f".{kind}",)))
            case "marks":
                return MarksWish(_checked(self._mark_boxes()), folder(target))
            case "redact":
                cover = cast(Cover, form.coverCombo.currentData())
                return CoverWish(self.covers.covered(), cover, new_file(target, REDACTED_ENDINGS))
            case "evidence":
                place = new_file(target, (".zip",)) if form.zipRadio.isChecked() else folder(target)
                clips = cast(ClipFormat, form.clipsFormat.currentData())
                return EvidenceWish(_checked(self._sheet_boxes()), clips, form.copyCheck.isChecked(), place)

    def _clip(self) -> Clip:
        start, end = self._span(self.form.fromEdit.text(), self.form.toEdit.text())
        return Clip(start, end, self.form.titleEdit.text().strip())

    def _span(self, start_text: str, end_text: str) -> tuple[int, int]:
        """A span within the call. Raises ``UserError``."""
        start, end = moment_ms(start_text), moment_ms(end_text)
        length = self._call.duration_ms
        if end <= start:
            raise UserError(
                QT_TRANSLATE_NOOP("errors", "The span ends before it begins."),
                QT_TRANSLATE_NOOP("errors", "Write its start and its end, as 1:05 and 1:12."),
            )
        if length and start >= length:
            raise UserError(
                QT_TRANSLATE_NOOP("errors", "The span begins after the call has ended, at {end}."),
                QT_TRANSLATE_NOOP("errors", "Name a span within the call."),
                end=figures.clock(length),
            )
        return start, min(end, length) if length else end


def _checked(boxes: dict[str, QCheckBox]) -> tuple[str, ...]:
    return tuple(name for name, box in boxes.items() if box.isChecked())


def _listed(spans: Sequence[Span]) -> str:
    return listed((figures.span(*span) for span in spans), translated)
