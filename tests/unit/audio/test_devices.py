"""Outputs by name."""

import sys

import pytest

from qadesk.audio import devices
from qadesk.domain.errors import UserError
from tests.null_sink import NullSink


def test_outputs_have_names_and_one_is_the_default(null_sink: NullSink) -> None:
    outputs = devices.list_outputs()
    assert [output for output in outputs if output.default]
    assert any("ALSA" in output.name for output in outputs)
    chosen = outputs[0]
    assert devices.output_index(chosen.name) == chosen.index


def test_an_output_that_went_away_falls_back_to_the_default(null_sink: NullSink) -> None:
    assert devices.output_index("a headset that is not there") is None
    assert devices.output_index(None) is None


def test_without_portaudio_the_reason_and_the_remedy_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    class Absent:
        def find_spec(self, name: str, *unused: object) -> None:
            if name == "sounddevice":
                raise OSError("PortAudio library not found")

    monkeypatch.delitem(sys.modules, "sounddevice", raising=False)
    monkeypatch.setattr(sys, "meta_path", [Absent(), *sys.meta_path])
    with pytest.raises(UserError, match="libportaudio2"):
        devices.list_outputs()
