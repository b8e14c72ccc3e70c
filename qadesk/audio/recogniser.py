"""Speech recognition on this machine with faster-whisper, an extra that is installed by whoever wants it.

Each channel is recognised alone, so that it is known who speaks. Nothing is fetched from anywhere: the model is a
folder that the user has.
"""

import math
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from qadesk.audio.cache import AudioCache
from qadesk.audio.failures import unreadable
from qadesk.audio.formats import reopen_recording
from qadesk.audio.formats.base import Reader, as_float, read_frames
from qadesk.audio.resample import Resampler
from qadesk.domain.errors import UserError
from qadesk.domain.recordings import Recording
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.domain.transcripts import Line, Recognised

RATE = 16_000
PIECE_S = 600
"""What is recognised at once: a channel of it takes 38 MB; longer calls are parted at their quietest place."""
_SEAM_S = 15
_PAUSE_S = 0.8
_NEEDED = ("model.bin", "config.json", "tokenizer.json")
"""Without the last one the library would look for it on the network."""
_VOCABULARY = ("vocabulary.json", "vocabulary.txt")
_WITHOUT_NETWORK = {"HF_HUB_OFFLINE": "1", "HF_HUB_DISABLE_TELEMETRY": "1", "TRANSFORMERS_OFFLINE": "1"}
Progress = Callable[[float], None]


class WhisperRecogniser:
    """Makes transcripts of recordings that are analysed; ``cache_root`` is where their working copies lie."""

    def __init__(self, cache_root: Path) -> None:
        self._cache = AudioCache(cache_root)

    def transcribe(self, recording: Recording, model: Path, language: str, progress: Progress) -> Recognised:
        """What is said in a recording, channel by channel. Blocks; ends with what ``progress`` (0 to 1) raises.

        ``model`` is a folder in CTranslate2's format; a language of '' is found out. Raises ``UserError`` when the
        library is not installed, the folder holds no model, or the sound cannot be read.
        """
        library = _checked(model)
        loaded = _load(library, model)
        path, channels, seconds = self._sound(recording)
        lines: list[Line] = []
        heard = language
        for channel in range(channels):
            for start, piece in _pieces(path, channel):
                heard = heard or _language(loaded, piece, model)
                for line in _said(library, loaded, piece, heard, model):
                    lines.append(_moved(line, round(start * 1000 / RATE), channel if channels > 1 else None))
                    progress(min(0.99, (channel + lines[-1].end_ms / 1000 / seconds) / channels))
                progress(min(0.99, (channel + (start + len(piece)) / RATE / seconds) / channels))
        progress(1.0)
        return Recognised(tuple(lines), heard)

    def _sound(self, recording: Recording) -> tuple[Path, int, float]:
        """(file that holds its samples, channels, seconds)."""
        audio, original = recording.audio, Path(recording.fingerprint.path)
        try:
            path = self._cache.playable(original, audio.cache_key, working_copy=audio.working_copy) if audio else None
        except OSError as error:
            raise unreadable(original, error) from error
        if audio is None or path is None:
            raise UserError(
                QT_TRANSLATE_NOOP("errors", "The sound of {name} has not been analysed yet."),
                QT_TRANSLATE_NOOP("errors", "Open the recording once, then try again."),
                name=original.name,
            )
        return path, audio.channels, max(audio.seconds, 0.001)


def _checked(model: Path) -> Any:
    """The library, when it is there and the folder looks like a model."""
    missing = [name for name in _NEEDED if not (model / name).is_file()]
    if not any((model / name).is_file() for name in _VOCABULARY):
        missing.append(_VOCABULARY[0])
    if missing:
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "The folder {folder} holds no whisper model: {missing} is missing."),
            QT_TRANSLATE_NOOP("errors", "Choose the folder of a model in the format of faster-whisper (CTranslate2)."),
            folder=str(model),
            missing=tuple(missing),
        )
    os.environ.update(_WITHOUT_NETWORK)  # before the library is loaded: it reads them only then
    try:
        import faster_whisper
    except ImportError as error:
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "Speech recognition is not installed: {reason}."),
            QT_TRANSLATE_NOOP("errors", "Install it with: pip install “qadesk[speech]”, or import a transcript."),
            reason=error,
        ) from error
    return faster_whisper


def _load(library: Any, model: Path) -> Any:
    threads = max(1, (os.cpu_count() or 2) - 1)  # one is left for the window and the sound
    try:
        return library.WhisperModel(
            str(model), device="cpu", compute_type="int8", cpu_threads=threads, local_files_only=True
        )
    except (RuntimeError, ValueError, OSError, UnicodeDecodeError) as error:
        raise _broken(model, error) from error


def _broken(model: Path, error: Exception) -> UserError:
    return UserError(
        QT_TRANSLATE_NOOP("errors", "The model in {folder} cannot be used: {reason}."),
        QT_TRANSLATE_NOOP("errors", "Get a complete copy of the model, or choose another one."),
        folder=str(model),
        reason=str(error).splitlines()[0].rstrip(".") if str(error) else type(error).__name__,
    )


def _language(loaded: Any, piece: NDArray[np.float32], model: Path) -> str:
    """The language of the first half minute of a piece."""
    try:
        return str(loaded.detect_language(piece, vad_filter=True)[0])
    except (RuntimeError, ValueError) as error:
        raise _broken(model, error) from error


def _said(library: Any, loaded: Any, piece: NDArray[np.float32], language: str, model: Path) -> Iterator[Line]:
    """The lines of a piece, one after the other as they are made.

    Each stretch of speech is recognised alone: the library's own filter glues them together, and a line may then begin
    in the silence before it, or hold what was said a minute apart.
    """
    clips = _spoken(library, piece)
    if not clips:
        return
    try:
        segments, _ = loaded.transcribe(
            piece,
            language=language,
            clip_timestamps=[second for clip in clips for second in clip],
            condition_on_previous_text=False,  # one misheard sentence is repeated to the end otherwise
        )
        for segment in segments:
            text = " ".join(str(segment.text).split())
            if text:
                # The model may put an end far behind the speech that it was given.
                until = max((end for begin, end in clips if begin <= segment.start + 0.01), default=segment.end)
                start, end = round(segment.start * 1000), round(min(segment.end, until) * 1000)
                yield Line(start, max(start, end), text, confidence=min(1.0, math.exp(segment.avg_logprob)))
    except (RuntimeError, ValueError) as error:
        raise _broken(model, error) from error


def _spoken(library: Any, piece: NDArray[np.float32]) -> list[tuple[float, float]]:
    """(start, end) in seconds of the stretches in which somebody speaks, with pauses up to ``_PAUSE_S``."""
    options = library.vad.VadOptions(min_silence_duration_ms=round(_PAUSE_S * 1000), speech_pad_ms=150)
    return [(part["start"] / RATE, part["end"] / RATE) for part in library.vad.get_speech_timestamps(piece, options)]


def _moved(line: Line, by_ms: int, channel: int | None) -> Line:
    return Line(line.start_ms + by_ms, line.end_ms + by_ms, line.text, "", channel, line.confidence)


def _pieces(path: Path, channel: int) -> Iterator[tuple[int, NDArray[np.float32]]]:
    """(first frame, samples) of one channel at 16 kHz, parted where it is quietest."""
    reader = reopen_recording(path)
    try:
        first, held = 0, np.empty(0, np.float32)
        for block in _resampled(reader, channel):
            held = np.concatenate((held, block))
            while len(held) >= PIECE_S * RATE:
                cut = _quietest(held)
                yield first, held[:cut]
                first, held = first + cut, held[cut:]
        if len(held):
            yield first, held
    finally:
        reader.close()


def _resampled(reader: Reader, channel: int) -> Iterator[NDArray[np.float32]]:
    resampler = Resampler(reader.rate, RATE, 1)
    while len(block := read_frames(reader, 30 * reader.rate)):
        yield resampler.process(as_float(block)[:, channel : channel + 1])[:, 0]
    yield resampler.flush()[:, 0]


def _quietest(samples: NDArray[np.float32]) -> int:
    """The frame in the last seconds of a piece around which a tenth of a second is quietest."""
    tenth = RATE // 10
    tail = samples[(PIECE_S - _SEAM_S) * RATE : PIECE_S * RATE]
    loudness = np.square(tail.reshape(-1, tenth)).sum(axis=1)
    return (PIECE_S - _SEAM_S) * RATE + int(loudness.argmin()) * tenth + tenth // 2
