"""Recordings of a workspace, as the services ask for them: known again, analysed, pictured, played."""

from collections.abc import Callable, Sequence
from pathlib import Path

from qadesk.audio import player
from qadesk.audio.cache import AudioCache
from qadesk.audio.failures import unreadable
from qadesk.audio.fingerprint import cache_key, head_tail_hash
from qadesk.audio.formats import has_header
from qadesk.audio.formats.raw import guess
from qadesk.audio.joined_calls import CallJoiner
from qadesk.audio.peak_source import open_growing, open_peaks
from qadesk.audio.peaks import BIN_FRAMES
from qadesk.audio.probe import Analyser
from qadesk.audio.voice_file import keep, kept
from qadesk.domain.audio_facts import AudioFacts
from qadesk.domain.errors import UserError
from qadesk.domain.raw_audio import RawFormat
from qadesk.domain.recordings import AudioState, Fingerprint, Recording
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.domain.voice import VAD_MODE, VoiceFacts
from qadesk.domain.waveforms import PeakSource


class RecordingAnalyser:
    """Analysis in child processes; pictures from the cache of the workspace."""

    def __init__(self, cache_root: Path) -> None:
        self._analyser = Analyser(cache_root)
        self._cache = self._analyser.cache
        self._joiner = CallJoiner(self._analyser)

    def fingerprint(self, path: Path) -> Fingerprint:
        """How the file is known again. Raises ``UserError`` when it cannot be read or is empty."""
        try:
            stat = path.stat()
            head_tail = head_tail_hash(path)
        except OSError as error:
            raise unreadable(path, error) from error
        return Fingerprint(str(path), stat.st_size, stat.st_mtime_ns, head_tail)

    def analyse(
        self, path: Path, progress: Callable[[float], None] | None = None, raw: RawFormat | None = None
    ) -> AudioFacts:
        """Decode once in a child, leaving peaks and a working copy in the cache. Blocks; raises ``UserError``.

        ``raw`` says how to read a file that has no header; one that has a header is read by that.
        """
        return self._analyser.analyse(path, on_progress=progress, raw=raw)

    def guess_raw(self, path: Path) -> RawFormat | None:
        """What a file without a header most likely holds; ``None`` for one that says it itself, or cannot be read."""
        try:
            return guess(path) if path.is_file() and not has_header(path) else None  # a pipe would wait for ever
        except OSError:
            return None

    def joined(self, recordings: Sequence[Recording]) -> Recording | None:
        """The one sound of several analysed recordings of a call, from the cache; ``None`` where it has to be made."""
        return self._joiner.joined(recordings)

    def join(self, recordings: Sequence[Recording], progress: Callable[[float], None] | None = None) -> Recording:
        """Make that sound in a child, as a working copy with its peaks. Blocks; raises ``UserError``."""
        return self._joiner.join(recordings, progress)

    def peaks(self, recording: Recording) -> PeakSource | None:
        """The picture of a recording, finished or filling from the left; ``None`` where it has to be made."""
        path = Path(recording.fingerprint.path)
        finished = None if recording.audio is None else self._finished(path, recording.audio)
        if finished is not None:
            return finished
        try:
            return open_growing(self._cache, cache_key(path), path)
        except OSError as error:
            raise unreadable(path, error) from error

    def _finished(self, path: Path, audio: AudioFacts) -> PeakSource | None:
        """The picture in the cache; it outlives a file that vanished, but not one that was changed."""
        try:
            playable = self._cache.playable(path, audio.cache_key, working_copy=audio.working_copy)
        except OSError:
            return open_peaks(self._cache, audio.cache_key)
        return open_peaks(self._cache, audio.cache_key, playable) if playable else None

    def voice(self, recording: Recording) -> VoiceFacts | None:
        """The voice facts of an analysed recording from the cache; ``None`` where they have to be measured."""
        return None if recording.audio is None else kept(self._cache.voice_path(recording.audio.cache_key))

    def measure_voice(
        self, recording: Recording, progress: Callable[[float], None] | None = None, mode: int = VAD_MODE
    ) -> VoiceFacts:
        """Measure them in a child, on the file that is played, and keep them in the cache. Blocks.

        ``mode`` is webrtcvad's, 0 to 3: 2 for noisy lines. Raises ``UserError``, also for what is not analysed yet.
        """
        voice, key = self._heard(recording, progress, mode)
        keep(voice, self._cache.voice_path(key))
        return voice

    def voice_of_file(self, path: Path, mode: int | None = None) -> VoiceFacts:
        """The voice facts of any file, analysed before where that has not been done; ``None``: the usual mode.

        With a mode they are measured and not kept: what a workspace has kept stays. Raises ``UserError``.
        """
        path = path.absolute()
        recording = Recording(
            uid="", call_uid="", fingerprint=self.fingerprint(path), state=AudioState.READY, audio=self.analyse(path)
        )
        if mode is not None:
            return self._heard(recording, None, mode)[0]
        return self.voice(recording) or self.measure_voice(recording)

    def voice_anew(self, recording: Recording, mode: int) -> VoiceFacts:
        """Voice facts in a certain mode, measured and not kept. Blocks; raises ``UserError``."""
        return self._heard(recording, None, mode)[0]

    def _heard(
        self, recording: Recording, progress: Callable[[float], None] | None, mode: int
    ) -> tuple[VoiceFacts, str]:
        path, audio = Path(recording.fingerprint.path), recording.audio
        try:
            playable = self._cache.playable(path, audio.cache_key, working_copy=audio.working_copy) if audio else None
        except OSError as error:
            raise unreadable(path, error) from error
        if audio is None or playable is None:
            raise not_prepared(path)
        return self._analyser.voice(path, playable, mode=mode, on_progress=progress), audio.cache_key

    def describe(self, path: Path) -> dict[str, object]:
        """Shape of a recording's picture: frames, rate, channels, seconds, bins, whether it was cached, build time.

        ``build_s`` is the wall time of decoding and peak building in the child; 0 where the picture was there already.
        Raises ``UserError`` when the file cannot be read or is no recording.
        """
        path = path.absolute()
        try:
            picture = open_peaks(self._cache, cache_key(path))
        except OSError as error:
            raise unreadable(path, error) from error
        if picture is not None:
            return _shape(picture.frames, picture.rate, picture.channels, build_s=0.0, cached=True)
        facts, build_s = self._analyser.timed(path)
        return _shape(facts.frames, facts.rate, facts.channels, build_s=build_s, cached=False)

    def close(self) -> None:
        """End the child processes."""
        self._analyser.close()


class RecordingPlayer(player.Player):
    """The player, given recordings of a workspace instead of files."""

    def __init__(self, cache_root: Path) -> None:
        super().__init__()
        self._cache = AudioCache(cache_root)

    def open(self, recording: Recording) -> None:
        """Make a recording ready to play. Raises ``UserError`` when it is not analysed, or its file is gone."""
        path = Path(recording.fingerprint.path)
        audio = recording.audio
        try:
            playable = self._cache.playable(path, audio.cache_key, working_copy=audio.working_copy) if audio else None
        except OSError as error:
            raise unreadable(path, error) from error
        if playable is None:
            raise not_prepared(path)
        self.open_file(playable, agent_channel=recording.agent_channel)


def not_prepared(path: Path) -> UserError:
    """The refusal of a recording that is not analysed, or whose part of the cache is gone."""
    return UserError(
        QT_TRANSLATE_NOOP("errors", "The recording {name} is still being prepared."),
        QT_TRANSLATE_NOOP("errors", "Wait a moment; it can be played as soon as its analysis has ended."),
        name=path.name,
    )


def _shape(frames: int, rate: int, channels: int, *, build_s: float, cached: bool) -> dict[str, object]:
    return {
        "frames": frames,
        "rate": rate,
        "channels": channels,
        "seconds": frames / rate,
        "bins": -(-frames // BIN_FRAMES),
        "cached": cached,
        "build_s": build_s,
    }
