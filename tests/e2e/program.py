"""qadesk as a user starts it: a process of its own, in folders of its own."""

import contextlib
import io
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from unittest import mock

from qadesk.app import Application
from qadesk.cli.main import run

CHECKOUT = Path(__file__).resolve().parents[2]
DEMO = CHECKOUT / "resources" / "demo"
SAMPLES = CHECKOUT.parent / "shared" / "samples"
EXAMPLE: dict[str, str] = json.loads((DEMO / "example.json").read_text("utf-8"))
PATIENCE_S = 120
CALLS = (
    EXAMPLE["file"],
    "q-6001-13800000101-20261012-093012-1791768612.1007.mp3",
    "out-13800000110-2013-20261016-151102-1792134662.1070.wav",
)


@dataclass(frozen=True)
class Program:
    """One user's qadesk: ``home`` holds settings, caches and logs, ``workspace`` is what ``--workspace`` names."""

    home: Path
    workspace: Path
    extra: Mapping[str, str] = field(default_factory=dict)

    @property
    def environment(self) -> dict[str, str]:
        """Everything of the present one but the user's folders."""
        return {**os.environ, **self.folders, "PYTHONPATH": str(CHECKOUT), **self.extra}

    @property
    def folders(self) -> dict[str, str]:
        """Where the user's files go."""
        kinds = ("CONFIG", "DATA", "CACHE", "STATE")
        return {f"XDG_{kind}_HOME": str(self.home / kind.lower()) for kind in kinds}

    def command(self, *arguments: str | Path) -> list[str]:
        """The command line, for this workspace."""
        return [sys.executable, "-m", "qadesk", "--workspace", str(self.workspace), *map(str, arguments)]

    def start(self, *arguments: str | Path, **options: Any) -> "subprocess.Popen[bytes]":
        """The process, running; both outputs are pipes."""
        return subprocess.Popen(
            self.command(*arguments), stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=self.environment, **options
        )

    def run(self, *arguments: str | Path, code: int = 0, **options: Any) -> "subprocess.CompletedProcess[bytes]":
        """Run to the end; it must end with that code, and never with a trace."""
        done = subprocess.run(
            self.command(*arguments), capture_output=True, env=self.environment, timeout=PATIENCE_S, **options
        )
        said = done.stderr.decode()
        assert "Traceback" not in said, said
        assert done.returncode == code, (done.returncode, said, done.stdout[-2000:])
        return done

    def json(self, *arguments: str | Path, code: int = 0, **options: Any) -> Any:
        """What the command answers with ``--json``."""
        return json.loads(self.run(*arguments, "--json", code=code, **options).stdout)

    def refused(self, *arguments: str | Path, **options: Any) -> str:
        """The sentence with which the command is refused."""
        done = self.run(*arguments, code=2, **options)
        said = done.stderr.decode().strip()
        assert said, "refused without a word"
        assert "\n" not in said, said
        return said

    def copy(self, home: Path) -> "Program":
        """Another user with a copy of the workspace."""
        shutil.copytree(self.workspace, home / "workspace")
        return type(self)(home, home / "workspace", self.extra)

    def inside(self) -> "Inside":
        """The same user and workspace, commands run within this process."""
        return Inside(self.home, self.workspace, self.extra)


class Inside(Program):
    """The same commands within this process: for tests that ask what is answered, not how a process fares."""

    def run(self, *arguments: str | Path, code: int = 0, **options: Any) -> "subprocess.CompletedProcess[bytes]":
        """As in a process of its own."""
        assert not options, "options are for processes"
        line = self.command(*arguments)[3:]
        said = [io.BytesIO(), io.BytesIO()]
        out, err = (io.TextIOWrapper(part, encoding="utf-8", write_through=True) for part in said)
        with (
            contextlib.redirect_stdout(out),
            contextlib.redirect_stderr(err),
            mock.patch.dict(os.environ, self.folders),
        ):
            ended = run(Application(), line)
        done = subprocess.CompletedProcess(line, ended, *(part.getvalue() for part in said))
        words = done.stderr.decode()
        assert "Traceback" not in words, words
        assert ended == code, (ended, words, done.stdout[-2000:])
        return done


def picture(folder: Path) -> dict[str, tuple[int, bytes]]:
    """Every file below a folder with its bytes, to see that nothing was touched."""
    return {
        str(path.relative_to(folder)): (path.stat().st_mtime_ns, path.read_bytes())
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def fill(program: Inside) -> Inside:
    """People, three calls with their metadata, and one submitted evaluation with a coaching note."""
    program.run("init")
    program.run("import", "people", DEMO / "people.csv")
    files = [DEMO / "calls" / name for name in CALLS]
    program.run("import", "recordings", *files, "--metadata", DEMO / "calls.csv", "--copy")
    (uid,) = (row["uid"] for row in program.json("recordings") if Path(row["path"]).name == EXAMPLE["file"])
    program.run(
        *("evaluate", "--recording", uid, "--scorecard", EXAMPLE["scorecard"], "--as", EXAMPLE["inspector"]),
        *("--answers", DEMO / "answers" / "example.json", "--submit"),
    )
    return program
