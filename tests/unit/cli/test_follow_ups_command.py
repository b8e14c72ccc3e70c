"""Follow-ups by commands: opened, reported back on, verified; lists, figures, the form of callback numbers."""

from pathlib import Path
from typing import Any

from tests.e2e.program import Inside


def evaluation(program: Inside) -> str:
    uid: str = program.json("evaluations")[0]["uid"]
    return uid


def opened(program: Inside) -> dict[str, Any]:
    """A follow-up of the first lost point, its clock started."""
    uid = evaluation(program)
    item = program.json("followup", "proposals", uid)[0]["item"]
    made: dict[str, Any] = program.json(
        *("followup", "add", "--evaluation", uid, "--item", item, "--handler", "2001", "--leader", "2001"),
        *("--now", "--as", "9001"),
    )
    return made


def test_a_callback_closes_with_its_number_and_qa_alone(inside: Inside) -> None:
    uid = opened(inside)["uid"]
    said = ("followup", "report", uid, "--by", "callback", "--text", "已回呼", "--as", "2001")
    assert "callback service number" in inside.run(*said, code=2).stderr.decode()
    inside.run("followup", "callback-form", "HB########", "--as", "9000")
    inside.run(*said, "--number", "12", code=2)
    assert inside.json(*said, "--number", "HB20260001")["state"] == "reported"
    inside.run("followup", "verify", uid, "--as", "2001", code=2)
    assert inside.json("followup", "send-back", uid, "--why", "请写结果", "--as", "9001")["sent_back"] == 1
    inside.run("followup", "report", uid, "--by", "辅导", "--text", "已辅导", "--as", "2001")
    closed = inside.json("followup", "verify", uid, "--as", "9001")
    assert (closed["state"], closed["by"], [each["kind"] for each in closed["events"]]) == (
        "closed",
        "coaching",
        ["opened", "reported", "sent back", "reported", "verified"],
    )
    assert inside.json("followup", "stats")["closed"] == 1
    told = inside.run("followup", "show", uid).stdout.decode()
    assert "HB20260001" in told and "已回呼" in told and "请写结果" in told


def test_lists_are_narrowed_and_handed_out(inside: Inside, tmp_path: Path) -> None:
    uid = opened(inside)["uid"]
    inside.run("followup", "add", "--handler", "2001", "--what", "班会重申", "--as", "9000")
    (row,) = inside.json("followup", "list", "--leader", "2001", "--state", "open")[:1]
    assert (row["uid"], row["overdue"], row["handler"]) == (uid, False, "2001")
    assert inside.json("followup", "list", "--overdue") == []
    files = inside.json("followup", "sheet", "--leader", "2001", "--format", "pdf,xlsx", "-o", tmp_path)["files"]
    assert [Path(file).suffix for file in files] == [".pdf", ".xlsx"]
    taken = inside.json("followup", "import", files[1], "--as", "9001")
    assert (taken["taken"], taken["refused"]) == ([], [])
    inside.run("followup", "hand-over", uid, "--to", "2002", "--why", "休假", "--as", "9001")
    inside.run("followup", "withdraw", uid, "--why", "重复", "--as", "9001")
    assert inside.json("followup", "show", uid)["state"] == "withdrawn"
    inside.run("followup", "show", "no-such", code=2)
