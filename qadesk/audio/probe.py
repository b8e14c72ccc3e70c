"""Analysing untrusted recordings in child processes: a hostile file costs such a process and nothing else."""

import json
import logging
import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import IO, Any

from qadesk.audio.cache import AudioCache
from qadesk.audio.child import child_main
from qadesk.audio.failures import unreadable
from qadesk.audio.fingerprint import cache_key, headerless_key
from qadesk.audio.formats import has_header
from qadesk.audio.joining import JoinPlan
from qadesk.audio.voice_file import voice_of
from qadesk.domain.audio_facts import AudioFacts
from qadesk.domain.errors import UserError
from qadesk.domain.raw_audio import RawFormat
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.domain.voice import VoiceFacts

__all__ = ["Analyser", "OnProgress", "child_main", "default_command"]

OnProgress = Callable[[float], None]
"""Takes the fraction done; what it raises ends the analysis and reaches the caller."""

STALL_SECONDS = 10.0
_BEHIND_LONGER = 12
"""Who runs behind everything else may have to wait for a core; and has only files that were analysed before."""
_FILES_PER_CHILD = 500
_TUPLES = ("loudness_dbfs", "peak_dbfs", "clipped_frames")

_log = logging.getLogger(__name__)


def default_command() -> list[str]:
    """How to start the child: this program again, frozen or not."""
    if getattr(sys, "frozen", False):
        return [sys.executable, "--probe-child"]
    return [sys.executable, "-m", "qadesk", "--probe-child"]


def total_seconds(size: int) -> float:
    """The longest that analysing ``size`` bytes may take: twenty times what the slowest codec needed when measured."""
    return 60.0 + size / 20_000


def audio_facts(values: dict[str, Any]) -> AudioFacts:
    """The facts whose fields these JSON values are."""
    return AudioFacts(**values | {name: tuple(values[name]) for name in _TUPLES})


class _ChildDiedError(Exception):
    """The child ended before it had answered."""


class _Child:
    """One running child process; used by one thread at a time."""

    def __init__(self, command: Sequence[str], *, behind: bool) -> None:
        self.files = 0
        self.behind = behind
        self._trace: IO[bytes] = tempfile.TemporaryFile()  # noqa: SIM115  closed in kill()
        environment = os.environ | {"OPENBLAS_NUM_THREADS": "1", "PYTHONIOENCODING": "utf-8"}
        self._process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._trace,
            env=environment,
            creationflags=_flags(behind=behind),
            process_group=0,  # Ctrl+C in a terminal is for whoever started it: a file that it decodes is not broken
        )

    def ask(self, request: dict[str, Any], on_progress: OnProgress | None) -> dict[str, Any]:
        """The final answer to ``request``; _ChildDiedError when the child ends instead."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self.files += 1
        try:
            self._process.stdin.write(json.dumps(request).encode("ascii") + b"\n")
            self._process.stdin.flush()
        except (BrokenPipeError, ConnectionResetError) as error:
            raise _ChildDiedError from error
        for line in self._process.stdout:
            answer: dict[str, Any] = json.loads(line)
            if "fraction" not in answer:
                return answer
            if on_progress is not None:
                on_progress(answer["fraction"])
        raise _ChildDiedError

    def trace(self) -> str:
        """The end of what the child wrote to its error output."""
        self._trace.seek(0, os.SEEK_END)
        self._trace.seek(max(0, self._trace.tell() - 4000))
        return self._trace.read().decode("utf-8", "replace")

    def kill(self) -> None:
        """End the process and its pipes; harmless when repeated."""
        self._process.kill()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                _close_quietly(pipe)
        self._trace.close()


def _flags(*, behind: bool) -> int:
    """How Windows is to start it; elsewhere the child itself steps behind, before it measures."""
    priority = getattr(subprocess, "BELOW_NORMAL_PRIORITY_CLASS", 0) if behind else 0
    return getattr(subprocess, "CREATE_NO_WINDOW", 0) | priority


def _close_quietly(pipe: IO[bytes]) -> None:
    """Close; what could not be flushed to a dead child does not matter."""
    try:
        pipe.close()
    except (BrokenPipeError, ConnectionResetError, OSError):
        _log.debug("pipe of a dead child")


class Analyser:
    """Analyses recordings in reusable child processes, as many at once as threads call it.

    ``analyse`` blocks; it is made for the executor's audio pool. Children are kept for the next call and ended by
    ``close``. Voices are measured in children of their own, which run behind everything else on the machine: a process
    that has stepped back does not come forward again. ``cache_root`` is the workspace's cache folder.
    """

    def __init__(
        self,
        cache_root: Path,
        *,
        command: Sequence[str] | None = None,
        stall_s: float = STALL_SECONDS,
    ) -> None:
        self.cache = AudioCache(cache_root)
        self._command = list(command or default_command())
        self._stall_s = stall_s
        self._lock = threading.Lock()
        self._idle: list[_Child] = []
        self._busy: set[_Child] = set()
        self._closed = False

    def warm(self) -> None:
        """Start a child ahead of the first recording: it takes some tenths of a second."""
        self._give_back(self._take())

    def analyse(
        self,
        path: Path,
        *,
        on_progress: OnProgress | None = None,
        time_limit_s: float | None = None,
        raw: RawFormat | None = None,
    ) -> AudioFacts:
        """Decode ``path`` once in a child, leaving peaks and working copy in the cache; its facts.

        ``raw`` says how to read a file that has no header. Raises UserError with the reason when the file cannot be
        used, also when it hangs or crashes the decoder. What ``on_progress`` raises cancels: the child is ended, the
        exception passes through. ``time_limit_s`` bounds the whole analysis (default by size); ten seconds without any
        progress end it in any case.
        """
        return self.timed(path, on_progress=on_progress, time_limit_s=time_limit_s, raw=raw)[0]

    def timed(
        self,
        path: Path,
        *,
        on_progress: OnProgress | None = None,
        time_limit_s: float | None = None,
        raw: RawFormat | None = None,
    ) -> tuple[AudioFacts, float]:
        """As ``analyse``, with the seconds that decoding and peak building took in the child."""
        try:
            headerless = raw is not None and not has_header(path)
            key = headerless_key(path, raw.text) if raw and headerless else cache_key(path)
            size = path.stat().st_size
        except OSError as error:
            raise unreadable(path, error) from error
        task = {"task": "analyse", "raw": raw.text if raw and headerless else None}
        answer = self._do(path, key, task, time_limit_s or total_seconds(size), on_progress)
        return audio_facts(answer["facts"]), answer["build_s"]

    def join(
        self, path: Path, key: str, plan: JoinPlan, digest: str, *, on_progress: OnProgress | None = None
    ) -> AudioFacts:
        """Make one sound of the plan's files in a child, with its peaks, in the cache under ``key``; its facts.

        ``path`` is the file that errors name, ``digest`` the SHA-256 to note. Raises UserError, as ``analyse`` does.
        """
        task = {"task": "join", "plan": plan.as_json(), "digest": digest}
        limit = total_seconds(plan.frames * plan.channels * 2)
        return audio_facts(self._do(path, key, task, limit, on_progress)["facts"])

    def voice(self, original: Path, playable: Path, *, mode: int, on_progress: OnProgress | None = None) -> VoiceFacts:
        """Measure the voices of ``playable``, the analysed sound of ``original``, in a child.

        ``mode`` is webrtcvad's, 0 to 3. Raises UserError, as ``analyse`` does.
        """
        try:
            size = playable.stat().st_size
        except OSError as error:
            raise unreadable(original, error) from error
        limits = {"stall_s": self._stall_s * _BEHIND_LONGER, "total_s": total_seconds(size) * _BEHIND_LONGER}
        request = {"task": "voice", "mode": mode, "path": str(playable), "cache": str(self.cache.root)} | limits
        return voice_of(_told(self._ask(original, request, on_progress))["facts"])

    def _do(
        self, path: Path, key: str, task: dict[str, Any], limit_s: float, on_progress: OnProgress | None
    ) -> dict[str, Any]:
        """The answer to a task that leaves files in the cache under ``key``; whole ones, or none."""
        common = {"path": str(path), "key": key, "cache": str(self.cache.root)}
        request = task | common | {"stall_s": self._stall_s, "total_s": limit_s}
        try:
            return _told(self._ask(path, request, on_progress))
        except BaseException:
            self.cache.discard_parts(key)
            raise

    def close(self) -> None:
        """End all children; calls under way raise UserError."""
        with self._lock:
            self._closed = True
            children = [*self._idle, *self._busy]
            self._idle.clear()
        for child in children:
            child.kill()

    def _ask(self, path: Path, request: dict[str, Any], on_progress: OnProgress | None) -> dict[str, Any]:
        child = self._take(behind=request["task"] == "voice")
        started = time.monotonic()
        try:
            answer = child.ask(request, on_progress)
        except _ChildDiedError as error:
            raise self._explain(path, child, time.monotonic() - started, request) from error
        except BaseException:
            self._drop(child)
            raise
        self._give_back(child)
        return answer

    def _explain(self, path: Path, child: _Child, seconds: float, request: dict[str, Any]) -> UserError:
        """What to tell of a child that died: stopped by us, by its watchdog, or crashed."""
        if self._closed:
            return _stopped(path)
        trace = child.trace()
        self._drop(child)
        _log.warning("the decoder ended at %s after %.1f s: %s", path.name, seconds, trace)
        return _hung(path) if "Timeout (" in trace else _crashed(path)

    def _take(self, *, behind: bool = False) -> _Child:
        with self._lock:
            if self._closed:
                raise _stopped(Path())
            child = next((idle for idle in reversed(self._idle) if idle.behind == behind), None)
            if child is None:
                child = _Child(self._command, behind=behind)
            else:
                self._idle.remove(child)
            self._busy.add(child)
            return child

    def _give_back(self, child: _Child) -> None:
        with self._lock:
            self._busy.discard(child)
            keep = not self._closed and child.files < _FILES_PER_CHILD
            if keep:
                self._idle.append(child)
        if not keep:
            child.kill()

    def _drop(self, child: _Child) -> None:
        with self._lock:
            self._busy.discard(child)
        child.kill()


def _told(answer: dict[str, Any]) -> dict[str, Any]:
    """An answer that is no refusal; else UserError with the reason that the child gave."""
    if "error" in answer:
        error = answer["error"]
        raise UserError(error["what"], error["todo"], **error["facts"])
    return answer


def _hung(path: Path) -> UserError:
    return UserError(
        QT_TRANSLATE_NOOP("errors", "{name} keeps the decoder busy without end: it is damaged, or made to do harm."),
        QT_TRANSLATE_NOOP("errors", "Ask for the recording again from the recorder."),
        name=path.name,
    )


def _crashed(path: Path) -> UserError:
    return UserError(
        QT_TRANSLATE_NOOP("errors", "{name} made the decoder break down: it is damaged, or made to do harm."),
        QT_TRANSLATE_NOOP("errors", "Ask for the recording again from the recorder."),
        name=path.name,
    )


def _stopped(path: Path) -> UserError:
    return UserError(
        QT_TRANSLATE_NOOP("errors", "The analysis of {name} was stopped."),
        QT_TRANSLATE_NOOP("errors", "Start it again."),
        name=path.name,
    )
