"""What the player has been asked for: done in turn by its reader thread, shown from the moment of asking."""

import queue
import threading
from collections.abc import Callable

Command = Callable[[], None]


class Orders:
    """Commands with the state that they will lead to. ``playing`` is whether it plays, or is about to."""

    def __init__(self) -> None:
        self.playing = False
        self._queue: queue.SimpleQueue[tuple[int, Command] | None] = queue.SimpleQueue()
        self._lock = threading.Lock()
        self._asked = 0
        self._doing = 0
        self._done = 0
        self._target: tuple[int, float] | None = None

    # --- asking ------------------------------------------------------------------------------------------------

    def give(self, command: Command, *, playing: bool | None = None, frame: float | None = None) -> None:
        """Hand over a command; whether it will play then, and the frame at which it will be, is shown at once."""
        with self._lock:
            self._asked += 1
            serial = self._asked
            if playing is not None:
                self.playing = playing
            if frame is not None:
                self._target = (serial, frame)
            self._queue.put((serial, command))

    def give_end(self) -> None:
        """Let the reader thread end once all commands are done."""
        self._queue.put(None)

    @property
    def settled(self) -> bool:
        """Whether everything asked for so far has been done."""
        return self._done >= self._asked

    @property
    def target_frame(self) -> float | None:
        """The frame asked for last, while it has not been reached yet."""
        target = self._target
        return target[1] if target is not None and target[0] > self._done else None

    # --- doing (the reader thread) -----------------------------------------------------------------------------

    def do_next(self, patience: float | None) -> bool | None:
        """Wait so many seconds (None: for ever) for a command, do it: True; None when none came, False at the end."""
        try:
            asked = self._queue.get(timeout=patience)
        except queue.Empty:
            return None
        if asked is None:
            return False
        self._doing, command = asked
        command()
        self._done = self._doing
        return True

    @property
    def outdated(self) -> bool:
        """While a seek is being done: whether a later one waits already."""
        return self._target is not None and self._target[0] > self._doing

    def stop_playing(self) -> None:
        """It plays no more, unless something newer has been asked for meanwhile."""
        with self._lock:
            if self._asked <= max(self._doing, self._done):
                self.playing = False

    def play_again(self) -> bool:
        """It plays again by itself; False, and no change, when something has been asked for meanwhile."""
        with self._lock:
            if self._asked > max(self._doing, self._done):
                return False
            self.playing = True
            return True
