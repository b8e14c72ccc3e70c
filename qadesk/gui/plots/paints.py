"""The colour of each column of the picture: by party, by who speaks, by what is skipped."""

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QColor

from qadesk.gui.palette import Palette, mix
from qadesk.gui.plots.columns import Hatch, Paint, Pixels
from qadesk.gui.plots.scene import LaneRole, Scene
from qadesk.gui.plots.voices import MUSIC, REST, SPEECH, TALKOVER, Kinds, Stretches

_MUTED = 0.25
"""What is left of a lane's colour when it is not to be heard."""


def role_colour(role: LaneRole, colours: Palette) -> str:
    """A party's colour for shapes."""
    return {"agent": colours.agent, "customer": colours.customer, "mixed": colours.accent}[role]


def role_ink(role: LaneRole, colours: Palette) -> str:
    """A party's colour for text."""
    return {"agent": colours.agent_text, "customer": colours.customer_text, "mixed": colours.accent_text}[role]


def role_name(role: LaneRole) -> str:
    """A party's name in the user's language."""
    if role == "agent":
        return QCoreApplication.translate("WaveformView", "Agent")
    if role == "customer":
        return QCoreApplication.translate("WaveformView", "Customer")
    return QCoreApplication.translate("WaveformView", "Both parties")


def lane_kinds(scene: Scene, channel: int) -> Kinds:
    """What each column of a lane in sight is; all of it speech until it is known who speaks."""
    if scene.voices is None:
        return np.full(scene.columns, SPEECH, np.uint8)
    return scene.voices.kinds(channel, scene.view_span[0], scene.ms_per_column, scene.columns)


def lane_inks(scene: Scene, channel: int) -> list[str]:
    """The colours of a lane's sound by the kind of its columns."""
    colours = scene.colours
    party = role_colour(scene.role(channel), colours)
    inks = {
        REST: mix(party, colours.surface, 0.4),
        SPEECH: party,
        TALKOVER: colours.talkover,
        MUSIC: mix(colours.note, colours.surface, 0.75),
    }
    strength = _MUTED if channel in scene.muted else 1.0
    return [mix(inks[kind], colours.surface, strength) for kind in sorted(inks)]


def lane_paint(scene: Scene, channel: int) -> Paint:
    """The colours of the columns of a lane in sight."""
    inks, kinds = lane_inks(scene, channel), lane_kinds(scene, channel)
    faint = [mix(ink, scene.colours.surface, 0.5) for ink in inks]
    start_ms, scale = scene.view_span[0], scene.ms_per_column
    ground, hatches = _ground(scene, start_ms, scale)
    peaks, cores = (np.array(rgb(table), np.uint32)[kinds] for table in (faint, inks))
    return Paint(ground, peaks, cores, hatches, scene.viewport.start_pixel)


def overview_paint(scene: Scene) -> Paint:
    """The ground of the overview; its sound has other colours."""
    ground, hatches = _ground(scene, 0.0, scene.duration_ms / scene.columns)
    return Paint(ground, ground, ground, hatches)


def rgb(colours: Sequence[str]) -> list[int]:
    """Colours as 0xffRRGGBB."""
    return [QColor(colour).rgb() for colour in colours]


def _ground(scene: Scene, start_ms: float, ms_per_column: float) -> tuple[Pixels, tuple[Hatch, ...]]:
    colours, voices = scene.colours, scene.voices
    plain, silent, stroke, note = rgb(
        [colours.surface, colours.silence, colours.hatch, mix(colours.note, colours.surface, 0.45)]
    )
    ground = np.full(scene.columns, plain, np.uint32)

    def touched(stretches: Stretches) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
        return stretches.columns(start_ms, ms_per_column, scene.columns)

    hatches = []
    if voices and voices.silence:
        ground[touched(voices.silence)] = silent
    if scene.skipped:
        hatches.append(Hatch(touched(scene.skipped), stroke))
    if voices and voices.music:
        hatches.append(Hatch(touched(voices.music), note, crossed=True))
    return ground, tuple(hatches)
