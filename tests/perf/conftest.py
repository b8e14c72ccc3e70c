"""The table of `make bench`: every figure that a benchmark reports, beside its limit, in out/bench.md."""

import os
import platform
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

TABLE = Path(__file__).resolve().parents[2] / "out" / "bench.md"


@dataclass(frozen=True)
class Figure:
    """One measured quantity; ``limit`` is what it may reach at most, or must reach at least."""

    what: str
    value: float
    unit: str
    at_most: float | None
    at_least: float | None

    @property
    def met(self) -> bool:
        return (self.at_most is None or self.value <= self.at_most) and (
            self.at_least is None or self.value >= self.at_least
        )

    @property
    def limit(self) -> str:
        bounds = [f"≤ {self.at_most:g}"] if self.at_most is not None else []
        bounds += [f"≥ {self.at_least:g}"] if self.at_least is not None else []
        return " ".join([*bounds, self.unit]) if bounds else "–"

    def row(self) -> str:
        return f"| {self.what} | {self.value:.4g} {self.unit} | {self.limit} | {'yes' if self.met else 'NO'} |"


Report = Callable[..., None]
FIGURES = pytest.StashKey[list[Figure]]()


LOAD = pytest.StashKey[str]()


def pytest_configure(config: pytest.Config) -> None:
    config.stash[FIGURES] = []
    config.stash[LOAD] = load_average()


def load_average() -> str:
    """How busy the machine is, where it tells: figures taken beside other work are no figures of qadesk."""
    return " ".join(f"{load:.1f}" for load in os.getloadavg()) if hasattr(os, "getloadavg") else "unknown"


@pytest.fixture(scope="session", autouse=True)
def nothing_left(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """The folders of these tests hold hours of sound: they go with the session."""
    yield
    shutil.rmtree(tmp_path_factory.getbasetemp(), ignore_errors=True)


@pytest.fixture
def figure(request: pytest.FixtureRequest) -> Report:
    """``figure("seek key to sound", 6.1, "ms", at_most=50)``: into the table, and the test fails beyond the limit."""

    def report(what: str, value: float, unit: str, at_most: float | None = None, at_least: float | None = None) -> None:
        measured = Figure(what, value, unit, at_most, at_least)
        request.config.stash[FIGURES].append(measured)
        assert measured.met, f"{what}: {value:.4g} {unit}, the limit is {measured.limit}"

    return report


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    figures = config.stash[FIGURES]
    if not figures:
        return
    machine = f"Python {platform.python_version()}, {platform.system()} {platform.machine()}, {os.cpu_count()} cores"
    load = f"Load average {config.stash[LOAD]} at the start, {load_average()} at the end."
    lines = [f"Measured with {machine}. {load}", "", "| what | measured | limit | met |", "|---|---:|---:|---|"]
    lines += [entry.row() for entry in figures]
    TABLE.parent.mkdir(exist_ok=True)
    TABLE.write_text("\n".join(lines) + "\n", "utf-8")
    terminalreporter.write_line("")
    for line in lines:
        terminalreporter.write_line(line)
