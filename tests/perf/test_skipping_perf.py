"""Minutes at twice the speed with silence skipped: no gap, no underrun, and shown is what is heard, all the time.

``QADESK_PLAY_SECONDS=600`` plays the ten minutes that are promised; by default it is half a minute. The sound carries
short bursts at known places; where the null sink gets one, the position shown then must be that of the burst. All
figures are told, and where each burst was shown is kept in out/, before a missed limit fails the test.
"""

import os
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import pytest
import soundfile

from qadesk.audio.player import Player
from qadesk.domain.listening import HeardSpan, heard_again
from qadesk.domain.spans import Span
from tests.null_sink import SINK_RATE, NullSink, Recording, null_sink
from tests.perf.conftest import TABLE, Report

__all__ = ["null_sink"]

SECONDS = int(os.environ.get("QADESK_PLAY_SECONDS", "30"))
SPEED = 2.0
RATE = 8000
KEPT_MS = 175
BURST = round(0.1 * RATE)


@dataclass
class Call:
    """A made-up call: where its bursts begin (ms), which spans are silent, its samples."""

    samples: np.ndarray
    bursts: list[float]
    skips: list[Span]

    @property
    def length_ms(self) -> int:
        return round(len(self.samples) * 1000 / RATE)


def made_call(seconds_heard: float) -> Call:
    """Turns of 2 to 4 s with a burst every second or so, and silences of 1 to 4 s between them."""
    rng = np.random.default_rng(11)
    burst = 0.5 * np.sin(2 * np.pi * 1000 * np.arange(BURST) / RATE)
    parts, bursts, skips, at, skipped = [], [], [], 0, 0
    while (at / RATE - skipped / 1000) / SPEED < seconds_heard:
        turn = rng.normal(0, 0.02, round(rng.uniform(2, 4) * RATE))
        place = round(rng.uniform(0.4, 0.8) * RATE)
        while place + BURST < len(turn) - 0.4 * RATE:
            turn[place : place + BURST] += burst
            bursts.append((at + place) * 1000 / RATE)
            place += round(rng.uniform(0.7, 1.3) * RATE)
        silence = rng.normal(0, 0.004, round(rng.uniform(1, 4) * RATE))
        parts += [turn, silence]
        start_ms = round((at + len(turn)) * 1000 / RATE) + KEPT_MS
        at += len(turn) + len(silence)
        skips.append((start_ms, round(at * 1000 / RATE) - KEPT_MS))
        skipped += skips[-1][1] - start_ms
    samples = np.concatenate(parts)
    return Call(np.stack((samples, samples), axis=1).astype(np.float32), bursts, skips)


def written(call: Call, path: Path) -> Path:
    layouts = {".wav": ("WAV", "ULAW"), ".mp3": ("MP3", "MPEG_LAYER_III"), ".ogg": ("OGG", "VORBIS")}
    container, subtype = layouts[path.suffix]
    with soundfile.SoundFile(path, "w", RATE, 2, subtype, format=container) as file:
        for at in range(0, len(call.samples), RATE):
            file.write(call.samples[at : at + RATE])
    return path


def longest_gap_ms(sound: np.ndarray) -> float:
    """The longest run of digital zeros; the call's quietest places are noise."""
    loud = np.flatnonzero(np.abs(sound) > 1e-6)
    return float(np.diff(loud).max() - 1) * 1000 / SINK_RATE


def onsets(sound: np.ndarray) -> np.ndarray:
    """Frames at which bursts begin."""
    loud = np.flatnonzero(np.abs(sound) > 0.2)
    return loud[np.diff(loud, prepend=-SINK_RATE) > 0.1 * SINK_RATE]


@dataclass
class Verdict:
    """Figures of one run; those that miss their limits are told with the others before they fail the test."""

    figure: Report
    what: str
    missed: list[str] = field(default_factory=list)

    def say(self, name: str, value: float, unit: str, **limits: float) -> None:
        try:
            self.figure(f"{self.what}: {name}", float(value), unit, **limits)
        except AssertionError as miss:
            self.missed.append(str(miss))

    def judge_places(self, places: np.ndarray, bursts: np.ndarray, kept_in: Path) -> None:
        """Which burst each sound was is told by the place that was shown: they lie far enough apart for that."""
        nearest = np.abs(places[:, None] - bursts).argmin(axis=1)
        apart = places - bursts[nearest]
        kept_in.parent.mkdir(exist_ok=True)
        np.savetxt(kept_in, np.stack((bursts[nearest], apart), axis=1), "%.2f", ",", header="burst_ms,shown_less_heard")
        times = np.bincount(nearest, minlength=len(bursts))
        self.say("bursts not heard once", int((times != 1).sum()), "", at_most=0)
        self.say("shown less heard, median", np.median(apart), "ms of the call", at_least=-30, at_most=30)
        self.say("shown less heard, largest", np.abs(apart).max(), "ms of the call", at_most=60)
        fifth = max(1, len(apart) // 5)
        drift = np.median(apart[-fifth:]) - np.median(apart[:fifth])
        self.say("drift from the first to the last fifth", abs(drift), "ms of the call", at_most=20)

    def judge_heard(self, spans: tuple[HeardSpan, ...], call: Call) -> None:
        """What was told as heard is the whole call without a hole, and just the silences were skipped."""
        ends = [0, *(span.end_ms for span in spans)]
        starts = [*(span.start_ms for span in spans), call.length_ms]
        holes = sum(start != end for start, end in zip(starts, ends, strict=True))
        skipped = {(span.start_ms, span.end_ms) for span in spans if span.skipped}
        self.say("holes in what was heard", holes, "", at_most=0)
        self.say("silences skipped wrongly", len(skipped ^ set(call.skips)), "", at_most=0)


@pytest.mark.timeout(SECONDS * 3 + 120)
@pytest.mark.parametrize("suffix", [".mp3", ".ogg", ".wav"])
def test_minutes_with_silence_skipped(suffix: str, tmp_path: Path, null_sink: NullSink, figure: Report) -> None:
    call = made_call(SECONDS)
    finished = threading.Event()
    player = Player(on_finished=finished.set)
    player.open_file(written(call, tmp_path / f"call{suffix}"))
    player.set_skips(call.skips)
    player.set_speed(SPEED)
    shown: list[tuple[float, float]] = []
    heard: list[HeardSpan] = []
    with Recording() as recording:
        player.play()
        while not finished.wait(0.004):
            shown.append((time.monotonic(), player.position_ms))
            if len(shown) % 1500 == 0:
                heard += player.take_heard()
        recording.wait_for_silence()
    heard += player.take_heard()
    player.end()

    what = f"{SECONDS} s at {SPEED:g}×, {len(call.skips)} silences skipped, {suffix[1:]}"
    verdict = Verdict(figure, what)
    samples = recording.samples[:, 0]
    loud = np.flatnonzero(np.abs(samples) > 1e-6)
    sound = samples[loud[0] : loud[-1] + 1]
    moments, positions = np.array(shown).T
    places = np.interp(recording.started + (loud[0] + onsets(sound)) / SINK_RATE, moments, positions)
    verdict.judge_places(places, np.array(call.bursts), TABLE.parent / f"skipping-{suffix[1:]}.csv")
    verdict.judge_heard(heard_again([], heard), call)
    kept_ms = call.length_ms - sum(end - start for start, end in call.skips)
    verdict.say("underruns", player.underruns, "", at_most=0)
    verdict.say("longest gap in the sound", longest_gap_ms(sound), "ms", at_most=1)
    verdict.say("length against the clock", len(sound) / SINK_RATE * 1000 * SPEED - kept_ms, "ms", at_most=60)
    assert not verdict.missed
