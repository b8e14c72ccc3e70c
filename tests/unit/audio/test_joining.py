"""Several files of one call as one: every sample where it belongs, kept in the cache, made again when it is gone."""

import dataclasses
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
import soundfile

from qadesk.audio.analysis import RecordingAnalyser
from qadesk.domain.call_layout import places
from qadesk.domain.errors import UserError
from qadesk.domain.recordings import AudioState, RecordedSide, Recording
from tests.unit.audio.conftest import Writer, tones


class Calls:
    """Makes analysed recordings of files."""

    def __init__(self, cache: Path) -> None:
        self.cache = cache
        self.analyser = RecordingAnalyser(cache)

    def recording(self, path: Path, side: RecordedSide = "", agent_channel: int = 0) -> Recording:
        return Recording(
            uid=path.name,
            call_uid="call",
            fingerprint=self.analyser.fingerprint(path),
            state=AudioState.READY,
            side=side,
            agent_channel=agent_channel,
            audio=self.analyser.analyse(path),
        )

    def sound(self, joined: Recording) -> np.ndarray:
        """What is played of a joined call, int16 (frames, channels)."""
        assert joined.audio is not None
        assert joined.audio.working_copy
        samples, rate = soundfile.read(self.copy(joined), dtype="int16", always_2d=True)
        assert (len(samples), rate) == (joined.audio.frames, joined.audio.rate)
        return samples

    def copy(self, joined: Recording) -> Path:
        assert joined.audio is not None
        return self.cache / "audio" / f"{joined.audio.cache_key}.wav"


@pytest.fixture
def calls(tmp_path: Path) -> Iterator[Calls]:
    made = Calls(tmp_path / "cache")
    yield made
    made.analyser.close()


def samples_of(recording: Recording) -> np.ndarray:
    """The samples of a file itself, int16 (frames, channels)."""
    return soundfile.read(recording.fingerprint.path, dtype="int16", always_2d=True)[0]


def test_legs_are_heard_one_after_the_other(calls: Calls, write: Writer) -> None:
    first, second = tones(8000, 2, 300, 500), tones(8000, 1.3, 700, 900)
    legs = [
        calls.recording(write("a.wav", first, 8000, "PCM_16"), agent_channel=1),
        calls.recording(write("b.flac", second, 8000, "PCM_16", "FLAC"), agent_channel=1),
    ]
    assert calls.analyser.joined(legs) is None
    progress: list[float] = []
    joined = calls.analyser.join(legs, progress.append)
    assert np.array_equal(calls.sound(joined), np.concatenate([samples_of(leg) for leg in legs]))
    assert (joined.uid, joined.fingerprint, joined.agent_channel) == (legs[0].uid, legs[0].fingerprint, 1)
    assert progress[-1] == 1.0
    assert calls.analyser.joined(legs) == joined


def test_the_agent_stays_on_one_channel_whatever_each_leg_has(calls: Calls, write: Writer) -> None:
    stereo = [
        write(f"{name}.wav", tones(8000, 1, 300 + 200 * at, 1500), 8000, "PCM_16") for at, name in enumerate("ab")
    ]
    sides = [
        write(f"{name}.wav", tones(8000, 1, hertz), 8000, "PCM_16") for name, hertz in (("agent", 700), ("cust", 900))
    ]
    legs = [
        calls.recording(stereo[0], agent_channel=1),
        calls.recording(stereo[1], agent_channel=0),
        calls.recording(sides[0], side="agent"),
        calls.recording(sides[1], side="customer"),
    ]
    joined = calls.analyser.join(legs)
    first, second, agent, customer = map(samples_of, legs)
    expected = np.concatenate([first, second[:, ::-1], np.hstack([customer, agent])])
    assert joined.agent_channel == 1
    assert np.array_equal(calls.sound(joined), expected)
    assert {place.uid: place.channel for place in places(legs)} == {
        "a.wav": None, "b.wav": None, "agent.wav": 1, "cust.wav": 0
    }  # fmt: skip
    others = [legs[0], dataclasses.replace(legs[1], agent_channel=1), *legs[2:]]
    assert calls.analyser.joined(others) is None, "with other sides it is another sound"


def test_the_picture_is_that_of_the_joined_sound(calls: Calls, write: Writer) -> None:
    legs = [
        calls.recording(write("a.wav", tones(8000, 3, 300, amplitude=0.2), 8000, "PCM_16")),
        calls.recording(write("b.wav", tones(8000, 3, 500, amplitude=0.8), 8000, "PCM_16")),
    ]
    joined = calls.analyser.join(legs)
    picture = calls.analyser.peaks(joined)
    assert picture is not None
    assert (picture.frames, picture.rate, picture.channels) == (48_000, 8000, 1)
    samples = calls.sound(joined)[:, 0]
    assert joined.audio is not None
    assert joined.audio.peak_dbfs[0] == pytest.approx(
        20 * np.log10(np.abs(samples.astype(float)).max() / 32768), abs=0.1
    )


def test_two_sides_become_two_channels_the_shorter_followed_by_silence(calls: Calls, write: Writer) -> None:
    agent, customer = tones(8000, 2, 440), tones(8000, 2.5, 660)
    sides = [
        calls.recording(write("c-in.wav", customer, 8000, "PCM_16"), "customer"),
        calls.recording(write("c-out.wav", agent, 8000, "PCM_16"), "agent"),
    ]
    sound = calls.sound(calls.analyser.join(sides))
    assert sound.shape == (20_000, 2)
    assert np.array_equal(sound[:16_000, 0], samples_of(sides[1])[:, 0])
    assert not sound[16_000:, 0].any()
    assert np.array_equal(sound[:, 1], samples_of(sides[0])[:, 0])


def test_other_rates_are_brought_to_the_highest_without_moving_anything(calls: Calls, write: Writer) -> None:
    legs = [
        calls.recording(write("low.wav", tones(8000, 2, 440), 8000, "PCM_16")),
        calls.recording(write("high.wav", tones(16_000, 2, 440, 880), 16_000, "PCM_16")),
        calls.recording(write("odd.wav", tones(11_025, 2, 440), 11_025, "PCM_16")),
    ]
    sound = calls.sound(calls.analyser.join(legs)).astype(float) / 32768
    assert sound.shape == (96_000, 2)
    wanted = tones(16_000, 2, 440)[:, 0]
    for start in (0, 64_000):
        for channel in (0, 1):  # a mono leg among two-channel ones is heard on both
            inner = sound[start + 500 : start + 31_500, channel]
            assert np.abs(inner - wanted[500:31_500]).max() < 0.002
    assert np.abs(sound[32_000:64_000, 1] - tones(16_000, 2, 880)[:, 0]).max() < 1e-4
    assert [(place.start_ms, place.end_ms) for place in places(legs)] == [(0, 2000), (2000, 4000), (4000, 6000)]


def test_a_leg_that_cannot_seek_goes_in_with_its_very_samples(calls: Calls, write: Writer) -> None:
    gsm = calls.recording(write("a.wav", tones(8000, 2, 440), 8000, "GSM610", "WAV"))
    alaw = calls.recording(write("b.wav", tones(8000, 2, 660), 8000, "ALAW", "WAV"))
    assert gsm.audio is not None
    assert gsm.audio.working_copy
    sound = calls.sound(calls.analyser.join([gsm, alaw]))
    heard, _ = soundfile.read(calls.copy(gsm), dtype="int16")
    beyond, _ = soundfile.read(alaw.fingerprint.path, dtype="int16")
    assert np.array_equal(sound[:, 0], np.concatenate((heard, beyond)))


def test_a_cache_that_is_gone_is_made_again_and_the_same(calls: Calls, write: Writer) -> None:
    legs = [
        calls.recording(write("a.wav", tones(8000, 1, 440), 8000, "GSM610", "WAV")),
        calls.recording(write("b.wav", tones(8000, 1, 660), 8000, "PCM_16")),
    ]
    joined = calls.analyser.join(legs)
    before = calls.sound(joined)
    for folder in ("audio", "peaks"):
        for file in (calls.cache / folder).iterdir():
            file.unlink()
    assert calls.analyser.joined(legs) is None
    assert calls.analyser.join(legs) == joined
    assert np.array_equal(calls.sound(joined), before)


@pytest.mark.parametrize("folder", ["audio", "peaks"])
def test_half_a_cache_is_none(calls: Calls, write: Writer, folder: str) -> None:
    legs = [calls.recording(write(name, tones(8000, 1, 440), 8000, "PCM_16")) for name in ("a.wav", "b.wav")]
    calls.analyser.join(legs)
    for file in (calls.cache / folder).glob("*joined*"):
        file.unlink()
    assert calls.analyser.joined(legs) is None


def test_another_part_another_order_or_another_side_is_another_sound(calls: Calls, write: Writer) -> None:
    a, b, c = (
        calls.recording(write(name, tones(8000, 1, pitch), 8000, "PCM_16"))
        for name, pitch in (("a.wav", 300), ("b.wav", 400), ("c.wav", 500))
    )
    sided = [dataclasses.replace(a, side="agent"), dataclasses.replace(b, side="customer")]
    sounds = [calls.analyser.join(parts) for parts in ([a, b], [b, a], [a, c], [a, b, c], sided)]
    assert len({sound.audio.cache_key for sound in sounds if sound.audio}) == 5


def test_silence_stands_for_a_file_that_is_missing_and_nothing_is_moved(calls: Calls, write: Writer) -> None:
    legs = [
        calls.recording(write(name, tones(rate, 1, 440), rate, "PCM_16"))
        for name, rate in (("a.wav", 8000), ("b.wav", 16_000), ("c.wav", 8000))
    ]
    Path(legs[0].fingerprint.path).unlink()
    without = [dataclasses.replace(legs[0], state=AudioState.MISSING), *legs[1:]]
    assert calls.analyser.joined(without) is None
    sound = calls.sound(calls.analyser.join(without))
    assert sound.shape == (48_000, 1)
    assert not sound[:16_000].any()
    assert np.array_equal(sound[16_000:32_000], samples_of(legs[1]))
    write("a.wav", tones(8000, 1, 440), 8000, "PCM_16")
    whole = calls.analyser.join([calls.recording(Path(legs[0].fingerprint.path)), *legs[1:]])
    assert calls.sound(whole)[:16_000].any()


def test_the_whole_is_still_heard_from_the_cache_when_a_file_has_vanished(calls: Calls, write: Writer) -> None:
    legs = [calls.recording(write(name, tones(8000, 1, 440), 8000, "PCM_16")) for name in ("a.wav", "b.wav")]
    whole = calls.analyser.join(legs)
    Path(legs[1].fingerprint.path).unlink()
    assert calls.analyser.joined([legs[0], dataclasses.replace(legs[1], state=AudioState.MISSING)]) == whole


def test_one_recording_is_the_call_itself(calls: Calls, write: Writer) -> None:
    alone = calls.recording(write("a.wav", tones(8000, 1, 440), 8000, "PCM_16"))
    assert calls.analyser.joined([alone]) is alone
    assert calls.analyser.join([alone]) is alone


def test_a_file_that_has_changed_is_named(calls: Calls, write: Writer) -> None:
    legs = [calls.recording(write(name, tones(8000, 1, 440), 8000, "PCM_16")) for name in ("a.wav", "b.wav")]
    write("b.wav", tones(8000, 2, 700), 8000, "PCM_16")
    with pytest.raises(UserError, match=r"b\.wav has changed"):
        calls.analyser.join(legs)
    assert not list((calls.cache / "audio").glob("*"))


def test_silence_stands_for_a_file_that_nobody_has_missed_yet(calls: Calls, write: Writer) -> None:
    legs = [calls.recording(write(name, tones(8000, 1, 440), 8000, "PCM_16")) for name in ("a.wav", "b.wav")]
    Path(legs[0].fingerprint.path).unlink()
    sound = calls.sound(calls.analyser.join(legs))
    assert sound.shape == (16_000, 1)
    assert not sound[:8000].any()
    Path(legs[1].fingerprint.path).unlink()
    with pytest.raises(UserError, match="None of this call"):
        calls.analyser.join([legs[1], legs[0]])
