"""``--as`` hides from an inspector whose calls these are, where calls are scored blind."""

from qadesk.app import Application
from qadesk.services.settings import BLIND
from tests.e2e.program import Inside

TOLD = ("agent_no", "agent", "group", "unique_id", "path")


def test_an_inspector_sees_whose_calls_only_after_submitting(inside: Inside) -> None:
    with Application().open(inside.workspace, write=True) as services:
        services.settings.put(BLIND, True)
    everything = {row["uid"]: row for row in inside.json("recordings")}
    assert all(row["agent"] for row in everything.values()), "without --as it is the lead's own list"
    seen = {row["uid"]: row for row in inside.json("recordings", "--as", "9001")}
    (scored,) = (uid for uid, row in everything.items() if row["state"] == "scored")
    assert seen[scored] == everything[scored]
    for uid in everything.keys() - {scored}:
        assert [seen[uid][name] for name in TOLD] == [None] * len(TOLD)
        assert seen[uid]["started_at"] == everything[uid]["started_at"]
        assert not set(TOLD) & set(seen[uid]["provenance"])
    names = [row["agent"] for uid, row in everything.items() if uid != scored]
    assert not any(name in inside.run("recordings", "--as", "9001").stdout.decode() for name in names)
    assert inside.json("recordings", "--as", "9001", "--search", names[0]) == []
    assert "nobody" in inside.refused("recordings", "--as", "777")


def test_where_calls_are_not_scored_blind_nothing_is_hidden(inside: Inside) -> None:
    assert inside.json("recordings", "--as", "9001") == inside.json("recordings")


def test_calls_and_evaluations_hide_it_too(inside: Inside) -> None:
    with Application().open(inside.workspace, write=True) as services:
        services.settings.put(BLIND, True)
    for command in ("calls", "evaluations"):
        everything = inside.json(command)
        assert everything
        hidden = [row for row in inside.json(command, "--as", "9002") if row["agent"] is None and not row["agent_no"]]
        assert len(hidden) == len(everything), "9002 has submitted nothing"
    own = {row["uid"]: row for row in inside.json("evaluations")}
    assert {row["uid"]: row for row in inside.json("evaluations", "--as", "9001")} == own
