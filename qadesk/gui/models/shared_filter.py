"""The filter of the catalogue, which is the desk's queue as well; kept from one day to the next."""

from collections.abc import Mapping
from dataclasses import asdict, replace
from datetime import date
from typing import Any, get_args

from PySide6.QtCore import QObject, Signal

from qadesk.domain.recordings import AudioState, RecordingFilter, SortKey, WorkState
from qadesk.services.settings import LAST_FILTER, Settings


class SharedFilter(QObject):
    """One ``RecordingFilter`` that pages read, change, and are told about."""

    changed = Signal(object)
    """Carries the new ``RecordingFilter``."""

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        stored: dict[str, Any] = settings.get(LAST_FILTER)
        self._value = from_json(stored)

    @property
    def value(self) -> RecordingFilter:
        """The filter in force."""
        return self._value

    def change(self, **sides: Any) -> None:
        """Replace some of its fields."""
        self.set(replace(self._value, **sides))

    def clear(self) -> None:
        """Everything, in the order that was chosen."""
        self.set(RecordingFilter(sort=self._value.sort, descending=self._value.descending))

    def set(self, value: RecordingFilter) -> None:
        """Use another filter; nothing happens when it is the same."""
        if value == self._value:
            return
        self._value = value
        self._settings.put(LAST_FILTER, to_json(value))
        self.changed.emit(value)

    @property
    def narrowed(self) -> bool:
        """Whether it leaves anything out."""
        return self._value != RecordingFilter(sort=self._value.sort, descending=self._value.descending)


def to_json(value: RecordingFilter) -> dict[str, Any]:
    """A filter as plain JSON values; what is left open is left out."""
    plain = {name: _plain(side) for name, side in asdict(value).items()}
    default = asdict(RecordingFilter())
    return {name: side for name, side in plain.items() if side != _plain(default[name])}


def from_json(stored: Mapping[str, Any]) -> RecordingFilter:
    """The filter of stored values; sides that no longer make sense are left open."""
    sides: dict[str, Any] = {}
    for name in ("groups", "agents", "business_types", "queues", "directions", "contacts"):
        sides[name] = tuple(str(part) for part in stored.get(name, ()))
    sides["work_states"] = tuple(WorkState(part) for part in stored.get("work_states", ()) if part in list(WorkState))
    sides["audio_states"] = tuple(
        AudioState(part) for part in stored.get("audio_states", ()) if part in list(AudioState)
    )
    for name in ("day_from", "day_to"):
        sides[name] = _day(stored.get(name))
    sort: SortKey = stored["sort"] if stored.get("sort") in get_args(SortKey) else "started_at"
    return RecordingFilter(
        text=str(stored.get("text", "")),
        sort=sort,
        descending=bool(stored.get("descending", True)),
        **sides,
    )


def _plain(side: Any) -> Any:
    if isinstance(side, date):
        return side.isoformat()
    return [str(part) for part in side] if isinstance(side, tuple) else side


def _day(text: Any) -> date | None:
    try:
        return date.fromisoformat(text) if isinstance(text, str) else None
    except ValueError:
        return None
