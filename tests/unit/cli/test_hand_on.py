"""``clip``, ``redact`` and ``evidence``: what is handed on holds what was asked for and nothing of what is covered."""

import json
import subprocess
import zipfile
from dataclasses import replace
from pathlib import Path

import numpy as np
import soundfile

from qadesk.app import Application
from qadesk.domain.evaluations import Mark
from tests.e2e.program import DEMO, EXAMPLE, Inside, picture

SECRET = "我的卡号是6222021234567890128，手机13800000117。"


def scored(inside: Inside) -> tuple[str, str, Path]:
    """(evaluation, recording, its file) of the one that is submitted."""
    (evaluation,) = inside.json("evaluations")
    row = next(row for row in inside.json("recordings") if Path(row["path"]).name == EXAMPLE["file"])
    return evaluation["uid"], row["uid"], Path(row["path"])


def transcript(inside: Inside, recording: str, folder: Path) -> None:
    """A transcript whose second line tells a number."""
    file = folder / "said.srt"
    file.write_text(
        "1\n00:00:01,000 --> 00:00:04,000\n您好，请问有什么可以帮您？\n\n"
        f"2\n00:00:10,000 --> 00:00:15,000\n{SECRET}\n\n"
        "3\n00:00:16,000 --> 00:00:18,000\n好的，我查一下。\n",
        "utf-8",
    )
    inside.run("transcript", "import", file, "--recording", recording)


def test_a_clip_is_cut_where_it_was_asked_for(inside: Inside, tmp_path: Path) -> None:
    evaluation, recording, _ = scored(inside)
    (file,) = inside.json("clip", evaluation, "--from", "0:10", "--to", "0:12.5", "-o", tmp_path / "c.flac")["files"]
    info = soundfile.info(file)
    assert (info.frames / info.samplerate, info.channels) == (2.5, 2)
    (other,) = inside.json("clip", recording, "--from", "10", "--to", "12.5", "--format", "wav")["files"]
    assert "exports" in other
    assert EXAMPLE["file"][8:18] not in Path(other).name, "the customer's number stands in the file's name"
    np.testing.assert_array_equal(soundfile.read(file)[0], soundfile.read(other)[0])


def test_nothing_of_a_covered_span_is_handed_on(inside: Inside, tmp_path: Path) -> None:
    evaluation, recording, original = scored(inside)
    transcript(inside, recording, tmp_path)
    before = original.read_bytes()
    marked = ("--span", "0:20-0:25", "--span", "30-32@customer", "--numbers")
    copy = inside.json("redact", evaluation, *marked, "--cover", "silence", "--as", "9001", "-o", tmp_path / "r.wav")
    assert copy["spans"] == [[9700, 15300, None], [20000, 25000, None], [30000, 32000, 1]]
    assert original.read_bytes() == before
    sound, rate = soundfile.read(copy["path"], dtype="int16")
    for start, end, channel in copy["spans"]:
        part = sound[start * rate // 1000 : end * rate // 1000]
        assert not (part if channel is None else part[:, channel]).any()
    assert sound[30 * rate : 32 * rate, 0].any(), "the agent was not to be covered there"
    masked = (tmp_path / "r.txt").read_text("utf-8")
    assert "您好" in masked
    assert "卡号" not in masked

    folder = tmp_path / "handed"
    files = [Path(f) for f in inside.json("evidence", evaluation, "--redacted", "-o", folder)["files"]]
    assert sorted(files) == sorted(folder.iterdir())
    (sheet,) = (file for file in files if file.suffix == ".pdf")
    text = subprocess.run(["pdftotext", sheet, "-"], check=True, capture_output=True, text=True).stdout
    assert Path(copy["path"]).name in text
    assert EXAMPLE["file"] not in text
    clips = [file for file in files if file.suffix == ".wav"]
    (content,) = [json.loads(Path(f).read_text("utf-8")) for f in _sheet_json(inside, evaluation, tmp_path)]
    spans = [span for section in content["sections"] for item in section["items"] for span in _spans(item)]
    assert len(clips) == len(spans) > 3
    for file, (start, end) in zip(sorted(clips), spans, strict=True):
        cut = soundfile.read(file, dtype="int16")[0]
        first = round(start * rate / 1000)
        np.testing.assert_array_equal(cut, sound[first : round(end * rate / 1000)])


def _sheet_json(inside: Inside, evaluation: str, folder: Path) -> list[str]:
    files: list[str] = inside.json("sheet", evaluation, "--format", "json", "-o", folder / "sheets")["files"]
    return files


def _spans(item: dict[str, object]) -> list[tuple[int, int]]:
    return [tuple(each["span"]) for each in item["evidence"]]  # type: ignore[attr-defined]


def test_a_redacted_copy_that_was_changed_is_not_handed_on(inside: Inside, tmp_path: Path) -> None:
    evaluation, _, original = scored(inside)
    copy = tmp_path / "r.wav"
    inside.run("redact", evaluation, "--span", "1-2", "--as", "9001", "-o", copy)
    soundfile.write(copy, *soundfile.read(original))
    assert "has been changed" in inside.refused("evidence", evaluation, "--redacted", "-o", tmp_path / "e")
    assert not (tmp_path / "e").exists()


def test_a_zip_holds_what_the_folder_holds(inside: Inside, tmp_path: Path) -> None:
    evaluation, _, _ = scored(inside)
    inside.run("evidence", evaluation, "--clips", "mp3", "-o", tmp_path / "folder")
    inside.run("evidence", evaluation, "--clips", "mp3", "-o", tmp_path / "all.zip")
    with zipfile.ZipFile(tmp_path / "all.zip") as archive:
        assert sorted(archive.namelist()) == sorted(path.name for path in (tmp_path / "folder").iterdir())
        assert archive.testzip() is None
    assert sorted(path.name for path in tmp_path.iterdir() if path.name != "user") == ["all.zip", "folder"]


def test_refusals_write_nothing(inside: Inside, tmp_path: Path) -> None:
    evaluation, _, original = scored(inside)
    before = picture(tmp_path / "user" / "workspace" / "exports")
    out = tmp_path / "no.wav"
    assert "no place in a call" in inside.refused("redact", evaluation, "--span", "abc-3", "-o", out)
    assert "nothing to cover" in inside.refused("redact", evaluation, "-o", out)
    assert "cannot be covered" in inside.refused("redact", evaluation, "--span", "9:00-9:10", "-o", out)
    assert "side" in inside.refused("redact", evaluation, "--span", "1-2@nobody", "-o", out)
    assert "new file" in inside.refused("redact", evaluation, "--span", "1-2", "-o", original)
    assert "outside" in inside.refused("clip", evaluation, "--from", "9:00", "--to", "9:10")
    assert "no redacted copy" in inside.refused("evidence", evaluation, "--redacted", "-o", tmp_path / "e")
    (tmp_path / "file").touch()
    assert "could not be written" in inside.refused("evidence", evaluation, "-o", tmp_path / "file" / "all.zip")
    assert "no call" in inside.refused("clip", "nobody", "--from", "1", "--to", "2")
    assert not out.exists()
    assert not (tmp_path / "e").exists()
    assert picture(tmp_path / "user" / "workspace" / "exports") == before


def test_no_recording_is_written_over_by_whatever_way(inside: Inside, tmp_path: Path) -> None:
    evaluation, _, original = scored(inside)
    other = next(Path(row["path"]) for row in inside.json("recordings") if Path(row["path"]) != original)
    (tmp_path / "alias").symlink_to(original.parent, target_is_directory=True)
    before = original.read_bytes(), other.read_bytes()
    around = original.parent / ".." / original.parent.name / original.name
    for target in (original, other, around, tmp_path / "alias" / original.name):
        said = inside.refused("clip", evaluation, "--from", "1", "--to", "2", "-o", target)
        assert "never written over" in said
    assert (original.read_bytes(), other.read_bytes()) == before


def test_a_redacted_copy_takes_the_place_of_nothing(inside: Inside, tmp_path: Path) -> None:
    evaluation, recording, _ = scored(inside)
    transcript(inside, recording, tmp_path)
    notes = tmp_path / "r.txt"
    notes.write_text("mine", "utf-8")
    assert "is there already" in inside.refused("redact", evaluation, "--span", "1-2", "-o", tmp_path / "r.wav")
    for name in ("s.txt", "s.mp3"):
        said = inside.refused("redact", evaluation, "--span", "1-2", "-o", tmp_path / name)
        assert f"cannot be written as {name}" in said
    assert notes.read_text("utf-8") == "mine"
    assert not (tmp_path / "r.wav").exists()


def test_a_number_over_two_lines_is_covered_and_masked(inside: Inside, tmp_path: Path) -> None:
    evaluation, recording, _ = scored(inside)
    file = tmp_path / "said.srt"
    file.write_text(
        "1\n00:00:01,000 --> 00:00:04,000\n我的电话是138\n\n2\n00:00:05,000 --> 00:00:08,000\n0000 0117。\n", "utf-8"
    )
    inside.run("transcript", "import", file, "--recording", recording)
    shown = [line["text"] for line in inside.json("transcript", "show", recording)["lines"]]
    assert shown == ["我的电话是****", "****。"]
    copy = inside.json("redact", evaluation, "--numbers", "--as", "9001", "-o", tmp_path / "r.flac")
    assert copy["spans"] == [[700, 4300, None], [4700, 8300, None]]
    assert "0117" not in (tmp_path / "r.txt").read_text("utf-8")


def test_a_span_ends_with_the_call(inside: Inside, tmp_path: Path) -> None:
    evaluation, recording, _ = scored(inside)
    length = next(row["seconds"] for row in inside.json("recordings") if row["uid"] == recording) * 1000
    ((_, end, _),) = inside.json("redact", evaluation, "--span", "3-900", "--as", "9001", "-o", tmp_path / "r.wav")[
        "spans"
    ]
    assert length <= end <= length + 1


def test_a_clip_can_be_cut_from_the_redacted_copy_and_a_lost_copy_is_passed_over(
    inside: Inside, tmp_path: Path
) -> None:
    evaluation, _, original = scored(inside)
    copies = [
        inside.json("redact", evaluation, "--span", "5-8", "--cover", "silence", "--as", "9001", "-o", tmp_path / name)
        for name in ("first.wav", "second.wav")
    ]
    Path(copies[1]["path"]).unlink()
    inside.run("clip", evaluation, "--from", "5", "--to", "8", "--redacted", "-o", tmp_path / "clip.wav")
    assert not soundfile.read(tmp_path / "clip.wav")[0].any()
    files = inside.json("sheet", evaluation, "--format", "json", "--redacted", "-o", tmp_path / "sheet")["files"]
    assert "first.wav" in Path(files[0]).read_text("utf-8")
    before = original.read_bytes()
    inside.refused("clip", evaluation, "--from", "1", "--to", "2", "-o", original)
    assert original.read_bytes() == before


def test_what_is_marked_to_be_covered_is_not_handed_on_uncovered(inside: Inside, tmp_path: Path) -> None:
    new = next(row for row in inside.json("recordings") if row["state"] == "new")
    answers = tmp_path / "a.json"
    answers.write_text((DEMO / "answers" / "example.json").read_text("utf-8"), "utf-8")
    given = ("--recording", new["uid"], "--scorecard", EXAMPLE["scorecard"], "--as", "9001", "--answers", answers)
    uid = inside.json("evaluate", *given)["uid"]
    with Application().open(inside.workspace, write=True) as services:
        draft = services.executor.write(lambda stores: stores.evaluations.get(uid)).result()
        assert draft is not None
        marked = replace(draft, marks=(Mark(4000, 6000, kind="redact"), Mark(9000, 9000, kind="redact")))
        services.evaluating.submit(marked).result()
    inside.run("redact", uid, "--span", "20-22", "--as", "9001", "-o", tmp_path / "less.wav")
    said = inside.refused("evidence", uid, "--redacted", "-o", tmp_path / "e")
    assert "0:04-0:06" in said
    assert not (tmp_path / "e").exists()
    inside.run("redact", uid, "--marks", "--as", "9001", "-o", tmp_path / "all.wav")
    inside.run("evidence", uid, "--redacted", "-o", tmp_path / "e")
