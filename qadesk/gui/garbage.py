"""When Python's cyclic garbage collector may run while there are widgets."""

import gc
from types import TracebackType
from typing import Self

from PySide6.QtCore import QObject, QTimer

YOUNG_EVERY_MS = 500
"""Often, so that each round is short: after 5 s of exporting sheets one took 100 ms."""
ALL_EVERY = 120
"""Every how many of these rounds the old objects are looked at too."""


class OrderlyCollector(QObject):
    """Lets the collector run from the event loop only, as long as the block lasts.

    Left alone it runs wherever an object happens to be made: in a worker thread, or in a callback while Qt walks
    through its list of widgets. A forgotten dialog that is taken away then takes the program with it.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rounds = 0
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._collect)

    def __enter__(self) -> Self:
        gc.disable()
        gc.freeze()  # what the start has made stays as long as the program: no round looks at it again
        self._timer.start(YOUNG_EVERY_MS)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._timer.stop()
        gc.unfreeze()
        gc.enable()

    def _collect(self) -> None:
        self._rounds += 1
        gc.collect(2 if self._rounds % ALL_EVERY == 0 else 1)
