"""Where somebody speaks in one channel: frame by frame by webrtcvad, then as spans with true edges.

All is counted in frames of 10 ms of the channel at ``RATE``; levels are RMS in dB below full scale.
"""

from dataclasses import dataclass

import numpy as np
import webrtcvad
from numpy.typing import NDArray

from qadesk.domain.spans import Span

Floats = NDArray[np.float32]
Flags = NDArray[np.bool_]

RATE = 8000
"""webrtcvad itself works at 8 kHz, and telephony has no more to tell."""
FRAME = 80
FRAME_MS = 10
FILL_MS = 300
DROP_MS = 120
KEEP_QUIET_MS = 300
LOUD_DBFS = -50.0
"""Above this a line carries more than noise."""

_FLOOR_DBFS = -96.0
_HANGOVER_FRAMES = 12
"""webrtcvad goes on saying "speech" for 60 to 90 ms after the last sound of it."""
_LEAST_PAUSE_FRAMES, _LEAST_NOISE_FRAMES = 50, 200
_LEAST_MARGIN_DB = 1.0
_ABOVE_NOISE_SPREADS, _ABOVE_NOISE_DB = 2.5, 3.0
_LOUD_SPREADS, _LOUD_DB, _LOUD_FRAMES, _LOUD_GAP_MS = 3.0, 15.0, 9, 150
_TAIL_SPREADS, _TAIL_ABOVE_NOISE_DB, _TAIL_BELOW_PEAK_DB = 3.0, 6.0, 38.0
_QUIET_ABOVE_NOISE_DB, _QUIET_HYSTERESIS_DB = 6.0, 4.0
_ALWAYS_QUIET_DBFS, _NEVER_QUIET_DBFS = -62.0, -30.0


class Detector:
    """The speech flags and levels of one channel, from blocks of whole frames one after the other."""

    def __init__(self, mode: int) -> None:
        self._vad = webrtcvad.Vad(mode)
        self._flags: list[Flags] = []
        self._levels: list[Floats] = []

    def take(self, samples: Floats) -> tuple[Flags, Floats]:
        """Flags and levels of the next frames; ``samples`` is float32 of full scale 1, a multiple of ``FRAME`` long."""
        sound = np.clip(np.rint(samples * np.float32(32768)), -32768, 32767).astype("<i2").tobytes()
        step, speaks = FRAME * 2, self._vad.is_speech
        flags = np.fromiter((speaks(sound[at : at + step], RATE) for at in range(0, len(sound), step)), np.bool_)
        self._flags.append(flags)
        self._levels.append(levels := levels_dbfs(samples))
        return flags, levels

    @property
    def flags(self) -> Flags:
        """All flags so far."""
        return np.concatenate(self._flags) if self._flags else np.zeros(0, np.bool_)

    @property
    def levels(self) -> Floats:
        """The level of each frame so far."""
        return np.concatenate(self._levels) if self._levels else np.zeros(0, np.float32)


def levels_dbfs(samples: Floats) -> Floats:
    """RMS level of each frame."""
    power = np.einsum("ft,ft->f", *(samples.reshape(-1, FRAME),) * 2) / FRAME
    levels: Floats = (10 * np.log10(np.maximum(power, 10 ** (_FLOOR_DBFS / 10)))).astype(np.float32)
    return levels


def mean_level(levels: Floats) -> float | None:
    """The level of these frames together; ``None`` without any."""
    return round(float(10 * np.log10(np.mean(10 ** (levels / 10.0)))), 1) if len(levels) else None


def above_noise(flags: Flags, levels: Floats) -> Flags:
    """The flagged frames that stand out of the line's noise, which webrtcvad takes for speech where it is loud.

    Loud frames right before or after them are flagged as well: after a long silence webrtcvad misses a first word, and
    on a noisy line the weak ends of words. The steadier the noise, the less a voice has to stand out of it.
    """
    noise = noise_of(flags, levels)
    kept = flags & (smoothed(levels, 5) > noise.level_dbfs + noise.margin(_ABOVE_NOISE_SPREADS, _ABOVE_NOISE_DB))
    threshold = max(noise.level_dbfs + noise.margin(_LOUD_SPREADS, _LOUD_DB), LOUD_DBFS)
    loud = as_flags(filled(runs(smoothed(levels, _LOUD_FRAMES) > threshold), _LOUD_GAP_MS), len(flags))
    return kept | as_flags([run for run in runs(loud) if kept[run.start : run.end].any()], len(flags))


@dataclass(frozen=True, slots=True)
class Noise:
    """The line's own noise: its level, and how far it rises above that now and then (``None``: nobody can tell)."""

    level_dbfs: float
    spread_db: float | None = None

    def margin(self, spreads: float, most_db: float) -> float:
        """So many times what it rises by, but never more than ``most_db``: of an unsteady noise that is enough."""
        if self.spread_db is None:
            return most_db
        return min(max(spreads * self.spread_db, _LEAST_MARGIN_DB), most_db)


def noise_of(flags: Flags, levels: Floats) -> Noise:
    """What half of the frames without speech stay below, of a channel without pauses a tenth of all frames.

    It rises as far as a twentieth of the frames without speech do, as a mean over 50 ms.
    """
    silent = ~widened(flags, 10)
    count = int(silent.sum())
    if count < _LEAST_PAUSE_FRAMES:
        return Noise(float(np.percentile(levels, 10)) if len(levels) else _FLOOR_DBFS)
    level = float(np.median(levels[silent]))
    if count < _LEAST_NOISE_FRAMES:
        return Noise(level)
    middle, high = np.percentile(smoothed(levels, 5)[silent], [50, 95])
    return Noise(level, float(high - middle))


@dataclass(frozen=True, slots=True)
class Run:
    """Frames ``start`` to ``end``, the end not included."""

    start: int
    end: int


def runs(flags: Flags) -> list[Run]:
    """The stretches of frames that are flagged."""
    edges = np.flatnonzero(np.diff(np.concatenate(([False], flags, [False])).astype(np.int8)))
    return [Run(int(start), int(end)) for start, end in edges.reshape(-1, 2)]


def as_flags(found: list[Run], count: int) -> Flags:
    """``runs`` the other way round."""
    flags = np.zeros(count, np.bool_)
    for run in found:
        flags[run.start : run.end] = True
    return flags


def as_spans(found: list[Run], duration_ms: int) -> tuple[Span, ...]:
    """Runs in milliseconds of the recording, none beyond its end."""
    spans = ((run.start * FRAME_MS, min(run.end * FRAME_MS, duration_ms)) for run in found)
    return tuple((start, end) for start, end in spans if start < end)


def speech_runs(flags: Flags, levels: Floats, noise: Noise) -> list[Run]:
    """Stretches of speech: the detector's hangover taken off, gaps under 0.3 s filled, spurts under 0.12 s dropped."""
    trimmed = [without_hangover(run, levels, noise) for run in runs(flags)]
    return [run for run in filled(trimmed, FILL_MS) if (run.end - run.start) * FRAME_MS >= DROP_MS]


def filled(found: list[Run], gap_ms: int) -> list[Run]:
    """Runs less than ``gap_ms`` apart as one."""
    joined: list[Run] = []
    for run in found:
        if joined and (run.start - joined[-1].end) * FRAME_MS < gap_ms:
            joined[-1] = Run(joined[-1].start, run.end)
        else:
            joined.append(run)
    return joined


def without_hangover(run: Run, levels: Floats, noise: Noise) -> Run:
    """The same, ended where the sound ends: at the last frame well above the noise, at most a hangover earlier."""
    own = levels[run.start : run.end]
    above = noise.level_dbfs + noise.margin(_TAIL_SPREADS, _TAIL_ABOVE_NOISE_DB)
    threshold = max(above, float(own.max()) - _TAIL_BELOW_PEAK_DB)
    sounding = np.flatnonzero(own[-_HANGOVER_FRAMES:] > threshold)
    cut = min(len(own), _HANGOVER_FRAMES) - 1 - int(sounding[-1]) if len(sounding) else 0
    return Run(run.start, run.end - cut)


def quiet_runs(active: Flags, levels: Floats, noise_dbfs: float) -> list[Run]:
    """Where nothing sounds but the line's noise, at least 0.3 s each; ``active`` are frames of speech and music.

    With hysteresis: quiet begins below ``noise + 6 dB`` and ends above ``noise + 10 dB``, both over 50 ms. What is
    under -62 dBFS is quiet on any line, what is above -30 dBFS on none.
    """
    low = min(max(noise_dbfs + _QUIET_ABOVE_NOISE_DB, _ALWAYS_QUIET_DBFS), _NEVER_QUIET_DBFS)
    smooth = smoothed(levels, 5)
    calm, never = (smooth < low) & ~active, (smooth > low + _QUIET_HYSTERESIS_DB) | active
    state = np.where(calm, 1, np.where(never, 0, -1)).astype(np.int8)
    known = np.maximum.accumulate(np.where(state >= 0, np.arange(len(state)), 0))
    quiet = (state[known] == 1) if len(state) else np.zeros(0, np.bool_)
    return [run for run in runs(quiet) if (run.end - run.start) * FRAME_MS >= KEEP_QUIET_MS]


def smoothed(values: Floats, width: int) -> Floats:
    """Running mean over an odd number of frames, as long as ``values``."""
    if len(values) < width:
        return values
    padded = np.pad(values, width // 2, mode="edge").astype(np.float64)
    sums = np.cumsum(np.concatenate(([0.0], padded)))
    means: Floats = ((sums[width:] - sums[:-width]) / width).astype(np.float32)
    return means


def widened(flags: Flags, frames: int) -> Flags:
    """The flags, each run longer by ``frames`` on either side."""
    return running_max(flags.astype(np.float32), frames) > 0


def running_max(values: Floats, reach: int) -> Floats:
    """The highest value within ``reach`` frames before and after each."""
    if not len(values):
        return values
    padded = np.pad(values, reach, mode="edge")
    highest: Floats = np.lib.stride_tricks.sliding_window_view(padded, 2 * reach + 1).max(axis=-1)
    return highest
