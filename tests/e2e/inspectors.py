"""The parent's side of ``scorer.py``: starts inspectors, listens to what they say, kills them."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from tests.e2e.program import CHECKOUT, EXAMPLE, Program


@dataclass
class Inspectors:
    """``digests`` holds every state that was ever handed over to be saved, by its number of saves."""

    process: "subprocess.Popen[str]"
    digests: dict[int, str] = field(default_factory=dict)
    acknowledged: int = 0
    """The last state that is on disk, as far as was said."""
    log_bytes: int = 0
    """How long the database's log was then."""
    found: tuple[int, str] | None = None
    """The draft as the present inspector found it."""
    pid: int = 0

    def begin(self, seed: int) -> None:
        """A next inspector sits down."""
        assert self.process.stdin is not None
        self.found, self.pid = None, 0
        self.process.stdin.write(f"{seed}\n")
        self.process.stdin.flush()
        while not self.pid:
            self.listen()

    def listen(self) -> str:
        """Wait for the next thing that is said; its first word."""
        assert self.process.stdout is not None
        word, *rest = self.process.stdout.readline().split()
        if word in ("put", "ack"):
            self.digests[int(rest[0])] = rest[1]
        if word == "ack":
            self.acknowledged, self.log_bytes = int(rest[0]), int(rest[2])
        elif word == "found":
            self.found = int(rest[0]), rest[1]
        elif word == "pid":
            self.pid = int(rest[0])
        assert word != "failed", rest
        return word

    def wait_for(self, count: int, wanted: str = "ack") -> None:
        """Listen until that has been said so many times."""
        while count:
            count -= self.listen() == wanted

    def kill(self) -> None:
        """kill -9, and whatever was still said before."""
        os.kill(self.pid, signal.SIGKILL)
        while self.listen() != "end":
            pass
        self.pid = 0


@contextmanager
def inspectors(program: Program, state: str = "new") -> Iterator[Inspectors]:
    """Inspectors who score the first call in that state."""
    uid = next(row["uid"] for row in program.inside().json("recordings") if row["state"] == state)
    command = [sys.executable, "-m", "tests.e2e.scorer", str(program.workspace), uid, EXAMPLE["scorecard"]]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=program.environment, cwd=CHECKOUT
    ) as process:
        group = Inspectors(process)
        try:
            yield group
        finally:
            if group.pid:
                os.kill(group.pid, signal.SIGKILL)
            process.kill()
