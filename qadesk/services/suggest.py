"""Suggestions for the items of a call: the rules of its scorecard over its transcript and its voice facts."""

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, replace

from qadesk.domain.call_layout import Place, places
from qadesk.domain.call_transcript import call_lines
from qadesk.domain.calls import Call
from qadesk.domain.errors import UserError
from qadesk.domain.recordings import AudioState, Recording
from qadesk.domain.scorecards import Scorecard, Value
from qadesk.domain.spans import Span, without
from qadesk.domain.suggesting import Heard, proposals, suggest
from qadesk.domain.suggestions import RuleAgreement, Suggestion
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.domain.transcripts import Line, Transcript
from qadesk.domain.voice import VoiceFacts
from qadesk.domain.voice_facts import silences, speech, talkovers
from qadesk.services.call_sound import SoundOf
from qadesk.services.cards import Cards
from qadesk.services.executor import Executor, Job
from qadesk.services.lookups import call_of
from qadesk.services.ports import Analyser, Stores

VoiceOf = Callable[[Recording], "Future[VoiceFacts]"]
"""The voice facts of a sound, measured where nobody did yet; fails with ``UserError``."""


@dataclass(frozen=True, slots=True)
class Suggested:
    """What is suggested for a call, and by which card."""

    call: Call
    card: Scorecard
    suggestions: tuple[Suggestion, ...]
    has_transcript: bool
    no_voice: UserError | None
    """Why nothing is known of silences and talk-over."""


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

    def __init__(
        self, executor: Executor, analyser: Analyser, cards: Cards, sound_of: SoundOf, voice_of: VoiceOf
    ) -> None:
        self._executor, self._analyser, self._cards = executor, analyser, cards
        self._sound_of, self._voice_of = sound_of, voice_of

    def for_call(self, recordings: Sequence[Recording], card: Scorecard) -> "Future[list[Suggestion]]":
        """What the card's rules propose for a call, for every item, whether it is asked already or not.

        Goes by what is there: without a transcript nothing about phrases, without voice facts in the cache nothing
        about silence and talk-over; ask again when either has arrived.
        """
        kept = tuple(recordings)
        return self._executor.look(lambda: proposals(card, self._heard(kept, self._known_voice(kept))))

    def look(self, uid: str, card_key: str | None = None) -> "Job[Suggested]":
        """What is suggested for a call (its own or a recording's uid) as it stands, by a card or the most fitting one.

        Measures voices where nobody did yet. For the items that the call's fields, and the answers of its latest
        submitted evaluation under the same card version, put in play. Ends with ``UserError``.
        """
        title = QT_TRANSLATE_NOOP("jobs", "Looking for suggestions")
        return self._executor.job(title, lambda job: self._look(uid, card_key))

    def agreement(self, card_key: str | None = None) -> "Future[list[RuleAgreement]]":
        """How often inspectors went along with each rule, of all cards or one."""
        return self._executor.read(lambda queries: queries.rule_agreement(card_key))

    def _look(self, uid: str, card_key: str | None) -> Suggested:
        scene = self._executor.write(lambda stores: self._scene(stores, uid, card_key)).result()
        no_voice, known = None, None
        try:
            known = self._measured_voice(scene.recordings)
        except UserError as error:  # the transcript is there all the same
            no_voice = error
        heard = self._heard(scene.recordings, known)
        found = suggest(scene.card, heard, scene.fields, scene.answers)
        return Suggested(scene.call, scene.card, tuple(found), heard.lines is not None, no_voice)

    def _scene(self, stores: Stores, uid: str, card_key: str | None) -> _Scene:
        call = call_of(stores, uid)
        stored, card = self._cards.chosen(stores, call.facts, card_key)
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

    def _heard(self, recordings: Sequence[Recording], known: tuple[VoiceFacts, Recording] | None) -> Heard:
        kept = self._executor.write(lambda stores: [stores.transcripts.of(each.uid) for each in recordings]).result()
        laid = places(recordings)
        lines, transcribed = on_timeline(recordings, laid, {each.recording_uid: each for each in kept if each})
        heard = Heard(
            duration_ms=max((place.end_ms for place in laid), default=0), lines=lines, transcribed=transcribed
        )
        if known is None:
            return heard
        voice, sound = known
        return replace(
            heard,
            speech=speech(voice),
            silences=[(each.start_ms, each.end_ms) for each in silences(voice)],
            talkovers=talkovers(voice, sound.agent_channel),
        )

    def _known_voice(self, recordings: Sequence[Recording]) -> tuple[VoiceFacts, Recording] | None:
        """The voice facts of the call's one sound, and that sound, where both are in the cache."""
        if not any(each.state is AudioState.READY for each in recordings):
            return None
        sound = self._analyser.joined(recordings)
        voice = None if sound is None else self._analyser.voice(sound)
        return None if sound is None or voice is None else (voice, sound)

    def _measured_voice(self, recordings: Sequence[Recording]) -> tuple[VoiceFacts, Recording]:
        """As ``_known_voice``, made where it is not there. Raises ``UserError``."""
        sound = self._sound_of(recordings).result()
        return self._voice_of(sound).result(), sound


def on_timeline(
    recordings: Sequence[Recording], laid: Sequence[Place], transcripts: Mapping[str, Transcript]
) -> tuple[tuple[Line, ...] | None, tuple[Span, ...]]:
    """The lines of a call's transcripts on its timeline with who speaks, and the parts of it that they are of.

    ``None`` where no analysed recording has a transcript. Of two sides recorded apart both must have one to cover their
    time.
    """
    lines = call_lines(recordings, transcripts) if transcripts and laid else None
    there, missing = (
        [(place.start_ms, place.end_ms) for place in laid if (place.uid in transcripts) is known]
        for known in (True, False)
    )
    return lines, without(there, missing)
