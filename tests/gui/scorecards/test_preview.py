"""The form beside the builder: it follows the card, can be scored, and keeps nothing."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton

from qadesk.domain import card_editing as edit
from qadesk.domain.card_editing import Place
from qadesk.domain.card_versions import StoredCard
from qadesk.domain.scorecards import Band, CallIs, ItemIs, Scorecard
from qadesk.gui.scorecards.findings import FindingsList
from qadesk.gui.scorecards.preview import FormPreview
from qadesk.gui.theme import apply_theme
from qadesk.services.autosave import Autosave
from qadesk.services.card_drafts import CardSession, CardState


def a_card() -> Scorecard:
    bands = [Band(Decimal(90), "优秀"), Band(Decimal(80), "合格"), Band(Decimal(0), "不合格")]
    card = edit.new_card("service", "电话服务", "礼仪", bands)
    card, first = edit.add_item(card, "section_1", 0, "yes_no", "首次来电开头语")
    card = edit.replace_item(card, first, replace(card.item(first), when=CallIs("contact", ("first",))))
    card, _ = edit.add_item(card, "section_1", 1, "scale", "语气")
    card, _ = edit.add_item(card, "section_1", 2, "critical", "辱骂客户")
    return edit.fill_to_total(card)


@pytest.fixture
def session() -> CardSession:
    saved: list[CardState] = []
    autosave: Autosave[CardState] = Autosave(lambda _: _Never(), lambda *_: None, saved.append, lambda _: None)
    return CardSession(StoredCard("service", 0, "电话服务", "", (), None), a_card(), autosave)


class _Never:
    def add_done_callback(self, _: object) -> None:
        """Nothing is written here."""


@pytest.fixture
def preview(qtbot, qapp, session: CardSession) -> Iterator[FormPreview]:
    apply_theme(qapp, "light")
    made = FormPreview()
    qtbot.addWidget(made)
    made.resize(460, 700)
    made.show()
    made.take(session)
    qtbot.waitUntil(lambda: made._rows.complete)
    yield made
    made.take(None)


def total(preview: FormPreview) -> str:
    return preview._total.text()


def titles(preview: FormPreview) -> list[str]:
    return [row.item.title for row in preview._rows.rows()]


def press(preview: FormPreview, qtbot, keys: str) -> None:
    for key in keys:
        qtbot.keyClick(preview, key)


def test_it_is_scored_by_keys_and_clicks_and_by_what_the_call_is(preview: FormPreview, qtbot) -> None:
    press(preview, qtbot, "2")
    assert total(preview) == "0.00"
    contact = preview.findChild(QComboBox)
    contact.setCurrentIndex(contact.findData("repeat"))
    row = preview._rows.row("item_2")
    best = next(chip for chip in row.findChildren(QPushButton) if chip.text() == "2")
    qtbot.mouseClick(best, Qt.MouseButton.LeftButton)
    assert total(preview) == "100.00"
    happened = preview._rows.row("item_3").findChildren(QPushButton)[0]
    qtbot.mouseClick(happened, Qt.MouseButton.LeftButton)
    assert total(preview) == "0.00"
    preview.clear_answers()
    assert total(preview) == "—"


def test_it_follows_the_card_and_keeps_the_answers_that_still_fit(
    preview: FormPreview, session: CardSession, qtbot
) -> None:
    press(preview, qtbot, "1")
    kept = preview._rows.row("item_2")
    session.apply(edit.replace_item(session.card, "item_1", replace(session.card.item("item_1"), title="问候")), "t")
    qtbot.waitUntil(lambda: titles(preview) == ["问候", "语气", "辱骂客户"])
    assert preview._rows.row("item_2") is kept, "what has not changed is not made anew"
    assert total(preview) == "100.00"
    card, new = edit.add_item(session.card, "section_1", 0, "yes_no", "最先")
    session.apply(card, "new")
    qtbot.waitUntil(lambda: titles(preview)[0] == "最先")
    assert [label.text() for label in kept.findChildren(QLabel)][:1] == ["3"], "the numbers follow"
    session.apply(edit.change_kind(session.card, "item_1", "note"), "kind")
    qtbot.waitUntil(lambda: total(preview) == "—")
    session.undo()
    session.undo()
    qtbot.waitUntil(lambda: new not in [row.item.key for row in preview._rows.rows()])


def test_an_unfinished_card_can_be_tried(preview: FormPreview, session: CardSession, qtbot) -> None:
    card = session.card
    nothing = replace(card.item("item_1"), points=Decimal(0), when=None)
    card = edit.replace_item(edit.replace_item(card, "item_1", nothing), "item_2", replace(nothing, key="item_1"))
    session.apply(card, "twice")
    qtbot.waitUntil(lambda: len(titles(preview)) == 3 and preview._rows.row("item_1-2") is not None)
    press(preview, qtbot, "11")
    assert total(preview) == "—", "no points are no score"
    session.apply(edit.remove_section(card, "section_1"), "empty")
    qtbot.waitUntil(lambda: titles(preview) == [])


def test_hidden_points_are_hidden_here_too(preview: FormPreview, session: CardSession, qtbot) -> None:
    press(preview, qtbot, "1")
    session.apply(replace(session.card, hide_points=True), "hide")
    qtbot.waitUntil(lambda: total(preview) == "—")
    session.undo()
    qtbot.waitUntil(lambda: total(preview) == "100.00")


def test_findings_follow_and_lead_to_their_place(qtbot, qapp, session: CardSession) -> None:
    found = FindingsList(apply_theme(qapp, "light"))
    qtbot.addWidget(found)
    found.take(session)
    found.show()
    assert found.texts() == []
    item = edit.with_points(session.card.item("item_2"), Decimal(7))
    session.apply(edit.replace_item(session.card, "item_2", item), "points")
    assert len(found.texts()) == 1
    assert "57" in found.texts()[0]
    session.apply(edit.add_item(session.card, "section_1", 3, "choice", "语气")[0], "new")
    assert len(found.texts()) > 1
    view = found._list
    wanted = next(at for at, row in enumerate(found._found.rows) if row.place.item == "item_4")
    view.setCurrentIndex(found._found.index(wanted))
    with qtbot.waitSignal(found.place_wanted) as went:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert isinstance(went.args[0], Place)
    assert went.args[0].section == "section_1"
    found.take(None)
    assert found.texts() == []
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def a_long_card() -> Scorecard:
    card = edit.new_card("long", "长方案", "第一类", [Band(Decimal(0), "合格")])
    for at in range(60):
        card, _ = edit.add_item(card, "section_1", at, "yes_no", f"评分项 {at}")
    return edit.fill_to_total(card)


@pytest.fixture
def long(preview: FormPreview, qtbot) -> tuple[FormPreview, CardSession]:
    autosave: Autosave[CardState] = Autosave(lambda _: _Never(), lambda *_: None, lambda _: None, lambda _: None)
    session = CardSession(StoredCard("long", 0, "长方案", "", (), None), a_long_card(), autosave)
    preview.take(session)
    qtbot.waitUntil(lambda: preview._rows.complete)
    return preview, session


def tops(preview: FormPreview) -> list[int]:
    return [row.mapTo(preview, QPoint(0, 0)).y() for row in preview._rows.rows()]


def test_a_row_that_comes_goes_or_moves_leaves_the_others_alone(long, qtbot) -> None:
    preview, session = long
    before = {row.item.key: row for row in preview._rows.rows()}
    card, new = edit.add_item(session.card, "section_1", 30, "scale", "新")
    session.apply(card, "new")
    qtbot.waitUntil(lambda: preview._rows.row(new) is not None)
    session.apply(edit.move_item(session.card, "item_60", "section_1", 0), "move")
    session.apply(edit.remove_item(session.card, "item_5"), "remove")
    wanted = [item.key for item in session.card.items()]
    qtbot.waitUntil(lambda: [row.item.key for row in preview._rows.rows()] == wanted and preview._rows.complete)
    qtbot.waitUntil(lambda: tops(preview) == sorted(set(tops(preview))) and len(tops(preview)) == 60)
    assert all(preview._rows.row(key) is row for key, row in before.items() if key != "item_5")
    assert [row.findChildren(QLabel)[0].text() for row in preview._rows.rows()] == [str(n) for n in range(1, 61)]
    assert all(row.isVisibleTo(preview) for row in preview._rows.rows())


def test_a_title_is_changed_where_it_stands(preview: FormPreview, session: CardSession, qtbot) -> None:
    press(preview, qtbot, "1")
    row = preview._rows.row("item_1")
    session.apply(edit.replace_item(session.card, "item_1", replace(session.card.item("item_1"), title="问候语")), "t")
    qtbot.waitUntil(lambda: titles(preview)[0] == "问候语")
    assert preview._rows.row("item_1") is row
    assert "问候语" in [label.text() for label in row.findChildren(QLabel)]
    assert row.accessibleName().startswith("问候语")
    chips = row.findChildren(QPushButton)
    assert all(chip.accessibleName().startswith("问候语: ") for chip in chips) and chips[0].isChecked()
    asked = edit.replace_item(
        session.card, "item_2", replace(session.card.item("item_2"), when=ItemIs("item_1", ("no",)))
    )
    session.apply(asked, "when")
    session.apply(edit.replace_item(asked, "item_1", replace(asked.item("item_1"), title="开场白")), "t")
    qtbot.waitUntil(
        lambda: "开场白" in " ".join(each.text() for each in preview._rows.row("item_2").findChildren(QLabel))
    )


def test_a_card_changes_while_its_rows_are_still_being_made(preview: FormPreview, long, qtbot) -> None:
    _, session = long
    preview.take(None)
    session.apply(replace(session.card, hide_points=True), "all rows anew")
    preview.take(session)
    qtbot.waitUntil(lambda: preview._rows._built)
    assert not preview._rows.complete
    card = edit.remove_item(edit.move_item(session.card, "item_58", "section_1", 1), "item_50")
    session.apply(edit.replace_item(card, "item_2", replace(card.item("item_2"), title="另一个")), "change")
    preview._follow()
    qtbot.waitUntil(lambda: preview._rows.complete)
    assert titles(preview) == [item.title for item in session.card.items()]
    qtbot.waitUntil(lambda: tops(preview) == sorted(set(tops(preview))) and len(tops(preview)) == 59)


def test_a_narrow_form_is_not_cut(preview: FormPreview, session: CardSession, qtbot) -> None:
    options = ("使用客户无法理解的内部术语或者缩写而且没有任何解释说明，" * 2, "含糊")
    card, key = edit.add_item(session.card, "section_1", 0, "faults", "解答用语" * 12)
    item = card.item(key)
    made = tuple(replace(item.options[0], key=f"o{n}", title=title) for n, title in enumerate(options))
    card = edit.replace_item(card, key, replace(item, options=made))
    card, _ = edit.add_item(card, "section_1", 1, "note", "情绪")
    card = edit.replace_item(card, "item_3", replace(card.item("item_3"), title="泄露客户隐私信息" * 8))
    session.apply(edit.replace_section(card, "section_1", title="礼仪与语言规范" * 8), "long texts")
    preview.resize(344, 560)
    qtbot.waitUntil(lambda: preview._rows.row(key) is not None)
    qtbot.waitUntil(lambda: preview._contents.width() == preview._area.viewport().width())
    chip = next(each for each in preview._rows.row(key).findChildren(QPushButton) if each.text().startswith("1 "))
    assert chip.width() < chip.sizeHint().width()
    assert chip.toolTip() == f"1 {options[0]}"
