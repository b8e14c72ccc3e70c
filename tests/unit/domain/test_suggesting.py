"""Suggestions: what is heard in a call, what stays unsaid where something is unknown, and what must hold for all."""

import json
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qadesk.domain.scorecards import NA, Scorecard, Value
from qadesk.domain.scoring import check_answer
from qadesk.domain.suggest_rules import PhraseRule
from qadesk.domain.suggesting import Heard, proposals, suggest
from qadesk.domain.suggestions import Suggestion
from qadesk.domain.transcripts import Line, Speaker
from qadesk.domain.voice import TalkOver
from qadesk.exchange.cards import sound_card
from tests.unit.domain.cards_by_hand import critical, plain_card, yes_no
from tests.unit.domain.test_suggest_rules import FAULTS, rules

COUNT = {"key": "n", "title": "n", "kind": "count", "points": 20, "per": 2, "allow_na": True}


def ruled(*rules: object, item: str = "a", **more: object) -> Scorecard:
    """A card of three items, one of which has the rules."""
    items: dict[str, dict[str, Any]] = {
        "a": yes_no("a", 40, allow_na=True), "f": dict(FAULTS), "n": dict(COUNT)
    }  # fmt: skip
    items[item] |= {"suggest": list(rules), **more}
    return sound_card(json.dumps(plain_card(list(items.values()))))


def said(*lines: tuple[float, float, Speaker, str], **more: Any) -> Heard:
    """A call of 60 s with these lines: (from, to in seconds, who, what)."""
    made = [Line(int(start * 1000), int(end * 1000), text, who) for start, end, who, text in lines]
    return Heard(**{"duration_ms": 60_000, "lines": made, **more})


def value(card: Scorecard, heard: Heard) -> Value | None:
    found = proposals(card, heard)
    return found[0].value if found else None


def only(card: Scorecard, heard: Heard) -> Suggestion:
    (found,) = proposals(card, heard)
    return found


GREETING = {"phrases": ["您好", "请问有什么可以帮您"], "match": "all", "within": {"first_s": 10}}
OPENING = ruled({**GREETING, "then": "yes", "otherwise": "no"})


@pytest.mark.parametrize(
    "text",
    [
        "您好，请问有什么可以帮您？",
        "您 好！请问，有什么 可以帮您",
        "喂您好请问有什么可以帮您的吗",
        "“您好”…请问有什么　可以帮您",
    ],
)
def test_punctuation_and_spaces_do_not_matter(text: str) -> None:
    found = only(OPENING, said((1, 5, "agent", text)))
    assert (found.item, found.rule, found.value, found.places) == ("a", 0, "yes", ((1000, 5000),))
    assert found.sentence() == "The agent says: 您好, 请问有什么可以帮您."


def test_widths_and_cases_do_not_matter() -> None:
    card = ruled({"phrases": ["Vip用户"], "then": "yes"})
    assert value(card, said((1, 5, "agent", "您是ＶＩＰ 用户"))) == "yes"


def test_a_missing_phrase_is_named_and_has_no_place() -> None:
    found = only(OPENING, said((1, 5, "agent", "您好，请讲"), (6, 9, "customer", "我的宽带坏了")))
    assert (found.value, found.places) == ("no", ())
    assert found.sentence() == "In the first 10 s the agent does not say: 请问有什么可以帮您."


def test_an_utterance_that_the_recogniser_cut_in_two_is_one() -> None:
    heard = said((1, 3, "agent", "您好，请问有什么"), (3.1, 3.4, "customer", "嗯"), (3.5, 5, "agent", "可以帮您"))
    assert only(OPENING, heard).places == ((1000, 3000), (1000, 5000))
    late = said((1, 3, "agent", "您好，请问有什么"), (7, 9, "agent", "可以帮您"))
    assert value(OPENING, late) == "no"


def test_only_the_window_and_only_that_side_count() -> None:
    assert value(OPENING, said((1, 3, "agent", "喂"), (12, 14, "agent", "您好，请问有什么可以帮您"))) == "no"
    assert value(OPENING, said((1, 3, "customer", "您好，请问有什么可以帮您"), (3, 5, "agent", "喂"))) == "no"
    closing = ruled({"phrases": ["再见"], "by": "anyone", "within": {"last_s": 15}, "otherwise": "no"})
    assert value(closing, said((2, 3, "agent", "再见"), (50, 59, "customer", "好的"))) == "no"
    assert value(closing, said((46, 47, "customer", "再见"))) is None


def test_whoever_speaks_unnamed_may_have_said_it() -> None:
    heard = said((1, 3, "agent", "您好"), (3, 6, "", "请问有什么可以帮您"), (7, 9, "customer", "坏了"))
    assert value(OPENING, heard) is None
    assert value(OPENING, said((1, 3, "", "喂"), (3, 6, "", "说"))) == "no"


def test_nothing_is_missing_where_nobody_listened() -> None:
    assert proposals(OPENING, Heard(duration_ms=60_000)) == []
    assert proposals(OPENING, said()) == []
    assert proposals(OPENING, said((20, 25, "agent", "好的"))) == []
    first_leg = said((30, 35, "agent", "好的"), transcribed=[(25_000, 60_000)], speech=[(0, 8000), (30_000, 35_000)])
    assert proposals(OPENING, first_leg) == []


def test_a_transcript_with_holes_misses_nothing() -> None:
    heard = said((1, 3, "agent", "喂"), speech=[(1000, 3000), (4000, 9000)])
    assert proposals(OPENING, heard) == []
    assert value(OPENING, said((1, 3, "agent", "喂"), speech=[(1000, 5000)])) == "no"
    assert value(OPENING, said((30, 33, "agent", "喂"), speech=[(30_000, 33_000)])) == "no", "nobody spoke that early"


def test_forbidden_phrases_are_counted_where_they_stand() -> None:
    card = ruled({"phrases": ["不知道", "我不知道啊"], "then": "count"}, item="n")
    heard = said((1, 5, "agent", "我不知道啊，不知道"), (8, 9, "customer", "不知道"), (20, 22, "agent", "不知道。"))
    found = only(card, heard)
    assert (found.value, found.places) == (3, ((1000, 5000), (20_000, 22_000)))
    assert value(card, said((1, 5, "agent", "好的"))) is None


def test_faults_of_several_rules_are_put_together() -> None:
    forbid = {"phrases": ["不归我管"], "then": "y"}
    sorry = {"phrases": ["对不起", "抱歉"], "otherwise": ["x"]}
    both = only(ruled(forbid, sorry, item="f"), said((1, 5, "agent", "这不归我管")))
    assert (both.rule, both.value, both.places) == (0, ("x", "y"), ((1000, 5000),))
    assert [reason.rule for reason in both.further] == [1]
    assert both.sentence() == "The agent says: 不归我管. The agent does not say: 对不起, 抱歉."
    clean = {"phrases": ["不归我管"], "then": "y", "otherwise": []}
    assert value(ruled(clean, sorry, item="f"), said((1, 5, "agent", "对不起"))) == ()
    other = only(ruled(clean, sorry, item="f"), said((1, 5, "agent", "好")))
    assert (other.rule, other.value, other.further) == (1, ("x",), ())


def test_the_first_rule_that_proposes_something_counts() -> None:
    card = ruled(
        {"phrases": ["您好"], "then": "yes"}, {"phrases": ["喂"], "then": "no"}, {"talkover": {}, "then": "na"}
    )
    assert only(card, said((1, 5, "agent", "喂，您好"))).rule == 0
    assert only(card, said((1, 5, "agent", "喂"), talkovers=[TalkOver(1, 2, "agent")])).rule == 1
    assert only(card, Heard(duration_ms=9000, talkovers=[TalkOver(1, 2, "agent")])).rule == 2


WAITS = {"silence": {"over_s": 10, "unless_said": ["请稍等", "别挂机"]}, "then": "count", "otherwise": 0}


def test_a_silence_counts_unless_it_was_announced() -> None:
    card = ruled(WAITS, item="n")
    lines: list[tuple[float, float, Speaker, str]] = [
        (1, 5, "agent", "请稍等"),
        (20, 22, "agent", "我看一下"),
        (40, 59, "agent", "好"),
    ]
    found = only(card, said(*lines, silences=[(5000, 19_000), (22_000, 40_000)]))
    assert (found.value, found.places) == (1, ((22_000, 40_000),))
    assert found.sentence() == "Silences longer than 10 s that nobody announced: 1, the longest 18 s."
    assert value(card, said(*lines, silences=[(5000, 19_000), (22_000, 32_000)])) == 0


def test_the_customers_or_a_late_announcement_does_not_count() -> None:
    card = ruled(WAITS, item="n")
    silences = [(20_000, 40_000)]
    assert value(card, said((15, 19, "customer", "请稍等"), silences=silences)) == 1
    assert value(card, said((1, 4, "agent", "请稍等"), (15, 19, "agent", "我看看"), silences=silences)) == 1
    assert value(card, said((15, 19, "", "请稍等"), silences=silences)) == 0


def test_what_stands_before_a_silence_must_be_known() -> None:
    card = ruled(WAITS, item="n")
    assert proposals(card, Heard(duration_ms=60_000, silences=[(20_000, 40_000)])) == []
    assert proposals(card, said((45, 50, "agent", "好"), silences=[(20_000, 40_000)])) == []
    plain = ruled({"silence": {"over_s": 10, "at_least": 2}, "then": "no"})
    assert value(plain, Heard(duration_ms=60_000, silences=[(0, 11_000), (20_000, 40_000)])) == "no"
    assert value(plain, Heard(duration_ms=60_000, silences=[(0, 10_000), (20_000, 40_000)])) is None


def test_nobody_waits_before_the_first_and_after_the_last_word() -> None:
    card = ruled({"silence": {"over_s": 10}, "then": "no", "otherwise": "yes"})
    silences = [(0, 15_000), (20_000, 32_000), (40_000, 60_000)]
    talk = Heard(duration_ms=60_000, silences=silences, speech=[(15_000, 20_000), (32_000, 40_000)])
    assert only(card, talk).places == ((20_000, 32_000),)
    assert value(card, Heard(duration_ms=60_000, silences=[(0, 60_000)], speech=[])) == "yes"


def test_talk_over_by_whom_how_long_how_often() -> None:
    card = ruled({"talkover": {"started_by": "agent", "at_least": 2, "over_s": 0.5}, "then": "no", "otherwise": "yes"})
    overs = [TalkOver(1000, 1500, "agent"), TalkOver(3000, 9000, "customer"), TalkOver(10_000, 10_400, "agent")]
    assert value(card, Heard(duration_ms=60_000, talkovers=overs)) == "yes"
    again = only(card, Heard(duration_ms=60_000, talkovers=[*overs, TalkOver(20_000, 22_500, "agent")]))
    assert (again.value, again.places) == ("no", ((1000, 1500), (20_000, 22_500)))
    assert again.sentence() == "Times the agent starts to speak over the customer: 2, the longest 2.5 s."
    assert proposals(card, Heard(duration_ms=60_000)) == [], "mono: talk-over cannot be told"


def test_only_items_that_are_asked_are_suggested() -> None:
    rule = [{"talkover": {}, "then": "yes"}]
    made = sound_card(
        json.dumps(
            plain_card(
                [
                    yes_no("a", 50),
                    yes_no("b", 50, when={"item": "a", "is": "no"}, suggest=rule),
                    critical("k", "zero_card", when={"call": "contact", "is": "first"}, suggest=rule),
                ]
            )
        )
    )
    heard = Heard(duration_ms=9000, talkovers=[TalkOver(1, 2, "agent")])

    def asked(call: dict[str, str], answers: dict[str, Value]) -> list[str]:
        return [each.item for each in suggest(made, heard, call, answers)]

    assert asked({}, {}) == []
    assert asked({"contact": "first"}, {"a": "yes"}) == ["k"]
    assert asked({"contact": "first"}, {"a": "no"}) == ["b", "k"]


TIMES = st.integers(-5000, 70_000)
SPANS = st.lists(st.tuples(TIMES, TIMES), max_size=6)
TEXT = st.sampled_from(["您好", "请稍等", "ok 123", "", "…", "y e s 007 请稍", "等", "卍"])
LINES = st.lists(
    st.builds(Line, TIMES, TIMES, TEXT | st.text(max_size=9), st.sampled_from(["agent", "customer", ""])), max_size=8
)
CALLS = st.builds(
    Heard,
    duration_ms=st.integers(0, 60_000),
    lines=st.none() | LINES,
    transcribed=st.none() | SPANS,
    speech=st.none() | SPANS,
    silences=st.none() | SPANS,
    talkovers=st.none() | st.lists(st.builds(TalkOver, TIMES, TIMES, st.sampled_from(["agent", "customer", "both"]))),
)
VALUES: dict[str, st.SearchStrategy[Value]] = {
    "a": st.sampled_from(["yes", "no", NA]),
    "f": st.sampled_from(["x", ("y",), ("y", "x"), ()]),
    "n": st.sampled_from(["count", 3, Decimal(4), NA]),
}


@st.composite
def cards(draw: st.DrawFn) -> Scorecard:
    """A card whose three items have any sound rules."""
    plain = ruled({"talkover": {}, "then": "yes"})
    items = []
    for item in plain.items():
        made = draw(st.lists(rules(VALUES[item.key]), max_size=3))
        own = (replace(rule, otherwise=None) if rule.otherwise == "count" else rule for rule in made)
        items.append(replace(item, suggest=tuple(own)))
    return replace(plain, sections=(replace(plain.sections[0], items=tuple(items)),))


@given(cards(), CALLS)
def test_whatever_is_heard_only_possible_answers_are_proposed(card: Scorecard, heard: Heard) -> None:
    found = suggest(card, heard, {}, {})
    assert found == proposals(card, heard)
    assert len({each.item for each in found}) == len(found)
    for each in found:
        item = card.item(each.item)
        assert check_answer(item, each.value) == each.value
        assert 0 <= each.rule < len(item.suggest)
        assert all(0 <= start < end <= heard.duration_ms for start, end in each.places)
        assert list(each.places) == sorted(set(each.places))
        assert "{" not in each.sentence().replace("{}", "")
        used = [item.suggest[nth] for nth in (each.rule, *(more.rule for more in each.further))]
        assert heard.lines is not None or not any(isinstance(rule, PhraseRule) for rule in used)
