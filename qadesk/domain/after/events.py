"""What happened to an appeal or a follow-up: a row of events, only ever added to; its state is what they fold into."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Happened:
    """One event of an appeal's or a follow-up's life; ``facts`` are plain values (texts, numbers, lists, mappings)."""

    at_ms: int
    who: str
    kind: str
    why: str = ""
    facts: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditLine:
    """One entry of the audit trail, as a history shows it; ``before`` and ``after`` are JSON."""

    at_ms: int
    who: str
    name: str
    what: str
    target: str
    before: str
    after: str
    why: str
