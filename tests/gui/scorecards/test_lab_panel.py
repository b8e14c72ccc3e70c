from collections.abc import Callable, Iterator
from dataclasses import replace
from decimal import Decimal

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractSpinBox, QWidget

from qadesk.domain.card_editing import item_at, points_of
from qadesk.domain.card_versions import DRAFT_VERSION
from qadesk.domain.scorecards import NotApplicable
from qadesk.gui.language import Language
from qadesk.gui.scorecards.lab import LabPanel
from qadesk.gui.theme import Theme
from qadesk.services.card_drafts import CardSession
from qadesk.services.container import Services
from tests.gui.patience import PatientBot
from tests.gui.scorecards.lab_bench import KEY, publish, scored
from tests.gui.scorecards.lab_parts import FakeLab
from tests.gui.workbench import LEAD, new_shell

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton


class Bench:
    """The lab in a window of its own, asking ``lab`` or, without one, the real service."""

    def __init__(self, qtbot: PatientBot, services: Services, theme: Theme, english: Language, lab: FakeLab | None):
        self.qtbot, self.lab = qtbot, lab
        self.shell = new_shell(services, theme, english)
        self.panel = LabPanel(services, LEAD, self.shell, lab=lab)
        self.panel.resize(980, 600)
        with qtbot.waitExposed(self.panel):
            self.panel.show()
        self.panel.activateWindow()
        qtbot.waitUntil(self.panel.isActiveWindow)

    def open(self, session: CardSession | None = None) -> None:
        """The card, and the first answer."""
        with self.qtbot.waitSignal(self.panel.shown):
            self.panel.show_card(KEY)
            self.panel.take(session)

    def type(self, field: QAbstractSpinBox, text: str) -> None:
        """Another number by keys."""
        field.setFocus()
        field.selectAll()
        QTest.keyClicks(field, text)
        QTest.keyClick(field, Key.Key_Return)

    def weigh(self, key: str, text: str) -> None:
        """Another weight by keys, and what it does."""
        with self.qtbot.waitSignal(self.panel.shown):
            self.type(self.panel.controls.weights.spins[key], text)

    def weights(self) -> dict[str, str]:
        return {key: spin.text() for key, spin in self.panel.controls.weights.spins.items()}

    def click(self, button: QWidget) -> None:
        QTest.mouseClick(button, LEFT)


@pytest.fixture
def bench(
    qtbot: PatientBot, services: Services, look: Theme, english: Language, own: Callable[[QWidget], None]
) -> Iterator[Callable[..., Bench]]:
    def make(lab: FakeLab | None = None) -> Bench:
        made = Bench(qtbot, services, look, english, lab)
        own(made.panel)
        return made

    publish(services)
    yield make


def test_a_weight_set_by_keys_is_tried_at_once(bench: Callable[..., Bench]) -> None:
    lab = FakeLab()
    made = bench(lab)
    made.open()
    assert made.panel.controls.sum.text() == "100 of 100"
    made.weigh("hello", "40")
    card = lab.wishes[-1][0]
    assert [points_of(item) for item in card.items() if item.scored] == [Decimal(40), Decimal(26), Decimal(34)]
    assert made.weights() == {"hello": "40", "polite": "30", "answer": "40"}
    assert made.panel.controls.sum.text() == "110 of 100 · 10 too many"
    assert "filled up" in made.panel.told.text()
    assert made.panel.result is not None
    assert made.panel.result.headline.average.value.text() == "88.43 → 86.90"
    assert made.panel.result.headline.crossing.below.text() == "63 would fail, 1 would pass"


def test_tab_goes_the_way_of_the_eye(bench: Callable[..., Bench]) -> None:
    made = bench(FakeLab())
    made.open()
    made.weigh("hello", "35")
    controls, seen = made.panel.controls, []
    controls.period.picker.setFocus()
    for _ in range(14):
        seen.append(made.panel.focusWidget())
        QTest.keyClick(made.panel.focusWidget(), Key.Key_Tab)
    spins, result = controls.weights.spins, made.panel.result
    assert result is not None
    assert seen == [
        controls.period.picker,
        controls.team,
        controls.fill_button,
        controls.spread_button,
        controls.mark,
        controls.rule,
        *spins.values(),
        controls.weights.effects["privacy"].picker,
        controls.reset_button,
        controls.keep_button,
        result.tabs.tabBar(),
        result.bands,
    ]


def test_the_rest_is_filled_in_proportion_or_spread_evenly(bench: Callable[..., Bench]) -> None:
    made = bench(FakeLab())
    made.open()
    controls = made.panel.controls
    made.weigh("hello", "50")
    made.click(controls.spread_button)
    assert made.weights() == {"hello": "50", "polite": "20", "answer": "30"}
    made.click(controls.reset_button)
    assert made.weights() == {"hello": "30", "polite": "30", "answer": "40"}
    made.weigh("hello", "65")
    made.click(controls.fill_button)
    assert made.weights() == {"hello": "65", "polite": "15", "answer": "20"}
    assert not controls.fill_button.isEnabled()
    assert controls.sum.text() == "100 of 100"


def test_only_the_newest_wish_is_answered(bench: Callable[..., Bench]) -> None:
    lab = FakeLab(at_once=False)
    made = bench(lab)
    made.panel.show_card(KEY)
    made.qtbot.waitUntil(lambda: len(lab.wishes) == 1)
    for text in ("31", "32", "33"):
        made.type(made.panel.controls.weights.spins["hello"], text)
    assert made.panel.result is None
    lab.wishes[0][-1].set_result(lab.answer(lab.wishes[0][0]))
    made.qtbot.waitUntil(lambda: len(lab.wishes) == 2)
    assert made.panel.result is None
    with made.qtbot.waitSignal(made.panel.shown):
        lab.wishes[1][-1].set_result(lab.answer(lab.wishes[1][0]))
    assert points_of(item_at(lab.wishes[1][0], "hello")) == Decimal(33)


def test_a_published_card_is_tried_without_being_touched_until_it_is_kept(
    bench: Callable[..., Bench], services: Services
) -> None:
    made = bench(FakeLab())
    made.open()
    before = services.executor.write(lambda stores: stores.scorecards.versions()).result()
    made.weigh("hello", "20")
    with made.qtbot.waitSignal(made.panel.shown):
        made.click(made.panel.controls.fill_button)
    with made.qtbot.waitSignal(made.panel.shown):
        made.panel.controls.rule.setFocus()
        QTest.keyClick(made.panel.controls.rule, Key.Key_Down)
    assert services.executor.write(lambda stores: stores.scorecards.versions()).result() == before
    with made.qtbot.waitSignal(made.panel.drafted) as drafted:
        made.click(made.panel.controls.keep_button)
    assert drafted.args == [KEY]
    draft = services.card_drafts.card_of(
        services.executor.write(lambda stores: stores.scorecards.get(KEY, DRAFT_VERSION)).result()
    )
    assert points_of(item_at(draft, "hello")) == Decimal(20)
    assert draft.not_applicable is NotApplicable.RESCALE_CARD


def test_what_is_tried_on_a_draft_is_an_undoable_change_of_it(bench: Callable[..., Bench], services: Services) -> None:
    services.card_drafts.begin(KEY).result()
    session = services.card_drafts.open(KEY, lambda state: None, lambda error: None).result()
    made = bench(FakeLab())
    made.open(session)
    assert made.panel.controls.keep_button.isHidden()
    made.weigh("answer", "50")
    assert points_of(item_at(session.card, "answer")) == Decimal(50)
    with made.qtbot.waitSignal(made.panel.shown):
        session.undo()
    assert made.weights()["answer"] == "40"


def test_behind_another_panel_nothing_is_made_or_asked(bench: Callable[..., Bench], services: Services) -> None:
    services.card_drafts.begin(KEY).result()
    session = services.card_drafts.open(KEY, lambda state: None, lambda error: None).result()
    lab = FakeLab()
    made = bench(lab)
    made.panel.hide()
    made.panel.show_card(KEY)
    made.panel.take(session)
    made.qtbot.waitUntil(lambda: made.panel.trial is not None and made.panel.trial.reference is not session.card)
    session.apply(replace(session.card, pass_mark=Decimal(75)), "pass_mark")
    assert made.weights() == {}
    assert lab.wishes == []
    with made.qtbot.waitSignal(made.panel.shown):
        made.panel.show()
    assert made.panel.controls.mark.text() == "75"
    assert lab.wishes[-1][0].pass_mark == Decimal(75)


def test_without_past_evaluations_it_says_what_to_do(bench: Callable[..., Bench]) -> None:
    made = bench(FakeLab(empty=True))
    made.open()
    assert made.panel.title.text() == "No past evaluations"
    assert made.panel.title.isVisible()
    assert "longer period" in made.panel.todo.text()


def test_what_cannot_be_tried_is_said_beside_the_last_figures(bench: Callable[..., Bench]) -> None:
    made = bench(FakeLab())
    made.open()
    made.type(made.panel.controls.mark, "120")
    made.qtbot.waitUntil(lambda: "above the total" in made.panel.told.text())
    assert "last sound card" in made.panel.told.text()
    with made.qtbot.waitSignal(made.panel.shown):
        made.type(made.panel.controls.mark, "70")
    assert made.panel.told.isHidden()


def test_period_and_team_are_part_of_the_wish(bench: Callable[..., Bench]) -> None:
    lab = FakeLab()
    made = bench(lab)
    made.open()
    picker = made.panel.controls.period.picker
    with made.qtbot.waitSignal(made.panel.shown):
        picker.setFocus()
        QTest.keyClick(picker, Key.Key_End)
    assert made.panel.controls.period.days.isVisible()
    _, first, last, group, _ = lab.wishes[-1]
    assert first < last
    assert group is None


def test_columns_sort_and_figures_without_a_value_stay_last(bench: Callable[..., Bench]) -> None:
    made = bench(FakeLab())
    made.open()
    assert made.panel.result is not None
    result = made.panel.result
    result.tabs.setCurrentIndex(2)
    header = result.agents.horizontalHeader()
    QTest.mouseClick(header.viewport(), LEFT, pos=QPoint(header.sectionViewportPosition(0) + 20, 12))
    before = [row.rank_after for row in result.agents.figures.rows]
    assert before == sorted(before)
    QTest.mouseClick(header.viewport(), LEFT, pos=QPoint(header.sectionViewportPosition(0) + 20, 12))
    assert [row.rank_after for row in result.agents.figures.rows] == before[::-1]
    made.weigh("hello", "31")
    assert [row.rank_after for row in result.agents.figures.rows] == before[::-1]


def test_real_evaluations_are_re_scored_and_the_one_that_moves_opens_on_the_desk(
    bench: Callable[..., Bench], services: Services
) -> None:
    uids = [scored(services, 1), scored(services, 2, hello="no"), scored(services, 3, hello="no", privacy="yes")]
    made = bench()
    made.panel.controls.period.picker.setCurrentIndex(4)
    made.open()
    assert made.panel.result is not None
    headline = made.panel.result.headline
    assert headline.average.value.text() == "56.67"
    assert made.panel.told.text() == "Only 3 evaluations: a single one weighs a lot."
    made.weigh("hello", "50")
    assert headline.average.value.text() == "56.67 → 50.00"
    assert headline.critical.value.text() == "1"
    moved = made.panel.result.moved
    made.panel.result.tabs.setCurrentIndex(1)
    assert [row.uid for row in moved.figures.rows] == [uids[1]]
    moved.setFocus()
    moved.selectRow(0)
    with made.qtbot.waitSignal(made.shell.signals.open_revision) as opened:
        QTest.keyClick(moved, Key.Key_Return)
    assert opened.args == [uids[1], 1]
    spot = moved.visualRect(moved.model().index(0, 1)).center()
    with made.qtbot.waitSignal(made.shell.signals.open_revision):
        QTest.mouseClick(moved.viewport(), LEFT, pos=spot)
        QTest.mouseDClick(moved.viewport(), LEFT, pos=spot)


def test_an_evaluation_that_comes_in_meanwhile_is_seen(bench: Callable[..., Bench], services: Services) -> None:
    scored(services, 1)
    made = bench()
    made.panel.controls.period.picker.setCurrentIndex(4)
    made.open()
    assert made.panel.result is not None
    assert made.panel.result.headline.critical.below.text() == "of 1 evaluations"
    scored(services, 2)
    with made.qtbot.waitSignal(made.panel.shown):
        made.shell.signals.evaluations_changed.emit()
    assert made.panel.result.headline.critical.below.text() == "of 2 evaluations"
