"""Words that were said in any call are found from the page of recordings, and a hit opens its call at the place."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow

from qadesk.domain.calls import CallFacts
from qadesk.domain.transcripts import Line, Transcript
from qadesk.gui.actions import TextGuard
from qadesk.gui.recordings.page import RecordingsPage
from tests.gui import workbench

Key = Qt.Key
LINES = (
    Line(1000, 4000, "您好，工号2017为您服务", "agent"),
    Line(62_000, 65_000, "我的电话是13800001234，宽带又断了，断了三天没有人来看过", "customer"),
)


def test_a_word_is_found_and_opens_its_call_by_keys(services, look, english, own, qtbot) -> None:
    facts = CallFacts(started_at_ms=workbench.START_MS, agent_no="2017", agent="坐席甲")
    recording = workbench.add_recording(services, "/calls/a-13800000001.wav", facts, seconds=120)
    made = Transcript(recording_uid=recording.uid, lines=LINES, format="srt")
    services.executor.write(lambda stores: stores.transcripts.put(made)).result()
    shell = workbench.new_shell(services, look, english)
    page = RecordingsPage(services, workbench.INSPECTOR, shell)
    window = QMainWindow()
    own(window)
    window.setCentralWidget(page)
    TextGuard(shell.commands, window)
    window.resize(1200, 690)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(lambda: page.isActiveWindow() and page.model.rowCount() == 1)
    opened: list[tuple[str, int]] = []
    shell.signals.open_call_at.connect(lambda uid, at: opened.append((uid, at)))

    QTest.keyClick(page, Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    assert page.searching and page.search.field.hasFocus() and not page.form.searchEdit.isVisible()
    page.search.field.setText("断了")
    QTest.keyClick(page.search.field, Key.Key_Return)
    hits = page.search.hits
    qtbot.waitUntil(lambda: hits.topLevelItemCount() == 1)
    assert [hits.topLevelItem(0).text(column) for column in range(4)] == [
        "2026-01-05 09:30", "2017 坐席甲", "01:02", "Customer",
    ]  # fmt: skip
    assert "断了" in hits.topLevelItem(0).text(4) and "13800001234" not in hits.topLevelItem(0).toolTip(4)
    assert hits.topLevelItem(0).toolTip(0) == "a-138****0001.wav" and hits.hasFocus()
    QTest.keyClick(hits, Key.Key_Return)
    assert opened == [(recording.call_uid, 62_000)]

    page.search.field.setText("没有说过的话")
    qtbot.waitUntil(lambda: "Nobody said that" in page.search.told.text())
    QTest.keyClick(page, Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    assert not page.searching and page.form.stack.currentWidget() is page.form.tableCard
    assert page.form.searchEdit.isVisible() and QApplication.focusWidget() is page.form.table
