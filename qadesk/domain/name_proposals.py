"""A first guess at what the parts of a sample name are, for a person to correct."""

import re
from collections.abc import Iterator

from qadesk.domain.call_words import known_code
from qadesk.domain.errors import UserError
from qadesk.domain.name_patterns import NamePattern, Part, checked

_TOKENS = re.compile(
    r"(?P<uuid>[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})"
    r"|(?P<call>(?<![0-9])1[0-9]{9}\.[0-9]{1,8}(?=[-_.]))"
    r"|(?P<stamp>(?<![0-9])(?:19|20)[0-9]{2}(?P<dash>-?)[01][0-9](?P=dash)[0-3][0-9][T _-]?[0-2][0-9](?P<gap>[-.:_]?)"
    r"[0-5][0-9](?:(?P=gap)[0-5][0-9])?(?![0-9]))"
    r"|(?P<short>(?<![0-9])[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])(?P<between>[_-])"
    r"(?:[01][0-9]|2[0-3])[0-5][0-9][0-5][0-9](?![0-9]))"
    r"|(?P<written>(?<![0-9])(?:19|20)[0-9]{2}-[01][0-9]-[0-3][0-9](?![0-9]))"
    r"|(?P<mixed>(?<![A-Za-z0-9])(?=[A-Za-z]{0,99}[0-9])(?=[0-9]{0,99}[A-Za-z])[A-Za-z0-9]{8,99}(?![A-Za-z0-9]))"
    r"|(?P<number>(?:\+|%2[Bb])?[0-9]+)"
    r"|(?P<word>[^\W\d_]+)"
    r"|(?P<rest>[\W_])"
)
_DAY = r"(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])"
_TIME = r"(?:[01][0-9]|2[0-3])[0-5][0-9]"
_KINDS = (
    ("started_at", re.compile(rf"{_DAY}{_TIME}(?:[0-5][0-9])?")),
    ("date", re.compile(_DAY)),
    ("time", re.compile(rf"{_TIME}[0-5][0-9]")),
    ("epoch", re.compile(r"1[0-9]{9}|1[0-9]{12}")),
    ("customer", re.compile(r"(?:\+|%2[Bb])?[0-9]{7,15}")),
    ("agent_no", re.compile(r"[0-9]{2,6}")),
)
LABELS = frozenset({"GUID", "UUID", "AGENT", "CUST", "CALL", "UTC", "ALL", "REC"})
LONG_ID = 16
"""Letters and digits in a row of this length are an identifier; shorter ones can be anything."""
_CHINESE = re.compile(r"[\u4e00-\u9fff]{2,4}")


def propose(sample: str) -> tuple[Part, ...]:
    """The sample in parts: dates, times, epochs, identifiers, telephone numbers, extensions, names; each field once.

    What is nothing of these stands as text. The parts make up the sample, and are a sound pattern unless there is no
    field in them.
    """
    dot = sample.rfind(".")
    stem, suffix = (sample[:dot], sample[dot:]) if dot > 0 and len(sample) - dot <= 6 else (sample, "")
    parts = _merged((*_guessed(stem + "."), Part(suffix[1:]))) if suffix else _merged(tuple(_guessed(stem)))
    while any(part.field for part in parts) and not _is_sound(sample, parts):
        fewer = [_as_text(parts, place) for place in _doubtful(parts)]
        parts = next((each for each in fewer if _is_sound(sample, each)), fewer[0])
    return parts


def _doubtful(parts: tuple[Part, ...]) -> list[int]:
    """The places of the fields, those first that matter least."""
    places = [place for place, part in enumerate(parts) if part.field]
    return sorted(places, key=lambda place: parts[place].field not in ("ignored", "queue", "direction"))


def _as_text(parts: tuple[Part, ...], place: int) -> tuple[Part, ...]:
    return _merged((*parts[:place], Part(parts[place].text), *parts[place + 1 :]))


def _guessed(stem: str) -> Iterator[Part]:
    used: set[str] = set()
    for token in _TOKENS.finditer(stem):
        text = token[0]
        field = _field(token, used)
        if field and field in used:
            field = "ignored"
        used.add(field)
        layout = f"%y%m%d{token['between']}%H%M%S" if token["short"] and field == "started_at" else ""
        yield Part(text, field, "", layout)


def _field(token: re.Match[str], used: set[str]) -> str:
    text = token[0]
    if token["uuid"] or token["call"]:
        return "unique_id"
    if token["stamp"] or token["short"]:
        return "started_at"
    if token["written"]:
        return "date"
    if token["mixed"]:
        return "unique_id" if len(text) >= LONG_ID else "ignored"
    if token["word"]:
        if known_code("direction", text):
            return "direction"
        if _CHINESE.fullmatch(text):
            return "agent"
        return "queue" if len(text) >= 3 and text.isupper() and text not in LABELS and "queue" not in used else ""
    if token["number"]:
        for field, form in _KINDS:
            if form.fullmatch(text) and not (field == "time" and not used & {"date"}):
                return field
    return ""


def _merged(parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """Texts that follow each other as one."""
    merged: list[Part] = []
    for part in parts:
        if not part.text:
            continue
        if merged and not part.field and not merged[-1].field:
            merged[-1] = Part(merged[-1].text + part.text)
        else:
            merged.append(part)
    return tuple(merged)


def _is_sound(sample: str, parts: tuple[Part, ...]) -> bool:
    try:
        checked(NamePattern("proposed", sample, parts))
    except UserError:
        return False
    return True
