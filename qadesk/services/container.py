"""The services of an open workspace, put together by ``app.py``; pages are given the ones they need."""

from dataclasses import dataclass
from pathlib import Path
from zoneinfo import ZoneInfo

from qadesk.domain.texts import Translate
from qadesk.services.advise import Advisor
from qadesk.services.after.acknowledging import Acknowledging
from qadesk.services.after.agent_views import AgentViews
from qadesk.services.after.appeals import Appeals
from qadesk.services.after.clip_sounds import ClipSounds
from qadesk.services.after.coaching import Coaching
from qadesk.services.after.coaching_sheets import CoachingSheets
from qadesk.services.after.due import Due
from qadesk.services.after.examples import Examples
from qadesk.services.after.follow_up_lists import FollowUpLists
from qadesk.services.after.follow_ups import FollowUps
from qadesk.services.after.history import History
from qadesk.services.after.measures import Measures
from qadesk.services.after.mentoring import Mentoring
from qadesk.services.after.notices import Notices
from qadesk.services.after.releasing import Releasing
from qadesk.services.assigning import Assigning
from qadesk.services.calendars import Calendars
from qadesk.services.call_sound import CallSound
from qadesk.services.card_drafts import CardDrafts
from qadesk.services.card_files import ScorecardFiles
from qadesk.services.cards import Cards
from qadesk.services.catalogue import Catalogue
from qadesk.services.consultation import Consultation
from qadesk.services.days import Days
from qadesk.services.evaluate import Evaluating
from qadesk.services.executor import Executor
from qadesk.services.export_sheets import ExportSheets
from qadesk.services.find_files import FindFiles
from qadesk.services.hand_on import HandOn
from qadesk.services.idle_analysis import IdleAnalysis
from qadesk.services.import_calls import ImportCalls
from qadesk.services.import_evaluations import ImportEvaluations
from qadesk.services.import_kpis import ImportKpis
from qadesk.services.import_recordings import ImportRecordings
from qadesk.services.insight.agent import AgentInsight
from qadesk.services.insight.chart_files import ChartFiles
from qadesk.services.insight.overview import Insight
from qadesk.services.intakes import Intakes
from qadesk.services.kpi_board import KpiBoard
from qadesk.services.lab import Lab
from qadesk.services.lab_files import LabFiles
from qadesk.services.mark_lists import MarkLists
from qadesk.services.name_patterns import NamePatterns
from qadesk.services.packs import Packs
from qadesk.services.people import PeopleDesk
from qadesk.services.plan_drafts import PlanDrafts
from qadesk.services.ports import Clock, Player
from qadesk.services.prepare_audio import PrepareAudio
from qadesk.services.reporting.reporting import Reporting
from qadesk.services.sampling import Sampling
from qadesk.services.settings import Settings
from qadesk.services.suggest import Suggesting
from qadesk.services.transcripts import Transcripts
from qadesk.services.voices import Voices
from qadesk.services.watching import Watching


@dataclass(frozen=True, slots=True)
class Services:
    """Everything a floor above can ask for."""

    folder: Path
    """The workspace's folder."""
    exports: Path
    """Where exported files go unless somebody says otherwise."""
    writable: bool
    """False beside another process that writes."""
    zone: ZoneInfo
    clock: Clock
    translate: Translate
    executor: Executor
    catalogue: Catalogue
    people: PeopleDesk
    evaluating: Evaluating
    cards: Cards
    card_drafts: CardDrafts
    advisor: Advisor
    card_files: ScorecardFiles
    consultation: Consultation
    audio: PrepareAudio
    call_sound: CallSound
    voices: Voices
    importing: ImportRecordings
    idle: IdleAnalysis
    watching: Watching
    name_patterns: NamePatterns
    past_import: ImportEvaluations
    call_import: ImportCalls
    intakes: Intakes
    find_files: FindFiles
    sheets: ExportSheets
    hand_on: HandOn
    mark_lists: MarkLists
    sampling: Sampling
    plan_drafts: PlanDrafts
    lab: Lab
    lab_files: LabFiles
    suggesting: Suggesting
    assigning: Assigning
    days: Days
    calendars: Calendars
    follow_ups: FollowUps
    follow_up_lists: FollowUpLists
    releasing: Releasing
    appeals: Appeals
    agent_views: AgentViews
    acknowledging: Acknowledging
    history: History
    coaching: Coaching
    coaching_sheets: CoachingSheets
    clip_sounds: ClipSounds
    clip_player: Player
    """Plays clips outside the desk; its own output, so that the desk's place and what was heard there stay."""
    packs: Packs
    examples: Examples
    kpis: KpiBoard
    kpi_import: ImportKpis
    reporting: Reporting
    chart_files: ChartFiles
    insight: Insight
    agent_insight: AgentInsight
    notices: Notices
    measures: Measures
    mentoring: Mentoring
    due: Due
    settings: Settings
    transcripts: Transcripts
    player: Player
