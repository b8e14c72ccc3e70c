"""Suggestions for calls of a workspace: from transcripts and voice facts, on the call's one timeline."""

from collections.abc import Sequence
from concurrent.futures import Future
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from qadesk.domain.errors import UserError
from qadesk.domain.evaluations import Evaluation
from qadesk.domain.recordings import Recording
from qadesk.domain.suggestions import Decision, RuleAgreement
from qadesk.domain.transcripts import Line, Transcript
from qadesk.domain.voice import ChannelVoice, VoiceFacts
from qadesk.services.suggest import Suggesting
from tests.unit.services.desk import House, answers, service_card, wav

WAIT = 20
RATE = 8000

OPENING = {"phrases": ["您好"], "within": {"first_s": 10}, "then": "yes", "otherwise": "no"}
CLOSING = {"phrases": ["再见"], "within": {"last_s": 10}, "otherwise": "no"}
INTERRUPTED = {"talkover": {"started_by": "agent", "over_s": 1}, "then": "yes"}
CALLED = {"silence": {"over_s": 20}, "then": "no"}


class Ears:
    """Voice facts as they are told; joining puts recordings one after the other."""

    def __init__(self) -> None:
        self.facts: dict[str, VoiceFacts] = {}
        self.measured: list[str] = []
        self.whole: Recording | None = None

    def voice(self, recording: Recording) -> VoiceFacts | None:
        return self.facts.get(recording.uid) if recording.uid in self.measured else None

    def voice_of(self, recording: Recording) -> "Future[VoiceFacts]":
        known: Future[VoiceFacts] = Future()
        if recording.uid in self.facts:
            self.measured.append(recording.uid)
            known.set_result(self.facts[recording.uid])
        else:
            known.set_exception(UserError("The file is gone."))
        return known

    def joined(self, recordings: Sequence[Recording]) -> Recording | None:
        return recordings[0] if len(recordings) == 1 else self.whole

    def sound_of(self, recordings: Sequence[Recording]) -> "Future[Recording]":
        self.whole = replace(recordings[0], uid="joined", agent_channel=0) if len(recordings) > 1 else recordings[0]
        made: Future[Recording] = Future()
        made.set_result(self.whole)
        return made


@pytest.fixture
def ears() -> Ears:
    return Ears()


@pytest.fixture
def suggesting(house: House, ears: Ears) -> Suggesting:
    """Over a card with rules."""
    card: Any = service_card()
    greeting, recall, rude = card["sections"][0]["items"]
    greeting["suggest"], recall["suggest"], rude["suggest"] = [OPENING, CLOSING], [CALLED], [INTERRUPTED]
    house.publish(card)
    analyser: Any = ears
    return Suggesting(house.executor, analyser, house.cards, ears.sound_of, ears.voice_of)


@pytest.fixture
def recording(house: House, tmp_path: Path) -> Recording:
    """A stereo call of a minute, the agent on the left."""
    return of_length(house, house.take_in(wav(tmp_path / "20260105_093000_8001_13800000001.wav")).recordings[0], 60)


def of_length(house: House, uid: str, seconds: int) -> Recording:
    def stretch(stores: Any) -> Recording:
        audio = replace(stores.recordings.get(uid).audio, frames=seconds * RATE, rate=RATE)
        stores.recordings.set_audio(uid, audio)
        found: Recording = stores.recordings.get(uid)
        return found

    made: Recording = house.write(stretch)
    return made


def transcribe(house: House, uid: str, *lines: tuple[float, float, int, str]) -> None:
    """Lines as (from, to in seconds, channel, text)."""
    made = tuple(Line(int(start * 1000), int(end * 1000), text, "", channel) for start, end, channel, text in lines)
    house.write(lambda stores: stores.transcripts.put(Transcript(recording_uid=uid, lines=made, format="srt")))


def facts(*channels: Sequence[tuple[int, int]], seconds: int = 60) -> VoiceFacts:
    """Speech of each channel, in seconds."""
    made = (tuple((start * 1000, end * 1000) for start, end in spans) for spans in channels)
    return VoiceFacts(duration_ms=seconds * 1000, channels=tuple(ChannelVoice(speech=spans) for spans in made))


def values(found: Any) -> dict[str, object]:
    return {each.item: each.value for each in found}


def test_goes_by_what_is_there(house: House, suggesting: Suggesting, recording: Recording, ears: Ears) -> None:
    card = house.write(lambda stores: house.cards.load(stores, "service"))[1]

    def now() -> dict[str, object]:
        return values(suggesting.for_call([recording], card).result(WAIT))

    assert now() == {}
    transcribe(house, recording.uid, (1, 3, 0, "您好"), (3, 9, 1, "坏了"), (55, 58, 0, "好的"))
    assert now() == {"greeting": "yes"}
    ears.facts[recording.uid] = facts([(1, 3), (7, 9), (55, 58)], [(3, 9)])
    assert now() == {"greeting": "yes"}, "measuring takes long: for the desk somebody else asks for it"
    ears.measured.append(recording.uid)
    assert now() == {"greeting": "yes", "recall": "no", "rude": "yes"}


def test_who_speaks_goes_by_the_agents_channel(
    house: House, suggesting: Suggesting, recording: Recording, ears: Ears
) -> None:
    transcribe(house, recording.uid, (1, 3, 0, "您好"), (3, 9, 1, "坏了"))
    ears.facts[recording.uid] = facts([(1, 3), (7, 9)], [(3, 9)])
    found = suggesting.look(recording.uid).future.result(WAIT)
    assert values(found.suggestions) == {"greeting": "yes", "rude": "yes"}
    assert [each.places for each in found.suggestions] == [((1000, 3000),), ((7000, 9000),)]
    house.evaluating.swap_sides(recording.uid, "9001").result(WAIT)
    found = suggesting.look(recording.call_uid).future.result(WAIT)
    assert values(found.suggestions) == {"greeting": "no"}


def test_phrases_are_found_though_the_sound_is_gone(house: House, suggesting: Suggesting, recording: Recording) -> None:
    transcribe(house, recording.uid, (1, 3, 0, "您好"))
    found = suggesting.look(recording.uid).future.result(WAIT)
    assert values(found.suggestions) == {"greeting": "yes"}
    assert str(found.no_voice) == "The file is gone."


def test_only_what_is_asked_is_suggested(
    house: House, suggesting: Suggesting, recording: Recording, ears: Ears
) -> None:
    ears.facts[recording.uid] = facts([(1, 3), (50, 52)], [(3, 9)])
    assert values(suggesting.look(recording.uid).future.result(WAIT).suggestions) == {}
    house.evaluating.set_call_fields(recording.call_uid, {"contact": "repeat"}, "9001").result(WAIT)
    found = suggesting.look(recording.uid, "service").future.result(WAIT)
    assert (values(found.suggestions), found.has_transcript) == ({"recall": "no"}, False)


def test_legs_of_a_call_are_one(house: House, suggesting: Suggesting, tmp_path: Path, ears: Ears) -> None:
    table = tmp_path / "calls.csv"
    first, second = wav(tmp_path / "in" / "one.wav"), wav(tmp_path / "in" / "two.wav", seed=1)
    table.write_text("unique_id,started_at,file\nu1,2026-01-05T09:00:00,one.wav\nu1,2026-01-05T09:00:00,two.wav\n")
    uids = house.take_in(first, second, table=table).recordings
    legs = [of_length(house, uid, 30) for uid in uids]
    assert len({leg.call_uid for leg in legs}) == 1
    ears.facts["joined"] = facts([(1, 3), (52, 58)], [(3, 9)])
    transcribe(house, uids[0], (1, 3, 0, "您好"))
    found = suggesting.look(uids[0]).future.result(WAIT)
    assert values(found.suggestions) == {"greeting": "yes"}
    transcribe(house, uids[0], (1, 3, 0, "喂"), (3, 9, 1, "坏了"))
    transcribe(house, uids[1], (22, 28, 0, "您好，再见"))
    (missing,) = suggesting.look(uids[1]).future.result(WAIT).suggestions
    assert (missing.rule, missing.value) == (0, "no"), "said in the second leg, long after the first ten seconds"


def test_what_nobody_transcribed_is_not_missing(
    house: House, suggesting: Suggesting, tmp_path: Path, ears: Ears
) -> None:
    table = tmp_path / "calls.csv"
    files = [wav(tmp_path / "in" / f"{name}.wav", seed=at) for at, name in enumerate(("one", "two"))]
    table.write_text("unique_id,started_at,file\nu1,2026-01-05T09:00:00,one.wav\nu1,2026-01-05T09:00:00,two.wav\n")
    uids = house.take_in(*files, table=table).recordings
    for uid in uids:
        of_length(house, uid, 30)
    ears.facts["joined"] = facts([(1, 3)], [])
    transcribe(house, uids[1], (25, 28, 0, "好的"))
    (closing,) = suggesting.look(uids[0]).future.result(WAIT).suggestions
    assert (closing.rule, closing.value) == (1, "no"), "the opening is in the leg without a transcript"


@pytest.mark.parametrize(("uid", "card", "said"), [
    ("nobody", None, "no recording or call"),
    (None, "unknown", "no published scorecard"),
])  # fmt: skip
def test_what_cannot_be_looked_at_is_said(
    suggesting: Suggesting, recording: Recording, uid: str | None, card: str | None, said: str
) -> None:
    with pytest.raises(UserError, match=said):
        suggesting.look(uid or recording.uid, card).future.result(WAIT)


def test_the_agreement_of_each_rule_is_counted(house: House, suggesting: Suggesting, recording: Recording) -> None:
    desk = house.evaluating.open(recording.uid, "9001").result(WAIT)
    document = answers(greeting="no", rude="no")
    given = house.evaluating._answer_files.read(document, "a", desk.card).answers
    decisions = {"greeting": Decision(0, "yes", "rejected"), "rude": Decision(0, "no", "accepted", ((1, 2),))}
    draft: Evaluation = replace(desk.evaluation, answers=given, decisions=decisions, saves=1)
    house.evaluating.submit(draft).result(WAIT)
    version = desk.evaluation.card_version
    assert suggesting.agreement("service").result(WAIT) == [
        RuleAgreement(
            card_key="service",
            card_version=version,
            item=item,
            rule=0,
            suggested=1,
            accepted=accepted,
            rejected=1 - accepted,
            same=same,
        )
        for item, accepted, same in (("greeting", 0, 0), ("rude", 1, 1))
    ]
    assert suggesting.agreement("other").result(WAIT) == []
