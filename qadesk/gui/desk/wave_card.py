"""The waveform on the desk: its source as soon as there is one, its marks, and sentences when something is wrong."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qadesk.domain.errors import UserError, told
from qadesk.domain.listening import HeardSpan
from qadesk.domain.recordings import AudioState, Recording
from qadesk.domain.spans import Span
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.domain.voice import VoiceFacts
from qadesk.domain.waveforms import PeakSource
from qadesk.gui.desk.listening import Listening
from qadesk.gui.desk.voice_view import show_voice
from qadesk.gui.forms.ui_desk import Ui_Desk
from qadesk.gui.jobs import deliver
from qadesk.gui.notices import in_words
from qadesk.gui.plots.marks import Mark
from qadesk.gui.plots.scene import LaneRole
from qadesk.gui.plots.waveform import WaveformView
from qadesk.gui.theme import Theme, set_class
from qadesk.services.prepare_audio import PrepareAudio

LOOK_MS = 50
BRIEF_MS = 5000
"""How long a sentence stays that only says that something was done."""
GONE = UserError(
    QT_TRANSLATE_NOOP("errors", "The file of this recording is not where it was."),
    QT_TRANSLATE_NOOP("errors", "Find it on the page of recordings (“Find missing files”); the evaluation stays."),
)


class WaveCard(QObject):
    """Shows the call's one sound: its picture, who speaks in it, what is marked, skipped and heard."""

    span_selected = Signal(object)
    """(start_ms, end_ms), or ``None``."""
    mark_chosen = Signal(str)
    mark_moved = Signal(str, int, int)
    """(key, start_ms, end_ms): somebody has dragged an edge of it."""

    def __init__(
        self,
        form: Ui_Desk,
        listening: Listening,
        audio: PrepareAudio,
        theme: Theme,
        parent: QWidget,
        guard: Callable[[str], str] = str,
    ) -> None:
        super().__init__(parent)
        self._form, self._listening, self._audio = form, listening, audio
        self._guard = guard
        """Takes out of a sentence what must not be known yet."""
        self.view = WaveformView(theme)
        host = form.waveHost.layout()
        assert isinstance(host, QVBoxLayout)
        host.addWidget(self.view)
        self._recording: Recording | None = None
        self._about, self._about_output, self._critical = "", False, False
        self._brief = QTimer(self)
        self._brief.setSingleShot(True)
        self._brief.setInterval(BRIEF_MS)
        self._brief.timeout.connect(self._say_usual)
        self._voice: VoiceFacts | None = None
        self._silence_ms = 0
        self._skipped: list[Span] = []
        self._played: Mapping[Span, str] = {}
        self._heard: list[HeardSpan] = []
        self._source: PeakSource | None = None
        self._sought: Recording | None = None
        self._loading = False
        self._marks: list[Mark] = []
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self._look)
        listening.ticked.connect(self._show_position)
        listening.playing_changed.connect(lambda playing: self.view.resume_following() if playing else None)
        listening.loop_changed.connect(self._show_loop)
        listening.mix.audible_changed.connect(self._show_sides)
        listening.recording_changed.connect(self.show_recording)
        listening.playing_changed.connect(lambda _: self._forget_output())
        listening.troubled.connect(self._show_output_error)
        listening.returned.connect(self._show_output_back)
        self.view.seek_requested.connect(listening.seek)
        self.view.mark_moved.connect(self.mark_moved)
        self.view.selection_changed.connect(lambda _: self.span_selected.emit(self.selection()))
        self.view.samples_wanted.connect(self._load)
        self.view.mark_clicked.connect(self.mark_chosen)

    @property
    def analysing(self) -> bool:
        """Whether the picture is still to come, or filling."""
        return self._timer.isActive()

    def show_recording(self, recording: Recording | None) -> None:
        """Its picture now or as soon as there is one; a sentence where it cannot be played."""
        self._recording = recording
        self._source = self._sought = None
        self.view.set_source(None)
        self._timer.stop()
        if recording is None:
            self._say_usual()
            return
        self.view.set_lane_roles(_roles(recording))
        if recording.state is AudioState.BROKEN:
            self._say(_told(recording) or self.tr("This recording cannot be played."), critical=True)
        elif recording.state is AudioState.MISSING:
            self.show_error(GONE)
        else:
            self._timer.start()
            self._look()
            self._say_usual()

    def show_error(self, error: UserError) -> None:
        """One sentence about what happened, one about what to do."""
        self._say(in_words(error), critical=True)

    def say(self, text: str) -> None:
        """A sentence below the waveform; '' takes it away."""
        self._say(text)

    def say_briefly(self, text: str) -> None:
        """A sentence that goes by itself after some seconds; a trouble that is being told stays."""
        if not self._critical:
            self._say(text)
            self._brief.start()

    def tell_about(self, text: str) -> None:
        """What is to be known about the call's sound, while nothing is wrong with it."""
        self._about = text

    def set_marks(self, marks: list[Mark]) -> None:
        """Marks on the call's timeline."""
        self._marks = marks
        self.view.set_marks(marks)

    def show_voice(self, voice: VoiceFacts | None, silence_ms: int) -> None:
        """Who speaks when; silences at least so long carry their seconds. ``None`` while it is not known."""
        self._voice, self._silence_ms = voice, silence_ms
        self._show_voice()

    def show_skipped(self, spans: list[Span]) -> None:
        """What playing jumps over."""
        self._skipped = spans
        self.view.set_skipped(spans)

    def show_played(self, reasons: Mapping[Span, str]) -> None:
        """Silences that are heard nevertheless, and why."""
        self._played = reasons
        self.view.set_played(reasons)

    def show_heard(self, spans: list[HeardSpan]) -> None:
        """What reached the listener so far."""
        self._heard = spans
        self.view.set_heard(spans)

    def selection(self) -> tuple[float, float] | None:
        """The selected span."""
        return self.view.selection()

    def clear_selection(self) -> None:
        """Nothing is selected any more."""
        self.view.set_selection(None)

    def _look(self) -> None:
        if self._source is not None:
            self.view.refresh()
            self._rest_when_complete()
        elif self._recording is not None and self._sought is not self._recording:
            recording = self._sought = self._recording
            deliver(
                self._audio.find(recording),
                self,
                lambda source: self._found(recording, source),
                lambda error: self._not_found(recording, error),
            )

    def _found(self, recording: Recording, source: PeakSource | None) -> None:
        if recording is not self._recording:
            return
        self._sought = None
        if source is not None and self._source is None:
            self._source = source
            self._begin(source, recording)
            self._rest_when_complete()

    def _not_found(self, recording: Recording, error: UserError) -> None:
        """Its file is gone, and so is what was kept of it."""
        if recording is self._recording:
            self._timer.stop()
            self.show_error(error)

    def _rest_when_complete(self) -> None:
        if self._source is not None and self._source.complete:
            self._timer.stop()

    def _load(self, span: tuple[int, int]) -> None:
        """Have samples loaded, one stretch at a time; a view that has moved on asks again when it is drawn."""
        source = self._source
        if source is not None and not self._loading:
            self._loading = True
            loading = self._audio.look_closely(source, *span)
            deliver(loading, self, self._loaded, lambda error: self._not_loaded(source, error))

    def _loaded(self, more: bool) -> None:
        self._loading = False
        if more:
            self.view.sharpen()

    def _not_loaded(self, source: PeakSource, error: UserError) -> None:
        self._loading = False
        if source is self._source:
            self.show_error(error)

    def _begin(self, source: PeakSource, recording: Recording) -> None:
        self.view.set_source(source)
        self.view.set_lane_roles(_roles(recording))
        if not source.complete and recording.audio is not None:
            self.view.set_expected_ms(recording.audio.duration_ms)
        self.view.set_marks(self._marks)
        self._show_voice()
        self.view.set_skipped(self._skipped)
        self.view.set_played(self._played)
        self.view.set_heard(self._heard)
        self._show_loop(self._listening.loop)
        self._show_position(self._listening.position_ms)
        self._show_sides()

    def _show_voice(self) -> None:
        agent = self._recording.agent_channel if self._recording else 0
        show_voice(self.view, self._voice, agent, self._silence_ms)

    def _show_position(self, position_ms: float) -> None:
        self.view.set_position_ms(position_ms)

    def _show_loop(self, span: tuple[float, float] | None) -> None:
        self.view.set_loop(span)

    def _show_sides(self) -> None:
        """What cannot be heard fades. The player knows sides, the picture the file's channels."""
        turned = self._recording is not None and self._recording.agent_channel == 1
        for side, audible in enumerate(self._listening.mix.audible):
            self.view.set_lane_muted(1 - side if turned else side, not audible)

    def _show_output_error(self, error: UserError) -> None:
        self.show_error(error)
        self._about_output = True

    def _show_output_back(self) -> None:
        self._say(self.tr("The sound output is back: playing goes on."))
        self._about_output = True
        self._brief.start()

    def _forget_output(self) -> None:
        """What was said of the output held until playing went on or was paused."""
        if self._about_output:
            self._say_usual()

    def _say_usual(self) -> None:
        """What is to be known about the recording anyhow."""
        recording = self._recording
        if recording is not None and recording.state is AudioState.WAITING:
            self._say(self.tr("Being analysed; it plays as soon as that is done."))
        else:
            self._say((_told(recording) if recording is not None else "") or self._about)

    def _say(self, text: str, *, critical: bool = False) -> None:
        self._about_output, self._critical = False, critical
        self._brief.stop()
        self._form.troubleLabel.setText(self._guard(text))
        set_class(self._form.troubleLabel, "critical small" if critical else "muted small")
        self._form.troubleBar.setVisible(bool(text))


def _told(recording: Recording) -> str:
    return told(recording.reason, QCoreApplication.translate)


def _roles(recording: Recording) -> tuple[LaneRole, ...]:
    return ("agent", "customer") if recording.agent_channel == 0 else ("customer", "agent")
