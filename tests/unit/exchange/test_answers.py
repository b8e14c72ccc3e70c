"""Answers files and the JSON of scores: what is read, what is refused, what a caller of the command line gets."""

import json
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qadesk.domain.answers import Answer, AnswersFile, Evidence
from qadesk.domain.errors import UserError
from qadesk.domain.scoring import score
from qadesk.exchange.answers import read_answers, write_answers
from qadesk.exchange.cards import read_card
from qadesk.exchange.results import findings_json, result_json
from tests.unit.domain.cards_by_hand import plain_card
from tests.unit.domain.test_scoring import ALL_KINDS

GOOD = """\
format: qadesk-answers/1
scorecard: c
call: {contact: first, queue: 0800, vip: yes, language: null}
answers:
  greet: {value: yes, comment: 语气好, evidence: [{start_ms: 12000, end_ms: 15500, note: 开头}]}
  tone: na
  pace: {value: 2}
  solved: {value: half}
  words:
    value: [slang, rude]
  holds: 3
  praise: {value: 2.5}
  topic: {value: 007}
"""


def test_reads_answers_in_their_canonical_form() -> None:
    content = read_answers(GOOD, ALL_KINDS, "a.yaml")
    assert content.call == {"contact": "first", "queue": "0800", "vip": "yes"}
    assert content.answers == {
        "greet": Answer("yes", "语气好", (Evidence(12000, 15500, "开头"),)),
        "tone": Answer("na"),
        "pace": Answer(2),
        "solved": Answer("half"),
        "words": Answer(("rude", "slang")),
        "holds": Answer(3),
        "praise": Answer(Decimal("2.5")),
        "topic": Answer("007"),
    }


def test_written_answers_read_back_equal() -> None:
    content = read_answers(GOOD, ALL_KINDS)
    assert read_answers(write_answers(content), ALL_KINDS) == content
    noted = replace(content, comment="整体不错", coaching_note="多用敬语\n少用术语")
    assert read_answers(write_answers(noted), ALL_KINDS) == noted


def test_open_answers_are_not_written() -> None:
    content = AnswersFile("c", {}, {"greet": Answer(None, "later"), "pace": Answer(1)})
    assert read_answers(write_answers(content), ALL_KINDS).answers == {"pace": Answer(1)}


def test_json_answers_are_read() -> None:
    plain = {"format": "qadesk-answers/1", "scorecard": "c", "answers": {"praise": {"value": 0.1}, "greet": False}}
    content = read_answers(json.dumps(plain), ALL_KINDS)
    assert content.answers == {"praise": Answer(Decimal("0.1")), "greet": Answer("no")}


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ("holds: 3", "hold: 3", "a.yaml, line 11: The scorecard “C” has no item “hold”."),
        ("holds: 3", "holds:", "a.yaml, line 11: An answer must be"),
        ("holds: 3", "holds: {comment: x}", "a.yaml, line 11: The field “value” is missing."),
        ("holds: 3", "holds: {value: null}", "a.yaml, line 11: An answer must be"),
        ("holds: 3", "holds: 1.5", "a.yaml, line 11: Item “holds” (holds) cannot have the answer “1.5”."),
        ("holds: 3", "holds: 1e999999999", "line 11: Item “holds” (holds) cannot have"),
        ("holds: 3", "holds: {valeu: 3}", "a.yaml, line 11: The field “valeu” is unknown here"),
        ("holds: 3", "holds: 3\n  holds: 4", "a.yaml, line 12: The field “holds” stands here twice."),
        ("value: [slang, rude]", "value: [rude, rude]", "a.yaml, line 10: Item “words” (words) names a fault twice"),
        ("value: [slang, rude]", "value: [rude, ugly]", "a.yaml, line 10: Item “words” (words) cannot have"),
        ("value: [slang, rude]", "value: {rude: 1}", "a.yaml, line 10: An answer must be"),
        ("pace: {value: 2}", "pace: na", "line 7: Item “pace” (pace) cannot have the answer “na”."),
        ("end_ms: 15500", "end_ms: 11000", "a.yaml, line 5: Evidence must start at 0 or later"),
        ("start_ms: 12000", "start_ms: -1", "a.yaml, line 5: Evidence must start at 0 or later"),
        ("end_ms: 15500", "ends_ms: 15500", "a.yaml, line 5: The field “ends_ms” is unknown"),
        (
            "scorecard: c",
            "scorecard: other",
            "a.yaml, line 2: These answers are for the scorecard “other”, not for “c”.",
        ),
        ("qadesk-answers/1", "qadesk-answers/2", "a.yaml, line 1: “qadesk-answers/2” is unknown here"),
        ("call:", "calls:", "a.yaml, line 3: The field “calls” is unknown here"),
        ("vip: yes", "vip: [yes]", "a.yaml, line 3: A property of a call is a word or a number."),
    ],
)
def test_refuses_with_name_and_line(old: str, new: str, sentence: str) -> None:
    with pytest.raises(UserError) as refused:
        read_answers(GOOD.replace(old, new), ALL_KINDS, "a.yaml")
    what, todo = refused.value.sentences()
    assert sentence in what
    assert todo


def test_the_place_is_translated_with_its_sentence() -> None:
    words = {
        "{name}, line {line}: {problem}": "{name} 第 {line} 行：{problem}",
        "The scorecard “{card}” has no item “{item}”.": "质检方案“{card}”没有评分项“{item}”。",
    }
    with pytest.raises(UserError) as refused:
        read_answers(GOOD.replace("holds: 3", "hold: 3"), ALL_KINDS, "a.yaml")
    what, _ = refused.value.sentences(lambda _, text: words.get(text, text))
    assert what.startswith("a.yaml 第 11 行：质检方案“C”没有评分项“hold”。")


@given(st.text() | st.binary())
def test_any_text_is_refused_and_nothing_worse(data: str | bytes) -> None:
    with pytest.raises(UserError):
        read_answers(data, ALL_KINDS)


def test_result_as_json() -> None:
    content = read_answers(GOOD, ALL_KINDS)
    bare = {key: answer.value for key, answer in content.answers.items() if answer.value is not None}
    plain = json.loads(json.dumps(result_json(score(ALL_KINDS, content.call, bare))))
    # section 0: (10 + 10) of 20, so 40 of 40; section 1: 12.5 + 0 + 2 of 60; bonus 2.5
    assert {key: plain[key] for key in ("score", "passed", "band", "critical", "open")} == {
        "score": "57.00",
        "passed": False,
        "band": "C",
        "critical": [],
        "open": ["leak"],
    }
    assert [(row["key"], row["score"], row["max"]) for row in plain["sections"]] == [
        ("s0", "40", "40"),
        ("s1", "14.5", "60"),
    ]
    assert plain["items"][0] == {"key": "greet", "state": "answered", "points": "10", "max": "10"}
    assert plain["items"][1] == {"key": "tone", "state": "na", "points": None, "max": "20"}
    rescale = next(step for step in plain["steps"] if step["kind"] == "rescale")
    assert (rescale["taken"], rescale["from"], rescale["to"]) == ("20", ["tone"], ["title of greet", "pace"])


def test_no_score_is_null_in_json() -> None:
    plain = result_json(score(ALL_KINDS, {}, {}))
    assert (plain["score"], plain["passed"], plain["band"]) == (None, None, None)


def test_findings_as_json() -> None:
    plain = plain_card([{"key": "a", "title": "a", "kind": "count", "points": 90, "per": 1, "floor": 90}])
    told = findings_json(read_card(json.dumps(plain))[1])
    assert told["ok"] is False
    assert told["errors"] == [
        {
            "where": "total",
            "what": "The points of all scored items add up to 90, not to the total of 100.",
            "line": 1,
        }
    ]
    assert told["warnings"] == [{"where": "sections[0].items[0]", "what": "Nobody can fail the item “a”.", "line": 1}]
