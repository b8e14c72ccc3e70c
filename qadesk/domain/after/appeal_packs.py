"""Packages of appeals, as values: they travel from a leader's copy of a workspace to the QA lead's."""

from dataclasses import dataclass

from qadesk.domain.after.appeals import Claim


@dataclass(frozen=True, slots=True, kw_only=True)
class PackedEvent:
    """Something that happened to an appeal where it was filed; ``claims`` of a filing."""

    at_ms: int
    who: str
    kind: str
    why: str = ""
    claims: tuple[Claim, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PackedAppeal:
    """An appeal on its way; what was decided stays where it was decided."""

    uid: str
    evaluation_uid: str
    revision: int
    events: tuple[PackedEvent, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AppealPack:
    """What a package holds."""

    uid: str
    made_at_ms: int
    made_by: str
    appeals: tuple[PackedAppeal, ...]
