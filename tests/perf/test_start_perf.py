"""From the command to a window that can be used: the demo workspace, the person remembered."""

import subprocess
import sys
import time
from pathlib import Path

from qadesk.services.settings import LAST_INSPECTOR, WINDOW
from tests.perf.conftest import Report
from tests.perf.windows import program_in

TIMES = 5
INSPECTOR = "9001"

START = """
import gc, importlib, sys, time
began = float(sys.argv[1])
gc.disable()
import qadesk.app
for room in qadesk.app.ROOMS_OF_A_WINDOW:
    importlib.import_module(room)
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from qadesk.__main__ import main
from qadesk.gui.application import qt_application
gc.enable()

app, timer, chosen = qt_application(), QTimer(), []

def look():
    for widget in QApplication.topLevelWidgets():
        if type(widget).__name__ == "StartDialog" and widget.form.startButton.isEnabled():
            chosen or widget.form.startButton.click()
            chosen.append(True)
        elif type(widget).__name__ == "MainWindow" and widget.isVisible():
            page = widget.page("recordings")
            if page.model.rowCount() and page.model.row_at(0) and page.form.countsLabel.text():
                timer.stop()
                QTimer.singleShot(0, lambda window=widget: rest(window))

def rest(window):
    QApplication.processEvents()
    print(time.monotonic() - began, time.process_time())
    window.close()

timer.timeout.connect(look)
timer.start(5)
sys.argv = ["qadesk", "--workspace", sys.argv[2]]
main()
"""


def test_start_to_a_usable_window(tmp_path: Path, figure: Report) -> None:
    program = program_in(tmp_path)
    place = program.demo(tmp_path / "demo", lambda text: None)
    with program.open(place, write=True) as services:
        services.settings.load(INSPECTOR)
        services.settings.put(LAST_INSPECTOR, INSPECTOR)
        services.settings.put(WINDOW, {"page": "recordings"})
    runs = [start(place) for _ in range(TIMES + 1)][1:]
    figure("start to the catalogue shown and at rest, warm", min(wall for wall, _ in runs), "s", at_most=1.5)
    figure("start: processor time of that", min(processor for _, processor in runs), "s", at_most=1.5)


def start(place: Path) -> tuple[float, float]:
    """Seconds from making the process until the window rests: wall, processor."""
    command = [sys.executable, "-c", START, str(time.monotonic()), str(place)]
    ended = subprocess.run(command, check=True, capture_output=True, text=True, timeout=60)
    wall, processor = map(float, ended.stdout.split())
    return wall, processor
