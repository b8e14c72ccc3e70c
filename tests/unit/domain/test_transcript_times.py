"""From a file's times to the recording's: units guessed and said, impossible lines listed."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qadesk.domain.transcript_text import as_srt, as_text, as_vtt
from qadesk.domain.transcript_times import LONGEST_MS, on_timeline
from qadesk.domain.transcripts import Line, ReadLine, ReadTranscript, spoken_by

SAID = ("您好，客户服务中心，请问有什么可以帮您？", "我想查一下订单。", "好的，请您稍等。")


def read(*lines: ReadLine, ms_per_unit: float | None = 1.0) -> ReadTranscript:
    return ReadTranscript(format="json", lines=lines, ms_per_unit=ms_per_unit)


def spoken(ms_per_unit: float) -> tuple[ReadLine, ...]:
    spans = ((340, 4950), (5300, 7100), (7500, 9300))
    return tuple(
        ReadLine(start / ms_per_unit, end / ms_per_unit, text, row=row)
        for row, ((start, end), text) in enumerate(zip(spans, SAID, strict=True), 1)
    )


@pytest.mark.parametrize(("ms_per_unit", "unit"), [(1000.0, "s"), (1.0, "ms"), (10.0, "10 ms"), (0.0001, "100 ns")])
@pytest.mark.parametrize("duration_ms", [9600, 3_600_000, None])
def test_an_open_unit_is_guessed_and_said(ms_per_unit: float, unit: str, duration_ms: int | None) -> None:
    timed = on_timeline(read(*spoken(ms_per_unit), ms_per_unit=None), duration_ms)
    assert (timed.unit, timed.guessed) == (unit, True)
    assert [(line.start_ms, line.end_ms) for line in timed.lines] == [(340, 4950), (5300, 7100), (7500, 9300)]
    assert [unit in issue.reason for issue in timed.issues] == [True]


def test_a_unit_that_the_format_fixes_is_not_guessed() -> None:
    timed = on_timeline(read(*spoken(1.0)), 9600)
    assert not timed.guessed
    assert timed.issues == ()


def test_the_length_of_the_sound_decides_between_units() -> None:
    slow = read(ReadLine(0, 60, "好"), ReadLine(60, 120, "嗯"), ms_per_unit=None)
    assert on_timeline(slow, 121_000).lines[-1].end_ms in (120, 1200, 120_000)
    assert on_timeline(slow, 2_000).lines[-1].end_ms < 121_000


def test_impossible_lines_are_listed_with_their_row_and_the_others_go_in() -> None:
    timed = on_timeline(
        read(
            ReadLine(-5, 100, "负", row=1),
            ReadLine(900, 100, "倒", row=2),
            ReadLine(1e300, 1e301, "远", row=3),
            ReadLine(500, 900, "好", row=4),
            ReadLine(90_000, 91_000, "后", row=5),
            ReadLine(9_500, 20_000, "长", row=6),
        ),
        10_000,
    )
    assert [line.text for line in timed.lines] == ["好", "长"]
    assert timed.lines[-1].end_ms == 10_000
    assert [issue.row for issue in timed.issues] == [1, 2, 3, 5]
    assert len({json.loads(issue.reason)[0] for issue in timed.issues}) == 3


def test_lines_come_in_the_order_of_time_and_may_overlap() -> None:
    timed = on_timeline(read(ReadLine(500, 900, "二"), ReadLine(100, 700, "一")), None)
    assert [line.text for line in timed.lines] == ["一", "二"]


def test_a_line_without_an_end_lasts_until_the_next_or_as_long_as_it_takes() -> None:
    timed = on_timeline(
        read(ReadLine(0, None, "好"), ReadLine(400, None, "请"), ReadLine(60_000, None, "谢谢您的来电")), None
    )
    ends = [line.end_ms for line in timed.lines]
    assert ends[0] == 400
    assert 600 < ends[1] < 3_000
    assert 61_000 < ends[2] < 64_000


NUMBERS = st.floats(allow_nan=True, allow_infinity=True) | st.integers(-(10**12), 10**12).map(float)


@given(
    lines=st.lists(st.builds(ReadLine, NUMBERS, NUMBERS | st.none(), st.text(max_size=20)), max_size=8),
    scale=st.sampled_from([None, 1.0, 1000.0, 0.0001]),
    duration_ms=st.none() | st.integers(0, 10**8),
)
def test_no_times_make_it_fail(lines: list[ReadLine], scale: float | None, duration_ms: int | None) -> None:
    timed = on_timeline(read(*lines, ms_per_unit=scale), duration_ms)
    for line in timed.lines:
        assert 0 <= line.start_ms <= line.end_ms <= LONGEST_MS
        assert duration_ms is None or line.end_ms <= duration_ms


def test_a_time_beyond_all_measure_does_not_stop_the_guess() -> None:
    timed = on_timeline(read(*spoken(1.0), ReadLine(0, 1e308, "远", row=9), ms_per_unit=None), 9600)
    assert [line.text for line in timed.lines] == list(SAID)
    assert timed.unit == "ms"


def test_who_speaks_is_said_or_told_by_channel_and_never_guessed() -> None:
    line = Line(0, 1, "好", channel=1)
    assert spoken_by(line, channels=2, agent_channel=0) == "customer"
    assert spoken_by(line, channels=2, agent_channel=1) == "agent"
    assert spoken_by(line, channels=1, agent_channel=0) == ""
    assert spoken_by(line, channels=1, agent_channel=0, side="agent") == "agent"
    assert spoken_by(Line(0, 1, "好", "customer", 1), channels=2, agent_channel=1) == "customer"
    assert spoken_by(Line(0, 1, "好"), channels=2, agent_channel=0) == ""


def test_written_as_text_and_subtitles() -> None:
    lines = (Line(500, 3_725_250, "<好>", "agent"), Line(0, 10, "嗯"))
    assert as_text(lines) == "[00:00:00.500] agent: <好>\n[00:00:00.000] 嗯\n"
    assert as_srt(lines).startswith("1\n00:00:00,500 --> 01:02:05,250\nagent: <好>\n\n2\n")
    assert as_vtt(lines).startswith("WEBVTT\n\n00:00:00.500 --> 01:02:05.250\n<v agent>&lt;好&gt;</v>\n\n")
