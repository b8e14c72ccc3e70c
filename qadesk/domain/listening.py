"""How a call was listened to: which seconds were heard, at what speed, and what share of its speech that is."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction

from qadesk.domain.spans import Span, common, merged, without


@dataclass(frozen=True, slots=True)
class HeardSpan:
    """A span of the call's timeline that reached the listener; ``skipped`` ones were jumped over as silence.

    What was skipped as silence counts as heard; what was scrubbed over never becomes a span.
    """

    start_ms: int
    end_ms: int
    speed: float = 1.0
    skipped: bool = False


def heard_again(known: Sequence[HeardSpan], fresh: Iterable[HeardSpan]) -> tuple[HeardSpan, ...]:
    """All that has been heard, in the order of time and apart from each other.

    Of what was heard twice, played counts over skipped, then the slower speed over the faster. ``known`` is what an
    earlier call gave: only the neighbourhood of each fresh span is looked at, so that a second's listening costs
    microseconds however much was heard before.
    """
    heard = list(known)
    for span in fresh:
        if span.start_ms < span.end_ms:
            first = bisect_left(heard, span.start_ms, key=_end)  # those that touch it may become one with it
            last = bisect_right(heard, span.end_ms, lo=first, key=_start)
            heard[first:last] = _merged_into(heard[first:last], span)
    return tuple(heard)


def _merged_into(known: Sequence[HeardSpan], fresh: HeardSpan) -> list[HeardSpan]:
    """The pieces of spans that lie apart in the order of time, and of one that touches or covers them."""
    pieces: list[HeardSpan] = []
    at = fresh.start_ms
    for span in known:
        _append(pieces, replace(fresh, start_ms=at, end_ms=span.start_ms))
        over = (max(span.start_ms, fresh.start_ms), min(span.end_ms, fresh.end_ms))
        _append(pieces, replace(span, end_ms=min(span.end_ms, fresh.start_ms)))
        _append(pieces, replace(min(span, fresh, key=_worth), start_ms=over[0], end_ms=over[1]))
        _append(pieces, replace(span, start_ms=max(span.start_ms, fresh.end_ms)))
        at = max(at, span.end_ms)
    _append(pieces, replace(fresh, start_ms=at))
    return pieces


def _append(pieces: list[HeardSpan], piece: HeardSpan) -> None:
    """Add a piece; as a part of the last one where it goes on in the same way, not at all where it is empty."""
    if piece.start_ms >= piece.end_ms:
        return
    last = pieces[-1] if pieces else None
    if last and last.end_ms == piece.start_ms and _worth(last) == _worth(piece):
        pieces[-1] = replace(last, end_ms=piece.end_ms)
    else:
        pieces.append(piece)


def _worth(span: HeardSpan) -> tuple[bool, float]:
    """The smallest is the most worth: played before skipped, slow before fast."""
    return span.skipped, span.speed


def _start(span: HeardSpan) -> int:
    return span.start_ms


def _end(span: HeardSpan) -> int:
    return span.end_ms


def heard_share(heard: Iterable[HeardSpan], speech: Iterable[Span]) -> Fraction | None:
    """The share of the speech that was heard, 0 to 1, exact; ``None`` where there is no speech to hear."""
    spoken = merged(speech)
    if not spoken:
        return None
    return Fraction(_length(common(_spans(heard), spoken)), _length(spoken))


def unheard(heard: Iterable[HeardSpan], speech: Iterable[Span]) -> tuple[Span, ...]:
    """The speech that has not been heard, in the order of time."""
    return without(speech, _spans(heard))


def _length(apart: Iterable[Span]) -> int:
    """The time that spans cover of which no two share any."""
    return sum(end - start for start, end in apart)


def _spans(heard: Iterable[HeardSpan]) -> list[Span]:
    return [(span.start_ms, span.end_ms) for span in heard]


def kept_share(share: Fraction) -> Decimal:
    """A share to four decimals, rounded down: what is kept never says that a demand was met which was not."""
    return Decimal(share * 10_000 // 1).scaleb(-4)


def percent(share: Decimal) -> str:
    """A share in percent, as many decimals as it has: ``0.9499`` is ``94.99``."""
    return f"{(share * 100).normalize():f}"


def speeds(heard: Iterable[HeardSpan]) -> tuple[float, float] | None:
    """The slowest and the fastest speed of what was played (not skipped); ``None`` where nothing was."""
    found = {span.speed for span in heard if not span.skipped}
    return (min(found), max(found)) if found else None


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
