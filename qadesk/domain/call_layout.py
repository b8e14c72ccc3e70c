"""How the recordings of one call lie in its one sound: legs after each other, two mono sides beside each other.

Nothing is put between two legs, also where their names say when each began: recorders' clocks and names tell when a
file was opened, not when the last one ended, and a position must not depend on what is learned about a call later. So
a call's sound is as long as what was recorded of it.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from qadesk.domain.audio_facts import AudioFacts
from qadesk.domain.recordings import Recording

_ALIKE_SECONDS = 10.0
_ALIKE_SHARE = 0.2


@dataclass(frozen=True, slots=True)
class CallPart:
    """A stretch of a call: one recording (a leg), or the monos of both parties for channels 0 and 1 of the same time.

    ``swapped``: the two channels of the one recording change places, as its agent is on the other one than in the first
    part of the call.
    """

    recordings: tuple[Recording, ...]
    swapped: bool = False

    def frames_at(self, rate: int) -> int:
        """Its length in frames of that rate: a shorter side is followed by silence."""
        return max(frames_at(_audio(recording), rate) for recording in self.recordings)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a recording lies on its call's timeline; ``channel`` is the one that it alone fills, ``None`` for all."""

    uid: str
    start_ms: int
    end_ms: int
    channel: int | None = None


def call_parts(recordings: Sequence[Recording]) -> tuple[CallPart, ...]:
    """The parts of a call whose analysed recordings, in their order, are these; what has no sound yet is left out.

    Two mono files are the two sides of the same time where one is said to be the agent's and one the customer's, and
    their lengths differ by no more than 10 s or a fifth. In every part the agent is on the channel of the first
    recording's ``agent_channel``.
    """
    left = [recording for recording in recordings if recording.audio is not None]
    parts = []
    while left:
        first = left.pop(0)
        other = next((candidate for candidate in left if _is_other_side(first, candidate)), None)
        if other is None:
            parts.append(CallPart((first,)))
            continue
        left.remove(other)
        parts.append(CallPart((first, other) if first.side == "agent" else (other, first)))
    return tuple(_in_line(part, parts[0].recordings[0].agent_channel) for part in parts)


def call_shape(parts: Sequence[CallPart]) -> tuple[int, int]:
    """(rate, channels) of the one sound: the highest rate; two channels as soon as a part has two."""
    rate = max(_audio(recording).rate for part in parts for recording in part.recordings)
    two = any(len(part.recordings) == 2 or _audio(part.recordings[0]).channels == 2 for part in parts)
    return rate, 2 if two else 1


def places(recordings: Sequence[Recording]) -> tuple[Place, ...]:
    """Where each analysed recording lies on the call's timeline, in the order in which they are heard."""
    parts = call_parts(recordings)
    if not parts:
        return ()
    rate, _ = call_shape(parts)
    found: list[Place] = []
    start = 0
    for part in parts:
        for channel, recording in enumerate(part.recordings):
            end = start + frames_at(_audio(recording), rate)
            alone = channel if len(part.recordings) == 2 else None
            found.append(Place(recording.uid, start * 1000 // rate, end * 1000 // rate, alone))
        start += part.frames_at(rate)
    return tuple(found)


def length_ms(recordings: Sequence[Recording]) -> int:
    """How long the call's one sound is: sides of the same time count once; 0 while nothing is analysed."""
    return max((place.end_ms for place in places(recordings)), default=0)


def frames_at(audio: AudioFacts, rate: int) -> int:
    """How many frames of that rate a recording becomes."""
    return -(-audio.frames * rate // audio.rate)


def _in_line(part: CallPart, agent_channel: int) -> CallPart:
    """The part with its agent on that channel."""
    if len(part.recordings) == 2:
        return CallPart(part.recordings[::-1]) if agent_channel == 1 else part
    only = part.recordings[0]
    return CallPart((only,), swapped=_audio(only).channels == 2 and only.agent_channel != agent_channel)


def _is_other_side(one: Recording, other: Recording) -> bool:
    if {one.side, other.side} != {"agent", "customer"}:
        return False
    first, second = _audio(one), _audio(other)
    longer = max(first.seconds, second.seconds)
    alike = abs(first.seconds - second.seconds) <= max(_ALIKE_SECONDS, _ALIKE_SHARE * longer)
    return alike and first.channels == second.channels == 1


def _audio(recording: Recording) -> AudioFacts:
    assert recording.audio is not None
    return recording.audio
