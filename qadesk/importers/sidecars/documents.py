"""Opening what lies beside recordings: JSON and XML that nobody vouches for, read with limits into plain values."""

import contextlib
import json
import re
import stat
from collections.abc import Iterator, Mapping
from pathlib import Path
from xml.parsers import expat

from qadesk.domain.errors import UserError
from qadesk.domain.texts import QT_TRANSLATE_NOOP

MOST_BYTES = 8 << 20
"""Analyses of long calls have some megabytes; what is larger is no sidecar."""
MOST_DEPTH = 64
LONGEST_TEXT = 200
_CHINESE_XML = re.compile(rb"<\?xml[^>]{0,100}encoding=[\"']gb", re.IGNORECASE)

UNREADABLE = QT_TRANSLATE_NOOP("errors", "The file {name} beside the recording cannot be read: {reason}.")
TOO_LARGE = QT_TRANSLATE_NOOP("errors", "The file {name} beside the recording is larger than 8 MB; it is left out.")
BROKEN = QT_TRANSLATE_NOOP("errors", "The file {name} beside the recording is damaged or no {kind}; it is left out.")
TODO = QT_TRANSLATE_NOOP("errors", "The recording goes in without it; export it again if it is needed.")


def read_document(path: Path) -> object:
    """The values in a JSON or XML file. Raises ``UserError`` where there are none to be had."""
    data = _bytes(path)
    try:
        return _xml(data) if path.suffix.lower() == ".xml" else json.loads(_text(data))
    except (ValueError, RecursionError, expat.ExpatError) as error:
        kind = path.suffix[1:].upper()
        raise UserError(BROKEN, TODO, name=path.name, kind=kind) from error


def _bytes(path: Path) -> bytes:
    try:
        found = path.stat()
        if not stat.S_ISREG(found.st_mode):
            raise UserError(BROKEN, TODO, name=path.name, kind=path.suffix[1:].upper())
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1 if found.st_size <= MOST_BYTES else 0)
    except OSError as error:
        raise UserError(UNREADABLE, TODO, name=path.name, reason=error.strerror or str(error)) from error
    if max(len(data), found.st_size) > MOST_BYTES:
        raise UserError(TOO_LARGE, TODO, name=path.name)
    return data


def _text(data: bytes) -> str:
    for encoding in (json.detect_encoding(data), "gb18030"):
        with contextlib.suppress(UnicodeDecodeError):
            return data.decode(encoding)
    raise ValueError("neither UTF-8, UTF-16 nor GB18030")


def _xml(data: bytes) -> dict[str, str]:
    """The leaves and attributes of an XML document by name; names that stand for several values are left out."""
    found: dict[str, set[str]] = {}
    words: list[str] = []
    depth = 0

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > MOST_DEPTH:
            raise ValueError("too deep")
        words.clear()
        for attribute, value in attributes.items():
            found.setdefault(_local(attribute), set()).add(value.strip())

    def end(name: str) -> None:
        nonlocal depth
        depth -= 1
        text = "".join(words).strip()
        words.clear()
        if text:
            found.setdefault(_local(name), set()).add(text)

    def doctype(*_: object) -> None:
        raise ValueError("entities")  # they can swell to any size

    chinese = _CHINESE_XML.match(data)
    parser = expat.ParserCreate("utf-8" if chinese else None)
    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.CharacterDataHandler, parser.StartDoctypeDeclHandler = words.append, doctype
    parser.Parse(data.decode("gb18030").encode() if chinese else data, True)
    return {name: next(iter(values)) for name, values in found.items() if len(values) == 1}


def _local(name: str) -> str:
    return name.rpartition(":")[2]


def text(document: Mapping[str, object], *names: str) -> str | None:
    """The first of these fields that holds a word or a whole number; ``None`` for all else and what cannot be seen."""
    for name in names:
        value = document.get(name)
        if isinstance(value, bool):
            continue
        if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
            value = int(value)
        if isinstance(value, int) and abs(value) < 10**30:
            return str(value)
        if isinstance(value, str) and 0 < len(value.strip()) <= LONGEST_TEXT and value.isprintable():
            return value.strip()
    return None


def inner(document: Mapping[str, object], *names: str) -> Mapping[str, object]:
    """The object below these names; an empty one where there is none."""
    value: object = document
    for name in names:
        value = value.get(name) if isinstance(value, dict) else None
    return value if isinstance(value, dict) else {}


def only(document: Mapping[str, object], *names: str) -> str | None:
    """The word in a list of one; of several nobody can tell which is meant."""
    for name in names:
        value = document.get(name)
        if isinstance(value, list) and len(value) == 1:
            return text({"": value[0]}, "")
    return None


def objects(document: object) -> Iterator[Mapping[str, object]]:
    """The document, or those in its list, that are objects."""
    for each in document if isinstance(document, list) else [document]:
        if isinstance(each, dict):
            yield each
