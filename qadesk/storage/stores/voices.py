"""The figures of a recording's voices; the spans themselves stay in the cache, from where they can be made again."""

from typing import Any

from sqlalchemy import Connection, delete, insert

from qadesk.domain.spans import common, gaps, total_ms
from qadesk.domain.voice import ChannelVoice, VoiceFacts
from qadesk.storage import tables as t

SILENCE_MS = 2000
"""Shorter stretches without speech are breath and thought; so ``qadesk facts`` counts by default."""


def put(connection: Connection, recording_id: int, voice: VoiceFacts, at_ms: int) -> None:
    """Keep the figures, in place of older ones."""
    drop(connection, recording_id)
    connection.execute(insert(t.voice).values(recording_id=recording_id, measured_at_ms=at_ms, **_whole(voice)))
    channels = [_channel(recording_id, number, each) for number, each in enumerate(voice.channels)]
    if channels:
        connection.execute(insert(t.voice_channel), channels)


def drop(connection: Connection, recording_id: int) -> None:
    """Take the figures out: the recording goes, or sounds different now."""
    for table in (t.voice_channel, t.voice):
        connection.execute(delete(table).where(table.c.recording_id == recording_id))


def _whole(voice: VoiceFacts) -> dict[str, Any]:
    """Silences and talk-over of the call; in a mono recording nobody can tell who talks over whom."""
    spoken = [span for channel in voice.channels for span in channel.speech]
    silences = [end - start for start, end in gaps(spoken, 0, voice.duration_ms) if end - start >= SILENCE_MS]
    both = common(voice.channels[0].speech, voice.channels[1].speech) if len(voice.channels) == 2 else ()
    return {
        "duration_ms": voice.duration_ms,
        "silence_ms": sum(silences),
        "longest_silence_ms": max(silences, default=0),
        "talkovers": len(both),
        "talkover_ms": total_ms(both),
    }


def _channel(recording_id: int, number: int, voice: ChannelVoice) -> dict[str, Any]:
    return {
        "recording_id": recording_id,
        "channel": number,
        "speech_ms": total_ms(voice.speech),
        "music_ms": total_ms(voice.music),
        "level_dbfs": voice.level_dbfs,
        "pitch_hz": voice.pitch_hz,
        "pitch_range_semitones": voice.pitch_range_semitones,
        "syllables_per_minute": voice.syllables_per_minute,
    }
