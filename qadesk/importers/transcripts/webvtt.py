"""WebVTT (.vtt): cues with voices, between a header, notes and styles."""

import html
import re
from dataclasses import replace

from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.domain.transcripts import ReadTranscript
from qadesk.importers.transcripts.base import Content, Gathered
from qadesk.importers.transcripts.cues import Cue, cues, take

_ARROW = re.compile("-->")
_ASIDE = re.compile(r"(NOTE|STYLE|REGION)(\s|$)")


class WebVtt:
    """Cues under lines with an arrow; ``<v NAME>`` says who speaks."""

    name = "vtt"

    def sniff(self, content: Content) -> float:
        """By its first word."""
        if re.match(r"WEBVTT(\s|$)", content.text.lstrip("\ufeff")):
            return 1.0
        return 0.7 if content.name.lower().endswith(".vtt") and "-->" in content.text else 0.0

    def read(self, content: Content) -> ReadTranscript:
        """Every cue with two times; a block of text without any is listed."""
        found = Gathered()
        blocks = list(cues(content.text, _ARROW))
        for at, cue in enumerate(blocks):
            if cue.times:
                take(found, replace(cue, text=tuple(map(html.unescape, cue.text))), voices=True)
            elif not _is_aside(cue, first=at == 0):
                found.refuse(cue.row, QT_TRANSLATE_NOOP("errors", "There is text, but no times."))
        return found.finished(self.name)


def _is_aside(cue: Cue, *, first: bool) -> bool:
    """The header, a note or a style, all of which nobody says."""
    return bool(_ASIDE.match(cue.text[0])) or (first and cue.text[0].lstrip("\ufeff").startswith("WEBVTT"))
