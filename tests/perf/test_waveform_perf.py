"""Frames a second of the waveform while panning and zooming, 1920 pixels wide, and the cost of moving the playhead."""

import statistics
import time
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication

from qadesk.domain.listening import HeardSpan
from qadesk.domain.voice import TalkOver
from qadesk.gui.plots.marks import Mark
from qadesk.gui.plots.waveform import WaveformView
from qadesk.gui.theme import Theme
from tests.gui.plots.fakes import FakeSource
from tests.perf.conftest import Report

HOUR = 3600


@pytest.fixture(params=[1, 8], ids=["1h", "8h"])
def view(request: pytest.FixtureRequest, qapp: QApplication, qtbot) -> Iterator[WaveformView]:
    theme = Theme(qapp, "light")
    shown = WaveformView(theme)
    qtbot.addWidget(shown)
    shown.resize(1920, 280)
    source = FakeSource(request.param * HOUR, turn_seconds=6)
    shown.set_source(source)
    ms = source.frames * 1000 / source.rate
    shown.set_marks([Mark(str(n), ms * n / 40, ms * n / 40 + 9000, "lost", f"mark {n}") for n in range(40)])
    shown.set_position_ms(ms / 2)
    shown.show()
    qtbot.waitExposed(shown)
    yield shown
    theme.deleteLater()


def frame_times(view: WaveformView, step: Callable[[int], None], count: int = 120) -> list[tuple[float, float]]:
    """Milliseconds from a change of the view to its pixels, for each of ``count`` changes: wall, processor."""
    return [timed(lambda n=n: (step(n), view.repaint())) for n in range(count)]


def timed(work: Callable[[], object]) -> tuple[float, float]:
    wall, processor = time.perf_counter(), time.thread_time()
    work()
    return (time.perf_counter() - wall) * 1000, (time.thread_time() - processor) * 1000


@pytest.mark.parametrize("seconds", [1800, 300, 60, 5, 0.05], ids=lambda s: f"{s}s")
def test_pan(view: WaveformView, figure: Report, seconds: float) -> None:
    middle = view.position_ms()
    view.zoom_to(middle, middle + seconds * 1000)
    times = frame_times(view, lambda n: view.pan_by(0.01 if n % 80 < 40 else -0.01))
    report(figure, f"waveform, {hours(view)} h, {seconds} s in sight, pan", times)


def test_zoom(view: WaveformView, figure: Report) -> None:
    middle = view.position_ms()
    view.zoom_all()
    times = frame_times(view, lambda n: view.zoom_by(1.25 if n % 120 < 60 else 0.8, middle))
    report(figure, f"waveform, {hours(view)} h, zoom from all to samples", times)


def test_playhead(view: WaveformView, figure: Report) -> None:
    start, length = view.position_ms(), hours(view)
    begun = time.perf_counter()
    for n in range(1000):
        view.set_position_ms(start + n)
    figure(f"waveform, {length} h, playhead moved", time.perf_counter() - begun, "ms", at_most=0.05)
    report(figure, f"waveform, {length} h, playhead moved and painted", frame_times_of_playhead(view, start))


def test_voices(view: WaveformView, figure: Report) -> None:
    """2 000 spans, all of them in sight: what a picture costs with them and without, and the playhead over them."""
    start = view.position_ms()
    view.zoom_all()
    bare = [timed(lambda: (view.sharpen(), view.repaint())) for _ in range(100)]
    tell(view, start * 2)
    view.repaint()
    told = [timed(lambda: (view.sharpen(), view.repaint())) for _ in range(100)]
    report(figure, f"waveform, {hours(view)} h, 2 000 spans of voices", told)
    more = statistics.median(p for _, p in told) - statistics.median(p for _, p in bare)
    figure(f"waveform, {hours(view)} h, what the voices add to a frame", more, "ms", at_most=2)
    report(figure, f"waveform, {hours(view)} h, playhead over voices", frame_times_of_playhead(view, start))


def tell(view: WaveformView, ms: float) -> None:
    step = ms / 1000

    def spans(first: float, share: float, count: int = 1000) -> list[tuple[int, int]]:
        every = ms / count
        return [(int((n + first) * every), int((n + first + share) * every)) for n in range(count)]

    talkovers = [TalkOver(start, end, "agent") for start, end in spans(0.45, 0.1, 300)]
    silences = [(start, end, f"{(end - start) / 1000:.1f} s") for start, end in spans(0.9, 0.1, 200)]
    view.set_voice([spans(0, 0.5), spans(0.5, 0.4)], talkovers, silences, [(int(300 * step), int(320 * step))])
    view.set_skipped(spans(0.92, 0.06))
    view.set_heard([HeardSpan(a, b, 1.0 + n % 2, n % 3 == 0) for n, (a, b) in enumerate(spans(0, 1.0))])


def report(figure: Report, what: str, times: list[tuple[float, float]]) -> None:
    figure(what, 1000 / statistics.mean(wall for wall, _ in times), "frames/s", at_least=60)
    # of the processor, as the machine may be busy with something else
    figure(f"{what}: one frame", statistics.median(processor for _, processor in times), "ms", at_most=8)


def hours(view: WaveformView) -> int:
    return round(view.position_ms() * 2 / 3_600_000)


def frame_times_of_playhead(view: WaveformView, start: float) -> list[tuple[float, float]]:
    def move(n: int) -> None:
        view.set_position_ms(start + n * 16_000)
        QApplication.processEvents()

    return [timed(lambda n=n: move(n)) for n in range(120)]
