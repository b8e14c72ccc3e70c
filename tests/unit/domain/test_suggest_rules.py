"""Suggestion rules in files: what is read, what is refused with its place, and that they survive writing."""

import json
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qadesk.domain.card_check import errors
from qadesk.domain.scorecards import Value
from qadesk.domain.suggest_rules import (
    PhraseRule,
    Rule,
    SilenceLimit,
    SilenceRule,
    TalkOverLimit,
    TalkOverRule,
    Window,
)
from qadesk.exchange.cards import read_card, sound_card, write_card
from tests.unit.domain.cards_by_hand import card, findings, plain_card, yes_no

FAULTS = {
    "key": "f",
    "title": "f",
    "kind": "faults",
    "points": 40,
    "options": [{"key": "x", "title": "x", "deduct": 10}, {"key": "y", "title": "y", "deduct": 5}],
}
COUNT = {"key": "n", "title": "n", "kind": "count", "points": 20, "per": 2}


def with_rule(rule: object, item: str = "a") -> dict[str, Any]:
    """A card of three items, one of which has the rule."""
    items = {"a": yes_no("a", 40, allow_na=True), "f": dict(FAULTS), "n": dict(COUNT)}
    items[item]["suggest"] = [rule]
    return plain_card(list(items.values()))


def test_reads_rules_of_each_sort_from_yaml() -> None:
    text = write_card(card([yes_no("a", 100, allow_na=True)]))
    rules = """
        suggest:
          - {phrases: [您好, 95588], by: anyone, within: {first_s: 10}, match: all, then: true, otherwise: no}
          - {phrases: [再见], within: anywhere, otherwise: no}
          - {silence: {over_s: 10, unless_said: [请稍等], by: agent, before_s: 20}, then: no, otherwise: na}
          - {talkover: {started_by: agent, at_least: 2, over_s: 0.5}, then: no}
"""
    made = sound_card(text.rstrip() + rules)
    assert made.item("a").suggest == (
        PhraseRule(
            phrases=("您好", "95588"),
            by="anyone",
            within=Window(first_s=Decimal(10)),
            match="all",
            then="yes",
            otherwise="no",
        ),
        PhraseRule(phrases=("再见",), otherwise="no"),
        SilenceRule(
            silence=SilenceLimit(over_s=Decimal(10), unless_said=("请稍等",), by="agent", before_s=Decimal(20)),
            then="no",
            otherwise="na",
        ),
        TalkOverRule(talkover=TalkOverLimit(started_by="agent", at_least=2, over_s=Decimal("0.5")), then="no"),
    )
    assert sound_card(write_card(made)) == made


P = {"phrases": ["您好"]}
BREACHES: list[tuple[object, str, str]] = [
    ({"phrase": ["您好"], "then": "yes"}, "a", "suggest[0]"),
    ({**P, "silence": {"over_s": 3}, "then": "yes"}, "a", "suggest[0]"),
    (["您好"], "a", "suggest[0]"),
    ({**P, "then": "yes", "whitin": "anywhere"}, "a", "suggest[0].whitin"),
    ({**P, "then": "yes", "by": "agnet"}, "a", "suggest[0].by"),
    ({**P, "then": "yes", "match": "some"}, "a", "suggest[0].match"),
    ({**P, "then": "yes", "within": "somewhere"}, "a", "suggest[0].within"),
    ({**P, "then": "yes", "within": {}}, "a", "suggest[0].within"),
    ({**P, "then": "yes", "within": {"first_s": 3, "last_s": 3}}, "a", "suggest[0].within"),
    ({**P, "then": "yes", "within": {"first": 3}}, "a", "suggest[0].within.first"),
    ({**P, "then": "yes", "within": {"first_s": 0}}, "a", "suggest[0].within.first_s"),
    ({**P, "then": "yes", "within": {"last_s": 90000}}, "a", "suggest[0].within.last_s"),
    ({**P, "then": "yes", "within": {"last_s": "soon"}}, "a", "suggest[0].within.last_s"),
    ({"phrases": [], "then": "yes"}, "a", "suggest[0].phrases"),
    ({"phrases": ["您好", "！？"], "then": "yes"}, "a", "suggest[0].phrases[1]"),
    ({"phrases": "您好", "then": "yes"}, "a", "suggest[0].phrases"),
    (P, "a", "suggest[0]"),
    ({**P, "then": None}, "a", "suggest[0].then"),
    ({**P, "then": "maybe"}, "a", "suggest[0].then"),
    ({**P, "then": "count"}, "a", "suggest[0].then"),
    ({**P, "then": ["yes"]}, "a", "suggest[0].then"),
    ({**P, "then": {"is": "yes"}}, "a", "suggest[0].then"),
    ({**P, "otherwise": 3}, "a", "suggest[0].otherwise"),
    ({**P, "then": "z"}, "f", "suggest[0].then"),
    ({**P, "then": ["x", "z"]}, "f", "suggest[0].then"),
    ({**P, "then": ["x", "x"]}, "f", "suggest[0].then"),
    ({**P, "then": "na"}, "f", "suggest[0].then"),
    ({**P, "then": -1}, "n", "suggest[0].then"),
    ({**P, "then": 1.5}, "n", "suggest[0].then"),
    ({**P, "otherwise": "count"}, "n", "suggest[0].otherwise"),
    ({"silence": {}, "then": "no"}, "a", "suggest[0].silence.over_s"),
    ({"silence": {"over_s": 0}, "then": "no"}, "a", "suggest[0].silence.over_s"),
    ({"silence": {"over_s": 3, "at_least": 0}, "then": "no"}, "a", "suggest[0].silence.at_least"),
    ({"silence": {"over_s": 3, "at_least": 1.5}, "then": "no"}, "a", "suggest[0].silence.at_least"),
    ({"silence": {"over_s": 3, "unless_said": ["…"]}, "then": "no"}, "a", "suggest[0].silence.unless_said[0]"),
    ({"silence": {"over_s": 3, "by": "agent"}, "then": "no"}, "a", "suggest[0].silence.by"),
    ({"silence": {"over_s": 3, "before_s": 9}, "then": "no"}, "a", "suggest[0].silence.before_s"),
    ({"silence": {"over_s": 3, "unless": 9}, "then": "no"}, "a", "suggest[0].silence.unless"),
    ({"silence": {"over_s": 3}, "by": "agent", "then": "no"}, "a", "suggest[0].by"),
    ({"talkover": {"over_s": -1}, "then": "no"}, "a", "suggest[0].talkover.over_s"),
    ({"talkover": {"at_least": -1}, "then": "no"}, "a", "suggest[0].talkover.at_least"),
    ({"talkover": {"started_by": "both"}, "then": "no"}, "a", "suggest[0].talkover.started_by"),
]


@pytest.mark.parametrize(("rule", "item", "place"), BREACHES, ids=[str(at) for at in range(len(BREACHES))])
def test_what_a_rule_cannot_be_is_refused_at_its_place(rule: object, item: str, place: str) -> None:
    wrong = errors(findings(with_rule(rule, item)))
    nth = {"a": 0, "f": 1, "n": 2}[item]
    assert [each.where for each in wrong] == [f"sections[0].items[{nth}].{place}"]
    assert "{" not in wrong[0].sentence()


def test_suggest_must_be_a_list() -> None:
    broken = with_rule({})
    broken["sections"][0]["items"][0]["suggest"] = {"phrases": ["x"], "then": "yes"}
    assert [each.where for each in errors(findings(broken))] == ["sections[0].items[0].suggest"]


@pytest.mark.parametrize(
    ("value", "item"),
    [("yes", "a"), ("na", "a"), ("x", "f"), (["y", "x"], "f"), ([], "f"), ("count", "n"), (0, "n"), (3, "n")],
)
def test_values_that_the_item_can_have_are_fine(value: object, item: str) -> None:
    rule = {"talkover": {}, "then": value}
    made = sound_card(json.dumps(with_rule(rule, item)))
    assert sound_card(write_card(made)) == made


PHRASES = st.lists(st.sampled_from(["您好", "请稍等", "OK", "１２３", "yes", "007"]), min_size=1, max_size=3).map(tuple)
BY = st.sampled_from(["agent", "customer", "anyone"])
SECONDS = st.decimals("0.1", 600, places=1)


def rules(values: st.SearchStrategy[Value]) -> st.SearchStrategy[Rule]:
    """Any sound rule that proposes some of these values."""
    windows = st.none() | st.builds(Window, first_s=SECONDS) | st.builds(Window, last_s=SECONDS)
    plain = st.builds(SilenceLimit, over_s=SECONDS, at_least=st.integers(1, 3))
    told = st.builds(
        SilenceLimit,
        over_s=SECONDS,
        at_least=st.integers(1, 3),
        unless_said=PHRASES,
        by=st.none() | BY,
        before_s=st.none() | SECONDS,
    )
    over = st.builds(TalkOverLimit, started_by=BY, over_s=SECONDS, at_least=st.integers(1, 3))
    both = {"then": values, "otherwise": st.none() | values}
    return (
        st.builds(PhraseRule, phrases=PHRASES, by=BY, within=windows, match=st.sampled_from(["any", "all"]), **both)
        | st.builds(SilenceRule, silence=plain | told, **both)
        | st.builds(TalkOverRule, talkover=over, **both)
    )


@given(st.lists(rules(st.sampled_from(["yes", "no", "na"])), min_size=1, max_size=4))
def test_every_rule_survives_writing_as_yaml(made: list[Rule]) -> None:
    plain = card([yes_no("a", 100, allow_na=True)])
    item = replace(plain.item("a"), suggest=tuple(made))
    ruled = replace(plain, sections=(replace(plain.sections[0], items=(item,)),))
    assert read_card(write_card(ruled)) == (ruled, [])


NAMES = st.sampled_from(
    ["phrases", "silence", "talkover", "then", "otherwise", "within", "by", "over_s", "first_s", "x"]
)
SCRAPS = st.recursive(
    st.none() | st.booleans() | st.integers(-5, 100_000) | st.text(max_size=4) | st.sampled_from(["yes", "count", "x"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(NAMES, inner, max_size=4),
    max_leaves=8,
)


@given(SCRAPS, st.sampled_from("afn"))
def test_whatever_stands_where_a_rule_should_gives_findings_or_a_rule(scrap: object, item: str) -> None:
    made, found = read_card(json.dumps(with_rule(scrap, item)))
    if errors(found):
        assert all(each.where.startswith("sections[0].items[") for each in found)
        assert all(each.sentence() for each in found)
    else:
        assert made is not None
        assert read_card(write_card(made)) == (made, [])
