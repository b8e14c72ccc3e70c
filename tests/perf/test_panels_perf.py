"""A transcript of 2 000 lines: frames a second while it scrolls and follows, and what opening it costs."""

import statistics
import time
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication

from qadesk.domain.transcripts import Line
from qadesk.gui.desk.transcript_panel import TranscriptPanel
from qadesk.gui.theme import Theme
from tests.perf.conftest import Report

COUNT = 2000
TEXTS = (
    "我昨天已经报过一次了，到现在也没人联系我。",
    "这个您先听我说，系统里显示的是……",
    "我查一下。",
    "让您久等了，工单昨天已经派到维修班，师傅今天下午两点到四点之间会给您打电话，请您保持手机畅通，"
    "如果没有接到电话可以再次拨打我们的客服热线。",
    "好的，我的号码是13800001234。",
)
LINES = [Line(n * 1800, n * 1800 + 1700, f"{n} {TEXTS[n % 5]}", "agent" if n % 2 else "customer") for n in range(COUNT)]
SILENCES = [(n * 60_000, n * 60_000 + 3000) for n in range(60)]


@pytest.fixture
def panel(qapp: QApplication, qtbot) -> Iterator[TranscriptPanel]:
    theme = Theme(qapp, "light")
    shown = TranscriptPanel(theme)
    qtbot.addWidget(shown)
    shown.resize(520, 460)
    shown.show()
    qtbot.waitExposed(shown)
    yield shown
    theme.deleteLater()


def frames(work: Callable[[int], object], count: int) -> list[tuple[float, float]]:
    """Wall and processor milliseconds from a change to its pixels, for each of ``count`` changes."""
    taken = []
    for n in range(count):
        wall, processor = time.perf_counter(), time.thread_time()
        work(n)
        QApplication.processEvents()
        taken.append(((time.perf_counter() - wall) * 1000, (time.thread_time() - processor) * 1000))
    return taken


def report(figure: Report, what: str, taken: list[tuple[float, float]]) -> None:
    figure(what, 1000 / statistics.mean(wall for wall, _ in taken), "frames/s", at_least=60)
    figure(f"{what}: one frame", statistics.median(processor for _, processor in taken), "ms", at_most=8)


def laid_out(panel: TranscriptPanel) -> bool:
    return panel.list.visualRect(panel.model.index(panel.model.rowCount() - 1)).isValid()


def test_transcript(panel: TranscriptPanel, figure: Report, qtbot) -> None:
    slices = [timed(lambda: panel.set_lines(LINES, SILENCES))]
    figure("transcript, 2 000 lines set", slices[0], "ms", at_most=50)
    while not laid_out(panel):
        slices.append(timed(lambda: QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)))
    figure("transcript, 2 000 lines laid out, longest turn", max(slices[1:]), "ms", at_most=16)
    bar = panel.list.verticalScrollBar()
    report(figure, "transcript, 2 000 lines, scroll", frames(lambda n: bar.setValue(n * 40), 300))
    panel.resume_following()
    report(figure, "transcript, 2 000 lines, follow", frames(lambda n: panel.set_position_ms(n * 5400), 300))
    panel.set_search("工单")
    report(figure, "transcript, 2 000 lines, scroll with hits", frames(lambda n: bar.setValue(n * 40), 300))
    figure("transcript, 2 000 lines, search", timed(lambda: panel.set_search("维修")), "ms", at_most=16)


def timed(work: Callable[[], object]) -> float:
    """Processor milliseconds."""
    begun = time.thread_time()
    work()
    return (time.thread_time() - begun) * 1000
