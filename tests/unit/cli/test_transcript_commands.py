"""Transcripts by commands: brought in, found, shown masked, removed."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.e2e.program import CALLS, CHECKOUT, DEMO, Inside

SCRIPT: dict[str, Any] = json.loads((DEMO / "script.json").read_text("utf-8"))


@pytest.fixture
def transcribed(inside: Inside, tmp_path: Path) -> tuple[Inside, str]:
    """The workspace with the transcript of one call, and the uid of its recording."""
    call = next(call for call in SCRIPT["calls"] if call["file"] == CALLS[1])
    lines = [{"start": turn["start_ms"], "end": turn["end_ms"], "text": turn["text"]} for turn in call["turns"]]
    lines.append({"start": 1000, "end": 2000, "text": "电话是幺三八零零零零零零零幺"})
    lines.append({"start": 9_000_000, "end": 9_100_000, "text": "另一通电话"})
    file = tmp_path / Path(CALLS[1]).with_suffix(".json").name
    file.write_text(json.dumps({"sentences": lines}, ensure_ascii=False), "utf-8")
    report = inside.json("transcript", "import", tmp_path / file.name)
    (made,) = report["transcripts"]
    assert made == {"path": str(file), "recording": made["recording"], "format": "json", "lines": len(lines) - 1}
    assert [(issue["row"], bool(issue["reason"])) for issue in report["warnings"]] == [(len(lines), True), (None, True)]
    assert (report["imported"], report["unchanged"], report["refused"], report["unmatched"]) == (1, 0, [], [])
    return inside, str(made["recording"])


def test_import_tells_people_what_became_of_each_file(inside: Inside, tmp_path: Path) -> None:
    (tmp_path / "nobody.srt").write_text("0:00:01,000 --> 0:00:02,000\n您好\n", "utf-8")
    (tmp_path / "broken.vtt").write_text("WEBVTT\n\nbroken", "utf-8")
    done = inside.run("--lang", "en", "transcript", "import", tmp_path / "nobody.srt", tmp_path / "broken.vtt")
    out = done.stdout.decode()
    assert f"refused: {tmp_path / 'broken.vtt'}: The transcript broken.vtt holds no line" in out
    assert f"belongs to no recording here: {tmp_path / 'nobody.srt'}" in out
    assert "0 imported, 0 unchanged, 1 of no recording here, 1 refused." in done.stderr.decode()


def test_import_for_a_named_recording(inside: Inside, tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_text("[00:01] 坐席: 您好\n没有时间也算\n[00:03] 客户: 好\n", "utf-8")
    uid = inside.json("recordings")[0]["uid"]
    report = inside.json("transcript", "import", tmp_path / "x.txt", "--recording", uid, "--format", "text")
    assert report["transcripts"][0]["recording"] == uid
    assert inside.json("transcript", "import", tmp_path / "x.txt", "--recording", uid)["unchanged"] == 1
    assert "nobody" in inside.refused("transcript", "import", tmp_path / "x.txt", "--recording", "nobody")
    assert "morse" in inside.refused("transcript", "import", tmp_path / "x.txt", "--format", "morse")
    assert "gone.srt" in inside.refused("transcript", "import", tmp_path / "gone.srt")


def test_numbers_are_masked_unless_asked_for_and_found_all_the_same(transcribed: tuple[Inside, str]) -> None:
    inside, uid = transcribed
    whole = ("13800000101", "幺三八零零零零零零零幺")
    for number, shown in zip(whole, ("138****0101", "幺三八****零零零幺"), strict=True):
        (hit,) = inside.json("transcript", "search", number)
        assert hit["recording_uid"] == uid
        assert shown in hit["text"]
        (revealed,) = inside.json("transcript", "search", number, "--reveal")
        assert number in revealed["text"]
    for form in ("txt", "srt", "vtt", "json"):
        said = inside.run("transcript", "show", uid, "--format", form).stdout.decode()
        assert [number for number in whole if number in said] == []
        assert "138****0101" in said
        said = inside.run("transcript", "show", uid, "--format", form, "--reveal").stdout.decode()
        assert [number for number in whole if number in said] == list(whole)


def test_search_lists_the_lines_of_the_call(transcribed: tuple[Inside, str]) -> None:
    inside, uid = transcribed
    hits = inside.json("transcript", "search", "光衰")
    expected = {"recording_uid", "call_uid", "line", "start_ms", "end_ms", "speaker", "text", "agent_no", "started_at"}
    assert [set(hit) >= expected for hit in hits] == [True]
    assert hits[0]["started_at"].endswith("+08:00")
    assert len(inside.json("transcript", "search", "您", "--limit", "3")) == 3
    assert inside.json("transcript", "search", "没有人这样说") == []
    table = inside.run("transcript", "search", "光衰").stdout.decode().splitlines()
    assert len(table) == 2
    assert table[1].startswith(uid)


def test_shown_subtitles_can_be_imported_again(transcribed: tuple[Inside, str], tmp_path: Path) -> None:
    inside, uid = transcribed
    before = inside.json("transcript", "show", uid, "--reveal")["lines"]
    assert before == sorted(before, key=lambda line: (line["start_ms"], line["end_ms"]))
    for form in ("srt", "vtt"):
        file = tmp_path / f"again.{form}"
        file.write_bytes(inside.run("transcript", "show", uid, "--format", form, "--reveal").stdout)
        assert inside.json("transcript", "import", file, "--recording", uid)["imported"] == 1
        assert inside.json("transcript", "show", uid, "--reveal")["lines"] == before


def test_removing(transcribed: tuple[Inside, str]) -> None:
    inside, uid = transcribed
    assert inside.json("transcript", "remove", uid) == {"removed": uid}
    assert inside.json("transcript", "search", "光衰") == []
    assert "transcript" in inside.refused("--lang", "en", "transcript", "show", uid)
    assert "transcript" in inside.refused("--lang", "en", "transcript", "remove", uid)


def test_a_folder_without_a_model_is_refused(inside: Inside, tmp_path: Path) -> None:
    uid = inside.json("recordings")[0]["uid"]
    said = inside.refused("--lang", "en", "transcript", "make", uid, "--model", tmp_path)
    assert "model.bin" in said
    assert CHECKOUT.name not in said
