"""What can be taken back and brought again; keystrokes on one subject in a row are one step."""

from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class _Step(Generic[T]):
    """One change: the state before it (or, once taken back, after it), and what it touched."""

    state: T
    subject: str
    typing: bool


class History(Generic[T]):
    """The states of something before each of its changes; whoever uses it holds the present one."""

    def __init__(self) -> None:
        self._undo: list[_Step[T]] = []
        self._redo: list[_Step[T]] = []

    @property
    def can_undo(self) -> bool:
        """Whether there is a change to take back."""
        return bool(self._undo)

    @property
    def can_redo(self) -> bool:
        """Whether a taken-back change can be brought again."""
        return bool(self._redo)

    def record(self, before: T, subject: str, *, typing: bool = False) -> None:
        """A change of ``before`` is about to be made."""
        last = self._undo[-1] if self._undo else None
        if not (typing and last and last.typing and last.subject == subject):
            self._undo.append(_Step(before, subject, typing))
        self._redo.clear()

    def undo(self, now: T) -> T | None:
        """The state before the last change, ``now`` being kept for ``redo``; ``None`` where there is none."""
        return _travel(self._undo, self._redo, now)

    def redo(self, now: T) -> T | None:
        """The state that was taken back last."""
        return _travel(self._redo, self._undo, now)


def _travel(source: list[_Step[T]], target: list[_Step[T]], now: T) -> T | None:
    if not source:
        return None
    step = source.pop()
    target.append(_Step(now, step.subject, False))
    return step.state
