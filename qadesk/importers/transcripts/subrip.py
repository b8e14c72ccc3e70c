"""SubRip (.srt): numbered cues; the decimal comma is often a point."""

import re

from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.domain.transcripts import ReadTranscript
from qadesk.importers.transcripts.base import Content, Gathered
from qadesk.importers.transcripts.cues import cues, take

_ARROW = re.compile("-->")


class SubRip:
    """Cues under lines with an arrow."""

    name = "srt"

    def sniff(self, content: Content) -> float:
        """By the arrow."""
        if "-->" not in content.text:
            return 0.0
        return 0.8 if content.name.lower().endswith(".srt") else 0.5

    def read(self, content: Content) -> ReadTranscript:
        """Every cue with two times; a block of text without any is listed."""
        found = Gathered()
        for cue in cues(content.text, _ARROW):
            if cue.times:
                take(found, cue)
            elif not (len(cue.text) == 1 and cue.text[0].isdecimal()):
                found.refuse(cue.row, QT_TRANSLATE_NOOP("errors", "There is text, but no times."))
        return found.finished(self.name)
