"""What really reached the listener, and only that."""

import threading
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qadesk.audio.heard import HeardLog
from qadesk.audio.timeline import Anchor, Timeline
from qadesk.domain.listening import HeardSpan, heard_again
from tests.unit.audio.conftest import Writer, tones
from tests.unit.audio.listening import WAIT, Listener, listener

__all__ = ["listener"]

RATE = 8000


@pytest.fixture
def tone(write: Writer) -> Path:
    return write("tone.wav", tones(RATE, 4, 440, 1000), RATE, "PCM_16")


hops = st.lists(st.tuples(st.sampled_from([0, 0, 0, 4000, 9000]), st.sampled_from([1.0, 1.0, 2.0])), min_size=1)


@given(hops, st.lists(st.integers(0, 12_000), max_size=8))
def test_asking_often_or_once_comes_to_the_same(steps: list[tuple[int, float]], moments: list[int]) -> None:
    timeline, frame, written = Timeline(), 0.0, 0
    for jump, speed in steps:
        timeline.add(Anchor(written, frame + jump, speed, (), speed, int(frame) if jump else None))
        frame += jump + 160 * speed
        written += 160
    once, often = HeardLog(RATE, 10**9), HeardLog(RATE, 10**9)
    once.advance(timeline.anchors, written)
    taken = []
    for moment in [*sorted(moment for moment in moments if moment < written), written]:
        often.advance(timeline.anchors, moment)
        taken += often.take()
    whole = once.take()
    assert heard_again([], taken) == heard_again([], whole)
    assert sum(span.end_ms - span.start_ms for span in whole) == round(frame * 1000 / RATE)
    assert [span.start_ms for span in whole[1:]] == [span.end_ms for span in whole[:-1]]


def test_a_seek_leaves_out_what_it_passes_over_and_what_waited_in_the_ring(listener: Listener, tone: Path) -> None:
    player = listener.player
    player.open_file(tone)
    player.play()
    listener.reach(500)
    left_at = player.position_ms
    player.seek_ms(2000)
    listener.reach(2300)
    player.pause()
    listener.until(lambda: player.settled)
    first, second = player.take_heard()
    assert first.start_ms == 0
    assert left_at - 5 <= first.end_ms <= left_at + 60, "what the ring held was not heard"
    assert (second.start_ms, second.end_ms) == (2000, round(player.position_ms))
    assert player.take_heard() == []


def test_seeking_about_while_paused_is_not_hearing(listener: Listener, tone: Path) -> None:
    player = listener.player
    player.open_file(tone)
    for place in (500, 3000, 1200):
        player.seek_ms(place)
    listener.until(lambda: player.settled)
    assert player.take_heard() == []


def test_speeds_are_told_and_nothing_is_missing_between_them(listener: Listener, tone: Path) -> None:
    player = listener.player
    player.open_file(tone)
    player.play()
    asked_at = []
    for place, speed in ((600, 2.0), (1500, 0.8), (2000, 3.0)):
        listener.reach(place)
        asked_at.append(player.position_ms)
        player.set_speed(speed)
    assert listener.finished.wait(WAIT)
    heard = player.take_heard()
    assert [span.speed for span in heard] == [1.0, 2.0, 0.8, 3.0]
    assert [span.start_ms for span in heard] == [0, *(span.end_ms for span in heard[:-1])]
    assert heard[-1].end_ms == 4000
    assert [span.end_ms for span in heard[:-1]] == pytest.approx(asked_at, abs=500)


def test_taking_often_from_another_thread_loses_and_doubles_nothing(listener: Listener, tone: Path) -> None:
    player = listener.player
    player.open_file(tone)
    player.set_speed(2.0)
    player.set_skips([(1000, 1500)])
    taken: list[HeardSpan] = []
    ended = threading.Event()

    def take() -> None:
        while not ended.wait(0.001):
            taken.extend(player.take_heard())

    taker = threading.Thread(target=take)
    taker.start()
    player.play()
    assert listener.finished.wait(WAIT)
    ended.set()
    taker.join()
    taken += player.take_heard()
    assert sum(span.end_ms - span.start_ms for span in taken) == 4000
    assert heard_again([], taken) == (
        HeardSpan(0, 1000, 2.0),
        HeardSpan(1000, 1500, 2.0, skipped=True),
        HeardSpan(1500, 4000, 2.0),
    )


def test_a_loop_is_heard_as_often_as_it_is_played(listener: Listener, tone: Path) -> None:
    player = listener.player
    player.open_file(tone)
    player.set_loop(1000, 1300)
    player.seek_ms(1000)
    player.play()
    listener.until(lambda: player.position_ms > 1200)
    listener.until(lambda: player.position_ms < 1200)
    listener.until(lambda: player.position_ms > 1050)  # some of the second round has reached the ear
    player.pause()
    listener.until(lambda: player.settled)
    heard = player.take_heard()
    assert heard[0] == HeardSpan(1000, 1300)
    assert heard[1].start_ms == 1000
    assert heard_again([], heard) == (HeardSpan(1000, 1300),)


def test_the_heard_of_one_recording_is_not_told_of_the_next(listener: Listener, tone: Path) -> None:
    player = listener.player
    player.open_file(tone)
    player.play()
    listener.reach(300)
    player.open_file(tone)
    listener.until(lambda: player.settled)
    assert player.take_heard() == []
    player.close()
    assert player.take_heard() == []
