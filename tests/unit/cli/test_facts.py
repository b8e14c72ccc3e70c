"""``qadesk facts``: of a file without a workspace, of a recording of one."""

from pathlib import Path

from tests.e2e.program import DEMO, Inside, Program
from tests.unit.audio.scripts import agreeing, script


def test_a_file_needs_no_workspace(fresh: Program) -> None:
    known = script("c07")
    facts = fresh.inside().json("facts", known.path)
    assert facts["seconds"] == 102.84
    assert [channel["role"] for channel in facts["channels"]] == ["agent", "customer"]
    assert facts["channels"][0]["speech_ms"] == sum(end - start for start, end in facts["channels"][0]["speech"])
    assert agreeing(known.talkovers, facts["talkover"]) == len(facts["talkover"]) == 3
    assert agreeing(known.silences(2000), facts["silences"]) == len(facts["silences"]) == 1
    assert facts["talkover_started_by"] == ["agent"] * 3
    assert {"silence_count", "agent_pace", "agent_pitch"} <= {fact["key"] for fact in facts["facts"]}
    assert fresh.inside().json("facts", known.path, "--silence-ms", "4000")["silences"] == []


def test_options_bend_what_is_told(fresh: Program) -> None:
    known = script("c22")
    facts = fresh.inside().json("facts", known.path, "--agent-channel", "1", "--vad-mode", "2")
    assert [channel["role"] for channel in facts["channels"]] == ["customer", "agent"]
    assert facts["method"]["speech"] == "webrtcvad mode 2"
    assert fresh.inside().json("facts", known.path)["method"]["speech"] == "webrtcvad mode 3"


def test_a_mono_recording_claims_no_talkover(fresh: Program) -> None:
    facts = fresh.inside().json("facts", script("c27").path)
    assert [channel["role"] for channel in facts["channels"]] == ["both"]
    assert (facts["talkover"], facts["talkover_known"]) == ([], False)
    assert facts["longest_monologue"] is None


def test_recordings_and_calls_go_by_their_uid(inside: Inside) -> None:
    row = next(each for each in inside.json("recordings") if each["channels"] == 2)
    by_uid, by_call = inside.json("facts", row["uid"]), inside.json("facts", row["call"])
    assert by_uid == by_call
    assert by_uid["seconds"] > 10
    table = inside.run("facts", row["uid"]).stdout.decode()
    assert len(table.splitlines()) > 10


def test_what_is_not_there_is_refused_in_a_sentence(inside: Inside, tmp_path: Path) -> None:
    assert "nonsense" in inside.refused("facts", "nonsense")
    assert "gone.wav" in inside.refused("facts", tmp_path / "gone.wav")
    assert "README" in inside.refused("facts", DEMO / "README.md")


def test_all_recordings_without_figures_are_measured_and_the_rest_is_left_for_the_next_time(program: Program) -> None:
    inside = program.inside()
    count = len(inside.json("recordings"))
    assert inside.json("facts", "--all", "--limit", "1") == {"measured": 1, "refused": [], "left": count - 1}
    assert f"{count - 1} measured, 0 refused, 0 left" in inside.run("facts", "--all").stderr.decode()
    assert inside.json("facts", "--all") == {"measured": 0, "refused": [], "left": 0}


def test_a_recording_that_is_gone_is_told_and_keeps_nobody_from_being_measured(program: Program) -> None:
    inside = program.inside()
    rows = inside.json("recordings")
    there = Path(rows[0]["path"])
    away = there.rename(there.with_suffix(".away"))  # the copies of the filled workspace share its recordings
    try:
        answer = inside.json("facts", "--all")
        assert (answer["measured"], answer["left"]) == (len(rows) - 1, 1)
        assert [each["uid"] for each in answer["refused"]] == [rows[0]["uid"]]
        assert "refused" in inside.run("facts", "--all").stdout.decode()
    finally:
        away.rename(there)


def test_either_one_or_all(inside: Inside) -> None:
    assert "--all" in inside.refused("facts")
    assert "--all" in inside.refused("facts", "--all", "nonsense")
