"""Settings, each declared once with its type, default and owner."""

import copy
import json
import logging
import threading
from collections.abc import Mapping
from concurrent.futures import Future
from dataclasses import dataclass
from typing import Any, Generic, TypeVar, cast

from qadesk.domain.assignments import DEFAULT_OVERHEAD_S
from qadesk.services.executor import Executor
from qadesk.services.ports import Stores

T = TypeVar("T")

log = logging.getLogger(__name__)


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
CALL_MAPPING: Setting[Mapping[str, Mapping[str, str]]] = Setting("call_mapping", {}, personal=False)
"""The same of call logs."""
AGENT_CHANNEL = Setting("agent_channel", 0, personal=False)
"""The channel that the agent is on in recordings of sources of which nothing else has been said: 0 left, 1 right."""
AGENT_CHANNELS: Setting[Mapping[str, int]] = Setting("agent_channels", {}, personal=False)
"""The same by source: a folder, or a naming scheme as provenance names it."""
RAW_SOURCES: Setting[Mapping[str, Mapping[str, str]]] = Setting("raw_sources", {}, personal=False)
"""How files without a header are read (``RawFormat.text``), by folder and extension."""
SOURCE_ZONES: Setting[Mapping[str, str]] = Setting("source_zones", {}, personal=False)
"""The time zone that a source writes its times in, by folder or naming scheme, where it is not the site's."""
SOURCE_DEFAULTS: Setting[Mapping[str, Mapping[str, str]]] = Setting("source_defaults", {}, personal=False)
"""What holds for every call of a folder of which nothing better is known: field to value, by folder."""
NAME_PATTERNS: Setting[list[dict[str, Any]]] = Setting("name_patterns", [], personal=False)
"""The centre's own naming schemes, as ``services.name_patterns`` keeps them."""
WATCHED_FOLDERS: Setting[list[str]] = Setting("watched_folders", [], personal=False)
"""Folders from which new recordings are taken in while the program runs."""
WATCH_EVERY_S = Setting("watch_every_s", 15, personal=False)
WATCH_STABLE_S = Setting("watch_stable_s", 10, personal=False)
"""How long a file in a watched folder must not have changed before it is taken in."""
VOLUMES = Setting("volumes", [1.0, 1.0])
LAST_CALL = Setting("last_call", "")
"""The call (uid) that lay on the desk last."""
INSIGHT_FILTER = Setting("insight_filter", "")
"""What the insight page was set to last, as its filter bar writes it."""
NOTICE_DRAFT: Setting[Mapping[str, Any]] = Setting("notice_draft", {})
"""A notice that somebody began to write and has not published."""
SKIPPING = Setting("skip_silence", False)
SKIP_GRADE = Setting("skip_silence_grade", "normal")
"""gentle, normal or strict: how long a silence must be before it is skipped."""
SILENCE_LABEL_MS = Setting("silence_label_ms", 3000)
"""Silences at least this long carry their seconds on the waveform."""
BACKTRACK_MS = Setting("backtrack_ms", 1500)
"""How far playing on after a pause goes back; nothing after a jump."""
SLOW_MS = Setting("slow_replay_ms", 5000)
"""How much of what was just heard a slow replay repeats."""
SLOW_SPEED = Setting("slow_replay_speed", 0.7)
PAUSE_TYPING = Setting("pause_while_typing", False)
LEVELLING = Setting("level_voices", False)
ROUTE = Setting("route", "both")
"""A ``domain.audio_devices.Route``."""
BALANCE = Setting("balance", 0.0)
"""-1 (left ear only) to 1 (right ear only)."""
OUTPUT = Setting("output_device", "")
"""Name of the sound output; '' for the system's default."""
NOISY_LINES = Setting("noisy_lines", False, personal=False)
"""Whether voices are told from a noisy line more strictly; holds for what is analysed from then on."""
RECOGNISER_MODEL = Setting("recogniser_model", "", personal=False)
"""The folder of the model that transcripts are made with; '' before anybody has chosen one."""
HOUSE_NAME = Setting("house_name", "", personal=False)
"""The centre's name, as it stands on its reports."""
HOUSE_ADDRESS = Setting("house_address", "", personal=False)
"""Where answers to reports go, where a report's own words give no other address."""
HOUSE_LOGO = Setting("house_logo", "", personal=False)
"""The file's name in the workspace."""
REPORT_NAMES_AGENTS = Setting("report_names_agents", True, personal=False)
"""Whether period reports name the agents of problem recordings, tracked problems and common problems."""
ERROR_RATE_TARGET = Setting("error_rate_target", 0.007, personal=False)
"""The share of calls that may hold an information error (domain.md: 0.7 % by default)."""
SERVICE_LEVEL_S = Setting("service_level_s", 20, personal=False)
"""A call that is answered within so many seconds is within the service level."""
KPI_REPEAT_DAYS = Setting("kpi_repeat_days", 7, personal=False)
"""A customer who calls again within so many days was not helped at once, where nothing better is known."""
SATISFIED_RATINGS: Setting[list[str]] = Setting(
    "satisfied_ratings",
    ["4", "5", "满意", "非常满意", "很满意", "比较满意", "satisfied", "very satisfied"],
    personal=False,
)
"""The ratings of customers who say that they are satisfied."""
SAMPLING_REPEAT_DAYS = Setting("sampling_repeat_days", 7, personal=False)
"""A customer who was in a call within so many days before calls again, where nobody says whether it is so."""
SAMPLING_OVERHEAD_S = Setting("sampling_overhead_s", DEFAULT_OVERHEAD_S, personal=False)
"""What a call takes beside listening, in seconds, before the centre's own figure is known."""
HOURS_A_DAY = Setting("hours_a_day", 7.5, personal=False)
"""An inspector's working hours of a day."""
COACHING_SHARE = Setting("coaching_share", 0.3, personal=False)
"""The share of inspectors' time that sampling is to leave for coaching."""
SAMPLING_SD = Setting("sampling_sd", 12.0, personal=False)
"""The spread (standard deviation, in points of 100) of an agent's scores where there are no past ones."""
PANELS: Setting[dict[str, str]] = Setting("desk_panels", {})
"""Which panel is in front below the transport, by side of the desk: left, right."""
BLIND = Setting("blind_scoring", False, personal=False)
"""Whether inspectors see whose call it is only after they have submitted its evaluation."""
WORK_IDLE_AFTER_S = Setting("work_idle_after_s", 60, personal=False)
"""How long after the last key or click time still counts as scoring."""
LAST_QUEUE = Setting("last_queue", "filter")
"""Where the next call came from last: assigned, or the filter of the recordings."""
ASSIGNED_DAYS = Setting("assigned_days", 5, personal=False)
"""Working days until assigned calls are due, unless a due date is named."""
FORMER_TEAM_DAYS = Setting("former_team_days", 90, personal=False)
"""So many days after leaving a team, an inspector scores none of its calls."""
COUNTRY = Setting("country", "CN", personal=False)
"""The country whose working days hold, as a code of two letters."""
CLOSING_HOUR = Setting("closing_hour", "18:00", personal=False)
"""When a working day ends, local time: the end of every clock of working days."""
FOLLOW_UP_DAYS = Setting("follow_up_days", 2, personal=False)
"""Working days in which handlers report back."""
CALLBACK_FORMAT = Setting("callback_format", "", personal=False)
"""The form of callback service numbers: ``#`` a digit, as in HB########, or a regular expression as names' patterns
have; '' for any."""
APPEAL_DAYS = Setting("appeal_days", 2, personal=False)
"""Working days in which team leaders hand in appeals."""
APPEAL_DECIDE_DAYS = Setting("appeal_decide_days", 5, personal=False)
"""Working days in which an appeal is decided, in each instance."""
RELEASE_APPROVAL = Setting("release_approval", False, personal=False)
"""Whether a second inspector approves each release."""
SHOW_INSPECTOR = Setting("show_inspector", False, personal=False)
"""Whether agents see who scored them."""

DECLARED: tuple[Setting[Any], ...] = (
    LANGUAGE,
    THEME,
    SPEED,
    REACTION_MS,
    EVIDENCE_MS,
    SKIP_MS,
    LAST_INSPECTOR,
    HOUSE_NAME,
    HOUSE_ADDRESS,
    HOUSE_LOGO,
    REPORT_NAMES_AGENTS,
    LAST_FILTER,
    WINDOW,
    SHORTCUTS,
    COLUMN_MAPPING,
    CALL_MAPPING,
    AGENT_CHANNEL,
    AGENT_CHANNELS,
    RAW_SOURCES,
    SOURCE_ZONES,
    SOURCE_DEFAULTS,
    NAME_PATTERNS,
    WATCHED_FOLDERS,
    WATCH_EVERY_S,
    WATCH_STABLE_S,
    VOLUMES,
    LAST_CALL,
    INSIGHT_FILTER,
    NOTICE_DRAFT,
    SKIPPING,
    SKIP_GRADE,
    SILENCE_LABEL_MS,
    BACKTRACK_MS,
    SLOW_MS,
    SLOW_SPEED,
    PAUSE_TYPING,
    LEVELLING,
    ROUTE,
    BALANCE,
    OUTPUT,
    NOISY_LINES,
    RECOGNISER_MODEL,
    ERROR_RATE_TARGET,
    SERVICE_LEVEL_S,
    KPI_REPEAT_DAYS,
    SATISFIED_RATINGS,
    SAMPLING_REPEAT_DAYS,
    SAMPLING_OVERHEAD_S,
    HOURS_A_DAY,
    COACHING_SHARE,
    SAMPLING_SD,
    PANELS,
    ASSIGNED_DAYS,
    FORMER_TEAM_DAYS,
    BLIND,
    WORK_IDLE_AFTER_S,
    LAST_QUEUE,
    COUNTRY,
    CLOSING_HOUR,
    FOLLOW_UP_DAYS,
    CALLBACK_FORMAT,
    APPEAL_DAYS,
    APPEAL_DECIDE_DAYS,
    RELEASE_APPROVAL,
    SHOW_INSPECTOR,
)


class Settings:
    """Values in memory, written behind; ``person`` is who sits at the desk ('' before anybody has said)."""

    def __init__(self, executor: Executor) -> None:
        self._executor = executor
        self._lock = threading.Lock()
        self._values: dict[tuple[str, str], Any] = {}
        self.person = ""
        self.version = 0
        """Grows with every change: what was worked out of settings holds as long as it stays."""
        self.load("")

    def load(self, person: str) -> None:
        """Read the site's settings and those of a person, who is the owner from now on; waits for the database."""
        self.begin(person).result()

    def begin(self, person: str) -> "Future[None]":
        """As ``load``, without waiting: until the future is done, the settings of the person before hold."""
        loaded: Future[None] = Future()

        def take(read: "Future[dict[tuple[str, str], str]]") -> None:
            error = read.exception()
            if error is not None:
                loaded.set_exception(error)
                return
            with self._lock:
                self._values.update(_sound(read.result()))
                self.person = person
                self.version += 1
            loaded.set_result(None)

        self._executor.write(lambda stores: _stored(stores, person)).add_done_callback(take)
        return loaded

    def get(self, setting: Setting[T]) -> T:
        """The present value, or the default; a list or mapping is the caller's own."""
        with self._lock:
            return cast(T, copy.deepcopy(self._values.get(self._key(setting), setting.default)))

    def put(self, setting: Setting[T], value: T) -> None:
        """Change it now, store it soon; a failure to store it is logged and the value holds for this session."""
        text = json.dumps(value, ensure_ascii=False)
        with self._lock:
            key = self._key(setting)
            if self._values.get(key, setting.default) == value:
                return
            self._values[key] = json.loads(text)
            self.version += 1
            name, owner = key
            future = self._executor.write(lambda stores: stores.settings.put(name, text, owner))
        future.add_done_callback(lambda done: _log_failure(name, done))

    def _key(self, setting: Setting[Any]) -> tuple[str, str]:
        return setting.name, self.person if setting.personal else ""


def _stored(stores: Stores, person: str) -> dict[tuple[str, str], str]:
    """What is stored of the declared settings, as JSON."""
    owners = {(each.name, person if each.personal else "") for each in DECLARED}
    found = {(name, owner): stores.settings.get(name, owner) for name, owner in owners}
    return {key: text for key, text in found.items() if text is not None}


def _sound(stored: Mapping[tuple[str, str], str]) -> dict[tuple[str, str], Any]:
    """The values that are what their setting wants; a damaged one must not keep the program from starting."""
    defaults = {each.name: each.default for each in DECLARED}
    values = {}
    for (name, owner), text in stored.items():
        try:
            value = json.loads(text)
        except ValueError:
            log.warning("the setting %s of %r is no JSON and is left out", name, owner)
            continue
        if _of_kind(value, defaults[name]):
            values[name, owner] = value
        else:
            log.warning("the setting %s of %r is of another kind and is left out", name, owner)
    return values


def _of_kind(value: object, default: object) -> bool:
    if isinstance(default, float):
        return isinstance(value, int | float) and not isinstance(value, bool)
    return type(value) is type(default)


def _log_failure(name: str, done: "Future[None]") -> None:
    error = done.exception()
    if error is not None:
        log.warning("the setting %s could not be stored: %s", name, error)
