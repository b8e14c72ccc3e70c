"""What changed between two versions, out of files and out of the workspace."""

from pathlib import Path

from tests.e2e.program import CHECKOUT, Inside, Program

KEY = "telephone-service"
CARD = CHECKOUT / "resources" / "scorecards" / f"{KEY}.yaml"
LEAD = "9001"


def changed(tmp_path: Path) -> Path:
    """The card with another pass mark, a renamed closing, and without its polite words."""
    text = CARD.read_text("utf-8").replace("pass_mark: 85", "pass_mark: 80").replace("结束语规范", "结束语标准")
    path = tmp_path / "changed.yaml"
    path.write_text(text, "utf-8")
    return path


def test_two_files_are_compared_without_a_workspace(fresh: Program, tmp_path: Path) -> None:
    inside = fresh.inside()
    found = inside.json("scorecard", "diff", CARD, changed(tmp_path))
    assert found["same"] is False
    assert found["counts"] == {"reworded": 1}
    assert [(each["field"], each["before"], each["after"]) for each in found["card"]] == [("pass_mark", "85", "80")]
    (item,) = found["items"]
    assert (item["key"], item["section"], item["points"]) == ("closing", "etiquette", ["7", "7"])
    assert item["changes"][0]["text"] == "Title: “结束语规范” → “结束语标准”"
    same = inside.json("scorecard", "diff", CARD, CARD)
    assert (same["same"], same["items"]) == (True, [])


def test_versions_of_the_workspace_are_named_by_key(inside: Inside, tmp_path: Path) -> None:
    inside.run("scorecard", "import", changed(tmp_path), "--as", LEAD)
    assert inside.json("scorecard", "diff", KEY, f"{KEY}@draft")["counts"] == {"reworded": 1}
    inside.run("scorecard", "publish", KEY, "--as", LEAD)
    assert inside.json("scorecard", "diff", f"{KEY}@1", KEY)["counts"] == {"reworded": 1}
    assert inside.json("scorecard", "diff", KEY, changed(tmp_path))["same"]
    told = inside.run("scorecard", "diff", f"{KEY}@2", f"{KEY}@1").stdout.decode("utf-8")
    assert "Pass mark: 80 → 85" in told
    assert "    Title: “结束语标准” → “结束语规范”" in told


def test_a_workbook_is_compared_with_what_it_was_made_of(inside: Inside, tmp_path: Path) -> None:
    made = inside.json("scorecard", "export", KEY, "-o", tmp_path / "card.xlsx")
    assert made
    assert inside.json("scorecard", "diff", KEY, tmp_path / "card.xlsx")["same"]


def test_what_is_not_there_is_said_in_a_sentence(inside: Inside, tmp_path: Path) -> None:
    assert "no published version 7" in inside.refused("scorecard", "diff", KEY, f"{KEY}@7")
    assert "no draft" in inside.refused("scorecard", "diff", KEY, f"{KEY}@draft")
    assert "names no version" in inside.refused("scorecard", "diff", KEY, f"{KEY}@x")
    assert "no published" in inside.refused("scorecard", "diff", KEY, "a" * 300)
    assert "gone.yaml" in inside.refused("scorecard", "diff", KEY, tmp_path / "gone.yaml")
