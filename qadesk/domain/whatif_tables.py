"""The lab's result as tables for a file: the whole, who moves over the pass mark, ranks, items, what is not carried."""

from collections.abc import Callable, Iterable

from qadesk.domain.plain_tables import Cell, PlainTable
from qadesk.domain.texts import QT_TRANSLATE_NOOP, Translate
from qadesk.domain.whatif import Carried, Moved, RankChange, WhatIf

CONTEXT = "lab table"
WHY: dict[Carried, str] = {
    "new": QT_TRANSLATE_NOOP("lab table", "new: these evaluations have no answer to it"),
    "gone": QT_TRANSLATE_NOOP("lab table", "gone: these answers do not count any more"),
    "kind": QT_TRANSLATE_NOOP("lab table", "of another kind: these answers cannot be carried over"),
    "value": QT_TRANSLATE_NOOP("lab table", "cannot have these answers any more"),
}
BEFORE, AFTER = QT_TRANSLATE_NOOP("lab table", "Before"), QT_TRANSLATE_NOOP("lab table", "After")
AGENT, NAME = QT_TRANSLATE_NOOP("lab table", "Agent"), QT_TRANSLATE_NOOP("lab table", "Name")
TEAM, EVALUATIONS = QT_TRANSLATE_NOOP("lab table", "Team"), QT_TRANSLATE_NOOP("lab table", "Evaluations")
RANKS = (
    EVALUATIONS,
    QT_TRANSLATE_NOOP("lab table", "Average before"),
    QT_TRANSLATE_NOOP("lab table", "Average after"),
    QT_TRANSLATE_NOOP("lab table", "Rank before"),
    QT_TRANSLATE_NOOP("lab table", "Rank after"),
)
MOVED = (
    QT_TRANSLATE_NOOP("lab table", "Day"),
    AGENT,
    NAME,
    TEAM,
    BEFORE,
    AFTER,
    QT_TRANSLATE_NOOP("lab table", "Would be"),
    QT_TRANSLATE_NOOP("lab table", "Evaluation"),
)
ITEMS = (
    QT_TRANSLATE_NOOP("lab table", "Key"),
    QT_TRANSLATE_NOOP("lab table", "Item"),
    QT_TRANSLATE_NOOP("lab table", "Points before"),
    QT_TRANSLATE_NOOP("lab table", "Points after"),
    QT_TRANSLATE_NOOP("lab table", "Answered"),
    QT_TRANSLATE_NOOP("lab table", "Lost on average before"),
    QT_TRANSLATE_NOOP("lab table", "Lost on average after"),
)
PASSED, FAILED = QT_TRANSLATE_NOOP("lab table", "passed"), QT_TRANSLATE_NOOP("lab table", "failed")

Say = Callable[[str], str]


def whatif_tables(found: WhatIf, translate: Translate) -> list[PlainTable]:
    """All tables, in the order of the lab's page; those without rows are left out, but for the first."""

    def say(text: str) -> str:
        return translate(CONTEXT, text)

    def table(title: str, header: Iterable[str], rows: Iterable[tuple[Cell, ...]]) -> PlainTable:
        return PlainTable(say(title), tuple(say(each) if each else "" for each in header), tuple(rows))

    items = (
        (each.key, each.title, each.points_before, each.points_after, each.answered, each.lost_before, each.lost_after)
        for each in found.items
    )
    gone = ((each.key, each.title, say(WHY[each.why]), each.evaluations) for each in found.unmatched)
    first, *others = [
        table(QT_TRANSLATE_NOOP("lab table", "Result"), ("", BEFORE, AFTER), _whole(found, say)),
        table(QT_TRANSLATE_NOOP("lab table", "Over the pass mark"), MOVED, (_moved(each, say) for each in found.moved)),
        table(QT_TRANSLATE_NOOP("lab table", "Agents"), (AGENT, NAME, *RANKS), map(_rank, found.agents)),
        table(QT_TRANSLATE_NOOP("lab table", "Teams"), (TEAM, *RANKS), (_rank(each)[1:] for each in found.groups)),
        table(QT_TRANSLATE_NOOP("lab table", "Items"), ITEMS, items),
        table(
            QT_TRANSLATE_NOOP("lab table", "Not carried over"),
            (*ITEMS[:2], QT_TRANSLATE_NOOP("lab table", "Why"), EVALUATIONS),
            gone,
        ),
    ]
    return [first, *(each for each in others if each.rows)]


def _whole(found: WhatIf, say: Say) -> list[tuple[Cell, ...]]:
    before, after = found.before, found.after
    days = [None if day is None else day.isoformat() for day in (found.day_from, found.day_to)]
    rows: list[tuple[Cell, ...]] = [
        (say(QT_TRANSLATE_NOOP("lab table", "Scorecard")), found.card_key, found.card_key),
        (say(QT_TRANSLATE_NOOP("lab table", "Calls from, to")), *days),
        (say(EVALUATIONS), before.evaluations, after.evaluations),
        (say(QT_TRANSLATE_NOOP("lab table", "With a score")), before.scored, after.scored),
        (say(QT_TRANSLATE_NOOP("lab table", "Average")), before.average, after.average),
        (say(QT_TRANSLATE_NOOP("lab table", "Pass mark")), found.pass_mark_before, found.pass_mark_after),
        (say(QT_TRANSLATE_NOOP("lab table", "Passed")), before.passed, after.passed),
        (say(QT_TRANSLATE_NOOP("lab table", "Pass rate")), before.pass_rate, after.pass_rate),
        (say(QT_TRANSLATE_NOOP("lab table", "With a critical error")), before.critical, after.critical),
    ]
    titles = dict.fromkeys([*after.bands, *before.bands])
    return [*rows, *((title, before.bands.get(title, 0), after.bands.get(title, 0)) for title in titles)]


def _moved(each: Moved, say: Say) -> tuple[Cell, ...]:
    result = say(PASSED if each.passes else FAILED)
    return (each.day.isoformat(), each.agent_no, each.agent, each.group, each.before, each.after, result, each.uid)


def _rank(each: RankChange) -> tuple[Cell, ...]:
    return (each.key, each.name, each.evaluations, each.before, each.after, each.rank_before, each.rank_after)
