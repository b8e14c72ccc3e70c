"""A centre's workspace with assigned calls, and a laptop's: for tests of work packs."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from qadesk.domain.assignments import AssignmentRow, AssignmentState
from qadesk.domain.evaluations import Evaluation
from qadesk.domain.packs import PackSummary
from qadesk.exchange.pack_files import PackFiles
from qadesk.late import CardFiles
from qadesk.services.assigning import Assigning
from qadesk.services.days import Days
from qadesk.services.evaluate import Given
from qadesk.services.packs import PackPlaces, Packs
from tests.unit.services.desk import ZONE, House, answers, open_house, wav

PASSWORD = "correct horse"


@dataclass
class Site:
    """A workspace with the services of assigned work."""

    house: House
    assigning: Assigning
    packs: Packs
    days: Days
    prepared: list[str]

    @property
    def folder(self) -> Path:
        """Of the workspace."""
        return self.house.space.folder

    def out(self, target: Path, inspector: str = "9001") -> PackSummary:
        """A work pack."""
        return self.packs.out(inspector, target, PASSWORD, "9001").future.result(60)

    def results(self, target: Path) -> PackSummary:
        """A pack of results."""
        return self.packs.results_out(target, PASSWORD, "9001").future.result(60)

    def take(self, path: Path, password: str = PASSWORD) -> PackSummary:
        """Take a pack in."""
        return self.packs.take_in(path, password, "").future.result(60)

    def queue(self, inspector: str = "9001", *states: AssignmentState) -> list[AssignmentRow]:
        """What somebody has to score."""
        return self.assigning.queue(inspector, states or (AssignmentState.OPEN,)).result(30)

    def score(self, call: str, inspector: str = "9001", *, submit: bool = True, **values: object) -> Evaluation:
        """Give answers to a call."""
        document = answers(**{"greeting": "yes", "rude": "no", **values})
        given = Given(call, "service", inspector, document, "answers.json", submit=submit)
        return self.house.evaluating.give(given).result(30)[0]

    def correct(self, call: str, inspector: str = "9001", **values: object) -> Evaluation:
        """Revise what was given to a call."""
        document = answers(**{"greeting": "no", "rude": "no", **values})
        given = Given(
            call, "service", inspector, document, "answers.json", submit=True, revise=True, reason="heard again"
        )
        return self.house.evaluating.give(given).result(30)[0]

    def evaluations(self) -> list[Evaluation]:
        """Every submitted revision."""
        found: list[Evaluation] = self.house.write(lambda stores: stores.packs.submitted())
        return found

    def media(self) -> list[str]:
        """Names of all files that lie in the workspace's media."""
        return sorted(path.name for path in self.house.space.media.rglob("*") if path.is_file())


@contextmanager
def open_site(folder: Path, *, people: bool = True) -> Iterator[Site]:
    """A workspace, opened; ``people`` fills a new one with two inspectors, an agent and a card."""
    with ExitStack() as stack:
        house = stack.enter_context(open_house(folder, people=people))
        prepared: list[str] = []
        packs = Packs(
            house.executor,
            PackFiles(),
            house.analyser.fingerprint,
            house.cards,
            CardFiles(),
            house.settings,
            PackPlaces(house.space.media, house.space.cache),
            house.clock,
            ZONE.key,
            prepared.extend,
        )
        assigning = Assigning(house.executor, house.settings, house.clock, ZONE, prepared.extend)
        yield Site(house, assigning, packs, Days(house.executor, house.settings, house.clock, ZONE), prepared)


def assigned(site: Site, folder: Path, count: int = 3, inspector: str = "9001") -> list[str]:
    """Import recordings and give them to an inspector; the uids of the calls in the order of the queue."""
    table = folder / "calls.csv"
    lines = [
        f"call{at}.wav,unique-{at},2026-01-05T0{at % 10}:00:00,8001,坐席甲,一组,138000000{at:02}" for at in range(count)
    ]
    folder.mkdir(parents=True, exist_ok=True)
    table.write_text("\n".join(["file,unique_id,started_at,agent_no,agent,group,customer", *lines]), encoding="utf-8")
    files = [wav(folder / f"call{at}.wav", seed=at) for at in range(count)]
    report = site.house.take_in(*files, table=table)
    calls = [site.house.recording(report, at).call_uid for at in range(count)]
    proposal = site.assigning.propose_calls(calls, [inspector]).result(30)
    site.assigning.assign(proposal, "9002").result(30)
    return [row.call_uid for row in site.queue(inspector)]
