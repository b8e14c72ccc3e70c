"""Genesys: the sidecars of a Genesys Cloud export, and the media of Genesys Interaction Recording (GIR)."""

import re
from zoneinfo import ZoneInfo

from qadesk.domain.calls import CallFacts
from qadesk.importers.base import UUID, instant_ms

_META = re.compile(rf"(?P<recording>{UUID})_metadata\.json", re.I)
_GIR = re.compile(
    r"(?P<call>[0-9A-Z]{32})_(?P<day>[0-9]{4}-[0-9]{2}-[0-9]{2})_(?P<time>[0-9]{2}-[0-9]{2}-[0-9]{2})-[0-9A-F-]{1,80}\.\w+",
    re.I,
)


class GenesysCloud:
    """The sidecar beside a recording; its name is the recording's id, which is not the call's."""

    name = "Genesys Cloud"

    def sniff(self, name: str) -> float:
        """Nothing else has this shape."""
        return 0.95 if _META.fullmatch(name) else 0.0

    def read(self, name: str, zone: ZoneInfo) -> CallFacts:
        """The recording's id, as a field of its own."""
        match = _META.fullmatch(name)
        return CallFacts(custom={"recording_id": match["recording"]}) if match else CallFacts()


class GenesysGir:
    """``CALLUUID_YYYY-MM-DD_hh-mm-ss-PARTS.mp3``: the call's identifier, and when its part began."""

    name = "Genesys GIR"

    def sniff(self, name: str) -> float:
        """Nothing else has this shape."""
        return 0.95 if _GIR.fullmatch(name) else 0.0

    def read(self, name: str, zone: ZoneInfo) -> CallFacts:
        """Unique id, and time in the source's zone."""
        match = _GIR.fullmatch(name)
        if match is None:
            return CallFacts()
        digits = (match["day"] + match["time"]).replace("-", "")
        return CallFacts(unique_id=match["call"], started_at_ms=instant_ms(digits, zone))
