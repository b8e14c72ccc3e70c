"""Settings, each declared once with its type, default and owner."""

import json
import threading
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar, cast

from qadesk.services.executor import Executor
from qadesk.services.ports import Stores

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Setting(Generic[T]):
    """A named setting; ``personal`` ones are kept for each person, others for the workspace."""

    name: str
    default: T
    personal: bool = True


LANGUAGE = Setting("language", "")
"""zh_CN, en, or '' for the system's."""
THEME = Setting("theme", "system")
"""light, dark or system."""
SPEED = Setting("speed", 1.0)
REACTION_MS = Setting("reaction_ms", 500)
"""How far a mark made while playing is set back."""
EVIDENCE_MS = Setting("evidence_ms", 5000)
"""Length of the span offered as evidence: what was just heard."""
SKIP_MS = Setting("skip_ms", 5000)
LAST_INSPECTOR = Setting("last_inspector", "", personal=False)
LAST_FILTER: Setting[dict[str, Any]] = Setting("last_filter", {})
WINDOW: Setting[dict[str, Any]] = Setting("window", {})
SHORTCUTS: Setting[dict[str, str]] = Setting("shortcuts", {})
"""Action name to key sequence, where they differ from the defaults."""
COLUMN_MAPPING: Setting[Mapping[str, Mapping[str, str]]] = Setting("column_mapping", {}, personal=False)
"""Column mappings of metadata tables, by the table's set of columns."""
VOLUMES = Setting("volumes", [1.0, 1.0])

DECLARED: tuple[Setting[Any], ...] = (
    LANGUAGE,
    THEME,
    SPEED,
    REACTION_MS,
    EVIDENCE_MS,
    SKIP_MS,
    LAST_INSPECTOR,
    LAST_FILTER,
    WINDOW,
    SHORTCUTS,
    COLUMN_MAPPING,
    VOLUMES,
)


class Settings:
    """Values in memory, written behind; ``person`` is who sits at the desk ('' before anybody has said)."""

    def __init__(self, executor: Executor) -> None:
        self._executor = executor
        self._lock = threading.Lock()
        self._values: dict[tuple[str, str], Any] = {}
        self.person = ""
        self.load("")

    def load(self, person: str) -> None:
        """Read the site's settings and those of a person, who is the owner from now on."""

        def read(stores: Stores) -> dict[tuple[str, str], str | None]:
            owners = {(s.name, person if s.personal else "") for s in DECLARED}
            return {(name, owner): stores.settings.get(name, owner) for name, owner in owners}

        found = self._executor.write(read).result()
        with self._lock:
            self._values.update({key: json.loads(text) for key, text in found.items() if text is not None})
        self.person = person

    def get(self, setting: Setting[T]) -> T:
        """The present value, or the default."""
        with self._lock:
            return cast(T, self._values.get(self._key(setting), setting.default))

    def put(self, setting: Setting[T], value: T) -> None:
        """Change it now, store it soon."""
        key = self._key(setting)
        with self._lock:
            if self._values.get(key, setting.default) == value:
                return
            self._values[key] = value
        text = json.dumps(value, ensure_ascii=False)
        self._executor.write(lambda stores: stores.settings.put(key[0], text, key[1]))

    def _key(self, setting: Setting[Any]) -> tuple[str, str]:
        return setting.name, self.person if setting.personal else ""
