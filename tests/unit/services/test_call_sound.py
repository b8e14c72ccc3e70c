"""Several files of one call play as one: put into one call by their names, joined on demand, real sound throughout."""

import shutil
from collections.abc import Iterator
from concurrent.futures import CancelledError
from pathlib import Path

import numpy as np
import pytest
import soundfile

from qadesk.domain.call_layout import places
from qadesk.domain.errors import UserError
from qadesk.domain.recordings import AudioState, ImportReport, Recording
from qadesk.services.call_sound import CallSound
from tests.unit.services.desk import House, open_house, wav

UNIQUE = "1767576612.1024"
FIRST = f"q-6001-13800000001-20260105-093012-{UNIQUE}.wav"
SECOND = f"exten-8001-13800000001-20260105-093512-{UNIQUE}.wav"
WAIT = 30


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    with open_house(tmp_path / "workspace", real_sound=True, people=False) as made:
        yield made


@pytest.fixture
def sounds(house: House) -> CallSound:
    return CallSound(house.executor, house.analyser, house.audio)


def mono(path: Path, seconds: float, pitch: float, rate: int = 8000) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    times = np.arange(round(seconds * rate)) / rate
    soundfile.write(path, 0.4 * np.sin(2 * np.pi * pitch * times), rate, "PCM_16")
    return path


def of_call(house: House, report: ImportReport) -> list[Recording]:
    """All recordings of the first one's call."""
    call = house.recording(report).call_uid
    found: list[Recording] = house.write(lambda stores: stores.recordings.of_call(call))
    return found


def played(house: House, sound: Recording) -> np.ndarray:
    assert sound.audio is not None
    path = house.space.cache / "audio" / f"{sound.audio.cache_key}.wav"
    return soundfile.read(path, dtype="int16", always_2d=True)[0]


def test_legs_play_in_the_order_of_the_calls_times_whatever_their_names(
    house: House, sounds: CallSound, tmp_path: Path
) -> None:
    mono(tmp_path / "calls" / FIRST, 2, 300)
    mono(tmp_path / "calls" / SECOND, 1, 600)
    legs = of_call(house, house.take_in(tmp_path / "calls"))
    assert [Path(leg.fingerprint.path).name for leg in legs] == [FIRST, SECOND]
    sound = sounds.sound_of(legs).result(WAIT)
    assert sound.audio is not None
    assert (sound.uid, sound.audio.seconds, sound.state) == (legs[0].uid, 3.0, AudioState.READY)
    whole = np.concatenate([soundfile.read(leg.fingerprint.path, dtype="int16")[0] for leg in legs])
    assert np.array_equal(played(house, sound)[:, 0], whole)
    assert [(place.uid, place.start_ms) for place in places(legs)] == [(legs[0].uid, 0), (legs[1].uid, 2000)]
    picture = house.audio.picture(sound)
    assert picture is not None
    assert picture.frames == 24_000


@pytest.mark.parametrize(
    ("agents", "customers"),
    [
        (f"external-8002-13800000003-20260105-110203-{UNIQUE}-out.wav",
         f"external-8002-13800000003-20260105-110203-{UNIQUE}-in.wav"),
        (f"out-13800000002-8001-20260105-101500-{UNIQUE}-in.wav",
         f"out-13800000002-8001-20260105-101500-{UNIQUE}-out.wav"),
        ("20260105-103108_13800000004_SALES_8003_tx.wav", "20260105-103108_13800000004_SALES_8003_rx.wav"),
        ("visit-agent.wav", "visit-customer.wav"),
        ("回访_坐席.wav", "回访_客户.wav"),
    ],
)  # fmt: skip
def test_two_mono_sides_become_one_call_of_two_channels(
    house: House, sounds: CallSound, tmp_path: Path, agents: str, customers: str
) -> None:
    mono(tmp_path / "calls" / agents, 2, 300)
    mono(tmp_path / "calls" / customers, 2.2, 600)
    report = house.take_in(tmp_path / "calls", agent_channel=1)
    sides = of_call(house, report)
    assert sorted((side.side, Path(side.fingerprint.path).name) for side in sides) == [
        ("agent", agents),
        ("customer", customers),
    ]
    sound = sounds.sound_of(sides).result(WAIT)
    samples = played(house, sound)
    assert (sound.agent_channel, samples.shape) == (0, (17_600, 2))
    for channel, name in enumerate((agents, customers)):
        side, _ = soundfile.read(tmp_path / "calls" / name, dtype="int16")
        assert np.array_equal(samples[: len(side), channel], side)
    assert house.take_in(tmp_path / "calls").unchanged == 2


def test_sides_of_the_same_name_in_two_folders_are_two_calls(house: House, tmp_path: Path) -> None:
    for number, folder in enumerate(("monday", "tuesday")):
        mono(tmp_path / folder / "visit-agent.wav", 1, 300 + number)
        mono(tmp_path / folder / "visit-customer.wav", 1, 600 + number)
    report = house.take_in(tmp_path / "monday", tmp_path / "tuesday")
    recordings = [house.recording(report, at) for at in range(4)]
    monday = {one.call_uid for one in recordings if "monday" in one.fingerprint.path}
    tuesday = {one.call_uid for one in recordings if "tuesday" in one.fingerprint.path}
    assert len(monday) == 1
    assert not monday & tuesday


def test_a_file_with_both_sides_is_no_side_whatever_its_name(house: House, tmp_path: Path) -> None:
    wav(tmp_path / "calls" / "visit-agent.wav")
    mono(tmp_path / "calls" / "visit-customer.wav", 1, 300)
    report = house.take_in(tmp_path / "calls")
    assert [house.recording(report, at).side for at in (0, 1)] == ["", "customer"]


def test_one_recording_is_its_calls_sound_at_once(house: House, sounds: CallSound, tmp_path: Path) -> None:
    recording = house.recording(house.take_in(mono(tmp_path / "a.wav", 1, 300)))
    future = sounds.sound_of([recording])
    assert future.done()
    assert future.result() is recording


def test_a_deleted_cache_is_made_anew_and_one_that_is_there_is_used(
    house: House, sounds: CallSound, tmp_path: Path
) -> None:
    mono(tmp_path / FIRST, 1, 300)
    mono(tmp_path / SECOND, 1, 600)
    legs = of_call(house, house.take_in(tmp_path / FIRST, tmp_path / SECOND))
    before = sounds.sound_of(legs).result(WAIT)
    heard = played(house, before)
    copy = next((house.space.cache / "audio").glob("*joined*.wav"))
    made_at = copy.stat().st_mtime_ns
    assert sounds.sound_of(legs).result(WAIT) == before
    assert copy.stat().st_mtime_ns == made_at
    shutil.rmtree(house.space.cache / "audio")
    shutil.rmtree(house.space.cache / "peaks")
    again = sounds.sound_of(legs).result(WAIT)
    assert again == before
    assert np.array_equal(played(house, again), heard)


def test_a_leg_with_new_bytes_gives_another_sound(house: House, sounds: CallSound, tmp_path: Path) -> None:
    mono(tmp_path / FIRST, 1, 300)
    mono(tmp_path / SECOND, 1, 600)
    before = sounds.sound_of(of_call(house, house.take_in(tmp_path / FIRST, tmp_path / SECOND))).result(WAIT)
    mono(tmp_path / SECOND, 2, 700)
    legs = of_call(house, house.take_in(tmp_path / FIRST, tmp_path / SECOND))
    after = sounds.sound_of(legs).result(WAIT)
    assert before.audio is not None
    assert after.audio is not None
    assert after.audio.cache_key != before.audio.cache_key
    assert after.audio.seconds == 3.0


def test_what_still_waits_is_analysed_first_and_what_is_broken_is_left_out(
    house: House, sounds: CallSound, tmp_path: Path
) -> None:
    mono(tmp_path / FIRST, 1, 300)
    mono(tmp_path / SECOND, 1, 600)
    legs = of_call(house, house.take_in(tmp_path / FIRST, tmp_path / SECOND))
    mono(tmp_path / SECOND, 2, 800)
    house.find_files.look().result(WAIT)
    waiting = house.write(lambda stores: stores.recordings.of_call(legs[0].call_uid))
    assert [leg.state for leg in waiting] == [AudioState.READY, AudioState.WAITING]
    futures = [sounds.sound_of(waiting) for _ in range(3)]
    assert {future.result(WAIT).audio.seconds for future in futures} == {3.0}
    (tmp_path / SECOND).write_text("no sound any more")
    house.find_files.look().result(WAIT)
    waiting = house.write(lambda stores: stores.recordings.of_call(legs[0].call_uid))
    alone = sounds.sound_of(waiting).result(WAIT)
    assert alone.audio is not None
    assert alone.audio.seconds == 1.0


def test_a_call_of_which_nothing_can_be_played_says_so(house: House, sounds: CallSound, tmp_path: Path) -> None:
    mono(tmp_path / FIRST, 1, 300)
    mono(tmp_path / SECOND, 1, 600)
    legs = of_call(house, house.take_in(tmp_path / FIRST, tmp_path / SECOND))
    for name in (FIRST, SECOND):
        (tmp_path / name).write_text("no sound any more " + name)
    house.find_files.look().result(WAIT)
    waiting = house.write(lambda stores: stores.recordings.of_call(legs[0].call_uid))
    with pytest.raises(UserError, match="None of this call's recordings"):
        sounds.sound_of(waiting).result(WAIT)


def test_a_call_opened_while_the_workspace_closes_is_given_up(house: House, sounds: CallSound, tmp_path: Path) -> None:
    mono(tmp_path / FIRST, 1, 300)
    mono(tmp_path / SECOND, 1, 600)
    legs = of_call(house, house.take_in(tmp_path / FIRST, tmp_path / SECOND))
    house.audio.close()
    with pytest.raises(CancelledError):
        sounds.sound_of(legs).result(WAIT)
