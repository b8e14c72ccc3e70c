"""What every test stands on: no screen, no trace in the user's own folders, repeatable random examples."""

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

# Before anything imports Qt: the platform is chosen when the application object is made, and Qt warns (which fails a
# test) when it has no folder for its sockets.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["LC_ALL"] = "C.UTF-8"
os.environ["NO_COLOR"] = "1"
_runtime = tempfile.TemporaryDirectory(prefix="qadesk-runtime-")
Path(_runtime.name).chmod(0o700)
os.environ.setdefault("XDG_RUNTIME_DIR", _runtime.name)

import hypothesis  # noqa: E402
import pytest  # noqa: E402

hypothesis.settings.register_profile("local", max_examples=50, deadline=None)
hypothesis.settings.register_profile("ci", max_examples=25, deadline=None, derandomize=True, database=None)
hypothesis.settings.load_profile("ci" if os.environ.get("CI") else "local")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Who hears real sound is tried more often: beside other work the sound itself comes late, and has gaps."""
    if config.getoption("reruns"):
        for item in items:
            if "null_sink" in getattr(item, "fixturenames", ()):
                item.add_marker(pytest.mark.flaky(reruns=5, reruns_delay=1))


@pytest.fixture(autouse=True)
def own_folders(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Settings, data, caches and logs of the program, and of its child processes, go below a folder of this test."""
    root = tmp_path_factory.mktemp("user")
    for kind in ("CONFIG", "DATA", "CACHE", "STATE"):
        monkeypatch.setenv(f"XDG_{kind}_HOME", str(root / kind.lower()))
    for name in [name for name in os.environ if name.startswith("QADESK_")]:
        monkeypatch.delenv(name)
    yield root
