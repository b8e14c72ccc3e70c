"""What the starter cards' rules find in the demo's calls, when a transcript and the sound say what the script says."""

import csv
import json
from pathlib import Path
from typing import Any

import pytest

from qadesk.domain.scorecards import Scorecard, Value
from qadesk.domain.scoring import score
from qadesk.domain.spans import Span, common, gaps, merged
from qadesk.domain.suggesting import Heard, suggest
from qadesk.domain.suggestions import Suggestion
from qadesk.domain.transcripts import Line
from qadesk.domain.voice import TalkOver
from qadesk.exchange.cards import sound_card

RESOURCES = Path(__file__).parents[2] / "resources"
SCRIPT = json.loads((RESOURCES / "demo" / "script.json").read_text(encoding="utf-8"))
CALLS = {call["id"]: call for call in SCRIPT["calls"]}
with (RESOURCES / "demo" / "calls.csv").open(encoding="utf-8", newline="") as table:
    FACTS = {row["unique_id"]: row for row in csv.DictReader(table)}
CARDS = [sound_card(path.read_bytes()) for path in sorted((RESOURCES / "scorecards").glob("*.yaml"))]

FOUND: dict[str, dict[str, Value]] = {
    "c02": {"hold_notice": 1},
    "c07": {"opening_repeat": "no", "soothing": 1, "interruption": 3},
    "c09": {
        "identity": "no",
        "permission": "no",
        "objection": "evaded",
        "pressure": 2,
        "closing": "no",
        "misleading": "yes",
        "harassment": "yes",
    },
    "c12": {"closing": "partial", "privacy": "yes"},
    "c13": {"closing": "none", "hold_notice": 1},
    "c14": {"closing": "partial"},
    "c15": {"opening_first": "no", "closing": "none"},
    "c16": {"closing": "partial"},
    "c18": {"escalate": "no"},
    "c22": {"closing": "none"},
    "c24": {"opening_repeat": "no"},
    "c26": {"listening": 2},
}
"""Every answer proposed that costs points, in all calls of the demo."""

PLANTED: dict[tuple[str, str], str] = {
    ("c02", "silence"): "hold_notice",
    ("c07", "interruption"): "interruption",
    ("c07", "talkover"): "interruption",
    ("c07", "no_empathy"): "soothing",
    ("c09", "missing_opening"): "identity",
    ("c09", "talkover"): "objection",
    ("c09", "pushy"): "pressure",
    ("c12", "privacy_leak"): "privacy",
    ("c13", "hold_without_notice"): "hold_notice",
    ("c15", "missing_opening"): "opening_first",
    ("c18", "no_empathy"): "escalate",
    ("c22", "no_closing"): "closing",
    ("c24", "no_repeat_recognition"): "opening_repeat",
    ("c26", "talkover"): "listening",
}
"""Which item is proposed for which planted problem."""

FOR_EARS_ONLY = {"wrong_fact", "no_verification", "perfunctory", "level_imbalance", "abrupt_end"}
"""Problems that no phrase and no silence gives away."""

MISSING = {"no_empathy", "missing_opening", "no_closing", "no_repeat_recognition"}
"""Problems that are something unsaid: there may be no place to point at."""


def card_of(call: dict[str, Any]) -> Scorecard:
    kind = FACTS[call["unique_id"]]["business_type"]
    return next(card for card in CARDS if kind in card.business_types)


def heard(call: dict[str, Any]) -> Heard:
    """The call as its script says it sounds."""
    lines = sorted(
        (Line(turn["start_ms"], turn["end_ms"], turn["text"], turn["speaker"]) for turn in call["turns"]),
        key=lambda line: line.start_ms,
    )
    overs = [
        TalkOver(later.start_ms, min(one.end_ms, later.end_ms), later.speaker or "both")
        for at, one in enumerate(lines)
        for later in lines[at + 1 :]
        if later.start_ms < one.end_ms and later.speaker != one.speaker
    ]
    duration = round(call["seconds"] * 1000)
    speech = merged((line.start_ms, line.end_ms) for line in lines)
    silences = gaps(speech, 0, duration)
    return Heard(duration_ms=duration, lines=lines, speech=speech, silences=silences, talkovers=overs)


def known(call: dict[str, Any]) -> dict[str, str]:
    return {name: FACTS[call["unique_id"]][name] for name in ("contact", "direction", "business_type")}


def suggested(call: dict[str, Any]) -> dict[str, Suggestion]:
    return {each.item: each for each in suggest(card_of(call), heard(call), known(call), {})}


def costs(card: Scorecard, call: dict[str, Any], found: Suggestion) -> bool:
    result = score(card, known(call), {found.item: found.value})
    own = next(item for item in result.items if item.key == found.item)
    return bool(result.critical) or (card.item(found.item).scored and own.points is not None and own.points < own.max)


@pytest.mark.parametrize("name", CALLS)
def test_what_costs_points_is_proposed_in_these_calls_and_no_other(name: str) -> None:
    call, card = CALLS[name], card_of(CALLS[name])
    costly = {key: each.value for key, each in suggested(call).items() if costs(card, call, each)}
    assert costly == FOUND.get(name, {})


def test_each_planted_problem_is_found_or_is_one_for_ears_only() -> None:
    planted = {(name, problem["kind"]) for name, call in CALLS.items() for problem in call["problems"]}
    assert {each for each in planted if each[1] not in FOR_EARS_ONLY} == set(PLANTED)
    for (name, kind), item in PLANTED.items():
        proposal = suggested(CALLS[name])[item]
        problems: list[Span] = [
            (each["start_ms"], each["end_ms"]) for each in CALLS[name]["problems"] if each["kind"] == kind
        ]
        if kind not in MISSING:
            assert any(common([problem], proposal.places) for problem in problems), (name, kind)


def test_what_the_demo_does_well_is_proposed_as_well() -> None:
    assert suggested(CALLS["c01"])["opening_first"].value == "yes"
    assert suggested(CALLS["c03"])["praise"].value == 3
    assert suggested(CALLS["c25"])["closing"].value == "full", "a wait that the customer asked for is no fault either"
    assert "hold_notice" not in suggested(CALLS["c25"])
