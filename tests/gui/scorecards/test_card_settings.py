from collections.abc import Iterator
from decimal import Decimal

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from qadesk.domain.scorecards import AccuracyKind, Demand, NotApplicable
from qadesk.gui.language import Language
from qadesk.gui.scorecards.card_settings import CardSettings
from qadesk.gui.scorecards.ruler import PASS_MARK
from qadesk.gui.theme import Theme
from qadesk.services.container import Services
from tests.gui.patience import PatientBot
from tests.gui.scorecards.bench import CTRL, LEFT, NONE, SHIFT, Bench, Key, begin, on_disk, publish


@pytest.fixture
def bench(qtbot: PatientBot, services: Services, look: Theme, english: Language, own) -> Iterator[Bench]:
    """A draft of a published card is open, its settings in front."""
    publish(services)
    begin(services)
    made = Bench(qtbot, services, look, english)
    own(made.window)
    made.opened("hotline")
    made.pick("card")
    yield made


@pytest.fixture
def settings(bench: Bench) -> CardSettings:
    return bench.page.build.settings


def edges(bench: Bench) -> list[int]:
    return [int(band.from_) for band in bench.card.bands]


def test_every_keystroke_is_in_the_draft_and_typing_is_one_step(bench: Bench, settings: CardSettings) -> None:
    settings.title.setFocus()
    settings.title.selectAll()
    bench.type("回访质检")
    bench.type("2026")
    assert bench.card.title == "回访质检2026"
    settings.note.setFocus()
    bench.type("weights")
    bench.key(Key.Key_Z, modifier=CTRL)
    bench.key(Key.Key_Z, modifier=CTRL)
    assert (bench.card.title, settings.title.text()) == ("热线质检方案", "热线质检方案")
    assert not settings.key.isEnabled()


def test_the_ruler_is_moved_by_key(bench: Bench, settings: CardSettings) -> None:
    ruler = settings.ruler
    ruler.setFocus()
    assert ruler.chosen == PASS_MARK
    bench.key(Key.Key_Left, Key.Key_Left)
    bench.key(Key.Key_Left, modifier=SHIFT)
    assert bench.card.pass_mark == Decimal("26.5")
    assert settings.pass_mark.text() == "26.5"
    bench.key(Key.Key_Up, Key.Key_Up)
    assert ruler.accessibleName() == "“优秀” from 36"
    bench.key(Key.Key_Home)
    assert edges(bench) == [30, 30, 0] or bench.card.bands[0].from_ == Decimal("30.5")
    bench.key(Key.Key_End)
    assert edges(bench)[0] == 40
    bench.key(Key.Key_Z, modifier=CTRL)
    assert edges(bench) == [36, 30, 0]


def test_a_drag_on_the_ruler_is_one_step(bench: Bench, settings: CardSettings) -> None:
    ruler = settings.ruler
    start = ruler.position(0)
    QTest.mousePress(ruler, LEFT, NONE, start)
    for left in (10, 20, 30, 600):
        QTest.mouseMove(ruler, start - QPoint(left, 0))
    QTest.mouseRelease(ruler, LEFT, NONE, start - QPoint(600, 0))
    assert bench.card.bands[0].from_ == Decimal("30.5")
    QTest.mouseMove(ruler, start)
    assert bench.card.bands[0].from_ == Decimal("30.5")
    mark = ruler.position(PASS_MARK)
    QTest.mousePress(ruler, LEFT, NONE, mark)
    QTest.mouseMove(ruler, mark + QPoint(1000, 0))
    QTest.mouseRelease(ruler, LEFT, NONE, mark)
    assert bench.card.pass_mark == bench.card.total
    ruler.setFocus()
    bench.key(Key.Key_Z, modifier=CTRL)
    assert (bench.card.pass_mark, bench.card.bands[0].from_) == (30, Decimal("30.5"))
    bench.key(Key.Key_Z, modifier=CTRL)
    assert edges(bench) == [36, 30, 0]


def test_bands_are_written_added_and_removed(bench: Bench, settings: CardSettings) -> None:
    line = settings.bands._lines[1]
    line.amount.setFocus()
    line.amount.selectAll()
    bench.type("38")
    assert edges(bench) == [36, 38, 0]
    assert "fall strictly" in settings.bands.note.text()
    bench.key(Key.Key_Z, modifier=CTRL)
    assert edges(bench) == [36, 30, 0]
    QTest.mouseClick(settings.bands.add_button, LEFT)
    assert edges(bench) == [36, 30, 15, 0]
    bench.type("待改进")
    assert bench.card.bands[2].title == "待改进"
    QTest.mouseClick(settings.bands._lines[3].remove_button, LEFT)
    assert edges(bench) == [36, 30, 0]
    assert [band.title for band in bench.card.bands] == ["优秀", "合格", "待改进"]


def test_rules_targets_and_hidden_points(bench: Bench, settings: CardSettings) -> None:
    rules = settings.rules
    rules.rules[NotApplicable.FULL_CREDIT].click()
    rules.comment.chip(Demand.ALWAYS).click()
    rules.hide_points.click()
    rules.heard_min.check.click()
    rules.targets[AccuracyKind.COMPLIANCE].check.click()
    bench.type("99.9")
    card = bench.card
    assert (card.not_applicable, card.require.comment, card.hide_points) == ("full_credit", "always", True)
    assert (card.heard_min, dict(card.accuracy_targets)) == (Decimal("0.95"), {"compliance": Decimal("0.999")})
    rules.targets[AccuracyKind.COMPLIANCE].check.click()
    assert bench.card.accuracy_targets == {}
    bench.saved()
    assert on_disk(bench.services) == bench.card


def test_business_types_are_offered_and_written(bench: Bench, settings: CardSettings) -> None:
    assert settings.types.buttons["热线"].isChecked()
    QTest.mouseClick(settings.types.buttons["complaint"], LEFT)
    settings._others.setFocus(Qt.FocusReason.OtherFocusReason)
    bench.type("VIP")
    assert set(bench.card.business_types) == {"热线", "complaint", "VIP"}
    settings.title.setFocus()
    bench.key(Key.Key_Z, modifier=CTRL)
    bench.key(Key.Key_Z, modifier=CTRL)
    assert bench.card.business_types == ("热线",)
    assert not settings.types.buttons["complaint"].isChecked()
