"""Voices are measured behind everything else, once, and end with the workspace."""

import threading
from collections.abc import Iterator
from concurrent.futures import CancelledError
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from qadesk.domain.errors import UserError
from qadesk.domain.recordings import Recording
from qadesk.domain.voice import ChannelVoice, VoiceFacts
from qadesk.domain.voice_facts import speech
from qadesk.services.settings import NOISY_LINES
from qadesk.services.voices import Voices
from tests.unit.services.desk import House, wav

WAIT = 20


class QuickVoices:
    """Stands in for the detectors: counts what is asked, and may be held up."""

    def __init__(self, house: House) -> None:
        self._house = house
        self.known: dict[str, VoiceFacts] = {}
        self.measured: list[tuple[str, int]] = []
        self.go = threading.Event()
        self.begun = threading.Semaphore(0)
        self.go.set()

    def voice(self, recording: Recording) -> VoiceFacts | None:
        return self.known.get(recording.uid)

    def measure_voice(self, recording: Recording, progress: object = None, mode: int = 3) -> VoiceFacts:
        self.measured.append((recording.uid, mode))
        self.begun.release()
        assert self.go.wait(WAIT)
        voice = ChannelVoice(speech=((0, 500),), pitch_hz=180.0)
        self.known[recording.uid] = VoiceFacts(duration_ms=1000, channels=(voice, ChannelVoice()))
        return self.known[recording.uid]


@pytest.fixture
def sounds(house: House) -> QuickVoices:
    return QuickVoices(house)


@pytest.fixture
def voices(house: House, sounds: QuickVoices) -> Iterator[Voices]:
    made = Voices(house.executor, sounds, house.audio, house.settings, house.clock)  # type: ignore[arg-type]
    yield made
    sounds.go.set()
    made.close()


def told_of(voices: Voices, count: int) -> threading.Event:
    """Set when so many recordings have been measured."""
    done, seen = threading.Event(), []

    def measured(uid: str, _: VoiceFacts) -> None:
        seen.append(uid)
        if len(seen) == count:
            done.set()

    voices.listen(measured)
    return done


def test_an_import_is_followed_by_its_voices(house: House, voices: Voices, sounds: QuickVoices, tmp_path: Path) -> None:
    done = told_of(voices, 3)
    report = house.take_in(*(wav(tmp_path / f"{number}.wav", seed=number) for number in range(3)))
    assert done.wait(WAIT)
    assert sorted(uid for uid, _ in sounds.measured) == sorted(report.recordings)
    recording = house.recording(report)
    assert voices.of(recording).result(WAIT) == sounds.known[recording.uid]
    assert voices.find(recording).result(WAIT) == sounds.known[recording.uid]
    assert len(sounds.measured) == 3, "measured once"
    assert voices.speech_of([recording]) == speech(sounds.known[recording.uid])


def test_figures_become_what_is_usual(house: House, voices: Voices, tmp_path: Path) -> None:
    done = told_of(voices, 1)
    house.take_in(wav(tmp_path / "20261022_8001_13800000112.wav"))
    assert done.wait(WAIT)
    house.write(lambda stores: None)
    usual = voices.usual("8001", None).result(WAIT)
    assert usual.own is not None and usual.team is None
    assert (usual.own.recordings, usual.own.pitch_hz) == (1, 180.0)


def test_what_is_opened_goes_first_and_noisy_lines_are_heard_strictly(
    house: House, voices: Voices, sounds: QuickVoices, tmp_path: Path
) -> None:
    house.settings.put(NOISY_LINES, True)
    sounds.go.clear()
    report = house.take_in(*(wav(tmp_path / f"{number}.wav", seed=number) for number in range(4)))
    assert sounds.begun.acquire(timeout=WAIT)
    opened = next(
        house.recording(report, at)
        for at in range(4)
        if report.recordings[at] not in [uid for uid, _ in sounds.measured]
    )
    asked = voices.find(opened)
    sounds.go.set()
    assert asked.result(WAIT) == sounds.known[opened.uid]
    assert sounds.measured[1] == (opened.uid, 2)


def test_closing_gives_up_what_waits(house: House, voices: Voices, sounds: QuickVoices, tmp_path: Path) -> None:
    sounds.go.clear()
    report = house.take_in(wav(tmp_path / "a.wav", seed=1), wav(tmp_path / "b.wav", seed=2))
    assert sounds.begun.acquire(timeout=WAIT)
    waiting = [voices.ensure(house.recording(report, at), urgent=True) for at in (0, 1)]
    voices.close()
    sounds.go.set()
    for future in waiting:
        with pytest.raises(CancelledError):
            future.result(WAIT)
    assert len(sounds.measured) == 1
    with pytest.raises(CancelledError):
        voices.ensure(house.recording(report)).result(WAIT)


def test_a_joined_sound_leaves_the_figures_of_its_parts_alone(house: House, voices: Voices, tmp_path: Path) -> None:
    done = told_of(voices, 1)
    report = house.take_in(wav(tmp_path / "20261022_8001_13800000112.wav"))
    assert done.wait(WAIT)
    recording = house.recording(report)
    assert recording.audio is not None
    joined = replace(recording, audio=replace(recording.audio, cache_key="0-0-joined", working_copy=True))
    sounds = voices.ensure(joined, urgent=True).result(WAIT)
    assert sounds.duration_ms == 1000
    house.write(lambda stores: None)
    assert house.executor.read(lambda queries: queries.usual_voice(agent_no="8001")).result(WAIT).recordings == 1


def test_a_recording_that_cannot_be_heard_has_no_voices(house: House, voices: Voices, tmp_path: Path) -> None:
    report = house.take_in(wav(tmp_path / "a.wav"))
    waiting = replace(house.recording(report), audio=None)
    assert voices.find(waiting).result(WAIT) is None
    assert voices.speech_of([waiting]) is None


def left_unmeasured(house: House, tmp_path: Path, count: int) -> list[Recording]:
    """Recordings that came in while nobody listened to what is analysed, oldest first."""
    report = house.take_in(*(wav(tmp_path / f"{number}.wav", seed=number) for number in range(count)))
    house.write(lambda stores: None)
    return [house.recording(report, at) for at in range(count)]


def quick(house: House) -> tuple[Voices, QuickVoices]:
    sounds = QuickVoices(house)
    return Voices(house.executor, sounds, house.audio, house.settings, house.clock), sounds  # type: ignore[arg-type]


def test_what_was_there_before_is_measured_newest_first(house: House, tmp_path: Path) -> None:
    recordings = left_unmeasured(house, tmp_path, 4)
    voices, sounds = quick(house)
    done = told_of(voices, 3)
    voices.ensure(recordings[1]).result(WAIT)
    house.write(lambda stores: None)
    assert voices.count_unmeasured().result(WAIT) == 3
    done = told_of(voices, 3)
    voices.catch_up()
    assert done.wait(WAIT)
    assert [uid for uid, _ in sounds.measured[1:]] == [recordings[at].uid for at in (3, 2, 0)]
    house.write(lambda stores: None)
    assert voices.count_unmeasured().result(WAIT) == 0
    voices.close()


def test_catching_up_goes_on_beyond_a_batch_and_past_what_cannot_be_measured(
    house: House, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    recordings = left_unmeasured(house, tmp_path, 5)
    voices, sounds = quick(house)
    monkeypatch.setattr("qadesk.services.voices.BATCH", 2)
    damaged = recordings[3].uid
    measure = sounds.measure_voice

    def refusing(recording: Recording, progress: object = None, mode: int = 3) -> VoiceFacts:
        if recording.uid == damaged:
            raise UserError("{name} is damaged.", "Ask for it again.", name="a.wav")
        return measure(recording, progress, mode)

    sounds.measure_voice = refusing  # type: ignore[method-assign]
    done = told_of(voices, 4)
    voices.catch_up()
    assert done.wait(WAIT)
    assert [uid for uid, _ in sounds.measured] == [recordings[at].uid for at in (4, 2, 1, 0)]
    house.write(lambda stores: None)
    assert voices.unmeasured(10).result(WAIT) == [damaged]
    voices.close()


def test_what_nobody_waits_for_gives_way_and_is_begun_again(house: House, tmp_path: Path) -> None:
    recordings = left_unmeasured(house, tmp_path, 2)
    voices, sounds = quick(house)
    measure, begun, opened = sounds.measure_voice, threading.Event(), threading.Event()

    def slow(recording: Recording, progress: Any = None, mode: int = 3) -> VoiceFacts:
        if progress is not None and not begun.is_set():
            begun.set()
            assert opened.wait(WAIT)
            progress(0.5)
            raise AssertionError("it went on")
        return measure(recording, progress, mode)

    sounds.measure_voice = slow  # type: ignore[method-assign]
    behind = voices.measure(recordings[1].uid)
    assert begun.wait(WAIT)
    urgent = voices.find(recordings[0])
    deadline = threading.Event()
    while voices._queue == [] and not deadline.wait(0.001):
        pass
    opened.set()
    assert urgent.result(WAIT) == sounds.known[recordings[0].uid]
    assert behind.result(WAIT) == sounds.known[recordings[1].uid]
    assert [uid for uid, _ in sounds.measured] == [recordings[0].uid, recordings[1].uid]
    voices.close()


def test_closing_gives_up_what_was_overtaken(house: House, tmp_path: Path) -> None:
    recordings = left_unmeasured(house, tmp_path, 2)
    voices, sounds = quick(house)
    sounds.go.clear()
    behind = voices.measure(recordings[1].uid)
    assert sounds.begun.acquire(timeout=WAIT)
    voices.close()
    sounds.go.set()
    assert behind.result(WAIT) == sounds.known[recordings[1].uid]
    with pytest.raises(CancelledError):
        voices.measure(recordings[0].uid).result(WAIT)
    voices.catch_up()
    assert len(sounds.measured) == 1
