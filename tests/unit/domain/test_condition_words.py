from decimal import Decimal

import pytest

from qadesk.domain.condition_words import asked_words, condition_words
from qadesk.domain.items import Faults, Scale, YesNo
from qadesk.domain.items.faults import Fault
from qadesk.domain.items.scale import Level
from qadesk.domain.scorecards import AllOf, AnyOf, Band, CallIs, Condition, ItemIs, Not, Scorecard, Section
from qadesk.domain.texts import untranslated

FIRST = CallIs("contact", ("first",))
HURT = ItemIs("words", ("rude", "slang"))


def card(when: Condition | None) -> Scorecard:
    items = (
        YesNo(key="hello", title="问候", points=Decimal(30)),
        Faults(
            key="words",
            title="用语",
            points=Decimal(30),
            options=(Fault("rude", "粗鲁", Decimal(5)), Fault("slang", "行话", Decimal(5))),
        ),
        Scale(key="tone", title="语气", points=Decimal(20), levels=(Level("差", Decimal(0)), Level("好", Decimal(1)))),
        YesNo(key="last", title="最后", points=Decimal(20), when=when),
    )
    section = Section(key="only", title="全部", items=items)
    bands = (Band(Decimal(0), "全部"),)
    return Scorecard(
        key="card", title="方案", total=Decimal(100), pass_mark=Decimal(60), sections=(section,), bands=bands
    )


@pytest.mark.parametrize(
    ("when", "words"),
    [
        (FIRST, "Contact is First contact"),
        (CallIs("business_type", ("complaint", "vip")), "Business type is Complaint or vip"),
        (CallIs("会员等级", ("金卡",)), "会员等级 is 金卡"),
        (Not(FIRST), "Contact is not First contact"),
        (ItemIs("hello", ("no",)), "“问候” is No"),
        (HURT, "“用语” has 粗鲁 or 行话"),
        (Not(HURT), "“用语” does not have 粗鲁 or 行话"),
        (ItemIs("tone", (Decimal(1),)), "“语气” is 好"),
        (ItemIs("gone", ("yes",)), "“gone” is yes"),
        (CallIs("queue", ()), "Queue is …"),
        (AllOf((FIRST, AnyOf((HURT,)))), "Contact is First contact and “用语” has 粗鲁 or 行话"),
        (AnyOf((Not(HURT), FIRST)), "“用语” does not have (粗鲁 or 行话) or Contact is First contact"),
        (
            AnyOf((FIRST, AllOf((HURT, Not(AnyOf((FIRST, ItemIs("hello", ("no",))))))))),
            "Contact is First contact or (“用语” has (粗鲁 or 行话) "
            "and not (Contact is First contact or “问候” is No))",
        ),
        (Not(Not(FIRST)), "not (Contact is not First contact)"),
        (AllOf(()), "…"),
    ],
)
def test_a_condition_is_told_in_words(when: Condition, words: str) -> None:
    assert condition_words(card(when), when, untranslated) == words


def test_a_sentence_says_when_an_item_is_asked() -> None:
    always, sometimes = card(None), card(FIRST)
    assert asked_words(always, always.item("last"), untranslated) == "Always asked."
    assert asked_words(sometimes, sometimes.item("last"), untranslated) == "Asked only when Contact is First contact."
