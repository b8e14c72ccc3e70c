"""Suggestions for the items of a call: the rules of its scorecard over its transcript and its voice facts."""

from collections.abc import Mapping, Sequence
from concurrent.futures import Future
from dataclasses import dataclass

from qadesk.domain.call_layout import Place, call_parts, places
from qadesk.domain.calls import Call
from qadesk.domain.errors import UserError
from qadesk.domain.recordings import Recording
from qadesk.domain.scorecards import Scorecard, Value
from qadesk.domain.spans import Span, common, gaps, merged
from qadesk.domain.suggesting import Heard, proposals, suggest
from qadesk.domain.suggestions import RuleAgreement, Suggestion
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.domain.transcripts import Line, Transcript, spoken_by
from qadesk.domain.voice import TalkOver, VoiceFacts
from qadesk.services.cards import Cards
from qadesk.services.executor import Executor
from qadesk.services.ports import Analyser, Stores


@dataclass(frozen=True, slots=True)
class Suggested:
    """What is suggested for a call, and by which card."""

    call: Call
    card: Scorecard
    suggestions: tuple[Suggestion, ...]
    has_transcript: bool


@dataclass(frozen=True, slots=True)
class _Scene:
    """What the workspace knows of a call that is looked at."""

    call: Call
    recordings: tuple[Recording, ...]
    card: Scorecard
    fields: Mapping[str, str]
    answers: Mapping[str, Value]


class Suggesting:
    """Suggestions are worked out when somebody looks, and kept only with what an inspector decides about them."""

    def __init__(self, executor: Executor, analyser: Analyser, cards: Cards) -> None:
        self._executor, self._analyser, self._cards = executor, analyser, cards

    def for_call(self, recordings: Sequence[Recording], card: Scorecard) -> "Future[list[Suggestion]]":
        """What the card's rules propose for a call, for every item, whether it is asked already or not.

        Goes by what is there: without a transcript nothing about phrases, without voice facts in the cache nothing
        about silence and talk-over; ask again when either has arrived.
        """
        kept = tuple(recordings)
        return self._executor.look(lambda: proposals(card, self._heard(kept, measure=False)))

    def look(self, uid: str, card_key: str | None = None) -> "Future[Suggested]":
        """What is suggested for a call (its own or a recording's uid) as it stands, by a card or the most fitting one.

        Measures voices where nobody did yet. For the items that the call's fields, and the answers of its latest
        submitted evaluation under the same card version, put in play. Ends with ``UserError``.
        """
        return self._executor.file_work(lambda: self._look(uid, card_key))

    def agreement(self, card_key: str | None = None) -> "Future[list[RuleAgreement]]":
        """How often inspectors went along with each rule, of all cards or one."""
        return self._executor.read(lambda queries: queries.rule_agreement(card_key))

    def _look(self, uid: str, card_key: str | None) -> Suggested:
        scene = self._executor.write(lambda stores: self._scene(stores, uid, card_key)).result()
        heard = self._heard(scene.recordings, measure=True)
        found = suggest(scene.card, heard, scene.fields, scene.answers)
        return Suggested(scene.call, scene.card, tuple(found), heard.lines is not None)

    def _scene(self, stores: Stores, uid: str, card_key: str | None) -> _Scene:
        recording = stores.recordings.get(uid)
        call = stores.recordings.call(recording.call_uid if recording else uid)
        if call is None:
            raise UserError(
                QT_TRANSLATE_NOOP("errors", "There is no recording or call {uid} in this workspace."),
                QT_TRANSLATE_NOOP("errors", "See “qadesk recordings” for the ones there are."),
                uid=uid,
            )
        offered = self._cards.for_call(stores, call.facts.business_type)
        if card_key is None and not offered:
            raise UserError(
                QT_TRANSLATE_NOOP("errors", "No published scorecard serves the business type of this call ({type})."),
                QT_TRANSLATE_NOOP("errors", "Publish one that does, or choose a scorecard yourself."),
                type=call.facts.business_type or "?",
            )
        stored, card = self._cards.load(stores, card_key or offered[0].key)
        given = stores.evaluations.latest_of(call.uid)
        same = given is not None and (given.card_key, given.card_version) == (stored.key, stored.version)
        answers = given.answers if given and same else {}
        return _Scene(
            call=call,
            recordings=tuple(stores.recordings.of_call(call.uid)),
            card=card,
            fields={**call.facts.for_conditions(), **(given.call if given and same else {})},
            answers={key: answer.value for key, answer in answers.items() if answer.value is not None},
        )

    def _heard(self, recordings: Sequence[Recording], *, measure: bool) -> Heard:
        laid = places(recordings)
        voice, sound = self._voice(recordings, measure=measure)
        kept = self._executor.write(lambda stores: [stores.transcripts.of(each.uid) for each in recordings]).result()
        lines, transcribed = on_timeline(recordings, laid, {each.recording_uid: each for each in kept if each})
        duration = max((place.end_ms for place in laid), default=0)
        if voice is None or sound is None:
            return Heard(duration_ms=duration, lines=lines, transcribed=transcribed)
        speech = merged(span for channel in voice.channels for span in channel.speech)
        return Heard(
            duration_ms=duration,
            lines=lines,
            transcribed=transcribed,
            speech=speech,
            silences=gaps(speech, 0, duration),
            talkovers=_talkovers(voice, sound.agent_channel),
        )

    def _voice(self, recordings: Sequence[Recording], *, measure: bool) -> tuple[VoiceFacts | None, Recording | None]:
        """The voice facts of the call's one sound, and that sound."""
        parts = call_parts(recordings)
        sound: Recording | None = None
        if len(parts) == 1 and len(parts[0].recordings) == 1:
            (sound,) = parts[0].recordings
        elif parts:
            sound = self._analyser.joined(recordings)
            if sound is None and measure:
                sound = self._analyser.join(recordings)
        if sound is None:
            return None, None
        voice = self._analyser.voice(sound)
        return (self._analyser.measure_voice(sound) if voice is None and measure else voice), sound


def on_timeline(
    recordings: Sequence[Recording], laid: Sequence[Place], transcripts: Mapping[str, Transcript]
) -> tuple[tuple[Line, ...] | None, tuple[Span, ...]]:
    """The lines of a call's transcripts on its timeline with who speaks, and the parts of it that they are of.

    ``None`` where no recording has a transcript. Of two sides recorded apart both must have one to cover their time.
    """
    by_uid = {each.uid: each for each in recordings}
    lines: list[Line] = []
    for place in laid:
        recording, transcript = by_uid[place.uid], transcripts.get(place.uid)
        channels = recording.audio.channels if recording.audio else None
        for line in transcript.lines if transcript else ():
            who = spoken_by(line, channels=channels, agent_channel=recording.agent_channel, side=recording.side)
            start, end = line.start_ms + place.start_ms, line.end_ms + place.start_ms
            lines.append(Line(start, end, line.text, who, line.channel, line.confidence))
    covered = merged((place.start_ms, place.end_ms) for place in laid if place.uid in transcripts)
    for place in laid:
        if place.uid not in transcripts:
            covered = tuple(part for span in covered for part in gaps([(place.start_ms, place.end_ms)], *span))
    return (tuple(lines) if transcripts else None), covered


def _talkovers(voice: VoiceFacts, agent_channel: int) -> tuple[TalkOver, ...] | None:
    """When both speak at once, started by whoever began last; ``None`` for mono."""
    if len(voice.channels) != 2:
        return None
    agent, customer = voice.channels[agent_channel].speech, voice.channels[1 - agent_channel].speech
    return tuple(
        TalkOver(start, end, "agent" if _began(agent, start) >= _began(customer, start) else "customer")
        for start, end in common(agent, customer)
    )


def _began(speech: Sequence[Span], at_ms: int) -> int:
    return next(start for start, end in speech if start <= at_ms < end)
