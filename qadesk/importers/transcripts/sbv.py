"""SubViewer as video sites write it (.sbv): ``0:00:01.000,0:00:02.500``, then the text."""

import re

from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.domain.transcripts import ReadTranscript
from qadesk.importers.transcripts.base import Content, Gathered
from qadesk.importers.transcripts.cues import cues, take

_TIMES = re.compile(r"^[0-9]{1,3}:[0-9]{2}:[0-9a-z]{2}\.[0-9a-z]{1,3},[0-9]{1,3}:[0-9]{2}:[0-9a-z]{2}\.[0-9a-z]{1,3}$")


class SubViewer:
    """Cues under two times with a comma between."""

    name = "sbv"

    def sniff(self, content: Content) -> float:
        """By its first lines."""
        head = (line.strip() for line in content.text[:2000].splitlines()[:10])
        return 0.9 if any(_TIMES.match(line) for line in head) else 0.0

    def read(self, content: Content) -> ReadTranscript:
        """Every cue with two times; a block of text without any is listed."""
        found = Gathered()
        for cue in cues(content.text, _TIMES):
            if cue.times:
                start, _, end = cue.times.partition(",")
                take(found, type(cue)(cue.row, f"{start} --> {end}", cue.text))
            else:
                found.refuse(cue.row, QT_TRANSLATE_NOOP("errors", "There is text, but no times."))
        return found.finished(self.name)
