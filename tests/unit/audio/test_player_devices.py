"""Outputs that are chosen, pulled out and plugged in again while a recording plays."""

import os
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from qadesk.audio import outlet
from qadesk.domain.audio_devices import OutputDevice
from qadesk.domain.errors import UserError
from tests.null_sink import DEFAULT, HEADSET, SINK_RATE, NullSink, Recording, headset, make_default, plug_in, unplug
from tests.unit.audio.conftest import Writer, tones
from tests.unit.audio.listening import WAIT, Listener, listener, pitch

__all__ = ["listener"]

RATE = 8000


@pytest.fixture
def tone(write: Writer) -> Path:
    return write("tone.wav", tones(RATE, 20, 440, 1000), RATE, "PCM_16")


@pytest.fixture
def pulled_out(listener: Listener, tone: Path) -> Iterator[Listener]:
    """It played, and its output has gone."""
    listener.player.open_file(tone)
    listener.player.play()
    listener.reach(500)
    unplug(DEFAULT)
    listener.gone_at_ms = listener.player.position_ms
    yield listener
    unplug(DEFAULT)
    plug_in(DEFAULT)


def test_another_output_is_chosen_while_playing(listener: Listener, tone: Path) -> None:
    player = listener.player
    with headset():
        player.open_file(tone)
        player.play()
        listener.reach(300)
        name = next(output.name for output in player.outputs() if "headset" in output.name)
        with Recording() as old, Recording(HEADSET) as new:
            player.set_device(name)
            listener.until(lambda: player.settled)
            assert player.playing
            listener.reach(player.position_ms + 1000)
            old.wait_for_silence()
            player.pause()
            new.wait_for_silence()
        assert pitch(new.sound()) == pytest.approx(440, rel=0.01)
        assert not listener.errors
        player.set_device(None)
        listener.until(lambda: player.settled)


def test_playing_goes_on_by_itself_when_the_output_is_back(pulled_out: Listener) -> None:
    player = pulled_out.player
    assert pulled_out.failed.wait(WAIT)
    kept = player.position_ms
    assert not player.playing
    assert 500 <= kept < pulled_out.gone_at_ms + 300
    assert "went away" in str(pulled_out.errors[0])
    plug_in(DEFAULT)
    plugged_in = time.monotonic()
    assert pulled_out.returned.wait(WAIT)
    assert time.monotonic() - plugged_in < 10
    assert player.playing
    with Recording() as recording:
        pulled_out.reach(player.position_ms + 300)
    assert np.abs(recording.samples).max() > 0.4
    player.pause()
    pulled_out.until(lambda: player.settled)
    assert len(pulled_out.errors) == 1
    assert [(span.start_ms, span.end_ms) for span in player.take_heard()] == [(0, round(player.position_ms))]


@pytest.mark.parametrize("meanwhile", ["pause", "close"])
def test_it_rests_when_somebody_wanted_that_meanwhile(pulled_out: Listener, meanwhile: str) -> None:
    assert pulled_out.failed.wait(WAIT)
    getattr(pulled_out.player, meanwhile)()
    plug_in(DEFAULT)
    assert not pulled_out.returned.wait(2.2)
    assert not pulled_out.player.playing


def test_the_place_may_be_changed_while_the_output_is_away(pulled_out: Listener) -> None:
    player = pulled_out.player
    assert pulled_out.failed.wait(WAIT)
    player.seek_ms(5000)
    assert player.position_ms == 5000
    plug_in(DEFAULT)
    assert pulled_out.returned.wait(WAIT)
    assert 5000 <= player.position_ms < 9000
    pulled_out.reach(5200)


def test_another_output_chosen_while_one_is_away_plays_on(pulled_out: Listener) -> None:
    player = pulled_out.player
    assert pulled_out.failed.wait(WAIT)
    kept = player.position_ms
    with headset():
        assert not pulled_out.returned.wait(1.3), "a headset that was plugged in is not the one that was pulled out"
        player.set_device(next(output.name for output in player.outputs() if "headset" in output.name))
        assert pulled_out.returned.wait(WAIT)
        with Recording(HEADSET) as recording:
            assert player.position_ms >= kept - 1  # within a frame
            pulled_out.reach(player.position_ms + 300)
        assert np.abs(recording.samples).max() > 0.4
        player.pause()
        player.set_device(None)
        pulled_out.until(lambda: player.settled)


def test_a_sound_server_that_moves_the_sound_elsewhere_is_noticed(listener: Listener, tone: Path) -> None:
    player = listener.player
    with headset():
        make_default(HEADSET)
        player.open_file(tone)
        player.play()
        listener.reach(1000)
        unplug(HEADSET)
        assert listener.failed.wait(WAIT)
        kept = player.position_ms
        assert not player.playing
        with Recording(DEFAULT) as loudspeaker:
            assert not listener.returned.wait(1.5)
        assert not loudspeaker.samples.any()
        plug_in(HEADSET)
        make_default(HEADSET)
        assert listener.returned.wait(WAIT)
        with Recording(HEADSET) as back:
            assert player.position_ms >= kept - 1  # within a frame
            listener.reach(player.position_ms + 300)
        assert np.abs(back.samples).max() > 0.4
        player.pause()
        listener.until(lambda: player.settled)
    make_default(DEFAULT)


def test_a_default_that_became_another_device_is_not_taken_for_the_one_that_left(
    null_sink: NullSink, monkeypatch: pytest.MonkeyPatch
) -> None:
    there = [OutputDevice("headset", default=True), OutputDevice("loudspeaker", default=False)]
    monkeypatch.setattr(outlet, "known_outputs", lambda: there)
    monkeypatch.setattr(outlet, "outputs_anew", lambda: there)
    way_out = outlet.Outlet(None, lambda name, act: act())
    way_out.prepared(RATE)
    way_out.lose()
    there[:] = [OutputDevice("loudspeaker", default=True)]
    assert not way_out.is_back()
    there[:] = []
    assert not way_out.is_back()
    there[:] = [OutputDevice("headset", default=True), OutputDevice("loudspeaker", default=False)]
    assert way_out.is_back()
    way_out.close()


def test_outputs_are_looked_for_anew_before_anything_is_open_and_at_rest(listener: Listener, tone: Path) -> None:
    player = listener.player
    assert [output for output in player.outputs() if output.default]
    player.open_file(tone)
    with headset():
        assert any("headset" in output.name for output in player.outputs())
    assert player.position_ms == 0
    player.play()
    listener.reach(100)
    assert not any("headset" in output.name for output in player.outputs())
    assert player.playing


def test_an_output_that_is_connected_while_playing_is_listed_and_can_be_chosen(
    listener: Listener, tone: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    player = listener.player
    player.open_file(tone)
    player.play()
    listener.reach(300)
    with headset():
        known = Path(os.environ["ALSA_CONFIG_PATH"])
        another = tmp_path / "asound.conf"
        another.write_text(known.read_text().replace("pcm.headset ", "pcm.just_bought "))
        monkeypatch.setenv("ALSA_CONFIG_PATH", str(another))
        assert "just_bought (ALSA)" in [output.name for output in player.outputs()]
        assert player.playing and player.underruns == 0
        with Recording(HEADSET) as recording:
            player.set_device("just_bought (ALSA)")
            listener.until(lambda: player.settled)
            listener.reach(player.position_ms + 300)
            player.pause()
            recording.wait_for_silence()
        assert pitch(recording.sound()) == pytest.approx(440, rel=0.01)
        monkeypatch.undo()
        player.set_device(None)
        listener.until(lambda: player.settled)


def test_no_output_at_all_is_told_and_nothing_is_waited_for(
    listener: Listener, tone: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    unplug(DEFAULT)
    try:
        player = listener.player
        player.open_file(tone)
        player.seek_ms(700)
        player.play()
        assert listener.failed.wait(WAIT)
        assert isinstance(listener.errors[0], UserError)
        assert "No sound output" in str(listener.errors[0])
        assert (player.playing, player.position_ms, player.duration_ms) == (False, 700, 20_000)
    finally:
        plug_in(DEFAULT)
    assert not listener.returned.wait(1.5), "nobody was listening when the headset came"


@pytest.mark.parametrize("name", ["headset (ALSA)", f"{HEADSET} (PulseAudio)"])
def test_an_output_chosen_by_name_that_is_pulled_out_pauses_and_plays_on_when_it_is_back(
    name: str, listener: Listener, tone: Path
) -> None:
    player = listener.player
    with headset():
        player.open_file(tone)
        assert name in [output.name for output in player.outputs()]
        player.set_device(name)
        player.play()
        with Recording(DEFAULT) as loudspeaker:
            listener.reach(1000)
            assert not loudspeaker.samples.any()
            unplug(HEADSET)
            gone_at = player.position_ms
            assert listener.failed.wait(WAIT)
            kept = player.position_ms
            assert not player.playing
            assert 1000 <= kept < gone_at + 1500
            loudspeaker.wait_for_silence()
            assert not listener.returned.wait(1.5)
        assert np.abs(loudspeaker.samples[-SINK_RATE:]).max() == 0
        assert name not in [output.name for output in player.outputs()]
        plug_in(HEADSET)
        assert listener.returned.wait(WAIT)
        with Recording(HEADSET) as back:
            assert player.position_ms >= kept - 1  # within a frame
            listener.reach(player.position_ms + 300)
        assert np.abs(back.samples).max() > 0.4
        player.pause()
        listener.until(lambda: player.settled)
        assert len(listener.errors) == 1
