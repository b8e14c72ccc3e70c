"""Amazon Connect Contact Lens, and Transcribe Call Analytics, whose output has the same turns, in milliseconds."""

from qadesk.domain.transcripts import ReadTranscript
from qadesk.importers.transcripts.base import Content, Gathered, entries, first_has, part, plain, role


class ContactLens:
    """``Transcript`` of turns, each by a participant with a role."""

    name = "contact_lens"

    def sniff(self, content: Content) -> float:
        """By the turns."""
        return 1.0 if first_has(part(content.document, "Transcript"), "BeginOffsetMillis", "Content") else 0.0

    def read(self, content: Content) -> ReadTranscript:
        """A line a turn."""
        found = Gathered()
        document = content.document
        roles = {
            plain(who.get("ParticipantId")): role(who.get("ParticipantRole"))
            for _, who in entries(part(document, "Participants"))
        }
        for row, turn in entries(part(document, "Transcript")):
            who = plain(turn.get("ParticipantId"))
            found.add(
                row,
                turn.get("BeginOffsetMillis"),
                turn.get("EndOffsetMillis", ""),
                turn.get("Content"),
                speaker=role(turn.get("ParticipantRole")) or roles.get(who, "") or role(who),
            )
        names = (part(document, "CustomerMetadata", "ContactId"), part(document, "JobName"))
        return found.finished(self.name, language=part(document, "LanguageCode"), names=names)
