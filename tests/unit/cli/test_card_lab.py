"""``scorecard whatif``: past evaluations under another card, on the demo's one evaluation."""

from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from tests.e2e.program import CHECKOUT, Inside

KEY = "telephone-service"
CARD = CHECKOUT / "resources" / "scorecards" / f"{KEY}.yaml"


def test_the_card_as_it_is_gives_the_scores_that_were_given(inside: Inside) -> None:
    (evaluation,) = inside.json("evaluations")
    found = inside.json("scorecard", "whatif", KEY)
    assert (found["evaluations"], found["card_key"]) == (1, KEY)
    assert found["before"] == found["after"]
    assert found["before"]["average"] == evaluation["score"]
    assert found["moved"] == found["unmatched"] == []
    assert len(found["before"]["distribution"]) == 20


def test_other_weights_criticals_rule_and_pass_mark(inside: Inside) -> None:
    (evaluation,) = inside.json("evaluations")
    assert float(evaluation["score"]) < 85
    found = inside.json("scorecard", "whatif", KEY, "--pass-mark", "1", "--not-applicable", "full_credit")
    assert (found["pass_mark_before"], found["pass_mark_after"]) == ("85", "1")
    (moved,) = found["moved"]
    assert (moved["uid"], moved["passes"], moved["before"]) == (evaluation["uid"], True, evaluation["score"])
    assert moved["agent_no"] == evaluation["agent_no"]
    assert moved["day"] == evaluation["started_at"][:10]
    found = inside.json("scorecard", "whatif", KEY, "--set-points", "opening_first=45", "--fill")
    items = {each["key"]: each for each in found["items"]}
    assert (items["opening_first"]["points_before"], items["opening_first"]["points_after"]) == ("5", "45")
    assert found["after"]["average"] < found["before"]["average"]
    assert inside.json("evaluations") == [evaluation]


def test_a_draft_is_tried_where_there_is_one_and_a_file_where_one_is_named(inside: Inside, tmp_path: Path) -> None:
    text = CARD.read_text("utf-8")
    changed = tmp_path / "changed.yaml"
    changed.write_text(text.replace("pass_mark: 85", "pass_mark: 70"), "utf-8")
    assert inside.json("scorecard", "whatif", KEY, "--card", changed)["pass_mark_after"] == "70"
    inside.run("scorecard", "import", changed, "--as", "9001")
    assert inside.json("scorecard", "whatif", KEY)["pass_mark_after"] == "70"
    assert inside.json("scorecard", "whatif", KEY, "--published")["pass_mark_after"] == "85"


def test_people_read_what_changes(inside: Inside) -> None:
    (evaluation,) = inside.json("evaluations")
    told = inside.run("scorecard", "whatif", KEY, "--pass-mark", "1", "--set-points", "opening_first=6", "--fill")
    text = told.stdout.decode("utf-8")
    assert "Evaluations: 1, of calls" in text
    assert "Tried: version 1. Compared with the scores given under: version 1." in text
    assert "Pass mark\t85\t1" in text
    assert "首次来电开头语规范\t5\t→\t6" in text
    assert "0 would fail now, 1 would pass now." in text
    assert f"{evaluation['score']}\t→" in text
    nothing = inside.run("scorecard", "whatif", KEY, "--to", "2001-01-01").stdout.decode("utf-8")
    assert "no evaluations" in nothing


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--set-points", "opening_first=9"), "add up to 104, not to 100"),
        (("--set-points", "nothing=9"), "no item"),
        (("--set-points", "opening_first"), "--set-points"),
        (("--set-points", "opening_first=many"), "--set-points"),
        (("--set-effect", "opening_first=zero_card"), "--set-effect"),
        (("--pass-mark", "101"), "above the total"),
        (("--draft",), "no draft"),
        (("--draft", "--published"), "--card"),
        (("--format", "csv"), "--output"),
    ],
)
def test_refusals(inside: Inside, options: tuple[str, ...], said: str) -> None:
    assert said in inside.refused("scorecard", "whatif", KEY, *options)


def test_the_result_is_written_into_a_workbook_or_a_csv_file(inside: Inside, tmp_path: Path) -> None:
    (evaluation,) = inside.json("evaluations")
    wish = ("scorecard", "whatif", KEY, "--pass-mark", "1")
    assert inside.json(*wish, "-o", tmp_path / "a.xlsx")["files"] == [str(tmp_path / "a.xlsx")]
    book = CalamineWorkbook.from_path(str(tmp_path / "a.xlsx"))
    assert len(book.sheet_names) == 5  # nothing that could not be carried over
    result, moved, agents, teams, items = (book.get_sheet_by_name(name).to_python() for name in book.sheet_names)
    assert ["85.0", "1.0"] in [[str(cell) for cell in row[1:]] for row in result]
    (row,) = moved[1:]
    assert (row[1], row[5], row[7]) == (evaluation["agent_no"], float(evaluation["score"]), evaluation["uid"])
    assert (len(agents), len(teams), items[1][0]) == (2, 2, "opening_first")
    inside.run(*wish, "--format", "csv", "-o", tmp_path)
    text = (tmp_path / f"{KEY}-whatif.csv").read_text("utf-8-sig")
    assert text.count("\n\n") == 4
    assert evaluation["uid"] in text


def test_weights_that_cannot_be(inside: Inside) -> None:
    whatif = ("scorecard", "whatif", KEY, "--set-points")
    for amount in ("1e400", "1e-400", "-1", "nan", "9" * 300):
        assert "--set-points" in inside.refused(*whatif, f"opening_first={amount}", "--fill")
    assert "--pass-mark" in inside.refused("scorecard", "whatif", KEY, "--pass-mark", "1e400")
    assert "--fill" in inside.refused(*whatif, "opening_first=6")
    said = inside.refused(*whatif, "opening_first=101", "--fill")
    assert "add up to" in said
    assert "--fill" not in said
