"""The joined sounds of calls in the cache: found again, or made of the recordings' files."""

import dataclasses
import json
import os
from collections.abc import Callable, Sequence
from pathlib import Path

from qadesk.audio.cache import AudioCache, move_into_place, part_path
from qadesk.audio.failures import unreadable
from qadesk.audio.joining import joined_digest, joined_key, plan_of
from qadesk.audio.probe import Analyser, audio_facts
from qadesk.audio.working_copy import cache_full
from qadesk.domain.audio_facts import AudioFacts
from qadesk.domain.call_layout import CallPart, call_parts
from qadesk.domain.errors import UserError
from qadesk.domain.raw_audio import raw_of
from qadesk.domain.recordings import AudioState, Recording
from qadesk.domain.texts import QT_TRANSLATE_NOOP


class CallJoiner:
    """Joins recordings of a call in child processes; what they made before is in the cache."""

    def __init__(self, analyser: Analyser) -> None:
        self._analyser = analyser
        self._cache = analyser.cache

    def joined(self, recordings: Sequence[Recording]) -> Recording | None:
        """See ``RecordingAnalyser``; one analysed recording is its call's sound itself."""
        parts = call_parts(recordings)
        if not parts:
            return None
        if len(parts) == 1 and len(parts[0].recordings) == 1:
            return parts[0].recordings[0]
        # Of a file that is gone, the whole may still be there from when it was not.
        facts = _kept(self._cache, joined_key(parts)) or _kept(self._cache, joined_key(parts, _gone(parts)))
        return None if facts is None else _standing_for(parts[0].recordings[0], facts)

    def join(self, recordings: Sequence[Recording], progress: Callable[[float], None] | None = None) -> Recording:
        """See ``RecordingAnalyser``; silence stands for a file that is missing, so that nothing else is moved."""
        parts = call_parts(recordings)
        gone = _gone(parts)
        present = [one for part in parts for one in part.recordings if one.uid not in gone]
        if not present:
            raise _no_sound()
        found = self.joined(recordings)
        if found is not None:
            return found
        first = parts[0].recordings[0]
        key = joined_key(parts, gone)
        playable = {one.uid: self._playable(one) for one in present}
        path = Path(first.fingerprint.path)
        facts = self._analyser.join(path, key, plan_of(parts, playable), joined_digest(parts), on_progress=progress)
        _keep(self._cache, key, facts)
        return _standing_for(first, facts)

    def _playable(self, recording: Recording) -> Path:
        """The file that a recording's sound is read from; a working copy that is gone is made again."""
        path, audio = Path(recording.fingerprint.path), recording.audio
        assert audio is not None
        try:
            playable = self._cache.playable(path, audio.cache_key, working_copy=audio.working_copy)
        except OSError as error:
            raise unreadable(path, error) from error
        if playable is not None:
            return playable
        again = self._analyser.analyse(path, raw=raw_of(audio))
        if again.cache_key != audio.cache_key:
            raise _changed(path)
        return self._cache.copy_path(again.cache_key)


def _gone(parts: Sequence[CallPart]) -> frozenset[str]:
    """The uids of recordings whose files are missing, also where nobody has looked for them since."""
    recordings = (one for part in parts for one in part.recordings)
    return frozenset(one.uid for one in recordings if one.state is AudioState.MISSING or not _is_there(one))


def _is_there(recording: Recording) -> bool:
    return Path(recording.fingerprint.path).is_file()


def _standing_for(first: Recording, facts: AudioFacts) -> Recording:
    return dataclasses.replace(first, state=AudioState.READY, reason="", side="", audio=facts)


def _kept(cache: AudioCache, key: str) -> AudioFacts | None:
    """What is known of a joined sound whose copy and peaks are still there."""
    if not (cache.copy_path(key).is_file() and cache.peak_path(key).is_file()):
        return None
    try:
        return audio_facts(json.loads(cache.joined_path(key).read_bytes()))
    except (OSError, ValueError, TypeError, KeyError):
        return None  # half a cache is none: it is made anew


def _keep(cache: AudioCache, key: str, facts: AudioFacts) -> None:
    target = cache.joined_path(key)
    part = part_path(target)
    try:
        with part.open("w", encoding="ascii") as file:
            json.dump(dataclasses.asdict(facts), file)
            file.flush()
            os.fsync(file.fileno())
        move_into_place(part, target)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise cache_full(target) from error


def _no_sound() -> UserError:
    return UserError(
        QT_TRANSLATE_NOOP("errors", "None of this call's recordings can be played."),
        QT_TRANSLATE_NOOP("errors", "The catalogue says what is wrong with each of them."),
    )


def _changed(path: Path) -> UserError:
    return UserError(
        QT_TRANSLATE_NOOP("errors", "The recording {name} has changed since it was analysed."),
        QT_TRANSLATE_NOOP("errors", "Import it again."),
        name=path.name,
    )
