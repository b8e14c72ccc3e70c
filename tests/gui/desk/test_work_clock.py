import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from qadesk.domain.assignments import DayFigures
from tests.gui.desk.conftest import Bench

DAY = dt.date(2026, 1, 5)


@pytest.fixture
def timed(bench: Bench) -> Bench:
    """A call on the desk, whose seconds pass only when a test says so."""
    bench.open(bench.house.call())
    bench.page.clock._timer.setInterval(3_600_000)
    return bench


def pass_seconds(bench: Bench, count: int) -> None:
    for _ in range(count):
        bench.house.now += 1000
        bench.page.clock.tick()


def kept(bench: Bench) -> tuple[int, int, int]:
    """Whole seconds of listening, scoring and idling that are on disk."""
    day: DayFigures = bench.house.days.of("9001", DAY).result()
    return day.listening_ms // 1000, day.scoring_ms // 1000, day.idle_ms // 1000


def written(bench: Bench) -> None:
    """What was handed to the writer is on disk."""
    bench.house.executor.write(lambda stores: None).result()


def test_a_killed_program_loses_at_most_half_a_minute(timed: Bench) -> None:
    pass_seconds(timed, 45)
    written(timed)
    assert 30 <= kept(timed)[1] <= 45


def test_leaving_a_call_and_closing_keep_everything(timed: Bench) -> None:
    pass_seconds(timed, 5)
    second = timed.house.call("b.wav")
    timed.open(second)
    written(timed)
    assert kept(timed) == (0, 5, 0)
    timed.page.clock._timer.setInterval(3_600_000)
    pass_seconds(timed, 7)
    timed.page.close_call()
    written(timed)
    assert kept(timed) == (0, 12, 0)
    assert timed.house.days.of("9001", DAY).result().calls == 2


def test_playing_is_listening_and_keys_keep_scoring_from_being_idle(timed: Bench) -> None:
    timed.house.player.playing = True
    pass_seconds(timed, 100)
    timed.house.player.playing = False
    pass_seconds(timed, 50)  # the first minute after the sound
    window = timed.window.windowHandle()
    QTest.keyClick(window, Qt.Key.Key_F12)
    pass_seconds(timed, 50)
    QTest.mouseClick(window, Qt.MouseButton.LeftButton)
    pass_seconds(timed, 70)
    timed.page.clock.flush()
    written(timed)
    listening, scoring, idle = kept(timed)
    assert listening in (99, 100)
    assert scoring in (159, 160, 161)
    assert idle in (9, 10, 11)


def test_what_an_input_method_writes_is_work_too(timed: Bench) -> None:
    pass_seconds(timed, 50)
    timed.page.notes.comment.setPlainText("核对了地址")
    pass_seconds(timed, 50)
    timed.page.clock.flush()
    written(timed)
    assert kept(timed)[2] == 0


def test_a_minimised_window_and_another_page_count_nothing(timed: Bench) -> None:
    timed.window.showMinimized()
    pass_seconds(timed, 20)
    timed.window.showNormal()
    timed.page.hide()
    pass_seconds(timed, 20)
    timed.page.clock.flush()
    written(timed)
    assert kept(timed) == (0, 0, 0)
