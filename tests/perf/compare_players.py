"""Opening an hour of sound, beside Audacity and Sonic Visualiser: ``python -m tests.perf.compare_players``.

All programs are looked at from outside, in one run, on the same virtual screen and sound card: from the start of the
process to the last change of what the window shows (*picture*), and from the key that plays to sound (*sound*). qadesk
opens a call that it has imported; what that import took is a line of its own. Programs that are not installed are left
out. Needs xvfb, x11-apps (xwd), xdotool and the packages of the tests.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import soundfile

from tests import null_sink as sinks

SCREEN = ":97"
SIZE = "1600x900"
QUIET_S = 6.0
"""The picture is complete when nothing but a cursor has changed for so long."""
CHANGED = 0.00003
LONGEST_S = 120.0
AUDIBLE = 0.02
PAST_GREETINGS = "NewPrefsInitialized=1\n[GUI]\nShowSplashScreen=0\n[Update]\nUpdateNoticeShown=1\n"


@dataclass(frozen=True)
class Program:
    name: str
    command: list[str]
    key: str
    environment: dict[str, str]
    greeting: str = ""
    """The key that answers its first question; the picture is counted from there."""


def screen() -> np.ndarray:
    """The virtual screen's pixels, without the header that xwd writes before them."""
    for _ in range(20):  # xwd fails where a window comes or goes while it looks
        raw = subprocess.run(["xwd", "-root", "-silent", "-display", SCREEN], capture_output=True).stdout
        if raw:
            break
        time.sleep(0.02)
    return np.frombuffer(raw, np.uint8)[int.from_bytes(raw[:4], "big") :]


def to_picture(process: subprocess.Popen[bytes], started: float) -> float:
    """Seconds from ``started`` to the last change of the screen."""
    before, changed = screen(), 0.0
    while time.monotonic() - started < LONGEST_S and process.poll() is None:
        now, at = screen(), time.monotonic()
        if np.mean(now != before) > CHANGED:
            changed = at
        before = now
        if changed and at - changed > QUIET_S:
            break
    return changed - started


def to_sound(key: str) -> float | None:
    """Milliseconds from the key to sound; None when none comes within ten seconds."""
    with sinks.Recording() as recording:
        recording.wait_for_silence()
        before, asked = len(recording.samples), time.monotonic()
        press(key)
        while time.monotonic() - asked < 10 and not (np.abs(recording.samples[before:]) > AUDIBLE).any():
            time.sleep(0.005)
    loud = np.flatnonzero(np.abs(recording.samples[before:]).max(axis=1) > AUDIBLE)
    if not len(loud):
        return None
    return (recording.started + (before + int(loud[0])) / sinks.SINK_RATE - asked) * 1000


def press(key: str) -> None:
    """There is no window manager: the window under the mouse gets the keys."""
    subprocess.run(["xdotool", "key", key], check=True, env=os.environ | {"DISPLAY": SCREEN})


def keep_picture(name: str) -> None:
    """A picture of the screen in the folder COMPARE_PICTURES, to see that what was measured is what was meant."""
    folder = os.environ.get("COMPARE_PICTURES")
    if folder:
        target = Path(folder) / f"{name}-{time.time_ns()}.png"
        subprocess.run(["import", "-display", SCREEN, "-window", "root", str(target)], check=False)


def measure(program: Program) -> tuple[float, float | None]:
    """(seconds to the picture, milliseconds from key to sound) of one program on one file."""
    started = time.monotonic()
    process = subprocess.Popen(
        program.command,
        env=os.environ | {"DISPLAY": SCREEN, "QT_QPA_PLATFORM": "xcb"} | program.environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        picture = to_picture(process, started)
        if program.greeting:
            asked = time.monotonic()
            press(program.greeting)
            picture = to_picture(process, asked)
        keep_picture(program.name)
        return picture, to_sound(program.key)
    finally:
        process.terminate()
        try:
            process.wait(5)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        time.sleep(0.5)


@contextmanager
def virtual_screen() -> Iterator[None]:
    server = subprocess.Popen(["Xvfb", SCREEN, "-screen", "0", f"{SIZE}x24", "-nolisten", "tcp", "-noreset"])
    try:
        time.sleep(1.0)
        yield
    finally:
        server.terminate()
        server.wait()


def hour(path: Path, rate: int, container: str) -> Path:
    """An hour of two-channel speech-like noise in bursts, audible from its first second."""
    times = np.arange(rate * 60) / rate
    bursts = (np.sin(2 * np.pi * times / 4)[:, np.newaxis] * [1, -1] > -0.2) * 0.3
    minute = (np.random.default_rng(1).standard_normal((len(times), 2)) * bursts * 0.5).clip(-1, 1)
    with soundfile.SoundFile(path, "w", rate, 2, format=container) as file:
        for _ in range(60):
            file.write(minute)
    return path


def imported(folder: Path, path: Path) -> tuple[Path, float]:
    """A workspace with that one recording, opened on the desk of its inspector; the seconds its import took."""
    from qadesk.domain.people import Role
    from qadesk.services.settings import LAST_CALL, LAST_INSPECTOR
    from tests.perf.test_program_perf import call_uids, new_workspace
    from tests.perf.windows import program_in

    started = time.monotonic()
    _, place = new_workspace(folder, path)
    took = time.monotonic() - started
    with program_in(folder).open(place, write=True) as services:
        inspector = next(p for p in services.catalogue.people().result() if p.role is Role.INSPECTOR)
        services.settings.put(LAST_INSPECTOR, inspector.no)
        services.settings.load(inspector.no)
        services.settings.put(LAST_CALL, call_uids(services)[0])
        services.evaluating.open(call_uids(services)[0], inspector.no).result()
    return place, took


def programs(home: Path, path: Path, workspace: Path) -> list[Program]:
    """qadesk, and what else is installed; each with a home folder of its own, past its first greetings."""
    config = home / ".audacity-data"
    config.mkdir(parents=True, exist_ok=True)
    (config / "audacity.cfg").write_text(
        "NewPrefsInitialized=1\n[GUI]\nShowSplashScreen=0\n[Update]\nUpdateNoticeShown=1\n"
    )
    own = {"HOME": str(home), "XDG_CONFIG_HOME": str(home / ".config"), "XDG_DATA_HOME": str(home / ".data")}
    found = [Program("qadesk", [sys.executable, "-m", "qadesk", "--workspace", str(workspace)], "F3", own, "Return")]
    if shutil.which("audacity"):
        found.append(Program("Audacity", ["audacity", str(path)], "space", own))
    if shutil.which("sonic-visualiser"):
        found.append(
            Program("Sonic Visualiser", ["sonic-visualiser", "--no-splash", str(path)], "space", own, "Return")
        )
    return found


def say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def main() -> None:
    with tempfile.TemporaryDirectory() as scratch, virtual_screen():
        folder = Path(scratch)
        sound = sinks.null_sink.__wrapped__()  # type: ignore[attr-defined]
        next(sound)
        for container, rate in (("WAV", 8000), ("MP3", 44_100)):
            path = hour(folder / f"20261102_2011_1380000010{len(container)}.{container.lower()}", rate, container)
            workspace, took = imported(folder / container, path)
            say(f"1 h {container} {rate} Hz: qadesk imports it in {took:.1f} s")
            for program in programs(folder / f"home-{container}", path, workspace):
                picture, heard = measure(program)
                told = "no sound" if heard is None else f"{heard:.0f} ms"
                say(f"  {program.name}: to the picture {picture:.1f} s, key to sound {told}")
        next(sound, None)


if __name__ == "__main__":
    main()
