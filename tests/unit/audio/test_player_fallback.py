"""Where the PortAudio library is missing, miniaudio plays, and the shown position is still the heard one."""

import time
from pathlib import Path

import numpy as np
import pytest

from qadesk.audio import devices, miniaudio_output
from qadesk.audio.miniaudio_output import MiniaudioOutput
from qadesk.domain.errors import UserError
from tests.null_sink import DEFAULT, HEADSET, SINK_RATE, Recording, headset, plug_in, unplug
from tests.unit.audio.conftest import Writer, tones
from tests.unit.audio.listening import WAIT, Listener, listener, pitch, shown_at

__all__ = ["listener"]

RATE = 8000


@pytest.fixture(autouse=True)
def no_portaudio(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing() -> None:
        raise UserError("Sound cannot be played: the PortAudio library is missing.")

    monkeypatch.setattr(devices, "sounddevice", missing)


@pytest.fixture
def tone(write: Writer) -> Path:
    return write("tone.wav", tones(RATE, 4, 440, 1000), RATE, "PCM_16")


def test_a_recording_is_played_whole_and_unchanged(listener: Listener, tone: Path) -> None:
    player = listener.player
    player.open_file(tone)
    heard = listener.hear_all()
    for channel, frequency in ((0, 440), (1, 1000)):
        assert pitch(heard.sound(channel)) == pytest.approx(frequency, rel=0.001)
        assert len(heard.sound(channel)) / SINK_RATE == pytest.approx(4, abs=0.01)
    assert np.abs(heard.samples).max() == pytest.approx(0.5, abs=0.01)
    assert player.underruns == 0
    assert player.position_ms == 4000
    assert sum(span.end_ms - span.start_ms for span in player.take_heard()) == 4000


@pytest.mark.parametrize("speed", [1.0, 2.0])
def test_the_shown_position_is_the_heard_one(listener: Listener, write: Writer, speed: float) -> None:
    samples = tones(RATE, 4, 440, 440)
    samples[: 2 * RATE] = 0
    player = listener.player
    player.open_file(write("onset.wav", samples, RATE, "PCM_16"))
    player.set_speed(speed)
    shown: list[tuple[float, float]] = []
    with Recording() as recording:
        player.seek_ms(800)
        player.play()
        listener.until(lambda: shown.append((time.monotonic(), player.position_ms)) or shown[-1][1] > 2500)
        player.pause()
    position, off = shown_at(recording.onset(), shown, speed)
    assert position == pytest.approx(2000, abs=off)


def test_pause_and_seek_are_quick(listener: Listener, tone: Path) -> None:
    player = listener.player
    player.open_file(tone)
    with Recording() as recording:
        player.play()
        listener.reach(300)
        asked = time.monotonic()
        player.seek_ms(2000)
        listener.reach(2300)
        assert time.monotonic() - asked < 0.6
        player.pause()
        recording.wait_for_silence()
    assert player.underruns == 0


def test_an_output_is_chosen_by_name(listener: Listener, write: Writer) -> None:
    player = listener.player
    with headset():
        player.open_file(write("long.wav", tones(RATE, 20, 440, 1000), RATE, "PCM_16"))
        player.play()
        names = [output.name for output in player.outputs()]
        assert len(names) == 2
        with Recording(HEADSET) as recording:
            player.set_device(next(name for name in names if "eadset" in name))
            listener.until(lambda: player.settled)
            listener.reach(player.position_ms + 500)
            player.pause()
            recording.wait_for_silence()
        assert pitch(recording.sound()) == pytest.approx(440, rel=0.01)
        player.set_device(None)
        listener.until(lambda: player.settled)


def test_an_output_that_goes_is_told_and_played_on_when_it_is_back(listener: Listener, tone: Path) -> None:
    player = listener.player
    player.open_file(tone)
    player.play()
    listener.reach(300)
    unplug(DEFAULT)
    gone_at = player.position_ms
    try:
        assert listener.failed.wait(WAIT)
        kept = player.position_ms
        assert 300 <= kept < gone_at + 400
    finally:
        plug_in(DEFAULT)
    assert listener.returned.wait(WAIT)
    listener.reach(kept + 200)


def test_without_any_output_it_says_so(listener: Listener, tone: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(miniaudio_output, "_REAL_BACKENDS", [miniaudio_output.miniaudio.Backend.JACK])
    listener.player.open_file(tone)
    listener.player.play()
    assert listener.failed.wait(WAIT)
    assert "No sound output" in str(listener.errors[0])
    assert listener.player.outputs() == []
    with pytest.raises(UserError, match="No sound output"):
        MiniaudioOutput(RATE, None)
