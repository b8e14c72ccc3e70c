"""``insight``: figures of filters and groups equal those of the list of evaluations; views are kept."""

import json
import sqlite3
from collections import Counter, defaultdict
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from tests.e2e.program import DEMO, Inside

SCORED = ("yes_no", "scale", "choice", "faults", "count")
WHOLE = ("--from", "2026-01-01", "--to", "2026-12-31")


@pytest.fixture
def rows(inside: Inside, tmp_path: Path) -> list[dict[str, Any]]:
    """Some past evaluations; what the program lists of them."""

    (tmp_path / "past.json").write_text(json.dumps(json.loads((DEMO / "past.json").read_text("utf-8"))[:60]), "utf-8")
    assert inside.json("import", "evaluations", tmp_path / "past.json", "--as", "9000")["imported"] > 40
    found: list[dict[str, Any]] = inside.json("evaluations")
    return found


def average(rows: list[dict[str, Any]]) -> str | None:
    scores = [Decimal(row["score"]) for row in rows if row["score"] is not None]
    return str((sum(scores) / len(scores)).quantize(Decimal("0.01"), ROUND_HALF_UP)) if scores else None


def test_the_overview_and_its_groups_are_those_of_the_evaluations(inside: Inside, rows: list[dict[str, Any]]) -> None:
    found = inside.json("insight", "overview", *WHOLE)
    assert (found["inspected"], found["average"]) == (len(rows), average(rows))
    assert sum(point["inspected"] for point in found["trend"]) == len(rows)
    for what, key in (("group", "group"), ("agent", "agent_no"), ("inspector", "inspector")):
        groups = defaultdict(list)
        for row in rows:
            groups[row[key]].append(row)
        told = {line["key"]: line for line in inside.json("insight", "by", what, *WHOLE, "--uids")}
        assert {name: line["average"] for name, line in told.items()} == {
            name: average(own) for name, own in groups.items()
        }
        for name, own in groups.items():
            assert sorted(told[name]["uids"]) == sorted(row["uid"] for row in own)
            assert told[name]["few"] == (told[name]["scored"] < 5)


def test_a_filter_narrows_and_the_lowest_come_first(inside: Inside, rows: list[dict[str, Any]]) -> None:
    group = next(row["group"] for row in rows if row["group"])
    own = [row for row in rows if row["group"] == group]
    assert inside.json("insight", "overview", "--group", group)["inspected"] == len(own)
    listed = inside.json("insight", "list", "--group", group)
    assert listed["total"] == len(own)
    scores = [Decimal(line["score"]) for line in listed["evaluations"] if line["score"] is not None]
    assert scores == sorted(scores)
    assert inside.json("insight", "list", "--group", group, "--most", "2")["total"] == len(own)
    assert inside.json("insight", "overview", "--group", "nobody")["average"] is None


def test_nobody_is_ranked_over_several_cards(inside: Inside, rows: list[dict[str, Any]]) -> None:
    assert len({row["scorecard"] for row in rows}) > 1
    assert inside.json("insight", "bands")["reason"] == "several_cards"
    assert not any(line["standing"] for line in inside.json("insight", "by", "agent", *WHOLE))
    one = inside.json("insight", "bands", "--scorecard", "telephone-service")
    assert one["scorecard"] == "telephone-service" and one["reason"] in (None, "too_few_agents")
    assert "--scorecard" in inside.run("--lang", "en", "insight", "bands").stderr.decode()


def test_views_are_kept_replaced_and_forgotten(inside: Inside) -> None:
    keep = ("insight", "keep-view")
    inside.run(*keep, "一组", "--group", "一组", "--preset", "last month", "--as", "9000")
    inside.run(*keep, "一组", "--group", "二组", *WHOLE, "--by", "agent", "--as", "9000")
    assert inside.json("insight", "views") == [
        {
            "name": "一组", "preset": "own", "day_from": "2026-01-01", "day_to": "2026-12-31", "groups": ["二组"],
            "by": "agent",
        }
    ]  # fmt: skip
    inside.run("insight", "drop-view", "一组", "--as", "9000")
    assert inside.json("insight", "views") == []
    assert "no view" in inside.refused("--lang", "en", "insight", "drop-view", "一组", "--as", "9000")
    turned = inside.refused("--lang", "en", "insight", "overview", "--from", "2026-02-01", "--to", "2026-01-01")
    assert "ends on 2026-01-01" in turned


def test_an_agent_under_control_beside_the_team(inside: Inside, rows: list[dict[str, Any]]) -> None:
    counts = Counter((row["agent_no"], row["scorecard"]) for row in rows if row["score"] is not None)
    (agent, card), _ = counts.most_common(1)[0]
    own = [row for row in rows if row["agent_no"] == agent]
    found = inside.json("insight", "agent", agent, *WHOLE, "--scorecard", card)
    assert (found["inspected"], found["average"]) == (len(own), average(own))
    history = [row for row in own if row["scorecard"] == card and row["score"] is not None]
    assert sorted(each["uid"] for each in found["history"]) == sorted(row["uid"] for row in history)
    assert found["scorecard"] == card
    assert {each["key"]: each["scored"] for each in found["scorecards"]}[card] == len(history)
    with sqlite3.connect(inside.workspace / "qadesk.db") as connection:
        sums = connection.execute(
            """SELECT i.item_key, sum(i.points), sum(i.max) FROM item_score i
               JOIN evaluation e ON e.id = i.evaluation_id JOIN call c ON c.id = e.call_id
               JOIN scorecard_version v ON v.id = e.card_version_id JOIN scorecard k ON k.id = v.scorecard_id
               WHERE c.agent_no = ? AND k.key = ? AND i.state = 'answered' AND i.points IS NOT NULL
               GROUP BY i.item_key""",
            (agent, card),
        ).fetchall()
        ((document,),) = connection.execute(
            """SELECT v.document FROM scorecard_version v JOIN scorecard k ON k.id = v.scorecard_id
               WHERE k.key = ? AND v.version IS NOT NULL ORDER BY v.version DESC LIMIT 1""",
            (card,),
        ).fetchall()
    points = {item: (Fraction(got), Fraction(full)) for item, got, full in sums}
    told = {each["key"]: each["share"] for each in found["sections"]}
    for section in YAML(typ="safe").load(document)["sections"]:
        keys = [each["key"] for each in section["items"] if each["kind"] in SCORED and each["key"] in points]
        own_items = [points[key] for key in keys]
        if not own_items:
            continue
        share = sum(got for got, _ in own_items) / sum(full for _, full in own_items)
        assert told[section["key"]] == str((Decimal(share.numerator) / share.denominator).quantize(Decimal("0.0001")))
    assert (found["control"]["centre"] is None) == (len(history) < 8)
    assert found["evidence"] and all(each["findings"] for each in found["evidence"])
    nobody = inside.json("insight", "agent", "0000", *WHOLE)
    assert (nobody["inspected"], nobody["history"], nobody["scorecard"]) == (0, [], None)
