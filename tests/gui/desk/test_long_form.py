"""A form of 200 items: one works with the first screenful while the rest is still being made."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from qadesk.gui.scoring_form.item_row import ItemRow
from qadesk.services.cards_ahead import parse_ahead
from tests.gui.desk.conftest import Bench
from tests.gui.desk.parts import House
from tests.perf.test_desk_perf import long_card

KEYS = [f"i{section}_{at}" for section in range(4) for at in range(50)]


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    made = House(tmp_path / "workspace", card=long_card(200))
    yield made
    made.close()


def begun(bench: Bench, call: str) -> None:
    """Open a call and go on as soon as one can work."""
    with bench.qtbot.waitSignal(bench.page.rows.built):
        bench.page.open_call(call)
    assert not bench.page.rows.complete
    assert bench.page.scoring.open


def finished(bench: Bench) -> None:
    bench.qtbot.waitUntil(lambda: bench.page.rows.complete)
    QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)


def row(bench: Bench, key: str) -> ItemRow:
    found = bench.page.rows.row(key)
    assert found is not None
    return found


def in_sight(bench: Bench, key: str) -> bool:
    area = bench.page.form.formArea.viewport()
    top = row(bench, key).mapTo(area, QPoint(0, 0)).y()
    return top >= 0 and top + row(bench, key).height() <= area.height()


def test_keys_and_clicks_work_before_all_rows_are_there(bench: Bench) -> None:
    begun(bench, bench.house.call())
    shown = len(bench.page.rows.rows())
    assert 8 <= shown < 100
    assert bench.current == "i0_0" and row(bench, "i0_0").hasFocus()
    bench.key("1")
    assert bench.total == "400.00"
    chip = row(bench, "i0_2").findChildren(QPushButton)[1]
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert bench.total == "200.00"
    bench.page.scoring.focus("i3_7")
    bench.page.scoring.press("1")
    finished(bench)
    assert [each.item.key for each in bench.page.rows.rows()] == KEYS
    assert bench.answers() == {"i0_0": "yes", "i0_2": "no", "i3_7": "yes"}
    assert row(bench, "i3_7").findChildren(QPushButton)[0].isChecked()
    assert all(each.isVisibleTo(bench.page) for each in bench.page.rows.rows())
    tops = [each.mapTo(bench.page, QPoint(0, 0)).y() for each in bench.page.rows.rows()]
    assert tops == sorted(tops) and len(set(tops)) == 200


def test_an_item_far_down_is_brought_as_soon_as_one_goes_there(bench: Bench) -> None:
    begun(bench, bench.house.call())
    bench.page.scoring.focus("i3_49")
    bench.qtbot.waitUntil(lambda: bench.page.rows.row("i3_49") is not None and row(bench, "i3_49").hasFocus())
    assert not bench.page.rows.complete, "it did not wait for all the others"
    finished(bench)
    bench.qtbot.waitUntil(lambda: in_sight(bench, "i3_49"))
    assert [each.item.key for each in bench.page.rows.rows() if each.current] == ["i3_49"]


def test_a_resumed_draft_opens_where_its_inspector_was(house: House, make_bench: Callable[[House], Bench]) -> None:
    first, call = make_bench(house), house.call()
    first.open(call)
    first.page.scoring.focus("i2_30")
    first.key("1", "2")
    first.page.close_call()
    again = make_bench(house)
    begun(again, call)
    assert row(again, "i2_31").current and row(again, "i2_31").hasFocus()
    again.qtbot.waitUntil(lambda: in_sight(again, "i2_31"))
    finished(again)
    again.qtbot.waitUntil(lambda: in_sight(again, "i2_31"))
    assert again.answers() == {"i2_30": "yes", "i2_31": "no"}
    again.page.close_call()


def test_whoever_scrolls_away_is_not_pulled_back(bench: Bench) -> None:
    begun(bench, bench.house.call())
    bar = bench.page.form.formArea.verticalScrollBar()
    bench.qtbot.waitUntil(lambda: bar.maximum() > 8000)
    for _ in range(3):
        QApplication.processEvents()  # the focused item has been brought into sight
    assert not bench.page.rows.complete, "the bar knows before the rows are there"
    bar.triggerAction(bar.SliderAction.SliderToMaximum)
    finished(bench)
    bench.qtbot.wait(20)
    assert bar.value() > bar.maximum() / 2


def test_tab_goes_from_row_to_row_and_out_of_the_form(bench: Bench) -> None:
    bench.open(bench.house.call())
    bench.page.form.whyButton.setFocus()
    reached = []
    for _ in KEYS:
        bench.key(Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
        assert isinstance(focus, ItemRow)
        reached.append(focus.item.key)
    assert reached == KEYS
    bench.key(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is bench.page.form.coachButton


def test_published_cards_are_parsed_ahead_once(house: House) -> None:
    house.cards._parsed.clear()
    assert parse_ahead(house.executor, house.cards).result() == 1
    assert list(house.cards._parsed) == [("long", 1)]
    known = house.cards._parsed["long", 1]
    assert parse_ahead(house.executor, house.cards).result() == 1
    assert house.cards._parsed["long", 1] is known
