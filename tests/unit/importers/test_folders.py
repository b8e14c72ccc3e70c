"""What folders say where names are silent, and nothing more."""

from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from qadesk.domain.calls import CallFacts
from qadesk.importers.metadata_source import MetadataSource

ZONE = ZoneInfo("Asia/Shanghai")
UUID = "1b2c3d4e-5f60-4a71-8b92-a3b4c5d6e7f8"
TALK = "9c8d7e6f-0000-4000-8000-000000000001"
EXPORT = f"/x/year=2026/month=01/day=05/hour=17/conversation_id={TALK}"


def read(path: str, zone: ZoneInfo = ZONE) -> tuple[CallFacts, dict[str, str]]:
    facts, sources = MetadataSource().from_name(Path(path), zone)
    assert set(facts.known()) == set(sources)
    return facts, dict(sources)


@pytest.mark.parametrize(
    "folder",
    [
        "/calls/2026/01/05",
        "/calls/2026/1/5/09",
        "/calls/2026-01-05/east",
        "/calls/20260105/0930",
        "/2025/12/31/x/20260105",
    ],
)
def test_the_deepest_day_among_the_folders_is_the_day_of_a_name_without_one(folder: str) -> None:
    facts, sources = read(f"{folder}/welcome.wav")
    assert facts == CallFacts(custom={"date": "2026-01-05"})
    assert sources == {"date": "folder (date)"}


def test_a_time_in_the_name_makes_the_folders_day_superfluous() -> None:
    facts, sources = read("/calls/2026/01/06/1767576612.9.wav")
    assert facts == CallFacts(unique_id="1767576612.9", started_at_ms=1_767_576_612_000)
    assert set(sources.values()) == {"file name (Asterisk)"}


@pytest.mark.parametrize(
    "folder", ["/calls/2026/13/05", "/calls/202601", "/calls/2026", "/calls/20260230", "/19700101"]
)
def test_folders_that_are_no_day_say_nothing(folder: str) -> None:
    assert read(f"{folder}/welcome.wav") == (CallFacts(), {})


def test_fusionpbx_files_by_domain_and_day() -> None:
    facts, sources = read(f"/var/pbx.example.invalid/archive/2026/Jan/05/{UUID}.wav")
    assert facts == CallFacts(unique_id=UUID, custom={"domain": "pbx.example.invalid", "date": "2026-01-05"})
    assert sources == {
        "unique_id": "file name (FusionPBX)",
        "domain": "folder (FusionPBX)",
        "date": "folder (FusionPBX)",
    }


def test_in_a_genesys_export_the_folder_names_the_call_and_the_file_its_recording() -> None:
    facts, sources = read(f"{EXPORT}/{UUID}.opus")
    assert facts.unique_id == TALK
    assert facts.custom == {"recording_id": UUID, "date": "2026-01-06"}  # 17 h UTC is past midnight in Shanghai
    assert sources["unique_id"] == "folder (Genesys Cloud)"
    assert read(f"{EXPORT}/{UUID}.opus", ZoneInfo("UTC"))[0].custom["date"] == "2026-01-05"


def test_a_day_of_an_export_without_its_hour_is_no_day_anywhere_else() -> None:
    assert read("/x/year=2026/month=01/day=05/a.opus") == (CallFacts(), {})
