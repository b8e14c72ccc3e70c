"""The side of the desk that is heard: sound, waveform, transport, transcript and figures, in step with each other."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from qadesk.domain.calls import Call
from qadesk.domain.recordings import AudioState
from qadesk.domain.transcripts import Line
from qadesk.domain.voice import VoiceFacts
from qadesk.gui.actions import OWN_ESCAPE, Commands
from qadesk.gui.desk.call_figures import CallFigures
from qadesk.gui.desk.call_sound import CallSound
from qadesk.gui.desk.facts_panel import FactsPanel
from qadesk.gui.desk.heard import Coverage
from qadesk.gui.desk.listening import Listening
from qadesk.gui.desk.needs import DeskServices
from qadesk.gui.desk.panels import Panels
from qadesk.gui.desk.skipping import Skipping
from qadesk.gui.desk.spoken import Spoken
from qadesk.gui.desk.transcript_panel import TranscriptPanel
from qadesk.gui.desk.transport import Transport
from qadesk.gui.desk.typing_pause import TypingPause
from qadesk.gui.desk.veil import Veil
from qadesk.gui.desk.voice_view import silences_of, talkovers_of
from qadesk.gui.desk.wave_card import WaveCard
from qadesk.gui.forms.ui_desk import Ui_Desk
from qadesk.gui.scoring_form.scoring import Scoring
from qadesk.gui.theme import Theme
from qadesk.gui.words import grade_word
from qadesk.services.evaluate import Desk
from qadesk.services.settings import SILENCE_LABEL_MS


class SoundSide(QObject):
    """Composes the parts; each knows its own concern only."""

    def __init__(
        self,
        form: Ui_Desk,
        services: DeskServices,
        scoring: Scoring,
        commands: Commands,
        theme: Theme,
        veil: Veil,
        page: QWidget,
    ) -> None:
        super().__init__(page)
        settings = services.settings
        self._settings, self._veil = settings, veil
        self._voice: VoiceFacts | None = None
        self._lines: tuple[Line, ...] = ()
        self._call: Call | None = None
        self.listening = Listening(services.player, settings, self)
        self.skipping = Skipping(self.listening, settings, self)
        self.coverage = Coverage(self.listening, scoring, self)
        self.call = CallSound(services, self.listening, self)
        self.spoken = Spoken(services, self)
        self.wave = WaveCard(form, self.listening, services.audio, theme, page, veil.text)
        self.transport = Transport(form, self.listening, self.skipping, services, commands, theme, page)
        self.panels = Panels(form, settings, commands, page)
        self.transcript = TranscriptPanel(theme)
        self.facts = FactsPanel(theme)
        self.figures = CallFigures(self.facts, services, self)
        self.transcript.find_field.setProperty(OWN_ESCAPE, True)
        self.panels.fill("transcript", self.transcript)
        self.panels.fill("facts", self.facts)
        self.panels.put_beside_tabs("transcript", self.transcript.find_button)
        self.typing = TypingPause(page, self.listening, settings)
        self._connect()

    def open(self, desk: Desk, position_ms: float, speed: float) -> None:
        """Hear a call from a position on."""
        self._call = desk.call
        self.wave.tell_about(self.call.about(self._veil.recordings(desk.recordings)))
        self.call.open(desk.recordings, position_ms, speed)
        self.spoken.open(desk)
        self.coverage.show()

    def close(self) -> None:
        """Nothing is heard any more."""
        self.call.close()
        self.wave.tell_about("")
        self.spoken.open(None)
        self.wave.show_recording(None)
        self.coverage.show()

    def refresh(self) -> None:
        """Settings may have been changed on another page."""
        self.transport.label_keys()
        self.listening.mix.apply()
        self.skipping.refresh()
        self.wave.show_voice(self._voice, self._settings.get(SILENCE_LABEL_MS))

    def _connect(self) -> None:
        listening, coverage, wave = self.listening, self.coverage, self.wave
        self.call.voice_known.connect(self._show_voice)
        self.call.waiting.connect(wave.say)
        self.call.failed.connect(wave.show_error)
        self.skipping.skipped.connect(wave.show_skipped)
        self.skipping.played.connect(wave.show_played)
        self.skipping.stepped.connect(lambda grade: wave.say_briefly(grade_word(grade)))
        listening.ready_changed.connect(lambda ready: self.skipping.refresh() if ready else None)
        coverage.shown.connect(wave.show_heard)
        coverage.told.connect(self.transport.show_hearing)
        self.spoken.lines_known.connect(self._show_lines)
        self.spoken.failed.connect(wave.show_error)
        listening.ticked.connect(self.transcript.set_position_ms)
        listening.playing_changed.connect(lambda playing: self.transcript.resume_following() if playing else None)
        self.transcript.seek_wanted.connect(listening.seek)
        self.facts.place_wanted.connect(listening.play_span)

    def _show_voice(self, voice: VoiceFacts | None) -> None:
        self._voice = voice
        sound = self.listening.recording
        if voice is not None and sound is not None and self._call is not None:
            self.figures.show(voice, sound, self._call)
        else:
            self.figures.show_measuring(self._call is not None and self._call_sounds())
        self.wave.show_voice(voice, self._settings.get(SILENCE_LABEL_MS))
        self.skipping.show_voice(voice)
        self.coverage.show_voice(voice)
        self._show_transcript()
        if voice is not None:
            self.spoken.propose()

    def _call_sounds(self) -> bool:
        sound = self.listening.recording
        return sound is None or sound.state in (AudioState.READY, AudioState.WAITING)

    def _show_lines(self, lines: tuple[Line, ...]) -> None:
        self._lines = self._veil.lines(lines)
        self._show_transcript()

    def _show_transcript(self) -> None:
        """The lines, with silences and talk-overs between them where these are known."""
        voice, recording = self._voice, self.listening.recording
        silences = silences_of(voice, self._settings.get(SILENCE_LABEL_MS)) if voice is not None else ()
        over = talkovers_of(voice, recording.agent_channel) if voice is not None and recording is not None else ()
        self.transcript.set_lines(self._lines, silences, over)
        self.transcript.set_position_ms(self.listening.position_ms)
