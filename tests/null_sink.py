"""A sound card that is none: a PulseAudio null sink for the test session, and a recorder of what it was given.

Import ``null_sink`` (session fixture, environment set before PortAudio starts) into a conftest; ``Recording`` records
the sink's monitor: what a listener would have heard.
"""

import os
import shutil
import signal
import subprocess
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import pytest

SINK_RATE = 48_000
PATIENCE_S = 60
_SINK = "qadesk_null"
DEFAULT = _SINK
HEADSET = "qadesk_headset"
"""A second sink, listed as the output "headset" while it is plugged in."""
_ASOUND = (
    "</usr/share/alsa/alsa.conf>\n"
    'pcm.!default { type pulse hint { show on description "PulseAudio" } }\n'
    f'pcm.headset {{ type pulse device {HEADSET} hint {{ show on description "A headset" }} }}\n'
    "ctl.!default { type pulse }\npcm.pulse { type pulse }\nctl.pulse { type pulse }\n"
)
_NAMES = (
    "XDG_RUNTIME_DIR",
    "PULSE_RUNTIME_PATH",
    "PULSE_STATE_PATH",
    "PULSE_COOKIE",
    "PULSE_SERVER",
    "ALSA_CONFIG_PATH",
)


def _environment(folder: Path) -> dict[str, str]:
    socket = folder / "pulse" / "native"
    values = (folder, folder / "pulse", folder / "state", folder / "cookie", f"unix:{socket}", folder / "asound.conf")
    return dict(zip(_NAMES, map(str, values), strict=True))


def _null_sink(name: str) -> list[str]:
    properties = f"sink_properties=device.description={name}"
    return [f"sink_name={name}", properties, f"rate={SINK_RATE}", "channels=2", "norewinds=1"]


def _start_daemon(folder: Path) -> None:
    socket = folder / "pulse" / "native"
    command = [
        *("pulseaudio", "-n", "-D", "--exit-idle-time=-1", "--disallow-exit=yes", "--use-pid-file=yes"),
        *("--disable-shm=yes", "--realtime=no", "--high-priority=no"),
        *("-L", f"module-native-protocol-unix auth-anonymous=1 auth-cookie-enabled=0 socket={socket}"),
        *("-L", " ".join(("module-null-sink", *_null_sink(_SINK)))),
    ]
    environment = {name: value for name, value in os.environ.items() if name != "PULSE_SERVER"}
    subprocess.run(
        command,
        check=True,
        capture_output=True,
        timeout=PATIENCE_S,
        env=environment | {"DBUS_SESSION_BUS_ADDRESS": "unix:path=/dev/null"},
    )
    for kind, name in (("sink", _SINK), ("source", f"{_SINK}.monitor")):
        subprocess.run(["pactl", f"set-default-{kind}", name], check=True, capture_output=True, timeout=PATIENCE_S)


class NullSink:
    """The running daemon; ``stop`` ends it, as a pulled-out headset would."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def start(self) -> None:
        """Start the daemon."""
        for name in ("pulse", "state"):
            (self._folder / name).mkdir(exist_ok=True)
        (self._folder / "asound.conf").write_text(_ASOUND)
        _start_daemon(self._folder)

    def restore(self) -> None:
        """Start it where a test that failed has left it stopped, so that this test alone fails."""
        if not self._pid_file.exists():
            self.start()

    def stop(self) -> None:
        """End the daemon, and wait until it has gone."""
        if not self._pid_file.is_file():
            return
        os.kill(int(self._pid_file.read_text()), signal.SIGTERM)
        deadline = time.monotonic() + PATIENCE_S
        while self._pid_file.exists():
            if time.monotonic() > deadline:
                raise TimeoutError("pulseaudio does not end")
            time.sleep(0.02)

    @property
    def _pid_file(self) -> Path:
        return self._folder / "pulse" / "pid"


_running: list[NullSink] = []


@pytest.fixture(scope="session")
def null_sink() -> Iterator[NullSink]:
    """The null sink, made the default output of this process; one for all conftests that import this."""
    if _running:
        yield _running[0]
        return
    if shutil.which("pulseaudio") is None:
        pytest.fail("pulseaudio, pulseaudio-utils and libasound2-plugins are needed for the playback tests")
    folder = Path(tempfile.mkdtemp(prefix="qadesk-sound-"))
    folder.chmod(0o700)
    before = {name: os.environ.get(name) for name in _NAMES}
    os.environ.update(_environment(folder))
    sink = NullSink(folder)
    sink.start()
    _running.append(sink)
    yield sink
    _running.clear()
    sink.stop()
    for name, value in before.items():
        if value is None:
            os.environ.pop(name, None)
        else:
            os.environ[name] = value
    shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def headset() -> Iterator[None]:
    """A second output, plugged in until the block ends; inside, ``unplug`` and ``plug_in`` as often as wanted."""
    plug_in(HEADSET)
    try:
        yield
    finally:
        unplug(HEADSET)


def plug_in(sink: str) -> None:
    """Add a sink to the running daemon."""
    _pactl("load-module", "module-null-sink", *_null_sink(sink))
    if sink == _SINK:
        make_default(sink)


def make_default(sink: str) -> None:
    """Let it be the system's own output."""
    _pactl("set-default-sink", sink)


def unplug(sink: str) -> None:
    """Take a sink away, as a pulled-out headset would go; harmless when it has gone."""
    for line in _pactl("list", "short", "modules").splitlines():
        number, _, arguments = line.partition("\t")
        if f"sink_name={sink} " in arguments:
            _pactl("unload-module", number)


def _pactl(*words: str) -> str:
    return subprocess.run(["pactl", *words], check=True, capture_output=True, text=True, timeout=PATIENCE_S).stdout


class Recording:
    """Records what a sink is given, from entering to leaving; a context manager.

    ``started`` is the ``time.monotonic()`` of frame 0; ``samples`` float32 (frames, 2) at ``SINK_RATE``, after leaving.
    """

    def __init__(self, sink: str = _SINK) -> None:
        self.started = 0.0
        self._sink = sink
        self._chunks: list[bytes] = []
        self._moments: list[float] = []
        self._first = threading.Event()

    def __enter__(self) -> "Recording":
        self._process = subprocess.Popen(
            [
                *("parec", "-d", f"{self._sink}.monitor", "--format=float32le", f"--rate={SINK_RATE}", "--channels=2"),
                *("--latency-msec=5", "--process-time-msec=5", "--raw"),
            ],
            stdout=subprocess.PIPE,
        )
        self._thread = threading.Thread(target=self._read, daemon=True)
        self._thread.start()
        assert self._first.wait(PATIENCE_S), "the recorder got nothing"
        return self

    def __exit__(self, *unused: object) -> None:
        self._process.terminate()
        self._process.wait()
        self._thread.join()
        assert self._process.stdout is not None
        self._process.stdout.close()
        # the earliest arrival relative to its place in the stream: scheduling only ever delays
        counts = np.cumsum([len(chunk) // 8 for chunk in self._chunks])
        self.started = float(np.min(np.array(self._moments) - counts / SINK_RATE))

    def wait_for_silence(self, seconds: float = 0.2) -> None:
        """Wait until the sink has had nothing but silence for ``seconds``."""
        deadline = time.monotonic() + PATIENCE_S
        while time.monotonic() < deadline:
            tail = b"".join(self._chunks[-400:])[-int(seconds * SINK_RATE) * 8 :]
            if len(tail) >= int(seconds * SINK_RATE) * 8 and not any(tail):
                return
            threading.Event().wait(0.02)
        raise TimeoutError("it never gets quiet")

    def _read(self) -> None:
        assert self._process.stdout is not None
        while chunk := os.read(self._process.stdout.fileno(), 65536):
            self._moments.append(time.monotonic())
            self._chunks.append(chunk)
            self._first.set()

    @property
    def samples(self) -> "np.ndarray":
        """Everything recorded."""
        data = b"".join(self._chunks)
        return np.frombuffer(data[: len(data) // 8 * 8], np.float32).reshape(-1, 2)

    def sound(self, channel: int = 0, threshold: float = 0.003) -> "np.ndarray":
        """One channel from the first to the last sample above ``threshold``."""
        samples = self.samples[:, channel]
        loud = np.flatnonzero(np.abs(samples) > threshold)
        return samples[loud[0] : loud[-1] + 1] if len(loud) else samples[:0]

    def onset(self, channel: int = 0, threshold: float = 0.05) -> float:
        """``time.monotonic()`` of the first sample above ``threshold``."""
        loud = np.flatnonzero(np.abs(self.samples[:, channel]) > threshold)
        assert len(loud), "nothing was heard"
        return self.started + float(loud[0]) / SINK_RATE
