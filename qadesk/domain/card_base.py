"""Lists of faults that are all deducted from one base, as 100 points: they become one item with that list."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from qadesk.domain.items import Count, Faults, SingleChoice
from qadesk.domain.items.faults import Fault
from qadesk.domain.scorecards import Item, Section


def on_base(sections: Sequence[Section], base: Decimal, *, chinese: bool) -> list[Section]:
    """The sections with all scored items as faults of a single one, worth ``base``; the others stay where they are."""
    scored = [(section.title, item) for section in sections for item in section.items if item.scored]
    apart = len({title for title, _ in scored}) > 1
    costs = [(f"{title}：{fault}" if apart else fault, cost) for title, item in scored for fault, cost in _costs(item)]
    item = Faults(
        key="faults",
        title="扣分项" if chinese else "Deductions",
        points=base,
        help="\n".join(f"{item.title}：{item.help}" for _, item in scored if item.help),
        options=tuple(Fault(f"f{at}", title, cost) for at, (title, cost) in enumerate(costs, 1)),
    )
    rest = [_without_scored(section) for section in sections]
    return [Section(key="s_faults", title=item.title, items=(item,)), *(section for section in rest if section.items)]


def _costs(item: Item) -> Iterator[tuple[str, Decimal]]:
    match item:
        case Faults():
            yield from ((f"{item.title}：{fault.title}", fault.deduct) for fault in item.options)
        case Count():
            yield item.title, item.per
        case SingleChoice():
            lost = [(option.title, item.points - option.points) for option in item.options]
            yield from ((f"{item.title}：{title}", cost) for title, cost in lost if cost)
        case _:
            yield item.title, getattr(item, "points", Decimal(0))


def _without_scored(section: Section) -> Section:
    return replace(section, items=tuple(item for item in section.items if not item.scored))
