"""How the command line behaves whatever it is asked: exit codes, one sentence, one JSON document, no trace."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from qadesk import __version__
from qadesk.app import Application
from qadesk.cli.main import BUG, run
from tests.e2e.program import CHECKOUT, DEMO, PATIENCE_S, Inside, Program

SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
WRONG_USE = (
    (("--frob",), "--frob"),
    (("frob",), "frob"),
    (("people",), "qadesk people --help"),
    (("recordings", "--frob"), "--frob"),
    (("recordings", "--state", "lost"), "lost"),
    (("sheet",), "qadesk sheet --help"),
    (("evaluate", "--recording", "x"), "qadesk evaluate --help"),
    (("evaluations", "--from", "yesterday"), "yesterday"),
    (("evaluations", "--by", "moon"), "--by"),
    (("import", "recordings"), "qadesk import recordings --help"),
    (("import", "recordings", ".", "--column", "x"), "HEADING=FIELD"),
    (("people", "add", "1", "甲", "--role", "king"), "king"),
    (("--lang", "fr", "recordings"), "zh_CN"),
)
WORLD = (
    (("sheet", "nothing", "--format", "pdf"), "nothing"),
    (("sheet", "nothing", "--format", "doc"), "pdf, xlsx, json"),
    (("sheet", "nothing", "--format", ""), "pdf, xlsx, json"),
    (("scorecard", "check", "none.yaml"), "none.yaml"),
    (("scorecard", "check", "/dev/zero"), "8 MB"),
    (("scorecard", "check", "."), "."),
    (("scorecard", "export", "none"), "none"),
    (("scorecard", "publish", "none", "--as", "9001"), "none"),
    (("scorecard", "publish", "none", "--as", "7777"), "7777"),
    (("people", "add", "1", "甲", "--as", "7777"), "7777"),
    (("import", "recordings", ".", "--as", "7777"), "7777"),
    (("import", "people", "none.csv"), "none.csv"),
    (("import", "recordings", ".", "--metadata", "none.csv"), "none.csv"),
    (("peaks", "none.wav"), "none.wav"),
    (("peaks", "."), "."),
    (("relocate", "nowhere"), "nowhere"),
    (("relocate", ".", "--recording", "none"), "none"),
    (("init",), "already"),
    (("init", "other", "--timezone", "Mars/Olympus"), "Mars/Olympus"),
)


@pytest.mark.parametrize(("arguments", "expected"), WRONG_USE)
def test_wrong_use_is_one_sentence(inside: Inside, arguments: tuple[str, ...], expected: str) -> None:
    assert expected in inside.refused(*arguments)


@pytest.mark.parametrize(("arguments", "expected"), WORLD)
def test_what_the_world_does_is_one_sentence(
    inside: Inside, arguments: tuple[str, ...], expected: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "empty").mkdir()
    monkeypatch.chdir(tmp_path / "empty")
    done = inside.run(*arguments, code=2)
    assert done.stdout == b""
    assert expected in done.stderr.decode()
    assert done.stderr.decode().count("\n") == 1


@pytest.mark.parametrize("arguments", [("--version",), ("--workspace", "x", "--version")])
def test_the_version(arguments: tuple[str, ...], fresh: Program) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "qadesk", *arguments], capture_output=True, env=fresh.environment, check=True
    )
    assert done.stdout.decode().strip() == f"qadesk {__version__}"


def test_a_terminal_that_knows_no_chinese(program: Program) -> None:
    poor = Program(program.home, program.workspace, {"PYTHONIOENCODING": "ascii", "LC_ALL": "C", "PYTHONUTF8": "0"})
    assert "林佩珊" in json.dumps(poor.json("people", "list"), ensure_ascii=False)
    assert b"9001" in poor.run("people", "list").stdout
    assert poor.run("--lang", "zh_CN", "recordings", "--frob", code=2).stderr.isascii()


def test_a_reader_who_leaves_does_no_harm(program: Program) -> None:
    for arguments in (("recordings", "--json"), ("people", "list")):
        process = program.start(*arguments)
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(PATIENCE_S) == 0
        process.stderr.close()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device that Linux has")
@pytest.mark.parametrize(
    "arguments",
    [("scorecard", "list", "--json"), ("scorecard", "export", "telephone-service"), ("people", "list"), ("--help",)],
)
def test_output_that_cannot_be_written_is_told_of(program: Program, arguments: tuple[str, ...]) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            program.command(*arguments), stdout=full, stderr=subprocess.PIPE, env=program.environment, check=False
        )
    said = done.stderr.decode()
    assert (done.returncode, said.count("\n")) == (2, 1), said
    assert "could not be written" in said


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device that Linux has")
def test_a_version_that_cannot_be_written_is_told_of(fresh: Program) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "qadesk", "--version"],
            stdout=full,
            stderr=subprocess.PIPE,
            env=fresh.environment,
            check=False,
        )
    assert (done.returncode, done.stderr.count(b"\n")) == (2, 1), done.stderr


@pytest.fixture
def interruptible() -> Iterator[None]:
    """Ctrl+C reaches what is started here even where the suite runs in the background of a shell, which ignores it."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("interruptible")
def test_ctrl_c_ends_without_a_word(program: Program, tmp_path: Path) -> None:
    """Pressed while it reads a file that does not end."""
    pipe = tmp_path / "answers.json"
    os.mkfifo(pipe)
    arguments = ("evaluate", "--recording", "x", "--scorecard", "y", "--as", "9001", "--answers", pipe)
    with program.start(*arguments) as process, pipe.open("w"):
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=PATIENCE_S)
    assert (process.returncode, out, err.strip()) == (130, b"", b"")


@pytest.mark.usefixtures("interruptible")
def test_ctrl_c_while_importing_marks_nothing_as_broken(fresh: Program) -> None:
    """Pressed in the terminal, so the decoding child processes get it too."""
    inside = fresh.inside()
    inside.run("init")
    with fresh.start("import", "recordings", DEMO / "calls", start_new_session=True) as process:
        while not list((fresh.workspace / "cache" / "peaks").glob("*")):
            assert process.poll() is None
        os.killpg(process.pid, signal.SIGINT)
        out, err = process.communicate(timeout=PATIENCE_S)
    assert (process.returncode, out, err.strip()) == (130, b"", b"")
    assert inside.json("check")["ok"]
    assert {row["audio_state"] for row in inside.json("recordings")} <= {"ready", "waiting"}
    report = inside.json("import", "recordings", DEMO / "calls")
    assert report["refused"] == []
    rows = inside.json("recordings")
    assert {row["state"] for row in rows} == {"new"}
    assert len(rows) == len([path for path in (DEMO / "calls").iterdir() if path.is_file()])


def test_a_bug_is_shown_whole(
    inside: Inside, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:

    def broken(self: Application, path: Path) -> str:
        raise ZeroDivisionError("a bug")

    monkeypatch.setattr(Application, "check_card", broken)
    assert run(Application(), ["scorecard", "check", "x"]) == BUG
    said = capfd.readouterr().err
    assert "ZeroDivisionError: a bug" in said
    assert "This is a bug in qadesk" in said


def test_the_log_is_a_file_of_the_users_and_names_no_number(program: Program) -> None:
    for log in program.home.rglob("qadesk.log"):
        log.unlink()
    program.run("sheet", "q-6001-13800000117-20261028.wav", code=2)
    (log,) = program.home.rglob("qadesk.log")
    written = log.read_text("utf-8")
    assert "There is no submitted evaluation q-6001-138****0117-20261028.wav" in written
    assert "13800000117" not in written


def test_no_screen_is_told(program: Program) -> None:
    environment = {name: value for name, value in program.environment.items() if name not in SCREENS}
    command = [sys.executable, "-m", "qadesk", "--workspace", str(program.workspace)]
    done = subprocess.run(command, capture_output=True, env=environment, cwd=CHECKOUT, timeout=PATIENCE_S)
    assert done.returncode == 2
    assert b"no screen" in done.stderr
