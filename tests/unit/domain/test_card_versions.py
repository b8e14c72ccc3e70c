"""Which version of which scorecard applies on a day, and that no two can apply to the same call as well."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qadesk.domain.card_versions import CardState, StoredCard, fitting, in_force, overlap, terms

START = date(2026, 3, 1)
TYPES = ("service", "complaint", "sales")


def day(number: int) -> date:
    return START + timedelta(days=number)


def version(
    key: str, number: int, since: date | None = None, until: date | None = None, types: tuple[str, ...] = ()
) -> StoredCard:
    return StoredCard(key, number, key, "", types, number or None, effective_from=since, retired_from=until)


def names(cards: list[StoredCard]) -> list[tuple[str, int]]:
    return [(card.key, card.version) for card in cards]


def test_a_version_holds_from_its_first_day_until_the_next_one_begins() -> None:
    first, second, future = version("a", 1), version("a", 2, day(10)), version("a", 3, day(20))
    versions = [version("a", 0), first, second, future]
    assert names(in_force(versions, date.min)) == [("a", 1)]
    assert names(in_force(versions, day(9))) == [("a", 1)]
    assert names(in_force(versions, day(10))) == [("a", 2)]
    assert names(in_force(versions, day(19))) == [("a", 2)]
    assert names(in_force(versions, day(20))) == [("a", 3)]
    assert names(in_force(versions, date.max)) == [("a", 3)]


def test_a_newer_version_that_begins_earlier_takes_the_place_of_the_older_one_wholly() -> None:
    versions = [version("a", 1), version("a", 2, day(10)), version("a", 3, day(5))]
    assert names(in_force(versions, day(12))) == [("a", 3)]
    assert [(term.card.version, term.first, term.until) for term in terms(versions)] == [
        (1, None, day(5)),
        (3, day(5), None),
    ]


def test_where_the_latest_is_retired_an_older_one_never_comes_back() -> None:
    versions = [version("a", 1), version("a", 2, day(10), day(15))]
    assert names(in_force(versions, day(14))) == [("a", 2)]
    assert in_force(versions, day(15)) == []
    again = [*versions, version("a", 3, day(30))]
    assert in_force(again, day(29)) == []
    assert names(in_force(again, day(30))) == [("a", 3)]
    unborn = [version("a", 1), version("a", 2, day(10), day(8))]
    assert names(in_force(unborn, day(9))) == [("a", 1)]
    assert in_force(unborn, day(10)) == []


def test_the_card_that_names_the_type_goes_before_the_one_for_any() -> None:
    any_type, naming = version("any", 1), version("z", 1, types=("complaint", "sales"))
    other = version("other", 1, types=("service",))
    cards = [any_type, naming, other]
    assert names(fitting(cards, "complaint", START)) == [("z", 1), ("any", 1)]
    assert names(fitting(cards, "billing", START)) == [("any", 1)]
    assert names(fitting(cards, None, START)) == [("any", 1)]
    assert names(fitting([other, naming], None, START)) == [("z", 1), ("other", 1)]
    assert fitting([other], "billing", START) == []


@pytest.mark.parametrize(
    ("since", "types", "expected"),
    [
        (None, ("complaint",), ("complaint", day(10), day(19))),
        (day(12), ("sales", "complaint"), ("complaint", day(12), day(19))),
        (day(20), ("complaint",), None),
        (None, ("sales",), None),
        (None, (), None),
    ],
)
def test_an_overlap_names_the_other_card_the_type_and_the_days(
    since: date | None, types: tuple[str, ...], expected: tuple[str, date | None, date | None] | None
) -> None:
    there = version("a", 1, day(10), day(20), ("complaint", "billing"))
    found = overlap(version("b", 0, since, types=types), [there, version("b", 1, types=("complaint",))])
    assert (found and (found.business_type, found.first, found.last)) == expected
    assert found is None or found.other == there


def test_calls_and_cards_of_one_type_find_each_other_in_whatever_words() -> None:
    billing, old, rest = (
        version(key, 1, types=types) for key, types in (("a", ("billing",)), ("b", ("投诉",)), ("c", ()))
    )
    cards = [billing, old, rest]
    assert fitting(cards, "账单", day(0)) == [billing, rest]
    assert fitting(cards, "complaint", day(0)) == [old, rest]
    assert fitting(cards, "贵宾", day(0)) == [rest]
    found = overlap(version("d", 0, types=("complaint",)), cards)
    assert found is not None and found.other == old


def test_two_cards_for_any_type_overlap_without_end() -> None:
    found = overlap(version("b", 0), [version("a", 1)])
    assert found is not None
    assert (found.business_type, found.first, found.last) == ("", None, None)


def test_the_state_of_a_version() -> None:
    draft = version("a", 0)
    assert draft.state is CardState.DRAFT
    assert replace(draft, consulting_since_ms=1).state is CardState.CONSULTATION
    assert version("a", 1).state is CardState.PUBLISHED
    assert version("a", 1, until=day(1)).state is CardState.RETIRED


days = st.none() | st.integers(0, 12).map(day)
publications = st.tuples(st.sampled_from("abc"), days, st.lists(st.sampled_from(TYPES), max_size=2, unique=True))
retirements = st.tuples(st.sampled_from("abc"), st.integers(1, 4), st.integers(0, 12).map(day))
LAST = 14


@given(st.lists(publications | retirements, max_size=14))
def test_at_most_one_card_applies_to_a_call_whatever_was_published_and_retired(acts: list[tuple]) -> None:
    cards: list[StoredCard] = []
    for act in acts:
        cards = _published(cards, *act) if isinstance(act[2], list) else _retired(cards, *act)
    for number in range(-1, LAST):
        applying = in_force(cards, day(number))
        assert applying == _by_definition(cards, day(number))
        for business_type in TYPES:
            assert sum(business_type in card.business_types for card in applying) <= 1
        assert sum(not card.business_types for card in applying) <= 1
    for card in cards:
        _refused_only_with_reason(cards, card)


def _published(cards: list[StoredCard], key: str, since: date | None, types: list[str]) -> list[StoredCard]:
    number = 1 + max((card.version for card in cards if card.key == key), default=0)
    candidate = version(key, number, since, types=tuple(types))
    return cards if overlap(candidate, cards) else [*cards, candidate]


def _retired(cards: list[StoredCard], key: str, number: int, until: date) -> list[StoredCard]:
    wanted = (key, number, None)
    return [
        replace(card, retired_from=until) if (card.key, card.version, card.retired_from) == wanted else card
        for card in cards
    ]


def _by_definition(cards: list[StoredCard], when: date) -> list[StoredCard]:
    """The highest-numbered version that has begun; nothing where that one is retired."""
    found = []
    for key in sorted({card.key for card in cards}):
        begun = [card for card in cards if card.key == key and (card.effective_from or date.min) <= when]
        latest = max(begun, key=lambda card: card.version, default=None)
        if latest is not None and (latest.retired_from is None or when < latest.retired_from):
            found.append(latest)
    return found


def _refused_only_with_reason(cards: list[StoredCard], card: StoredCard) -> None:
    """What overlaps would apply twice, on each of the days that are named."""
    candidate = replace(card, key="new", version=1, retired_from=None)
    found = overlap(candidate, cards)
    with_it = [*cards, candidate]
    every_day = [day(number) for number in range(-1, LAST)]
    twice = {when for when in every_day if any(len(_equals(with_it, kind, when)) > 1 for kind in (*TYPES, ""))}
    assert bool(twice) == (found is not None)
    if found is not None:
        assert twice >= {when for when in every_day if (found.first or date.min) <= when <= (found.last or date.max)}


def _equals(cards: list[StoredCard], kind: str, when: date) -> list[StoredCard]:
    applying = in_force(cards, when)
    return [card for card in applying if (kind in card.business_types if kind else not card.business_types)]
