"""Listening by measurement: a finished recording is decoded again and compared with what was planned."""

from pathlib import Path

import numpy as np
import soundfile

from builder.mix import AGENT_DBFS, OVERLAPS, Call, Problem
from builder.speech import RATE, Samples, frame_rms, speech_rms

SILENT_DBFS, HEARD_DBFS = -50.0, -35.0
SILENCES = {"silence", "hold_without_notice"}


def check_call(name: str, path: Path, call: Call, levels: dict[str, float]) -> None:
    """Raises ``AssertionError`` naming the recording when its sound is not what the script says."""
    samples, rate = soundfile.read(path, always_2d=True)
    assert rate == RATE, name
    assert 30 <= len(samples) / rate <= 360, (name, len(samples) / rate)
    assert np.abs(samples).max() < 0.99, (name, "clips", np.abs(samples).max())
    if samples.shape[1] == 2:
        assert len(samples) == len(call.samples), (name, len(samples) - len(call.samples))
        check_channels(name, samples, call, levels)
    for problem in call.problems:
        check_problem(name, samples, problem)


def check_channels(name: str, samples: Samples, call: Call, levels: dict[str, float]) -> None:
    """Each side is heard on its own channel only, the agent at the planned level."""
    spoken: list[list[Samples]] = [[], []]
    for turn in call.turns:
        span = samples[turn.start_ms * 8 : turn.end_ms * 8]
        side = 0 if turn.speaker == "agent" else 1
        spoken[side].append(span[:, side])
        alone = not any(o is not turn and o.start_ms < turn.end_ms and turn.start_ms < o.end_ms for o in call.turns)
        assert not alone or dbfs(span[:, 1 - side]) < SILENT_DBFS, (name, turn.text, "leaks to the other channel")
    agent_db = 20 * np.log10(speech_rms(np.concatenate(spoken[0])))
    assert abs(agent_db - levels.get("agent", AGENT_DBFS)) < 2, (name, agent_db)


def check_problem(name: str, samples: Samples, problem: Problem) -> None:
    """A planted silence is silent on every channel, a planted overlap is heard on each."""
    span = samples[problem.start_ms * 8 + 400 : problem.end_ms * 8 - 400]
    if problem.kind in SILENCES:
        assert max(frame_rms(span[:, side]).max() for side in range(span.shape[1])) < 10 ** (SILENT_DBFS / 20), name
    if problem.kind in OVERLAPS:
        assert problem.end_ms - problem.start_ms >= 1500, (name, problem)
        assert all(dbfs(span[:, side]) > HEARD_DBFS for side in range(span.shape[1])), (name, problem)


def dbfs(samples: Samples) -> float:
    """RMS in decibels below full scale."""
    return float(20 * np.log10(np.sqrt(np.mean(samples**2)) + 1e-12))
