"""The wiring of the composition root: real parts behind the ports, put together for one open workspace.

As in ``app``, rooms that take long to load are imported where they are needed first.
"""

from contextlib import ExitStack
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from qadesk.domain.texts import Translate
from qadesk.late import (
    AnswerFiles,
    CardFiles,
    EvaluationLists,
    LateCallLogs,
    LateCardTables,
    LatePackFiles,
    LateRecogniser,
    LateRenderer,
    LateTranscriptFiles,
    LedgerFiles,
    SamplingPlanFiles,
    late_csv,
    late_people,
    late_workbook,
)
from qadesk.services.advise import Advisor
from qadesk.services.after.acknowledging import Acknowledging
from qadesk.services.after.agent_views import AgentViews
from qadesk.services.after.clip_sounds import ClipSounds
from qadesk.services.after.coaching import Coaching
from qadesk.services.after.due import Due
from qadesk.services.after.history import History
from qadesk.services.after.measures import Measures
from qadesk.services.after.mentoring import Mentoring
from qadesk.services.after.notices import Notices
from qadesk.services.after.releasing import Releasing
from qadesk.services.assigning import Assigning
from qadesk.services.call_sound import CallSound
from qadesk.services.card_drafts import CardDrafts
from qadesk.services.card_files import ScorecardFiles
from qadesk.services.cards import Cards
from qadesk.services.catalogue import Catalogue
from qadesk.services.consultation import Consultation
from qadesk.services.container import Services
from qadesk.services.days import Days
from qadesk.services.evaluate import Evaluating
from qadesk.services.executor import Executor
from qadesk.services.export_sheets import ExportSheets
from qadesk.services.find_files import FindFiles
from qadesk.services.hand_on import HandOn
from qadesk.services.idle_analysis import IdleAnalysis
from qadesk.services.import_calls import ImportCalls
from qadesk.services.import_evaluations import ImportEvaluations
from qadesk.services.import_recordings import ImportRecordings
from qadesk.services.insight.agent import AgentInsight
from qadesk.services.insight.chart_files import ChartFiles
from qadesk.services.insight.overview import Insight
from qadesk.services.intakes import Intakes
from qadesk.services.lab import Lab
from qadesk.services.lab_files import LabFiles
from qadesk.services.mark_lists import MarkLists
from qadesk.services.name_patterns import NamePatterns
from qadesk.services.packs import PackPlaces, Packs
from qadesk.services.people import PeopleDesk
from qadesk.services.plan_drafts import PlanDrafts
from qadesk.services.ports import Clock
from qadesk.services.prepare_audio import PrepareAudio
from qadesk.services.sampling import Sampling
from qadesk.services.sampling_estimates import SampleEstimates
from qadesk.services.sampling_reading import SampleReading
from qadesk.services.settings import Settings
from qadesk.services.sheet_waves import SheetWaves
from qadesk.services.sources import Sources
from qadesk.services.suggest import Suggesting
from qadesk.services.transcripts import Transcripts
from qadesk.services.voices import Voices
from qadesk.services.watching import Watching
from qadesk.wiring_after import (
    wired_appeals,
    wired_calendars,
    wired_coaching_sheets,
    wired_examples,
    wired_follow_up_lists,
    wired_follow_ups,
)
from qadesk.wiring_figures import wired_kpis, wired_reporting

if TYPE_CHECKING:
    from qadesk.storage.workspace import Workspace

LARGEST_LEDGER_MB = 256


def wired(
    space: "Workspace", stack: ExitStack, *, translate: Translate, fonts: Path, starters: Path, clock: Clock
) -> Services:
    """The services of an open workspace; what has to be ended with them is put on the stack.

    ``fonts`` is the folder of the documents' fonts, ``starters`` that of the starter scorecards.
    """
    from qadesk.audio.analysis import RecordingAnalyser, RecordingPlayer
    from qadesk.audio.clips import SoundFileMaker
    from qadesk.exchange.mark_lists import WRITERS
    from qadesk.exchange.text_files import read_text
    from qadesk.importers.files import RecordingFiles
    from qadesk.importers.metadata_source import MetadataSource
    from qadesk.storage.database import new_uid, open_database
    from qadesk.storage.files import export

    card_files = CardFiles()
    database = open_database(space, card_files.families)
    stack.callback(database.close)
    executor = Executor(database)
    stack.callback(executor.close)
    analyser = RecordingAnalyser(space.cache)
    stack.callback(analyser.close)
    player = RecordingPlayer(space.cache)
    stack.callback(player.end)
    clip_player = RecordingPlayer(space.cache)
    stack.callback(clip_player.end)
    settings = Settings(executor)
    zone = ZoneInfo(database.timezone)
    cards = Cards(card_files, clock, zone)
    card_drafts = CardDrafts(executor, card_files, clock)
    audio = PrepareAudio(executor, analyser, sources=Sources(settings))
    stack.callback(audio.close)
    voices = Voices(executor, analyser, audio, settings, clock)
    stack.callback(voices.close)
    call_sound = CallSound(executor, analyser, audio)
    waves = SheetWaves(audio, analyser, call_sound.sound_of)
    files = RecordingFiles(space.media)
    metadata = MetadataSource(Sources(settings))
    importing = ImportRecordings(executor, files, metadata, analyser, audio, settings, clock, zone)
    watching = Watching(executor, files, importing, settings, clock, space.folder)
    stack.callback(watching.close)
    idle = IdleAnalysis(executor, audio, lambda: executor.working or player.playing or clip_player.playing)
    stack.callback(idle.stop)
    sheets = ExportSheets(executor, cards, waves, LateRenderer(fonts), export, zone, translate)
    transcripts = Transcripts(executor, LateTranscriptFiles(), LateRecogniser(space.cache), clock)
    people = PeopleDesk(executor, late_people, clock, zone)
    if space.writable:
        people.bring_up_to_date()
        people.link_calls()
    calendars = wired_calendars(executor, settings, clock, zone)
    agent_views = AgentViews(executor, sheets, settings)
    releasing = Releasing(executor, calendars, agent_views, settings, clock, zone)
    releasing.open(writable=space.writable)
    evaluating = Evaluating(executor, cards, AnswerFiles(), clock, zone, voices.speech_of, releasing.submitted_in)
    follow_ups = wired_follow_ups(executor, cards, settings, calendars, clock, zone)
    days = Days(executor, settings, clock, zone, calendars.calendar)
    reading = SampleReading(executor, cards, settings, files.sha256, zone, writable=space.writable)
    kpis, kpi_import = wired_kpis(executor, settings, clock, zone)
    coaching = Coaching(executor, cards, clock, zone, new_uid)
    return Services(
        folder=space.folder,
        exports=space.exports,
        writable=space.writable,
        zone=zone,
        clock=clock,
        translate=translate,
        executor=executor,
        catalogue=Catalogue(executor),
        people=people,
        evaluating=evaluating,
        cards=cards,
        card_drafts=card_drafts,
        advisor=Advisor(executor, cards, card_drafts, settings, translate),
        card_files=ScorecardFiles(
            executor,
            cards,
            card_files,
            LateCardTables(),
            read_text=read_text,
            place=export,
            starters=starters,
            clock=clock,
            translate=translate,
        ),
        consultation=Consultation(executor, card_files, clock),
        audio=audio,
        call_sound=call_sound,
        voices=voices,
        importing=importing,
        idle=idle,
        watching=watching,
        call_import=ImportCalls(executor, LateCallLogs(), settings, clock),
        intakes=Intakes(
            executor, {"xlsx": late_workbook, "csv": late_csv}, export, files.remove_copy, clock, translate
        ),
        name_patterns=NamePatterns(executor, files, settings, zone, Sources(settings).zone_of),
        past_import=ImportEvaluations(executor, cards, EvaluationLists(), clock, zone),
        find_files=FindFiles(executor, files, analyser),
        sheets=sheets,
        hand_on=HandOn(
            executor,
            analyser,
            SoundFileMaker(space.cache),
            sheets,
            export,
            sound_of=call_sound.sound_of,
            lines_of=transcripts.of_call,
            exports=space.exports,
            clock=clock,
            zone=zone,
        ),
        mark_lists=MarkLists(executor, cards, WRITERS, export, translate),
        sampling=Sampling(
            executor,
            reading,
            SampleEstimates(reading, settings, days.overhead, calendars.calendar),
            SamplingPlanFiles(),
            LedgerFiles(),
            read_text=partial(read_text, most_mb=LARGEST_LEDGER_MB),
            place=export,
            clock=clock,
            translate=translate,
        ),
        plan_drafts=PlanDrafts(executor, SamplingPlanFiles().write, clock),
        lab=Lab(executor, cards),
        lab_files=LabFiles(executor, {"xlsx": late_workbook, "csv": late_csv}, export, translate),
        suggesting=Suggesting(executor, analyser, cards, call_sound.sound_of, partial(voices.ensure, urgent=True)),
        assigning=Assigning(executor, settings, clock, zone, audio.prepare_many, calendars.calendar),
        days=days,
        calendars=calendars,
        follow_ups=follow_ups,
        follow_up_lists=wired_follow_up_lists(executor, follow_ups, fonts, clock, zone, translate),
        releasing=releasing,
        appeals=wired_appeals(
            executor, cards, evaluating, releasing, calendars, settings, clock=clock, zone=zone, translate=translate
        ),
        agent_views=agent_views,
        acknowledging=Acknowledging(executor, clock, zone),
        history=History(executor, translate, zone),
        coaching=coaching,
        coaching_sheets=wired_coaching_sheets(executor, cards, fonts, zone, translate),
        clip_sounds=ClipSounds(executor, analyser, audio, call_sound.sound_of),
        clip_player=clip_player,
        packs=Packs(
            executor,
            LatePackFiles(),
            analyser.fingerprint,
            cards,
            card_files,
            settings,
            PackPlaces(space.media, space.cache),
            clock,
            zone.key,
            audio.prepare_many,
            releasing.submitted_in,
        ),
        examples=wired_examples(space, executor, cards, call_sound, transcripts, clock),
        kpis=kpis,
        kpi_import=kpi_import,
        reporting=wired_reporting(
            executor,
            cards,
            kpis,
            releasing,
            calendars,
            settings,
            folder=space.folder,
            fonts=fonts,
            clock=clock,
            zone=zone,
            translate=translate,
        ),
        chart_files=ChartFiles(executor, export, late_csv),
        insight=Insight(executor, clock, zone),
        agent_insight=AgentInsight(executor, cards, zone),
        notices=Notices(executor, cards, clock, zone, translate),
        measures=Measures(executor, cards, clock, zone),
        mentoring=Mentoring(executor, cards, clock, zone, coaching.effect),
        due=Due(executor, calendars, clock, zone),
        settings=settings,
        transcripts=transcripts,
        player=player,
    )
