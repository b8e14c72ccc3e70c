"""Whose word counts where several sources tell of one call, and how provenance is kept short."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields

from qadesk.domain.call_logs import CallFigures
from qadesk.domain.calls import CallFacts

EVERY = "*"
"""In stored provenance: the source of every known field that is not named."""

FACTS = tuple(each.name for each in fields(CallFacts) if each.name != "custom")
FIGURES = tuple(each.name for each in fields(CallFigures))

_LOG = "log "
_ABOVE_LOGS = ("inspector", "sidecar")
_BELOW_LOGS = ("file name", "folder")
_OF_QUEUES = frozenset(("agent_no", "agent", "queue", *FIGURES))
"""What a queue's own log knows better than a list of call details, which sees lines and not queues.

A call detail record counts waiting in the queue as talk: the exchange answers before the caller waits.
"""


def log_source(format_name: str, name: str) -> str:
    """The provenance of what a log says: ``log queue_log: queue_log.1``."""
    return f"{_LOG}{format_name}: {name}"


def format_of(source: str) -> str:
    """The format of the log that a provenance names; '' where it names none."""
    return source.removeprefix(_LOG).partition(": ")[0] if source.startswith(_LOG) else ""


def source_of(sources: Mapping[str, str], name: str) -> str:
    """Who said a known field, of stored provenance."""
    return sources.get(name) or sources.get(EVERY, "")


def spelled_out(sources: Mapping[str, str], known: Iterable[str]) -> dict[str, str]:
    """Provenance of facts with every known field named; that of figures is left out."""
    named = {name: source for name, source in sources.items() if name != EVERY and name not in FIGURES}
    everything = sources.get(EVERY)
    return named if everything is None else {**dict.fromkeys(known, everything), **named}


def better(
    known: Mapping[str, object], sources: Mapping[str, str], said: Mapping[str, object], source: str
) -> Iterator[tuple[str, object]]:
    """The fields (facts, figures, custom ones) in which a log knows a call better than is known, with their values.

    It fills what is unknown and overrules names of files, the queue's log only in what that is the one to tell.
    Against a table, or a log, the later one counts; but queue and agent, and figures, are the queue's log's to tell,
    everything else the others'. What an inspector or the recording's own sidecar file said stays. A call's identifier
    is never changed here.
    """
    for name, value in said.items():
        if value is None or name == "unique_id" or known.get(name) == value:
            continue
        if known.get(name) is None or _counts_more(source, source_of(sources, name), name):
            yield name, value


def is_better_id(old_source: str) -> bool:
    """Whether a log's identifier goes before one of that source: before what was only guessed of names."""
    return old_source.startswith(_BELOW_LOGS)


def _counts_more(new: str, old: str, name: str) -> bool:
    if old.startswith(_ABOVE_LOGS) or (_is_of_queues(new) and name not in _OF_QUEUES):
        return False
    return not format_of(old) or _authority(new, name) >= _authority(old, name)


def _authority(source: str, name: str) -> bool:
    return _is_of_queues(source) == (name in _OF_QUEUES)


def _is_of_queues(source: str) -> bool:
    return "queue" in format_of(source).lower()
