"""``example``, ``notice``, ``measure`` and ``mentors`` from the command line."""

import json
from pathlib import Path

import soundfile

from tests.e2e.program import Inside


def item_of(inside: Inside, evaluation: str, folder: Path) -> str:
    """The key of the first item of an evaluation's card."""
    (file,) = inside.json("sheet", evaluation, "--format", "json", "-o", folder)["files"]
    key: str = json.loads(Path(file).read_text("utf-8"))["sections"][0]["items"][0]["key"]
    return key


def test_an_example_is_added_agreed_to_exported_and_taken_back(inside: Inside, tmp_path: Path) -> None:
    (evaluation,) = inside.json("evaluations")
    item = item_of(inside, evaluation["uid"], tmp_path)
    made = inside.json(
        *("example", "add", evaluation["uid"], "--from", "0:01", "--to", "0:03.5", "--item", item),
        *("--title", "主动问候", "--tag", "问候", "--as", "9001"),
    )
    assert (made["span"], made["scorecard"], made["for_others"]) == ([1000, 3500], evaluation["scorecard"], False)
    assert inside.json("example", "list", "--for-others") == []
    inside.json("example", "consent", made["uid"], "--note", "辅导时同意", "--as", "9001")
    (heard,) = inside.json("example", "list", "--for-others")
    assert "agent_no" not in heard
    (file,) = inside.json("example", "export", made["uid"], "-o", tmp_path / "a.flac", "--as", "9001")["files"]
    assert soundfile.info(file).duration == 2.5
    taken = inside.json("example", "consent", made["uid"], "--take-back", "--as", "9001")
    assert taken["for_others"] is False
    inside.json("example", "withdraw", made["uid"], "--why", "不典型", "--as", "9001")
    assert inside.json("example", "list") == []


def test_a_notice_is_published_read_and_withdrawn(inside: Inside) -> None:
    made = inside.json("notice", "publish", "--title", "退费", "--text", "七日内", "--to", "9001", "--as", "9001")
    (row,) = inside.json("notice", "list", "--for", "9001", "--unread")
    assert (row["uid"], row["readers"], row["addressed"]) == (made["uid"], 0, 1)
    assert inside.json("notice", "read", made["uid"], "--as", "9001")["read_at"]
    assert inside.json("notice", "readers", made["uid"], "--waiting") == []
    assert inside.json("notice", "withdraw", made["uid"], "--why", "改版", "--as", "9001")["withdrawn_at"]
    assert inside.json("notice", "list", "--for", "9001") == []


def test_a_measure_is_proposed_decided_and_judged(inside: Inside) -> None:
    for no in ("L1", "L2"):
        inside.run("people", "add", no, f"主管{no}", "--role", "lead")
    made = inside.json("measure", "propose", "班前演练", "--why", "丢分多", "--aim", "average", "--as", "L1")
    inside.json("measure", "accept", made["uid"], "--due", "2099-01-31", "--as", "L2")
    begun = inside.json("measure", "begin", made["uid"], "--owner", "9001", "--as", "L2")
    assert (begun["state"], begun["due"]) == ("running", "2099-01-31")
    found = inside.json("measure", "effect", made["uid"])
    assert found["verdict"] == "too early"
    inside.json("measure", "finish", made["uid"], "--outcome", "达标", "--as", "9001")
    (row,) = inside.json("measure", "list", "--state", "done")
    assert (row["outcome"], row["overdue"]) == ("达标", False)
    assert inside.json("mentors", "list") == []
