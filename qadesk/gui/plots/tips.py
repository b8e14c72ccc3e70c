"""What the waveform's tooltips say."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QPointF

from qadesk.domain.listening import HeardSpan
from qadesk.gui.plots.axis import clock, length
from qadesk.gui.plots.marks import Mark
from qadesk.gui.plots.paints import role_name
from qadesk.gui.plots.scene import Scene

_BAND_SLACK = 4


def tip_at(scene: Scene, point: QPointF) -> str:
    """The mark under ``point`` with its span, or the time there and who speaks, and what a click does; how a place was
    heard; "" where there is nothing.
    """
    if not scene.total_frames:
        return ""
    if scene.edge_at(point):
        return _edge_tip(scene, point)
    mark = scene.mark_at(point)
    if mark:
        return _mark_tip(scene, mark)
    if scene.in_plot(point):
        return _place_tip(scene, scene.ms_at(point.x()))
    if scene.layout.overview.contains(point.toPoint()):
        return QCoreApplication.translate("WaveformView", "The whole recording. Click or drag to move the view.")
    if scene.layout.heard.adjusted(0, -_BAND_SLACK, 0, _BAND_SLACK).contains(point.toPoint()):
        return heard_tip(scene, scene.ms_at(point.x()))
    return ""


def voice_tips(scene: Scene, ms: float) -> Iterator[str]:
    """Who speaks there, or what is there instead of speech; nothing while that is not known."""
    voices = scene.voices
    if voices is None:
        return
    talkover, silence = voices.talkover.at(ms), voices.silence.at(ms)
    if talkover:
        yield _talkover_tip(talkover, voices.started_by[talkover])
    elif silence:
        text = QCoreApplication.translate("WaveformView", "Silence of {length}")
        yield text.format(length=length(silence[1] - silence[0]))
    else:
        speaking = [scene.role(n) for n, lane in enumerate(voices.lanes) if lane.at(ms)]
        names = ", ".join(role_name(role) for role in speaking)
        if names:
            yield QCoreApplication.translate("WaveformView", "Speaking: {names}").format(names=names)
        elif voices.music.at(ms):
            yield QCoreApplication.translate("WaveformView", "Hold music")
        else:
            yield QCoreApplication.translate("WaveformView", "Nobody speaks")
    if scene.skipped.at(ms):
        yield QCoreApplication.translate("WaveformView", "Skipped as silence while playing")
    yield from (reason for (start, end), reason in scene.played.items() if start <= ms < end)


def heard_tip(scene: Scene, ms: float) -> str:
    """How a place was heard."""
    span = next((span for span in scene.heard if span.start_ms <= ms < span.end_ms), None)
    if span is None:
        return QCoreApplication.translate("WaveformView", "Not heard yet")
    if span.skipped:
        return QCoreApplication.translate("WaveformView", "Skipped as silence; counts as heard")
    return QCoreApplication.translate("WaveformView", "Heard at {speed}×").format(speed=_speed(span))


def _speed(span: HeardSpan) -> str:
    return f"{span.speed:.2f}".rstrip("0").rstrip(".")


def _talkover_tip(span: tuple[int, int], started_by: str) -> str:
    text = {
        "agent": QCoreApplication.translate("WaveformView", "Talk-over of {length}, started by the agent"),
        "customer": QCoreApplication.translate("WaveformView", "Talk-over of {length}, started by the customer"),
    }.get(started_by, QCoreApplication.translate("WaveformView", "Talk-over of {length}"))
    return text.format(length=length(span[1] - span[0]))


def _place_tip(scene: Scene, ms: float) -> str:
    hint = QCoreApplication.translate("WaveformView", "Click goes here; drag selects; wheel zooms; Shift+wheel moves.")
    return "\n".join([clock(ms, 1, scene.hours), *voice_tips(scene, ms), hint])


def _edge_tip(scene: Scene, point: QPointF) -> str:
    found = scene.edge_at(point)
    assert found
    mark, _edge = found
    hint = QCoreApplication.translate(
        "WaveformView", "Drag moves this edge; Esc leaves it. Keys: [ and ] move the end, with Shift the start."
    )
    return "\n".join([*_span_lines(scene, mark), hint])


def _mark_tip(scene: Scene, mark: Mark) -> str:
    hint = QCoreApplication.translate("WaveformView", "Click plays it; Ctrl+click goes to this place.")
    return "\n".join([*_span_lines(scene, mark), hint])


def _span_lines(scene: Scene, mark: Mark) -> list[str]:
    start, end = clock(mark.start_ms, 1, scene.hours), clock(mark.end_ms, 1, scene.hours)
    lines = [mark.label] if mark.label else []
    return [*lines, f"{start}–{end}  ·  {length(mark.end_ms - mark.start_ms)}"]
