"""Scorecards on the shelf of a real workspace: drafts with known changes, published when a day is given."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

from qadesk.domain import card_editing
from qadesk.domain.card_versions import StoredCard
from qadesk.domain.scorecards import Scorecard
from qadesk.services.container import Services
from qadesk.services.ports import Stores
from tests.gui.workbench import LEAD

KEY = "telephone-service"
TITLE = "电话服务质检方案"


def changed(card: Scorecard) -> Scorecard:
    """Another pass mark, a title reworded, two weights changed."""
    card = replace(card, pass_mark=Decimal(80))
    closing, polite = card.item("closing"), card.item("polite_words")
    closing = replace(card_editing.with_points(closing, card_editing.points_of(closing) + 1), title="结束语标准")
    card = card_editing.replace_item(card, "closing", closing)
    weight = card_editing.points_of(polite) - 1
    return card_editing.replace_item(card, "polite_words", card_editing.with_points(polite, weight))


def draft(services: Services, key: str = KEY) -> StoredCard:
    """A draft of the next version with these changes."""
    services.card_drafts.begin(key, None, LEAD.no).result()
    card = services.executor.write(lambda stores: services.cards.readable(stores, key, 0)[1]).result()
    return services.card_drafts.start(changed(card), LEAD.no, replace=True).result()


def publish(services: Services, day: date | None, key: str = KEY, note: str = "结束语加重") -> StoredCard:
    """That draft, published."""
    draft(services, key)
    cards = services.cards

    def work(stores: Stores) -> StoredCard:
        return cards.publish(stores, key, LEAD.no, effective_from=day, note=note)

    return services.executor.write(work).result()


def versions(services: Services, key: str = KEY) -> list[StoredCard]:
    """As they are kept."""
    return services.executor.write(lambda stores: stores.scorecards.versions(key)).result()


def card_of(services: Services, key: str, version: int = 0) -> Scorecard:
    """A card as it is kept."""
    return services.executor.write(lambda stores: services.cards.readable(stores, key, version)[1]).result()


ROWS = (
    ("客服中心通话质检评分表（2026版）",),
    ("序号", "考核类别", "考核项目", "服务要求", "分值", "扣分", "是否致命"),
    ("1", "服务规范", "开头语", "问候、报工号", "10", "", ""),
    ("2", "服务规范", "礼貌用语", "请、您、对不起", "20", "缺一次扣2分", ""),
    ("3", "业务能力", "解答准确", "与知识库一致", "40", "", ""),
    ("4", "业务能力", "工单填写", "字段完整", "30", "每漏一项扣5分", ""),
    ("5", "红线", "辱骂客户", "", "", "", "是"),
)
"""A scorecard as a call centre has it."""


def csv_file(path: Path, rows: tuple[tuple[str, ...], ...] = ROWS) -> Path:
    """The rows as a file."""
    width = max(len(row) for row in rows)
    path.write_text("\n".join(",".join([*row, *[""] * (width - len(row))]) for row in rows), "utf-8")
    return path
