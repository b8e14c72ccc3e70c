"""From a submitted evaluation to the content of its sheet."""

from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from zoneinfo import ZoneInfo

from qadesk.domain.answer_words import answer_words
from qadesk.domain.answers import Answer
from qadesk.domain.calls import Call, CallFacts, masked
from qadesk.domain.evaluations import Evaluation
from qadesk.domain.handing_on import RedactedCopy
from qadesk.domain.listening import speeds
from qadesk.domain.masking import masked_text
from qadesk.domain.recordings import Recording
from qadesk.domain.scorecards import Item, Scorecard, Section
from qadesk.domain.scores import ItemScore, ItemState, Result, SectionScore, round_half_up
from qadesk.domain.scoring import score
from qadesk.domain.sheets import SheetContent, SheetItem, SheetMark, SheetRevision, SheetSection, SheetWave
from qadesk.domain.spans import merged
from qadesk.domain.texts import Translate, listed


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetSource:
    """What the workspace knows about one submitted evaluation."""

    evaluation: Evaluation
    card: Scorecard
    call: Call
    recordings: tuple[Recording, ...]
    inspector: str
    agent: str | None
    group: str | None
    history: tuple[SheetRevision, ...]


def sheet_content(
    source: SheetSource, sound: Recording | None, wave: SheetWave | None, zone: ZoneInfo, translate: Translate
) -> SheetContent:
    """The sheet of an evaluation; points and steps are computed anew from its answers and its card's version.

    ``sound`` is the one sound of the call, where it has one, and ``wave`` its picture. Phone, identity and card numbers
    are masked in everything that somebody wrote: sheets are handed around.
    """
    evaluation, card = source.evaluation, source.card
    if evaluation.submitted_at_ms is None or evaluation.score is None:
        raise ValueError("only a submitted evaluation has a sheet")
    values = {key: answer.value for key, answer in evaluation.answers.items() if answer.value is not None}
    result = score(card, evaluation.call, values)
    return SheetContent(
        uid=evaluation.uid,
        revision=evaluation.revision,
        reason=masked_text(evaluation.reason),
        call=_shown(source),
        file=_file_names(source, translate),
        recording_uid=source.recordings[0].uid if source.recordings else "",
        seconds=_seconds(sound, source.recordings),
        card_title=card.title,
        card_key=card.key,
        card_version=evaluation.card_version,
        total=card.total,
        pass_mark=card.pass_mark,
        inspector_no=evaluation.inspector_no,
        inspector=source.inspector,
        submitted_at_ms=evaluation.submitted_at_ms,
        score=evaluation.score,
        passed=bool(evaluation.passed),
        band=evaluation.band,
        critical=tuple(card.item(key).title for key in evaluation.critical),
        sections=_sections(card, result, evaluation, translate),
        why=tuple(step.sentence(translate) for step in result.steps),
        comment=masked_text(evaluation.comment),
        coaching_note=masked_text(evaluation.coaching_note),
        history=tuple(replace(former, reason=masked_text(former.reason)) for former in source.history),
        wave=wave,
        heard_share=evaluation.heard_share,
        heard_demand=evaluation.heard_demand,
        speeds=speeds(evaluation.heard),
        marks=_notes(evaluation),
        zone=zone,
    )


def redacted(content: SheetContent, copy: RedactedCopy, wave: SheetWave | None) -> SheetContent:
    """The same sheet for handing on with a redacted copy: it names the copy and shows its picture.

    Phone, identity and card numbers are masked in the call's own fields too, whoever's they are.
    """
    call = content.call
    return replace(
        content,
        redacted_file=Path(copy.path).name,
        redacted_sha256=copy.sha256,
        redacted_spans=merged(span.span for span in copy.spans),
        wave=wave,
        file=masked_text(content.file),
        call=replace(
            call,
            unique_id=masked_text(call.unique_id) if call.unique_id else None,
            custom={name: masked_text(text) for name, text in call.custom.items()},
        ),
    )


def _seconds(sound: Recording | None, recordings: tuple[Recording, ...]) -> float | None:
    """The length of the call's sound; where that cannot be made, what is known of its parts is no length of a call."""
    known = sound or (recordings[0] if len(recordings) == 1 else None)
    return known.audio.seconds if known and known.audio else None


def _notes(evaluation: Evaluation) -> tuple[SheetMark, ...]:
    """Bookmarks and wishes to redact are the inspector's own business."""
    marks = sorted(evaluation.marks, key=lambda mark: (mark.start_ms, mark.end_ms))
    notes = (mark for mark in marks if mark.kind == "note" and mark.note.strip())
    return tuple(SheetMark(mark.start_ms, mark.end_ms, masked_text(mark.note)) for mark in notes)


def _file_names(source: SheetSource, translate: Translate) -> str:
    names = [Path(recording.fingerprint.path).name for recording in source.recordings]
    return _without_number(listed(names, translate), source.call.facts)


def _without_number(text: str, facts: CallFacts) -> str:
    """A text of the call, the customer's number in it masked as everywhere on paper."""
    return text.replace(facts.customer, masked(facts.customer)) if facts.customer else text


def _shown(source: SheetSource) -> CallFacts:
    """The call's facts as they may stand on paper."""
    facts = source.call.facts
    return replace(
        facts,
        agent=source.agent or facts.agent,
        group=source.group or facts.group,
        unique_id=_without_number(facts.unique_id, facts) if facts.unique_id else None,
        customer=masked(facts.customer) if facts.customer else None,
        custom={name: _without_number(value, facts) for name, value in facts.custom.items()},
    )


def _sections(
    card: Scorecard, result: Result, evaluation: Evaluation, translate: Translate
) -> tuple[SheetSection, ...]:
    scores = {each.key: each for each in result.items}
    numbers = {item.key: number for number, item in enumerate(card.items(), 1)}
    sections = zip(card.sections, result.sections, strict=True)
    return tuple(_section(section, own, numbers, scores, evaluation, translate) for section, own in sections)


def _section(
    section: Section,
    own: SectionScore,
    numbers: dict[str, int],
    scores: dict[str, ItemScore],
    evaluation: Evaluation,
    translate: Translate,
) -> SheetSection:
    items = tuple(
        _item(item, numbers[item.key], scores[item.key], evaluation.answers.get(item.key, Answer(None)), translate)
        for item in section.items
    )
    return SheetSection(
        key=section.key, title=section.title, score=_decimal(own.score), max=_figure(own.max), items=items
    )


def _item(item: Item, number: int, own: ItemScore, answer: Answer, translate: Translate) -> SheetItem:
    critical = item.kind == "critical"
    happened = critical and answer.value == "yes" and own.state is ItemState.ANSWERED
    shown = answer.value if own.state in (ItemState.ANSWERED, ItemState.NA) else None
    said = answer_words(item, shown, translate)
    return SheetItem(
        number=number,
        key=item.key,
        title=item.title,
        kind=item.kind,
        state=own.state,
        answer=masked_text(said) if item.kind == "note" else said,
        points=_decimal(own.points),
        max=_figure(own.max),
        lost=happened or (item.scored and own.points is not None and own.points < own.max),
        critical=critical,
        comment=masked_text(answer.comment),
        evidence=tuple(replace(each, note=masked_text(each.note)) for each in answer.evidence),
    )


def _decimal(number: Fraction | None) -> Decimal | None:
    return None if number is None else _figure(number)


def _figure(number: Fraction) -> Decimal:
    """To at most four decimals, without trailing zeros."""
    rounded = round_half_up(number, 4)
    return rounded.quantize(Decimal(1)) if rounded == rounded.to_integral_value() else rounded.normalize()
