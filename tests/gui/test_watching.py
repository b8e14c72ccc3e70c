"""Watched folders and waiting sound, as the window shows them."""

from pathlib import Path

from qadesk.domain.recordings import AudioState, RecordingFilter
from qadesk.gui.idle_sound import IdleSound
from qadesk.gui.watching import FolderWatch
from qadesk.services.container import Services
from qadesk.services.settings import WATCH_STABLE_S
from tests.gui import workbench


def test_what_comes_into_a_watched_folder_is_told_quietly(
    qtbot, services: Services, look, english, tmp_path: Path
) -> None:
    shell = workbench.new_shell(services, look, english)
    qtbot.addWidget(shell.notices)
    recorder = tmp_path / "recorder"
    recorder.mkdir()
    services.watching.add(recorder)
    services.settings.put(WATCH_STABLE_S, 0)
    watch = FolderWatch(services, shell, shell.notices)
    workbench.write_wav(recorder / "one.wav")
    with qtbot.waitSignal(shell.signals.recordings_changed):
        watch.start()
        qtbot.waitUntil(lambda: watch.sweep() or bool(services.catalogue.ids(RecordingFilter()).result()))
    assert shell.notices.text().startswith("New recordings from watched folders: 1.")
    recorder.rename(tmp_path / "away")
    qtbot.waitUntil(lambda: watch.sweep() or "cannot be reached" in shell.notices.text())
    watch.stop()


def test_the_status_bar_tells_what_waits_until_it_is_analysed(
    qtbot, services: Services, look, english, tmp_path: Path
) -> None:
    shell = workbench.new_shell(services, look, english)
    qtbot.addWidget(shell.notices)
    (tmp_path / "calls").mkdir()
    workbench.write_wav(tmp_path / "calls" / "one.wav")
    (tmp_path / "calls" / "two.wav").write_bytes((tmp_path / "calls" / "one.wav").read_bytes()[:-2000])
    services.importing.run((tmp_path / "calls",), analyse=False).future.result()
    line = IdleSound(services, shell.signals)
    qtbot.addWidget(line)
    line.start()
    qtbot.waitUntil(lambda: line.text() == "Recordings waiting to be analysed: 2")
    assert not line.isHidden()
    qtbot.waitUntil(lambda: line.isHidden())
    ids = services.catalogue.ids(RecordingFilter()).result()
    assert {row.audio_state for row in services.catalogue.rows(ids).result()} == {AudioState.READY}
    line.stop()
