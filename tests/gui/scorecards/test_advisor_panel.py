from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from qadesk.domain.card_versions import DRAFT_VERSION
from qadesk.domain.errors import UserError
from qadesk.domain.scorecards import AccuracyKind
from qadesk.gui.language import Language
from qadesk.gui.scorecards.advisor import AdvisorPanel
from qadesk.gui.theme import Theme
from qadesk.services.container import Services
from tests.gui.patience import PatientBot
from tests.gui.scorecards.cards import every_kind
from tests.gui.scorecards.lab_bench import KEY, publish, scored
from tests.gui.scorecards.lab_parts import FakeAdvising
from tests.gui.workbench import LEAD, new_shell

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def panel(
    qtbot: PatientBot, services: Services, look: Theme, english: Language, own: Callable[[QWidget], None]
) -> Iterator[Callable[..., AdvisorPanel]]:
    def make(advising: FakeAdvising | None = None, key: str = KEY) -> AdvisorPanel:
        made = AdvisorPanel(services, LEAD, new_shell(services, look, english), advising=advising)
        own(made)
        made.resize(980, 560)
        with qtbot.waitExposed(made):
            made.show()
        made.activateWindow()
        qtbot.waitUntil(made.isActiveWindow)
        with qtbot.waitSignal(made.shown):
            made.show_card(key)
        return made

    yield make


def ticked(panel: AdvisorPanel) -> list[str]:
    return [row.figures.key for row in panel.model.rows if row.figures.key in panel.model.taken]


def test_weights_are_ticked_first_and_a_click_makes_the_draft(
    panel: Callable[..., AdvisorPanel], qtbot: PatientBot
) -> None:
    advising = FakeAdvising(every_kind())
    made = panel(advising)
    assert ticked(made) == ["hello", "tone", "interruptions", "answer"]
    assert made.draft_button.text() == "Make a draft of these (4)"
    with qtbot.waitSignal(made.drafted) as drafted:
        QTest.mouseClick(made.draft_button, LEFT)
    assert drafted.args == ["card"]
    [(_, keys, who)] = advising.drafts
    assert (keys, who) == ({"hello", "tone", "interruptions", "answer"}, LEAD.no)


def test_space_and_click_take_proposals_up_and_leave_them(panel: Callable[..., AdvisorPanel]) -> None:
    made = panel(FakeAdvising(every_kind()))
    table = made.table
    table.setFocus()
    table.selectRow(0)
    QTest.keyClick(table, Key.Key_Right)
    QTest.keyClick(table, Key.Key_Space)
    assert ticked(made) == ["tone", "interruptions", "answer"]
    for _ in range(3):
        QTest.keyClick(table, Key.Key_Down)
    assert made.model.rows[table.currentIndex().row()].proposal == "keep"
    QTest.keyClick(table, Key.Key_Space)
    assert ticked(made) == ["tone", "interruptions", "answer"]
    box = table.visualRect(made.model.index(2, 0)).topLeft() + QPoint(17, 15)
    QTest.mouseClick(table.viewport(), LEFT, pos=box)
    assert ticked(made) == ["tone", "steps", "interruptions", "answer"]
    assert made.draft_button.text() == "Make a draft of these (4)"


def test_the_figures_of_the_current_item_are_told_in_sentences(panel: Callable[..., AdvisorPanel]) -> None:
    made = panel(FakeAdvising(every_kind()))
    made.table.selectRow(0)
    assert made.detail.text() == (
        "A common error: 31.3 % lose points, 9 of 12 agents. Answered 512 times, points lost 160 times (31.3 %). "
        "9 of 12 agents lost points. Two inspectors agree on 85.0 % of 24 calls scored twice."
    )


def test_few_evaluations_propose_nothing_and_say_so(panel: Callable[..., AdvisorPanel]) -> None:
    made = panel(FakeAdvising(every_kind(), evaluations=12))
    assert made.small.isVisible()
    assert made.small.text().startswith("Only 12 evaluations")
    assert ticked(made) == []
    assert not made.draft_button.isEnabled()


def test_accuracies_say_in_words_whether_their_target_is_met(panel: Callable[..., AdvisorPanel]) -> None:
    strip = panel(FakeAdvising(every_kind())).strip
    told = {kind: (figure.value.text(), figure.chip.text()) for kind, figure in strip.accuracies.items()}
    assert told == {
        AccuracyKind.CUSTOMER: ("99.4 %", "✓ met, ≥ 99.0 %"),
        AccuracyKind.BUSINESS: ("98.2 %", "✕ missed, ≥ 99.0 %"),
        AccuracyKind.COMPLIANCE: ("–", "≥ 99.0 %"),
        AccuracyKind.NON_CRITICAL: ("86.9 %", "no target"),
    }
    assert (strip.error_rate.value.text(), strip.error_rate.chip.text()) == ("0.93 %", "✕ missed, ≤ 0.70 %")


def test_a_draft_that_is_there_already_is_told_and_nothing_is_lost(
    panel: Callable[..., AdvisorPanel], qtbot: PatientBot
) -> None:
    refusal = UserError("There is a draft of the scorecard {key} already.", "Go on with that one.", key="card")
    made = panel(FakeAdvising(every_kind(), refusal=refusal))
    QTest.mouseClick(made.draft_button, LEFT)
    assert not made.draft_button.isEnabled()
    qtbot.waitUntil(made.draft_button.isEnabled)
    assert len(ticked(made)) == 4


def test_the_real_advisor_over_a_workspace(
    panel: Callable[..., AdvisorPanel], services: Services, qtbot: PatientBot
) -> None:
    publish(services)
    for number in range(40):
        scored(services, number, hello="no" if number % 2 else "yes", answer="no" if number % 4 == 1 else "yes")
    made = panel()
    made.period.picker.setCurrentIndex(4)
    qtbot.waitUntil(lambda: made.advice is not None and made.advice.evaluations == 40)
    assert {row.figures.key: row.proposal for row in made.model.rows} == {
        "hello": "raise",
        "polite": "lower",
        "answer": "raise",
    }
    with qtbot.waitSignal(made.drafted):
        QTest.mouseClick(made.draft_button, LEFT)
    stored = services.executor.write(lambda stores: stores.scorecards.get(KEY, DRAFT_VERSION)).result()
    assert stored is not None


def test_a_card_without_a_published_version_says_so(panel: Callable[..., AdvisorPanel]) -> None:
    made = panel(key="nobody")
    assert made.title.isVisible()
    assert "no published scorecard" in made.title.text()
