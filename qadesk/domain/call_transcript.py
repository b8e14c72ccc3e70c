"""What was said in a call: the transcripts of its recordings on the timeline of its one sound."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from qadesk.domain.call_layout import places
from qadesk.domain.recordings import Recording
from qadesk.domain.transcripts import Line, Transcript, spoken_by


def begins(recordings: Sequence[Recording]) -> dict[str, int]:
    """Where each recording of a call begins on the call's timeline, in milliseconds, by uid.

    One whose sound is not analysed has no place there, unless it is the only one.
    """
    if len(recordings) == 1:
        return {recordings[0].uid: 0}
    return {place.uid: place.start_ms for place in places(recordings)}


def with_speakers(lines: Iterable[Line], recording: Recording) -> tuple[Line, ...]:
    """The lines of a recording's transcript with who says each, as far as channels and sides tell."""
    channels = recording.audio.channels if recording.audio else None
    return tuple(
        replace(
            line,
            speaker=spoken_by(line, channels=channels, agent_channel=recording.agent_channel, side=recording.side),
        )
        for line in lines
    )


def call_lines(recordings: Sequence[Recording], transcripts: Mapping[str, Transcript]) -> tuple[Line, ...]:
    """All that was said in a call, in the order of time, by the transcripts of its recordings (by uid)."""
    starts = begins(recordings)
    said = [
        replace(line, start_ms=line.start_ms + starts[recording.uid], end_ms=line.end_ms + starts[recording.uid])
        for recording in recordings
        if recording.uid in transcripts and recording.uid in starts
        for line in with_speakers(transcripts[recording.uid].lines, recording)
    ]
    return tuple(sorted(said, key=lambda line: (line.start_ms, line.end_ms)))
