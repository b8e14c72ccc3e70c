"""What goes to which ear: volumes, mutes, route and balance as one matrix from the two sides to the two ears."""

from math import sqrt

from qadesk.domain.audio_devices import Route

LOUDEST = 2.0

Matrix = tuple[float, float, float, float]
"""Left ear from agent, left from customer, right ear from agent, right from customer: factors."""

_ROUTES: dict[Route, Matrix] = {
    "both": (1.0, 0.0, 0.0, 1.0),
    "swapped": (0.0, 1.0, 1.0, 0.0),
    "agent": (1.0, 0.0, 1.0, 0.0),
    "customer": (0.0, 1.0, 0.0, 1.0),
    # Two ears instead of one: 3 dB less in each keep the loudness, and leave room for both speaking at once.
    "mono": (sqrt(0.5), sqrt(0.5), sqrt(0.5), sqrt(0.5)),
}
_ONE_SIDE: Matrix = _ROUTES["both"]
"""A mono recording comes as two like sides; whatever the route, both parties are in it."""


class Routing:
    """What the listener has set. Written by one thread; every reading sees one of the values written."""

    def __init__(self) -> None:
        self.route: Route = "both"
        self._volumes = [1.0, 1.0]
        self._muted = [False, False]
        self._balance = 0.0

    def set_muted(self, side: int, muted: bool) -> None:
        """Silence one side, or let it be heard again."""
        self._muted[side] = muted

    def set_volume(self, side: int, volume: float) -> None:
        """Factor of one side, brought into 0 to 2."""
        self._volumes[side] = min(LOUDEST, max(0.0, volume))

    def set_balance(self, balance: float) -> None:
        """-1 (left ear only) to 1 (right ear only)."""
        self._balance = min(1.0, max(-1.0, balance))

    def matrix(self, channels: int) -> Matrix:
        """The factors for a recording of that many channels; a mono recording follows the agent's volume and mute."""
        agent, customer = (0.0 if muted else volume for volume, muted in zip(self._volumes, self._muted, strict=True))
        if channels == 1:
            customer = agent
        left, right = min(1.0, 1 - self._balance), min(1.0, 1 + self._balance)
        from_sides = _ONE_SIDE if channels == 1 else _ROUTES[self.route]
        scales = (left * agent, left * customer, right * agent, right * customer)
        ll, lr, rl, rr = (factor * scale for factor, scale in zip(from_sides, scales, strict=True))
        return ll, lr, rl, rr

    def reach(self, channels: int) -> tuple[float, ...]:
        """The factor with which each side reaches the ear that hears it best."""
        ll, lr, rl, rr = self.matrix(channels)
        return (max(ll, rr),) if channels == 1 else (max(ll, rl), max(lr, rr))
