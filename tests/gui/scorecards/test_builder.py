from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest

from qadesk.gui.language import Language
from qadesk.gui.scorecards.kinds import ORDER, kind_title
from qadesk.gui.scorecards.refs import Ref
from qadesk.gui.scoring_form.item_row import ItemRow
from qadesk.gui.theme import Theme
from qadesk.services.container import Services
from tests.gui.patience import PatientBot
from tests.gui.scorecards.bench import ALT, CTRL, LEFT, NONE, SHIFT, Bench, Key, begin, on_disk, publish


@pytest.fixture
def bench(qtbot: PatientBot, services: Services, look: Theme, english: Language, own) -> Iterator[Bench]:
    """A draft of a published card is open."""
    publish(services)
    begin(services)
    made = Bench(qtbot, services, look, english)
    own(made.window)
    made.opened("hotline")
    yield made


def test_a_new_item_is_typed_where_it_stands_and_is_on_disk_before_anything_is_closed(bench: Bench) -> None:
    bench.pick("item", "opening")
    bench.key(Key.Key_N, modifier=CTRL)
    bench.type("核实身份")
    bench.enter()
    assert bench.lines()[1:5] == ["服务礼仪", "  开头语", "  核实身份", "  礼貌用语"]
    assert bench.view.current == Ref("item", bench.keys_of("etiquette")[1])
    bench.saved()
    assert [item.title for item in on_disk(bench.services).sections[0].items] == ["开头语", "核实身份", "礼貌用语"]
    assert bench.page.build.saved_label.text().startswith("Saved ")


def test_lines_are_moved_by_key_within_and_beyond_their_section(bench: Bench) -> None:
    bench.pick("item", "opening")
    bench.key(Key.Key_Down, modifier=ALT)
    assert bench.keys_of("etiquette") == ["polite", "opening"]
    bench.key(Key.Key_Down, modifier=ALT)
    assert (bench.keys_of("etiquette"), bench.keys_of("process")[0]) == (["polite"], "opening")
    assert bench.view.current == Ref("item", "opening")
    bench.key(Key.Key_Up, modifier=ALT)
    assert bench.keys_of("etiquette") == ["polite", "opening"]
    bench.pick("section", "process")
    bench.key(Key.Key_Up, modifier=ALT)
    assert [section.key for section in bench.card.sections] == ["process", "etiquette"]
    bench.key(Key.Key_Up, modifier=ALT)
    assert bench.lines()[1] == "服务流程"


def test_sections_and_copies_come_and_go_by_key_and_everything_can_be_taken_back(bench: Bench) -> None:
    before = bench.card
    bench.pick("section", "etiquette")
    bench.key(Key.Key_N, modifier=CTRL | SHIFT)
    bench.type("热情度")
    bench.enter()
    assert [section.title for section in bench.card.sections] == ["服务礼仪", "热情度", "服务流程"]
    bench.pick("item", "answer")
    bench.key(Key.Key_D, modifier=CTRL)
    bench.key(Key.Key_Escape)
    assert [item.title for item in bench.card.sections[2].items][:2] == ["解答", "解答"]
    bench.pick("section", "process")
    bench.key(Key.Key_Delete)
    assert [section.title for section in bench.card.sections] == ["服务礼仪", "热情度"]
    for _ in range(5):
        bench.key(Key.Key_Z, modifier=CTRL)
    assert bench.card == before
    assert not bench.page.build.undo_button.isEnabled()
    bench.key(Key.Key_Z, modifier=CTRL | SHIFT)
    assert len(bench.card.sections) == 3


def test_what_conditions_still_name_is_told_when_it_goes(bench: Bench) -> None:
    bench.pick("item", "opening")
    bench.key(Key.Key_Delete)
    assert bench.view.current == Ref("item", "polite")
    assert "“开头语” is removed, but conditions still ask for it. Their items: 泄露隐私" in bench.window.notices.text()
    bench.window.notices._button.click()
    assert bench.keys_of("etiquette") == ["opening", "polite"]
    assert bench.view.current == Ref("item", "opening")


def test_delete_in_a_field_is_the_fields(bench: Bench) -> None:
    bench.pick("item", "opening")
    bench.page.build.item.basics.title.setFocus()
    bench.key(Key.Key_Delete)
    assert bench.keys_of("etiquette") == ["opening", "polite"]
    bench.page.build.preview.setFocus()
    bench.key(Key.Key_Delete)
    assert bench.keys_of("etiquette") == ["opening", "polite"]


def test_a_title_is_renamed_in_place_and_esc_gives_up(bench: Bench) -> None:
    bench.pick("section", "process")
    bench.key(Key.Key_F2)
    bench.type("流程")
    bench.enter()
    assert bench.card.sections[1].title == "流程"
    bench.key(Key.Key_F2)
    bench.type("别的")
    bench.key(Key.Key_Escape)
    assert bench.card.sections[1].title == "流程"
    assert bench.view.hasFocus()


def test_an_item_is_dragged_into_another_section(bench: Bench) -> None:
    model, view = bench.page.build.outline.model, bench.view
    assert bench.drag(Ref("item", "opening"), view.visualRect(model.index_of(Ref("item", "answer"))).bottomLeft())
    assert (bench.keys_of("etiquette"), bench.keys_of("process")[:2]) == (["polite"], ["answer", "opening"])
    assert bench.view.current == Ref("item", "opening")
    assert bench.drag(Ref("item", "polite"), view.visualRect(model.index_of(Ref("section", "process"))).center())
    assert (bench.keys_of("etiquette"), bench.keys_of("process")[-1]) == ([], "polite")
    bench.key(Key.Key_Z, modifier=CTRL)
    assert bench.keys_of("etiquette") == ["polite"]
    last = model.index_of(Ref("item", "privacy"))
    assert bench.drag(Ref("item", "opening"), view.visualRect(last).bottomLeft() + QPoint(40, 60))
    assert bench.keys_of("process")[-1] == "opening"


def test_a_section_is_dragged_as_a_whole_and_lands_between_sections(bench: Bench) -> None:
    model, view = bench.page.build.outline.model, bench.view
    assert bench.drag(Ref("item", "answer"), view.visualRect(model.index_of(Ref("card"))).center())
    assert bench.keys_of("etiquette") == ["answer", "opening", "polite"]
    bench.key(Key.Key_Z, modifier=CTRL)
    assert bench.drag(Ref("section", "process"), view.visualRect(model.index_of(Ref("section", "etiquette"))).topLeft())
    assert [section.key for section in bench.card.sections] == ["process", "etiquette"]
    assert bench.drag(Ref("section", "process"), view.visualRect(model.index_of(Ref("item", "polite"))).bottomLeft())
    assert [section.key for section in bench.card.sections] == ["etiquette", "process"]
    bench.saved()
    assert [section.key for section in on_disk(bench.services).sections] == ["etiquette", "process"]


def test_an_item_of_every_kind_is_added_from_the_menu_and_stands_in_the_form(bench: Bench) -> None:
    build = bench.page.build
    bench.pick("item", "opening")
    menu = build.outline.item_button.menu()
    assert menu is not None
    for action in menu.actions():
        action.trigger()
        bench.type(action.text())
        bench.enter()
    added = [(item.kind, item.title) for item in bench.card.sections[0].items[1:-1]]
    assert added == [(kind, kind_title(kind)) for kind in ORDER]
    bench.until(lambda: len(build.preview.findChildren(ItemRow)) == len(list(bench.card.items())))


def test_points_that_do_not_add_up_are_filled_with_one_click(bench: Bench) -> None:
    build = bench.page.build
    assert not build.outline.fill_button.isVisible()
    bench.pick("item", "answer")
    bench.key(Key.Key_Delete)
    card_line = build.outline.model.index(0, 0).data(0x100)
    assert (card_line.points, card_line.off) == ("20 / 40", True)
    assert build.problems_button.text() == "Problems: 1"
    QTest.mouseClick(build.outline.fill_button, LEFT)
    assert [item.points for item in bench.card.sections[0].items] == [20, 20]  # type: ignore[attr-defined]
    assert not build.outline.fill_button.isVisible()


def test_problems_are_walked_and_lead_to_their_fields(bench: Bench) -> None:
    bench.pick("item", "opening")
    bench.page.build.item.basics.title.setFocus()
    bench.page.build.item.basics.title.selectAll()
    bench.type("礼貌用语")
    bench.pick("card")
    bench.key(Key.Key_F8)
    assert bench.view.current == Ref("item", "polite")
    assert bench.focus is bench.page.build.item.basics.title
    line = bench.page.build.outline.model.index_of(Ref("item", "polite")).data(0x100)
    assert line.severity == "warning"


def test_the_outline_says_what_is_wrong(bench: Bench) -> None:
    bench.pick("item", "opening")
    bench.key(Key.Key_Delete)
    index = bench.page.build.outline.model.index_of(Ref("item", "privacy"))
    assert "does not have" in index.data(3)


def test_the_keyboard_goes_round_the_parts(bench: Bench) -> None:
    build = bench.page.build
    bench.pick("item", "opening")
    bench.key(Key.Key_F6)
    assert build.item.isAncestorOf(bench.focus)
    bench.key(Key.Key_F6)
    assert build.side.isAncestorOf(bench.focus)
    bench.key(Key.Key_F6)
    assert bench.focus is bench.view
    bench.key(Key.Key_F9)
    assert not build.side.isVisible()
    bench.key(Key.Key_F7)
    assert not bench.page.form.listPanel.isVisible()


def test_a_published_card_is_only_read_until_a_draft_is_begun(
    qtbot: PatientBot, services: Services, look: Theme, english: Language, own
) -> None:
    publish(services)
    bench = Bench(qtbot, services, look, english)
    own(bench.window)
    bench.choose("hotline")
    bench.opened("hotline", read_only=True)
    bench.pick("item", "opening")
    bench.key(Key.Key_Delete)
    bench.key(Key.Key_N, modifier=CTRL)
    bench.key(Key.Key_Down, modifier=ALT)
    assert bench.keys_of("etiquette") == ["opening", "polite"]
    assert bench.page.build.item.basics.title.isReadOnly()
    assert bench.page.form.stateChip.text() == "v1"
    QTest.mouseClick(bench.page.form.editButton, LEFT, NONE)
    bench.opened("hotline")
    bench.until(lambda: bench.page.form.stateChip.text() == "Draft")
    bench.pick("item", "opening")
    bench.key(Key.Key_Delete)
    assert bench.keys_of("etiquette") == ["polite"]
    bench.saved()
    first = services.executor.write(lambda stores: stores.scorecards.get("hotline", 1)).result()
    assert first is not None and "opening" in first.document


def test_a_new_card_is_a_draft_at_once_and_gets_its_name_and_key(
    qtbot: PatientBot, services: Services, look: Theme, english: Language, own
) -> None:
    bench = Bench(qtbot, services, look, english)
    own(bench.window)
    form = bench.page.form
    QTest.mouseClick(form.newButton, LEFT)
    bench.opened("scorecard_1")
    bench.page.build.settings.title.setFocus()
    bench.page.build.settings.title.selectAll()
    bench.type("投诉质检")
    assert form.cardList.entry("scorecard_1").title == "投诉质检"  # type: ignore[union-attr]
    bench.page.build.settings.key.setFocus()
    bench.page.build.settings.key.selectAll()
    bench.type("complaints")
    bench.key(Key.Key_Return)
    bench.opened("complaints")
    assert [entry.key for entry in form.cardList.entries if entry.draft] == ["complaints"]
    assert on_disk(services, "complaints").title == "投诉质检"
