"""The sampling page: a plan made and changed by hand, what it costs beside it, a draw kept, verified and withdrawn."""

import datetime as dt
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget

from qadesk.domain.calls import CallFacts
from qadesk.domain.people import Person, Role
from qadesk.domain.sampling import SamplingPlan
from qadesk.domain.sampling_cost import Precision
from qadesk.gui.language import Language
from qadesk.gui.parts import DASH
from qadesk.gui.sampling.condition_fields import Clock
from qadesk.gui.sampling.cost_panel import half_width, share_interval, usual_agent
from qadesk.gui.sampling.page import SamplingPage
from qadesk.gui.sampling.plan_panel import PlanPanel
from qadesk.gui.theme import Theme
from qadesk.services.container import Services
from tests.gui import workbench
from tests.gui.patience import PatientBot

DAY_MS = 86_400_000
AGENTS = ("2017", "2018")


@pytest.fixture
def filled(services: Services) -> Services:
    """Two agents with forty calls each in January 2026; every fourth is a complaint."""
    second = Person(no="2018", name="坐席乙", role=Role.AGENT, group="一组")
    services.executor.write(lambda stores: stores.people.add(second)).result()
    for at in range(80):
        facts = CallFacts(
            unique_id=f"c{at}",
            agent_no=AGENTS[at % 2],
            started_at_ms=workbench.START_MS + (at % 5) * DAY_MS + (at // 5) * 1_800_000,
            direction="inbound",
            business_type="complaint" if at % 8 < 2 else "billing",
            customer=f"1380000{at:04d}",
        )
        workbench.add_recording(services, f"/calls/{at}.wav", facts, seconds=60 + at)
    return services


@pytest.fixture
def page(
    filled: Services, look: Theme, english: Language, own: Callable[[QWidget], None], qtbot: PatientBot
) -> SamplingPage:
    made = SamplingPage(filled, workbench.LEAD, workbench.new_shell(filled, look, english))
    own(made)
    made.resize(1200, 700)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    return made


@pytest.fixture
def planned(page: SamplingPage, qtbot: PatientBot) -> SamplingPage:
    """With a new plan of January, and what it costs."""
    page.new()
    qtbot.waitUntil(lambda: page.session is not None)
    settings = page.plan.settings
    settings.day_from.picked.emit(dt.date(2026, 1, 1))
    settings.day_to.picked.emit(dt.date(2026, 1, 31))
    qtbot.waitUntil(lambda: page.plan.estimate is not None and page.plan.estimate.population == 80)
    return page


def open_plan(page: SamplingPage) -> SamplingPlan:
    assert page.session is not None
    return page.session.plan


def choose(panel: PlanPanel, at: int) -> None:
    item = panel.table.topLevelItem(at)
    assert item is not None
    panel.table.setCurrentItem(item)


def conditions(panel: PlanPanel) -> str:
    """The current stratum's, in words."""
    item = panel.table.currentItem()
    return "" if item is None else item.text(1)


def kept(services: Services) -> SamplingPlan:
    (plan,) = services.sampling.plans().result()
    return plan


def test_an_empty_page_says_what_to_do_first(page: SamplingPage, qtbot: PatientBot) -> None:
    assert page.form.panels.currentWidget() is page.form.emptyPage
    assert "Make a plan" in page.form.emptyText.text()


def test_what_a_hand_changes_is_kept_and_can_be_taken_back(
    planned: SamplingPage, filled: Services, qtbot: PatientBot
) -> None:
    panel = planned.plan
    choose(panel, 0)
    panel.editor.share.setFocus()
    panel.editor.share.selectAll()
    QTest.keyClicks(panel.editor.share, "40")
    assert open_plan(planned).strata[0].share == Decimal("0.40")
    assert sum(stratum.share for stratum in open_plan(planned).strata) == 1
    qtbot.waitUntil(lambda: kept(filled).strata[0].share == Decimal("0.40"))
    planned.plan.undo()
    assert open_plan(planned).strata[0].share == Decimal("0.25")
    qtbot.waitUntil(lambda: kept(filled).strata[0].share == Decimal("0.25"))


def test_strata_are_moved_and_removed_by_keys(planned: SamplingPage, qtbot: PatientBot) -> None:
    table = planned.plan.table
    choose(planned.plan, 1)
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert [stratum.key for stratum in open_plan(planned).strata][:2] == ["long", "complaint"]
    QTest.keyClick(table, Qt.Key.Key_Delete)
    assert [stratum.key for stratum in open_plan(planned).strata][:2] == ["complaint", "short"]


def test_a_condition_is_added_and_told_in_words(planned: SamplingPage, qtbot: PatientBot) -> None:
    panel = planned.plan
    panel.add_stratum(open_plan(planned).strata[0])
    panel.editor.add_condition("weekdays")
    assert "Saturday or Sunday" in conditions(panel)
    panel.editor.rows["weekdays"].remove.click()
    assert "Saturday" not in conditions(panel)


def test_times_that_cannot_be_read_change_nothing(planned: SamplingPage, qtbot: PatientBot) -> None:
    panel = planned.plan
    choose(panel, 4)
    clock = cast(Clock, panel.editor.rows["times"].field)
    before = open_plan(planned)
    clock._field.selectAll()
    QTest.keyClicks(clock._field, "25:00-26:00")
    assert not clock._note.isHidden()
    assert open_plan(planned).strata[4].when == before.strata[4].when
    clock._field.selectAll()
    QTest.keyClicks(clock._field, "12:00-13:00")
    assert clock._note.isHidden()
    assert str(open_plan(planned).strata[4].when.times[0][0]) == "12:00:00"


def test_costs_follow_the_quota(planned: SamplingPage, qtbot: PatientBot) -> None:
    assert planned.plan.cost.calls.text() == "16"
    planned.plan.settings.quota.setValue(12)
    qtbot.waitUntil(lambda: planned.plan.cost.calls.text() == "24")
    assert "nothing has been scored yet" in planned.plan.cost.basis.text()


def cell(planned: SamplingPage, row: int, column: int) -> str:
    item = planned.plan.cost.table.itemAtPosition(row, column)
    assert item is not None
    label = item.widget()
    assert isinstance(label, QLabel)
    return label.text()


def test_what_is_drawn_whole_has_no_margin(planned: SamplingPage, qtbot: PatientBot) -> None:
    assert cell(planned, 1, 1).startswith("±")
    planned.plan.settings.quota.setValue(500)
    qtbot.waitUntil(lambda: cell(planned, 1, 1) == "all calls")


def known(name: str, calls: int, score: float | None) -> Precision:
    return Precision(
        name=name, calls=calls, population=20, effective=calls, score=score, pass_rate=(0.5, 0.9),
        expected_pass_rate=0.8,
    )  # fmt: skip


def test_the_usual_agent_is_one_of_all_and_strata_without_a_call_are_no_certainty() -> None:
    agents = [known("2011", 2, 8.0), known("2012", 1, None), known("2013", 1, None)]
    usual = usual_agent(agents)
    assert usual is not None and usual.score is None
    part = known("", 3, 0.0)
    assert (half_width(part), share_interval(part)) == (DASH, DASH)


def test_a_draw_is_kept_verified_and_withdrawn(planned: SamplingPage, filled: Services, qtbot: PatientBot) -> None:
    dialog = planned.ask_draw()
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.ledger is not None)
    dialog.seed.setText("42")
    dialog.draw()
    qtbot.waitUntil(lambda: dialog.ledger is not None)
    assert dialog.ledger is not None
    assert len(dialog.ledger.drawn) == 16
    assert "16 calls of 2 agents drawn" in dialog.view.headline.text()
    dialog.commit.click()
    draws = planned.draws
    qtbot.waitUntil(lambda: draws.ledger is not None and draws.ledger.seed == "42")
    draws.verify.click()
    qtbot.waitUntil(lambda: "the same 16 calls" in draws.verdict.text())
    qtbot.waitUntil(lambda: planned.plan.estimate is not None and planned.plan.estimate.population == 64)
    assert draws.ledger is not None
    draws.withdraw_draw(draws.ledger.uid, "wrong week")
    qtbot.waitUntil(lambda: draws.current is not None and draws.current.withdrawn_at_ms is not None)
    qtbot.waitUntil(lambda: "wrong week" in draws.verdict.text())
    assert not draws.withdraw.isEnabled()


def test_a_plan_goes_out_and_comes_in_as_a_file(
    planned: SamplingPage, filled: Services, tmp_path: Path, qtbot: PatientBot
) -> None:
    target = tmp_path / "plan.yaml"
    filled.sampling.export_plan(open_plan(planned), target).result()
    planned.import_file(target)
    qtbot.waitUntil(lambda: planned.form.planList.count() == 2)
    one, two = filled.sampling.plans().result()
    assert one.strata == two.strata
    assert one.key != two.key
