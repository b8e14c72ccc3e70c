"""The services of examples, notices, measures and mentors over a workspace of a test; short ways to fill it."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from qadesk.audio.clips import SoundFileMaker
from qadesk.domain.calls import Call, CallFacts
from qadesk.domain.people import Person, Role
from qadesk.domain.recordings import Recording
from qadesk.domain.texts import untranslated
from qadesk.late import LateRecogniser, LateTranscriptFiles
from qadesk.services.after.examples import Examples
from qadesk.services.after.measures import Measures
from qadesk.services.after.mentoring import EffectOf, Mentoring
from qadesk.services.after.notices import Notices
from qadesk.services.call_sound import CallSound
from qadesk.services.evaluate import Given
from qadesk.services.transcripts import Transcripts
from tests.unit.services.desk import ZONE, House, answers

LEADS = ("9000", "9009")


@dataclass
class Library:
    """A workspace with the services of this room."""

    house: House
    examples: Examples
    notices: Notices
    measures: Measures
    mentoring: Mentoring

    @property
    def clips(self) -> list[Path]:
        """The masked clips that lie in the cache."""
        return sorted((self.house.space.cache / "examples").glob("*"))

    def person(self, no: str, role: Role = Role.AGENT, **facts: object) -> None:
        """Somebody new."""
        name = str(facts.pop("name", f"人员{no}"))
        person = Person(no=no, name=name, role=role, **facts)  # type: ignore[arg-type]
        self.house.write(lambda stores: stores.people.add(person))

    def scored(self, day: dt.date, agent: str = "8001", group: str | None = None, **values: object) -> str:
        """The uid of an evaluation of a call on a day."""
        start = round(dt.datetime(day.year, day.month, day.day, 10, tzinfo=ZONE).timestamp() * 1000)

        def add(stores: object) -> str:
            uid: str = stores.new_uid()  # type: ignore[attr-defined]
            facts = CallFacts(agent_no=agent, started_at_ms=start, group=group, contact="first")
            stores.recordings.add_call(Call(uid=uid, facts=facts, provenance={}))  # type: ignore[attr-defined]
            return uid

        call = self.house.write(add)
        document = answers(**{"greeting": "yes", "rude": "no", **values})
        given = Given(call, "service", "9001", document, "answers.json", submit=True)
        return self.house.evaluating.give(given).result(30)[0].uid

    def correct(self, uid: str, **values: object) -> None:
        """Another revision of an evaluation."""
        evaluation = self.house.write(lambda stores: stores.evaluations.get(uid))
        document = answers(**{"greeting": "yes", "rude": "no", **values})
        given = Given(
            evaluation.call_uid, "service", "9001", document, "a.json", submit=True, revise=True, reason="heard again"
        )
        self.house.evaluating.give(given).result(30)


def library(house: House, effect_of: EffectOf | None = None) -> Library:
    """The services of this room, with real sound files; two leads beside the people who are there."""
    transcripts = Transcripts(house.executor, LateTranscriptFiles(), LateRecogniser(house.space.cache), house.clock)

    def lines_of(recordings: Sequence[Recording]) -> object:
        return transcripts.of_call(recordings)

    made = Library(
        house=house,
        examples=Examples(
            house.executor,
            house.cards,
            SoundFileMaker(house.space.cache),
            sound_of=CallSound(house.executor, house.analyser, house.audio).sound_of,
            lines_of=lines_of,  # type: ignore[arg-type]
            folder=house.space.cache / "examples",
            exports=house.space.exports,
            clock=house.clock,
        ),
        notices=Notices(house.executor, house.cards, house.clock, ZONE, untranslated),
        measures=Measures(house.executor, house.cards, house.clock, ZONE),
        mentoring=Mentoring(house.executor, house.cards, house.clock, ZONE, effect_of),
    )
    for no in LEADS:
        made.person(no, Role.LEAD)
    return made
