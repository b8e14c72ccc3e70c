"""How much of a call's speech its inspector has heard, and what its scorecard demands before it is submitted."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction

from qadesk.domain import listening
from qadesk.domain.errors import UserError
from qadesk.domain.listening import HeardSpan, heard_share, kept_share, percent
from qadesk.domain.recordings import Recording
from qadesk.domain.scorecards import Scorecard
from qadesk.domain.spans import Span, merged, without
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.domain.voice import VoiceFacts
from qadesk.domain.voice_facts import told_apart
from qadesk.services.drafts import DraftSession

SpeechOf = Callable[[Sequence[Recording]], tuple[Span, ...] | None]
"""The speech of a call, by all of its recordings, on the call's timeline; ``None`` where it has not been measured.

Asked in the writer thread: it may look into the cache, and must neither measure nor wait for the writer.
"""


@dataclass(frozen=True, slots=True)
class Hearing:
    """How an evaluation stands against its card's demand."""

    share: Fraction | None
    """Of the speech, exact; ``None`` where speech or listening is not known, or nobody speaks."""
    demand: Decimal | None
    longest_unheard: Span | None
    measured: bool = True
    """Whether it is known where speech is, and what was heard."""

    @property
    def falls_short(self) -> bool:
        """Whether less was heard than demanded; what is not known is not held against anybody."""
        return self.demand is not None and self.share is not None and self.share < Fraction(self.demand)

    @property
    def kept(self) -> Decimal | None:
        """The share as it is kept: four decimals, rounded down."""
        return None if self.share is None else kept_share(self.share)


def nothing_measured(recordings: Sequence[Recording]) -> tuple[Span, ...] | None:
    """The speech of calls where nobody measures it."""
    return None


def hearing(card: Scorecard, heard: Iterable[HeardSpan], speech: Sequence[Span] | None) -> Hearing:
    """What was heard of the speech, against the demand of the card."""
    demand = card.heard_min or None
    if speech is None:
        return Hearing(None, demand, None, measured=False)
    known = tuple(heard)
    missed = listening.unheard(known, speech)
    longest = max(missed, key=lambda span: span[1] - span[0], default=None)
    return Hearing(heard_share(known, speech), demand, longest)


def hearing_of(session: DraftSession, speech: Sequence[Span] | None) -> Hearing:
    """How the draft on the desk stands."""
    return hearing(session.card, session.evaluation.heard, speech)


def share_of(session: DraftSession, speech: Sequence[Span] | None) -> Hearing:
    """As ``hearing_of``, without looking where to listen on: asked every second, however much was heard."""
    demand, heard = session.card.heard_min or None, session.evaluation.heard
    return Hearing(None if speech is None else heard_share(heard, speech), demand, None, measured=speech is not None)


def reached(
    played: Iterable[HeardSpan], audible: tuple[bool, bool], voice: VoiceFacts | None, agent_channel: int = 0
) -> list[HeardSpan]:
    """Of what was played, what counts as heard while only these sides (agent, customer) could be heard.

    Where one side was silenced, its own speech does not count; talk-over, silence and what was skipped do. Where it is
    not known who speaks when, nothing counts then.
    """
    if all(audible):
        return list(played)
    if not any(audible) or voice is None:
        return []
    if not told_apart(voice):  # either channel carries both parties
        return list(played)
    heard = agent_channel if audible[0] else 1 - agent_channel
    lost = without(merged(voice.channels[1 - heard].speech), voice.channels[heard].speech)
    return [
        replace(span, start_ms=start, end_ms=end)
        for span in played
        for start, end in without([(span.start_ms, span.end_ms)], () if span.skipped else lost)
    ]


def unheard(session: DraftSession, speech: Sequence[Span]) -> tuple[Span, ...]:
    """The speech that has not been heard yet, in the order of time: where to listen next."""
    return listening.unheard(session.evaluation.heard, speech)


def too_little(heard: Hearing) -> UserError:
    """The refusal of an evaluation that falls short: what was heard, what is demanded, where to listen."""
    assert heard.kept is not None and heard.demand is not None and heard.longest_unheard is not None
    start_ms, end_ms = heard.longest_unheard
    return UserError(
        QT_TRANSLATE_NOOP("errors", "{heard} % of the speech has been heard; this scorecard demands {demand} %."),
        QT_TRANSLATE_NOOP("errors", "Listen on: the longest speech not heard yet is from {start} to {end}."),
        heard=percent(heard.kept),
        demand=percent(heard.demand),
        start=_minutes(start_ms // 1000),
        end=_minutes(-(-end_ms // 1000)),
    )


def nothing_told(demand: Decimal) -> UserError:
    """The refusal of a file of answers that does not say what was heard."""
    return UserError(
        QT_TRANSLATE_NOOP(
            "errors", "This scorecard demands that {demand} % of the speech was heard; the answers do not say what was."
        ),
        QT_TRANSLATE_NOOP(
            "errors", "Add “heard” to the answers, score the call in the window, or give the reason with --unheard."
        ),
        demand=percent(demand),
    )


def not_measured(demand: Decimal, uid: str) -> UserError:
    """The refusal of a file of answers about a call whose speech is not known yet."""
    return UserError(
        QT_TRANSLATE_NOOP(
            "errors",
            "This scorecard demands that {demand} % of the speech was heard; the speech has not been measured yet.",
        ),
        QT_TRANSLATE_NOOP("errors", "Have it measured: qadesk facts {uid}; or give the reason with --unheard."),
        demand=percent(demand),
        uid=uid,
    )


def _minutes(seconds: int) -> str:
    return f"{seconds // 60}:{seconds % 60:02d}"
