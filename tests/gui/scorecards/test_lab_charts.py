import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage

from qadesk.domain.scorecards import Scorecard
from qadesk.gui.palette import DARK, LIGHT, Palette, contrast, mix
from qadesk.gui.plots.charts.change import CHANGE_ROLE, Change, ChangeDelegate, Legend
from qadesk.gui.plots.charts.chart import even_steps
from qadesk.gui.plots.charts.distribution import DistributionChart, Spread
from qadesk.gui.scorecards.lab_table import Figures, FiguresTable
from qadesk.gui.scorecards.lab_tables import rank_columns
from qadesk.gui.theme import Theme
from tests.gui.scorecards.cards import every_kind
from tests.gui.scorecards.lab_parts import AFTER, BEFORE, what_if

SPREAD = Spread(BEFORE, AFTER, 100.0, 85.0, 80.0)


def inked(image: QImage, colour: str) -> int:
    """How many pixels have that colour."""
    wanted = QColor(colour).rgb()
    return sum(image.pixel(x, y) == wanted for x in range(image.width()) for y in range(image.height()))


def pale(colours: Palette) -> str:
    return mix(colours.note, colours.surface, 0.4)


def test_both_columns_are_drawn_in_the_colours_of_the_theme(qtbot, look: Theme) -> None:
    chart = DistributionChart(look)
    qtbot.addWidget(chart)
    chart.resize(600, 260)
    with qtbot.waitExposed(chart):
        chart.show()
    chart.show_spread(SPREAD)
    light = chart.grab().toImage()
    assert inked(light, LIGHT.accent) > 2000
    assert inked(light, pale(LIGHT)) > 2000
    look.set_scheme("dark")
    dark = chart.grab().toImage()
    assert inked(dark, DARK.accent) > 2000
    assert inked(dark, LIGHT.accent) == 0


def test_a_legend_that_is_gone_hears_no_theme(qtbot, look: Theme) -> None:
    legend = Legend(look, "Before", "After")
    shiboken6.delete(legend)
    look.set_scheme("dark")


def test_before_and_after_differ_without_colour() -> None:
    for colours in (LIGHT, DARK):
        assert contrast(colours.accent, pale(colours)) > 2


def test_the_chart_tells_its_figures_to_who_does_not_see_it(qtbot, look: Theme) -> None:
    chart = DistributionChart(look)
    qtbot.addWidget(chart)
    chart.show_spread(SPREAD)
    assert "95–100 points: 61 before, 32 after" in chart.accessibleDescription()
    assert chart.accessibleName()


def test_steps_of_an_axis_are_round_and_cover_what_is_shown() -> None:
    assert list(even_steps(142)) == [0, 50, 100, 150]
    assert list(even_steps(1)) == [0, 1]
    assert list(even_steps(9)) == [0, 5, 10]
    for most in range(1, 3000, 7):
        steps = even_steps(most)
        assert steps[-1] >= most
        assert len(steps) <= 6


def test_a_change_is_painted_in_its_row_and_told_as_text(qtbot, look: Theme) -> None:
    card: Scorecard = every_kind()
    agents = what_if(card).agents
    table = FiguresTable(Figures(rank_columns(agents)), look, "Agents")
    qtbot.addWidget(table)
    table.resize(640, 300)
    table.figures.show(agents)
    with qtbot.waitExposed(table):
        table.show()
    picture = table.model().index(0, 6)
    assert isinstance(table.itemDelegateForColumn(6), ChangeDelegate)
    assert picture.data(Qt.ItemDataRole.AccessibleTextRole) == "95.00 → 94.00"
    assert isinstance(picture.data(CHANGE_ROLE), Change)
    cell = table.viewport().grab(table.visualRect(picture)).toImage()
    assert inked(cell, LIGHT.accent) > 20
