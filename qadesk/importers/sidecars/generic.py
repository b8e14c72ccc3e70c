"""Any other JSON or XML: whatever of its keys are known as headings of tables are, is read as a table's cells are."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Any
from zoneinfo import ZoneInfo

from qadesk.domain.call_words import coded, known_code
from qadesk.domain.calls import CallFacts
from qadesk.domain.tables import CALL_COLUMNS
from qadesk.importers.headings import canonical_columns
from qadesk.importers.sidecars.base import Document, Said, direction, file_name, instant, number, whole_seconds
from qadesk.importers.sidecars.documents import text

_TELLING = frozenset({"unique_id", "agent_no", "agent", "customer", "direction", "queue"})
"""What only a call has: a transcript has lengths and times, too."""
_MORE = {
    "sessionid": "unique_id",
    "calluuid": "unique_id",
    "contactid": "unique_id",
    "conversationid": "unique_id",
    "agentcode": "agent_no",
    "workno": "agent_no",
    "begintime": "started_at",
    "callbegin": "started_at",
    "startstamp": "started_at",
    "recordurl": "file",
    "recordingurl": "file",
    "recordfile": "file",
    "recordsession": "file",
    "customernumber": "customer",
    "customerphone": "customer",
}
LONGEST_KEY = 40
_CALLING = ("caller", "callerno", "callernumber", "calleridnumber", "ani", "src", "from", "主叫", "主叫号码")
_CALLED = ("callee", "calleeno", "calleenumber", "calleeidnumber", "called", "dnis", "dst", "to", "被叫", "被叫号码")


class Generic:
    """Two fields at least, one of which only calls have; names that mean two things at once mean nothing."""

    name = "generic"

    def fits(self, document: Document) -> bool:
        """Whether enough of it is known."""
        known = {field for field, _ in _known(document)}
        return len(known) >= 2 and not known.isdisjoint(_TELLING)

    def read(self, document: Document, zone: ZoneInfo) -> Said:
        """What is known, each field once."""
        values: dict[str, Any] = {}
        for field, written in _known(document):
            value = _value(field, written, zone)
            if value is not None:
                values.setdefault(field, value)
        calling, called = values.pop("calling", None), values.pop("called", None)
        theirs = {"inbound": calling, "outbound": called}.get(values.get("direction", ""))
        values["customer"] = values.get("customer") or number(theirs)
        names = file_name(values.pop("file", None))
        started = values.pop("started_at", None)
        return Said(CallFacts(started_at_ms=started, **values), names)


def _known(document: Document) -> Iterator[tuple[str, str]]:
    """The fields that are recognised, of the object itself and then of the objects right below it."""
    below = (value for value in document.values() if isinstance(value, dict))
    for each in (document, *below):
        for key in each:
            field = _field(key)
            written = text(each, key) if field else None
            if field and written:
                yield field, written


@lru_cache(maxsize=1024)
def _field(key: str) -> str:
    if len(key) > LONGEST_KEY:
        return ""
    bare = "".join(key.replace("_", "").replace("-", "").split()).lower()
    if bare in _CALLING:
        return "calling"
    if bare in _CALLED:
        return "called"
    field = canonical_columns([key]).get(key) or _MORE.get(bare, "")
    return field if field in CALL_COLUMNS else ""


def _value(field: str, written: str, zone: ZoneInfo) -> object:
    match field:
        case "started_at":
            return instant(written, zone)
        case "direction":
            return direction(written)
        case "customer":
            return number(written)
        case "seconds":
            return whole_seconds(written)
        case "contact":
            return known_code(field, written)
        case "business_type":
            return coded(field, written)
        case _:
            return written
