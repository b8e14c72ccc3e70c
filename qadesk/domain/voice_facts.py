"""What follows from the voices of a call: silences, talk-over, shares, monologues, and what may be skipped. All pure.

``agent_channel`` is the channel of a two-channel file that the agent is on; of a mono file ``side`` is the one party
that it holds, '' for both.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from qadesk.domain.recordings import RecordedSide
from qadesk.domain.spans import Span, common, gaps, merged, total_ms
from qadesk.domain.voice import ChannelVoice, Party, TalkOver, VoiceFacts

SkipGrade = Literal["gentle", "normal", "strict"]

LEAST_TALKOVER_MS = 200
"""Shorter than this both speak at once at half of all changes of turn, and nobody is interrupted; an edge of speech is
true to some 50 ms."""
LEAST_SKIPPED_MS = 800
_PAUSE_MS = 1500
_BACKCHANNEL_MS = 1000
IDENTICAL = "identical"
"""``method["channels"]`` of a file that carries the same sound twice."""


@dataclass(frozen=True, slots=True)
class Grade:
    """How silence is skipped: from which length on, how much is kept at each edge, and what counts as silence.

    ``sounds`` is whether all but speech and music counts (typing, breath, noise), not only what is really quiet.
    """

    least_ms: int
    edge_ms: int
    sounds: bool = False


GRADES: dict[SkipGrade, Grade] = {
    "gentle": Grade(2000, 200),
    "normal": Grade(LEAST_SKIPPED_MS, 200),
    "strict": Grade(LEAST_SKIPPED_MS, 150, sounds=True),
}


@dataclass(frozen=True, slots=True)
class Silence:
    """Nobody speaks; ``music_ms`` of it music or a tone is heard."""

    start_ms: int
    end_ms: int
    music_ms: int = 0

    @property
    def length_ms(self) -> int:
        """How long it lasts."""
        return self.end_ms - self.start_ms

    @property
    def on_hold(self) -> bool:
        """Whether music fills half of it at least."""
        return 2 * self.music_ms >= self.length_ms > 0


@dataclass(frozen=True, slots=True)
class Monologue:
    """A party speaks and is not interrupted by more than a word."""

    party: Party
    start_ms: int
    end_ms: int


def parties(voice: VoiceFacts, agent_channel: int = 0, side: RecordedSide = "") -> tuple[Party, ...]:
    """Who is heard in each channel."""
    if not told_apart(voice):
        return ((side or "both"),) * len(voice.channels)
    return ("agent", "customer") if agent_channel == 0 else ("customer", "agent")


def told_apart(voice: VoiceFacts) -> bool:
    """Whether the parties have a channel each, which carry different sounds."""
    return len(voice.channels) == 2 and voice.method.get("channels") != IDENTICAL


def channel_of(voice: VoiceFacts, party: Party, agent_channel: int = 0, side: RecordedSide = "") -> ChannelVoice | None:
    """The channel that a party has for itself."""
    named = parties(voice, agent_channel, side)
    return voice.channels[named.index(party)] if party in named else None


def speech(voice: VoiceFacts) -> tuple[Span, ...]:
    """Where anybody speaks."""
    return merged(span for channel in voice.channels for span in channel.speech)


def music(voice: VoiceFacts) -> tuple[Span, ...]:
    """Where music or a tone is heard."""
    return merged(span for channel in voice.channels for span in channel.music)


def silences(voice: VoiceFacts, least_ms: int = 0) -> tuple[Silence, ...]:
    """Where nobody speaks for at least so long, before the first word and after the last one too. Music is no word."""
    heard = music(voice)
    return tuple(
        Silence(start, end, total_ms(common([(start, end)], heard)))
        for start, end in gaps(speech(voice), 0, voice.duration_ms)
        if end - start >= least_ms
    )


def talkovers(
    voice: VoiceFacts, agent_channel: int = 0, least_ms: int = LEAST_TALKOVER_MS
) -> tuple[TalkOver, ...] | None:
    """Where both speak at once for at least so long; ``None`` where the parties are not told apart."""
    if not told_apart(voice):
        return None
    agent, customer = (merged(voice.channels[at].speech) for at in (agent_channel, 1 - agent_channel))
    return tuple(
        TalkOver(start, end, _began_later(agent, customer, start))
        for start, end in common(agent, customer)
        if end - start >= least_ms
    )


def _began_later(agent: Sequence[Span], customer: Sequence[Span], at_ms: int) -> Party:
    """Talk-over begins where the later one of both begins."""
    agent_starts = any(start == at_ms for start, _ in agent)
    customer_starts = any(start == at_ms for start, _ in customer)
    if agent_starts and customer_starts:
        return "both"
    return "agent" if agent_starts else "customer"


def talk_share(voice: VoiceFacts, party: Party, agent_channel: int = 0) -> float | None:
    """A party's share of all speaking time, 0 to 1; ``None`` where that cannot be told or nobody speaks."""
    if not told_apart(voice):
        return None
    spoken = {who: total_ms(c.speech) for who, c in zip(parties(voice, agent_channel), voice.channels, strict=True)}
    whole = sum(spoken.values())
    return spoken[party] / whole if whole else None


def longest_monologue(voice: VoiceFacts, agent_channel: int = 0) -> Monologue | None:
    """The longest stretch in which one party speaks; ``None`` where the parties are not told apart or nobody speaks.

    Own pauses up to 1.5 s belong to it; a word of the other party's (under 1 s) does not end it.
    """
    if not told_apart(voice):
        return None
    named = parties(voice, agent_channel)
    found = [
        Monologue(named[at], *span)
        for at in (0, 1)
        for span in _stretches(voice.channels[at].speech, voice.channels[1 - at].speech)
    ]
    return max(found, key=lambda each: each.end_ms - each.start_ms, default=None)


def _stretches(own: Iterable[Span], other: Iterable[Span]) -> list[Span]:
    """Own speech over pauses, cut where the other one begins to say more than a word."""
    cuts = [start for start, end in merged(other) if end - start >= _BACKCHANNEL_MS]
    found: list[Span] = []
    at = 0
    for start, end in merged(own):
        while at < len(cuts) and found and cuts[at] < found[-1][1]:
            at += 1
        interrupted = at < len(cuts) and cuts[at] < start
        if found and start - found[-1][1] <= _PAUSE_MS and not interrupted:
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return found


def skippable(voice: VoiceFacts, grade: SkipGrade = "normal", scored: Iterable[Span] = ()) -> tuple[Span, ...]:
    """What playing on may jump over: every channel is quiet, and of each silence the edges are kept.

    A silence that touches one of ``scored``, the spans that are being scored as dead air, is not skipped.
    """
    chosen, kept = GRADES[grade], merged(scored)
    return tuple(
        (start + chosen.edge_ms, end - chosen.edge_ms)
        for start, end in _silent(voice, sounds=chosen.sounds)
        if end - start >= chosen.least_ms and not common([(start, end)], kept)
    )


def _silent(voice: VoiceFacts, *, sounds: bool) -> tuple[Span, ...]:
    if not voice.channels:
        return ()
    if sounds:
        return gaps([*speech(voice), *music(voice)], 0, voice.duration_ms)
    quiet: tuple[Span, ...] = merged(voice.channels[0].quiet)
    for channel in voice.channels[1:]:
        quiet = common(quiet, channel.quiet)
    return quiet
