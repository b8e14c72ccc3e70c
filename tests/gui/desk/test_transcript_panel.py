"""The transcript panel alone: rows, following, finding, going there, what can be done with a line."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QWheelEvent
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from qadesk.domain.transcripts import Line
from qadesk.domain.voice import TalkOver
from qadesk.gui.desk.transcript_paint import found_in
from qadesk.gui.desk.transcript_panel import TranscriptPanel
from qadesk.gui.desk.transcript_rows import rows_of
from qadesk.gui.theme import Theme

LINES = (
    Line(128_000, 132_000, "我昨天已经报过一次了，到现在也没人联系我。", "customer"),
    Line(138_000, 141_000, "这个您先听我说，系统里显示的是……", "agent"),
    Line(178_000, 181_000, "我查一下。", "agent"),
    Line(196_000, 199_000, "让您久等了，回电号码是13800001234，对吗？", "agent"),
)
SILENCES = ((182_000, 196_200),)
TALKOVERS = (TalkOver(139_000, 140_500, "agent"),)
LEFT, RETURN = Qt.MouseButton.LeftButton, Qt.Key.Key_Return


@pytest.fixture
def panel(look: Theme, qtbot: QtBot) -> TranscriptPanel:
    made = TranscriptPanel(look)
    qtbot.addWidget(made)
    made.resize(460, 300)
    made.show()
    qtbot.waitExposed(made)
    made.set_lines(LINES, SILENCES, TALKOVERS)
    QApplication.processEvents()
    return made


def long(panel: TranscriptPanel, qtbot: QtBot, count: int = 400) -> None:
    panel.set_lines([Line(n * 5000, n * 5000 + 4000, f"第{n}句 " + "好的" * (n % 40), "agent") for n in range(count)])
    last = panel.model.index(count - 1)
    qtbot.waitUntil(lambda: panel.list.visualRect(last).isValid())


def in_sight(panel: TranscriptPanel, row: int) -> bool:
    return panel.list.viewport().rect().contains(panel.list.visualRect(panel.model.index(row)))


def centre(panel: TranscriptPanel, row: int) -> QPoint:
    return panel.list.visualRect(panel.model.index(row)).center()


def wheel(panel: TranscriptPanel, notches: int) -> None:
    at, none = QPointF(50, 50), Qt.MouseButton.NoButton
    event = QWheelEvent(
        at, panel.list.viewport().mapToGlobal(at), QPoint(), QPoint(0, notches * 120),
        none, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(panel.list.viewport(), event)


def test_silences_and_talk_overs_stand_where_they_happened() -> None:
    rows = rows_of(LINES, SILENCES, TALKOVERS)
    assert [(row.start_ms, row.kind) for row in rows] == [
        (128_000, "customer"), (138_000, "agent"), (139_000, "talkover"),
        (178_000, "agent"), (182_000, "silence"), (196_000, "agent"),
    ]  # fmt: skip
    assert rows[4].text == "14.2 s"
    assert rows[2].text == "1.5 s, started by the agent"


def test_a_screen_reader_hears_time_party_and_text(panel: TranscriptPanel) -> None:
    role = Qt.ItemDataRole.AccessibleTextRole
    assert panel.model.index(3).data(role) == "02:58 Agent 我查一下。"
    assert panel.model.index(4).data(role) == "03:02 Silence 14.2 s"


def test_numbers_are_masked_wherever_the_text_goes(panel: TranscriptPanel, qtbot: QtBot) -> None:
    assert "138****1234" in panel.model.index(5).data()
    menu = panel.menu_for(panel.model.rows[5])
    actions = {action.text(): action for action in menu.actions()}
    actions["Copy line"].trigger()
    assert QGuiApplication.clipboard().text() == "03:16 Agent: 让您久等了，回电号码是138****1234，对吗？"
    with qtbot.waitSignal(panel.clip_wanted) as clip:
        actions["Export as clip…"].trigger()
    assert clip.args[:2] == [196_000, 199_000] and "13800001234" not in clip.args[2]
    panel.set_search("0000")
    assert panel.model.hits == []


def test_a_click_and_return_go_to_the_place(panel: TranscriptPanel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(panel.seek_wanted) as told:
        qtbot.mouseClick(panel.list.viewport(), LEFT, pos=centre(panel, 1))
    assert told.args == [138_000]
    qtbot.keyClick(panel.list, Qt.Key.Key_Down)
    with qtbot.waitSignal(panel.seek_wanted) as told:
        qtbot.keyClick(panel.list, RETURN)
    assert told.args == [139_000]


def test_the_row_being_heard_is_the_one_that_still_goes_on(panel: TranscriptPanel) -> None:
    heard = []
    for ms in (0, 128_000, 139_500, 140_700, 150_000, 190_000, 197_000):
        panel.set_position_ms(ms)
        heard.append(panel.model.heard)
    assert heard == [-1, 0, 2, 1, 2, 4, 5]


def test_the_row_being_heard_is_seen(panel: TranscriptPanel, look: Theme) -> None:
    before = panel.list.viewport().grab().toImage()
    panel.set_position_ms(179_000)
    QApplication.processEvents()
    spot = panel.list.visualRect(panel.model.index(3)).bottomRight() - QPoint(12, 6)
    after = panel.list.viewport().grab().toImage()
    assert after.pixelColor(spot).name() == look.colours.accent_soft != before.pixelColor(spot).name()


def test_playback_keeps_its_row_in_sight_until_the_user_scrolls(panel: TranscriptPanel, qtbot: QtBot) -> None:
    long(panel, qtbot)
    for row in (0, 30, 200, 390, 60):
        panel.set_position_ms(row * 5000 + 10)
        assert in_sight(panel, row), row
    wheel(panel, -40)
    assert not panel.is_following()
    panel.set_position_ms(61 * 5000)
    assert not in_sight(panel, 61)
    panel.resume_following()
    assert in_sight(panel, 61)
    panel.set_position_ms(300 * 5000)
    assert in_sight(panel, 300)


def test_silences_that_come_later_leave_the_place_to_the_user(panel: TranscriptPanel, qtbot: QtBot) -> None:
    long(panel, qtbot)
    for _ in range(5):
        wheel(panel, -60)
    top = panel.model.rows[panel.list.first_in_sight()]
    assert top.start_ms > 50_000
    panel.set_lines([row.line for row in panel.model.rows if row.line], [(1000, 4000)])
    qtbot.waitUntil(lambda: in_sight(panel, panel.model.rows.index(top)))
    assert not panel.is_following()


def test_another_call_begins_at_the_top_and_follows(panel: TranscriptPanel, qtbot: QtBot) -> None:
    long(panel, qtbot)
    panel.set_position_ms(300 * 5000)
    wheel(panel, -10)
    long(panel, qtbot, 200)
    assert panel.list.verticalScrollBar().value() == 0 and panel.is_following()
    panel.set_position_ms(0)
    assert in_sight(panel, 0)
    panel.set_position_ms(150 * 5000)
    assert in_sight(panel, 150)


def test_a_row_not_laid_out_yet_is_shown_as_soon_as_it_is(panel: TranscriptPanel, qtbot: QtBot) -> None:
    panel.set_lines([Line(n * 1000, n * 1000 + 900, "好" * 30, "agent") for n in range(1500)])
    panel.set_position_ms(1400 * 1000)
    qtbot.waitUntil(lambda: in_sight(panel, 1400))


def test_a_seek_from_the_list_follows_again(panel: TranscriptPanel, qtbot: QtBot) -> None:
    long(panel, qtbot)
    wheel(panel, -10)
    assert not panel.is_following()
    index = panel.list.indexAt(QPoint(80, 100))
    qtbot.mouseClick(panel.list.viewport(), LEFT, pos=centre(panel, index.row()))
    assert panel.is_following()


def test_texts_wrap_anew_in_another_width_and_the_place_stays(panel: TranscriptPanel, qtbot: QtBot) -> None:
    long(panel, qtbot)
    panel.list.scrollTo(panel.model.index(200), panel.list.ScrollHint.PositionAtTop)
    narrow = panel.list.visualRect(panel.model.index(199 + 40)).height()
    top = panel.list.indexAt(QPoint(1, 1)).row()
    panel.resize(900, 300)
    wide_row = panel.model.index(239)
    qtbot.waitUntil(lambda: panel.list.visualRect(wide_row).height() < narrow)
    assert abs(panel.list.indexAt(QPoint(1, 1)).row() - top) <= 1


def test_the_row_being_heard_stays_in_sight_when_the_window_opens_or_changes(look: Theme, qtbot: QtBot) -> None:
    panel = TranscriptPanel(look)
    qtbot.addWidget(panel)
    panel.set_lines([Line(n * 5000, n * 5000 + 4000, "让您久等了，" * 12, "agent") for n in range(60)])
    panel.set_position_ms(46_000)
    panel.resize(480, 300)
    panel.show()
    qtbot.waitUntil(lambda: in_sight(panel, 9))
    before = panel.list.visualRect(panel.model.index(9)).height()
    panel.resize(330, 300)
    qtbot.waitUntil(lambda: panel.list.visualRect(panel.model.index(9)).height() > before and in_sight(panel, 9))


def test_finding_walks_the_hits_and_goes_around(panel: TranscriptPanel, qtbot: QtBot) -> None:
    panel.activateWindow()
    panel.open_find()
    assert panel.find_field.hasFocus()
    panel.set_search("我")
    assert panel.model.hits == [0, 1, 3]
    seen = [panel.list.currentIndex().row()]
    for _ in range(3):
        qtbot.keyClick(panel.find_field, RETURN)
        seen.append(panel.list.currentIndex().row())
    qtbot.keyClick(panel.find_field, RETURN, Qt.KeyboardModifier.ShiftModifier)
    seen.append(panel.list.currentIndex().row())
    assert seen == [0, 1, 3, 0, 3]
    assert not panel.is_following()
    assert panel._hits.text() == "3/3"
    panel.set_search("没有的话")
    assert panel._hits.text() == "not found"
    qtbot.keyClick(panel.find_field, Qt.Key.Key_Escape)
    assert panel.model.needle == "" and not panel.find_field.isVisible()


def test_no_line_begins_with_a_full_stop_and_long_numbers_break(panel: TranscriptPanel) -> None:
    delegate = panel.list._delegate
    for width in range(60, 220, 7):
        text = "我查到了。您好，请问？好的！ ABCDEFGHIJKLMNOPQRSTUVWXYZABCDEFGHIJKL"
        layout = delegate._laid_out(text, width)
        lines = [layout.lineAt(n) for n in range(layout.lineCount())]
        assert not any(text[line.textStart()] in "。，？！" for line in lines)
        assert all(line.naturalTextWidth() <= width for line in lines)


def test_hits_are_highlighted(panel: TranscriptPanel, look: Theme) -> None:
    panel.set_search("我查")
    QApplication.processEvents()
    image, row = panel.list.viewport().grab().toImage(), panel.list.visualRect(panel.model.index(3))
    colours = {image.pixelColor(x, row.center().y()).name() for x in range(row.width())}
    assert look.colours.found in colours
    frame = {image.pixelColor(row.center().x(), y).name() for y in (row.top(), row.top() + 1)}
    assert look.colours.accent in frame  # the hit at which the search stands


@pytest.mark.parametrize(
    ("text", "needle", "places"),
    [("aAa", "a", [0, 1, 2]), ("İstanbul stan", "stan", [1, 9]), ("好好好", "好好", [0]), ("", "x", [])],
)
def test_places_of_hits(text: str, needle: str, places: list[int]) -> None:
    assert found_in(text, needle) == places


def test_without_a_transcript_it_says_what_to_do(panel: TranscriptPanel, qtbot: QtBot) -> None:
    panel.set_lines((), SILENCES)
    assert not panel.list.isVisible()
    buttons = {b.text(): b for b in panel.findChildren(QPushButton) if b.isVisible()}
    with qtbot.waitSignal(panel.import_wanted):
        qtbot.mouseClick(buttons["Import a transcript…"], LEFT)
    assert "Make one here" not in buttons
    panel.set_can_make(True)
    made = next(b for b in panel.findChildren(QPushButton) if b.text() == "Make one here")
    with qtbot.waitSignal(panel.make_wanted):
        qtbot.mouseClick(made, LEFT)
    panel.open_find()
    assert not panel.find_field.isVisible()


def test_numbers_of_a_line_can_be_marked_but_not_of_a_silence(panel: TranscriptPanel, qtbot: QtBot) -> None:
    def actions(row: int) -> dict[str, object]:
        return {action.text(): action for action in panel.menu_for(panel.model.rows[row]).actions()}

    numbers = "Mark its numbers for redaction"
    with qtbot.waitSignal(panel.numbers_wanted) as told:
        actions(5)[numbers].trigger()  # type: ignore[attr-defined]
    assert told.args == [LINES[3]]
    assert not actions(4)[numbers].isVisible()  # type: ignore[attr-defined]
    assert not actions(3)[numbers].isEnabled()  # type: ignore[attr-defined]
    with qtbot.waitSignal(panel.mark_wanted) as told:
        actions(4)["Mark this line"].trigger()  # type: ignore[attr-defined]
    assert told.args == [182_000, 196_200]
