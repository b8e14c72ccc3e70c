"""YAML 1.2 (JSON is part of it) as plain values with line numbers, safe against hostile and careless files.

Scalars follow the core schema: ``yes`` and ``no`` stay words, numbers become exact decimals. Duplicate keys, aliases,
tags, infinities, not-a-number, deep nesting and huge input are refused. Parsing is iterative: depth costs no stack.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    DocumentStartEvent,
    Event,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
    SequenceStartEvent,
)

from qadesk.domain.texts import QT_TRANSLATE_NOOP

LARGEST = 1_000_000
"""Characters in a file; a card of 200 items with long helps has 100 000."""
DEEPEST = 100
"""Of lists and fields in each other; conditions within conditions take most of it."""
MOST_VALUES = 25_000
"""Names and values in a file, which take time to read one by one; a card of 200 items has 8 000."""
LONGEST_NUMBER = 60

NUMBER = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
BASED = re.compile(r"0o[0-7]+|0x[0-9a-fA-F]+")
NOT_FINITE = re.compile(r"[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)")
WORDS: dict[str, bool | None] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL"), None),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}


class Written(Decimal):
    """A number that remembers how its file wrote it: ``0123`` may be a queue."""

    written: str


class UnreadableError(Exception):
    """The text is no such file at all; ``what`` is an English source of the context "card"."""

    def __init__(self, what: str, line: int | None = None, **facts: object) -> None:
        super().__init__(what)
        self.what, self.line, self.facts = what, line, facts


@dataclass(frozen=True, slots=True)
class Document:
    """The plain value of a file and the line, from 1, of each path in it."""

    value: object
    lines: dict[str, int]

    def line(self, path: str) -> int | None:
        """The line of the path, or of the nearest part around it that the file has."""
        while path and path not in self.lines:
            path = path[: max(path.rfind("."), path.rfind("["), 0)]
        return self.lines.get(path)


@dataclass(slots=True)
class _Frame:
    """A collection that is being read."""

    value: list[object] | dict[str, object]
    path: str
    key: str | None = None
    key_line: int = 0


@dataclass(slots=True)
class _Builder:
    """Puts values together from the parser's events."""

    lines: dict[str, int] = field(default_factory=dict)
    frames: list[_Frame] = field(default_factory=list)
    root: object = None
    documents: int = 0
    values: int = 0

    def take(self, event: Event) -> None:
        """Adds what one event brings. Raises ``UnreadableError``."""
        line = event.start_mark.line + 1
        if isinstance(event, DocumentStartEvent):
            self.documents += 1
            if self.documents > 1:
                raise UnreadableError(QT_TRANSLATE_NOOP("card", "A file holds one document only."), line)
        elif isinstance(event, CollectionEndEvent):
            self.frames.pop()
        elif isinstance(event, NodeEvent):
            self._node(event, line)

    def _node(self, event: NodeEvent, line: int) -> None:
        self.values += 1
        if self.values > MOST_VALUES:
            raise UnreadableError(QT_TRANSLATE_NOOP("card", "The file holds too many values for a scorecard."), line)
        if isinstance(event, AliasEvent):
            raise UnreadableError(QT_TRANSLATE_NOOP("card", "References (*name) are not allowed here."), line)
        if getattr(event, "tag", None) is not None:
            raise UnreadableError(QT_TRANSLATE_NOOP("card", "Type tags (!name) are not allowed here."), line)
        if self.frames and isinstance(self.frames[-1].value, dict) and self.frames[-1].key is None:
            self._key(self.frames[-1], event, line)
        elif isinstance(event, ScalarEvent):
            self._add(scalar(event, line), line)
        elif isinstance(event, MappingStartEvent):
            self._push({}, line)
        elif isinstance(event, SequenceStartEvent):
            self._push([], line)

    def _key(self, frame: _Frame, event: NodeEvent, line: int) -> None:
        if not isinstance(event, ScalarEvent):
            raise UnreadableError(QT_TRANSLATE_NOOP("card", "The name of a field must be a plain word."), line)
        key = text_of(event, line)
        assert isinstance(frame.value, dict)
        if key in frame.value:
            what = QT_TRANSLATE_NOOP("card", "The field “{name}” stands here twice.")
            raise UnreadableError(what, line, name=key[:40])
        frame.key, frame.key_line = key, line

    def _add(self, value: object, line: int) -> str:
        """Puts a value where it belongs; the path of the place."""
        if not self.frames:
            self.root, path = value, ""
        else:
            frame = self.frames[-1]
            if isinstance(frame.value, list):
                path = f"{frame.path}[{len(frame.value)}]"
                frame.value.append(value)
            else:
                assert frame.key is not None
                path, line = f"{frame.path}.{frame.key}".lstrip("."), frame.key_line
                frame.value[frame.key] = value
                frame.key = None
        self.lines[path] = line
        return path

    def _push(self, value: list[object] | dict[str, object], line: int) -> None:
        if len(self.frames) >= DEEPEST:
            raise UnreadableError(QT_TRANSLATE_NOOP("card", "The file is nested too deeply."), line)
        self.frames.append(_Frame(value, self._add(value, line)))


def text_of(event: ScalarEvent, line: int) -> str:
    """The text of a scalar; JSON writes what lies beyond the basic plane as a pair of surrogates."""
    try:
        text: str = event.value.encode("utf-16", "surrogatepass").decode("utf-16")
    except UnicodeDecodeError as error:
        raise UnreadableError(QT_TRANSLATE_NOOP("card", "The text holds half a character."), line) from error
    return text


def scalar(event: ScalarEvent, line: int) -> object:
    """The value of a scalar by the core schema of YAML 1.2."""
    text = text_of(event, line)
    return text if event.style else resolve(text, line)


def resolve(text: str, line: int | None = None) -> object:
    """What an unquoted scalar means: None, a truth value, an exact number, or itself."""
    if text in WORDS:
        return WORDS[text]
    if NOT_FINITE.fullmatch(text):
        raise UnreadableError(QT_TRANSLATE_NOOP("card", "“{value}” is not a finite number."), line, value=text)
    if not NUMBER.fullmatch(text) and not BASED.fullmatch(text):
        return text
    if len(text) > LONGEST_NUMBER:
        raise UnreadableError(QT_TRANSLATE_NOOP("card", "A number has too many digits."), line)
    number = Written(int(text, 0)) if BASED.fullmatch(text) else Written(text)
    number.written = text
    return number


def read(data: str | bytes) -> Document:
    """The plain value of a YAML or JSON text. Raises ``UnreadableError`` with the line where it can be told."""
    builder = _Builder()
    for event in _events(_decoded(data)):
        builder.take(event)
    return Document(builder.root, builder.lines)


def _events(text: str) -> Iterator[Event]:
    """The parser's events; its errors become ``UnreadableError``."""
    try:
        yield from YAML(typ="safe", pure=True).parse(text)
    except MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else None
        what = QT_TRANSLATE_NOOP("card", "This is not valid YAML or JSON: {problem}.")
        problem = " ".join(str(error.problem or error.context or "").split())
        raise UnreadableError(what, line, problem=problem[:120]) from error
    except (YAMLError, ValueError, OverflowError) as error:
        # chr() and int() raise inside ruamel for impossible escapes
        raise UnreadableError(QT_TRANSLATE_NOOP("card", "The file holds characters that no text has.")) from error


def _decoded(data: str | bytes) -> str:
    if len(data) > 4 * LARGEST:
        raise UnreadableError(QT_TRANSLATE_NOOP("card", "The file is too large for a scorecard or answers."))
    if isinstance(data, bytes):
        try:
            data = data.decode("utf-8")
        except UnicodeDecodeError as error:
            raise UnreadableError(QT_TRANSLATE_NOOP("card", "The file is not UTF-8 text.")) from error
    if len(data) > LARGEST:
        raise UnreadableError(QT_TRANSLATE_NOOP("card", "The file is too large for a scorecard or answers."))
    return data.removeprefix("\ufeff")
