"""Read models for lists, dashboards and reports: frozen rows straight from SQL, on read-only connections."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import Engine

from qadesk.domain.call_rows import CallRow, Place
from qadesk.domain.evaluations import EvaluationRow
from qadesk.domain.intake import Intake, IntakeReport
from qadesk.domain.listening import InspectorListening
from qadesk.domain.past import PastEvaluations, PastFilter
from qadesk.domain.people import PeopleBook
from qadesk.domain.people_history import PersonRecord
from qadesk.domain.recordings import FilterValues, RecordingFilter, RecordingRow
from qadesk.domain.suggestions import RuleAgreement
from qadesk.domain.transcripts import TranscriptHit
from qadesk.domain.voice import UsualVoice
from qadesk.storage.failures import told_plainly
from qadesk.storage.queries import calls, catalogue, evaluations, intakes, listening, past, rows, transcripts, voices
from qadesk.storage.queries.after.appeals import SqlAppealQueries
from qadesk.storage.queries.after.coaching import SqlCoachingQueries
from qadesk.storage.queries.after.follow_ups import SqlFollowUpQueries
from qadesk.storage.queries.after.history import SqlHistoryQueries
from qadesk.storage.queries.after.library import SqlLibraryQueries
from qadesk.storage.queries.after.releases import SqlReleaseQueries
from qadesk.storage.queries.figures import SqlFigureQueries
from qadesk.storage.queries.kpis import SqlKpiQueries
from qadesk.storage.queries.population import SqlSamplingQueries
from qadesk.storage.queries.work import SqlWorkQueries
from qadesk.storage.stores import people_rows


class SqlQueries:
    """Each call takes a connection of its own for its duration: safe from any thread, and sees what is committed."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self.sampling = SqlSamplingQueries(engine)
        """Plans and draws."""
        self.work = SqlWorkQueries(engine)
        """Assigned work and days."""
        self.appeals = SqlAppealQueries(engine)
        """Appeals."""
        self.releases = SqlReleaseQueries(engine)
        """Releases and what agents see."""
        self.history = SqlHistoryQueries(engine)
        """The audit trail."""
        self.coaching = SqlCoachingQueries(engine)
        """Coaching."""
        self.library = SqlLibraryQueries(engine)
        """Examples, notices, measures, mentors."""
        self.figures = SqlFigureQueries(engine)
        """What figures are counted from."""
        self.kpis = SqlKpiQueries(engine)
        """KPIs."""
        self.follow_ups = SqlFollowUpQueries(engine)
        """Follow-ups."""

    def recording_ids(self, wanted: RecordingFilter) -> Sequence[int]:
        """The ids of all rows that the filter shows, in its order; what the sort does not know comes last."""
        with told_plainly(), self._engine.connect() as connection:
            return catalogue.ids(connection, wanted)

    def recording_rows(self, ids: Sequence[int]) -> list[RecordingRow]:
        """These rows, in the order of ``ids``; ids that are gone are left out."""
        with told_plainly(), self._engine.connect() as connection:
            return rows.by_ids(connection, ids)

    def recording_row(self, uid: str) -> RecordingRow | None:
        """One row by the recording's or the call's uid."""
        with told_plainly(), self._engine.connect() as connection:
            return rows.by_uid(connection, uid)

    def queue(self, wanted: RecordingFilter, inspector_no: str, limit: int) -> list[RecordingRow]:
        """The filter's rows that are not scored yet and can be played, in the filter's order, at most ``limit``.

        One row a call; calls that only somebody else has begun to score are left out.
        """
        with told_plainly(), self._engine.connect() as connection:
            return rows.by_ids(connection, catalogue.queue_ids(connection, wanted, inspector_no, limit))

    def counts(self, wanted: RecordingFilter) -> dict[str, int]:
        """How many of the filter's rows are in each work state (new, draft, scored) and audio state."""
        with told_plainly(), self._engine.connect() as connection:
            return catalogue.counts(connection, wanted)

    def filter_values(self) -> FilterValues:
        """What the filters can offer."""
        with told_plainly(), self._engine.connect() as connection:
            return catalogue.filter_values(connection)

    def evaluations(
        self, day_from: date | None = None, day_to: date | None = None, *, by: str = "call", drafts: bool = False
    ) -> list[EvaluationRow]:
        """Latest submitted revisions by the call's local date (the submission's where unknown), or ``by="submitted"``.

        Dates are inclusive. ``drafts`` adds the open drafts; a draft of a correction stands beside what it corrects.
        """
        with told_plainly(), self._engine.connect() as connection:
            return evaluations.listed(connection, day_from, day_to, by=by, drafts=drafts)

    def done_on(self, inspector_no: str, day: date) -> int:
        """How many evaluations that inspector submitted on a local date; several revisions of one count once."""
        with told_plainly(), self._engine.connect() as connection:
            return evaluations.done_on(connection, inspector_no, day)

    def submitted_by(self, inspector_no: str, call_uids: Sequence[str]) -> frozenset[str]:
        """Which of these calls have an evaluation of which that inspector submitted a revision."""
        with told_plainly(), self._engine.connect() as connection:
            return evaluations.submitted_by(connection, inspector_no, call_uids)

    def coaching_notes(self, agent_no: str, limit: int) -> list[EvaluationRow]:
        """The latest submitted evaluations of an agent that carry a coaching note, newest first."""
        with told_plainly(), self._engine.connect() as connection:
            return evaluations.coaching_notes(connection, agent_no, limit)

    def search_transcripts(self, text: str, limit: int) -> list[TranscriptHit]:
        """Lines that hold the text, those of the newest calls first; punctuation, spaces and case do not count."""
        with told_plainly(), self._engine.connect() as connection:
            return transcripts.search(connection, text, limit)

    def rule_agreement(self, card_key: str | None = None) -> list[RuleAgreement]:
        """How often inspectors went along with each rule of the cards, over latest submitted revisions."""
        with told_plainly(), self._engine.connect() as connection:
            return listening.agreement(connection, card_key)

    def usual_voice(self, *, agent_no: str | None = None, group: str | None = None) -> UsualVoice:
        """What an agent's voice (or a team's voices) usually measures on the agent's channel, over all recordings."""
        with told_plainly(), self._engine.connect() as connection:
            return voices.usual(connection, agent_no, group)

    def unmeasured(self, count: int, after: str | None = None) -> list[str]:
        """uids of recordings that can be heard but whose voices have no figures, newest first; older than ``after``."""
        with told_plainly(), self._engine.connect() as connection:
            return voices.unmeasured(connection, count, after)

    def count_unmeasured(self) -> int:
        """How many recordings can be heard but have no figures of their voices."""
        with told_plainly(), self._engine.connect() as connection:
            return voices.count_unmeasured(connection)

    def listening_of(
        self,
        inspector_no: str | None = None,
        day_from: date | None = None,
        day_to: date | None = None,
        *,
        by: str = "call",
    ) -> list[InspectorListening]:
        """How inspectors listened: by inspector, over the evaluations that ``evaluations`` lists for these dates."""
        with told_plainly(), self._engine.connect() as connection:
            return listening.by_inspector(connection, inspector_no, day_from, day_to, by=by)

    def past_evaluations(self, wanted: PastFilter) -> PastEvaluations:
        """Latest submitted revisions under a card, by columns, oldest day first: 100 000 of them in about a second."""
        with told_plainly(), self._engine.connect() as connection:
            return past.past(connection, wanted)

    def calls_page(self, first_ms: int | None, before_ms: int | None, after: Place | None, limit: int) -> list[CallRow]:
        """The next calls, recorded or not, that began from one instant to before another; by start."""
        with told_plainly(), self._engine.connect() as connection:
            return calls.page(connection, first_ms, before_ms, after, limit)

    def intakes(self) -> list[Intake]:
        """All imports, newest first."""
        with told_plainly(), self._engine.connect() as connection:
            return intakes.listed(connection)

    def intake_report(self, uid: str) -> IntakeReport | None:
        """One of them with its refusals and warnings."""
        with told_plainly(), self._engine.connect() as connection:
            return intakes.report(connection, uid)

    def card_uses(self, key: str) -> dict[int, int]:
        """How many evaluations were submitted under each version of a card; versions without any are left out."""
        with told_plainly(), self._engine.connect() as connection:
            return evaluations.card_uses(connection, key)

    def people_records(self) -> dict[str, PersonRecord]:
        """Everybody by number, in that order, with all that is known of them by the day."""
        with told_plainly(), self._engine.connect() as connection:
            return {record.person.no: record for record in people_rows.records(connection).values()}

    def people_book(self) -> PeopleBook:
        """Everybody, and who was where when."""
        with told_plainly(), self._engine.connect() as connection:
            return people_rows.book(connection)
