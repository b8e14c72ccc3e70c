"""Who speaks, as it is seen: colours, shapes, tooltips; what is skipped; how it was heard."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage

from qadesk.domain.listening import HeardSpan
from qadesk.domain.voice import TalkOver
from qadesk.gui.palette import DARK, LIGHT, Palette, contrast, mix
from qadesk.gui.plots.tips import heard_tip, tip_at
from qadesk.gui.plots.voices import Stretches
from qadesk.gui.plots.waveform import WaveformView
from tests.gui.plots.fakes import FakeSource
from tests.gui.plots.places import LEFT, SECONDS

AGENT, CUSTOMER = [(0, 10_000), (20_000, 30_000)], [(10_000, 20_000), (28_000, 40_000)]
TALKOVER = TalkOver(28_000, 30_000, "customer")
LANES = {"agent": slice(66, 150), "customer": slice(160, 238)}


def told(view: WaveformView, **more: object) -> None:
    view.set_voice([AGENT, CUSTOMER], [TALKOVER], [(40_000, 54_200, "14.2 s")], **more)  # type: ignore[arg-type]


def column(image: QImage, ms: float, rows: slice = slice(0, 262)) -> set[str]:
    """Colours of the pixel column of a place; all 80 s lie on 800 pixels."""
    return {image.pixelColor(LEFT + int(ms / 100), y).name() for y in range(rows.start, rows.stop)}


def overview_column(view: WaveformView, ms: float) -> set[str]:
    """The same in the overview, where the window onto the lanes does not tint it."""
    view.zoom_to(0, 1000)
    shown = column(view.grab().toImage(), ms, slice(8, 40))
    view.zoom_all()
    return shown


def test_speech_has_the_full_colour_and_the_rest_is_fainter(view: WaveformView) -> None:
    told(view)
    image = view.grab().toImage()
    assert LIGHT.agent in column(image, 5_000, LANES["agent"])
    told(view)
    view.set_voice([[], []], [], [])
    image = view.grab().toImage()
    assert LIGHT.agent not in column(image, 5_000, LANES["agent"])
    assert mix(LIGHT.agent, LIGHT.surface, 0.4) in column(image, 5_000, LANES["agent"])
    view.clear_voice()
    assert LIGHT.agent in column(view.grab().toImage(), 5_000, LANES["agent"])


def test_talk_over_is_seen_in_both_lanes_the_overview_and_by_its_shape(view: WaveformView) -> None:
    told(view)
    image = view.grab().toImage()
    for lane in LANES.values():
        assert LIGHT.talkover in column(image, 29_000, lane)
        assert LIGHT.talkover not in column(image, 25_000, lane)
    lanes = view._scene.layout.lanes
    bar = [image.pixelColor(LEFT + 290, y).name() for y in range(lanes[0].bottom() - 1, lanes[0].bottom() + 3)]
    assert set(bar) == {LIGHT.talkover}
    assert LIGHT.talkover in overview_column(view, 29_000)


def test_one_lane_claims_no_talk_over(view: WaveformView) -> None:
    view.set_source(FakeSource(SECONDS, channels=1))
    view.set_voice([AGENT], [TALKOVER], [])
    assert LIGHT.talkover not in column(view.grab().toImage(), 29_000)


def test_a_silence_has_a_ground_and_its_seconds_where_there_is_room(view: WaveformView) -> None:
    plain = view.grab().toImage()
    told(view)
    shown = view.grab().toImage()
    assert LIGHT.silence in column(shown, 45_000, LANES["agent"])
    assert LIGHT.silence not in column(plain, 45_000)
    row = view._scene.layout.lanes[0].bottom()
    written = {shown.pixelColor(LEFT + x, y).name() for x in range(440, 500) for y in range(row - 6, row + 6)}
    assert len(written) > 3
    view.set_voice([AGENT, CUSTOMER], [], [(40_000, 42_000, "2.0 s")])
    narrow = view.grab().toImage()
    row_colours = {narrow.pixelColor(LEFT + x, y).name() for x in range(401, 419) for y in range(row - 6, row + 6)}
    assert row_colours == {LIGHT.silence}


def test_what_is_skipped_is_hatched_and_moves_with_the_sound(view: WaveformView) -> None:
    view.set_source(FakeSource(SECONDS, turn_seconds=100))
    view.set_skipped([(20_000, 40_000)])
    image = view.grab().toImage()
    strokes = [image.pixelColor(LEFT + x, 62 + 6).name() == LIGHT.hatch for x in range(800)]
    assert 20 < sum(strokes[200:400]) < 100 and not any(strokes[:200] + strokes[400:])
    assert LIGHT.hatch in set.union(*(overview_column(view, ms) for ms in range(30_000, 31_000, 100)))
    view.zoom_to(10_000, 50_000)
    before = view.grab().toImage().copy(LEFT, 65, 700, 80)
    view.pan_by(7 / 800)
    after = view.grab().toImage().copy(LEFT, 65, 700, 80)
    assert before.copy(7, 0, 600, 80) == after.copy(0, 0, 600, 80)
    view.set_skipped([])
    assert LIGHT.hatch not in column(view.grab().toImage(), 30_000)


def test_hold_music_is_no_speech(view: WaveformView) -> None:
    view.set_voice([[], []], [], [], [(0, 10_000)])
    image = view.grab().toImage()
    assert mix(LIGHT.note, LIGHT.surface, 0.75) in column(image, 5_000, LANES["agent"])
    assert "Hold music" in tip_at(view._scene, QPointF(LEFT + 50, 100))


def test_tooltips_say_who_speaks(view: WaveformView) -> None:
    told(view, music=[(60_000, 70_000)])
    view.set_skipped([(41_000, 53_000)])
    for ms, words in (
        (5_000, "Speaking: Agent"), (15_000, "Speaking: Customer"), (29_000, "2.0 s, started by the customer"),
        (45_000, "Silence of 14.2 s"), (45_000, "Skipped"), (65_000, "Hold music"), (75_000, "Nobody speaks"),
    ):  # fmt: skip
        assert words in tip_at(view._scene, QPointF(LEFT + ms / 100, 100))


def test_the_band_tells_speeds_and_what_was_skipped(view: WaveformView) -> None:
    view.set_heard([HeardSpan(0, 20_000, 1.5), HeardSpan(20_000, 40_000, 2.0), HeardSpan(40_000, 60_000, 1.0, True)])
    y = view._scene.layout.heard.center().y()
    image = view.grab().toImage()
    colours = [image.pixelColor(LEFT + x, y).name() for x in range(800)]
    assert set(colours[1:199]) == {LIGHT.heard}
    assert set(colours[201:399]) == {LIGHT.heard_fast}
    assert set(colours[401:599]) == {LIGHT.heard, LIGHT.border}
    assert set(colours[601:790]) == {LIGHT.border}
    assert heard_tip(view._scene, 30_000) == "Heard at 2×"
    assert "counts as heard" in heard_tip(view._scene, 50_000)
    assert heard_tip(view._scene, 70_000) == "Not heard yet"


def test_what_is_heard_again_slowly_takes_the_full_colour_at_once(view: WaveformView) -> None:
    y = view._scene.layout.heard.center().y()
    for speed, colour in ((2.0, LIGHT.heard_fast), (1.0, LIGHT.heard)):
        view.set_heard([HeardSpan(0, 20_000, speed)])
        assert view.grab().toImage().pixelColor(LEFT + 100, y).name() == colour


def test_another_recording_begins_without_voices(view: WaveformView) -> None:
    told(view)
    view.set_skipped([(0, 10_000)])
    view.set_source(FakeSource(SECONDS, turn_seconds=10))
    image = view.grab().toImage()
    assert not {LIGHT.talkover, LIGHT.silence, LIGHT.hatch} & (column(image, 29_000) | column(image, 45_000))


spans = st.lists(st.tuples(st.integers(0, 999), st.integers(1, 80)).map(lambda s: (s[0], s[0] + s[1])), max_size=12)


@given(spans, st.integers(-50, 900), st.sampled_from([1, 2, 7]))
def test_every_column_that_a_span_touches_is_set(found: list[tuple[int, int]], start: int, scale: int) -> None:
    flags = Stretches(found).columns(start, scale, 60)
    for column_no, flag in enumerate(flags):
        left, right = start + column_no * scale, start + (column_no + 1) * scale
        assert flag == any(s < right and e > left for s, e in found)


def test_a_place_is_in_the_span_that_began_last() -> None:
    stretches = Stretches([(0, 100), (200, 300)])
    assert [stretches.at(ms) for ms in (0, 99.5, 100, 250, 300)] == [(0, 100), (0, 100), None, (200, 300), None]


def seen_by(colour: str, matrix: list[list[float]]) -> np.ndarray:
    """As a viewer without one kind of cones sees it (Machado, Oliveira, Fernandes 2009), as OKLab."""
    c = QColor(colour)
    srgb = np.array([c.redF(), c.greenF(), c.blueF()])
    linear = np.where(srgb <= 0.04045, srgb / 12.92, ((srgb + 0.055) / 1.055) ** 2.4)
    linear = (np.array(matrix) @ linear).clip(0, 1)
    to_lms = [[0.4122, 0.5363, 0.0514], [0.2119, 0.6807, 0.1074], [0.0883, 0.2817, 0.6300]]
    to_lab = [[0.2105, 0.7936, -0.0041], [1.9780, -2.4286, 0.4506], [0.0259, 0.7828, -0.8087]]
    return np.array(to_lab) @ np.cbrt(np.array(to_lms) @ linear)


SIGHTS = {
    "full": [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
    "no red": [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
    "no green": [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]],
}


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=lambda p: p.name)
@pytest.mark.parametrize("sight", SIGHTS)
def test_parties_and_talk_over_are_told_apart_by_every_eye(colours: Palette, sight: str) -> None:
    seen = [seen_by(colour, SIGHTS[sight]) for colour in (colours.agent, colours.customer, colours.talkover)]
    apart = [float(np.linalg.norm(seen[a] - seen[b])) for a, b in ((0, 1), (0, 2), (1, 2))]
    assert min(apart) > 0.06, apart


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=lambda p: p.name)
def test_shapes_stand_out_from_the_card(colours: Palette) -> None:
    shapes = ("agent", "customer", "talkover", "note", "mark", "bookmark", "redact", "critical")
    poor = {s: contrast(getattr(colours, s), colours.surface) for s in shapes}
    assert {s: round(c, 2) for s, c in poor.items() if c < 3} == {}
    assert contrast(colours.bookmark_text, colours.surface) >= 4.5
    assert contrast(colours.text_muted, colours.silence) >= 4.5
    assert contrast(colours.text, colours.found) >= 4.5
