"""The child process that touches untrusted files: requests on stdin, answers on stdout, a JSON object a line.

A request is {task, path, key, cache, stall_s, total_s}; "analyse" takes {raw} ("alaw:8000:1" or null) beside, "join"
{plan} and {digest}, "voice" {mode}. Answers are {"fraction": 0.5} any number of times, then {"facts":
{...}, "build_s": 0.25} or {"error": {what, todo, facts}}; build_s is the time of decoding and peak building. A file
that hangs the decoder is ended by a watchdog that needs no Python; one that crashes it takes this process along, and
nothing else. Only numpy, soundfile and (late) av and the voice detectors are imported here.
"""

import contextlib
import dataclasses
import faulthandler
import json
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, TextIO

from qadesk.audio.cache import AudioCache
from qadesk.audio.decode import Report, decode_opened, decode_recording
from qadesk.audio.joining import JoinedReader, JoinPlan
from qadesk.domain.audio_facts import AudioFacts
from qadesk.domain.errors import UserError
from qadesk.domain.raw_audio import parse_raw
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.domain.voice import VoiceFacts

_MEMORY_BYTES = 4 << 30
_DECODING, _MEASURING = 5, 10
"""Niceness: the sound goes first. A tenth of a core on a machine that is busy otherwise; the nicest stands still there.
"""


class Watchdog:
    """Ends this process when nothing moves for ``stall_s`` seconds, or everything takes longer than ``total_s``."""

    def __init__(self, stall_s: float, total_s: float, trace: TextIO) -> None:
        self._stall_s = stall_s
        self._deadline = time.monotonic() + total_s
        self._trace = trace

    def feed(self) -> None:
        """Something moved: wait anew."""
        wait = min(self._stall_s, self._deadline - time.monotonic())
        faulthandler.dump_traceback_later(max(0.01, wait), exit=True, file=self._trace)

    @staticmethod
    def rest() -> None:
        """Nothing is being done."""
        faulthandler.cancel_dump_traceback_later()


def child_main() -> int:
    """Serve requests until stdin ends; the exit status."""
    _limit_memory()
    _step_behind(_DECODING)
    answers = _private_stdout()
    with contextlib.suppress(BrokenPipeError):
        for line in sys.stdin.buffer:
            _serve(json.loads(line), answers)
    return 0


def _serve(request: dict[str, Any], answers: TextIO) -> None:
    watchdog = Watchdog(request["stall_s"], request["total_s"], sys.stderr)
    started = built = time.perf_counter()

    def report(fraction: float) -> None:
        nonlocal built
        built = time.perf_counter()  # the last report comes when the peaks lie in place, before the file is hashed
        watchdog.feed()
        _say(answers, {"fraction": round(fraction, 4)})

    watchdog.feed()
    try:
        facts = _TASKS[request["task"]](request, AudioCache(Path(request["cache"])), report)
        answer: dict[str, Any] = {"facts": dataclasses.asdict(facts), "build_s": round(built - started, 6)}
    except UserError as error:
        answer = {"error": {"what": error.what, "todo": error.todo, "facts": error.facts}}
    except MemoryError:
        answer = {"error": _too_much_memory(Path(request["path"]))}
    finally:
        watchdog.rest()
    _say(answers, answer)


def _analyse(request: dict[str, Any], cache: AudioCache, report: Report) -> AudioFacts:
    raw = parse_raw(request["raw"]) if request["raw"] else None
    return decode_recording(Path(request["path"]), cache, request["key"], report, raw)


def _join(request: dict[str, Any], cache: AudioCache, report: Report) -> AudioFacts:
    reader = JoinedReader(JoinPlan.of_json(request["plan"]))
    return decode_opened(Path(request["path"]), reader, cache, request["key"], report, lambda: request["digest"])


def _voice(request: dict[str, Any], _: AudioCache, report: Report) -> VoiceFacts:
    _step_behind(_MEASURING)
    from qadesk.audio.voice import measure_voice  # the detectors are loaded by the child that needs them

    return measure_voice(Path(request["path"]), request["mode"], report)


_TASKS: dict[str, Callable[[dict[str, Any], AudioCache, Report], Any]] = {
    "analyse": _analyse,
    "join": _join,
    "voice": _voice,
}
"""What can be asked for; each returns a dataclass of plain values."""


def _say(answers: TextIO, answer: dict[str, Any]) -> None:
    answers.write(json.dumps(answer, default=str) + "\n")
    answers.flush()


def _private_stdout() -> TextIO:
    """Our end of the pipe, moved away from file descriptor 1: decoders print their complaints there."""
    private = os.dup(1)
    os.dup2(2, 1)
    return os.fdopen(private, "w", encoding="ascii", newline="\n")


def _step_behind(niceness: int) -> None:
    """Let others on the machine go first, above all the sound; on Windows the parent has seen to it."""
    if sys.platform != "win32":
        with contextlib.suppress(OSError):
            os.setpriority(os.PRIO_PROCESS, 0, niceness)


def _limit_memory() -> None:
    """Cap the address space where the system can do that."""
    if sys.platform != "win32":
        import resource

        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(resource.RLIMIT_AS, (_MEMORY_BYTES, resource.getrlimit(resource.RLIMIT_AS)[1]))


def _too_much_memory(path: Path) -> dict[str, Any]:
    return {
        "what": QT_TRANSLATE_NOOP("errors", "{name} needs more memory to decode than a recording can."),
        "todo": QT_TRANSLATE_NOOP("errors", "Ask for the recording again, or convert it to WAV."),
        "facts": {"name": path.name},
    }
