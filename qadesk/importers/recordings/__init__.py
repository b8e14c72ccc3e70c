"""The naming schemes of recorders, one file each; the surest one that fits a name is believed."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from zoneinfo import ZoneInfo

from qadesk.domain.calls import CallFacts
from qadesk.domain.recordings import SAID_BY_SIDES
from qadesk.importers.base import NamingScheme
from qadesk.importers.recordings.asterisk import Asterisk
from qadesk.importers.recordings.freepbx import FreePbx
from qadesk.importers.recordings.plain import Plain
from qadesk.importers.recordings.sides import split_side
from qadesk.importers.recordings.threecx import ThreeCx
from qadesk.importers.recordings.vicidial import Vicidial

SCHEMES: tuple[NamingScheme, ...] = (FreePbx(), Asterisk(), Vicidial(), ThreeCx(), Plain())


def facts_from_name(path: Path, zone: ZoneInfo) -> tuple[CallFacts, Mapping[str, str]]:
    """What a recording's name says of its call, and for each field which scheme said so; nothing where none fits.

    Files that each hold one side of a call have the rest of their names for its identifier, where that has no other.
    """
    name, side = split_side(path.name)
    facts, sources = _facts(name, zone)
    if not side or facts.unique_id is not None:
        return facts, sources
    together = _readable(CallFacts(unique_id=Path(name).stem))
    return replace(facts, unique_id=together.unique_id), {
        **sources,
        **dict.fromkeys(together.known(), SAID_BY_SIDES),
    }


def _facts(name: str, zone: ZoneInfo) -> tuple[CallFacts, dict[str, str]]:
    confidence, scheme = max(((scheme.sniff(name), scheme) for scheme in SCHEMES), key=lambda pair: pair[0])
    if confidence == 0:
        return CallFacts(), {}
    facts = _readable(scheme.read(name, zone))
    return facts, dict.fromkeys(facts.known(), f"file name ({scheme.name})")


def _readable(facts: CallFacts) -> CallFacts:
    """Without texts that are empty, or hold what cannot be seen (control characters, marks that turn the writing)."""
    odd = [name for name, value in facts.known().items() if isinstance(value, str) and not _is_readable(value)]
    named = dict.fromkeys((name for name in odd if name not in facts.custom), None)
    custom = {name: value for name, value in facts.custom.items() if name not in odd}
    return replace(facts, custom=custom, **named)


def _is_readable(text: str) -> bool:
    return bool(text.strip()) and text.isprintable()
