"""The card below the waveform: play, position, jumps, speed, silence, mark, each side, and how much was heard."""

from decimal import Decimal

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from qadesk.domain.listening import percent
from qadesk.domain.voice_facts import GRADES, SkipGrade
from qadesk.gui.actions import Commands
from qadesk.gui.desk.listening import Listening
from qadesk.gui.desk.meter import FLOOR_DB, Meter
from qadesk.gui.desk.mix import AGENT, CUSTOMER
from qadesk.gui.desk.mix_popup import MixPopup
from qadesk.gui.desk.mix_words import mix_icon, mix_words
from qadesk.gui.desk.needs import DeskServices
from qadesk.gui.desk.skipping import Skipping
from qadesk.gui.forms.ui_desk import Ui_Desk
from qadesk.gui.scoring_form import figures
from qadesk.gui.theme import Theme, set_class, tabular
from qadesk.gui.words import grade_word
from qadesk.services.hearing import Hearing
from qadesk.services.settings import SKIP_MS

METER_MS = 50
NARROW_PIXELS, ROOMY_PIXELS, LOOP_PIXELS = 800, 900, 60
"""Below the first width the card has room for one button's key, from the second on for the keys of all;
the loop's button takes some."""


class Transport(QObject):
    """Connects the form's transport card with ``Listening`` and what belongs to it."""

    def __init__(
        self,
        form: Ui_Desk,
        listening: Listening,
        skipping: Skipping,
        services: DeskServices,
        commands: Commands,
        theme: Theme,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._form, self._listening, self._commands, self._theme = form, listening, commands, theme
        self._skipping, self._settings = skipping, services.settings
        self.popup = MixPopup(listening.mix, services, commands, parent)
        self.loop_button = self._make_loop_button()
        self._icons()
        self._meters = (self._side(AGENT), self._side(CUSTOMER))
        form.timeLabel.setFont(tabular(form.timeLabel.font()))
        self._meter_timer = QTimer(self)
        self._meter_timer.setInterval(METER_MS)
        self._meter_timer.timeout.connect(self._measure)
        self._grades = self._make_grades()
        self._dress()
        self._connect()
        self._show_sides()
        self._show_mix_state()
        form.transportCard.installEventFilter(self)
        self._show_ready(False)
        self.show_hearing(None)

    def show_position(self, position_ms: float) -> None:
        """``03:17.6``."""
        self._form.timeLabel.setText(figures.clock(position_ms, tenths=True))

    def show_hearing(self, hearing: Hearing | None) -> None:
        """``heard 65 %``, with the card's demand ``heard 65 / 95 %``; nothing where it cannot be told."""
        label, kept = self._form.heardLabel, hearing.kept if hearing else None
        label.setText("" if hearing is None or kept is None else self._heard_words(kept, hearing.demand))
        tip = self.tr("Share of the speech in this call that you have heard")
        short = hearing is not None and hearing.falls_short
        if hearing is not None and hearing.demand is not None:
            demanded = self.tr("The scorecard demands {percent} %").format(percent=percent(hearing.demand))
            tip = f"{tip}\n{demanded}"
        label.setToolTip(tip)
        set_class(label, "warning small" if short else "muted small")

    def _heard_words(self, kept: Decimal, demand: Decimal | None) -> str:
        heard = int(kept * 100)
        if demand is None:
            return self.tr("heard\n{percent} %").format(percent=heard)
        return self.tr("heard\n{percent} / {demand} %").format(percent=heard, demand=percent(demand))

    def show_channels(self, channels: int) -> None:
        """Two sides, or one lane with both parties."""
        two = channels != 1
        for widget in (self._form.customerMute, self._meters[CUSTOMER]):
            widget.setVisible(two)
        self._form.agentMute.setText(self.tr("Agent") if two else self.tr("Sound"))
        for button in (self._form.agentMute, self._form.customerMute):
            button.setMinimumWidth(button.sizeHint().width())
        self.popup.show_channels(two=two)

    def show_mix(self) -> None:
        """Volumes, ears, balance: the popup beside the sides."""
        self.popup.pop_up(self._form.mixButton)

    def label_keys(self) -> None:
        """Write the step and, where there is room, the keys in force beside the buttons' words."""
        form = self._form
        seconds = f"{self._settings.get(SKIP_MS) / 1000:g}"
        self._label(form.backButton, self.tr("−{seconds} s").format(seconds=seconds), "desk.back")
        self._label(form.forwardButton, self.tr("+{seconds} s").format(seconds=seconds), "desk.forward")
        self._label(form.markButton, self.tr("Mark"), "desk.mark")
        self._show_skipping()
        self._show_speed(self._listening.speed)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """More room, more words."""
        if event.type() == QEvent.Type.Resize:
            self.label_keys()
        return False

    def _label(self, button: QToolButton, text: str, *names: str) -> None:
        keys = "/".join(key for name in names if (key := self._commands.keys_text(name)))
        wanted = f"{text} {keys}" if keys and self._roomy(names[0]) else text
        if button.text() != wanted:
            # What the card needs is the room of the words alone: with the keys in it, it would never get narrow again.
            button.setText(text)
            button.setMinimumWidth(button.sizeHint().width())
            button.setText(wanted)

    def _roomy(self, name: str) -> bool:
        width = self._form.transportCard.width() - (0 if self.loop_button.isHidden() else LOOP_PIXELS)
        if name in ("desk.back", "desk.forward"):
            return width >= NARROW_PIXELS
        return name == "desk.mark" or width >= ROOMY_PIXELS

    def _icons(self) -> None:
        self._play_icon = self._theme.icon("mdi6.play", "on_accent")
        self._pause_icon = self._theme.icon("mdi6.pause", "on_accent")
        self._form.playButton.setIcon(self._play_icon)

    def _dress(self) -> None:
        form, dress = self._form, self._commands.dress
        dress(form.playButton, "desk.play_pause")
        dress(form.backButton, "desk.back")
        dress(form.forwardButton, "desk.forward")
        dress(form.speedButton, "desk.normal_speed")
        dress(form.skipButton, "desk.skip_silence")
        dress(form.markButton, "desk.mark")
        dress(form.mixButton, "desk.mix")
        dress(form.agentMute, "desk.mute_agent", connect=False)
        dress(form.customerMute, "desk.mute_customer", connect=False)

    def _connect(self) -> None:
        listening = self._listening
        listening.ticked.connect(self.show_position)
        listening.playing_changed.connect(self._show_playing)
        listening.speed_changed.connect(self._show_speed)
        listening.loop_changed.connect(self._show_loop)
        for told in (listening.mix.muted_changed, listening.mix.audible_changed):
            told.connect(self._show_sides)
        for told in (listening.mix.changed, listening.mix.volume_changed, self._commands.keys_changed):
            told.connect(self._show_mix_state)
        listening.ready_changed.connect(self._show_ready)
        self._skipping.changed.connect(self._show_skipping)
        self._commands.keys_changed.connect(self.label_keys)

    def _side(self, channel: int) -> Meter:
        mute, host = self._controls(channel)
        mute.clicked.connect(lambda on: self._listening.mix.mute(channel, on))
        meter = Meter(self._theme, ("agent", "customer")[channel], host)
        meter.setFixedWidth(host.minimumWidth())
        return meter

    def _make_loop_button(self) -> QToolButton:
        """Beside the mark; there only while a span is repeated."""
        button = QToolButton(self._form.transportCard)
        button.setCheckable(True)
        button.setIcon(self._theme.icon("mdi6.repeat", "accent"))
        set_class(button, "toggle")
        layout = self._form.transportLayout
        layout.insertWidget(layout.indexOf(self._form.markButton), button)
        button.setAccessibleName(self.tr("End the repetition"))
        button.setToolTip(self.tr("A span is being repeated: click or Esc ends it, and so does going elsewhere."))
        button.clicked.connect(lambda: self._listening.set_loop(None))
        button.hide()
        return button

    def _show_loop(self, span: tuple[float, float] | None) -> None:
        self.loop_button.setVisible(span is not None)
        self.loop_button.setChecked(span is not None)
        self.label_keys()

    def _controls(self, channel: int) -> tuple[QToolButton, QWidget]:
        form = self._form
        return (form.agentMute, form.agentMeter) if channel == AGENT else (form.customerMute, form.customerMeter)

    def _make_grades(self) -> dict[SkipGrade, QAction]:
        menu = QMenu(self._form.skipButton)
        group = QActionGroup(menu)
        made: dict[SkipGrade, QAction] = {}
        for grade in GRADES:
            action = made[grade] = menu.addAction(grade_word(grade))
            action.setCheckable(True)
            group.addAction(action)
            action.triggered.connect(lambda _=False, grade=grade: self._skipping.set_grade(grade))
        self._form.skipButton.setMenu(menu)
        return made

    def _show_skipping(self) -> None:
        skipping, button = self._skipping, self._form.skipButton
        text = self.tr("Skip silence")
        if skipping.on and skipping.saved_ms >= 1000:
            text = self.tr("Skip −{time}").format(time=figures.clock(skipping.saved_ms))
        self._label(button, text, "desk.skip_silence")
        button.setChecked(skipping.on)
        self._grades[skipping.grade].setChecked(True)
        action = self._commands.action("desk.skip_silence")
        saved = self.tr("Saves {time}").format(time=figures.clock(skipping.saved_ms))
        button.setToolTip("\n".join((action.toolTip(), grade_word(skipping.grade), saved)))

    def _show_playing(self, playing: bool) -> None:
        self._form.playButton.setIcon(self._pause_icon if playing else self._play_icon)
        self._meter_timer.start() if playing else self._meter_timer.stop()
        self._measure()

    def _show_speed(self, speed: float) -> None:
        self._label(self._form.speedButton, figures.speed(speed), "desk.slower", "desk.faster")
        self._form.speedButton.setChecked(speed != 1.0)

    def _show_sides(self) -> None:
        """A side that cannot be heard shows it, whether it is muted or not sent to an ear."""
        mix = self._listening.mix
        for channel, audible in enumerate(mix.audible):
            mute, _ = self._controls(channel)
            mute.setChecked(mix.muted(channel))
            role = ("agent_text", "customer_text")[channel]
            icon, role = ("mdi6.volume-high", role) if audible else ("mdi6.volume-off", "text_muted")
            mute.setIcon(self._theme.icon(icon, role))

    def _show_mix_state(self) -> None:
        """The sign of what is heard otherwise than usual; the tooltip says all of it."""
        button, odd = self._form.mixButton, mix_words(self._listening.mix)
        button.setIcon(self._theme.icon(mix_icon(self._listening.mix), "accent" if odd else "text_muted"))
        button.setToolTip("\n".join((self._commands.action("desk.mix").toolTip(), *odd)))

    def _show_ready(self, ready: bool) -> None:
        form = self._form
        for widget in (form.playButton, form.backButton, form.forwardButton, form.markButton, form.speedButton):
            widget.setEnabled(ready)
        self.label_keys()
        if not ready:
            self.show_position(0)

    def _measure(self) -> None:
        levels = self._listening.levels()
        for channel, meter in enumerate(self._meters):
            meter.show_level(levels[channel] if channel < len(levels) else FLOOR_DB)
