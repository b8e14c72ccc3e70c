"""What is said once of a source holds for it, and for nothing else."""

from pathlib import Path

from qadesk.domain.raw_audio import RawFormat
from qadesk.services.settings import AGENT_CHANNEL, RAW_SOURCES
from qadesk.services.sources import Sources, raw_groups, source_folders
from tests.unit.services.desk import House

ALAW, ULAW = RawFormat("alaw", 8000), RawFormat("ulaw", 8000, 2)


def test_the_nearest_folder_of_which_something_was_said_goes_before_those_above(house: House) -> None:
    sources = Sources(house.settings)
    sources.keep_raw(Path("/calls"), ".raw", ALAW)
    sources.keep_raw(Path("/calls/east"), ".RAW", ULAW)
    assert sources.raw_of(Path("/calls/2026/a.raw")) == ALAW
    assert sources.raw_of(Path("/calls/east/2026/a.RAW")) == ULAW
    assert sources.raw_of(Path("/calls/a.pcm")) is None
    assert sources.raw_of(Path("/other/a.raw")) is None


def test_an_answer_that_was_damaged_is_none(house: House) -> None:
    house.settings.put(RAW_SOURCES, {"/calls": {".raw": "morse:8000"}})
    assert Sources(house.settings).raw_of(Path("/calls/a.raw")) is None


def test_the_agents_channel_is_known_by_folder_else_by_recorder_else_for_the_site(house: House) -> None:
    sources = Sources(house.settings)
    freepbx = "file name (FreePBX)"
    assert sources.agent_channel(Path("/calls/a.wav"), freepbx) == 0
    house.settings.put(AGENT_CHANNEL, 1)
    assert sources.agent_channel(Path("/calls/a.wav"), freepbx) == 1
    sources.keep_agent_channel([Path("/east")], [freepbx, ""], 0)
    sources.keep_agent_channel([Path("/west")], [], 1)
    assert sources.agent_channel(Path("/calls/a.wav"), freepbx) == 0
    assert sources.agent_channel(Path("/calls/a.wav")) == 1
    assert sources.agent_channel(Path("/west/2026/a.wav"), freepbx) == 1


def test_files_belong_to_the_nearest_folder_that_was_named(tmp_path: Path) -> None:
    inner = tmp_path / "calls" / "east"
    inner.mkdir(parents=True)
    loose = tmp_path / "loose.vox"
    loose.touch()
    folders = source_folders([tmp_path / "calls", inner, loose, loose])
    assert folders == (tmp_path / "calls", inner, tmp_path)
    groups = raw_groups(
        [inner / "a.raw", inner / "b.RAW", tmp_path / "calls" / "c.raw", loose, inner / "d.wav"], folders
    )
    assert groups == {
        (inner, ".raw"): [inner / "a.raw", inner / "b.RAW"],
        (tmp_path / "calls", ".raw"): [tmp_path / "calls" / "c.raw"],
        (tmp_path, ".vox"): [loose],
    }
