"""The optional recogniser: what it says where something is missing, and one real recognition where a model is there.

``QADESK_WHISPER_MODEL`` names the folder of a model for faster-whisper; the library has to be installed as well.
"""

import importlib.util
import json
import os
import sys
from concurrent.futures import CancelledError
from pathlib import Path

import numpy as np
import pytest

from qadesk.audio.analysis import RecordingAnalyser
from qadesk.audio.recogniser import PIECE_S, RATE, WhisperRecogniser, _quietest
from qadesk.domain.errors import UserError
from qadesk.domain.recordings import AudioState, Recording

DEMO = Path(__file__).parents[3] / "resources" / "demo"
MODEL = os.environ.get("QADESK_WHISPER_MODEL")
real = pytest.mark.skipif(
    not MODEL or importlib.util.find_spec("faster_whisper") is None, reason="there is no model, or no faster-whisper"
)


def a_call(cache: Path) -> tuple[Recording, list[dict[str, object]]]:
    """A two-channel call of the demo, analysed, and who speaks when in it."""
    script = json.loads((DEMO / "script.json").read_text("utf-8"))
    call = script["calls"][0]
    path = DEMO / "calls" / call["file"]
    analyser = RecordingAnalyser(cache)
    try:
        audio, mark = analyser.analyse(path), analyser.fingerprint(path)
    finally:
        analyser.close()
    return Recording(uid="r", call_uid="c", fingerprint=mark, state=AudioState.READY, audio=audio), call["turns"]


def model_folder(folder: Path) -> Path:
    for name in ("model.bin", "config.json", "tokenizer.json", "vocabulary.json"):
        (folder / name).write_bytes(b"{}")
    return folder


def unheard(fraction: float) -> None:
    raise AssertionError("nothing is recognised here")


@pytest.mark.parametrize("missing", ["model.bin", "config.json", "tokenizer.json", "vocabulary.json"])
def test_a_folder_without_a_whole_model_is_refused(tmp_path: Path, missing: str) -> None:
    recording, _ = a_call(tmp_path / "cache")
    (model_folder(tmp_path) / missing).unlink()
    with pytest.raises(UserError) as refused:
        WhisperRecogniser(tmp_path / "cache").transcribe(recording, tmp_path, "zh", unheard)
    assert missing in refused.value.text()


def test_where_the_library_is_missing_it_is_said_how_to_get_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    recording, _ = a_call(tmp_path / "cache")
    monkeypatch.setitem(sys.modules, "faster_whisper", None)
    with pytest.raises(UserError) as refused:
        WhisperRecogniser(tmp_path / "cache").transcribe(recording, model_folder(tmp_path), "zh", unheard)
    assert "qadesk[speech]" in refused.value.text()
    assert os.environ["HF_HUB_OFFLINE"] == "1"


def test_a_long_call_is_parted_where_it_is_quietest() -> None:
    samples = np.full(PIECE_S * RATE, 0.5, np.float32)
    quiet = (PIECE_S - 5) * RATE
    samples[quiet : quiet + RATE // 5] = 0
    assert quiet <= _quietest(samples) <= quiet + RATE // 5


@real
def test_a_call_is_recognised_channel_by_channel(tmp_path: Path) -> None:
    recording, turns = a_call(tmp_path)
    parts: list[float] = []
    found = WhisperRecogniser(tmp_path).transcribe(recording, Path(str(MODEL)), "", parts.append)
    assert found.language == "zh"
    assert parts == sorted(parts)
    assert parts[-1] == 1.0
    for channel, speaker in ((0, "agent"), (1, "customer")):
        spoken = {ms // 100 for turn in turns if turn["speaker"] == speaker for ms in _each(turn)}
        heard = {
            ms // 100 for line in found.lines if line.channel == channel for ms in range(line.start_ms, line.end_ms, 50)
        }
        assert len(spoken & heard) >= 0.8 * len(spoken)
        assert len(spoken & heard) >= 0.8 * len(heard)


@real
def test_recognition_can_be_cancelled(tmp_path: Path) -> None:
    def cancel(fraction: float) -> None:
        raise CancelledError

    with pytest.raises(CancelledError):
        WhisperRecogniser(tmp_path).transcribe(a_call(tmp_path)[0], Path(str(MODEL)), "zh", cancel)


@real
def test_a_damaged_model_is_refused_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(UserError) as refused:
        WhisperRecogniser(tmp_path / "c").transcribe(a_call(tmp_path / "c")[0], model_folder(tmp_path), "zh", unheard)
    assert str(tmp_path) in refused.value.text()


def _each(turn: dict[str, object]) -> range:
    return range(int(str(turn["start_ms"])), int(str(turn["end_ms"])), 50)
