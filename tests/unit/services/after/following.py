"""Follow-ups of a real workspace for tests: a lead, a team with its leader, an agent whose calls each lost a point."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from qadesk.domain.after.followups import DoneBy, FollowUp, NewFollowUp, Origin, Reported
from qadesk.domain.people import Person, Role
from qadesk.domain.people_history import begun
from qadesk.domain.texts import untranslated
from qadesk.domain.workdays import CountryYear
from qadesk.importers.forms import read_form
from qadesk.reports.follow_up_list import FollowUpListPdf
from qadesk.reports.form_workbook import form_workbook
from qadesk.services.after.follow_up_lists import FollowUpLists
from qadesk.services.after.follow_ups import FollowUps
from qadesk.services.calendars import Calendars
from qadesk.services.evaluate import Given
from qadesk.storage.files import export
from tests.unit.services.desk import ZONE, House, answers, wav

WAIT = 30
FONTS = Path(__file__).parents[4] / "resources" / "fonts"


class PlainWeeks:
    """Countries without holidays."""

    def year(self, country: str, year: int) -> CountryYear:
        return CountryYear()

    def countries(self) -> list[tuple[str, str]]:
        return [("CN", "China")]


@dataclass
class Followed:
    """The services, and the evaluations whose points were lost."""

    house: House
    follow_ups: FollowUps
    lists: FollowUpLists
    evaluations: list[str]
    calls: list[str]

    def opened(self, at: int = 0, *, now: bool = True, who: str = "9001", **more: Any) -> FollowUp:
        """A follow-up of the point that was lost in a call."""
        new = NewFollowUp(
            origin=Origin.LOST_POINT,
            evaluation_uid=self.evaluations[at],
            item_key="greeting",
            starts_now=now,
            **more,
        )
        return self.follow_ups.open(new, who).result(WAIT)

    def reported(self, uid: str, who: str = "7001", **more: Any) -> FollowUp:
        """Reported back on by callback."""
        told: dict[str, Any] = {"how": DoneBy.CALLBACK, "text": "已回呼客户", "callback_no": "HB20260001", **more}
        return self.follow_ups.report(uid, Reported(reported_by=who, **told)).result(WAIT)

    def told(self, uid: str) -> list[tuple[str, str]]:
        """What the audit trail says of it: (what, why)."""
        return [(what, why) for _, what, target, _, _, why in self.house.audit() if target == uid]


def followed_house(house: House, folder: Path, calls: int = 3) -> Followed:
    """People, calls and evaluations; Monday to Friday are working days."""
    people = (
        Person(no="7001", name="组长甲", role=Role.LEADER, group="一组"),
        Person(no="9000", name="主管", role=Role.LEAD),
    )
    agent = Person(no="8001", name="坐席甲", role=Role.AGENT, group="一组", leader="7001")
    for person in people:
        house.write(lambda stores, person=person: stores.people.add(person))
    house.write(lambda stores: stores.people.put([begun(agent)]))
    for number in range(calls):
        wav(folder / f"20260105_09300{number}_8001_1380000000{number}.wav", seed=number)
    recordings = list(house.take_in(folder).recordings)
    document = answers(greeting="no", rude="no")
    given = [
        house.evaluating.give(Given(uid, None, "9001", document, "a.json", submit=True)).result(WAIT)[0]
        for uid in recordings
    ]
    calendars = Calendars(house.executor, house.settings, PlainWeeks(), house.clock, ZONE)
    follow_ups = FollowUps(house.executor, house.cards, house.settings, calendars, house.clock, ZONE)
    lists = FollowUpLists(
        house.executor,
        follow_ups,
        FollowUpListPdf(FONTS / "NotoSansSC-Regular.ttf", FONTS / "NotoSansSC-Bold.ttf"),
        form_workbook,
        read_form,
        export,
        house.clock,
        ZONE,
        untranslated,
    )
    return Followed(house, follow_ups, lists, [each.uid for each in given], [each.call_uid for each in given])
