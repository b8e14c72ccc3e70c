"""Forms that go out as workbooks, are filled in by leaders, and come back: what they hold, and what came of them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from qadesk.domain.recordings import ImportIssue


@dataclass(frozen=True, slots=True, kw_only=True)
class FormColumn:
    """A column of a form. ``key`` is what it is read back by, whatever its heading's language."""

    key: str
    heading: str
    """In the reader's language."""
    width: int = 16
    to_fill: bool = False
    """Whether the leader writes here; the other cells are locked."""
    choices: tuple[str, ...] = ()
    """What may be written, in the reader's language; empty: anything."""
    hidden: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """A form with one row a case; ``kind`` names what reads it back (``appeals``, ``follow-ups``)."""

    kind: str
    title: str
    notes: tuple[str, ...]
    columns: tuple[FormColumn, ...]
    rows: Sequence[Mapping[str, str]]
    """A cell each by column key; what is missing is empty."""
    spare: int = 0
    """So many empty lines at the end, to be written into all over."""


FORM_MARK = "qadesk-form/"
"""The first cell of the hidden line of keys: this, the version, a space, the form's kind."""
FORM_VERSION = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class FilledRow:
    """A row that came back: its number in the sheet (1 is the first line), and its cells by column key."""

    row: int
    cells: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class FilledForm:
    """A form that came back."""

    kind: str
    rows: tuple[FilledRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FormReport:
    """What came of a form or a package: what was taken in, what was there already, what was refused and why."""

    taken: tuple[str, ...] = ()
    """uids of what was made or changed."""
    unchanged: int = 0
    empty: int = 0
    """Rows in which nobody had written anything."""
    refused: tuple[ImportIssue, ...] = field(default_factory=tuple)
