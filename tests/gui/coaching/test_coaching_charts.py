"""What the charts of coaching say: scales that do not shout, differences from the team in the same week."""

import datetime as dt

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from qadesk.gui.coaching.month_view import DayNote, MonthView
from qadesk.gui.plots.charts.sections import SectionLine, SectionLines, per_cent, signed_points
from qadesk.gui.plots.charts.trend import Trend, TrendChart, in_words, value_range
from qadesk.gui.theme import Theme


def test_a_scale_spans_enough_and_stays_within_what_can_be() -> None:
    low, high, step = value_range([91.0, 92.0, None], 100.0)
    assert high - low >= 20
    assert low >= 0
    assert high <= 100
    assert step > 0


def test_the_difference_is_that_of_the_same_week() -> None:
    line = SectionLine("Openings", (0.5, 0.8, None), (0.9, 0.7, 0.2))
    assert line.now == 0.8
    assert signed_points(line.difference) == "+10.0"
    assert per_cent(line.now) == "80 %"


def test_a_section_without_a_team_is_told_without_a_difference() -> None:
    line = SectionLine("Openings", (None, 0.8), (None, None))
    assert line.difference is None
    assert signed_points(line.difference) == "–"


def test_sections_are_walked_with_the_arrow_keys(look: Theme) -> None:
    lines = SectionLines(look)
    lines.show_lines([SectionLine("A", (0.5,), (0.6,)), SectionLine("B", (0.5,), (0.6,))])
    chosen: list[int] = []
    lines.chosen.connect(chosen.append)
    QTest.keyClick(lines, Qt.Key.Key_Down)
    QTest.keyClick(lines, Qt.Key.Key_Down)
    assert chosen == [1]
    assert lines.accessibleDescription().startswith("B: 50 %")


def test_a_trend_is_read_out_week_by_week(look: Theme) -> None:
    trend = Trend("Openings", ("11-02", "11-09"), (80.0, None), (3, 0), (90.0, None))
    chart = TrendChart(look)
    chart.show_trend(trend)
    assert chart.accessibleDescription() == in_words(trend) == "11-02: 80.0 % (3 calls), team 90.0 %"


def test_a_month_turns_to_its_last_day_and_shows_whole_weeks(look: Theme) -> None:
    month = MonthView(look, dt.date(2026, 1, 31))
    month.turn(1)
    assert month.day == dt.date(2026, 2, 28)
    assert month.first == dt.date(2026, 1, 26)
    assert month.last == dt.date(2026, 3, 8)
    month.turn(-2)
    assert month.day == dt.date(2025, 12, 28)


def test_the_day_under_the_keys_says_what_is_planned(look: Theme) -> None:
    month = MonthView(look, dt.date(2026, 1, 5))
    note = DayNote("u", "14:00 坐席甲", "accent", "14:00 坐席甲, Planned")
    month.show_notes({dt.date(2026, 1, 6): [note]})
    QTest.keyClick(month, Qt.Key.Key_Right)
    assert month.accessibleDescription() == "14:00 坐席甲, Planned"
