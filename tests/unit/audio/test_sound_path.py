"""The parts between decoder and device: feed, stretch, mix, resample, ring, timeline."""

from collections.abc import Iterator

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from qadesk.audio.feed import Feed
from qadesk.audio.formats import open_recording
from qadesk.audio.formats.base import as_float, read_frames
from qadesk.audio.gain import Gain
from qadesk.audio.mixer import Mixer, with_gain
from qadesk.audio.resample import Resampler
from qadesk.audio.ring import Ring
from qadesk.audio.stretch import Stretcher
from qadesk.audio.timeline import Anchor, Timeline
from tests.unit.audio.conftest import Writer, tones


def stretched(samples: np.ndarray, rate: int, speed: float, block: int = 777) -> np.ndarray:
    stretcher = Stretcher(rate, samples.shape[1])
    stretcher.speed = speed
    blocks = iter([samples[at : at + block] for at in range(0, len(samples), block)])
    out = []
    while True:
        while stretcher.hungry:
            fed = next(blocks, None)
            if fed is None:
                stretcher.finish()
            else:
                stretcher.feed(fed)
        if stretcher.done:
            return np.concatenate(out)
        out.append(stretcher.hop())


@pytest.mark.parametrize("rate", [8000, 16_000, 44_100])
@pytest.mark.parametrize("speed", [0.5, 0.8, 1.25, 1.5, 2.0, 3.0])
def test_stretching_keeps_the_pitch_and_divides_the_length(rate: int, speed: float) -> None:
    out = stretched(tones(rate, 4, 440).astype(np.float32), rate, speed)
    assert len(out) == pytest.approx(4 * rate / speed, abs=2)
    spectrum = np.abs(np.fft.rfft(out[:, 0] * np.hanning(len(out)), 1 << 20))
    assert spectrum.argmax() * rate / (1 << 20) == pytest.approx(440, rel=0.002)
    assert np.sqrt(np.mean(out**2)) == pytest.approx(0.5 / np.sqrt(2), rel=0.02)


@given(st.integers(1, 5000), st.integers(50, 3000))
def test_speed_one_changes_nothing(frames: int, block: int) -> None:
    samples = np.random.default_rng(frames).normal(0, 0.2, (frames, 2)).astype(np.float32)
    assert np.allclose(stretched(samples, 8000, 1.0, block), samples, atol=1e-6)


def test_both_channels_share_the_offset() -> None:
    rng = np.random.default_rng(5)
    left = rng.normal(0, 0.2, 40_000).astype(np.float32)
    out = stretched(np.stack((left, 0.5 * left), axis=1), 8000, 1.7)
    assert np.allclose(out[:, 1], 0.5 * out[:, 0], atol=1e-6)


def test_digital_silence_stretches_to_silence() -> None:
    assert not stretched(np.zeros((20_000, 1), np.float32), 8000, 2.0).any()


@pytest.mark.parametrize(("source", "target"), [(8000, 48_000), (8000, 44_100), (44_100, 48_000), (48_000, 16_000)])
def test_resampling_keeps_a_tone_and_its_place(source: int, target: int) -> None:
    resampler = Resampler(source, target, 2)
    samples = tones(source, 1, 440, 1000).astype(np.float32)
    parts = [resampler.process(samples[at : at + 160]) for at in range(0, len(samples), 160)]
    out = np.concatenate([*parts, resampler.flush()])
    assert len(out) == pytest.approx(target, abs=2)
    expected = tones(target, 1.01, 440, 1000)[: len(out)]
    inner = slice(target // 50, len(out) - target // 50)
    assert np.abs(out[inner] - expected[inner]).max() < 1e-3


def test_resampling_downwards_does_not_fold_the_highs_back() -> None:
    high = tones(48_000, 1, 7000).astype(np.float32)
    out = Resampler(48_000, 8000, 1).process(high)
    assert np.abs(out[200:-200]).max() < 0.001


@given(st.lists(st.tuples(st.booleans(), st.integers(0, 90)), max_size=60))
def test_the_ring_gives_what_it_took_in_order(steps: list[tuple[bool, int]]) -> None:
    ring, written, taken = Ring(64, 2), 0, 0
    for writing, count in steps:
        if writing:
            values = np.arange(written, written + count, dtype=np.float32)
            accepted = ring.write(np.stack((values, -values), axis=1))
            assert accepted == min(count, 64 - (written - taken))
            written += accepted
        else:
            out = np.full((count, 2), 99.5, np.float32)
            got = ring.read_into(out)
            assert got == min(count, written - taken)
            assert out[:got, 0].tolist() == list(range(taken, taken + got))
            assert (out[got:] == 99.5).all()
            taken += got
        assert ring.fill == written - taken


@pytest.fixture
def feed(write: Writer) -> Iterator[Feed]:
    counting = (np.arange(10_000) - 5000).astype(np.int16)[:, np.newaxis]
    reader = open_recording(write("count.wav", counting, 8000, "PCM_16"))
    yield Feed(reader)
    reader.close()


def numbers(block: np.ndarray) -> list[int]:
    return [round(float(value) * 32768) + 5000 for value in block[:, 0]]


def test_a_feed_loops_and_knows_where_each_frame_came_from(feed: Feed) -> None:
    feed.end, feed.again = 2300, 2000
    feed.seek(2100)
    heard: list[int] = []
    while len(heard) < 900:
        heard += numbers(feed.block(128))
    expected = (list(range(2100, 2300)) + list(range(2000, 2300)) * 3)[: len(heard)]
    seams = {at for seam in (200, 500, 800) for at in range(seam - 64, seam)}
    assert [number for at, number in enumerate(heard) if at not in seams] == [
        number for at, number in enumerate(expected) if at not in seams
    ]
    assert [feed.places(given, given)[-1].file_frame for given in (0, 199, 200, 499, 500, 799.5)] == [
        2100,
        2299,
        2000,
        2299,
        2000,
        2299.5,
    ]


def test_a_feed_stops_at_its_end_and_at_the_recordings(feed: Feed) -> None:
    feed.end = 2300
    feed.seek(2250)
    assert len(feed.block(1000)) == 50
    assert not len(feed.block(1000))
    feed.end = None
    feed.seek(9990)
    assert numbers(feed.block(1000)) == list(range(9990, 10_000))
    assert not len(feed.block(1000))


def test_learning_the_way_changes_nothing_of_what_is_read_next(write: Writer) -> None:
    reader = open_recording(write("long.mp3", tones(8000, 400, 300), 8000, None, "MP3"))
    whole = as_float(read_frames(reader, 4_000_000))
    learning, steps = Feed(reader), 0
    learning.seek(100_000)
    while learning.learn():
        steps += 1
        assert np.allclose(learning.block(1000), whole[learning.next_frame - 1000 : learning.next_frame], atol=1e-5)
    assert steps == 4
    reader.close()


def test_an_empty_loop_ends_instead_of_spinning(feed: Feed) -> None:
    feed.end, feed.again = 2000, 2000
    feed.seek(2000)
    assert not len(feed.block(100))


def test_the_timeline_follows_speed_and_jumps() -> None:
    timeline = Timeline()
    assert timeline.at(5) is None
    timeline.add(Anchor(0, 1000.0, 1.0, (-20.0,)))
    timeline.add(Anchor(160, 1160.0, 2.0, (-10.0,)))
    timeline.add(Anchor(320, 500.0, 2.0, (-30.0,)))

    def frame(out_frame: float) -> float:
        anchor = timeline.at(out_frame)
        assert anchor is not None
        return anchor.file_frame

    assert [frame(out) for out in (0, 100, 160, 319, 320, 350)] == [1000, 1100, 1160, 1478, 500, 560]
    for number in range(1000):
        timeline.add(Anchor(400 + number, float(number), 1.0, ()))
    assert frame(1399) == 999


def test_the_mixer_puts_the_agent_first() -> None:
    block = np.full((160, 2), (0.2, 0.4), np.float32)
    sides = Mixer(2, 1).sides(block)
    assert np.allclose(sides, (0.4, 0.2))
    assert Mixer(2, 1).levels(sides) == pytest.approx((-7.96, -13.98), abs=0.01)
    sides = Mixer(1, 0).sides(block[:, :1])
    assert np.allclose(sides, (0.2, 0.2))
    assert len(Mixer(1, 0).levels(sides)) == 1
    assert [with_gain(-20.0, gain) for gain in (0.0, 0.5, 1.0)] == pytest.approx([-120.0, -26.02, -20.0], abs=0.01)


def test_gains_fade_from_what_was_heard_to_what_is_wanted() -> None:
    gain = Gain(8000)
    gain.apply(np.ones((80, 2), np.float32))
    gain.set((0.0, 0.0, 0.0, 0.5))
    fading = np.ones((100, 2), np.float32)
    gain.apply(fading)
    assert (np.diff(fading[:80], axis=0) < 0).all()
    assert np.abs(np.diff(fading, axis=0)).max() < 0.02, "no click"
    assert np.array_equal(fading[80:], np.full((20, 2), (0.0, 0.5), np.float32))
    later = np.ones((10, 2), np.float32)
    gain.apply(later)
    assert np.array_equal(later, np.full((10, 2), (0.0, 0.5), np.float32))


def test_a_gain_set_in_silence_is_there_from_the_first_frame() -> None:
    gain = Gain(8000)
    gain.set((0.25, 0.0, 0.0, 0.25))
    gain.settle()
    block = np.ones((3, 2), np.float32)
    gain.apply(block)
    assert (block == 0.25).all()


def test_twice_the_volume_is_clipped_at_full_scale() -> None:
    gain = Gain(8000)
    gain.set((2.0, 0.0, 0.0, 2.0))
    gain.settle()
    block = np.array([[0.8, -0.8], [0.3, -0.3]], np.float32)
    gain.apply(block)
    assert np.allclose(block, [[1.0, -1.0], [0.6, -0.6]])
