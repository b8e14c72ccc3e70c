"""Pictures of a scorecard's life: starting, importing, versions side by side, consultation (see ``tests.pictures``)."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from qadesk.domain import card_editing
from qadesk.domain.scorecards import Scorecard
from qadesk.gui.scorecards.page import ScorecardsPage
from qadesk.gui.scorecards.publish import PublishDialog
from qadesk.services.container import Services

if TYPE_CHECKING:
    from tests.pictures import Studio

KEY = "telephone-service"
LEAD, INSPECTOR = "9000", "9002"
TABLE = """客服中心通话质检评分表（2026版）
序号,考核类别,考核项目,考核内容及标准,分值,扣分标准,是否致命
1,服务规范,开头语,问候、报工号,5,未使用扣5分,
2,服务规范,结束语,感谢来电，等客户先挂机,5,每处扣1分，扣完为止,
3,服务规范,礼貌用语,请、您、对不起；语气自然,10,缺一次扣2分,
4,服务规范,语音语调,语速适中，有微笑感,10,优10/良8/中6/差0,
5,业务能力,需求确认,复述并确认客户的问题,15,,
6,业务能力,解答准确,与知识库一致，无误导,30,,
7,业务能力,工单填写,字段完整,25,每漏一项扣2分,
8,红线,辱骂客户,出现即整单0分,,一票否决,是
9,红线,泄露客户信息,,,,是
,,合计,,100,,
"""


def services_of(studio: Studio) -> Services:
    """Of the workspace that is shown."""
    services = studio.application.session.services
    assert services is not None
    return services


def page_of(studio: Studio) -> ScorecardsPage:
    """The page of scorecards in front, with the changed card open."""
    from tests.pictures import settle, wait_until

    _prepare(services_of(studio))
    studio.window.show_page("scorecards")
    page = studio.window.page("scorecards")
    assert isinstance(page, ScorecardsPage)
    page.show_draft(KEY)
    wait_until(lambda: page.session is not None and page.session.stored.key == KEY)
    settle(300)
    return page


@contextmanager
def versions(studio: Studio) -> Iterator[QWidget]:
    """Three versions and the draft of the next."""
    from tests.pictures import settle, wait_until

    page = page_of(studio)
    page.tabs.show("versions")
    wait_until(lambda: page.versions.table.topLevelItemCount() > 1)
    settle(200)
    yield studio.window
    page.tabs.show("build")


@contextmanager
def compare(studio: Studio) -> Iterator[QWidget]:
    """The draft beside the version before it."""
    from tests.pictures import settle, wait_until

    page = page_of(studio)
    page.tabs.show("versions")
    wait_until(lambda: page.versions.table.topLevelItemCount() > 1)
    page.versions.compare_button.click()
    wait_until(lambda: page.versions.compare.diff is not None)
    settle(400)
    yield studio.window
    page.versions.compare.back.click()
    page.tabs.show("build")


@contextmanager
def consultation(studio: Studio) -> Iterator[QWidget]:
    """Comments on an item, one of them answered."""
    from tests.pictures import settle, wait_until

    page = page_of(studio)
    page.tabs.show("consultation")
    wait_until(lambda: page.consultation.version_combo.count() > 0)
    page.consultation.tree.choose("closing")
    settle(300)
    yield studio.window
    page.tabs.show("build")


@contextmanager
def publishing(studio: Studio) -> Iterator[QWidget]:
    """What publishing would do, and what stands against it."""
    from tests.pictures import settle, wait_until

    page = page_of(studio)
    page.tabs.show("versions")
    wait_until(lambda: page.versions.publish_button.isVisible())
    dialog = page.versions.publish()
    assert isinstance(dialog, PublishDialog)
    wait_until(dialog.form.obstaclesCard.isVisible)
    settle(400)
    yield dialog
    dialog.reject()
    page.tabs.show("build")


@contextmanager
def start(studio: Studio) -> Iterator[QWidget]:
    """The ways to begin a scorecard."""
    from tests.pictures import settle, wait_until

    dialog = page_of(studio).dialogs.start_from(KEY)
    wait_until(lambda: dialog.form.starterList.count() > 0)
    settle(200)
    yield dialog
    dialog.reject()


@contextmanager
def importing(studio: Studio) -> Iterator[QWidget]:
    """A table's columns, and the card that comes out of them."""
    from tests.pictures import settle, wait_until

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "质检评分表.csv"
        path.write_text(TABLE, "utf-8")
        dialog = page_of(studio).dialogs.import_file(path)
        wait_until(dialog.form.keepButton.isEnabled)
        dialog.form.issuesTree.setCurrentItem(dialog.form.issuesTree.topLevelItem(4))
        settle(300)
        yield dialog
        dialog.reject()


def _prepare(services: Services) -> None:
    """A second version, and a draft in consultation with comments; once."""
    cards, write = services.cards, services.executor.write
    known = write(lambda stores: stores.scorecards.versions(KEY)).result()
    if any(each.version > 1 for each in known):
        return
    services.card_drafts.begin(KEY, None, LEAD).result()
    first = write(lambda stores: cards.readable(stores, KEY, 0)[1]).result()
    services.card_drafts.start(replace(first, pass_mark=Decimal(80)), LEAD, replace=True).result()
    note = "合格线与投诉方案一致"
    write(lambda stores: cards.publish(stores, KEY, LEAD, effective_from=date(2026, 2, 1), note=note)).result()
    services.card_drafts.start(_changed(first), LEAD, replace=True).result()
    write(lambda stores: cards.consult(stores, KEY, LEAD)).result()
    said = services.consultation
    said.comment(KEY, "closing", "结束语加到 9 分太多，客户常常先挂机，坐席来不及说完。", INSPECTOR).result()
    second = said.comment(KEY, "closing", "建议把“祝您生活愉快”改为可选。", INSPECTOR).result()
    said.answer(second.uid, "已改为可选，不再扣分。", "taken", LEAD).result()
    said.comment(KEY, "", "合格线的依据是什么？", INSPECTOR).result()


def _changed(card: Scorecard) -> Scorecard:
    """Reworded, re-weighted, added, removed and moved items; the points still add up."""
    closing, opening = card.item("closing"), card.item("opening_first")
    closing = card_editing.with_points(replace(closing, title="结束语标准，并感谢来电"), Decimal(9))
    card = card_editing.replace_item(card, "closing", closing)
    help_text = opening.help.replace("三秒内", "两声铃响内")
    card = card_editing.replace_item(card, opening.key, replace(opening, help=help_text, reasons=opening.reasons[1:]))
    card = card_editing.remove_item(card, "polite_words")
    card, _ = card_editing.add_item(card, card.sections[1].key, 1, "yes_no", "等待前告知并致歉")
    moved = card.sections[1].items[-1].key
    card = card_editing.move_item(card, moved, card.sections[2].key, 0)
    return card_editing.fill_to_total(card)
