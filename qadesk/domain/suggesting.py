"""From a scorecard's rules and what is known of a call to suggestions: pure, and silent wherever something is unknown.

A missing phrase is only claimed where the transcript surely covers its window; silences and talk-overs only where they
were measured. So every judgement below has three outcomes: it holds, it does not, or (``None``) nobody can tell.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from qadesk.domain.items import Faults
from qadesk.domain.phrases import Hit, hits
from qadesk.domain.scorecards import Item, Scorecard, Value
from qadesk.domain.scores import ItemState
from qadesk.domain.scoring import standing
from qadesk.domain.spans import Span, common, total_ms, without
from qadesk.domain.suggest_check import proposal
from qadesk.domain.suggest_rules import (
    BEFORE_S,
    By,
    PhraseRule,
    Rule,
    SilenceLimit,
    SilenceRule,
    TalkOverLimit,
    TalkOverRule,
    Window,
)
from qadesk.domain.suggestions import Reason, Suggestion
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.domain.transcripts import Line
from qadesk.domain.voice import TalkOver

LOOSE_MS = 1000
"""Detectors and transcripts disagree this much about when a word begins or ends."""
UNHEARD_MS, UNHEARD_PART = 2000, 5
"""Speech that may lie outside the lines of a complete transcript: 2 s, or a fifth where that is more."""

SAID: dict[By, str] = {
    "agent": QT_TRANSLATE_NOOP("suggestions", "The agent says: {phrases}."),
    "customer": QT_TRANSLATE_NOOP("suggestions", "The customer says: {phrases}."),
    "anyone": QT_TRANSLATE_NOOP("suggestions", "Somebody says: {phrases}."),
}
MISSING: dict[tuple[By, str], str] = {
    ("agent", ""): QT_TRANSLATE_NOOP("suggestions", "The agent does not say: {phrases}."),
    ("customer", ""): QT_TRANSLATE_NOOP("suggestions", "The customer does not say: {phrases}."),
    ("anyone", ""): QT_TRANSLATE_NOOP("suggestions", "Nobody says: {phrases}."),
    ("agent", "first"): QT_TRANSLATE_NOOP("suggestions", "In the first {seconds} s the agent does not say: {phrases}."),
    ("customer", "first"): QT_TRANSLATE_NOOP(
        "suggestions", "In the first {seconds} s the customer does not say: {phrases}."
    ),
    ("anyone", "first"): QT_TRANSLATE_NOOP("suggestions", "In the first {seconds} s nobody says: {phrases}."),
    ("agent", "last"): QT_TRANSLATE_NOOP("suggestions", "In the last {seconds} s the agent does not say: {phrases}."),
    ("customer", "last"): QT_TRANSLATE_NOOP(
        "suggestions", "In the last {seconds} s the customer does not say: {phrases}."
    ),
    ("anyone", "last"): QT_TRANSLATE_NOOP("suggestions", "In the last {seconds} s nobody says: {phrases}."),
}
SILENT = QT_TRANSLATE_NOOP("suggestions", "Silences longer than {over} s: {number}, the longest {seconds} s.")
UNTOLD = QT_TRANSLATE_NOOP(
    "suggestions", "Silences longer than {over} s that nobody announced: {number}, the longest {seconds} s."
)
OVER: dict[By, str] = {
    "agent": QT_TRANSLATE_NOOP(
        "suggestions", "Times the agent starts to speak over the customer: {number}, the longest {seconds} s."
    ),
    "customer": QT_TRANSLATE_NOOP(
        "suggestions", "Times the customer starts to speak over the agent: {number}, the longest {seconds} s."
    ),
    "anyone": QT_TRANSLATE_NOOP("suggestions", "Times both speak at once: {number}, the longest {seconds} s."),
}
NOT_SILENT = QT_TRANSLATE_NOOP("suggestions", "No silence lasts longer than {over} s.")
NONE_UNTOLD = QT_TRANSLATE_NOOP("suggestions", "Every silence longer than {over} s was announced, or there is none.")
NEVER_OVER: dict[By, str] = {
    "agent": QT_TRANSLATE_NOOP("suggestions", "The agent does not speak over the customer."),
    "customer": QT_TRANSLATE_NOOP("suggestions", "The customer does not speak over the agent."),
    "anyone": QT_TRANSLATE_NOOP("suggestions", "They do not speak at once."),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """What is known of a call, on its timeline of ``duration_ms``; ``None`` is: not known."""

    duration_ms: int
    lines: Sequence[Line] | None = None
    """What was said; ``None`` without a transcript."""
    transcribed: Sequence[Span] | None = None
    """The parts of the call that the transcript is of; ``None``: all of it."""
    speech: Sequence[Span] | None = None
    """Where anybody speaks, by the sound."""
    silences: Sequence[Span] | None = None
    """Where nobody speaks; at least all that are as long as the card's rules ask for."""
    talkovers: Sequence[TalkOver] | None = None
    """``None`` also for mono: talk-over cannot be told there."""


@dataclass(frozen=True, slots=True)
class _Finding:
    """What became of a rule; ``number`` is how often its thing was found."""

    holds: bool
    number: int
    why: str
    facts: Mapping[str, object]
    places: tuple[Span, ...] = ()


def suggest(card: Scorecard, heard: Heard, call: Mapping[str, str], answers: Mapping[str, Value]) -> list[Suggestion]:
    """The proposals for the items that are asked now: whose condition holds for the call and the answers so far.

    Raises ``UserError`` for an answer that the card cannot have.
    """
    given = standing(card, call, answers)
    asked = {key for key, each in given.items() if each.state is not ItemState.OUT_OF_PLAY and not each.waits}
    return [each for each in proposals(card, heard) if each.item in asked]


def proposals(card: Scorecard, heard: Heard) -> list[Suggestion]:
    """What the rules of a sound card propose, at most one for each item, in the order of the card.

    Of several rules the first that proposes something counts; the faults that several rules name are put together.
    """
    made = (_for_item(item, heard) for item in card.items() if item.suggest)
    return [each for each in made if each is not None]


def _for_item(item: Item, heard: Heard) -> Suggestion | None:
    found: list[tuple[Value, Reason]] = []
    for at, rule in enumerate(item.suggest):
        finding = judge(rule, heard)
        wanted = None if finding is None else rule.then if finding.holds else rule.otherwise
        if finding is None or wanted is None:
            continue
        value = proposal(item, wanted, finding.number)
        found.append((value, Reason(at, finding.why, finding.facts, _inside(finding.places, heard))))
        if not isinstance(item, Faults):
            break
    return _united(item, found) if found else None


def _united(item: Item, found: list[tuple[Value, Reason]]) -> Suggestion:
    """One suggestion of several findings; a rule that names no fault adds nothing to those that do."""
    telling = [each for each in found if each[0] != ()] or found[:1]
    (value, first), more = telling[0], telling[1:]
    if more:
        value = item.check_value(tuple({key: 0 for each, _ in telling for key in each}))  # type: ignore[union-attr]
    places = tuple(sorted({place for _, reason in telling for place in reason.places}))
    return Suggestion(item.key, first.rule, value, first.why, first.facts, places, tuple(each for _, each in more))


def judge(rule: Rule, heard: Heard) -> _Finding | None:
    """Whether what a rule describes is in the call; ``None`` where that cannot be told."""
    if heard.duration_ms <= 0:
        return None
    match rule:
        case PhraseRule():
            return _phrases(rule, heard)
        case SilenceRule(silence=limit):
            return _silences(limit, heard)
        case TalkOverRule(talkover=limit):
            return _talkovers(limit, heard)


def _phrases(rule: PhraseRule, heard: Heard) -> _Finding | None:
    if heard.lines is None:
        return None
    window = _window(rule.within, heard.duration_ms)
    lines = _lines_in(heard.lines, window)
    surely = _saying(lines, lambda line: rule.by in ("anyone", line.speaker))
    said = surely(rule.phrases)
    if said and (rule.match == "any" or all(map(surely, ([phrase] for phrase in rule.phrases)))):
        facts = {"phrases": tuple(dict.fromkeys(hit.phrase for hit in said))}
        return _Finding(True, len(said), SAID[rule.by], facts, tuple(hit.span for hit in said))
    perhaps = _saying(lines, lambda line: not line.speaker or rule.by in ("anyone", line.speaker))
    absent = tuple(phrase for phrase in rule.phrases if not perhaps([phrase]))
    if not absent or (rule.match == "any" and len(absent) < len(rule.phrases)) or not _covered(window, heard):
        return None
    part, seconds = _part(rule.within)
    return _Finding(False, 0, MISSING[rule.by, part], {"phrases": absent, "seconds": seconds})


def _saying(lines: Iterable[Line], which: Callable[[Line], bool]) -> Callable[[Iterable[str]], list[Hit]]:
    own = [line for line in lines if which(line)]
    return lambda phrases: hits(own, phrases)


def _silences(limit: SilenceLimit, heard: Heard) -> _Finding | None:
    if heard.silences is None or (limit.unless_said and heard.lines is None):
        return None
    long = [span for span in _within_talk(heard.silences, heard) if span[1] - span[0] > limit.over_s * 1000]
    told = {span: _announced(span, limit, heard) for span in long} if limit.unless_said else {}
    counted = tuple(span for span in long if told.get(span, False) is False)
    unclear = sum(1 for each in told.values() if each is None)
    if len(counted) < limit.at_least <= len(counted) + unclear:
        return None
    some, none = (UNTOLD, NONE_UNTOLD) if limit.unless_said else (SILENT, NOT_SILENT)
    return _counted(counted, limit.at_least, some if counted else none, {"over": limit.over_s})


def _within_talk(silences: Iterable[Span], heard: Heard) -> list[Span]:
    """Without ringing before the first word and what the recorder kept after the last one: nobody is kept waiting."""
    known = _inside(silences, heard)
    if heard.speech is None:
        return list(known)
    first = min((start for start, _ in heard.speech), default=heard.duration_ms)
    last = max((end for _, end in heard.speech), default=0)
    return [span for span in known if first <= span[0] and span[1] <= last]


def _announced(silence: Span, limit: SilenceLimit, heard: Heard) -> bool | None:
    """Whether one of the phrases stands right before the silence; whoever speaks unnamed may have said it."""
    before = BEFORE_S if limit.before_s is None else limit.before_s
    window = (max(0, silence[0] - int(before * 1000)), silence[0])
    by = limit.by or "agent"
    lines = _lines_in(heard.lines or (), (window[0], window[1] + LOOSE_MS))
    if hits((line for line in lines if by == "anyone" or line.speaker in (by, "")), limit.unless_said):
        return True
    return False if window[0] == window[1] or _covered(window, heard) else None


def _talkovers(limit: TalkOverLimit, heard: Heard) -> _Finding | None:
    if heard.talkovers is None:
        return None
    spans = [
        (each.start_ms, each.end_ms) for each in heard.talkovers if limit.started_by in ("anyone", each.started_by)
    ]
    long = tuple(span for span in _inside(spans, heard) if span[1] - span[0] >= limit.over_s * 1000)
    return _counted(long, limit.at_least, (OVER if long else NEVER_OVER)[limit.started_by], {})


def _counted(spans: tuple[Span, ...], at_least: int, why: str, facts: Mapping[str, object]) -> _Finding:
    longest = Decimal(max((end - start for start, end in spans), default=0)) / 1000
    facts = {**facts, "number": len(spans), "seconds": longest}
    return _Finding(len(spans) >= at_least, len(spans), why, facts, spans)


def _window(within: Window | None, duration_ms: int) -> Span:
    if within is not None and within.first_s is not None:
        return 0, min(int(within.first_s * 1000), duration_ms)
    if within is not None and within.last_s is not None:
        return max(0, duration_ms - int(within.last_s * 1000)), duration_ms
    return 0, duration_ms


def _part(within: Window | None) -> tuple[str, Decimal]:
    if within is None:
        return "", Decimal(0)
    return ("last", within.last_s) if within.last_s is not None else ("first", within.first_s or Decimal(0))


def _lines_in(lines: Iterable[Line], window: Span) -> list[Line]:
    """The lines that reach into the window: nobody knows where in a line a word stands."""
    return [line for line in lines if line.start_ms < window[1] and max(line.end_ms, line.start_ms + 1) > window[0]]


def _covered(window: Span, heard: Heard) -> bool:
    """Whether what was said in the window would stand in the transcript."""
    if heard.transcribed is not None and without([window], heard.transcribed):
        return False
    lines = _lines_in(heard.lines or (), window)
    if heard.speech is None:
        return bool(lines)
    spoken = common(heard.speech, [window])
    unheard = without(spoken, ((line.start_ms - LOOSE_MS, line.end_ms + LOOSE_MS) for line in lines))
    return total_ms(unheard) <= max(UNHEARD_MS, total_ms(spoken) // UNHEARD_PART)


def _inside(spans: Iterable[Span], heard: Heard) -> tuple[Span, ...]:
    """The spans as far as they lie within the call, each once, in the order of time."""
    cut = {(max(0, start), min(end, heard.duration_ms)) for start, end in spans}
    return tuple(sorted(span for span in cut if span[0] < span[1]))
