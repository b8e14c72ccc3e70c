"""``scorecard advise`` and ``scorecard accuracy`` on the demo's one evaluation."""

from tests.e2e.program import Inside

KEY = "telephone-service"


def test_one_evaluation_gives_figures_and_no_proposals(inside: Inside) -> None:
    found = inside.json("scorecard", "advise", KEY)
    assert (found["scorecard"], found["version"], found["evaluations"], found["enough"]) == (KEY, 1, 1, False)
    assert {each["proposal"] for each in found["items"]} == {"keep"}
    assert all(each["points"] == each["proposed_points"] for each in found["items"])
    assert sum(each["answered"] for each in found["items"]) > 0
    told = inside.run("scorecard", "advise", KEY)
    assert "首次来电开头语规范" in told.stdout.decode("utf-8")
    assert "Only 1 evaluations" in told.stderr.decode("utf-8")
    assert inside.json("scorecard", "advise", KEY, "--to", "2001-01-01")["evaluations"] == 0


def test_no_draft_is_made_where_nothing_is_proposed(inside: Inside) -> None:
    for wanted in ("all", "opening_first"):
        told = inside.run("scorecard", "advise", KEY, "--take", wanted, "--as", "9001").stderr.decode("utf-8")
        assert "no draft is made" in told
    assert all(card["version"] for card in inside.json("scorecard", "list"))
    assert "nowhere" in inside.refused("scorecard", "advise", KEY, "--take", "nowhere", "--as", "9001")


def test_four_accuracies_and_the_error_rate_with_their_targets(inside: Inside) -> None:
    found = inside.json("scorecard", "accuracy", KEY)
    assert list(found["accuracies"]) == ["customer", "business", "compliance", "non_critical"]
    assert (found["evaluations"], found["error_rate"]["target"]) == (1, "0.007")
    text = inside.run("scorecard", "accuracy", KEY).stdout.decode("utf-8")
    assert "information_errors\t" in text
    assert "no published" in inside.refused("scorecard", "accuracy", "nothing")
