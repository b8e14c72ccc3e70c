"""Playback, as a listener hears it: everything is recorded back from the null sink."""

import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from qadesk.audio import outlet, portaudio_output
from qadesk.audio.devices import list_outputs
from qadesk.domain.errors import UserError
from tests.null_sink import SINK_RATE, NullSink, Recording
from tests.unit.audio.conftest import Writer, tones
from tests.unit.audio.listening import WAIT, Listener, listener, pitch, shown_at

__all__ = ["listener"]

RATE = 8000
SECONDS = 2


@pytest.fixture
def tone(write: Writer) -> Path:
    return write("tone.wav", tones(RATE, SECONDS, 440, 1000), RATE, "PCM_16")


@pytest.fixture
def onset_at_two_seconds(write: Writer) -> Path:
    samples = tones(RATE, 4, 440, 440)
    samples[: 2 * RATE] = 0
    return write("onset.wav", samples, RATE, "PCM_16")


@pytest.mark.parametrize("speed", [0.5, 1.0, 1.5, 2.0, 3.0])
def test_a_tone_keeps_its_pitch_and_gets_its_length_at_every_speed(
    listener: Listener, tone: Path, speed: float
) -> None:
    listener.player.open_file(tone)
    listener.player.set_speed(speed)
    heard = listener.hear_all()
    for channel, frequency in ((0, 440), (1, 1000)):
        sound = heard.sound(channel)
        assert pitch(sound) == pytest.approx(frequency, rel=0.01)
        assert len(sound) / SINK_RATE == pytest.approx(SECONDS / speed, abs=0.01)
    assert listener.player.position_ms == 1000 * SECONDS
    assert not listener.player.playing
    assert listener.player.underruns == 0


def straight_on(listener: Listener) -> None:
    listener.player.seek_ms(1500)
    listener.player.play()


def at_twice_the_speed(listener: Listener) -> None:
    listener.player.set_speed(2.0)
    straight_on(listener)


def faster_on_the_way(listener: Listener) -> None:
    listener.player.seek_ms(700)
    listener.player.play()
    listener.reach(1200)
    listener.player.set_speed(2.5)


def slower_just_before(listener: Listener) -> None:
    listener.player.set_speed(3.0)
    listener.player.seek_ms(500)
    listener.player.play()
    listener.reach(1600)
    listener.player.set_speed(0.5)


def sought_while_playing(listener: Listener) -> None:
    listener.player.play()
    listener.reach(300)
    listener.player.seek_ms(1600)


def paused_on_the_way(listener: Listener) -> None:
    listener.player.seek_ms(1300)
    listener.player.play()
    listener.reach(1600)
    listener.player.pause()
    listener.until(lambda: listener.player.settled)
    listener.player.play()


@pytest.mark.parametrize(
    "go",
    [straight_on, at_twice_the_speed, faster_on_the_way, slower_just_before, sought_while_playing, paused_on_the_way],
)
def test_the_shown_position_is_the_heard_one(
    listener: Listener, onset_at_two_seconds: Path, go: Callable[[Listener], None]
) -> None:
    player = listener.player
    player.open_file(onset_at_two_seconds)
    shown: list[tuple[float, float]] = []
    with Recording() as recording:
        go(listener)
        listener.until(lambda: shown.append((time.monotonic(), player.position_ms)) or shown[-1][1] > 2300)
        player.pause()
    position, off = shown_at(recording.onset(), shown, player.speed)
    assert position == pytest.approx(2000, abs=off)


def test_a_seek_lands_on_its_frame_and_sounds_at_once(listener: Listener, write: Writer) -> None:
    """The sound at every place says which place it is: its left channel rises by one step every 5 ms."""
    steps = np.repeat(np.linspace(0.05, 0.95, 600), RATE // 200)
    path = write("steps.wav", np.stack((steps, steps), axis=1), RATE, "PCM_16")
    player = listener.player
    player.open_file(path)
    with Recording() as recording:
        player.play()
        listener.reach(100)
        asked = time.monotonic()
        player.seek_ms(2000)
        listener.reach(2200)
        player.pause()
        recording.wait_for_silence()
    left = recording.samples[:, 0]
    jump = int(np.argmax(left > 0.6))
    landed = float(np.median(left[jump + 20 : jump + 100]))
    assert (landed - 0.05) / 0.9 * 599 * 5 == pytest.approx(2000, abs=5)
    assert recording.started + jump / SINK_RATE - asked < 0.25


def test_a_seek_while_paused_moves_without_a_sound(listener: Listener, tone: Path) -> None:
    listener.player.open_file(tone)
    with Recording() as recording:
        listener.player.seek_ms(1200)
        assert listener.player.position_ms == 1200
        listener.player.seek_ms(-5000)
        assert listener.player.position_ms == 0
        listener.player.seek_ms(99_999)
        assert listener.player.position_ms == listener.player.duration_ms == 1000 * SECONDS
        recording.wait_for_silence()
    assert not len(recording.sound())


def test_a_muted_channel_is_silent_and_the_other_goes_on(listener: Listener, tone: Path) -> None:
    listener.player.open_file(tone)
    listener.player.set_muted(0, True)
    heard = listener.hear(600)
    assert np.abs(heard.samples[:, 0]).max() < 1e-4
    assert pitch(heard.sound(1)) == pytest.approx(1000, rel=0.01)


def test_volume_halves_and_a_swapped_agent_is_heard_on_the_left(listener: Listener, tone: Path) -> None:
    listener.player.open_file(tone, agent_channel=1)
    listener.player.set_volume(1, 0.5)
    heard = listener.hear(600)
    assert pitch(heard.sound(0)) == pytest.approx(1000, rel=0.01)
    assert np.abs(heard.sound(0)).max() == pytest.approx(0.5, abs=0.01)
    assert pitch(heard.sound(1)) == pytest.approx(440, rel=0.01)
    assert np.abs(heard.sound(1)).max() == pytest.approx(0.25, abs=0.01)


def test_pause_is_silent_and_playing_goes_on_where_it_was(listener: Listener, tone: Path) -> None:
    player = listener.player
    player.open_file(tone)
    player.play()
    listener.reach(500)
    asked_at = player.position_ms
    player.pause()
    listener.until(lambda: player.settled)
    paused_at = player.position_ms
    assert asked_at <= paused_at < asked_at + 200
    assert player.levels() == (-120.0, -120.0)
    player.play()
    listener.reach(paused_at + 200)
    assert player.playing
    assert player.levels()[0] == pytest.approx(-9.03, abs=0.5)


def test_a_loop_repeats_without_a_gap(listener: Listener, tone: Path) -> None:
    player = listener.player
    player.open_file(tone)
    player.set_loop(1000, 1400)
    positions = []
    with Recording() as recording:
        player.seek_ms(1000)
        player.play()
        for _ in range(3):
            listener.until(lambda: positions.append(player.position_ms) or positions[-1] > 1200)
            listener.until(lambda: positions.append(player.position_ms) or positions[-1] < 1200)
        player.pause()
        recording.wait_for_silence()
    assert max(positions) <= 1400 + 25
    sound = recording.sound()
    heard_ms = sum(span.end_ms - span.start_ms for span in player.take_heard())
    assert heard_ms >= 3 * 400
    assert len(sound) / SINK_RATE == pytest.approx(heard_ms / 1000, abs=0.1)
    quiet = np.convolve(np.abs(sound), np.ones(480) / 480, "valid") < 0.05
    assert not quiet.any()


def test_a_loop_set_while_playing_catches_what_lies_behind_it(listener: Listener, tone: Path) -> None:
    player = listener.player
    player.open_file(tone)
    player.seek_ms(1000)
    player.play()
    listener.reach(1100)
    player.set_loop(500, 900)
    listener.until(lambda: 500 <= player.position_ms < 900)
    player.set_loop(None)
    listener.reach(1000)


def test_a_span_plays_once_and_stops_at_its_end(listener: Listener, tone: Path) -> None:
    listener.player.open_file(tone)
    with Recording() as recording:
        listener.player.play_span(1000, 1500)
        assert listener.finished.wait(WAIT)
        recording.wait_for_silence()
    assert len(recording.sound()) / SINK_RATE == pytest.approx(0.5, abs=0.01)
    assert listener.player.position_ms == 1500
    assert not listener.player.playing


def test_speed_changes_while_playing_without_click_or_jump(listener: Listener, tone: Path) -> None:
    player = listener.player
    player.open_file(tone)
    positions: list[tuple[float, float]] = []
    with Recording() as recording:
        player.play()
        for speed, until_ms in ((1.0, 400), (2.0, 1000), (0.5, 1300), (1.0, 1800)):
            player.set_speed(speed)
            goal = until_ms
            listener.until(lambda: positions.append((time.monotonic(), player.position_ms)) or positions[-1][1] > goal)  # noqa: B023
        player.pause()
        recording.wait_for_silence()
    moments, shown = np.array(positions).T
    assert np.diff(shown).min() > -5
    assert (np.diff(shown) / 1000 <= 2 * np.diff(moments) + 0.02).all()
    steepest = 0.5 * 2 * np.pi * 440 / SINK_RATE
    inner = recording.sound()[2000:-2000]
    assert np.abs(np.diff(inner)).max() < 1.6 * steepest


def test_a_device_with_a_rate_of_its_own_is_resampled_for(
    listener: Listener, tone: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(portaudio_output.PortAudioOutput, "_accepted_rate", lambda *unused: 44_100)
    listener.player.open_file(tone)
    heard = listener.hear_all()
    assert pitch(heard.sound(1)) == pytest.approx(1000, rel=0.001)
    assert len(heard.sound()) / SINK_RATE == pytest.approx(SECONDS, abs=0.01)


def test_a_mono_recording_is_heard_on_both_ears(listener: Listener, write: Writer) -> None:
    listener.player.open_file(write("mono.wav", tones(RATE, 1, 440), RATE, "ULAW"))
    heard = listener.hear_all()
    assert np.allclose(heard.samples[:, 0], heard.samples[:, 1])
    assert pitch(heard.sound()) == pytest.approx(440, rel=0.01)


def test_a_device_that_dies_pauses_tells_and_plays_on_when_it_is_back(
    listener: Listener, tone: Path, null_sink: NullSink
) -> None:
    player = listener.player
    player.open_file(tone)
    player.play()
    listener.reach(500)
    null_sink.stop()
    gone_at = player.position_ms
    assert listener.failed.wait(WAIT)
    kept = player.position_ms
    assert 500 <= kept < gone_at + 300
    assert not player.playing
    listener.failed.clear()
    player.play()
    assert listener.failed.wait(WAIT)
    assert "sound output" in str(listener.errors[-1])
    null_sink.start()
    listener.failed.clear()
    player.play()
    listener.reach(kept + 200)
    assert not listener.failed.is_set()


RESTED = """
import sys, threading
from pathlib import Path
from qadesk.audio.player import Player

failed = threading.Event()
player = Player(on_error=lambda error: failed.set())

def until(condition):
    for _ in range(2000):
        if condition():
            return True
        threading.Event().wait(0.005)

def told(what):
    print(what, flush=True)
    return sys.stdin.readline()

player.open_file(Path(sys.argv[1]))
until(lambda: player.settled)
told("ready")
player.play()
told(f"failed {failed.wait(10)}, playing {player.playing}")
player.play()
told(f"plays {until(lambda: player.position_ms > 300)}")
player.end()
"""


def test_a_sound_server_that_goes_while_the_recording_rests_neither_hangs_nor_ends_the_program(
    null_sink: NullSink, tone: Path
) -> None:
    command = [sys.executable, "-c", RESTED, str(tone)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1) as child:
        assert child.stdin
        assert child.stdout
        assert child.stdout.readline() == "ready\n"
        null_sink.stop()
        child.stdin.write("\n")
        said = child.stdout.readline()
        null_sink.start()
        assert said == "failed True, playing False\n"
        child.stdin.write("\n")
        assert child.stdout.readline() == "plays True\n"
    assert child.returncode == 0


def test_closing_waits_for_nothing_and_the_next_recording_plays(listener: Listener, tone: Path) -> None:
    player = listener.player
    for _ in range(3):
        player.open_file(tone)
        player.play()
        listener.reach(100)
        player.close()
        assert (player.playing, player.duration_ms, player.position_ms) == (False, 0, 0)
    player.open_file(tone)
    player.play()
    listener.reach(100)
    assert not listener.errors


def test_another_output_is_chosen_while_playing(listener: Listener, tone: Path) -> None:
    player = listener.player
    player.open_file(tone)
    with Recording() as recording:
        player.play()
        listener.reach(300)
        player.set_device(next(output.name for output in list_outputs() if "pulse" in output.name))
        listener.until(lambda: player.settled)
        assert player.playing
        listener.reach(player.position_ms + 500)
        player.pause()
        recording.wait_for_silence()
    assert pitch(recording.sound()[-SINK_RATE // 3 :]) == pytest.approx(440, rel=0.01)
    assert not listener.errors


def test_without_a_device_everything_but_sound_works(
    listener: Listener, tone: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing(*unused: object) -> None:
        raise UserError("No sound output could be opened.")

    monkeypatch.setattr(outlet, "PortAudioOutput", missing)
    player = listener.player
    player.open_file(tone)
    player.seek_ms(700)
    player.play()
    assert listener.failed.wait(WAIT)
    assert "No sound output" in str(listener.errors[0])
    assert player.position_ms == 700
    assert player.duration_ms == 1000 * SECONDS
    assert not player.playing


def test_the_next_recording_takes_over_from_the_one_playing(listener: Listener, tone: Path, write: Writer) -> None:
    player = listener.player
    player.open_file(tone)
    player.play()
    listener.reach(300)
    player.open_file(write("next.wav", tones(16_000, 1, 700), 16_000, "PCM_16"))
    assert player.duration_ms == 1000
    assert player.position_ms == 0
    assert not player.playing
    heard = listener.hear_all()
    assert pitch(heard.sound()) == pytest.approx(700, rel=0.01)


def test_what_is_not_a_recording_is_refused_and_the_open_one_stays(listener: Listener, tone: Path) -> None:
    listener.player.open_file(tone)
    with pytest.raises(UserError, match="not an audio file"):
        listener.player.open_file(Path(__file__))
    assert listener.player.duration_ms == 1000 * SECONDS
