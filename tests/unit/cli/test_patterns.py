"""A centre's own names and what is said of sources, from the command line to the calls that are imported."""

import json
from pathlib import Path

import numpy as np
import soundfile

from tests.e2e.program import Program

SAMPLE = "8001_王芳_13800000001_05.01.2026_in.wav"
FIELDS = ("agent_no=8001", "agent=王芳", "customer=13800000001", "date=05.01.2026", "direction=in")


def sound(path: Path, pitch: int) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    soundfile.write(path, 0.5 * np.sin(np.arange(8000) * pitch * 2 * np.pi / 8000), 8000, "PCM_16")
    return path


def given(option: str, values: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(part for value in values for part in (option, value))


def test_a_pattern_is_made_by_example_tried_used_and_removed(fresh: Program, tmp_path: Path) -> None:
    fresh = fresh.inside()
    fresh.run("init")
    calls = tmp_path / "calls"
    sound(calls / "8002_李娜_13800000002_06.01.2026_out.wav", 300)
    sound(calls / "welcome.wav", 400)
    unread = ("patterns", "add", "--name", "own", "--sample", SAMPLE, "--field", "date=05.01.2026")
    assert "cannot be read as date" in fresh.refused(*unread)
    made = fresh.json(
        "patterns", "add", "--name", "own", "--sample", SAMPLE, *given("--field", FIELDS), "--layout", "date=%d.%m.%Y",
        "--folder", calls,
    )  # fmt: skip
    assert [part["field"] for part in made["parts"] if part["field"]] == [field.partition("=")[0] for field in FIELDS]
    (listed,) = fresh.json("patterns", "list")
    assert "138****0001" in listed["sample"]
    tried = {Path(each["path"]).name: each["facts"] for each in fresh.json("patterns", "try", "own", calls)}
    assert tried["welcome.wav"] is None
    assert tried["8002_李娜_13800000002_06.01.2026_out.wav"]["customer"] == "138****0002"
    fresh.json("import", "recordings", calls)
    rows = {row["agent_no"]: row for row in fresh.json("recordings", "--reveal")}
    assert (rows["8002"]["agent"], rows["8002"]["direction"], rows["8002"]["customer"]) == (
        "李娜",
        "outbound",
        "13800000002",
    )
    assert rows["8002"]["provenance"]["agent"] == "file name (own)"
    assert fresh.json("patterns", "remove", "own") == {"removed": "own"}
    assert "There is no pattern own." in fresh.refused("patterns", "try", "own", calls)


def test_a_sample_is_guessed_and_wrong_fields_are_told(fresh: Program) -> None:
    fresh = fresh.inside()
    fresh.run("init")
    guessed = fresh.json("patterns", "propose", "/somewhere/8001-8001-20260105-093012.wav")
    assert [part["field"] for part in guessed["parts"]] == ["agent_no", "", "ignored", "", "started_at", ""]
    add = ("patterns", "add", "--name", "own", "--sample", "8001-8001-20260105.wav")
    assert "does not stand in the sample" in fresh.refused(*add, "--field", "agent_no=8002")
    assert "is not of the form field=text" in fresh.refused(*add, "--field", "agent_no")
    assert "overlap" in fresh.refused(*add, "--field", "agent_no=8001", "--field", "queue=01-8")
    assert "where queue ends and agent_no begins" in fresh.refused(
        *add, "--field", "queue=80", "--field", "agent_no=01"
    )
    second = fresh.json(*add, "--field", "agent_no=8001#2")
    assert second["parts"][0] == {"text": "8001-", "field": "", "regex": "", "layout": ""}


def test_a_source_has_a_zone_and_defaults_and_sidecars_go_before_names(fresh: Program, tmp_path: Path) -> None:
    fresh = fresh.inside()
    fresh.run("init", "--timezone", "Asia/Shanghai")
    east = tmp_path / "east"
    sound(east / "20260105-093012_6666.wav", 300)
    sound(east / "20260105-103012_6666.wav", 400)
    sidecar = {"callId": "c-1", "agentName": "王芳", "startTime": "2026-01-05 08:00:00", "呼叫类型": "呼出"}
    (east / "20260105-103012_6666.json").write_text(json.dumps(sidecar), encoding="utf-8")
    (east / "20260105-093012_6666.xml").write_text("<broken", encoding="utf-8")
    said = fresh.json("sources", "set", east, "--zone", "UTC", "--default", "direction=呼入", "--default", "queue=东区")
    assert said == [{"source": str(east), "zone": "UTC", "defaults": {"direction": "inbound", "queue": "东区"}}]
    assert "There is no time zone Mars." in fresh.refused("sources", "set", east, "--zone", "Mars")
    done = fresh.json("import", "recordings", east)
    assert done["imported"] == 2
    assert [Path(each["path"]).name for each in done["warnings"]] == ["20260105-093012_6666.xml"]
    by_name, by_sidecar = sorted(fresh.json("recordings"), key=lambda row: row["path"])
    assert (by_name["started_at"], by_name["direction"], by_name["queue"]) == (
        "2026-01-05T17:30:12+08:00",
        "inbound",
        "东区",
    )
    assert (by_sidecar["started_at"], by_sidecar["direction"]) == ("2026-01-05T16:00:00+08:00", "outbound")
    assert (by_sidecar["unique_id"], by_sidecar["agent"], by_sidecar["agent_no"]) == ("c-1", "王芳", "6666")
    assert by_sidecar["provenance"]["direction"] == "sidecar (generic)"
    assert by_sidecar["provenance"]["queue"] == "source (default)"
    fresh.run("sources", "set", east, "--zone", "", "--default", "")
    assert fresh.json("sources", "list") == []
