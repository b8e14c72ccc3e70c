"""Improvement measures by real clicks: proposed, refused in place, decided by another, begun, finished, told of."""

import datetime as dt
from collections.abc import Callable
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from qadesk.domain.after.measures import MeasureEffect, MeasureFilter, MeasureState
from qadesk.domain.people import Person
from qadesk.gui.after.measures_dialogs import BeginFields, ProposalFields
from qadesk.gui.after.measures_effect import EffectView, scale_of
from qadesk.gui.after.measures_panel import MeasuresPanel
from qadesk.gui.ask_dialog import AskDialog
from qadesk.gui.inputs.lines import TallField
from qadesk.gui.language import Language
from qadesk.gui.theme import Theme
from qadesk.services.after.measures import NewMeasure
from qadesk.services.container import Services
from tests.gui.desk.parts import CARD
from tests.gui.patience import PatientBot
from tests.gui.workbench import INSPECTOR, LEAD, new_shell

LEFT = Qt.MouseButton.LeftButton
Make = Callable[[Person], MeasuresPanel]


@pytest.fixture
def make(qtbot: PatientBot, services: Services, look: Theme, english: Language, own: Callable[[QWidget], None]) -> Make:
    services.executor.write(lambda stores: services.cards.import_draft(stores, CARD, "card")).result()
    services.executor.write(lambda stores: services.cards.publish(stores, "telephone-service", "9001")).result()

    def work(person: Person) -> MeasuresPanel:
        shell = new_shell(services, look, english)
        panel = MeasuresPanel(services, person, shell)
        own(panel)
        shell.signals.after_changed.connect(panel.refresh)
        panel.resize(1180, 600)
        with qtbot.waitExposed(panel):
            panel.show()
        panel.refresh()
        qtbot.waitUntil(lambda: bool(panel._cards) and bool(panel._people))
        return panel

    return work


def click(button: QPushButton) -> None:
    assert button.isEnabled() and button.isVisible()
    QTest.mouseClick(button, LEFT)


def dialog(qtbot: PatientBot) -> AskDialog:
    """The question that is open."""
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), AskDialog))
    found = QApplication.activeModalWidget()
    assert isinstance(found, AskDialog)
    return found


def states(services: Services) -> list[MeasureState]:
    return [row.measure.state for row in services.measures.rows(MeasureFilter()).result()]


def test_a_proposal_is_refused_in_place_until_it_says_why_and_then_waits_for_a_lead(
    qtbot: PatientBot, services: Services, make: Make
) -> None:
    panel = make(INSPECTOR)
    assert "Propose what would keep points" in panel.cases.nothing.text()
    click(panel.propose)
    asked = dialog(qtbot)
    fields = asked.findChild(ProposalFields)
    assert fields is not None and asked.focusWidget() is fields.what
    QTest.keyClicks(fields.what, "Practise the opening every morning")
    fields.card.setCurrentIndex([key for key, _ in fields.card.entries].index("telephone-service"))
    fields.item.setCurrentIndex([key for key, _ in fields.item.entries].index("polite"))
    click(asked.go)
    qtbot.waitUntil(lambda: asked.problem.isVisible())
    assert "what is to be done, and why" in asked.problem.text()
    assert fields.what.toPlainText() == "Practise the opening every morning"
    QTest.keyClicks(fields.why, "Points are lost there")
    click(asked.go)
    qtbot.waitUntil(lambda: panel.cases.current is not None)
    row = panel.cases.current
    assert row is not None
    assert (row.measure.aim, row.measure.card_key, row.measure.item_key) == ("item", "telephone-service", "polite")
    assert panel.accept.isVisible() and not panel.accept.isEnabled() and not panel.reject.isEnabled()
    assert "QA lead who has not proposed" in panel.accept.toolTip()
    qtbot.waitUntil(lambda: panel.effect.isVisible())
    assert panel.effect.verdict.text() == "It has not begun: there is nothing to compare yet."
    qtbot.waitUntil(lambda: panel.history.model.rowCount() == 1)


def test_aiming_at_another_figure_asks_for_no_item(qtbot: PatientBot, make: Make) -> None:
    panel = make(INSPECTOR)
    click(panel.propose)
    fields = dialog(qtbot).findChild(ProposalFields)
    assert fields is not None and fields.item.isVisible()
    fields.aim.setCurrentIndex(1)
    assert not fields.item.isVisible()
    assert (fields.proposal().aim, fields.proposal().card_key, fields.proposal().item_key) == ("average", "", "")
    dialog(qtbot).reject()


def test_a_lead_accepts_begins_and_finishes_and_every_step_is_in_the_history(
    qtbot: PatientBot, services: Services, make: Make
) -> None:
    services.measures.propose(NewMeasure(what="Shorter holds", why="They lose points", aim="average"), "9001").result()
    panel = make(LEAD)
    qtbot.waitUntil(lambda: panel.cases.current is not None)
    click(panel.accept)
    click(dialog(qtbot).go)
    qtbot.waitUntil(lambda: panel.cases.view == "running" and panel.begin.isVisible())
    click(panel.begin)
    asked = dialog(qtbot)
    fields = asked.findChild(BeginFields)
    assert fields is not None
    click(asked.go)
    qtbot.waitUntil(lambda: asked.problem.isVisible())
    offered = [text for _, text in fields.owner.entries]
    assert "质检甲 9001" in offered and not any("2017" in text for text in offered)  # no agent owns a measure
    fields.owner.setCurrentIndex(offered.index("质检甲 9001"))
    click(asked.go)
    qtbot.waitUntil(lambda: panel.finish.isVisible())
    qtbot.waitUntil(lambda: panel.effect.verdict.text().startswith("Too early to say"))
    click(panel.finish)
    asked = dialog(qtbot)
    click(asked.go)
    qtbot.waitUntil(lambda: asked.problem.isVisible())
    (outcome,) = asked.findChildren(TallField)
    QTest.keyClicks(outcome, "Holds are shorter")
    click(asked.go)
    qtbot.waitUntil(lambda: panel.cases.view == "done" and panel.cases.current is not None)
    assert states(services) == [MeasureState.DONE]
    qtbot.waitUntil(lambda: panel.history.model.rowCount() == 4)


def test_a_rejected_proposal_keeps_its_reason_in_sight(qtbot: PatientBot, services: Services, make: Make) -> None:
    services.measures.propose(NewMeasure(what="No greeting", why="Saves time", aim="pass rate"), "9001").result()
    panel = make(LEAD)
    qtbot.waitUntil(lambda: panel.cases.current is not None)
    click(panel.reject)
    asked = dialog(qtbot)
    (why,) = asked.findChildren(TallField)
    QTest.keyClicks(why, "Customers expect it")
    click(asked.go)
    qtbot.waitUntil(lambda: panel.cases.view == "rejected" and panel.cases.current is not None)
    told = [part.text() for part in panel.facts.findChildren(QWidget) if hasattr(part, "text")]
    assert "Customers expect it" in told and not panel.accept.isVisible()


def effect(**changes: object) -> MeasureEffect:
    known: dict[str, object] = {
        "before": Decimal("0.5161"),
        "before_interval": (Decimal("0.4378"), Decimal("0.5937")),
        "before_calls": 155,
        "after": Decimal("0.30"),
        "after_interval": (Decimal("0.22"), Decimal("0.39")),
        "after_calls": 120,
        "change": Decimal("-0.2161"),
        "change_interval": (Decimal("-0.32"), Decimal("-0.10")),
        "verdict": "better",
    }
    return MeasureEffect(**{**known, **changes})  # type: ignore[arg-type]


def test_the_effect_says_no_more_than_the_intervals_do(look: Theme, own: Callable[[QWidget], None]) -> None:
    days = (dt.date(2026, 1, 1), dt.date(2026, 1, 31))
    view = EffectView(look)
    own(view)
    found = effect(before_days=days, after_days=days)
    view.show_effect(found, "item")
    assert view.verdict.text() == "Better than before."
    assert "51.6 % in 155 calls" in view.told.text() and "−21.6 percentage points" in view.told.text()
    assert scale_of(found, "item") == (Decimal("0.20"), Decimal("0.60"))
    assert view.picture.accessibleName().startswith("Better than before.")
    few = effect(after=None, after_interval=None, after_calls=0, change=None, change_interval=None, verdict="too early")
    view.show_effect(few, "item")
    assert view.verdict.text().startswith("It has not begun")
    assert "After" not in view.told.text() and view.caution.isHidden()


def test_the_picture_shows_both_dots_over_one_scale(look: Theme, own: Callable[[QWidget], None]) -> None:
    view = EffectView(look)
    own(view)
    view.picture.resize(320, view.picture.height())
    view.picture.show_effect(effect(), "item", "")
    picture = view.picture.grab().toImage()
    inks = {picture.pixelColor(x, y).name() for x in range(picture.width()) for y in (14, 42)}
    assert look.colours.accent in inks and look.colours.text_muted in inks
