"""Voice facts in the cache: whole, or measured again."""

import json
from pathlib import Path

import pytest

from qadesk.audio.analysis import RecordingAnalyser
from qadesk.audio.voice_file import keep, kept
from qadesk.domain.errors import UserError
from qadesk.domain.recordings import AudioState, Recording
from qadesk.domain.voice import ChannelVoice, VoiceFacts
from tests.unit.audio.scripts import script

VOICE = VoiceFacts(
    duration_ms=5000,
    channels=(ChannelVoice(speech=((0, 900),), quiet=((1000, 5000),), pitch_hz=181.5, pitch_track=((0, 180.0),)),),
    method={"speech": "webrtcvad mode 3"},
)


def test_what_is_kept_comes_back(tmp_path: Path) -> None:
    keep(VOICE, tmp_path / "voice" / "a.json")
    assert kept(tmp_path / "voice" / "a.json") == VOICE
    assert [path.name for path in (tmp_path / "voice").iterdir()] == ["a.json"]


@pytest.mark.parametrize("fault", ["gone", "cut", "changed", "version", "no object", "shape"])
def test_a_damaged_file_is_as_good_as_none(fault: str, tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    keep(VOICE, path)
    document = json.loads(path.read_text())
    if fault == "gone":
        path.unlink()
    elif fault == "cut":
        path.write_bytes(path.read_bytes()[:100])
    elif fault == "changed":
        document["voice"]["channels"][0]["speech"][0][1] = 800
        path.write_text(json.dumps(document))
    elif fault == "version":
        path.write_text(json.dumps(document | {"version": 0}))
    elif fault == "shape":
        path.write_text(json.dumps(document | {"voice": {"channels": 3}}))
    else:
        path.write_text("[1, 2]")
    assert kept(path) is None


def test_voices_are_measured_in_a_child_and_again_when_the_cache_is_gone(tmp_path: Path) -> None:
    path = tmp_path / script("c22").path.name
    path.write_bytes(script("c22").path.read_bytes())
    analyser = RecordingAnalyser(tmp_path / "cache")
    try:
        audio = analyser.analyse(path)
        recording = Recording(
            uid="r", call_uid="c", fingerprint=analyser.fingerprint(path), state=AudioState.READY, audio=audio
        )
        assert analyser.voice(recording) is None
        steps: list[float] = []
        voice = analyser.measure_voice(recording, steps.append)
        assert steps == sorted(steps)
        assert len(voice.channels) == 2 and voice.channels[0].speech
        assert analyser.voice(recording) == voice
        assert analyser.voice_anew(recording, 0).method["speech"] == "webrtcvad mode 0"
        (cached,) = (tmp_path / "cache" / "voice").iterdir()
        cached.unlink()
        assert analyser.voice(recording) is None
        assert analyser.measure_voice(recording) == voice
        path.write_bytes(path.read_bytes()[:-100])
        with pytest.raises(UserError, match="still being prepared"):
            analyser.measure_voice(recording)
    finally:
        analyser.close()
