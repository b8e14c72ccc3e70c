"""What is said of a source on the command line holds for its later imports."""

from pathlib import Path

import numpy as np
import soundfile

from qadesk.app import Application
from qadesk.storage.recent import RecentWorkspaces
from tests.e2e.program import Program


def raw(path: Path, subtype: str, pitch: float = 300) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    soundfile.write(path, 0.5 * np.sin(np.arange(16_000) * pitch * 2 * np.pi / 8000), 8000, subtype, format="RAW")
    return path


def test_files_without_a_header_are_read_as_said_once_for_their_folder(fresh: Program, tmp_path: Path) -> None:
    fresh = fresh.inside()
    calls = tmp_path / "calls"
    raw(calls / "a.al", "ALAW")
    fresh.run("init")
    refused = fresh.json("import", "recordings", calls)
    assert (refused["imported"], len(refused["refused"])) == (0, 1)
    assert "codec" in fresh.refused("import", "recordings", calls, "--raw", "morse:8000")
    done = fresh.json("import", "recordings", calls, "--raw", "alaw:8000")
    assert (done["imported"], done["refused"]) == (1, [])
    (row,) = fresh.json("recordings")
    assert (row["seconds"], row["channels"], row["codec"]) == (2.0, 1, "ALAW")
    raw(calls / "b.al", "ALAW", 500)
    later = fresh.json("import", "recordings", calls)
    assert (later["imported"], later["unchanged"]) == (1, 1)


def test_the_agents_channel_is_remembered_for_its_source(fresh: Program, tmp_path: Path) -> None:
    fresh = fresh.inside()
    fresh.run("init")
    for folder in ("east", "west"):
        (tmp_path / folder).mkdir()
    for number, (folder, said) in enumerate((("east", ("--agent-channel", "1")), ("west", ()), ("east", ()))):
        path = tmp_path / folder / f"{number}.wav"
        soundfile.write(path, np.random.default_rng(number).normal(0, 0.1, (8000, 2)), 8000, "PCM_16")
        fresh.json("import", "recordings", path, *said)
    with Application(RecentWorkspaces(tmp_path / "recent.json")).open(fresh.workspace, write=True) as services:
        found = services.executor.write(
            lambda stores: [
                stores.recordings.by_path(str(tmp_path / place)).agent_channel
                for place in ("east/0.wav", "west/1.wav", "east/2.wav")
            ]
        ).result()
    assert found == [1, 0, 1]
