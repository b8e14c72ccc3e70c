"""What an import knows better about a call than the catalogue does."""

from collections.abc import Iterator, Mapping
from dataclasses import fields, replace

from qadesk.domain.calls import Call, CallFacts

_RANKS = ("file name", "table", "inspector")
NAMED = tuple(each.name for each in fields(CallFacts) if each.name != "custom")


def rank(source: str) -> int:
    """How much a source is worth: an inspector goes before a table, a table before a file name, any before none."""
    return next((place for place, kind in enumerate(_RANKS, 1) if source.startswith(kind)), 0)


def joined(
    named: CallFacts, sources: Mapping[str, str], row: CallFacts | None, table: str
) -> tuple[CallFacts, dict[str, str]]:
    """What a file's name and its row in a table say together: the table goes first; the source of each field."""
    if row is None:
        return named, dict(sources)
    said = {name: getattr(row, name) for name in NAMED if getattr(row, name)}
    facts = replace(named, custom={**named.custom, **row.custom}, **said)
    return facts, {**sources, **dict.fromkeys((*said, *row.custom), f"table {table}")}


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
