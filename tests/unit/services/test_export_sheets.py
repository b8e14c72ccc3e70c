"""Sheets as files: what stands on them is what was scored; a file is whole or not there."""

import errno
import hashlib
import json
import threading
from collections.abc import Callable
from concurrent.futures import CancelledError
from pathlib import Path

import pytest

from qadesk.domain.answers import Evidence
from qadesk.domain.errors import UserError
from qadesk.domain.evaluations import Evaluation, Mark
from qadesk.domain.handing_on import RedactedCopy, RedactedSpan
from qadesk.domain.sheets import SheetContent
from qadesk.domain.texts import Translate, untranslated
from qadesk.reports import Renderer
from qadesk.services.call_sound import CallSound
from qadesk.services.evaluate import Given
from qadesk.services.export_sheets import ExportSheets
from qadesk.services.sheet_waves import SheetWaves
from qadesk.storage.files import export
from tests.unit.services.desk import ZONE, House, answers, open_house, wav

WAIT = 60
FONTS = Path(__file__).parents[3] / "resources" / "fonts"


class PausingRenderer:
    """The real one; calls back before each document."""

    def __init__(self) -> None:
        self._real = Renderer(FONTS / "NotoSansSC-Regular.ttf", FONTS / "NotoSansSC-Bold.ttf")
        self.formats = self._real.formats
        self.before: Callable[[], None] = lambda: None

    def render(self, content: SheetContent, format_name: str, translate: Translate) -> bytes:
        self.before()
        return self._real.render(content, format_name, translate)


@pytest.fixture
def renderer() -> PausingRenderer:
    return PausingRenderer()


def sheets_of(house: House, renderer: PausingRenderer) -> ExportSheets:
    call_sound = CallSound(house.executor, house.analyser, house.audio)
    waves = SheetWaves(house.audio, house.analyser, call_sound.sound_of)
    return ExportSheets(house.executor, house.cards, waves, renderer, export, ZONE, untranslated)


@pytest.fixture
def sheets(house: House, renderer: PausingRenderer) -> ExportSheets:
    return sheets_of(house, renderer)


def scored(house: House, folder: Path, count: int = 1) -> list[Evaluation]:
    for number in range(count):
        wav(folder / f"20260105_09300{number}_8001_13800000001.wav", seed=number, seconds=0.2)
    report = house.take_in(folder)
    document = answers(greeting="no", rude="no")
    return [
        house.evaluating.give(Given(uid, None, "9001", document, "a.json", True)).result(WAIT)[0]
        for uid in report.recordings
    ]


def test_what_stands_on_a_sheet_is_what_was_scored(house: House, sheets: ExportSheets, tmp_path: Path) -> None:
    (evaluation,) = scored(house, tmp_path / "calls")
    content = sheets.content(evaluation.uid)
    assert (content.score, content.passed, content.band) == (evaluation.score, evaluation.passed, evaluation.band)
    items = {item.key: (item.points, item.lost) for section in content.sections for item in section.items}
    assert items["greeting"] == (0, True)
    assert items["rude"][1] is False
    assert content.inspector == "质检甲"
    assert (content.call.agent_no, content.call.agent) == ("8001", "坐席甲")


@pytest.mark.parametrize("by", ["evaluation", "call", "recording"])
def test_every_format_is_written_for_whatever_names_the_evaluation(
    house: House, sheets: ExportSheets, tmp_path: Path, by: str
) -> None:
    (evaluation,) = scored(house, tmp_path / "calls")
    recordings = house.write(lambda stores: stores.recordings.of_call(evaluation.call_uid))
    uid = {"evaluation": evaluation.uid, "call": evaluation.call_uid, "recording": recordings[0].uid}[by]
    files = sheets.export((uid,), sheets.formats, tmp_path / "out").future.result(WAIT)
    assert {path.suffix for path in files} == {f".{name}" for name in sheets.formats}
    assert all(path.stat().st_size > 200 for path in files)
    read = json.loads(next(path for path in files if path.suffix == ".json").read_text(encoding="utf-8"))
    assert str(evaluation.score) in json.dumps(read)
    assert "13800000001" not in " ".join(path.name for path in files)
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == sorted(path.name for path in files)


def test_an_evaluation_named_twice_gives_one_sheet(house: House, sheets: ExportSheets, tmp_path: Path) -> None:
    (evaluation,) = scored(house, tmp_path / "calls")
    uids = (evaluation.uid, evaluation.call_uid)
    assert len(sheets.export(uids, ("json", "json"), tmp_path / "out").future.result(WAIT)) == 1


def test_what_cannot_be_exported_is_said_before_anything_is_written(
    house: House, sheets: ExportSheets, tmp_path: Path
) -> None:
    one, two = scored(house, tmp_path / "calls", 2)
    wav(tmp_path / "more" / "x.wav", seed=9)
    draft = house.evaluating.open(house.take_in(tmp_path / "more").recordings[0], "9001").result(WAIT).evaluation
    for uid in (draft.uid, draft.call_uid, "nobody"):
        with pytest.raises(UserError, match="no submitted evaluation"):
            sheets.export((one.uid, two.uid, uid), ("json",), tmp_path / "out").future.result(WAIT)
    for formats in (("docx",), ()):
        with pytest.raises(UserError, match="cannot be written as"):
            sheets.export((one.uid,), formats, tmp_path / "out").future.result(WAIT)
    assert not (tmp_path / "out").exists()


def test_while_a_correction_is_open_the_sheet_is_of_the_last_submitted_revision(
    house: House, sheets: ExportSheets, tmp_path: Path
) -> None:
    (evaluation,) = scored(house, tmp_path / "calls")
    house.evaluating.revise(evaluation.uid, "9002", "申诉").result(WAIT)
    assert sheets.content(evaluation.uid).revision == 1
    given = Given(evaluation.call_uid, None, "9001", answers(greeting="yes", rude="no"), "a.json", True)
    with pytest.raises(UserError):
        house.evaluating.give(given).result(WAIT)


def test_a_full_disk_is_said_and_leaves_no_part_of_a_file(
    house: House, sheets: ExportSheets, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    evaluations = scored(house, tmp_path / "calls", 2)
    really_write = Path.write_bytes
    written: list[str] = []

    def write(path: Path, data: bytes) -> int:
        if path.parent == tmp_path / "out" and written:
            really_write(path, data[: len(data) // 2])
            raise OSError(errno.ENOSPC, "No space left on device")
        written.append(path.name)
        return really_write(path, data)

    monkeypatch.setattr(Path, "write_bytes", write)
    uids = tuple(each.uid for each in evaluations)
    with pytest.raises(UserError, match="No space left"):
        sheets.export(uids, ("json",), tmp_path / "out").future.result(WAIT)
    (left,) = (tmp_path / "out").iterdir()
    assert json.loads(left.read_text(encoding="utf-8"))


def test_a_target_that_cannot_be_replaced_is_said(house: House, sheets: ExportSheets, tmp_path: Path) -> None:
    (evaluation,) = scored(house, tmp_path / "calls")
    (path,) = sheets.export((evaluation.uid,), ("json",), tmp_path / "out").future.result(WAIT)
    path.unlink()
    path.mkdir()
    with pytest.raises(UserError, match="could not be written"):
        sheets.export((evaluation.uid,), ("json",), tmp_path / "out").future.result(WAIT)
    assert list((tmp_path / "out").iterdir()) == [path]


def test_a_cancel_stops_between_files_and_keeps_what_is_written(
    house: House, sheets: ExportSheets, renderer: PausingRenderer, tmp_path: Path
) -> None:
    evaluations = scored(house, tmp_path / "calls", 3)
    reached, go = threading.Event(), threading.Event()

    def hold() -> None:
        reached.set()
        assert go.wait(WAIT)

    renderer.before = hold
    job = sheets.export(tuple(each.uid for each in evaluations), ("json", "xlsx"), tmp_path / "out")
    assert reached.wait(WAIT)
    job.cancel()
    go.set()
    with pytest.raises(CancelledError):
        job.future.result(WAIT)
    assert len(list((tmp_path / "out").iterdir())) == 1


def test_the_wave_is_made_again_where_the_cache_was_emptied_and_left_out_where_the_file_is_gone(
    renderer: PausingRenderer, tmp_path: Path
) -> None:
    with open_house(tmp_path / "w", real_sound=True) as house:
        sheets = sheets_of(house, renderer)
        (evaluation,) = scored(house, tmp_path / "calls")
        wave = sheets.content(evaluation.uid).wave
        assert wave is not None
        for path in house.space.peaks.iterdir():
            path.unlink()
        assert sheets.content(evaluation.uid).wave == wave
        for path in (tmp_path / "calls").iterdir():
            path.unlink()
        sheets.content(evaluation.uid)
        for path in house.space.peaks.iterdir():
            path.unlink()
        assert sheets.content(evaluation.uid).wave is None


def test_several_recordings_of_a_call_are_one_picture(renderer: PausingRenderer, tmp_path: Path) -> None:
    for number in (1, 2):
        wav(tmp_path / "calls" / f"leg{number}.wav", seed=number, seconds=0.5)
    table = tmp_path / "calls.csv"
    table.write_text("unique_id,file\nu1,leg1.wav\nu1,leg2.wav\n", "utf-8")
    with open_house(tmp_path / "w", real_sound=True) as house:
        uid = house.take_in(tmp_path / "calls", table=table).recordings[0]
        given = Given(uid, None, "9001", answers(greeting="no", rude="no"), "a.json", True)
        evaluation = house.evaluating.give(given).result(WAIT)[0]
        content = sheets_of(house, renderer).content(evaluation.uid)
        assert content.seconds == 1.0
        assert content.wave is not None
        assert content.wave.duration_ms == 1000
        assert content.file == "leg1.wav, leg2.wav"
        (tmp_path / "calls" / "leg2.wav").unlink()
        for path in (*house.space.peaks.iterdir(), *house.space.audio_cache.iterdir()):
            path.unlink()
        alone = sheets_of(house, renderer).content(evaluation.uid)
        assert (alone.wave and alone.wave.duration_ms, alone.seconds) == (1000, 1.0), "silence stands for what is gone"
        (tmp_path / "calls" / "leg1.wav").unlink()
        for path in (*house.space.peaks.iterdir(), *house.space.audio_cache.iterdir()):
            path.unlink()
        nothing = sheets_of(house, renderer).content(evaluation.uid)
        assert (nothing.wave, nothing.seconds) == (None, None)


def test_a_sheet_that_goes_with_a_redacted_copy_names_it_and_shows_it(
    renderer: PausingRenderer, tmp_path: Path
) -> None:
    with open_house(tmp_path / "w", real_sound=True) as house:
        sheets = sheets_of(house, renderer)
        uid = house.take_in(wav(tmp_path / "calls" / "a.wav", seconds=0.5)).recordings[0]
        desk = house.evaluating.open(uid, "9001").result(WAIT)
        session = house.evaluating.session(desk, lambda _: None, lambda _: None)
        session.answer("greeting", "no")
        session.answer("rude", "no")
        session.add_evidence("greeting", Evidence(0, 90, "回拨 13800000001"))
        session.set_comment("客户留的号码 13800000001")
        for mark in (Mark(10, 20, "13800000001"), Mark(5, 9, "号码", "redact"), Mark(30, 30, "回听", "bookmark")):
            session.add_mark(mark)
        evaluation = house.evaluating.submit(session.evaluation).result(WAIT)
        with pytest.raises(UserError, match="no redacted copy"):
            sheets.export((uid,), ("json",), tmp_path / "out", redacted=True).future.result(WAIT)
        assert not (tmp_path / "out").exists()
        copy = redacted_copy(house, evaluation, wav(tmp_path / "redacted.wav", seed=3, seconds=0.25))
        files = sheets.export((uid,), ("json", "pdf"), tmp_path / "out", redacted=True).future.result(WAIT)
        assert [path.stem.endswith("-r1-redacted") for path in files] == [True, True]
        written = files[0].read_text("utf-8")
        found = json.loads(written)
        assert found["redacted"] == {"file": "redacted.wav", "sha256": copy.sha256, "spans": [[100, 200]]}
        assert found["wave"]["duration_ms"] == 250
        assert "13800000001" not in written
        assert len(found["notes"]) == 1
        plain = sheets.content(evaluation.uid)
        assert (plain.wave and plain.wave.duration_ms, plain.redacted_file) == (500, "")
        assert [mark.note for mark in plain.marks] == ["138****0001"]
        assert sheets.write(plain, ("json",), tmp_path / "more", copy)[0].read_text("utf-8") == written
        wav(tmp_path / "redacted.wav", seed=4)
        with pytest.raises(UserError, match="has been changed"):
            sheets.content(evaluation.uid, copy)


def redacted_copy(house: House, evaluation: Evaluation, path: Path) -> RedactedCopy:
    """As the redaction leaves it in the books."""
    copy = RedactedCopy(
        uid="copy",
        call_uid=evaluation.call_uid,
        path=str(path),
        spans=(RedactedSpan(100, 180), RedactedSpan(150, 200, 1)),
        cover="beep",
        sha256=hashlib.sha256(path.read_bytes()).hexdigest(),
        made_at_ms=1,
        made_by="9001",
    )
    house.write(lambda stores: stores.copies.add(copy))
    return copy
