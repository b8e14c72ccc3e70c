"""The library of examples: adding, consent, taking out; and the sound that others hear, with numbers covered."""

import hashlib
import json
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from qadesk.domain.after import examples as steps
from qadesk.domain.after.examples import Example, ExampleFilter, HeardExample, Kind, heard_as
from qadesk.domain.errors import UserError
from qadesk.domain.handing_on import Clip, ClipFormat, RedactedSpan
from qadesk.domain.masked_lines import lines_with_numbers
from qadesk.domain.masking import masked_text
from qadesk.domain.recordings import Recording
from qadesk.domain.spans import Span, common, merged
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.domain.transcripts import Line
from qadesk.services.call_sound import SoundOf
from qadesk.services.cards import Cards
from qadesk.services.executor import Executor, Job
from qadesk.services.futures import then
from qadesk.services.hand_on import AROUND_NUMBER_MS
from qadesk.services.hand_on_targets import refuse_recording
from qadesk.services.lookups import call_of, evaluation_of, known_person
from qadesk.services.ports import Clock, SoundFiles, Stores

LinesOf = Callable[[Sequence[Recording]], "Future[tuple[Line, ...]]"]
"""The transcript of a call on the call's timeline; empty where there is none."""

FORMATS: tuple[ClipFormat, ...] = ("wav", "flac", "mp3")


@dataclass(frozen=True, slots=True, kw_only=True)
class NewExample:
    """A clip to be added: ``source`` is the uid of a call, a recording or an evaluation.

    Without a card it is the evaluation's; an item that the card never had is refused.
    """

    source: str
    start_ms: int
    end_ms: int
    kind: Kind
    title: str
    item_key: str
    card_key: str = ""
    note: str = ""
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ExampleChange:
    """What becomes of an example; what is ``None`` stays."""

    kind: Kind | None = None
    title: str | None = None
    note: str | None = None
    tags: tuple[str, ...] | None = None
    item_key: str | None = None
    start_ms: int | None = None
    end_ms: int | None = None


@dataclass(frozen=True, slots=True)
class _Source:
    """What the masked sound of an example is made of."""

    example: Example
    recordings: tuple[Recording, ...]
    covered: tuple[RedactedSpan, ...]
    """Marked in evaluations, or covered in the newest redacted copy."""


class Examples:
    """The use cases of the library."""

    def __init__(
        self,
        executor: Executor,
        cards: Cards,
        files: SoundFiles,
        *,
        sound_of: SoundOf,
        lines_of: LinesOf,
        folder: Path,
        exports: Path,
        clock: Clock,
    ) -> None:
        """``folder`` is where the masked clips lie: a part of the cache, all of it may be deleted."""
        self._executor, self._cards, self._files = executor, cards, files
        self._sound_of, self._lines_of = sound_of, lines_of
        self._folder, self._exports, self._clock = folder, exports, clock

    def rows(self, wanted: ExampleFilter | None = None) -> "Future[list[Example]]":
        """For QA: with call, agent and who added it; newest first."""
        chosen = wanted or ExampleFilter()
        return self._executor.read(lambda queries: queries.library.examples(chosen))

    def heard(self, wanted: ExampleFilter | None = None) -> "Future[list[HeardExample]]":
        """For those who only hear them: with consent, without whose they are; newest first."""
        chosen = replace(wanted or ExampleFilter(), for_others=True, agent_no=None, withdrawn=False)
        return then(self.rows(chosen), lambda found: [heard_as(each) for each in found])

    def tags(self) -> "Future[list[str]]":
        """All tags in use, sorted."""
        return self._executor.read(lambda queries: queries.library.example_tags())

    def get(self, uid: str) -> "Future[Example]":
        """One of them. Fails with ``UserError`` for an unknown uid."""
        return self._executor.write(lambda stores: _known(stores, uid))

    def add(self, new: NewExample, who: str) -> "Future[Example]":
        """Mark a clip as an example of an item; nobody else hears it before its agent has agreed. ``UserError``."""
        return self._executor.write(lambda stores: self._add(stores, new, who))

    def change(self, uid: str, change: ExampleChange, who: str) -> "Future[Example]":
        """Other words, tags, item or span. A consent given for another span does not hold for a longer one."""
        return self._executor.write(lambda stores: self._change(stores, uid, change, who))

    def consent(self, uid: str, note: str, who: str, at_ms: int | None = None) -> "Future[Example]":
        """Its agent agrees that others hear it; the note says how that is known. Fails with ``UserError``."""
        given = self._clock() if at_ms is None else at_ms
        return self._step(uid, who, "example consent", lambda each: steps.consented(each, given, note), note)

    def take_consent_back(self, uid: str, who: str, why: str = "") -> "Future[Example]":
        """The agent does not agree any more: it is gone from what others hear at once, and so is its masked clip."""
        done = self._step(uid, who, "example consent taken back", steps.consent_taken_back, why)
        return then(done, self._forget)

    def withdraw(self, uid: str, who: str, why: str) -> "Future[Example]":
        """Take it out of the library, with the reason. Fails with ``UserError``."""
        done = self._step(uid, who, "example withdrawn", lambda each: steps.withdrawn(each, self._clock(), why), why)
        return then(done, self._forget)

    def sound(self, uid: str, *, for_others: bool = True) -> "Future[Path]":
        """A WAV of the clip with everything covered that is marked, or in which a number is said; kept in the cache.

        ``for_others``: fails with ``UserError`` without consent. Made anew when marks or transcript have changed.
        """
        title = QT_TRANSLATE_NOOP("jobs", "Making an example's sound")
        return self._executor.job(title, lambda job: self._sound(uid, for_others=for_others)).future

    def export(self, uid: str, target: Path | None, who: str, format_name: ClipFormat = "wav") -> "Job[Path]":
        """Write the masked clip as a file to be handed on; only with consent. Ends with ``UserError``."""
        return self._executor.job(
            QT_TRANSLATE_NOOP("jobs", "Exporting an example"), lambda job: self._export(uid, target, who, format_name)
        )

    # -- changing -------------------------------------------------------------------------------------------------

    def _add(self, stores: Stores, new: NewExample, who: str) -> Example:
        known_person(stores, who)
        evaluation = evaluation_of(stores, new.source)
        call_uid = evaluation.call_uid if evaluation else call_of(stores, new.source).uid
        wanted = steps.checked(
            Example(
                uid=stores.new_uid(),
                call_uid=call_uid,
                start_ms=new.start_ms,
                end_ms=new.end_ms,
                kind=new.kind,
                title=new.title,
                card_key=new.card_key or (evaluation.card_key if evaluation else ""),
                item_key=new.item_key,
                note=new.note,
                tags=new.tags,
                added_by=who,
                added_at_ms=self._clock(),
            )
        )
        self._refuse_unknown_item(stores, wanted)
        kept = stores.examples.add(wanted)
        stores.audit.add(self._clock(), who, "example added", kept.uid, "", _plain(kept))
        return kept

    def _change(self, stores: Stores, uid: str, change: ExampleChange, who: str) -> Example:
        before = _known(stores, uid)
        names = ("kind", "title", "note", "tags", "item_key", "start_ms", "end_ms")
        wanted: dict[str, Any] = {name: getattr(change, name) for name in names if getattr(change, name) is not None}
        after = steps.checked(replace(before, **wanted))
        if after.start_ms < before.start_ms or after.end_ms > before.end_ms:
            after = replace(after, consent_at_ms=None, consent_note="")
        self._refuse_unknown_item(stores, after)
        return self._keep(stores, before, after, who, "example changed", "")

    def _step(self, uid: str, who: str, what: str, step: Callable[[Example], Example], why: str) -> "Future[Example]":
        def take(stores: Stores) -> Example:
            before = _known(stores, uid)
            return self._keep(stores, before, step(before), who, what, why.strip())

        return self._executor.write(take)

    def _keep(self, stores: Stores, before: Example, after: Example, who: str, what: str, why: str) -> Example:
        known_person(stores, who)
        if after != before:
            stores.examples.change(after)
            stores.audit.add(self._clock(), who, what, after.uid, _plain(before), _plain(after), why)
        return after

    def _refuse_unknown_item(self, stores: Stores, example: Example) -> None:
        """An item may have gone from the newest version: then an older one had it."""
        versions = self._cards.published(stores, example.card_key)
        if not any(item.key == example.item_key for card in versions.values() for item in card.items()):
            raise UserError(
                QT_TRANSLATE_NOOP("errors", "No version of the scorecard {card} has an item {item}."),
                QT_TRANSLATE_NOOP("errors", "Name an item by its key, as “qadesk scorecard show” lists them."),
                card=example.card_key,
                item=example.item_key,
            )

    # -- sound ----------------------------------------------------------------------------------------------------

    def _sound(self, uid: str, *, for_others: bool) -> Path:
        source = self._executor.write(lambda stores: _source(stores, uid)).result()
        if for_others:
            steps.refuse_unheard(source.example)
        sound, covered = self._masked(source)
        path = self._folder / f"{uid}-{_digest(source.example, sound, covered)}.wav"
        if not path.exists():
            for older in self._folder.glob(f"{uid}-*.wav"):
                older.unlink(missing_ok=True)
            self._files.cut(sound, Clip(source.example.start_ms, source.example.end_ms), "wav", path, covered)
        return path

    def _export(self, uid: str, target: Path | None, who: str, format_name: ClipFormat) -> Path:
        source = self._executor.write(lambda stores: _source(stores, uid)).result()
        example = source.example
        steps.refuse_unheard(example)
        path = target or self._exports / f"example-{example.item_key}-{uid[-8:]}.{format_name}"
        sound, covered = self._masked(source)
        self._executor.write(lambda stores: refuse_recording(stores, path)).result()
        clip = Clip(example.start_ms, example.end_ms, masked_text(example.title))
        self._files.cut(sound, clip, format_name, path, covered)

        def keep(stores: Stores) -> None:
            stores.audit.add(self._clock(), who, "example exported", uid, "", json.dumps(path.name), "")

        self._executor.write(keep).result()
        return path

    def _masked(self, source: _Source) -> tuple[Recording, tuple[RedactedSpan, ...]]:
        """The call's sound, and what of the clip is to be covered."""
        sound = self._sound_of(source.recordings).result()
        lines = self._lines_of(source.recordings).result()
        said = [
            (line.start_ms - AROUND_NUMBER_MS, line.end_ms + AROUND_NUMBER_MS) for line in lines_with_numbers(lines)
        ]
        clip: Span = (source.example.start_ms, source.example.end_ms)
        spans = [*source.covered, *(RedactedSpan(start, end) for start, end in merged(said))]
        inside = [span for span in spans if common([span.span], [clip])]
        return sound, tuple(sorted(inside, key=lambda span: (span.start_ms, span.end_ms, span.channel or 0)))

    def _forget(self, example: Example) -> Example:
        """Remove the clips that lie in the cache, where somebody might find them."""
        for path in self._folder.glob(f"{example.uid}-*.wav"):
            path.unlink(missing_ok=True)
        return example


def _source(stores: Stores, uid: str) -> _Source:
    example = _known(stores, uid)
    recordings = tuple(stores.recordings.of_call(example.call_uid))
    marked = [RedactedSpan(start, end) for start, end in merged(stores.examples.marked(example.call_uid))]
    copies = stores.copies.of_call(example.call_uid)
    return _Source(example, recordings, (*marked, *(copies[0].spans if copies else ())))


def _known(stores: Stores, uid: str) -> Example:
    example = stores.examples.get(uid)
    if example is None:
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "There is no example {uid} in this workspace."),
            QT_TRANSLATE_NOOP("errors", "“qadesk example list” shows those there are."),
            uid=uid,
        )
    return example


def _digest(example: Example, sound: Recording, covered: Sequence[RedactedSpan]) -> str:
    """Another one whenever the sound, the span, or what is covered is another."""
    key = sound.audio.cache_key if sound.audio else ""
    spans = [[span.start_ms, span.end_ms, span.channel] for span in covered]
    told = json.dumps([key, example.start_ms, example.end_ms, spans])
    return hashlib.sha256(told.encode("ascii")).hexdigest()[:16]


def _plain(example: Example) -> str:
    """What the audit trail keeps of it."""
    return json.dumps(
        {
            "kind": example.kind,
            "title": example.title,
            "card": example.card_key,
            "item": example.item_key,
            "call": example.call_uid,
            "span": [example.start_ms, example.end_ms],
            "note": example.note,
            "tags": example.tags,
            "consent_at_ms": example.consent_at_ms,
            "consent_note": example.consent_note,
            "withdrawn_at_ms": example.withdrawn_at_ms,
        },
        ensure_ascii=False,
    )
