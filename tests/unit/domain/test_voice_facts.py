"""What follows from who speaks when."""

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qadesk.domain.call_facts import Usual, call_facts, told
from qadesk.domain.spans import Span, common, total_ms
from qadesk.domain.texts import untranslated
from qadesk.domain.voice import ChannelVoice, TalkOver, UsualVoice, VoiceFacts
from qadesk.domain.voice_facts import (
    GRADES,
    Monologue,
    Silence,
    SkipGrade,
    longest_monologue,
    parties,
    silences,
    skippable,
    speech,
    talk_share,
    talkovers,
)


def call(*channels: ChannelVoice, seconds: int = 60, method: Mapping[str, str] | None = None) -> VoiceFacts:
    return VoiceFacts(duration_ms=seconds * 1000, channels=channels, method=method or {})


LEFT = ChannelVoice(speech=((1000, 10_000), (20_000, 25_000), (40_000, 52_000)), music=((26_000, 38_000),))
RIGHT = ChannelVoice(speech=((9_000, 15_000), (21_000, 21_150), (50_000, 55_000)))


def test_silences_are_where_nobody_speaks_also_at_the_ends() -> None:
    assert silences(call(LEFT, RIGHT), 1000) == (
        Silence(0, 1000),
        Silence(15_000, 20_000),
        Silence(25_000, 40_000, music_ms=12_000),
        Silence(55_000, 60_000),
    )
    assert [each.on_hold for each in silences(call(LEFT, RIGHT), 5001)] == [True]
    assert silences(call(ChannelVoice()), 0) == (Silence(0, 60_000),)


def test_talkover_is_started_by_whoever_began_later() -> None:
    assert talkovers(call(LEFT, RIGHT)) == (
        TalkOver(9000, 10_000, "customer"),
        TalkOver(50_000, 52_000, "customer"),
    )
    assert talkovers(call(LEFT, RIGHT), agent_channel=1) == (
        TalkOver(9000, 10_000, "agent"),
        TalkOver(50_000, 52_000, "agent"),
    )
    assert talkovers(call(LEFT, RIGHT), least_ms=100) == (
        TalkOver(9000, 10_000, "customer"),
        TalkOver(21_000, 21_150, "customer"),
        TalkOver(50_000, 52_000, "customer"),
    )
    together = ChannelVoice(speech=((0, 1000),))
    assert talkovers(call(together, together)) == (TalkOver(0, 1000, "both"),)


@pytest.mark.parametrize("voice", [call(LEFT), call(LEFT, LEFT, method={"channels": "identical"})])
def test_of_one_sound_for_both_no_talkover_is_claimed(voice: VoiceFacts) -> None:
    assert talkovers(voice) is None
    assert longest_monologue(voice) is None
    assert talk_share(voice, "agent") is None
    assert set(parties(voice)) == {"both"}
    keys = {fact.key for fact in call_facts(voice)}
    assert "speech_share" in keys
    assert not any(key.startswith(("talk", "agent", "customer")) for key in keys)


def test_a_mono_file_of_one_party_tells_of_that_party() -> None:
    voice = call(ChannelVoice(speech=((0, 9000),), syllables_per_minute=240.0, pitch_hz=180.0))
    assert parties(voice, side="customer") == ("customer",)
    assert {"customer_pace", "customer_pitch"} <= {fact.key for fact in call_facts(voice, side="customer")}


def test_shares_add_up() -> None:
    voice = call(LEFT, RIGHT)
    agent, customer = talk_share(voice, "agent", 1), talk_share(voice, "customer", 1)
    assert agent is not None and customer is not None
    assert agent == pytest.approx(11_150 / 37_150)
    assert agent + customer == 1
    assert talk_share(call(ChannelVoice(), ChannelVoice()), "agent") is None


def test_a_monologue_outlasts_pauses_and_single_words() -> None:
    agent = ChannelVoice(speech=((0, 5000), (6000, 12_000), (13_000, 20_000), (30_000, 31_000)))
    customer = ChannelVoice(speech=((5200, 5600), (12_100, 13_300)))
    assert longest_monologue(call(agent, customer)) == Monologue("agent", 0, 12_000)
    assert longest_monologue(call(customer, agent)) == Monologue("customer", 0, 12_000)
    assert longest_monologue(call(ChannelVoice(), ChannelVoice())) is None


def test_only_long_quiet_of_both_is_skipped_and_edges_stay() -> None:
    left = ChannelVoice(speech=((0, 2000),), quiet=((2000, 6000), (8000, 9500), (20_000, 20_700)))
    right = ChannelVoice(quiet=((0, 5000), (7000, 30_000)))
    voice = call(left, right, seconds=30)
    assert skippable(voice, "gentle") == ((2200, 4800),)
    assert skippable(voice, "normal") == ((2200, 4800), (8200, 9300))
    assert skippable(voice, "strict") == ((2150, 29_850),)
    assert skippable(voice, "normal", [(4000, 4100)]) == ((8200, 9300),)
    assert skippable(call(), "normal") == ()


SPANS = st.lists(st.tuples(st.integers(0, 60_000), st.integers(0, 60_000)).map(lambda p: (min(p), max(p))), max_size=8)


@given(SPANS, SPANS, SPANS, st.sampled_from(sorted(GRADES)))
def test_speech_and_what_is_scored_are_never_skipped(
    left: list[Span], right: list[Span], scored: list[Span], grade: SkipGrade
) -> None:
    voice = call(ChannelVoice(speech=tuple(left)), ChannelVoice(speech=tuple(right)))
    skipped = skippable(voice, grade, scored)
    assert not common(skipped, speech(voice))
    assert not common(skipped, scored)
    quiet = silences(voice)
    assert total_ms((each.start_ms, each.end_ms) for each in quiet) + total_ms(speech(voice)) == 60_000
    assert all(common([(over.start_ms, over.end_ms)], left) for over in talkovers(voice) or ())


def voiced(**figures: float) -> VoiceFacts:
    return call(ChannelVoice(speech=((0, 30_000),), **figures), ChannelVoice(speech=((30_000, 50_000),)))


@pytest.mark.parametrize(
    ("figure", "value", "usual", "words"),
    [
        ("pitch_hz", 150.0, 180.0, ("lower than usual",)),
        ("pitch_hz", 185.0, 180.0, ()),
        ("pitch_range_semitones", 9.0, 5.0, ("livelier than usual",)),
        ("syllables_per_minute", 300.0, 240.0, ("faster than usual",)),
        ("syllables_per_minute", 250.0, 240.0, ()),
        ("level_dbfs", -35.0, -20.0, ("quieter than usual",)),
    ],
)
def test_what_lies_off_the_usual_is_said(figure: str, value: float, usual: float, words: tuple[str, ...]) -> None:
    known = UsualVoice(recordings=5, **{figure: usual})
    few = UsualVoice(recordings=4, **{figure: usual})
    facts = [fact for fact in call_facts(voiced(**{figure: value}), usual=Usual(own=known)) if fact.usual]
    assert [fact.compared for fact in facts] == [words]
    assert not any(fact.usual for fact in call_facts(voiced(**{figure: value}), usual=Usual(own=few)))
    (shown,) = told(facts, untranslated)
    assert shown.how.endswith("over 5 recordings.")
    of_team = call_facts(voiced(**{figure: value}), usual=Usual(team=known))
    assert [word.replace("the team", "usual") for fact in of_team for word in fact.compared] == list(words)


def test_every_fact_says_how_it_was_measured_and_places_lie_in_the_call() -> None:
    facts = call_facts(call(LEFT, RIGHT), silence_ms=3000)
    for fact, shown in zip(facts, told(facts, untranslated), strict=True):
        assert shown.how and shown.value and shown.label
        assert "{" not in shown.how + shown.value
        assert all(0 <= start < end <= 60_000 for start, end in fact.spans)
    shown = {each.key: each.value for each in told(facts, untranslated)}
    assert shown["silence_count"] == "3"
    assert shown["longest_silence"] == "15.0 s"
    assert shown["talkover_customer"] == "2"
    assert shown["agent_share"] == "70 %"
    assert next(fact for fact in facts if "monologue" in fact.key).spans == ((40_000, 52_000),)


def test_the_most_telling_stand_in_front_and_a_minus_is_none_of_ascii() -> None:
    voice = VoiceFacts(duration_ms=60_000, channels=(figured(LEFT.speech), figured(RIGHT.speech)))
    facts = call_facts(voice)
    assert [fact.key for fact in facts[:8]] == [
        "agent_share",
        "customer_share",
        "longest_silence",
        "talkover_count",
        "agent_pace",
        "agent_range",
        "agent_monologue",
        "agent_level",
    ]
    assert len({fact.key for fact in facts}) == len(facts)
    shown = {each.key: each.value for each in told(facts, untranslated)}
    assert shown["agent_level"] == "\u221220.6 dBFS"
    mono = call_facts(VoiceFacts(duration_ms=60_000, channels=(figured(LEFT.speech),)))
    assert [fact.key for fact in mono[:4]] == ["speech_share", "longest_silence", "both_pace", "both_level"]


def figured(speech: tuple[Span, ...]) -> ChannelVoice:
    return ChannelVoice(
        speech=speech, level_dbfs=-20.6, pitch_hz=180.0, pitch_range_semitones=4.0, syllables_per_minute=240.0
    )
