"""Watching folders and analysing what waits, from the command line."""

from pathlib import Path

import numpy as np
import soundfile

from qadesk.app import Application
from qadesk.services.settings import WATCH_STABLE_S
from qadesk.storage.recent import RecentWorkspaces
from tests.e2e.program import Program


def sound(path: Path, seed: int) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    soundfile.write(path, np.random.default_rng(seed).normal(0, 0.1, (8000, 2)), 8000, "PCM_16")
    return path


def test_watched_folders_are_added_listed_and_removed(fresh: Program, tmp_path: Path) -> None:
    fresh = fresh.inside()
    fresh.run("init")
    assert "watch add" in fresh.refused("watch", "run", "--once")
    calls = tmp_path / "calls"
    calls.mkdir()
    assert fresh.json("watch", "add", calls) == [str(calls)]
    assert "watched already" in fresh.refused("watch", "add", calls)
    assert fresh.json("watch", "list") == [str(calls)]
    assert fresh.json("watch", "remove", calls) == []


def test_what_is_complete_comes_in_and_is_told(fresh: Program, tmp_path: Path) -> None:
    fresh = fresh.inside()
    fresh.run("init")
    sound(tmp_path / "calls" / "20260105_093000_8001_13800000001.wav", 1)
    fresh.json("watch", "add", tmp_path / "calls")
    at_once(fresh, tmp_path)
    (report,) = fresh.json("watch", "run", "--once", "--every", "0.1")
    assert (report["imported"], report["refused"]) == (1, [])
    assert [row["agent_no"] for row in fresh.json("recordings")] == ["8001"]
    assert fresh.json("watch", "run", "--once", "--every", "0.1") == []


def at_once(program: Program, tmp_path: Path) -> None:
    """What has not changed between two looks is complete."""
    with Application(RecentWorkspaces(tmp_path / "recent.json")).open(program.workspace, write=True) as services:
        services.settings.put(WATCH_STABLE_S, 0)


def test_sound_left_for_later_is_analysed_when_asked(fresh: Program, tmp_path: Path) -> None:
    fresh = fresh.inside()
    fresh.run("init")
    for seed in range(3):
        sound(tmp_path / "calls" / f"{seed}.wav", seed)
    (tmp_path / "calls" / "broken.wav").write_bytes(b"no sound at all")
    done = fresh.json("import", "recordings", tmp_path / "calls", "--no-analyse", "--zone", "Asia/Tokyo")
    assert (done["imported"], done["refused"], done["waiting"]) == (4, [], 4)
    assert len(done["intake"]) == 36
    assert {row["state"] for row in fresh.json("recordings")} == {"waiting"}
    assert fresh.json("analyse", "--limit", "1")["waiting"] == 3
    rest = fresh.json("analyse")
    assert (rest["ready"] + rest["broken"], rest["waiting"]) == (3, 0)
    assert sorted(row["state"] for row in fresh.json("recordings")) == ["broken", "new", "new", "new"]


def test_a_zone_that_is_none_is_refused_before_anything_comes_in(fresh: Program, tmp_path: Path) -> None:
    fresh = fresh.inside()
    fresh.run("init")
    sound(tmp_path / "calls" / "a.wav", 1)
    assert "Nowhere" in fresh.refused("import", "recordings", tmp_path / "calls", "--zone", "Nowhere/Town")
    assert fresh.json("recordings") == []
