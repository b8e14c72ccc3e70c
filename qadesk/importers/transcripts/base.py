"""What a transcript format offers, and the careful readings that all of them share: nothing in a file is trusted."""

import json
import math
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Protocol

from qadesk.domain.errors import UserError
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.domain.transcripts import LineIssue, ReadLine, ReadTranscript, Speaker

MOST_LINES = 100_000
MOST_CHARACTERS = 20_000
"""Of one line: nobody says more without a break."""
_ROLES: dict[str, Speaker] = {
    **dict.fromkeys(("agent", "坐席", "座席", "客服", "客服代表", "话务员", "服务人员", "staff", "csr"), "agent"),
    **dict.fromkeys(("customer", "client", "user", "caller", "客户", "顾客", "用户", "来电人"), "customer"),
}


@dataclass(frozen=True)
class Content:
    """A transcript file: its name and text, and the JSON document in it where it is one."""

    name: str
    text: str

    @cached_property
    def document(self) -> Any:
        """The parsed JSON; ``None`` where the file is none, or nested so deep that nobody meant it."""
        if self.text.lstrip()[:1] not in ("{", "["):
            return None
        return parsed(self.text)


class TranscriptFormat(Protocol):
    """How one recogniser, service or program writes down what was said."""

    name: str

    def sniff(self, content: Content) -> float:
        """How sure it is that the file is of this format: 0 (not) to 1. Never raises."""

    def read(self, content: Content) -> ReadTranscript:
        """The lines, and those that cannot be used with the reason. Only called for content sniffed above 0."""


@dataclass
class Gathered:
    """Lines and issues while a file is being read."""

    lines: list[ReadLine] = field(default_factory=list)
    issues: list[LineIssue] = field(default_factory=list)

    def add(
        self,
        row: int,
        start: object,
        end: object,
        text: object,
        *,
        speaker: Speaker = "",
        channel: object = None,
        confidence: object = None,
    ) -> None:
        """Take a line in, or note why not. An entry without any text is nobody's line and passes silently.

        Times may be numbers or texts of numbers; ``end`` None is unknown. Raises ``UserError`` for more lines than any
        call has.
        """
        said = plain(text)
        if not said:
            return
        begins, ends = number(start), number(end)
        if begins is None or (end is not None and ends is None):
            self.refuse(row, QT_TRANSLATE_NOOP("errors", "The line's times are not numbers."))
            return
        if len(said) > MOST_CHARACTERS:
            self.refuse(row, QT_TRANSLATE_NOOP("errors", "The line is longer than anybody speaks without a break."))
            return
        if len(self.lines) >= MOST_LINES:
            raise UserError(
                QT_TRANSLATE_NOOP("errors", "The file holds more lines than a call can have."),
                QT_TRANSLATE_NOOP("errors", "Choose the transcript of one call."),
            )
        self.lines.append(ReadLine(begins, ends, said, speaker, whole(channel), share(confidence), row))

    def refuse(self, row: int, why: str) -> None:
        """Note a line that does not go in; beyond the first thousand nobody reads them."""
        if len(self.issues) < 1000:
            self.issues.append(LineIssue(row, UserError(why).packed()))

    def finished(
        self,
        format_name: str,
        *,
        ms_per_unit: float | None = 1.0,
        language: object = "",
        names: tuple[object, ...] = (),
    ) -> ReadTranscript:
        """What was gathered."""
        return ReadTranscript(
            format=format_name,
            lines=tuple(self.lines),
            issues=tuple(self.issues),
            ms_per_unit=ms_per_unit,
            language=plain(language)[:20],
            names=tuple(name for name in map(plain, names) if name and len(name) <= 1000),
        )


def parsed(text: str) -> Any:
    """A JSON document; NaN and infinities become ``None``. ``None`` where it is broken or nested too deep."""
    try:
        return json.loads(text, parse_constant=lambda _: None)
    except (ValueError, RecursionError):
        return None


def plain(value: object) -> str:
    """A text as a line of a transcript: one line, nothing that cannot be seen; '' for what is no text."""
    if not isinstance(value, str):
        return ""
    line = " ".join(value.split())
    return line if line.isprintable() else " ".join("".join(filter(str.isprintable, line)).split())


def number(value: object) -> float | None:
    """A finite number, also where it is written as text; ``None`` for anything else."""
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return None
    if isinstance(value, str) and len(value) > 40:
        return None
    try:
        found = float(value)
    except (ValueError, OverflowError):
        return None
    return found if math.isfinite(found) else None


def whole(value: object) -> int | None:
    """A channel's number: small and not negative, else ``None``."""
    found = number(value)
    return int(found) if found is not None and found in range(64) else None


def share(value: object) -> float | None:
    """A confidence between 0 and 1, else ``None``."""
    found = number(value)
    return found if found is not None and 0 <= found <= 1 else None


def role(value: object) -> Speaker:
    """Agent or customer where a word says so; '' for names, numbers and labels as ``spk_0``."""
    return _ROLES.get(plain(value).strip(" :：").casefold(), "")


def part(value: object, *keys: str) -> Any:
    """What lies at a path of keys within nested objects; ``None`` where it leads nowhere."""
    for key in keys:
        value = value.get(key) if isinstance(value, dict) else None
    return value


def entries(value: object) -> Iterator[tuple[int, dict[str, Any]]]:
    """The objects of a list with their places, from 1; nothing for what is no list."""
    for row, entry in enumerate(value if isinstance(value, list) else (), 1):
        if isinstance(entry, dict):
            yield row, entry


def first_has(value: object, *keys: str) -> bool:
    """Whether the first object of a list has all these keys."""
    return any(all(key in entry for key in keys) for _, entry in list(entries(value))[:1])
