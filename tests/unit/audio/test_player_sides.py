"""What goes to which ear, and how loud: routes, balance, levelling."""

from itertools import product
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from qadesk.audio.gain import Gain
from qadesk.audio.leveller import CEILING, LEAST_DB, MOST_DB, Leveller
from qadesk.audio.routing import Routing
from qadesk.domain.audio_devices import Route
from tests.null_sink import SINK_RATE, Recording
from tests.unit.audio.conftest import Writer, tones
from tests.unit.audio.listening import WAIT, Listener, listener, pitch

__all__ = ["listener"]

RATE = 8000
HOP = 160


@pytest.fixture
def tone(write: Writer) -> Path:
    """440 Hz from the agent, 1000 Hz from the customer."""
    return write("tone.wav", tones(RATE, 2, 440, 1000, amplitude=0.4), RATE, "PCM_16")


@pytest.mark.parametrize(
    ("route", "left", "right"),
    [("both", 440, 1000), ("swapped", 1000, 440), ("agent", 440, 440), ("customer", 1000, 1000)],
)
def test_a_route_puts_the_sides_into_their_ears(
    listener: Listener, tone: Path, route: Route, left: float, right: float
) -> None:
    listener.player.open_file(tone)
    listener.player.set_route(route)
    heard = listener.hear(500)
    assert pitch(heard.sound(0)) == pytest.approx(left, rel=0.01)
    assert pitch(heard.sound(1)) == pytest.approx(right, rel=0.01)


def test_mono_puts_both_into_both_ears(listener: Listener, tone: Path) -> None:
    listener.player.open_file(tone)
    listener.player.set_route("mono")
    heard = listener.hear(500)
    assert np.array_equal(heard.samples[:, 0], heard.samples[:, 1])
    spectrum = np.abs(np.fft.rfft(heard.sound()[: SINK_RATE // 4]))
    assert {round(place * 4 / 20) * 20 for place in np.argsort(spectrum)[-2:]} == {440, 1000}


@pytest.mark.parametrize(("balance", "left", "right"), [(-1.0, 0.4, 0.0), (0.5, 0.2, 0.4), (1.0, 0.0, 0.4)])
def test_balance_takes_from_the_other_ear(
    listener: Listener, tone: Path, balance: float, left: float, right: float
) -> None:
    listener.player.open_file(tone)
    listener.player.set_balance(balance)
    heard = listener.hear(500)
    assert np.abs(heard.samples).max(axis=0) == pytest.approx((left, right), abs=0.01)


@pytest.mark.parametrize("route", ["customer", "agent", "mono", "swapped"])
def test_a_mono_recording_is_heard_on_both_ears_whatever_the_route(route: Route) -> None:
    routing = Routing()
    routing.route = route
    assert routing.matrix(1) == (1.0, 0.0, 0.0, 1.0)
    routing.set_muted(0, True)
    assert routing.reach(1) == (0.0,)


def test_another_route_is_heard_at_once_and_without_a_click(listener: Listener, tone: Path) -> None:
    player = listener.player
    player.open_file(tone)
    with Recording() as recording:
        player.play()
        listener.reach(500)
        player.set_route("customer")
        listener.reach(800)
        player.pause()
        recording.wait_for_silence()
    left = recording.sound(0)
    assert pitch(left[-SINK_RATE // 10 :]) == pytest.approx(1000, rel=0.03)
    assert np.abs(np.diff(left[1000:-1000])).max() < 1.2 * 0.4 * 2 * np.pi * 1000 / SINK_RATE
    assert player.levels() == (-120.0, -120.0)


def test_levels_follow_what_reaches_an_ear() -> None:
    routing = Routing()
    routing.set_volume(0, 0.5)
    assert routing.reach(2) == (0.5, 1.0)
    routing.route = "agent"
    assert routing.reach(2) == (0.5, 0.0)
    routing.set_balance(1.0)
    assert routing.reach(2) == (0.5, 0.0)


@given(st.lists(st.integers(1, 300), min_size=1, max_size=30), st.lists(st.sampled_from([0, 1, 2]), min_size=30))
def test_a_fade_goes_on_across_callbacks_of_any_length(lengths: list[int], choices: list[int]) -> None:
    matrices = ((1.0, 0.0, 0.0, 1.0), (0.0, 1.0, 1.0, 0.0), (0.0, 0.0, 0.0, 0.0))
    gain = Gain(RATE)
    heard = []
    for length, choice in zip(lengths, choices, strict=False):
        gain.set(matrices[choice])
        block = np.tile(np.array((1.0, 0.25), np.float32), (length, 1))
        gain.apply(block)
        heard.append(block)
    steps = np.diff(np.concatenate(heard), axis=0)
    assert np.abs(steps).max(initial=0) <= 1.01 / 80


# --- levelling -----------------------------------------------------------------------------------------------------


def speech(seconds: float, dbfs: float, seed: int, noise_dbfs: float = -65.0) -> np.ndarray:
    """Noise in syllables of 150 to 250 ms with pauses between, at ``dbfs`` rms while speaking, over a noise."""
    rng = np.random.default_rng(seed)
    count = round(seconds * RATE)
    on = np.zeros(count, bool)
    at = 0
    while at < count:
        length = int(rng.uniform(0.15, 0.25) * RATE)
        on[at : at + length] = True
        at += length + int(rng.choice([0.05, 0.08, 0.3]) * RATE)
    voice = rng.normal(0, 1, count) * on
    voice *= 10 ** (dbfs / 20) / np.sqrt(np.mean(voice[on] ** 2))
    return (voice + rng.normal(0, 10 ** (noise_dbfs / 20), count)).clip(-1, 1).astype(np.float32)


def levelled(sides: np.ndarray) -> np.ndarray:
    leveller = Leveller(RATE)
    leveller.on = True
    return np.concatenate([leveller.process(sides[at : at + HOP]) for at in range(0, len(sides), HOP)])


def loudness(samples: np.ndarray, like: np.ndarray) -> float:
    """dBFS where ``like`` speaks."""
    speaking = np.abs(like) > 4 * 10 ** (-65 / 20)
    return float(10 * np.log10(np.mean(samples[speaking] ** 2)))


@pytest.mark.parametrize(("agent", "customer"), [(-12, -32), (-32, -12), (-16, -28), (-20, -20), (-24, -36)])
def test_a_loud_and_a_quiet_side_come_out_equally_loud_after_two_seconds(agent: float, customer: float) -> None:
    sides = np.stack((speech(8, agent, 1), speech(8, customer, 2)), axis=1)
    out = levelled(sides)[2 * RATE :]
    loud = [loudness(out[:, side], sides[2 * RATE :, side]) for side in range(2)]
    assert abs(loud[0] - loud[1]) < 2
    assert -26 < min(loud) <= max(loud) < -17


@given(st.floats(-60, 0), st.floats(-60, 0), st.integers(0, 50))
def test_levelling_never_clips(agent: float, customer: float, seed: int) -> None:
    sides = np.stack((speech(1.5, agent, seed), speech(1.5, customer, seed + 1)), axis=1)
    sides[: RATE // 2] *= 0.01
    assert np.abs(levelled(sides)).max() <= CEILING


def test_silence_stays_silent_and_noise_in_pauses_is_not_pumped_up() -> None:
    assert not levelled(np.zeros((2 * RATE, 2), np.float32)).any()
    hiss = np.random.default_rng(3).normal(0, 10 ** (-48 / 20), (10 * RATE, 2)).astype(np.float32)
    hiss[: 3 * RATE, 0] += speech(3, -26, 4)
    out = levelled(hiss)
    assert loudness_of(out[-RATE:, 0]) - loudness_of(out[4 * RATE : 5 * RATE, 0]) < 1
    assert loudness_of(out[:, 1]) == pytest.approx(-48, abs=1)


def loudness_of(samples: np.ndarray) -> float:
    return float(10 * np.log10(np.mean(samples**2)))


def test_gains_stay_in_their_range_and_change_without_steps() -> None:
    times = np.arange(6 * RATE) / RATE
    tone = np.sin(2 * np.pi * 200 * times) * (np.sin(2 * np.pi * 2 * times) > -0.8)
    for amplitude, least, most in ((0.9, LEAST_DB - 1, 0), (0.008, MOST_DB - 1, MOST_DB + 0.1)):
        sides = np.repeat((amplitude * tone).astype(np.float32)[:, np.newaxis], 2, axis=1)
        out = levelled(sides)
        gain = loudness_of(out[3 * RATE :]) - loudness_of(sides[3 * RATE :])
        assert least <= gain <= most


def test_levelling_can_be_heard_and_switched_off(listener: Listener, write: Writer) -> None:
    sides = np.stack((speech(8, -12, 5), speech(8, -32, 6)), axis=1)
    player = listener.player
    player.open_file(write("talk.wav", sides, RATE, "PCM_16"))
    player.set_levelling(True)
    with Recording() as recording:
        player.play()
        listener.reach(4000)
        player.set_levelling(False)
        assert listener.finished.wait(WAIT)
        recording.wait_for_silence()
    loud = np.flatnonzero(np.abs(recording.samples[:, 0]) > 0.01)
    heard = recording.samples[loud[0] : loud[-1]]

    def difference(part: np.ndarray) -> float:
        return loudness_of(part[:, 0]) - loudness_of(part[:, 1])

    assert abs(difference(heard[2 * SINK_RATE : 4 * SINK_RATE])) < 3
    assert difference(heard[-2 * SINK_RATE :]) == pytest.approx(20, abs=3)  # far behind wherever it was switched off


def test_volume_and_mute_count_behind_the_levelling() -> None:
    for volume, muted in product((0.0, 0.5, 2.0, 7.0, -1.0), (True, False)):
        routing = Routing()
        routing.set_volume(1, volume)
        routing.set_muted(1, muted)
        assert routing.matrix(2) == (1.0, 0.0, 0.0, 0.0 if muted else min(2.0, max(0.0, volume)))
