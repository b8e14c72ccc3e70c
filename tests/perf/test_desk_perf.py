"""The desk under the hand: from the key to the total on screen, and a call onto the desk."""

import statistics
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QElapsedTimer, QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from qadesk.services.cards_ahead import parse_ahead
from tests.gui.conftest import english, look, own, services
from tests.gui.desk.conftest import Bench, make_bench, theme
from tests.gui.desk.parts import House
from tests.gui.scorecards.bench import Bench as ScorecardsBench
from tests.gui.scorecards.bench import begin, publish
from tests.perf.windows import wait_for

__all__ = ["english", "look", "make_bench", "own", "services", "theme"]
KEYS = 60
FORM_MS, TOTAL_MS, SLICE_MS = 200, 16, 8
"""A form of 200 items opens, a key changes the total, and the Qt thread works in one piece, in at most so long."""


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


@pytest.fixture(params=[40])
def long_bench(request: pytest.FixtureRequest, tmp_path: Path, make_bench: Callable) -> Iterator[Bench]:
    house = House(tmp_path / "workspace", card=long_card(request.param))
    bench = make_bench(house)
    yield bench
    bench.page.close_call()
    house.close()


@pytest.mark.parametrize("long_bench", [40, 200], indirect=True)
def test_from_the_key_to_the_changed_total(long_bench: Bench, figure: Callable) -> None:
    long_bench.open(long_bench.house.call())
    QTest.qWait(50)
    page, painted, times, worked = long_bench.page, Painted(), [], []
    items = f"{len(page.rows.rows())} items"
    page.form.totalLabel.installEventFilter(painted)
    for at in range(KEYS):
        page.scoring.focus(f"i{at % 4}_{at % 10}")
        QApplication.processEvents()
        before = long_bench.total
        painted.start()
        began = time.thread_time()
        QTest.keyClick(page, Qt.Key.Key_2 if at % 3 else Qt.Key.Key_1)
        worked.append((time.thread_time() - began) * 1000)
        QApplication.processEvents()
        if long_bench.total != before and painted.took_ms is not None:
            times.append(painted.took_ms)
    assert len(times) > KEYS / 3
    figure(f"key to changed total on screen, {items} (median)", statistics.median(times), "ms", at_most=TOTAL_MS)
    late = statistics.quantiles(times, n=20)[-1]
    figure(f"key to changed total on screen, {items} (95 %)", late, "ms", at_most=TOTAL_MS)
    worked_ms = statistics.median(worked)
    figure(f"Qt thread's work for a key, {items} (median, processor)", worked_ms, "ms", at_most=SLICE_MS)


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


@pytest.mark.parametrize("long_bench", [200], indirect=True)
@pytest.mark.parametrize("ahead", [False, True], ids=["first", "parsed ahead"])
def test_a_call_with_a_card_of_200_items(long_bench: Bench, ahead: bool, figure: Callable) -> None:
    house, page = long_bench.house, long_bench.page
    call = house.call()
    if ahead:
        parse_ahead(house.executor, house.cards).result()
    QTest.qWait(300)
    usable: list[float] = []
    worked: list[float] = []
    page.rows.built.connect(lambda: usable.append((time.perf_counter() - began) * 1000))
    page.rows.built.connect(lambda: worked.append((time.thread_time() - before) * 1000))
    began, before = time.perf_counter(), time.thread_time()
    page.open_call(call)
    wait_for(lambda: usable)
    pieces: list[float] = []
    while not page.rows.complete:
        piece = time.thread_time()
        QApplication.processEvents()
        pieces.append((time.thread_time() - piece) * 1000)
    whole = (time.perf_counter() - began) * 1000
    what = f"desk: a call with a card of 200 items{' that is parsed' if ahead else ', the first'}"
    figure(f"{what}, from wish to usable form", usable[0], "ms", at_most=FORM_MS if ahead else None)
    figure(f"{what}, the Qt thread's work until then (processor)", worked[0], "ms", at_most=FORM_MS)
    figure(f"{what}, from wish to all rows", whole, "ms")
    pieces.sort()
    figure(f"{what}, pieces of work while rows come (95 %, processor)", pieces[len(pieces) * 95 // 100], "ms", SLICE_MS)


def test_typing_a_title_in_a_card_of_200_items(qtbot, services, look, english, own, figure: Callable) -> None:
    publish(services, long_card(200))
    begin(services, "long")
    bench = ScorecardsBench(qtbot, services, look, english)
    own(bench.window)
    bench.opened("long")
    wait_for(lambda: bench.page.build.preview._rows.complete)
    bench.pick("item", "i1_20")
    field = bench.page.build.item.basics.title
    field.setFocus()
    QTest.qWait(200)
    times = []
    for _ in range(KEYS):
        QApplication.processEvents()
        began = time.thread_time()
        QTest.keyClick(field, Qt.Key.Key_A)
        times.append((time.thread_time() - began) * 1000)
    what = "builder: a key in a title, 200 items: check, outline, findings, form (median, processor)"
    figure(what, statistics.median(times), "ms", at_most=SLICE_MS)
    wait_for(lambda: bench.page.build.preview._rows.row("i1_20").item.title == bench.card.item("i1_20").title)
