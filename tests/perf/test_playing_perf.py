"""Minutes of playing at twice the speed while the form is being used: nothing may be missing in the sound.

``QADESK_PLAY_SECONDS=600`` plays the ten minutes that are promised; by default it is one.
"""

import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
import soundfile
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from qadesk.audio.analysis import RecordingAnalyser, RecordingPlayer
from qadesk.domain.calls import CallFacts
from qadesk.domain.recordings import RecordingDraft
from tests.gui.desk.conftest import Bench, make_bench, theme
from tests.gui.desk.parts import START_MS, House
from tests.null_sink import NullSink, null_sink
from tests.perf.test_audio_perf import dialogue
from tests.perf.test_desk_perf import long_card

__all__ = ["make_bench", "null_sink", "theme"]

SECONDS = int(os.environ.get("QADESK_PLAY_SECONDS", "60"))
SPEED = 2
KEY_EVERY_MS = 50


@pytest.fixture
def playing_bench(tmp_path: Path, make_bench: Callable[[House], Bench], null_sink: NullSink) -> Iterator[Bench]:
    cache = tmp_path / "workspace" / "cache"
    analyser, player = RecordingAnalyser(cache), RecordingPlayer(cache)
    house = House(tmp_path / "workspace", card=long_card(), analyser=analyser, player=player)
    bench = make_bench(house)
    yield bench
    bench.page.close_call()
    player.close()
    analyser.close()
    house.close()


def long_call(house: House, path: Path) -> str:
    minute = np.ascontiguousarray(dialogue(8000, 60))
    with soundfile.SoundFile(path, "w", 8000, 2, "ULAW") as file:
        for _ in range(SECONDS * SPEED // 60 + 2):
            file.write(minute)
    draft = RecordingDraft(
        fingerprint=house.analyser.fingerprint(path), facts=CallFacts(started_at_ms=START_MS, contact="first")
    )
    recording = house.executor.write(lambda stores: stores.recordings.add(draft, START_MS)).result()
    house.audio.prepare(recording).result()
    return recording.call_uid


@pytest.mark.timeout(SECONDS + 300)
def test_playing_while_the_form_is_used(playing_bench: Bench, tmp_path: Path, figure: Callable[..., None]) -> None:
    page, house = playing_bench.page, playing_bench.house
    playing_bench.open(long_call(house, tmp_path / "call.wav"))
    page.listening.set_speed(SPEED)
    page.listening.play()
    playing_bench.qtbot.waitUntil(lambda: page.listening.position_ms > 500)
    started, began_ms, keys, longest = time.monotonic(), page.listening.position_ms, 0, 0.0
    while time.monotonic() - started < SECONDS:
        page.scoring.focus(f"i{keys % 4}_{keys % 10}")
        pressed = time.monotonic()
        QTest.keyClick(page, Qt.Key.Key_2 if keys % 3 else Qt.Key.Key_1)
        keys += 1
        QTest.qWait(1)
        longest = max(longest, time.monotonic() - pressed)
        QTest.qWait(KEY_EVERY_MS)
    elapsed, heard_ms = time.monotonic() - started, page.listening.position_ms - began_ms
    assert page.listening.playing
    what = f"{SECONDS} s at {SPEED}×, {keys} keys scored meanwhile"
    figure(f"{what}: longest wait for a key", longest * 1000, "ms")
    figure(f"{what}: heard against the clock", heard_ms / 1000 / elapsed / SPEED, "×", at_least=0.99, at_most=1.01)
    figure(f"{what}: underruns", house.player.underruns, "", at_most=0)
