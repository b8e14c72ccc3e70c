"""Clips outside the desk, played by the real player through a sink that is none; real clicks and keys."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import soundfile
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMainWindow, QWidget

from qadesk.domain.after.coaching import Clip
from qadesk.domain.calls import CallFacts
from qadesk.domain.recordings import Recording, RecordingDraft
from qadesk.gui.clips.player import ClipPlayer
from qadesk.gui.clips.playlist import Entry, Playlist
from qadesk.gui.language import Language
from qadesk.gui.shell import Shell
from qadesk.gui.theme import Theme
from qadesk.services.container import Services
from tests.gui.patience import PatientBot
from tests.gui.workbench import START_MS, new_shell
from tests.null_sink import null_sink

__all__ = ["null_sink"]

LEFT = Qt.MouseButton.LeftButton
RATE = 8000


def write(path: Path, seconds: float = 20.0) -> Path:
    times = np.arange(int(RATE * seconds)) / RATE
    sides = np.stack([0.3 * np.sin(2 * np.pi * hertz * times) for hertz in (330, 440)], axis=1)
    soundfile.write(path, sides, RATE)
    return path


def add(services: Services, path: Path) -> Recording:
    """A recording in the catalogue that nobody has analysed yet."""
    recordings = services.importing
    draft = RecordingDraft(fingerprint=recordings._analyser.fingerprint(path), facts=CallFacts(started_at_ms=START_MS))
    return services.executor.write(lambda stores: stores.recordings.add(draft, START_MS)).result()


@pytest.fixture
def shell(services: Services, look: Theme, english: Language) -> Shell:
    return new_shell(services, look, english)


@pytest.fixture
def call(services: Services, tmp_path: Path, null_sink: object) -> str:
    return add(services, write(tmp_path / "call.wav")).call_uid


@pytest.fixture
def show(qtbot: PatientBot, own: Callable[[QWidget], None]) -> Callable[[QWidget], QWidget]:
    """In a window of its own, active."""

    def work(widget: QWidget) -> QWidget:
        window = QMainWindow()
        own(window)
        window.setCentralWidget(widget)
        window.resize(760, 420)
        with qtbot.waitExposed(window):
            window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return widget

    return work


@pytest.fixture
def player(services: Services, shell: Shell, show: Callable[[QWidget], QWidget]) -> ClipPlayer:
    made = ClipPlayer(services, shell)
    show(made)
    return made


@pytest.fixture
def playlist(services: Services, shell: Shell, show: Callable[[QWidget], QWidget], call: str) -> Playlist:
    made = Playlist(services, shell)
    show(made)
    made.show_entries(
        [
            Entry(
                Clip(call_uid=call, start_ms=1000 * n, end_ms=1000 * n + 400, note=f"note {n}"), f"Clip {n}", "开头语"
            )
            for n in range(3)
        ]
    )
    return made


def test_a_clip_whose_sound_waits_is_prepared_said_so_and_heard_to_its_end(
    qtbot: PatientBot, player: ClipPlayer, call: str
) -> None:
    heard: list[float] = []
    player.position_changed.connect(heard.append)
    with qtbot.waitSignal(player.finished):
        player.play(call, 3000, 3600, "投诉来电")
        assert "prepared" in player.message_label.text() and player.message_label.isVisible()
    assert not player.message_label.isVisible() and not player.playing
    assert min(heard) >= 3000 and max(heard) == 3600 and len(heard) > 5
    assert player.title_label.text() == "投诉来电"
    assert player.time_label.text() == "00:03.6 / 00:03"


def test_pause_play_on_seek_and_start_over_by_clicks(qtbot: PatientBot, player: ClipPlayer, call: str) -> None:
    player.play(call, 2000, 12_000)
    qtbot.waitUntil(lambda: player.sound.position_ms > 2200)
    QTest.mouseClick(player.play_button, LEFT)
    place = player.sound.position_ms
    assert player.sound.phase == "paused" and 2200 < place < 12_000
    QTest.mouseClick(player.strip, LEFT, pos=QPoint(player.strip.width() // 2, 20))
    assert abs(player.sound.position_ms - 7000) < 100
    QTest.mouseClick(player.play_button, LEFT)
    qtbot.waitUntil(lambda: player.sound.position_ms > 7200)
    player.stop()
    assert player.sound.position_ms == 2000 and not player.playing
    QTest.mouseClick(player.play_button, LEFT)
    qtbot.waitUntil(lambda: 2100 < player.sound.position_ms < 4000)


def test_the_desk_falls_silent_keeps_its_place_and_takes_over_again(
    qtbot: PatientBot, services: Services, player: ClipPlayer, tmp_path: Path, call: str
) -> None:
    recording = services.clip_sounds.of_call(call).result()
    desk = services.player
    desk.open(recording)
    desk.seek_ms(5000)
    desk.play()
    qtbot.waitUntil(lambda: desk.position_ms > 5200)
    player.play(call, 1000, 9000)
    assert not desk.playing
    qtbot.waitUntil(lambda: player.sound.position_ms > 1200)
    place = desk.position_ms
    assert 5200 < place < 8000, "the clip has not moved the desk"
    desk.take_heard()
    desk.play()
    qtbot.waitUntil(lambda: player.sound.phase == "paused")
    assert desk.playing
    desk.close()


def test_leaving_the_page_stops_the_clip(qtbot: PatientBot, player: ClipPlayer, services: Services, call: str) -> None:
    player.play(call, 1000, 9000)
    qtbot.waitUntil(lambda: player.sound.position_ms > 1100)
    player.hide()
    assert not services.clip_player.playing and not player.playing
    player.play(call, 1000, 9000)
    player.hide()


def test_what_cannot_be_heard_is_one_sentence(
    qtbot: PatientBot, services: Services, player: ClipPlayer, call: str, tmp_path: Path
) -> None:
    player.play("no-such-call", 0, 1000)
    qtbot.waitUntil(lambda: player.sound.phase == "failed")
    assert "There is no recording of this call here." in player.message_label.text()
    (tmp_path / "call.wav").unlink()
    player.play(call, 0, 1000)
    qtbot.waitUntil(lambda: player.sound.phase == "failed")
    assert player.message_label.isVisible() and player.message_label.text().endswith(".")
    assert not player.play_button.isEnabled()


def test_a_file_is_played_from_end_to_end(qtbot: PatientBot, player: ClipPlayer, tmp_path: Path, call: str) -> None:
    with qtbot.waitSignal(player.finished):
        player.play_file(write(tmp_path / "example.flac", 0.6))
    assert player.title_label.text() == "example.flac"
    with qtbot.waitSignal(player.failed):
        player.play_file(tmp_path / "gone.wav")


def test_two_players_do_not_talk_over_each_other(
    qtbot: PatientBot, services: Services, shell: Shell, show: Callable[[QWidget], QWidget], call: str
) -> None:
    host = QWidget()
    first, second = ClipPlayer(services, shell, host), ClipPlayer(services, shell, host)
    show(host)
    first.show(), second.show()
    first.play(call, 1000, 9000)
    qtbot.waitUntil(lambda: first.sound.position_ms > 1200)
    second.play(call, 5000, 9000)
    qtbot.waitUntil(lambda: second.sound.position_ms > 5200)
    assert first.sound.phase == "paused" and first.sound.position_ms < 5000
    first.toggle()
    qtbot.waitUntil(lambda: second.sound.phase == "paused")
    first.hide()


def test_all_clips_are_played_one_after_the_other(qtbot: PatientBot, playlist: Playlist) -> None:
    rows: list[int] = []
    playlist.player.finished.connect(lambda: rows.append(playlist.playing_row))
    QTest.mouseClick(playlist.play_all_button, LEFT)
    qtbot.waitUntil(lambda: rows == [0, 1, 2], timeout=20_000)
    assert not playlist.player.playing


def test_the_keyboard_plays_pauses_moves_and_removes(qtbot: PatientBot, playlist: Playlist) -> None:
    table = playlist.table
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Down)
    QTest.keyClick(table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: playlist.player.sound.phase == "playing")
    assert playlist.playing_row == 1 and playlist.player.title_label.text() == "Clip 1 · 开头语"
    QTest.keyClick(table, Qt.Key.Key_Space)
    assert playlist.player.sound.phase == "paused"
    changes: list[tuple[Clip, ...]] = []
    playlist.changed.connect(changes.append)
    QTest.keyClick(table, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    assert [clip.note for clip in changes[-1]] == ["note 1", "note 0", "note 2"]
    assert table.currentIndex().row() == 0 and playlist.playing_row == 0, "what is in the player moves along"
    QTest.keyClick(table, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    assert len(changes) == 1, "there is nowhere higher"
    QTest.keyClick(table, Qt.Key.Key_Delete)
    assert [clip.note for clip in changes[-1]] == ["note 0", "note 2"]
    assert playlist.playing_row == -1 and playlist.player.sound.phase == "empty"
    QTest.keyRelease(table, Qt.Key.Key_Control)


def test_the_mouse_drags_a_line_elsewhere(qtbot: PatientBot, playlist: Playlist) -> None:
    viewport, at = playlist.table.viewport(), playlist.table.visualRect
    rows = [at(playlist.model.index(row, 1)).center() for row in range(3)]
    QTest.mousePress(viewport, LEFT, pos=rows[0])
    QTest.mouseMove(viewport, rows[1])
    QTest.mouseMove(viewport, rows[2])
    QTest.mouseRelease(viewport, LEFT, pos=rows[2])
    assert [entry.title for entry in playlist.entries] == ["Clip 1", "Clip 2", "Clip 0"]
    playlist.show_entries(())
    assert playlist.empty_label.isVisible() and not playlist.play_all_button.isEnabled()
