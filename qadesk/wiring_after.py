"""The wiring of what follows a score: one function a room, called by ``wiring.wired``."""

from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from qadesk.domain.texts import Translate
from qadesk.late import AnswerFiles, LateAppealFiles, LateCoachingSheet, LateCountryTables, LateFollowUpList, LateForms
from qadesk.services.after.appeal_cases import AppealCases, ReleasesAtOnce
from qadesk.services.after.appeal_forms import AppealForms
from qadesk.services.after.appeal_packs import AppealPacks
from qadesk.services.after.appeals import Appeals
from qadesk.services.after.coaching_sheets import CoachingSheets
from qadesk.services.after.examples import Examples
from qadesk.services.after.follow_up_lists import FollowUpLists
from qadesk.services.after.follow_ups import FollowUps
from qadesk.services.calendars import Calendars
from qadesk.services.call_sound import CallSound
from qadesk.services.cards import Cards
from qadesk.services.evaluate import Evaluating
from qadesk.services.executor import Executor
from qadesk.services.ports import Clock
from qadesk.services.settings import Settings
from qadesk.services.transcripts import Transcripts

if TYPE_CHECKING:
    from qadesk.storage.workspace import Workspace


def wired_calendars(executor: Executor, settings: Settings, clock: Clock, zone: ZoneInfo) -> Calendars:
    """Working days; what countries say of them is loaded when a day is asked for."""
    return Calendars(executor, settings, LateCountryTables(), clock, zone)


def wired_examples(
    space: "Workspace", executor: Executor, cards: Cards, call_sound: CallSound, transcripts: Transcripts, clock: Clock
) -> Examples:
    """The library of examples; its masked clips lie in the cache."""
    from qadesk.audio.clips import SoundFileMaker

    return Examples(
        executor,
        cards,
        SoundFileMaker(space.cache),
        sound_of=call_sound.sound_of,
        lines_of=transcripts.of_call,
        folder=space.cache / "examples",
        exports=space.exports,
        clock=clock,
    )


def wired_appeals(
    executor: Executor,
    cards: Cards,
    evaluating: Evaluating,
    releasing: ReleasesAtOnce,
    calendars: Calendars,
    settings: Settings,
    *,
    clock: Clock,
    zone: ZoneInfo,
    translate: Translate,
) -> Appeals:
    """Appeals, with their forms and packages."""
    from qadesk.storage.files import export

    cases = AppealCases(cards, AnswerFiles(), evaluating, releasing, calendars, settings, clock, zone, translate)
    return Appeals(
        executor,
        cases,
        AppealForms(cases, cards, clock, zone, translate),
        AppealPacks(cases, clock),
        LateForms(),
        LateAppealFiles(),
        place=export,
        calendars=calendars,
        clock=clock,
        zone=zone,
    )


def wired_coaching_sheets(
    executor: Executor, cards: Cards, fonts: Path, zone: ZoneInfo, translate: Translate
) -> CoachingSheets:
    """Sheets of coaching sessions."""
    from qadesk.storage.files import export

    return CoachingSheets(executor, cards, LateCoachingSheet(fonts), export, zone, translate)


def wired_follow_ups(
    executor: Executor, cards: Cards, settings: Settings, calendars: Calendars, clock: Clock, zone: ZoneInfo
) -> FollowUps:
    """Follow-ups and their verification."""
    return FollowUps(executor, cards, settings, calendars, clock, zone)


def wired_follow_up_lists(
    executor: Executor, follow_ups: FollowUps, fonts: Path, clock: Clock, zone: ZoneInfo, translate: Translate
) -> FollowUpLists:
    """Lists that are handed out and read back; what writes and reads them is loaded with the first one."""
    from qadesk.storage.files import export

    return FollowUpLists(
        executor,
        follow_ups,
        LateFollowUpList(fonts),
        LateForms().write,
        LateForms().read,
        export,
        clock,
        zone,
        translate,
    )
