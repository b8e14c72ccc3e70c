"""The life of scorecards by commands: from a file through consultation to version 2, and scores that do not move."""

import json
from pathlib import Path

import pytest

from tests.e2e.program import CHECKOUT, DEMO, EXAMPLE, Inside

KEY = "telephone-service"
CARD = CHECKOUT / "resources" / "scorecards" / f"{KEY}.yaml"
LEAD, AGENT = "9001", EXAMPLE["inspector"]
ANSWERS = DEMO / "answers" / "example.json"


@pytest.fixture
def second(tmp_path: Path) -> Path:
    """The card with a pass mark that is lower than what the demo's call got."""
    changed = tmp_path / "second.yaml"
    text = CARD.read_text("utf-8")
    assert "pass_mark: 85" in text
    changed.write_text(text.replace("pass_mark: 85", "pass_mark: 40"), "utf-8")
    return changed


def test_version_2_is_consulted_on_published_and_scores_nothing_that_was_scored(inside: Inside, second: Path) -> None:
    (before,) = inside.json("evaluations")
    assert (before["version"], before["passed"]) == (1, False)
    waiting = next(row for row in inside.json("recordings") if row["state"] == "new")
    some = ("--scorecard", KEY, "--as", LEAD, "--answers", ANSWERS)
    begun = inside.json("evaluate", "--recording", waiting["uid"], *some)
    draft = inside.json("scorecard", "import", second, "--as", LEAD)
    assert (draft["state"], draft["version"], draft["changed_by"]) == ("draft", None, LEAD)
    assert "not in consultation" in inside.refused("scorecard", "comment", KEY, "--text", "x", "--as", LEAD)
    assert inside.json("scorecard", "consult", KEY, "--as", LEAD)["state"] == "consultation"
    said = inside.json("scorecard", "comment", KEY, "--item", "opening_first", "--text", "分值太高", "--as", AGENT)
    assert (said["item_title"], said["open"], said["author_no"]) == ("首次来电开头语规范", True, AGENT)
    assert "wait for an answer: 1" in inside.refused("scorecard", "publish", KEY, "--as", LEAD)
    answered = inside.json("scorecard", "answer", said["uid"], "--verdict", "taken", "--text", "好", "--as", LEAD)
    assert (answered["verdict"], answered["answer"], answered["open"]) == ("taken", "好", False)
    made = inside.json("scorecard", "publish", KEY, "--note", "合格线下调", "--as", LEAD)
    assert (made["version"], made["state"], made["effective_from"], made["note"]) == (
        2,
        "published",
        None,
        "合格线下调",
    )
    assert [row["version"] for row in inside.json("scorecard", "comments", KEY)] == [2]
    assert inside.json("evaluations") == [before]
    done = inside.json("evaluate", "--recording", waiting["uid"], *some, "--submit")
    assert (done["uid"], done["passed"]) == (begun["uid"], False), "begun under version 1"
    third = next(row for row in inside.json("recordings") if row["state"] == "new")
    assert inside.json("evaluate", "--recording", third["uid"], *some, "--submit")["passed"] is True
    assert sorted(row["version"] for row in inside.json("evaluations")) == [1, 1, 2]
    listed = [row for row in inside.json("scorecard", "list", "--all") if row["key"] == KEY]
    assert [(row["version"], row["evaluations"]) for row in listed] == [(1, 2), (2, 1)]


def test_what_applies_goes_by_the_day_and_the_business_type(inside: Inside, second: Path) -> None:
    def applying(*more: str) -> list[tuple[str, int]]:
        return [(row["key"], row["version"]) for row in inside.json("scorecard", "applies", *more)]

    inside.run("scorecard", "import", second, "--as", LEAD)
    made = inside.json("scorecard", "publish", KEY, "--from", "2027-03-01", "--as", LEAD)
    assert made["effective_from"] == "2027-03-01"
    assert "effective_from: 2027-03-01" in inside.run("scorecard", "export", KEY).stdout.decode()
    assert applying("--business-type", "billing", "--on", "2027-02-28") == [(KEY, 1)]
    assert applying("--business-type", "billing", "--on", "2027-03-01") == [(KEY, 2)]
    gone = inside.json("scorecard", "retire", KEY, "--from", "2027-04-01", "--why", "停用", "--as", LEAD)
    assert (gone["state"], gone["retired_from"]) == ("retired", "2027-04-01")
    assert applying("--business-type", "billing", "--on", "2027-04-01") == []
    everything = applying("--on", "2027-04-01")
    assert KEY not in dict(everything) and ("complaint-handling", 1) in everything
    versions = [row for row in inside.json("scorecard", "list", "--all") if row["key"] == KEY]
    assert [(row["version"], row["state"], row["retired_from"]) for row in versions] == [
        (1, "published", None),
        (2, "retired", "2027-04-01"),
    ]
    assert [row["version"] for row in inside.json("scorecard", "list") if row["key"] == KEY] == [2]


def test_a_day_in_the_file_gives_way_to_any(inside: Inside, second: Path) -> None:
    text = second.read_text("utf-8")
    second.write_text(text.replace(f"key: {KEY}", f"key: {KEY}\neffective_from: 2027-03-01", 1), "utf-8")
    inside.run("scorecard", "import", second, "--as", LEAD)
    refused = inside.refused("--lang", "en", "scorecard", "publish", KEY, "--from", "soon", "--as", LEAD)
    assert "soon" in refused
    made = inside.json("scorecard", "publish", KEY, "--from", "any", "--as", LEAD)
    assert (made["version"], made["effective_from"]) == (2, None)
    assert "effective_from" not in inside.run("scorecard", "export", KEY).stdout.decode()


def test_two_cards_for_one_business_type_are_refused_in_a_sentence(inside: Inside, tmp_path: Path) -> None:
    other = tmp_path / "other.yaml"
    other.write_text(CARD.read_text("utf-8").replace(f"key: {KEY}", "key: other"), "utf-8")
    inside.run("scorecard", "import", other, "--as", LEAD)
    said = inside.refused("--lang", "en", "scorecard", "publish", "other", "--as", LEAD)
    assert KEY in said and "service" in said and "any day" in said
    made = inside.json("scorecard", "publish", "other", "--business-type", "传真", "--as", LEAD)
    assert made["business_types"] == ["传真"]


def test_a_card_is_shown_with_its_conditions_in_words_and_as_plain_values(inside: Inside, second: Path) -> None:
    text = inside.run("--lang", "en", "scorecard", "show", KEY).stdout.decode()
    assert "Total 100, pass mark 85." in text
    assert "Asked only when Contact is First contact." in text
    for item in ("[opening_first]", "[polite_words]", "customer-critical"):
        assert item in text
    plain = inside.json("scorecard", "show", KEY)
    assert (plain["key"], plain["version"], plain["pass_mark"]) == (KEY, 1, "85")
    assert plain["sections"][0]["items"][0]["points"] == "5"
    inside.run("scorecard", "import", second, "--as", LEAD)
    assert inside.json("scorecard", "show", KEY, "--draft")["pass_mark"] == "40"
    assert "no published version 7" in inside.refused("--lang", "en", "scorecard", "show", KEY, "--version", "7")


def test_drafts_are_begun_taken_out_and_discarded(inside: Inside, tmp_path: Path) -> None:
    assert inside.json("scorecard", "draft", KEY, "--as", LEAD)["state"] == "draft"
    document = inside.run("scorecard", "export", KEY, "--draft", "--format", "yaml").stdout
    out = tmp_path / "out.yaml"
    out.write_bytes(document)
    assert inside.json("scorecard", "check", out)["ok"]
    out.write_bytes(inside.run("scorecard", "export", KEY, "--format", "json").stdout)
    assert json.loads(out.read_bytes())["sections"][0]["items"][0]["points"] == 5
    assert inside.json("scorecard", "check", out)["ok"]
    assert inside.run("scorecard", "export", KEY).stdout.decode() == CARD.read_text("utf-8")
    assert inside.json("scorecard", "discard", KEY, "--as", LEAD) == {"discarded": KEY}
    assert "no draft" in inside.refused("--lang", "en", "scorecard", "discard", KEY, "--as", LEAD)


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (("publish", KEY, "--from", "2026-02-30"), "2026-02-30"),
        (("retire", KEY, "--from", "soon", "--why", "x"), "soon"),
        (("retire", KEY, "--why", "x"), "--from"),
        (("applies", "--on", "2026-13-01"), "2026-13-01"),
        (("answer", "none", "--verdict", "perhaps"), "perhaps"),
        (("answer", "none", "--verdict", "noted"), "none"),
        (("retire", KEY, "--from", "2026-03-01", "--why", " "), "reason"),
        (("comment", KEY, "--text", "x", "--as", "7777"), "7777"),
    ],
)
def test_what_cannot_be_is_said(inside: Inside, arguments: tuple[str, ...], expected: str) -> None:
    assert expected in inside.refused("--lang", "en", "scorecard", *arguments)
