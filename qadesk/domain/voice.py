"""What the sound alone tells about a call: who spoke when, silences, talk-over, and figures of each voice.

``VoiceFacts`` is what was measured, by channel of the file, whichever party is on it; everything else here is derived
from it. The facts inform; they never score by themselves.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from qadesk.domain.spans import Span

Party = Literal["agent", "customer", "both"]
"""Who is heard in a channel; ``both`` for a mono recording."""

VAD_MODE, NOISY_VAD_MODE = 3, 2
"""How strictly webrtcvad tells speech from all else (0 to 3), and how strictly on noisy lines."""
TRACK_MS = 2000
"""Step of ``ChannelVoice.pitch_track``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChannelVoice:
    """One channel of the file. ``None`` is: cannot be told, as there is too little speech.

    ``speech`` are the spans in which somebody speaks, ``music`` those in which music or a tone plays (on hold), apart
    from each other; gaps under 0.3 s are filled and spurts under 0.12 s dropped. ``quiet`` are the spans in which
    nothing at all sounds but the line's own noise (what may be skipped).
    """

    speech: tuple[Span, ...] = ()
    music: tuple[Span, ...] = ()
    quiet: tuple[Span, ...] = ()
    level_dbfs: float | None = None
    """RMS level of the speech, dB below full scale."""
    noise_dbfs: float | None = None
    """RMS level where nobody speaks."""
    clipped_frames: int = 0
    pitch_hz: float | None = None
    """Median fundamental frequency of the voiced frames."""
    pitch_range_semitones: float | None = None
    """From the 10th to the 90th percentile of the voiced frames' pitch: how much life the intonation has."""
    syllables_per_minute: float | None = None
    """Estimated from the energy's peaks while this side speaks."""
    pitch_track: tuple[tuple[int, float], ...] = ()
    """(ms, median Hz) of consecutive stretches of speech, coarse: for showing where a voice rises."""


@dataclass(frozen=True, slots=True, kw_only=True)
class VoiceFacts:
    """What was measured of one recording; spans are milliseconds of the recording."""

    duration_ms: int
    channels: tuple[ChannelVoice, ...]
    method: Mapping[str, str] = field(default_factory=dict)
    """How it was measured: names and settings of the detectors, for saying so."""


@dataclass(frozen=True, slots=True)
class TalkOver:
    """Both speak at once; ``started_by`` is the party that began while the other one was speaking."""

    start_ms: int
    end_ms: int
    started_by: Party


@dataclass(frozen=True, slots=True, kw_only=True)
class UsualVoice:
    """What is usual for an agent or a team: medians over ``recordings``; ``None`` where nothing could be told."""

    recordings: int
    pitch_hz: float | None = None
    pitch_range_semitones: float | None = None
    syllables_per_minute: float | None = None
    level_dbfs: float | None = None
