"""Whether a log's times are in the zone it is read in: identifiers of Asterisk begin with the second, in UTC."""

import re

from qadesk.domain.texts import QT_TRANSLATE_NOOP

_SECOND = re.compile(r"(?:.+-)?([0-9]{10})\.[0-9]+")
_MOST_ROWS = 2000
_QUARTER_MS = 15 * 60_000

OTHER_ZONE = QT_TRANSLATE_NOOP(
    "errors",
    "The log's times are {hours} hours from what its identifiers say: it seems to be in another time zone than {zone}.",
)
CHOOSE_ZONE = QT_TRANSLATE_NOOP("errors", "Look whether the log is in UTC, and read it with that zone.")
