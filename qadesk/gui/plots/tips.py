"""What the waveform's tooltips say."""

from PySide6.QtCore import QCoreApplication, QPointF

from qadesk.gui.plots.axis import clock, length
from qadesk.gui.plots.marks import Mark
from qadesk.gui.plots.scene import Scene


def tip_at(scene: Scene, point: QPointF) -> str:
    """The mark under ``point`` with its span, or the time there, and what a click does; "" where there is nothing."""
    if not scene.total_frames:
        return ""
    mark = scene.mark_at(point)
    if mark:
        return _mark_tip(scene, mark)
    if scene.in_plot(point):
        hint = QCoreApplication.translate(
            "WaveformView", "Click goes here; drag selects; wheel zooms; Shift+wheel moves."
        )
        return f"{clock(scene.ms_at(point.x()), 1, scene.hours)}\n{hint}"
    if scene.layout.overview.contains(point.toPoint()):
        return QCoreApplication.translate("WaveformView", "The whole recording. Click or drag to move the view.")
    return ""


def _mark_tip(scene: Scene, mark: Mark) -> str:
    start, end = clock(mark.start_ms, 1, scene.hours), clock(mark.end_ms, 1, scene.hours)
    hint = QCoreApplication.translate("WaveformView", "Click plays it; Ctrl+click goes to this place.")
    return "\n".join(
        part for part in (mark.label, f"{start}–{end}  ·  {length(mark.end_ms - mark.start_ms)}", hint) if part
    )
