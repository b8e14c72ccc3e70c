"""Analysis in child processes: facts for what is sound, a reason for what is not, never a hang."""

import hashlib
import os
import shutil
import struct
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from qadesk.audio.fingerprint import cache_key
from qadesk.audio.formats import reopen_recording
from qadesk.audio.formats.base import as_float, read_frames
from qadesk.audio.peak_source import open_growing, open_peaks
from qadesk.audio.probe import Analyser
from qadesk.domain.errors import UserError
from tests.unit.audio.conftest import Writer, tones
from tests.unit.audio.listening import WAIT

SAMPLES = Path(__file__).resolve().parents[3].parent / "shared" / "samples"
CHILD = "import sys; from qadesk.audio.probe import child_main; sys.exit(child_main())"
NAIVE_CHILD = """
import sys, soundfile
from qadesk.audio import decode, probe
from qadesk.audio.formats.sndfile import SndfileReader
decode.open_recording = SndfileReader
sys.exit(probe.child_main())
"""
CRASHING_CHILD = """
import os, sys
from qadesk.audio import decode, probe
from qadesk.audio.formats import open_recording
decode.open_recording = lambda path: os.abort() if "evil" in path.name else open_recording(path)
sys.exit(probe.child_main())
"""
HELD_CHILD = """
import pathlib, sys, time
from qadesk.audio import child, decode, probe
decode._REPORT_SECONDS = 0
say, go = child._say, pathlib.Path(sys.argv[1])
def say_and_wait(answers, answer):
    say(answers, answer)
    while "fraction" in answer and not go.exists():
        time.sleep(0.001)
child._say = say_and_wait
sys.exit(probe.child_main())
"""
HUNGRY_CHILD = """
import sys, numpy
from qadesk.audio import decode, probe
decode.open_recording = lambda path: numpy.ones(1 << 40, "u1")
sys.exit(probe.child_main())
"""


def python(program: str) -> list[str]:
    return [sys.executable, "-c", program]


@pytest.fixture
def analyser(tmp_path: Path) -> Iterator[Analyser]:
    made = Analyser(tmp_path / "cache", command=python(CHILD))
    yield made
    made.close()


class Held(Analyser):
    """Reports at every block, so that short files show what long ones do; after each it stands until it may ``go``."""

    def __init__(self, folder: Path) -> None:
        self._go = folder / "go"
        super().__init__(folder / "cache", command=[*python(HELD_CHILD), str(self._go)], stall_s=WAIT)

    def go(self) -> None:
        self._go.touch()


@pytest.fixture
def held(tmp_path: Path) -> Iterator[Held]:
    made = Held(tmp_path)
    yield made
    made.close()


def test_facts_of_a_two_channel_call(analyser: Analyser, write: Writer) -> None:
    samples = tones(8000, 5, 440, 440)
    samples[:, 1] *= 0.1
    samples[16_000:, 0] = 0
    path = write("call.wav", samples, 8000, "PCM_16")
    progress: list[float] = []
    facts = analyser.analyse(path, on_progress=progress.append)
    assert (facts.frames, facts.rate, facts.channels, facts.seconds) == (40_000, 8000, 2, 5.0)
    assert (facts.codec, facts.container, facts.header_frames) == ("PCM_16", "WAV", 40_000)
    assert not facts.mismatch
    assert not facts.working_copy
    assert facts.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    assert facts.cache_key == cache_key(path)
    assert facts.peak_dbfs == pytest.approx((-6.02, -26.02), abs=0.02)
    assert facts.loudness_dbfs == pytest.approx((-9.03, -29.03), abs=0.1)
    assert facts.clipped_frames == (0, 0)
    assert progress[-1] == 1.0


def test_clipping_is_counted_per_channel(analyser: Analyser, write: Writer) -> None:
    samples = (tones(8000, 1, 100, 100) * 32767).astype(np.int16)
    samples[100:130, 1] = 32767
    samples[200:205, 1] = -32768
    facts = analyser.analyse(write("loud.wav", samples, 8000, "PCM_16"))
    assert facts.clipped_frames == (0, 35)
    assert facts.peak_dbfs[1] == 0.0


def test_silence_has_a_level_too(analyser: Analyser, write: Writer) -> None:
    facts = analyser.analyse(write("quiet.wav", np.zeros((8000, 1)), 8000, "ULAW"))
    assert facts.loudness_dbfs == facts.peak_dbfs == (-120.0,)


def test_a_header_that_promises_more_is_reported(analyser: Analyser, write: Writer) -> None:
    path = write("cut.wav", tones(8000, 3, 440), 8000, "PCM_16")
    path.write_bytes(path.read_bytes()[:16_044])
    facts = analyser.analyse(path)
    assert facts.mismatch
    assert (facts.header_seconds, facts.seconds) == (3.0, 1.0)


@pytest.mark.parametrize("subtype", ["GSM610", "PCM_16"])
def test_picture_and_sound_come_from_the_same_samples(analyser: Analyser, write: Writer, subtype: str) -> None:
    path = write("call.wav", tones(8000, 4, 440), 8000, subtype)
    facts = analyser.analyse(path)
    assert facts.working_copy == (subtype == "GSM610")
    playable = analyser.cache.playable(path, facts.cache_key, working_copy=facts.working_copy)
    assert playable is not None
    peaks = open_peaks(analyser.cache, facts.cache_key, playable)
    assert peaks is not None
    assert peaks.frames == facts.frames
    reader = reopen_recording(playable)
    assert reader.exact
    assert reader.frames == facts.frames
    reader.seek(5120)
    heard = as_float(read_frames(reader, 25_600))[:, 0].reshape(-1, 256) * 32768
    seen = peaks.view(0, 5120, 30_720, 100)
    assert seen.step_frames == 256
    assert np.array_equal(np.asarray(seen.high), heard.max(axis=1))
    reader.close()


def test_a_working_copy_that_was_deleted_is_asked_for_again(analyser: Analyser, write: Writer) -> None:
    path = write("call.wav", tones(8000, 2, 440), 8000, "GSM610")
    facts = analyser.analyse(path)
    shutil.rmtree(analyser.cache.root)
    assert analyser.cache.playable(path, facts.cache_key, working_copy=True) is None
    assert analyser.analyse(path) == facts
    assert analyser.cache.playable(path, facts.cache_key, working_copy=True) is not None


def test_an_original_that_was_changed_or_swapped_does_not_play_under_the_old_picture(
    analyser: Analyser, write: Writer
) -> None:
    path = write("call.wav", tones(8000, 2, 440), 8000, "PCM_16")
    key = analyser.analyse(path).cache_key
    os.utime(path, (1, 1))
    assert analyser.cache.playable(path, key, working_copy=False) == path
    write("call.wav", tones(8000, 2, 550), 8000, "PCM_16")
    assert analyser.cache.playable(path, key, working_copy=False) is None
    path.unlink()
    with pytest.raises(OSError, match="call"):
        analyser.cache.playable(path, key, working_copy=False)


def test_the_picture_can_be_seen_while_it_grows(held: Held, write: Writer) -> None:
    path = write("long.flac", tones(44_100, 60, 440, 300), 44_100)
    seen: list[tuple[int, bool]] = []

    def look(fraction: float) -> None:
        growing = open_growing(held.cache, cache_key(path), path)
        if growing is not None and growing.frames:
            seen.append((growing.frames, growing.complete))
        held.go()

    facts = held.analyse(path, on_progress=look)
    assert seen
    assert not seen[0][1]
    # A slow onlooker may find it complete before it hears of the last piece; it never has what is not there.
    assert all(0 < frames <= facts.frames for frames, _ in seen)
    assert all(frames == facts.frames for frames, complete in seen if complete)


def test_a_file_that_hangs_the_decoder_costs_the_time_limit_and_a_child(tmp_path: Path, write: Writer) -> None:
    """libsndfile, given this file as it is, seeks back and forth for ever."""
    hanging = tmp_path / "hang.wav"
    hanging.write_bytes(
        b"RIFF\xff\xff\xff\xffWAVEfmt \x10\0\0\0\x01\0\x01\0\x40\x1f\0\0\x80\x3e\0\0\x02\0\x10\0"
        + b"LIST\0\0\0\x10adtlITRK\0\0\0\0olym"
        + struct.pack("<i", -16)
        + b"x" * 20
        + b"data<\0\0\0"
        + bytes(20)
    )
    good = write("good.wav", tones(8000, 1, 440), 8000, "PCM_16")
    analyser = Analyser(tmp_path / "cache", command=python(NAIVE_CHILD), stall_s=2.0)
    with pytest.raises(UserError, match="keeps the decoder busy"):
        analyser.analyse(hanging)
    assert analyser.analyse(good).frames == 8000
    analyser.close()


def test_a_crash_costs_one_child_and_the_next_file_is_fine(tmp_path: Path, write: Writer) -> None:
    evil = write("evil.wav", tones(8000, 1, 440), 8000, "PCM_16")
    good = write("good.wav", tones(8000, 1, 440), 8000, "PCM_16")
    analyser = Analyser(tmp_path / "cache", command=python(CRASHING_CHILD))
    assert analyser.analyse(good).frames == 8000
    with pytest.raises(UserError, match="break down"):
        analyser.analyse(evil)
    assert analyser.analyse(good).frames == 8000
    analyser.close()


def test_absurd_memory_is_refused(tmp_path: Path, write: Writer) -> None:
    analyser = Analyser(tmp_path / "cache", command=python(HUNGRY_CHILD))
    with pytest.raises(UserError, match="more memory"):
        analyser.analyse(write("bomb.wav", tones(8000, 1, 440), 8000, "PCM_16"))
    analyser.close()


def test_what_progress_raises_cancels_and_leaves_nothing_half_done(held: Held, write: Writer) -> None:
    path = write("long.flac", tones(44_100, 60, 440, 300), 44_100)

    class CancelledError(Exception):
        pass

    def cancel(fraction: float) -> None:
        raise CancelledError

    with pytest.raises(CancelledError):
        held.analyse(path, on_progress=cancel)
    assert open_peaks(held.cache, cache_key(path)) is None
    held.go()
    assert held.analyse(path).channels == 2
    assert open_growing(held.cache, cache_key(path), path) is None


def test_closing_stops_what_is_under_way(held: Held, write: Writer) -> None:
    path = write("long.flac", tones(44_100, 60, 440, 300), 44_100)
    under_way, errors = threading.Event(), []

    def work() -> None:
        try:
            held.analyse(path, on_progress=lambda fraction: under_way.set())
        except UserError as error:
            errors.append(str(error))

    thread = threading.Thread(target=work)
    thread.start()
    assert under_way.wait(WAIT)
    held.close()
    thread.join(WAIT)
    assert not thread.is_alive()
    assert "stopped" in errors[0]
    with pytest.raises(UserError):
        held.analyse(path)


def test_several_threads_get_a_child_each(analyser: Analyser, write: Writer) -> None:
    paths = [write(f"{number}.wav", tones(8000, 1 + number, 440), 8000, "PCM_16") for number in range(4)]
    results: dict[int, float] = {}
    threads = [
        threading.Thread(target=lambda number=number: results.update({number: analyser.analyse(paths[number]).seconds}))
        for number in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(WAIT)
    assert results == {0: 1.0, 1: 2.0, 2: 3.0, 3: 4.0}


def test_missing_and_unreadable_files_say_so(analyser: Analyser, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="cannot be read"):
        analyser.analyse(tmp_path / "gone.wav")
    with pytest.raises(UserError, match="cannot be read"):
        analyser.analyse(tmp_path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes in folders")
def test_a_pipe_in_a_folder_is_refused_instead_of_waited_for(analyser: Analyser, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.wav")
    with pytest.raises(UserError, match="not a regular file"):
        analyser.analyse(tmp_path / "pipe.wav")


def test_a_cache_that_cannot_be_written_says_so(tmp_path: Path, write: Writer) -> None:
    (tmp_path / "cache").write_text("a file where the folder should be")
    analyser = Analyser(tmp_path / "cache", command=python(CHILD))
    with pytest.raises(UserError, match="cannot be written"):
        analyser.analyse(write("call.wav", tones(8000, 1, 440), 8000, "PCM_16"))
    analyser.close()


def test_without_pyav_its_formats_name_the_extra(tmp_path: Path) -> None:
    path = tmp_path / "call.m4a"
    path.write_bytes(b"\0\0\0\x1cftypM4A \0\0\2\0" + bytes(200))
    analyser = Analyser(tmp_path / "cache", command=python(f"import sys; sys.modules['av'] = None\n{CHILD}"))
    with pytest.raises(UserError, match="codecs extra"):
        analyser.analyse(path)
    analyser.close()


def test_a_name_that_is_not_unicode_is_no_obstacle(analyser: Analyser, write: Writer) -> None:
    path = write("call.wav", tones(8000, 1, 440), 8000, "PCM_16")
    odd = path.rename(Path(os.fsdecode(bytes(path.parent) + b"/\xb2\xe2\xca\xd4 (1).wav")))
    assert analyser.analyse(odd).frames == 8000


@pytest.mark.skipif(not SAMPLES.is_dir(), reason="the samples lie beside a development checkout only")
def test_every_sample_gives_facts_or_a_reason(analyser: Analyser) -> None:
    files = [
        path for folder in ("hostile", "audio", "derived") for path in (SAMPLES / folder).rglob("*") if path.is_file()
    ]
    assert len(files) > 40
    for path in files:
        try:
            facts = analyser.analyse(path)
        except UserError as error:
            assert all(error.sentences())
        else:
            assert facts.frames > 0
            assert open_peaks(analyser.cache, facts.cache_key) is not None
