"""The figures of a recording's voices; the spans themselves stay in the cache, from where they can be made again."""

from typing import Any

from sqlalchemy import Connection, delete, insert

from qadesk.domain.call_facts import SILENCE_MS
from qadesk.domain.spans import total_ms
from qadesk.domain.voice import ChannelVoice, VoiceFacts
from qadesk.domain.voice_facts import silences, talkovers, told_apart
from qadesk.storage import tables as t


def put(connection: Connection, recording_id: int, voice: VoiceFacts, at_ms: int) -> None:
    """Keep the figures, in place of older ones; of a file that carries one sound twice, those of one channel."""
    drop(connection, recording_id)
    connection.execute(insert(t.voice).values(recording_id=recording_id, measured_at_ms=at_ms, **_whole(voice)))
    channels = [_channel(recording_id, number, each) for number, each in enumerate(_apart(voice))]
    if channels:
        connection.execute(insert(t.voice_channel), channels)


def drop(connection: Connection, recording_id: int) -> None:
    """Take the figures out: the recording goes, or sounds different now."""
    for table in (t.voice_channel, t.voice):
        connection.execute(delete(table).where(table.c.recording_id == recording_id))


def _apart(voice: VoiceFacts) -> tuple[ChannelVoice, ...]:
    return voice.channels if told_apart(voice) else voice.channels[:1]


def _whole(voice: VoiceFacts) -> dict[str, Any]:
    """Silences and talk-over of the call; none of the latter where the parties are not told apart."""
    quiet = [silence.length_ms for silence in silences(voice, SILENCE_MS)]
    both = talkovers(voice) or ()
    return {
        "duration_ms": voice.duration_ms,
        "silence_ms": sum(quiet),
        "longest_silence_ms": max(quiet, default=0),
        "talkovers": len(both),
        "talkover_ms": total_ms((each.start_ms, each.end_ms) for each in both),
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
