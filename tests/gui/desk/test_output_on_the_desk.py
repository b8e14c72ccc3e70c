"""An output that is pulled out and plugged in again while a call is heard on the desk: real files, real outputs."""

from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest

from qadesk.audio.analysis import RecordingAnalyser, RecordingPlayer
from qadesk.services.settings import OUTPUT
from tests.gui.desk.conftest import Bench, Key
from tests.gui.desk.parts import House
from tests.gui.desk.test_real_recordings import record
from tests.null_sink import DEFAULT, HEADSET, Recording, headset, null_sink, plug_in, unplug

__all__ = ["null_sink", "record"]

NAME = "headset (ALSA)"


@pytest.fixture
def house(tmp_path: Path, null_sink: object) -> Iterator[House]:
    cache = tmp_path / "workspace" / "cache"
    made = House(tmp_path / "workspace", analyser=RecordingAnalyser(cache), player=RecordingPlayer(cache))
    made.settings.load("9001")
    made.settings.put(OUTPUT, NAME)
    with headset():
        yield made
        made.player.end()
    made.analyser.close()
    made.close()


def test_a_headset_that_is_pulled_out_pauses_is_told_and_plays_on_when_it_is_back(
    bench: Bench, record: Callable[..., str]
) -> None:
    page, wait = bench.page, bench.qtbot.waitUntil
    bench.open(record())
    wait(lambda: page.listening.ready)
    bench.key(Key.Key_F3)
    wait(lambda: page.listening.position_ms > 700)
    unplug(HEADSET)
    wait(lambda: page.form.troubleBar.isVisible())
    assert "went away; playing is paused where it was" in page.form.troubleLabel.text()
    kept = page.listening.position_ms
    assert not page.listening.playing and kept > 700
    page.sound.transport.popup.outputs.ask()
    combo = page.sound.transport.popup.output
    wait(lambda: combo.itemText(combo.count() - 1) == f"{NAME} (not connected)")
    with Recording(DEFAULT) as loudspeaker:
        plug_in(HEADSET)
        wait(lambda: page.listening.playing)
        wait(lambda: page.listening.position_ms > kept + 300)
    assert not np.any(loudspeaker.samples)
    assert page.form.troubleLabel.text() == "The sound output is back: playing goes on."
    bench.key(Key.Key_F3)
    wait(lambda: not page.listening.playing)
    assert page.form.troubleBar.isHidden(), "it was read while playing went on"
    assert page.scoring.session.evaluation.heard[0].start_ms == 0
