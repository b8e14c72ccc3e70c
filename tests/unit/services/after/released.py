"""Evaluations with their release services, for tests: real parts but the working days, which are Monday to Friday."""

import datetime as dt
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from qadesk.domain.after.clocks import Clock
from qadesk.domain.evaluations import Evaluation
from qadesk.domain.people import Person, Role
from qadesk.domain.workdays import WorkCalendar
from qadesk.services.after.acknowledging import Acknowledging
from qadesk.services.after.agent_views import AgentViews
from qadesk.services.after.releasing import Releasing
from qadesk.services.evaluate import Evaluating, Given
from qadesk.services.export_sheets import ExportSheets
from qadesk.storage.files import export
from tests.unit.services.desk import NOON, ZONE, AnswerFiles, House, answers, wav

WAIT = 30
DAY_MS = 86_400_000


class Weekdays:
    """Clocks that count Monday to Friday."""

    def clock(self, day0: dt.date, days: int, why: str) -> Clock:
        return WorkCalendar().deadline(day0, days, dt.time(18), ZONE, why)


class NoWaves:
    """Sheets without pictures of their sound."""

    def sound(self, recordings: Any) -> None:
        return None

    def of_sound(self, sound: Any) -> None:
        return None


class PlainText:
    """Writes what would stand on a sheet as its content's text."""

    formats = ("pdf",)

    def render(self, content: Any, format_name: str, translate: Any) -> bytes:
        return repr(content).encode()


@dataclass
class ReleaseHouse:
    """A workspace in which evaluations can be given, released and acknowledged."""

    house: House
    evaluating: Evaluating
    releasing: Releasing
    views: AgentViews
    acknowledging: Acknowledging
    recordings: list[str]

    def submitted(self, at: int = 0, no: str = "9001", **more: Any) -> Evaluation:
        """The call of that recording, scored."""
        given = Given(self.recordings[at], None, no, answers(greeting="no", rude="no"), "a.json", submit=True)
        return self.evaluating.give(given).result(WAIT)[0]

    def corrected(self, at: int = 0, no: str = "9001", reason: str = "听错了") -> Evaluation:
        """A correction in the agent's favour."""
        document = answers(greeting="yes", rude="no")
        given = Given(self.recordings[at], None, no, document, "a.json", submit=True, revise=True, reason=reason)
        return self.evaluating.give(given).result(WAIT)[0]

    def asked(self, *uids: str, who: str = "9001", at_ms: int | None = None) -> Any:
        return self.releasing.ask(uids, who, at_ms).result(WAIT)

    def release(self, uid: str) -> Any:
        return self.releasing.of(uid).result(WAIT)

    def told(self, uid: str) -> list[str]:
        return [what for _, what, target, *_ in self.house.audit() if target == uid]


def release_house(house: House, folder: Path, calls: int = 3) -> ReleaseHouse:
    """Recordings of some calls of one agent, and everybody who has to do with their scores."""
    for number in range(calls):
        wav(folder / f"20260105_09300{number}_8001_1380000000{number}.wav", seed=number)
    recordings = list(house.take_in(folder).recordings)
    for no, name, role in (("9000", "主管", Role.LEAD), ("8002", "坐席乙", Role.AGENT)):
        person = Person(no=no, name=name, role=role)
        house.write(lambda stores, person=person: stores.people.add(person))
    sheets = ExportSheets(house.executor, house.cards, NoWaves(), PlainText(), export, ZONE, lambda context, text: text)  # type: ignore[arg-type]
    views = AgentViews(house.executor, sheets, house.settings)
    releasing = Releasing(house.executor, Weekdays(), views, house.settings, house.clock, ZONE)
    evaluating = Evaluating(
        house.executor, house.cards, AnswerFiles(), house.clock, ZONE, submitted=releasing.submitted_in
    )
    assert house.clock.now >= NOON
    return ReleaseHouse(
        house, evaluating, releasing, views, Acknowledging(house.executor, house.clock, ZONE), recordings
    )
