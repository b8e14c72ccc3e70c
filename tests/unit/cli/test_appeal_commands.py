"""``qadesk appeal``: from a released evaluation to the figures after its decision."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.e2e.program import Inside


@pytest.fixture
def row(inside: Inside) -> dict[str, Any]:
    """The one evaluation there is, released."""
    (found,) = inside.json("evaluations")
    inside.run("release", "ask", found["uid"], "--as", "9000")
    return dict(found)


def sheet(inside: Inside, uid: str, folder: Path) -> dict[str, Any]:
    inside.run("sheet", uid, "--format", "json", "-o", folder)
    return dict(json.loads(next(folder.glob("*.json")).read_text("utf-8")))


def test_from_handing_in_to_the_second_instance(inside: Inside, row: dict[str, Any], tmp_path: Path) -> None:
    items = [each for part in sheet(inside, row["uid"], tmp_path)["sections"] for each in part["items"]]
    item = next(each["key"] for each in items if each["lost"] and each["kind"] == "yes_no")
    filed = inside.json(
        *("appeal", "file", row["uid"], "--item", item, "--reason", "已做到", "--evidence", "12.0-15.5"),
        *("--as", row["agent_no"]),
    )
    assert filed["state"] == "filed" and filed["claims"][0]["evidence"] == [[12000, 15500]]
    assert [each["uid"] for each in inside.json("appeal", "list", "--open")] == [filed["uid"]]
    assert inside.json("appeal", "list", "--late") == inside.json("appeal", "list", "--due-today") == []
    verdict = ("--verdict", f"{item}=upheld:听过，确已做到")
    assert "gave the score" in inside.refused("appeal", "decide", filed["uid"], *verdict, "--as", row["inspector"])
    answers = tmp_path / "changed.json"
    card = {"format": "qadesk-answers/1", "scorecard": row["scorecard"], "answers": {item: "yes"}}
    answers.write_text(json.dumps(card), "utf-8")
    decided = inside.json("appeal", "decide", filed["uid"], *verdict, "--answers", answers, "--as", "9000")
    (now,) = inside.json("evaluations")
    assert (now["revision"], now["score"]) == (2, decided["decisions"][0]["score_after"])
    assert float(now["score"]) > float(row["score"]) == float(decided["decisions"][0]["score_before"])
    inside.run("appeal", "again", filed["uid"], "--reason", "还有一处", "--as", row["agent_no"])
    inside.run("appeal", "withdraw", filed["uid"], "--reason", "不必了", "--as", row["agent_no"])
    assert inside.json("appeal", "show", filed["uid"])["outcome"] == "upheld"
    figures = inside.json("appeal", "stats", "--from", "2020-01-01", "--to", "2099-12-31")
    assert (figures["released"], figures["appealed"], figures["upheld"], figures["rate"]) == (1, 1, 1, "1.0000")


def test_forms_and_packages_go_out_and_come_back(inside: Inside, row: dict[str, Any], tmp_path: Path) -> None:
    form, package = tmp_path / "form.xlsx", tmp_path / "all.qdappeals"
    inside.run("appeal", "form", "-o", form)
    assert inside.json("appeal", "import", form, "--as", "9000") == {
        "taken": [],
        "unchanged": 0,
        "empty": 1,
        "refused": [],
    }
    inside.run("appeal", "file", row["uid"], "--reason", "整单不服", "--as", "9000")
    inside.run("appeal", "pack", "-o", package, "--as", "9000")
    assert inside.json("appeal", "import", package, "--as", "9000")["unchanged"] == 1


@pytest.mark.parametrize(
    "more", [(), ("--reason", "x", "--received", "yesterday"), ("--reason", "x", "--evidence", "later")]
)
def test_what_cannot_be_understood_is_refused(inside: Inside, row: dict[str, Any], more: tuple[str, ...]) -> None:
    assert inside.refused("appeal", "file", row["uid"], *more, "--as", "9000")
    assert inside.json("appeal", "list") == []
