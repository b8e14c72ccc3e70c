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
    """Notes when a widget has been painted."""

    def __init__(self) -> None:
        super().__init__()
        self.done = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.done = self.done or event.type() == QEvent.Type.Paint
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
    page, painted, clock = long_bench.page, Painted(), QElapsedTimer()
    page.form.totalLabel.installEventFilter(painted)
    times = []
    for at in range(KEYS):
        page.scoring.focus(f"i{at % 4}_{at % 10}")
        QApplication.processEvents()
        painted.done, before = False, long_bench.total
        clock.start()
        QTest.keyClick(page, Qt.Key.Key_2 if at % 3 else Qt.Key.Key_1)
        while not painted.done and long_bench.total != before:
            QApplication.processEvents()
        if painted.done:
            times.append(clock.nsecsElapsed() / 1e6)
    assert len(times) > KEYS / 3
    figure("key to changed total on screen, 40 items (median)", statistics.median(times), "ms", at_most=16)
    figure("key to changed total on screen, 40 items (95 %)", statistics.quantiles(times, n=20)[-1], "ms", at_most=16)


def test_a_call_onto_the_desk(long_bench: Bench, figure: Callable) -> None:
    first, second = long_bench.house.call("a.wav"), long_bench.house.call("b.wav")
    clock = QElapsedTimer()
    for what, call in (("a call with a card of 40 items", first), ("the next call, same card", second)):
        clock.start()
        long_bench.page.open_call(call)
        while not (long_bench.page.desk and long_bench.page.desk.call.uid == call and long_bench.page.rows.complete):
            QApplication.processEvents()
        figure(f"desk: {what}, from wish to form", clock.nsecsElapsed() / 1e6, "ms")
