"""What is measured of demo calls against the script they were synthesised from."""

import pytest

from qadesk.audio.voice import measure_voice
from qadesk.domain.spans import total_ms
from qadesk.domain.voice import VoiceFacts
from qadesk.domain.voice_facts import silences, talkovers
from tests.unit.audio.scripts import agreeing, script

CALLS = ("c07", "c09", "c12", "c13", "c26")
"""All with talk-over, the one with the longest silences, both kinds of codec."""


@pytest.fixture(scope="module", params=CALLS)
def heard(request: pytest.FixtureRequest) -> tuple[str, VoiceFacts]:
    return request.param, measure_voice(script(request.param).path)


def test_talkovers_and_silences_are_those_of_the_script(heard: tuple[str, VoiceFacts]) -> None:
    call, voice = heard
    known = script(call)
    over = talkovers(voice)
    assert over is not None
    found = [(each.start_ms, each.end_ms) for each in over]
    assert agreeing(known.talkovers, found) == len(known.talkovers) == len(found)
    assert {each.started_by for each in over} <= {"agent"}
    quiet = [(each.start_ms, each.end_ms) for each in silences(voice, 2000)]
    assert agreeing(known.silences(2000), quiet) == len(known.silences(2000)) == len(quiet)


def test_speech_begins_and_ends_where_it_does(heard: tuple[str, VoiceFacts]) -> None:
    call, voice = heard
    known = script(call)
    assert abs(voice.duration_ms - known.duration_ms) <= 60  # codecs pad
    for channel, spans in zip(voice.channels, (known.agent, known.customer), strict=True):
        assert agreeing(spans, channel.speech) >= len(spans) - 2  # a pause of 0.3 s within a turn may be one or none
        assert total_ms(channel.speech) == pytest.approx(total_ms(spans), rel=0.05)
        assert not channel.music


def test_pace_is_that_of_the_characters(heard: tuple[str, VoiceFacts]) -> None:
    call, voice = heard
    for channel, signs in zip(voice.channels, script(call).signs, strict=True):
        assert channel.syllables_per_minute is not None
        assert channel.syllables_per_minute == pytest.approx(signs * 60_000 / total_ms(channel.speech), rel=0.15)


def test_voices_differ_in_level_and_pitch_as_they_were_made() -> None:
    agent, customer = measure_voice(script("c16").path).channels
    assert agent.level_dbfs is not None and customer.level_dbfs is not None
    assert 15 < agent.level_dbfs - customer.level_dbfs < 25
    assert agent.noise_dbfs is not None and agent.noise_dbfs == pytest.approx(-69, abs=2)
    woman, man = measure_voice(script("c07").path).channels
    assert woman.pitch_hz is not None and man.pitch_hz is not None
    assert 170 < woman.pitch_hz < 210
    assert 70 < man.pitch_hz < 95
    assert woman.pitch_range_semitones is not None and 2 < woman.pitch_range_semitones < 7
    assert all(100 < hertz < 350 for _, hertz in woman.pitch_track)
