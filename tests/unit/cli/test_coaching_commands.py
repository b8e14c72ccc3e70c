"""Coaching by commands: from a note while listening to what was agreed, acknowledged, and whether it worked."""

from pathlib import Path

from tests.e2e.program import EXAMPLE, Inside

CARD = EXAMPLE["scorecard"]


def item(program: Inside) -> str:
    """A scored item of the example's card: one that lost points."""
    uid = program.json("evaluations")[0]["uid"]
    key: str = program.json("followup", "proposals", uid)[0]["item"]
    return key


def test_a_session_is_planned_held_and_its_actions_closed(inside: Inside, tmp_path: Path) -> None:
    agent = inside.json("evaluations")[0]["agent_no"]
    planned = inside.json("coaching", "plan", "--agent", agent, "--at", "2026-11-02T14:00", "--as", "9001")
    cancelled = inside.json("coaching", "plan", "--agent", agent, "--at", "2026-11-03T14:00", "--as", "9001")
    inside.run("coaching", "cancel", cancelled["uid"], "--why", "请假", "--as", "9001")
    measured = f"先问候;2026-11-20;{CARD}/{item(inside)}"
    held = inside.json(
        *("coaching", "record", planned["uid"], "--notes", "说到了问候", "--minutes", "20", "--as", "9001"),
        *("--action", measured, "--action", "慢一点"),
    )
    assert (held["state"], held["notes"], held["spent_ms"]) == ("held", "说到了问候", 1_200_000)
    first, second = (each["uid"] for each in held["actions"])
    assert inside.json("coaching", "show", planned["uid"]) == held
    assert [each["uid"] for each in inside.json("coaching", "sessions", "--state", "held")] == [planned["uid"]]
    assert inside.json("coaching", "effect", first)["verdict"] == "too early"
    inside.run("coaching", "effect", second, code=2)
    inside.run("coaching", "close", first, "--done", "--as", "9001")
    inside.run("coaching", "close", second, "--dropped", "--as", "9001", code=2)
    states = {each["uid"]: each["state"] for each in inside.json("coaching", "actions", "--agent", agent)}
    assert states == {first: "done", second: "open"}
    (file,) = inside.json("coaching", "sheet", planned["uid"], "-o", tmp_path / "s.pdf")["files"]
    assert Path(file).read_bytes().startswith(b"%PDF")
    assert inside.json("coaching", "time", "--from", "2026-01-01")[0]["coaching_minutes"] == 20
    assert inside.json("coaching", "board", agent)["sessions"]


def test_an_unknown_card_or_item_is_refused_before_anything_begins(inside: Inside) -> None:
    agent, key = inside.json("evaluations")[0]["agent_no"], item(inside)
    record = ("coaching", "record", "--agent", agent, "--as", "9001", "--action")
    assert key in inside.refused(*record, f"先问候;;{CARD}/{key}x")
    assert CARD in inside.refused(*record, f"先问候;;{CARD[:-1]}/{key}")
    inside.refused(*record, "先问候;那天;")
    assert inside.json("coaching", "sessions") == []


def test_notes_are_listed_with_their_agent_and_by_day(inside: Inside) -> None:
    agent = inside.json("evaluations")[0]["agent_no"]
    inside.run("coaching", "note", "--agent", agent, "--text", "语速偏快", "--as", "9001")
    (live,) = [each for each in inside.json("coaching", "list") if each["kind"] == "live"]
    assert (live["note"], live["agent_no"]) == ("语速偏快", agent) and live["agent"] and live["group"]
    early = inside.json("coaching", "list", "--to", "2020-01-01")
    assert early == []
