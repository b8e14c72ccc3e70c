"""A compact player of one clip: what it is, its picture with the playhead, play and pause, speed, loudness."""

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QSlider, QToolButton, QVBoxLayout, QWidget

from qadesk.domain.errors import UserError
from qadesk.gui.clips.needs import ClipServices
from qadesk.gui.clips.sound import ClipSound
from qadesk.gui.notices import in_words
from qadesk.gui.parts import styled, wrapped
from qadesk.gui.plots.strip import StripView
from qadesk.gui.scoring_form import figures
from qadesk.gui.shell import Shell
from qadesk.gui.theme import set_class

SPEEDS = (0.75, 1.0, 1.25, 1.5, 2.0)
SPEED_WIDTH = 84
LOUDEST = 150
"""Per cent."""


class ClipPlayer(QWidget):
    """Plays one stretch at a time. It falls silent when it is hidden: leaving the page stops the clip."""

    position_changed = Signal(float)
    """ms of the call."""
    playing_changed = Signal(bool)
    finished = Signal()
    """The clip's end was heard."""
    failed = Signal(object)
    """A ``UserError``; it stands in the player already."""

    def __init__(self, services: ClipServices, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = shell.theme
        self.sound = ClipSound(services, self)
        self.title_label = styled(QLabel(), "heading")
        self.play_button = styled(QToolButton(), "round")
        self.play_button.setIconSize(QSize(24, 24))
        self.time_label = styled(QLabel(), "muted")
        self.strip = StripView(shell.theme)
        self.speed_combo = self._speeds()
        self.volume_slider = self._volume()
        self.message_label = wrapped()
        self._lay_out()
        self._connect()
        self._show_phase("empty")

    @property
    def playing(self) -> bool:
        """Whether sound is going out, or about to."""
        return self.sound.phase in ("playing", "preparing")

    def play(self, call_uid: str, start_ms: float, end_ms: float, title: str = "") -> None:
        """Play a stretch of a call; ``end_ms`` 0: to its end. ``title`` stands above it."""
        self._announce(title)
        self.sound.play(call_uid, start_ms, end_ms)

    def play_file(self, path: Path, title: str = "") -> None:
        """Play a file from end to end."""
        self._announce(title or path.name)
        self.sound.play_file(path)

    def toggle(self) -> None:
        """Pause or play on."""
        self.sound.toggle()

    def pause(self) -> None:
        """Fall silent and keep the place."""
        self.sound.pause()

    def stop(self) -> None:
        """Fall silent; the clip starts over when it is played again."""
        self.sound.stop()

    def clear(self) -> None:
        """No clip any more."""
        self.sound.clear()
        self._announce("")

    def hideEvent(self, event: QHideEvent) -> None:
        """Another page: nothing is heard of this one."""
        self.sound.stop()
        super().hideEvent(event)

    # -- parts --------------------------------------------------------------------------------------------------------

    def _speeds(self) -> QComboBox:
        combo = QComboBox()
        combo.setFixedWidth(SPEED_WIDTH)
        combo.setToolTip(self.tr("Speed"))
        combo.setAccessibleName(self.tr("Speed"))
        for speed in SPEEDS:
            combo.addItem(figures.speed(speed), speed)
        combo.setCurrentIndex(SPEEDS.index(1.0))
        return combo

    def _volume(self) -> QSlider:
        slider = QSlider(Qt.Orientation.Horizontal)
        slider.setRange(0, LOUDEST)
        slider.setValue(100)
        slider.setPageStep(25)
        slider.setFixedWidth(80)
        slider.setToolTip(self.tr("Volume of clips"))
        slider.setAccessibleName(self.tr("Volume of clips"))
        return slider

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.title_label, 1)
        head.addWidget(self.time_label)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.play_button)
        row.addWidget(self.strip, 1)
        row.addWidget(self.speed_combo)
        row.addWidget(self.volume_slider)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(head)
        column.addLayout(row)
        column.addWidget(self.message_label)
        self.message_label.hide()

    def _connect(self) -> None:
        sound = self.sound
        self.play_button.clicked.connect(sound.toggle)
        self.strip.seek_requested.connect(sound.seek)
        self.speed_combo.activated.connect(lambda at: sound.set_speed(SPEEDS[at]))
        self.volume_slider.valueChanged.connect(lambda percent: sound.set_volume(percent / 100))
        sound.phase_changed.connect(self._show_phase)
        sound.position_changed.connect(self._show_position)
        sound.stretch_known.connect(self._show_stretch)
        sound.pictured.connect(self._show_picture)
        sound.finished.connect(self.finished)
        sound.failed.connect(self._show_error)
        self._theme.theme_changed.connect(self._show_icon)

    # -- what is shown ------------------------------------------------------------------------------------------------

    def _announce(self, title: str) -> None:
        self.title_label.setText(title)
        self.title_label.setVisible(bool(title))
        self.strip.show_stretch(None)
        self.time_label.setText("")
        self._say("")

    def _show_phase(self, phase: str) -> None:
        playing = phase == "playing"
        self._show_icon()
        text = self.tr("Pause the clip") if playing else self.tr("Play the clip")
        self.play_button.setToolTip(text)
        self.play_button.setAccessibleName(text)
        self.play_button.setEnabled(phase in ("playing", "paused", "ended"))
        if phase == "preparing":
            self._say(self.tr("The sound of this call is being prepared; it plays as soon as that is done."))
        elif phase == "playing":
            self._say("")
        self.playing_changed.emit(playing)

    def _show_icon(self) -> None:
        """In the colours in force; a method of its own, so that it ends with the widget."""
        name = "mdi6.pause" if self.sound.phase == "playing" else "mdi6.play"
        self.play_button.setIcon(self._theme.icon(name, "on_accent"))

    def _show_stretch(self) -> None:
        stretch, recording = self.sound.stretch, self.sound.recording
        self.strip.show_stretch(
            None, stretch.start_ms, stretch.end_ms, recording.agent_channel if recording is not None else 0
        )
        self._show_position(stretch.start_ms)

    def _show_picture(self, source: object) -> None:
        stretch, recording = self.sound.stretch, self.sound.recording
        agent = recording.agent_channel if recording is not None else 0
        self.strip.show_stretch(source, stretch.start_ms, stretch.end_ms, agent)  # type: ignore[arg-type]
        self.strip.set_position_ms(self.sound.position_ms)

    def _show_position(self, position_ms: float) -> None:
        self.strip.set_position_ms(position_ms)
        self.time_label.setText(
            f"{figures.clock(position_ms, tenths=True)} / {figures.clock(self.sound.stretch.end_ms)}"
        )
        self.position_changed.emit(position_ms)

    def _show_error(self, error: UserError) -> None:
        self._say(in_words(error), critical=True)
        self.failed.emit(error)

    def _say(self, text: str, *, critical: bool = False) -> None:
        set_class(self.message_label, "critical small" if critical else "muted small")
        self.message_label.setText(text)
        self.message_label.setVisible(bool(text))
