"""Real files, decoded and played by the real audio room, on the desk."""

import shutil
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
import soundfile

from qadesk.audio.analysis import RecordingAnalyser, RecordingPlayer
from qadesk.audio.sample_window import SampleWindow
from qadesk.domain.calls import CallFacts
from qadesk.domain.recordings import RecordingDraft
from tests.gui.desk.conftest import Bench, Key
from tests.gui.desk.parts import START_MS, House
from tests.null_sink import null_sink

__all__ = ["null_sink"]

RATE, SECONDS = 8000, 100


@pytest.fixture
def house(tmp_path: Path, null_sink: object) -> Iterator[House]:
    cache = tmp_path / "workspace" / "cache"
    made = House(tmp_path / "workspace", analyser=RecordingAnalyser(cache), player=RecordingPlayer(cache))
    yield made
    made.player.end()
    made.analyser.close()
    made.close()


@pytest.fixture
def record(house: House, tmp_path: Path) -> Callable[..., str]:
    """``record("GSM610")``: a call whose recording has been analysed; its uid."""

    def make(subtype: str = "PCM_16") -> str:
        path = tmp_path / f"{subtype}.wav"
        write(path, subtype)
        draft = RecordingDraft(
            fingerprint=house.analyser.fingerprint(path), facts=CallFacts(started_at_ms=START_MS, contact="first")
        )
        recording = house.executor.write(lambda stores: stores.recordings.add(draft, START_MS)).result()
        house.audio.prepare(recording).result()
        return recording.call_uid

    return make


def write(path: Path, subtype: str = "PCM_16", seconds: int = SECONDS, tone: float = 440.0) -> None:
    times = np.arange(RATE * seconds) / RATE
    soundfile.write(path, 0.4 * np.sin(2 * np.pi * tone * times), RATE, subtype)


def plays(bench: Bench) -> bool:
    """Whether F3 brings sound out, judged by the position being heard."""
    page = bench.page
    bench.qtbot.waitUntil(lambda: page.listening.ready)
    bench.key(Key.Key_F3)
    bench.qtbot.waitUntil(lambda: page.listening.position_ms > 200)
    bench.key(Key.Key_F3)
    return not page.listening.playing


def pictured(bench: Bench, call_uid: str) -> None:
    bench.open(call_uid)
    bench.qtbot.waitUntil(lambda: not bench.page.wave.analysing)


def test_a_deep_zoom_is_drawn_at_once_and_gets_its_samples_from_another_thread(
    bench: Bench, record: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> None:
    threads: list[str] = []
    load, go = SampleWindow.load, threading.Event()

    def noted(window: SampleWindow, first_frame: int, last_frame: int) -> bool:
        assert go.wait(60)
        threads.append(threading.current_thread().name)
        return load(window, first_frame, last_frame)

    monkeypatch.setattr(SampleWindow, "load", noted)
    pictured(bench, record())
    wave = bench.page.wave.view
    before = wave.grab().toImage()
    wave.zoom_to(50_000, 50_020)
    coarse = wave.grab().toImage()
    assert coarse != before, "what the levels have is drawn before any sample is read"
    assert not threads
    go.set()
    bench.qtbot.waitUntil(lambda: wave.grab().toImage() != coarse)
    fine = wave.grab().toImage()
    wave.pan_by(0.5)
    wave.pan_by(-0.5)
    assert wave.grab().toImage() == fine, "no coarse picture in between where samples are at hand"
    assert len(threads) == 1
    assert all("qadesk" in name for name in threads)


@pytest.mark.parametrize("subtype", ["PCM_16", "GSM610"])
def test_a_deleted_cache_is_made_again_when_the_call_is_opened(
    subtype: str, bench: Bench, record: Callable[..., str]
) -> None:
    uid = record(subtype)
    pictured(bench, uid)
    assert plays(bench)
    bench.page.close_call()
    shutil.rmtree(bench.house.space.cache)
    pictured(bench, uid)
    assert bench.page.wave.view.view_span() == (0, SECONDS * 1000)
    assert plays(bench)
    assert bench.page.form.troubleBar.isHidden()


def test_a_file_that_was_replaced_is_analysed_anew_when_the_call_is_opened(
    bench: Bench, record: Callable[..., str], tmp_path: Path
) -> None:
    uid = record()
    pictured(bench, uid)
    bench.page.close_call()
    write(tmp_path / "PCM_16.wav", seconds=30, tone=300)
    pictured(bench, uid)
    bench.qtbot.waitUntil(lambda: bench.page.listening.duration_ms == 30_000)
    assert plays(bench)
    assert bench.page.wave.view.view_span() == pytest.approx((0, 30_000))


def test_a_recording_that_vanishes_while_it_is_looked_at_is_said_and_stays_in_sight(
    bench: Bench, record: Callable[..., str], tmp_path: Path
) -> None:
    pictured(bench, record())
    (tmp_path / "PCM_16.wav").unlink()
    bench.page.wave.view.zoom_to(50_000, 50_020)
    bench.qtbot.waitUntil(lambda: bench.page.form.troubleBar.isVisible())
    assert "PCM_16.wav" in bench.page.form.troubleLabel.text()
    assert bench.page.wave.view.view_span() == (50_000, 50_020)
