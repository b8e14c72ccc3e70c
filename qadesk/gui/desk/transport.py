"""The card below the waveform: play, position, jumps, speed, mark, loop, and each side's volume."""

from PySide6.QtCore import QObject, QRectF, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSlider, QToolButton, QWidget

from qadesk.gui.actions import Commands
from qadesk.gui.desk import figures
from qadesk.gui.desk.listening import AGENT, CUSTOMER, Listening
from qadesk.gui.forms.ui_desk import Ui_Desk
from qadesk.gui.theme import Theme, tabular
from qadesk.services.settings import SKIP_MS, VOLUMES, Settings

METER_MS = 50
FLOOR_DB = -60.0


class Meter(QWidget):
    """The level of one side as a bar of a few steps, in the side's colour."""

    STEPS = 12

    def __init__(self, theme: Theme, role: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._role = theme, role
        self._lit = 0
        self.setFixedHeight(5)

    def show_level(self, decibels: float) -> None:
        """dB below full scale; repaints only when a step changes."""
        share = (max(decibels, FLOOR_DB) - FLOOR_DB) / -FLOOR_DB
        lit = round(share * self.STEPS)
        if lit != self._lit:
            self._lit = lit
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Lit steps in the side's colour, the others in that of hairlines."""
        painter = QPainter(self)
        colours = self._theme.colours
        width = self.width() / self.STEPS
        for step in range(self.STEPS):
            colour = getattr(colours, self._role) if step < self._lit else colours.border
            painter.fillRect(QRectF(step * width, 0, width - 2, self.height()), QColor(colour))
        painter.end()


class Transport(QObject):
    """Connects the form's transport card with ``Listening``."""

    def __init__(
        self, form: Ui_Desk, listening: Listening, settings: Settings, commands: Commands, theme: Theme, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._form, self._listening, self._commands, self._theme = form, listening, commands, theme
        self._settings = settings
        self._icons()
        self._meters = (self._side(AGENT), self._side(CUSTOMER))
        form.timeLabel.setFont(tabular(form.timeLabel.font()))
        self._meter_timer = QTimer(self)
        self._meter_timer.setInterval(METER_MS)
        self._meter_timer.timeout.connect(self._measure)
        self._dress()
        listening.ticked.connect(self.show_position)
        listening.playing_changed.connect(self._show_playing)
        listening.speed_changed.connect(self._show_speed)
        listening.loop_changed.connect(lambda span: form.loopButton.setChecked(span is not None))
        listening.muted_changed.connect(self._show_muted)
        listening.ready_changed.connect(self._show_ready)
        commands.keys_changed.connect(self.label_keys)
        self._show_ready(False)

    def show_position(self, position_ms: float) -> None:
        """``03:17.6``."""
        self._form.timeLabel.setText(figures.clock(position_ms, tenths=True))

    def show_selection(self, selected: bool) -> None:
        """Only a selection (or a running loop) can be repeated."""
        self._form.loopButton.setEnabled(self._listening.ready and (selected or self._listening.loop is not None))

    def show_channels(self, channels: int) -> None:
        """Two sides, or one lane with both parties."""
        two = channels != 1
        for widget in (self._form.customerMute, self._form.customerVolume, self._meters[CUSTOMER]):
            widget.setVisible(two)
        self._form.agentMute.setText(self.tr("Agent") if two else self.tr("Sound"))

    def label_keys(self) -> None:
        """Write the step and the keys in force beside the buttons' words."""
        form, keys = self._form, self._commands.keys_text
        seconds = f"{self._settings.get(SKIP_MS) / 1000:g}"
        form.backButton.setText(self._with_key(self.tr("−{seconds} s").format(seconds=seconds), keys("desk.back")))
        form.forwardButton.setText(
            self._with_key(self.tr("+{seconds} s").format(seconds=seconds), keys("desk.forward"))
        )
        form.markButton.setText(self._with_key(self.tr("Mark"), keys("desk.mark")))

    def _with_key(self, text: str, key: str) -> str:
        return f"{text} {key}" if key else text

    def _icons(self) -> None:
        self._play_icon = self._theme.icon("mdi6.play", "on_accent")
        self._pause_icon = self._theme.icon("mdi6.pause", "on_accent")
        self._form.playButton.setIcon(self._play_icon)
        self._form.slowerButton.setIcon(self._theme.icon("mdi6.minus"))
        self._form.fasterButton.setIcon(self._theme.icon("mdi6.plus"))
        self._form.loopButton.setIcon(self._theme.icon("mdi6.repeat"))
        for button in (self._form.slowerButton, self._form.fasterButton):
            button.setText("")

    def _dress(self) -> None:
        form, dress = self._form, self._commands.dress
        dress(form.playButton, "desk.play_pause")
        dress(form.backButton, "desk.back")
        dress(form.forwardButton, "desk.forward")
        dress(form.slowerButton, "desk.slower")
        dress(form.fasterButton, "desk.faster")
        dress(form.speedButton, "desk.normal_speed")
        dress(form.markButton, "desk.mark")
        dress(form.loopButton, "desk.loop")
        dress(form.agentMute, "desk.mute_agent", connect=False)
        dress(form.customerMute, "desk.mute_customer", connect=False)

    def _side(self, channel: int) -> Meter:
        mute, slider, host = self._controls(channel)
        mute.clicked.connect(lambda on: self._listening.mute(channel, on))
        slider.setValue(round(self._settings.get(VOLUMES)[channel] * 100))
        slider.valueChanged.connect(lambda percent: self._listening.set_volume(channel, percent / 100))
        meter = Meter(self._theme, ("agent", "customer")[channel], host)
        meter.setFixedWidth(70)
        self._show_muted(channel, False)
        return meter

    def _controls(self, channel: int) -> tuple[QToolButton, QSlider, QWidget]:
        form = self._form
        if channel == AGENT:
            return form.agentMute, form.agentVolume, form.agentMeter
        return form.customerMute, form.customerVolume, form.customerMeter

    def _show_playing(self, playing: bool) -> None:
        self._form.playButton.setIcon(self._pause_icon if playing else self._play_icon)
        self._meter_timer.start() if playing else self._meter_timer.stop()
        self._measure()

    def _show_speed(self, speed: float) -> None:
        self._form.speedButton.setText(figures.speed(speed))
        self._form.speedButton.setChecked(speed != 1.0)

    def _show_muted(self, channel: int, muted: bool) -> None:
        mute, slider, _ = self._controls(channel)
        mute.setChecked(muted)
        role = ("agent_text", "customer_text")[channel]
        mute.setIcon(
            self._theme.icon("mdi6.volume-off" if muted else "mdi6.volume-high", "text_muted" if muted else role)
        )
        slider.setEnabled(not muted)

    def _show_ready(self, ready: bool) -> None:
        form = self._form
        for widget in (form.playButton, form.backButton, form.forwardButton, form.markButton, form.slowerButton,
                       form.fasterButton, form.speedButton):  # fmt: skip
            widget.setEnabled(ready)
        self.show_selection(False)
        self.label_keys()
        if not ready:
            self.show_position(0)

    def _measure(self) -> None:
        levels = self._listening.levels()
        for channel, meter in enumerate(self._meters):
            meter.show_level(levels[channel] if channel < len(levels) else FLOOR_DB)
