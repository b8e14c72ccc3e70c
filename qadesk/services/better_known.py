"""What an import knows better about a call than the catalogue does."""

from collections.abc import Iterator, Mapping
from dataclasses import fields, replace

from qadesk.domain.calls import Call, CallFacts

_RANKS = (("id",), ("source",), ("folder",), ("file name",), ("table", "log"), ("sidecar",), ("inspector",))
"""First words of sources, the least worth first."""
NAMED = tuple(each.name for each in fields(CallFacts) if each.name != "custom")

Known = tuple[CallFacts, Mapping[str, str]]
"""Facts, and for each field who said so."""


def rank(source: str) -> int:
    """How much a source is worth.

    An inspector goes before a sidecar, that before a call log or table, these before a file's name, that before its
    folder, that before what was said of the whole source, and any before none. What a sidecar knows only by identifiers
    of its system's own comes last.
    """
    for place, kinds in enumerate(_RANKS, 1):
        if source.startswith(kinds):
            return place
    return 0


def layered(*layers: Known) -> tuple[CallFacts, dict[str, str]]:
    """What several sources say together: for each field the one worth most, of equals the first.

    A day that a lesser source knows (the field ``date``) goes where the time of the call is known.
    """
    values: dict[str, object] = {}
    sources: dict[str, str] = {}
    custom: dict[str, str] = {}
    for facts, said in layers:
        for name, value in facts.known().items():
            source = said.get(name, "")
            if name not in sources or rank(source) > rank(sources[name]):
                sources[name] = source
                if name in facts.custom:
                    custom[name] = str(value)
                else:
                    values[name] = value
    if "date" in custom and "started_at_ms" in values and rank(sources["date"]) <= rank(sources["started_at_ms"]):
        del custom["date"], sources["date"]
    facts = CallFacts(custom=custom, **values)  # type: ignore[arg-type]
    return facts, {name: source for name, source in sources.items() if source}


def joined(
    named: CallFacts, sources: Mapping[str, str], row: CallFacts | None, table: str
) -> tuple[CallFacts, dict[str, str]]:
    """What a file's name (its sidecar, its folder) and its row in a table say together; the source of each field."""
    if row is None:
        return named, dict(sources)
    said = {name: getattr(row, name) for name in NAMED if getattr(row, name)}
    facts = CallFacts(custom=row.custom, **said)
    return layered((named, sources), (facts, dict.fromkeys((*said, *row.custom), f"table {table}")))


def merged(
    call: Call, facts: CallFacts, sources: Mapping[str, str], *, speaks: bool
) -> tuple[CallFacts, dict[str, str]]:
    """The call's facts with what is new, and their sources; equal to the old ones where nothing is better known.

    A source of higher rank always wins. One of the same rank wins where it ``speaks`` for the call, as its first
    recording does: a call's further recordings only add, or two of them would overrule each other for ever.
    """
    new = dict(_better(call, facts, sources, speaks))
    custom = {name: value for name, value in facts.custom.items() if name in new}
    own = {name: value for name, value in new.items() if name not in facts.custom}
    after = replace(call.facts, custom={**call.facts.custom, **custom}, **own)  # type: ignore[arg-type]
    return after, {**call.provenance, **{name: sources[name] for name in new if name in sources}}


def _better(call: Call, facts: CallFacts, sources: Mapping[str, str], speaks: bool) -> Iterator[tuple[str, object]]:
    known = call.facts.known()
    for name, value in facts.known().items():
        old, new = rank(call.provenance.get(name, "")), rank(sources.get(name, ""))
        if name not in known or new > old or (new == old and speaks and value != known[name]):
            yield name, value
