"""The figures of a call for its panel: what each is, where it comes from, how it was measured, how it lies to what is
usual. They inform; nothing here scores.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from math import log2

from qadesk.domain.recordings import RecordedSide
from qadesk.domain.spans import Span, total_ms
from qadesk.domain.texts import QT_TRANSLATE_NOOP, Translate, run_on
from qadesk.domain.voice import TRACK_MS, ChannelVoice, Party, UsualVoice, VoiceFacts
from qadesk.domain.voice_facts import (
    channel_of,
    longest_monologue,
    music,
    silences,
    speech,
    talk_share,
    talkovers,
    told_apart,
)

SILENCE_MS = 2000
LEAST_RECORDINGS = 5
"""Below this nothing is called usual."""
_MOST_TELLING = (
    ("agent_share", "speech_share"),
    ("customer_share",),
    ("longest_silence",),
    ("talkover_count",),
    ("agent_pace", "both_pace"),
    ("agent_range",),
    ("agent_monologue", "customer_monologue"),
    ("agent_level", "both_level"),
)
_RANKS = {key: rank for rank, keys in enumerate(_MOST_TELLING) for key in keys}

PERCENT = QT_TRANSLATE_NOOP("facts", "{number} %")
SECONDS = QT_TRANSLATE_NOOP("facts", "{number} s")
TIMES = QT_TRANSLATE_NOOP("facts", "{number}")
SYLLABLES = QT_TRANSLATE_NOOP("facts", "{number} syllables/min")
DECIBELS = QT_TRANSLATE_NOOP("facts", "{number} dBFS")
HERTZ = QT_TRANSLATE_NOOP("facts", "{number} Hz")
SEMITONES = QT_TRANSLATE_NOOP("facts", "{number} semitones")
SAMPLES = QT_TRANSLATE_NOOP("facts", "{number} samples")

BY_SPEECH = QT_TRANSLATE_NOOP("facts", "Time in which this side speaks, of the time in which either does.")
BY_PAUSES = QT_TRANSLATE_NOOP(
    "facts", "One side speaks; own pauses up to 1.5 s and single words of the other side do not end it."
)
BY_SILENCE = QT_TRANSLATE_NOOP(
    "facts", "Nobody speaks for {seconds} s or longer, at the start and the end too; music on hold is no speech."
)
BY_MUSIC = QT_TRANSLATE_NOOP("facts", "Sounds in which no voice is found for 3 s, and steady tones.")
BY_BOTH = QT_TRANSLATE_NOOP(
    "facts",
    "Both sides speak at once for 0.2 s or longer; who began later started it. Echo of the other side is left out.",
)
BY_PEAKS = QT_TRANSLATE_NOOP(
    "facts", "Estimated: peaks of loudness with a pitch, a minute of this side's speech. Usually true to 10 %."
)
BY_RMS = QT_TRANSLATE_NOOP("facts", "Mean level (RMS) while this side speaks, below full scale.")
BY_NOISE = QT_TRANSLATE_NOOP("facts", "Mean level (RMS) while nobody speaks, below full scale.")
BY_FULL_SCALE = QT_TRANSLATE_NOOP("facts", "Samples at full scale: the recorder was overdriven.")
BY_YIN = QT_TRANSLATE_NOOP("facts", "Median pitch of the voice, every 20 ms by YIN.")
BY_RANGE = QT_TRANSLATE_NOOP(
    "facts", "From the 10th to the 90th percentile of the pitch: how much the intonation moves. By YIN, every 20 ms."
)
BY_ANY = QT_TRANSLATE_NOOP("facts", "Time in which anybody speaks, of the whole call.")

OWN_USUAL = QT_TRANSLATE_NOOP("facts", "Usual for this agent: {value}, over {count} recordings.")
TEAM_USUAL = QT_TRANSLATE_NOOP("facts", "Usual in the team: {value}, over {count} recordings.")


@dataclass(frozen=True, slots=True)
class Fact:
    """A figure. ``unit``, ``label``, ``how`` and ``compared`` are English sources of the context ``facts``.

    ``share`` is the length of its bar, 0 to 1; ``spans`` are the places it comes from, those worth hearing first in
    front. ``compared`` says how it lies to what is usual ("lower than usual"), own and team's; empty where it lies
    near, or nobody knows.
    """

    key: str
    label: str
    value: float
    unit: str = TIMES
    digits: int = 0
    share: float | None = None
    spans: tuple[Span, ...] = ()
    how: str = ""
    asked_s: float | None = None
    """The limit that ``how`` names."""
    compared: tuple[str, ...] = ()
    usual: tuple[tuple[str, float, int], ...] = ()
    """(sentence, what is usual, over how many recordings)"""


@dataclass(frozen=True, slots=True)
class ToldFact:
    """A figure in the reader's language."""

    key: str
    label: str
    value: str
    share: float | None
    spans: tuple[Span, ...]
    how: str
    compared: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Usual:
    """What is usual for the agent, and in the team; ``None`` where nobody asked."""

    own: UsualVoice | None = None
    team: UsualVoice | None = None


def call_facts(
    voice: VoiceFacts,
    *,
    agent_channel: int = 0,
    side: RecordedSide = "",
    usual: Usual | None = None,
    silence_ms: int = SILENCE_MS,
) -> list[Fact]:
    """All figures that can be told of a call, in the order of the panel: the most telling in front."""
    found = [*_talking(voice, agent_channel), *_silent(voice, silence_ms), *_over(voice, agent_channel)]
    for party in _PARTIES:
        channel = channel_of(voice, party, agent_channel, side)
        if channel is not None:
            found += _voice_of(party, channel, usual if party == "agent" else None)
    return sorted(found, key=lambda fact: _RANKS.get(fact.key, len(_RANKS)))


def told(facts: Iterable[Fact], translate: Translate) -> list[ToldFact]:
    """The same in the reader's language."""
    return [_told(fact, translate) for fact in facts]


def _told(fact: Fact, translate: Translate) -> ToldFact:
    def value(number: float) -> str:
        return translate("facts", fact.unit).format(number=f"{number:.{fact.digits}f}".replace("-", "\u2212"))

    how = translate("facts", fact.how).format(seconds=f"{fact.asked_s or 0:g}")
    usual = [translate("facts", text).format(value=value(number), count=count) for text, number, count in fact.usual]
    compared = " · ".join(translate("facts", text) for text in fact.compared)
    label = translate("facts", fact.label)
    return ToldFact(fact.key, label, value(fact.value), fact.share, fact.spans, run_on([how, *usual]), compared)


def _talking(voice: VoiceFacts, agent_channel: int) -> list[Fact]:
    if not told_apart(voice):
        spoken = speech(voice)
        share = total_ms(spoken) / voice.duration_ms if voice.duration_ms else 0.0
        label = QT_TRANSLATE_NOOP("facts", "Speech")
        return [Fact("speech_share", label, share * 100, PERCENT, 0, share, spoken, BY_ANY)]
    found = []
    labels: dict[Party, str] = {
        "agent": QT_TRANSLATE_NOOP("facts", "Agent speaks"),
        "customer": QT_TRANSLATE_NOOP("facts", "Customer speaks"),
    }
    for party, label in labels.items():
        part, channel = talk_share(voice, party, agent_channel), channel_of(voice, party, agent_channel)
        if part is not None and channel is not None:
            spans = longest_first(channel.speech)
            found.append(Fact(f"{party}_share", label, part * 100, PERCENT, 0, part, spans, BY_SPEECH))
    return [*found, *_monologue(voice, agent_channel)]


def _monologue(voice: VoiceFacts, agent_channel: int) -> list[Fact]:
    longest = longest_monologue(voice, agent_channel)
    if longest is None:
        return []
    labels: dict[Party, str] = {
        "agent": QT_TRANSLATE_NOOP("facts", "Longest monologue (agent)"),
        "customer": QT_TRANSLATE_NOOP("facts", "Longest monologue (customer)"),
    }
    length = longest.end_ms - longest.start_ms
    span = (longest.start_ms, longest.end_ms)
    key, share = f"{longest.party}_monologue", length / voice.duration_ms
    return [Fact(key, labels[longest.party], length / 1000, SECONDS, 1, share, (span,), BY_PAUSES)]


def _silent(voice: VoiceFacts, least_ms: int) -> list[Fact]:
    found = silences(voice, least_ms)
    spans = longest_first((each.start_ms, each.end_ms) for each in found)
    asked, whole = least_ms / 1000, max(voice.duration_ms, 1)
    label = QT_TRANSLATE_NOOP("facts", "Silences")
    facts = [Fact("silence_count", label, len(found), TIMES, 0, None, spans, BY_SILENCE, asked)]
    if spans:
        longest, share = spans[0][1] - spans[0][0], total_ms(spans) / whole
        label = QT_TRANSLATE_NOOP("facts", "Longest silence")
        facts.append(
            Fact("longest_silence", label, longest / 1000, SECONDS, 1, longest / whole, spans[:1], BY_SILENCE, asked)
        )
        label = QT_TRANSLATE_NOOP("facts", "Silent share of the call")
        facts.append(Fact("silence_share", label, share * 100, PERCENT, 0, share, spans, BY_SILENCE, asked))
    played = music(voice)
    if played:
        label, length = QT_TRANSLATE_NOOP("facts", "Music or tones"), total_ms(played)
        facts.append(Fact("hold_music", label, length / 1000, SECONDS, 1, length / whole, played, BY_MUSIC))
    return facts


def _over(voice: VoiceFacts, agent_channel: int) -> list[Fact]:
    found = talkovers(voice, agent_channel)
    if found is None:
        return []
    labels: dict[tuple[str, Party | None], str] = {
        ("talkover_count", None): QT_TRANSLATE_NOOP("facts", "Talk-overs"),
        ("talkover_agent", "agent"): QT_TRANSLATE_NOOP("facts", "Talk-overs started by the agent"),
        ("talkover_customer", "customer"): QT_TRANSLATE_NOOP("facts", "Talk-overs started by the customer"),
    }
    facts = []
    for (key, party), label in labels.items():
        spans = longest_first((o.start_ms, o.end_ms) for o in found if party in (None, o.started_by))
        if found or party is None:
            facts.append(Fact(key, label, len(spans), TIMES, 0, None, spans, BY_BOTH))
    if found:
        spans = longest_first((each.start_ms, each.end_ms) for each in found)
        label, length = QT_TRANSLATE_NOOP("facts", "Time of talk-over"), total_ms(spans)
        share = length / max(voice.duration_ms, 1)
        facts.append(Fact("talkover_time", label, length / 1000, SECONDS, 1, share, spans, BY_BOTH))
    return facts


_PARTIES: tuple[Party, ...] = ("agent", "customer", "both")
PACE: dict[Party, str] = {
    "agent": QT_TRANSLATE_NOOP("facts", "Pace of the agent"),
    "customer": QT_TRANSLATE_NOOP("facts", "Pace of the customer"),
    "both": QT_TRANSLATE_NOOP("facts", "Pace"),
}
LOUDNESS: dict[Party, str] = {
    "agent": QT_TRANSLATE_NOOP("facts", "Loudness of the agent"),
    "customer": QT_TRANSLATE_NOOP("facts", "Loudness of the customer"),
    "both": QT_TRANSLATE_NOOP("facts", "Loudness"),
}
NOISE: dict[Party, str] = {
    "agent": QT_TRANSLATE_NOOP("facts", "Noise of the agent's line"),
    "customer": QT_TRANSLATE_NOOP("facts", "Noise of the customer's line"),
    "both": QT_TRANSLATE_NOOP("facts", "Noise of the line"),
}
CLIPPING: dict[Party, str] = {
    "agent": QT_TRANSLATE_NOOP("facts", "Clipping of the agent"),
    "customer": QT_TRANSLATE_NOOP("facts", "Clipping of the customer"),
    "both": QT_TRANSLATE_NOOP("facts", "Clipping"),
}
PITCH: dict[Party, str] = {
    "agent": QT_TRANSLATE_NOOP("facts", "Pitch of the agent"),
    "customer": QT_TRANSLATE_NOOP("facts", "Pitch of the customer"),
}
RANGE: dict[Party, str] = {
    "agent": QT_TRANSLATE_NOOP("facts", "Intonation of the agent"),
    "customer": QT_TRANSLATE_NOOP("facts", "Intonation of the customer"),
}


def _voice_of(party: Party, channel: ChannelVoice, usual: Usual | None) -> list[Fact]:
    found = []
    spans = longest_first(channel.speech)
    pace, level, noise = channel.syllables_per_minute, channel.level_dbfs, channel.noise_dbfs
    if pace is not None:
        fact = Fact(f"{party}_pace", PACE[party], pace, SYLLABLES, 0, None, spans, BY_PEAKS)
        found.append(_compared(fact, usual, lambda known: known.syllables_per_minute, _ratio(1.15), PACE_WORDS))
    if level is not None:
        fact = Fact(f"{party}_level", LOUDNESS[party], level, DECIBELS, 1, None, spans, BY_RMS)
        found.append(_compared(fact, usual, lambda known: known.level_dbfs, _difference(6.0), LEVEL_WORDS))
    if noise is not None:
        found.append(Fact(f"{party}_noise", NOISE[party], noise, DECIBELS, 1, how=BY_NOISE))
    if channel.clipped_frames:
        found.append(Fact(f"{party}_clipping", CLIPPING[party], channel.clipped_frames, SAMPLES, how=BY_FULL_SCALE))
    return found if party == "both" else [*found, *_pitch_of(party, channel, usual)]


def _pitch_of(party: Party, channel: ChannelVoice, usual: Usual | None) -> list[Fact]:
    """Median and range of one voice; of two in one channel they would say nothing."""
    found = []
    if channel.pitch_hz is not None:
        spans = highest_first(channel)
        fact = Fact(f"{party}_pitch", PITCH[party], channel.pitch_hz, HERTZ, 0, None, spans, BY_YIN)
        found.append(_compared(fact, usual, lambda known: known.pitch_hz, _semitones(2.0), PITCH_WORDS))
    if channel.pitch_range_semitones is not None:
        value = channel.pitch_range_semitones
        fact = Fact(f"{party}_range", RANGE[party], value, SEMITONES, 1, None, highest_first(channel), BY_RANGE)
        found.append(_compared(fact, usual, lambda known: known.pitch_range_semitones, _ratio(1.3), RANGE_WORDS))
    return found


_Words = tuple[str, str, str, str]
"""Below and above one's own usual, below and above the team's."""
PACE_WORDS: _Words = (
    QT_TRANSLATE_NOOP("facts", "slower than usual"),
    QT_TRANSLATE_NOOP("facts", "faster than usual"),
    QT_TRANSLATE_NOOP("facts", "slower than the team"),
    QT_TRANSLATE_NOOP("facts", "faster than the team"),
)
LEVEL_WORDS: _Words = (
    QT_TRANSLATE_NOOP("facts", "quieter than usual"),
    QT_TRANSLATE_NOOP("facts", "louder than usual"),
    QT_TRANSLATE_NOOP("facts", "quieter than the team"),
    QT_TRANSLATE_NOOP("facts", "louder than the team"),
)
PITCH_WORDS: _Words = (
    QT_TRANSLATE_NOOP("facts", "lower than usual"),
    QT_TRANSLATE_NOOP("facts", "higher than usual"),
    QT_TRANSLATE_NOOP("facts", "lower than the team"),
    QT_TRANSLATE_NOOP("facts", "higher than the team"),
)
RANGE_WORDS: _Words = (
    QT_TRANSLATE_NOOP("facts", "flatter than usual"),
    QT_TRANSLATE_NOOP("facts", "livelier than usual"),
    QT_TRANSLATE_NOOP("facts", "flatter than the team"),
    QT_TRANSLATE_NOOP("facts", "livelier than the team"),
)


def _compared(
    fact: Fact,
    usual: Usual | None,
    figure: Callable[[UsualVoice], float | None],
    side_of: Callable[[float, float], int],
    words: _Words,
) -> Fact:
    """The fact with how it lies to what is usual, where that rests on enough recordings."""
    said: list[str] = []
    known: list[tuple[str, float, int]] = []
    sources = () if usual is None else ((usual.own, OWN_USUAL, words[:2]), (usual.team, TEAM_USUAL, words[2:]))
    for source, sentence, (below, above) in sources:
        value = figure(source) if source is not None and source.recordings >= LEAST_RECORDINGS else None
        if source is None or value is None:
            continue
        known.append((sentence, value, source.recordings))
        side = side_of(fact.value, value)
        if side:
            said.append(below if side < 0 else above)
    return replace(fact, compared=tuple(said), usual=tuple(known))


def _ratio(limit: float) -> Callable[[float, float], int]:
    """Off by a factor: pace and range."""
    return lambda value, usual: (value > usual * limit) - (value * limit < usual)


def _difference(limit: float) -> Callable[[float, float], int]:
    """Off by so much: decibels."""
    return lambda value, usual: (value > usual + limit) - (value < usual - limit)


def _semitones(limit: float) -> Callable[[float, float], int]:
    """Off by an interval: two semitones are more than a voice's median moves from day to day."""
    return lambda value, usual: (12 * log2(value / usual) > limit) - (12 * log2(value / usual) < -limit)


def longest_first(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The longest in front, equals in the order of time."""
    return tuple(sorted(spans, key=lambda span: span[0] - span[1]))


def highest_first(channel: ChannelVoice, count: int = 10) -> tuple[Span, ...]:
    """The places at which the voice lies farthest from its median pitch, at most ``count``."""
    if channel.pitch_hz is None:
        return ()
    middle = channel.pitch_hz
    track: Sequence[tuple[int, float]] = sorted(channel.pitch_track, key=lambda at: -abs(log2(at[1] / middle)))
    return tuple((at, at + TRACK_MS) for at, _ in track[:count])
