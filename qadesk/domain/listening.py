"""How a call was listened to: which seconds were heard, at what speed, and what share of its speech that is."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

from qadesk.domain.spans import Span, common, merged, total_ms


@dataclass(frozen=True, slots=True)
class HeardSpan:
    """A span of the call's timeline that reached the listener; ``skipped`` ones were jumped over as silence.

    What was skipped as silence counts as heard; what was scrubbed over never becomes a span.
    """

    start_ms: int
    end_ms: int
    speed: float = 1.0
    skipped: bool = False


def heard_again(known: Iterable[HeardSpan], fresh: Iterable[HeardSpan]) -> tuple[HeardSpan, ...]:
    """All that has been heard, in the order of time and apart from each other; of two speeds the slower one stays."""
    spans = [*known, *fresh]
    edges = sorted({edge for span in spans for edge in (span.start_ms, span.end_ms)})
    pieces: list[HeardSpan] = []
    for start, end in pairwise(edges):
        over = [span for span in spans if span.start_ms <= start and end <= span.end_ms]
        if over:
            best = min(over, key=lambda span: (span.skipped, span.speed))
            _append(pieces, HeardSpan(start, end, best.speed, best.skipped))
    return tuple(pieces)


def _append(pieces: list[HeardSpan], piece: HeardSpan) -> None:
    last = pieces[-1] if pieces else None
    if last and last.end_ms == piece.start_ms and (last.speed, last.skipped) == (piece.speed, piece.skipped):
        pieces[-1] = HeardSpan(last.start_ms, piece.end_ms, piece.speed, piece.skipped)
    else:
        pieces.append(piece)


def heard_share(heard: Iterable[HeardSpan], speech: Iterable[Span]) -> Fraction | None:
    """The share of the speech that was heard, 0 to 1, exact; ``None`` where there is no speech to hear."""
    spoken = merged(speech)
    if not spoken:
        return None
    return Fraction(total_ms(common(((h.start_ms, h.end_ms) for h in heard), spoken)), total_ms(spoken))


@dataclass(frozen=True, slots=True, kw_only=True)
class InspectorListening:
    """How an inspector listens, over submitted evaluations; shares are 0 to 1, exact to four decimals."""

    inspector_no: str
    inspector: str
    evaluations: int
    average_score: Decimal | None
    """To two decimals."""
    measured: int
    """Those whose share is known."""
    average_share: Decimal | None
    least_share: Decimal | None
    below_demand: int
    """Those under the share that their card demands."""
