"""From lines to a two-channel call: when each turn starts, where the planted problems lie, how loud it all is."""

from dataclasses import dataclass

import numpy as np

from builder.dialogue import Line
from builder.speech import RATE, Samples, Voice, speak, telephone_band

AGENT_DBFS, CUSTOMER_DBFS, NOISE_DBFS = -20.0, -23.0, -69.0
OVERLAPS = {"interruption", "talkover"}
CUT_MS = 260


@dataclass(frozen=True)
class Turn:
    """What one side said, and when (milliseconds)."""

    speaker: str
    start_ms: int
    end_ms: int
    text: str


@dataclass(frozen=True)
class Problem:
    """A problem planted on purpose, and where to hear it (milliseconds)."""

    kind: str
    speaker: str
    start_ms: int
    end_ms: int
    note: str


@dataclass(frozen=True)
class Call:
    """A finished call: samples of shape (frames, 2), agent left and customer right, with what is true of it."""

    samples: Samples
    turns: tuple[Turn, ...]
    problems: tuple[Problem, ...]


class Mixer:
    """Lays lines one after the other on the call's timeline."""

    def __init__(self, voices: dict[str, Voice], levels: dict[str, float], seed: int) -> None:
        self.voices = voices
        self.levels = {"agent": AGENT_DBFS, "customer": CUSTOMER_DBFS} | levels
        self.random = np.random.default_rng(seed)
        self.clock_ms = int(self.random.integers(450, 900))
        self.wait: Line | None = None
        self.turns: list[Turn] = []
        self.problems: list[Problem] = []
        self.sounds: list[Samples] = []

    def mix(self, lines: list[Line]) -> Call:
        """The call of these lines."""
        for line in lines:
            if line.text:
                self._say(line)
            else:
                self.wait = line
        abrupt = bool(lines[-1].mark == "abrupt_end")
        end_ms = self.turns[-1].end_ms - CUT_MS if abrupt else self.clock_ms + int(self.random.integers(500, 900))
        if abrupt:
            self._cut_last(end_ms)
        if self.levels["agent"] - self.levels["customer"] > 12:
            note = "双方音量悬殊：客户声音很小，客服声音很大"
            self.problems.append(Problem("level_imbalance", "customer", 0, end_ms, note))
        return Call(self._render(end_ms), tuple(self.turns), tuple(self.problems))

    def _say(self, line: Line) -> None:
        voice, jitter = self.voices[line.speaker], self.random.integers(-4, 5, size=2)
        sound = speak(line.text, Voice(voice.variant, voice.pitch + int(jitter[0]), voice.speed + int(jitter[1])))
        start_ms = self._start(line)
        end_ms = start_ms + len(sound) * 1000 // RATE
        self._note_problems(line, start_ms, end_ms)
        level = self.levels[line.speaker] + self.random.uniform(-0.8, 0.8)
        self.sounds.append(sound * 10 ** (level / 20))
        self.turns.append(Turn(line.speaker, start_ms, end_ms, line.text))
        self.clock_ms, self.wait = max(self.clock_ms, end_ms), None

    def _start(self, line: Line) -> int:
        if self.wait is not None:
            return self.clock_ms + self.wait.wait_ms
        gap_ms = int(self.random.integers(260, 720))
        if not self.turns:
            return self.clock_ms
        return self.clock_ms + (gap_ms if line.gap_ms is None else line.gap_ms)

    def _note_problems(self, line: Line, start_ms: int, end_ms: int) -> None:
        if self.wait is not None and self.wait.mark:
            self.problems.append(Problem(self.wait.mark, "agent", self.clock_ms, start_ms, self.wait.note))
        if line.mark in OVERLAPS:
            end_ms = min(end_ms, self.clock_ms)
        if line.mark:
            self.problems.append(Problem(line.mark, "agent", start_ms, end_ms, line.note))

    def _cut_last(self, end_ms: int) -> None:
        last, problem = self.turns[-1], self.problems[-1]
        self.turns[-1] = Turn(last.speaker, last.start_ms, end_ms, last.text)
        self.problems[-1] = Problem(problem.kind, problem.speaker, max(0, end_ms - 3000), end_ms, problem.note)

    def _render(self, end_ms: int) -> Samples:
        frames = end_ms * RATE // 1000
        out = np.stack([self._noise(frames), self._noise(frames)], axis=1)
        for turn, sound in zip(self.turns, self.sounds, strict=True):
            start = turn.start_ms * RATE // 1000
            stop = min(start + len(sound), frames)
            out[start:stop, 0 if turn.speaker == "agent" else 1] += sound[: stop - start]
        return soft_limit(out)

    def _noise(self, frames: int) -> Samples:
        noise = telephone_band(self.random.normal(0, 1, frames), RATE)
        return noise / np.sqrt(np.mean(noise**2)) * 10 ** (NOISE_DBFS / 20)


def soft_limit(samples: Samples) -> Samples:
    """Peaks above half scale bent so that none reaches 0.83 (a lossy codec adds a little)."""
    size = np.abs(samples)
    bent = 0.5 + 0.33 * np.tanh((size - 0.5) / 0.33)
    return np.where(size > 0.5, np.sign(samples) * bent, samples)
