"""Silence is jumped over: exactly, without a click or a gap, and nothing else is."""

import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
import soundfile
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from qadesk.audio.feed import Feed
from qadesk.audio.formats import open_recording
from qadesk.domain.listening import HeardSpan
from qadesk.domain.spans import merged, without
from tests.null_sink import SINK_RATE, Recording
from tests.unit.audio.conftest import Writer, tones
from tests.unit.audio.listening import WAIT, Listener, listener, pitch

__all__ = ["listener"]

RATE = 8000
FRAMES = 30_000
SEAM = 64


@pytest.fixture(scope="module")
def counting(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Feed]:
    """Every frame says its own number."""
    path = tmp_path_factory.mktemp("counting") / "count.wav"
    soundfile.write(path, (np.arange(FRAMES) - FRAMES // 2).astype(np.int16)[:, np.newaxis], RATE, "PCM_16")
    reader = open_recording(path)
    yield Feed(reader)
    reader.close()


def read_all(feed: Feed, frames: int) -> list[int]:
    got: list[int] = []
    while len(block := feed.block(frames)):
        got += [round(float(value) * 32768) + FRAMES // 2 for value in block[:, 0]]
    return got


spans = st.lists(
    st.tuples(st.integers(0, FRAMES), st.integers(1, 6000)).map(lambda span: (span[0], min(FRAMES, sum(span)))),
    max_size=6,
)


@given(spans, st.integers(0, FRAMES - 1), st.integers(70, 3000))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_skips_leave_out_their_frames_and_no_other(
    counting: Feed, skips: list[tuple[int, int]], start: int, frames: int
) -> None:
    counting.skips = skips
    counting.seek(start)
    got = read_all(counting, frames)
    kept = without([(start, FRAMES)], merged(skips))
    expected = [frame for span in kept for frame in range(*span)]
    assert len(got) == len(expected)
    places = counting.places(0)
    blended = [(place.given - SEAM, place.given) for place in places]
    for at, (frame, wanted) in enumerate(zip(got, expected, strict=True)):
        assert frame == wanted or any(first <= at < last for first, last in blended)
    for place in places:
        if place.given < len(expected):
            assert expected[int(place.given)] == place.file_frame


@given(spans, st.integers(0, FRAMES - 1))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_skip_that_was_sought_is_read_to_its_end(counting: Feed, skips: list[tuple[int, int]], start: int) -> None:
    counting.skips = skips
    counting.seek(start, sought=True)
    around = [(start, last) for first, last in merged(skips) if first <= start < last]
    kept = without([(start, FRAMES)], without(merged(skips), around))
    assert len(read_all(counting, 2048)) == sum(last - first for first, last in kept)


@pytest.fixture
def three_tones(write: Writer) -> Path:
    """Two seconds each of 400, 700 and 1000 Hz."""
    samples = np.concatenate([tones(RATE, 2, frequency, frequency) for frequency in (400, 700, 1000)])
    return write("three.wav", samples, RATE, "PCM_16")


@pytest.mark.parametrize("speed", [1.0, 2.0])
def test_a_skip_is_not_heard_and_does_not_click(listener: Listener, write: Writer, speed: float) -> None:
    player = listener.player
    player.open_file(write("tone.wav", tones(RATE, 4, 440, 440), RATE, "PCM_16"))
    player.set_skips([(1003, 2007), (3001, 3498)])
    player.set_speed(speed)
    heard = listener.hear_all()
    sound = heard.sound()
    assert len(sound) / SINK_RATE == pytest.approx((4 - 1.004 - 0.497) / speed, abs=0.01)
    inner = sound[2000:-2000]
    assert np.abs(np.diff(inner)).max() < 1.6 * 0.5 * 2 * np.pi * 440 / SINK_RATE
    assert np.convolve(np.abs(inner), np.ones(480) / 480, "valid").min() > 0.02, "a gap"
    assert player.underruns == 0
    assert player.take_heard() == [
        HeardSpan(0, 1003, speed),
        HeardSpan(1003, 2007, speed, skipped=True),
        HeardSpan(2007, 3001, speed),
        HeardSpan(3001, 3498, speed, skipped=True),
        HeardSpan(3498, 4000, speed),
    ]


def test_what_is_skipped_is_never_shown_nor_heard(listener: Listener, three_tones: Path) -> None:
    player = listener.player
    player.open_file(three_tones)
    player.set_skips([(0, 500), (2000, 4000), (5500, 6000)])
    shown: list[tuple[float, float]] = []
    with Recording() as recording:
        player.play()
        listener.until(lambda: shown.append((time.monotonic(), player.position_ms)) or listener.finished.is_set())
        recording.wait_for_silence()
    sound = recording.sound()
    assert len(sound) / SINK_RATE == pytest.approx(3, abs=0.01)
    assert pitch(sound[: SINK_RATE * 7 // 5]) == pytest.approx(400, rel=0.01)
    assert pitch(sound[SINK_RATE * 8 // 5 :]) == pytest.approx(1000, rel=0.01)
    assert not [at for _, at in shown if 2025 < at < 3995]
    assert player.position_ms == 6000
    assert player.take_heard()[-1] == HeardSpan(5500, 6000, skipped=True)


def test_a_place_sought_inside_a_skip_plays_to_its_end(listener: Listener, three_tones: Path) -> None:
    player = listener.player
    player.open_file(three_tones)
    player.set_skips([(2000, 3000), (3500, 5500)])
    player.seek_ms(2600)
    player.play()
    listener.reach(2700)
    player.pause()
    player.play()
    assert listener.finished.wait(WAIT)
    assert player.take_heard() == [
        HeardSpan(2600, 3500),
        HeardSpan(3500, 5500, skipped=True),
        HeardSpan(5500, 6000),
    ]


def test_a_skip_set_while_its_silence_is_heard_is_left_soon(listener: Listener, three_tones: Path) -> None:
    player = listener.player
    player.open_file(three_tones)
    player.seek_ms(1900)
    player.play()
    listener.reach(2300)
    asked_at = player.position_ms
    player.set_skips([(2000, 4000)])
    listener.reach(4000)
    player.set_skips([])
    listener.reach(4300)
    player.pause()
    listener.until(lambda: player.settled)
    heard = player.take_heard()
    assert [(span.skipped, span.end_ms) for span in heard][1] == (True, 4000)
    assert asked_at - 5 <= heard[0].end_ms == heard[1].start_ms < asked_at + 500
    assert player.underruns == 0


def test_a_skip_taken_back_in_time_is_heard(listener: Listener, three_tones: Path) -> None:
    """The ring is 0.2 s ahead: what was left out there is put in again."""
    player = listener.player
    player.open_file(three_tones)
    player.set_skips([(2000, 4000)])
    player.seek_ms(1500)
    player.play()
    listener.reach(1700)
    player.set_skips([])
    listener.reach(2300)
    player.pause()
    listener.until(lambda: player.settled)
    assert [span.skipped for span in player.take_heard()] == [False]


def test_a_span_and_a_loop_skip_nothing(listener: Listener, three_tones: Path) -> None:
    player = listener.player
    player.open_file(three_tones)
    player.set_skips([(2000, 3000)])
    player.play_span(1900, 2400)
    assert listener.finished.wait(WAIT)
    assert player.take_heard() == [HeardSpan(1900, 2400)]
    player.set_loop(2700, 3200)
    player.seek_ms(2800)
    player.play()
    listener.reach(3150)
    listener.until(lambda: player.position_ms < 2900)
    player.pause()
    listener.until(lambda: player.settled)
    assert not any(span.skipped for span in player.take_heard())


def test_the_next_recording_is_heard_from_behind_its_leading_silence(listener: Listener, three_tones: Path) -> None:
    player = listener.player
    player.open_file(three_tones)
    player.set_skips([(0, 5500)])
    player.play()
    assert listener.finished.wait(WAIT)
    assert player.take_heard() == [HeardSpan(0, 5500, skipped=True), HeardSpan(5500, 6000)]
    player.open_file(three_tones)
    player.play()
    listener.reach(50)
    assert player.position_ms < 1000, "skips belong to the recording"
