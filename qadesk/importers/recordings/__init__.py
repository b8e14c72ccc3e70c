"""The naming schemes of recorders, one file each; the surest one that fits a name is believed."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import PurePath
from zoneinfo import ZoneInfo

from qadesk.domain.calls import CallFacts
from qadesk.domain.name_patterns import NamePattern, read_by
from qadesk.domain.recordings import SAID_BY_SIDES
from qadesk.importers.base import LONGEST_NAME, NamingScheme
from qadesk.importers.recordings.amazon import AmazonConnect, ContactLens, PostCallAnalytics
from qadesk.importers.recordings.asterisk import Asterisk
from qadesk.importers.recordings.dialer import AndroidDialer
from qadesk.importers.recordings.folders import GENESYS, facts_from_folder
from qadesk.importers.recordings.freepbx import FreePbx
from qadesk.importers.recordings.fusionpbx import FusionPbx
from qadesk.importers.recordings.genesys import GenesysCloud, GenesysGir
from qadesk.importers.recordings.in_out import InOut
from qadesk.importers.recordings.kf5 import Kf5
from qadesk.importers.recordings.miarec import MiaRec
from qadesk.importers.recordings.oreka import Oreka
from qadesk.importers.recordings.plain import Plain
from qadesk.importers.recordings.sides import split_side
from qadesk.importers.recordings.telesis import Telesis
from qadesk.importers.recordings.tencent import TencentTccc
from qadesk.importers.recordings.threecx import ThreeCx
from qadesk.importers.recordings.twilio import Twilio
from qadesk.importers.recordings.vicidial import Vicidial
from qadesk.importers.recordings.yunke import Yunke

SCHEMES: tuple[NamingScheme, ...] = (
    FreePbx(),
    Asterisk(),
    Vicidial(),
    ThreeCx(),
    FusionPbx(),
    AmazonConnect(),
    ContactLens(),
    PostCallAnalytics(),
    GenesysCloud(),
    GenesysGir(),
    Twilio(),
    Oreka(),
    Kf5(),
    Yunke(),
    TencentTccc(),
    Telesis(),
    AndroidDialer(),
    InOut(),
    MiaRec(),
    Plain(),
)
_SURE = 0.9
"""No other scheme is surer of such a name: the rest need not be asked."""

Known = tuple[CallFacts, Mapping[str, str]]
"""Facts, and for each of them who said so."""


def facts_from_name(path: PurePath, zone: ZoneInfo, own: Sequence[NamePattern] = ()) -> Known:
    """What a recording's name says of its call, and for each field which scheme said so; nothing where none fits.

    The centre's ``own`` patterns go before the known schemes. Files that each hold one side of a call have the rest of
    their names for its identifier, where that has no other.
    """
    whole = path.name
    if len(whole) > LONGEST_NAME:
        return CallFacts(), {}
    name, side = split_side(whole)
    facts, sources = _by_own(own, (whole, name) if side else (whole,), zone) or _facts(name, zone)
    if not side or facts.unique_id is not None:
        return facts, sources
    together = readable(CallFacts(unique_id=PurePath(name).stem))
    return replace(facts, unique_id=together.unique_id), {
        **sources,
        **dict.fromkeys(together.known(), SAID_BY_SIDES),
    }


def with_folder(known: Known, folder: str, zone: ZoneInfo) -> Known:
    """The same, and what the folder says where the name is silent; a day only where no time is known."""
    facts, sources = known
    said, scheme = facts_from_folder(folder, zone)
    if not scheme:
        return known
    if scheme == GENESYS and said.unique_id and sources.get("unique_id") == f"file name ({FusionPbx.name})":
        recording = {"recording_id": facts.unique_id or ""}
        facts = replace(facts, unique_id=None, custom={**recording, **facts.custom})
        sources = {"recording_id": f"file name ({GENESYS})"}
    timed = facts.started_at_ms is not None
    custom = {name: value for name, value in said.custom.items() if not (timed and name == "date")}
    more = {name: value for name, value in custom.items() if name not in facts.custom}
    unique_id = facts.unique_id or said.unique_id
    new = [*more, *(("unique_id",) if unique_id and not facts.unique_id else ())]
    if not new:
        return facts, sources
    merged = readable(replace(facts, unique_id=unique_id, custom={**facts.custom, **more}))
    return merged, {**sources, **dict.fromkeys((name for name in new if name in merged.known()), f"folder ({scheme})")}


def _by_own(own: Sequence[NamePattern], names: Sequence[str], zone: ZoneInfo) -> Known | None:
    for pattern in own:
        for name in names:
            read = read_by(pattern, name, zone)
            if read is not None:
                return _said_by(read, pattern.name)
    return None


def _facts(name: str, zone: ZoneInfo) -> tuple[CallFacts, dict[str, str]]:
    scheme = surest(name)
    if scheme is None:
        return CallFacts(), {}
    return _said_by(scheme.read(name, zone), scheme.name)


def _said_by(read: CallFacts, scheme: str) -> tuple[CallFacts, dict[str, str]]:
    known = read.known()
    if not all(map(_is_fine, known.values())):
        read = readable(read)
        known = read.known()
    return read, dict.fromkeys(known, f"file name ({scheme})")


def surest(name: str) -> NamingScheme | None:
    """The scheme that is surest of a name; ``None`` where it is none's."""
    best, found = 0.0, None
    for scheme in SCHEMES:
        confidence = scheme.sniff(name)
        if confidence > best:
            best, found = confidence, scheme
            if confidence >= _SURE:
                break
    return found


def readable(facts: CallFacts) -> CallFacts:
    """Without texts that are empty, or hold what cannot be seen (control characters, marks that turn the writing)."""
    odd = [name for name, value in facts.known().items() if not _is_fine(value)]
    if not odd:
        return facts
    named = dict.fromkeys((name for name in odd if name not in facts.custom), None)
    custom = {name: value for name, value in facts.custom.items() if name not in odd}
    return replace(facts, custom=custom, **named)


def _is_fine(value: object) -> bool:
    return not isinstance(value, str) or (value.isprintable() and bool(value) and not value.isspace())
