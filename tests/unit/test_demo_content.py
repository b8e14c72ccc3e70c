"""The demo's files agree with each other, with the sound, and with the scorecards they were scored on."""

import csv
import json
from datetime import datetime
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import soundfile

from qadesk.app import Application
from qadesk.domain.after.appeals import AppealState, Outcome
from qadesk.domain.after.coaching import SessionState
from qadesk.domain.after.followups import FollowUpFilter, FollowUpState
from qadesk.domain.after.measures import MeasureState
from qadesk.domain.after.releases import ReleaseFilter, ReleaseState
from qadesk.domain.scoring import Result, blocking, score
from qadesk.exchange.answers import AnswersFile, read_answers
from qadesk.exchange.cards import sound_card

RESOURCES = Path(__file__).parents[2] / "resources"
DEMO = RESOURCES / "demo"
SCRIPT: list[dict[str, Any]] = json.loads((DEMO / "script.json").read_text("utf-8"))["calls"]
EVALUATIONS: list[dict[str, Any]] = json.loads((DEMO / "evaluations.json").read_text("utf-8"))
EXAMPLE: dict[str, Any] = json.loads((DEMO / "example.json").read_text("utf-8"))
ANSWER_FILES = sorted((DEMO / "answers").glob("*.json"))


def table(name: str) -> list[dict[str, str]]:
    with (DEMO / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


CALLS = {row["file"]: row for row in table("calls.csv")}
PEOPLE = {row["no"]: row for row in table("people.csv")}


def decibels(samples: np.ndarray) -> float:
    return float(20 * np.log10(np.sqrt(np.mean(samples**2)) + 1e-12))


def loudest(samples: np.ndarray) -> float:
    """Level of the loudest 20 ms."""
    frames = samples[: len(samples) // 160 * 160].reshape(-1, 160)
    return float(20 * np.log10(np.sqrt(np.mean(frames**2, axis=1)).max() + 1e-12))


def test_tables_script_and_folder_name_the_same_recordings() -> None:
    files = {path.name for path in (DEMO / "calls").iterdir()}
    assert files == set(CALLS) == {call["file"] for call in SCRIPT}
    assert len(files) >= 24
    assert sum((DEMO / "calls" / name).stat().st_size for name in files) < 12_000_000
    assert len({row["unique_id"] for row in CALLS.values()}) == len(CALLS)


def test_calls_are_varied_and_their_agents_are_known() -> None:
    rows = CALLS.values()
    assert {row["business_type"] for row in rows} == {"service", "tech_support", "billing", "complaint", "sales"}
    assert {row["direction"] for row in rows} == {"inbound", "outbound"}
    assert {row["contact"] for row in rows} == {"first", "repeat"}
    for row in rows:
        person = PEOPLE[row["agent_no"]]
        assert (person["role"], person["name"], person["group"]) == ("agent", row["agent"], row["group"])
        assert row["customer"].startswith("138000001")
        assert row["subject"]
        assert datetime.fromisoformat(row["started_at"]).weekday() < 5


def test_teams_have_leaders_and_there_are_inspectors() -> None:
    roles = [row["role"] for row in PEOPLE.values()]
    assert (roles.count("agent"), roles.count("inspector"), roles.count("lead"), roles.count("leader")) == (8, 3, 1, 2)
    for row in PEOPLE.values():
        if row["role"] == "agent":
            assert PEOPLE[row["leader"]]["group"] == row["group"]


def test_every_promised_problem_is_planted() -> None:
    kinds = [problem["kind"] for call in SCRIPT for problem in call["problems"]]
    assert set(kinds) >= {
        *("silence", "talkover", "interruption", "missing_opening", "abrupt_end", "level_imbalance", "wrong_fact"),
        *("privacy_leak", "hold_without_notice"),
    }
    assert any([p["kind"] for p in call["problems"]].count("interruption") == 2 for call in SCRIPT)
    assert sum(not call["problems"] for call in SCRIPT) >= 8


@pytest.mark.parametrize("call", SCRIPT, ids=lambda call: call["id"])
def test_the_sound_is_what_the_script_says(call: dict[str, Any]) -> None:
    samples, rate = soundfile.read(DEMO / "calls" / call["file"], always_2d=True, dtype="float32")
    seconds = len(samples) / rate
    assert rate == 8000
    assert 30 <= seconds <= 360
    assert seconds == pytest.approx(float(CALLS[call["file"]]["seconds"]), abs=0.001)
    assert np.abs(samples).max() < 0.99
    assert all(0 <= turn["start_ms"] < turn["end_ms"] <= seconds * 1000 + 1 for turn in call["turns"])
    for problem in call["problems"]:
        span = samples[problem["start_ms"] * 8 + 400 : problem["end_ms"] * 8 - 400]
        assert problem["end_ms"] <= seconds * 1000 + 1
        if problem["kind"] in ("silence", "hold_without_notice"):
            assert problem["end_ms"] - problem["start_ms"] > 14_000
            assert max(loudest(side) for side in span.T) < -50
        if problem["kind"] in ("talkover", "interruption"):
            assert min(decibels(side) for side in span.T) > -35
    if samples.shape[1] == 2:
        check_sides(samples, call)


def check_sides(samples: np.ndarray, call: dict[str, Any]) -> None:
    """The agent is heard left, the customer right, and nobody on the other's side."""
    turns = call["turns"]
    for turn in turns:
        if any(o is not turn and o["start_ms"] < turn["end_ms"] and turn["start_ms"] < o["end_ms"] for o in turns):
            continue
        span = samples[turn["start_ms"] * 8 : turn["end_ms"] * 8]
        own = 0 if turn["speaker"] == "agent" else 1
        assert decibels(span[:, own]) > -42, turn["text"]
        assert decibels(span[:, 1 - own]) < -50, turn["text"]


def test_one_call_has_a_quiet_customer_and_a_loud_agent() -> None:
    (call,) = [call for call in SCRIPT if any(p["kind"] == "level_imbalance" for p in call["problems"])]
    samples, _ = soundfile.read(DEMO / "calls" / call["file"])
    assert loudest(samples[:, 0]) - loudest(samples[:, 1]) > 12


def scored(path: Path) -> tuple[AnswersFile, Result]:
    text = path.read_text("utf-8")
    key = json.loads(text)["scorecard"]
    card = sound_card((RESOURCES / "scorecards" / f"{key}.yaml").read_bytes(), f"{key}.yaml")
    given = read_answers(text, card, path.name)
    assert blocking(card, given.call, given.answers) == ()
    return given, score(
        card, given.call, {k: answer.value for k, answer in given.answers.items() if answer.value is not None}
    )


@pytest.mark.parametrize("path", ANSWER_FILES, ids=lambda path: path.stem)
def test_every_answers_file_can_be_submitted(path: Path) -> None:
    given, result = scored(path)
    assert result.score is not None
    name = EXAMPLE["file"] if path.stem == "example" else next(c["file"] for c in SCRIPT if c["id"] == path.stem)
    row = CALLS[name]
    assert given.call == {key: row[key] for key in ("contact", "direction", "business_type", "queue")}
    end_ms = float(row["seconds"]) * 1000 + 1
    assert all(span.end_ms <= end_ms for answer in given.answers.values() for span in answer.evidence)


def test_a_dozen_evaluations_with_believable_scores() -> None:
    files = {call["id"]: call["file"] for call in SCRIPT}
    paths = [path for path in ANSWER_FILES if path.stem != "example"]
    assert sorted(files[path.stem] for path in paths) == sorted(entry["file"] for entry in EVALUATIONS)
    assert EXAMPLE["file"] not in {entry["file"] for entry in EVALUATIONS}
    results = [scored(path)[1] for path in paths]
    assert len(results) >= 12
    assert sum(result.passed is True for result in results) >= 8
    assert [result.critical for result in results if result.critical] == [("privacy",)]


def test_evaluations_are_by_inspectors_after_the_call() -> None:
    for entry in EVALUATIONS:
        assert PEOPLE[entry["inspector"]]["role"] == "inspector"
        submitted, started = (
            datetime.fromisoformat(text) for text in (entry["submitted_at"], CALLS[entry["file"]]["started_at"])
        )
        assert submitted > started
        call = next(call for call in SCRIPT if call["file"] == entry["file"])
        assert json.loads((DEMO / "answers" / f"{call['id']}.json").read_text("utf-8"))["answers"] == entry["answers"]


AFTER: dict[str, Any] = json.loads((DEMO / "after.json").read_text("utf-8"))


def test_what_follows_the_scores_names_calls_and_people_that_there_are() -> None:
    calls = {call["id"] for call in SCRIPT}
    for step in AFTER["steps"]:
        named = {step[name] for name in ("who", "by", "coach", "agent", "handler", "owner") if name in step}
        assert named <= set(PEOPLE), step
        used = {step[name] for name in ("call", "source") if name in step} | set(step.get("calls", ()))
        assert used <= calls, step
    assert set(AFTER["pins"]) <= set(PEOPLE)


def test_spans_of_what_follows_lie_within_their_calls() -> None:
    ends = {call["id"]: float(CALLS[call["file"]]["seconds"]) * 1000 + 1 for call in SCRIPT}
    spans = [(step["call"], *step["span"]) for step in AFTER["steps"] if "span" in step]
    spans += [(clip[0], clip[1], clip[2]) for step in AFTER["steps"] for clip in step.get("clips", ())]
    for step in AFTER["steps"]:
        spans += [(step["call"], start, end) for _, _, each in step.get("claims", ()) for start, end in each]
    assert spans
    assert all(0 <= start < end <= ends[call] for call, start, end in spans)


def test_everything_that_can_follow_a_score_is_there_to_be_looked_at(tmp_path: Path) -> None:
    application = Application().apart(tmp_path)
    place = application.demo(tmp_path / "demo", lambda _: None)
    with application.open(place, write=False) as services:
        appeals = services.appeals.rows().result()
        assert {each.state for each in appeals} == set(AppealState)
        assert {each.outcome for each in appeals} >= {Outcome.UPHELD, Outcome.PARTLY, Outcome.REJECTED}
        assert services.appeals.rows(services.appeals.late()).result()
        follow_ups = services.follow_ups.rows(FollowUpFilter()).result()
        assert {each.state for each in follow_ups} == set(FollowUpState)
        assert services.follow_ups.rows(services.follow_ups.overdue()).result()
        assert any(each.callback_no for each in follow_ups)
        assert {each.state for each in services.releasing.rows(ReleaseFilter()).result()} == {None, *ReleaseState}
        assert len(services.releasing.reports().result()) == 2
        sessions = services.coaching.rows().result()
        assert {each.state for each in sessions} == {SessionState.PLANNED, SessionState.HELD, SessionState.ACKNOWLEDGED}
        effects = [services.coaching.effect(each.uid).result().verdict for each in services.coaching.actions().result()]
        assert "better" in effects
        assert "too early" in effects
        examples = services.examples.rows().result()
        assert {(each.kind, each.for_others) for each in examples} == {("good", True), ("bad", True), ("bad", False)}
        assert {each.measure.state for each in services.measures.rows().result()} == set(MeasureState)
        assert len(services.notices.rows("2002", unread=True).result()) == 2
        assert services.acknowledging.has_pin("2011").result()
