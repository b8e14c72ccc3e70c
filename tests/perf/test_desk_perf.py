"""The desk under the hand: from the key to the total on screen, and a call onto the desk."""

import statistics
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QElapsedTimer, QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.gui.desk.conftest import Bench, make_bench, theme
from tests.gui.desk.parts import House

__all__ = ["make_bench", "theme"]
KEYS = 60


def long_card(items: int = 40) -> str:
    """A card of the longest sensible length: yes/no items in four sections."""
    lines = ["format: qadesk-scorecard/1", "key: long", "title: 长方案", f"total: {items * 2}", "pass_mark: 60",
             "require: {comment: never, evidence: below_full}", "bands: [{from: 0, title: 合格}]",
             "sections:"]  # fmt: skip
    for section in range(4):
        lines += [f"  - key: s{section}", f"    title: 第 {section + 1} 类", "    items:"]
        for at in range(items // 4):
            key = f"i{section}_{at}"
            lines.append(f"      - {{key: {key}, title: 评分项 {key}, kind: yes_no, points: 2, allow_na: true}}")
    return "\n".join(lines)


class Painted(QObject):
    """Notes when a widget is painted for the first time after a key."""

    def __init__(self) -> None:
        super().__init__()
        self._clock = QElapsedTimer()
        self.took_ms: float | None = None

    def start(self) -> None:
        self.took_ms = None
        self._clock.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and self.took_ms is None:
            self.took_ms = self._clock.nsecsElapsed() / 1e6
        return False


@pytest.fixture
def long_bench(tmp_path: Path, make_bench: Callable) -> Iterator[Bench]:
    house = House(tmp_path / "workspace", card=long_card())
    bench = make_bench(house)
    yield bench
    bench.page.close_call()
    house.close()


def test_from_the_key_to_the_changed_total(long_bench: Bench, figure: Callable) -> None:
    long_bench.open(long_bench.house.call())
    QTest.qWait(50)
    page, painted, times = long_bench.page, Painted(), []
    page.form.totalLabel.installEventFilter(painted)
    for at in range(KEYS):
        page.scoring.focus(f"i{at % 4}_{at % 10}")
        QApplication.processEvents()
        before = long_bench.total
        painted.start()
        QTest.keyClick(page, Qt.Key.Key_2 if at % 3 else Qt.Key.Key_1)
        QApplication.processEvents()
        if long_bench.total != before and painted.took_ms is not None:
            times.append(painted.took_ms)
    assert len(times) > KEYS / 3
    figure("key to changed total on screen, 40 items (median)", statistics.median(times), "ms", at_most=16)
    figure("key to changed total on screen, 40 items (95 %)", statistics.quantiles(times, n=20)[-1], "ms", at_most=16)


def test_a_call_onto_the_desk(long_bench: Bench, figure: Callable) -> None:
    first, second = long_bench.house.call("a.wav"), long_bench.house.call("b.wav")
    page, clock, piece = long_bench.page, QElapsedTimer(), QElapsedTimer()
    for what, call in (("a call with a card of 40 items", first), ("the next call, same card", second)):
        longest = 0.0
        clock.start()
        page.open_call(call)
        while not (page.desk and page.desk.call.uid == call and page.rows.complete):
            piece.start()
            QApplication.processEvents()
            longest = max(longest, piece.nsecsElapsed() / 1e6)
        figure(f"desk: {what}, from wish to form", clock.nsecsElapsed() / 1e6, "ms")
        figure(f"desk: {what}, longest wait of the window meanwhile", longest, "ms")
