"""A scorecard with every kind of item, and a draft of it under a hand."""

from collections.abc import Callable
from concurrent.futures import Future
from decimal import Decimal
from typing import Any

from qadesk.domain.card_versions import DRAFT_VERSION, StoredCard
from qadesk.domain.items import Bonus, Count, Critical, Faults, Note, Scale, SingleChoice, YesNo
from qadesk.domain.items.choice import Option
from qadesk.domain.items.critical import Effect, EffectKind
from qadesk.domain.items.faults import Fault
from qadesk.domain.items.note import NoteOption
from qadesk.domain.items.scale import Level
from qadesk.domain.scorecards import (
    AllOf,
    AnyOf,
    Band,
    CallIs,
    Condition,
    Demand,
    Family,
    ItemIs,
    Not,
    Require,
    Scorecard,
    Section,
)
from qadesk.domain.suggest_rules import PhraseRule, SilenceLimit, SilenceRule, Window
from qadesk.services.autosave import Autosave
from qadesk.services.card_drafts import CardSession, CardState
from qadesk.services.ports import Stores

NESTED = AllOf(
    (
        CallIs("contact", ("first",)),
        AnyOf((ItemIs("words", ("rude",)), Not(ItemIs("hello", ("yes",))))),
        Not(AnyOf((CallIs("会员等级", ("金卡",)), ItemIs("interruptions", (Decimal(0), Decimal(7)))))),
    )
)


def every_kind(when: Condition | None = NESTED) -> Scorecard:
    """Sound; the last scored item has the condition."""
    hello = YesNo(
        key="hello",
        title="首次来电开头语规范",
        points=Decimal(10),
        when=CallIs("contact", ("first",)),
        help="接通后三秒内问候并报企业名称和工号。\n例：“您好，这里是客户服务热线，工号 8001。”",
        reasons=("未报工号", "未问候"),
        suggest=(
            PhraseRule(
                phrases=("您好", "工号"), match="all", within=Window(first_s=Decimal(10)), then="yes", otherwise="no"
            ),
            SilenceRule(silence=SilenceLimit(over_s=Decimal(20), unless_said=("稍等",)), then="no"),
        ),
    )
    tone = Scale(
        key="tone",
        title="语气柔和、有热情",
        points=Decimal(10),
        levels=(
            Level("生硬、不耐烦", Decimal(0)),
            Level("平淡", Decimal("0.5")),
            Level("自然", Decimal("0.75")),
            Level("有笑意，用语得体", Decimal(1)),
        ),
    )
    steps = Scale(key="steps", title="回应与共情", points=Decimal(10), levels=4)
    closing = SingleChoice(
        key="closing",
        title="结束语规范",
        points=Decimal(10),
        allow_na=True,
        options=(
            Option("full", "确认无其他需求、致谢并等客户先挂机", Decimal(10)),
            Option("partial", "有结束语但缺少其中一项", Decimal(4)),
            Option("none", "无结束语或抢先挂机", Decimal(0)),
        ),
    )
    words = Faults(
        key="words",
        title="服务用语",
        points=Decimal(10),
        options=(Fault("please", "该用“请”“您”时未用", Decimal(2)), Fault("rude", "使用服务禁语", Decimal(6))),
    )
    interruptions = Count(key="interruptions", title="打断或抢话", points=Decimal(8), per=Decimal(2))
    answer = YesNo(
        key="answer",
        title="解答正确",
        points=Decimal(42),
        when=when,
        counts_as="information_error",
        require=Require(comment=Demand.ALWAYS),
    )
    leak = Critical(
        key="leak", title="泄露客户隐私", family=Family.COMPLIANCE, effect=Effect(EffectKind.CAP, Decimal(59))
    )
    praise = Bonus(key="praise", title="客户当场表扬", points=Decimal(3))
    reason = Note(
        key="reason",
        title="来电原因",
        input="choice",
        options=(NoteOption("bill", "账单"), NoteOption("fault", "故障")),
    )
    return Scorecard(
        key="card",
        title="电话服务质检方案",
        total=Decimal(100),
        pass_mark=Decimal(60),
        bonus_cap=Decimal(105),
        business_types=("service", "billing"),
        require=Require(Demand.BELOW_FULL, Demand.NEVER),
        sections=(
            Section(key="etiquette", title="服务礼仪", items=(hello, tone, steps, closing, words, interruptions)),
            Section(key="process", title="服务流程", items=(answer, leak, praise, reason)),
        ),
        bands=(Band(Decimal(60), "合格"), Band(Decimal(0), "不合格")),
    )


def session_of(card: Scorecard) -> CardSession:
    """A draft under a hand whose saving succeeds and goes nowhere."""

    def write(work: Callable[[Stores], Any]) -> "Future[Any]":
        done: Future[Any] = Future()
        done.set_result(None)
        return done

    autosave: Autosave[CardState] = Autosave(write, lambda stores, state: None, lambda state: None, lambda error: None)
    stored = StoredCard(card.key, DRAFT_VERSION, card.title, "", (), None)
    return CardSession(stored, card, autosave)
