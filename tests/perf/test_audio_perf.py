"""Figures of the audio room: peaks against plain decoding, opening, seeking, eight hours."""

import dataclasses
import statistics
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
import soundfile

from qadesk.audio.decode import BLOCK_FRAMES
from qadesk.audio.formats import open_recording
from qadesk.audio.formats.mp3 import info_frame, read_layout
from qadesk.audio.peak_source import open_peaks
from qadesk.audio.peaks import BinMaker
from qadesk.audio.player import Player
from qadesk.audio.probe import Analyser
from tests.null_sink import SINK_RATE, NullSink, Recording, null_sink
from tests.perf.conftest import Report

__all__ = ["null_sink"]

HOUR = 3600


def dialogue(rate: int, seconds: int) -> np.ndarray:
    """Two channels that take turns, with a little noise, float32."""
    times = np.arange(rate * seconds) / rate
    turns = np.sin(times * 3) > 0
    noise = np.random.default_rng(1).normal(0, 0.01, (rate * seconds, 2))
    left, right = 0.4 * np.sin(2 * np.pi * 220 * times) * turns, 0.3 * np.sin(2 * np.pi * 330 * times) * ~turns
    return (np.stack((left, right), axis=1) + noise).astype(np.float32)


def write_wav(path: Path, hours: int, subtype: str) -> Path:
    minute = dialogue(8000, 60)
    with soundfile.SoundFile(path, "w", 8000, 2, subtype) as file:
        for _ in range(60 * hours):
            file.write(minute)
    return path


def write_mp3(path: Path, hours: int, rate: int = 44_100) -> Path:
    """A minute encoded at a constant rate, its frames repeated: encoding hours would take minutes.

    Their count stands in front, as encoders write it.
    """
    with soundfile.SoundFile(
        path, "w", rate, 2, "MPEG_LAYER_III", format="MP3", bitrate_mode="CONSTANT", compression_level=0.6
    ) as file:
        file.write(dialogue(rate, 60))
    layout = read_layout(path)
    frames = path.read_bytes()[layout.first : layout.end] * 60 * hours
    whole = dataclasses.replace(layout, count=layout.count * 60 * hours, end=layout.first + len(frames))
    path.write_bytes(info_frame(whole) + frames)
    return path


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("sounds")


@pytest.fixture(scope="module")
def mulaw(folder: Path) -> Path:
    return write_wav(folder / "hour.wav", 1, "ULAW")


@pytest.fixture(scope="module")
def mp3(folder: Path) -> Path:
    return write_mp3(folder / "hour.mp3", 1)


@pytest.fixture(scope="module")
def analyser(folder: Path) -> Iterator[Analyser]:
    made = Analyser(folder / "cache")
    made.warm()
    yield made
    made.close()


def plain_decode(path: Path) -> None:
    reader = open_recording(path)
    block = np.empty((BLOCK_FRAMES, reader.channels), reader.dtype)
    while reader.read_into(block):
        pass
    reader.close()


def decode_with_peaks(path: Path) -> None:
    reader = open_recording(path)
    block = np.empty((BLOCK_FRAMES, reader.channels), reader.dtype)
    maker = BinMaker(BLOCK_FRAMES, reader.channels, reader.dtype)
    while got := reader.read_into(block):
        maker.bins(block[:got])
    reader.close()


def best_of(times: int, work: Callable[[], object]) -> float:
    """Shortest of several runs, in seconds."""
    spans = []
    for _ in range(times):
        started = time.perf_counter()
        work()
        spans.append(time.perf_counter() - started)
    return min(spans)


@pytest.mark.parametrize("name", ["mulaw", "mp3"])
def test_peaks_against_plain_decoding(name: str, request: pytest.FixtureRequest, figure: Report) -> None:
    path = request.getfixturevalue(name)
    plain = best_of(3, lambda: plain_decode(path))
    both = best_of(3, lambda: decode_with_peaks(path))
    figure(f"1 h {name}: plain decoding", plain, "s")
    figure(f"1 h {name}: decoding with peaks / plain decoding", both / plain, "×", at_most=1.8)


@pytest.mark.parametrize(("name", "limit"), [("mulaw", 0.5), ("mp3", 3.0)])
def test_whole_picture_of_an_hour_never_seen_before(
    name: str, limit: float, analyser: Analyser, request: pytest.FixtureRequest, figure: Report
) -> None:
    path = request.getfixturevalue(name)
    plain = best_of(3, lambda: plain_decode(path))
    whole = min(seconds_to_picture(analyser, path) for _ in range(3))
    figure(f"1 h {name}: whole picture, nothing cached", whole, "s", at_most=limit)
    figure(f"1 h {name}: whole picture / plain decoding by one thread", whole / plain, "×")
    figure(f"1 h {name}: facts with SHA-256", best_of(2, lambda: analyser.analyse(path)), "s")


def seconds_to_picture(analyser: Analyser, path: Path) -> float:
    """The last report comes when the peak file lies in place."""
    reports: list[float] = []
    started = time.perf_counter()
    analyser.analyse(path, on_progress=lambda _: reports.append(time.perf_counter()))
    return reports[-1] - started


@pytest.mark.parametrize("name", ["mulaw", "mp3"])
def test_first_picture_from_the_cache(
    name: str, analyser: Analyser, request: pytest.FixtureRequest, figure: Report
) -> None:
    path = request.getfixturevalue(name)
    facts = analyser.analyse(path)

    def look() -> None:
        playable = analyser.cache.playable(path, facts.cache_key, working_copy=facts.working_copy)
        peaks = open_peaks(analyser.cache, facts.cache_key, playable)
        assert peaks is not None
        peaks.view(0, 0, peaks.frames, 1500)
        peaks.view(1, 0, peaks.frames, 1500)

    figure(f"1 h {name}: first picture from the cache", best_of(5, look) * 1000, "ms", at_most=100)
    peaks = open_peaks(analyser.cache, facts.cache_key, path)
    assert peaks is not None
    widths = [peaks.frames // part for part in (1, 2, 5, 9)]
    slowest = max(
        best_of(5, lambda width=width: peaks.view(0, width // 3, width // 3 + width, 1500)) for width in widths
    )
    figure(f"1 h {name}: slowest view of a level", slowest * 1000, "ms", at_most=4)
    width, views, loads = 200 * 1500, [], []
    for place in range(peaks.frames // 2, peaks.frames - width, 20 * width):
        views.append(best_of(1, lambda place=place: peaks.view(0, place, place + width, 1500)))
        loads.append(best_of(1, lambda place=place: peaks.load(place, place + width)))
        views.append(best_of(1, lambda place=place: peaks.view(0, place, place + width, 1500)))
    figure(f"1 h {name}: view of 300 000 frames, loaded or not", statistics.median(views) * 1000, "ms", at_most=8)
    figure(f"1 h {name}: loading their samples, in another thread", statistics.median(loads) * 1000, "ms")
    peaks.close()


def test_seek_and_play_to_sound(mulaw: Path, mp3: Path, null_sink: NullSink, figure: Report) -> None:
    for name, path in (("mulaw", mulaw), ("mp3", mp3)):
        player = Player()
        for attempt in ("cold", "warm"):
            with Recording() as recording:
                asked = time.monotonic()
                player.open_file(path)
                player.play()
                while player.position_ms < 300:
                    threading.Event().wait(0.005)
                player.pause()
                recording.wait_for_silence()
            figure(f"1 h {name}: open and play to sound, {attempt}", (recording.onset() - asked) * 1000, "ms", 150)
        delays = []
        player.play()
        for place in (1_800_000, 3_500_000, 60_000, 2_700_000, 900_000):
            with Recording() as recording:
                player.pause()
                recording.wait_for_silence()
                silent_until = len(recording.samples)
                asked = time.monotonic()
                player.seek_ms(place)
                player.play()
                while player.position_ms < place + 200:
                    threading.Event().wait(0.005)
            loud = np.flatnonzero(np.abs(recording.samples[silent_until:]).max(axis=1) > 0.01)
            delays.append(recording.started + (silent_until + loud[0]) / SINK_RATE - asked)
        figure(f"1 h {name}: seek to sound", max(delays) * 1000, "ms", at_most=50)
        player.close()


def test_mute_and_volume_are_heard_soon(folder: Path, null_sink: NullSink, figure: Report) -> None:
    path = folder / "tone.wav"
    tone = 0.4 * np.sin(2 * np.pi * 500 * np.arange(8000 * 30) / 8000)
    soundfile.write(path, np.stack((tone, tone), axis=1), 8000, "PCM_16")
    player = Player()
    player.open_file(path)
    delays: dict[str, list[float]] = {"mute": [], "volume": []}
    for _ in range(5):
        with Recording() as recording:
            player.seek_ms(0)
            player.play()
            asked = {}
            for at, change, name in (
                (600, lambda: player.set_muted(0, True), "mute"),
                (1200, lambda: player.set_volume(1, 0.25), "volume"),
            ):
                while player.position_ms < at:
                    threading.Event().wait(0.001)
                asked[name] = time.monotonic()
                change()
            while player.position_ms < 1800:
                threading.Event().wait(0.005)
            player.pause()
            recording.wait_for_silence()
        player.set_muted(0, False)
        player.set_volume(1, 1.0)
        loud = np.abs(recording.samples)
        last_heard = {"mute": np.flatnonzero(loud[:, 0] > 0.05)[-1], "volume": np.flatnonzero(loud[:, 1] > 0.2)[-1]}
        for name, frame in last_heard.items():
            delays[name].append(recording.started + frame / SINK_RATE - asked[name])
    player.close()
    figure("mute to silence (median of 5)", statistics.median(delays["mute"]) * 1000, "ms", at_most=150)
    figure("volume to its sound (median of 5)", statistics.median(delays["volume"]) * 1000, "ms", at_most=150)


EIGHT_HOURS = """
import sys, time
from pathlib import Path
from qadesk.audio.cache import AudioCache
from qadesk.audio.decode import decode_recording
from qadesk.audio.peak_source import open_peaks
started = time.perf_counter()
cache = AudioCache(Path(sys.argv[2]))
decode_recording(Path(sys.argv[1]), cache, "8-0-0", lambda fraction: None)
seconds = time.perf_counter() - started
peaks = open_peaks(cache, "8-0-0", Path(sys.argv[1]))
peaks.view(0, 0, peaks.frames, 1500)
peaks.view(0, peaks.frames // 2, peaks.frames // 2 + 8000, 1500)
peak_kb = next(line.split()[1] for line in open("/proc/self/status") if line.startswith("VmHWM"))
print(seconds, int(peak_kb) / 1024)
"""


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="the highest memory is read from Linux' /proc")
@pytest.mark.parametrize("kind", ["PCM_16", "ULAW", "MP3"])
def test_eight_hours(kind: str, folder: Path, figure: Report) -> None:
    path = folder / f"eight.{kind}"
    if kind == "MP3":
        write_mp3(path, 8, rate=8000)
    else:
        write_wav(path.with_suffix(".wav"), 8, kind).rename(path)
    command = [sys.executable, "-c", EIGHT_HOURS, str(path), str(folder / "cache8")]
    seconds, megabytes = map(float, subprocess.run(command, check=True, capture_output=True, text=True).stdout.split())
    figure(f"8 h 8 kHz {kind}: decoding, peaks, SHA-256", seconds, "s")
    figure(f"8 h 8 kHz {kind}: highest resident memory", megabytes, "MB", at_most=300)
    path.unlink()
