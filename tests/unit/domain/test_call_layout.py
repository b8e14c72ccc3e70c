"""A call's timeline: legs after each other without gaps, the two sides of the same time beside each other."""

from qadesk.domain.audio_facts import AudioFacts
from qadesk.domain.call_layout import Place, call_parts, call_shape, places
from qadesk.domain.recordings import AudioState, Fingerprint, RecordedSide, Recording


def recording(
    uid: str, seconds: float = 10, *, rate: int = 8000, channels: int = 1, side: RecordedSide = "", heard: bool = True
) -> Recording:
    audio = AudioFacts(
        frames=round(seconds * rate), rate=rate, channels=channels, codec="PCM_16", container="WAV", header_frames=None,
        sha256=uid, loudness_dbfs=(-20.0,) * channels, peak_dbfs=(-3.0,) * channels, clipped_frames=(0,) * channels,
        working_copy=False, cache_key=uid,
    )  # fmt: skip
    state = AudioState.READY if heard else AudioState.BROKEN
    return Recording(
        uid=uid,
        call_uid="call",
        fingerprint=Fingerprint(f"/{uid}.wav", 1, 1, uid),
        state=state,
        side=side,
        audio=audio if heard else None,
    )


def test_legs_follow_one_another_in_their_order() -> None:
    legs = [recording("a", 10), recording("b", 5.5), recording("c", 1)]
    assert places(legs) == (Place("a", 0, 10_000), Place("b", 10_000, 15_500), Place("c", 15_500, 16_500))


def test_two_sides_of_the_same_time_begin_together_the_agent_first() -> None:
    sides = [recording("in", 10, side="customer"), recording("out", 9, side="agent")]
    assert places(sides) == (Place("out", 0, 9000, 0), Place("in", 0, 10_000, 1))
    assert call_shape(call_parts(sides)) == (8000, 2)


def test_a_transferred_call_with_both_sides_of_each_leg() -> None:
    sides = [
        recording("1-in", 30, side="customer"),
        recording("1-out", 30, side="agent"),
        recording("2-in", 60, side="customer"),
        recording("2-out", 61, side="agent"),
    ]
    assert [(place.uid, place.start_ms, place.channel) for place in places(sides)] == [
        ("1-out", 0, 0),
        ("1-in", 0, 1),
        ("2-out", 30_000, 0),
        ("2-in", 30_000, 1),
    ]


def test_sides_listed_agents_first_find_those_of_their_own_length() -> None:
    sides = [
        recording("1-out", 30, side="agent"),
        recording("2-out", 90, side="agent"),
        recording("1-in", 31, side="customer"),
        recording("2-in", 90, side="customer"),
    ]
    assert [[one.uid for one in part.recordings] for part in call_parts(sides)] == [
        ["1-out", "1-in"],
        ["2-out", "2-in"],
    ]


def test_sides_of_very_different_lengths_are_not_of_the_same_time() -> None:
    apart = [recording("in", 100, side="customer"), recording("out", 40, side="agent")]
    assert [place.start_ms for place in places(apart)] == [0, 100_000]


def test_a_file_with_two_channels_is_no_side() -> None:
    both = [recording("in", side="customer", channels=2), recording("out", side="agent")]
    assert len(call_parts(both)) == 2


def test_the_highest_rate_and_two_channels_as_soon_as_a_part_has_them() -> None:
    legs = [recording("a"), recording("b", rate=16_000, channels=2), recording("c", rate=11_025)]
    assert call_shape(call_parts(legs)) == (16_000, 2)
    assert [place.end_ms for place in places(legs)] == [10_000, 20_000, 30_000]
    assert call_shape(call_parts(legs[::2])) == (11_025, 1)


def test_what_has_no_sound_takes_no_time() -> None:
    legs = [recording("a"), recording("b", heard=False), recording("c")]
    assert [place.uid for place in places(legs)] == ["a", "c"]
    assert places([recording("b", heard=False)]) == ()
