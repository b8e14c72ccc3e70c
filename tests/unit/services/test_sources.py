"""What is said once of a source holds for it, and for nothing else."""

from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from qadesk.domain.calls import CallFacts
from qadesk.domain.errors import UserError
from qadesk.domain.name_patterns import NamePattern, Part
from qadesk.domain.raw_audio import RawFormat
from qadesk.importers.files import RecordingFiles
from qadesk.importers.metadata_source import MetadataSource
from qadesk.services.name_patterns import NamePatterns
from qadesk.services.settings import AGENT_CHANNEL, NAME_PATTERNS, RAW_SOURCES, SOURCE_DEFAULTS, SOURCE_ZONES
from qadesk.services.sources import Sources, missing, raw_groups, scheme_in, source_folders
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


def test_a_zone_is_said_of_a_folder_or_of_a_scheme_and_taken_back(house: House) -> None:
    sources, scheme = Sources(house.settings), "file name (FreePBX)"
    path = Path("/calls/east/2026/a.wav")
    assert sources.zone_of(path, scheme) is None
    sources.keep_zone(scheme, "UTC")
    assert sources.zone_of(path, scheme) == ZoneInfo("UTC")
    assert sources.zone_of(path, "file name (3CX)") is None
    sources.keep_zone(Path("/calls/east"), "Europe/Berlin")
    assert sources.zone_of(path, scheme) == ZoneInfo("Europe/Berlin")
    sources.keep_zone(Path("/calls/east"), "")
    assert Sources(house.settings).zone_of(path, scheme) == ZoneInfo("UTC")
    for wrong in ("Mars", "../x", "Asia"):
        with pytest.raises(UserError):
            sources.keep_zone(Path("/calls"), wrong)


def test_defaults_of_the_nearest_folder_go_before_those_above(house: House) -> None:
    sources = Sources(house.settings)
    sources.keep_defaults(Path("/calls"), {"direction": "呼入", "queue": "总线", "group": " "})
    sources.keep_defaults(Path("/calls/vip"), {"queue": "VIP"})
    assert sources.defaults_of(Path("/calls/vip/a.wav")) == {"direction": "inbound", "queue": "VIP"}
    assert sources.defaults_of(Path("/calls/a.wav")) == {"direction": "inbound", "queue": "总线"}
    assert sources.defaults_of(Path("/other/a.wav")) == {}
    sources.keep_defaults(Path("/calls"), {})
    assert sources.defaults_of(Path("/calls/a.wav")) == {}
    for field, value in (("direction", "sideways"), ("unique_id", "7"), ("queue", "a\u202eb")):
        with pytest.raises(UserError):
            sources.keep_defaults(Path("/calls"), {field: value})


def test_what_nobody_has_said_of_a_call() -> None:
    assert missing(CallFacts()) == ("agent", "started_at", "queue", "direction")
    assert missing(CallFacts(agent="王芳", started_at_ms=0, direction="inbound")) == ("queue",)


def test_damaged_settings_of_sources_are_none(house: House) -> None:
    house.settings.put(SOURCE_ZONES, {"/calls": "Mars"})
    house.settings.put(SOURCE_DEFAULTS, {"/calls": {"unique_id": "7", "queue": "a"}})
    house.settings.put(NAME_PATTERNS, [{"name": "x"}, {}])
    sources, path = Sources(house.settings), Path("/calls/a.wav")
    assert (sources.zone_of(path), sources.defaults_of(path), sources.patterns_of(path)) == (None, {"queue": "a"}, ())


def test_what_was_said_of_a_source_reaches_the_call(house: House) -> None:
    sources = Sources(house.settings)
    metadata, site = MetadataSource(sources), ZoneInfo("Asia/Shanghai")
    sources.keep_zone("file name (VICIdial)", "UTC")
    sources.keep_defaults(Path("/calls"), {"direction": "outbound", "queue": "回访"})
    facts, said = metadata.from_name(Path("/calls/20260105-103108_13800000004_SALES_8003.mp3"), site)
    assert facts.started_at_ms == 1_767_609_068_000  # 10:31:08 UTC
    assert (facts.direction, facts.queue) == ("outbound", "SALES")
    assert (said["direction"], said["queue"]) == ("source (default)", "file name (VICIdial)")
    assert scheme_in(said) == "file name (VICIdial)"
    # What is in UTC stays so, wherever it lies.
    sources.keep_zone(Path("/calls"), "America/New_York")
    connect = "/calls/1b2c3d4e-5f60-4a71-8b92-a3b4c5d6e7f8_20260105T01:30_UTC.wav"
    assert metadata.from_name(Path(connect), site)[0].started_at_ms == 1_767_576_600_000


def test_a_centres_own_pattern_goes_before_the_known_schemes_where_it_holds(house: House) -> None:
    parts = (
        Part("20260105", "date"),
        Part("-"),
        Part("103108", "ignored"),
        Part("_"),
        Part("6666", "queue"),
        Part(".wav"),
    )
    own = NamePattern("热线", "20260105-103108_6666.wav", parts, ("/calls",))
    names = NamePatterns(house.executor, RecordingFiles(Path("/none")), house.settings, ZoneInfo("UTC"))
    names.add(own)
    metadata, site = MetadataSource(Sources(house.settings)), ZoneInfo("Asia/Shanghai")
    facts, said = metadata.from_name(Path("/calls/x/20260106-103108_77.wav"), site)
    assert (facts.queue, facts.agent_no, said["queue"]) == ("77", None, "file name (热线)")
    assert metadata.from_name(Path("/other/20260106-103108_77.wav"), site)[0].agent_no == "77"
    names.remove("热线")
    assert metadata.from_name(Path("/calls/x/20260106-103108_77.wav"), site)[0].agent_no == "77"
