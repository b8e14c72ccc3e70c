"""The naming schemes of recorders, one file each; the surest one that fits a name is believed."""

from collections.abc import Mapping
from pathlib import Path
from zoneinfo import ZoneInfo

from qadesk.domain.calls import CallFacts
from qadesk.importers.base import NamingScheme
from qadesk.importers.recordings.asterisk import Asterisk
from qadesk.importers.recordings.freepbx import FreePbx
from qadesk.importers.recordings.plain import Plain
from qadesk.importers.recordings.threecx import ThreeCx
from qadesk.importers.recordings.vicidial import Vicidial

SCHEMES: tuple[NamingScheme, ...] = (FreePbx(), Asterisk(), Vicidial(), ThreeCx(), Plain())


def facts_from_name(path: Path, zone: ZoneInfo) -> tuple[CallFacts, Mapping[str, str]]:
    """What a recording's name says of its call, and for each field which scheme said so; nothing where none fits."""
    confidence, scheme = max(((scheme.sniff(path.name), scheme) for scheme in SCHEMES), key=lambda pair: pair[0])
    if confidence == 0:
        return CallFacts(), {}
    facts = scheme.read(path.name, zone)
    return facts, dict.fromkeys(facts.known(), f"file name ({scheme.name})")
