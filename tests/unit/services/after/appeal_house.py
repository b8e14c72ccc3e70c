"""A workspace in which something was scored and released, with a leader, and the service of appeals."""

import datetime as dt
from collections.abc import Mapping
from concurrent.futures import Future
from pathlib import Path
from typing import Any, TypeVar

from qadesk.domain.after.appeals import Appeal, Claim, Deciding, Filing, Outcome, Verdict
from qadesk.domain.answers import Answer
from qadesk.domain.evaluations import Evaluation
from qadesk.domain.people import Person, Role
from qadesk.domain.texts import untranslated
from qadesk.domain.workdays import CountryYear
from qadesk.services.after.agent_views import AgentViews
from qadesk.services.after.appeals import Appeals
from qadesk.services.after.releasing import Releasing
from qadesk.services.calendars import Calendars
from qadesk.services.evaluate import Given
from qadesk.wiring_after import wired_appeals
from tests.unit.services.desk import ZONE, House, answers, wav

T = TypeVar("T")
HOUR = 3_600_000

PEOPLE = (
    Person(no="8001", name="坐席甲", role=Role.AGENT, group="一组", leader="7001"),
    Person(no="8002", name="坐席乙", role=Role.AGENT, group="二组", leader="7002"),
    Person(no="7001", name="组长甲", role=Role.LEADER, group="一组"),
    Person(no="7002", name="组长乙", role=Role.LEADER, group="二组"),
    Person(no="9000", name="主管", role=Role.LEAD),
    Person(no="9003", name="质检丙", role=Role.INSPECTOR),
)


class EveryWeek:
    """A country of which nothing is known but its weekend."""

    def countries(self) -> tuple[tuple[str, str], ...]:
        """Only one."""
        return (("CN", "China"),)

    def year(self, country: str, year: int) -> CountryYear:
        """Monday to Friday."""
        return CountryYear()


def ms(text: str) -> int:
    """A local time of the site as an instant."""
    return round(dt.datetime.fromisoformat(text).replace(tzinfo=ZONE).timestamp() * 1000)


class Court:
    """The services of appeals over an open house; the clock stands on Tuesday, 2026-01-06, at noon."""

    def __init__(self, house: House, folder: Path, *, people: bool = True) -> None:
        self.house = house
        self._folder = folder
        self._count = 0
        self.calendars = Calendars(house.executor, house.settings, EveryWeek(), house.clock, ZONE)
        self.releasing = Releasing(
            house.executor,
            self.calendars,
            AgentViews(house.executor, None, house.settings),  # type: ignore[arg-type]
            house.settings,
            house.clock,
            ZONE,
        )
        self.appeals: Appeals = wired_appeals(
            house.executor,
            house.cards,
            house.evaluating,
            self.releasing,
            self.calendars,
            house.settings,
            clock=house.clock,
            zone=ZONE,
            translate=untranslated,
        )
        if people:
            for person in PEOPLE:
                house.write(lambda stores, person=person: stores.people.add(person))

    @staticmethod
    def wait(future: "Future[T]") -> T:
        """What it gives."""
        return future.result(30)

    def scored(
        self,
        agent: str = "8001",
        inspector: str = "9001",
        *,
        release: bool = True,
        group: str | None = None,
        **given: str,
    ) -> Evaluation:
        """A call of an agent, scored (60 of 100 points lost unless said otherwise), and released."""
        self._count += 1
        name = f"call{self._count}"
        group = {"8001": "一组"}.get(agent, "二组") if group is None else group
        table = self._folder / f"{name}.csv"
        table.parent.mkdir(parents=True, exist_ok=True)
        table.write_text(
            f"file,unique_id,started_at,agent_no,group,contact\n{name}.wav,u-{name},2026-01-05T10:00,{agent},{group},repeat\n",
            encoding="utf-8",
        )
        report = self.house.take_in(wav(self._folder / f"{name}.wav", seed=self._count), table=table)
        call = self.house.recording(report).call_uid
        document = answers(**{"greeting": "no", "recall": "yes", "rude": "no", **given})
        said = Given(call, "service", inspector, document, "answers.json", submit=True, unheard="电话里听过")
        evaluation = self.wait(self.house.evaluating.give(said))[0]
        if release:
            self.wait(self.releasing.ask([evaluation.uid], "9000"))
        return evaluation

    def file(self, uid: str, *claims: Claim, by: str = "7001", who: str = "", at: int | None = None) -> Appeal:
        """An appeal, against the greeting unless said otherwise."""
        filing = Filing(
            evaluation_uid=uid,
            claims=claims or (Claim(item_key="greeting", reason="已问候", evidence=((1000, 2500),)),),
            filed_by=by,
            received_at_ms=at,
        )
        return self.wait(self.appeals.file(filing, who or by))

    def decide(
        self,
        appeal: Appeal,
        outcome: Outcome = Outcome.UPHELD,
        *,
        by: str = "9000",
        given: Mapping[str, Answer] | None = None,
        unchanged: bool = False,
    ) -> Appeal:
        """A decision, the same for every claim; what was no becomes yes where it is upheld."""
        if given is None:
            upheld = outcome is not Outcome.REJECTED and not unchanged
            given = {"greeting": Answer("yes")} if upheld else {}
        deciding = Deciding(
            verdicts=tuple(
                Verdict(item_key=each.item_key, outcome=outcome, reason="听过录音") for each in appeal.claims
            ),
            decided_by=by,
            answers=given,
            unchanged=unchanged,
        )
        return self.wait(self.appeals.decide(appeal.uid, deciding))

    def scores(self) -> dict[str, tuple[int, Any]]:
        """What reports see: (revision, score) by evaluation."""
        return {row.uid: (row.revision, row.score) for row in self.wait(self.house.catalogue.evaluations())}
