from decimal import Decimal

import pytest

from qadesk.domain.items import Count, Faults, YesNo
from qadesk.domain.items.faults import Fault
from qadesk.domain.rule_words import rule_words
from qadesk.domain.scorecards import Item
from qadesk.domain.suggest_rules import PhraseRule, Rule, SilenceLimit, SilenceRule, TalkOverLimit, TalkOverRule, Window
from qadesk.domain.texts import untranslated

HELLO = YesNo(key="hello", title="问候", points=Decimal(5))
COUNT = Count(key="count", title="抢话", points=Decimal(5), per=Decimal(1))
WORDS = Faults(key="words", title="用语", points=Decimal(5), options=(Fault("rude", "粗鲁", Decimal(2)),))


@pytest.mark.parametrize(
    ("item", "rule", "words"),
    [
        (HELLO, PhraseRule(phrases=("您好",), then="yes"), "Said by the agent: “您好” → Yes."),
        (
            HELLO,
            PhraseRule(phrases=("再见", "感谢"), by="customer", within=Window(last_s=Decimal("40.0")), otherwise="no"),
            "Said by the customer in the last 40 s: “再见” or “感谢” → nothing. Otherwise → No.",
        ),
        (WORDS, PhraseRule(phrases=("闭嘴",), by="anyone", then=("rude",)), "Said by anyone: “闭嘴” → 粗鲁."),
        (
            WORDS,
            PhraseRule(phrases=("闭嘴",), otherwise=()),
            "Said by the agent: “闭嘴” → nothing. Otherwise → No fault.",
        ),
        (
            COUNT,
            TalkOverRule(talkover=TalkOverLimit(started_by="agent", over_s=Decimal(1), at_least=2), then="count"),
            "Talk-over begun by the agent, 1 s or longer, 2 or more times → how often it was found.",
        ),
        (
            COUNT,
            SilenceRule(silence=SilenceLimit(over_s=Decimal("2.5")), then=1),
            "Nobody speaks for more than 2.5 s, 1 or more times → 1.",
        ),
    ],
)
def test_a_rule_is_told_in_words(item: Item, rule: Rule, words: str) -> None:
    assert rule_words(item, rule, untranslated) == words
