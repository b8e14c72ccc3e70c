"""Playing at twice the speed with silence skipped while an hour's voices are measured and another hour is analysed.

The sound carries bursts at known places; where the null sink gets one, the position shown then must be that of the
burst. And the window, watched while the voices of all calls of the demo are measured behind it.
"""

import threading
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from qadesk.audio.analysis import RecordingAnalyser
from qadesk.audio.player import Player
from qadesk.domain.recordings import AudioState, Recording
from tests.null_sink import SINK_RATE, NullSink, null_sink
from tests.null_sink import Recording as Heard
from tests.perf.conftest import Report
from tests.perf.test_program_perf import new_workspace
from tests.perf.test_skipping_perf import SPEED, Call, longest_gap_ms, made_call, onsets, written
from tests.perf.test_voice_perf import tiled
from tests.perf.windows import LoopWatch, wait_for, whole_window
from tests.unit.audio.scripts import DEMO

__all__ = ["null_sink"]

SECONDS = 20


@pytest.fixture
def analyser(tmp_path: Path) -> Iterator[RecordingAnalyser]:
    made = RecordingAnalyser(tmp_path / "cache")
    yield made
    made.close()


class Busy:
    """An hour being measured and another being analysed, again and again until the end; a context manager."""

    def __init__(self, analyser: RecordingAnalyser, folder: Path) -> None:
        self._analyser = analyser
        self._hour = tiled(folder / "hour.wav", 1)
        self._measured = Recording(
            uid="",
            call_uid="",
            fingerprint=analyser.fingerprint(self._hour),
            state=AudioState.READY,
            audio=analyser.analyse(self._hour),
        )
        self._other = tiled(folder / "other.wav", 1)
        self._ended = threading.Event()
        self.measured = self.analysed = 0
        self._threads = [threading.Thread(target=work) for work in (self._measure, self._analyse)]

    def __enter__(self) -> "Busy":
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(self, *unused: object) -> None:
        self._ended.set()
        for thread in self._threads:
            thread.join()

    def _measure(self) -> None:
        while not self._ended.is_set():
            self._analyser.voice_anew(self._measured, 3)
            self.measured += 1

    def _analyse(self) -> None:
        while not self._ended.is_set():
            self._other.touch()  # another time of change: it is decoded anew
            self._analyser.analyse(self._other)
            self.analysed += 1
            self._ended.wait(1)  # decoding an hour takes a quarter of a second: nobody opens four calls in each


def off_place(shown: np.ndarray, heard: np.ndarray, began: float, call: Call) -> np.ndarray:
    """By how many ms of the call the position shown is ahead of each burst in what the sink was given."""
    moments, positions = shown.T
    found = began + onsets(heard) / SINK_RATE
    assert len(found) == len(call.bursts), "a burst is missing, or there is one too many"
    return np.interp(found, moments, positions) - np.array(call.bursts)


@pytest.mark.timeout(400)
def test_nothing_is_missing_and_shown_is_heard(
    qtbot: QtBot, tmp_path: Path, analyser: RecordingAnalyser, null_sink: NullSink, figure: Report
) -> None:
    call, finished = made_call(SECONDS), threading.Event()
    player = Player(on_finished=finished.set)
    player.open_file(written(call, tmp_path / "call.wav"))
    player.set_skips(call.skips)
    player.set_speed(SPEED)
    shown: list[tuple[float, float]] = []
    with Busy(analyser, tmp_path) as busy, Heard() as recording:
        player.play()
        while not finished.is_set():
            qtbot.wait(2)
            shown.append((time.monotonic(), player.position_ms))
        recording.wait_for_silence()
    player.end()
    samples = recording.samples[:, 0]
    loud = np.flatnonzero(np.abs(samples) > 1e-6)
    sound = samples[loud[0] : loud[-1] + 1]
    apart = off_place(np.array(shown), sound, recording.started + loud[0] / SINK_RATE, call)
    what = f"{SECONDS} s at {SPEED:g}×, an hour measured and one analysed every second"
    figure(f"{what}: analyses meanwhile", busy.analysed, "", at_least=1)
    figure(f"{what}: underruns", player.underruns, "", at_most=0)
    figure(f"{what}: longest gap in the sound", longest_gap_ms(sound), "ms", at_most=1)
    figure(f"{what}: shown less heard, median", float(np.median(apart)), "ms of the call", at_least=-30, at_most=30)
    far = float(np.percentile(np.abs(apart), 90))
    figure(f"{what}: shown less heard, nine tenths within", far, "ms of the call", at_most=60)
    figure(f"{what}: shown less heard, largest", float(np.abs(apart).max()), "ms of the call")


@pytest.mark.timeout(400)
def test_catching_up_does_not_hold_the_window(tmp_path: Path, qapp: QApplication, figure: Report) -> None:
    program, place = new_workspace(tmp_path, DEMO / "calls")
    with whole_window(qapp, program, place) as whole:
        voices = whole.services.voices
        there = voices.count_unmeasured().result()
        measured: list[str] = []
        voices.listen(lambda uid, _: measured.append(uid))
        wait_for(lambda: not whole.services.audio.busy)
        QTest.qWait(1000)  # the page comes up
        with LoopWatch() as watch:
            began = time.monotonic()
            voices.catch_up()
            wait_for(lambda: len(measured) == there, 300)
        took = time.monotonic() - began
        whole.services.executor.write(lambda _: None).result()
        assert voices.count_unmeasured().result() == 0
    what = f"{there} calls of the demo caught up with"
    figure(what, took, "s")
    figure(f"{what}: Qt thread busy at once, longest", watch.worst.processor_ms, "ms", at_most=16)
