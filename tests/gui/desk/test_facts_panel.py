"""The panel of the sound's figures alone: rows, bars, places in turn, what is said when there is nothing to show."""

from dataclasses import dataclass

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from qadesk.domain.spans import Span
from qadesk.gui.desk.facts_panel import FactsPanel
from qadesk.gui.theme import Theme

LEFT = Qt.MouseButton.LeftButton


@dataclass(frozen=True)
class Shown:
    key: str
    label: str
    value: str
    share: float | None = None
    spans: tuple[Span, ...] = ()
    how: str = ""
    compared: str = ""


FACTS = (
    Shown("agent_share", "Agent speaks", "58 %", 0.58, ((0, 9000),), "Speech of the agent's channel."),
    Shown("customer_share", "Customer speaks", "31 %", 0.31),
    Shown("talkover", "Talk-over", "2×", 0.2, ((26_000, 28_000), (90_000, 91_000))),
    Shown("intonation", "Intonation", "3.1 st", compared="below usual"),
    Shown("clipping", "Clipping", "none"),
    Shown("hold_music", "Music or tones", "12 s", 0.1),
)


@pytest.fixture
def panel(look: Theme, qtbot: QtBot) -> FactsPanel:
    made = FactsPanel(look)
    qtbot.addWidget(made)
    made.resize(420, 300)
    made.show()
    qtbot.waitExposed(made)
    made.set_facts(FACTS)
    QApplication.processEvents()
    return made


def colours(panel: FactsPanel, row: int, left: int = 0) -> list[str]:
    image, rect = panel.list.viewport().grab().toImage(), panel.list.visualRect(panel.model.index(row))
    return [image.pixelColor(x, rect.center().y()).name() for x in range(left, rect.right())]


def test_bars_have_the_colours_of_the_parties_and_their_share(panel: FactsPanel, look: Theme) -> None:
    agent, customer = colours(panel, 0), colours(panel, 1)
    full = agent.count(look.colours.agent) + agent.count(look.colours.border)
    assert agent.count(look.colours.agent) / full == pytest.approx(0.58, abs=0.03)
    assert customer.count(look.colours.customer) / full == pytest.approx(0.31, abs=0.03)
    assert look.colours.talkover in colours(panel, 2)
    assert look.colours.note in colours(panel, 5)
    assert look.colours.border not in colours(panel, 4)


def test_a_click_goes_through_the_places_one_after_another(panel: FactsPanel, qtbot: QtBot) -> None:
    told = []
    panel.place_wanted.connect(lambda *span: told.append(span))
    spot = panel.list.visualRect(panel.model.index(2)).center()
    for _ in range(3):
        qtbot.mouseClick(panel.list.viewport(), LEFT, pos=spot)
    assert told == [(26_000, 28_000), (90_000, 91_000), (26_000, 28_000)]
    qtbot.keyClick(panel.list, Qt.Key.Key_Up)
    qtbot.keyClick(panel.list, Qt.Key.Key_Up)
    qtbot.keyClick(panel.list, Qt.Key.Key_Return)
    assert told[-1] == (0, 9000)
    qtbot.mouseClick(panel.list.viewport(), LEFT, pos=panel.list.visualRect(panel.model.index(1)).center())
    assert len(told) == 4


def test_each_figure_says_how_it_was_measured_and_is_read_out(panel: FactsPanel) -> None:
    tip = panel.model.index(0).data(Qt.ItemDataRole.ToolTipRole)
    assert tip == "Speech of the agent's channel.\nClick plays the place."
    assert "2 places:" in panel.model.index(2).data(Qt.ItemDataRole.ToolTipRole)
    assert panel.model.index(3).data(Qt.ItemDataRole.AccessibleTextRole) == "Intonation 3.1 st below usual"


def test_what_is_usual_stands_beside_the_value(panel: FactsPanel, look: Theme) -> None:
    def inks() -> int:
        row = panel.list.visualRect(panel.model.index(3))
        image = panel.list.viewport().grab().toImage()
        at = [QPoint(x, y) for x in range(row.right() - 140, row.right() - 50) for y in range(row.top(), row.bottom())]
        return sum(image.pixelColor(p).name() not in (look.colours.surface, look.colours.border) for p in at)

    with_it = inks()
    panel.set_facts([Shown(f.key, f.label, f.value) for f in FACTS])
    assert with_it > 40 and inks() == 0


def test_while_it_is_measured_and_when_nothing_is_known_it_says_so(panel: FactsPanel) -> None:
    panel.show_measuring()
    assert panel.sentence.text() == "Listening to the voices…" and not panel.list.isVisible()
    panel.show_nothing()
    assert "Nothing is known" in panel.sentence.text()
    panel.show_nothing("The file is gone.")
    assert panel.sentence.text() == "The file is gone."
    panel.set_facts(FACTS)
    assert not panel.sentence.isVisible() and panel.list.isVisible()
    panel.set_facts(())
    assert "Nothing is known" in panel.sentence.text()


def test_one_channel_for_both_is_told(panel: FactsPanel) -> None:
    panel.set_facts(FACTS[4:], mono=True)
    assert "cannot be told" in panel.sentence.text() and panel.list.isVisible()


def test_the_theme_changes_the_bars(panel: FactsPanel, look: Theme) -> None:
    look.set_scheme("dark")
    QApplication.processEvents()
    assert look.colours.dark and look.colours.agent in colours(panel, 0)
