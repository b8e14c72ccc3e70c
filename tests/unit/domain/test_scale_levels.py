"""A scale whose number of levels is a slip of the hand costs nothing to look at."""

from decimal import Decimal

from qadesk.domain.items import Scale


def test_a_hundred_million_levels_are_refused_at_once() -> None:
    scale = Scale(key="a", title="A", points=Decimal(60), levels=100_000_000)
    assert [problem.field for problem in scale.problems()] == ["levels"]
    assert scale.choices() == ()
    assert not scale.can_lose()
