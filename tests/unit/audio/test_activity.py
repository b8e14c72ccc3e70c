"""Voices in sound made on the spot and in bent demo calls: noise, leaks, music, rates, edges."""

import math

import numpy as np
import pytest
import soundfile

from qadesk.audio.voice import measure_voice
from qadesk.domain.spans import Span, common, total_ms
from qadesk.domain.voice_facts import silences, talkovers, told_apart
from tests.unit.audio.conftest import Writer
from tests.unit.audio.scripts import agreeing, script

RATE = 8000


def sound(call: str) -> np.ndarray:
    """A demo call at 8 kHz, float64 (frames, 2)."""
    samples, rate = soundfile.read(script(call).path, always_2d=True)
    assert rate == RATE
    return samples


def leak(samples: np.ndarray, gain_db: float, delay_ms: int) -> np.ndarray:
    """Each side's voice in the other's channel, weaker and later."""
    over = np.roll(samples[:, ::-1], delay_ms * RATE // 1000, axis=0)
    return samples + over * 10 ** (gain_db / 20)


def hold_music(seconds: float) -> np.ndarray:
    """Chords of plucked strings in the telephone band, eight harmonics each."""
    random, out = np.random.default_rng(7), np.zeros(round(seconds * RATE))
    for start in range(0, len(out), RATE // 3):
        times = np.arange(min(RATE // 2, len(out) - start)) / RATE
        root = random.choice([262, 294, 330, 392, 440])
        for pitch in (root, root * 1.25, root * 1.5):
            partials = [np.sin(2 * np.pi * pitch * k * times) / k for k in range(2, 9) if pitch * k < 3400]
            out[start : start + len(times)] += 0.05 * np.exp(-3 * times) * np.sum(partials, axis=0)
    return out


@pytest.mark.parametrize("kind", ["digital silence", "noise", "loud noise"])
def test_nobody_speaks(kind: str, write: Writer) -> None:
    level = {"digital silence": 0.0, "noise": 0.001, "loud noise": 0.02}[kind]
    samples = np.random.default_rng(1).normal(0, 1, (20 * RATE, 2)) * level
    voice = measure_voice(write("none.wav", samples, RATE))
    assert [channel.speech for channel in voice.channels] == [(), ()]
    assert [total_ms(channel.quiet) for channel in voice.channels] == [20_000, 20_000]
    assert voice.channels[0].pitch_hz is None
    assert voice.channels[0].level_dbfs is None


@pytest.mark.parametrize(("gain_db", "delay_ms"), [(-20, 0), (-26, 120)])
def test_the_other_side_in_the_channel_is_no_talkover(gain_db: float, delay_ms: int, write: Writer) -> None:
    voice = measure_voice(write("leak.wav", leak(sound("c01"), gain_db, delay_ms), RATE))
    assert talkovers(voice) == ()
    both = measure_voice(write("both.wav", leak(sound("c26"), gain_db, delay_ms), RATE))
    found = talkovers(both)
    assert found is not None
    assert agreeing(script("c26").talkovers, [(each.start_ms, each.end_ms) for each in found]) == len(found) == 1


def test_a_mono_call_written_twice_claims_no_talkover(write: Writer) -> None:
    mono = sound("c07").sum(axis=1, keepdims=True) / 2
    voice = measure_voice(write("twice.wav", np.repeat(mono, 2, axis=1), RATE))
    assert not told_apart(voice)
    assert talkovers(voice) is None


def test_music_on_hold_is_no_speech(write: Writer) -> None:
    samples = sound("c13")
    start, music = 39 * RATE, hold_music(22)
    samples[start : start + len(music), 0] += music
    voice = measure_voice(write("hold.wav", samples, RATE))
    held: list[Span] = [(39_000, 61_000)]
    assert total_ms(common(voice.channels[0].music, held)) > 20_000
    assert total_ms(voice.channels[0].music) < 23_000
    assert total_ms(common(voice.channels[0].speech, held)) < 1000
    assert not common(voice.channels[0].quiet, held)
    assert not voice.channels[1].music


def test_ringing_is_no_speech(write: Writer) -> None:
    times = np.arange(15 * RATE) / RATE
    ring = 0.1 * np.sin(2 * np.pi * 450 * times) * (times % 5 < 1)
    samples = np.concatenate((np.stack((ring, np.zeros_like(ring)), axis=1), sound("c15")))
    samples += np.random.default_rng(2).normal(0, 0.0005, samples.shape)
    voice = measure_voice(write("ring.wav", samples, RATE))
    assert not common(voice.channels[0].speech, [(0, 15_000)])
    assert len(voice.channels[0].music) == 3
    assert total_ms(voice.channels[0].music) == pytest.approx(3000, abs=200)


@pytest.mark.parametrize("rate", [6000, 11_025, 16_000, 44_100])
def test_another_rate_tells_the_same(rate: int, write: Writer) -> None:
    plain = sound("c15")[: 20 * RATE]
    times = np.arange(20 * rate) / rate
    there = np.stack([np.interp(times, np.arange(len(plain)) / RATE, plain[:, side]) for side in (0, 1)], axis=1)
    one = measure_voice(write("plain.wav", plain, RATE))
    other = measure_voice(write("other.wav", there, rate, "FLOAT"))
    assert other.duration_ms == 20_000
    for mine, theirs in zip(one.channels, other.channels, strict=True):
        assert agreeing(mine.speech, theirs.speech) >= len(mine.speech) - 1
        assert mine.pitch_hz == pytest.approx(theirs.pitch_hz, rel=0.03)


def test_noise_on_the_line_keeps_the_long_silence(write: Writer) -> None:
    samples = sound("c13")
    samples += np.random.default_rng(3).normal(0, 0.008, samples.shape)  # -42 dBFS
    voice = measure_voice(write("noisy.wav", samples, RATE), mode=2)
    spoken = [span for channel in voice.channels for span in channel.speech]
    assert not common(spoken, [(37_800, 63_900)])
    assert all(total_ms(channel.quiet) > 26_000 for channel in voice.channels)


@pytest.mark.parametrize("call", ["c07", "c25"])
def test_weak_ends_of_words_are_heard_through_loud_steady_noise(call: str, write: Writer) -> None:
    known, samples = script(call), sound(call)
    samples += np.random.default_rng(3).normal(0, 10 ** (-32 / 20), samples.shape)
    voice = measure_voice(write("noisy.wav", samples, RATE))
    over = [(each.start_ms, each.end_ms) for each in talkovers(voice) or ()]
    quiet = [(each.start_ms, each.end_ms) for each in silences(voice, 2000)]
    assert agreeing(known.talkovers, over) == len(known.talkovers) == len(over)
    assert agreeing(known.silences(2000), quiet) == len(known.silences(2000)) == len(quiet)


def test_clipped_samples_are_counted(write: Writer) -> None:
    samples = np.zeros((RATE, 2))
    samples[100:110, 1] = 1.0
    samples[200:205, 1] = -1.0
    voice = measure_voice(write("clipped.wav", samples, RATE))
    assert [channel.clipped_frames for channel in voice.channels] == [0, 15]


@pytest.mark.parametrize("offset", [0.01, 0.1, -0.3])
def test_a_constant_offset_of_the_line_changes_nothing(offset: float, write: Writer) -> None:
    plain = sound("c15")[: 20 * RATE] * 0.5
    one = measure_voice(write("plain.wav", plain, RATE))
    other = measure_voice(write("moved.wav", np.clip(plain + offset, -1, 1), RATE))
    for mine, theirs in zip(one.channels, other.channels, strict=True):
        assert agreeing(mine.speech, theirs.speech) == len(mine.speech) == len(theirs.speech)
        assert mine.level_dbfs == pytest.approx(theirs.level_dbfs, abs=0.2)


def test_what_is_no_number_is_no_sound(write: Writer) -> None:
    samples = sound("c15")[: 20 * RATE].astype(np.float32)
    samples[RATE : RATE + 40] = np.nan
    samples[2 * RATE, 0], samples[2 * RATE, 1] = np.inf, -np.inf
    voice = measure_voice(write("odd.wav", samples, RATE, "FLOAT"))
    assert all(total_ms(channel.speech) > 3000 for channel in voice.channels)
    for channel in voice.channels:
        figures = (channel.level_dbfs, channel.noise_dbfs, channel.pitch_hz, channel.syllables_per_minute)
        assert all(figure is not None and math.isfinite(figure) for figure in figures)
