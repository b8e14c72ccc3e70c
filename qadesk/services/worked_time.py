"""What an inspector's time on calls goes into: listening, scoring, idle, told apart tick by tick.

Nothing here looks at a clock or a window: whoever owns them says each second how things stand.
"""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from qadesk.domain.assignments import WorkedTime

LONGEST_TICK_MS = 5000
"""Between two ticks farther apart the machine slept or the program hung: nobody worked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """How things stand at a tick. Instants are UTC in ms, by the clock of the wall: that one goes on in a sleep."""

    at_ms: int
    call_uid: str
    """The call on the desk; '' while none lies there or another page is in front."""
    playing: bool
    """Sound is going out."""
    last_input_ms: int
    """When a key, a button or the wheel of the mouse was last used in qadesk."""
    active: bool = True
    """A window of qadesk has the keyboard."""
    minimised: bool = False


@dataclass(frozen=True, slots=True)
class _Share:
    listening_ms: int = 0
    scoring_ms: int = 0
    idle_ms: int = 0

    def plus(self, other: "_Share") -> "_Share":
        return _Share(
            self.listening_ms + other.listening_ms,
            self.scoring_ms + other.scoring_ms,
            self.idle_ms + other.idle_ms,
        )


class WorkTracker:
    """Adds up, by call and local day, until somebody takes it; one inspector's."""

    def __init__(self, inspector_no: str, zone: ZoneInfo, idle_after_ms: int = 60_000) -> None:
        self._inspector_no, self._zone = inspector_no, zone
        self.idle_after_ms = idle_after_ms
        self._before: Moment | None = None
        self._heard_ms = 0
        """When sound last went out: whoever has just listened is there, though no key was pressed for minutes."""
        self._kept: dict[tuple[str, dt.date], _Share] = {}

    def tick(self, now: Moment) -> None:
        """Count the time since the tick before, where the same call lay on the desk then."""
        before, self._before = self._before, now
        if before is None or not now.call_uid or before.call_uid != now.call_uid:
            return
        passed = now.at_ms - before.at_ms
        if 0 < passed <= LONGEST_TICK_MS:
            self._add(now.call_uid, self._day(now.at_ms), self._share(now, passed))

    def take(self) -> list[WorkedTime]:
        """What has come together since it was last taken, the oldest call first; it is the caller's now."""
        kept, self._kept = self._kept, {}
        return [
            WorkedTime(
                call_uid=call,
                inspector_no=self._inspector_no,
                day=day,
                listening_ms=share.listening_ms,
                scoring_ms=share.scoring_ms,
                idle_ms=share.idle_ms,
            )
            for (call, day), share in kept.items()
        ]

    def give_back(self, times: Iterable[WorkedTime]) -> None:
        """These could not be kept: they wait for the next time."""
        for time in times:
            self._add(time.call_uid, time.day, _Share(time.listening_ms, time.scoring_ms, time.idle_ms))

    def _share(self, now: Moment, passed: int) -> _Share:
        """Listening wins over scoring, and whoever hears something needs no keys.

        Another program in front may be the knowledge base that an answer is checked against: what is heard meanwhile
        counts, and so do the first moments after the last key in qadesk; after these, and while the window is
        minimised, nobody can say that it is work on this call, so it is not even idle.
        """
        if now.minimised:
            return _Share()
        if now.playing:
            self._heard_ms = now.at_ms
            return _Share(listening_ms=passed)
        if now.at_ms - max(now.last_input_ms, self._heard_ms) <= self.idle_after_ms:
            return _Share(scoring_ms=passed)
        return _Share(idle_ms=passed) if now.active else _Share()

    def _add(self, call: str, day: dt.date, share: _Share) -> None:
        if share != _Share():
            key = (call, day)
            self._kept[key] = self._kept.get(key, _Share()).plus(share)

    def _day(self, at_ms: int) -> dt.date:
        return dt.datetime.fromtimestamp(at_ms / 1000, self._zone).date()
