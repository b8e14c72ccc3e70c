"""The charts of the period report as drawings: told apart by shade, pattern, mark and label, never by hue alone."""

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal

from reportlab.graphics.shapes import Drawing
from reportlab.lib.colors import Color, HexColor

from qadesk.domain.report.content import BandLine, DayLine, Finding, LostLine, MonthLine
from qadesk.reports import style
from qadesk.reports.fonts import Fonts
from qadesk.reports.period import words
from qadesk.reports.period.chart_parts import LINE, SIZE, Board, Point, Scale, nice_range
from qadesk.reports.period.words import Speaker
from qadesk.reports.text import time_code

DARK = HexColor("#2f63d8")
LIGHT = HexColor("#93b0f2")
SHADED = HexColor("#dfe7fb")
MOST_DOTS = 45
"""Days up to which each has a dot."""
MOST_BARS = 9
"""Items of the Pareto; what comes after is one bar."""
FURTHEST = 8
"""Points beyond the averages that an interval may widen the axis."""
VITAL = Decimal("0.8")
"""The items that make up this share of the lost points are the dark bars."""
WIDEST_BAR = 64.0
LEFT = 20.0
BOTTOM = 14.0


def days_chart(
    days: Sequence[DayLine], pass_mark: Decimal | None, say: Speaker, fonts: Fonts, width: float, height: float = 116
) -> Drawing:
    """The average by day: a line, its 95 % intervals as a band, the pass mark dashed."""
    board = Board(fonts, width, height)
    known = [day for day in days if day.average is not None]
    if known:
        across = _days_across(known, width)
        up = _score_axis(board, known, pass_mark)
        _intervals(board, known, across, up)
        points = [(across(day.day.toordinal()), up(day.average or 0)) for day in known]
        board.polyline(points, DARK, 1.3 if len(points) <= MOST_DOTS else 0.8)
        for point in points if len(points) <= MOST_DOTS else ():
            board.dot(point, DARK)
        if pass_mark is not None:
            _standard(board, up(pass_mark), say(words.PASS_LINE, mark=words.points(pass_mark, 0)))
        _day_labels(board, known, across, say)
    return board.drawing


def _days_across(known: Sequence[DayLine], width: float) -> Scale:
    first, last = known[0].day.toordinal(), known[-1].day.toordinal()
    return Scale(first - 0.5, last + 0.5, LEFT, width - LEFT - 4)


def _score_axis(board: Board, known: Sequence[DayLine], pass_mark: Decimal | None) -> Scale:
    averages = [float(day.average) for day in known if day.average is not None]
    marks = [*averages, *([float(pass_mark)] if pass_mark is not None else [])]
    lows = [max(float(day.interval[0]), min(averages) - FURTHEST) for day in known if day.interval]
    highs = [min(float(day.interval[1]), max(averages) + FURTHEST) for day in known if day.interval]
    low, high, step = nice_range([*marks, *lows, *highs], least=0, most=100)
    return _axis(board, low, high, step, "{:g}")


def _axis(board: Board, low: float, high: float, step: float, form: str, left: float = 0.0) -> Scale:
    """Thin lines across with their figures; the scale upwards."""
    up = Scale(low, high, BOTTOM, board.height - BOTTOM - 6)
    for at in range(round((high - low) / step) + 1):
        y = up(low + at * step)
        board.line((left + LEFT, y), (board.width, y), style.RULE)
        board.text(form.format(low + at * step), left + LEFT - 5, y - 2.4, anchor="end")
    return up


def _intervals(board: Board, known: Sequence[DayLine], across: Scale, up: Scale) -> None:
    """A band over days that follow each other; a bar where a day has no neighbour with an interval."""
    run: list[tuple[float, float, float]] = []
    for day in known:
        if day.interval is None:
            _interval_run(board, run)
            run = []
        else:
            run.append((across(day.day.toordinal()), up(day.interval[0]), up(day.interval[1])))
    _interval_run(board, run)


def _interval_run(board: Board, run: Sequence[tuple[float, float, float]]) -> None:
    if len(run) > 1:
        board.surface([*((x, high) for x, _, high in run), *((x, low) for x, low, _ in reversed(run))], SHADED)
    for x, low, high in run if len(run) == 1 else ():
        board.line((x, low), (x, high), LIGHT, 3)


def _standard(board: Board, y: float, label: str, left: float = LEFT, right: float | None = None) -> None:
    end = board.width if right is None else right
    board.line((left, y), (end, y), style.CRITICAL, 0.8, [3, 2])
    board.label(label, end - board.text_width(label) / 2 - 1, y - LINE, colour=style.CRITICAL)


def _day_labels(board: Board, known: Sequence[DayLine], across: Scale, say: Speaker) -> None:
    """The first and the last day, and days between them as far as they fit."""
    first, last = known[0].day, known[-1].day
    days = (last - first).days
    parts = max(1, min(4, days, int(board.width // 75)))
    shown = [first + timedelta(days=round(days * at / parts)) for at in range(parts + 1)] if days else [first]
    for at, day in enumerate(shown):
        anchor = "middle" if 0 < at < len(shown) - 1 or len(shown) == 1 else "start" if at == 0 else "end"
        board.text(say.short_day(day), across(day.toordinal()), 2, anchor=anchor)


def bands_chart(
    bands: Sequence[BandLine], pass_mark: Decimal | None, say: Speaker, fonts: Fonts, width: float, height: float = 116
) -> Drawing:
    """Recordings by score band, from low to high; hatched where the whole band lies below the pass mark."""
    board = Board(fonts, width, height)
    ordered = sorted(bands, key=lambda band: band.from_score)
    slot = width / max(1, len(ordered))
    up = Scale(0, max((band.count for band in ordered), default=0) or 1, BOTTOM + LINE, height - BOTTOM - 2 * LINE - 2)
    for at, band in enumerate(ordered):
        after = ordered[at + 1].from_score if at + 1 < len(ordered) else None
        wide, middle = min(slot * 0.68, WIDEST_BAR), slot * (at + 0.5)
        tall = up(band.count) - up(0)
        failed = pass_mark is not None and after is not None and after <= pass_mark
        (board.hatched if failed else board.rect)(middle - wide / 2, up(0), wide, tall, DARK if failed else LIGHT)
        board.text(words.whole(band.count), middle, up(band.count) + 3, anchor="middle", colour=style.TEXT)
        board.text(_band_span(band, after), middle, BOTTOM - 1, anchor="middle")
        for line in board.lines(band.title, slot - 2, 1) if not _is_span(band.title) else ():
            board.text(line, middle, BOTTOM - 1 - LINE, anchor="middle")
    board.line((0, up(0)), (width, up(0)), style.STRONG_RULE)
    return board.drawing


def _band_span(band: BandLine, after: Decimal | None) -> str:
    if after is None:
        return f"≥ {band.from_score.normalize():f}"
    return (
        f"< {after.normalize():f}" if not band.from_score else f"{band.from_score.normalize():f}–{after.normalize():f}"
    )


def _is_span(title: str) -> bool:
    """A title of figures says no more than the scores below the bar."""
    return not any(letter.isalpha() for letter in title)


def pareto_chart(lost: Sequence[LostLine], say: Speaker, fonts: Fonts, width: float, height: float = 150) -> Drawing:
    """Points lost by item with the cumulative share; the items that make up most of it dark."""
    board = Board(fonts, width, height)
    bars = _pareto_bars(lost, say)
    base, right = 2 * LINE + 5, 26.0
    slot = (width - right) / max(1, len(bars))
    up = Scale(
        0, float(max((points for _, points, _ in bars), default=Decimal(1)) or 1), base, height - base - LINE - 4
    )
    share_up = Scale(0, 1, base, height - base - LINE - 4)
    _share_axis(board, share_up, width - right)
    vital = next((at for at, (_, _, share) in enumerate(bars) if share is not None and share >= VITAL), len(bars))
    for at, (title, points, _) in enumerate(bars):
        wide = min(slot * 0.7, WIDEST_BAR)
        board.rect(slot * (at + 0.5) - wide / 2, base, wide, up(points) - base, DARK if at <= vital else LIGHT)
        for row, line in enumerate(board.lines(title, slot - 3)):
            board.text(line, slot * (at + 0.5), base - LINE * (row + 1), anchor="middle")
    course = [(slot * (at + 0.5), share_up(share)) for at, (_, _, share) in enumerate(bars) if share is not None]
    board.polyline(course, style.WHITE, 2.6)
    board.polyline(course, style.TEXT, 0.9)
    for point in course:
        board.dot(point, style.TEXT)
    _pareto_labels(board, bars, slot, up)
    if vital < len(bars):
        _cumulative_label(board, course[vital], bars[vital][2], say)
    return board.drawing


def _pareto_bars(lost: Sequence[LostLine], say: Speaker) -> list[tuple[str, Decimal, Decimal | None]]:
    """Title, points, cumulative share; the tail in one bar."""
    head = lost if len(lost) <= MOST_BARS + 1 else lost[:MOST_BARS]
    bars = [(each.title, each.lost, each.cumulative) for each in head]
    tail = lost[len(head) :]
    return (
        [*bars, (say(words.OTHERS), sum((each.lost for each in tail), Decimal(0)), tail[-1].cumulative)]
        if tail
        else bars
    )


def _share_axis(board: Board, up: Scale, right: float) -> None:
    for percent in (0, 50, 100):
        y = up(percent / 100)
        board.line((0, y), (right, y), style.RULE if percent else style.STRONG_RULE)
        board.text(f"{percent} %", board.width, y - 2.4, anchor="end")


def _pareto_labels(board: Board, bars: Sequence[tuple[str, Decimal, Decimal | None]], slot: float, up: Scale) -> None:
    """The points over each bar; inside it where the line passes close above."""
    for at, (_, points, _) in enumerate(bars):
        board.label(words.lost_points(points), slot * (at + 0.5), up(points) + 3)


def _cumulative_label(board: Board, at: Point, share: Decimal | None, say: Speaker) -> None:
    text = say(words.CUMULATIVE_AT, share=words.percent(share, 0))
    x = max(at[0], board.text_width(text) / 2 + 2)
    board.label(text, x, at[1] + 6 if at[1] + 14 < board.height else at[1] - 12, colour=style.MUTED)


def pass_months_chart(
    months: Sequence[MonthLine], say: Speaker, fonts: Fonts, width: float, height: float = 104
) -> Drawing:
    """Pass rate by month: round marks, 95 % intervals as bars behind them, the standard dashed."""
    rates = [(each.month, each.figures.pass_rate, each.figures.pass_interval, each.pass_target) for each in months]
    return _rates_chart(rates, say, fonts, (width, height), places=1)


def error_months_chart(
    months: Sequence[MonthLine], say: Speaker, fonts: Fonts, width: float, height: float = 104
) -> Drawing:
    """Information error rate by month: square marks, 95 % intervals as bars behind them, the standard dashed."""
    rates = [(each.month, each.figures.error_rate, each.figures.error_interval, each.error_target) for each in months]
    return _rates_chart(rates, say, fonts, (width, height), places=2, square=True)


Rate = tuple[date, Decimal | None, tuple[Decimal, Decimal] | None, Decimal | None]


def _rates_chart(
    rates: Sequence[Rate], say: Speaker, fonts: Fonts, size: tuple[float, float], *, places: int, square: bool = False
) -> Drawing:
    board = Board(fonts, *size)
    known = [(at, rate) for at, (_, rate, _, _) in enumerate(rates) if rate is not None]
    if not known:
        return board.drawing
    up = _rate_axis(board, rates)
    slot = (board.width - LEFT) / len(rates)
    xs = [LEFT + slot * (at + 0.5) for at in range(len(rates))]
    for x, (month, _, interval, target) in zip(xs, rates, strict=True):
        board.text(say.short_month(month), x, 2, anchor="middle")
        if interval is not None:
            board.line((x, up(interval[0])), (x, up(interval[1])), SHADED, 5)
        if target is not None:
            board.line((x - slot / 2, up(target)), (x + slot / 2, up(target)), style.CRITICAL, 0.8, [3, 2])
    points = [(xs[at], up(rate)) for at, rate in known]
    newest = rates[-1][3]
    if newest is not None:
        text = say(words.STANDARD, target=words.percent(newest, places))
        board.text(text, board.width, board.height - SIZE, anchor="end", colour=style.CRITICAL)
    board.polyline(points, DARK)
    for point, (_, rate) in zip(points, known, strict=True):
        (board.square if square else board.dot)(point, DARK)
        board.label(words.percent(rate, places), point[0], point[1] + 5)
    return board.drawing


def _rate_axis(board: Board, rates: Sequence[Rate]) -> Scale:
    shares = [rate for _, rate, _, _ in rates if rate is not None]
    shares += [target for *_, target in rates if target is not None]
    shares += [end for _, _, interval, _ in rates for end in interval or ()]
    low, high = float(min(shares)), float(max(shares))
    room = (high - low) * 0.12 or 0.01
    up = Scale(max(0.0, low - room), min(1.0, high + room), BOTTOM, board.height - BOTTOM - 2 * LINE)
    board.line((LEFT, BOTTOM), (board.width, BOTTOM), style.STRONG_RULE)
    return up


def spans_picture(
    findings: Sequence[Finding], duration_ms: int, fonts: Fonts, width: float, height: float = 24
) -> Drawing:
    """Where in a call it happened: the call as a bar, its places dark in it, with their time codes below."""
    board = Board(fonts, width, height)
    across = Scale(0, duration_ms, 0, width)
    board.rect(0, LINE + 2, width, height - LINE - 4, style.RULE)
    free_from = board.text_width(time_code(0)) + 4
    end = time_code(duration_ms)
    board.text(time_code(0), 0, 2)
    board.text(end, width, 2, anchor="end")
    for each in sorted(findings, key=lambda finding: finding.start_ms or 0):
        if each.start_ms is None or each.start_ms > duration_ms:
            continue
        left = across(each.start_ms)
        wide = max(1.6, across(min(each.end_ms or each.start_ms, duration_ms)) - left)
        colour: Color = style.CRITICAL if each.critical else style.TEXT
        board.rect(min(left, width - wide), LINE + 2, wide, height - LINE - 4, colour)
        code = time_code(each.start_ms)
        if free_from <= left and left + board.text_width(code) < width - board.text_width(end) - 4:
            board.text(code, left, 2, colour=style.TEXT)
            free_from = left + board.text_width(code) + 4
    return board.drawing
