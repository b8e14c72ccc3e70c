"""Figures of the voices: an hour on one core, memory of three hours, agreement with the script of every demo call."""

import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
import soundfile

from qadesk.audio.analysis import RecordingAnalyser
from qadesk.audio.voice import measure_voice
from qadesk.domain.recordings import AudioState, Recording
from qadesk.domain.spans import total_ms
from qadesk.domain.voice import VoiceFacts
from qadesk.domain.voice_facts import silences, talkovers
from tests.perf.conftest import Report
from tests.unit.audio.scripts import Script, agreeing, calls, script

Bend = Callable[[np.ndarray, Path], np.ndarray]
HOUR = 3600
RATE = 8000


def tiled(path: Path, hours: int) -> Path:
    """The demo's two-channel calls one after the other, again and again."""
    sounds = [soundfile.read(script(call["id"]).path, dtype="int16", always_2d=True) for call in calls()]
    whole = np.concatenate([samples for samples, rate in sounds if rate == RATE and samples.shape[1] == 2])
    left = hours * HOUR * RATE
    with soundfile.SoundFile(path, "w", RATE, 2, "PCM_16") as file:
        while left:
            file.write(whole[:left])
            left -= min(left, len(whole))
    return path


@pytest.fixture(scope="module")
def hour(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tiled(tmp_path_factory.mktemp("voices") / "hour.wav", 1)


@pytest.fixture
def analyser(tmp_path: Path) -> Iterator[RecordingAnalyser]:
    made = RecordingAnalyser(tmp_path / "cache")
    yield made
    made.close()


def test_an_hour(hour: Path, analyser: RecordingAnalyser, figure: Report) -> None:
    recording = Recording(
        uid="",
        call_uid="",
        fingerprint=analyser.fingerprint(hour),
        state=AudioState.READY,
        audio=analyser.analyse(hour),
    )
    before, started = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime, time.perf_counter()
    analyser.measure_voice(recording)
    wall = time.perf_counter() - started
    analyser.close()
    core = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before
    figure("1 h, 8 kHz stereo: voices with pitch, wall time beside whatever else runs", wall, "s")
    figure("1 h, 8 kHz stereo: voices with pitch, one core (analysis included)", core, "s", at_most=15)
    started = time.perf_counter()
    assert analyser.voice(recording) is not None
    figure("1 h: voices from the cache", (time.perf_counter() - started) * 1000, "ms", at_most=50)


def peak_megabytes(path: Path) -> float:
    """Of a process that does nothing else; ``ru_maxrss`` would count what its parent had when it was forked."""
    code = (
        "import re, sys; from pathlib import Path; from qadesk.audio.voice import measure_voice;"
        "measure_voice(Path(sys.argv[1]));"
        "print(re.search(r'VmHWM:\\s+(\\d+)', Path('/proc/self/status').read_text())[1])"
    )
    return int(subprocess.run([sys.executable, "-c", code, path], capture_output=True, check=True).stdout) / 1024


def test_memory(hour: Path, tmp_path: Path, figure: Report) -> None:
    one, three = peak_megabytes(hour), peak_megabytes(tiled(tmp_path / "three.wav", 3))
    figure("3 h, 8 kHz stereo: memory at most", three, "MB", at_most=250)
    figure("memory for each further hour", (three - one) / 2, "MB", at_most=40)


def as_it_is(samples: np.ndarray, folder: Path) -> np.ndarray:
    return samples


def noisy(samples: np.ndarray, folder: Path) -> np.ndarray:
    """With noise as loud as 12 dB below the voices."""
    return samples + np.random.default_rng(3).normal(0, 10 ** (-32 / 20), samples.shape)


def leaking(samples: np.ndarray, folder: Path) -> np.ndarray:
    """Each side 20 dB weaker in the other's channel."""
    return samples + samples[:, ::-1] / 10 if samples.shape[1] == 2 else samples


def through_gsm(samples: np.ndarray, folder: Path) -> np.ndarray:
    sides = []
    for side in samples.T:
        soundfile.write(folder / "side.wav", side, RATE, "GSM610")
        sides.append(soundfile.read(folder / "side.wav")[0][: len(samples)])
    return np.stack(sides, axis=1)


BENT = {"as they are": (as_it_is, 95), "GSM": (through_gsm, 95), "leaks at -20 dB": (leaking, 80), "noise": (noisy, 85)}
"""What is done to the calls, and the least precision and recall."""


def heard(call: Script, bend: Bend, folder: Path) -> VoiceFacts:
    """What is measured of a call; the codecs of the demo as they are."""
    samples, rate = soundfile.read(call.path, always_2d=True)
    if bend is as_it_is or rate != RATE:
        return measure_voice(call.path)
    soundfile.write(folder / "bent.wav", np.clip(bend(samples, folder), -1, 1), RATE, "PCM_16")
    return measure_voice(folder / "bent.wav")


@pytest.mark.timeout(600)
@pytest.mark.parametrize("name", BENT)
def test_every_demo_call_against_its_script(
    name: str, tmp_path: Path, figure: Report, capsys: pytest.CaptureFixture[str]
) -> None:
    bend, least = BENT[name]
    sums = np.zeros((2, 3), np.int64)
    paces = []
    rows = []
    for each in calls():
        known = script(each["id"])
        voice = heard(known, bend, tmp_path)
        quiet = [(silence.start_ms, silence.end_ms) for silence in silences(voice, 2000)]
        found = (
            [known.silences(2000), quiet],
            [known.talkovers, [(t.start_ms, t.end_ms) for t in talkovers(voice) or ()]],
        )
        counts = [(len(true), len(said), agreeing(true, said)) for true, said in found]
        if len(voice.channels) == 1:
            counts[1] = (0, 0, 0)  # a mono recording claims none
        else:
            for channel, signs in zip(voice.channels, known.signs, strict=True):
                assert channel.syllables_per_minute is not None
                paces.append(channel.syllables_per_minute * total_ms(channel.speech) / 60_000 / signs - 1)
        sums += counts
        rows.append(f"{each['id']} {known.path.suffix:6} silences {counts[0]}, talk-overs {counts[1]}")
    with capsys.disabled():
        print("", "(in the script, found, agreeing within 100 ms)", *rows, sep="\n")  # noqa: T201
    for what, (true, said, agreed) in zip(("silences of 2 s", "talk-overs"), sums, strict=True):
        compared = f"{what} against the script within 100 ms, {name}"
        figure(f"{compared}: precision", 100 * agreed / said, "%", at_least=least)
        figure(f"{compared}: recall", 100 * agreed / true, "%", at_least=least)
    if bend is as_it_is:
        figure("pace against the characters spoken: mean error", 100 * float(np.mean(paces)), "%", at_most=5)
        figure("pace against the characters spoken: largest error", 100 * float(np.abs(paces).max()), "%", at_most=20)
