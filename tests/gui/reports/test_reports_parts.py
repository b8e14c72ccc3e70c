"""Choosing a period, the lead's words and the pages of a report, by real clicks and keys."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from qadesk.domain.report.content import CommonProblem, Period, Words
from qadesk.domain.report.periods import period_of
from qadesk.gui.inputs.period_bar import PeriodBar
from qadesk.gui.language import Language
from qadesk.gui.reports.preview import Preview
from qadesk.gui.reports.words_panel import WordsPanel
from qadesk.gui.theme import Theme
from qadesk.reports.period.preview import page_pictures
from tests.gui.patience import PatientBot

LEFT = Qt.MouseButton.LeftButton
TODAY = date(2026, 2, 3)
PROPOSED = (
    CommonProblem(key="service/hold", text="Waiting was not told of: 31 % of all points lost."),
    CommonProblem(key="service/opening", text="The opening was incomplete."),
)


@pytest.fixture
def bar(qtbot: PatientBot, look: Theme, english: Language) -> PeriodBar:
    bar = PeriodBar(look, TODAY)
    bar.offer_teams(("一组", "二组"))
    qtbot.addWidget(bar)
    with qtbot.waitExposed(bar):
        bar.show()
    return bar


@pytest.fixture
def panel(qtbot: PatientBot, look: Theme, english: Language) -> WordsPanel:
    panel = WordsPanel(look)
    qtbot.addWidget(panel)
    panel.resize(360, 640)
    with qtbot.waitExposed(panel):
        panel.show()
    panel.activateWindow()
    qtbot.waitUntil(panel.isActiveWindow)
    return panel


def test_the_last_whole_month_is_offered_and_its_neighbours_are_a_click_away(qtbot: PatientBot, bar: PeriodBar) -> None:
    assert bar.period == period_of("month", date(2026, 1, 15))
    with qtbot.waitSignal(bar.chosen) as told:
        QTest.mouseClick(bar.back, LEFT)
    assert told.args == [period_of("month", date(2025, 12, 1))] and bar.first.day() == date(2025, 12, 1)
    QTest.mouseClick(bar.on, LEFT)
    assert bar.period == period_of("month", date(2026, 1, 1))


def test_kind_team_and_days_make_a_period(qtbot: PatientBot, bar: PeriodBar) -> None:
    bar.kind.setFocus()
    QTest.keyClick(bar.kind, Qt.Key.Key_Down)
    assert bar.period == period_of("quarter", date(2026, 1, 31)) and not bar.first.isEnabled()
    QTest.keyClick(bar.team, Qt.Key.Key_Down)
    assert bar.period.group == "一组" and bar.period.kind == "quarter"
    QTest.keyClick(bar.kind, Qt.Key.Key_End)
    assert bar.period.kind == "free" and bar.first.isEnabled()
    bar.first.setFocus()
    bar.first.show_day(date(2026, 1, 5))
    with qtbot.waitSignal(bar.chosen) as told:
        QTest.keyClick(bar.last, Qt.Key.Key_Up)
    assert told.args == [bar.period]
    assert bar.period == Period(day_from=date(2026, 1, 5), day_to=bar.last.day(), group="一组")


def test_problems_are_worded_anew_left_out_and_added(qtbot: PatientBot, panel: WordsPanel) -> None:
    panel.show_words(Words(), PROPOSED)
    hold, opening = panel.rows
    hold.text.selectAll()
    QTest.keyClicks(hold.text, "Say how long it takes")
    assert panel.words.common == {"service/hold": "Say how long it takes"}
    QTest.mouseClick(opening.kept, LEFT, pos=QPoint(8, opening.kept.height() // 2))
    assert panel.words.common["service/opening"] is None and not opening.text.isEnabled()
    QTest.mouseClick(panel.add, LEFT)
    own = panel.rows[2]
    qtbot.waitUntil(own.text.hasFocus)
    QTest.keyClicks(own.text, "Smile")
    assert panel.words.added == ("Smile",)
    saved = panel.words
    panel.show_words(Words(), ())
    assert panel.rows == [] and panel.nothing.isVisible()
    panel.show_words(saved, PROPOSED)
    assert [(row.kept.isChecked(), row.text.toPlainText()) for row in panel.rows] == [
        (True, "Say how long it takes"),
        (False, "The opening was incomplete."),
        (True, "Smile"),
    ]


def test_a_problem_that_is_worded_as_proposed_stays_a_proposal(panel: WordsPanel) -> None:
    panel.show_words(Words(common={"service/hold": "Waiting"}), PROPOSED)
    text = panel.rows[0].text
    text.selectAll()
    QTest.keyClicks(text, PROPOSED[0].text)
    assert panel.words.common == {}, "new figures may word it anew"


def test_each_part_has_words_and_the_report_an_address(panel: WordsPanel) -> None:
    panel.show_words(Words(texts={"kpi": "Lines were down on the 9th."}), ())
    QTest.keyClicks(panel.text, "A hard month")
    panel.part.setFocus()
    QTest.keyClick(panel.part, Qt.Key.Key_Down)
    assert panel.text.toPlainText() == ""
    QTest.keyClicks(panel.address, "qa@example.invalid")
    assert panel.words == Words(
        texts={"kpi": "Lines were down on the 9th.", "problems": "A hard month"}, address="qa@example.invalid"
    )


def test_pages_are_shown_as_wide_as_there_is_room(
    qtbot: PatientBot, look: Theme, english: Language, tmp_path: Path
) -> None:
    path = tmp_path / "two.pdf"
    canvas = Canvas(str(path), pagesize=A4)
    for number in range(2):
        canvas.setFillColorRGB(0, 0, 1)
        canvas.rect(0, A4[1] / 2, A4[0], A4[1] / 2, stroke=0, fill=number)
        canvas.showPage()
    canvas.save()
    pictures = page_pictures(path.read_bytes(), dpi=72)
    assert [(each.width, each.height) for each in pictures] == [(596, 842)] * 2
    preview = Preview()
    qtbot.addWidget(preview)
    preview.resize(500, 400)
    with qtbot.waitExposed(preview):
        preview.show()
    preview.show_pages(pictures)
    first, second = preview.pages
    qtbot.waitUntil(lambda: first.pixmap().width() > 400)
    shown = second.pixmap().toImage()
    blue, white = shown.pixelColor(200, 50), shown.pixelColor(200, shown.height() - 50)
    assert (blue.red(), blue.blue(), white.name()) == (0, 255, "#ffffff")
    preview.show_pages(pictures[:1])
    assert len(preview.pages) == 1
