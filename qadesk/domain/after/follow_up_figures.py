"""Statistics of follow-ups (问题跟踪): how many, how soon, how often in time; by leader and by item."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from statistics import median

from qadesk.domain.after.followups import FollowUpState

_DAY_MS = 86_400_000


@dataclass(frozen=True, slots=True)
class Figure:
    """What statistics need of one follow-up."""

    state: FollowUpState
    leader_no: str
    item_key: str
    item: str
    how: str
    late: bool
    sent_back: int
    opened_at_ms: int
    clock_ends_at_ms: int | None
    closed_at_ms: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUpLine:
    """Figures of some follow-ups; ``key`` is a leader's number or an item's key, empty where there is none."""

    key: str
    name: str
    opened: int
    waiting: int
    """Open, but their clock starts with a report that is not issued yet."""
    open: int
    overdue: int
    to_verify: int
    closed: int
    withdrawn: int
    sent_back: int
    """How often any was sent back."""
    due: int
    """Those that count for ``on_time_share``: reported back on, or overdue; not withdrawn."""
    on_time: int
    """Of these, never late."""
    days: Decimal | None
    """From being opened to being closed, in days of 24 hours, the median; ``None`` while none is closed."""

    @property
    def on_time_share(self) -> Decimal | None:
        """The share of 1 that was reported back on in time, to four decimals; ``None`` where none was due yet."""
        return _rounded(Decimal(self.on_time) / self.due, "0.0001") if self.due else None


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUpStatistics:
    """Figures of all follow-ups opened in a period, and by leader and item, those with the most first."""

    total: FollowUpLine
    by_leader: tuple[FollowUpLine, ...]
    by_item: tuple[FollowUpLine, ...]


def statistics(figures: Sequence[Figure], now_ms: int, names: Callable[[str], str]) -> FollowUpStatistics:
    """The statistics at an instant; ``names`` tells a leader's name by number."""
    leaders = _parted(figures, lambda each: each.leader_no)
    items = _parted((each for each in figures if each.item_key), lambda each: each.item_key)
    return FollowUpStatistics(
        total=_line("", "", figures, now_ms),
        by_leader=_ranked(_line(no, names(no), some, now_ms) for no, some in leaders.items()),
        by_item=_ranked(_line(key, some[-1].item, some, now_ms) for key, some in items.items()),
    )


def _line(key: str, name: str, figures: Sequence[Figure], now_ms: int) -> FollowUpLine:
    def count(state: FollowUpState) -> int:
        return sum(each.state is state for each in figures)

    overdue = [each for each in figures if _overdue(each, now_ms)]
    told = [each for each in figures if each.state in (FollowUpState.REPORTED, FollowUpState.CLOSED) or each.sent_back]
    due = [each for each in {id(each): each for each in (*overdue, *told)}.values() if _counts(each)]
    taken = [each.closed_at_ms - each.opened_at_ms for each in figures if _closed(each) and each.closed_at_ms]
    return FollowUpLine(
        key=key,
        name=name,
        opened=len(figures),
        waiting=sum(each.state is FollowUpState.OPEN and each.clock_ends_at_ms is None for each in figures),
        open=count(FollowUpState.OPEN),
        overdue=len(overdue),
        to_verify=count(FollowUpState.REPORTED),
        closed=count(FollowUpState.CLOSED),
        withdrawn=count(FollowUpState.WITHDRAWN),
        sent_back=sum(each.sent_back for each in figures),
        due=len(due),
        on_time=sum(not each.late and not _overdue(each, now_ms) for each in due),
        days=_rounded(Decimal(median(taken)) / _DAY_MS, "0.1") if taken else None,
    )


def _overdue(each: Figure, now_ms: int) -> bool:
    ends = each.clock_ends_at_ms
    return each.state is FollowUpState.OPEN and ends is not None and now_ms > ends


def _closed(each: Figure) -> bool:
    return each.state is FollowUpState.CLOSED


def _counts(each: Figure) -> bool:
    return each.state is not FollowUpState.WITHDRAWN


def _parted(figures: Iterable[Figure], key: Callable[[Figure], str]) -> dict[str, list[Figure]]:
    parts: dict[str, list[Figure]] = {}
    for each in figures:
        parts.setdefault(key(each), []).append(each)
    return parts


def _ranked(lines: Iterable[FollowUpLine]) -> tuple[FollowUpLine, ...]:
    return tuple(sorted(lines, key=lambda line: (-line.opened, line.key)))


def _rounded(number: Decimal, step: str) -> Decimal:
    return number.quantize(Decimal(step), ROUND_HALF_UP)
