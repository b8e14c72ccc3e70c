"""Advice, draft, lab and desk in the whole window over a real workspace."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from qadesk.domain.card_editing import item_at, points_of
from qadesk.gui.language import Language
from qadesk.gui.theme import Theme
from qadesk.services.container import Services
from tests.gui.patience import PatientBot
from tests.gui.scorecards.bench import Bench
from tests.gui.scorecards.lab_bench import KEY, publish, scored

LEFT = Qt.MouseButton.LeftButton
EVERYTHING = 4


@pytest.fixture
def uids(services: Services) -> list[str]:
    """Forty evaluations: the opening is missed in every second call."""
    publish(services)
    return [
        scored(services, at, hello="no" if at % 2 else "yes", polite="no" if at == 1 else "yes") for at in range(40)
    ]


def test_advice_becomes_a_draft_that_the_lab_tries_and_the_one_who_would_fail_is_heard(
    qtbot: PatientBot, services: Services, look: Theme, english: Language, uids: list[str], own
) -> None:
    bench = Bench(qtbot, services, look, english)
    own(bench.window)
    page = bench.page
    bench.choose(KEY)
    bench.opened(KEY, read_only=True)
    QTest.keyClick(bench.window, Qt.Key.Key_5, Qt.KeyboardModifier.ControlModifier)
    assert page.tabs.current == "advisor"
    page.advisor.period.picker.setCurrentIndex(EVERYTHING)
    bench.until(lambda: page.advisor.advice is not None and page.advisor.advice.evaluations == 40)
    assert [row.proposal for row in page.advisor.model.rows] == ["raise", "lower", "lower"]
    QTest.mouseClick(page.advisor.draft_button, LEFT)
    bench.opened(KEY)
    assert page.tabs.current == "lab"
    page.lab.controls.period.picker.setCurrentIndex(EVERYTHING)
    bench.until(lambda: page.lab.result is not None and "→" in page.lab.result.headline.average.value.text())
    assert points_of(item_at(bench.card, "hello")) > 30
    spins = page.lab.controls.weights.spins
    with qtbot.waitSignal(page.lab.shown):
        spins["hello"].setFocus()
        spins["hello"].selectAll()
        QTest.keyClicks(spins["hello"], "45")
    assert points_of(item_at(bench.card, "hello")) == 45
    result = page.lab.result
    assert result is not None
    assert len(result.moved.figures.rows) == 19
    result.tabs.setCurrentIndex(1)
    result.moved.setFocus()
    result.moved.selectRow(0)
    QTest.keyClick(result.moved, Qt.Key.Key_Return)
    bench.until(lambda: bench.window.current == "desk")
    assert result.moved.figures.rows[0].uid in uids
