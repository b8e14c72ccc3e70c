"""The demo's past evaluations: its own people and cards, and what the advisor is there to find in them."""

import csv
import json
from collections import Counter
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from qadesk.domain.past_rows import PastRow
from qadesk.domain.scorecards import Scorecard
from qadesk.domain.scoring import Missing, blocking, check_answers, score
from qadesk.exchange.cards import sound_card
from qadesk.exchange.evaluation_lists import read_evaluations

RESOURCES = Path(__file__).parents[2] / "resources"
DEMO = RESOURCES / "demo"
FOUND = read_evaluations(DEMO / "past.json", ZoneInfo("Asia/Shanghai"))
TELEPHONE = [row for row in FOUND.rows if row.scorecard == "telephone-service"]
with (DEMO / "people.csv").open(encoding="utf-8", newline="") as table:
    PEOPLE = {row["no"]: row for row in csv.DictReader(table)}
with (DEMO / "calls.csv").open(encoding="utf-8", newline="") as table:
    CALLS = list(csv.DictReader(table))


def card_of(key: str) -> Scorecard:
    return sound_card((RESOURCES / "scorecards" / f"{key}.yaml").read_bytes(), f"{key}.yaml")


CARDS = {key: card_of(key) for key in ("telephone-service", "complaint-handling")}


def value(row: PastRow, item: str) -> Any:
    return row.answers[item].value


def share_lost(rows: list[PastRow], item: str) -> float:
    card = CARDS[rows[0].scorecard]
    given = [row for row in rows if item in row.answers]
    lost = [row for row in given if card.item(item).earned(check_answers(card, {item: value(row, item)})[item])
            < card.item(item).full]  # fmt: skip
    return len(lost) / len(given)


def average(rows: list[PastRow]) -> float:
    scores = [
        score(CARDS[row.scorecard], row.facts.for_conditions(), {k: a.value for k, a in row.answers.items()}).score
        for row in rows
    ]
    return float(sum(scores) / len(scores))


def test_every_row_could_be_submitted() -> None:
    assert not FOUND.refused and not FOUND.ignored
    assert len(FOUND.rows) == 300
    for row in FOUND.rows:
        missing = {each.missing for each in blocking(CARDS[row.scorecard], row.facts.for_conditions(), row.answers)}
        assert missing <= {Missing.COMMENT, Missing.EVIDENCE}
    assert Counter(row.scorecard for row in FOUND.rows)["telephone-service"] > 250


def test_calls_are_of_the_demos_people_before_its_last_call_and_none_of_its_own() -> None:
    last = max(datetime.fromisoformat(row["started_at"]) for row in CALLS).timestamp() * 1000
    known = {row["unique_id"] for row in CALLS}
    for row in FOUND.rows:
        facts = row.facts
        agent = PEOPLE[facts.agent_no or ""]
        assert (agent["role"], agent["name"], agent["group"]) == ("agent", facts.agent, facts.group)
        assert PEOPLE[row.inspector_no]["role"] == "inspector"
        assert facts.started_at_ms is not None
        assert facts.started_at_ms < row.evaluated_at_ms < last
        assert last - facts.started_at_ms < 93 * 86_400_000
        assert facts.unique_id not in known
    assert {row.facts.agent_no for row in FOUND.rows} == {no for no, row in PEOPLE.items() if row["role"] == "agent"}


def test_a_common_error_items_that_are_right_and_one_that_gets_worse() -> None:
    assert 0.4 < share_lost(TELEPHONE, "polite_words") < 0.7
    for item in ("closing", "hold_notice"):
        assert share_lost(TELEPHONE, item) < 0.03
    middle = sorted(row.facts.started_at_ms or 0 for row in TELEPHONE)[len(TELEPHONE) // 2]
    early = [row for row in TELEPHONE if (row.facts.started_at_ms or 0) < middle]
    late = [row for row in TELEPHONE if (row.facts.started_at_ms or 0) >= middle]
    assert share_lost(late, "verify_customer") > 2 * share_lost(early, "verify_customer")
    assert {key for row in TELEPHONE for key in ("abuse", "privacy", "false_promise") if value(row, key) == "yes"}
    assert any(value(row, "accuracy") == "no" for row in TELEPHONE)


def test_one_agent_is_weak_and_one_strong() -> None:
    by_agent: dict[str, list[PastRow]] = {}
    for row in TELEPHONE:
        by_agent.setdefault(row.facts.agent or "", []).append(row)
    averages = {agent: average(rows) for agent, rows in by_agent.items()}
    ranked = sorted(averages, key=averages.__getitem__)
    assert (ranked[0], ranked[-1]) == ("郑凯", "陈思远")
    assert averages[ranked[1]] - averages[ranked[0]] > 3


def test_some_calls_were_heard_by_two_who_part_over_the_tone() -> None:
    calls: dict[str, list[PastRow]] = {}
    for row in TELEPHONE:
        calls.setdefault(row.facts.unique_id or "", []).append(row)
    pairs = [rows for rows in calls.values() if len(rows) > 1]
    assert len(pairs) == 25
    assert all(one.inspector_no != two.inspector_no for one, two in pairs)
    parted = {key for one, two in pairs for key in one.answers if value(one, key) != value(two, key)}
    assert parted == {"tone"}
    assert sum(value(one, "tone") != value(two, "tone") for one, two in pairs) >= 8


def test_the_list_is_what_its_builder_draws(monkeypatch: Any) -> None:
    monkeypatch.syspath_prepend(str(DEMO))
    from builder import past

    agents = [row for row in PEOPLE.values() if row["role"] == "agent"]
    assert past.past(agents) == json.loads((DEMO / "past.json").read_text("utf-8"))
