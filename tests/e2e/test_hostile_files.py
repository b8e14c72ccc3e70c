"""Whatever lies in a folder of recordings is imported or refused with a reason; nothing hangs, nothing breaks."""

import struct
from pathlib import Path

import pytest

from tests.e2e.program import DEMO, EXAMPLE, SAMPLES, Program

SOUND = DEMO / "calls" / "out-13800000110-2013-20261016-151102-1792134662.1070.wav"


def header(data_bytes: int, *, channels: int = 2, rate: int = 8000) -> bytes:
    """The first 44 bytes of a PCM WAV whose data chunk claims that size."""
    shape = struct.pack("<HHIIHH", 1, channels, rate, rate * channels * 2 % 2**32, channels * 2, 16)
    size = min(0xFFFFFFFF, 36 + data_bytes)
    return b"RIFF" + struct.pack("<I", size) + b"WAVEfmt \x10\0\0\0" + shape + b"data" + struct.pack("<I", data_bytes)


TONE = b"".join(struct.pack("<hh", (n * 700) % 9000 - 4500, (n * 300) % 7000 - 3500) for n in range(8000))
GOOD = {
    "data_zero.wav": header(0) + TONE,
    "data_ffffffff.wav": header(0xFFFFFFFF) + TONE,
    "truncated.wav": header(len(TONE)) + TONE[: len(TONE) // 2],
    "odd_tail.wav": header(len(TONE) + 1) + TONE + b"\1",
    "wav_named.mp3": header(len(TONE) - 4) + TONE[4:],
    "mp3_named.wav": (DEMO / "calls" / EXAMPLE["file"]).read_bytes(),
}
BAD = {
    "header_only.wav": header(0),
    "header_cut.wav": header(len(TONE))[:30],
    "no_bytes.wav": b"",
    "zeros.wav": bytes(4096),
    "text.wav": "不是录音，是一段文字。\n".encode() * 50,
    "no_channels.wav": header(len(TONE), channels=0) + TONE,
    "rate_4g.wav": header(len(TONE), rate=0xFFFFFFFF) + TONE,
    "rubbish.mp3": bytes(n * n % 251 for n in range(20_000)),
    "picture.ogg": b"\x89PNG\r\n\x1a\n" + bytes(500),
    "archive.flac": b"PK\x03\x04" + bytes(500),
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "录音 [2026]"
    made.mkdir()
    for name, content in {**GOOD, **BAD}.items():
        (made / name).write_bytes(content)
    return made


def test_broken_files_are_refused_and_the_others_go_in(fresh: Program, folder: Path) -> None:
    fresh.inside().run("init")
    report = fresh.json("import", "recordings", folder)
    assert {Path(issue["path"]).name for issue in report["refused"]} == set(BAD)
    assert all(issue["reason"].strip() for issue in report["refused"])
    rows = fresh.inside().json("recordings")
    assert {Path(row["path"]).name for row in rows} == set(GOOD)
    assert all(row["state"] == "new" and row["seconds"] > 0.4 for row in rows)
    warned = {Path(issue["path"]).name for issue in report["warnings"]}
    assert {"data_zero.wav", "truncated.wav"} <= warned
    again = fresh.inside().json("import", "recordings", folder)
    assert (again["imported"], again["unchanged"]) == (0, len(GOOD))
    assert fresh.inside().json("check")["ok"]


def test_files_named_outright_are_told_apart_too(fresh: Program, tmp_path: Path) -> None:
    """A folder offers what looks like a recording; a file that somebody names is answered for, whatever it is."""
    fresh.inside().run("init")
    notes, table = tmp_path / "notes.txt", DEMO / "calls.csv"
    notes.write_text("你好", "utf-8")
    report = fresh.inside().json("import", "recordings", notes, table, SOUND)
    assert report["imported"] == 1
    assert {issue["path"] for issue in report["refused"]} == {str(notes), str(table)}
    assert "nowhere" in fresh.inside().refused("import", "recordings", tmp_path / "nowhere.wav")
    odd = tmp_path / "没有声音"
    odd.mkdir()
    assert fresh.inside().json("import", "recordings", odd)["recordings"] == []


@pytest.mark.skipif(not SAMPLES.is_dir(), reason="the samples lie beside the checkout of a developer only")
def test_every_sample_is_imported_or_refused_with_a_reason(fresh: Program) -> None:
    folders = [SAMPLES / name for name in ("hostile", "audio", "derived")]
    files = [path for folder in folders for path in sorted(folder.rglob("*")) if path.is_file()]
    fresh.inside().run("init")
    report = fresh.json("import", "recordings", *files)
    refused = {issue["path"]: issue["reason"] for issue in report["refused"]}
    twice = [issue for issue in report["warnings"] if "already" in issue["reason"]]
    assert report["imported"] + len(refused) + len(twice) == len(files)
    assert report["imported"] > 25
    assert all(refused.values())
    rows = fresh.inside().json("recordings")
    assert all(row["seconds"] > 0 for row in rows)
    assert fresh.inside().json("check")["ok"]
