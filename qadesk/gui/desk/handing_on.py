"""Handing on the call on the desk: asks what, lets the services do it as a job, tells where the files lie."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QToolButton

from qadesk.domain.errors import UserError
from qadesk.domain.evaluations import Mark
from qadesk.domain.handing_on import Clip, RedactedCopy, RedactedSpan
from qadesk.domain.people import Person
from qadesk.domain.spans import Span
from qadesk.gui.desk.bringing_transcripts import BringingTranscripts
from qadesk.gui.desk.hand_on_dialog import HandOnDialog
from qadesk.gui.desk.hand_on_wishes import (
    CallInHand,
    Choice,
    ClipWish,
    CoverSpan,
    CoverWish,
    EvidenceWish,
    MarksWish,
    Wish,
)
from qadesk.gui.desk.opening import is_draft
from qadesk.gui.desk.page import DeskPage
from qadesk.gui.desk.span_menus import SpanMenus
from qadesk.gui.jobs import deliver
from qadesk.gui.notices import in_words
from qadesk.gui.shell import Shell
from qadesk.gui.theme import set_class
from qadesk.services.container import Services
from qadesk.services.hand_on import AROUND_NUMBER_MS, RedactionWish
from qadesk.services.settings import EVIDENCE_MS


class HandingOn(QObject):
    """Serves one desk page: by key, by the button beside the marks, and by the menus of spans.

    What is to be covered is marked in the draft; where nothing can be marked any more, it is held here while the call
    lies on the desk.
    """

    def __init__(self, services: Services, person: Person, shell: Shell, page: DeskPage) -> None:
        super().__init__(page)
        self._services, self._person, self._shell, self._page = services, person, shell, page
        self._held: dict[Span, str] = {}
        self._held_for = ""
        self.menus = SpanMenus(page, shell.commands, self)
        self.transcripts = BringingTranscripts(services, shell, page)
        shell.commands.bind("desk.hand_on", self.ask, page)
        self.button = self._make_button()
        self.menus.clip_wanted.connect(self.clip)
        self.menus.cover_wanted.connect(self.cover)
        transcript = page.sound.transcript
        transcript.clip_wanted.connect(self.clip)
        transcript.cover_wanted.connect(self.cover)
        transcript.numbers_wanted.connect(
            lambda line: self.cover(max(0, line.start_ms - AROUND_NUMBER_MS), line.end_ms + AROUND_NUMBER_MS)
        )

    # -- asking -------------------------------------------------------------------------------------------------------

    def ask(self, choice: Choice = "clip", clip: Clip | None = None) -> HandOnDialog | None:
        """Ask what is handed on; ``None`` while no call lies on the desk."""
        page = self._page
        if page.desk is None:
            return None
        page.listening.pause()
        page.keep()
        dialog = HandOnDialog(self._call(clip or self._clip()), choice, page.window())
        dialog.hear_wanted.connect(page.listening.play_span)
        dialog.numbers_wanted.connect(lambda: self._find_numbers(dialog))
        dialog.span_added.connect(lambda start, end: self._add(dialog, [(start, end)], self.tr("Written")))
        dialog.accepted.connect(lambda: self._run(dialog.wish))
        dialog.finished.connect(page.listening.pause)
        dialog.finished.connect(dialog.deleteLater)
        deliver(self._services.hand_on.copies(page.desk.call.uid), dialog, dialog.show_copies)
        dialog.open()
        return dialog

    def clip(self, start_ms: int, end_ms: int, title: str = "") -> None:
        """Ask how this span becomes a file of its own."""
        self.ask("clip", Clip(start_ms, end_ms, title))

    def cover(self, start_ms: int, end_ms: int) -> None:
        """This span is to be covered when the call is handed on."""
        if self._page.desk is None:
            return
        self._choose([(start_ms, end_ms)], self.tr("Chosen"))
        if not self._marks_can_change():
            keys = self._shell.commands.keys_text("desk.hand_on")
            text = self.tr("Spans to be covered: {n}. The copy is written by “Hand on” ({keys}).")
            self._shell.notices.show_message(text.format(n=len(self._spans()), keys=keys))

    # -- what is known of the call ------------------------------------------------------------------------------------

    def _call(self, clip: Clip | None) -> CallInHand:
        page, desk = self._page, self._page.desk
        assert desk is not None
        sound = page.listening.recording
        sides = sound is not None and sound.audio is not None and sound.audio.channels == 2
        return CallInHand(
            stem=self._services.hand_on.stem(page.veil.call(desk.call)),
            exports=self._services.exports,
            duration_ms=round(page.listening.duration_ms),
            agent_channel=sound.agent_channel if sound is not None and sides else None,
            marks=len(page.evidence.places),
            submitted=not page.veil.down and not (is_draft(desk.evaluation) and desk.evaluation.revision == 1),
            clip=clip,
            spans=tuple(self._spans()),
        )

    def _clip(self) -> Clip | None:
        """The selection, else the place that is meant, else what is repeated."""
        page = self._page
        selected, place, loop = page.wave.selection(), page.evidence.chosen, page.listening.loop
        if selected is not None:
            same = next(
                (each for each in page.evidence.places if (each.start_ms, each.end_ms) == _rounded(selected)), None
            )
            return Clip(*_rounded(selected), same.title if same else "")
        if place is not None:
            least = place.start_ms + self._services.settings.get(EVIDENCE_MS)
            return Clip(place.start_ms, place.end_ms if place.end_ms > place.start_ms else least, place.title)
        return Clip(*_rounded(loop)) if loop is not None else None

    def _spans(self) -> list[CoverSpan]:
        """The marks of the evaluation, what was chosen beside it, and the selection."""
        page, desk = self._page, self._page.desk
        assert desk is not None
        marks = (place for place in page.evidence.places if place.note is not None and place.note.kind == "redact")
        found = {
            (place.start_ms, place.end_ms): CoverSpan(place.start_ms, place.end_ms, place.title) for place in marks
        }
        if self._held_for == desk.call.uid:
            for span, label in self._held.items():
                found.setdefault(span, CoverSpan(*span, label))
        selected = page.wave.selection()
        if selected is not None:
            span = _rounded(selected)
            found.setdefault(span, CoverSpan(*span, self.tr("Selection on the waveform"), marked=False))
        return sorted(found.values(), key=lambda each: each.span)

    # -- spans to be covered ------------------------------------------------------------------------------------------

    def _marks_can_change(self) -> bool:
        return self._page.scoring.open and not self._page.scoring.read_only

    def _choose(self, spans: Iterable[Span], label: str) -> int:
        """Mark spans in the draft, else hold them here; how many are new."""
        page, desk = self._page, self._page.desk
        assert desk is not None
        if self._held_for != desk.call.uid:
            self._held, self._held_for = {}, desk.call.uid
        known = {each.span for each in self._spans()} - {_rounded(page.wave.selection() or (-1, -1))}
        new = [span for span in dict.fromkeys(spans) if span not in known]
        for start, end in new:
            if self._marks_can_change():
                page.scoring.mark(Mark(start, end, kind="redact"))
            else:
                self._held[(start, end)] = label
        return len(new)

    def _add(self, dialog: HandOnDialog, spans: Iterable[Span], label: str) -> int:
        new = self._choose(spans, label)
        dialog.show_spans(self._spans())
        return new

    def _find_numbers(self, dialog: HandOnDialog) -> None:
        page = self._page
        if page.desk is None:
            return
        if not page.sound.transcript.model.rows:
            dialog.say(self.tr("This call has no transcript, so numbers have to be found by ear."))
            return
        job = self._services.hand_on.number_spans(page.desk.call.uid)
        self._shell.jobs.watch(
            job,
            dialog,
            lambda spans: self._take_numbers(dialog, spans),
            lambda error: dialog.say(self._page.veil.text(in_words(error)), critical=True),
        )

    def _take_numbers(self, dialog: HandOnDialog, spans: tuple[RedactedSpan, ...]) -> None:
        new = self._add(dialog, [each.span for each in spans], self.tr("Number in the transcript"))
        if not spans:
            dialog.say(self.tr("The transcript holds no phone, ID or bank-card number."))
            return
        text = self.tr("Lines with numbers: {n}, of them new: {new}. Hear each.").format(n=len(spans), new=new)
        if self._marks_can_change():
            text += " " + self.tr("They are marks of the draft now; their edges can be dragged on the waveform.")
        dialog.say(text)

    # -- doing it -----------------------------------------------------------------------------------------------------

    def _run(self, wish: Wish) -> None:
        services, jobs, desk = self._services, self._shell.jobs, self._page.desk
        assert desk is not None
        call, evaluation, refuse = desk.call.uid, desk.evaluation.uid, self._refuse
        match wish:
            case ClipWish(clip, format_name, redacted, target):
                cutting = services.hand_on.clip(call, clip, format_name, target, redacted=redacted)
                jobs.watch(cutting, self, lambda at: self._tell([at]), refuse)
            case MarksWish(formats, folder):
                jobs.watch(services.mark_lists.export(evaluation, formats, folder), self, self._tell, refuse)
            case CoverWish(spans, cover, target):
                redaction = RedactionWish(call, spans, cover, target, self._person.no)
                jobs.watch(services.hand_on.redact(redaction), self, self._tell_copy, refuse)
            case EvidenceWish(formats, clips, redacted, target):
                job = services.hand_on.evidence(evaluation, target, formats=formats, clips=clips, redacted=redacted)
                jobs.watch(job, self, self._tell, refuse)

    def _refuse(self, error: UserError) -> None:
        self._shell.notices.show_error(self._page.veil.error(error))

    def _tell(self, files: list[Path]) -> None:
        if not files:
            return
        where = str(files[0]) if len(files) == 1 else str(files[0].parent)
        self._tell_where(self.tr("Files written: {n}.").format(n=len(files)), where, files[0].parent)

    def _tell_copy(self, copy: RedactedCopy) -> None:
        path = Path(copy.path)
        text = self.tr("Spans covered in a new file: {n}. The original is untouched.").format(n=len(copy.spans))
        self._tell_where(text, str(path), path.parent)

    def _tell_where(self, text: str, where: str, folder: Path) -> None:
        url = QUrl.fromLocalFile(str(folder))
        self._shell.notices.show_message(text, where, self.tr("Open the folder"), lambda: QDesktopServices.openUrl(url))

    def _make_button(self) -> QToolButton:
        button = QToolButton()
        button.setObjectName("handOnButton")
        button.setIcon(self._shell.theme.icon("mdi6.export-variant"))
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        set_class(button, "quiet")
        self._shell.commands.dress(button, "desk.hand_on")
        self._page.form.rightTabs.addWidget(button)
        return button


def _rounded(span: tuple[float, float]) -> Span:
    return round(span[0]), round(span[1])
