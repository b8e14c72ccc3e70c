"""What of the two sides is heard, how loud, in which ear and from which output: kept as the person's own."""

from typing import cast, get_args

from PySide6.QtCore import QObject, Signal

from qadesk.domain.audio_devices import Route
from qadesk.services.ports import Player
from qadesk.services.settings import BALANCE, LEVELLING, OUTPUT, ROUTE, VOLUMES, Settings

AGENT, CUSTOMER = 0, 1
BALANCE_STEP = 0.25


class Mix(QObject):
    """Tells the player and remembers; muting one side holds for the session only."""

    changed = Signal()
    """Route, balance or levelling."""
    muted_changed = Signal(int, bool)
    changing = Signal()
    """Other sides will be heard from now on: what was heard till now belongs to the present ones."""
    audible_changed = Signal()
    """Other sides are heard now."""
    volume_changed = Signal()

    def __init__(self, player: Player, settings: Settings, parent: QObject) -> None:
        super().__init__(parent)
        self._player, self._settings = player, settings
        self._muted = [False, False]
        self._audible = (True, True)
        self.channels = 2
        """Of the sound that is open: a mono one follows the agent's volume, whatever the route."""
        player.set_device(settings.get(OUTPUT) or None)

    @property
    def route(self) -> Route:
        """What goes to which ear."""
        kept = self._settings.get(ROUTE)
        return cast(Route, kept) if kept in get_args(Route) else "both"

    @property
    def balance(self) -> float:
        """-1 (left ear only) to 1 (right ear only)."""
        return min(max(self._settings.get(BALANCE), -1.0), 1.0)

    @property
    def levelling(self) -> bool:
        """Whether both sides are brought to the same loudness."""
        return self._settings.get(LEVELLING)

    def volume(self, channel: int) -> float:
        """0 to 2; 1 is as recorded."""
        return self._settings.get(VOLUMES)[channel]

    def muted(self, channel: int) -> bool:
        """Whether one side is silenced."""
        return self._muted[channel]

    @property
    def audible(self) -> tuple[bool, bool]:
        """Whether the agent and the customer can be heard, as it was last told to the player."""
        return self._audible

    def apply(self) -> None:
        """Have the player do all this: a recording was opened, or the settings were changed elsewhere."""
        self._tell_audible()
        player = self._player
        for channel in (AGENT, CUSTOMER):
            player.set_volume(channel, self.volume(channel))
            player.set_muted(channel, self._muted[channel])
        player.set_route(self.route)
        player.set_balance(self.balance)
        player.set_levelling(self.levelling)
        self.changed.emit()

    def mute(self, channel: int, muted: bool) -> None:
        """Silence one side, or not."""
        self._muted[channel] = muted
        self._tell_audible()
        self._player.set_muted(channel, muted)
        self.muted_changed.emit(channel, muted)

    def toggle_mute(self, channel: int) -> None:
        """Silence one side, or hear it again."""
        self.mute(channel, not self._muted[channel])

    def set_volume(self, channel: int, volume: float) -> None:
        """0 to 2."""
        volumes = [*self._settings.get(VOLUMES)]
        volumes[channel] = volume
        self._settings.put(VOLUMES, volumes)
        self._tell_audible()
        self._player.set_volume(channel, volume)
        self.volume_changed.emit()

    def set_route(self, route: Route) -> None:
        """What goes to which ear."""
        self._settings.put(ROUTE, route)
        self._tell_audible()
        self._player.set_route(route)
        self.changed.emit()

    def toggle_route(self, route: Route) -> None:
        """This way, or both sides again."""
        self.set_route("both" if self.route == route else route)

    def set_balance(self, balance: float) -> None:
        """-1 to 1."""
        self._settings.put(BALANCE, min(max(balance, -1.0), 1.0))
        self._tell_audible()
        self._player.set_balance(self.balance)
        self.changed.emit()

    def lean(self, direction: int) -> None:
        """A step of balance to the left (-1) or right."""
        self.set_balance(self.balance + direction * BALANCE_STEP)

    def set_levelling(self, on: bool) -> None:
        """Bring both sides to the same loudness, or leave them as recorded."""
        self._settings.put(LEVELLING, on)
        self._player.set_levelling(on)
        self.changed.emit()

    def _tell_audible(self) -> None:
        """Before the player is told: what it has played till now was heard as it was."""
        now = self._sounding()
        if now != self._audible:
            self.changing.emit()
            self._audible = now
            self.audible_changed.emit()

    def _sounding(self) -> tuple[bool, bool]:
        agent, customer = (self.volume(side) > 0 and not self._muted[side] for side in (AGENT, CUSTOMER))
        if self.channels == 1:
            return agent, agent
        route, balance = self.route, self.balance
        if route in ("both", "swapped") and abs(balance) == 1:  # one ear only, and so one side only
            left = AGENT if route == "both" else CUSTOMER
            heard = left if balance < 0 else 1 - left
        else:
            heard = {"agent": AGENT, "customer": CUSTOMER}.get(route, -1)
        return agent and heard != CUSTOMER, customer and heard != AGENT
