"""Watched folders: what is complete comes in once, the rest waits; nothing is said twice."""

import json
import os
import threading
from concurrent.futures import CancelledError
from pathlib import Path

import pytest

from qadesk.domain.errors import UserError, told
from qadesk.domain.watched import FolderSeen
from qadesk.importers.files import RecordingFiles
from qadesk.services.settings import WATCH_STABLE_S
from qadesk.services.watching import Swept, Watching
from tests.unit.services.desk import NOON, House, wav

WAIT = 30
PLAIN = "20260105_093000_8001_13800000001.wav"


class CountedFiles(RecordingFiles):
    """Real files; which folders were listed is written down."""

    def __init__(self, media: Path) -> None:
        super().__init__(media)
        self.listed: list[str] = []
        self.before_look = lambda: None

    def look_into(self, folder: Path) -> FolderSeen:
        self.before_look()
        self.listed.append(folder.name)
        return super().look_into(folder)


class Watch:
    """A watched folder and the clock of its sweeps."""

    def __init__(self, house: House, folder: Path) -> None:
        folder.mkdir(parents=True)
        self.house, self.folder = house, folder
        self.files = CountedFiles(house.space.media)
        self.watching = Watching(
            house.executor, self.files, house.importing, house.settings, house.clock, house.space.folder
        )
        self.watching.add(folder)

    def sweep(self, later_s: float = 15) -> Swept:
        self.house.clock.now += round(later_s * 1000)
        return self.watching.sweep().result(WAIT)

    def taken_in(self, sweeps: int = 3) -> list[int]:
        """How many recordings each of some sweeps brought."""
        reports = [self.sweep().report for _ in range(sweeps)]
        return [0 if report is None else report.imported for report in reports]


@pytest.fixture
def watch(house: House, tmp_path: Path) -> Watch:
    return Watch(house, tmp_path / "recorder")


def test_a_new_file_comes_in_once_it_has_not_changed_for_a_while(house: House, watch: Watch) -> None:
    wav(watch.folder / "2026" / PLAIN)
    assert watch.sweep() == Swept(None, pending=1)
    assert watch.sweep(later_s=5) == Swept(None, pending=1)
    swept = watch.sweep(later_s=6)
    assert swept.report is not None
    assert (swept.report.imported, swept.pending) == (1, 0)
    call = house.call(house.recording(swept.report))
    assert (call.facts.agent_no, call.facts.customer) == ("8001", "13800000001")
    assert watch.sweep() == Swept()


def test_how_long_that_is_is_a_setting(house: House, watch: Watch) -> None:
    house.settings.put(WATCH_STABLE_S, 60)
    wav(watch.folder / PLAIN)
    assert watch.taken_in(4) == [0, 0, 0, 0]
    assert watch.taken_in(1) == [1]


def test_growing_empty_and_temporary_files_wait(watch: Watch) -> None:
    growing = wav(watch.folder / "growing.wav")
    (watch.folder / "empty.wav").touch()
    for name in ("a.wav.tmp", "b.wav.part", "~c.wav", ".d.wav", "note.txt"):
        wav(watch.folder / name)
    for _ in range(4):
        with growing.open("ab") as file:
            file.write(b"more")
        assert watch.sweep() == Swept(None, pending=2)
    assert watch.taken_in(1) == [1]
    assert watch.sweep() == Swept(None, pending=1)


def test_what_is_in_the_catalogue_is_not_taken_again(house: House, watch: Watch) -> None:
    wav(watch.folder / "a.wav", seed=1)
    wav(watch.folder / "copied.wav", seed=2)
    house.take_in(watch.folder / "a.wav")
    house.take_in(watch.folder / "copied.wav", copy=True)
    swept = [watch.sweep() for _ in range(4)]
    assert [each.report.unchanged if each.report else 0 for each in swept] == [0, 1, 0, 0]


def test_a_refused_file_is_tried_again_only_when_it_has_changed(house: House, watch: Watch) -> None:
    def refuse(path: Path) -> None:
        if path.read_bytes()[:4] != b"RIFF":
            raise UserError("no sound", "none")

    house.analyser.on_analyse = refuse
    bad = watch.folder / "bad.wav"
    bad.write_bytes(b"nonsense")
    wav(watch.folder / "good.wav")
    watch.sweep()
    report = watch.sweep().report
    assert report is not None
    assert (report.imported, [told(issue.reason) for issue in report.refused]) == (1, ["no sound none"])
    assert [watch.sweep() for _ in range(3)] == [Swept()] * 3
    wav(bad, seed=3)
    assert watch.taken_in() == [0, 1, 0]


def test_a_vanished_folder_says_so_once_and_is_watched_when_it_is_back(watch: Watch) -> None:
    away = watch.folder.rename(watch.folder.with_name("away"))
    (error,) = watch.sweep().errors
    assert str(watch.folder) in str(error)
    assert watch.sweep() == Swept()
    wav(away / PLAIN)
    away.rename(watch.folder)
    assert watch.taken_in(2) == [0, 1]
    watch.folder.rename(away)
    assert len(watch.sweep().errors) == 1


def test_where_others_have_a_sidecar_a_file_waits_for_its_own(house: House, watch: Watch) -> None:
    wav(watch.folder / "a.wav", seed=1)
    (watch.folder / "a.json").write_text(json.dumps({"file": "a.wav", "agent_no": "8001"}), "utf-8")
    wav(watch.folder / "b.wav", seed=2)
    watch.sweep()
    report = watch.sweep().report
    assert report is not None
    assert [Path(house.recording(report).fingerprint.path).name, report.imported] == ["a.wav", 1]
    assert watch.taken_in(2) == [1, 0]


def test_a_folder_in_which_nothing_happens_is_not_listed(watch: Watch) -> None:
    quiet, busy = watch.folder / "quiet", watch.folder / "busy"
    wav(quiet / "a.wav", seed=1)
    wav(busy / "b.wav", seed=2)
    long_ago = (NOON - 3_600_000) / 1000
    for folder in (quiet, busy, watch.folder):
        os.utime(folder, (long_ago, long_ago))
    assert watch.taken_in() == [0, 2, 0]
    watch.files.listed.clear()
    watch.sweep()
    assert watch.files.listed == []
    wav(busy / "c.wav", seed=3)
    assert watch.taken_in(2) == [0, 1]
    assert set(watch.files.listed) == {"busy"}


def test_sweeps_do_not_overlap(watch: Watch) -> None:
    begun, go = threading.Event(), threading.Event()

    def hold() -> None:
        begun.set()
        assert go.wait(WAIT)

    watch.files.before_look = hold
    first = watch.watching.sweep()
    assert begun.wait(WAIT)
    assert watch.watching.sweep() is first
    go.set()
    assert first.result(WAIT) == Swept()
    assert watch.watching.sweep() is not first


def test_nothing_is_taken_in_after_the_end(watch: Watch) -> None:
    wav(watch.folder / PLAIN)
    watch.sweep()
    watch.watching.close()
    with pytest.raises(CancelledError):
        watch.sweep()


def test_a_folder_is_watched_once_and_never_the_workspace(house: House, watch: Watch, tmp_path: Path) -> None:
    inner, other = watch.folder / "inner", tmp_path / "other"
    inner.mkdir()
    other.mkdir()
    for wrong in (inner, watch.folder, house.space.folder, house.space.media, tmp_path, tmp_path / "none"):
        with pytest.raises(UserError):
            watch.watching.add(wrong)
    watch.watching.add(other)
    assert watch.watching.folders() == (watch.folder, other)
    watch.watching.remove(other)
    with pytest.raises(UserError):
        watch.watching.remove(other)
    assert watch.watching.folders() == (watch.folder,)


def test_what_describes_a_recording_may_come_after_it(house: House, watch: Watch) -> None:
    wav(watch.folder / "one.wav")
    assert watch.taken_in() == [0, 1, 0]
    (watch.folder / "one.json").write_text(json.dumps({"agent_no": "8001", "queue": "6001"}), encoding="utf-8")
    reports = [watch.sweep().report for _ in range(4)]
    updated = [report.updated for report in reports if report is not None]
    assert updated == [1]
    told = next(report for report in reports if report is not None)
    assert house.only_call(told).facts.queue == "6001"
