"""The lab's result as text on a terminal: what changes on the whole, who moves, what items cost."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Protocol

from qadesk.domain.card_change import number
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.domain.whatif import ItemEffect, RankChange, WhatIf

SHOWN = 10
"""Rows of each list; --json has all of them."""

WHY = {
    "new": QT_TRANSLATE_NOOP("cli", "new: these evaluations have no answer to it"),
    "gone": QT_TRANSLATE_NOOP("cli", "gone: these answers do not count any more"),
    "kind": QT_TRANSLATE_NOOP("cli", "of another kind: these answers cannot be carried over"),
    "value": QT_TRANSLATE_NOOP("cli", "cannot have these answers any more"),
}


class Words(Protocol):
    """Texts of the context ``cli`` in the reader's language."""

    def __call__(self, text: str, **facts: object) -> str:
        """The text with its facts filled in."""


def whatif_lines(found: WhatIf, words: Words) -> Iterator[str]:
    """The result, line by line; cells of tables are separated by tabs."""
    if not found.evaluations:
        yield words(QT_TRANSLATE_NOOP("cli", "There are no evaluations under this scorecard in these days."))
        return
    yield words(
        QT_TRANSLATE_NOOP("cli", "Evaluations: {evaluations}, of calls from {first} to {last}. Nothing was stored."),
        evaluations=found.evaluations,
        first=found.day_from,
        last=found.day_to,
    )
    yield from _whole(found, words)
    yield from _moved(found, words)
    yield from _ranks(words(QT_TRANSLATE_NOOP("cli", "Teams")), found.groups)
    yield from _ranks(words(QT_TRANSLATE_NOOP("cli", "Agents whose place changes most")), _most_changed(found.agents))
    yield from _items(found, words)
    yield from _unmatched(found, words)


def _whole(found: WhatIf, words: Words) -> Iterator[str]:
    before, after = found.before, found.after
    rows: list[tuple[str, object, object]] = [
        (words(QT_TRANSLATE_NOOP("cli", "Average")), before.average, after.average),
        (words(QT_TRANSLATE_NOOP("cli", "Pass mark")), number(found.pass_mark_before), number(found.pass_mark_after)),
        (words(QT_TRANSLATE_NOOP("cli", "Passed")), before.passed, after.passed),
        (words(QT_TRANSLATE_NOOP("cli", "Pass rate")), _percent(before.pass_rate), _percent(after.pass_rate)),
        (words(QT_TRANSLATE_NOOP("cli", "With a critical error")), before.critical, after.critical),
    ]
    titles = dict.fromkeys([*after.bands, *before.bands])
    rows += [(title, before.bands.get(title, 0), after.bands.get(title, 0)) for title in titles]
    yield _row("", words(QT_TRANSLATE_NOOP("cli", "before")), words(QT_TRANSLATE_NOOP("cli", "after")))
    for row in rows:
        yield _row(*row)


def _moved(found: WhatIf, words: Words) -> Iterator[str]:
    fail = sum(not each.passes for each in found.moved)
    yield ""
    yield words(
        QT_TRANSLATE_NOOP("cli", "Over the pass mark: {fail} would fail now, {passing} would pass now."),
        fail=fail,
        passing=len(found.moved) - fail,
    )
    for rows in (found.moved[:fail], found.moved[fail:]):
        for each in rows[:SHOWN]:
            yield _row(each.day, each.agent_no, each.agent, each.group, each.before, "→", each.after, each.uid)
        if len(rows) > SHOWN:
            yield words(QT_TRANSLATE_NOOP("cli", "… and {more} more"), more=len(rows) - SHOWN)


def _most_changed(rows: tuple[RankChange, ...]) -> tuple[RankChange, ...]:
    def steps(row: RankChange) -> int:
        return abs((row.rank_before or 0) - (row.rank_after or 0))

    return tuple(sorted((row for row in rows if steps(row)), key=lambda row: -steps(row)))[:SHOWN]


def _ranks(title: str, rows: tuple[RankChange, ...]) -> Iterator[str]:
    if not rows:
        return
    yield ""
    yield title
    for row in rows:
        name = row.name if row.name == row.key else f"{row.key} {row.name}"
        yield _row(f"{row.rank_before or '–'} → {row.rank_after or '–'}", name, row.before, "→", row.after)


def _items(found: WhatIf, words: Words) -> Iterator[str]:
    """Items with other points, and those whose cost changes most."""
    changed = [each for each in found.items if _change(each) or each.points_before != each.points_after]
    if not changed:
        return
    yield ""
    yield words(QT_TRANSLATE_NOOP("cli", "Items: points, and points lost on average where answered"))
    for each in sorted(changed, key=_change, reverse=True)[:SHOWN]:
        points = (_points(each.points_before), "→", _points(each.points_after))
        yield _row(each.title, *points, _cell(each.lost_before), "→", _cell(each.lost_after))


def _change(each: ItemEffect) -> Decimal:
    return abs((each.lost_after or Decimal(0)) - (each.lost_before or Decimal(0)))


def _unmatched(found: WhatIf, words: Words) -> Iterator[str]:
    if found.unmatched:
        yield ""
        yield words(QT_TRANSLATE_NOOP("cli", "Not carried over (evaluations)"))
    for each in found.unmatched:
        yield _row(each.evaluations, each.title, words(WHY[each.why]))
    if found.incomplete:
        yield ""
        yield words(
            QT_TRANSLATE_NOOP(
                "cli", "Evaluations that leave an item of this card open and are scored without it: {count}"
            ),
            count=found.incomplete,
        )


def _percent(share: Decimal | None) -> str:
    return "–" if share is None else f"{share * 100:.2f} %"


def _points(points: Decimal | None) -> str:
    return "–" if points is None else number(points)


def _cell(value: object) -> str:
    return "–" if value is None else str(value)


def _row(*cells: object) -> str:
    return "\t".join(" ".join(_cell(cell).split()) for cell in cells)
