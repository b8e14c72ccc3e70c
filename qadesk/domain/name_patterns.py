"""A centre's own naming scheme of recordings: texts and fields in a row, built by example."""

from dataclasses import dataclass

FIELDS = (
    "unique_id",
    "agent_no",
    "agent",
    "group",
    "queue",
    "direction",
    "business_type",
    "contact",
    "customer",
    "date",
    "time",
    "started_at",
    "epoch",
    "ignored",
)
"""What a part of a name can be; any other word is a custom field of the call."""


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a file's name: a field, or (with ``field`` '') text that stands there literally."""

    text: str
    """In a field: what stands there in the sample name."""
    field: str = ""
    regex: str = ""
    """What the field matches; '' for what is usual for it."""
    layout: str = ""
    """Of dates and times: ``strptime`` directives; '' for digits in the usual order."""


@dataclass(frozen=True, slots=True)
class NamePattern:
    """A pattern by its name; a file name of it is read ahead of the known recorders' schemes."""

    name: str
    sample: str
    parts: tuple[Part, ...]
    folders: tuple[str, ...] = ()
    """Where it holds (with everything below); everywhere where empty."""

    def __post_init__(self) -> None:
        if "".join(part.text for part in self.parts) != self.sample:
            raise ValueError("the parts do not make up the sample name")
