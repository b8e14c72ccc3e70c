"""A centre with recorded calls, and a draw of them, behind the parts of the sampling page."""

import datetime as dt
from dataclasses import replace
from pathlib import Path

from qadesk.domain.calls import CallFacts
from qadesk.domain.people import Person, Role
from qadesk.domain.plan_editing import new_plan
from qadesk.domain.texts import untranslated
from qadesk.services.container import Services
from qadesk.services.ports import Stores
from tests.gui import workbench

DAY_MS = 86_400_000
AGENTS = ("2017", "2018")
JANUARY = (dt.date(2026, 1, 1), dt.date(2026, 1, 31))


def fill(services: Services, calls: int = 40) -> None:
    """Two agents of two teams with calls in January 2026; every fourth is a complaint."""
    second = Person(no="2018", name="坐席乙", role=Role.AGENT, group="二组")
    services.executor.write(lambda stores: stores.people.add(second)).result()
    for at in range(calls):
        facts = CallFacts(
            unique_id=f"c{at}",
            agent_no=AGENTS[at % 2],
            started_at_ms=workbench.START_MS + (at % 5) * DAY_MS + (at // 5) * 1_800_000,
            direction="inbound",
            business_type="complaint" if at % 8 < 2 else "billing",
        )
        workbench.add_recording(services, f"/calls/{at}.wav", facts, seconds=60 + at)


def draw(services: Services) -> str:
    """Sixteen calls of January, kept; the draw's uid."""
    plan = new_plan("january", "January", JANUARY[1], untranslated)
    plan = replace(plan, population=replace(plan.population, day_from=JANUARY[0], day_to=JANUARY[1]))
    services.sampling.save(plan, workbench.LEAD.no).result()
    ledger = services.sampling.draw(plan, "42").result()
    return services.sampling.commit(ledger, workbench.LEAD.no).result().uid


def recorded(services: Services, folder: Path, calls: int = 2) -> list[str]:
    """Calls with sound that is really there; their uids."""
    folder.mkdir()
    lines = [f"call{at}.wav,u-{at},2026-01-05T0{at}:00:00,2017,坐席甲,一组" for at in range(calls)]
    table = folder / "calls.csv"
    table.write_text("\n".join(["file,unique_id,started_at,agent_no,agent,group", *lines]), encoding="utf-8")
    files = tuple(workbench.write_wav(folder / f"call{at}.wav") for at in range(calls))
    report = services.importing.run(files, table, analyse=False).future.result()
    assert report.imported == calls

    def uids(stores: Stores) -> list[str]:
        found = [stores.recordings.call_by_unique_id(f"u-{at}") for at in range(calls)]
        return [call.uid for call in found if call is not None]

    return services.executor.write(uids).result()
